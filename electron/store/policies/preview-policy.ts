import type { Item, Order } from '#shared/domain/index.ts';
import { readBody } from '#shared/log/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import {
  type PackedOrder,
  type PackedUnit,
  type PolicyPreview,
  previewOf,
  previewOrder,
} from '#shared/policies/index.ts';
import {
  askPolicies,
  channelKey,
  type PoliciesSet,
  type PolicyPart,
  type PolicyValue,
  policyKey,
  readPolicyKey,
} from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { happenedAt } from '../log/effect-of.ts';
import { roleIn } from '../log/entry-rights.ts';
import { orderRecordOf } from '../orders/order-status.ts';
import { type SetHere, setIn } from './policies.ts';

/** So many of the last orders are looked at, and so many are named. */
const LAST = 200;
const NAMED = 20;

/** What a policy would have done, before it is set. */
export interface PolicyPreviews {
  /** By the orders packed last, for whoever may set it (an operator's id); null: they may not, or there is no such policy. */
  readonly previewPolicy: (key: string, value: PolicyValue | null, operatorId: string) => Promise<PolicyPreview | null>;
}

export function createPolicyPreviews(database: Pick<Database, 'read'>): PolicyPreviews {
  return {
    previewPolicy: (key, value, operatorId) =>
      database.read(async (sql) => {
        const part = readPolicyKey(key);
        if (!part || !may(await roleIn(sql, operatorId), 'set-policies')) return null;
        const type = previewOf(part.name);
        return type === 'told' ? preview(sql, part, value) : { type };
      }),
  };
}

async function preview(sql: Statements, part: PolicyPart, value: PolicyValue | null): Promise<PolicyPreview> {
  const set = await setIn(sql);
  const policy = askPolicies(withValue(set, part, value));
  const { name, channel } = part;
  // Orders of a channel with a value of its own are not concerned by the warehouse's.
  const isConcerned = (of: string): boolean =>
    channel === null ? !set.channels.has(policyKey({ name, channel: channelKey(of) })) : channelKey(of) === channel;
  const came = { of: 0, stopped: 0, unknown: 0 };
  const orders: string[] = [];
  const shelfDays: ShelfDays = new Map();
  for (const state of await lastPacked(sql)) {
    const order = (await orderRecordOf(sql, state.orderId))?.order;
    if (!order || !isConcerned(order.channel) || came.of === LAST) continue;
    came.of++;
    const fate = previewOrder(name, policy, await packedOrder(sql, state, order, shelfDays));
    if (fate !== 'goes') came[fate]++;
    if (fate === 'stopped' && orders.length < NAMED) orders.push(order.code);
  }
  return { type: 'told', ...came, orders };
}

/** The rules as they would be. */
function withValue(set: SetHere, part: PolicyPart, value: PolicyValue | null): PoliciesSet {
  const { name, channel } = part;
  const key = policyKey(part);
  const record = { rev: 1, at: 0, by: null };
  return {
    warehouse: (of) =>
      channel !== null || of !== key ? set.warehouse(of) : value === null ? undefined : { ...record, name, value },
    channel: (of) =>
      channel === null || of !== key
        ? set.channel(of)
        : value === null
          ? undefined
          : { ...record, name, channel, value },
  };
}

/** The orders packed last, newest first; more than are looked at, for some are of other channels. */
async function lastPacked(sql: Statements): Promise<readonly PackingState[]> {
  const rows = await sql.all<{ state: string }>(
    `SELECT state FROM states WHERE kind = 'packing' AND state <> 'null' ORDER BY changed_at DESC, id LIMIT ${LAST * 10}`,
  );
  return rows
    .map(({ state }) => JSON.parse(state) as PackingState)
    .filter(({ phase }) => phase === 'finished' || phase === 'packed');
}

/** How long the item of each SKU asks its units to be good for, as far as it was looked up. */
type ShelfDays = Map<string, number>;

async function packedOrder(
  sql: Statements,
  { parcels }: PackingState,
  order: Order,
  shelfDays: ShelfDays,
): Promise<PackedOrder> {
  const scans = new Set(parcels.flatMap((parcel) => parcel.scans.map(({ scanId }) => scanId)));
  return {
    ...{ channel: order.channel, lines: order.lines, address: order.address },
    isShort: (order.short ?? []).length > 0,
    weights: parcels.map(({ weight }) => weight?.weighed?.verdict ?? null),
    units: await unitsOf(sql, order.id, scans, shelfDays),
  };
}

/** The units that lie in its parcels, as their entries say. The day is that of UTC: at a bench of another zone it may have been the one beside it. */
async function unitsOf(
  sql: Statements,
  orderId: string,
  packed: ReadonlySet<string>,
  shelfDays: ShelfDays,
): Promise<readonly PackedUnit[]> {
  const rows = await sql.all<{ body: string; receivedAt: number }>(
    `SELECT body, received_at AS "receivedAt" FROM log WHERE about_kind = 'order' AND about_id = ? AND outcome = 'applied' AND body LIKE '%"UnitScanned"%' ORDER BY rowid`,
    orderId,
  );
  const units: PackedUnit[] = [];
  for (const row of rows) {
    const body = readBody(row);
    if (body?.event.type !== 'UnitScanned' || !packed.has(body.event.scanId)) continue;
    const { by, expiry, sku } = body.event;
    const minShelfDays = shelfDays.get(sku) ?? (await shelfDaysIn(sql, sku));
    shelfDays.set(sku, minShelfDays);
    units.push({
      by,
      expiry,
      packedOn: new Date(happenedAt(body, row.receivedAt)).toISOString().slice(0, 10),
      minShelfDays,
    });
  }
  return units;
}

async function shelfDaysIn(sql: Statements, sku: string): Promise<number> {
  const item = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item' AND key = ?", sku);
  return (item && (JSON.parse(item.json) as Partial<Item>).minShelfDays) ?? 0;
}
