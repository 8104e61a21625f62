import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { decide, nextLabelVersion } from '#shared/packing/index.ts';
import type { LabelTrouble } from './answer.ts';
import type { StationStore } from './station-store.ts';
import type { Teller } from './teller.ts';

/** Has a label made and printed by the label service, which asks the packing state by itself. */
export type PrintLabel = (request: {
  readonly orderId: string;
  readonly parcel: number;
  readonly version: number;
  /** The packer looked, and no label came out: one that may have been printed is sent again. */
  readonly nothingCameOut: boolean;
  /** Why there is a further label of this parcel; null for the first. */
  readonly reason: string | null;
}) => Promise<
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

/** Prints the label of the closed parcel on the bench, and records what came of it. */
export interface Labelling {
  readonly print: (again: boolean) => Promise<void>;
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
}): Labelling {
  const { store, memory, teller, printLabel, findScanned } = dependencies;
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

  const labelling: Labelling = {
    resume() {
      const packing = openParcels();
      if (packing?.phase === 'packed' && packing.parcels.some((parcel) => parcel.closed && parcel.label === null))
        void labelling.print(false);
    },
    async scanned(sscc) {
      const packing = openParcels();
      const parcel = packing?.parcels.find((candidate) => candidate.closed && candidate.label?.state === 'failed');
      if (!packing || !parcel || underWay.has(packing.orderId)) return;
      const { orderId } = packing;
      const version = nextLabelVersion(parcel);
      const found = await findScanned({ orderId, parcel: parcel.number, version, sscc });
      if (!found) return;
      const decision = decide(memory.progress.get(orderId) ?? null, {
        type: 'RecordLabel',
        parcel: parcel.number,
        version,
        outcome: { type: 'printed', ...found },
      });
      const orderCode = store.getState().open?.order.code ?? orderId;
      if (decision.ok) void teller.tell({ type: 'label-printed', orderCode, again: true }, decision.value);
    },
    async print(again) {
      const packing = openParcels();
      const parcel = packing?.parcels.find((candidate) => candidate.closed);
      if (!packing || !parcel) return teller.refuse({ type: 'ParcelNotClosed' }, null, null);
      const { orderId } = packing;
      // Two presses of "print again" ask for one label.
      if (underWay.has(orderId)) return;
      const orderCode = store.getState().open?.order.code ?? orderId;
      const version = nextLabelVersion(parcel);
      setPrinting(orderId, true);
      const outcome = await printLabel({
        orderId,
        parcel: parcel.number,
        version,
        nothingCameOut: again,
        reason: version === 1 ? null : again ? 'asked for at the bench' : 'the earlier label is void',
      });
      setPrinting(orderId, false);
      const decision = decide(memory.progress.get(orderId) ?? null, {
        type: 'RecordLabel',
        parcel: parcel.number,
        version,
        outcome:
          outcome.type === 'printed'
            ? { type: 'printed', sscc: outcome.sscc, jobId: outcome.jobId }
            : { type: 'failed', reason: outcome.trouble },
      });
      if (!decision.ok) return teller.refuse(decision.failure, null, null);
      return teller.tell(
        outcome.type === 'printed'
          ? { type: 'label-printed', orderCode, again }
          : { type: 'label-failed', trouble: outcome.trouble, detail: outcome.detail },
        decision.value,
      );
    },
  };
  return labelling;
}
