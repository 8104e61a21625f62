/** Two clocks that were put right by their exchanges with the store may still differ by so much, in milliseconds. */
export const CLOCK_ERROR_MS = 5_000;

/** A move as the place that is counted sees it. */
export interface MoveAtPlace {
  /** What the place gained by it; below zero what it lost. */
  readonly units: number;
  readonly happenedAt: number;
  /** Since when its units may have been away: as it happened, where its departure was scanned. */
  readonly since: number;
  readonly station: string | null;
  /** Its departure or arrival was scanned as it happened; else it is known from something later, such as a parcel. */
  readonly isScanned: boolean;
  /** The version of the store with which it came in; 0 where it was not kept. */
  readonly version: number;
  /** The version of the store that its station had pulled when it happened; null: not known. */
  readonly seen: number | null;
  /** Its number in the ledger, which grows; left out: not kept. */
  readonly number?: number | null | undefined;
  /** What whoever counted said of its units: they were gone, or lay there still; left out, or `unknown`: nothing. */
  readonly said?: 'gone' | 'here' | 'unknown' | undefined;
}

/** When and where a line was counted: from its first scan (or the opening of the place) until its last (or the closing). */
export interface CountWindow {
  readonly from: number;
  readonly until: number;
  readonly station: string | null;
  /** The version of the store that its station had pulled before the first scan; null: not known. */
  readonly seen: number | null;
  /** The version of the store with which the finished count came in; null: it comes in now. */
  readonly version: number | null;
  /** The number of the ledger's last move when the finished count came in; null or left out: not kept. */
  readonly upTo?: number | null | undefined;
}

/** The least and the most that stood at a place by the moves before a count, and the moves of which nobody knows. */
export interface BookRange {
  readonly low: number;
  readonly high: number;
  readonly unsure: readonly MoveAtPlace[];
}

/**
 * Whether a count saw a move. The first rule that answers: of one station its own log, which came in in its order (only `before` where the departure
 * was not scanned: it may have been earlier); the store had told the counter of it; its station had been told of the count (only
 * where it was scanned: what is guessed may have left earlier); the clocks, beyond their error where they are two stations'; whoever counted, where
 * they were asked. `unsure`: it fell into the window, or too near to it, and nobody said. Source: docs/decisions/0057.
 */
export function sawMove(move: MoveAtPlace, count: CountWindow): 'before' | 'after' | 'unsure' {
  if (move.station !== null && move.station === count.station && move.number && count.upTo) {
    if (move.number > count.upTo && move.isScanned) return 'after';
    if (move.number <= count.upTo && move.happenedAt > count.until) return 'before';
  }
  if (move.version > 0 && count.seen !== null && move.version <= count.seen) return 'before';
  if (move.isScanned && move.seen !== null && count.version !== null && move.seen >= count.version) return 'after';
  const error = move.station !== null && move.station === count.station ? 0 : CLOCK_ERROR_MS;
  if (move.happenedAt <= count.from - error) return 'before';
  if (Math.min(move.since, move.happenedAt) > count.until + error) return 'after';
  return move.said === 'gone' ? 'before' : move.said === 'here' ? 'after' : 'unsure';
}

/** What stood at the place when it was counted, by the moves that the count saw. */
export function bookRange(moves: readonly MoveAtPlace[], count: CountWindow): BookRange {
  let low = 0;
  let high = 0;
  const unsure: MoveAtPlace[] = [];
  for (const move of moves) {
    const saw = sawMove(move, count);
    if (saw === 'unsure') unsure.push(move);
    if (saw === 'before' || (saw === 'unsure' && move.units < 0)) low += move.units;
    if (saw === 'before' || (saw === 'unsure' && move.units > 0)) high += move.units;
  }
  return { low, high, unsure };
}

/** Units found more, or below zero less, than the book: the difference nearest to none that the range allows. */
export const varianceOf = (counted: number, { low, high }: Pick<BookRange, 'low' | 'high'>): number =>
  counted < low ? counted - low : counted > high ? counted - high : 0;
