import { z } from 'zod';
import { Sku } from './item.ts';

/** So many lines may stand on one list: it is walked in one go. */
export const MOST_PICK_LINES = 500;

/** Units of a place that are to be brought to an order. `line`: its number within its list. `lot` empty: the place has none of a lot. */
export const PickLine = z.object({
  line: z.number().int().min(1).max(10_000),
  orderId: z.string().min(1).max(160),
  sku: Sku,
  location: z.string().min(1).max(60),
  lot: z.string().max(40),
  units: z.number().int().min(1).max(1_000_000),
});
export type PickLine = z.infer<typeof PickLine>;
