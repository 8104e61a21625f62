import { z } from 'zod';
import { Units } from './bounds.ts';
import { Sku } from './item.ts';

/** Why units of a line are not there to be packed. `wrong-stock`: something else stands at their place. */
export const ShortWhy = z.enum(['missing', 'damaged', 'wrong-stock']);
export type ShortWhy = z.infer<typeof ShortWhy>;

/** What becomes of units that are short: they follow in an order of their own, or are cancelled. */
export const ShortFate = z.enum(['back-order', 'cancel']);
export type ShortFate = z.infer<typeof ShortFate>;

/**
 * Units of another item that went instead of what was ordered. `lineId`: the line of the order; `sku`: what was ordered, of a kit the component;
 * `sentSku`: what went.
 */
export const SubstitutedUnits = z.object({
  lineId: z.string().min(1).max(40),
  sku: Sku,
  sentSku: Sku,
  units: Units.min(1),
});
export type SubstitutedUnits = z.infer<typeof SubstitutedUnits>;

/** Units that an order left without. `lineId`: the line of the order that asks for them; of a kit, `sku` is the component. */
export const ShortUnits = z.object({
  lineId: z.string().min(1).max(40),
  sku: Sku,
  units: Units.min(1),
  why: ShortWhy,
  fate: ShortFate,
});
export type ShortUnits = z.infer<typeof ShortUnits>;
