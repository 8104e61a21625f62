import { z } from 'zod';

/** The next pick list is wanted. `orderIds`: of these orders; empty: of the most urgent ones. The same `opId` again is the same list. */
export const PickRelease = z.object({
  opId: z.string().min(1).max(64),
  orderIds: z.array(z.string().min(1).max(160)).max(9),
});
export type PickRelease = z.infer<typeof PickRelease>;

/**
 * What came of it. `nothing`: no order is promised all that it lacks; `waiting`: so many wait that lack something. `not-picked`: the merchant does not
 * pick by lists.
 */
export const PickReleased = z.discriminatedUnion('type', [
  z.object({ type: z.literal('released'), code: z.string().max(20) }),
  z.object({ type: z.literal('nothing'), waiting: z.number().int().min(0) }),
  z.object({ type: z.literal('not-picked') }),
  z.object({ type: z.literal('not-allowed') }),
]);
export type PickReleased = z.infer<typeof PickReleased>;
