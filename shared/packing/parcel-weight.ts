// What is known of a parcel's weight, and what follows from it by the merchant's rules. What it should weigh is for shared/weighing.
import { z } from 'zod';

/**
 * What was made of a weight. `within`: it is right · `cannot-tell`: within its tolerance, which proves nothing of the lightest items · `unknown`: a weight
 * is not known, nothing is judged.
 */
export const WeightJudged = z.enum(['within', 'cannot-tell', 'too-light', 'too-heavy', 'unknown']);
/** See the schema. */
export type WeightJudged = z.infer<typeof WeightJudged>;

/** What is known of the weight of a parcel as it is now. Nothing of the two: it was not weighed, and a supervisor let it be. */
export interface ParcelWeight {
  readonly weighed: { readonly grams: number; readonly verdict: WeightJudged } | null;
  readonly isAllowed: boolean;
}

/** What the merchant's rules make of a weight. `warn`: it is said and holds up nothing · `stop`: no parcel is closed without, or off it. */
export type WeightCheck = 'off' | 'warn' | 'stop';

/** Whether a parcel is outside its tolerance. */
export const isOff = (verdict: WeightJudged): verdict is 'too-light' | 'too-heavy' =>
  verdict === 'too-light' || verdict === 'too-heavy';
