import { z } from 'zod';
import { Address, Hold, HoldReason, OrderStatus, Sku } from '#shared/domain/index.ts';

/** A line as somebody puts it right: which item and how many. A line that is left out is taken off the order. */
export const CorrectedLine = z.object({
  /** The line's id in the order. */
  id: z.string().min(1).max(40),
  sku: Sku,
  quantity: z.number().int().min(1).max(100_000),
});
export type CorrectedLine = z.infer<typeof CorrectedLine>;

/**
 * What a person or a shop decides about an order that is not packed yet. `release`: it may be packed as it is, whatever held it ·
 * `hold`: it waits for a person · `cancel`: it is never packed · `correct`: address or lines are put right, and the order is checked
 * anew: it is released where nothing is wrong any more. What is left out stays as it is.
 */
export const OrderChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('release') }),
  z.object({ type: z.literal('hold'), reason: HoldReason, detail: z.string().max(300) }),
  z.object({ type: z.literal('cancel') }),
  z.object({
    type: z.literal('correct'),
    address: Address.optional(),
    lines: z.array(CorrectedLine).min(1).max(500).optional(),
  }),
]);
export type OrderChange = z.infer<typeof OrderChange>;

/**
 * What came of it. `changed`: the order stands so now; `hold` is what is still wrong with it · `closed`: it has left, was cancelled or
 * refunded · `packed`: its parcel is packed, so what is in it and where it goes stands · `not-allowed`: this person may not decide it.
 */
export const OrderChangeAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), status: OrderStatus, hold: Hold.nullable() }),
  z.object({ type: z.literal('unknown-order') }),
  z.object({ type: z.literal('not-allowed') }),
  z.object({ type: z.literal('closed'), status: OrderStatus }),
  z.object({ type: z.literal('packed') }),
]);
export type OrderChangeAnswer = z.infer<typeof OrderChangeAnswer>;
