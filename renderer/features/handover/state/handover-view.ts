import type { Manifest } from '#shared/handover/index.ts';

/** What is asked before a manifest is closed: whether what is missing stays. */
export interface HandoverAsks {
  readonly type: 'missing';
  readonly missing: number;
}

/** What a hand-over shows: the manifest that is open, what is asked about it, and which list of parcels is looked at. */
interface HandoverView {
  readonly manifest: Manifest | null;
  readonly handoverAsks: HandoverAsks | null;
  readonly handoverList: 'benches' | 'ready' | 'loaded' | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends HandoverView {}
}

export const HANDOVER_VIEW: HandoverView = { manifest: null, handoverAsks: null, handoverList: null };
