import { openStore } from '#tests/kit/open-store.ts';
import { contractsOf } from './store-contracts.ts';

for (const contract of contractsOf(0)) contract('SQLite', () => openStore());
