import type { DatabaseSync } from 'node:sqlite';

/**
 * The schema's history: entry n brings version n to n + 1. Entries are never edited once released; tests open a
 * database of every earlier version.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE versions (version INTEGER PRIMARY KEY, chain TEXT NOT NULL) STRICT;
  CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    json TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (kind, key)
  ) STRICT;
  CREATE INDEX records_version ON records (version);
  CREATE TABLE removed (kind TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (kind, key)) STRICT;
  CREATE TABLE log (
    station TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    op TEXT NOT NULL,
    order_id TEXT,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (station, incarnation, seq)
  ) STRICT;
  CREATE INDEX log_op ON log (op);
  CREATE INDEX log_order ON log (order_id) WHERE order_id IS NOT NULL;
  CREATE TABLE packing (order_id TEXT PRIMARY KEY, station TEXT NOT NULL, state TEXT NOT NULL) STRICT;
  CREATE TABLE status_history (
    id INTEGER PRIMARY KEY,
    order_id TEXT NOT NULL,
    from_status TEXT,
    to_status TEXT NOT NULL,
    at INTEGER NOT NULL,
    operator TEXT,
    station TEXT NOT NULL
  ) STRICT;
  CREATE INDEX status_history_order ON status_history (order_id);
  CREATE TABLE pins (operator_id TEXT PRIMARY KEY, verifier TEXT NOT NULL, tries INTEGER NOT NULL, locked_until INTEGER NOT NULL) STRICT;
  CREATE TABLE ssccs (label TEXT PRIMARY KEY, prefix TEXT NOT NULL, serial INTEGER NOT NULL, UNIQUE (prefix, serial)) STRICT;
  `,
];

/** The schema version that a database has; 0 when it is new. */
export const versionOf = (database: DatabaseSync): number =>
  (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;

/** Brings a database to the newest schema, each step in a transaction of its own; a newer one is left as it is. */
export function migrate(database: DatabaseSync, migrations: readonly string[] = MIGRATIONS): void {
  const found = versionOf(database);
  for (const [at, sql] of migrations.entries()) {
    if (at < found) continue;
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(`${sql}; PRAGMA user_version = ${at + 1}; COMMIT;`);
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}
