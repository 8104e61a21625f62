import { expect, test } from 'vitest';
import { needsAPerson } from '#renderer/features/shell/needs-person.ts';
import { createOrderIndex } from '#renderer/replica/order-index.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { StoreException } from '#shared/records/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const orders = createOrderIndex();
orders.put(anOrder({ id: 'calm', code: '1', shipBy: 30 }), 1);
orders.put(
  anOrder({ id: 'held', code: '2', shipBy: 20, status: 'on-hold', hold: { reason: 'damaged', detail: 'wet' } }),
  1,
);
orders.put(anOrder({ id: 'packed', code: '3', shipBy: 10, status: 'packed' }), 1);
const exception: StoreException = {
  id: 'e',
  type: 'packed-elsewhere',
  orderId: 'gone',
  stationId: 's',
  detail: '',
  at: 1,
};
const reference = { orders: () => orders, exceptions: () => [exception] };
const { labels, storedCodes, sync } = createStationView().getState();

test('the most urgent need comes first, and one that is about no order last', () => {
  const needs = needsAPerson(reference, new Map(), {
    labels: {
      ...labels,
      waiting: [{ orderId: 'packed', orderCode: '3', parcel: 1, trouble: null, job: null }],
    },
    storedCodes,
    sync: { ...sync, trouble: 'unreachable', waiting: 12 },
  });
  expect(needs.map(({ type, order }) => [type, order?.code])).toEqual([
    ['label-waits', '3'],
    ['held', '2'],
    ['exception', undefined],
    ['store-away', undefined],
  ]);
  expect(needs[1]).toMatchObject({ reason: 'damaged', detail: 'wet' });
  expect(needs[3]).toMatchObject({ waiting: 12 });
});

test('nothing needs a person while nothing is held, unclear or away', () => {
  const calm = createOrderIndex();
  calm.put(anOrder({ id: 'calm', code: '1' }), 1);
  const none = { orders: () => calm, exceptions: () => [] };
  expect(needsAPerson(none, new Map(), { labels, storedCodes, sync })).toEqual([]);
});
