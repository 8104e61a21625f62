import type { DatabaseSync } from 'node:sqlite';

/**
 * The versions of the spool's tables, in order; `user_version` counts those that ran. Never changed once released: a
 * spool of any earlier version opens. The first is the table as it was before versions were counted.
 */
export const SPOOL_MIGRATIONS: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS jobs (
     label TEXT PRIMARY KEY, id TEXT NOT NULL, sscc TEXT NOT NULL, orderCode TEXT NOT NULL, zpl TEXT NOT NULL,
     state TEXT NOT NULL, at INTEGER NOT NULL
   ) STRICT;`,
  `ALTER TABLE jobs RENAME TO jobs_before;
   CREATE TABLE jobs (
     id TEXT PRIMARY KEY, label TEXT NOT NULL UNIQUE, sscc TEXT NOT NULL, orderCode TEXT NOT NULL, zpl TEXT NOT NULL,
     reason TEXT,
     state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'printed', 'failed', 'unclear')),
     settledBy TEXT CHECK (settledBy IN ('sending', 'printer', 'scan', 'operator')),
     detail TEXT NOT NULL DEFAULT '', printerId TEXT, counter INTEGER, sentAt INTEGER,
     attempts INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL, picture BLOB
   ) STRICT;
   CREATE INDEX jobs_by_state ON jobs (state, at);
   CREATE TABLE steps (
     job TEXT NOT NULL REFERENCES jobs (id), at INTEGER NOT NULL, state TEXT NOT NULL, by TEXT, detail TEXT NOT NULL
   ) STRICT;
   CREATE INDEX steps_by_job ON steps (job);
   INSERT INTO jobs (id, label, sscc, orderCode, zpl, state, settledBy, attempts, at)
     SELECT id, label, sscc, orderCode, zpl, state,
            CASE WHEN state IN ('printed', 'failed') THEN 'sending' END, 1, at FROM jobs_before ORDER BY rowid;
   INSERT INTO steps (job, at, state, by, detail) SELECT id, at, state, settledBy, '' FROM jobs ORDER BY rowid;
   DROP TABLE jobs_before;`,
];

/** How many migrations ran on a spool. */
export function spoolVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get();
  return Number(row?.user_version ?? 0);
}

/** Brings a spool to the newest version, each step whole or not at all. */
export function migrateSpool(database: DatabaseSync, migrations: readonly string[] = SPOOL_MIGRATIONS): void {
  for (let version = spoolVersion(database); version < migrations.length; version++) {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(`${migrations[version]}\nPRAGMA user_version = ${version + 1};`);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}
