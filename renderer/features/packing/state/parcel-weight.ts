import type { Reference } from '#renderer/replica/reference.ts';
import type { Item } from '#shared/domain/index.ts';
import type { Parcel, Weighing } from '#shared/packing/index.ts';
import {
  BENCH_SCALE,
  cartonWeight,
  expectedWeight,
  judgeWeight,
  loadsOf,
  toleranceOf,
  unitWeightOf,
  type WeightVerdict,
} from '#shared/weighing/index.ts';

/** A weight with what was made of it, for the log and for the screen. */
export interface JudgedWeight {
  readonly weighing: Weighing;
  /** The items of which a weight is not known, or that are too light for the check to tell. */
  readonly doubted: readonly string[];
  /** Nobody said which carton it is. */
  readonly isCartonUnknown: boolean;
  readonly byGrams: number;
  readonly likely: Extract<WeightVerdict, { type: 'too-light' | 'too-heavy' }>['likely'];
}

/** Judges what a parcel weighs by what is in it, its carton and the merchant's rules. Where the warehouse has no cartons, filler stands for all packaging. */
export function judgeParcel(
  grams: number,
  { scans, carton }: Pick<Parcel, 'scans' | 'carton'>,
  items: ReadonlyMap<string, Item>,
  reference: Pick<Reference, 'policy' | 'cartons' | 'itemWeights'>,
  channel: string,
): JudgedWeight {
  const loads = loadsOf(scans, (sku) =>
    unitWeightOf(items.get(sku)?.weightGrams ?? null, reference.itemWeights().get(sku) ?? null),
  );
  const isNone = reference.cartons().length === 0;
  const empty = carton ? cartonWeight(carton.tareGrams) : isNone ? { grams: 0, sigma: 0 } : null;
  const filler = {
    grams: reference.policy('weight-filler', channel),
    sigma: reference.policy('weight-filler-spread', channel),
  };
  const expected = expectedWeight(loads, { carton: empty, filler }, BENCH_SCALE);
  if ('skus' in expected) {
    const unknown = { expectedGrams: null, sigmaGrams: null, toleranceGrams: null, verdict: 'unknown' } as const;
    const weighing = { grams, ...unknown };
    return { weighing, doubted: expected.skus, isCartonUnknown: expected.carton, byGrams: 0, likely: null };
  }
  const rules = { mostGrams: reference.policy('weight-most-off', channel) };
  const verdict = judgeWeight(grams, expected, BENCH_SCALE, rules);
  const isWithin = verdict.type === 'within';
  return {
    weighing: {
      grams,
      expectedGrams: Math.round(expected.grams),
      sigmaGrams: tenths(expected.sigma),
      toleranceGrams: tenths(toleranceOf(expected, BENCH_SCALE, rules)),
      verdict: isWithin && verdict.unproven.length > 0 ? 'cannot-tell' : verdict.type,
    },
    doubted: isWithin ? verdict.unproven : [],
    isCartonUnknown: false,
    byGrams: isWithin ? 0 : verdict.byGrams,
    likely: isWithin ? null : verdict.likely,
  };
}

const tenths = (grams: number): number => Math.round(grams * 10) / 10;
