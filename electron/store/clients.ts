import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database } from './database/database.ts';

/** A program that was let in. `channel`: the only one whose orders it sees and writes; null for a program of the whole store. */
export interface Client {
  readonly name: string;
  readonly channel: string | null;
}

/** Another program that talks to the store: a shop, a warehouse system. Its key is kept as a digest only. */
export interface Clients {
  /** Makes a client; its key is given once and never again. */
  readonly add: (name: string, channel?: string | null) => Promise<string>;
  /** Whose key this is; undefined for one that is unknown or revoked. */
  readonly whoHas: (key: string) => Promise<Client | undefined>;
  readonly list: () => Promise<readonly (Client & { readonly revokedAt: number | null })[]>;
  /** Shuts a client out; false when there is none of that name. */
  readonly revoke: (name: string) => Promise<boolean>;
}

export function createClients(database: Database, clock: Clock): Clients {
  return {
    async add(name, channel = null) {
      const key = randomBytes(32).toString('base64url');
      await database.write((sql) =>
        sql.run(
          'INSERT INTO clients (name, key_digest, scopes, made_at, revoked_at) VALUES (?, ?, ?, ?, NULL)',
          name,
          digestOf(key),
          channel === null ? 'all' : `${OF_CHANNEL}${channel}`,
          clock.now(),
        ),
      );
      return key;
    },
    async whoHas(key) {
      const found = await database.read((sql) =>
        sql.get<{ name: string; scopes: string }>(
          'SELECT name, scopes FROM clients WHERE key_digest = ? AND revoked_at IS NULL',
          digestOf(key),
        ),
      );
      return found && { name: found.name, channel: channelIn(found.scopes) };
    },
    async list() {
      const rows = await database.read((sql) =>
        sql.all<{ name: string; scopes: string; revokedAt: number | null }>(
          'SELECT name, scopes, revoked_at AS "revokedAt" FROM clients ORDER BY id',
        ),
      );
      return rows.map(({ name, scopes, revokedAt }) => ({ name, channel: channelIn(scopes), revokedAt }));
    },
    revoke: async (name) =>
      (await database.write((sql) =>
        sql.run('UPDATE clients SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL', clock.now(), name),
      )) > 0,
  };
}

/** How a row says that its key is of one channel; `all` is of the whole store. */
const OF_CHANNEL = 'channel:';
const channelIn = (scopes: string): string | null =>
  scopes.startsWith(OF_CHANNEL) ? scopes.slice(OF_CHANNEL.length) : null;

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
