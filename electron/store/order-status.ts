import type { DatabaseSync } from 'node:sqlite';
import type { OrderStatus } from '#shared/domain/index.ts';
import type { PackingState, Phase } from '#shared/packing/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';

/** One step of an order's way: from what to what (null: the order came in), when, by whom (null: nobody), at which station. */
export interface StatusChange {
  readonly orderId: string;
  readonly from: OrderStatus | null;
  readonly to: OrderStatus;
  readonly at: EpochMs;
  readonly by: string | null;
  readonly station: string;
}

/** What the store keeps of orders beside their documents: where each stands at a bench, and how its status moved. */
export interface OrderTrail {
  readonly packing: (orderId: string) => { readonly station: string; readonly state: PackingState } | undefined;
  readonly savePacking: (station: string, state: PackingState) => void;
  /** Writes a change down; called inside the transaction that makes it. */
  readonly moved: (change: StatusChange) => void;
  /** Every step of an order, oldest first. */
  readonly steps: (orderId: string) => readonly StatusChange[];
}

export function createOrderTrail(database: DatabaseSync): OrderTrail {
  const find = database.prepare('SELECT station, state FROM packing WHERE order_id = ?');
  const save = database.prepare(
    'INSERT INTO packing (order_id, station, state) VALUES (?, ?, ?) ON CONFLICT (order_id) DO UPDATE SET station = excluded.station, state = excluded.state',
  );
  const insert = database.prepare(
    'INSERT INTO status_history (order_id, from_status, to_status, at, operator, station) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const select = database.prepare(
    'SELECT order_id AS orderId, from_status AS "from", to_status AS "to", at, operator AS "by", station FROM status_history WHERE order_id = ? ORDER BY id',
  );
  return {
    packing(orderId) {
      const row = find.get(orderId) as { station: string; state: string } | undefined;
      return row && { station: row.station, state: JSON.parse(row.state) as PackingState };
    },
    savePacking: (station, state) => void save.run(state.orderId, station, JSON.stringify(state)),
    moved: ({ orderId, from, to, at, by, station }) => void insert.run(orderId, from, to, at, by, station),
    steps: (orderId) => select.all(orderId) as unknown as StatusChange[],
  };
}

/** The order status that a phase at the bench stands for. */
export function statusOf(phase: Phase): OrderStatus {
  switch (phase) {
    case 'packing':
      return 'packing';
    case 'suspended':
      return 'confirmed';
    case 'held':
      return 'on-hold';
    case 'packed':
    case 'finished':
      return 'packed';
  }
}
