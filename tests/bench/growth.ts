// What one push, pull, claim and look-up cost, and how long the store takes to start, the more orders it holds.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '#electron/store/database/database.ts';
import { openPostgres } from '#electron/store/database/postgres.ts';
import { openSqlite } from '#electron/store/database/sqlite.ts';
import { headOf } from '#electron/store/database/transaction.ts';
import { DEFAULT_RETENTION } from '#electron/store/orders/retention.ts';
import type { LogEntry } from '#shared/log/index.ts';
import type { Cursor } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';
import { count, median, milliseconds, quantile, timed } from './measure.ts';
import type { Row } from './row.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const MOST = { SQLite: Number(process.env.BENCH_ORDERS ?? 1_000_000), PostgreSQL: 100_000 };
const RUNS = 200;
const STARTS = 3;
const SWEEPS = 3;
/** So many orders are written in one go. */
const PART = 2_000;

export async function benchGrowth(): Promise<readonly Row[]> {
  const rows = await growthOn('SQLite', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-growth-'));
    const file = path.join(folder, 'store.db');
    const remove = async () => rmSync(folder, { recursive: true });
    return { open: async () => openSqlite(file), url: `sqlite:${file}`, folder, remove };
  });
  const server = await startPostgres();
  const more = await growthOn('PostgreSQL', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-growth-'));
    const url = await server.newDatabase();
    const remove = async () => rmSync(folder, { recursive: true });
    return { open: () => openPostgres(url), url, folder, remove };
  });
  await server.stop();
  return [...rows, ...more];
}

interface Place {
  readonly open: Parameters<typeof openStoreOn>[0];
  readonly url: string;
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

async function growthOn(name: keyof typeof MOST, newPlace: () => Promise<Place>): Promise<Row[]> {
  const measured: { readonly size: number; readonly costs: Readonly<Record<string, number>> }[] = [];
  for (const size of SIZES.filter((size) => size <= MOST[name])) {
    const place = await newPlace();
    const open = await openStoreOn(place.open, 'bench');
    await fill(open.database, size);
    // The server does this by itself within a minute; SQLite never does.
    if (name === 'PostgreSQL') await open.database.write((sql) => sql.run('ANALYZE'));
    const operations = await costsOf(open);
    await open.store.close();
    measured.push({ size, costs: { ...operations, 'start of the store process': await startOf(place) } });
    await place.remove();
  }
  const [least] = measured;
  return Object.entries(least?.costs ?? {}).flatMap(([what, first]) =>
    measured.map(({ size, costs }) => ({
      what: `${what}, ${count(size)} orders, ${name}`,
      measured: milliseconds(costs[what] ?? Number.NaN),
      baseline: `with 1,000: ${milliseconds(first)}`,
      ratio: ((costs[what] ?? Number.NaN) / first).toFixed(2),
    })),
  );
}

/** Orders, each with its step and an entry in the log, past the store's own way in: half are open, half were retired. */
async function fill(database: Database, orders: number): Promise<void> {
  for (let at = 0; at < orders; at += PART)
    await database.write(async (sql) => {
      const version = at / PART + 1;
      const part = Array.from({ length: Math.min(PART, orders - at) }, (_, n) => at + n);
      const stories = part.map((n) => ({ n, open: n < orders / 2, ...storyOf(n) }));
      await sql.insert('versions (version, chain)', [[version, `chain-${version}`]]);
      await sql.insert(
        'records (kind, key, json, version)',
        stories.map(({ open, orderId, order }) => [
          open ? 'order' : 'retired',
          orderId,
          JSON.stringify({ ...order, status: open ? 'confirmed' : 'packed' }),
          version,
        ]),
      );
      await sql.insert(
        'status_history (order_id, from_status, to_status, at, operator, station)',
        stories.map(({ orderId }) => [orderId, null, 'confirmed', 1_700_000_000_000, null, 'import']),
      );
      await sql.insert(
        'log (station, incarnation, seq, hash, body, op, about_kind, about_id, outcome, reason, received_at)',
        stories.map(({ n, orderId, opened }) => {
          const body = JSON.stringify({ opId: `filled-${n}`, at: 1, by: 'ana', event: opened });
          return [
            'filler',
            'filled',
            n + 1,
            '0'.repeat(64),
            body,
            `filled-${n}`,
            'order',
            orderId,
            'superseded',
            '',
            1,
          ];
        }),
      );
      // Each was claimed once, and given back.
      await sql.insert(
        'removed (kind, key, version)',
        stories.map(({ orderId }) => ['claim', orderId, version]),
      );
    });
}

const storyOf = (n: number) => mugStory(2, { id: `Wish:${n}`, code: `${n}` });

/** What each operation costs, in milliseconds; the median of many. */
async function costsOf({ store, database }: OpenStore) {
  const log = createLog('bench');
  const push = (entry: LogEntry) =>
    store.push({ protocol: 1, stationId: 'bench', incarnation: 'bench', entries: [entry] });
  let cursor: Cursor = await database.read(headOf);
  const pull = async () => {
    const reply = await store.pull({
      protocol: 1,
      stationId: 'bench',
      incarnation: 'bench',
      cursor,
      resume: null,
      pages: 40,
    });
    if (reply.type !== 'changes' || reply.pages.length !== 1) throw new Error(`a pull gave ${JSON.stringify(reply)}`);
    cursor = reply.cursor;
  };
  const pushes: number[] = [];
  const pulls: number[] = [];
  const claims: number[] = [];
  const looks: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    const { opened, scanned, orderId } = storyOf(n);
    await push(log.say(opened));
    pulls.push(await timed(pull));
    const scan = log.say(scanned(`scan-${n}`));
    pushes.push(await timed(() => push(scan)));
    const claim = { stationId: 'bench', stationName: 'Bench', orderId: storyOf(RUNS + n).orderId, takeOver: false };
    claims.push(await timed(() => store.claim(claim)));
    await pull();
    looks.push(await timed(() => store.order(orderId)));
  }
  const sweeps: number[] = [];
  const { orderId } = storyOf(0);
  for (let n = 0; n < SWEEPS; n++) {
    let swept = false;
    const sweep = store.sweep(DEFAULT_RETENTION).then(() => {
      swept = true;
    });
    // As a call that comes in over the network: it is read when the process has a break.
    while (!swept) sweeps.push(await timed(() => setImmediate().then(() => store.order(orderId))));
    await sweep;
  }
  return {
    'a push of one scan': median(pushes),
    'a pull of one change': median(pulls),
    'a claim': median(claims),
    'an order looked up': median(looks),
    'a look-up while a sweep goes on, p99': quantile(sweeps, 0.99),
  };
}

/** From the start of the process until it answers. */
async function startOf({ url, folder }: Place): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < STARTS; n++) {
    const started = performance.now();
    const backend = await startStoreProcess({ database: url, dataFolder: folder });
    times.push(performance.now() - started);
    await backend.kill();
  }
  return median(times);
}
