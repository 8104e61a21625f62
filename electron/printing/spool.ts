import { DatabaseSync } from 'node:sqlite';

/** A label that was to be printed. `sending`: its bytes may be on the way · `unclear`: it may have come out. */
export interface SpoolJob {
  readonly id: string;
  readonly label: string;
  readonly sscc: string;
  readonly orderCode: string;
  readonly zpl: string;
  readonly state: 'sending' | 'printed' | 'failed' | 'unclear';
  readonly at: number;
}

/** The record of every label: written before its first byte goes out, so that a crash cannot print one twice unasked. */
export interface Spool {
  readonly find: (label: string) => SpoolJob | undefined;
  readonly begin: (job: Omit<SpoolJob, 'state'>) => void;
  readonly finish: (label: string, state: 'printed' | 'failed' | 'unclear') => void;
  /** The newest jobs that came out, newest first. */
  readonly printed: (limit: number) => readonly SpoolJob[];
  readonly close: () => void;
}

/** Opens the spool. Whatever was being sent when the program ended is unclear from then on. */
export function openSpool(file: string): Spool {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS jobs (
      label TEXT PRIMARY KEY, id TEXT NOT NULL, sscc TEXT NOT NULL, orderCode TEXT NOT NULL, zpl TEXT NOT NULL,
      state TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    UPDATE jobs SET state = 'unclear' WHERE state = 'sending';
  `);
  const find = database.prepare('SELECT * FROM jobs WHERE label = ?');
  const begin = database.prepare(
    "INSERT OR REPLACE INTO jobs (label, id, sscc, orderCode, zpl, state, at) VALUES (?, ?, ?, ?, ?, 'sending', ?)",
  );
  const finish = database.prepare('UPDATE jobs SET state = ? WHERE label = ?');
  const printed = database.prepare("SELECT * FROM jobs WHERE state = 'printed' ORDER BY at DESC, rowid DESC LIMIT ?");
  return {
    find: (label) => find.get(label) as SpoolJob | undefined,
    begin: (job) => void begin.run(job.label, job.id, job.sscc, job.orderCode, job.zpl, job.at),
    finish: (label, state) => void finish.run(state, label),
    printed: (limit) => printed.all(limit) as unknown as SpoolJob[],
    close: () => database.close(),
  };
}
