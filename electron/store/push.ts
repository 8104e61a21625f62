import type { Order } from '#shared/domain/index.ts';
import { evolve, needsOf, PackingEvent, type PackingState, sameNeeds, unitTotals } from '#shared/packing/index.ts';
import type { Clock, Digest } from '#shared/prelude/index.ts';
import {
  type EntryBody,
  type LogEntry,
  type LogHead,
  type Outcome,
  type PushReply,
  type PushRequest,
  readBody,
  type StoreException,
  verifyChain,
  ZERO_HASH,
} from '#shared/sync/index.ts';
import { releaseClaim, supersede } from './claims.ts';
import type { Database, Statements } from './database/database.ts';
import { orderRecordOf, packingOf, savePacking, statusOf, writeStep } from './order-status.ts';
import { FREE_TEXT } from './retention.ts';
import type { Mover, Stock } from './stock.ts';
import type { Writer, Writing } from './transaction.ts';

/** Takes a station's log entries: each (station, incarnation, seq) exactly once, in one transaction, chain verified. */
export function createPush(
  database: Database,
  writer: Writer,
  stock: Stock,
  digest: Digest,
  clock: Clock,
): (request: PushRequest) => Promise<PushReply> {
  return (request) =>
    // The look at the head and the taking belong together: the same part may be sent twice at once.
    writer.write(async (writing) => {
      const { sql } = writing;
      const { stationId, incarnation } = request;
      const head = await headOfLog(sql, stationId, incarnation);
      const acked = { acked: head.seq, ackHash: head.hash };

      const fresh = request.entries.filter((entry) => entry.seq > head.seq);
      const known = request.entries.filter((entry) => entry.seq <= head.seq);
      const hashes = await hashesOf(sql, request, known);
      const forkedAt = known.find((entry) => hashes.get(entry.seq) !== entry.hash);
      if (forkedAt) return { type: 'forked', ...acked, seq: forkedAt.seq };
      const verified = verifyChain(digest, head, fresh);
      if (!verified.ok) {
        const { failure } = verified;
        if (failure.type === 'gap') return { type: 'gap', ...acked };
        return { type: 'broken', ...acked, seq: failure.type === 'broken' ? failure.seq : head.seq + 1 };
      }
      const outcomes: Outcome[] = known.map(({ seq }) => ({ seq, outcome: 'duplicate', reason: '' }));
      for (const entry of fresh) outcomes.push(await take(writing, stationId, entry));
      return { type: 'accepted', acked: verified.value.seq, ackHash: verified.value.hash, outcomes };
    });

  async function take(writing: Writing, stationId: string, entry: LogEntry): Promise<Outcome> {
    const body = readBody(entry);
    const { outcome, reason } = body
      ? await effectOf(writing, stationId, body)
      : { outcome: 'quarantined' as const, reason: 'This store does not understand the entry.' };
    const op = body?.opId ?? `unread:${entry.hash}`;
    const orderId = body && 'orderId' in body.event ? body.event.orderId : null;
    const { incarnation, seq, hash } = entry;
    // Words for an order whose words are erased: only their digest comes in.
    const words = body !== undefined && FREE_TEXT.has(body.event.type);
    const gone = words && orderId !== null && (await isErased(writing.sql, orderId));
    const text = gone ? '' : entry.body;
    await writing.sql.run(
      'INSERT INTO log (station, incarnation, seq, hash, body, op, order_id, outcome, reason, received_at, erased) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      stationId,
      incarnation,
      seq,
      hash,
      text,
      op,
      orderId,
      outcome,
      reason,
      clock.now(),
      gone ? digest(entry.body) : null,
    );
    return { seq, outcome, reason };
  }

  async function effectOf(writing: Writing, stationId: string, body: EntryBody): Promise<Effect> {
    const event = PackingEvent.safeParse(body.event);
    const known = await writing.sql.get<{ station: string }>(
      'SELECT station FROM log WHERE op = ? ORDER BY rowid DESC LIMIT 1',
      body.opId,
    );
    if (known) {
      if (event.success) await passOn(writing.sql, known.station, stationId, event.data.orderId);
      return { outcome: 'duplicate', reason: '' };
    }
    if (!('orderId' in body.event) || body.event.type === 'ScanRefused') return APPLIED;
    const { orderId } = body.event;
    try {
      return await writing.part(async () => {
        const record = await orderRecordOf(writing.sql, orderId);
        if (record && !record.live) return refuseDone(writing, stationId, record.order);
        if (event.success) return apply(writing, stationId, body, event.data, record?.order);
        await supersede(writing, stock, orderId, moverOf(stationId));
        return APPLIED;
      });
    } catch (error) {
      // A full, broken or lost database fails the push; an entry that cannot be applied is set aside and lets the others pass.
      if (!database.isOfTheEntry(error)) throw error;
      return { outcome: 'quarantined', reason: String(error).slice(0, 200) };
    }
  }

  function moverOf(stationId: string): Mover {
    return { byWhom: stationId, at: clock.now() };
  }

  /** What comes in for an order that left the benches long ago is for a person, and changes nothing of it. */
  async function refuseDone(writing: Writing, stationId: string, { id: orderId, status }: Order): Promise<Effect> {
    const id = `${orderId}|${stationId}|order-closed`;
    await raise(writing, { id, type: 'order-closed', orderId, stationId, detail: status, at: clock.now() });
    return { outcome: 'conflict', reason: 'The order was done with when this came in.' };
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
  ): Promise<Effect> {
    const { sql } = writing;
    const { orderId } = event;
    const except = (type: StoreException['type'], detail: string, of = '') =>
      raise(writing, { id: `${orderId}|${stationId}|${type}${of}`, type, orderId, stationId, detail, at: clock.now() });
    const known = await packingOf(sql, orderId);
    const foreign = known !== undefined && known.station !== stationId;
    const before = known?.state ?? null;
    const begunHere = foreign && event.type === 'OrderOpened' && isUntouched(before);
    // A station that steps back from what another has is in nobody's way.
    if (foreign && event.type === 'OrderSuspended') return { outcome: 'superseded', reason: '' };
    if (foreign && !begunHere) {
      await except('packed-elsewhere', known.station);
      const does = before?.phase === 'finished' ? 'finished this order already' : 'is packing this order';
      return { outcome: 'conflict', reason: `Station ${known.station} ${does}.` };
    }
    // What the other opened and did not touch is over: its name must not stand under what is packed here.
    if (begunHere) await supersede(writing, stock, orderId, moverOf(stationId));
    const packing = evolve(begunHere ? null : before, event);
    if (!packing) {
      // Said before it took the order over itself, and sent after.
      if (known) return { outcome: 'superseded', reason: '' };
      await except('not-opened', event.type);
      return { outcome: 'conflict', reason: 'The order was never opened.' };
    }
    await savePacking(sql, orderId, { station: stationId, state: packing });
    if (RELEASES.has(event.type)) await releaseClaim(writing, orderId, stationId);
    if (MOVES_STOCK.has(event.type))
      for (const { sku, location, quantity } of await stock.follow(writing, orderId, packing, moverOf(stationId)))
        await except('stock-below-zero', `${sku}, ${location}: ${quantity}`, `|${sku}`);
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
    await writing.put('order', order.id, JSON.stringify({ ...order, status, hold: packing.hold }));
    await writeStep(sql, {
      orderId: order.id,
      from: order.status,
      to: status,
      // The best that is known of when it was: the station's clock, put right, and never after it was heard of.
      at: Math.min(clock.now(), body.at + (body.clockOffset ?? 0)),
      by: body.by,
      station: stationId,
    });
    return APPLIED;
  }
}

type Effect = Pick<Outcome, 'outcome' | 'reason'>;
const APPLIED: Effect = { outcome: 'applied', reason: '' };

/** After these the station does not work on the order any more. */
const RELEASES: ReadonlySet<PackingEvent['type']> = new Set<PackingEvent['type']>([
  'OrderSuspended',
  'OrderHeld',
  'OrderFinished',
]);

/** After these other units than before lie in closed parcels. */
const MOVES_STOCK: ReadonlySet<PackingEvent['type']> = new Set<PackingEvent['type']>([
  'ParcelClosed',
  'ParcelReopened',
  'PackingRestarted',
]);

/** Keeps an exception for a person; the same one again says nothing new. */
async function raise({ sql, put }: Writing, exception: StoreException): Promise<void> {
  const known = await sql.get("SELECT 1 AS one FROM records WHERE kind = 'exception' AND key = ?", exception.id);
  if (!known) await put('exception', exception.id, JSON.stringify(exception));
}

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
  await sql.run(
    'INSERT INTO serials (sku, serial, order_id, scan) VALUES (?, ?, ?, ?) ON CONFLICT (sku, serial, order_id) DO NOTHING',
    sku,
    serial,
    orderId,
    scanId,
  );
  return other && `${serial} in ${other.order_id}`.slice(0, 200);
}

const isErased = async (sql: Statements, orderId: string): Promise<boolean> =>
  (await sql.get("SELECT 1 AS one FROM records WHERE kind = 'erased' AND key = ?", orderId)) !== undefined;

/** Nothing of the order lies in a parcel: another station may begin it anew. */
const isUntouched = (state: PackingState | null): boolean =>
  state === null || (state.phase !== 'finished' && unitTotals(state).packed === 0);

/** The end of a station's log as the store has it. */
export async function headOfLog(sql: Statements, stationId: string, incarnation: string): Promise<LogHead> {
  const row = await sql.get<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM log WHERE station = ? AND incarnation = ? ORDER BY seq DESC LIMIT 1',
    stationId,
    incarnation,
  );
  return { incarnation, seq: row?.seq ?? 0, hash: row?.hash ?? ZERO_HASH };
}

async function hashesOf(
  sql: Statements,
  { stationId, incarnation }: PushRequest,
  entries: readonly LogEntry[],
): Promise<ReadonlyMap<number, string>> {
  if (entries.length === 0) return new Map();
  const seqs = entries.map(({ seq }) => seq);
  const rows = await sql.all<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM log WHERE station = ? AND incarnation = ? AND seq BETWEEN ? AND ?',
    stationId,
    incarnation,
    Math.min(...seqs),
    Math.max(...seqs),
  );
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}
