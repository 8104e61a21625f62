import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { databaseName } from '#tests/kit/database-name.ts';
import { type Baseline, openBaseline, type ScanRows, type Times } from './baseline.ts';
import { importFile, scanTimes, signInFirst } from './bench-page.ts';
import { gtinOf, writeBigWarehouse } from './big-warehouse.ts';
import { launchChromium, startHost } from './host.ts';
import { quantile, seconds, spread } from './measure.ts';
import type { Row } from './row.ts';

const ITEMS = Number(process.env.BENCH_ITEMS ?? 200_000);
const ORDERS = Number(process.env.BENCH_ORDERS ?? 50_000);
/** Scans in a block; product and baselines take turns, and the order is turned round each time. */
const BLOCK = 60;
const ROUNDS = 6;
/** How fast scans follow each other: as fast as the bench can, and as a quick packer does. */
const PACES = [
  { name: 'at the bench’s pace', pauseMs: 15 },
  { name: 'at a packer’s pace', pauseMs: 220 },
] as const;

/** Items that no open order has. */
const CODES = Array.from({ length: 50 }, (_, n) => gtinOf(1_000 + n));

export async function benchStation(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-bench-'));
  const files = writeBigWarehouse(folder, ITEMS, ORDERS);
  const rows: Row[] = [];
  const host = startHost(path.join(folder, 'data'));
  const url = await host.url;
  const launch = (profile = 'station') => launchChromium(path.join(folder, profile));
  let context = await launch();
  let page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.getByRole('heading', { name: 'Welcome to Packbench' }).waitFor();
  await signInFirst(page);

  // Import of the files, end to end: upload, parse, check, store, pull into the replica's pages.
  const itemsMs = await importFile(page, 'items.csv', files.items);
  const ordersMs = await importFile(page, 'orders.csv', files.orders);
  const pulledStarted = Date.now();
  const replica = await databaseName(page);
  await page.waitForFunction(
    ([name, wanted]) =>
      new Promise<boolean>((resolve) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => {
          const transaction = open.result.transaction('meta');
          const row = transaction.objectStore('meta').get('pull');
          row.onsuccess = () => {
            open.result.close();
            resolve(row.result?.value.resume === null && row.result?.value.cursor.version >= wanted);
          };
        };
      }),
    [replica, Math.ceil(ITEMS / 1_000) + Math.ceil(ORDERS / 1_000)] as const,
    { timeout: 180_000, polling: 250 },
  );
  rows.push({ what: `import of ${ITEMS} items, file to store`, measured: seconds(itemsMs), baseline: '', ratio: '' });
  rows.push({
    what: `import of ${ORDERS} orders, file to store (150,000 lines)`,
    measured: seconds(ordersMs),
    baseline: '',
    ratio: '',
  });
  rows.push({
    what: 'rest of the pull into the replica after both',
    measured: seconds(Date.now() - pulledStarted),
    baseline: '',
    ratio: '',
  });

  const bulk = await bulkWrites(page, ORDERS);
  rows.push({
    what: `${ORDERS} orders from memory into durable IndexedDB`,
    measured: `${seconds(bulk.pages)} in pages`,
    baseline: `${seconds(bulk.rows)} a row each`,
    ratio: `${(bulk.rows / bulk.pages).toFixed(1)} times faster`,
  });

  // The index is packed in an idle moment; a cold start then reads it instead of the pages.
  await page.waitForTimeout(20_000);
  await context.close();
  const starts: number[] = [];
  for (let run = 0; run < 5; run++) {
    context = await launch();
    page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('ready-to-scan').length > 0, undefined, {
      timeout: 60_000,
    });
    starts.push(await page.evaluate(() => performance.getEntriesByName('ready-to-scan')[0]?.startTime ?? Number.NaN));
    if (run < 4) await context.close();
  }
  // Sign in, then scans: every one is a refused item, so the same order can be scanned for ever.
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('main button')?.click());
  await page.keyboard.type('1234', { delay: 80 });
  await page.keyboard.press('Enter');
  // Whoever may decide is shown first what needs a person; a scan opens its order from there.
  await page.locator('header [aria-haspopup=menu]').waitFor();
  await page.evaluate((code) => window.station.invoke('bench/scan', { texts: [code] }), 'B-4');
  await page.getByTestId('total').waitFor();
  // The first ones make what scans need; their rows are what the baseline writes.
  await scanTimes(page, 20, 15, CODES);
  const baseline = await openBaseline(
    () => launch('baseline'),
    path.join(folder, 'journal'),
    await rowsOfAScan(page, replica),
  );
  rows.push({
    what: `cold start to ready to scan, ${ORDERS} orders and ${ITEMS} items`,
    measured: `median ${seconds(quantile(starts, 0.5))}`,
    baseline: `empty page ${seconds(baseline.startMs)}`,
    ratio: `${(quantile(starts, 0.5) / baseline.startMs).toFixed(1)}`,
  });
  rows.push({
    what: 'the page’s heap after a collection, after the start',
    measured: `${(await heapOf(page)).toFixed(0)} MB`,
    baseline: '',
    ratio: '',
  });
  for (const pace of PACES) rows.push(...(await scansBeside(baseline, page, pace)));
  await baseline.close();
  await context.close();
  await host.stop();
  return rows;
}

/** The same orders into IndexedDB, as pages of 50 and as a row each with three indexes, both strict, interleaved. */
function bulkWrites(page: Page, count: number): Promise<{ pages: number; rows: number }> {
  return page.evaluate(async (orders) => {
    const records = Array.from({ length: orders }, (_, n) => ({
      id: `Wish:R-${n}`,
      code: `R-${n}`,
      channel: 'Wish',
      shipBy: n,
      barcodes: [`952${n}`, `953${n}`, `954${n}`],
      address: { name: `Customer ${n}`, street1: `Main Street ${n}`, city: 'Berlin', postcode: '10115', country: 'DE' },
      lines: Array.from({ length: 1 + (n % 5) }, (__, line) => ({
        id: String(line),
        sku: `SKU-${n + line}`,
        quantity: 1,
        title: 'An item title of usual length',
      })),
      note: 'x'.repeat(300),
    }));
    const open = (name: string, build: (database: IDBDatabase) => void) =>
      new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => build(request.result);
        request.onsuccess = () => resolve(request.result);
      });
    const done = (transaction: IDBTransaction) =>
      new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
    const write = async (database: IDBDatabase, values: readonly unknown[], each: number) => {
      const started = performance.now();
      for (let at = 0; at < values.length; at += each) {
        const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
        for (const value of values.slice(at, at + each)) transaction.objectStore('records').put(value);
        await done(transaction);
      }
      return performance.now() - started;
    };
    const times = { pages: [] as number[], rows: [] as number[] };
    for (let run = 0; run < 3; run++) {
      const paged = await open(`bench-pages-${run}`, (database) =>
        database.createObjectStore('records', { keyPath: 'id' }),
      );
      const started = performance.now();
      const packed = Array.from({ length: Math.ceil(orders / 50) }, (_, n) => {
        const part = records.slice(n * 50, n * 50 + 50);
        return { id: n, keys: part.map(({ id }) => id), records: JSON.stringify(part) };
      });
      times.pages.push(performance.now() - started + (await write(paged, packed, 10)));
      paged.close();
      const rowed = await open(`bench-rows-${run}`, (database) => {
        const store = database.createObjectStore('records', { keyPath: 'id' });
        store.createIndex('code', 'code');
        store.createIndex('shipBy', 'shipBy');
        store.createIndex('barcodes', 'barcodes', { multiEntry: true });
      });
      times.rows.push(await write(rowed, records, 2_000));
      rowed.close();
      indexedDB.deleteDatabase(`bench-pages-${run}`);
      indexedDB.deleteDatabase(`bench-rows-${run}`);
    }
    const median = (list: number[]) => list.sort((a, b) => a - b)[1] ?? Number.NaN;
    return { pages: median(times.pages), rows: median(times.rows) };
  }, count);
}

/** Product, minimal page and the page that writes to both homes, block by block. */
async function scansBeside(
  baseline: Baseline,
  page: Page,
  { name, pauseMs }: (typeof PACES)[number],
): Promise<readonly Row[]> {
  const subjects = [
    (count: number) => scanTimes(page, count, pauseMs, CODES),
    (count: number) => baseline.minimal(count, pauseMs),
    (count: number) => baseline.twoHomes(count, pauseMs),
  ];
  const times = subjects.map(() => ({ answered: [] as number[], painted: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++)
    for (let turn = 0; turn < subjects.length; turn++) {
      const at = round % 2 === 0 ? turn : subjects.length - 1 - turn;
      const block = await subjects[at]?.(BLOCK);
      times[at]?.answered.push(...(block?.answered.slice(5) ?? []));
      times[at]?.painted.push(...(block?.painted.slice(5) ?? []));
    }
  const [product, minimal, homes] = times as unknown as readonly [Times, Times, Times];
  return (['answered', 'painted'] as const).map((what) => {
    const [mine, least] = [product[what], homes[what]];
    return {
      what: `scan event to ${what === 'answered' ? 'answer in the page' : 'painted answer'}, saved in both homes, ${name}`,
      measured: spread(mine),
      baseline: `both homes and one text: ${spread(least)}; one text: ${spread(minimal[what])}`,
      ratio: `p50 × ${(quantile(mine, 0.5) / quantile(least, 0.5)).toFixed(2)}, p99 + ${(quantile(mine, 0.99) - quantile(least, 0.99)).toFixed(1)} ms`,
    };
  });
}

/** The rows of the last scan as they lie in the replica. */
function rowsOfAScan(page: Page, replica: string): Promise<ScanRows> {
  return page.evaluate(
    (name) =>
      new Promise<ScanRows>((resolve) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => {
          const transaction = open.result.transaction(['log', 'meta']);
          const entry = transaction.objectStore('log').openCursor(null, 'prev');
          const rows = ['log-head', 'session'].map((key) => transaction.objectStore('meta').get(key));
          transaction.oncomplete = () => {
            open.result.close();
            resolve({ entry: entry.result?.value, meta: rows.map(({ result }) => result) });
          };
        };
      }),
    replica,
  );
}

/** What the page holds of JavaScript, in MB, once nothing is held for nothing. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize / 1e6;
}
