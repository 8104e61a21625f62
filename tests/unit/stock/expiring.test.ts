import { expect, test } from 'vitest';
import { type DatedLot, expiringWithin } from '#shared/stock/index.ts';

const lot = (name: string, expiry: string, quantity = 10, more: Partial<DatedLot> = {}): DatedLot => ({
  ...{ sku: 'TEA', location: 'A-1', lot: name, expiry, quantity, costMinor: 300, currency: 'EUR', ...more },
});
const TODAY = '2026-11-30';

test('what expires first stands first, with the days that are left; what is gone or good for longer is not there', () => {
  const lots = [
    lot('later', '2027-02-28'),
    lot('soon', '2026-12-05', 4, { location: 'A-2' }),
    lot('soon', '2026-12-05', 2),
    lot('other', '2026-12-05', 2, { sku: 'SOAP' }),
    lot('today', '2026-11-30'),
    lot('past', '2026-11-28', 1),
    lot('soon', '2026-12-05', 3, { location: 'A-3' }),
    lot('soon', '2026-12-05', 3, { location: 'A-0', sku: 'ZOE' }),
    lot('gone', '2026-12-01', 0),
    lot('long', '2027-03-01'),
  ];
  const made = expiringWithin(lots, TODAY, 90);
  expect(made.lots.map(({ lot: name, sku, location, daysLeft }) => `${name} ${sku} ${location} ${daysLeft}`)).toEqual([
    ...[
      'past TEA A-1 -2',
      'today TEA A-1 0',
      'other SOAP A-1 5',
      'soon TEA A-1 5',
      'soon TEA A-2 5',
      'soon TEA A-3 5',
      'soon ZOE A-0 5',
      'later TEA A-1 90',
    ],
  ]);
  expect(made.groups.map(({ upTo, lots: many, units }) => [upTo, many, units])).toEqual([
    ...[
      [-1, 1, 1],
      [7, 6, 24],
      [30, 0, 0],
      [60, 0, 0],
      [90, 1, 10],
    ],
  ]);
});
test('groups have their money; what has no cost is said', () => {
  const { groups } = expiringWithin([lot('a', TODAY, 2), lot('b', TODAY, 3, { costMinor: null })], TODAY, 7);
  expect(groups[1]).toEqual({ upTo: 7, lots: 2, units: 5, money: [{ currency: 'EUR', minor: 600 }], unpriced: 3 });
});
test('a list of more days than the groups have is whole', () => {
  const { lots, groups } = expiringWithin([lot('a', '2027-05-01')], TODAY, 365);
  expect([lots.length, groups.reduce((sum, group) => sum + group.lots, 0)]).toEqual([1, 0]);
});
