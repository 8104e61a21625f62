import { backup, DatabaseSync, type StatementSync } from 'node:sqlite';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import { createTurns, type Database, type SqlValue, type Statements } from './database.ts';
import { type Dialect, SQLITE } from './dialect.ts';
import { MIGRATIONS } from './schema.ts';

/** Opens the store's database in a file: write-ahead log, and every commit on the disk (`synchronous=FULL`). */
export function openSqlite(file: string): Result<Database, StoreTrouble> {
  try {
    return openSqliteOn(new DatabaseSync(file, { timeout: 2_000, enableForeignKeyConstraints: true }));
  } catch (error) {
    return fail(troubleOf(error));
  }
}

/** The same on a connection, which is closed when it cannot be used. */
export function openSqliteOn(connection: DatabaseSync): Result<Database, StoreTrouble> {
  try {
    // Nothing is written before it is sure that this is a whole database which this program knows.
    const found = versionOf(connection);
    const known = MIGRATIONS.length;
    if (found > known) {
      connection.close();
      return fail({ type: 'newer-schema', detail: `The database has version ${found}; this program knows ${known}.` });
    }
    const check = connection.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (check.quick_check !== 'ok') {
      connection.close();
      return fail({ type: 'store-corrupt', detail: check.quick_check });
    }
    connection.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;',
    );
    migrate(connection);
    return ok(createSqlite(connection));
  } catch (error) {
    connection.close();
    return fail(troubleOf(error));
  }
}

function createSqlite(connection: DatabaseSync): Database {
  const inTurn = createTurns();
  const listeners = new Set<(version: number) => void>();
  const sql = statementsOf(connection);

  const transaction =
    (begin: string) =>
    <T>(work: (sql: Statements) => Promise<T>): Promise<T> =>
      inTurn(async () => {
        connection.exec(begin);
        try {
          const result = await work(sql);
          connection.exec('COMMIT');
          return result;
        } catch (error) {
          if (connection.isTransaction) connection.exec('ROLLBACK');
          throw error;
        }
      });

  return {
    read: transaction('BEGIN'),
    write: transaction('BEGIN IMMEDIATE'),
    jsonField: SQLITE.jsonField,
    oneOf: SQLITE.oneOf,
    announce: (version) => {
      for (const listener of listeners) listener(version);
    },
    onAnnounced(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    scrub: () =>
      inTurn(async () => {
        // What an earlier version deleted lies in free pages; once they are gone, every deletion writes over what it deletes.
        const { known } = connection.prepare("SELECT count(*) AS known FROM meta WHERE key = 'scrubbed'").get() as {
          known: number;
        };
        if (known === 0) {
          connection.exec('VACUUM');
          connection.exec("INSERT INTO meta (key, value) VALUES ('scrubbed', '1') ON CONFLICT (key) DO NOTHING");
        }
        connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      }),
    backup: async (file) => void (await backup(connection, file)),
    troubleOf,
    isOfTheEntry: (error) => troubleOf(error).type === 'unreachable',
    close: () => inTurn(async () => connection.close()),
  };
}

function statementsOf(connection: DatabaseSync): Statements {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: async <Row>(sql: string, ...values: readonly SqlValue[]) =>
      statement(sql).all(...values) as unknown as readonly Row[],
    get: async <Row>(sql: string, ...values: readonly SqlValue[]) => statement(sql).get(...values) as Row | undefined,
    run: async (sql, ...values) => Number(statement(sql).run(...values).changes),
    // Without a server there is no round trip to save: one statement a row is the fastest there is.
    insert: async (into, rows) => {
      const one = statement(`INSERT INTO ${into} VALUES (${rows[0]?.map(() => '?').join(', ')})`);
      for (const row of rows) one.run(...row);
    },
    async part(work) {
      connection.exec('SAVEPOINT part');
      try {
        const result = await work();
        connection.exec('RELEASE part');
        return result;
      } catch (error) {
        // A full disk can have ended the whole transaction already.
        if (connection.isTransaction) connection.exec('ROLLBACK TO part; RELEASE part');
        throw error;
      }
    },
  };
}

/** The schema version that a database has; 0 when it is new. */
export const versionOf = (connection: DatabaseSync): number =>
  (connection.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;

/**
 * Brings a database to the newest schema, each step in a transaction of its own; a newer one is left as it is. The version is read
 * in that transaction: another program that opens the same old database may have done the step meanwhile.
 */
export function migrate(
  connection: DatabaseSync,
  migrations: readonly ((dialect: Dialect) => string)[] = MIGRATIONS,
): void {
  for (const [at, step] of migrations.entries()) {
    if (at < versionOf(connection)) continue;
    connection.exec('BEGIN IMMEDIATE');
    try {
      if (at < versionOf(connection)) connection.exec('ROLLBACK');
      else connection.exec(`${step(SQLITE)}; PRAGMA user_version = ${at + 1}; COMMIT;`);
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Names what SQLite complains of. Source: SQLite result codes (5 busy, 6 locked, 11 corrupt, 13 full, 26 no database). */
function troubleOf(error: unknown): StoreTrouble {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  if (code === 5 || code === 6) return { type: 'store-locked', detail };
  if (code === 11 || code === 26) return { type: 'store-corrupt', detail };
  if (code === 13) return { type: 'disk-full', detail };
  return { type: 'unreachable', detail };
}
