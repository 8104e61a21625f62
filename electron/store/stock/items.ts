import { z } from 'zod';
import { Item, type Kit, type Order, type StockRow, Tracking } from '#shared/domain/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import type { Stock } from './stock.ts';

const { sku, title, weightGrams, image, note, currency } = Item.shape;

/** An item with the columns of items.csv, as `PUT /v1/items` takes it. Null: not known. */
export const ItemRow = z.object({
  sku,
  title,
  barcodes: z.string(),
  ...{ weight_grams: weightGrams, length_mm: weightGrams, width_mm: weightGrams, height_mm: weightGrams },
  tracking: Tracking,
  image,
  note,
  checklist: z.string(),
  ...{ price_minor: Item.shape.priceMinor, cost_minor: Item.shape.costMinor, currency },
  reorder_point: Item.shape.reorderPoint,
  ...{ serial_format: Item.shape.serialFormat, min_shelf_days: Item.shape.minShelfDays, nest_mm: Item.shape.nestMm },
  ...{ handling: z.string().optional(), confirm: z.string().optional() },
  ...{ substitutes: z.string().optional(), substitutes_ask: z.string().optional() },
  lithium: Item.shape.lithium,
});

/** Items in the order that they came in; `next` is null at the end. */
export const ItemPage = z.object({ items: z.array(ItemRow), next: z.number().int().nullable() });

/** What holds an item in the store: orders that are not done with, kits that it is a part of, units in stock, in hands and in totes. */
export interface ItemUses {
  readonly orders: readonly string[];
  readonly kits: readonly string[];
  readonly units: number;
}

/** Items as other programs read and remove them. */
export interface Items {
  readonly item: (sku: string) => Promise<z.infer<typeof ItemRow> | undefined>;
  readonly items: (after: number, limit: number) => Promise<z.infer<typeof ItemPage>>;
}

/** What became of an item that was to go. `in-use`: it stays, and by what it is held. */
export type ItemRemoved =
  | { readonly type: 'removed' }
  | { readonly type: 'unknown-item' }
  | { readonly type: 'in-use'; readonly uses: ItemUses };

/** So many orders and kits are named; more are no help. */
const NAMED = 20;
/** A bench may still open a packed parcel or print its slip: the order needs its items until it has left. */
const DONE = ['shipped', 'delivered', 'cancelled', 'refunded'];

export const createItems = (database: Pick<Database, 'read'>): Items => ({
  item: (sku) =>
    database.read(async (sql) => {
      const found = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item' AND key = ?", sku);
      return found && rowOf(found.json);
    }),
  items: (after, limit) =>
    database.read(async (sql) => {
      const rows = await sql.all<{ id: number; json: string }>(
        "SELECT id, json FROM records WHERE kind = 'item' AND id > ? ORDER BY id LIMIT ?",
        after,
        limit,
      );
      return {
        items: rows.map(({ json }) => rowOf(json)),
        next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
      };
    }),
});

/** Gives what removes an item that nothing uses; benches lose it like any other record. Places that hold none of it go with it. */
export function createItemRemover(
  { jsonField }: Pick<Database, 'jsonField'>,
  writer: Writer,
  stock: Stock,
): (sku: string) => Promise<ItemRemoved> {
  async function remove(writing: Writing, sku: string): Promise<ItemRemoved> {
    const { sql } = writing;
    if (!(await sql.get("SELECT 1 AS one FROM records WHERE kind = 'item' AND key = ?", sku)))
      return { type: 'unknown-item' };
    const places = await sql.all<{ json: string }>(
      `SELECT json FROM records WHERE kind = 'stock' AND ${jsonField('json', 'sku')} = ?`,
      sku,
    );
    const held = places.filter(({ json }) => (JSON.parse(json) as StockRow).quantity !== 0);
    const carried = await unitsOnTheWay(sql, sku);
    const units = held.reduce((sum, { json }) => sum + (JSON.parse(json) as StockRow).quantity, carried);
    const orders = (await naming<Order>(sql, 'order', sku))
      .filter(({ status }) => !DONE.includes(status))
      .filter(({ lines }) =>
        lines.some((line) => line.sku === sku || line.components?.some((part) => part.sku === sku)),
      )
      .map(({ channel, code }) => `${channel}:${code}`);
    const kits = (await naming<Kit>(sql, 'kit', sku))
      .filter(({ components }) => components.some((part) => part.sku === sku))
      .map((kit) => kit.sku);
    if (orders.length > 0 || kits.length > 0 || held.length > 0 || carried > 0)
      return { type: 'in-use', uses: { orders: orders.slice(0, NAMED), kits: kits.slice(0, NAMED), units } };
    await stock.dropPlaces(writing, sku);
    await writing.remove('item', sku);
    return { type: 'removed' };
  }
  return (sku) => writer.write((writing) => remove(writing, sku));
}

/** Units of an item in hands and totes: on no shelf, and here. */
async function unitsOnTheWay(sql: Statements, sku: string): Promise<number> {
  const row = await sql.get<{ units: number }>(
    `SELECT CAST(coalesce(sum(CASE WHEN to_type IN ('hand', 'tote') THEN units ELSE 0 END)
        - sum(CASE WHEN from_type IN ('hand', 'tote') THEN units ELSE 0 END), 0) AS BIGINT) AS units FROM moves WHERE sku = ?`,
    sku,
  );
  return row?.units ?? 0;
}

/** Records of a kind in whose text a SKU stands; whether it stands there as a SKU is for the caller to see. */
const naming = async <T>(sql: Statements, kind: 'order' | 'kit', sku: string): Promise<readonly T[]> =>
  (
    await sql.all<{ json: string }>(
      "SELECT json FROM records WHERE kind = ? AND json LIKE ? ESCAPE '!' ORDER BY id",
      kind,
      `%"sku":${JSON.stringify(sku).replace(/[!%_]/g, '!$&')}%`,
    )
  ).map(({ json }) => JSON.parse(json) as T);

/** An item's record in the columns of its file. */
function rowOf(json: string): z.infer<typeof ItemRow> {
  const item = JSON.parse(json) as Item;
  const known = <T>(value: T | null | undefined): T | null => value ?? null;
  return {
    sku: item.sku,
    title: item.title,
    barcodes: (item.barcodes ?? []).map(({ code, units }) => (units === 1 ? code : `${code}*${units}`)).join('|'),
    weight_grams: known(item.weightGrams),
    length_mm: known(item.lengthMm),
    width_mm: known(item.widthMm),
    height_mm: known(item.heightMm),
    tracking: item.tracking ?? 'none',
    image: known(item.image),
    note: item.note ?? '',
    checklist: (item.checklist ?? []).join('|'),
    price_minor: known(item.priceMinor),
    cost_minor: known(item.costMinor),
    currency: known(item.currency),
    reorder_point: known(item.reorderPoint),
    // Those that no file spoke of are not there: what is read and put again changes nothing.
    ...(item.serialFormat === undefined ? {} : { serial_format: item.serialFormat }),
    ...(item.handling === undefined
      ? {}
      : {
          handling: [
            ...item.handling,
            ...(item.limitedQuantity ? ['limited-quantity'] : []),
            ...(item.soft ? ['soft'] : []),
          ].join('|'),
        }),
    ...(item.lithium === undefined ? {} : { lithium: item.lithium }),
    ...(item.confirm === undefined ? {} : { confirm: item.confirm.join('|') }),
    ...(item.substitutes === undefined
      ? {}
      : { substitutes: namesOf(item, 'always'), substitutes_ask: namesOf(item, 'ask') }),
    ...(item.nestMm === undefined ? {} : { nest_mm: item.nestMm }),
    ...(item.minShelfDays === undefined ? {} : { min_shelf_days: item.minShelfDays }),
  };
}

const namesOf = ({ substitutes = [] }: Item, way: 'always' | 'ask'): string =>
  substitutes.flatMap(({ sku, allowed }) => (allowed === way ? [sku] : [])).join('|');
