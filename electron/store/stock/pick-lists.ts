import { compareWalk } from '#shared/counting/index.ts';
import type { Order } from '#shared/domain/index.ts';
import { linesLeft, nextPickList, openOf, type Walk } from '#shared/picking/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { PickList } from '#shared/records/index.ts';
import type { Allocation, OpenOrder } from '#shared/stock/index.ts';
import type { PickRelease, PickReleased } from '#shared/sync/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { roleIn } from '../log/entry-rights.ts';
import { policyIn } from '../policies/policies.ts';
import { settleShorts } from './pick-shorts.ts';

/** Lists of orders that are picked in one walk. */
export interface PickLists {
  /** Puts the most urgent orders that nobody picks yet on a new list, or those that are named. */
  readonly releasePicks: (asked: PickRelease, operatorId: string) => Promise<PickReleased>;
}

/** What some orders are promised now, else the most urgent ones, the first of them first: with what stands on lists already. */
export type Promised = (
  sql: Statements,
  orderIds: readonly string[],
) => Promise<{
  readonly orders: readonly OpenOrder[];
  readonly allocations: readonly Allocation[];
}>;

export const createPickLists = (writer: Writer, promised: Promised, clock: Clock): PickLists => ({
  releasePicks: (asked, operatorId) =>
    writer.write(async (writing) => {
      const { sql } = writing;
      if ((await roleIn(sql, operatorId)) === undefined) return { type: 'not-allowed' };
      const known = await sql.get<{ number: number }>('SELECT number FROM pick_lists WHERE op_id = ?', asked.opId);
      if (known) return { type: 'released', code: codeOf(known.number) };
      if ((await policyIn(sql, 'picking')) === 'bench') return { type: 'not-picked' };
      await settleShorts(writing);
      await tidyLists(writing);
      return release(writing, promised, asked, clock.now());
    }),
});

async function release(
  writing: Writing,
  promised: Promised,
  { opId, orderIds }: PickRelease,
  now: number,
): Promise<PickReleased> {
  const { sql } = writing;
  const taken = new Set((await openLists(sql)).flatMap((list) => list.orders.map(({ orderId }) => orderId)));
  const { orders, allocations } = await promised(sql, orderIds);
  const records = new Map<string, Order>();
  const waiting: OpenOrder[] = [];
  for (const order of orders) {
    if (order.isShort || taken.has(order.orderId) || (orderIds.length > 0 && !orderIds.includes(order.orderId)))
      continue;
    const record = await orderOf(sql, order.orderId);
    // What a bench has opened, or what waits for a person, is not sent for.
    if (record?.status !== 'confirmed' || order.needs.length === 0) continue;
    records.set(order.orderId, record);
    waiting.push(order);
  }
  const most = await policyIn(sql, 'picked-orders');
  const lines = nextPickList(waiting, allocations, most, compareWalk);
  if (lines.length === 0) return { type: 'nothing', waiting: waiting.length };
  const number =
    ((await sql.get<{ last: number | null }>('SELECT max(number) AS last FROM pick_lists'))?.last ?? 0) + 1;
  await sql.run('INSERT INTO pick_lists (op_id, number) VALUES (?, ?)', opId, number);
  const code = codeOf(number);
  const chosen = [...records.values()].filter(({ id }) => lines.some(({ orderId }) => orderId === id));
  for (const { id } of chosen)
    await sql.run(
      `INSERT INTO pick_orders (order_id, list, released_at) VALUES (?, ?, ?)
        ON CONFLICT (order_id) DO UPDATE SET list = excluded.list`,
      ...[id, code, now],
    );
  const list: PickList = {
    ...{ id: code, code, lines: [...lines], releasedAt: now, runs: [] },
    orders: chosen.map(({ id, code: name, tote }) => ({ orderId: id, code: name, tote })),
  };
  await writing.put('pick-list', code, JSON.stringify(list));
  return { type: 'released', code };
}

const codeOf = (number: number): string => `P-${String(number).padStart(4, '0')}`;

async function orderOf(sql: Statements, id: string): Promise<Order | undefined> {
  const row = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'order' AND key = ?", id);
  return row && (JSON.parse(row.json) as Order);
}

/** The lists of which something is still to be brought. */
export async function openLists(sql: Statements): Promise<readonly PickList[]> {
  const rows = await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'pick-list' ORDER BY id");
  return rows.map(({ json }) => PickList.parse(JSON.parse(json)));
}

/** What stands on lists and nobody brought yet: it is promised where it stood when the list was made. */
export async function releasedUnits(sql: Statements): Promise<readonly Allocation[]> {
  const released: Allocation[] = [];
  for (const list of await openLists(sql)) {
    const open = [];
    for (const { pickId, done } of list.runs) open.push(...(await doneOf(sql, pickId, done)));
    for (const { orderId, sku, location, lot, units } of linesLeft(list.lines, open))
      released.push({ orderId, sku, location, lot, units });
  }
  return released;
}

/** What was done in a walk, by its state where the store still has it. */
async function doneOf(
  sql: Statements,
  pickId: string,
  said: PickList['runs'][number]['done'],
): Promise<PickList['runs'][number]['done']> {
  const row = await sql.get<{ state: string }>("SELECT state FROM states WHERE kind = 'picking' AND id = ?", pickId);
  const walk = row && (JSON.parse(row.state) as Walk | null);
  return walk ? doneIn(walk) : said;
}

const doneIn = ({ lines }: Walk): PickList['runs'][number]['done'] =>
  lines.flatMap((line) => {
    const units = line.units - openOf(line);
    return units > 0 ? [{ line: line.line, units }] : [];
  });

/** Keeps in a list what a bench has done of it; a list of which nothing is left to be done is there no more. */
export async function noteRun({ sql, put, remove }: Writing, station: string, walk: Walk): Promise<void> {
  const row = await sql.get<{ json: string }>(
    "SELECT json FROM records WHERE kind = 'pick-list' AND key = ?",
    walk.list,
  );
  if (!row) return;
  const list = PickList.parse(JSON.parse(row.json));
  const run = { pickId: walk.pickId, station, isOpen: walk.phase === 'open', done: doneIn(walk) };
  const runs = [...list.runs.filter(({ pickId }) => pickId !== walk.pickId), run];
  const left = linesLeft(
    list.lines.filter(({ orderId }) => !walk.dropped.includes(orderId)),
    runs.flatMap(({ done }) => done),
  );
  const isDone = left.length === 0 && runs.every(({ isOpen }) => !isOpen);
  if (isDone) await remove('pick-list', list.id);
  else await put('pick-list', list.id, JSON.stringify({ ...list, runs }));
}

/** Orders that a bench packs, or is to pack. */
const OPEN: readonly Order['status'][] = ['confirmed', 'packing', 'on-hold'];

/** A list of which nobody needs anything any more is there no more: its orders were packed without it, cancelled, or taken off. */
export async function tidyLists({ sql, remove }: Writing): Promise<void> {
  for (const list of await openLists(sql)) {
    if (list.runs.some(({ isOpen }) => isOpen)) continue;
    const left = linesLeft(
      list.lines,
      list.runs.flatMap(({ done }) => done),
    );
    const orders = await Promise.all([...new Set(left.map(({ orderId }) => orderId))].map((id) => orderOf(sql, id)));
    if (!orders.some((order) => order && OPEN.includes(order.status))) await remove('pick-list', list.id);
  }
}

/** When an order was put on a list by which it is picked; undefined: it was on none. */
export const releasedAt = async (sql: Statements, orderId: string): Promise<number | undefined> =>
  (await sql.get<{ at: number }>('SELECT released_at AS at FROM pick_orders WHERE order_id = ?', orderId))?.at;
