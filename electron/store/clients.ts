import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database } from './database/database.ts';

/** Another program that talks to the store: a shop, a warehouse system. Its key is kept as a digest only. */
export interface Clients {
  /** Makes a client; its key is given once and never again. */
  readonly add: (name: string) => Promise<string>;
  /** Whose key this is; undefined for one that is unknown or revoked. */
  readonly whoHas: (key: string) => Promise<string | undefined>;
  readonly list: () => Promise<readonly { readonly name: string; readonly revokedAt: number | null }[]>;
  /** Shuts a client out; false when there is none of that name. */
  readonly revoke: (name: string) => Promise<boolean>;
}

export function createClients(database: Database, clock: Clock): Clients {
  return {
    async add(name) {
      const key = randomBytes(32).toString('base64url');
      await database.write((sql) =>
        sql.run(
          'INSERT INTO clients (name, key_digest, scopes, made_at, revoked_at) VALUES (?, ?, ?, ?, NULL)',
          name,
          digestOf(key),
          'all',
          clock.now(),
        ),
      );
      return key;
    },
    whoHas: async (key) =>
      (
        await database.read((sql) =>
          sql.get<{ name: string }>(
            'SELECT name FROM clients WHERE key_digest = ? AND revoked_at IS NULL',
            digestOf(key),
          ),
        )
      )?.name,
    list: () =>
      database.read((sql) =>
        sql.all<{ name: string; revokedAt: number | null }>(
          'SELECT name, revoked_at AS "revokedAt" FROM clients ORDER BY id',
        ),
      ),
    revoke: async (name) =>
      (await database.write((sql) =>
        sql.run('UPDATE clients SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL', clock.now(), name),
      )) > 0,
  };
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
