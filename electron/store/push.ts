import type { Clock, Digest } from '#shared/prelude/index.ts';
import {
  type EntryBody,
  type LogEntry,
  type Outcome,
  type PushReply,
  type PushRequest,
  readBody,
  verifyChain,
} from '#shared/sync/index.ts';
import type { Database } from './database/database.ts';
import { createEffects, type Effect } from './effects.ts';
import { rightOf, rolesOf } from './entry-rights.ts';
import { headOfLog, keptOf, type LogRow, saidBy, writeRows } from './log-rows.ts';
import { erasedAmong, FREE_TEXT } from './retention.ts';
import type { Stock } from './stock.ts';
import type { Writer, Writing } from './transaction.ts';

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
    const worded = bodies.flatMap((body) => (body && hasWords(body) ? [orderOf(body)] : []));
    const erased = await erasedAmong(sql, database, worded);
    const roles = await rolesOf(sql, database, bodies);

    const outcomes: Outcome[] = [];
    let rows: LogRow[] = [];
    for (const [at, entry] of entries.entries()) {
      const body = bodies[at];
      const orderId = body ? orderOf(body) : null;
      const { outcome, reason, anew } = body
        ? await effectOf(writing, stationId, body, said.get(body.opId), () =>
            rightOf(sql, stationId, body, roles, bodies.slice(0, at)),
          )
        : NOT_UNDERSTOOD;
      if (anew) rows = rows.map((row) => (row.orderId === orderId ? over(row) : row));
      const op = body?.opId ?? `unread:${entry.hash}`;
      // Words for an order whose words are erased: only their digest comes in.
      const gone = body ? hasWords(body) && orderId !== null && erased.has(orderId) : entry.body.includes(NUL);
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

/** What an entry says, if this store understands it and can keep its names. */
function understood(entry: LogEntry): EntryBody | undefined {
  const body = readBody(entry);
  const supervisor = body?.event.type === 'OverrideGranted' ? body.event.supervisorId : '';
  const names = body && `${body.opId} ${orderOf(body)} ${body.by} ${supervisor}`;
  return names === undefined || names.includes(NUL) || HALF.test(names) ? undefined : body;
}

/** The answer to an entry may have been lost: what is for a person is told until it is heard. */
const saidAgain = (seq: number, kept: Pick<Outcome, 'outcome' | 'reason'> | undefined): Outcome =>
  kept?.outcome === 'conflict'
    ? { seq, outcome: kept.outcome, reason: kept.reason }
    : { seq, outcome: 'duplicate', reason: '' };

const orderOf = ({ event }: EntryBody): string | null => ('orderId' in event ? event.orderId : null);

const hasWords = ({ event }: EntryBody): boolean => FREE_TEXT.has(event.type);

/** What was said of an order before its story began anew stays in the log and counts no more. */
const over = (row: LogRow): LogRow => (row.outcome === 'applied' ? { ...row, outcome: 'superseded' } : row);
