// The store's speed: pushes against the same rows written raw, and twenty benches at once on the real process.
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openPostgres } from '#electron/store/database/postgres.ts';
import { openSqlite } from '#electron/store/database/sqlite.ts';
import { createRemoteStore } from '#electron/store-link/remote-store.ts';
import { MAX_PUSH } from '#shared/sync/index.ts';
import { createLog, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';
import type { Row } from './row.ts';

const ENTRIES = 10_000;
const STATIONS = 20;
const SCANS_A_SECOND = 5;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 60);

const logOf = (count: number, incarnation: string) => {
  const log = createLog(incarnation);
  for (let n = 0; n < count; n++)
    log.say({
      type: 'ScanRefused',
      v: 1,
      scanId: `s${n}`,
      orderId: `Wish:${n % 500}`,
      raw: '4006381333931',
      reason: 'ItemNotOnOrder',
      sku: 'MUG',
    });
  return log.entries;
};
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const perSecond = (milliseconds: number) =>
  `${Math.round((ENTRIES / milliseconds) * 1_000).toLocaleString('en')} entries/s`;

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function pushAll({ store }: OpenStore): Promise<number> {
  const entries = logOf(ENTRIES, 'bench');
  return timed(async () => {
    for (let at = 0; at < entries.length; at += MAX_PUSH)
      await store.push({
        protocol: 1,
        stationId: 's',
        incarnation: 'bench',
        entries: entries.slice(at, at + MAX_PUSH),
      });
  });
}

const COLUMNS = 'station, incarnation, seq, hash, body, op, order_id, outcome, reason, received_at';
const valuesOf = (entry: ReturnType<typeof logOf>[number]) =>
  ['s', 'bench', entry.seq, entry.hash, entry.body, `op${entry.seq}`, 'Wish:1', 'applied', '', 1] as const;

async function sqliteRow(): Promise<Row> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'packbench-bench-'));
  const open = await openStoreOn(async () => openSqlite(path.join(folder, 'store.db')), 'bench');
  const pushed = await pushAll(open);
  await open.store.close();
  const empty = await openStoreOn(async () => openSqlite(path.join(folder, 'raw.db')), 'bench');
  await empty.store.close();
  const raw = new DatabaseSync(path.join(folder, 'raw.db'));
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const insert = raw.prepare(`INSERT INTO log (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const entries = logOf(ENTRIES, 'bench');
  const bare = await timed(() => {
    for (let at = 0; at < entries.length; at += MAX_PUSH) {
      raw.exec('BEGIN');
      for (const entry of entries.slice(at, at + MAX_PUSH)) insert.run(...valuesOf(entry));
      raw.exec('COMMIT');
    }
  });
  raw.close();
  return row('push of 10,000 entries, SQLite, against raw durable inserts', pushed, bare);
}

async function postgresRow(): Promise<Row> {
  const server = await startPostgres();
  const url = await server.newDatabase();
  const open = await openStoreOn(() => openPostgres(url), 'bench');
  const pushed = await pushAll(open);
  await open.store.close();
  const rawUrl = await server.newDatabase();
  await (await openStoreOn(() => openPostgres(rawUrl), 'bench')).store.close();
  const client = new pg.Client(rawUrl);
  await client.connect();
  const entries = logOf(ENTRIES, 'bench');
  const bare = await timed(async () => {
    for (let at = 0; at < entries.length; at += MAX_PUSH) {
      await client.query('BEGIN');
      for (const entry of entries.slice(at, at + MAX_PUSH))
        await client.query(`INSERT INTO log (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [
          ...valuesOf(entry),
        ]);
      await client.query('COMMIT');
    }
  });
  await client.end();
  await server.stop();
  return row('push of 10,000 entries, PostgreSQL, against raw durable inserts', pushed, bare);
}

const row = (what: string, pushed: number, bare: number): Row => ({
  what,
  measured: perSecond(pushed),
  baseline: perSecond(bare),
  ratio: `${(bare / pushed).toFixed(2)} of raw`,
});

/** Twenty benches that each send a scan every 200 ms, and one more that waits for the feed. */
async function twentyBenches(): Promise<Row[]> {
  const backend = await startStoreProcess();
  const residentMb = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${backend.pid()}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  const first = await backend.pair('station-0');
  const watcher = createRemoteStore(await backend.pair('watcher'));
  const announced = new Map<number, number>();
  watcher.onChanged((version) => void (version > 0 && announced.set(version, performance.now())));
  const pushes: number[] = [];
  const before = residentMb();
  const remotes = [createRemoteStore(first)];
  for (let n = 1; n < STATIONS; n++) remotes.push(createRemoteStore(await backend.pair(`station-${n}`)));
  const end = performance.now() + SECONDS * 1_000;
  await Promise.all(
    remotes.map(async (remote, station) => {
      const entries = logOf(SECONDS * SCANS_A_SECOND + 10, `i${station}`);
      for (let n = 0; n < entries.length && performance.now() < end; n++) {
        const due = performance.now() + 1_000 / SCANS_A_SECOND;
        const request = {
          protocol: 1 as const,
          stationId: `station-${station}`,
          incarnation: `i${station}`,
          entries: entries.slice(n, n + 1),
        };
        pushes.push(await timed(() => remote.call('push', request)));
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      }
    }),
  );
  const heard: number[] = [];
  for (let n = 0; n < 50; n++) {
    const known = new Set(announced.keys());
    const [remote] = remotes;
    await remote?.call('applyImport', 'locations.csv', `location,zone,kind\nL${n},A,pick\n`, '');
    const committed = performance.now();
    while (![...announced.keys()].some((version) => !known.has(version)))
      await new Promise((resolve) => setTimeout(resolve, 1));
    heard.push(performance.now() - committed);
  }
  const after = residentMb();
  for (const remote of [...remotes, watcher]) await remote.close();
  await backend.kill();
  return [
    {
      what: `${STATIONS} benches × ${SCANS_A_SECOND} scans a second, ${SECONDS} s: a push, there and back`,
      measured: `p50 ${quantile(pushes, 0.5).toFixed(1)}, p99 ${quantile(pushes, 0.99).toFixed(1)} ms`,
      baseline: `${pushes.length.toLocaleString('en')} pushes`,
      ratio: '',
    },
    {
      what: 'a commit until another bench hears of it',
      measured: `p50 ${quantile(heard, 0.5).toFixed(0)}, p99 ${quantile(heard, 0.99).toFixed(0)} ms`,
      baseline: 'gathered for 50 ms',
      ratio: '',
    },
    {
      what: 'memory of the store process, before and after',
      measured: `${after.toFixed(0)} MB`,
      baseline: `${before.toFixed(0)} MB`,
      ratio: (after / before).toFixed(2),
    },
  ];
}

export async function benchStore(): Promise<readonly Row[]> {
  return [await sqliteRow(), await postgresRow(), ...(await twentyBenches())];
}
