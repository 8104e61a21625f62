// Bugs that somebody could make in the exchange, each planted into the real code for one run of a model, which must turn red. A
// model that no bug can fail proves nothing. `node tests/model/planted-bugs.ts [name]`
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface PlantedBug {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  readonly instead: string;
  /** Which model must find it, in how many histories. */
  readonly model: 'sync' | 'real-station';
  readonly seeds: number;
}

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'an operation that a new incarnation says again counts again',
    file: 'electron/store/effects.ts',
    code: 'if (known) {',
    instead: 'if (known && body.at < 0) {',
    model: 'sync',
    seeds: 300,
  },
  {
    name: 'an entry that cannot be read blocks the queue',
    file: 'electron/store/push.ts',
    code: '        : NOT_UNDERSTOOD;',
    instead: "        : (() => {\n            throw new Error('unreadable');\n          })();",
    model: 'sync',
    seeds: 50,
  },
  {
    name: 'anybody may pack what another station packs',
    file: 'electron/store/effects.ts',
    code: 'if (foreign) {',
    instead: 'if (foreign && body.at < 0) {',
    model: 'sync',
    seeds: 3_000,
  },
  {
    name: 'what was packed before a take-over still counts',
    file: 'electron/store/claims.ts',
    code: "WHERE order_id = ? AND outcome = 'applied'",
    instead: "WHERE order_id = ? AND outcome = 'nothing'",
    model: 'real-station',
    seeds: 300,
  },
  {
    name: 'a station that opened an order keeps its name under what another packs',
    file: 'electron/store/effects.ts',
    code: 'if (anew) await supersede(writing, stock, orderId, moverOf(stationId));',
    instead: 'if (anew && !packing) await supersede(writing, stock, orderId, moverOf(stationId));',
    model: 'real-station',
    seeds: 100,
  },
  {
    name: 'a take-over goes on with what this station packed before',
    file: 'renderer/replica/projection.ts',
    code: "if (event.type === 'OrderTakenOver') projection.progress.delete(event.orderId);",
    instead: "if (event.type === 'OrderTakenOver' && event.v !== 1) projection.progress.delete(event.orderId);",
    model: 'real-station',
    seeds: 100,
  },
  {
    name: 'units of a story that is over stay out of stock',
    file: 'electron/store/claims.ts',
    code: 'await stock.follow(writing, orderId, null, mover);',
    instead: 'if (mover.at < 0) await stock.follow(writing, orderId, null, mover);',
    model: 'real-station',
    seeds: 100,
  },
  {
    name: 'stock is set to what was counted, over what left meanwhile',
    file: 'electron/store/stock.ts',
    code: "await writing.put('stock', stockKey(row), JSON.stringify({ ...row, quantity: before }));",
    instead: "await writing.put('stock', stockKey(row), JSON.stringify(row));",
    model: 'sync',
    seeds: 50,
  },
  {
    name: 'a cursor counts by its number alone',
    file: 'electron/store/pull.ts',
    code: 'return known?.chain === seen.chain ? progress : undefined;',
    instead: 'return known === undefined && seen.version < 0 ? undefined : progress;',
    model: 'sync',
    seeds: 1_000,
  },
  {
    name: 'what was removed is not told',
    file: 'electron/store/pull.ts',
    code: 'for (const row of gone) {',
    instead: 'for (const row of gone.slice(0, 0)) {',
    model: 'sync',
    seeds: 300,
  },
  {
    name: 'a store that lost entries is not sent them again',
    file: 'renderer/replica/sync-loop.ts',
    code: 'if (reply.acked < (acked[own] ?? 0)) {',
    instead: 'if (reply.acked < (acked[own] ?? 0) && reply.sent < 0) {',
    model: 'real-station',
    seeds: 150,
  },
  {
    name: 'a store that does not know the station is taken for one that does',
    file: 'renderer/replica/sync-loop.ts',
    code: 'if (reply.acked < (acked[own] ?? 0)) {',
    instead: 'if (reply.acked > 0 && reply.acked < (acked[own] ?? 0)) {',
    model: 'real-station',
    seeds: 400,
  },
  {
    name: 'the hash of an acknowledgement is not compared',
    file: 'renderer/replica/sync-loop.ts',
    code: 'return seq === 0 || (await database.log.get([name, seq]))?.hash === hash;',
    instead: "return seq === 0 || (await database.log.get([name, seq]))?.hash !== '';",
    model: 'real-station',
    seeds: 150,
  },
  {
    name: 'a new incarnation says everything under new operation ids',
    file: 'renderer/replica/recover.ts',
    code: 'const again = append(digest, head, body);\n    head = headAfter(again);\n    said.push(again);\n  }\n  await journal.append(said);\n  const acked',
    instead:
      'const again = append(digest, head, { ...body, opId: newId() });\n    head = headAfter(again);\n    said.push(again);\n  }\n  await journal.append(said);\n  const acked',
    model: 'real-station',
    seeds: 150,
  },
  {
    name: 'what only the journal has is not taken back',
    file: 'renderer/replica/recover.ts',
    code: 'await database.log.bulkPut([...restored]);',
    instead: 'await database.log.bulkPut(restored.slice(0, 1));',
    model: 'real-station',
    seeds: 150,
  },
  {
    name: 'the place of a pull is kept without its rows',
    file: 'renderer/replica/reference.ts',
    code: 'const written = database.pages.bulkPut(rows);',
    instead: 'const written = database.pages.bulkPut(rows.slice(0, 0));',
    model: 'real-station',
    seeds: 20,
  },
];

const root = path.resolve(import.meta.dirname, '../..');

function isFound({ name, model, seeds }: PlantedBug): boolean {
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'node', `tests/model/${model}.test.ts`],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PLANTED_BUG: name, MODEL_SEEDS: String(seeds), MODEL_REAL_SEEDS: String(seeds) },
    },
  );
  // Red because an expectation failed, and not because the planted code does not run at all.
  return run.status !== 0 && /AssertionError|unreadable/.test(run.stdout + run.stderr);
}

function run(only: string | undefined): void {
  for (const bug of PLANTED_BUGS.filter(({ name }) => only === undefined || name === only)) {
    const started = Date.now();
    const found = isFound(bug);
    if (!found) process.exitCode = 1;
    console.log(`${found ? 'found' : 'NOT FOUND'}  ${bug.name} (${((Date.now() - started) / 1_000).toFixed(1)} s)`);
  }
}

if (process.argv[1] === import.meta.filename) run(process.argv[2]);
