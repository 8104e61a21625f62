import {
  type ChainFault,
  chainHash,
  emptyHead,
  headAfter,
  type LogEntry,
  type LogHead,
  verifyChain,
} from '#shared/log/index.ts';
import { type Digest, fail, ok, type Result } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';
import { floorOf } from './history.ts';

/** What an audit of logs found. Empty problems: every chain is whole. */
export interface Audit {
  readonly chains: number;
  readonly entries: number;
  readonly problems: readonly string[];
}

const CHUNK = 2_000;

/**
 * Follows every station's log from its first entry, link by link, and the store's versions: an edit, a deletion or a
 * changed order is found. Of an entry whose text was erased by retention the digest is followed. A log that was cut at its end is whole in itself; only the station knows that there was more,
 * and says so at its next contact, because the store's head is not in its log.
 */
export async function auditLogs(database: Database, digest: Digest): Promise<Audit> {
  const problems: string[] = [];
  const logs = await database.read((sql) =>
    sql.all<{ station: string; incarnation: string }>(
      'SELECT DISTINCT station, incarnation FROM log ORDER BY station, incarnation',
    ),
  );
  let entries = 0;
  for (const { station, incarnation } of logs) {
    let head: LogHead = emptyHead(incarnation);
    for (;;) {
      const rows = await database.read((sql) =>
        sql.all<LogRow>(
          'SELECT incarnation, seq, hash, body, erased FROM log WHERE station = ? AND incarnation = ? AND seq > ? ORDER BY seq LIMIT ?',
          station,
          incarnation,
          head.seq,
          CHUNK,
        ),
      );
      if (rows.length === 0) break;
      const checked = follow(digest, head, rows);
      if (!checked.ok) {
        const { failure } = checked;
        const at = failure.type === 'gap' ? failure.expected : failure.type === 'broken' ? failure.seq : head.seq + 1;
        problems.push(`station ${station}, log ${incarnation}: ${failure.type} at entry ${at}`);
        break;
      }
      entries += rows.length;
      head = checked.value;
    }
  }
  const versions = await database.read((sql) =>
    sql.get<{ count: number; newest: number | null }>('SELECT count(*) AS count, max(version) AS newest FROM versions'),
  );
  const floor = await database.read(floorOf);
  if (versions && versions.count !== (versions.newest ?? 0) - floor)
    problems.push(`the history has ${versions.count} versions after ${floor} and ends at ${versions.newest}`);
  return { chains: logs.length, entries, problems };
}

/** An entry, or what is left of one: the digest of the text that was erased. */
interface LogRow extends LogEntry {
  readonly erased: string | null;
}

function follow(digest: Digest, head: LogHead, rows: readonly LogRow[]): Result<LogHead, ChainFault> {
  let end = head;
  for (const { erased, ...entry } of rows) {
    const checked = erased === null ? verifyChain(digest, end, [entry]) : erasedLink(digest, end, entry, erased);
    if (!checked.ok) return checked;
    end = checked.value;
  }
  return ok(end);
}

function erasedLink(digest: Digest, head: LogHead, entry: LogEntry, erased: string): Result<LogHead, ChainFault> {
  if (entry.seq !== head.seq + 1) return fail({ type: 'gap', expected: head.seq + 1, got: entry.seq });
  const whole = entry.body === '' && entry.hash === chainHash(digest, head, entry.seq, erased);
  return whole ? ok(headAfter(entry)) : fail({ type: 'broken', seq: entry.seq });
}
