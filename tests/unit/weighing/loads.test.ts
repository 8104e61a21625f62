import { expect, test } from 'vitest';
import { BENCH_SCALE, expectedWeight, loadsOf } from '#shared/weighing/index.ts';

const weightOf = (sku: string) => (sku === 'HAM' ? null : { grams: 200, sigma: 3 });

test('a piece whose code says what it weighs counts by that, all others by their item', () => {
  const scans = [
    { sku: 'TEA', units: 1 },
    { sku: 'HAM', units: 1, grams: 512 },
    { sku: 'TEA', units: 2 },
    { sku: 'HAM', units: 2, grams: 100 },
  ];
  expect(loadsOf(scans, weightOf)).toEqual([
    { sku: 'TEA', units: 3, weight: { grams: 200, sigma: 3 } },
    { sku: 'HAM', units: 1, weight: { grams: 512, sigma: 5.12 } },
    { sku: 'HAM', units: 2, weight: { grams: 50, sigma: 2 } },
  ]);
  const packaging = { carton: { grams: 100, sigma: 3 }, filler: { grams: 10, sigma: 5 } };
  // The item's own weight is not known, and need not be.
  expect(expectedWeight(loadsOf(scans, weightOf), packaging, BENCH_SCALE)).toMatchObject({ grams: 600 + 612 + 110 });
  expect(loadsOf([{ sku: 'HAM', units: 1 }], weightOf)).toEqual([{ sku: 'HAM', units: 1, weight: null }]);
  expect(loadsOf([], weightOf)).toEqual([]);
});
