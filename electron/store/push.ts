import type { DatabaseSync } from 'node:sqlite';
import { Order } from '#shared/domain/index.ts';
import { evolve, PackingEvent, type PackingState, unitTotals } from '#shared/packing/index.ts';
import type { Clock, Digest } from '#shared/prelude/index.ts';
import {
  type EntryBody,
  type LogEntry,
  type LogHead,
  type Outcome,
  type PushReply,
  type PushRequest,
  readBody,
  verifyChain,
  ZERO_HASH,
} from '#shared/sync/index.ts';
import { troubleOf } from './database.ts';
import { type OrderTrail, statusOf } from './order-status.ts';
import type { Writer, Writing } from './transaction.ts';

/** Takes a station's log entries: each (station, incarnation, seq) exactly once, in one transaction, chain verified. */
export function createPush(
  database: DatabaseSync,
  writer: Writer,
  trail: OrderTrail,
  digest: Digest,
  clock: Clock,
): (request: PushRequest) => PushReply {
  const headOf = database.prepare(
    'SELECT seq, hash FROM log WHERE station = ? AND incarnation = ? ORDER BY seq DESC LIMIT 1',
  );
  const entryAt = database.prepare('SELECT hash FROM log WHERE station = ? AND incarnation = ? AND seq = ?');
  const knownOp = database.prepare('SELECT station FROM log WHERE op = ? ORDER BY rowid DESC LIMIT 1');
  const insert = database.prepare(
    'INSERT INTO log (station, incarnation, seq, hash, body, op, order_id, outcome, reason, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const orderRecord = database.prepare("SELECT json FROM records WHERE kind = 'order' AND key = ?");

  return (request) => {
    const { stationId, incarnation } = request;
    const stored = headOf.get(stationId, incarnation) as { seq: number; hash: string } | undefined;
    const head: LogHead = { incarnation, seq: stored?.seq ?? 0, hash: stored?.hash ?? ZERO_HASH };
    const acked = { acked: head.seq, ackHash: head.hash };

    const fresh: LogEntry[] = [];
    const outcomes: Outcome[] = [];
    for (const entry of request.entries) {
      if (entry.seq > head.seq) fresh.push(entry);
      else {
        const known = entryAt.get(stationId, incarnation, entry.seq) as { hash: string } | undefined;
        if (known?.hash !== entry.hash) return { type: 'forked', ...acked, seq: entry.seq };
        outcomes.push({ seq: entry.seq, outcome: 'duplicate', reason: '' });
      }
    }
    const verified = verifyChain(digest, head, fresh);
    if (!verified.ok) {
      const { failure } = verified;
      if (failure.type === 'gap') return { type: 'gap', ...acked };
      return { type: 'broken', ...acked, seq: failure.type === 'broken' ? failure.seq : head.seq + 1 };
    }
    if (fresh.length > 0)
      writer.write((writing) => {
        for (const entry of fresh) outcomes.push(take(writing, stationId, entry));
      });
    return { type: 'accepted', acked: verified.value.seq, ackHash: verified.value.hash, outcomes };
  };

  function take(writing: Writing, stationId: string, entry: LogEntry): Outcome {
    const body = readBody(entry);
    const { outcome, reason } = body
      ? effectOf(writing, stationId, body)
      : { outcome: 'quarantined' as const, reason: 'This store does not understand the entry.' };
    const op = body?.opId ?? `unread:${entry.hash}`;
    const orderId = body && 'orderId' in body.event ? body.event.orderId : null;
    const { incarnation, seq, hash, body: text } = entry;
    insert.run(stationId, incarnation, seq, hash, text, op, orderId, outcome, reason, clock.now());
    return { seq, outcome, reason };
  }

  function effectOf(writing: Writing, stationId: string, body: EntryBody): Pick<Outcome, 'outcome' | 'reason'> {
    const event = PackingEvent.safeParse(body.event);
    const known = knownOp.get(body.opId) as { station: string } | undefined;
    if (known) {
      if (event.success) passOn(known.station, stationId, event.data.orderId);
      return { outcome: 'duplicate', reason: '' };
    }
    if (!event.success) return { outcome: 'applied', reason: '' };
    try {
      const conflict = writing.part(() => apply(writing, stationId, body, event.data));
      return conflict === undefined ? { outcome: 'applied', reason: '' } : { outcome: 'conflict', reason: conflict };
    } catch (error) {
      // A full or broken disk fails the push; an entry that cannot be applied is set aside and lets the others pass.
      const { type, detail } = troubleOf(error);
      if (type !== 'unreachable') throw error;
      return { outcome: 'quarantined', reason: detail.slice(0, 200) };
    }
  }

  /** A station that says again what another has said is that station, under a new name since it lost its memory. */
  function passOn(from: string, to: string, orderId: string): void {
    const held = trail.packing(orderId);
    if (held?.station === from && from !== to) trail.savePacking(to, held.state);
  }

  /** Folds an event into its order's packing and moves the order's status; gives the reason when the two cannot both be. */
  function apply(writing: Writing, stationId: string, body: EntryBody, event: PackingEvent): string | undefined {
    const known = trail.packing(event.orderId);
    const foreign = known !== undefined && known.station !== stationId;
    const takenOver = foreign && event.type === 'OrderOpened' && isUntouched(known.state);
    if (foreign && !takenOver && !goesOn(known.state, event))
      return known.state.phase === 'finished'
        ? `Station ${known.station} finished this order already.`
        : `Station ${known.station} is packing this order.`;
    const packing = evolve(takenOver ? null : (known?.state ?? null), event);
    if (!packing) return 'The order was never opened.';
    trail.savePacking(stationId, packing);
    const record = orderRecord.get(event.orderId) as { json: string } | undefined;
    if (!record) return 'This store does not know the order.';
    const order = Order.parse(JSON.parse(record.json));
    const status = statusOf(packing.phase);
    if (status === order.status) return undefined;
    if (['shipped', 'delivered', 'cancelled', 'refunded'].includes(order.status))
      return `The order was ${order.status} when this happened.`;
    writing.put('order', order.id, JSON.stringify({ ...order, status, hold: packing.hold }));
    trail.moved({ orderId: order.id, from: order.status, to: status, at: body.at, by: body.by, station: stationId });
    return undefined;
  }
}

/** Nothing of the order lies in a parcel: another station may begin it anew. */
const isUntouched = (state: PackingState): boolean => state.phase !== 'finished' && unitTotals(state).packed === 0;

/** What only a station does that knows the order's units. One that opens it anew would pack them a second time. */
const GOING_ON: ReadonlySet<PackingEvent['type']> = new Set<PackingEvent['type']>([
  'OrderResumed',
  'PackingRestarted',
  'OrderHeld',
  'HoldReleased',
]);

/** The order waits, and this event takes it from where it is. */
const goesOn = (state: PackingState, event: PackingEvent): boolean =>
  (state.phase === 'suspended' || state.phase === 'held') && GOING_ON.has(event.type);
