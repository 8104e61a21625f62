// The first copy: 200,000 records from the store's own process into durable IndexedDB, beside reading the same bytes.
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { request } from 'undici';
import { createRemoteStore, type StoreCredentials } from '#electron/store-link/remote-store.ts';
// What a page has as window.station.
import type {} from '#renderer/bridge/bridge.ts';
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';
import { writeBigWarehouse } from './big-warehouse.ts';
import { launchChromium, startHost } from './host.ts';
import type { Row } from './row.ts';

const RECORDS = Number(process.env.BENCH_RECORDS ?? 200_000);
/** One order to four items, as in the station's own bench. */
const ORDERS = Math.round(RECORDS / 5);
const RUNS = Number(process.env.BENCH_RUNS ?? 3);

interface FirstCopy {
  readonly ms: number;
  readonly records: number;
  /** How long a strict write of one row took meanwhile, as a scan's commit would. */
  readonly puts: readonly number[];
  /** Tasks of the page that took longer than 50 ms. */
  readonly blocks: readonly number[];
}

export async function benchFirstSync(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-bench-'));
  const backend = await startStoreProcess();
  await fill(backend, folder);
  const relay = await startRelay(await backend.pair('reader'));
  const copies: FirstCopy[] = [];
  const bare: number[] = [];
  const same: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run++) {
    const context = await launchChromium(path.join(folder, `profile-${run}`));
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(relay.url);
    const read = await readBare(page);
    bytes = read.bytes;
    bare.push(read.ms);

    const host = startHost(path.join(folder, `station-${run}`));
    await page.addInitScript(noteFirstPull);
    await page.goto(await host.url);
    await page.getByRole('heading', { name: 'Welcome to Packbench' }).waitFor();
    const { output } = await backend.command('pair');
    copies.push(await firstCopy(page, backend.url(), /Pairing code: (\S+)/.exec(output)?.[1] ?? ''));
    same.push(await readOverTheBridge(page));
    await context.close();
    await host.stop();
  }
  relay.close();
  await backend.kill();
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const ours = median(copies.map(({ ms }) => ms));
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
  const puts = copies.flatMap((copy) => copy.puts);
  const blocks = copies.flatMap((copy) => copy.blocks);
  const records = copies[0]?.records ?? 0;
  const rows: Row[] = [
    {
      what: `first copy of ${records.toLocaleString('en')} records into durable IndexedDB`,
      measured: `${seconds(ours)} (${copies.map(({ ms }) => seconds(ms)).join(', ')})`,
      baseline: `read ${(bytes / 1e6).toFixed(0)} MB, thrown away: ${seconds(median(bare))}`,
      ratio: (ours / median(bare)).toFixed(2),
    },
    {
      what: 'the same, against the bridge read and thrown away',
      measured: seconds(ours),
      baseline: seconds(median(same)),
      ratio: (ours / median(same)).toFixed(2),
    },
    {
      what: 'a strict write of one row meanwhile',
      measured: `p50 ${quantile(puts, 0.5).toFixed(1)}, p99 ${quantile(puts, 0.99).toFixed(1)} ms`,
      baseline: `${puts.length} writes`,
      ratio: '',
    },
    {
      what: 'tasks of the page over 50 ms meanwhile',
      measured: `${(blocks.length / RUNS).toFixed(0)} a copy, longest ${Math.max(0, ...blocks).toFixed(0)} ms`,
      baseline: '',
      ratio: '',
    },
  ];
  return rows;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Puts the warehouse into a running store, as a person would. */
async function fill(backend: StoreProcess, folder: string): Promise<void> {
  const files = writeBigWarehouse(folder, RECORDS - ORDERS, ORDERS);
  const remote = createRemoteStore(await backend.pair('importer'));
  for (const name of ['items', 'orders'] as const) {
    const taken = await remote.call('applyImport', `${name}.csv`, readFileSync(files[name], 'utf8'), '');
    if (!taken.ok || taken.value.skipped > 0) throw new Error(JSON.stringify(taken));
  }
  const operator = await remote.call('createFirstOperator', 'Bench', '1234');
  if (!operator.ok) throw new Error(operator.failure.detail);
  await remote.close();
}

/** A process between the store and the page that passes the bytes on and looks at none, as the station's own does. */
async function startRelay({ url, key }: StoreCredentials) {
  const server = createServer(async (incoming, response) => {
    if (incoming.method !== 'POST') {
      response.setHeader('content-type', 'text/html');
      return response.end('<!doctype html><p>reader</p>');
    }
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const { body } = await request(new URL('/v1/station/pull', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: Buffer.concat(parts),
    });
    body.pipe(response);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    close: () => server.close(),
  };
}

/** Every answer of the first copy, one after the other, read as text and thrown away; only the end of each is looked at. */
function readBare(page: Page): Promise<{ ms: number; bytes: number }> {
  return page.evaluate(async () => {
    const started = performance.now();
    const ask = { protocol: 1, stationId: 'reader', incarnation: 'none', cursor: { epoch: '', version: 0, chain: '' } };
    let bytes = 0;
    let resume: unknown = null;
    do {
      const answer = await fetch('/pull', { method: 'POST', body: JSON.stringify([{ ...ask, resume, pages: 40 }]) });
      const text = await answer.text();
      bytes += text.length;
      resume = JSON.parse(`{${text.slice(text.lastIndexOf('"resume"'))}`).resume;
    } while (resume !== null);
    return { ms: performance.now() - started, bytes };
  });
}

/** The same through the station's own bridge: parsed and checked on the way, and thrown away in the page. */
function readOverTheBridge(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('packbench');
      open.onsuccess = () => resolve(open.result);
    });
    const stationId = await new Promise<string>((resolve) => {
      const row = database.transaction('meta').objectStore('meta').get('station');
      row.onsuccess = () => resolve(row.result.value);
    });
    database.close();
    const started = performance.now();
    let resume: string | null = null;
    do {
      const answer = (await window.station.invoke('store/pull', {
        protocol: 1,
        stationId,
        incarnation: 'none',
        cursor: { epoch: '', version: 0, chain: '' },
        resume,
        pages: 40,
      })) as { value: { reply: { resume: string | null } } };
      resume = answer.value.reply.resume;
    } while (resume !== null);
    return performance.now() - started;
  });
}

/** Notes when the page first asks for records after it was told to look out. */
function noteFirstPull(): void {
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    if (String(data).slice(0, 60).includes('"store/pull"')) performance.mark('asked');
    send.call(this, data);
  };
}

/** Joins the store and waits until all is in the station's database; meanwhile one row is written again and again. */
async function firstCopy(page: Page, url: string, code: string): Promise<FirstCopy> {
  return page.evaluate(
    async ([storeUrl, pairingCode]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open('packbench');
        open.onsuccess = () => resolve(open.result);
      });
      const position = (): Promise<{ resume: string | null; cursor: { version: number } } | undefined> =>
        new Promise((resolve) => {
          const row = database.transaction('meta').objectStore('meta').get('pull');
          row.onsuccess = () => resolve(row.result?.value);
        });
      const station = await new Promise<string>((resolve) => {
        const row = database.transaction('meta').objectStore('meta').get('station');
        row.onsuccess = () => resolve(row.result.value);
      });
      const puts: number[] = [];
      const putOne = () =>
        new Promise<void>((resolve) => {
          const started = performance.now();
          const transaction = database.transaction(['meta', 'progress'], 'readwrite', { durability: 'strict' });
          transaction.objectStore('meta').put({ key: 'bench', value: started });
          transaction.oncomplete = () => {
            puts.push(performance.now() - started);
            resolve();
          };
        });
      const blocks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const task of list.getEntries()) blocks.push(task.duration);
      });
      performance.clearMarks('asked');
      const paired = (await window.station.invoke('store/pair', {
        url: storeUrl,
        code: pairingCode,
        stationId: station,
        name: 'Bench',
      })) as { value: { type: string } };
      if (paired.value.type !== 'paired') throw new Error(JSON.stringify(paired));
      observer.observe({ type: 'longtask' });
      for (let look = 0; ; look++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        // Five times a second, as a quick packer scans.
        if (look % 4 === 0) await putOne();
        const now = await position();
        if (now && now.resume === null && now.cursor.version > 0) break;
      }
      const ended = performance.now();
      observer.disconnect();
      const records = await new Promise<number>((resolve) => {
        let count = 0;
        const cursor = database.transaction('pages').objectStore('pages').openCursor();
        cursor.onsuccess = () => {
          if (!cursor.result) return resolve(count);
          count += cursor.result.value.keys.length;
          cursor.result.continue();
        };
      });
      database.close();
      const started = performance.getEntriesByName('asked')[0]?.startTime ?? Number.NaN;
      return { ms: ended - started, records, puts, blocks };
    },
    [url, code] as const,
  );
}
