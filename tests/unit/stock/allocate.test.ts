import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, type OpenOrder, type Place, stockLevels } from '#shared/stock/index.ts';

const TODAY = '2026-11-30';
const place = (location: string, quantity: number, more: Partial<Place> = {}): Place => ({
  ...{ sku: 'TEA', location, lot: '', expiry: null, quantity, kind: 'pick', ...more },
});
const order = (orderId: string, units: number, more: Partial<OpenOrder> = {}): OpenOrder => ({
  ...{
    orderId,
    shipBy: 100,
    placedAt: 10,
    atRiskMinor: 1_000,
    isShort: false,
    needs: [{ sku: 'TEA', units }],
    ...more,
  },
});
const got = (orders: readonly OpenOrder[], places: readonly Place[]) => {
  const { allocations, shortages } = allocate(orders, places, TODAY);
  return [
    ...allocations.map((one) => `${one.orderId} ${one.units} ${one.location}${one.lot && `/${one.lot}`}`),
    ...shortages.map((one) => `${one.orderId} lacks ${one.units}`),
  ];
};

test('who must leave first gets first, then more money, then the older, then the lower id', () => {
  const orders = [
    order('e', 1),
    order('d', 1),
    order('c', 1, { placedAt: 5 }),
    order('b', 1, { atRiskMinor: 2_000 }),
    order('a2', 1, { shipBy: 99 }),
  ];
  expect(got(orders, [place('A-1', 4)])).toEqual(['a2 1 A-1', 'b 1 A-1', 'c 1 A-1', 'd 1 A-1', 'e lacks 1']);
  expect(got([order('x', 1), order('x', 1)], [place('A-1', 1)])).toEqual(['x 1 A-1', 'x lacks 1']);
});
test('the oldest lot that holds all of it, else what expires first, of equal ones the larger lot', () => {
  const lots = [
    place('A-1', 3, { lot: 'L1', expiry: '2026-12-01' }),
    place('A-2', 4, { lot: 'L2', expiry: '2027-01-01' }),
    place('A-3', 4, { lot: 'L2', expiry: '2027-01-01' }),
    place('A-4', 20, { lot: 'L3', expiry: '2028-01-01' }),
  ];
  expect(got([order('a', 3)], lots)).toEqual(['a 3 A-1/L1']);
  expect(got([order('a', 5)], lots)).toEqual(['a 4 A-2/L2', 'a 1 A-3/L2']);
  expect(got([order('a', 25)], lots)).toEqual(['a 3 A-1/L1', 'a 4 A-2/L2', 'a 4 A-3/L2', 'a 14 A-4/L3']);
  const equal = [place('A-1', 1, { lot: 'L1' }), place('A-2', 5, { lot: 'L2' }), place('A-3', 2, { lot: 'L3' })];
  expect(got([order('a', 7)], equal)).toEqual(['a 5 A-2/L2', 'a 2 A-3/L3']);
});
test('within a lot pick locations come before bulk, and each by its name', () => {
  const places = [place('B-1', 5, { kind: 'bulk' }), place('A-2', 1), place('A-1', 1), place('C-1', 5, { kind: null })];
  expect(got([order('a', 4)], places)).toEqual(['a 1 A-1', 'a 1 A-2', 'a 2 B-1']);
});
test('what waits because units were missing at a bench has none', () => {
  expect(got([order('a', 1, { isShort: true }), order('b', 2)], [place('A-1', 2)])).toEqual(['b 2 A-1']);
});
test('nobody gets what is in quarantine, not put away yet, past its date, or not there', () => {
  const places = [
    place('Q-1', 5, { kind: 'quarantine' }),
    place('IN-1', 5, { kind: 'receiving' }),
    place('A-1', 5, { lot: 'L0', expiry: '2026-11-29' }),
    place('A-2', 2, { lot: 'L1', expiry: TODAY }),
    place('A-3', -3),
  ];
  expect(got([order('a', 4)], places)).toEqual(['a 2 A-2/L1', 'a lacks 2']);
  expect(got([order('a', 1, { needs: [{ sku: 'MUG', units: 1 }] })], places)).toEqual(['a lacks 1']);
  const { allocations } = allocate([order('a', 1)], places, TODAY);
  expect(stockLevels(places, allocations, TODAY).map(({ allocated, available }) => [allocated, available])).toEqual([
    ...[
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    ...[
      [1, 1],
      [0, 0],
    ],
  ]);
});
test('no unit is promised twice, no place more than it has, and what an order lacks is nowhere free', () => {
  const units = fc.integer({ min: 1, max: 9 });
  const orders = fc.array(fc.record({ shipBy: fc.integer({ min: 0, max: 3 }), mug: units, tea: units }), {
    maxLength: 8,
  });
  const places = fc.array(
    fc.record({
      sku: fc.constantFrom('TEA', 'MUG'),
      lot: fc.constantFrom('', 'L1', 'L2'),
      quantity: fc.integer({ min: -2, max: 12 }),
      kind: fc.constantFrom('pick' as const, 'bulk' as const, 'quarantine' as const, null),
      expiry: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(orders, places, (wanted, stands) => {
      const open = wanted.map(({ shipBy, mug, tea }, at) =>
        order(`o${at}`, 0, {
          shipBy,
          needs: [
            { sku: 'MUG', units: mug },
            { sku: 'TEA', units: tea },
          ],
        }),
      );
      const shelves = stands.map((one, at): Place => ({ ...one, location: `A-${at}` }));
      const { allocations, shortages } = allocate(open, shelves, TODAY);
      const levels = stockLevels(shelves, allocations, TODAY);
      for (const { quantity, allocated, available } of levels)
        expect(allocated <= Math.max(0, quantity) && allocated + available <= Math.max(0, quantity)).toBe(true);
      for (const { orderId, needs } of open)
        for (const { sku, units: asked } of needs) {
          const of = (some: readonly { orderId: string; sku: string; units: number }[]): number =>
            some.filter((one) => one.orderId === orderId && one.sku === sku).reduce((sum, one) => sum + one.units, 0);
          expect(of(allocations) + of(shortages)).toBe(asked);
          if (of(shortages) > 0)
            expect(levels.filter((one) => one.sku === sku).every(({ available }) => available === 0)).toBe(true);
        }
    }),
    { numRuns: 500 },
  );
});
test('what stands on a pick list is its order’s before anybody’s, where it was promised, as far as it is there and still needed', () => {
  const places = [place('A-1', 2), place('A-2', 4), place('A-3', 1, { isShort: true })];
  const released = (orderId: string, location: string, units: number) => ({
    orderId,
    location,
    units,
    sku: 'TEA',
    lot: '',
  });
  const result = (of: Parameters<typeof allocate>[3]) =>
    allocate([order('first', 3), order('listed', 4, { shipBy: 200 })], places, TODAY, of);
  const text = ({ allocations, shortages }: ReturnType<typeof allocate>) => [
    ...allocations.map((one) => `${one.orderId} ${one.units} ${one.location}`),
    ...shortages.map((one) => `${one.orderId} lacks ${one.units}`),
  ];
  expect(text(result([released('listed', 'A-2', 3), released('listed', 'A-2', 1)]))).toEqual([
    ...['listed 3 A-2', 'listed 1 A-2', 'first 2 A-1', 'first lacks 1'],
  ]);
  // Beyond what the order needs, from a place that has less by now or is gone, of an order that is cancelled: not promised.
  expect(
    text(
      result([
        ...[released('listed', 'A-2', 3), released('listed', 'A-1', 3), released('listed', 'A-9', 1)],
        ...[released('listed', 'A-3', 1), released('gone', 'A-1', 2)],
      ]),
    ),
  ).toEqual(['listed 3 A-2', 'listed 1 A-1', 'first 1 A-1', 'first 1 A-2', 'first lacks 1']);
  expect(
    text(allocate([order('a', 2)], [place('A-1', 1)], TODAY, [released('a', 'A-7', 1), released('a', 'A-1', 1)])),
  ).toEqual([...['a 1 A-1', 'a lacks 1']]);
});
