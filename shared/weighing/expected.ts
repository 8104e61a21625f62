// What a parcel should weigh, and how far that can be off by itself. Source: shipping facts, section 2.

/** What something weighs: its mean and standard deviation, in grams. */
export interface Weight {
  readonly grams: number;
  readonly sigma: number;
  /** The share of its weight by which all units of a batch may be off together; absent: none. */
  readonly sharedError?: number;
}

/** Units of one item in a parcel; `weight` of one of them, null where it is not known. */
export interface Load {
  readonly sku: string;
  readonly units: number;
  readonly weight: Weight | null;
}

/** What lies in the parcel beside the units. A carton of null: which one it is, is not known. */
export interface Packaging {
  readonly carton: Weight | null;
  readonly filler: Weight;
}

/** A scale: its own spread and the smallest step that it shows, in grams. */
export interface ScaleClass {
  readonly sigma: number;
  readonly divisionGrams: number;
}

/** So small a step does a bench scale show where it does not say so: most show 5 g, and are sure to 2 g. */
export const BENCH_SCALE: ScaleClass = { sigma: 2, divisionGrams: 5 };

/** What a parcel should weigh in all, and the spread of that. `loads`: the units that it was made of. */
export interface Expected extends Weight {
  readonly loads: readonly (Load & { readonly weight: Weight })[];
}

/** What is not known of a parcel, so that its weight cannot be judged. */
export interface UnknownWeight {
  readonly carton: boolean;
  readonly skus: readonly string[];
}

/**
 * The expected weight: units, carton and filler. Its spread adds up that of each unit, the carton, the filler, the scale and its rounding (d²/12), and
 * the error that units of a batch share. Where a weight is not known, says which.
 */
export function expectedWeight(
  loads: readonly Load[],
  { carton, filler }: Packaging,
  scale: ScaleClass,
): Expected | UnknownWeight {
  const known = loads.flatMap((load) => (load.weight === null ? [] : [{ ...load, weight: load.weight }]));
  if (carton === null || known.length < loads.length)
    return { carton: carton === null, skus: loads.flatMap(({ sku, weight }) => (weight === null ? [sku] : [])) };
  let grams = carton.grams + filler.grams;
  let variance = carton.sigma ** 2 + filler.sigma ** 2 + scale.sigma ** 2 + scale.divisionGrams ** 2 / 12;
  let shared = 0;
  for (const { units, weight } of known) {
    grams += units * weight.grams;
    variance += units * weight.sigma ** 2;
    shared += units * weight.grams * (weight.sharedError ?? 0);
  }
  return { grams, sigma: Math.sqrt(variance + shared ** 2), loads: known };
}

/** An empty carton as its record says it: cardboard takes up water and is cut by hand, some 3 %. */
export const cartonWeight = (tareGrams: number): Weight => ({
  grams: tareGrams,
  sigma: Math.max(1, tareGrams * 0.03),
});
