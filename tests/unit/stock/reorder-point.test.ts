import { expect, test } from 'vitest';
import { normalPoint, poissonPoint, reorderPoint, Z_OF } from '#shared/stock/index.ts';

// Worked examples of textbooks, and one that the web has wrong (it says z 1.65 and uses 1.28).
test.each([
  { perDay: 30, sdPerDay: 5, days: 10, sdDays: 0, z: 1.65, safety: 26.1, point: 326.1 },
  { perDay: 50, sdPerDay: 5, days: 1, sdDays: 0, z: Z_OF[97], safety: 9.4, point: 59.4 },
  { perDay: 100, sdPerDay: 20, days: 7, sdDays: 2, z: 1.65, safety: 341.4, point: 1_041.4 },
  { perDay: 500, sdPerDay: 150, days: 3, sdDays: 1, z: 1.88, safety: 1_059.3, point: 2_559.3 },
  { perDay: 150, sdPerDay: 2, days: 4, sdDays: 0.5, z: 1.65, safety: 123.9, point: 723.9 },
  { perDay: 70, sdPerDay: 8, days: 1, sdDays: 0, z: 1.65, safety: 13.2, point: 83.2 },
])('$perDay a day ± $sdPerDay for $days ± $sdDays days: $point', ({ z, safety, point, days, sdDays, ...demand }) => {
  const made = normalPoint(demand, { days, sdDays }, z);
  expect(made.safety).toBeCloseTo(safety, 1);
  expect(made.point).toBeCloseTo(point, 1);
});
test.each([
  [0.5, 1, 2, 3],
  [2, 4, 5, 6],
  [5, 8, 9, 11],
  [10, 14, 15, 18],
  [20, 26, 28, 31],
])('of %d on average at most %d, %d, %d are asked for in 90, 95, 99 of a hundred times', (mean, ...points) => {
  expect(([90, 95, 99] as const).map((service) => poissonPoint(mean, service))).toEqual(points);
});
test('few units go by Poisson, many by the normal curve, rounded up', () => {
  expect(reorderPoint({ perDay: 0.5, sdPerDay: 9 }, { days: 10, sdDays: 9 }, 95)).toBe(9);
  expect(reorderPoint({ perDay: 100, sdPerDay: 20 }, { days: 7, sdDays: 2 }, 95)).toBe(1_041);
  expect(reorderPoint({ perDay: 150, sdPerDay: 2 }, { days: 4, sdDays: 0.5 }, 95)).toBe(724);
});
