import { CarrierService, type Order } from '#shared/domain/index.ts';
import { carrierOf } from '#shared/handover/index.ts';
import type { ParcelLabel } from '#shared/packing/index.ts';
import type { Statements } from '../database/database.ts';

/** By whom a parcel is carried, how, and under which number. */
export interface Carriage {
  readonly carrier: string;
  readonly service: string;
  readonly tracking: string | null;
}

/** What was bought for a parcel says it; else the service that its order asks for. */
export async function carriageFor(
  sql: Statements,
  { service }: Pick<Order, 'service'>,
  label: ParcelLabel | null,
): Promise<Carriage> {
  const postage = label?.postage;
  if (postage) return { carrier: postage.carrier, service: postage.service, tracking: postage.trackingNumber };
  const rows = await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'service' ORDER BY key");
  const services = rows.flatMap(({ json }) => CarrierService.safeParse(JSON.parse(json)).data ?? []);
  return { carrier: carrierOf(service, services), service, tracking: null };
}
