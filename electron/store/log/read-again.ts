import { KNOWN_EVENTS, type LogEntry, orderOf } from '#shared/log/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer } from '../database/transaction.ts';
import { createEffects } from '../orders/effects.ts';
import type { Stock } from '../stock/stock.ts';
import { rightOf, rolesOf } from './entry-rights.ts';
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
export async function readAgain(database: Database, writer: Writer, stock: Stock, clock: Clock): Promise<number> {
  const before = await database.read((sql) =>
    sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'known-events'"),
  );
  if (before?.value === KNOWN_EVENTS) return 0;
  const effectOf = createEffects(database, stock, clock);
  let understoodNow = 0;
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = await writer.write(async (writing) => {
      const { sql } = writing;
      const rows = await setAside(sql, from);
      for (const { rowid, station, body: text } of rows) {
        const body = understood({ body: text });
        if (!body) continue;
        understoodNow++;
        const known = await sayer(sql, body.opId);
        const roles = await rolesOf(sql, database, [body]);
        const { outcome, reason } = await effectOf(writing, station, body, known, () =>
          rightOf(sql, station, body, roles, []),
        );
        const row = [body.opId, orderOf(body.event), outcome, reason, rowid];
        await sql.run('UPDATE log SET op = ?, order_id = ?, outcome = ?, reason = ? WHERE rowid = ?', ...row);
      }
      return rows.length === A_TIME ? (rows.at(-1)?.rowid ?? null) : null;
    });
  }
  await database.write((sql) =>
    sql.run(
      "INSERT INTO meta (key, value) VALUES ('known-events', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      KNOWN_EVENTS,
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
