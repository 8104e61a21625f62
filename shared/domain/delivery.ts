import { z } from 'zod';
import { Moment } from './bounds.ts';
import { Sku } from './item.ts';

const Lot = z.string().max(40);
const Expiry = z.iso.date().nullable();
const Some = z.number().int().min(1).max(999_999_999);

/** Units of an item that a supplier is to bring; `lot` empty: of whichever lot. */
export const DeliveryLine = z.object({ sku: Sku, quantity: Some, lot: Lot, expiry: Expiry });
export type DeliveryLine = z.infer<typeof DeliveryLine>;

/** Units that came, by the receipt in which they were scanned. */
export const Came = z.object({ receipt: z.string().min(1).max(64), sku: Sku, lot: Lot, units: Some });
export type Came = z.infer<typeof Came>;

/**
 * What a supplier is to bring, and what came of it at all benches. `newest`: until when the freshest units on hand of its items are good, as it
 * was when the store last wrote this: what comes later should be good for longer.
 */
export const Delivery = z.object({
  code: z.string().min(1).max(60),
  supplier: z.string().max(120),
  expectedAt: Moment.nullable(),
  lines: z.array(DeliveryLine).max(10_000),
  came: z.array(Came).default([]),
  newest: z.array(z.object({ sku: Sku, expiry: z.iso.date() })).default([]),
});
export type Delivery = z.infer<typeof Delivery>;
