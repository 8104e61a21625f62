import type { Clock, Result } from '#shared/prelude/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { LabelPrinter, PrinterTrouble } from '../devices/printer/label-printer.ts';
import type { NewJob, Spool, SpoolJob } from './spool.ts';

/** The moments of a print between which a program may end; what each leaves behind is held by the crash test. */
export type PrintStep = 'queued' | 'begun' | 'sent' | 'finished' | 'cleared' | 'settled';

/** Prints labels through the spool: each at most once, unless a person said that nothing came out. */
export interface PrintOnce {
  /**
   * Prints a label, or tells that it is printed already. An unclear one is refused as `interrupted` until the printer
   * itself, a scan, or the person who asks says that nothing came out; then the printer that had it is cleared first.
   */
  readonly print: (
    job: NewJob,
    word: { readonly nothingCameOut: boolean },
  ) => Promise<Result<SpoolJob, PrinterTrouble>>;
  /** The job of a label that came out. */
  readonly printed: (label: string) => SpoolJob | undefined;
  /** Somebody scanned a fresh label: if it was unclear whether it came out, it did. Undefined for any other label. */
  readonly scanned: (label: string, sscc: string) => SpoolJob | undefined;
}

/**
 * How long after sending a printer's label counter is trusted to say "nothing came out". After a crash the system may
 * go on delivering what the program had handed over: some 100 s on Linux (tcp_orphan_retries).
 */
const QUIET_MS = 180_000;

export function createPrintOnce(dependencies: {
  readonly spool: Spool;
  readonly printer: () => LabelPrinter | undefined;
  /** A printer by its id, for one that a label was sent to before. Undefined when it is not set up any more. */
  readonly printerById: (id: string) => LabelPrinter | undefined;
  /** What a printer is sent for a label's ZPL. */
  readonly contentFor: (zpl: string, printer: LabelPrinter) => Promise<Result<string | Uint8Array, PrinterTrouble>>;
  readonly clock: Clock;
  /** Hears of each job after an attempt, whatever came of it. */
  readonly onAttempted?: (job: SpoolJob) => void;
  /** Hears each step as it is reached. */
  readonly onStep?: (step: PrintStep) => void;
}): PrintOnce {
  const {
    spool,
    printer,
    printerById,
    contentFor,
    clock,
    onAttempted = () => undefined,
    onStep = () => undefined,
  } = dependencies;
  const underWay = new Map<string, Promise<Result<SpoolJob, PrinterTrouble>>>();

  function printedJob(label: string): SpoolJob | undefined {
    const job = spool.find(label);
    return job?.state === 'printed' ? job : undefined;
  }

  /** The printer's own word: its counter has not moved since before the attempt, so nothing came out. */
  async function nothingPrinted(job: SpoolJob): Promise<boolean> {
    const { printerId, counter, sentAt } = job;
    if (printerId === null || counter === null || sentAt === null || clock.now() - sentAt < QUIET_MS) return false;
    return (await printerById(printerId)?.counter()) === counter;
  }

  /** Settles an unclear job as not printed, or says why it cannot be. */
  async function settle(job: SpoolJob, nothingCameOut: boolean): Promise<PrinterTrouble | null> {
    if (await nothingPrinted(job)) {
      spool.settle(job.id, { cameOut: false, by: 'printer', detail: 'its label counter has not moved' });
      return null;
    }
    if (!nothingCameOut) return { type: 'interrupted', detail: job.detail };
    // The label may still wait in the printer that had it: it must not follow the one that is printed now.
    const before = job.printerId === null ? undefined : printerById(job.printerId);
    const cleared = before ? await before.clear() : ok(undefined);
    if (!cleared.ok) return cleared.failure;
    onStep('cleared');
    spool.settle(job.id, { cameOut: false, by: 'operator' });
    return null;
  }

  async function send(asked: NewJob, nothingCameOut: boolean): Promise<Result<SpoolJob, PrinterTrouble>> {
    const target = printer();
    if (!target) return fail({ type: 'offline', detail: 'no printer' });
    const known = spool.find(asked.label);
    if (known?.state === 'printed') return ok(known);
    if (known?.state === 'sending') return fail({ type: 'interrupted', detail: known.detail });
    if (known?.state === 'unclear') {
      const trouble = await settle(known, nothingCameOut);
      if (trouble) return fail(trouble);
      onStep('settled');
    }
    const job = spool.queue(asked);
    onStep('queued');
    const content = await contentFor(job.zpl, target);
    const sent = content.ok
      ? await target.print(content.value, (counter) => {
          const begun = spool.begin(job.id, { printerId: target.id, counter });
          onStep('begun');
          return begun;
        })
      : content;
    onStep('sent');
    spool.finish(
      job.id,
      sent.ok
        ? { state: 'printed', detail: '' }
        : {
            state: sent.failure.type === 'interrupted' ? 'unclear' : 'failed',
            detail: `${sent.failure.type}: ${sent.failure.detail}`,
          },
    );
    onStep('finished');
    const done = spool.find(asked.label) ?? job;
    onAttempted(done);
    return sent.ok ? ok(done) : sent;
  }

  return {
    print(job, { nothingCameOut }) {
      // The same label asked for twice at once is one label.
      const running = underWay.get(job.label) ?? send(job, nothingCameOut).finally(() => underWay.delete(job.label));
      underWay.set(job.label, running);
      return running;
    },
    printed: printedJob,
    scanned(label, sscc) {
      const job = spool.find(label);
      if (job?.sscc !== sscc) return undefined;
      if (job.state === 'unclear') spool.settle(job.id, { cameOut: true, by: 'scan' });
      return printedJob(label);
    },
  };
}
