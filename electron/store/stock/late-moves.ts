import { type MoveAtPlace, sawMove } from '#shared/counting/index.ts';
import type { ShelfPlace } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';

/** Units that a place gets back, below zero loses again, at the time of its count. */
export interface Absorbed {
  readonly units: number;
  readonly countedAt: number;
}

/** A move that comes in. `isInOrder`: its station's log tells it now, and it is no difference that is posted some time later. */
export interface LateMove extends MoveAtPlace {
  readonly isInOrder: boolean;
}

/** A count of a place that is posted. */
interface PostedCount {
  /** Empty: of a version that kept no lines. */
  readonly line: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly station: string | null;
  /** The version of the store with which it came in; 0: not kept. */
  readonly version: number;
  /** What it found, below zero missed, and no move has explained since. */
  readonly unexplained: number;
  /** What whoever counted said of the units. */
  readonly said: MoveAtPlace['said'] | null;
}

const POSTED = `SELECT id AS line, first_at AS "firstAt", last_at AS "lastAt", station, version, CAST(posted + late AS BIGINT) AS unexplained,
    (SELECT said FROM count_out AS o WHERE o.count_id = count_lines.count_id AND o.order_id = ? AND o.sku = count_lines.sku) AS said FROM count_lines WHERE location = ? AND sku = ? AND lot = ? AND phase = 'posted' AND op_id <> ?
  UNION ALL SELECT '', counted_at, counted_at, counted_station, counted_version, CAST(unexplained AS BIGINT), NULL FROM stock_places AS p
    WHERE location = ? AND sku = ? AND lot = ? AND counted_at > 0 AND NOT EXISTS (SELECT 1 FROM count_lines AS l
      WHERE l.location = p.location AND l.sku = p.sku AND l.lot = p.lot AND l.phase = 'posted' AND l.last_at = p.counted_at)`;

/**
 * What counts of a place have in them already of a move that comes in after them: the place then stays what was counted. The first count after the
 * move has all of it. Of a move that a count may or may not have seen, it has as much as it missed: what left before is what was missing; the next count has the rest.
 * `opId`: of whatever brings the move about, which is no count that has it. `orderId`: of the order in whose parcel the units went.
 */
export async function absorbedBy(
  sql: Statements,
  { sku, location, lot }: ShelfPlace,
  change: LateMove,
  { opId, orderId }: { readonly opId: string; readonly orderId: string | null },
): Promise<readonly Absorbed[]> {
  const counts = await sql.all<PostedCount>(
    POSTED,
    ...[orderId ?? '', location, sku, lot, opId],
    ...[location, sku, lot],
  );
  const absorbed: Absorbed[] = [];
  let rest = change.units;
  for (const count of counts.toSorted((a, b) => a.lastAt - b.lastAt)) {
    const units = seenBy(count, { ...change, units: rest });
    if (units === 0) continue;
    rest -= units;
    if (count.line === '')
      await sql.run(
        'UPDATE stock_places SET unexplained = unexplained - ? WHERE sku = ? AND location = ? AND lot = ?',
        ...[units, sku, location, lot],
      );
    else await sql.run('UPDATE count_lines SET late = late - ? WHERE id = ?', units, count.line);
    absorbed.push({ units: -units, countedAt: count.lastAt });
  }
  return absorbed;
}

/** How many units of a change a count has in it, with their sign. */
function seenBy({ firstAt, lastAt, station, version, unexplained, said }: PostedCount, change: LateMove): number {
  const { units } = change;
  // Its own station told the count before, whatever its clock says.
  if (change.isInOrder && change.isScanned && change.station !== null && change.station === station) return 0;
  const told = { ...change, said: said ?? undefined };
  const saw = sawMove(told, { from: firstAt, until: lastAt, station, seen: null, version: version || null });
  if (saw === 'before') return units;
  if (saw === 'after' || Math.sign(units) !== Math.sign(unexplained)) return 0;
  return Math.sign(units) * Math.min(Math.abs(units), Math.abs(unexplained));
}
