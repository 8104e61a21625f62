import type { Order } from '#shared/domain/index.ts';
import { type EntryBody, isPackingEvent, orderOf, rightFor } from '#shared/log/index.ts';
import {
  evolve,
  needsOf,
  type PackingEvent,
  type PackingState,
  packedByNeed,
  sameNeeds,
  unitTotals,
} from '#shared/packing/index.ts';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import type { Occasion } from '#shared/stock/index.ts';
import type { ExceptionSubject, Outcome, StoreException } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { packedBy, releaseClaim, supersede } from '../log/claims.ts';
import type { EntryRight } from '../log/entry-rights.ts';
import type { Stock } from '../stock/stock.ts';
import { type AtBench, holdOf, orderRecordOf, packingOf, savePacking, statusOf, writeStep } from './order-status.ts';

/** What came of an entry. `anew`: its order's story begins with it, and nothing that was said of the order before counts. */
export interface Effect extends Pick<Outcome, 'outcome' | 'reason'> {
  readonly anew?: boolean;
}

/**
 * Gives what an entry brings about: its event is folded into its order's packing, stock, status and exceptions follow. `known`
 * is the station that said the same operation before, `rightOf` what whoever did it may do.
 */
export function createEffects(
  database: Pick<Database, 'isOfTheEntry'>,
  stock: Stock,
  clock: Clock,
): (
  writing: Writing,
  stationId: string,
  body: EntryBody,
  known: string | undefined,
  rightOf: () => Promise<EntryRight>,
) => Promise<Effect> {
  return async (writing, stationId, body, known, rightOf) => {
    const { event } = body;
    const packing = isPackingEvent(event) ? event : undefined;
    if (known) {
      if (packing) await passOn(writing.sql, known, stationId, packing.orderId);
      return { outcome: 'duplicate', reason: '' };
    }
    const orderId = orderOf(event);
    // Nothing follows from these: they are kept as they are.
    if (orderId === null || rightFor(event) === 'anybody') return APPLIED;
    try {
      return await writing.part(async () => {
        const right = await rightOf();
        if (right !== 'fine') await exceptRight(writing, stationId, orderId, body, right);
        if (right === 'not-allowed') return { outcome: 'conflict', reason: `${event.type} takes a supervisor.` };
        if (event.type === 'OverrideGranted') return APPLIED;
        const [record, held] = await Promise.all([
          orderRecordOf(writing.sql, orderId),
          packingOf(writing.sql, orderId),
        ]);
        if (record && !record.live) return refuseDone(writing, stationId, record.order);
        // What another opened and did not touch is over: its name must not stand under what is packed here.
        if (!packing && held?.state?.phase === 'finished' && held.station !== stationId)
          return await refuseTaken(writing, stationId, orderId, held.station);
        const anew = packing === undefined || isBegunAnew(packing, held, stationId);
        if (anew) await supersede(writing, stock, orderId, stationId, occasionOf(stationId, body));
        if (!packing) return { ...APPLIED, anew };
        const at = anew ? { station: stationId, state: null } : held;
        return { ...(await apply(writing, stationId, body, packing, record?.order, at)), anew };
      });
    } catch (error) {
      // A full, broken or lost database fails the push; an entry that cannot be applied is set aside and lets the others pass.
      if (!database.isOfTheEntry(error)) throw error;
      return { outcome: 'quarantined', reason: String(error).slice(0, 200) };
    }
  };

  /** When and why units move by what an entry says. */
  function occasionOf(station: string, body: EntryBody): Occasion {
    const heardAt = clock.now();
    return {
      ...{ happenedAt: happenedAt(body, heardAt), heardAt, reason: body.event.type, station, by: body.by },
      cause: { type: 'operation', id: body.opId },
    };
  }

  /** Somebody whom the store does not know, or who may not do this, did it: for a person to look into. */
  async function exceptRight(
    writing: Writing,
    stationId: string,
    orderId: string,
    { by, event }: EntryBody,
    right: 'unknown' | 'not-allowed',
  ): Promise<void> {
    const about = right === 'unknown' ? 'unknown-operator' : 'not-allowed';
    const who = (event.type === 'OverrideGranted' ? event.supervisorId : by) ?? '';
    const id = `${orderId}|${stationId}|order-changed|${about}`.slice(0, 300);
    await raise(writing, { id, type: 'order-changed', about, orderId, stationId, detail: who, at: clock.now() });
  }

  /** What comes in for an order that left the benches long ago is for a person, and changes nothing of it. */
  async function refuseDone(writing: Writing, stationId: string, { id: orderId, status }: Order): Promise<Effect> {
    const id = `${orderId}|${stationId}|order-closed`;
    await raise(writing, { id, type: 'order-closed', orderId, stationId, detail: status, at: clock.now() });
    return { outcome: 'conflict', reason: 'The order was done with when this came in.' };
  }

  /** Nobody takes over what is done: its label is on a parcel. */
  async function refuseTaken(writing: Writing, stationId: string, orderId: string, by: string): Promise<Effect> {
    const id = `${orderId}|${stationId}|packed-elsewhere`;
    await raise(writing, { id, type: 'packed-elsewhere', orderId, stationId, detail: by, at: clock.now() });
    return { outcome: 'conflict', reason: `Station ${by} finished this order already.` };
  }

  /** A station that says again what another has said is that station, under a new name since it lost its memory. */
  async function passOn(sql: Statements, from: string, to: string, orderId: string): Promise<void> {
    const held = await packingOf(sql, orderId);
    if (held?.station === from && from !== to) await savePacking(sql, orderId, { station: to, state: held.state });
  }

  /** Folds an event into its order's packing and moves the order's status, or says why the two cannot both be. */
  async function apply(
    writing: Writing,
    stationId: string,
    body: EntryBody,
    event: PackingEvent,
    order: Order | undefined,
    known: AtBench | undefined,
  ): Promise<Effect> {
    const { sql } = writing;
    const { orderId } = event;
    const except = (type: StoreException['type'], detail: string, of = '') =>
      raise(writing, { id: `${orderId}|${stationId}|${type}${of}`, type, orderId, stationId, detail, at: clock.now() });
    const exceptOf = (type: StoreException['type'], about: ExceptionSubject, detail: string) =>
      raise(writing, {
        ...{ id: `${orderId}|${stationId}|${type}|${about}`, type, about, orderId, stationId },
        ...{ detail, at: clock.now() },
      });
    const foreign = known !== undefined && known.station !== stationId;
    const before = known?.state ?? null;
    // A station that steps back from what another has is in nobody's way.
    if (foreign && event.type === 'OrderSuspended') return { outcome: 'superseded', reason: '' };
    if (foreign) {
      await except('packed-elsewhere', known.station);
      const does = before?.phase === 'finished' ? 'finished this order already' : 'is packing this order';
      return { outcome: 'conflict', reason: `Station ${known.station} ${does}.` };
    }
    // A bench that forgot how it ended: its label is on the parcel, and what is said now changes nothing of it.
    if (before?.phase === 'finished' && !AFTER_FINISH.has(event.type)) {
      await exceptOf('order-closed', 'finished', 'finished');
      return { outcome: 'conflict', reason: 'The order was finished before this was said.' };
    }
    const packing = evolve(before, event);
    if (!packing) {
      // Said before it took the order over itself, and sent after.
      if (known) return { outcome: 'superseded', reason: '' };
      await except('not-opened', event.type);
      return { outcome: 'conflict', reason: 'The order was never opened.' };
    }
    await savePacking(sql, orderId, { station: stationId, state: packing });
    const { packed: units, needed } = unitTotals(packing);
    if (event.type === 'UnitScanned' && hasTooMany(packing))
      await exceptOf('order-changed', 'too-many-units', `${units} / ${needed}`);
    if (event.type === 'LabelPrinted' && isSecondLabel(before, event))
      await exceptOf('order-changed', 'second-label', event.sscc);
    if (RELEASES.has(event.type)) await releaseClaim(writing, orderId, stationId);
    if (unitsInClosed(packing) !== unitsInClosed(before))
      for (const { sku, location, quantity } of await stock.follow(
        writing,
        orderId,
        packing,
        occasionOf(stationId, body),
      ))
        await except('stock-below-zero', `${sku}, ${location}: ${quantity}`, `|${sku}`);
    if (event.type === 'ActTakenBack') await noteSerials(sql, packing);
    const usedIn = await serialUsedIn(sql, event);
    if (usedIn !== undefined) await except('serial-twice', usedIn);
    if (!order) {
      // It counts, for the order may come (again); but somebody should know.
      await except('unknown-order', '');
      return APPLIED;
    }
    // The pack goes on against the lines that the packer saw; that they differ now is for a person to weigh.
    if (event.type === 'ParcelClosed' && !sameNeeds(packing.needs, needsOf(order)))
      await except('order-changed', `revision ${order.rev}`);
    const status = statusOf(packing);
    if (status === order.status) return APPLIED;
    if (['shipped', 'delivered', 'cancelled', 'refunded'].includes(order.status)) {
      await except('order-closed', order.status);
      return { outcome: 'conflict', reason: `The order was ${order.status} when this happened.` };
    }
    // No act of a bench leads there: it forgot that the parcel was closed.
    if (order.status === 'packed' && !OPENS_PACKED.has(event.type))
      await exceptOf('order-closed', 'backwards', `${order.status} → ${status}`);
    const at = happenedAt(body, clock.now());
    const { packed: _, ...rest } = order;
    const packed = status === 'packed' && (await packedBy(sql, orderId, stationId, { by: body.by, at }));
    await writing.put(
      'order',
      order.id,
      JSON.stringify({
        ...rest,
        status,
        hold: holdOf(packing),
        ...(packed ? { packed } : {}),
      }),
    );
    await writeStep(sql, { orderId: order.id, from: order.status, to: status, at, by: body.by, station: stationId });
    return APPLIED;
  }
}

const APPLIED = { outcome: 'applied', reason: '' } as const;

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

/**
 * The best that is known of when it was: the station's clock, put right, and never after it was heard of. A sum that no clock shows could
 * not be read back.
 */
const happenedAt = ({ at, clockOffset = 0 }: EntryBody, heardAt: EpochMs): EpochMs =>
  Math.max(0, Math.min(heardAt, at + clockOffset));

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

/** Notes where a serial number was packed or taken out again; gives the other order that has it too. */
async function serialUsedIn(sql: Statements, event: PackingEvent): Promise<string | undefined> {
  if (event.type === 'ScanUndone') await sql.run('DELETE FROM serials WHERE scan = ?', event.scanId);
  if (event.type === 'PackingRestarted') await sql.run('DELETE FROM serials WHERE order_id = ?', event.orderId);
  if (event.type !== 'UnitScanned' || event.serial === null) return undefined;
  const { sku, serial, orderId, scanId } = event;
  const other = await sql.get<{ order_id: string }>(
    'SELECT order_id FROM serials WHERE sku = ? AND serial = ? AND order_id <> ?',
    sku,
    serial,
    orderId,
  );
  await keepSerial(sql, orderId, { sku, serial, scanId });
  return other && `${serial} in ${other.order_id}`.slice(0, 200);
}

/** The serial numbers of an order that was begun anew by mistake are in it again. */
async function noteSerials(sql: Statements, { orderId, parcels }: PackingState): Promise<void> {
  for (const { sku, serial, scanId } of parcels.flatMap(({ scans }) => scans))
    if (serial !== null) await keepSerial(sql, orderId, { sku, serial, scanId });
}

const keepSerial = (
  sql: Statements,
  orderId: string,
  { sku, serial, scanId }: { readonly sku: string; readonly serial: string; readonly scanId: string },
): Promise<unknown> =>
  sql.run(
    'INSERT INTO serials (sku, serial, order_id, scan) VALUES (?, ?, ?, ?) ON CONFLICT (sku, serial, order_id) DO NOTHING',
    ...[sku, serial, orderId, scanId],
  );

/** A station opens what another had open, and of which nothing lies in a parcel: it is begun here. */
const isBegunAnew = (event: PackingEvent, held: AtBench | undefined, stationId: string): boolean =>
  event.type === 'OrderOpened' && held !== undefined && held.station !== stationId && isUntouched(held.state);

const isUntouched = (state: PackingState | null): boolean =>
  state === null || (state.phase !== 'finished' && unitTotals(state).packed === 0);
