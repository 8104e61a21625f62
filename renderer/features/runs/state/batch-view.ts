import type { RunParcel } from './run-view.ts';

/** A slot with an order in it, or without. `stopped`: its order must not leave as it is. */
export interface SlotLook {
  readonly slot: number;
  readonly orderId: string;
  readonly orderCode: string;
  readonly tote: string | null;
  readonly packed: number;
  readonly needed: number;
  readonly isStopped: boolean;
}

/** What is in the hand, and where it goes. */
export interface InHand {
  readonly slot: number;
  readonly orderId: string;
  readonly sku: string;
  readonly units: number;
}

/** What a batch shows. `lit`: the slot of the last unit, until the next one. */
export interface BatchLook {
  readonly slots: readonly SlotLook[];
  readonly inHand: InHand | null;
  readonly lit: number | null;
  readonly sku: string | null;
  readonly waiting: readonly RunParcel[];
}

declare module '#renderer/core/station-store.ts' {
  interface StationView {
    readonly batch: BatchLook;
  }
}

export const BATCH_VIEW: { readonly batch: BatchLook } = {
  batch: { slots: [], inHand: null, lit: null, sku: null, waiting: [] },
};
