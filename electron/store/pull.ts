import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import {
  type Cursor,
  PAGE_RECORDS,
  type PullReply,
  type PullRequest,
  RecordKind,
  type RecordPage,
} from '#shared/sync/index.ts';
import type { Writer } from './transaction.ts';

/** Where an unfinished snapshot stands: the version it leads to, and the last row that was sent. */
const Resume = z.object({
  epoch: z.string(),
  version: z.number().int(),
  chain: z.string(),
  after: z.number().int(),
  sent: z.number().int(),
});

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

/** Answers what changed after a cursor: a snapshot in pages at first, then whole versions in their order. */
export function createPull(database: DatabaseSync, writer: Writer): (request: PullRequest) => PullReply {
  const kinds = RecordKind.options.map((kind) => `'${kind}'`).join(', ');
  const snapshotRows = database.prepare(
    `SELECT id, kind, key, json, version FROM records WHERE id > ? AND kind IN (${kinds}) ORDER BY id LIMIT ?`,
  );
  const total = database.prepare(`SELECT count(*) AS count FROM records WHERE kind IN (${kinds})`);
  const changedRows = database.prepare(
    `SELECT id, kind, key, json, version FROM records WHERE version > ? AND kind IN (${kinds}) ORDER BY version, id LIMIT ?`,
  );
  const removedRows = database.prepare(
    `SELECT kind, key, version FROM removed WHERE version > ? AND version <= ? AND kind IN (${kinds}) ORDER BY version`,
  );
  const chainAt = database.prepare('SELECT chain FROM versions WHERE version = ?');
  const logHead = database.prepare(
    'SELECT seq, hash FROM log WHERE station = ? AND incarnation = ? ORDER BY seq DESC LIMIT 1',
  );

  function ackOf({ stationId, incarnation }: PullRequest): { readonly acked: number; readonly ackHash: string } {
    const head = logHead.get(stationId, incarnation) as { seq: number; hash: string } | undefined;
    return { acked: head?.seq ?? 0, ackHash: head?.hash ?? '' };
  }

  function snapshot(request: PullRequest): PullReply {
    const head = writer.head();
    const asked = request.resume === null ? undefined : readResume(request.resume);
    // A token of another history (the store was restored meanwhile) or of another program: from the beginning.
    if (request.resume !== null && !(asked && isOfThisHistory(asked))) return { type: 'reset', epoch: head.epoch };
    const start = asked ?? { ...head, after: 0, sent: 0 };
    const wanted = request.pages * PAGE_RECORDS;
    const rows = snapshotRows.all(start.after, wanted) as unknown as RecordRow[];
    const sent = start.sent + rows.length;
    const last = rows.at(-1);
    const more = rows.length === wanted && last !== undefined;
    const { epoch, version, chain } = start;
    return {
      type: 'changes',
      pages: toPages(rows, new Map()),
      // Rows that changed while the snapshot was on its way are newer than its version and come again with the deltas.
      cursor: { epoch, version, chain },
      resume: more ? JSON.stringify({ epoch, version, chain, after: last.id, sent }) : null,
      sent,
      total: (total.get() as { count: number }).count,
      ...ackOf(request),
    };
  }

  function delta(request: PullRequest): PullReply {
    const head = writer.head();
    const limit = request.pages * PAGE_RECORDS + MAX_RECORDS_PER_VERSION;
    const rows = changedRows.all(request.cursor.version, limit) as unknown as RecordRow[];
    const cut = rows.length === limit ? (rows.at(-1)?.version ?? 0) : Number.POSITIVE_INFINITY;
    const whole = rows.filter((row) => row.version < cut);
    const version = cut === Number.POSITIVE_INFINITY ? head.version : cut - 1;
    const removed = new Map<RecordKind, string[]>();
    for (const row of removedRows.all(request.cursor.version, version) as unknown as RecordRow[]) {
      const keys = removed.get(row.kind);
      if (keys) keys.push(row.key);
      else removed.set(row.kind, [row.key]);
    }
    const chain = (chainAt.get(version) as { chain: string } | undefined)?.chain ?? head.chain;
    return {
      type: 'changes',
      pages: toPages(whole, removed),
      cursor: { epoch: head.epoch, version, chain },
      resume: null,
      sent: whole.length,
      total: whole.length,
      ...ackOf(request),
    };
  }

  function isOfThisHistory({ epoch, version, chain }: Cursor): boolean {
    const head = writer.head();
    if (epoch !== head.epoch || version > head.version) return false;
    if (version === 0) return chain === epoch;
    return (chainAt.get(version) as { chain: string } | undefined)?.chain === chain;
  }

  return (request) => {
    if (request.cursor.version === 0) return snapshot(request);
    if (!isOfThisHistory(request.cursor)) return { type: 'reset', epoch: writer.head().epoch };
    return delta(request);
  };
}

/** Removals go before the records of their kind: a key that was removed and came again is there at the end. */
function toPages(rows: readonly RecordRow[], removed: ReadonlyMap<RecordKind, readonly string[]>): RecordPage[] {
  return RecordKind.options.flatMap((kind) => {
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
        records: `[${part.map((row) => row.json).join(',')}]`,
        removed: [],
      });
    }
    return pages;
  });
}

function readResume(text: string): z.infer<typeof Resume> | undefined {
  try {
    const parsed = Resume.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
