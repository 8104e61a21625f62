// What a scan's answer is measured against, in the same browser and the same run.
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** In milliseconds from the event: until the text has changed, and until the frame with it was painted. */
export interface Times {
  readonly answered: readonly number[];
  readonly painted: readonly number[];
}

/** The rows that the product writes for one scan. */
export interface ScanRows {
  readonly entry: unknown;
  readonly meta: readonly { readonly key: string; readonly value: unknown }[];
}

export interface Baseline {
  /** How long an empty page takes to its first script. */
  readonly startMs: number;
  /** The least that a page can do: a message comes, one text changes, the frame is painted. */
  readonly minimal: (count: number, pauseMs: number) => Promise<Times>;
  /** The least that the product's promise costs: the same rows go to both homes at once, IndexedDB (strict) and a journal; then one text changes. */
  readonly twoHomes: (count: number, pauseMs: number) => Promise<Times>;
  readonly close: () => Promise<void>;
}

export async function openBaseline(
  launch: () => Promise<BrowserContext>,
  folder: string,
  rows: ScanRows,
): Promise<Baseline> {
  const host = spawn(process.execPath, [path.join(import.meta.dirname, 'baseline-host.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    host.stdout.once('data', (line) => resolve((JSON.parse(String(line)) as { url: string }).url)),
  );
  const context = await launch();
  const page = await context.newPage();
  await page.goto(url);
  const startMs = await page.evaluate(() => performance.getEntriesByName('ready')[0]?.startTime ?? Number.NaN);
  return {
    startMs,
    minimal: (count, pauseMs) => answers(page, count, pauseMs, null),
    twoHomes: (count, pauseMs) => answers(page, count, pauseMs, rows),
    async close() {
      await context.close();
      host.kill('SIGTERM');
    },
  };
}

const answers = (page: Page, count: number, pauseMs: number, rows: ScanRows | null): Promise<Times> =>
  page.evaluate(
    async ([events, pause, saved]) => {
      const banner = document.getElementById('banner');
      const event = new MessageChannel();
      const socket = new WebSocket(location.href.replace('http', 'ws'));
      await new Promise((resolve) => {
        socket.onopen = resolve;
      });
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('baseline', 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('log', { autoIncrement: true });
          request.result.createObjectStore('states', { autoIncrement: true });
          request.result.createObjectStore('meta', { keyPath: 'key' });
        };
        request.onsuccess = () => resolve(request.result);
      });
      const save = ({ entry, meta }: NonNullable<typeof saved>) =>
        Promise.all([
          new Promise((resolve) => {
            socket.onmessage = resolve;
            socket.send(JSON.stringify([entry]));
          }),
          new Promise((resolve) => {
            const transaction = database.transaction(['log', 'states', 'meta'], 'readwrite', { durability: 'strict' });
            transaction.oncomplete = resolve;
            transaction.objectStore('log').put(entry);
            for (const row of meta) transaction.objectStore('meta').put(row);
            transaction.commit();
          }),
        ]);
      const answered: number[] = [];
      const painted: number[] = [];
      for (let n = 0; n < events; n++) {
        const arrived = new Promise<number>((resolve) => {
          event.port1.onmessage = async () => {
            const started = performance.now();
            if (saved) await save(saved);
            if (banner) banner.textContent = `answer ${n}`;
            resolve(started);
          };
        });
        event.port2.postMessage(n);
        const started = await arrived;
        answered.push(performance.now() - started);
        await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        painted.push(performance.now() - started);
        await new Promise((resolve) => setTimeout(resolve, pause + (n % 17)));
      }
      socket.close();
      database.close();
      return { answered, painted };
    },
    [count, pauseMs, rows] as const,
  );
