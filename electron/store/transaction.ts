import type { DatabaseSync } from 'node:sqlite';
import type { Digest } from '#shared/prelude/index.ts';

/** One write transaction: what it puts and removes becomes one version of the store. */
export interface Writing {
  /** Puts a record and says whether it was new or different; putting the very same text again is no change. */
  readonly put: (kind: string, key: string, json: string) => 'added' | 'changed' | 'unchanged';
  readonly remove: (kind: string, key: string) => void;
  /** Runs a part of the transaction that may fail alone: when it throws, all that it wrote is undone, and the rest stays. */
  readonly part: <T>(work: () => T) => T;
}

export interface Writer {
  /** Runs `work` in one transaction. When it changed records, the version grows by one and the chain by its digest. */
  readonly write: <T>(work: (writing: Writing) => T) => T;
  readonly head: () => { readonly epoch: string; readonly version: number; readonly chain: string };
}

/** The single way to change the store: versions in commit order, chained, so that a restored copy is noticed. */
export function createWriter(
  database: DatabaseSync,
  digest: Digest,
  newEpoch: () => string,
  onCommit: (version: number) => void,
): Writer {
  const epoch = readEpoch(database, newEpoch);
  const last = database.prepare('SELECT version, chain FROM versions ORDER BY version DESC LIMIT 1');
  const find = database.prepare('SELECT json FROM records WHERE kind = ? AND key = ?');
  const upsert = database.prepare(
    'INSERT INTO records (kind, key, json, version) VALUES (?, ?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET json = excluded.json, version = excluded.version',
  );
  const drop = database.prepare('DELETE FROM records WHERE kind = ? AND key = ?');
  const bury = database.prepare(
    'INSERT INTO removed (kind, key, version) VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET version = excluded.version',
  );
  const unbury = database.prepare('DELETE FROM removed WHERE kind = ? AND key = ?');
  const advance = database.prepare('INSERT INTO versions (version, chain) VALUES (?, ?)');

  const head = () => (last.get() as { version: number; chain: string } | undefined) ?? { version: 0, chain: epoch };

  return {
    head: () => ({ epoch, ...head() }),
    write(work) {
      const before = head();
      const version = before.version + 1;
      const said: string[] = [];
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work({
          put(kind, key, json) {
            const old = find.get(kind, key) as { json: string } | undefined;
            if (old?.json === json) return 'unchanged';
            upsert.run(kind, key, json, version);
            if (!old) unbury.run(kind, key);
            said.push(kind, key, json);
            return old ? 'changed' : 'added';
          },
          remove(kind, key) {
            if (drop.run(kind, key).changes === 0) return;
            bury.run(kind, key, version);
            said.push(kind, key, '');
          },
          part(work) {
            const before = said.length;
            database.exec('SAVEPOINT part');
            try {
              const result = work();
              database.exec('RELEASE part');
              return result;
            } catch (error) {
              // A full disk can have ended the whole transaction already.
              if (database.isTransaction) database.exec('ROLLBACK TO part; RELEASE part');
              said.length = before;
              throw error;
            }
          },
        });
        if (said.length > 0) advance.run(version, digest(`${before.chain}\n${said.join('\n')}`));
        database.exec('COMMIT');
        if (said.length > 0) onCommit(version);
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
  };
}

function readEpoch(database: DatabaseSync, newEpoch: () => string): string {
  database.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('epoch', ?)").run(newEpoch());
  return (database.prepare("SELECT value FROM meta WHERE key = 'epoch'").get() as { value: string }).value;
}
