import type { Order } from '#shared/domain/index.ts';
import { needsOf, type PackingState } from '#shared/packing/index.ts';
import type { OpenOrder, OrderNeed } from '#shared/stock/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { headOf } from '../database/transaction.ts';
import { allTotes } from './totes.ts';

/** Orders that need units, as they are now. */
export type OpenOrders = (sql: Statements) => Promise<readonly OpenOrder[]>;

/** So many records are read at a time: a store may have 200,000 open orders. */
const A_TIME = 1_000;

/**
 * Gives the orders that wait to be packed, held ones too: what was promised stays promised while a person looks. What was picked for them, or lies in
 * their closed parcels, they need no more. Keeps what it read, and reads what changed since.
 */
export function createOpenOrders({ oneOf }: Pick<Database, 'oneOf'>): OpenOrders {
  const open = new Map<string, OpenOrder>();
  /** Those of which a part may lie in closed parcels. */
  const begun = new Set<string>();
  let epoch = '';
  let version = -1;

  function forget(id: string): void {
    open.delete(id);
    begun.delete(id);
  }

  function take(order: Order): void {
    forget(order.id);
    if (!needsUnits(order)) return;
    open.set(order.id, openOrder(order));
    if (order.status !== 'confirmed') begun.add(order.id);
  }

  async function catchUp(sql: Statements): Promise<void> {
    const head = await headOf(sql);
    // A store that was put back from a copy has another history.
    if (head.epoch !== epoch || head.version < version) {
      open.clear();
      begun.clear();
      version = -1;
    }
    const removed = await sql.all<{ key: string }>(
      "SELECT key FROM removed WHERE kind = 'order' AND version > ?",
      version,
    );
    for (const { key } of removed) forget(key);
    for (let after = { version, id: 0 }, more = true; more; ) {
      const rows = await sql.all<{ id: number; version: number; json: string }>(
        `SELECT id, version, json FROM records WHERE kind = 'order' AND version >= ? AND (version > ? OR id > ?)
          ORDER BY version, id LIMIT ${A_TIME}`,
        ...[after.version, after.version, after.id],
      );
      for (const { json } of rows) take(JSON.parse(json) as Order);
      const last = rows.at(-1);
      more = rows.length === A_TIME;
      if (last) after = last;
    }
    ({ epoch, version } = head);
  }

  async function packedOf(sql: Statements): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    if (begun.size === 0) return new Map();
    const rows = await sql.all<{ id: string; state: string }>(
      `SELECT id, state FROM states WHERE kind = 'packing' AND ${oneOf('id')}`,
      JSON.stringify([...begun]),
    );
    return new Map(rows.map(({ id, state }) => [id, inClosedParcels(JSON.parse(state) as PackingState | null)]));
  }

  async function pickedOf(sql: Statements): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    const listed = await sql.all<{ id: string }>('SELECT order_id AS id FROM pick_orders');
    const ids = listed.map(({ id }) => id).filter((id) => open.has(id));
    const picked = new Map<string, Map<string, number>>();
    for (const { orderId, sku, units } of await allTotes(sql, { oneOf }, ids)) {
      const ofOrder = picked.get(orderId) ?? new Map<string, number>();
      ofOrder.set(sku, units + (ofOrder.get(sku) ?? 0));
      picked.set(orderId, ofOrder);
    }
    return picked;
  }

  /** One at a time: two readers would both take in what changed. */
  let last: Promise<unknown> = Promise.resolve();
  return (sql) => {
    const turn = last.then(async () => {
      await catchUp(sql);
      const [packed, picked] = [await packedOf(sql), await pickedOf(sql)];
      return [...open.values()].map((order) => {
        const gone = [packed.get(order.orderId), picked.get(order.orderId)].filter((some) => some !== undefined);
        return gone.length > 0 ? { ...order, needs: gone.reduce(lessBy, order.needs) } : order;
      });
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

const needsUnits = ({ status }: Order): boolean =>
  status === 'confirmed' || status === 'packing' || status === 'on-hold';

function openOrder(order: Order): OpenOrder {
  const units = new Map<string, number>();
  for (const need of needsOf(order)) units.set(need.sku, (units.get(need.sku) ?? 0) + need.units);
  return {
    ...{ orderId: order.id, shipBy: order.shipBy, placedAt: order.placedAt },
    atRiskMinor: order.lines.reduce((sum, line) => sum + line.quantity * (line.unitPriceMinor ?? 0), 0),
    isShort: order.status === 'on-hold' && order.hold?.reason === 'short',
    needs: [...units].map(([sku, many]): OrderNeed => ({ sku, units: many })),
  };
}

const lessBy = (needs: readonly OrderNeed[], gone: ReadonlyMap<string, number>): readonly OrderNeed[] =>
  needs.map(({ sku, units }) => ({ sku, units: units - (gone.get(sku) ?? 0) })).filter(({ units }) => units > 0);

/** Units that lie in closed parcels, by item: they have left their places. */
function inClosedParcels(packing: PackingState | null): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  const closed = packing?.parcels.filter((parcel) => parcel.closed) ?? [];
  // What goes instead of another stands for what was ordered: no unit of that is promised any more.
  for (const { sku, insteadOf = sku, units: many } of closed.flatMap(({ scans }) => scans))
    units.set(insteadOf, (units.get(insteadOf) ?? 0) + many);
  return units;
}
