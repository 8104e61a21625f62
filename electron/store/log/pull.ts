import { z } from 'zod';
import type { Clock } from '#shared/prelude/index.ts';
import { FIRST_KINDS, isRecordKind, RECORD_KINDS, RECORDS, type RecordKind } from '#shared/records/index.ts';
import { PAGE_RECORDS, type PullReply, type PullRequest, type RecordPage } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { headOf, type StoreHead } from '../database/transaction.ts';
import { floorOf } from './history.ts';
import { headOfLog } from './log-rows.ts';

/**
 * Where an exchange of several answers stands. `seen` is the newest version that any of them was read at: if it is not of
 * this history any more (the store was put back), the station holds what never happened, and starts anew.
 * `afterId`: the last row of a snapshot that was sent, null once all were. `from`: the version that deltas go on from.
 */
const Progress = z.object({
  epoch: z.string(),
  seen: z.object({ version: z.number().int(), chain: z.string() }),
  afterId: z.number().int().nullable(),
  from: z.number().int(),
  sent: z.number().int(),
  /** The kinds whose snapshot is under way. */
  fresh: z.array(z.string()).default(Object.keys(FIRST_KINDS)),
  /** How many records there were when the first copy began; 0 when only changes are sent. */
  total: z.number().int().default(0),
});
type Progress = z.infer<typeof Progress>;

interface RecordRow {
  readonly id: number;
  readonly kind: RecordKind;
  readonly key: string;
  readonly json: string;
  readonly version: number;
}

/** As many removals as one page names. */
const PAGE_REMOVED = 1_000;

/** A version of the store holds at most this many records, so a delta can always be cut between two versions. */
export const MAX_RECORDS_PER_VERSION = 1_000;

/**
 * Answers what changed after a cursor: at first all records by their row, then whole versions in their order. Only the
 * answer that reaches the newest version ends the exchange. A cursor any earlier would lie: a record that changed before
 * it and once more after it is only sent with its last change.
 */
export function createPull(database: Database, clock: Clock): (request: PullRequest) => Promise<PullReply> {
  return (request) =>
    database.read(async (sql) => {
      const head = await headOf(sql);
      const { epoch, version, chain } = head;
      const kinds = kindsOf(request);
      const progress = await progressOf(sql, request, head);
      if (!progress) return { type: 'reset', epoch };
      const { pages, next } =
        progress.afterId === null
          ? await delta(sql, request, progress, version, request.pages * PAGE_RECORDS + MAX_RECORDS_PER_VERSION)
          : await snapshot(sql, request, progress, progress.afterId, request.pages * PAGE_RECORDS);
      const done = next.afterId === null && next.from === version;
      const log = await headOfLog(sql, request.stationId, request.incarnation);
      return {
        type: 'changes',
        pages,
        cursor: { epoch, version, chain },
        has: Object.fromEntries(kinds.map((kind) => [kind, (request.kinds ?? FIRST_KINDS)[kind] ?? 1])),
        resume: done ? null : JSON.stringify({ ...next, epoch, seen: { version, chain } } satisfies Progress),
        sent: next.sent,
        total: Math.max(next.total, next.sent),
        acked: log.seq,
        ackHash: log.seq === 0 ? '' : log.hash,
        now: clock.now(),
      };
    });
}

/**
 * A condition that no index serves: left to itself, SQLite finds the few kinds by their index, which is all of the table, and
 * sorts it for every answer, instead of walking the index by id or by version that the order asks for.
 */
const of = (kinds: readonly RecordKind[]): string =>
  kinds.length === 0 ? '1 = 0' : `(kind || '') IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** The same, without what takes a later version of its kind's schema than the station reads. */
function readableOf(kinds: readonly RecordKind[], { kinds: read = FIRST_KINDS }: PullRequest): string {
  const older = kinds.filter((kind) => (read[kind] ?? 1) < RECORDS[kind].version);
  return [of(kinds), ...older.map((kind) => `NOT ((kind || '') = '${kind}' AND since > ${read[kind] ?? 1})`)].join(
    ' AND ',
  );
}

/** What a station reads, as far as this store has it. */
const kindsOf = ({ kinds = FIRST_KINDS }: PullRequest): readonly RecordKind[] =>
  RECORD_KINDS.filter((kind) => Object.hasOwn(kinds, kind));

/** What a station reads and has no copy of, in the version that it reads. */
const freshOf = ({ kinds = FIRST_KINDS, has = FIRST_KINDS, ...request }: PullRequest): readonly RecordKind[] =>
  kindsOf({ ...request, kinds }).filter((kind) => !Object.hasOwn(has, kind) || has[kind] !== kinds[kind]);

/** All records, row by row; whatever changes meanwhile comes with the deltas that follow. */
async function snapshot(sql: Statements, request: PullRequest, progress: Progress, afterId: number, limit: number) {
  const rows = await sql.all<RecordRow>(
    `SELECT id, kind, key, json, version FROM records WHERE id > ? AND ${readableOf(progress.fresh.filter(isRecordKind), request)} ORDER BY id LIMIT ?`,
    afterId,
    limit,
  );
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    pages: toPages(rows, new Map(), request),
    next: { ...progress, afterId: last?.id ?? null, sent: progress.sent + rows.length },
  };
}

async function delta(sql: Statements, request: PullRequest, progress: Progress, newest: number, limit: number) {
  const kinds = kindsOf(request);
  const rows = await sql.all<RecordRow>(
    `SELECT id, kind, key, json, version FROM records WHERE version > ? AND ${readableOf(kinds, request)} ORDER BY version, id LIMIT ?`,
    progress.from,
    limit,
  );
  const cut = rows.length === limit ? (rows.at(-1)?.version ?? 0) : newest + 1;
  const whole = rows.filter((row) => row.version < cut);
  const gone = await sql.all<RecordRow>(
    `SELECT kind, key, version FROM removed WHERE version > ? AND version <= ? AND ${of(kinds)} ORDER BY version`,
    progress.from,
    cut - 1,
  );
  const removed = new Map<RecordKind, string[]>();
  for (const row of gone) {
    const keys = removed.get(row.kind);
    if (keys) keys.push(row.key);
    else removed.set(row.kind, [row.key]);
  }
  return {
    pages: toPages(whole, removed, request),
    next: { ...progress, from: cut - 1, sent: progress.sent + whole.length },
  };
}

/** Where the exchange stands that a request begins or goes on with; undefined when it is of another history. */
async function progressOf(
  sql: Statements,
  request: PullRequest,
  { epoch, version, chain }: StoreHead,
): Promise<Progress | undefined> {
  const { cursor, resume } = request;
  if (resume === null && cursor.version === 0) {
    const fresh = [...kindsOf(request)];
    const counted = await sql.get<{ count: number }>(`SELECT count(*) AS count FROM records WHERE ${of(fresh)}`);
    return { epoch, seen: { version, chain }, afterId: 0, from: version, fresh, sent: 0, total: counted?.count ?? 0 };
  }
  const fresh = [...freshOf(request)];
  const progress =
    resume === null
      ? {
          ...{ ...cursor, seen: cursor, fresh, sent: 0, total: 0 },
          ...{ afterId: fresh.length > 0 ? 0 : null, from: cursor.version },
        }
      : readProgress(resume);
  if (progress?.epoch !== epoch) return undefined;
  // What was removed before is not known any more.
  if (progress.from < (await floorOf(sql))) return undefined;
  const { seen } = progress;
  if (seen.version === 0) return seen.chain === epoch ? progress : undefined;
  const known = await sql.get<{ chain: string }>('SELECT chain FROM versions WHERE version = ?', seen.version);
  return known?.chain === seen.chain ? progress : undefined;
}

/** Removals go before the records of their kind: a key that was removed and came again is there at the end. */
function toPages(
  rows: readonly RecordRow[],
  removed: ReadonlyMap<RecordKind, readonly string[]>,
  request: PullRequest,
): RecordPage[] {
  return RECORD_KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const gone = removed.get(kind) ?? [];
    const pages: RecordPage[] = [];
    for (let at = 0; at < gone.length; at += PAGE_REMOVED)
      pages.push({ kind, keys: [], records: '[]', removed: gone.slice(at, at + PAGE_REMOVED) });
    for (let at = 0; at < own.length; at += PAGE_RECORDS) {
      const part = own.slice(at, at + PAGE_RECORDS);
      pages.push({
        kind,
        keys: part.map((row) => row.key),
        records: `[${part.map((row) => toldTo(request, row)).join(',')}]`,
        removed: [],
      });
    }
    return pages;
  });
}

/** A record as a station's version of its kind bears it. */
function toldTo({ kinds = FIRST_KINDS }: PullRequest, { kind, json }: RecordRow): string {
  const { version, toEarlier }: { version: number; toEarlier?: (record: never) => unknown } = RECORDS[kind];
  if (!toEarlier || (kinds[kind] ?? 1) >= version) return json;
  return JSON.stringify(toEarlier(JSON.parse(json) as never));
}

function readProgress(text: string): Progress | undefined {
  try {
    return Progress.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
