// `npm run test:long`: the models over many more histories, and the longest burst of scans, than `npm test` has time for. MODEL_SEEDS,
// MODEL_REAL_SEEDS, MODEL_LABEL_SEEDS, MODEL_MOVE_SEEDS, MODEL_COUNT_SEEDS, MODEL_GOODS_SEEDS, MODEL_POSTAGE_SEEDS, MODEL_HANDOVER_SEEDS, MODEL_FIRST_SEED and BURST_SECONDS say otherwise.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const env = {
  ...{
    MODEL_SEEDS: '50000',
    MODEL_REAL_SEEDS: '2000',
    MODEL_LABEL_SEEDS: '1000',
    MODEL_MOVE_SEEDS: '2000',
    MODEL_COUNT_SEEDS: '5000',
    MODEL_POSTAGE_SEEDS: '50',
    MODEL_HANDOVER_SEEDS: '3000',
    BURST_SECONDS: '60',
  },
  ...process.env,
};
const run = (...command: readonly string[]): boolean =>
  spawnSync(process.execPath, [path.join(root, command[0] ?? ''), ...command.slice(1)], {
    cwd: root,
    stdio: 'inherit',
    env,
  }).status === 0;
const modelled = run('node_modules/vitest/vitest.mjs', 'run', '--project', 'node', 'tests/model');
const built = run('node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'error');
const burst = built && run('node_modules/@playwright/test/cli.js', 'test', 'bad-input', '-g', 'scans a second');
process.exitCode = modelled && burst ? 0 : 1;
