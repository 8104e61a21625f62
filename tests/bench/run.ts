// `npm run bench`: the speed of station and store on this machine, each figure beside the least that the same run could do.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchCarriers } from './carrier-bench.ts';
import { benchCartons } from './carton-bench.ts';
import { benchCounts } from './count-bench.ts';
import { benchCountPage } from './count-page.ts';
import { benchDevices } from './devices-bench.ts';
import { benchFirstSync } from './first-sync.ts';
import { benchGrowth } from './growth.ts';
import { benchLabels } from './labels-bench.ts';
import { benchLoad } from './load.ts';
import { benchPacking } from './packing-bench.ts';
import { benchPouchdb } from './pouchdb.ts';
import type { Row } from './row.ts';
import { benchRun } from './run-bench.ts';
import { benchStation } from './station-bench.ts';
import { benchStock } from './stock-bench.ts';
import { benchStore } from './store-bench.ts';
import { benchWeights } from './weight-bench.ts';

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
  stock: benchStock,
  counts: benchCounts,
  'count-page': benchCountPage,
  'first-sync': benchFirstSync,
  growth: benchGrowth,
  load: benchLoad,
  pouchdb: benchPouchdb,
  labels: benchLabels,
  devices: benchDevices,
  weights: benchWeights,
  cartons: benchCartons,
  carriers: benchCarriers,
  packing: benchPacking,
  run: benchRun,
};
// `npm run bench -- store` runs one of them, without a name all run.
const only = process.argv[2];
if (only !== undefined && !Object.hasOwn(BENCHES, only))
  throw new Error(`There is no bench ${only}; there are ${Object.keys(BENCHES).join(', ')}.`);
const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES))
  if (only === undefined || only === name) rows.push(...(await bench()));
const say = (line: string) => process.stdout.write(`${line}\n`);
const COLUMNS = ['what', 'measured', 'baseline', 'ratio'] as const;
say(`\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`);
const widths = COLUMNS.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)) + 2);
for (const cells of [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))])
  say(cells.map((text, at) => text.padEnd(widths[at] ?? 0)).join(''));
mkdirSync(path.join(root, 'out/reports'), { recursive: true });
writeFileSync(
  path.join(root, 'out/reports/bench.json'),
  JSON.stringify({ at: new Date().toISOString(), rows }, null, 2),
);
