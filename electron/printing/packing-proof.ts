import { fold, PackingEvent, type PackingState } from '#shared/packing/index.ts';
import type { StationEvent } from '#shared/sync/index.ts';

/** An event with the id of its operation; of the store's, whether it still counts. */
interface Told {
  readonly opId: string;
  readonly event: StationEvent;
}

/**
 * The packing of an order as far as it can be proven. `story`: the take-over that it began with, empty for the first story of
 * an order. Each story has labels of its own: one that was printed before a take-over lies on another parcel.
 */
export interface PackingProof {
  readonly packing: PackingState;
  readonly story: string;
}

/**
 * Folds what counts in the store, then what only this station's journal has, from the last take-over on. Null: nothing is
 * proven, because another station packed the order or took it over, or nobody began it.
 */
export function provePacking(
  stored: readonly (Told & { readonly counts: boolean })[],
  journal: readonly Told[],
): PackingProof | null {
  const counts = new Map(stored.map((told) => [told.opId, told.counts]));
  const own = journal.slice(Math.max(0, lastTakeOver(journal)));
  if (own.some(({ opId }) => counts.get(opId) === false)) return null;
  const all: readonly Told[] = [
    ...stored.filter((told) => told.counts),
    ...own.filter(({ opId }) => !counts.has(opId)),
  ];
  const begun = lastTakeOver(all);
  const events = all.slice(begun + 1).flatMap(({ event }) => PackingEvent.safeParse(event).data ?? []);
  const packing = fold(events);
  return packing && { packing, story: all[begun]?.opId ?? '' };
}

const lastTakeOver = (told: readonly Told[]): number =>
  told.findLastIndex(({ event }) => event.type === 'OrderTakenOver');
