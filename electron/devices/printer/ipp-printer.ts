import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { PRINT_TIMEOUT_MS, pause } from './dialect.ts';
import { createIppClient, type IppFailure } from './ipp-client.ts';
import { IPP, type IppAttribute, type IppResponse } from './ipp-message.ts';
import { readPrinterState, readRefusal, STATUS_ATTRIBUTES, valuesOf } from './ipp-status.ts';
import {
  type BeforeFirstByte,
  type LabelPrinter,
  NOT_BEGUN,
  type PrinterLanguage,
  type PrinterTrouble,
  type PrintWord,
} from './label-printer.ts';
import { createTurnstile } from './one-at-a-time.ts';
import { toBytes } from './wire.ts';

const CALL_TIMEOUT_MS = 5_000;
const USER: IppAttribute = { name: 'requesting-user-name', type: 'name', values: ['packbench'] };
/** Formats that hand the bytes through untouched, the surest first. A driver queue would print ZPL as text. */
const FORMATS = ['application/vnd.cups-raw', 'application/vnd.zebra-zpl', 'application/octet-stream'];
/** Source: RFC 8011 5.3.7. */
const JOB = { pending: 3, held: 4, stopped: 6, canceled: 7, aborted: 8, completed: 9 } as const;
const REFUSED = 0x0400;

/**
 * A printer behind IPP: a queue of CUPS, over the network or its local socket, or a printer that speaks it itself. What
 * a spooler calls completed means that its bytes left it, with or without paper: `sent`. A job that does not come to its end is cancelled: a spooler
 * would send all of it again later, by itself.
 */
export function createIppPrinter(options: {
  readonly id: string;
  readonly uri: string;
  readonly socketPath?: string | undefined;
  readonly printTimeoutMs?: number;
  readonly language: PrinterLanguage;
  readonly dpmm: 6 | 8 | 12;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
}): LabelPrinter {
  const { id, uri, socketPath, printTimeoutMs = PRINT_TIMEOUT_MS, language, dpmm, media } = options;
  const client = createIppClient({ uri, socketPath, timeoutMs: CALL_TIMEOUT_MS });
  const inTurn = createTurnstile();
  const jobName = `packbench-label-${id}`;

  const offline = ({ detail }: IppFailure): PrinterTrouble => ({ type: 'offline', detail: `${uri} ${detail}` });

  async function ask(): Promise<Result<IppResponse, PrinterTrouble>> {
    const answer = await client.call(IPP.getPrinterAttributes, [
      { name: 'requested-attributes', type: 'keyword', values: STATUS_ATTRIBUTES },
    ]);
    if (!answer.ok) return fail(offline(answer.failure));
    const trouble = answer.value.status >= REFUSED ? readRefusal(answer.value.status) : readPrinterState(answer.value);
    return trouble ? fail(trouble) : answer;
  }

  async function print(
    content: string | Uint8Array,
    begin: BeforeFirstByte,
  ): Promise<Result<PrintWord, PrinterTrouble>> {
    const ready = await ask();
    if (!ready.ok) return ready;
    const taken = valuesOf(ready.value, 'document-format-supported');
    const format = FORMATS.find((wanted) => taken.includes(wanted)) ?? 'application/octet-stream';
    if (!begin(null)) return fail(NOT_BEGUN);
    const sent = await client.call(
      IPP.printJob,
      [
        USER,
        { name: 'job-name', type: 'name', values: [jobName] },
        { name: 'document-format', type: 'mimeType', values: [format] },
      ],
      toBytes(content),
    );
    if (!sent.ok)
      return fail(
        sent.failure.type === 'refused'
          ? offline(sent.failure)
          : { type: 'interrupted', detail: `${uri} ${sent.failure.detail}` },
      );
    if (sent.value.status >= REFUSED) return fail(readRefusal(sent.value.status));
    const [job] = valuesOf(sent.value, 'job-id');
    return typeof job === 'number' ? follow(job) : fail({ type: 'interrupted', detail: 'the job has no number' });
  }

  /** Waits until a job is done. One that is not in time, or stands still, is cancelled. */
  async function follow(job: number): Promise<Result<PrintWord, PrinterTrouble>> {
    const deadline = performance.now() + printTimeoutMs;
    for (;;) {
      const answer = await client.call(IPP.getJobAttributes, [
        { name: 'job-id', type: 'integer', values: [job] },
        USER,
        { name: 'requested-attributes', type: 'keyword', values: ['job-state', 'job-printer-state-message'] },
      ]);
      const state = answer.ok ? valuesOf(answer.value, 'job-state')[0] : undefined;
      if (state === JOB.completed) return ok('sent');
      const late = performance.now() > deadline;
      const stands = state === JOB.held || state === JOB.stopped || state === JOB.canceled || state === JOB.aborted;
      if (late || stands) {
        if (state !== JOB.canceled && state !== JOB.aborted) await cancel(job);
        const message = answer.ok
          ? valuesOf(answer.value, 'job-printer-state-message').join(' ')
          : answer.failure.detail;
        return fail({ type: 'interrupted', detail: message || 'the spooler did not print it in time' });
      }
      await pause();
    }
  }

  const cancel = (job: number) =>
    client.call(IPP.cancelJob, [{ name: 'job-id', type: 'integer', values: [job] }, USER]);

  /** Cancels every label of ours that the queue still holds, from before a restart too. */
  async function clear(): Promise<Result<void, PrinterTrouble>> {
    const jobs = await client.call(IPP.getJobs, [
      USER,
      { name: 'which-jobs', type: 'keyword', values: ['not-completed'] },
      { name: 'requested-attributes', type: 'keyword', values: ['job-id', 'job-name'] },
    ]);
    if (!jobs.ok) return fail(offline(jobs.failure));
    for (const { attributes } of jobs.value.groups) {
      const [job] = attributes.get('job-id') ?? [];
      if (typeof job !== 'number' || attributes.get('job-name')?.[0] !== jobName) continue;
      const cancelled = await cancel(job);
      if (!cancelled.ok) return fail(offline(cancelled.failure));
      if (cancelled.value.status >= REFUSED) return fail(readRefusal(cancelled.value.status));
    }
    return ok(undefined);
  }

  return {
    id,
    name: uri,
    language,
    dpmm,
    media,
    status: () =>
      inTurn(async () => {
        const answer = await ask();
        return answer.ok ? null : answer.failure;
      }),
    print: (content, begin = () => true) => inTurn(() => print(content, begin)),
    // Spoolers count jobs and not labels.
    counter: async () => null,
    clear: () => inTurn(clear),
  };
}
