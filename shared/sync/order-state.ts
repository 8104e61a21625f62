import { z } from 'zod';
import { Order, OrderStatus } from '#shared/domain/index.ts';

/** One step of an order's way. `at` is epoch milliseconds; `by` an operator's id, null for nobody; `station` a station's id. */
export const StatusStep = z.object({
  from: OrderStatus.nullable(),
  to: OrderStatus,
  at: z.number().int(),
  by: z.string().nullable(),
  station: z.string(),
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
    }),
  ),
});
/** See the schema. */
export type OrderState = z.infer<typeof OrderState>;
