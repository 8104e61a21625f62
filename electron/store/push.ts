import type { DatabaseSync } from 'node:sqlite';
import { Order, type OrderStatus } from '#shared/domain/index.ts';
import { evolve, PackingEvent, type PackingState, type Phase } from '#shared/packing/index.ts';
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
import type { Writer, Writing } from './transaction.ts';

/** Takes a station's log entries: each (station, incarnation, seq) exactly once, in one transaction, chain verified. */
export function createPush(
  database: DatabaseSync,
  writer: Writer,
  digest: Digest,
  clock: Clock,
): (request: PushRequest) => PushReply {
  const headOf = database.prepare(
    'SELECT seq, hash FROM log WHERE station = ? AND incarnation = ? ORDER BY seq DESC LIMIT 1',
  );
  const entryAt = database.prepare('SELECT hash FROM log WHERE station = ? AND incarnation = ? AND seq = ?');
  const knownOp = database.prepare('SELECT 1 FROM log WHERE op = ? LIMIT 1');
  const insert = database.prepare(
    'INSERT INTO log (station, incarnation, seq, hash, body, op, order_id, outcome, reason, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const packingOf = database.prepare('SELECT station, state FROM packing WHERE order_id = ?');
  const savePacking = database.prepare(
    'INSERT INTO packing (order_id, station, state) VALUES (?, ?, ?) ON CONFLICT (order_id) DO UPDATE SET station = excluded.station, state = excluded.state',
  );
  const orderRecord = database.prepare("SELECT json FROM records WHERE kind = 'order' AND key = ?");
  const history = database.prepare(
    'INSERT INTO status_history (order_id, from_status, to_status, at, operator, station) VALUES (?, ?, ?, ?, ?, ?)',
  );

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
    const store = (outcome: Outcome['outcome'], reason: string): Outcome => {
      const op = body?.opId ?? `unread:${entry.hash}`;
      const orderId = body && 'orderId' in body.event ? body.event.orderId : null;
      insert.run(
        stationId,
        entry.incarnation,
        entry.seq,
        entry.hash,
        entry.body,
        op,
        orderId,
        outcome,
        reason,
        clock.now(),
      );
      return { seq: entry.seq, outcome, reason };
    };
    if (!body) return store('quarantined', 'This store does not understand the entry.');
    if (knownOp.get(body.opId)) return store('duplicate', '');
    const event = PackingEvent.safeParse(body.event);
    if (!event.success) return store('applied', '');
    const conflict = apply(writing, stationId, body, event.data);
    return conflict === undefined ? store('applied', '') : store('conflict', conflict);
  }

  /** Folds an event into its order's packing and moves the order's status; gives the reason when the two cannot both be. */
  function apply(writing: Writing, stationId: string, body: EntryBody, event: PackingEvent): string | undefined {
    const row = packingOf.get(event.orderId) as { station: string; state: string } | undefined;
    const before = row ? (JSON.parse(row.state) as PackingState) : null;
    if (row && before?.phase === 'finished' && row.station !== stationId)
      return `Station ${row.station} finished this order already.`;
    const after = evolve(before, event);
    if (!after) return 'The order was never opened.';
    savePacking.run(event.orderId, stationId, JSON.stringify(after));
    const record = orderRecord.get(event.orderId) as { json: string } | undefined;
    if (!record) return 'This store does not know the order.';
    const order = Order.parse(JSON.parse(record.json));
    const status = statusOf(after.phase);
    if (status === order.status) return undefined;
    if (['shipped', 'delivered', 'cancelled', 'refunded'].includes(order.status))
      return `The order was ${order.status} when this happened.`;
    const hold = after.hold ? { reason: after.hold.reason, detail: after.hold.detail } : null;
    writing.put('order', order.id, JSON.stringify({ ...order, status, hold }));
    history.run(order.id, order.status, status, body.at, body.by, stationId);
    return undefined;
  }
}

function statusOf(phase: Phase): OrderStatus {
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
