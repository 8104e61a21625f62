import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
// What a page has as window.station.
import type {} from '#renderer/bridge/bridge.ts';
import { databaseName } from '#tests/kit/database-name.ts';
import { gtinOf, writeBigWarehouse } from './big-warehouse.ts';
import { launchChromium, startHost } from './host.ts';
import { quantile, seconds, spread } from './measure.ts';
import type { Row } from './row.ts';

const ITEMS = Number(process.env.BENCH_ITEMS ?? 200_000);
const ORDERS = Number(process.env.BENCH_ORDERS ?? 50_000);
const SCANS = 300;

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
  // Files are taken in by whoever may, and the trusted side must know who that is.
  await page.evaluate(async () => {
    const made = (await window.station.invoke('operators/create-first', { name: 'Bench', pin: '1234' })) as {
      value: { operatorId: string };
    };
    const { operatorId } = made.value;
    await window.station.invoke('session/sign-in', { by: 'pin', operatorId, pin: '1234' });
  });

  // Import of the files, end to end: upload, parse, check, store, pull into the replica's pages.
  const importFile = async (name: string, file: string): Promise<number> => {
    const text = readFileSync(file, 'utf8');
    const started = Date.now();
    const begun = (await page.evaluate(
      (fileName) => window.station.invoke('import/begin', { name: fileName }),
      name,
    )) as { value: { importId: string } };
    const { importId } = begun.value;
    for (let at = 0; at < text.length; at += 900_000)
      await page.evaluate(([id, part]) => window.station.invoke('import/chunk', { importId: id, text: part }), [
        importId,
        text.slice(at, at + 900_000),
      ] as const);
    await page.evaluate((id) => window.station.invoke('import/apply', { importId: id }), importId);
    return Date.now() - started;
  };
  const itemsMs = await importFile('items.csv', files.items);
  const ordersMs = await importFile('orders.csv', files.orders);
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
  const minimal = await minimalStart(() => launch('minimal'));
  rows.push({
    what: `cold start to ready to scan, ${ORDERS} orders and ${ITEMS} items`,
    measured: `median ${seconds(quantile(starts, 0.5))}`,
    baseline: `empty page ${seconds(minimal.start)}`,
    ratio: `${(quantile(starts, 0.5) / minimal.start).toFixed(1)}`,
  });

  // Sign in, then scans: every one is a refused item, so the same order can be scanned for ever.
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('main button')?.click());
  await page.keyboard.type('1234', { delay: 80 });
  await page.keyboard.press('Enter');
  // Whoever may decide is shown first what needs a person; a scan opens its order from there.
  await page.locator('header [aria-haspopup=menu]').waitFor();
  await page.evaluate((code) => window.station.invoke('bench/scan', { texts: [code] }), 'B-4');
  await page.getByTestId('total').waitFor();
  const scans = await scanTimes(page, SCANS);
  rows.push({
    what: 'scan event to painted answer, saved in both homes',
    measured: spread(scans.painted),
    baseline: `minimal page ${spread(minimal.painted)}`,
    ratio: `p99 + ${(quantile(scans.painted, 0.99) - quantile(minimal.painted, 0.99)).toFixed(1)} ms`,
  });
  rows.push({
    what: 'scan event to answer in the page (not yet painted)',
    measured: spread(scans.answered),
    baseline: `minimal page ${spread(minimal.answered)}`,
    ratio: '',
  });
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

/** Scans one after the other: from the call that makes the virtual scanner read, to the answer, to the next painted frame. */
function scanTimes(page: Page, count: number): Promise<{ answered: number[]; painted: number[] }> {
  return page.evaluate(
    async ([scans, codes]) => {
      const answered: number[] = [];
      const painted: number[] = [];
      const banner = document.querySelector('[data-testid="banner"]');
      if (!banner?.parentElement) throw new Error('no banner');
      for (let n = 0; n < scans; n++) {
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(banner, { subtree: true, childList: true, characterData: true, attributes: true });
        });
        let started = 0;
        const stop = window.station.subscribe((push) => {
          if (push === 'scanner/scanned') started = performance.now();
        });
        void window.station.invoke('bench/scan', { texts: [codes[n % codes.length] ?? ''] });
        await changed;
        answered.push(performance.now() - started);
        await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        painted.push(performance.now() - started);
        stop();
        await new Promise((resolve) => setTimeout(resolve, 15 + (n % 17)));
      }
      return { answered: answered.slice(20), painted: painted.slice(20) };
    },
    [count, Array.from({ length: 50 }, (_, n) => gtinOf(1_000 + n))] as const,
  );
}

/** The least a page can do for the same event: a socket message comes, one text changes, the frame is painted. */
async function minimalStart(
  launch: () => Promise<BrowserContext>,
): Promise<{ start: number; answered: number[]; painted: number[] }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><p id="banner">ready</p><script>performance.mark("ready")</script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const context = await launch();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
  const start = await page.evaluate(() => performance.getEntriesByName('ready')[0]?.startTime ?? Number.NaN);
  const times = await page.evaluate(async (scans) => {
    const answered: number[] = [];
    const painted: number[] = [];
    const banner = document.getElementById('banner');
    const channel = new MessageChannel();
    for (let n = 0; n < scans; n++) {
      const arrived = new Promise<number>((resolve) => {
        channel.port1.onmessage = () => {
          const started = performance.now();
          if (banner) banner.textContent = `answer ${n}`;
          resolve(started);
        };
      });
      channel.port2.postMessage(n);
      const started = await arrived;
      answered.push(performance.now() - started);
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      painted.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 15 + (n % 17)));
    }
    return { answered: answered.slice(20), painted: painted.slice(20) };
  }, SCANS);
  await context.close();
  server.close();
  return { start, ...times };
}
