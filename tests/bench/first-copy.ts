// A station that joins a store and copies it, in a real Chromium.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createRemoteStore } from '#electron/store-link/remote-store.ts';
// What a page has as window.station.
import type {} from '#renderer/bridge/bridge.ts';
import { databaseName } from '#tests/kit/database-name.ts';
import type { StoreProcess } from '#tests/kit/store-process.ts';
import { writeBigWarehouse } from './big-warehouse.ts';
import { type Host, startHost } from './host.ts';

export interface FirstCopy {
  readonly stationId: string;
  readonly ms: number;
  readonly records: number;
  /** How long a strict write of one row took meanwhile, as a scan's commit would. */
  readonly puts: readonly number[];
  /** Tasks of the page that took longer than 50 ms. */
  readonly blocks: readonly number[];
}

/** Puts the warehouse into a running store, as a person would. */
export async function fillStore(backend: StoreProcess, folder: string, records: number): Promise<void> {
  // One order to four items, as in the station's own bench.
  const orders = Math.round(records / 5);
  const files = writeBigWarehouse(folder, records - orders, orders);
  const remote = createRemoteStore(await backend.pair('importer'));
  for (const name of ['items', 'orders'] as const) {
    const taken = await remote.call('applyImport', `${name}.csv`, readFileSync(files[name], 'utf8'), '');
    if (!taken.ok || taken.value.skipped > 0) throw new Error(JSON.stringify(taken));
  }
  const operator = await remote.call('createFirstOperator', 'Bench', '1234');
  if (!operator.ok) throw new Error(operator.failure.detail);
  await remote.close();
}

/** Opens a new station in a page, and lets it join the store and copy it. */
export async function joinAndCopy(
  page: Page,
  backend: StoreProcess,
  dataFolder: string,
): Promise<FirstCopy & { readonly host: Host }> {
  const host = startHost(dataFolder);
  await page.addInitScript(noteFirstPull);
  await page.goto(await host.url);
  await page.getByRole('heading', { name: 'Welcome to Packbench' }).waitFor();
  const { output } = await backend.command('pair');
  const copy = await firstCopy(page, backend.url(), /Pairing code: (\S+)/.exec(output)?.[1] ?? '');
  return { ...copy, host };
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
    async ([name, storeUrl, pairingCode]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open(name);
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
          const transaction = database.transaction(['meta', 'states'], 'readwrite', { durability: 'strict' });
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
      return { stationId: station, ms: ended - started, records, puts, blocks };
    },
    [await databaseName(page), url, code] as const,
  );
}
