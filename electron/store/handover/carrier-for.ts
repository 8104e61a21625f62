import type { Order } from '#shared/domain/index.ts';
import { carrierOf } from '#shared/handover/index.ts';
import type { ParcelLabel } from '#shared/packing/index.ts';

/** By whom a parcel is carried, how, and under which number. */
export interface Carriage {
  readonly carrier: string;
  readonly service: string;
  readonly tracking: string | null;
}

/** What was bought for a parcel says it; else the service that its order asks for. */
export function carriageFor({ service }: Pick<Order, 'service'>, label: ParcelLabel | null): Carriage {
  const postage = label?.postage;
  if (postage) return { carrier: postage.carrier, service: postage.service, tracking: postage.trackingNumber };
  return { carrier: carrierOf(service), service, tracking: null };
}
