import type { Cause } from '#renderer/core/say/cause.ts';
import type { AllowableStop, Manifest } from '#shared/handover/index.ts';

/** A parcel that is stopped, and that a supervisor may let go. */
export interface StoppedAtDoor {
  readonly type: 'stopped';
  readonly sscc: string;
  readonly stop: AllowableStop;
  readonly orderCode: string;
  readonly by: 'label' | 'number';
  readonly cause: Cause;
}

/**
 * What is asked: whether what is missing stays, when a manifest is to be closed · whether a parcel that is stopped may go · whether a label of which
 * nobody knows is that of a pallet or cage.
 */
export type HandoverAsks =
  | { readonly type: 'missing'; readonly missing: number }
  | StoppedAtDoor
  | { readonly type: 'pallet'; readonly sscc: string };

/** What a hand-over shows: the manifest that is open, what is asked about it, and which list of parcels is looked at. */
interface HandoverView {
  readonly manifest: Manifest | null;
  readonly handoverAsks: HandoverAsks | null;
  readonly handoverList: 'benches' | 'ready' | 'loaded' | null;
  /** Whether the driver is signing. */
  readonly signing: boolean;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends HandoverView {}
}

export const HANDOVER_VIEW: HandoverView = { manifest: null, handoverAsks: null, handoverList: null, signing: false };
