import { Delivery } from '#shared/domain/index.ts';
import { cameBy, expectedLines, type Fit, fitOf, type Receipt } from '#shared/receiving/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise, settle } from '../exceptions/exceptions.ts';
import { policyIn } from '../policies/policies.ts';
import { stockRowOf } from '../stock/stock-ledger.ts';

/** What the store has of a delivery; undefined where nobody said that it would come. */
export async function deliveryOf(sql: Statements, code: string): Promise<Delivery | undefined> {
  const row = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'delivery' AND key = ?", code);
  return row && Delivery.parse(JSON.parse(row.json));
}

/** Keeps what a supplier is to bring; what came of it already stays. */
export async function putDelivery(
  { sql, put, remove }: Pick<Writing, 'sql' | 'put' | 'remove'>,
  said: Omit<Delivery, 'came' | 'newest'> & Partial<Delivery>,
): ReturnType<Writing['put']> {
  const { code, supplier, expectedAt, lines } = said;
  const retired = await retiredOf(sql, code);
  // All of it came long ago: the same file again brings nothing, and other lines bring it back with what came.
  if (retired && JSON.stringify(retired.lines) === JSON.stringify(lines)) return 'unchanged';
  if (retired) await remove('retired-delivery', code);
  const came = said.came ?? retired?.came ?? [];
  const newest: Delivery['newest'] = [];
  for (const sku of new Set(lines.map((line) => line.sku))) {
    const expiry = await newestOf(sql, sku);
    if (expiry !== null) newest.push({ sku, expiry });
  }
  return put('delivery', code, JSON.stringify({ code, supplier, expectedAt, lines, came, newest }));
}

async function retiredOf(sql: Statements, code: string): Promise<Delivery | undefined> {
  const row = await sql.get<{ json: string }>(
    "SELECT json FROM records WHERE kind = 'retired-delivery' AND key = ?",
    code,
  );
  return row && Delivery.parse(JSON.parse(row.json));
}

/**
 * Until when the freshest units of an item are good that can be sold; null: none are on hand, or nobody said of any. `besides`: a place that is
 * left out, where what came just now stands.
 */
export async function newestOf(sql: Statements, sku: string, besides = ''): Promise<string | null> {
  const rows = await sql.all<{ location: string; lot: string; expiry: string }>(
    'SELECT location, lot, expiry FROM stock_places WHERE sku = ? AND location <> ? AND expiry IS NOT NULL ORDER BY expiry DESC, location, lot',
    ...[sku, besides],
  );
  for (const { location, lot, expiry } of rows)
    if (((await stockRowOf(sql, { sku, location, lot }))?.quantity ?? 0) > 0) return expiry;
  return null;
}

const TYPES = {
  over: 'received-over',
  unordered: 'received-unordered',
  'other-lot': 'received-unordered',
} as const satisfies Partial<Record<Fit, StoreException['type']>>;

/**
 * Adds up what came for a delivery at all benches, and keeps for a person what of an item's lot is too many or was not ordered, until it is
 * taken back.
 */
export async function addToDelivery(
  writing: Writing,
  receipt: Receipt,
  { sku, lot }: { readonly sku: string; readonly lot: string },
  at: number,
): Promise<void> {
  const delivery = receipt.delivery === null ? undefined : await deliveryOf(writing.sql, receipt.delivery);
  if (!delivery) return;
  const came = [...delivery.came.filter((one) => one.receipt !== receipt.receiptId), ...cameBy(receipt)];
  await putDelivery(writing, { ...delivery, came });
  const isThere = came.some((one) => one.sku === sku && one.lot === lot);
  const fit = isThere
    ? fitOf(expectedLines(delivery.lines, came), sku, lot, await policyIn(writing.sql, 'received-over'))
    : 'ordered';
  const about = { subject: { kind: 'delivery', id: delivery.code }, stationId: '', of: JSON.stringify([sku, lot]) };
  for (const type of new Set(Object.values(TYPES)))
    if (fit === 'ordered' || TYPES[fit] !== type) await settle(writing, { ...about, type });
    else await raise(writing, { ...about, type, detail: [sku, lot].filter(Boolean).join(' · '), at });
}
