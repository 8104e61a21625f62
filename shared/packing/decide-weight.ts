import { fail, ok } from '#shared/prelude/index.ts';
import type { Weighing } from './commands.ts';
import type { Decision } from './decision.ts';
import { isOff, type WeightCheck } from './parcel-weight.ts';
import type { PackingRefusal } from './refusals.ts';
import { openParcel, type PackingState, type Parcel, type ParcelCarton } from './state.ts';

/** Why a parcel may not be closed for its weight; undefined: nothing is in its way. */
export function weightStops(
  { number, weight }: Pick<Parcel, 'number' | 'weight'>,
  check: WeightCheck | undefined,
): PackingRefusal | undefined {
  if (check !== 'stop' || weight?.isAllowed) return undefined;
  if (!weight?.weighed) return { type: 'ParcelNotWeighed', parcel: number };
  const { verdict, grams } = weight.weighed;
  return isOff(verdict) ? { type: 'WeightOff', parcel: number, verdict, grams } : undefined;
}

/** The open parcel is weighed. */
export function weighParcel(state: PackingState, weighing: Weighing): Decision {
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  if (parcel.scans.length === 0) return fail({ type: 'ParcelEmpty', parcel: parcel.number });
  return ok([{ type: 'ParcelWeighed', v: 1, orderId: state.orderId, parcel: parcel.number, ...weighing }]);
}

/** A supervisor's yes to the open parcel as it is. */
export function allowWeight(state: PackingState, grantId: string): Decision {
  const parcel = openParcel(state);
  return parcel
    ? ok([{ type: 'WeightAllowed', v: 1, orderId: state.orderId, parcel: parcel.number, grantId }])
    : fail({ type: 'ParcelAlreadyClosed' });
}

/** The open parcel is packed in this carton. */
export function chooseCarton(state: PackingState, carton: ParcelCarton): Decision {
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const { code, tareGrams, suggested } = carton;
  if (parcel.carton?.code === code && parcel.carton.tareGrams === tareGrams) return ok([]);
  const chosen = { parcel: parcel.number, carton: code, tareGrams, ...(suggested === undefined ? {} : { suggested }) };
  return ok([{ type: 'CartonChosen', v: 1, orderId: state.orderId, ...chosen }]);
}
