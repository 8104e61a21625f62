import { afterAll, afterEach, beforeAll } from 'vitest';
import { type PostgresServer, startPostgres } from '#tests/kit/postgres.ts';
import { contractsOf } from './store-contracts.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterEach(() => server.closeStores());
afterAll(() => server.stop());

for (const contract of contractsOf(0)) contract('PostgreSQL', async () => server.openStore(await server.newStore()));
