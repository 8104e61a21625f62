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

const NOT_ITS_OWN = "cause_id <> ? AND NOT (reason = 'counted-before' AND happened_at = ?)";
/** What a station's log told when it came, and not a difference that was posted some time later. */
const IN_ITS_ORDER = "reason NOT IN ('CountFinished', 'counted-before')";
/** Long before the count, by a station that did not know of it, and not told by the count's own station after it. */
const LONG_BEFORE = `happened_at <= ? AND NOT (certainty = 'scanned' AND
  (coalesce(seen, -1) >= ? OR (coalesce(station, '') = ? AND id > ? AND ${IN_ITS_ORDER})))`;
const TO = `FROM moves WHERE to_type = 'location' AND to_place = ? AND to_lot = ? AND sku = ? AND ${NOT_ITS_OWN}`;
const FROM = `FROM moves WHERE from_type = 'location' AND from_place = ? AND from_lot = ? AND sku = ? AND ${NOT_ITS_OWN}`;
/** What all that was long before comes to: most of a ledger, which nobody need look at one by one. */
const BEFORE = `SELECT CAST(coalesce(sum(units), 0) AS BIGINT) AS units FROM (
  SELECT units ${TO} AND ${LONG_BEFORE} UNION ALL SELECT -units ${FROM} AND ${LONG_BEFORE}) AS sides`;
const FACTS = `CASE WHEN ${IN_ITS_ORDER} THEN id END AS number, happened_at AS "happenedAt", coalesce(left_since, happened_at) AS since, station, certainty, version, seen`;
/** What was said of units that left in an order's parcels. */
const SAID = `(SELECT said FROM count_out AS o WHERE o.count_id = ? AND moves.to_type = 'parcel' AND o.order_id = moves.to_place AND o.sku = moves.sku)`;
const NEAR = `SELECT CAST(units AS BIGINT) AS units, ${FACTS}, NULL AS said ${TO} AND NOT (${LONG_BEFORE})
  UNION ALL SELECT CAST(-units AS BIGINT), ${FACTS}, ${SAID} ${FROM} AND NOT (${LONG_BEFORE})`;
/** Of units that nobody can say of whether they were gone, and that have left no place yet. */
const PENDING = `SELECT CAST(units AS BIGINT) AS units FROM count_out AS o WHERE count_id = ? AND sku = ? AND said = 'unknown' AND NOT EXISTS (
  SELECT 1 FROM moves WHERE to_type = 'parcel' AND to_place = o.order_id AND sku = o.sku)`;

/** What no station is called. */
const NO_STATION = '-';
/** Units in a parcel that is not closed: they left at some time before, from a place that nobody knows. */
const IN_PARCEL = { station: null, isScanned: false, version: 0, seen: null } as const;

/**
 * What stood at a place when it was counted, by the moves that are known now, without those that the count itself brought about: by its
 * operation, and what was made up for at its time. Source: docs/decisions/0057.
 */
export async function bookAtCount(sql: Statements, place: BookedPlace, opId: string): Promise<BookRange> {
  const { sku, location, lot, from, until, version } = place;
  const known = version ?? Number.MAX_SAFE_INTEGER;
  const { station, upTo } = place;
  const own = [station ?? NO_STATION, upTo ?? Number.MAX_SAFE_INTEGER];
  const one = [location, lot, sku, opId, until, from - CLOCK_ERROR_MS, known, ...own];
  const [before, near, pending] = await Promise.all([
    sql.get<{ units: number }>(BEFORE, ...one, ...one),
    sql.all<Omit<MoveAtPlace, 'isScanned'> & Pick<StockMove, 'certainty'>>(NEAR, ...one, place.countId, ...one),
    sql.all<{ units: number }>(PENDING, place.countId, sku),
  ]);
  const { low, high, unsure } = bookRange(
    [
      ...near.map(({ certainty, ...move }) => ({ ...move, isScanned: certainty === 'scanned' })),
      ...pending.map(({ units }) => ({ ...IN_PARCEL, units: -units, since: from, happenedAt: until })),
    ],
    place,
  );
  const sum = before?.units ?? 0;
  return { low: low + sum, high: high + sum, unsure };
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
