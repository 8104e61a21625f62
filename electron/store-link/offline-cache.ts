import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { Order } from '#shared/domain/index.ts';
import type { RecordPage } from '#shared/sync/index.ts';

/** What the trusted side keeps of a remote store, so that labels come out while it is away. */
export interface OfflineCache {
  /**
   * Takes the orders of a pull in, page by page: a scan that is to be saved meanwhile does not wait for all of them. What a
   * whole copy, from where it `begins` to where it `ends`, does not bring has left the store, and goes at its end.
   */
  readonly takePages: (
    pages: readonly RecordPage[],
    part: { readonly begins: boolean; readonly ends: boolean },
  ) => Promise<void>;
  readonly order: (orderId: string) => Order | null;
  readonly serialOf: (label: string) => number | undefined;
  readonly keepSerial: (label: string, serial: number) => void;
  /** The next number of the block that the store gave, undefined when it is used up. */
  readonly takeSerial: (prefix: string) => number | undefined;
  readonly left: (prefix: string) => number;
  readonly addBlock: (prefix: string, block: { readonly from: number; readonly to: number }) => void;
  /** What proves an operator's PIN here, as it was when the store last said yes; null forgets it. */
  readonly verifier: (operatorId: string) => string | undefined;
  readonly keepVerifier: (operatorId: string, verifier: string | null) => void;
  /** Wrong PINs in a row here: a restart must not give new tries. */
  readonly tries: (operatorId: string) => OfflineTries;
  readonly keepTries: (operatorId: string, tries: OfflineTries) => void;
  readonly close: () => void;
}

/** Tries of a PIN without the store. `waits`: how often in a row somebody was made to wait; `lockedUntil`: epoch milliseconds. */
export interface OfflineTries {
  readonly count: number;
  readonly waits: number;
  readonly lockedUntil: number;
}

/** Opens the cache. It may be lost at any time: only numbers of a block are then skipped. */
export function openOfflineCache(file: string): OfflineCache {
  // It holds addresses: made for its user alone before anything is in it.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS copied (id TEXT PRIMARY KEY) STRICT;
    CREATE TABLE IF NOT EXISTS serials (label TEXT PRIMARY KEY, serial INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS blocks (prefix TEXT NOT NULL, next INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS verifiers (operator_id TEXT PRIMARY KEY, verifier TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS tries (operator_id TEXT PRIMARY KEY, count INTEGER NOT NULL, waits INTEGER NOT NULL, locked_until INTEGER NOT NULL) STRICT;
  `);
  // SQLite takes the page apart itself: a first copy is not parsed and written out again here, order by order.
  const put = database.prepare(
    "INSERT OR REPLACE INTO orders (id, json) SELECT value ->> 'id', value FROM json_each(?)",
  );
  const copied = database.prepare(
    `INSERT OR IGNORE INTO copied SELECT value ->> 'id' FROM json_each(?) WHERE (SELECT count(*) FROM copied) > 0`,
  );
  const drop = database.prepare('DELETE FROM orders WHERE id = ?');
  const find = database.prepare('SELECT json FROM orders WHERE id = ?');
  const serial = database.prepare('SELECT serial FROM serials WHERE label = ?');
  const keep = database.prepare('INSERT OR IGNORE INTO serials (label, serial) VALUES (?, ?)');
  const block = database.prepare(
    'SELECT rowid, next FROM blocks WHERE prefix = ? AND next <= last ORDER BY rowid LIMIT 1',
  );
  const advance = database.prepare('UPDATE blocks SET next = next + 1 WHERE rowid = ?');
  const left = database.prepare('SELECT coalesce(sum(last - next + 1), 0) AS count FROM blocks WHERE prefix = ?');
  const add = database.prepare('INSERT INTO blocks (prefix, next, last) VALUES (?, ?, ?)');
  const verifier = database.prepare('SELECT verifier FROM verifiers WHERE operator_id = ?');
  const keepVerifier = database.prepare('INSERT OR REPLACE INTO verifiers (operator_id, verifier) VALUES (?, ?)');
  const triesOf = database.prepare(
    'SELECT count, waits, locked_until AS "lockedUntil" FROM tries WHERE operator_id = ?',
  );
  const keepTries = database.prepare(
    'INSERT OR REPLACE INTO tries (operator_id, count, waits, locked_until) VALUES (?, ?, ?, ?)',
  );
  const forgetVerifier = database.prepare('DELETE FROM verifiers WHERE operator_id = ?');

  return {
    async takePages(pages, { begins, ends }) {
      // A row of no order says that a copy is under way, also after a restart in the middle of it.
      if (begins) database.exec("DELETE FROM copied; INSERT INTO copied VALUES ('')");
      for (const page of pages) {
        if (page.kind !== 'order') continue;
        database.exec('BEGIN');
        try {
          for (const key of page.removed) drop.run(key);
          put.run(page.records);
          copied.run(page.records);
          database.exec('COMMIT');
        } catch (error) {
          // Left open it would take in everything after it, and lose it at the end.
          if (database.isTransaction) database.exec('ROLLBACK');
          throw error;
        }
        await othersFirst();
      }
      if (ends)
        database.exec(`
          DELETE FROM orders WHERE id NOT IN (SELECT id FROM copied) AND (SELECT count(*) FROM copied) > 0;
          DELETE FROM copied;
        `);
    },
    order(orderId) {
      const row = find.get(orderId) as { json: string } | undefined;
      // One that cannot be read is not known here; the store is asked for it.
      return row ? (Order.safeParse(JSON.parse(row.json)).data ?? null) : null;
    },
    serialOf: (label) => (serial.get(label) as { serial: number } | undefined)?.serial,
    keepSerial: (label, number) => void keep.run(label, number),
    takeSerial(prefix) {
      const row = block.get(prefix) as { rowid: number; next: number } | undefined;
      if (row) advance.run(row.rowid);
      return row?.next;
    },
    left: (prefix) => (left.get(prefix) as { count: number }).count,
    addBlock: (prefix, { from, to }) => void add.run(prefix, from, to),
    verifier: (operatorId) => (verifier.get(operatorId) as { verifier: string } | undefined)?.verifier,
    keepVerifier: (operatorId, text) =>
      void (text === null ? forgetVerifier.run(operatorId) : keepVerifier.run(operatorId, text)),
    tries: (operatorId) => (triesOf.get(operatorId) as OfflineTries | undefined) ?? NO_TRIES,
    keepTries: (operatorId, { count, waits, lockedUntil }) => void keepTries.run(operatorId, count, waits, lockedUntil),
    close: () => database.close(),
  };
}

/** Nobody has tried. */
export const NO_TRIES: OfflineTries = { count: 0, waits: 0, lockedUntil: 0 };
