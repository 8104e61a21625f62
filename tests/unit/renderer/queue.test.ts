import { expect, test } from 'vitest';
import { filterQueue, mostUrgentNeeding, queueCounts, queueStateOf } from '#renderer/core/queue.ts';
import { createOrderIndex, type QueueEntry } from '#renderer/replica/order-index.ts';
import type { OrderStatus } from '#shared/domain/index.ts';
import { fold, needsOf, type PackingEvent, type PackingState } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const opened = (id: string): PackingEvent => ({
  type: 'OrderOpened',
  v: 1,
  orderId: id,
  rev: 1,
  needs: [...needsOf(anOrder())],
});
const packing = (id: string, ...more: PackingEvent[]): PackingState => fold([opened(id), ...more]) as PackingState;
const about = { v: 1, orderId: 'a' } as const;
const entry = (status: OrderStatus): QueueEntry => {
  const index = createOrderIndex();
  index.put(anOrder({ id: 'a', status }), 1);
  return index.get('a') as QueueEntry;
};

test.each<[OrderStatus, PackingState | undefined, string]>([
  ['confirmed', undefined, 'ready'],
  ['packing', undefined, 'elsewhere'],
  ['on-hold', undefined, 'on-hold'],
  ['packed', undefined, 'packed'],
  ['shipped', undefined, 'closed'],
  ['confirmed', packing('a'), 'open'],
  ['packing', packing('a', { type: 'OrderSuspended', ...about }), 'aside'],
  ['confirmed', packing('a', { type: 'OrderHeld', ...about, reason: 'damaged', detail: '' }), 'on-hold'],
  ['packing', packing('a', { type: 'ParcelClosed', ...about, parcel: 1 }), 'to-label'],
  [
    'packing',
    packing('a', { type: 'ParcelClosed', ...about, parcel: 1 }, { type: 'OrderSuspended', ...about }),
    'to-label',
  ],
  ['packing', packing('a', { type: 'OrderFinished', ...about }), 'packed'],
  ['cancelled', packing('a'), 'closed'],
  ['packed', packing('a', { type: 'OrderSuspended', ...about }), 'packed'],
  [
    'packed',
    packing('a', { type: 'ParcelClosed', ...about, parcel: 1 }, { type: 'OrderSuspended', ...about }),
    'to-label',
  ],
])('the store says %s, this bench knows %#: shown as %3$s', (status, own, state) => {
  expect(queueStateOf(entry(status), own)).toBe(state);
});

const index = createOrderIndex();
index.put(anOrder({ id: 'late', code: '1', shipBy: 1, channel: 'Wish' }), 1);
index.put(
  anOrder({
    id: 'soon',
    code: '2',
    shipBy: 2,
    channel: 'Etsy',
    address: { ...anOrder().address, name: 'Łukasz', city: 'Kraków' },
  }),
  1,
);
index.put(
  anOrder({
    id: 'later',
    code: '3',
    shipBy: 3,
    channel: 'Wish',
    lines: [{ id: '1', sku: 'LAMP', quantity: 1, unitPriceMinor: null, components: null }],
  }),
  1,
);
const none = new Map<string, PackingState>();
const ids = (filter: Partial<Parameters<typeof filterQueue>[2]>, own: ReadonlyMap<string, PackingState> = none) =>
  filterQueue(index.byShipBy(), own, { text: '', state: 'all', channel: 'all', ...filter }).map(({ id }) => id);

test('search looks for every word in code, name, city, tote and items, in any case', () => {
  expect(ids({ text: 'łukasz KRAKÓW' })).toEqual(['soon']);
  expect(ids({ text: 'lamp' })).toEqual(['later']);
  expect(ids({ text: 'lamp łukasz' })).toEqual([]);
  expect(ids({ text: '' })).toEqual(['late', 'soon', 'later']);
});
test('channel and state filter, and the counts agree with them', () => {
  expect(ids({ channel: 'Wish' })).toEqual(['late', 'later']);
  const own = new Map([['late', packing('late', { type: 'OrderSuspended', v: 1, orderId: 'late' })]]);
  expect(ids({ state: 'aside' }, own)).toEqual(['late']);
  expect(ids({ state: 'ready' }, own)).toEqual(['soon', 'later']);
  const counts = queueCounts(index.byShipBy(), own);
  expect(counts.byState.get('ready')).toBe(2);
  expect(counts.channels).toEqual(['Etsy', 'Wish']);
});
test('an item belongs to the order put aside first, then to the most urgent ready one, never to one that has it all', () => {
  expect(mostUrgentNeeding(index, none, 'MUG', null)?.id).toBe('late');
  expect(mostUrgentNeeding(index, none, 'MUG', 'late')?.id).toBe('soon');
  const aside = new Map([['soon', packing('soon', { type: 'OrderSuspended', v: 1, orderId: 'soon' })]]);
  expect(mostUrgentNeeding(index, aside, 'MUG', null)?.id).toBe('soon');
  const full: PackingEvent = {
    type: 'UnitScanned',
    v: 1,
    orderId: 'soon',
    parcel: 1,
    by: 'scan',
    raw: '',
    scanId: 's',
    sku: 'MUG',
    units: 2,
    fills: [{ need: '1', units: 2 }],
    lot: null,
    expiry: null,
    serial: null,
  };
  const done = new Map([['soon', packing('soon', full, { type: 'OrderSuspended', v: 1, orderId: 'soon' })]]);
  expect(mostUrgentNeeding(index, done, 'MUG', null)?.id).toBe('late');
  expect(mostUrgentNeeding(index, none, 'NOTHING', null)).toBeUndefined();
});
