import { BENCH_SCALE, type Expected, type Packaging, type Weight } from './expected.ts';

/**
 * What was learned of one item's unit weight from parcels, by Welford's method: `samples` weighings with the mean `grams` and the sum of squared
 * deviations `squares`. `statedGrams`: the stated weight that they were judged by; another one begins anew.
 */
export interface LearnedWeight {
  readonly samples: number;
  readonly grams: number;
  readonly squares: number;
  readonly statedGrams: number | null;
}

/** So many weighings until what was learned is used. */
export const LEARNED_AFTER = 8;
/** What is so many standard deviations off is another thing, or a mistake. */
const FAR = 5;
/** After so many weighings it is told that the stated weight is another one. */
const APART_AFTER = 5;

/**
 * The state after one more weighing of `units` equal units, `gramsEach` on average. One that is far off what is known well is passed over, and the
 * state is the same. Several at once deviate less than each by itself, which counts for more by their number.
 */
export function learnWeight(
  before: LearnedWeight | null,
  { gramsEach, units }: { readonly gramsEach: number; readonly units: number },
  statedGrams: number | null,
): LearnedWeight {
  const known = before?.statedGrams === statedGrams ? before : null;
  const { samples, grams, squares } = known ?? { samples: 0, grams: 0, squares: 0 };
  const off = gramsEach - grams;
  if (known && samples >= LEARNED_AFTER && Math.abs(off) > FAR * spreadOf(known)) return known;
  const mean = grams + off / (samples + 1);
  return { samples: samples + 1, grams: mean, squares: squares + units * off * (gramsEach - mean), statedGrams };
}

/** The weight of one unit out of a parcel with nothing else in it: what is left without carton and filler. */
export const gramsEachOf = (
  grossGrams: number,
  units: number,
  { carton, filler }: { readonly carton: Weight; readonly filler: Packaging['filler'] },
): number => (grossGrams - carton.grams - filler.grams) / units;

/** The standard deviation of what was learned: never less than a scale's rounding, or half a per cent. */
export function spreadOf({ samples, grams, squares }: LearnedWeight): number {
  const own = samples > 1 ? Math.sqrt(Math.max(0, squares) / (samples - 1)) : 0;
  return Math.max(own, BENCH_SCALE.divisionGrams / Math.sqrt(12), grams * 0.005);
}

/** Whether parcels say another weight than the one that is stated: for a person, since nothing is changed by itself. */
export const isApart = ({ samples, grams, statedGrams }: LearnedWeight): boolean =>
  statedGrams !== null &&
  samples >= APART_AFTER &&
  Math.abs(grams - statedGrams) > Math.max(5, Math.abs(statedGrams) * 0.05);

/**
 * What one unit weighs: as it was learned, once that is sure enough and not another weight than the stated one; else as it is stated, with the spread that
 * goods have as a rule; else null, since nobody knows. A stated weight of 0 is none.
 */
export function unitWeightOf(statedGrams: number | null, learned: LearnedWeight | null): Weight | null {
  const stated = statedGrams === 0 ? null : statedGrams;
  const known = learned !== null && learned.statedGrams === stated && learned.samples >= LEARNED_AFTER ? learned : null;
  if (known && !isApart(known) && known.grams > 0) return { grams: known.grams, sigma: spreadOf(known) };
  // Each unit differs by some 2 %, and what is printed on a box may be 1 % off for all of them.
  return stated === null ? null : { grams: stated, sigma: Math.max(0.5, stated * 0.02), sharedError: 0.01 };
}

/** Whether a weight may be learned from: one item alone, and within the tolerance by the stated weight, or none is stated. */
export const isLearnable = (
  skus: ReadonlySet<string>,
  grossGrams: number,
  expected: Pick<Expected, 'grams'> | null,
  toleranceGrams: number,
): boolean => skus.size === 1 && (expected === null || Math.abs(grossGrams - expected.grams) <= toleranceGrams);
