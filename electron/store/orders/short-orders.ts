import { type Order, type OrderLine, orderIdOf, type ShortUnits } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import { type PackingState, substitutedIn } from '#shared/packing/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import type { Heard } from '../log/effects.ts';
import { orderRecordOf, writeStep } from './order-status.ts';

/** What an order may be followed by: more are not looked for, and the last is taken. */
const MOST_FOLLOWING = 99;

/**
 * What follows of an order that is done and went without units: its record says which, what follows later is an order of its own, held until
 * the units are there, and what was cancelled is told to a person, for the customer paid for it. Once, however often it is done again.
 */
export async function settleShort(writing: Writing, heard: Heard, packing: PackingState): Promise<void> {
  const order = packing.short && (await orderRecordOf(writing.sql, packing.orderId))?.order;
  if (!order || order.short) return;
  const short = unitsOf(packing);
  await writing.put('order', order.id, JSON.stringify({ ...order, short: [...short] } satisfies Order));
  const later = short.filter(({ fate }) => fate === 'back-order');
  if (later.length > 0) await putBackOrder(writing, heard, order, later);
  for (const { sku, units, lineId } of short.filter(({ fate }) => fate === 'cancel'))
    await raise(writing, {
      ...{ type: 'units-cancelled', subject: orderSubject(order.id), stationId: heard.station, at: heard.heardAt },
      ...{ detail: `${units} × ${sku}`, of: `${lineId} ${sku}` },
    });
}

/** An order that is done says what went instead of what, as its packing is by then. */
export async function settleSubstitutes(writing: Writing, packing: PackingState): Promise<void> {
  const order = (await orderRecordOf(writing.sql, packing.orderId))?.order;
  const now = substitutedIn(packing);
  if (!order || JSON.stringify(order.substituted ?? []) === JSON.stringify(now)) return;
  const { substituted: _, ...rest } = order;
  const settled: Order = now.length > 0 ? { ...rest, substituted: [...now] } : rest;
  await writing.put('order', order.id, JSON.stringify(settled));
}

/** What is short of each line, by what becomes of it. */
function unitsOf({ short = [], needs }: PackingState): readonly ShortUnits[] {
  const lines = new Map<string, ShortUnits>();
  for (const { need, sku, units, why, fate } of short) {
    const lineId = needs.find(({ key }) => key === need)?.lineId ?? '';
    const key = JSON.stringify([lineId, sku, why, fate]);
    lines.set(key, { lineId, sku, why, fate, units: units + (lines.get(key)?.units ?? 0) });
  }
  return [...lines.values()];
}

/** The same buyer's order of what was short. */
async function putBackOrder(
  { sql, put }: Writing,
  heard: Heard,
  order: Order,
  short: readonly ShortUnits[],
): Promise<void> {
  const code = await freeCode(sql, order);
  const { packed: _, short: __, care: ___, substituted: ____, ...rest } = order;
  const lines = short.map(({ lineId, sku, units }, at): OrderLine => {
    const line = order.lines.find(({ id }) => id === lineId);
    const unitPriceMinor = line && !line.components ? line.unitPriceMinor : null;
    return { id: `${at + 1}`, sku, quantity: units, unitPriceMinor, components: null };
  });
  const detail = short.map(({ sku, units }) => `${units} × ${sku}`).join(', ');
  const following: Order = {
    ...{ ...rest, id: orderIdOf(order.channel, code), code, tote: null, lines, rev: 1, backOrderOf: order.id },
    ...{ status: 'on-hold', hold: { reason: 'short', detail: detail.slice(0, 300) } },
  };
  await put('order', following.id, JSON.stringify(following));
  const { happenedAt: at, station, body } = heard;
  await writeStep(sql, { orderId: following.id, from: null, to: 'on-hold', at, by: body.by, station });
}

/** A code that no order of the channel has: the order's own with a number. */
async function freeCode(sql: Statements, { channel, code }: Order): Promise<string> {
  for (let number = 2; ; number++) {
    const next = `${code.slice(0, 76)}-${number}`;
    if (number > MOST_FOLLOWING || !(await orderRecordOf(sql, orderIdOf(channel, next)))) return next;
  }
}
