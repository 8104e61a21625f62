import { z } from 'zod';
import { MOST_PICK_LINES, Moment, PickLine } from '#shared/domain/index.ts';

const done = z.object({ line: z.number().int().min(1).max(10_000), units: z.number().int().min(1).max(1_000_000) });

/**
 * Orders that are to be picked in one walk. `code`: what the list is known by, such as P-0012. `orders`: in the order of their places on the
 * trolley. `lines`: in walking order. `runs`: what was done of it at each bench, as the store last heard when that bench left it or found something
 * short; `isOpen`: somebody walks it now. It is there until all of it is done.
 */
export const PickList = z.object({
  id: z.string().min(1).max(64),
  code: z.string().min(1).max(20),
  orders: z
    .array(
      z.object({
        orderId: z.string().min(1).max(160),
        code: z.string().min(1).max(80),
        tote: z.string().max(80).nullable(),
      }),
    )
    .max(9),
  lines: z.array(PickLine).max(MOST_PICK_LINES),
  releasedAt: Moment,
  runs: z
    .array(
      z.object({
        pickId: z.string().min(1).max(64),
        station: z.string().max(64),
        isOpen: z.boolean(),
        done: z.array(done).max(MOST_PICK_LINES),
      }),
    )
    .max(1_000),
});
export type PickList = z.infer<typeof PickList>;
