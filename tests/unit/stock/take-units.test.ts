import { expect, test } from 'vitest';
import { type Place, takeUnits } from '#shared/stock/index.ts';

const place = (location: string, quantity: number, more: Partial<Place> = {}): Place => ({
  sku: 'MUG',
  location,
  lot: '',
  expiry: null,
  quantity,
  kind: 'pick',
  ...more,
});
const taken = (places: readonly Place[], lot: string | null, units: number) =>
  takeUnits(places, lot, units).map(({ place, units }) => `${units} of ${place.location}${place.lot}`);

test.each<[string, readonly Place[], string | null, number, readonly string[]]>([
  ['nothing is kept of the item', [], null, 3, []],
  [
    'pick before bulk, a known place before none',
    [place('Z', 9, { kind: 'bulk' }), place('A', 2)],
    null,
    3,
    ['2 of A', '1 of Z'],
  ],
  ['an unknown place after pick', [place('A', 9, { kind: null }), place('B', 9)], null, 3, ['3 of B']],
  [
    'what expires first, first, and what never does last',
    [place('A', 9), place('B', 1, { expiry: '2027-02-01' }), place('C', 1, { expiry: '2027-01-01' })],
    null,
    3,
    ['1 of C', '1 of B', '1 of A'],
  ],
  ['the lot that was scanned', [place('A', 9, { lot: 'L1' }), place('B', 9, { lot: 'L2' })], 'L2', 3, ['3 of BL2']],
  [
    'any lot when that one is not kept',
    [place('A', 9, { lot: 'L2' }), place('A', 9, { lot: 'L1' })],
    'L9',
    1,
    ['1 of AL1'],
  ],
  ['the first goes below zero', [place('A', 1), place('B', 1)], null, 5, ['4 of A', '1 of B']],
  ['a place below zero gives nothing', [place('A', -2), place('B', 1)], null, 1, ['1 of B']],
  ['the same place and lot twice over', [place('A', 0), place('A', 0)], null, 1, ['1 of A']],
])('units leave: %s', (_, places, lot, units, expected) => {
  expect(taken(places, lot, units)).toEqual(expected);
});
