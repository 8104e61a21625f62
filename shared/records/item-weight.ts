import { z } from 'zod';
import { Counter, Sku } from '#shared/domain/index.ts';

/**
 * What the store learned of an item's unit weight from parcels that held nothing else: so many `samples`, their mean `grams` and the sum of their
 * squared deviations. `statedGrams`: the stated weight that they were judged by; null: none.
 */
export const ItemWeight = z.object({
  sku: Sku,
  samples: Counter.min(1),
  grams: z.number().min(0).max(1_000_000),
  squares: z.number().min(0).max(1_000_000_000_000_000),
  statedGrams: z.number().int().min(1).max(1_000_000).nullable(),
});
export type ItemWeight = z.infer<typeof ItemWeight>;
