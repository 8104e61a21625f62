/** A parcel of the run whose label is not scanned back yet. `ends`: the digits that its number ends in. */
export interface RunParcel {
  readonly orderId: string;
  readonly orderCode: string;
  /** Who gets it, as the label says. */
  readonly name: string;
  readonly sku: string;
  readonly label: 'coming' | 'printed' | 'failed';
  readonly ends: string;
}

/** What a run shows: the parcel of the last unit, the others that wait for their labels, and how much is left. */
export interface RunLook {
  readonly last: RunParcel | null;
  /** The last one's label is on it. */
  readonly isDone: boolean;
  /** All that wait, the oldest first; the last one with them. */
  readonly waiting: readonly RunParcel[];
  /** Orders that want one more of the last item. */
  readonly left: number;
  /** Packed since the start of this page. */
  readonly packed: number;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView {
    readonly run: RunLook;
  }
}

const NO_RUN: RunLook = { last: null, isDone: false, waiting: [], left: 0, packed: 0 };

export const RUNS_VIEW = { run: NO_RUN };
