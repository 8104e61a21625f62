import { fileOf, type LogEntry } from '#shared/log/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer } from '../database/transaction.ts';
import { createEffectOf, type Taker } from './effect-of.ts';
import { rolesOf } from './entry-rights.ts';
import { understood } from './push.ts';

/** So many entries are read again in one transaction. */
const A_TIME = 100;

interface SetAside extends Pick<LogEntry, 'body'> {
  readonly rowid: number;
  readonly station: string;
}

/**
 * Reads again what an earlier version of this store set aside because it did not understand it: what this version understands has its
 * effect now, late as it is, and what cannot be any more becomes an exception. Once after each upgrade; gives how many were understood.
 */
export async function readAgain(taker: Taker & { readonly database: Database }, writer: Writer): Promise<number> {
  const { database, rules } = taker;
  const before = await database.read((sql) =>
    sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'known-events'"),
  );
  if (before?.value === rules.known) return 0;
  const effectOf = createEffectOf(taker);
  let understoodNow = 0;
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = await writer.write(async (writing) => {
      const { sql } = writing;
      const rows = await setAside(sql, from);
      for (const { rowid, station, body: text } of rows) {
        const body = understood(rules, { body: text });
        if (!body) continue;
        understoodNow++;
        const known = await sayer(sql, body.opId);
        const roles = await rolesOf(sql, database, [body]);
        const { outcome, reason, folded } = await effectOf(writing, { station, body, known, roles, earlier: [] });
        const subject = fileOf(rules, body.event);
        // It stands in the log before entries that had their effect before it: nobody can fold them in that order again.
        await sql.run(
          'UPDATE log SET op = ?, about_kind = ?, about_id = ?, outcome = ?, reason = ?, folded = ? WHERE rowid = ?',
          ...[body.opId, subject?.kind ?? null, subject?.id ?? null, outcome, reason, folded ? null : 0, rowid],
        );
      }
      return rows.length === A_TIME ? (rows.at(-1)?.rowid ?? null) : null;
    });
  }
  await database.write((sql) =>
    sql.run(
      "INSERT INTO meta (key, value) VALUES ('known-events', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      rules.known,
    ),
  );
  return understoodNow;
}

/** The station that said an operation before, and was understood. */
const sayer = async (sql: Statements, op: string): Promise<string | undefined> =>
  (
    await sql.get<{ station: string }>(
      "SELECT station FROM log WHERE op = ? AND outcome <> 'quarantined' ORDER BY rowid DESC LIMIT 1",
      op,
    )
  )?.station;

const setAside = (sql: Statements, after: number): Promise<readonly SetAside[]> =>
  sql.all<SetAside>(
    "SELECT rowid, station, body FROM log WHERE outcome = 'quarantined' AND erased IS NULL AND rowid > ? ORDER BY rowid LIMIT ?",
    after,
    A_TIME,
  );
