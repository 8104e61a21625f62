import {
  type EntryBody,
  type Envelope,
  hasFreeText,
  type LogEntry,
  orderOf,
  readBody,
  readEnvelope,
  type Subject,
  verifyChain,
} from '#shared/log/index.ts';
import type { Clock, Digest } from '#shared/prelude/index.ts';
import type { Outcome, PushReply, PushRequest } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { createEffects, type Effect } from '../orders/effects.ts';
import type { Stock } from '../stock/stock.ts';
import { rightOf, rolesOf } from './entry-rights.ts';
import { headOfLog, keptOf, type LogRow, saidBy, writeRows } from './log-rows.ts';
import { erasedAmong } from './retention.ts';

/** Takes a station's log entries: each (station, incarnation, seq) exactly once, in one transaction, chain verified. */
export function createPush(
  database: Database,
  writer: Writer,
  stock: Stock,
  digest: Digest,
  clock: Clock,
): (request: PushRequest) => Promise<PushReply> {
  const effectOf = createEffects(database, stock, clock);

  return (request) =>
    // The look at the head and the taking belong together: the same part may be sent twice at once.
    writer.write(async (writing) => {
      const { sql } = writing;
      const { stationId, incarnation } = request;
      const head = await headOfLog(sql, stationId, incarnation);
      const acked = { acked: head.seq, ackHash: head.hash };

      const fresh = request.entries.filter((entry) => entry.seq > head.seq);
      const known = request.entries.filter((entry) => entry.seq <= head.seq);
      const kept = await keptOf(sql, request, known);
      const forkedAt = known.find((entry) => kept.get(entry.seq)?.hash !== entry.hash);
      if (forkedAt) return { type: 'forked', ...acked, seq: forkedAt.seq };
      const verified = verifyChain(digest, head, fresh);
      if (!verified.ok) {
        const { failure } = verified;
        if (failure.type === 'gap') return { type: 'gap', ...acked };
        return { type: 'broken', ...acked, seq: failure.type === 'broken' ? failure.seq : head.seq + 1 };
      }
      const outcomes = known.map(({ seq }) => saidAgain(seq, kept.get(seq)));
      outcomes.push(...(await take(writing, stationId, fresh)));
      return { type: 'accepted', acked: verified.value.seq, ackHash: verified.value.hash, outcomes };
    });

  /**
   * Takes a part together: what the log knows of it is looked up once and its rows are written once, at the end. Between the two
   * the entries have their effects one after the other, and see each other's: in `said` and in `rows`.
   */
  async function take(writing: Writing, stationId: string, entries: readonly LogEntry[]): Promise<readonly Outcome[]> {
    const { sql } = writing;
    const bodies = entries.map(understood);
    const named = bodies.flatMap((body) => (body ? [body.opId] : []));
    const said = await saidBy(sql, database, named);
    const worded = bodies.flatMap((body) => (body && hasFreeText(body.event) ? [orderOf(body.event)] : []));
    const erased = await erasedAmong(sql, database, worded);
    const roles = await rolesOf(sql, database, bodies);

    const outcomes: Outcome[] = [];
    let rows: LogRow[] = [];
    for (const [at, entry] of entries.entries()) {
      const body = bodies[at];
      // Of an event that this store does not know, it keeps whose it is, and what it is about.
      const envelope = body ?? keepable(readEnvelope(entry));
      const orderId = body ? orderOf(body.event) : orderAmong(envelope?.about);
      const { outcome, reason, anew } = body
        ? await effectOf(writing, stationId, body, said.get(body.opId), () =>
            rightOf(sql, stationId, body, roles, bodies.slice(0, at)),
          )
        : NOT_UNDERSTOOD;
      if (anew) rows = rows.map((row) => (row.orderId === orderId ? over(row) : row));
      const op = envelope?.opId ?? `unread:${entry.hash}`;
      // Words for an order whose words are erased: only their digest comes in.
      const gone = body ? hasFreeText(body.event) && orderId !== null && erased.has(orderId) : entry.body.includes(NUL);
      rows.push({ entry, op, orderId, outcome, reason, erased: gone ? digest(entry.body) : null });
      said.set(op, stationId);
      outcomes.push({ seq: entry.seq, outcome, reason });
    }
    await writeRows(sql, stationId, clock.now(), rows);
    return outcomes;
  }
}

const NOT_UNDERSTOOD: Effect = { outcome: 'quarantined', reason: 'This store does not understand the entry.' };

/** PostgreSQL has no place for this character; on both databases it must block nothing. */
const NUL = '\0';
/** Half of a character: a database writes another in its place, and would not find the name again. */
const HALF = /\p{Surrogate}/u;

/** The order among what an entry is about. */
const orderAmong = (about: readonly Subject[] | undefined): string | null =>
  about?.find(({ kind }) => kind === 'order')?.id ?? null;

/** What an entry says, if this store understands it and can keep its names. */
export function understood(entry: Pick<LogEntry, 'body'>): EntryBody | undefined {
  const body = keepable(readBody(entry));
  const supervisor = body?.event.type === 'OverrideGranted' ? body.event.supervisorId : '';
  return body && isKeepable(`${orderOf(body.event)} ${supervisor}`) ? body : undefined;
}

/** An envelope whose names a database can keep. */
const keepable = <Body extends Omit<Envelope, 'event'>>(body: Body | undefined): Body | undefined =>
  body && isKeepable([body.opId, body.by, ...(body.about ?? []).map(({ id }) => id)].join(' ')) ? body : undefined;

const isKeepable = (names: string): boolean => !names.includes(NUL) && !HALF.test(names);

/** The answer to an entry may have been lost: what is for a person is told until it is heard. */
const saidAgain = (seq: number, kept: Pick<Outcome, 'outcome' | 'reason'> | undefined): Outcome =>
  kept?.outcome === 'conflict'
    ? { seq, outcome: kept.outcome, reason: kept.reason }
    : { seq, outcome: 'duplicate', reason: '' };

/** What was said of an order before its story began anew stays in the log and counts no more. */
const over = (row: LogRow): LogRow => (row.outcome === 'applied' ? { ...row, outcome: 'superseded' } : row);
