import { Order, type OrderStatus, type PackedBy } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import { LeftParcel } from '#shared/sync/index.ts';
import type { Statements } from '../database/database.ts';
import { stationNameOf } from '../log/claims.ts';

/** One step of an order's way: from what to what (null: the order came in), when, by whom (null: nobody), at which station. */
export interface StatusChange {
  readonly orderId: string;
  readonly from: OrderStatus | null;
  readonly to: OrderStatus;
  readonly at: EpochMs;
  readonly by: string | null;
  readonly station: string;
  /** What left with it; absent: nothing did. */
  readonly parcels?: LeftParcel[];
}

/** An order's record: of one that is done with, too, which stations do not have any more. */
export async function orderRecordOf(
  sql: Statements,
  orderId: string,
): Promise<{ readonly order: Order; readonly live: boolean } | undefined> {
  const row = await sql.get<{ kind: string; json: string }>(
    "SELECT kind, json FROM records WHERE key = ? AND kind IN ('order', 'retired', 'erased')",
    orderId,
  );
  return row && { order: Order.parse(JSON.parse(row.json)), live: row.kind === 'order' };
}

/** Writes a change down, inside the transaction that makes it. */
export async function writeStep(sql: Statements, change: StatusChange): Promise<void> {
  const { orderId, from, to, at, by, station, parcels } = change;
  await sql.run(
    'INSERT INTO status_history (order_id, from_status, to_status, at, operator, station, parcels) VALUES (?, ?, ?, ?, ?, ?, ?)',
    orderId,
    from,
    to,
    at,
    by,
    station,
    parcels ? JSON.stringify(parcels) : null,
  );
}

/** Every step of an order, oldest first. */
export const stepsOf = async (sql: Statements, orderId: string): Promise<readonly StatusChange[]> =>
  (await sql.all<StepRow>(`SELECT ${STEP} FROM status_history WHERE order_id = ? ORDER BY id`, orderId)).map(stepOf);

/** The columns of a step. */
export const STEP =
  'order_id AS "orderId", from_status AS "from", to_status AS "to", at, operator AS "by", station, parcels';

/** A step as the database gives it. */
export interface StepRow extends Omit<StatusChange, 'parcels'> {
  readonly parcels: string | null;
}

/** A step out of its row. */
export const stepOf = <Row extends StepRow>({ parcels, ...step }: Row): Omit<Row, 'parcels'> & StatusChange =>
  parcels === null ? step : { ...step, parcels: LeftParcel.array().parse(JSON.parse(parcels)) };

/** Who packed an order, for everybody who is asked for it again. */
export const packedBy = async (
  sql: Statements,
  orderId: string,
  stationId: string,
  when: Pick<PackedBy, 'by' | 'at'>,
): Promise<PackedBy> => ({
  stationId,
  stationName: await stationNameOf(sql, orderSubject(orderId), stationId),
  ...when,
});

/** The order status that the packing at the bench stands for. What is packed stays so while it waits for its label. */
export function statusOf({ phase, parcels, slot }: Pick<PackingState, 'phase' | 'parcels' | 'slot'>): OrderStatus {
  switch (phase) {
    case 'packing':
      return 'packing';
    case 'suspended':
      if (parcels.every(({ closed }) => closed)) return 'packed';
      // In a slot it is packed on, and is nobody else's.
      return slot === undefined ? 'confirmed' : 'packing';
    case 'held':
      return 'on-hold';
    case 'packed':
    case 'finished':
      return 'packed';
  }
}

/** The hold that the packing at the bench stands for, as the order says it. */
export const holdOf = ({ hold }: Pick<PackingState, 'hold'>): Order['hold'] =>
  hold && { reason: hold.reason, detail: hold.detail };
