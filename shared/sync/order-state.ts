import { z } from 'zod';
import { Order, OrderStatus } from '#shared/domain/index.ts';

/** A parcel that a carrier has. `tracking`: its number; null: there is none, and its SSCC stands for it. `manifest`: by its code. */
export const LeftParcel = z.object({
  number: z.number().int(),
  sscc: z.string(),
  carrier: z.string(),
  service: z.string(),
  tracking: z.string().nullable(),
  manifest: z.string(),
});
/** See the schema. */
export type LeftParcel = z.infer<typeof LeftParcel>;

/**
 * One step of an order's way. `at` is epoch milliseconds; `by` an operator's id, null for nobody; `station` a station's id. `parcels`: what left with
 * it, of an order that is shipped all that did; where `from` and `to` are the same a part of it left.
 */
export const StatusStep = z.object({
  from: OrderStatus.nullable(),
  to: OrderStatus,
  at: z.number().int(),
  by: z.string().nullable(),
  station: z.string(),
  parcels: z.array(LeftParcel).optional(),
});

/** How an order stands, whether it is on the benches or left them long ago: its status, the way to it, its parcels' SSCC. */
export const OrderState = z.object({
  order: z.string(),
  channel: z.string(),
  status: OrderStatus,
  hold: Order.shape.hold,
  rev: z.number().int(),
  steps: z.array(StatusStep),
  parcels: z.array(
    z.object({
      number: z.number().int(),
      closed: z.boolean(),
      sscc: z.string().nullable(),
      /** What has to stand on it, and a carrier to know: `fragile`, `upright`, `limited-quantity`, UN numbers. Absent: nothing. */
      marks: z.array(z.string()).optional(),
      /** By whom it is carried, and under which number; absent while no carrier has it. */
      left: LeftParcel.omit({ number: true, sscc: true }).optional(),
      /** What was bought for it at a carrier, in the carrier's words, else the service that was chosen for it. Absent: neither. */
      carrier: z.string().optional(),
      service: z.string().optional(),
      tracking_number: z.string().optional(),
    }),
  ),
});
/** See the schema. */
export type OrderState = z.infer<typeof OrderState>;
