import { type Effort, packInto } from './pack.ts';
import type { PackUnit, Placement } from './units.ts';

/** Thicknesses that are tried at the most. */
const MOST_TRIES = 12;

/**
 * Where units lie in a bag of a flat size, which holds l × w × t if l + t and w + t are within its length and width. Source: shipping facts, section 1.3.
 * Null: no way was found.
 */
export function packIntoMailer(
  { lengthMm, widthMm }: { readonly lengthMm: number; readonly widthMm: number },
  units: readonly PackUnit[],
  effort: Effort,
): { readonly placements: readonly Placement[]; readonly thicknessMm: number } | null {
  for (const thickness of thicknessesOf(units, Math.min(lengthMm, widthMm))) {
    const { placements } = packInto([lengthMm - thickness, widthMm - thickness, thickness], units, effort);
    if (placements) return { placements, thicknessMm: thickness };
  }
  return null;
}

/** How thick what lies in it may be: a side of a unit, or units on each other, the thinnest first. */
function thicknessesOf(units: readonly PackUnit[], most: number): readonly number[] {
  const sides = units.map(({ lengthMm, widthMm, heightMm, turning }) =>
    turning === 'upright' ? heightMm : Math.min(lengthMm, widthMm, heightMm),
  );
  const thin = sides.toSorted((one, other) => one - other);
  const piled = thin.map((_, at) => thin.slice(0, at + 1).reduce((sum, side) => sum + side, 0));
  const least = Math.max(0, ...thin);
  const all = new Set([least, ...piled].filter((side) => side >= least && side < most));
  return [...all].toSorted((one, other) => one - other).slice(0, MOST_TRIES);
}
