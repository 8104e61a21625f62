import type { AllowableStop, HandoverEvent } from './events.ts';

/** A parcel that stands on a manifest. */
export type LoadedParcel = Omit<Extract<HandoverEvent, { type: 'ParcelLoaded' }>, 'type' | 'v' | 'manifestId' | 'by'>;

/** What a supervisor lets pass of a parcel at the door. */
export interface AllowedStop {
  readonly sscc: string;
  readonly stop: AllowableStop;
}

/** How the driver signed: see `DriverSigned`. */
export type Signature = Pick<Extract<HandoverEvent, { type: 'DriverSigned' }>, 'name' | 'strokes'>;

/**
 * Parcels that go to one carrier together, at one door. `left`: whoever hands over does something else meanwhile · `closing`: asked to be closed, and
 * not confirmed · `closed`: the carrier has them · `dropped`: nothing stood on it.
 */
export interface Manifest {
  readonly manifestId: string;
  readonly code: string;
  readonly carrier: string;
  readonly account: string;
  readonly origin: string;
  /** ISO date. */
  readonly day: string;
  readonly phase: 'open' | 'left' | 'closing' | 'closed' | 'dropped';
  /** In the order in which they were scanned. Each once. */
  readonly parcels: readonly LoadedParcel[];
  /** The pallet or cage that parcels go onto now; null: they stand by themselves. */
  readonly pallet: string | null;
  /** What a supervisor allowed; left out where it was nothing. */
  readonly allowed?: readonly AllowedStop[];
  /** The driver's; left out where there is none on the screen. */
  readonly signature?: Signature | null;
  /** Parcels that were expected and stayed, when it was asked to be closed; 0 before. */
  readonly missing: number;
}

/** A manifest after one more fact. Total: a fact that does not fit leaves it as it is, the same object. */
export function evolveManifest(before: Manifest | null, event: HandoverEvent): Manifest | null {
  if (event.type !== 'ManifestOpened') return before && afterFact(before, event);
  const { manifestId, code, carrier, account, origin, day } = event;
  const empty = { phase: 'open', parcels: [], pallet: null, missing: 0 } as const;
  return before ?? { manifestId, code, carrier, account, origin, day, ...empty };
}

function afterFact(before: Manifest, event: Exclude<HandoverEvent, { type: 'ManifestOpened' }>): Manifest {
  if (isOver(before)) return before;
  switch (event.type) {
    case 'ParcelLoaded': {
      const { scanId, sscc, orderId, parcel, tracking, pallet } = event;
      if (loadedOn(before, sscc)) return before;
      return { ...before, parcels: [...before.parcels, { scanId, sscc, orderId, parcel, tracking, pallet }] };
    }
    case 'ParcelTakenOff':
      if (!loadedOn(before, event.sscc)) return before;
      return { ...before, parcels: before.parcels.filter(({ sscc }) => sscc !== event.sscc) };
    case 'StopAllowed': {
      const { sscc, stop } = event;
      return isAllowed(before, sscc, stop)
        ? before
        : { ...before, allowed: [...(before.allowed ?? []), { sscc, stop }] };
    }
    case 'PalletBegun':
      return { ...before, pallet: event.pallet };
    case 'PalletEnded':
      return { ...before, pallet: null };
    case 'ManifestClosing':
      return before.phase === 'open' ? { ...before, phase: 'closing', missing: event.missing } : before;
    case 'ClosingTakenBack':
      return before.phase === 'closing' ? { ...before, phase: 'open', missing: 0, signature: null } : before;
    case 'DriverSigned': {
      const { name, strokes } = event;
      return before.phase === 'closing' ? { ...before, signature: { name, strokes } } : before;
    }
    case 'ManifestClosed':
      // Never in one step: what was not asked is not confirmed.
      return before.phase === 'closing' ? { ...before, phase: 'closed', pallet: null } : before;
    case 'ManifestLeft':
      return before.phase === 'open' ? { ...before, phase: 'left', pallet: null } : before;
    case 'ManifestResumed':
      return before.phase === 'left' ? { ...before, phase: 'open' } : before;
    case 'ManifestDropped':
      return before.parcels.length === 0 ? { ...before, phase: 'dropped' } : before;
  }
}

/** Whether nothing changes it any more. */
export const isOver = ({ phase }: Pick<Manifest, 'phase'>): boolean => phase === 'closed' || phase === 'dropped';

/** Whether a supervisor lets that pass of a parcel. */
export const isAllowed = ({ allowed = [] }: Pick<Manifest, 'allowed'>, sscc: string, stop: string): boolean =>
  allowed.some((one) => one.sscc === sscc && one.stop === stop);

/** The parcel with that label on a manifest; undefined where it does not stand there. */
export const loadedOn = ({ parcels }: Pick<Manifest, 'parcels'>, sscc: string): LoadedParcel | undefined =>
  parcels.find((parcel) => parcel.sscc === sscc);

/** The pallets and cages of a manifest, each with how many parcels stand on it, in the order in which they came. */
export function palletsOf({
  parcels,
}: Pick<Manifest, 'parcels'>): readonly { readonly sscc: string; readonly parcels: number }[] {
  const pallets = new Map<string, number>();
  for (const { pallet } of parcels) if (pallet !== null) pallets.set(pallet, (pallets.get(pallet) ?? 0) + 1);
  return [...pallets].map(([sscc, count]) => ({ sscc, parcels: count }));
}
