import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { LabelTrouble } from '#renderer/core/labelling.ts';
import { type Asking, AT_BENCH, type Labelling } from '#renderer/core/labelling.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { ShellCommands } from '#renderer/core/scanning/scan-handler.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import { orderSubject } from '#shared/log/index.ts';
import { isVerified, type PackingState } from '#shared/packing/index.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly labels: Labels;
  }
}

/** A label in the spool, as the trusted side tells it. */
export interface LabelJob {
  readonly jobId: string;
  readonly kind: 'shipping' | 'carrier';
  readonly orderId: string;
  readonly orderCode: string;
  readonly parcel: number;
  readonly version: number;
  readonly sscc: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'printed' | 'failed' | 'unclear';
  readonly settledBy: 'sending' | 'printer' | 'scan' | 'operator' | null;
  readonly reason: string | null;
  readonly trouble: LabelTrouble | null;
  readonly detail: string;
  readonly printerName: string;
  readonly at: number;
  readonly replaced: boolean;
}

/** A parcel that is packed and not labelled. `job`: what the spool knows of its label, if it got that far. */
export interface WaitingParcel {
  readonly orderId: string;
  readonly orderCode: string;
  readonly parcel: number;
  readonly trouble: LabelTrouble | null;
  readonly job: LabelJob | null;
}

/** Everything on the labels screen. */
export interface LabelBoard {
  /** Packed, not labelled; and carriers' labels that did not go out. */
  readonly waiting: readonly WaitingParcel[];
  /** May have come out or not. */
  readonly unclear: readonly LabelJob[];
  /** Came out, newest first. */
  readonly recent: readonly LabelJob[];
  readonly printers: readonly { readonly id: string; readonly name: string; readonly standard: boolean }[];
}

const NO_LABELS: LabelBoard = { waiting: [], unclear: [], recent: [], printers: [] };

declare module '#renderer/core/station-store.ts' {
  interface StationView {
    /** Labels that wait, are unclear, or came out. */
    readonly labels: LabelBoard;
  }
  interface Dialogs {
    readonly labels: true;
  }
}

export const LABELS_VIEW: { readonly labels: LabelBoard } = { labels: NO_LABELS };

/** Troubles of one label. After any other one the next label would not come out either. */
const OF_ONE: ReadonlySet<string> = new Set([
  'busy',
  'not-verified',
  'packed-elsewhere',
  'store-unsure',
  'carrier-refused',
  'order-changed',
  'order-stopped',
  'unknown-order',
  'text-not-drawn',
  'needs-supervisor',
]);
const GONE = new Set(['cancelled', 'refunded', 'shipped', 'delivered']);

/** Sorts labels for the screen: by what the packing says is still to be labelled, and by what the spool says came out. */
export function boardOf(
  jobs: readonly LabelJob[],
  printers: LabelBoard['printers'],
  progress: ReadonlyMap<string, PackingState>,
  orderOf: (orderId: string) => QueueEntry | undefined,
  isPrinting: (orderId: string) => boolean,
): LabelBoard {
  const unclear = jobs.filter(({ state, replaced }) => state === 'unclear' && !replaced);
  const isUnclear = (orderId: string, parcel: number) =>
    unclear.some((job) => job.kind === 'shipping' && job.orderId === orderId && job.parcel === parcel);
  const waiting: WaitingParcel[] = [];
  for (const [orderId, packing] of progress) {
    if ((packing.phase !== 'packed' && packing.phase !== 'suspended') || isPrinting(orderId)) continue;
    const entry = orderOf(orderId);
    if (!entry || GONE.has(entry.status)) continue;
    for (const { number, label } of packing.parcels) {
      if (label?.state === 'verified' || !isVerified(packing, number) || isUnclear(orderId, number)) continue;
      const job = jobs.find(
        (candidate) => candidate.kind === 'shipping' && candidate.orderId === orderId && candidate.parcel === number,
      );
      // The packing took it for printed; then somebody saw that what was sent did not come out.
      const missing = job?.version === label?.version && job?.state === 'failed';
      if (label?.state === 'printed' && !missing) continue;
      const trouble = (label?.reason ?? null) as LabelTrouble | null;
      waiting.push({ orderId, orderCode: entry.code, parcel: number, trouble, job: job ?? null });
    }
  }
  for (const job of jobs)
    if (job.kind === 'carrier' && !job.replaced && (job.state === 'queued' || job.state === 'failed')) {
      const { orderId, orderCode, parcel, trouble } = job;
      waiting.push({ orderId, orderCode, parcel, trouble, job });
    }
  const recent = jobs.filter(({ state }) => state === 'printed' || state === 'sent');
  return { waiting, unclear, recent, printers };
}

/** The labels of this bench: what waits, what is unclear, what came out, and what a person can do about each. */
export interface Labels {
  /** Asks the spool. */
  readonly refresh: () => Promise<void>;
  /** Looks at the packing again, with what the spool said last. */
  readonly recount: () => void;
  /** Whether a label of this parcel can be printed here: it is packed, and has not left. */
  readonly mayPrint: (what: Pick<WaitingParcel, 'orderId' | 'parcel'>) => boolean;
  /** Prints a label that waits. One that came out is printed once more when a supervisor allows it: they are asked. */
  readonly print: (what: WaitingParcel | LabelJob, asking: Asking) => Promise<void>;
  /** Prints all that waits and of which no byte ever went out, one after the other, until the printer has a trouble. */
  readonly printAll: () => Promise<void>;
  readonly cameOut: (job: LabelJob) => Promise<void>;
  /** Gives the trouble when the printer that had it cannot be cleared; then the person must say that it is off. */
  readonly nothingCameOut: (job: LabelJob, printerIsOff: boolean) => Promise<LabelTrouble | null>;
  /** What the codes for it do, whatever is going on: the list, and the newest label of this bench once more. */
  readonly commands: ShellCommands;
  /** A label was scanned while the list is open: true when it settled one. */
  readonly dialogTakes: (meaning: Meaning) => Promise<boolean>;
  /** What happened to a label, and its picture as a data URL. */
  readonly about: (jobId: string) => Promise<{
    readonly steps: readonly {
      readonly at: number;
      readonly state: string;
      readonly by: string | null;
      readonly detail: string;
    }[];
    readonly picture: string;
  }>;
  /** Prints a carrier's file for a parcel; gives the trouble, or null. */
  readonly attach: (parcel: Pick<WaitingParcel, 'orderId' | 'parcel'>, file: File) => Promise<LabelTrouble | null>;
}

const PART_BYTES = 1_200_000;

export function createLabels(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly progress: ReadonlyMap<string, PackingState>;
  readonly orderOf: (orderId: string) => QueueEntry | undefined;
  readonly labelling: Labelling;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly teller: Teller;
  readonly newId: () => string;
}): Labels {
  const { store, bridge, progress, orderOf, labelling, overrides, teller, newId } = dependencies;
  const person = (): string => store.getState().operator?.name ?? '';

  let known: { readonly jobs: readonly LabelJob[]; readonly printers: LabelBoard['printers'] } = {
    jobs: [],
    printers: [],
  };

  function recount(): void {
    store.setState({ labels: boardOf(known.jobs, known.printers, progress, orderOf, labelling.isPrinting) });
  }

  async function refresh(): Promise<void> {
    const answer = await bridge.call('label/jobs', {});
    if (!answer.ok) return;
    known = answer.value;
    recount();
  }

  function fail(trouble: LabelTrouble, detail: string): LabelTrouble {
    void teller.tell({ type: 'label-failed', trouble, detail });
    return trouble;
  }

  async function settle(
    job: LabelJob,
    word:
      | { type: 'scanned'; sscc: string }
      | { type: 'came-out' }
      | { type: 'nothing-came-out'; printerIsOff: boolean },
  ): Promise<LabelTrouble | null> {
    const answer = await bridge.call('label/settle', { jobId: job.jobId, word, person: person() });
    if (!answer.ok) return fail('fault', answer.failure.message);
    if (answer.value.type === 'failed') {
      const { trouble, detail } = answer.value;
      // A printer that cannot be cleared is a question to the person, and not one more fault.
      return word.type === 'nothing-came-out' && !word.printerIsOff ? trouble : fail(trouble, detail);
    }
    const { state, jobId } = answer.value.job;
    const say = { type: 'label-settled', orderCode: job.orderCode, cameOut: state === 'printed' } as const;
    const { sscc, kind } = job;
    const { destination, postage } = answer.value.job;
    if (
      state !== 'printed' ||
      kind === 'carrier' ||
      !labelling.cameOut(job, { sscc, jobId, destination, postage }, say)
    )
      await teller.tell(say);
    await refresh();
    return null;
  }

  /** A carrier's label from the spool, or from the file that was just uploaded. */
  async function printCarrier(
    from:
      | { readonly job: LabelJob }
      | {
          readonly uploadId: string;
          readonly orderId: string;
          readonly parcel: number;
          readonly format: 'zpl' | 'png' | 'pdf';
        },
    asking: Asking,
  ): Promise<LabelTrouble | null> {
    const { nothingCameOut, printerIsOff, printerId, reason, grantId } = asking;
    const asked = {
      nothingCameOut,
      person: person(),
      ...(printerIsOff ? { printerIsOff } : {}),
      ...(printerId === undefined ? {} : { printerId }),
      ...(reason === null ? {} : { reason }),
      ...(grantId === undefined ? {} : { grantId }),
    };
    const answer = await ('job' in from
      ? bridge.call('carrier/again', { jobId: from.job.jobId, ...asked })
      : bridge.call('carrier/print', { ...from, ...asked }));
    if (!answer.ok) return fail('fault', answer.failure.message);
    const { orderId, parcel } = 'job' in from ? from.job : from;
    const orderCode = orderOf(orderId)?.code ?? orderId;
    if (answer.value.type === 'failed') {
      const { trouble, detail } = answer.value;
      const inDoubt = trouble === 'store-unsure';
      if ((trouble !== 'needs-supervisor' && !inDoubt) || grantId !== undefined) return fail(trouble, detail);
      if (inDoubt) fail(trouble, detail);
      overrides.ask(
        { kind: 'reprint', about: orderSubject(orderId), parcel, orderCode, reason: inDoubt ? trouble : null },
        async (allowed) => {
          await printCarrier(from, { ...asking, ...allowed });
          await refresh();
        },
      );
      return trouble;
    }
    await teller.tell({ type: 'carrier-printed', orderCode });
    return null;
  }

  function mayPrint({ orderId, parcel }: Pick<WaitingParcel, 'orderId' | 'parcel'>): boolean {
    const packing = progress.get(orderId);
    const status = orderOf(orderId)?.status;
    return packing !== undefined && isVerified(packing, parcel) && status !== undefined && !GONE.has(status);
  }

  /** The newest label of this bench once more. */
  async function printLast(): Promise<void> {
    await refresh();
    const job = known.jobs.find((each) => !each.replaced && mayPrint(each));
    if (job) await print(job, { nothingCameOut: false, reason: AT_BENCH });
    else await teller.tell({ type: 'no-open-order' });
  }

  /** A label in the hand came out, whatever was thought of it. */
  async function scanned(sscc: string): Promise<boolean> {
    const { unclear, recent } = store.getState().labels;
    const job = [...unclear, ...recent.filter(({ state }) => state === 'sent')].find((each) => each.sscc === sscc);
    return job !== undefined && (await settle(job, { type: 'scanned', sscc })) === null;
  }

  async function print(what: WaitingParcel | LabelJob, asking: Asking): Promise<void> {
    const job = 'jobId' in what ? what : what.job;
    if (job?.kind === 'carrier') await printCarrier({ job }, asking);
    else await labelling.printAsking(what.orderId, what.parcel, asking, refresh);
    await refresh();
  }

  return {
    refresh,
    recount,
    mayPrint,
    print,
    commands: {
      labels: () => store.setState({ dialog: 'labels' }),
      'print-again': printLast,
    },
    dialogTakes: async (meaning) =>
      store.getState().dialog === 'labels' && meaning.type === 'parcel' && (await scanned(meaning.sscc)),
    async printAll() {
      await refresh();
      let count = 0;
      const { waiting } = store.getState().labels;
      // No word is said for them, so the spool lets none go out that may have gone out before.
      for (const { orderId, parcel } of waiting.filter(({ job }) => job?.kind !== 'carrier')) {
        const ended = await labelling.printParcel(orderId, parcel, { nothingCameOut: false, reason: null });
        if (ended === 'printed') count++;
        else if (!OF_ONE.has(ended)) return refresh();
      }
      await refresh();
      const { waiting: left } = store.getState().labels;
      await teller.tell({ type: 'labels-printed', count, left: left.length });
    },
    cameOut: async (job) => void (await settle(job, { type: 'came-out' })),
    nothingCameOut: (job, printerIsOff) => settle(job, { type: 'nothing-came-out', printerIsOff }),
    async about(jobId) {
      const answer = await bridge.call('label/job', { jobId });
      return answer.ok ? answer.value : { steps: [], picture: '' };
    },
    async attach({ orderId, parcel }, file) {
      const uploadId = newId();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const format = formatOf(bytes);
      if (!format) return fail('bad-file', file.name);
      for (let at = 0; at < bytes.length; at += PART_BYTES) {
        const data = base64Of(bytes.subarray(at, at + PART_BYTES));
        const sent = await bridge.call('carrier/upload', { uploadId, data });
        if (!sent.ok) return fail('fault', sent.failure.message);
        if (sent.value.type === 'too-large') return fail('bad-file', `${file.name}: > 4 MB`);
      }
      const trouble = await printCarrier(
        { uploadId, orderId, parcel, format },
        { nothingCameOut: false, reason: null },
      );
      await refresh();
      return trouble;
    },
  };
}

/** What a file is by its first bytes, whatever its name says. */
function formatOf(bytes: Uint8Array): 'zpl' | 'png' | 'pdf' | null {
  const head = String.fromCharCode(...bytes.subarray(0, 64)).trimStart();
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\x89PNG')) return 'png';
  return head.toUpperCase().startsWith('^XA') ? 'zpl' : null;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
