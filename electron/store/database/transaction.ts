import type { Digest } from '#shared/prelude/index.ts';
import type { Database, Statements } from './database.ts';

/** One write transaction: what it puts and removes becomes one version of the store. */
export interface Writing {
  readonly sql: Statements;
  /**
   * Puts a record and says whether it was new or different; putting the very same text again is no change. `since`: the version of its
   * kind's schema that reads it (1 unless told otherwise); stations that read an older one do not get it.
   */
  readonly put: (kind: string, key: string, json: string, since?: number) => Promise<'added' | 'changed' | 'unchanged'>;
  readonly remove: (kind: string, key: string) => Promise<void>;
  /** Runs a part of the transaction that may fail alone: when it rejects, all that it wrote is undone, and the rest stays. */
  readonly part: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Where the store's history stands. */
export interface StoreHead {
  readonly epoch: string;
  readonly version: number;
  readonly chain: string;
}

export interface Writer {
  /** Runs `work` in one transaction. When it changed records, the version grows by one and the chain by its digest. */
  readonly write: <T>(work: (writing: Writing) => Promise<T>) => Promise<T>;
}

/** The single way to change the store: versions in commit order, chained, so that a restored copy is noticed. */
export function createWriter(database: Database, digest: Digest): Writer {
  return {
    async write(work) {
      let committed: number | undefined;
      const result = await database.write(async (sql) => {
        // Asked first, and needed only when something is put: on the way to a server, `work` goes on meanwhile.
        const head = headOf(sql);
        head.catch(() => undefined);
        const said: string[] = [];
        const result = await work({
          sql,
          async put(kind, key, json, since = 1) {
            const old = await sql.get<{ json: string }>(
              'SELECT json FROM records WHERE kind = ? AND key = ?',
              kind,
              key,
            );
            if (old?.json === json) return 'unchanged';
            const { version } = await head;
            await sql.run(
              'INSERT INTO records (kind, key, json, version, since) VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET json = excluded.json, version = excluded.version, since = excluded.since',
              ...[kind, key, json, version + 1, since],
            );
            if (!old) await sql.run('DELETE FROM removed WHERE kind = ? AND key = ?', kind, key);
            said.push(kind, key, json);
            return old ? 'changed' : 'added';
          },
          async remove(kind, key) {
            if ((await sql.run('DELETE FROM records WHERE kind = ? AND key = ?', kind, key)) === 0) return;
            const { version } = await head;
            await sql.run(
              'INSERT INTO removed (kind, key, version) VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET version = excluded.version',
              kind,
              key,
              version + 1,
            );
            said.push(kind, key, '');
          },
          async part(work) {
            const before = said.length;
            try {
              return await sql.part(work);
            } catch (error) {
              said.length = before;
              throw error;
            }
          },
        });
        if (said.length > 0) {
          const before = await head;
          committed = before.version + 1;
          const chain = digest(`${before.chain}\n${said.join('\n')}`);
          await sql.run('INSERT INTO versions (version, chain) VALUES (?, ?)', committed, chain);
        }
        return result;
      });
      if (committed !== undefined) database.announce(committed);
      return result;
    },
  };
}

/** Where the history stands for a transaction. */
export async function headOf(sql: Statements): Promise<StoreHead> {
  const row = await sql.get<{ epoch: string; version: number | null; chain: string | null }>(
    "SELECT (SELECT value FROM meta WHERE key = 'epoch') AS epoch, last.version, last.chain FROM (SELECT 1 AS one) AS one LEFT JOIN (SELECT version, chain FROM versions ORDER BY version DESC LIMIT 1) AS last ON one.one = 1",
  );
  const epoch = row?.epoch ?? '';
  return { epoch, version: row?.version ?? 0, chain: row?.chain ?? epoch };
}
