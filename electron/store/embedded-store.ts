import { access, rename } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type StoreAnswer, type StoreArguments, type StoreServiceName, StoreTrouble } from '#shared/sync/index.ts';
import { DEFAULT_RETENTION, type RetentionDays } from './orders/retention.ts';

const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('failed'), trouble: StoreTrouble }),
  z.object({ type: z.literal('changed'), version: z.number() }),
  z.object({ type: z.literal('progress'), token: z.string(), done: z.number(), total: z.number() }),
  z.object({ type: z.literal('answer'), id: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('trouble'), id: z.number(), trouble: StoreTrouble }),
]);

/** The store in its own thread, as the rest of the main process calls it. */
export interface EmbeddedStore {
  readonly call: <Name extends StoreServiceName>(
    name: Name,
    ...given: StoreArguments<Name>
  ) => Promise<Result<StoreAnswer<Name>, StoreTrouble>>;
  /** Hears the version after each commit; gives the way to stop hearing. */
  readonly onChanged: (listener: (version: number) => void) => () => void;
  /**
   * Puts a damaged database aside under a name of its own, so that the next call begins a new one; gives that name.
   * Null when the database is not damaged: then nothing is touched.
   */
  readonly setDamagedAside: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

export interface EmbeddedStoreOptions {
  readonly worker: URL;
  readonly file: string;
  readonly retention?: RetentionDays;
  readonly onProgress: (token: string, done: number, total: number) => void;
  /** Milliseconds that never go back; a wall clock would. */
  readonly monotonic?: () => number;
}

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 30_000;
const CLOSE_TIMEOUT_MS = 5_000;
const CALL_TIMEOUT_MS = 60_000;
/** Large files take their time. */
const IMPORT_TIMEOUT_MS = 15 * 60_000;
const IMPORTS: ReadonlySet<string> = new Set<StoreServiceName>(['previewImport', 'applyImport']);

/**
 * Starts the embedded store with the first call. A database that cannot be opened, and a thread that dies, answer every
 * call with what is wrong; a call after a pause, longer with each failure in a row, tries to start again.
 */
export function startEmbeddedStore(options: EmbeddedStoreOptions): EmbeddedStore {
  const monotonic = options.monotonic ?? (() => performance.now());
  const listeners = new Set<(version: number) => void>();
  let thread: Thread | undefined;
  let trouble: StoreTrouble | undefined;
  let failures = 0;
  let retryAt = 0;
  let closed = false;

  function start(): Thread {
    const started = startThread(options, {
      onChanged: (version) => {
        for (const listener of listeners) listener(version);
      },
      onEnd: (reason, answered) => {
        if (thread === started) thread = undefined;
        trouble = reason;
        failures = answered ? 1 : failures + 1;
        retryAt = monotonic() + Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
      },
    });
    return started;
  }

  return {
    async call(name, ...given) {
      if (closed) return fail({ type: 'unreachable', detail: 'The store is closed.' });
      if (!thread && trouble && monotonic() < retryAt) return fail(trouble);
      thread ??= start();
      const answer = await thread.ask(name, given);
      // The answer is the method's own: it crossed a thread of this very program, by structured clone.
      return answer.ok ? ok(answer.value as never) : answer;
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async setDamagedAside() {
      if (thread || trouble?.type !== 'store-corrupt') return null;
      const aside = await freeName(`${options.file}.damaged`);
      await rename(options.file, aside);
      // What the log beside it holds belongs to the damaged file, never to a new one.
      for (const part of ['-wal', '-shm'])
        await rename(`${options.file}${part}`, `${aside}${part}`).catch(() => undefined);
      trouble = undefined;
      return aside;
    },
    async close() {
      const running = thread;
      closed = true;
      if (!running) return;
      await running.ask('close', [], CLOSE_TIMEOUT_MS);
      await running.end();
    },
  };
}

async function freeName(wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `${wanted}-${number}`;
    const taken = await access(name).then(
      () => true,
      () => false,
    );
    if (!taken) return name;
  }
}

interface Thread {
  readonly ask: (
    method: string,
    args: readonly unknown[],
    timeoutMs?: number,
  ) => Promise<Result<unknown, StoreTrouble>>;
  readonly end: () => Promise<void>;
}

function startThread(
  options: EmbeddedStoreOptions,
  hears: {
    readonly onChanged: (version: number) => void;
    readonly onEnd: (trouble: StoreTrouble, answered: boolean) => void;
  },
): Thread {
  const worker = new Worker(options.worker, {
    workerData: { file: options.file, retention: options.retention ?? DEFAULT_RETENTION },
  });
  const waiting = new Map<number, (answer: Result<unknown, StoreTrouble>) => void>();
  let asked = 0;
  let answered = false;
  let ended: StoreTrouble | undefined;

  function end(trouble: StoreTrouble): void {
    if (ended) return;
    ended = trouble;
    for (const settle of [...waiting.values()]) settle(fail(trouble));
    hears.onEnd(trouble, answered);
  }

  worker.on('message', (data: unknown) => {
    const message = Message.parse(data);
    switch (message.type) {
      case 'answer':
        answered = true;
        waiting.get(message.id)?.(ok(message.value));
        break;
      case 'trouble':
        waiting.get(message.id)?.(fail(message.trouble));
        break;
      case 'failed':
        end(message.trouble);
        break;
      case 'changed':
        hears.onChanged(message.version);
        break;
      case 'progress':
        options.onProgress(message.token, message.done, message.total);
        break;
    }
  });
  worker.on('error', (error) => end({ type: 'unreachable', detail: String(error) }));
  worker.on('exit', () => end({ type: 'unreachable', detail: 'The store has stopped.' }));

  return {
    ask: (method, args, timeoutMs = IMPORTS.has(method) ? IMPORT_TIMEOUT_MS : CALL_TIMEOUT_MS) =>
      new Promise((resolve) => {
        if (ended) return resolve(fail(ended));
        const id = ++asked;
        const settle = (answer: Result<unknown, StoreTrouble>): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        const timer = setTimeout(
          () => settle(fail({ type: 'unreachable', detail: `No answer to ${method} in ${timeoutMs} ms.` })),
          timeoutMs,
        );
        waiting.set(id, settle);
        worker.postMessage({ id, method, args });
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
