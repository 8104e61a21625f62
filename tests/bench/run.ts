// `npm run bench`: the station's speed on this machine, each figure beside the least that the same run could do.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchStation, type Row } from './station-bench.ts';
import { benchStore } from './store-bench.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const built = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'error'],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
if (built.status !== 0) throw new Error('The station could not be built.');

// `npm run bench -- store` or `-- station` for one of the two.
const only = process.argv[2];
const rows: readonly Row[] = [
  ...(only === 'store' ? [] : await benchStation()),
  ...(only === 'station' ? [] : await benchStore()),
];
const cell = (text: string, width: number) => text.padEnd(width);
console.log(`\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`);
console.log(`${cell('what', 62)}${cell('measured', 26)}${cell('baseline', 30)}ratio`);
for (const row of rows)
  console.log(`${cell(row.what, 62)}${cell(row.measured, 26)}${cell(row.baseline, 30)}${row.ratio}`);
mkdirSync(path.join(root, 'out/reports'), { recursive: true });
writeFileSync(
  path.join(root, 'out/reports/bench.json'),
  JSON.stringify({ at: new Date().toISOString(), rows }, null, 2),
);
