import type { StockRow } from '#shared/domain/index.ts';
import { type ItemLots, MOST_LOT_PLACES, MOST_LOTS } from '#shared/records/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { keyInSql } from './stock-key.ts';

/** So many items are looked at in one transaction. */
const A_TIME = 500;

/** Places of an item with a lot; what stands there is for the record to say. */
const PLACES = `SELECT r.json FROM stock_places AS p
  JOIN records AS r ON r.kind = 'stock' AND r.key = ${keyInSql('p.sku', 'p.location', 'p.lot')}
  WHERE p.sku = ? AND p.lot <> '' ORDER BY p.lot, p.location`;

/** Writes down which lots of some items the stock knows, for the benches; nothing where that is as it was. */
export async function noteLots(writing: Writing, skus: Iterable<string>): Promise<void> {
  for (const sku of new Set(skus)) {
    const lots = await lotsOf(writing.sql, sku);
    if (lots.length === 0) await writing.remove('item-lots', sku);
    else await writing.put('item-lots', sku, textOf({ sku, lots }));
  }
}

/** The same lots always give the same text. */
const textOf = ({ sku, lots }: ItemLots): string =>
  JSON.stringify({ sku, lots: lots.map(({ lot, expiry, places }) => ({ lot, expiry, places })) });

async function lotsOf(sql: Statements, sku: string): Promise<ItemLots['lots']> {
  const lots = new Map<string, ItemLots['lots'][number]>();
  for (const { json } of await sql.all<{ json: string }>(PLACES, sku)) {
    const row = JSON.parse(json) as StockRow;
    const known = lots.get(row.lot) ?? { lot: row.lot, expiry: null, places: [] };
    const places = row.quantity > 0 && known.places.length < MOST_LOT_PLACES ? [row.location] : [];
    // Where two places say different days, the earlier one is believed: nothing leaves too late.
    lots.set(row.lot, {
      ...{ lot: row.lot, expiry: earlier(known.expiry, row.expiry) },
      places: [...known.places, ...places],
    });
  }
  return [...lots.values()].toSorted(byUse).slice(0, MOST_LOTS);
}

type Lot = ItemLots['lots'][number];

/** On a shelf before others; there what expires first, of the others what expires last. */
const byUse = (a: Lot, b: Lot): number => {
  const [isHere, isThere] = [a.places.length > 0, b.places.length > 0];
  if (isHere !== isThere) return isHere ? -1 : 1;
  return (isHere ? 1 : -1) * (compare(a.expiry ?? LATE, b.expiry ?? LATE) || compare(a.lot, b.lot));
};

const LATE = '9999-12-31';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

const ITEMS_AFTER = `SELECT DISTINCT sku FROM stock_places WHERE lot <> '' AND sku > ? ORDER BY sku LIMIT ${A_TIME}`;

const itemsAfter = async (sql: Statements, sku: string): Promise<readonly string[]> =>
  (await sql.all<{ sku: string }>(ITEMS_AFTER, sku)).map((row) => row.sku);

/** Makes the lots of all items anew from the stock. */
export async function rebuildLots(writer: Writer): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    after = await writer.write(async (writing) => {
      const skus = await itemsAfter(writing.sql, from);
      await noteLots(writing, skus);
      return skus.length === A_TIME ? skus.at(-1) : undefined;
    });
  }
  for (let more = true; more; )
    more = await writer.write(async (writing) => {
      const stray = await strayLots(writing.sql);
      for (const sku of stray) await writing.remove('item-lots', sku);
      return stray.length === A_TIME;
    });
}

/** Items whose lots are on record, and that have none. */
const strayLots = async (sql: Statements): Promise<readonly string[]> =>
  (
    await sql.all<{ key: string }>(
      `SELECT key FROM records AS r WHERE kind = 'item-lots' AND NOT EXISTS
        (SELECT 1 FROM stock_places AS p WHERE p.sku = r.key AND p.lot <> '') ORDER BY key LIMIT ${A_TIME}`,
    )
  ).map(({ key }) => key);

/** Every item whose lots are not on record as the stock has them, in words. */
export async function wrongLots(database: Pick<Database, 'read'>): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    after = await database.read(async (sql) => {
      const skus = await itemsAfter(sql, from);
      for (const sku of skus) {
        const said = await sql.get<{ json: string }>(
          "SELECT json FROM records WHERE kind = 'item-lots' AND key = ?",
          sku,
        );
        const lots = await lotsOf(sql, sku);
        if (said?.json !== textOf({ sku, lots })) wrong.push(`lots of ${sku}: not on record as the stock has them`);
      }
      return skus.length === A_TIME ? skus.at(-1) : undefined;
    });
  }
  const stray = await database.read(strayLots);
  return [...wrong, ...stray.map((sku) => `lots of ${sku}: on record, and the stock has none`)];
}
