import type { Cause } from '#renderer/core/say/cause.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import { type HandoverRefusal, type Manifest, palletsOf } from '#shared/handover/index.ts';
import type { Act } from './act.ts';

/** Pallets and cages that parcels of a manifest stand on, each with a label of its own. */
export interface Pallets {
  /** A label of which no parcel is known: the pallet that is loaded is full, one that stands here is gone on with, and of others it is asked what they are. */
  readonly scanned: (open: Manifest, sscc: string, cause: Cause) => void;
  readonly begin: (pallet: string) => void;
  readonly end: () => void;
}

export function createPallets({
  store,
  current,
  act,
  refuse,
}: {
  readonly store: StationStore;
  readonly current: () => Manifest | null;
  readonly act: Act;
  readonly refuse: (refusal: HandoverRefusal, cause: Cause, sscc: string) => void;
}): Pallets {
  const parcelsOn = (manifest: Manifest, pallet: string): number =>
    palletsOf(manifest).find(({ sscc }) => sscc === pallet)?.parcels ?? 0;
  const begin = (pallet: string): void =>
    void act([{ type: 'BeginPallet', pallet }], (after) => ({
      ...{ type: 'pallet-begun', tail: pallet.slice(-4), parcels: parcelsOn(after, pallet) },
    }));
  function end(): void {
    const pallet = current()?.pallet ?? '';
    act([{ type: 'EndPallet' }], (after) => ({
      ...{ type: 'pallet-ended', tail: pallet.slice(-4), parcels: parcelsOn(after, pallet) },
    }));
  }
  return {
    begin,
    end,
    scanned(open, sscc, cause) {
      if (open.pallet === sscc) return end();
      if (parcelsOn(open, sscc) > 0) return begin(sscc);
      refuse({ type: 'ParcelStopped', sscc, stop: { type: 'UnknownParcel' } }, cause, sscc);
      store.setState({ handoverAsks: { type: 'pallet', sscc } });
    },
  };
}
