// The embedded store's own thread: SQLite is synchronous, and a long import must not stop scanners and printers.
import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openSqlite } from './database/sqlite.ts';
import { demoRecords } from './demo/demo-warehouse.ts';
import type { ImportCounts } from './import-records.ts';
import { createStore, type Store } from './store.ts';

const Data = z.object({ file: z.string() });
const Request = z.object({ id: z.number(), method: z.string(), args: z.array(z.unknown()) });

type OnProgress = (token: string, done: number, total: number) => void;

async function run(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('The store worker runs as a worker thread only.');
  const { file } = Data.parse(workerData);
  const opened = openSqlite(file);
  if (!opened.ok) {
    port.postMessage({ type: 'failed', trouble: opened.failure });
    return;
  }
  const database = opened.value;
  database.onAnnounced((version) => port.postMessage({ type: 'changed', version }));
  const creating = createStore(database, {
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    clock: { now: Date.now },
    newEpoch: randomUUID,
  }).then((store) =>
    createMethods(store, (token, done, total) => port.postMessage({ type: 'progress', token, done, total })),
  );
  const answer = async (message: unknown): Promise<void> => {
    const { id, method, args } = Request.parse(message);
    try {
      const methods = await creating;
      const work = methods[method as keyof StoreMethods] as ((...given: unknown[]) => unknown) | undefined;
      if (!work) throw new Error(`The store has no method ${method}.`);
      port.postMessage({ type: 'answer', id, value: await work(...args) });
    } catch (error) {
      port.postMessage({ type: 'trouble', id, trouble: database.troubleOf(error) });
    }
    if (method === 'close') port.close();
  };
  port.on('message', (message: unknown) => void answer(message));
}

/** What the thread can be asked: the store's calls, with progress as messages and the demo made where it is stored. */
export type StoreMethods = Omit<Store, 'applyImport' | 'putRecords'> & {
  /** Calls that came in meanwhile are answered between the import's transactions. */
  readonly applyImport: (name: string, text: string, token: string) => Promise<ImportCounts>;
  readonly loadDemo: (now: number) => Promise<null>;
};

function createMethods(store: Store, onProgress: OnProgress): StoreMethods {
  return {
    ...store,
    async applyImport(name, text, token) {
      const run = store.applyImport(name, text);
      for (;;) {
        const step = await run.next();
        if (step.done) return step.value;
        onProgress(token, step.value.done, step.value.total);
        await othersFirst();
      }
    },
    async loadDemo(now) {
      const { records, operators, pin } = demoRecords(now);
      await store.putRecords(records);
      for (const operatorId of operators) await store.setPin(operatorId, pin, null);
      return null;
    },
  };
}

void run();
