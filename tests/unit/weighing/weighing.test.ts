// The worked examples of the shipping facts, section 2, and what follows from them.
import { expect, test } from 'vitest';
import {
  cartonWeight,
  detectableGrams,
  type Expected,
  expectedWeight,
  gramsEachOf,
  isApart,
  isLearnable,
  judgeWeight,
  LEARNED_AFTER,
  type LearnedWeight,
  type Load,
  learnWeight,
  spreadOf,
  toleranceOf,
  unitWeightOf,
} from '#shared/weighing/index.ts';
import { createRandom } from '#tests/kit/random.ts';

const FIVE_GRAMS = { sigma: 0, divisionGrams: 5 };
const NO_LIMIT = { mostGrams: null };
const of = (sku: string, units: number, grams: number, sigma: number): Load => ({
  sku,
  units,
  weight: { grams, sigma },
});
const inCarton = (loads: readonly Load[], carton: number, filler: number): Expected => {
  const packaging = { carton: { grams: 120, sigma: carton }, filler: { grams: 15, sigma: filler } };
  const expected = expectedWeight(loads, packaging, FIVE_GRAMS);
  if ('skus' in expected) throw new Error('All weights are known.');
  return expected;
};

const MUGS = inCarton([of('MUG', 5, 200, 2)], 4, 3);
const TEAS = inCarton([of('TEA', 40, 25, 0.5)], 6, 8);
const LAMPS = inCarton([of('LAMP', 2, 1_500, 7.5), of('LEAFLET', 1, 12, 0)], 6, 5);

test.each([
  ['five mugs', MUGS, 6.86, 20.6, 41.8],
  ['forty teas', TEAS, 10.6, 31.8, 64.5],
  ['two lamps with a leaflet', LAMPS, 13.3, 39.8, 80.7],
])('%s: spread, tolerance and the lightest unit that is seen', (_, expected, sigma, tolerance, detectable) => {
  const allowed = toleranceOf(expected, FIVE_GRAMS, NO_LIMIT);
  expect(Math.abs(expected.sigma - sigma)).toBeLessThan(0.06);
  expect(Math.abs(allowed - tolerance)).toBeLessThan(0.11);
  expect(Math.abs(detectableGrams(expected, allowed) - detectable)).toBeLessThan(0.11);
});

/** The share of simulated parcels that the check calls right, with `missing` units of weight `grams` left out. */
function passing(expected: Expected, missing: number): number {
  const random = createRandom(20_261_130);
  const runs = 20_000;
  let passed = 0;
  for (let run = 0; run < runs; run++) {
    const gross = random.normal(expected.grams - missing, expected.sigma, 0);
    if (judgeWeight(gross, expected, FIVE_GRAMS, NO_LIMIT).type === 'within') passed++;
  }
  return passed / runs;
}
test('a missing mug is always seen, a missing tea in one parcel of four, a leaflet hardly ever', () => {
  expect(passing(MUGS, 200)).toBe(0);
  expect(passing(TEAS, 25)).toBeGreaterThan(0.72);
  expect(passing(TEAS, 25)).toBeLessThan(0.79);
  expect(passing(LAMPS, 12)).toBeGreaterThan(0.95);
  for (const expected of [MUGS, TEAS, LAMPS]) expect(1 - passing(expected, 0)).toBeLessThan(0.006);
});

test('where the check cannot tell it says of which items, the lightest first', () => {
  expect(judgeWeight(MUGS.grams, MUGS, FIVE_GRAMS, NO_LIMIT)).toEqual({ type: 'within', unproven: [] });
  expect(judgeWeight(TEAS.grams + 30, TEAS, FIVE_GRAMS, NO_LIMIT)).toEqual({ type: 'within', unproven: ['TEA'] });
  const mixed = inCarton([of('LAMP', 2, 1_500, 7.5), of('PIN', 1, 40, 0), of('LEAFLET', 1, 12, 0)], 6, 5);
  const verdict = judgeWeight(mixed.grams, mixed, FIVE_GRAMS, NO_LIMIT);
  expect(verdict).toEqual({ type: 'within', unproven: ['LEAFLET', 'PIN'] });
});

test('outside the tolerance it says by how much, and which units would explain it', () => {
  const verdict = (off: number, expected = MUGS) => judgeWeight(expected.grams + off, expected, FIVE_GRAMS, NO_LIMIT);
  expect(verdict(-21)).toEqual({ type: 'too-light', byGrams: 21, likely: null });
  expect(verdict(-204)).toEqual({ type: 'too-light', byGrams: 204, likely: { sku: 'MUG', units: 1 } });
  expect(verdict(395)).toEqual({ type: 'too-heavy', byGrams: 395, likely: { sku: 'MUG', units: 2 } });
  // More mugs than are in it, and what no number of them is.
  expect(verdict(-1_200)).toEqual({ type: 'too-light', byGrams: 1_200, likely: null });
  expect(verdict(300)).toEqual({ type: 'too-heavy', byGrams: 300, likely: null });
  // A tea is too light for the check to name it.
  expect(verdict(-50, TEAS)).toEqual({ type: 'too-light', byGrams: 50, likely: null });
  // Two items that weigh alike: it is not plain which.
  const alike = inCarton([of('MUG', 2, 200, 2), of('CUP', 2, 205, 2)], 4, 3);
  expect(verdict(-202, alike)).toEqual({ type: 'too-light', byGrams: 202, likely: null });
});

test('the tolerance is at least ten grams and two divisions, and never above its limit', () => {
  expect(toleranceOf({ sigma: 1 }, { divisionGrams: 1 }, NO_LIMIT)).toBe(10);
  expect(toleranceOf({ sigma: 1 }, { divisionGrams: 20 }, NO_LIMIT)).toBe(40);
  expect(toleranceOf({ sigma: 30 }, { divisionGrams: 5 }, { mostGrams: 50 })).toBe(50);
  expect(toleranceOf({ sigma: 1 }, { divisionGrams: 5 }, { mostGrams: 50 })).toBe(10);
});

test('what is not known is said, and nothing is judged by it', () => {
  const filler = { grams: 10, sigma: 5 };
  const loads: readonly Load[] = [of('MUG', 1, 200, 2), { sku: 'X', units: 1, weight: null }];
  expect(expectedWeight(loads, { carton: null, filler }, FIVE_GRAMS)).toEqual({ carton: true, skus: ['X'] });
  expect(expectedWeight(loads, { carton: cartonWeight(100), filler }, FIVE_GRAMS)).toEqual({
    carton: false,
    skus: ['X'],
  });
  expect(expectedWeight([], { carton: null, filler }, FIVE_GRAMS)).toEqual({ carton: true, skus: [] });
});

test('units of a batch may be off together', () => {
  const one = { sku: 'MUG', units: 10, weight: { grams: 200, sigma: 0, sharedError: 0.01 } };
  const expected = expectedWeight(
    [one],
    { carton: { grams: 0, sigma: 0 }, filler: { grams: 0, sigma: 0 } },
    {
      sigma: 0,
      divisionGrams: 0,
    },
  );
  expect(expected).toMatchObject({ grams: 2_000, sigma: 20 });
});

test('a carton is off by some of its weight, a mailer by a gram', () => {
  expect(cartonWeight(200)).toEqual({ grams: 200, sigma: 6 });
  expect(cartonWeight(12)).toEqual({ grams: 12, sigma: 1 });
});

const learned = (weights: readonly number[], stated: number | null = 200, units = 1): LearnedWeight =>
  weights.reduce<LearnedWeight | null>((known, gramsEach) => learnWeight(known, { gramsEach, units }, stated), null) ??
  expect.fail('nothing was weighed');
const SIX = [201, 199, 203, 200, 198, 202];
const EIGHT = [...SIX, 201, 200];

test('weights are learned by Welford', () => {
  const { samples, grams, squares } = learned(SIX);
  expect({ samples, grams }).toEqual({ samples: 6, grams: 200.5 });
  expect(squares).toBeCloseTo(17.5, 9);
  expect(spreadOf(learned(SIX))).toBeCloseTo(1.871, 3);
  // No spread is smaller than the scale's rounding, or half a per cent.
  expect(spreadOf(learned([200]))).toBe(5 / Math.sqrt(12));
  expect(spreadOf(learned([2_000, 2_000]))).toBe(10);
});
test('several units at once deviate less than one: their number counts', () => {
  expect(learned([198, 202], 200, 9).squares).toBe(9 * learned([198, 202]).squares);
});
test('what is far off what is known well is passed over, and a new stated weight begins anew', () => {
  const known = learned(EIGHT);
  expect(known.samples).toBe(LEARNED_AFTER);
  expect(learnWeight(known, { gramsEach: 300, units: 1 }, 200)).toBe(known);
  expect(learnWeight(known, { gramsEach: 204, units: 1 }, 200).samples).toBe(9);
  expect(learnWeight(known, { gramsEach: 250, units: 1 }, 250)).toEqual({
    ...{ samples: 1, grams: 250, squares: 0, statedGrams: 250 },
  });
});
test('it is used after eight weighings, unless the stated weight is another one', () => {
  const stated = { grams: 200, sigma: 4, sharedError: 0.01 };
  expect(unitWeightOf(200, null)).toEqual(stated);
  expect(unitWeightOf(200, learned(SIX))).toEqual(stated);
  expect(unitWeightOf(200, learned(EIGHT))).toMatchObject({ grams: 200.5 });
  expect(unitWeightOf(210, learned(EIGHT))).toMatchObject({ grams: 210 });
  const apart = learned(EIGHT.map((grams) => grams + 12));
  expect([isApart(learned(EIGHT)), isApart(apart), isApart(learned([215, 215]))]).toEqual([false, true, false]);
  expect(unitWeightOf(200, apart)).toEqual(stated);
  expect(isApart(learned(EIGHT, null))).toBe(false);
});
test('a weight that nobody stated is learned, and a weight of nothing is none', () => {
  expect([unitWeightOf(null, null), unitWeightOf(0, null), unitWeightOf(null, learned(SIX, null))]).toEqual([
    ...[null, null, null],
  ]);
  expect(unitWeightOf(0, learned(EIGHT, null))).toMatchObject({ grams: 200.5 });
  expect(unitWeightOf(10, null)).toEqual({ grams: 10, sigma: 0.5, sharedError: 0.01 });
  expect(unitWeightOf(null, learned(Array(8).fill(-3), null))).toBeNull();
});
test('only one item alone teaches its weight, and only within the tolerance by the stated one', () => {
  const mug = new Set(['MUG']);
  expect(isLearnable(mug, 512, { grams: 500 }, 20)).toBe(true);
  expect(isLearnable(mug, 530, { grams: 500 }, 20)).toBe(false);
  expect(isLearnable(mug, 530, null, 20)).toBe(true);
  expect(isLearnable(new Set(['MUG', 'TEA']), 500, { grams: 500 }, 20)).toBe(false);
  const packaging = { carton: cartonWeight(100), filler: { grams: 10, sigma: 5 } };
  expect(gramsEachOf(512, 2, packaging)).toBe(201);
});
