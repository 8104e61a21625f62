import { type EntryBody, orderSubject } from '#shared/log/index.ts';
import { shipShortBy } from '#shared/packing/index.ts';
import type { Statements } from '../database/database.ts';
import { claimantOf } from '../log/claims.ts';
import type { Heard, Plea } from '../log/effects.ts';
import { policiesIn } from '../policies/policies.ts';
import { orderRecordOf } from './order-status.ts';
import { packingOf } from './packing-state.ts';

/** Whoever held an order by mistake takes that back alone within this time: the bench's Undo. */
const UNDO_MS = 60_000;

/** Whether an act of packing that takes a supervisor counts without one. */
export async function excusePacking(sql: Statements, { station, body }: Heard, plea: Plea): Promise<boolean> {
  const { event } = body;
  if (event.type === 'HoldReleased') return mayRelease(sql, event.orderId, body, plea);
  if (event.type === 'UnitsShort') return mayShipShort(sql, event.orderId, plea);
  if (event.type === 'OrderTakenOver') return mayTakeOver(sql, event.orderId, station, plea);
  if (event.type === 'WeightAllowed') return isWeightGranted(plea);
  return false;
}

async function isWeightGranted({ isGranted }: Plea): Promise<boolean> {
  return (await isGranted('under-weight')) || (await isGranted('over-weight')) || isGranted('no-weight');
}

/** It was released at the store, a supervisor allowed it, or it is the Undo of whoever held it. */
async function mayRelease(sql: Statements, orderId: string, { by, at }: EntryBody, plea: Plea): Promise<boolean> {
  const order = (await orderRecordOf(sql, orderId))?.order;
  const hold = (await packingOf(sql, orderId))?.state?.hold;
  if (order && (order.status !== 'on-hold' || (order.care?.releases ?? 0) > (hold?.releases ?? 0))) return true;
  const held = (await plea.said()).findLast(({ event }) => event.type === 'OrderHeld');
  if (held && by !== null && held.by === by && at >= held.at && at - held.at <= UNDO_MS) return true;
  return plea.isGranted('order-change');
}

/** The merchant's rules leave it to packers, or a supervisor allowed it. */
async function mayShipShort(sql: Statements, orderId: string, plea: Plea): Promise<boolean> {
  const order = (await orderRecordOf(sql, orderId))?.order;
  const policy = await policiesIn(sql);
  const by =
    order &&
    shipShortBy(order, {
      by: policy('short-ship', order.channel),
      supervisorFrom: policy('short-supervisor-from', order.channel),
      wholeChannels: policy('short-whole-channels'),
    });
  return by === 'packer' || plea.isGranted('ship-short');
}

/** The store gave it the order before, as it does where nobody works on it; or a supervisor allowed it. */
async function mayTakeOver(sql: Statements, orderId: string, stationId: string, plea: Plea): Promise<boolean> {
  const held = await packingOf(sql, orderId);
  const claimant = await claimantOf(sql, orderSubject(orderId));
  const others = [held?.station, claimant].filter((id) => id !== undefined && id !== stationId);
  return others.length === 0 || claimant === stationId || plea.isGranted('take-over');
}
