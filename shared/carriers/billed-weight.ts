import type { CarrierService, WeightRule } from '#shared/domain/index.ts';

/** The sides of a parcel in tenths of a millimetre, whole numbers, the longest first: 304.8 mm is 12 inches, and 12.000000000000002 by calculation. */
export type SidesTenthMm = readonly [number, number, number];

/** Tenths of a millimetre. */
const INCH = 254;
const CENTIMETRE = 100;
/** Cubic tenths of a millimetre in a cubic centimetre. */
const CUBIC_CENTIMETRE = 1_000_000;
/** An exact pound in hundred-thousandths of a gram, and a cubic inch in millionths of a cubic centimetre. */
const POUND = 45_359_237;
const CUBIC_INCH = 16_387_064;

/** The sides in tenths of a millimetre, the longest first. A side of a fraction of that counts as the whole of it. */
export function sidesOf(millimetres: readonly [number, number, number]): SidesTenthMm {
  const tenths = millimetres.map((side) => Math.ceil(Number((side * 10).toFixed(6))));
  const [longest = 0, second = 0, third = 0] = tenths.toSorted((one, other) => other - one);
  return [longest, second, third];
}

/** The longest side and twice the other two: 300 × 200 × 100 is 900. In the unit of the sides. */
export const lengthAndGirth = ([longest, second, third]: SidesTenthMm): number => longest + 2 * (second + third);

/** The rule of a service that holds on a date; undefined where it has none yet. */
export function weightRuleOn(
  { weightRules }: Pick<CarrierService, 'weightRules'>,
  date: string,
): WeightRule | undefined {
  let latest: WeightRule | undefined;
  for (const rule of weightRules)
    if ((rule.validFrom ?? '') <= date && (!latest || (rule.validFrom ?? '') >= (latest.validFrom ?? '')))
      latest = rule;
  return latest;
}

/**
 * The grams that a carrier bills: the weighed ones, or those of the volume where they are more. Never 0. `sides`: null where they are not known, and then the weighed grams
 * stand. Pounds are rounded up, and then to whole grams: breaks of price lists are written so. Source: shipping facts, 3.1.
 */
export function billedGrams(rule: WeightRule | undefined, grams: number, sides: SidesTenthMm | null): number {
  const weighed = Math.max(1, grams);
  if (!rule || rule.divisor === null || !sides) return weighed;
  const inInches = rule.rounding === 'up-inch' || rule.rounding === 'nearest-inch';
  const unit = inInches ? INCH : rule.rounding === 'up-cm' ? CENTIMETRE : 1;
  const round = rule.rounding === 'nearest-inch' ? Math.round : Math.ceil;
  const [a, b, c] = sides.map((side) => Math.max(1, round(side / unit))) as [number, number, number];
  const volume = a * b * c;
  if (volume * unit ** 3 <= rule.overCm3 * CUBIC_CENTIMETRE) return weighed;
  return Math.max(
    weighed,
    inInches
      ? poundsOf(volume, rule.divisor)
      : Math.ceil((volume * 1_000 * unit ** 3) / CUBIC_CENTIMETRE / rule.divisor),
  );
}

/** Grams of the whole pounds of a volume in cubic inches. 5,021 cubic centimetres a kilogram are 139 cubic inches a pound. */
function poundsOf(cubicInches: number, divisor: number): number {
  const perPound = Math.max(1, Math.round((divisor * POUND) / CUBIC_INCH / 100));
  return Math.ceil((Math.ceil(cubicInches / perPound) * POUND) / 100_000);
}
