import { createHash, randomBytes } from 'node:crypto';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';

/**
 * What a program's key opens. `read`: everything that is no person's · `orders`, `items`, `stock`, `people`: reading and writing these ·
 * `policies`: setting the rules that hold at every bench.
 */
export const RIGHTS = ['read', 'orders', 'items', 'stock', 'people', 'policies'] as const;
export type Right = (typeof RIGHTS)[number];

/** Of a key that was given without rights. A shop's program has no business with who works in the warehouse, and by which rules. */
export const USUAL_RIGHTS: readonly Right[] = ['read', 'orders', 'items', 'stock'];
/** What a key of one channel may have: the rest is shared by all channels. */
export const CHANNEL_RIGHTS: readonly Right[] = ['read', 'orders'];

/** A program that was let in. `channel`: the only one whose orders it sees and writes; null for a program of the whole store. */
export interface Client {
  readonly name: string;
  readonly channel: string | null;
  readonly rights: readonly Right[];
}

/** A key of a program. `until`: when it ends or ended; null for one that does not end by itself. */
export type ClientKey = Client & { readonly madeAt: EpochMs; readonly until: EpochMs | null };

/** Another program that talks to the store: a shop, a warehouse system. Its key is kept as a digest only. */
export interface Clients {
  /** Makes a client; its key is given once and never again. Undefined: there is one of that name. */
  readonly add: (
    name: string,
    channel?: string | null,
    rights?: readonly Right[] | undefined,
  ) => Promise<string | undefined>;
  /**
   * Gives a client another key, with the same rights; the keys that it has end after `graceMs`, if not before. Undefined: there is no
   * client of that name.
   */
  readonly rotate: (name: string, graceMs: number) => Promise<string | undefined>;
  /** Whose key this is; undefined for one that is unknown, ended or revoked. */
  readonly whoHas: (key: string) => Promise<Client | undefined>;
  /** Every key that there is or was, oldest first. */
  readonly list: () => Promise<readonly ClientKey[]>;
  /** Shuts a client out, with all its keys; false when there is none of that name. */
  readonly revoke: (name: string) => Promise<boolean>;
}

interface Row {
  readonly name: string;
  readonly scopes: string;
  readonly rights: string | null;
  readonly madeAt: number;
  readonly until: number | null;
}
const COLUMNS = 'name, scopes, rights, made_at AS "madeAt", revoked_at AS "until"';
/** A key that was followed by another one has its end before it. */
const GOOD = '(revoked_at IS NULL OR revoked_at > ?)';

export function createClients(database: Database, clock: Clock): Clients {
  return {
    add: (name, channel = null, rights) =>
      database.write(async (sql) => {
        if (await sql.get(`SELECT 1 AS one FROM clients WHERE name = ? AND ${GOOD}`, name, clock.now()))
          return undefined;
        const scopes = channel === null ? 'all' : `${OF_CHANNEL}${channel}`;
        return newKey(sql, { name, scopes, rights: rights ? rights.join(' ') : null, madeAt: clock.now() });
      }),
    rotate: (name, graceMs) =>
      database.write(async (sql) => {
        const now = clock.now();
        const last = await sql.get<Row>(
          `SELECT ${COLUMNS} FROM clients WHERE name = ? AND ${GOOD} ORDER BY id DESC LIMIT 1`,
          name,
          now,
        );
        if (!last) return undefined;
        await sql.run(
          'UPDATE clients SET revoked_at = ? WHERE name = ? AND (revoked_at IS NULL OR revoked_at > ?)',
          ...[now + graceMs, name, now + graceMs],
        );
        return newKey(sql, { ...last, madeAt: now });
      }),
    async whoHas(key) {
      const found = await database.read((sql) =>
        sql.get<Row>(`SELECT ${COLUMNS} FROM clients WHERE key_digest = ? AND ${GOOD}`, digestOf(key), clock.now()),
      );
      return found && clientIn(found);
    },
    async list() {
      const rows = await database.read((sql) => sql.all<Row>(`SELECT ${COLUMNS} FROM clients ORDER BY id`));
      return rows.map((row) => ({ ...clientIn(row), madeAt: row.madeAt, until: row.until }));
    },
    revoke: async (name) =>
      (await database.write((sql) =>
        sql.run(`UPDATE clients SET revoked_at = ? WHERE name = ? AND ${GOOD}`, clock.now(), name, clock.now()),
      )) > 0,
  };
}

async function newKey(sql: Statements, { name, scopes, rights, madeAt }: Omit<Row, 'until'>): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  await sql.run(
    'INSERT INTO clients (name, key_digest, scopes, rights, made_at, revoked_at) VALUES (?, ?, ?, ?, ?, NULL)',
    ...[name, digestOf(key), scopes, rights, madeAt],
  );
  return key;
}

/** How a row says that its key is of one channel; `all` is of the whole store. */
const OF_CHANNEL = 'channel:';

function clientIn({ name, scopes, rights }: Row): Client {
  const channel = scopes.startsWith(OF_CHANNEL) ? scopes.slice(OF_CHANNEL.length) : null;
  // A right that a later version gives opens nothing here.
  const given = rights === null ? USUAL_RIGHTS : RIGHTS.filter((right) => rights.split(' ').includes(right));
  return { name, channel, rights: channel === null ? given : given.filter((right) => CHANNEL_RIGHTS.includes(right)) };
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
