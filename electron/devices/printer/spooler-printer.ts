import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { PRINT_TIMEOUT_MS, pause } from './dialect.ts';
import {
  type BeforeFirstByte,
  type LabelPrinter,
  NOT_BEGUN,
  type PrinterLanguage,
  type PrinterTrouble,
  type PrintWord,
} from './label-printer.ts';
import { createTurnstile } from './one-at-a-time.ts';
import { readJobStatus, readQueueState, readSpoolerError } from './spooler-status.ts';
import type { SpoolerThread } from './spooler-thread.ts';
import { toBytes } from './wire.ts';

const CALL_TIMEOUT_MS = 15_000;

/**
 * A printer behind the spooler of Windows, which is given the label's bytes raw. The spooler knows what it handed to the
 * port and not what came out, so its best word is `sent`. A job that it does not get rid of in time is deleted: it would
 * print it later, by itself.
 */
export function createSpoolerPrinter(options: {
  readonly id: string;
  readonly queue: string;
  readonly thread: SpoolerThread;
  readonly printTimeoutMs?: number;
  readonly language: PrinterLanguage;
  readonly dpmm: 6 | 8 | 12;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
}): LabelPrinter {
  const { id, queue, thread, printTimeoutMs = PRINT_TIMEOUT_MS, language, dpmm, media } = options;
  const inTurn = createTurnstile();
  const title = `packbench-label-${id}`;
  const unreachable = (detail: string): PrinterTrouble => ({ type: 'offline', detail: `${queue}: ${detail}` });
  const unsure = (detail: string): PrinterTrouble => ({ type: 'interrupted', detail: `${queue}: ${detail}` });

  async function status(): Promise<PrinterTrouble | null> {
    const answer = await thread.ask({ type: 'state', queue }, CALL_TIMEOUT_MS);
    if (!answer.ok) return unreachable(answer.failure);
    const { state, queues } = answer.value;
    return 'code' in state ? readSpoolerError(state, queue, queues) : readQueueState(state);
  }

  async function print(
    content: string | Uint8Array,
    begin: BeforeFirstByte,
  ): Promise<Result<PrintWord, PrinterTrouble>> {
    const wrong = await status();
    if (wrong) return fail(wrong);
    if (!begin(null)) return fail(NOT_BEGUN);
    const handed = await thread.ask({ type: 'hand', queue, title, bytes: toBytes(content) }, CALL_TIMEOUT_MS);
    if (!handed.ok) {
      // Whatever it began is to end there. Ours is the only one of this title.
      await thread.ask({ type: 'cancel', queue, which: { title } }, CALL_TIMEOUT_MS);
      return fail(unsure(handed.failure));
    }
    if ('at' in handed.value) return fail(readSpoolerError(handed.value, queue, []));
    const { jobId, error } = handed.value;
    if (jobId === 0 && error) return fail(readSpoolerError(error, queue, []));
    if (!error) return follow(jobId);
    // Some of it may be at the printer; the rest must not follow.
    await cancel(jobId);
    return fail(unsure(`${error.at} ${error.code}`));
  }

  /** Waits until the spooler is done with a job. One that is not in time, or stands still, is deleted. */
  async function follow(jobId: number): Promise<Result<PrintWord, PrinterTrouble>> {
    const deadline = performance.now() + printTimeoutMs;
    for (;;) {
      const answer = await thread.ask({ type: 'job', queue, jobId }, CALL_TIMEOUT_MS);
      const state = answer.ok ? answer.value.status : undefined;
      const word = typeof state === 'number' || state === null ? readJobStatus(state) : 'waiting';
      if (word === 'done') return ok('sent');
      const late = performance.now() > deadline;
      if (late || word !== 'waiting') {
        await cancel(jobId);
        return fail(unsure(word === 'waiting' ? 'the spooler did not print it in time' : word));
      }
      await pause();
    }
  }

  const cancel = (jobId: number) => thread.ask({ type: 'cancel', queue, which: { jobId } }, CALL_TIMEOUT_MS);

  /** Deletes every label of ours that the queue still holds, from before a restart too. */
  async function clear(): Promise<Result<void, PrinterTrouble>> {
    const answer = await thread.ask({ type: 'cancel', queue, which: { title } }, CALL_TIMEOUT_MS);
    if (!answer.ok) return fail(unreachable(answer.failure));
    const { left } = answer.value;
    if (typeof left !== 'number') return fail(readSpoolerError(left, queue, []));
    return left === 0 ? ok(undefined) : fail({ type: 'fault', detail: `${left} labels still wait in ${queue}` });
  }

  return {
    id,
    name: queue,
    language,
    dpmm,
    media,
    status: () => inTurn(status),
    print: (content, begin = () => true) => inTurn(() => print(content, begin)),
    // It counts documents and not labels.
    counter: async () => null,
    clear: () => inTurn(clear),
  };
}
