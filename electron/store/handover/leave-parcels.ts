import { createHash } from 'node:crypto';
import type { Order } from '#shared/domain/index.ts';
import { type AllowableStop, isAllowed, type LoadedParcel, type Manifest } from '#shared/handover/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import { destinationOf, needsOf, type PackingState, sameNeeds } from '#shared/packing/index.ts';
import type { LeftParcel } from '#shared/sync/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import type { Heard } from '../log/effects.ts';
import { orderRecordOf, writeStep } from '../orders/order-status.ts';
import { packingOf } from '../orders/packing-state.ts';
import { occasionOf } from '../stock/occasion.ts';
import { type NewMove, writeMoves } from '../stock/stock-ledger.ts';
import { dropWaiting, type ParcelRow, parcelsOf } from './parcel-rows.ts';

/**
 * The carrier has what stands on a manifest: each parcel leaves once, its units with it, and its order is shipped when the last of its parcels has left.
 * What must not have left by what the store knows now is kept for a person: nobody gets it back by refusing to write it down.
 */
export async function leaveBy(writing: Writing, heard: Heard, manifest: Manifest): Promise<void> {
  const orders = new Map<string, LoadedParcel[]>();
  for (const parcel of manifest.parcels) orders.set(parcel.orderId, [...(orders.get(parcel.orderId) ?? []), parcel]);
  for (const [orderId, parcels] of orders) await leaveOf(writing, heard, manifest, orderId, parcels);
}

async function leaveOf(
  writing: Writing,
  heard: Heard,
  manifest: Manifest,
  orderId: string,
  parcels: readonly LoadedParcel[],
): Promise<void> {
  const { sql } = writing;
  const record = await orderRecordOf(sql, orderId);
  const packing = (await packingOf(sql, orderId))?.state ?? null;
  const rows = await parcelsOf(sql, orderId);
  const left: number[] = [];
  for (const parcel of parcels) {
    const row = rows.find((one) => one.parcel === parcel.parcel);
    // Two manifests have it, of which a person hears already: it left once.
    if (row && row.leftAt !== null) continue;
    const stop = record ? stopNow(record.order, row, packing, parcel) : 'unknown';
    const allowed = stop === null ? undefined : ALLOWED_AS[stop];
    if (stop !== null && !(allowed && isAllowed(manifest, parcel.sscc, allowed)))
      await tellStopped(writing, heard, manifest, parcel, stop);
    if (!row) continue;
    await sql.run(
      'UPDATE parcels SET manifest = ?, left_at = ? WHERE order_id = ? AND parcel = ?',
      ...[manifest.manifestId, heard.happenedAt, orderId, row.parcel],
    );
    await dropWaiting(writing, row);
    await moveUnits(writing, heard, packing, orderId, row.parcel);
    left.push(row.parcel);
  }
  if (record && left.length > 0) await ship(writing, heard, record, packing, left);
}

/** What a supervisor at the door may have let pass, by what the store says of it. */
const ALLOWED_AS: Readonly<Record<string, AllowableStop | undefined>> = {
  ...{ 'on-hold': 'OrderHeld', 'another address': 'AddressChanged' },
  ...{ 'other lines': 'LinesChanged', 'not labelled': 'NotVerified' },
};

/** Why a parcel must not have left, by what the store knows; null: it may. What was packed is compared with our own copy of the order. */
function stopNow(
  order: Order,
  row: ParcelRow | undefined,
  packing: PackingState | null,
  parcel: LoadedParcel,
): string | null {
  if (order.status === 'cancelled' || order.status === 'refunded' || order.status === 'on-hold') return order.status;
  if (!row) return 'opened again';
  if (row.sscc !== parcel.sscc) return 'another label';
  if (row.state !== 'verified') return 'not labelled';
  if (isSentElsewhere(order, packing, parcel)) return 'another address';
  if (packing && !sameNeeds(packing.needs, needsOf(order))) return 'other lines';
  return null;
}

function isSentElsewhere(order: Order, packing: PackingState | null, { sscc }: LoadedParcel): boolean {
  const label = packing?.parcels.find((one) => one.label?.sscc === sscc)?.label;
  return label?.destination !== undefined && label.destination !== destinationOf(order, digest);
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An order and whether its record is at the benches still. */
type Recorded = NonNullable<Awaited<ReturnType<typeof orderRecordOf>>>;

const tellStopped = (
  writing: Writing,
  { station, heardAt }: Heard,
  { code }: Manifest,
  { orderId, sscc }: LoadedParcel,
  stop: string,
): Promise<void> =>
  raise(writing, {
    ...{ type: 'left-though-stopped', subject: orderSubject(orderId), stationId: station },
    ...{ of: sscc, detail: `${stop} · ${code}`, at: heardAt },
  });

/** Shipped with its last parcel; what left before is said as a part of it. What was cancelled or refunded stays so. */
async function ship(
  writing: Writing,
  { station, body, happenedAt: at }: Heard,
  { order, live }: Recorded,
  packing: PackingState | null,
  left: readonly number[],
): Promise<void> {
  const rows = await parcelsOf(writing.sql, order.id);
  const isWhole = packing?.phase === 'finished' && rows.every(({ leftAt }) => leftAt !== null);
  const isStopped = ['cancelled', 'refunded', 'shipped', 'delivered'].includes(order.status);
  const to = isWhole && !isStopped ? 'shipped' : order.status;
  const said = rows.filter(({ parcel, leftAt }) => (to === 'shipped' ? leftAt !== null : left.includes(parcel)));
  const parcels: LeftParcel[] = [];
  for (const row of said) parcels.push(await leftParcel(writing.sql, row));
  if (to !== order.status && live)
    await writing.put('order', order.id, JSON.stringify({ ...order, status: to, hold: null }));
  await writeStep(writing.sql, { orderId: order.id, from: order.status, to, at, by: body.by, station, parcels });
}

/** The parcels of an order that a carrier has. */
export async function leftParcels(sql: Statements, orderId: string): Promise<readonly LeftParcel[]> {
  const left = (await parcelsOf(sql, orderId)).filter(({ leftAt }) => leftAt !== null);
  return Promise.all(left.map((row) => leftParcel(sql, row)));
}

async function leftParcel(sql: Statements, row: ParcelRow): Promise<LeftParcel> {
  const { parcel: number, sscc, carrier, service, tracking, manifest } = row;
  const known = await sql.get<{ code: string }>('SELECT code FROM manifests WHERE id = ?', manifest);
  return { number, sscc: sscc ?? '', carrier, service, tracking, manifest: known?.code ?? '' };
}

/** The units of a parcel are with its carrier. */
async function moveUnits(
  writing: Writing,
  heard: Heard,
  packing: PackingState | null,
  orderId: string,
  number: number,
): Promise<void> {
  const units = new Map<string, { sku: string; lot: string; units: number }>();
  for (const scan of packing?.parcels.find((parcel) => parcel.number === number)?.scans ?? []) {
    const lot = scan.lot ?? '';
    const key = JSON.stringify([scan.sku, lot]);
    units.set(key, { sku: scan.sku, lot, units: scan.units + (units.get(key)?.units ?? 0) });
  }
  const occasion = occasionOf(heard);
  await writeMoves(
    writing,
    [...units.values()].map(({ sku, lot, units: many }): NewMove => {
      const [from, to] = [{ type: 'parcel', orderId, lot } as const, { type: 'carrier', orderId, lot } as const];
      return { ...occasion, sku, units: many, from, to, certainty: 'scanned' };
    }),
  );
}
