// PouchDB on the same work, in the same Chromium: copying the same records from its own server, and sending the same entries.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { request } from 'undici';
import { createRemoteStore, type StoreCredentials } from '#electron/store-link/remote-store.ts';
// What a page has as window.station.
import type {} from '#renderer/bridge/bridge.ts';
import type { LogEntry } from '#shared/log/index.ts';
import { EMPTY_CURSOR, MAX_PUSH, type PullRequest } from '#shared/sync/index.ts';
import { createLog } from '#tests/kit/open-store.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';
import { fillStore, joinAndCopy } from './first-copy.ts';
import { launchChromium } from './host.ts';
import { count, median, seconds } from './measure.ts';
import { POUCHDB_SCRIPTS, startPouchServer } from './pouchdb-server.ts';
import type { Row } from './row.ts';

const SIZES = (process.env.BENCH_RECORDS ?? '20000,50000').split(',').map(Number);
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const ENTRIES = 10_000;

export async function benchPouchdb(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const records of SIZES) rows.push(...(await compare(records)));
  return rows;
}

async function compare(records: number): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-pouchdb-'));
  const backend = await startStoreProcess();
  await fillStore(backend, folder, records);
  const documents = await documentsOf(await backend.pair('reader'));
  const pouch = await startPouchServer(path.join(folder, 'pouchdb'));
  await send(`${pouch.url}/records`, 'PUT');
  for (let at = 0; at < documents.length; at += 1_000)
    await send(`${pouch.url}/records/_bulk_docs`, 'POST', { docs: documents.slice(at, at + 1_000) });

  const ours = { copy: [] as number[], push: [] as number[] };
  const theirs = { copy: [] as number[], push: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    const context = await launchChromium(path.join(folder, `profile-${run}`));
    const page = context.pages()[0] ?? (await context.newPage());
    const entries = entriesOf(`bench-${run}`);
    await page.goto(pouch.url);
    for (const script of POUCHDB_SCRIPTS) await page.addScriptTag({ path: script });
    theirs.copy.push(await pouchCopy(page, `${pouch.url}/records`, documents.length));
    await send(`${pouch.url}/sent-${run}`, 'PUT');
    const bodies = entries.map(({ body }, n) => ({ _id: `op-${n}`, body }));
    theirs.push.push(await pouchPush(page, `${pouch.url}/sent-${run}`, bodies));

    const { host, stationId, ms } = await joinAndCopy(page, backend, path.join(folder, `station-${run}`));
    ours.copy.push(ms);
    ours.push.push(await stationPush(page, stationId, entries));
    await context.close();
    await host.stop();
  }
  await pouch.stop();
  await backend.kill();
  const row = (what: string, way: 'copy' | 'push'): Row => ({
    what,
    measured: seconds(median(ours[way])),
    baseline: `PouchDB: ${seconds(median(theirs[way]))}`,
    ratio: `${(median(theirs[way]) / median(ours[way])).toFixed(1)} times faster`,
  });
  return [
    row(`first copy of ${count(documents.length)} records into durable IndexedDB`, 'copy'),
    row(`${count(ENTRIES)} entries from the page to the server's disk`, 'push'),
  ];
}

/** Every record of the store as a document: the same fields, under an id of kind and key. */
async function documentsOf(credentials: StoreCredentials): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const remote = createRemoteStore(credentials);
  const documents: Record<string, unknown>[] = [];
  let resume: PullRequest['resume'] = null;
  do {
    const ask: PullRequest = {
      protocol: 1,
      stationId: 'reader',
      incarnation: 'none',
      cursor: EMPTY_CURSOR,
      resume,
      pages: 40,
    };
    const answer = await remote.call('pull', ask);
    if (!answer.ok || answer.value.type !== 'changes') throw new Error(JSON.stringify(answer));
    for (const { kind, keys, records } of answer.value.pages)
      for (const [at, fields] of (JSON.parse(records) as object[]).entries())
        documents.push({ ...fields, _id: `${kind}|${keys[at]}`, kind });
    resume = answer.value.resume;
  } while (resume !== null);
  await remote.close();
  return documents;
}

/** As many refused scans as a station with a long outbox has to send. */
function entriesOf(incarnation: string): readonly LogEntry[] {
  const log = createLog(incarnation);
  for (let n = 0; n < ENTRIES; n++)
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
}

async function send(url: string, method: 'PUT' | 'POST', body?: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await request(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.statusCode} ${text.slice(0, 200)}`);
}

/** The little of PouchDB that is used here. */
interface Pouch {
  readonly bulkDocs: (documents: readonly object[]) => Promise<unknown>;
  readonly info: () => Promise<{ readonly doc_count: number }>;
  readonly replicate: Readonly<Record<'from' | 'to', (url: string, options: object) => Promise<unknown>>>;
}
declare global {
  interface Window {
    readonly PouchDB: new (name: string, options: object) => Pouch;
  }
}

/** Ten times its usual batch, which spares it most of its ways there and back. */
const BATCH = 1_000;

function pouchCopy(page: Page, url: string, documents: number): Promise<number> {
  return page.evaluate(
    async ([from, batch, wanted]) => {
      const local = new window.PouchDB('records', { adapter: 'indexeddb' });
      const started = performance.now();
      await local.replicate.from(from, { batch_size: batch });
      const ms = performance.now() - started;
      const { doc_count: copied } = await local.info();
      if (copied !== wanted) throw new Error(`PouchDB copied ${copied} of ${wanted} documents`);
      return ms;
    },
    [url, BATCH, documents] as const,
  );
}

function pouchPush(page: Page, url: string, documents: readonly object[]): Promise<number> {
  return page.evaluate(
    async ([to, batch, all]) => {
      const local = new window.PouchDB('sent', { adapter: 'indexeddb' });
      await local.bulkDocs(all);
      const started = performance.now();
      await local.replicate.to(to, { batch_size: batch });
      return performance.now() - started;
    },
    [url, BATCH, documents] as const,
  );
}

/** The way that a station's sync loop sends its log: part after part over the bridge, each answered when it is durable. */
function stationPush(page: Page, stationId: string, entries: readonly LogEntry[]): Promise<number> {
  return page.evaluate(
    async ([id, all, part]) => {
      const incarnation = all[0]?.incarnation ?? '';
      const started = performance.now();
      for (let at = 0; at < all.length; at += part) {
        const request = { protocol: 1, stationId: id, incarnation, entries: all.slice(at, at + part) } as const;
        const answer = (await window.station.invoke('store/push', request)) as {
          value: { reply?: { type: string; acked: number } };
        };
        if (answer.value.reply?.acked !== Math.min(at + part, all.length)) throw new Error(JSON.stringify(answer));
      }
      return performance.now() - started;
    },
    [stationId, entries, MAX_PUSH] as const,
  );
}
