import type { Reference } from '#renderer/replica/reference.ts';
import type { PackingState } from '#shared/packing/index.ts';
import { unitTotals } from '#shared/packing/index.ts';
import { subjectOf } from '#shared/records/index.ts';

/** A bench that has something taken up, as this copy knows it. */
export interface Bench {
  readonly id: string;
  readonly name: string;
  readonly isHere: boolean;
  /** Who works there; empty where nobody said so. */
  readonly person: string;
  /** What a person knows it by: an order's code, a place. */
  readonly subject: string;
  /** How far an order is; null where this bench does not know it. */
  readonly packed: { readonly packed: number; readonly needed: number } | null;
}

/** Who has what where: this bench first, by what lies on it; then the others, by what they claimed, the latest of each. */
export function benchesOf(
  reference: Pick<Reference, 'claims' | 'orders' | 'operators'>,
  here: {
    readonly name: string;
    readonly stationId: string | null;
    readonly person: string;
    readonly open: { readonly code: string; readonly packing: PackingState } | null;
  },
): readonly Bench[] {
  const own: readonly Bench[] = here.open
    ? [
        {
          id: 'here',
          name: here.name,
          isHere: true,
          person: here.person,
          subject: here.open.code,
          packed: unitTotals(here.open.packing),
        },
      ]
    : [];
  const nameOf = (id: string | undefined): string =>
    reference.operators().find((person) => person.id === id)?.name ?? '';
  const latest = new Map<string, Bench & { readonly at: number }>();
  for (const claim of reference.claims().values()) {
    if (claim.stationId === here.stationId || (latest.get(claim.stationId)?.at ?? 0) > claim.at) continue;
    const subject = subjectOf(claim);
    const order = subject.kind === 'order' ? reference.orders().get(subject.id) : undefined;
    // What is packed there is not worked on any more.
    if (order && order.status !== 'packing') continue;
    latest.set(claim.stationId, {
      id: claim.stationId,
      name: claim.stationName,
      isHere: false,
      person: nameOf(claim.by),
      subject: order?.code ?? subject.id,
      packed: null,
      at: claim.at,
    });
  }
  return [...own, ...[...latest.values()].toSorted((a, b) => a.name.localeCompare(b.name))];
}
