import type { WaitingParcel } from '#shared/domain/index.ts';

/**
 * The parcels of one carrier that have not left. `atBenches`: packed, and without a label that was scanned back · `ready`: labelled and on no
 * manifest · `elsewhere`: on a manifest of another door.
 */
export interface CarrierGroup {
  readonly carrier: string;
  readonly atBenches: readonly WaitingParcel[];
  readonly ready: readonly WaitingParcel[];
  readonly elsewhere: readonly WaitingParcel[];
}

/** Whether a parcel waits for its label, or for the scan that proves that it is on it. */
export const isAtBench = ({ state, isDone }: WaitingParcel): boolean => state !== 'verified' || !isDone;

/**
 * What waits, by carrier, those with most parcels first, then by name; of each group the parcel that has waited longest first. `own`: the labels that
 * stand on manifests of this door, which wait no more.
 */
export function carrierGroups(
  parcels: Iterable<WaitingParcel>,
  own: ReadonlySet<string>,
  manifestIds: ReadonlySet<string>,
): readonly CarrierGroup[] {
  const groups = new Map<string, { atBenches: WaitingParcel[]; ready: WaitingParcel[]; elsewhere: WaitingParcel[] }>();
  for (const parcel of parcels) {
    const group = groups.get(parcel.carrier) ?? { atBenches: [], ready: [], elsewhere: [] };
    groups.set(parcel.carrier, group);
    if (parcel.sscc !== null && own.has(parcel.sscc)) continue;
    if (isAtBench(parcel)) group.atBenches.push(parcel);
    // What this door took off again waits here, whatever the store still says of it.
    else if (parcel.on && !manifestIds.has(parcel.on.manifestId)) group.elsewhere.push(parcel);
    else group.ready.push(parcel);
  }
  return [...groups]
    .map(([carrier, { atBenches, ready, elsewhere }]) => ({
      ...{ carrier, atBenches: atBenches.sort(oldestFirst), ready: ready.sort(oldestFirst), elsewhere },
    }))
    .sort((a, b) => b.ready.length - a.ready.length || (a.carrier < b.carrier ? -1 : 1));
}

const oldestFirst = (a: WaitingParcel, b: WaitingParcel): number => sinceOf(a) - sinceOf(b);

/** Since when a parcel waits for its next step: for its label, or for the carrier. */
export const sinceOf = ({ labelledAt, packedAt }: WaitingParcel): number => labelledAt ?? packedAt;
