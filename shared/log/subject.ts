import { z } from 'zod';

/**
 * What an entry of the log is about: a kind and the id of one of that kind, such as `order` and `wish:10401`. The kinds are open: an
 * older version keeps the subject of an event that it does not know.
 */
export const Subject = z.object({ kind: z.string().min(1).max(40), id: z.string().min(1).max(160) });
export type Subject = z.infer<typeof Subject>;

/** One text for a kind and an id, of a subject or of a state, to look it up by. */
export const keyOf = ({ kind, id }: Subject): string => JSON.stringify([kind, id]);

/** An order as a subject. */
export const orderSubject = (id: string): Subject => ({ kind: 'order', id });

/**
 * What an entry lies under of all that it is about, where that is all that is known of it: an order before all else, for what names a
 * person is erased with its order; otherwise the first. Null: it is about nothing.
 */
export const filedUnder = (about: readonly Subject[]): Subject | null =>
  about.find(({ kind }) => kind === 'order') ?? about[0] ?? null;
