import type { Dialect } from './dialect.ts';

// Steps of the schema's history that are about stock. As there, none is ever edited.

/**
 * Stock becomes a ledger of two-sided moves; the differences of before are its first ones. Where they do not add up to what a stock record says,
 * what is missing comes from, or goes to, a place that nobody knows, before everything else: what is on hand stays what it was.
 */
export function stockLedger({ integer, serial, strict, jsonField }: Dialect): string {
  const said = (name: string) => `coalesce(${jsonField('json', name)}, '')`;
  const columns =
    'sku, units, from_type, from_place, from_lot, to_type, to_place, to_lot, certainty, happened_at, heard_at, reason, cause_type, cause_id, station, by_whom';
  return `
  CREATE TABLE stock_places (
    sku TEXT NOT NULL,
    location TEXT NOT NULL,
    lot TEXT NOT NULL,
    expiry TEXT,
    PRIMARY KEY (sku, location, lot)
  ) ${strict};
  CREATE TABLE moves (
    id ${serial},
    sku TEXT NOT NULL,
    units ${integer} NOT NULL CHECK (units > 0),
    from_type TEXT NOT NULL,
    from_place TEXT NOT NULL,
    from_lot TEXT NOT NULL,
    to_type TEXT NOT NULL,
    to_place TEXT NOT NULL,
    to_lot TEXT NOT NULL,
    certainty TEXT NOT NULL,
    happened_at ${integer} NOT NULL,
    heard_at ${integer} NOT NULL,
    reason TEXT NOT NULL,
    cause_type TEXT NOT NULL,
    cause_id TEXT NOT NULL,
    station TEXT,
    by_whom TEXT
  ) ${strict};
  CREATE INDEX moves_from ON moves (from_type, from_place, sku);
  CREATE INDEX moves_to ON moves (to_type, to_place, sku);
  INSERT INTO stock_places (sku, location, lot, expiry)
    SELECT ${said('sku')}, ${said('location')}, ${said('lot')}, ${jsonField('json', 'expiry')}
    FROM records WHERE kind = 'stock' ORDER BY id ON CONFLICT (sku, location, lot) DO NOTHING;
  INSERT INTO moves (${columns})
    SELECT sku, abs(missing),
      CASE WHEN missing > 0 THEN 'unknown' ELSE 'location' END, CASE WHEN missing > 0 THEN '' ELSE location END,
      CASE WHEN missing > 0 THEN '' ELSE lot END,
      CASE WHEN missing > 0 THEN 'location' ELSE 'unknown' END, CASE WHEN missing > 0 THEN location ELSE '' END,
      CASE WHEN missing > 0 THEN lot ELSE '' END,
      'stated', 0, 0, 'opening', 'unknown', '', NULL, NULL
    FROM (
      SELECT sku, location, lot, CAST(sum(units) AS BIGINT) AS missing FROM (
        SELECT ${said('sku')} AS sku, ${said('location')} AS location, ${said('lot')} AS lot,
          CAST(${jsonField('json', 'quantity')} AS BIGINT) AS units FROM records WHERE kind = 'stock'
        UNION ALL
        SELECT sku, location, lot, -units FROM stock_moves
      ) AS sides GROUP BY sku, location, lot
    ) AS places WHERE missing <> 0 ORDER BY sku, location, lot;
  INSERT INTO moves (${columns})
    SELECT sku, abs(units),
      CASE WHEN units < 0 THEN 'location' WHEN order_id IS NULL THEN 'adjustment' ELSE 'parcel' END,
      CASE WHEN units < 0 THEN location ELSE coalesce(order_id, '') END, CASE WHEN units < 0 THEN lot ELSE '' END,
      CASE WHEN units > 0 THEN 'location' WHEN order_id IS NULL THEN 'adjustment' ELSE 'parcel' END,
      CASE WHEN units > 0 THEN location ELSE coalesce(order_id, '') END, CASE WHEN units > 0 THEN lot ELSE '' END,
      CASE WHEN order_id IS NULL THEN 'stated' ELSE 'assumed' END, at, at,
      CASE WHEN order_id IS NULL THEN 'count' ELSE 'packing' END,
      CASE WHEN order_id IS NULL THEN 'import' ELSE 'unknown' END, '',
      CASE WHEN order_id IS NULL THEN NULL ELSE by_whom END, NULL
    FROM stock_moves WHERE units <> 0 ORDER BY id;
  DROP TABLE stock_moves;
  `;
}

/** What each day did to each item: figures of months are not summed up from millions of moves. And what expires is found by its date. */
export const itemDays = ({ integer, strict }: Dialect): string => `
  CREATE TABLE item_days (sku TEXT NOT NULL, day ${integer} NOT NULL, units_left ${integer} NOT NULL, net ${integer} NOT NULL, PRIMARY KEY (sku, day)) ${strict};
  INSERT INTO item_days (sku, day, units_left, net)
    SELECT sku, day, CAST(sum(units_left) AS BIGINT), CAST(sum(net) AS BIGINT) FROM (
      SELECT sku, happened_at / 86400000 AS day,
        CASE WHEN to_type = 'parcel' AND from_type <> 'parcel' THEN units
          WHEN from_type = 'parcel' AND to_type <> 'parcel' THEN -units ELSE 0 END AS units_left,
        CASE WHEN to_type = 'location' THEN units ELSE 0 END - CASE WHEN from_type = 'location' THEN units ELSE 0 END AS net
      FROM moves
    ) AS sides WHERE units_left <> 0 OR net <> 0 GROUP BY sku, day;
  CREATE INDEX stock_places_expiry ON stock_places (expiry) WHERE expiry IS NOT NULL;
  `;
