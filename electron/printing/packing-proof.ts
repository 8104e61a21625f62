import { isPackingEvent, type StationEvent } from '#shared/log/index.ts';
import { fold, type PackingState, unitTotals } from '#shared/packing/index.ts';

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
  /** The operation that the packing began with: no other station's begins with the same. */
  readonly begun: string;
  /** The store has all of it, and it counts there: nobody else can have packed the order. */
  readonly inStore: boolean;
}

/** The proof, or that there is none because another bench has the order. */
export type PackingEvidence =
  | (PackingProof & { readonly elsewhere: false })
  | { readonly packing: null; readonly story: ''; readonly begun: ''; readonly elsewhere: boolean };

/** The same as the store tells it. */
type Stored = Told & { readonly counts: boolean };

/**
 * Folds what counts in the store, then what only this station's journal has, from the last take-over on. Null: nothing is
 * proven, because another station packed the order or took it over, or nobody began it.
 */
export function provePacking(stored: readonly Stored[], journal: readonly Told[]): PackingProof | null {
  if (isElsewhere(stored, journal)) return null;
  const counts = new Map(stored.map((told) => [told.opId, told.counts]));
  const own = journal.slice(Math.max(0, lastTakeOver(journal)));
  const theirs = isOfAnother(stored, journal);
  const all: readonly Told[] = [
    // What another only opened is over as soon as the store hears of what is packed here.
    ...stored.filter((told) => told.counts && !theirs),
    ...own.filter(({ opId }) => !counts.has(opId)),
  ];
  const begun = lastTakeOver(all);
  const story = all.slice(begun + 1);
  const packing = foldTold(story);
  const opening = story.find(({ event }) => event.type === 'OrderOpened');
  const inStore = own.every(({ opId }) => counts.get(opId) === true);
  return packing && { packing, story: all[begun]?.opId ?? '', begun: opening?.opId ?? '', inStore };
}

/** What can be said of an order's packing: the proof, or why there is none. */
export function evidenceOf(stored: readonly Stored[], journal: readonly Told[]): PackingEvidence {
  const proof = provePacking(stored, journal);
  return proof
    ? { ...proof, elsewhere: false }
    : { packing: null, story: '', begun: '', elsewhere: isElsewhere(stored, journal) };
}

/**
 * Whether another station has the order, as far as the store tells: what this one packed of it counts no more, or somebody else's
 * packing counts while the store has not heard of this one's yet.
 */
export function isElsewhere(stored: readonly Stored[], journal: readonly Told[]): boolean {
  const counts = new Map(stored.map((told) => [told.opId, told.counts]));
  const own = journal.slice(Math.max(0, lastTakeOver(journal)));
  if (own.some(({ opId }) => counts.get(opId) === false)) return true;
  if (!isOfAnother(stored, journal)) return false;
  const theirs = foldTold(stored.filter((told) => told.counts));
  return theirs !== null && (theirs.phase === 'finished' || unitTotals(theirs).packed > 0);
}

/** What counts in the store was begun by somebody else, and here the order was begun too. */
function isOfAnother(stored: readonly Stored[], journal: readonly Told[]): boolean {
  const known = new Set(journal.map(({ opId }) => opId));
  const opening = stored.findLast(({ event, counts }) => counts && event.type === 'OrderOpened');
  return opening !== undefined && !known.has(opening.opId) && journal.some(({ event }) => event.type === 'OrderOpened');
}

const foldTold = (told: readonly Told[]): PackingState | null =>
  fold(told.map(({ event }) => event).filter(isPackingEvent));

const lastTakeOver = (told: readonly Told[]): number =>
  told.findLastIndex(({ event }) => event.type === 'OrderTakenOver');
