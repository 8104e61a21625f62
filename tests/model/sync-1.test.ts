import { test } from 'vitest';
import { history, seedsOf } from './sync-histories.ts';

const seeds = seedsOf(1);
test(`nothing is lost, nothing counts twice, and all copies become equal: ${seeds.length} histories, part 1 of 4`, async () => {
  for (const seed of seeds) await history(seed);
}, 1_200_000);
