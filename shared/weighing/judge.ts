import type { Expected, ScaleClass } from './expected.ts';

/** How a weight is judged. `mostGrams`: the tolerance is never above it; null: no such limit. */
export interface WeightRules {
  readonly mostGrams: number | null;
}

/** What the check made of a weight. Whole grams. */
export type WeightVerdict =
  /** Within the tolerance. `unproven`: the items that are too light for it to tell whether one is missing, lightest first. */
  | { readonly type: 'within'; readonly unproven: readonly string[] }
  /** Outside by `byGrams` from what was expected. `likely`: units of the one item that would explain it, where it is plain which. */
  | {
      readonly type: 'too-light' | 'too-heavy';
      readonly byGrams: number;
      readonly likely: { readonly sku: string; readonly units: number } | null;
    };

/** Standard deviations that a right parcel may be off: 1 of 370 is called wrong. */
const SPREADS = 3;
/** How many more a missing unit must weigh to be missed only once in 1,000 (the 99.9 % quantile). */
const SURE = 3.09;
/** No tolerance is smaller: tape, a leaflet, a label. */
const FLOOR_GRAMS = 10;

/** How far from the expected weight a parcel may be: at least 10 g and two divisions of the scale, at most what the rules allow. */
export function toleranceOf(
  { sigma }: Pick<Expected, 'sigma'>,
  { divisionGrams }: Pick<ScaleClass, 'divisionGrams'>,
  { mostGrams }: WeightRules,
): number {
  const tolerance = Math.max(FLOOR_GRAMS, 2 * divisionGrams, SPREADS * sigma);
  return mostGrams === null ? tolerance : Math.min(tolerance, mostGrams);
}

/**
 * The lightest unit whose absence is seen in 999 of 1,000 parcels: some 6.1 σ where the tolerance is 3 σ. What is lighter weight proves
 * nothing of.
 */
export const detectableGrams = ({ sigma }: Pick<Expected, 'sigma'>, toleranceGrams: number): number =>
  toleranceGrams + SURE * sigma;

/** Judges the gross weight of a parcel by what it should weigh. */
export function judgeWeight(
  grossGrams: number,
  expected: Expected,
  scale: Pick<ScaleClass, 'divisionGrams'>,
  rules: WeightRules,
): WeightVerdict {
  const tolerance = toleranceOf(expected, scale, rules);
  const detectable = detectableGrams(expected, tolerance);
  const off = grossGrams - expected.grams;
  if (Math.abs(off) <= tolerance) {
    const unproven = expected.loads
      .filter(({ weight }) => weight.grams < detectable)
      .toSorted((one, other) => one.weight.grams - other.weight.grams)
      .map(({ sku }) => sku);
    return { type: 'within', unproven };
  }
  const byGrams = Math.round(Math.abs(off));
  const [first, second] = explanations(Math.abs(off), expected, tolerance, detectable);
  return { type: off < 0 ? 'too-light' : 'too-heavy', byGrams, likely: first && !second ? first : null };
}

/** Units of single items that would be the whole difference: no more of them than are in the parcel. */
const explanations = (
  offGrams: number,
  { loads }: Expected,
  tolerance: number,
  detectable: number,
): readonly { readonly sku: string; readonly units: number }[] =>
  loads.flatMap(({ sku, units: inside, weight }) => {
    const units = Math.round(offGrams / weight.grams);
    const isPlain = weight.grams >= detectable && units >= 1 && units <= inside;
    return isPlain && Math.abs(offGrams - units * weight.grams) <= tolerance ? [{ sku, units }] : [];
  });
