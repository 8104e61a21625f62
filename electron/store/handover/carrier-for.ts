import { CarrierService, type Order } from '#shared/domain/index.ts';
import { carrierOf } from '#shared/handover/index.ts';
import { type Parcel, serviceOf } from '#shared/packing/index.ts';
import type { Statements } from '../database/database.ts';

/** By whom a parcel is carried, how, and under which number. */
export interface Carriage {
  readonly carrier: string;
  readonly service: string;
  readonly tracking: string | null;
}

/** What was bought for a parcel says it; else the service that was chosen for it, or that its order asks for. */
export async function carriageFor(
  sql: Statements,
  order: Pick<Order, 'service'>,
  parcel: Pick<Parcel, 'label' | 'service'>,
): Promise<Carriage> {
  const postage = parcel.label?.postage;
  if (postage) return { carrier: postage.carrier, service: postage.service, tracking: postage.trackingNumber };
  const service = serviceOf(order, parcel);
  if (parcel.service?.carrier) return { carrier: parcel.service.carrier, service, tracking: null };
  const rows = await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'service' ORDER BY key");
  const services = rows.flatMap(({ json }) => CarrierService.safeParse(JSON.parse(json)).data ?? []);
  return { carrier: carrierOf(service, services), service, tracking: null };
}
