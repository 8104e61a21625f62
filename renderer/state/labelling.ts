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
}) => Promise<
  | { readonly type: 'printed'; readonly sscc: string; readonly jobId: string }
  | { readonly type: 'failed'; readonly trouble: LabelTrouble; readonly detail: string }
>;

/** Prints the label of the closed parcel on the bench, and records what came of it. */
export interface Labelling {
  readonly print: (again: boolean) => Promise<void>;
  /** After a start: a closed parcel whose label was never heard of gets it. The label service prints each label once. */
  readonly resume: () => void;
}

export function createLabelling(dependencies: {
  readonly store: StationStore;
  readonly memory: LogMemory;
  readonly teller: Teller;
  readonly printLabel: PrintLabel;
}): Labelling {
  const { store, memory, teller, printLabel } = dependencies;
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
      const outcome = await printLabel({ orderId, parcel: parcel.number, version });
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
