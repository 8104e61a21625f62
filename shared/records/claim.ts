import { z } from 'zod';
import { Counter, Moment } from '#shared/domain/index.ts';
import { keyOf, orderSubject, Subject } from '#shared/log/index.ts';

/**
 * Which station works on what, as the others see it. `orderId`: the order; empty where it is something else, which `subject` then says.
 * `fence` grows by one whenever the claim passes to another station;
 * `at` is the store's clock, epoch milliseconds. `by`: the operator's id of whoever packs it there; absent where nobody said so, as
 * stations and stores before 0.2 do.
 */
export const Claim = z.object({
  orderId: z.string().max(160),
  /** What it is about, where that is no order. */
  subject: Subject.optional(),
  stationId: z.string().min(1).max(64),
  stationName: z.string().max(60),
  fence: Counter.min(1),
  at: Moment,
  by: z.string().max(80).optional(),
});
export type Claim = z.infer<typeof Claim>;

/** What a claim or an exception is about: those of version 0.1 name an order only. */
export const subjectOf = ({
  subject,
  orderId,
}: {
  readonly subject?: Subject | undefined;
  readonly orderId: string;
}): Subject => subject ?? orderSubject(orderId);

/** How a record names what it is about: of orders as version 0.1 reads it. */
export const aboutOf = (subject: Subject): { readonly orderId: string; readonly subject?: Subject } =>
  subject.kind === 'order' ? { orderId: subject.id } : { orderId: '', subject };

/** The version of the schema of claims and exceptions that reads one about a subject. */
export const sinceOf = ({ kind }: Subject): number => (kind === 'order' ? 1 : 2);

/** The key of what is on record about a subject once: of an order its id alone, as version 0.1 has it. */
export const recordKeyOf = (subject: Subject): string => (subject.kind === 'order' ? subject.id : keyOf(subject));
