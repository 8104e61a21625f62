import { expect, test } from 'vitest';
import {
  type FigureRules,
  type ItemDay,
  type ItemStock,
  itemFigures,
  type Movement,
  summaryOf,
  unpricedIn,
  worthOf,
} from '#shared/stock/index.ts';

const TODAY = 1_000;
const RULES: FigureRules = {
  ...{ days: 90, slowDays: 180, deadDays: 180 },
  ...{ lead: { days: 7, sdDays: 0 }, service: 95 },
};
const item = (onHand: number, days: readonly ItemDay[] = [], more: Partial<ItemStock> = {}): ItemStock => ({
  ...{ sku: 'MUG', onHand, sellable: onHand, costMinor: 500, currency: 'EUR', days, ...more },
});
/** So many left each day of the last ones, and there was always enough. */
const daily = (left: number, days = 90): readonly ItemDay[] =>
  Array.from({ length: days }, (_, at) => ({ day: TODAY - days + at, left, net: -left }));
const movement = (of: ItemStock): Movement => itemFigures(of, RULES, TODAY).movement;

test('an item’s figures: what left, how long it lasts, when to order', () => {
  expect(itemFigures(item(60, daily(2)), RULES, TODAY)).toEqual({
    ...{ sku: 'MUG', onHand: 60, sellable: 60, costMinor: 500, currency: 'EUR' },
    ...{ left: 180, perDay: 2, coverDays: 30, idleDays: 0, reorderAt: 14, movement: 'fine' },
  });
  expect(itemFigures(item(60), RULES, TODAY)).toMatchObject({ perDay: 0, coverDays: null, reorderAt: null });
});
test.each<readonly [Movement, ItemStock]>([
  ['out', item(0, daily(2))],
  ['out', item(8, daily(2), { sellable: 0 })],
  ['low', item(13, daily(2))],
  ['fine', item(14, daily(2))],
  ['fine', item(360, daily(2))],
  ['slow', item(361, daily(2))],
  ['dead', item(5)],
  ['dead', item(5, [{ day: TODAY - 200, left: 1, net: -1 }])],
  ['new', item(5, [{ day: TODAY - 179, left: 0, net: 5 }])],
  // It left today only: nothing is known of a whole day.
  ['new', item(5, [{ day: TODAY, left: 1, net: -1 }])],
  // It left before, and not of late.
  ['slow', item(5, [{ day: TODAY - 100, left: 1, net: -1 }])],
  ['none', item(0)],
  ['none', item(-3, [], { sellable: -3 })],
])('%s', (expected, of) => {
  expect(movement(of)).toBe(expected);
});
test('groups are of all items, each in its place, with money by currency', () => {
  const items = [
    item(60, daily(2), { sku: 'A' }),
    item(10, daily(2), { sku: 'B', currency: 'USD', costMinor: 100 }),
    item(9, daily(2), { sku: 'C', costMinor: null }),
    item(-4, daily(2), { sku: 'D' }),
    item(1_000, daily(2), { sku: 'E', costMinor: 1 }),
    item(7, [], { sku: 'F' }),
  ].map((one) => itemFigures(one, RULES, TODAY));
  const { movements, cover } = summaryOf(items);
  expect(movements.map(({ movement: name, items: many, units }) => [name, many, units])).toEqual([
    ...[
      ['out', 1, 0],
      ['low', 2, 19],
      ['fine', 1, 60],
      ['slow', 1, 1_000],
      ['dead', 1, 7],
      ['new', 0, 0],
      ['none', 0, 0],
    ],
  ]);
  expect(movements[1]).toMatchObject({ money: [{ currency: 'USD', minor: 1_000 }], unpriced: 9 });
  expect(cover.map(({ upTo, items: many }) => [upTo, many])).toEqual([
    ...[
      [7, 3],
      [30, 1],
      [90, 0],
      [180, 0],
      [null, 1],
    ],
  ]);
});
test('money of two currencies is not added up, and what has no cost is said', () => {
  const rows = [
    { units: 2, costMinor: 100, currency: 'EUR' },
    { units: 3, costMinor: 10, currency: 'USD' },
    { units: 4, costMinor: 100, currency: 'EUR' },
    { units: 5, costMinor: null, currency: 'EUR' },
    { units: 6, costMinor: 7, currency: null },
  ];
  expect(worthOf(rows)).toEqual([
    { currency: 'EUR', minor: 600 },
    { currency: 'USD', minor: 30 },
  ]);
  expect(unpricedIn(rows)).toBe(11);
});
