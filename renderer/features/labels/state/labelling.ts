import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import {
  type Asking,
  AT_BENCH,
  type FindScanned,
  type Labelling,
  type Printed,
  type PrintLabel,
} from '#renderer/core/labelling.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { orderSubject } from '#shared/log/index.ts';
import {
  decide,
  nextLabelVersion,
  type PackingRefusal,
  type PackingState,
  type Parcel,
  unlabelledParcels,
} from '#shared/packing/index.ts';

/** The parcel was opened, or the order begun anew, after a label had come out. */
const LABEL_VOID = 'label-void';
/** A printer's report comes some tenths of a second after the paper: a scan of the label waits for it so long. */
const REPORT_MS = 1_500;
/** The label on the parcel sends it to where the order does not go any more. */
const ADDRESS_CHANGED = 'address-changed';
/** The store cannot say whether another bench has packed the order. */
const STORE_UNSURE = 'store-unsure';
/** Reasons that the station knows by itself: nobody is asked for them. */
const KNOWN_REASONS: ReadonlySet<string | null> = new Set([LABEL_VOID, ADDRESS_CHANGED]);

export function createLabelling(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly teller: Teller;
  /** Says what the packing rules refused. */
  readonly refuse: (refusal: PackingRefusal, cause: null, sku: null) => Promise<void>;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly printLabel: PrintLabel;
  readonly findScanned: FindScanned;
  readonly wait: (ms: number) => Promise<void>;
  readonly codeOf: (orderId: string) => string;
  /** A label of a parcel came out: what belongs to it is made. Nobody waits for that. */
  readonly onPrinted: (orderId: string, parcel: number, sscc: string) => void;
  /** Whether the label on a parcel sends it to where its order, as it is known now, does not go. */
  readonly isSentElsewhere: (packing: PackingState, parcel: Parcel) => boolean;
}): Labelling {
  const { store, memory, teller, refuse, overrides, printLabel, findScanned, wait, codeOf, isSentElsewhere } =
    dependencies;
  const { onPrinted } = dependencies;
  /** Orders whose label is on its way, each with its end. */
  const underWay = new Map<string, Promise<void>>();
  const ends = new Map<string, () => void>();

  function setPrinting(orderId: string, printing: boolean): void {
    if (printing) underWay.set(orderId, new Promise((end) => ends.set(orderId, end)));
    else {
      underWay.delete(orderId);
      ends.get(orderId)?.();
    }
    store.setState(({ open }) => (open?.order.id === orderId ? { open: { ...open, printing } } : {}));
  }

  const openParcels = (of = openOrderOf(memory)) => (of === null ? undefined : memory.states.of('packing').get(of));
  const parcelOf = (orderId: string, number: number): Parcel | undefined =>
    memory.states
      .of('packing')
      .get(orderId)
      ?.parcels.find((candidate) => candidate.number === number && candidate.closed);

  const labelling: Labelling = {
    isPrinting: (orderId) => underWay.has(orderId),
    resume() {
      const packing = openParcels();
      if (packing?.parcels.some((parcel) => parcel.closed && parcel.label === null)) void labelling.print(false);
    },
    async scanned(sscc, of) {
      const openOrderId = of ?? openOrderOf(memory);
      const given = wait(REPORT_MS).then(() => 'given-up' as const);
      for (let way = openOrderId !== null && underWay.get(openOrderId); way; way = underWay.get(openOrderId ?? ''))
        if ((await Promise.race([way, given])) === 'given-up') return false;
      const packing = openParcels(openOrderId);
      const labelled = packing?.parcels.filter(({ closed, label }) => closed && label) ?? [];
      const parcel =
        labelled.find(({ label }) => label?.sscc === sscc) ??
        labelled.find(({ label }) => label?.state === 'failed') ??
        labelled[0];
      if (!packing || !parcel?.label) return true;
      const { orderId } = packing;
      const about = { orderId, parcel: parcel.number, version: parcel.label.version };
      if (parcel.label.state === 'failed') {
        const found = await findScanned({ ...about, sscc });
        if (found) labelling.cameOut(about, found, { type: 'label-printed', orderCode: codeOf(orderId), again: true });
      }
      // The printer may only have said that it took it: now it is known to be on paper. Nobody waits for that.
      else if (parcel.label.sscc === sscc) void findScanned({ ...about, sscc });
      return true;
    },
    cameOut({ orderId, parcel, version }, label, say) {
      const decision = decide(memory.states.of('packing').get(orderId) ?? null, {
        type: 'RecordLabel',
        parcel,
        version,
        outcome: { type: 'printed', ...label },
      });
      if (!decision.ok) return false;
      void teller.tell(say, decision.value).then(() => onPrinted(orderId, parcel, label.sscc));
      return true;
    },
    async printWhen(saved) {
      const packing = openParcels();
      if (packing) setPrinting(packing.orderId, true);
      await saved;
      if (packing) setPrinting(packing.orderId, false);
      await labelling.print(false);
    },
    async print(again) {
      const packing = openParcels();
      const closed = packing?.parcels.filter((candidate) => candidate.closed) ?? [];
      const unlabelled = packing ? unlabelledParcels(packing) : [];
      // Whoever asks for one more means what has none yet, or a wrong one; otherwise the last label that was not scanned back.
      const asked =
        unlabelled[0] ??
        closed.find((parcel) => packing && isSentElsewhere(packing, parcel)) ??
        closed.findLast(({ label }) => label?.state === 'printed') ??
        closed.at(-1);
      const wanted = again ? asked : undefined;
      if (!packing || (again && !wanted)) return refuse({ type: 'ParcelNotClosed' }, null, null);
      for (const parcel of wanted ? [wanted] : unlabelled.filter(({ label }) => label === null))
        await printOne(packing, parcel, again);
    },
    async printAsking(orderId, parcel, asking, done) {
      const ended = await labelling.printParcel(orderId, parcel, asking);
      const inDoubt = ended === 'store-unsure' && !asking.byItself;
      if (ended !== 'needs-supervisor' && !inDoubt) return;
      const reason = inDoubt ? STORE_UNSURE : KNOWN_REASONS.has(asking.reason) ? asking.reason : null;
      overrides.ask(
        { kind: 'reprint', about: orderSubject(orderId), parcel, orderCode: codeOf(orderId), reason },
        async (allowed) => {
          await labelling.printParcel(orderId, parcel, { ...asking, ...allowed });
          await done?.();
        },
      );
    },
    async printParcel(orderId, number, asking) {
      const parcel = parcelOf(orderId, number);
      // Two presses of "print again" ask for one label.
      if (!parcel || underWay.has(orderId)) return 'busy';
      setPrinting(orderId, true);
      try {
        return await printAndRecord(orderId, parcel, asking);
      } finally {
        setPrinting(orderId, false);
      }
    },
  };

  async function printOne(packing: PackingState, parcel: Parcel, again: boolean): Promise<void> {
    const misled = isSentElsewhere(packing, parcel);
    const reason = nextLabelVersion(parcel) === 1 ? null : misled ? ADDRESS_CHANGED : again ? AT_BENCH : LABEL_VOID;
    // A label with an old address did come out; it is on the parcel.
    const asking = { nothingCameOut: again && !misled, reason, ...(again ? {} : { byItself: true }) };
    await labelling.printAsking(packing.orderId, parcel.number, asking);
  }

  async function printAndRecord(orderId: string, parcel: Parcel, asking: Asking): Promise<Printed> {
    const { number } = parcel;
    const version = nextLabelVersion(parcel);
    const onBench = openOrderOf(memory) === orderId;
    const person = store.getState().operator?.name ?? '';
    const { says, ...asked } = asking;
    const outcome = await printLabel({ ...asked, orderId, parcel: number, version, person });
    // Nothing happened to the label that is on the parcel: the supervisor is asked, and the answer comes here again.
    const isAsked = outcome.type === 'failed' && outcome.trouble === 'needs-supervisor';
    if (isAsked && parcel.label && parcel.label.state !== 'failed') {
      if (asking.grantId) await teller.tell({ type: 'label-failed', trouble: outcome.trouble, detail: '' });
      return outcome.trouble;
    }
    const decision = decide(memory.states.of('packing').get(orderId) ?? null, {
      type: 'RecordLabel',
      parcel: number,
      version,
      outcome:
        outcome.type === 'printed'
          ? { ...outcome, reason: asking.reason }
          : { type: 'failed', reason: outcome.trouble },
    });
    const ended = outcome.type === 'printed' ? 'printed' : outcome.trouble;
    if (!decision.ok) {
      await refuse(decision.failure, null, null);
      return ended;
    }
    const orderCode = codeOf(orderId);
    const again = asking.nothingCameOut;
    const say: Say =
      outcome.type === 'failed'
        ? { type: 'label-failed', trouble: outcome.trouble, detail: outcome.detail }
        : onBench
          ? { type: 'label-printed', orderCode, again }
          : (says?.(outcome) ?? { type: 'label-aside', orderCode });
    const byItself = (say.type === 'label-printed' || (says !== undefined && outcome.type === 'printed')) && !again;
    await teller.tell(say, decision.value, { byItself });
    if (outcome.type === 'printed') onPrinted(orderId, number, outcome.sscc);
    return ended;
  }
  return labelling;
}
