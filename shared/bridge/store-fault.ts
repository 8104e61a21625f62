import { z } from 'zod';
import { StoreTrouble } from '#shared/sync/index.ts';

/** Why the store did not answer, as in StoreTrouble. */
export const StoreFault = z.object({
  type: z.literal('fault'),
  fault: StoreTrouble.shape.type,
  detail: z.string(),
});
export type StoreFault = z.infer<typeof StoreFault>;
