import { z } from 'zod';
import { ParcelNumber, Postage } from '#shared/domain/index.ts';

/** The label of a parcel, as a station asks for it. `story`: which packing of the order it belongs to, a text that only this packing has. */
export const LabelWanted = z.object({
  orderId: z.string().min(1).max(160),
  parcel: ParcelNumber,
  story: z.string().max(200),
});
/** See the schema. */
export type LabelWanted = z.infer<typeof LabelWanted>;

/** No label of a carrier is longer, in base64. */
const LABEL_TEXT = 2_800_000;
const Words = z.string().max(600);

/**
 * What came of it. `own`: its service is bought nowhere, the station makes the label · `waits`: not yet; `why`: the store has not heard that the parcel
 * is verified (`not-heard`), or the carrier has not sold it · `refused`: not as it is, with the carrier's words · `sold`: the label, in base64.
 */
export const LabelSold = z.discriminatedUnion('type', [
  z.object({ type: z.literal('own') }),
  z.object({ type: z.literal('waits'), why: z.enum(['not-heard', 'carrier']), words: Words }),
  z.object({ type: z.literal('refused'), words: Words }),
  z.object({
    type: z.literal('sold'),
    postage: Postage,
    label: z.object({ type: z.enum(['zpl', 'png', 'pdf']), data: z.string().max(LABEL_TEXT) }),
  }),
]);
/** See the schema. */
export type LabelSold = z.infer<typeof LabelSold>;
