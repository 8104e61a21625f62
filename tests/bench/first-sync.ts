// The first copy: 200,000 records from the store's own process into durable IndexedDB, beside reading the same bytes.
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { request } from 'undici';
import type { StoreCredentials } from '#electron/store-link/remote-store.ts';
// What a page has as window.station.
import type {} from '#renderer/bridge/bridge.ts';
import { databaseName } from '#tests/kit/database-name.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';
import { type FirstCopy, fillStore, joinAndCopy } from './first-copy.ts';
import { launchChromium } from './host.ts';
import { count, median, seconds, spread } from './measure.ts';
import type { Row } from './row.ts';

const RECORDS = Number(process.env.BENCH_RECORDS ?? 200_000);
const RUNS = Number(process.env.BENCH_RUNS ?? 3);

export async function benchFirstSync(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-bench-'));
  const backend = await startStoreProcess();
  await fillStore(backend, folder, RECORDS);
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

    const { host, ...copy } = await joinAndCopy(page, backend, path.join(folder, `station-${run}`));
    copies.push(copy);
    same.push(await readOverTheBridge(page));
    await context.close();
    await host.stop();
  }
  relay.close();
  await backend.kill();
  const ours = median(copies.map(({ ms }) => ms));
  const puts = copies.flatMap((copy) => copy.puts);
  const blocks = copies.flatMap((copy) => copy.blocks);
  const records = copies[0]?.records ?? 0;
  const rows: Row[] = [
    {
      what: `first copy of ${count(records)} records into durable IndexedDB`,
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
      measured: spread(puts),
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
async function readOverTheBridge(page: Page): Promise<number> {
  return page.evaluate(
    async (name) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open(name);
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
    },
    await databaseName(page),
  );
}
