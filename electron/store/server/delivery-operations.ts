import { z } from 'zod';
import { Delivery, DeliveryLine, Moment } from '#shared/domain/index.ts';
import type { Operation } from './operation.ts';

const after = z.coerce.number().int().min(0).max(1_000_000_000_000_000).default(0);
const many = z.number().int();

/** Deliveries after a place. */
export const DeliveriesAsked = z.object({ after, limit: z.coerce.number().int().min(1).max(100).default(100) });

/**
 * What a supplier is to bring, line by line, with what came of it at all benches. `ordered` 0: it came and was not ordered, or not of that lot.
 * `open`: units that are still to come.
 */
export const DeliveryShown = z.object({
  delivery: Delivery.shape.code,
  supplier: Delivery.shape.supplier,
  expectedAt: Moment.nullable(),
  open: many,
  lines: z.array(DeliveryLine.omit({ quantity: true }).extend({ ordered: many, received: many })).readonly(),
});
export type DeliveryShown = z.infer<typeof DeliveryShown>;
/** Deliveries in the order in which they came to the store; `next` is null at the end. */
export const DeliveryPage = z.object({ deliveries: z.array(DeliveryShown).readonly(), next: many.nullable() });

const READ = { method: 'get', rights: ['stock', 'read'], shared: true } as const;

/** What programs ask about deliveries; they are put like rows of deliveries.csv. */
export const DELIVERY_OPERATIONS: readonly Operation[] = [
  {
    ...{ ...READ, path: '/v1/deliveries', query: DeliveriesAsked, answer: DeliveryPage },
    summary: 'What suppliers are to bring, with what came of it, page by page',
  },
  {
    ...{ ...READ, path: '/v1/deliveries/{delivery}', answer: DeliveryShown },
    summary: 'One delivery, with what came of it; 404 `unknown-delivery`',
  },
];
