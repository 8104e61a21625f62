import { z } from 'zod';

/**
 * What a rule of the merchant's would have stopped at a bench, named as what a supervisor allows where it does. Nothing else is let through in
 * shadow (decision 0079).
 */
export const ShadowRule = z.enum([
  ...['short-life', 'wrong-lot', 'under-weight', 'over-weight', 'no-weight', 'no-photo', 'stale-data'],
] as const);
/** See the schema. */
export type ShadowRule = z.infer<typeof ShadowRule>;
