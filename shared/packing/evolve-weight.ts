import type { PackingState, Parcel } from './state.ts';

/** What the scale said of a parcel holds as long as nothing changes in it. */
export function withoutOldWeights(state: PackingState, before: PackingState): PackingState {
  const isSame = ({ number, scans, closed }: Parcel): boolean =>
    before.parcels.some(
      (earlier) => earlier.number === number && earlier.scans.length === scans.length && (closed || !earlier.closed),
    );
  if (state.parcels.every((parcel) => parcel.weight === undefined || isSame(parcel))) return state;
  return { ...state, parcels: state.parcels.map((parcel) => (isSame(parcel) ? parcel : unweighed(parcel))) };
}

/** A parcel of which the scale said nothing. */
export function unweighed({ weight: _, ...parcel }: Parcel): Parcel {
  return parcel;
}
