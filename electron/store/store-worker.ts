// The embedded store's own thread: SQLite is synchronous, and a long import must not stop scanners and printers.
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { protocolTrouble } from '#shared/sync/index.ts';
import { openSqlite } from './database/sqlite.ts';
import { startSweeping } from './log/sweeping.ts';
import { createSecretBox, secretsKey } from './outbox/secret-box.ts';
import { openCarrierAccounts } from './postage/open-accounts.ts';
import { createServices, type Services } from './services.ts';
import { createStore } from './store.ts';

const Data = z.object({
  file: z.string(),
  retention: z.object({ stationDays: z.number(), personalDays: z.number() }),
});
/** Labels that wait for a carrier are looked at so often. */
const ADVANCE_MS = 5_000;
const Request = z.object({ id: z.number(), method: z.string(), args: z.array(z.unknown()) });

async function run(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('The store worker runs as a worker thread only.');
  const { file, retention } = Data.parse(workerData);
  const opened = openSqlite(file);
  if (!opened.ok) {
    port.postMessage({ type: 'failed', trouble: opened.failure });
    return;
  }
  const database = opened.value;
  database.onAnnounced((version) => port.postMessage({ type: 'changed', version }));
  // Without it nothing is sealed, and all else goes on.
  const key = await secretsKey(path.dirname(file));
  const box = createSecretBox(key.ok ? key.value : undefined);
  const creating = createStore(database, {
    box,
    carriers: openCarrierAccounts(database, box),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    clock: { now: Date.now },
    newEpoch: randomUUID,
  }).then((store): StoreMethods => {
    const stopSweeping = startSweeping(
      store.isTimeSure,
      () => store.sweep(retention),
      (error) => console.error(`packbench: old orders stay for now: ${String(error)}`),
    );
    const advance = () =>
      void store.advancePostage().catch((error) => console.error(`packbench: labels wait: ${String(error)}`));
    const advancing = setInterval(advance, ADVANCE_MS);
    return {
      ...createServices(store, (token, done, total) => port.postMessage({ type: 'progress', token, done, total })),
      close: () => {
        stopSweeping();
        clearInterval(advancing);
        return store.close();
      },
    };
  });
  // What is wrong is the answer to every call.
  creating.catch(() => undefined);
  const answer = async (message: unknown): Promise<void> => {
    const { id, method, args } = Request.parse(message);
    const trouble = protocolTrouble(method, args);
    if (trouble) return port.postMessage({ type: 'trouble', id, trouble });
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

/** What the thread can be asked: the services, and to end. */
type StoreMethods = Services & { readonly close: () => Promise<void> };

void run();
