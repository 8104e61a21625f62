import { openStore } from '#tests/kit/open-store.ts';
import { secondFeatureContract } from './second-feature.contract.ts';
import { contractsOf } from './store-contracts.ts';

for (const contract of contractsOf(1)) contract('SQLite', () => openStore());
secondFeatureContract('SQLite', (features) => openStore(undefined, features));
