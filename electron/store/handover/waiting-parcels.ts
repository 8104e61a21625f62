import type { Order, WaitingParcel } from '#shared/domain/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import type { PackingState, Parcel } from '#shared/packing/index.ts';
import type { Database } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { stationNameOf } from '../log/claims.ts';
import { orderRecordOf } from '../orders/order-status.ts';
import { packingOf } from '../orders/packing-state.ts';
import { carriageFor } from './carrier-for.ts';
import { dropWaiting, forgetParcel, type ParcelRow, parcelsOf, putWaiting } from './parcel-rows.ts';
import { standingOn } from './standing.ts';

/** A parcel that waits longer is no work of a door's: an exception of the order tells of it, if anybody does. */
const WAITS_DAYS = 14;
const DAY_MS = 86_400_000;
/** So many orders are looked at in one transaction. */
const A_TIME = 200;

/** What of a packing changes which parcels wait, and how: in one text. */
const lookOf = (packing: PackingState | null): string =>
  JSON.stringify([
    packing?.phase === 'finished',
    packing?.parcels.map(({ number, closed, scans, label, service }) => [
      ...[number, closed && scans.length > 0, label?.state, label?.sscc, label?.postage?.trackingNumber, service],
    ]),
  ]);

/**
 * Keeps which parcels of an order wait for a carrier, as its packing stands: from when they are closed until they left. One that is opened again does
 * not wait; what left stays on record. The doors hear of each change.
 */
export async function followWaiting(
  writing: Writing,
  {
    before,
    packing,
    orderId,
    station,
    heardAt,
  }: {
    readonly before: PackingState | null;
    readonly packing: PackingState | null;
    readonly orderId: string;
    readonly station: string;
    readonly heardAt: number;
  },
): Promise<void> {
  if (lookOf(before) === lookOf(packing)) return;
  const record = await orderRecordOf(writing.sql, orderId);
  const rows = await parcelsOf(writing.sql, orderId);
  const packed = (record && packing?.parcels.filter(({ closed, scans }) => closed && scans.length > 0)) || [];
  for (const row of rows) {
    if (row.leftAt !== null || packed.some(({ number }) => number === row.parcel)) continue;
    await forgetParcel(writing, row);
  }
  if (!record || !packing || packed.length === 0) return;
  const stationName = await stationNameOf(writing.sql, orderSubject(orderId), station);
  for (const parcel of packed) {
    const row = rows.find((one) => one.parcel === parcel.number);
    if (row?.leftAt === null || row === undefined)
      await keep(writing, { order: record.order, packing, parcel, row, station, stationName, heardAt });
  }
}

async function keep(
  writing: Writing,
  {
    order,
    packing,
    parcel,
    row,
    station,
    stationName,
    heardAt,
  }: {
    readonly order: Order;
    readonly packing: PackingState;
    readonly parcel: Parcel;
    readonly row: ParcelRow | undefined;
    readonly station: string;
    readonly stationName: string;
    readonly heardAt: number;
  },
): Promise<void> {
  const { number, label } = parcel;
  const sscc = label?.sscc ?? null;
  const isDone = packing.phase === 'finished';
  const state = stateOf(label, isDone);
  const carriage = await carriageFor(writing.sql, order, parcel);
  const packedAt = row?.packedAt ?? heardAt;
  const labelledAt = sscc === null ? null : row?.sscc === sscc ? row.labelledAt : heardAt;
  const { carrier, service, tracking } = carriage;
  await writing.sql.run(
    `INSERT INTO parcels (order_id, parcel, sscc, carrier, service, tracking, state, station, packed_at, labelled_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id, parcel) DO UPDATE SET sscc = excluded.sscc, carrier = excluded.carrier,
      service = excluded.service, tracking = excluded.tracking, state = excluded.state, station = excluded.station, labelled_at = excluded.labelled_at`,
    ...[order.id, number, sscc, carrier, service, tracking, state, station, packedAt, labelledAt],
  );
  const { destination } = label ?? {};
  await putWaiting(writing, {
    ...{
      orderId: order.id,
      code: order.code,
      parcel: number,
      of: packing.parcels.length,
      sscc,
      state,
      isDone,
      service,
      carrier,
    },
    ...{ tracking, stationId: station, stationName, packedAt, labelledAt, on: await standingOn(writing.sql, sscc) },
    ...(destination === undefined ? {} : { destination }),
  });
}

/** A label that came out for an order that was done is on its parcel: whoever scans it at the door proves it. */
function stateOf(label: Parcel['label'], isDone: boolean): WaitingParcel['state'] {
  if (!label || label.state === 'failed') return 'packed';
  return label.state === 'verified' || isDone ? 'verified' : 'labelled';
}

/** Takes what waits too long from the doors. It stays on record. */
export async function forgetWaiting(writing: Writing, now: number): Promise<void> {
  const rows = await writing.sql.all<ParcelRow>(
    'SELECT order_id AS "orderId", parcel FROM parcels WHERE left_at IS NULL AND packed_at < ?',
    now - WAITS_DAYS * DAY_MS,
  );
  for (const row of rows) await dropWaiting(writing, row);
}

/** What was packed before the store kept parcels apart: once, a part of the orders at a time. */
export async function bookPackedOnce(
  database: Pick<Database, 'read' | 'jsonField'>,
  writer: Writer,
  now: number,
): Promise<void> {
  const KEY = 'parcels-booked';
  const made = await database.read((sql) => sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', KEY));
  if (made) return;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    after = await writer.write(async (writing) => {
      const rows = await writing.sql.all<{ key: string }>(
        `SELECT key FROM records WHERE kind = 'order' AND ${database.jsonField('json', 'status')} = 'packed' AND key > ? ORDER BY key LIMIT ${A_TIME}`,
        from,
      );
      for (const { key } of rows) {
        const bench = await packingOf(writing.sql, key);
        if (!bench?.state) continue;
        await followWaiting(writing, {
          before: null,
          packing: bench.state,
          orderId: key,
          station: bench.station,
          heardAt: now,
        });
      }
      return rows.length === A_TIME ? rows.at(-1)?.key : undefined;
    });
  }
  await writer.write(({ sql }) =>
    sql.run("INSERT INTO meta (key, value) VALUES (?, '1') ON CONFLICT (key) DO NOTHING", KEY),
  );
}
