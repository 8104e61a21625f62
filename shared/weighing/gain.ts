import type { Load, ScaleClass, Weight } from './expected.ts';
import { detectableGrams, toleranceOf } from './judge.ts';

/**
 * What became heavier on the scale against what was scanned since it was right last. `even`: as scanned; `proves` is false where that is too light for
 * the scale to tell · `waiting`: something of it is not there yet · `more`, `less`: put in without a scan, or taken out; `sku`: the one item that explains
 * it, null where none or several do · `unknown`: a weight is not known, nothing is judged.
 */
export type GainVerdict =
  | { readonly type: 'even'; readonly proves: boolean }
  | { readonly type: 'waiting' }
  | { readonly type: 'more' | 'less'; readonly byGrams: number; readonly sku: string | null }
  | { readonly type: 'unknown' };

/**
 * Judges the gain of a parcel that stands on the scale while it is packed. `gainGrams`: the difference of two readings that rested. `owed`: what was
 * scanned in between, with negative units for what was taken back. `candidates`: what one unit of each item of the order weighs. Source: shipping facts,
 * section 2: the spread of both readings counts.
 */
export function judgeGain(
  gainGrams: number,
  owed: readonly Load[],
  candidates: ReadonlyMap<string, Weight>,
  scale: ScaleClass,
): GainVerdict {
  let grams = 0;
  let variance = 2 * (scale.sigma ** 2 + scale.divisionGrams ** 2 / 12);
  let shared = 0;
  for (const { units, weight } of owed) {
    if (weight === null) return { type: 'unknown' };
    grams += units * weight.grams;
    variance += Math.abs(units) * weight.sigma ** 2;
    shared += units * weight.grams * (weight.sharedError ?? 0);
  }
  const expected = { sigma: Math.sqrt(variance + shared ** 2) };
  const tolerance = toleranceOf(expected, scale, { mostGrams: null });
  const off = gainGrams - grams;
  if (Math.abs(off) <= tolerance) {
    const least = detectableGrams(expected, tolerance);
    return { type: 'even', proves: owed.every(({ weight }) => weight !== null && weight.grams >= least) };
  }
  const isBetween = gainGrams >= Math.min(0, grams) - tolerance && gainGrams <= Math.max(0, grams) + tolerance;
  if (isBetween) return { type: 'waiting' };
  const byGrams = Math.round(Math.abs(off));
  const explains = [...candidates].filter(([, weight]) => Math.abs(byGrams - weight.grams) <= tolerance);
  const [first, second] = explains;
  return { type: off > 0 ? 'more' : 'less', byGrams, sku: first && !second ? first[0] : null };
}
