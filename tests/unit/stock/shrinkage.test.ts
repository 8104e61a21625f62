import { expect, test } from 'vitest';
import { type Difference, shrinkageOf } from '#shared/stock/index.ts';

const DAY = 86_400_000;
const said = (units: number, day = 0, more: Partial<Difference> = {}): Difference => ({
  ...{ sku: 'MUG', at: day * DAY, units, costMinor: 500, currency: 'EUR', ...more },
});
const weeks = { from: 0, until: 14 * DAY };

test('what turned up elsewhere is no loss: 3 missing at one place and 3 found at another', () => {
  const made = shrinkageOf([said(-3), said(3)], weeks);
  expect(made).toMatchObject({ units: 0, paired: 3, items: [], money: [] });
});
test('a lot correction loses nothing: 6 missing of one lot, 6 more of another', () => {
  expect(shrinkageOf([said(-6), said(6)], weeks)).toMatchObject({ units: 0, paired: 6 });
});
test('what is left is a loss of that item, at its last cost; another item’s find makes up for nothing', () => {
  const made = shrinkageOf(
    [said(-5, 2, { costMinor: 600 }), said(2, 1), said(9, 0, { sku: 'TEA', costMinor: 1 })],
    weeks,
  );
  expect(made).toMatchObject({ units: 3, paired: 2, money: [{ currency: 'EUR', minor: 1_800 }], unpriced: 0 });
  expect(made.items).toEqual([{ sku: 'MUG', units: 3, costMinor: 600, currency: 'EUR', minor: 1_800 }]);
});
test('what lost most money stands first, then what nobody knows the cost of, by units', () => {
  const made = shrinkageOf(
    [
      said(-9, 0, { sku: 'A', costMinor: null }),
      said(-1, 0, { sku: 'B' }),
      said(-7, 0, { sku: 'C' }),
      said(-10, 0, { sku: 'D', costMinor: null }),
    ],
    weeks,
  );
  expect(made.items.map(({ sku }) => sku).join('')).toBe('CBDA');
  expect(made).toMatchObject({ units: 27, unpriced: 19, money: [{ currency: 'EUR', minor: 4_000 }] });
});
test('weeks have what was found and lost before anything is paired, an empty one too', () => {
  const made = shrinkageOf([said(-3, 0), said(3, 6), said(-1, 14), said(-1, 15)], { from: 0, until: 15 * DAY });
  expect(made.weeks).toEqual([
    { from: 0, found: 3, lost: 3 },
    { from: 7 * DAY, found: 0, lost: 0 },
    { from: 14 * DAY, found: 0, lost: 2 },
  ]);
  expect(shrinkageOf([said(4, 30)], weeks).weeks.every(({ found }) => found === 0)).toBe(true);
});
