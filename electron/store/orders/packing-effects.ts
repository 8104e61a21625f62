import type { Order } from '#shared/domain/index.ts';
import { isPackingEvent, orderOf, orderSubject } from '#shared/log/index.ts';
import {
  evolve,
  needsOf,
  type PackingEvent,
  type PackingState,
  packedByNeed,
  sameNeeds,
  unitsToPack,
  unitTotals,
} from '#shared/packing/index.ts';
import type { ExceptionSubject, StoreException } from '#shared/records/index.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { followWaiting } from '../handover/waiting-parcels.ts';
import { releaseClaim } from '../log/claims.ts';
import { APPLIED, type Effect, type Effects, type Heard } from '../log/effects.ts';
import { begunAt, passState } from '../log/states.ts';
import { followParcels } from '../postage/postage-row.ts';
import { noteLabel } from '../proof/parcel-labels.ts';
import { occasionOf } from '../stock/occasion.ts';
import { releasedAt } from '../stock/pick-lists.ts';
import type { Stock } from '../stock/stock.ts';
import { rememberCartons } from '../weights/carton-memory.ts';
import { followCartons } from '../weights/carton-stock.ts';
import { learnWeights } from '../weights/learn-weights.ts';
import { holdOf, orderRecordOf, packedBy, statusOf, writeStep } from './order-status.ts';
import { excusePacking } from './packing-excuses.ts';
import { type AtBench, beginAnew, packingKey, packingOf, savePacking } from './packing-state.ts';
import { noteSerial, noteSerials } from './serials.ts';
import { settleShort, settleSubstitutes } from './short-orders.ts';

/** What follows in the store from what is packed: the order's packing and status, stock, serial numbers, exceptions. */
/** Something is wrong with what the book has of an item, at a location (null: wherever it has it): somebody shall look. */
export type Suspect = (
  writing: Writing,
  what: { readonly sku: string; readonly location: string | null },
  now: number,
) => Promise<void>;

export function createPackingEffects(stock: Stock, suspect: Suspect): Effects {
  return {
    handles: (event) => isPackingEvent(event) || event.type === 'OrderTakenOver',
    excuses: excusePacking,
    async passOn({ sql }, { station, body: { event } }, from) {
      if (isPackingEvent(event)) await passState(sql, packingKey(event.orderId), from, station);
    },
    async apply(writing, heard) {
      const { station, body } = heard;
      const orderId = orderOf(body.event) ?? '';
      const packing = isPackingEvent(body.event) ? body.event : undefined;
      const [record, held] = await Promise.all([orderRecordOf(writing.sql, orderId), packingOf(writing.sql, orderId)]);
      if (record && !record.live) return refuseDone(writing, heard, record.order);
      // What another opened and did not touch is over: its name must not stand under what is packed here.
      if (!packing && held?.state?.phase === 'finished' && held.station !== station)
        return refuseTaken(writing, heard, orderId, held.station);
      const anew = packing === undefined || isBegunAnew(packing, held, station);
      if (anew) await beginAnew(writing, stock, orderId, station, occasionOf(heard));
      if (!packing) return { ...APPLIED, anew, folded: true };
      const at = anew ? { station, state: null } : held;
      return { ...(await pack(writing, heard, packing, record?.order, at)), anew };
    },
  };

  /** Folds an event into its order's packing and moves the order's status, or says why the two cannot both be. */
  async function pack(
    writing: Writing,
    heard: Heard,
    event: PackingEvent,
    order: Order | undefined,
    known: AtBench | undefined,
  ): Promise<Effect> {
    const { sql } = writing;
    const { station } = heard;
    const { orderId } = event;
    const except = exceptFor(writing, heard, orderId);
    const foreign = known !== undefined && known.station !== station;
    const before = known?.state ?? null;
    // A station that steps back from what another has is in nobody's way.
    if (foreign && event.type === 'OrderSuspended') return { outcome: 'superseded', reason: '' };
    if (foreign) {
      await except('packed-elsewhere', { detail: known.station });
      const does = before?.phase === 'finished' ? 'finished this order already' : 'is packing this order';
      return { outcome: 'conflict', reason: `Station ${known.station} ${does}.` };
    }
    // A bench that forgot how it ended: its label is on the parcel, and what is said now changes nothing of it.
    if (before?.phase === 'finished' && !AFTER_FINISH.has(event.type)) {
      await except('order-closed', { about: 'finished', detail: 'finished' });
      return { outcome: 'conflict', reason: 'The order was finished before this was said.' };
    }
    const packing = evolve(before, event);
    if (!packing) {
      // Said before it took the order over itself, and sent after.
      if (known) return { outcome: 'superseded', reason: '' };
      await except('not-opened', { detail: event.type });
      return { outcome: 'conflict', reason: 'The order was never opened.' };
    }
    await savePacking(sql, orderId, { station, state: packing }, heard);
    await followCartons(writing, before, packing);
    if (event.type !== 'UnitScanned') await followParcels(sql, orderId, packing);
    if (event.type === 'OrderFinished') await learnWeights(writing, packing, heard);
    if (event.type === 'OrderFinished') await rememberCartons(writing, packing);
    await followUnits(writing, heard, event, before, packing);
    const moved = await moveOrder(writing, heard, event, order, packing);
    await followWaiting(writing, { before, packing, orderId, station, heardAt: heard.heardAt });
    if (event.type === 'OrderFinished') await settleShort(writing, heard, packing);
    if (event.type === 'OrderFinished') await settleSubstitutes(writing, packing);
    return { ...moved, folded: true };
  }

  /** What the packing means for stock, serial numbers, labels and the claim. */
  async function followUnits(
    writing: Writing,
    heard: Heard,
    event: PackingEvent,
    before: PackingState | null,
    packing: PackingState,
  ): Promise<void> {
    const { sql } = writing;
    const { orderId } = event;
    const except = exceptFor(writing, heard, orderId);
    const { packed: units, needed } = unitTotals(packing);
    if (event.type === 'UnitScanned' && hasTooMany(packing))
      await except('order-changed', { about: 'too-many-units', detail: `${units} / ${needed}` });
    if (event.type === 'LabelPrinted') await noteLabel(sql, event);
    if (event.type === 'LabelPrinted' && isSecondLabel(before, event))
      await except('order-changed', { about: 'second-label', detail: event.sscc });
    // What is put into a slot is worked on there.
    const isInSlot = event.type === 'OrderSuspended' && event.slot !== undefined;
    if (RELEASES.has(event.type) && !isInSlot) await releaseClaim(writing, orderSubject(orderId), heard.station);
    // Units may have left their shelf at any time since the order was taken up, or was put on a list by which they are picked.
    const since = Math.min(await begunAt(sql, packingKey(orderId)), (await releasedAt(sql, orderId)) ?? Infinity);
    if (unitsInClosed(packing) !== unitsInClosed(before))
      for (const { sku, location, quantity } of await stock.follow(
        writing,
        orderId,
        packing,
        occasionOf(heard),
        since,
      )) {
        await except('stock-below-zero', { detail: `${sku}, ${location}: ${quantity}`, of: sku });
        await suspect(writing, { sku, location }, heard.heardAt);
      }
    if (event.type === 'OrderHeld' && event.reason === 'short')
      for (const sku of lackingIn(packing)) await suspect(writing, { sku, location: null }, heard.heardAt);
    if (event.type === 'UnitsShort') await suspect(writing, { sku: event.sku, location: null }, heard.heardAt);
    if (event.type === 'ActTakenBack') await noteSerials(sql, packing);
    const usedIn = await noteSerial(sql, event);
    if (usedIn !== undefined) await except('serial-twice', { detail: usedIn });
  }
}

/** Moves the order's status to where its packing stands, or says why the two cannot both be. */
async function moveOrder(
  writing: Writing,
  heard: Heard,
  event: PackingEvent,
  order: Order | undefined,
  packing: PackingState,
): Promise<Effect> {
  const { sql } = writing;
  const { station, body, happenedAt: at } = heard;
  const except = exceptFor(writing, heard, event.orderId);
  if (!order) {
    // It counts, for the order may come (again); but somebody should know.
    await except('unknown-order', { detail: '' });
    return APPLIED;
  }
  // The pack goes on against the lines that the packer saw; that they differ now is for a person to weigh.
  if (event.type === 'ParcelClosed' && !sameNeeds(packing.needs, needsOf(order)))
    await except('order-changed', { detail: `revision ${order.rev}` });
  const status = statusOf(packing);
  if (status === order.status) return APPLIED;
  if (['shipped', 'delivered', 'cancelled', 'refunded'].includes(order.status)) {
    await except('order-closed', { detail: order.status });
    return { outcome: 'conflict', reason: `The order was ${order.status} when this happened.` };
  }
  // No act of a bench leads there: it forgot that the parcel was closed.
  if (order.status === 'packed' && !OPENS_PACKED.has(event.type))
    await except('order-closed', { about: 'backwards', detail: `${order.status} → ${status}` });
  const { packed: _, ...rest } = order;
  const packed = status === 'packed' && (await packedBy(sql, order.id, station, { by: body.by, at }));
  const moved = { ...rest, status, hold: holdOf(packing), ...(packed ? { packed } : {}) };
  await writing.put('order', order.id, JSON.stringify(moved));
  await writeStep(sql, { orderId: order.id, from: order.status, to: status, at, by: body.by, station });
  return APPLIED;
}

/** What comes in for an order that left the benches long ago is for a person, and changes nothing of it. */
async function refuseDone(writing: Writing, heard: Heard, { id: orderId, status }: Order): Promise<Effect> {
  await exceptFor(writing, heard, orderId)('order-closed', { detail: status });
  return { outcome: 'conflict', reason: 'The order was done with when this came in.' };
}

/** Nobody takes over what is done: its label is on a parcel. */
async function refuseTaken(writing: Writing, heard: Heard, orderId: string, by: string): Promise<Effect> {
  await exceptFor(writing, heard, orderId)('packed-elsewhere', { detail: by });
  return { outcome: 'conflict', reason: `Station ${by} finished this order already.` };
}

interface What {
  readonly about?: ExceptionSubject;
  readonly detail: string;
  /** Tells several of one type apart. */
  readonly of?: string;
}

/** Keeps for a person what an entry says of an order and cannot be. */
const exceptFor =
  (writing: Writing, { station, heardAt }: Heard, orderId: string) =>
  (type: StoreException['type'], what: What): Promise<void> =>
    raise(writing, { type, subject: orderSubject(orderId), stationId: station, at: heardAt, ...what });

/** After these the station does not work on the order any more. */
const RELEASES: ReadonlySet<PackingEvent['type']> = new Set<PackingEvent['type']>([
  'OrderSuspended',
  'OrderHeld',
  'OrderFinished',
]);

/** What a bench may say of an order that is done: a further label of it. */
const AFTER_FINISH: ReadonlySet<PackingEvent['type']> = new Set<PackingEvent['type']>(['LabelPrinted', 'LabelFailed']);

/** What takes an order back on purpose that was packed. */
const OPENS_PACKED: ReadonlySet<PackingEvent['type']> = new Set<PackingEvent['type']>([
  'ParcelReopened',
  'PackingRestarted',
  'OrderHeld',
  'OrderOpened',
]);

/** The items of which a bench lacks units. */
function lackingIn(packing: PackingState): ReadonlySet<string> {
  const packed = packedByNeed(packing);
  return new Set(
    packing.needs.flatMap((need) => ((packed.get(need.key) ?? 0) < unitsToPack(packing, need) ? [need.sku] : [])),
  );
}

const hasTooMany = (packing: PackingState): boolean => {
  const packed = packedByNeed(packing);
  return packing.needs.some(({ key, units }) => (packed.get(key) ?? 0) > units);
};

/** Another label than the one that is about, and by its count not a further one. */
function isSecondLabel(before: PackingState | null, event: Extract<PackingEvent, { type: 'LabelPrinted' }>): boolean {
  const label = before?.parcels.find(({ number }) => number === event.parcel)?.label;
  return (
    label !== null &&
    label !== undefined &&
    label.sscc !== null &&
    label.sscc !== event.sscc &&
    event.version <= label.version
  );
}

/**
 * What has left its place, by count: each event changes it by its own units alone. Not only closing a parcel does: a bench whose
 * disk was rolled back takes units out of one that it does not know to be closed.
 */
const unitsInClosed = (packing: PackingState | null): number =>
  packing?.parcels
    .filter(({ closed }) => closed)
    .flatMap(({ scans }) => scans)
    .reduce((sum, { units }) => sum + units, 0) ?? 0;

/** A station opens what another had open, and of which nothing lies in a parcel: it is begun here. */
const isBegunAnew = (event: PackingEvent, held: AtBench | undefined, stationId: string): boolean =>
  event.type === 'OrderOpened' && held !== undefined && held.station !== stationId && isUntouched(held.state);

const isUntouched = (state: PackingState | null): boolean =>
  state === null || (state.phase !== 'finished' && unitTotals(state).packed === 0);
