import {
  type BookRange,
  bookRange,
  CLOCK_ERROR_MS,
  type CountWindow,
  type MoveAtPlace,
} from '#shared/counting/index.ts';
import type { Occasion, ShelfPlace, StockMove } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { adjustment, putPlace, stockRowOf, writeMoves } from './stock-ledger.ts';

/** A place as it was counted, and when; `countId`: by which count. */
export interface BookedPlace extends ShelfPlace, CountWindow {
  readonly countId: string;
}

/** What the count itself brought about: by its operation, and what was made up for at its time. */
const OWN = "(cause_id = ? OR (reason = 'counted-before' AND happened_at = ?))";
/** What a station's log told when it came, and not a difference that was posted some time later. */
const IN_ITS_ORDER = "reason NOT IN ('CountFinished', 'counted-before')";
/** Whatever its clock says: told by a station that knew of the count, or by the count's own station after it. Both came after the count. */
const AFTER = `id > ? AND certainty = 'scanned' AND (coalesce(seen, -1) >= ? OR (coalesce(station, '') = ? AND ${IN_ITS_ORDER}))`;
const FACTS = `CASE WHEN ${IN_ITS_ORDER} THEN id END AS number, happened_at AS "happenedAt", coalesce(left_since, happened_at) AS since, station, certainty, version, seen,
  CASE WHEN ${OWN} THEN 1 ELSE 0 END AS "isOwn"`;
/** What was said of units that left in an order's parcels. */
const SAID = `(SELECT said FROM count_out AS o WHERE o.count_id = ? AND moves.to_type = 'parcel' AND o.order_id = moves.to_place AND o.sku = moves.sku)`;
const COMING = `SELECT CAST(units AS BIGINT) AS units, ${FACTS}, NULL AS said FROM moves
  WHERE to_type = 'location' AND to_place = ? AND to_lot = ? AND sku = ?`;
const GOING = `SELECT CAST(-units AS BIGINT), ${FACTS}, ${SAID} FROM moves
  WHERE from_type = 'location' AND from_place = ? AND from_lot = ? AND sku = ?`;
/**
 * What came and went at about the time of the count and since. The rest of a ledger, most of it, nobody need look at: by their index the moves
 * of a place and item are found from a time on, and among the earlier ones those that came in later.
 */
const NEAR = [COMING, GOING]
  .flatMap((side) => [`${side} AND happened_at > ?`, `${side} AND happened_at <= ? AND ${AFTER}`])
  .join('\n  UNION ALL ');
/** Of units that nobody can say of whether they were gone, and that have left no place yet. */
const PENDING = `SELECT CAST(units AS BIGINT) AS units FROM count_out AS o WHERE count_id = ? AND sku = ? AND said = 'unknown' AND NOT EXISTS (
  SELECT 1 FROM moves WHERE to_type = 'parcel' AND to_place = o.order_id AND sku = o.sku)`;

/** What no station is called. */
const NO_STATION = '-';
/** Units in a parcel that is not closed: they left at some time before, from a place that nobody knows. */
const IN_PARCEL = { station: null, isScanned: false, version: 0, seen: null } as const;

/** A move near a count, as it is read. */
type NearMove = Omit<MoveAtPlace, 'isScanned'> & Pick<StockMove, 'certainty'> & { readonly isOwn: number };

/**
 * What stood at a place when it was counted, by the moves that are known now, without those that the count itself brought about: from what is on
 * hand now, back over what moved since. Source: docs/decisions/0057.
 */
export async function bookAtCount(sql: Statements, place: BookedPlace, opId: string): Promise<BookRange> {
  const { sku, location, lot, from, until, version, station, upTo } = place;
  const known = version ?? Number.MAX_SAFE_INTEGER;
  const longBefore = from - CLOCK_ERROR_MS;
  const coming = [opId, until, location, lot, sku, longBefore];
  const going = [opId, until, place.countId, location, lot, sku, longBefore];
  // Of a count that does not say what the ledger had by then, its own station's order is not known.
  const after = [upTo ?? 0, known, upTo == null ? NO_STATION : (station ?? NO_STATION)];
  const [now, near, pending] = await Promise.all([
    stockRowOf(sql, place),
    sql.all<NearMove>(NEAR, ...coming, ...coming, ...after, ...going, ...going, ...after),
    sql.all<{ units: number }>(PENDING, place.countId, sku),
  ]);
  const { low, high, unsure } = bookRange(
    [
      ...near.flatMap(({ certainty, isOwn, ...move }) =>
        isOwn ? [] : [{ ...move, isScanned: certainty === 'scanned' }],
      ),
      ...pending.map(({ units }) => ({ ...IN_PARCEL, units: -units, since: from, happenedAt: until })),
    ],
    place,
  );
  const before = near.reduce((left, { units }) => left - units, now?.quantity ?? 0);
  return { low: low + before, high: high + before, unsure };
}

/**
 * Says what was on hand at a place when it was counted: the difference becomes a move at that time, and moves after it go on from there. A place
 * that is as it should be keeps that it was counted.
 */
export async function postCount(
  writing: Writing,
  counted: BookedPlace & { readonly expiry: string | null; readonly variance: number },
  { certainty, occasion }: Pick<StockMove, 'certainty'> & { readonly occasion: Occasion },
): Promise<void> {
  const { sku, location, lot, until, station, variance } = counted;
  const { sql } = writing;
  const known = await stockRowOf(sql, counted);
  await putPlace(writing, {
    ...{ sku, location, lot },
    expiry: counted.expiry ?? known?.expiry ?? null,
    quantity: known?.quantity ?? 0,
  });
  if (variance !== 0)
    await writeMoves(writing, [{ ...occasion, sku, ...adjustment(counted, variance), certainty, happenedAt: until }]);
  // The latest count by when it was, whichever comes in last.
  await sql.run(
    `UPDATE stock_places SET counted_at = ?, counted_station = ?, counted_version = ?, unexplained = ?
      WHERE sku = ? AND location = ? AND lot = ? AND counted_at < ?`,
    ...[until, station, counted.version ?? 0, variance, sku, location, lot, until],
  );
}
