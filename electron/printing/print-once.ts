import type { Clock, Result } from '#shared/prelude/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { LabelPrinter, PrinterTrouble } from '../devices/printer/label-printer.ts';
import type { NewJob, Spool, SpoolJob } from './spool.ts';

/** The moments of a print between which a program may end; what each leaves behind is held by the crash test. */
export type PrintStep = 'queued' | 'begun' | 'sent' | 'finished' | 'cleared' | 'settled';

/**
 * Why a label did not come out: the printer's trouble, or `not-noted`: the record of labels could not be written, and what is not on
 * record does not go out.
 */
export type PrintTrouble = PrinterTrouble | { readonly type: 'not-noted'; readonly detail: string };

/** What the person who asks for a label says with it. */
export interface AskedWith {
  /** "I looked: no label came out", which lets an unclear label be sent again. */
  readonly nothingCameOut: boolean;
  /** "The printer that had it is off": it need not be cleared before its label is printed elsewhere. */
  readonly printerIsOff?: boolean;
  /** Another printer than the one for labels. */
  readonly printerId?: string | undefined;
  readonly person?: string;
}

/** What a person, or a scan, says of a label that is unclear or was only sent. */
export type WordOnLabel =
  | { readonly type: 'scanned'; readonly sscc: string }
  | { readonly type: 'came-out' }
  | { readonly type: 'nothing-came-out'; readonly printerIsOff: boolean };

/** Prints labels through the spool: each at most once, unless a person said that nothing came out. */
export interface PrintOnce {
  /**
   * Prints a label, or tells that it is printed already. An unclear one is refused as `interrupted` until the printer
   * itself, a scan, or the person who asks says that nothing came out; then the printer that had it is cleared first.
   * So is that of an earlier label of the same family that may still be on its way.
   */
  readonly print: (job: NewJob, word: AskedWith) => Promise<Result<SpoolJob, PrintTrouble>>;
  /** The job of a label that came out, as far as is known. */
  readonly printed: (label: string) => SpoolJob | undefined;
  /** Somebody scanned a fresh label: if it was unclear whether it came out, it did. Undefined for any other label. */
  readonly scanned: (label: string, sscc: string) => SpoolJob | undefined;
  /** The word on a job by its id. Fails when it does not fit the job, or the printer that had it cannot be cleared. */
  readonly settle: (id: string, word: WordOnLabel, person: string) => Promise<Result<SpoolJob, PrintTrouble>>;
}

/**
 * How long after sending a printer's label counter is trusted to say "nothing came out". After a crash the system may
 * go on delivering what the program had handed over: some 100 s on Linux (tcp_orphan_retries).
 */
const QUIET_MS = 180_000;
const REPLACED: PrintTrouble = { type: 'fault', detail: 'a further label took its place' };
const NO_PRINTER: PrintTrouble = { type: 'offline', detail: 'no printer' };

export function createPrintOnce(dependencies: {
  readonly spool: Spool;
  readonly printer: () => LabelPrinter | undefined;
  /** A printer by its id, for one that a label was sent to before. Undefined when it is not set up any more. */
  readonly printerById: (id: string) => LabelPrinter | undefined;
  /** What a printer is sent for a label's ZPL. */
  readonly contentFor: (zpl: string, printer: LabelPrinter) => Promise<Result<string | Uint8Array, PrintTrouble>>;
  readonly clock: Clock;
  /** Hears of each job after an attempt, whatever came of it. */
  readonly onAttempted?: (job: SpoolJob) => void;
  /** Hears each step as it is reached. */
  readonly onStep?: (step: PrintStep) => void;
}): PrintOnce {
  const { spool, printer, printerById, contentFor, clock } = dependencies;
  const { onAttempted = () => undefined, onStep = () => undefined } = dependencies;
  const underWay = new Map<string, Promise<Result<SpoolJob, PrintTrouble>>>();

  /**
   * A job as it stands. One that is `sending` while nothing is under way broke off in this very program: whether its label came out
   * is not known, as after a restart.
   */
  function standing(job: SpoolJob): SpoolJob {
    if (job.state !== 'sending' || underWay.has(job.label)) return job;
    spool.finish(job.id, { state: 'unclear', detail: 'interrupted: its end was not written down' });
    return spool.byId(job.id) ?? job;
  }

  function printedJob(label: string): SpoolJob | undefined {
    const job = spool.find(label);
    return job?.state === 'printed' || job?.state === 'sent' ? job : undefined;
  }

  /** The printer's own word: its counter has not moved since before the attempt, so nothing came out. */
  async function nothingPrinted(job: SpoolJob): Promise<boolean> {
    const { printerId, counter, sentAt } = job;
    if (printerId === null || counter === null || sentAt === null || clock.now() - sentAt < QUIET_MS) return false;
    return (await printerById(printerId)?.counter()) === counter;
  }

  /** A label may still wait in the printer that had it: it must not follow the one that is printed now. */
  async function takeBack(job: SpoolJob, printerIsOff: boolean): Promise<PrintTrouble | null> {
    const before = job.printerId === null || printerIsOff ? undefined : printerById(job.printerId);
    const cleared = before ? await before.clear() : ok(undefined);
    if (!cleared.ok) return cleared.failure;
    onStep('cleared');
    return null;
  }

  /** Settles a job as not printed at a person's word, or says why it cannot be. */
  async function nothingOf(job: SpoolJob, printerIsOff: boolean, person: string): Promise<PrintTrouble | null> {
    const trouble = await takeBack(job, printerIsOff);
    if (trouble) return trouble;
    const detail = [person, printerIsOff ? 'the printer is off' : ''].filter(Boolean).join(', ');
    spool.settle(job.id, { cameOut: false, by: 'operator', detail });
    return null;
  }

  async function settleUnclear(job: SpoolJob, word: AskedWith): Promise<PrintTrouble | null> {
    if (await nothingPrinted(job)) {
      spool.settle(job.id, { cameOut: false, by: 'printer', detail: 'its label counter has not moved' });
      return null;
    }
    if (!word.nothingCameOut) return { type: 'interrupted', detail: job.detail };
    return nothingOf(job, word.printerIsOff ?? false, word.person ?? '');
  }

  /** Earlier labels of the same parcel are void from now on: those that may still wait in a printer are taken back. */
  async function takeBackEarlier(asked: NewJob, printerIsOff: boolean): Promise<PrintTrouble | null> {
    const waiting = spool
      .family(asked.family)
      .filter(({ label, version }) => label !== asked.label && version < asked.version)
      .filter(({ state }) => state === 'unclear' || state === 'sent');
    for (const job of waiting) {
      const trouble = await takeBack(job, printerIsOff);
      if (trouble) return trouble;
    }
    return null;
  }

  async function send(asked: NewJob, word: AskedWith): Promise<Result<SpoolJob, PrintTrouble>> {
    const target = word.printerId === undefined ? printer() : printerById(word.printerId);
    if (!target) return fail(NO_PRINTER);
    const found = spool.find(asked.label);
    const known = found && standing(found);
    if (known?.state === 'printed') return ok(known);
    const isReplaced = spool
      .family(asked.family)
      .some(({ version, state }) => version > asked.version && state !== 'queued' && state !== 'failed');
    if (isReplaced) return fail(REPLACED);
    if (known?.state === 'sent' && !word.nothingCameOut) return ok(known);
    if (known?.state === 'unclear' || known?.state === 'sent') {
      const trouble = await settleUnclear(known, word);
      if (trouble) return fail(trouble);
      onStep('settled');
    }
    const earlier = await takeBackEarlier(asked, word.printerIsOff ?? false);
    if (earlier) return fail(earlier);
    const job = noted(() => spool.queue(asked, word.person));
    if (!job.ok) return job;
    onStep('queued');
    const content = await contentFor(job.value.zpl, target);
    let begun: Result<boolean, PrintTrouble> = ok(false);
    const sent = content.ok
      ? await target.print(content.value, (counter) => {
          begun = noted(() => spool.begin(job.value.id, { printerId: target.id, counter }));
          onStep('begun');
          return begun.ok && begun.value;
        })
      : content;
    onStep('sent');
    // Not one byte went out: what is said of it is that it could not be noted down, and not what the printer made of that.
    if (!begun.ok) return begun;
    spool.finish(
      job.value.id,
      sent.ok
        ? { state: sent.value, detail: '' }
        : {
            state: sent.failure.type === 'interrupted' ? 'unclear' : 'failed',
            detail: `${sent.failure.type}: ${sent.failure.detail}`,
          },
    );
    onStep('finished');
    const done = spool.find(asked.label) ?? job.value;
    onAttempted(done);
    return sent.ok ? ok(done) : sent;
  }

  function byScan(job: SpoolJob, person: string): void {
    if (job.state === 'unclear' || job.state === 'sent')
      spool.settle(job.id, { cameOut: true, by: 'scan', detail: person });
  }

  return {
    print(job, word) {
      // The same label asked for twice at once is one label.
      const running = underWay.get(job.label);
      if (running) return running;
      const started = send(job, word).finally(() => underWay.delete(job.label));
      underWay.set(job.label, started);
      return started;
    },
    printed: printedJob,
    scanned(label, sscc) {
      const found = spool.find(label);
      if (found?.sscc !== sscc) return undefined;
      byScan(standing(found), '');
      return printedJob(label);
    },
    async settle(id, word, person) {
      const found = spool.byId(id);
      if (!found) return fail({ type: 'fault', detail: 'no such label' });
      if (underWay.has(found.label)) return fail({ type: 'interrupted', detail: 'it is being printed' });
      const job = standing(found);
      if (job.state !== 'unclear' && job.state !== 'sent') return ok(job);
      if (word.type === 'scanned') {
        if (job.sscc !== word.sscc) return fail({ type: 'mismatch', detail: word.sscc });
        byScan(job, person);
      } else if (word.type === 'came-out') spool.settle(id, { cameOut: true, by: 'operator', detail: person });
      else {
        const trouble = await nothingOf(job, word.printerIsOff, person);
        if (trouble) return fail(trouble);
        onStep('settled');
      }
      return ok(spool.byId(id) ?? job);
    },
  };
}

/** Does what puts a label on record before it goes out, or says that it could not be. */
function noted<Value>(write: () => Value): Result<Value, PrintTrouble> {
  try {
    return ok(write());
  } catch (error) {
    return fail({ type: 'not-noted', detail: error instanceof Error ? error.message : String(error) });
  }
}
