import { orderSubject } from '#shared/log/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { Occasion } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { forgetPacked } from '../handover/parcel-rows.ts';
import { supersedeRows } from '../log/log-rows.ts';
import { type HeldState, saveState, stateOf } from '../log/states.ts';
import { followParcels } from '../postage/postage-row.ts';
import type { Stock } from '../stock/stock.ts';

/** Where an order stands at a bench, and at whose. Null: taken over, and not begun there yet. */
export type AtBench = HeldState<PackingState>;

/** The state of an order's packing. */
export const packingKey = (orderId: string) => ({ kind: 'packing', id: orderId }) as const;

export const packingOf = (sql: Statements, orderId: string): Promise<AtBench | undefined> =>
  stateOf<PackingState>(sql, packingKey(orderId));

export const savePacking = (
  sql: Statements,
  orderId: string,
  bench: AtBench,
  { heardAt, happenedAt }: Pick<Occasion, 'heardAt' | 'happenedAt'>,
): Promise<void> => saveState(sql, packingKey(orderId), bench, heardAt, happenedAt);

/**
 * From now on an order is this station's, from the beginning. What anybody packed of it before, this station too, stays in
 * the log and counts no more, and its units are back in stock.
 */
export async function beginAnew(
  writing: Writing,
  stock: Stock,
  orderId: string,
  stationId: string,
  occasion: Occasion,
): Promise<void> {
  const { sql } = writing;
  await savePacking(sql, orderId, { station: stationId, state: null }, occasion);
  await stock.follow(writing, orderId, null, occasion);
  await forgetPacked(writing, orderId);
  await supersedeRows(sql, orderSubject(orderId));
  await followParcels(sql, orderId, null);
}
