import { z } from 'zod';
import { TrialRow } from '#shared/carriers/index.ts';

/** So many of the parcels that were packed last are tried. */
export const MOST_TRIED = 500;

const Codes = z.array(z.string().max(200)).max(MOST_TRIED);

/**
 * What a file would have made of the parcels that were packed last. `weeks`: they are priced as if packed so much later · `from`: the first day to come on which prices of the
 * file begin; null: none does · `noWeight`, `noRecord`: parcels that are not priced, because nobody knows their weight, or what was in them any more · `noService`: so many
 * were packed before services were chosen · `good`, `bad`: rows of the file.
 */
export const RateTrial = z.object({
  type: z.literal('trial'),
  kind: z.enum(['rates', 'services']),
  weeks: z.number().int(),
  from: z.string().nullable(),
  rows: z.array(TrialRow).max(MOST_TRIED),
  noWeight: Codes,
  noRecord: Codes,
  noService: z.number().int(),
  good: z.number().int(),
  bad: z.number().int(),
});
export type RateTrial = z.infer<typeof RateTrial>;

/** The answer: a trial · it is neither prices nor services · it cannot be read (`reason`: as an import says it) · whoever asks may not. */
export const RateTrialAnswer = z.discriminatedUnion('type', [
  RateTrial,
  z.object({ type: z.literal('not-rates'), kind: z.string() }),
  z.object({ type: z.literal('unreadable'), reason: z.string(), line: z.number() }),
  z.object({ type: z.literal('not-allowed') }),
]);
export type RateTrialAnswer = z.infer<typeof RateTrialAnswer>;
