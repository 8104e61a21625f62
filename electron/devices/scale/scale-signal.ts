// What the decoders of all scales come to.

/** The units that scales weigh in, as their makers write them. */
export type WeightUnit = 'mg' | 'g' | 'kg' | 't' | 'ct' | 'gr' | 'dwt' | 'ozt' | 'oz' | 'lb' | 'ton';

/** What a scale said. */
export type ScaleSignal =
  | {
      readonly type: 'weight';
      /** Gross, not rounded, below zero when the pan was zeroed with something on it. */
      readonly grams: number;
      /** The smallest step that this reading can show. */
      readonly divisionGrams: number;
      readonly unit: WeightUnit;
      readonly stable: boolean;
    }
  /** It moves, and gives no weight meanwhile. */
  | { readonly type: 'moving' }
  /** It cannot weigh as things are. */
  | { readonly type: 'refused'; readonly why: Refusal }
  /** An answer about something else, or none at all. */
  | { readonly type: 'ignored' };

/** Why a scale does not weigh. */
export type Refusal = 'over' | 'under' | 'fault' | 'needs-calibration' | 'needs-zero' | 'not-possible' | 'unknown-unit';

/** Exact by definition: international avoirdupois and troy pounds, metric carat, US short ton. NIST Handbook 44, appendix C. */
const GRAMS: Readonly<Record<WeightUnit, number>> = {
  mg: 0.001,
  g: 1,
  kg: 1_000,
  t: 1_000_000,
  ct: 0.2,
  gr: 0.064_798_91,
  dwt: 1.555_173_84,
  ozt: 31.103_476_8,
  oz: 28.349_523_125,
  lb: 453.592_37,
  ton: 907_184.74,
};

/** A weight as it was written: a number in a unit, whose last digit stands for 10 to the power `exponent`. */
export function weightSignal(
  value: number,
  unit: WeightUnit,
  exponent: number,
  stable: boolean,
): Extract<ScaleSignal, { readonly type: 'weight' }> {
  const perUnit = GRAMS[unit];
  return { type: 'weight', grams: value * perUnit, divisionGrams: 10 ** exponent * perUnit, unit, stable };
}

/** A unit as scales spell it on a line, whatever the case; undefined for one that is not known. */
export function unitOf(word: string): WeightUnit | undefined {
  const name = word.toLowerCase().replace(/s$/, '');
  const plain = name === 'gn' ? 'gr' : name === 'k' ? 'kg' : name;
  return Object.keys(GRAMS).find((unit): unit is WeightUnit => unit === plain);
}

/** The same from decimal text such as `-1.230`: its decimals are the division. Undefined for text that is no number. */
export function weightOfText(text: string, unit: WeightUnit, stable: boolean): ScaleSignal | undefined {
  const plain = text.replaceAll(' ', '');
  if (!/^[+-]?\d{1,9}(?:\.\d{0,6})?$|^[+-]?\.\d{1,6}$/.test(plain)) return undefined;
  return weightSignal(Number(plain), unit, -(plain.split('.')[1] ?? '').length, stable);
}

/** Each refusal in words. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  over: 'There is more on the scale than it can weigh.',
  under: 'The scale shows less than nothing: empty it and set it to zero.',
  fault: 'The scale reports a fault.',
  'needs-calibration': 'The scale needs to be calibrated.',
  'needs-zero': 'The scale needs to be set to zero.',
  'not-possible': 'The scale cannot weigh now.',
  'unknown-unit': 'The scale weighs in a unit that is not known here.',
};
