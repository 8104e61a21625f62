import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { decide, nextLabelVersion, type Parcel } from '#shared/packing/index.ts';
import type { LabelTrouble, Say } from './answer.ts';
import type { StationStore } from './station-store.ts';
import type { Teller } from './teller.ts';

/** What the person who asks for a label says with it. */
export interface Asking {
  /** They looked, and no label came out: one that may have been printed is sent again. */
  readonly nothingCameOut: boolean;
  /** The printer that had it is off: it need not be cleared first. */
  readonly printerIsOff?: boolean;
  /** Another printer than the one for labels. */
  readonly printerId?: string | undefined;
  /** Why there is a further label of this parcel; null for the first. */
  readonly reason: string | null;
}

/** Has a label made and printed by the label service, which asks the packing state by itself. */
export type PrintLabel = (
  request: Asking & {
    readonly orderId: string;
    readonly parcel: number;
    readonly version: number;
    /** Who asks. */
    readonly person: string;
  },
) => Promise<
  | { readonly type: 'printed'; readonly sscc: string; readonly jobId: string }
  | { readonly type: 'failed'; readonly trouble: LabelTrouble; readonly detail: string }
>;

/** Asks whether the scanned label is the one whose printing was cut off; then it came out. Null when it is not. */
export type FindScanned = (request: {
  readonly orderId: string;
  readonly parcel: number;
  readonly version: number;
  readonly sscc: string;
}) => Promise<{ readonly sscc: string; readonly jobId: string } | null>;

/** How the printing of one label ended, for whoever prints several. `busy`: it is being printed already. */
export type Printed = 'printed' | 'busy' | LabelTrouble;

/** Prints the labels of closed parcels, and records what came of it. */
export interface Labelling {
  /** True while a label of this order is on its way, from the closing of its parcel on. */
  readonly isPrinting: (orderId: string) => boolean;
  /** The parcel on the bench, once that it was closed is saved. */
  readonly printWhen: (saved: Promise<void>) => Promise<void>;
  /** The parcel on the bench. `again`: somebody looked, and wants it printed (once more). */
  readonly print: (again: boolean) => Promise<void>;
  /** Any closed parcel, on the bench or put aside. */
  readonly printParcel: (orderId: string, parcel: number, asking: Asking) => Promise<Printed>;
  /** A label that seemed not to have come out did: records it as printed. False when the parcel has moved on. */
  readonly cameOut: (
    about: { readonly orderId: string; readonly parcel: number; readonly version: number },
    label: { readonly sscc: string; readonly jobId: string },
    say: Say,
  ) => boolean;
  /** A label was scanned: if it is the one whose printing was cut off, it is recorded as printed. */
  readonly scanned: (sscc: string) => Promise<void>;
  /** After a start: a closed parcel whose label was never heard of gets it. The label service prints each label once. */
  readonly resume: () => void;
}

export function createLabelling(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly teller: Teller;
  readonly printLabel: PrintLabel;
  readonly findScanned: FindScanned;
  readonly codeOf: (orderId: string) => string;
}): Labelling {
  const { store, memory, teller, printLabel, findScanned, codeOf } = dependencies;
  const underWay = new Set<string>();

  function setPrinting(orderId: string, printing: boolean): void {
    if (printing) underWay.add(orderId);
    else underWay.delete(orderId);
    store.setState(({ open }) => (open?.order.id === orderId ? { open: { ...open, printing } } : {}));
  }

  const openParcels = () => {
    const { openOrderId } = memory.session;
    return openOrderId === null ? undefined : memory.progress.get(openOrderId);
  };
  const parcelOf = (orderId: string, number: number): Parcel | undefined =>
    memory.progress.get(orderId)?.parcels.find((candidate) => candidate.number === number && candidate.closed);

  const labelling: Labelling = {
    isPrinting: (orderId) => underWay.has(orderId),
    resume() {
      const packing = openParcels();
      if (packing?.phase === 'packed' && packing.parcels.some((parcel) => parcel.closed && parcel.label === null))
        void labelling.print(false);
    },
    async scanned(sscc) {
      const packing = openParcels();
      const parcel = packing?.parcels.find((candidate) => candidate.closed && candidate.label);
      if (!packing || !parcel?.label || underWay.has(packing.orderId)) return;
      const { orderId } = packing;
      const about = { orderId, parcel: parcel.number, version: parcel.label.version };
      if (parcel.label.state === 'failed') {
        const found = await findScanned({ ...about, sscc });
        if (found) labelling.cameOut(about, found, { type: 'label-printed', orderCode: codeOf(orderId), again: true });
      }
      // The printer may only have said that it took it: now it is known to be on paper. Nobody waits for that.
      else if (parcel.label.sscc === sscc) void findScanned({ ...about, sscc });
    },
    cameOut({ orderId, parcel, version }, label, say) {
      const decision = decide(memory.progress.get(orderId) ?? null, {
        type: 'RecordLabel',
        parcel,
        version,
        outcome: { type: 'printed', ...label },
      });
      if (!decision.ok) return false;
      void teller.tell(say, decision.value);
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
      const parcel = packing?.parcels.find((candidate) => candidate.closed);
      if (!packing || !parcel) return teller.refuse({ type: 'ParcelNotClosed' }, null, null);
      const reason =
        nextLabelVersion(parcel) === 1 ? null : again ? 'asked for at the bench' : 'the earlier label is void';
      await labelling.printParcel(packing.orderId, parcel.number, { nothingCameOut: again, reason });
    },
    async printParcel(orderId, number, asking) {
      const parcel = parcelOf(orderId, number);
      // Two presses of "print again" ask for one label.
      if (!parcel || underWay.has(orderId)) return 'busy';
      const version = nextLabelVersion(parcel);
      const onBench = memory.session.openOrderId === orderId;
      setPrinting(orderId, true);
      const person = store.getState().operator?.name ?? '';
      const outcome = await printLabel({ ...asking, orderId, parcel: number, version, person });
      setPrinting(orderId, false);
      const decision = decide(memory.progress.get(orderId) ?? null, {
        type: 'RecordLabel',
        parcel: number,
        version,
        outcome:
          outcome.type === 'printed'
            ? { type: 'printed', sscc: outcome.sscc, jobId: outcome.jobId, reason: asking.reason }
            : { type: 'failed', reason: outcome.trouble },
      });
      const ended = outcome.type === 'printed' ? 'printed' : outcome.trouble;
      if (!decision.ok) {
        await teller.refuse(decision.failure, null, null);
        return ended;
      }
      const orderCode = codeOf(orderId);
      const again = asking.nothingCameOut;
      const say: Say =
        outcome.type === 'failed'
          ? { type: 'label-failed', trouble: outcome.trouble, detail: outcome.detail }
          : onBench
            ? { type: 'label-printed', orderCode, again }
            : { type: 'label-aside', orderCode };
      await teller.tell(say, decision.value);
      return ended;
    },
  };
  return labelling;
}
