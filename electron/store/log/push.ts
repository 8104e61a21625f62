import {
  type EntryBody,
  type Envelope,
  filedUnder,
  fileOf,
  keyOf,
  type LogEntry,
  type LogRules,
  readBody,
  readEnvelope,
  type Subject,
  verifyChain,
} from '#shared/log/index.ts';
import type { Digest } from '#shared/prelude/index.ts';
import type { Outcome, PushReply, PushRequest } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { createEffectOf, type Taker } from './effect-of.ts';
import type { Effect } from './effects.ts';
import { rolesOf, supervisorOf } from './entry-rights.ts';
import { erasedAmong } from './erase-words.ts';
import { headOfLog, keptOf, type LogRow, saidBy, superseded, writeRows } from './log-rows.ts';

/** Takes a station's log entries: each (station, incarnation, seq) exactly once, in one transaction, chain verified. */
export function createPush(
  taker: Taker & { readonly database: Database },
  writer: Writer,
  digest: Digest,
): (request: PushRequest) => Promise<PushReply> {
  const { database, clock, rules } = taker;
  const effectOf = createEffectOf(taker);

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
  async function take(writing: Writing, station: string, entries: readonly LogEntry[]): Promise<readonly Outcome[]> {
    const { sql } = writing;
    const bodies = entries.map((entry) => understood(rules, entry));
    const said = await saidBy(
      sql,
      database,
      bodies.flatMap((body) => (body ? [body.opId] : [])),
    );
    const erased = await erasedAmong(
      sql,
      bodies.flatMap((body) => (body && rules.hasFreeText(body.event) ? [fileOf(rules, body.event)] : [])),
    );
    const roles = await rolesOf(sql, database, bodies);

    const outcomes: Outcome[] = [];
    let rows: LogRow[] = [];
    for (const [at, entry] of entries.entries()) {
      const body = bodies[at];
      // Of an event that this store does not know, it keeps whose it is, and what it is about.
      const envelope = body ?? keepable(readEnvelope(entry));
      const subject = body ? fileOf(rules, body.event) : filedUnder(envelope?.about ?? []);
      const { outcome, reason, anew, folded } = body
        ? await effectOf(writing, {
            ...{ station, body, roles, known: said.get(body.opId) },
            earlier: bodies.slice(0, at),
          })
        : NOT_UNDERSTOOD;
      if (anew) rows = rows.map((row) => (isSame(row.subject, subject) ? superseded(row) : row));
      const op = envelope?.opId ?? `unread:${entry.hash}`;
      // Words on a subject whose words are erased: only their digest comes in.
      const isGone = body
        ? rules.hasFreeText(body.event) && subject !== null && erased.has(keyOf(subject))
        : entry.body.includes(NUL);
      const gone = isGone ? digest(entry.body) : null;
      rows.push({ entry, op, subject, outcome, reason, folded: folded ?? false, erased: gone });
      said.set(op, station);
      outcomes.push({ seq: entry.seq, outcome, reason });
    }
    await writeRows(sql, station, clock.now(), rows);
    return outcomes;
  }
}

const NOT_UNDERSTOOD: Effect = { outcome: 'quarantined', reason: 'This store does not understand the entry.' };

/** PostgreSQL has no place for this character; on both databases it must block nothing. */
const NUL = '\0';
/** Half of a character: a database writes another in its place, and would not find the name again. */
const HALF = /\p{Surrogate}/u;

/** What an entry says, if this store understands it and can keep its names. */
export function understood(rules: LogRules, entry: Pick<LogEntry, 'body'>): EntryBody | undefined {
  const body = keepable(readBody(entry, rules.readEvent));
  if (!body) return undefined;
  const names = [...rules.subjectsOf(body.event).map(({ id }) => id), supervisorOf(body.event) ?? ''];
  return isKeepable(names.join(' ')) ? body : undefined;
}

/** An envelope whose names a database can keep. */
const keepable = <Body extends Omit<Envelope, 'event'>>(body: Body | undefined): Body | undefined =>
  body && isKeepable([body.opId, body.by, ...(body.about ?? []).flatMap(({ kind, id }) => [kind, id])].join(' '))
    ? body
    : undefined;

const isKeepable = (names: string): boolean => !names.includes(NUL) && !HALF.test(names);

const isSame = (a: Subject | null, b: Subject | null): boolean => a !== null && b !== null && keyOf(a) === keyOf(b);

/** The answer to an entry may have been lost: what is for a person is told until it is heard. */
const saidAgain = (seq: number, kept: Pick<Outcome, 'outcome' | 'reason'> | undefined): Outcome =>
  kept?.outcome === 'conflict'
    ? { seq, outcome: kept.outcome, reason: kept.reason }
    : { seq, outcome: 'duplicate', reason: '' };
