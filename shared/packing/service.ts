import type { Order, ServiceChoice } from '#shared/domain/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { Decision } from './decision.ts';
import { openParcel, type PackingState, type Parcel } from './state.ts';

/** The open parcel goes by this service. The very same choice once more is none. */
export function chooseService(state: PackingState, choice: ServiceChoice): Decision {
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const before = parcel.service;
  const isSame =
    before && Object.entries(choice).every(([field, value]) => before[field as keyof ServiceChoice] === value);
  if (isSame) return ok([]);
  return ok([{ type: 'ServiceChosen', v: 1, orderId: state.orderId, parcel: parcel.number, ...choice }]);
}

/** The service that a parcel goes by: the one that was chosen for it, else the one that its order asks for. */
export const serviceOf = ({ service }: Pick<Order, 'service'>, parcel: Pick<Parcel, 'service'> | undefined): string =>
  parcel?.service?.service ?? service;

/** A parcel that is opened again is another one: what the rules chose for it they choose anew. A person's word stands. */
export const withoutRuled = ({ service, ...parcel }: Parcel): Parcel =>
  service?.by === 'person' ? { ...parcel, service } : parcel;
