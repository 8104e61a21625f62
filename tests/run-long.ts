// `npm run test:long`: the models over many more histories than `npm test` has time for. MODEL_SEEDS, MODEL_REAL_SEEDS,
// MODEL_LABEL_SEEDS and MODEL_FIRST_SEED say otherwise.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'node', 'tests/model'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { MODEL_SEEDS: '50000', MODEL_REAL_SEEDS: '2000', MODEL_LABEL_SEEDS: '1000', ...process.env },
  },
);
process.exitCode = status ?? 1;
