import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { within } from '../within.ts';
import { SPOOLER_ANSWERS, SpoolerReply, type SpoolerRequest } from './spooler-messages.ts';

type Ask = SpoolerRequest extends infer One ? (One extends SpoolerRequest ? Omit<One, 'id'> : never) : never;
type Answer<Type extends SpoolerRequest['type']> = z.infer<(typeof SPOOLER_ANSWERS)[Type]>;

/** The spooler of this computer, asked without ever holding up the main process. */
export interface SpoolerThread {
  /**
   * Fails with a sentence when the spooler cannot be reached, or with `timeout`; what was asked for may be done all the
   * same then, now or later.
   */
  readonly ask: <Type extends SpoolerRequest['type']>(
    question: Extract<Ask, { type: Type }>,
    timeoutMs: number,
  ) => Promise<Result<Answer<Type>, string>>;
  readonly close: () => Promise<void>;
}

const CLOSE_TIMEOUT_MS = 1_000;

/** Starts with the first question, and anew after one that hung. `library`: another spooler than the system's, for tests. */
export function createSpoolerThread(options: { readonly worker: URL; readonly library?: string }): SpoolerThread {
  const waiting = new Map<number, (answer: Result<unknown, string>) => void>();
  let asked = 0;
  let worker: Worker | undefined;
  /** Set to 1 when the worker is to end. */
  let mark = newMark();

  /**
   * Asks the worker to end by itself, as soon as its call comes back. Stopping it from outside, in the middle of a call of a library, can take
   * the whole process along.
   */
  function end(): Worker | undefined {
    const going = worker;
    worker = undefined;
    Atomics.store(mark, 0, 1);
    going?.postMessage(null);
    return going;
  }

  function settleAll(why: string): void {
    for (const settle of [...waiting.values()]) settle(fail(why));
  }

  function thread(): Worker {
    if (worker) return worker;
    mark = newMark();
    const started = new Worker(options.worker, { workerData: { library: options.library, ended: mark } });
    const ended = (why: string) => {
      if (worker !== started) return;
      worker = undefined;
      settleAll(why);
    };
    started.on('message', (message: unknown) => {
      const { id, answer, broken } = SpoolerReply.parse(message);
      waiting.get(id)?.(broken === undefined ? ok(answer) : fail(broken));
    });
    started.on('error', (error) => ended(error.message));
    started.on('exit', () => ended('the spooler thread ended'));
    started.unref();
    worker = started;
    return started;
  }

  return {
    async ask(question, timeoutMs) {
      const id = ++asked;
      const { type } = question;
      const reply = await new Promise<Result<unknown, string>>((resolve) => {
        const timer = setTimeout(() => {
          // It hangs in a call that nothing can end. Its successor asks anew.
          end();
          settleAll('timeout');
        }, timeoutMs);
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        });
        thread().postMessage({ id, ...question });
      });
      if (!reply.ok) return reply;
      const parsed = SPOOLER_ANSWERS[type].safeParse(reply.value);
      return parsed.success ? ok(parsed.data as Answer<typeof type>) : fail('an answer that is none');
    },
    close: async () => {
      const going = end();
      settleAll('the spooler thread ended');
      // One that hangs in a call cannot be ended; nobody waits for it.
      if (going) await within(new Promise((resolve) => going.once('exit', resolve)), CLOSE_TIMEOUT_MS);
    },
  };
}

const newMark = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));
