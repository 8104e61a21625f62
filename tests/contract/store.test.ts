import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Database } from '#electron/store/database/database.ts';
import { openPostgres } from '#electron/store/database/postgres.ts';
import { type OpenStore, openStore, openStoreOn } from '#tests/kit/open-store.ts';
import { type PostgresServer, startPostgres } from '#tests/kit/postgres.ts';
import { arbitrationContract } from './arbitration.contract.ts';
import { storeContract } from './store.contract.ts';

let server: PostgresServer;
const opened: Database[] = [];
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});
afterAll(() => server.stop());

async function openOnPostgres(): Promise<OpenStore> {
  const url = await server.newDatabase();
  return openStoreOn(async () => {
    const database = await openPostgres(url);
    if (database.ok) opened.push(database.value);
    return database;
  }, url);
}

for (const [name, open] of [
  ['SQLite', openStore],
  ['PostgreSQL', openOnPostgres],
] as const) {
  storeContract(name, () => open());
  arbitrationContract(name, () => open());
}
