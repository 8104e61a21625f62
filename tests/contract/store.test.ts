import { afterAll, afterEach, beforeAll } from 'vitest';
import { openStore } from '#tests/kit/open-store.ts';
import { type PostgresServer, startPostgres } from '#tests/kit/postgres.ts';
import { arbitrationContract } from './arbitration.contract.ts';
import { countContract } from './count.contract.ts';
import { filesContract } from './files.contract.ts';
import { finishedContract } from './finished.contract.ts';
import { orderCareContract } from './order-care.contract.ts';
import { outboxContract } from './outbox.contract.ts';
import { policiesContract } from './policies.contract.ts';
import { programApiContract } from './program-api.contract.ts';
import { retentionContract } from './retention.contract.ts';
import { rightsContract } from './rights.contract.ts';
import { secondFeatureContract } from './second-feature.contract.ts';
import { stockContract } from './stock.contract.ts';
import { storeContract } from './store.contract.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterEach(() => server.closeStores());
afterAll(() => server.stop());

for (const [name, open] of [
  ['SQLite', () => openStore()],
  ['PostgreSQL', async () => server.openStore(await server.newDatabase())],
] as const) {
  storeContract(name, open);
  arbitrationContract(name, open);
  finishedContract(name, open);
  stockContract(name, open);
  countContract(name, open);
  retentionContract(name, open);
  orderCareContract(name, open);
  rightsContract(name, open);
  filesContract(name, open);
  outboxContract(name, open);
  policiesContract(name, open);
  programApiContract(name, open);
}
secondFeatureContract('SQLite', (features) => openStore(undefined, features));
secondFeatureContract('PostgreSQL', async (features) => server.openStore(await server.newDatabase(), features));
