// `npm run bench`: the speed of station and store on this machine, each figure beside the least that the same run could do.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDevices } from './devices-bench.ts';
import { benchFirstSync } from './first-sync.ts';
import { benchLabels } from './labels-bench.ts';
import type { Row } from './row.ts';
import { benchStation } from './station-bench.ts';
import { benchStore } from './store-bench.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const built = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'error'],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
if (built.status !== 0) throw new Error('The station could not be built.');

const BENCHES: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  station: benchStation,
  store: benchStore,
  'first-sync': benchFirstSync,
  labels: benchLabels,
  devices: benchDevices,
};
// `npm run bench -- store` runs one of them, without a name all run.
const only = process.argv[2];
if (only !== undefined && !Object.hasOwn(BENCHES, only))
  throw new Error(`There is no bench ${only}; there are ${Object.keys(BENCHES).join(', ')}.`);
const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES))
  if (only === undefined || only === name) rows.push(...(await bench()));
const say = (line: string) => process.stdout.write(`${line}\n`);
const cell = (text: string, width: number) => text.padEnd(width);
say(`\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`);
say(`${cell('what', 62)}${cell('measured', 26)}${cell('baseline', 30)}ratio`);
for (const row of rows) say(`${cell(row.what, 62)}${cell(row.measured, 26)}${cell(row.baseline, 30)}${row.ratio}`);
mkdirSync(path.join(root, 'out/reports'), { recursive: true });
writeFileSync(
  path.join(root, 'out/reports/bench.json'),
  JSON.stringify({ at: new Date().toISOString(), rows }, null, 2),
);
