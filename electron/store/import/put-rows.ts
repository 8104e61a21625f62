import { z } from 'zod';
import { plainCode } from '#shared/barcode/index.ts';
import type { Order } from '#shared/domain/index.ts';
import { Minor, minorUnitDigits, orderIdOf } from '#shared/domain/index.ts';
import { columnsOf } from '#shared/orders/index.ts';
import { ImportCounts, ImportProblem } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';

/** What another program may put into the store, with the columns of the import files. */
export const WRITABLE = [
  'items',
  'orders',
  'stock',
  'deliveries',
  'cartons',
  'rates',
  'services',
  'operators',
] as const;
export type Writable = (typeof WRITABLE)[number];
/** What goes the way of an import. People do not: a program may not do with them what a file may. */
export type Goods = Exclude<Writable, 'operators'>;

const MAX_ROWS = 1_000;
/** No number of a row is greater: a time in milliseconds is the greatest. */
const MOST = 8_640_000_000_000_000;
const Cell = z.union([z.string().max(4_000), z.number().min(-MOST).max(MOST), z.null()], {
  error: ({ input }) => (input === undefined ? 'received undefined' : 'not-a-cell'),
});
/** A price in the smallest unit of its currency, as most shops have it: `unit_price_minor` beside `unit_price`. */
const MINOR = /^(?:.*price|cost|per_kg|insured_to|max_value|shipping_charge)$/;
const OWN_CHANNEL = 'own shop';
/** A number of this size is a time in milliseconds: the year 1973 and later. */
const FIRST_EPOCH_MS = 100_000_000_000;

/** What a row is read with beside its columns. It follows from them, and is passed over where it is put back. */
const DERIVED: Readonly<Partial<Record<Writable, readonly string[]>>> = {
  stock: ['kind', 'allocated', 'available'],
  rates: ['rate'],
};

/** A row as it came. */
export type PutRow = Readonly<Record<string, string | number | null | undefined>>;

/** Rows of one kind, named like the columns of its import file. A field that is none of them is refused by its name. */
export const rowsSchema = (kind: Writable) => {
  const columns = columnsOf(kind);
  const shape: Record<string, z.ZodType> = {};
  for (const { name, need } of columns) {
    const cell = Cell.describe(/_at$|_by$/.test(name) ? `${name}: ISO 8601, or milliseconds since 1970` : name);
    shape[name] = need === 'required' ? cell : cell.optional();
    if (MINOR.test(name))
      shape[`${name}_minor`] = Minor.min(0)
        .nullable()
        .optional()
        .describe(`${name} in the smallest unit of the currency: 1250 is 12.50 EUR`);
  }
  for (const name of DERIVED[kind] ?? []) shape[name] = Cell.optional().describe(`${name}: derived, not taken`);
  return z.object({ rows: z.array(z.strictObject(shape)).min(1).max(MAX_ROWS) });
};

/** A bad row by its place (the first is 1), its order, its person. */
export const PutProblem = ImportProblem.extend({
  order: z.string().optional(),
  channel: z.string().optional(),
  /** Of a person. */
  name: z.string().optional(),
});
export type PutProblem = z.infer<typeof PutProblem>;

/**
 * What became of the rows. `problems` name bad rows by their place, the first is 1, and by their order or person; `warnings` what was
 * taken and may be meant otherwise, such as lines that an order lost.
 */
export const PutAnswer = ImportCounts.extend({ problems: z.array(PutProblem), warnings: z.array(PutProblem) });
export type PutAnswer = z.infer<typeof PutAnswer>;

/** Rows that may go on to the import, and those that are refused before it. `places`: where each of the good ones stood. */
export interface Sifted {
  readonly rows: readonly PutRow[];
  readonly places: readonly number[];
  readonly problems: readonly PutProblem[];
}

/** What programs write otherwise than files do is put into the files' words; what would be taken in silence and be wrong is refused. */
export async function siftRows(database: Database, kind: Goods, given: readonly PutRow[]): Promise<Sifted> {
  const refused = new Map<number, Omit<PutProblem, 'line'>>();
  const rows = given.map((row) =>
    inColumns(withoutDerived(kind, row), (field, reason, value) => (no) => refused.set(no, { field, reason, value })),
  );
  const judged = rows.map(({ row, refuse }, at) => {
    refuse?.(at);
    return row;
  });
  for (const [at, row] of judged.entries()) {
    // No text is meant to hold it: somebody read bytes in a wrong encoding before.
    const [field, value] = Object.entries(row).find(([, cell]) => String(cell ?? '').includes('\ufffd')) ?? [];
    if (field !== undefined) refused.set(at, { field, reason: 'not-utf8', value: String(value).slice(0, 120) });
  }
  if (kind === 'stock') await judgeStock(database, judged, refused);
  if (kind === 'orders') await judgeOrders(database, judged, refused);
  const good = judged.map((_, at) => at).filter((at) => !refused.has(at));
  return {
    rows: good.map((at) => judged[at] as PutRow),
    places: good.map((at) => at + 1),
    problems: [...refused].map(([at, problem]) => named({ line: at + 1, ...problem }, judged[at])),
  };
}

/** Names the order that a problem is about. */
export const named = (problem: PutProblem, row: PutRow | undefined): PutProblem =>
  row?.order == null ? problem : { ...problem, order: String(row.order), channel: channelOfRow(row) };

/** The channel of an order's row: one that is left out is the shop's own. */
export const channelOfRow = ({ channel }: PutRow): string => String(channel ?? '').trim() || OWN_CHANNEL;

const withoutDerived = (kind: Goods, row: PutRow): PutRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !DERIVED[kind]?.includes(name)));

type Refuse = (field: string, reason: string, value: string) => (at: number) => void;

function inColumns(row: PutRow, refuse: Refuse): { readonly row: PutRow; readonly refuse?: (at: number) => void } {
  const out: Record<string, string | number | null | undefined> = {};
  for (const [name, value] of Object.entries(row)) {
    const column = /^(.*)_minor$/.exec(name)?.[1];
    if (column !== undefined) {
      if (value == null) continue;
      if (row[column] != null) return { row, refuse: refuse(name, 'two-prices', String(row[column])) };
      const currency = String(row.currency ?? '').toUpperCase();
      if (!/^[A-Z]{3}$/.test(currency)) return { row, refuse: refuse(name, 'no-currency', String(value)) };
      out[column] = inMajor(Number(value), minorUnitDigits(currency));
    } else if (typeof value === 'number' && /_at$|_by$/.test(name) && value >= FIRST_EPOCH_MS && value < 8.64e15)
      out[name] = new Date(value).toISOString();
    else out[name] = value;
  }
  return { row: out };
}

/** 1250 in a currency of two digits is 12.50. */
function inMajor(minor: number, digits: number): string {
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Stock of what nobody knows, or of less than nothing, is a mistake of whoever sent it. */
async function judgeStock(
  database: Database,
  rows: readonly PutRow[],
  refused: Map<number, Omit<PutProblem, 'line'>>,
): Promise<void> {
  const known = (kind: string, keys: readonly string[]): Promise<ReadonlySet<string>> =>
    database.read(async (sql) => {
      const found = await sql.all<{ key: string }>(
        `SELECT key FROM records WHERE kind = '${kind}' AND ${database.oneOf('key')}`,
        JSON.stringify(keys),
      );
      return new Set(found.map(({ key }) => key));
    });
  const text = (value: unknown) => String(value ?? '').trim();
  const items = await known(
    'item',
    rows.map(({ sku }) => text(sku)),
  );
  const places = await known(
    'location',
    rows.map(({ location }) => text(location)),
  );
  const anyPlace = await database.read((sql) =>
    sql.get("SELECT 1 AS one FROM records WHERE kind = 'location' LIMIT 1"),
  );
  for (const [at, { sku, location, quantity }] of rows.entries()) {
    if (text(sku) !== '' && !items.has(text(sku)))
      refused.set(at, { field: 'sku', reason: 'unknown', value: text(sku) });
    else if (anyPlace && text(location) !== '' && !places.has(text(location)))
      refused.set(at, { field: 'location', reason: 'unknown', value: text(location) });
    else if (Number(quantity) < 0) refused.set(at, { field: 'quantity', reason: 'negative', value: text(quantity) });
  }
}

/**
 * The rows of an order replace all its lines. None of its old lines among them means that it was split over two requests: the first part
 * would be lost, so the second is refused by its order.
 */
async function judgeOrders(
  database: Database,
  rows: readonly PutRow[],
  refused: Map<number, Omit<PutProblem, 'line'>>,
): Promise<void> {
  const byOrder = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    const name = channelOfRow(row);
    // Its id would be another order's: such a row stands for itself, and every row of its order is refused like it.
    if (name.includes(':')) {
      refused.set(at, { field: 'channel', reason: 'has-colon', value: name });
      continue;
    }
    const id = orderIdOf(name, plainCode(String(row.order ?? '')));
    byOrder.set(id, [...(byOrder.get(id) ?? []), at]);
  }
  // An order that lost a row would leave incomplete: all its rows wait for the one that is put right.
  for (const places of byOrder.values()) {
    const bad = places.find((at) => refused.has(at));
    for (const at of bad === undefined ? [] : places)
      if (!refused.has(at)) refused.set(at, { field: '', reason: 'with-its-order', value: `row ${(bad ?? 0) + 1}` });
  }
  const stored = await database.read((sql) =>
    sql.all<{ key: string; json: string }>(
      `SELECT key, json FROM records WHERE kind = 'order' AND ${database.oneOf('key')}`,
      JSON.stringify([...byOrder.keys()]),
    ),
  );
  for (const { key, json } of stored) {
    const { lines } = JSON.parse(json) as Pick<Order, 'lines'>;
    const places = byOrder.get(key) ?? [];
    const skus = new Set(places.map((at) => plainCode(String(rows[at]?.sku ?? ''))));
    if (lines.length === 0 || lines.some(({ sku }) => skus.has(sku))) continue;
    for (const at of places)
      refused.set(at, {
        field: 'sku',
        reason: 'other-lines',
        value: lines
          .map(({ sku }) => sku)
          .join(', ')
          .slice(0, 200),
      });
  }
}
