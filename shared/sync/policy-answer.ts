import { z } from 'zod';

/**
 * What came of setting a policy. `set`: it holds now; `rev` counts its changes, 0 where it was never set and stays so · `bad-value`: what it can
 * be, in words · `not-allowed`: this person may not set it.
 */
export const PolicyAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('set'), rev: z.number().int() }),
  z.object({ type: z.literal('bad-value'), meaning: z.string() }),
  z.object({ type: z.literal('unknown-policy') }),
  z.object({ type: z.literal('not-allowed') }),
]);
export type PolicyAnswer = z.infer<typeof PolicyAnswer>;
