import type { Occasion, ShelfPlace, StockMove } from '#shared/stock/index.ts';
import type { Writing } from '../database/transaction.ts';
import { CLOCK_ERROR_MS } from './late-moves.ts';
import { adjustment, putPlace, stockRowOf, writeMoves } from './stock-ledger.ts';

/** What somebody found at a place. `from`, `until`: when it was counted, by its first and last scan. */
export interface CountedPlace extends ShelfPlace {
  readonly quantity: number;
  /** ISO date of the lot. */
  readonly expiry: string | null;
  readonly from: number;
  readonly until: number;
}

/**
 * What a count comes to. `variance`: units found, below zero those missing. `uncertain`: units moved so near to the count that nobody knows
 * whether it saw them; then it is the variance nearest to none.
 */
export interface CountOutcome {
  readonly variance: number;
  readonly uncertain: boolean;
}

interface MoveAt extends Pick<StockMove, 'happenedAt' | 'station'> {
  /** What the place gained by it; below zero what it lost. */
  readonly units: number;
  /** Since when the units may have been away. */
  readonly since: number;
}

const AT_PLACE = `SELECT CAST(units AS BIGINT) AS units, happened_at AS "happenedAt", coalesce(left_since, happened_at) AS since, station FROM moves
    WHERE to_type = 'location' AND to_place = ? AND to_lot = ? AND sku = ?
  UNION ALL SELECT CAST(-units AS BIGINT), happened_at, coalesce(left_since, happened_at), station FROM moves
    WHERE from_type = 'location' AND from_place = ? AND from_lot = ? AND sku = ?`;

/**
 * Says what was on hand at a place when it was counted: the difference to what the moves before it come to becomes a move, and moves after it
 * go on from there. A place that is as it should be keeps that it was counted. Source: docs/decisions/0047.
 */
export async function countPlace(writing: Writing, counted: CountedPlace, occasion: Occasion): Promise<CountOutcome> {
  const { sku, location, lot, quantity } = counted;
  const { sql } = writing;
  const known = await stockRowOf(sql, counted);
  await putPlace(writing, {
    sku,
    location,
    lot,
    expiry: counted.expiry ?? known?.expiry ?? null,
    quantity: known?.quantity ?? 0,
  });
  const moves = await sql.all<MoveAt>(AT_PLACE, ...[location, lot, sku], ...[location, lot, sku]);
  const { low, high } = bookAt(moves, counted, occasion.station);
  const variance = quantity < low ? quantity - low : quantity > high ? quantity - high : 0;
  const uncertain = low !== high;
  const certainty = uncertain ? 'assumed' : 'scanned';
  if (variance !== 0)
    await writeMoves(writing, [
      { ...occasion, sku, ...adjustment(counted, variance), certainty, happenedAt: counted.until },
    ]);
  // The latest count by when it was, whichever comes in last.
  await sql.run(
    `UPDATE stock_places SET counted_at = ?, counted_station = ?, unexplained = ?
      WHERE sku = ? AND location = ? AND lot = ? AND counted_at < ?`,
    ...[counted.until, occasion.station, variance, sku, location, lot, counted.until],
  );
  return { variance, uncertain };
}

/** The least and the most that the moves before a count can come to. */
function bookAt(
  moves: readonly MoveAt[],
  { from, until }: Pick<CountedPlace, 'from' | 'until'>,
  station: string | null,
): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const move of moves) {
    const before = isBefore(move, { from, until, station });
    if (before === 'before' || (before === 'unsure' && move.units < 0)) low += move.units;
    if (before === 'before' || (before === 'unsure' && move.units > 0)) high += move.units;
  }
  return { low, high };
}

/**
 * Whether a count saw a move. One that was guessed from what was packed may have left its shelf at any time since its order was taken up;
 * two stations' clocks decide only beyond their error, one station's always.
 */
function isBefore(
  { happenedAt, since, station: by }: MoveAt,
  { from, until, station }: Pick<CountedPlace, 'from' | 'until'> & { readonly station: string | null },
): 'before' | 'after' | 'unsure' {
  const error = by !== null && by === station ? 0 : CLOCK_ERROR_MS;
  if (happenedAt <= from - error) return 'before';
  return Math.min(since, happenedAt) > until + error ? 'after' : 'unsure';
}
