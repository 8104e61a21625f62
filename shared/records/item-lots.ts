import { z } from 'zod';
import { Sku } from '#shared/domain/index.ts';

/** More lots of an item are no help at a bench. */
export const MOST_LOTS = 200;
/** So many places of a lot are named. */
export const MOST_LOT_PLACES = 10;

/**
 * The lots of an item that the stock knows, so that a bench can ask and judge without the store. `places`: the codes of those where units of
 * it stand, empty where none does (in totes, on the way, gone); `expiry`: ISO date, null where nobody said it. How many units stand there is
 * left out on purpose: so the record changes with the lots and not with each unit. Lots on a shelf stand first, what expires first before others.
 */
export const ItemLots = z.object({
  sku: Sku,
  lots: z
    .array(
      z.object({
        lot: z.string().min(1).max(40),
        expiry: z.iso.date().nullable(),
        places: z.array(z.string().max(60)).max(MOST_LOT_PLACES),
      }),
    )
    .max(MOST_LOTS),
});
export type ItemLots = z.infer<typeof ItemLots>;
