import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from './database.ts';
import type { StoreMethods } from './store-worker.ts';

const Trouble = z.object({
  type: z.enum(['store-locked', 'store-corrupt', 'disk-full', 'newer-schema', 'unreachable']),
  detail: z.string(),
});
const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('failed'), trouble: Trouble }),
  z.object({ type: z.literal('changed'), version: z.number() }),
  z.object({ type: z.literal('progress'), token: z.string(), done: z.number(), total: z.number() }),
  z.object({ type: z.literal('answer'), id: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('trouble'), id: z.number(), trouble: Trouble }),
]);

/** The store in its own thread, as the rest of the main process calls it. */
export interface EmbeddedStore {
  readonly call: <Method extends keyof StoreMethods>(
    method: Method,
    ...args: Parameters<StoreMethods[Method]>
  ) => Promise<Result<ReturnType<StoreMethods[Method]>, StoreTrouble>>;
  readonly close: () => Promise<void>;
}

const CLOSE_TIMEOUT_MS = 5_000;

/**
 * Starts the embedded store. A database that cannot be opened, and a thread that dies, answer every call with what is
 * wrong; the next call tries to start again.
 */
export function startEmbeddedStore(options: {
  readonly worker: URL;
  readonly file: string;
  readonly onChanged: (version: number) => void;
  readonly onProgress: (token: string, done: number, total: number) => void;
}): EmbeddedStore {
  let thread: Thread | undefined;
  const start = (): Thread => {
    const started = startThread(options, () => {
      if (thread === started) thread = undefined;
    });
    return started;
  };
  return {
    async call(method, ...args) {
      thread ??= start();
      const answer = await thread.ask(method, args);
      // The answer is the method's own: it crossed a thread of this very program, by structured clone.
      return answer.ok ? ok(answer.value as never) : answer;
    },
    async close() {
      const running = thread;
      if (!running) return;
      await Promise.race([running.ask('close', []), after(CLOSE_TIMEOUT_MS)]);
      await running.end();
    },
  };
}

interface Thread {
  readonly ask: (method: string, args: readonly unknown[]) => Promise<Result<unknown, StoreTrouble>>;
  readonly end: () => Promise<void>;
}

function startThread(options: Parameters<typeof startEmbeddedStore>[0], onEnd: () => void): Thread {
  const worker = new Worker(options.worker, { workerData: { file: options.file } });
  const waiting = new Map<number, (answer: Result<unknown, StoreTrouble>) => void>();
  let asked = 0;
  let broken: StoreTrouble | undefined;

  function settleAll(trouble: StoreTrouble): void {
    broken = trouble;
    for (const settle of waiting.values()) settle(fail(trouble));
    waiting.clear();
    onEnd();
  }

  worker.on('message', (data: unknown) => {
    const message = Message.parse(data);
    switch (message.type) {
      case 'answer':
        waiting.get(message.id)?.(ok(message.value));
        waiting.delete(message.id);
        break;
      case 'trouble':
        waiting.get(message.id)?.(fail(message.trouble));
        waiting.delete(message.id);
        break;
      case 'failed':
        settleAll(message.trouble);
        void worker.terminate();
        break;
      case 'changed':
        options.onChanged(message.version);
        break;
      case 'progress':
        options.onProgress(message.token, message.done, message.total);
        break;
      case 'ready':
        break;
    }
  });
  worker.on('error', (error) => settleAll({ type: 'unreachable', detail: String(error) }));
  worker.on('exit', () => settleAll(broken ?? { type: 'unreachable', detail: 'The store has stopped.' }));

  return {
    ask: (method, args) =>
      new Promise((resolve) => {
        if (broken) return resolve(fail(broken));
        const id = ++asked;
        waiting.set(id, resolve);
        worker.postMessage({ id, method, args });
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
