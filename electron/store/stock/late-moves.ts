import type { ShelfPlace, StockMove } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';

/** Two clocks that were put right by their exchanges with the store may still differ by so much. */
export const CLOCK_ERROR_MS = 5_000;

/** A move as one of its places sees it: `units` that it gained, below zero those that it lost. `leftSince`: since when they may have been away. */
interface Change extends Pick<StockMove, 'happenedAt' | 'station'> {
  readonly units: number;
  readonly leftSince: number;
}

/** Units that a place gets back, below zero loses again, at the time of its count. */
export interface Absorbed {
  readonly units: number;
  readonly countedAt: number;
}

interface LastCount {
  readonly countedAt: number;
  readonly station: string | null;
  /** What it found, below zero missed, and no move has explained since. */
  readonly unexplained: number;
}

/**
 * What the last count of a place has in it already of a move that comes in after it: the place then stays what was counted. A move from before the
 * count counts in whole. Of one that the count may or may not have seen, as much as the count missed: what left before is what was missing. Null: nothing.
 */
export async function absorbedBy(
  sql: Statements,
  { sku, location, lot }: ShelfPlace,
  change: Change,
): Promise<Absorbed | null> {
  const count = await sql.get<LastCount>(
    `SELECT counted_at AS "countedAt", counted_station AS station, unexplained FROM stock_places
      WHERE sku = ? AND location = ? AND lot = ? AND counted_at > 0`,
    ...[sku, location, lot],
  );
  const units = count ? seenBy(count, change) : 0;
  if (!count || units === 0) return null;
  await sql.run(
    'UPDATE stock_places SET unexplained = unexplained - ? WHERE sku = ? AND location = ? AND lot = ?',
    ...[units, sku, location, lot],
  );
  return { units: -units, countedAt: count.countedAt };
}

/** How many units of a change the count has in it, with their sign. */
function seenBy(
  { countedAt, station, unexplained }: LastCount,
  { units, happenedAt, leftSince, station: by }: Change,
): number {
  const error = by !== null && by === station ? 0 : CLOCK_ERROR_MS;
  if (happenedAt < countedAt - error) return units;
  if (Math.min(leftSince, happenedAt) > countedAt + error || Math.sign(units) !== Math.sign(unexplained)) return 0;
  return Math.sign(units) * Math.min(Math.abs(units), Math.abs(unexplained));
}
