import { compareWalk } from '#shared/counting/index.ts';
import type { Item, Location, StockRow } from '#shared/domain/index.ts';
import { type Claim, subjectOf } from '#shared/records/index.ts';
import { type HomePlace, type PutAwayAsk, type PutAwayGoods, type PutAways, putAway } from '#shared/stock/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { roleIn } from '../log/entry-rights.ts';
import { keyInSql } from './stock-key.ts';

/** Where goods go that somebody carries. */
export interface PutAwayBook {
  /** Null: nobody knows this person. */
  readonly putAway: (asked: PutAwayAsk, operatorId: string) => Promise<PutAways | null>;
}

/** So many free locations of a zone are looked at. */
const MOST_FREE = 5_000;

export const createPutAway = (database: Pick<Database, 'read' | 'oneOf' | 'jsonField'>): PutAwayBook => ({
  putAway: (asked, operatorId) =>
    database.read(async (sql) => {
      if ((await roleIn(sql, operatorId)) === undefined) return null;
      const goods: PutAwayGoods[] = [];
      for (const one of asked.goods) goods.push(await withLot(sql, one, asked.from));
      const skus = [...new Set(goods.map(({ sku }) => sku))];
      const held = await heldIn(sql);
      const places = await homesOf(sql, database, skus, held);
      const minimums = await minimumsOf(sql, database, skus);
      const placesFor = (free: readonly Location[]): PutAways =>
        putAway(
          { goods, from: asked.from },
          { places, free, minimumOf: (sku) => minimums.get(sku) ?? null, walk: compareWalk },
        );
      // All free locations are looked through only where something has none of its own.
      const own = placesFor([]);
      const isSure = (place: PutAways[number], at: number): boolean =>
        place !== null && (place.reason !== 'same-item' || (goods[at]?.lot ?? '') === '');
      if (own.every(isSure)) return own;
      const near = await freeIn(sql, database, [...new Set(places.map(({ zone }) => zone))], held);
      const isAtHome = skus.every((sku) => places.some((place) => place.sku === sku));
      const placed = isAtHome ? placesFor(near) : [null];
      if (placed.every(isSure)) return placed;
      const codes = new Set(near.map(({ code }) => code));
      const others = await freeIn(sql, database, null, held);
      return placesFor([...near, ...others.filter(({ code }) => !codes.has(code))]);
    }),
});

/** Goods whose lot no code named are of the one lot that stands where they came from. */
async function withLot(sql: Statements, one: PutAwayGoods, from: readonly string[]): Promise<PutAwayGoods> {
  if (one.lot !== null) return one;
  const lots = new Set<string>();
  for (const location of from)
    for (const { lot } of await sql.all<{ lot: string }>(
      'SELECT lot FROM stock_places WHERE sku = ? AND location = ?',
      ...[one.sku, location],
    ))
      lots.add(lot);
  return lots.size === 1 ? { sku: one.sku, lot: [...lots][0] ?? null } : one;
}

/** The places of some items, with what is known of their locations; but for those where nothing is put away. */
async function homesOf(
  sql: Statements,
  { oneOf, jsonField }: Pick<Database, 'oneOf' | 'jsonField'>,
  skus: readonly string[],
  held: ReadonlySet<string>,
): Promise<readonly HomePlace[]> {
  const rows = await sql.all<{ json: string; location: string | null }>(
    `SELECT s.json, l.json AS location FROM records AS s
      LEFT JOIN records AS l ON l.kind = 'location' AND l.key = ${jsonField('s.json', 'location')}
      WHERE s.kind = 'stock' AND ${oneOf(jsonField('s.json', 'sku'))}`,
    JSON.stringify(skus),
  );
  const homes = rows.map(({ json, location }) => {
    const { expiry: _, ...row } = JSON.parse(json) as StockRow;
    const at = location === null ? null : (JSON.parse(location) as Location);
    return { ...row, kind: at?.kind ?? null, zone: at?.zone ?? '', isHeld: held.has(row.location) };
  });
  return homes.filter(({ kind }) => kind !== 'quarantine' && kind !== 'receiving');
}

/** The locations that somebody counts now. */
async function heldIn(sql: Statements): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ json: string }>(
    `SELECT json FROM records WHERE kind = 'claim' AND key LIKE '["location",%'`,
  );
  return new Set(rows.map(({ json }) => subjectOf(JSON.parse(json) as Claim).id));
}

async function minimumsOf(
  sql: Statements,
  { oneOf }: Pick<Database, 'oneOf'>,
  skus: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await sql.all<{ json: string }>(
    `SELECT json FROM records WHERE kind = 'item' AND ${oneOf('key')}`,
    JSON.stringify(skus),
  );
  return new Map(
    rows.map(({ json }) => {
      const { sku, reorderPoint } = JSON.parse(json) as Pick<Item, 'sku' | 'reorderPoint'>;
      return [sku, reorderPoint ?? null];
    }),
  );
}

/** Locations at which nothing stands and nobody counts; of some zones, or of all. */
async function freeIn(
  sql: Statements,
  { oneOf, jsonField }: Pick<Database, 'oneOf' | 'jsonField'>,
  zones: readonly string[] | null,
  held: ReadonlySet<string>,
): Promise<readonly Location[]> {
  const rows = await sql.all<{ json: string }>(
    `SELECT l.json FROM records AS l WHERE l.kind = 'location' AND ${jsonField('l.json', 'kind')} IN ('pick', 'bulk')
      ${zones === null ? '' : `AND ${oneOf(jsonField('l.json', 'zone'))}`}
      AND NOT EXISTS (SELECT 1 FROM stock_places AS p JOIN records AS s ON s.kind = 'stock' AND s.key = ${keyInSql('p.sku', 'p.location', 'p.lot')}
        WHERE p.location = l.key AND CAST(${jsonField('s.json', 'quantity')} AS BIGINT) <> 0)
      ORDER BY l.key LIMIT ${MOST_FREE}`,
    ...(zones === null ? [] : [JSON.stringify(zones)]),
  );
  return rows.map(({ json }) => JSON.parse(json) as Location).filter(({ code }) => !held.has(code));
}
