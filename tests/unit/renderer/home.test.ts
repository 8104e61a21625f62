import { expect, test } from 'vitest';
import { packedToday } from '#renderer/core/queue.ts';
import { readWorths, sumsOf, worthOf } from '#renderer/features/shell/at-stake.ts';
import { benchesOf } from '#renderer/features/shell/benches.ts';
import { mostUrgentFirst, type PersonNeed } from '#renderer/features/shell/needs-person.ts';
import { createOrderIndex } from '#renderer/replica/order-index.ts';
import type { Order } from '#shared/domain/index.ts';
import type { Claim } from '#shared/records/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const priced = (id: string, currency: string | null, ...prices: readonly (number | null)[]): Order =>
  anOrder({
    id,
    currency: currency as Order['currency'],
    lines: prices.map((unitPriceMinor, at) => ({
      id: String(at),
      sku: 'MUG' as never,
      quantity: 2,
      unitPriceMinor: unitPriceMinor as never,
      components: null,
    })),
  });

test('an order is worth all its lines, and nothing is said where a price or the currency is missing', () => {
  expect(worthOf(priced('a', 'EUR', 100, 50))).toEqual({ minor: 300, currency: 'EUR' });
  expect(worthOf(priced('a', 'EUR', 100, null))).toBeNull();
  expect(worthOf(priced('a', null, 100))).toBeNull();
  expect(worthOf(priced('a', 'EUR'))).toBeNull();
});

test('what is of two currencies is not one sum, and an order counts once', async () => {
  const orders = new Map(
    [priced('a', 'EUR', 100), priced('b', 'EUR', 50), priced('c', 'USD', 900)].map((o) => [o.id, o]),
  );
  const worths = await readWorths({ order: async (id) => orders.get(id) }, ['a', 'a', 'b', 'c', 'gone']);
  expect(sumsOf(worths)).toEqual([
    { minor: 300, currency: 'EUR' },
    { minor: 1_800, currency: 'USD' },
  ]);
});

test('needs of one due time go by money within a currency', () => {
  const need = (id: string, shipBy: number): PersonNeed => ({
    id,
    order: { id, code: id, channel: 'Wish', shipBy },
    type: 'label-waits',
  });
  const sorted = mostUrgentFirst(
    [need('small', 9), need('large', 9), need('dollars', 9), need('late', 5)],
    new Map([
      ['small', { minor: 10, currency: 'EUR' }],
      ['large', { minor: 90, currency: 'EUR' }],
    ]),
  );
  expect(sorted[0]?.id).toBe('late');
  expect(sorted.map(({ id }) => id).filter((id) => id !== 'dollars')).toEqual(['late', 'large', 'small']);
});

test('benches are told by what they claimed last, and not what was packed since', () => {
  const orders = createOrderIndex();
  orders.put(anOrder({ id: 'x', code: '10', status: 'packing' }), 1);
  orders.put(anOrder({ id: 'y', code: '11', status: 'packing' }), 1);
  orders.put(anOrder({ id: 'z', code: '12', status: 'packed' }), 1);
  const claim = (orderId: string, stationId: string, at: number): Claim => ({
    ...{ orderId, stationId, at, fence: 1 },
    stationName: `Bench ${stationId}`,
    by: 'ana',
  });
  const claims = new Map(
    [claim('x', '2', 5), claim('y', '2', 9), claim('z', '3', 9), claim('x', 'own', 9)].map((c, at) => [String(at), c]),
  );
  const benches = benchesOf(
    { claims: () => claims, orders: () => orders, operators: () => [{ id: 'ana', name: 'Ana' } as never] },
    { name: 'Bench 1', stationId: 'own', person: '', open: null },
  );
  expect(benches).toMatchObject([{ name: 'Bench 2', subject: '11', person: 'Ana' }]);
  expect(benches).toHaveLength(1);
});

test('packed today is what was packed since midnight, anywhere, and here though the store has not heard of it', () => {
  const noon = new Date(2026, 4, 5, 12).getTime();
  const packed = (at: number) => ({ stationId: 's', stationName: 's', by: null, at: at as never });
  const orders = createOrderIndex();
  orders.put(anOrder({ id: 'today', status: 'packed', packed: packed(noon - 3_600_000) }), 1);
  orders.put(anOrder({ id: 'yesterday', status: 'packed', packed: packed(noon - 86_400_000) }), 1);
  orders.put(anOrder({ id: 'unsaid', status: 'packed' }), 1);
  orders.put(anOrder({ id: 'here', status: 'ready' as never }), 1);
  const finished = { phase: 'finished' } as never;
  const progress = new Map([
    ['here', finished],
    ['unsaid', finished],
  ]);
  const again = createOrderIndex(orders.pack());
  expect(packedToday(orders.byShipBy(), progress, noon)).toBe(2);
  expect(packedToday(again.byShipBy(), progress, noon)).toBe(2);
});
