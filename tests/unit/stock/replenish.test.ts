import { expect, test } from 'vitest';
import { type OpenOrder, type Place, replenish } from '#shared/stock/index.ts';

const TODAY = '2026-11-30';
const place = (location: string, quantity: number, kind: Place['kind'], more: Partial<Place> = {}): Place => ({
  ...{ sku: 'TEA', location, lot: '', expiry: null, quantity, kind, ...more },
});
const order = (orderId: string, units: number, more: Partial<OpenOrder> = {}): OpenOrder => ({
  ...{ orderId, shipBy: 100, placedAt: 10, atRiskMinor: 1, isShort: false, needs: [{ sku: 'TEA', units }], ...more },
});
const tea = (reorderPoint: number | null = null) => [{ sku: 'TEA', reorderPoint }];

test('what open orders need beyond what is there is brought from bulk, of what expires first, to where most stands', () => {
  const places = [
    place('A-1', 2, 'pick'),
    place('A-2', 3, 'pick'),
    place('B-2', 4, 'bulk', { lot: 'L2', expiry: '2027-06-01' }),
    place('B-1', 2, 'bulk', { lot: 'L1', expiry: '2027-01-01' }),
    place('B-3', 9, 'bulk'),
  ];
  expect(replenish(tea(), places, [order('a', 5), order('b', 4, { shipBy: 50 })], TODAY)).toEqual([
    {
      ...{ sku: 'TEA', units: 4, reason: 'demand', shipBy: 50, to: 'A-2' },
      from: [
        { location: 'B-1', lot: 'L1', units: 2 },
        { location: 'B-2', lot: 'L2', units: 2 },
      ],
    },
  ]);
});
test('there is nothing to bring where enough stands, where bulk is empty, and of what may not leave', () => {
  expect(replenish(tea(), [place('A-1', 5, 'pick'), place('B-1', 9, 'bulk')], [order('a', 5)], TODAY)).toEqual([]);
  expect(replenish(tea(9), [place('A-1', 1, 'pick'), place('B-1', 0, 'bulk')], [order('a', 5)], TODAY)).toEqual([]);
  const old = place('B-1', 9, 'bulk', { expiry: '2026-01-01' });
  expect(replenish(tea(9), [old, place('Q-1', 9, 'quarantine')], [order('a', 5)], TODAY)).toEqual([]);
  expect(replenish(tea(9), [], [], TODAY)).toEqual([]);
});
test('what is below its reorder point is filled up to it, and no more than there is', () => {
  const places = [place('A-1', 1, 'pick'), place('B-1', 30, 'bulk'), place('B-2', 2, 'bulk')];
  expect(replenish(tea(6), places, [], TODAY)).toMatchObject([
    { units: 5, reason: 'below-point', shipBy: null, to: 'A-1' },
  ]);
  expect(replenish(tea(50), places, [], TODAY)).toMatchObject([{ units: 32 }]);
  expect(replenish(tea(6), [place('B-1', 30, 'bulk')], [], TODAY)).toMatchObject([{ units: 6, to: null }]);
});
test('what somebody carries is on its way, and is not fetched a second time', () => {
  const places = [place('A-1', 1, 'pick'), place('B-1', 30, 'bulk')];
  const brought = (units: number) => replenish(tea(6), places, [], TODAY, new Map([['TEA', units]]));
  expect([brought(3), brought(5), brought(9)]).toMatchObject([[{ units: 2 }], [], []]);
});
test('what was found short at a bench comes first, whatever is said to stand there; then by ship-by, then below the point', () => {
  const at = (sku: string, more: Partial<Place> = {}): readonly Place[] => [
    place(`A-${sku}`, 5, 'pick', { sku, ...more }),
    place(`A2-${sku}`, 5, 'pick', { sku }),
    place(`B-${sku}`, 50, 'bulk', { sku }),
  ];
  const items = ['A', 'B', 'C', 'D', 'E'].map((sku) => ({ sku, reorderPoint: sku === 'A' || sku === 'E' ? 20 : null }));
  const places = items.flatMap(({ sku }) => at(sku));
  const needs = (sku: string, units: number) => ({ needs: [{ sku, units }] });
  const orders = [
    order('b', 0, { ...needs('B', 30), shipBy: 90 }),
    order('c', 0, { ...needs('C', 30), shipBy: 80 }),
    order('d', 0, { ...needs('D', 2), shipBy: 99, isShort: true }),
  ];
  const tasks = replenish(items, places, orders, TODAY);
  expect(tasks.map(({ sku, units, reason, to }) => [sku, units, reason, to])).toEqual([
    ['D', 2, 'short', 'A-D'],
    ['C', 20, 'demand', 'A-C'],
    ['B', 20, 'demand', 'A-B'],
    ['A', 10, 'below-point', 'A-A'],
    ['E', 10, 'below-point', 'A-E'],
  ]);
});
test('what is equal goes by its name, whatever order it comes in', () => {
  const of = (sku: string) => [
    ...[place('A-2', 1, 'pick', { sku }), place('A-1', 1, 'pick', { sku }), place('A-3', 1, 'pick', { sku })],
    ...[place('B-2', 3, 'bulk', { sku }), place('B-1', 3, 'bulk', { sku }), place('B-3', 3, 'bulk', { sku })],
  ];
  const items = ['C', 'A', 'B'].map((sku) => ({ sku, reorderPoint: 10 }));
  const tasks = replenish(items, [...of('C'), ...of('A'), ...of('B')], [], TODAY);
  expect(tasks.map(({ sku, to, from }) => [sku, to, ...from.map(({ location }) => location)])).toEqual(
    ['A', 'B', 'C'].map((sku) => [sku, 'A-1', 'B-1', 'B-2', 'B-3']),
  );
});
test('where a picker looked in vain nothing stands: what orders need is brought there first of all', () => {
  const places = [place('A-1', 9, 'pick', { isShort: true }), place('B-1', 9, 'bulk')];
  expect(replenish(tea(), places, [order('a', 4)], TODAY)).toMatchObject([
    { units: 4, reason: 'short', shipBy: 100, to: 'A-1' },
  ]);
  expect(replenish(tea(), places, [], TODAY)).toEqual([]);
});
