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
  // `sent` is a state of its own, and a job knows its parcel. Jobs and steps are made anew, because they refer to each other.
  `CREATE TABLE jobs_new (
     id TEXT PRIMARY KEY, label TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('shipping', 'carrier')),
     family TEXT NOT NULL, orderId TEXT NOT NULL, parcel INTEGER NOT NULL, version INTEGER NOT NULL,
     sscc TEXT NOT NULL, orderCode TEXT NOT NULL, zpl TEXT NOT NULL, paper TEXT NOT NULL, reason TEXT,
     state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'printed', 'failed', 'unclear')),
     settledBy TEXT CHECK (settledBy IN ('sending', 'printer', 'scan', 'operator')),
     detail TEXT NOT NULL DEFAULT '', printerId TEXT, counter INTEGER, sentAt INTEGER,
     attempts INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL, picture BLOB
   ) STRICT;
   INSERT INTO jobs_new (id, label, kind, family, orderId, parcel, version, sscc, orderCode, zpl, paper, reason, state,
                         settledBy, detail, printerId, counter, sentAt, attempts, at, picture)
     SELECT id, label, 'shipping',
            CASE WHEN json_valid(label) THEN json_array(label ->> 0, label ->> 1, coalesce(label ->> 3, '')) ELSE label END,
            CASE WHEN json_valid(label) THEN coalesce(label ->> 0, '') ELSE '' END,
            CASE WHEN json_valid(label) THEN coalesce(label ->> 1, 1) ELSE 1 END,
            CASE WHEN json_valid(label) THEN coalesce(label ->> 2, 1) ELSE 1 END,
            sscc, orderCode, zpl, '', reason, state, settledBy, detail, printerId, counter, sentAt, attempts, at, picture
       FROM jobs ORDER BY rowid;
   CREATE TABLE steps_new (
     job TEXT NOT NULL REFERENCES jobs_new (id), at INTEGER NOT NULL, state TEXT NOT NULL, by TEXT, detail TEXT NOT NULL
   ) STRICT;
   INSERT INTO steps_new SELECT job, at, state, by, detail FROM steps ORDER BY rowid;
   DROP TABLE steps;
   DROP TABLE jobs;
   ALTER TABLE jobs_new RENAME TO jobs;
   ALTER TABLE steps_new RENAME TO steps;
   CREATE INDEX jobs_by_state ON jobs (state, at);
   CREATE INDEX jobs_by_family ON jobs (family);
   CREATE INDEX steps_by_job ON steps (job);`,
  // Who allowed a reprint. Nobody was asked before.
  'ALTER TABLE jobs ADD COLUMN approvedBy TEXT;',
  // Where the label sends its parcel. Nobody asked before.
  'ALTER TABLE jobs ADD COLUMN destination TEXT;',
  // What was bought for the label at a carrier. Nothing was before.
  'ALTER TABLE jobs ADD COLUMN postage TEXT;',
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
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}
