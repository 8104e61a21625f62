import { expect, test } from 'vitest';
import { needsOf } from '#shared/packing/index.ts';
import type { LogEntry, PushReply, StationEvent } from '#shared/sync/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { createLog, openStore } from '#tests/kit/open-store.ts';

const order = anOrder({ lines: [{ id: '1', sku: 'MUG', quantity: 2, unitPriceMinor: 100, components: null }] });
const { id: orderId } = order;
const needs = [...needsOf(order)];
const opened: StationEvent = { type: 'OrderOpened', v: 1, orderId, rev: 1, needs };
const suspended: StationEvent = { type: 'OrderSuspended', v: 1, orderId };
const resumed: StationEvent = { type: 'OrderResumed', v: 1, orderId };
const scanned = (scanId: string): StationEvent => ({
  type: 'UnitScanned',
  v: 1,
  orderId,
  parcel: 1,
  by: 'scan',
  raw: 'MUG',
  scanId,
  sku: 'MUG',
  units: 1,
  fills: [{ need: needs[0]?.key ?? '', units: 1 }],
  lot: null,
  expiry: null,
  serial: null,
});
const undone = (scanId: string): StationEvent => ({ type: 'ScanUndone', v: 1, orderId, scanId });

function openWithOrder() {
  const open = openStore();
  open.store.putRecords([
    { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
    { kind: 'order', key: orderId, value: order },
  ]);
  return open;
}
/** A station that pushes each event as it says it, and tells what became of it. */
function station(open: ReturnType<typeof openWithOrder>, stationId: string, log = createLog(stationId)) {
  const push = (entries: readonly LogEntry[]): PushReply =>
    open.store.push({
      protocol: 1,
      stationId,
      incarnation: entries[0]?.incarnation ?? '',
      entries: [...entries],
    });
  const outcomeOf = (reply: PushReply) =>
    reply.type === 'accepted' ? (reply.outcomes.at(-1)?.outcome ?? '') : reply.type;
  return {
    log,
    say: (event: StationEvent) => outcomeOf(push([log.say(event)])),
    sayAll: (entries: readonly LogEntry[]) => push(entries),
  };
}

test('an order that a station put aside is finished by another, which knows its units', () => {
  const open = openWithOrder();
  const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
  expect([opened, scanned('a'), suspended].map(one.say)).toEqual(['applied', 'applied', 'applied']);
  expect([resumed, scanned('b'), { type: 'ParcelClosed', v: 1, orderId, parcel: 1 } as const].map(two.say)).toEqual([
    'applied',
    'applied',
    'applied',
  ]);
  expect(open.store.order(orderId)?.status).toBe('packed');
});
test('a station that begins an order anew while units of it lie in another parcel is a conflict', () => {
  const open = openWithOrder();
  const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
  [opened, scanned('a'), suspended].map(one.say);
  expect([opened, scanned('b')].map(two.say)).toEqual(['conflict', 'conflict']);
});
test('two stations that pack one order at once: the second is a conflict and moves no status', () => {
  const open = openWithOrder();
  const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
  [opened, scanned('a')].map(one.say);
  expect([opened, scanned('b'), suspended].map(two.say)).toEqual(['conflict', 'conflict', 'conflict']);
  expect(open.store.order(orderId)?.status).toBe('packing');
  expect(open.store.eventsOf(orderId)).toHaveLength(5);
});
test('an order of which no unit is packed may be begun by another station', () => {
  const open = openWithOrder();
  const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
  [opened, scanned('a'), undone('a'), suspended].map(one.say);
  expect([opened, scanned('b')].map(two.say)).toEqual(['applied', 'applied']);
  expect(one.say(scanned('c'))).toBe('conflict');
});
test('a station that lost its memory and has a new name goes on with its own orders', () => {
  const open = openWithOrder();
  const before = station(open, 'bench-1');
  [opened, scanned('a')].map(before.say);
  const after = station(open, 'bench-1-again', before.log);
  expect(after.sayAll(before.log.entries)).toMatchObject({
    type: 'accepted',
    outcomes: [{ outcome: 'duplicate' }, { outcome: 'duplicate' }],
  });
  expect(after.say(scanned('b'))).toBe('applied');
});
test('what happened to an order that was cancelled meanwhile is kept, and its status stays', () => {
  const open = openWithOrder();
  const bench = station(open, 'bench-1');
  bench.say(opened);
  open.database.exec(`UPDATE records SET json = json_set(json, '$.status', 'cancelled') WHERE kind = 'order'`);
  expect(bench.say(suspended)).toBe('conflict');
  expect(open.store.order(orderId)?.status).toBe('cancelled');
  expect(open.store.eventsOf(orderId).map(({ event }) => event.type)).toEqual(['OrderOpened', 'OrderSuspended']);
});
test('an order that the store does not know is a conflict, and its events are there when it comes', () => {
  const open = openStore();
  const bench = station(open, 'bench-1');
  expect(bench.say(opened)).toBe('conflict');
  open.store.putRecords([
    { kind: 'item', key: 'MUG', value: { sku: 'MUG' } },
    { kind: 'order', key: orderId, value: order },
  ]);
  expect(open.store.order(orderId)?.status).toBe('packing');
});
test('an entry that cannot be applied is set aside alone: the others of its push take effect', () => {
  const open = openWithOrder();
  open.store.putRecords([{ kind: 'order', key: 'broken', value: { ...order, id: 'broken' } }]);
  open.database.exec(`UPDATE records SET json = '{}' WHERE key = 'broken'`);
  const bench = station(open, 'bench-1');
  const entries = [{ ...opened, orderId: 'broken' }, opened].map((event) => bench.log.say(event));
  expect(bench.sayAll(entries)).toMatchObject({
    type: 'accepted',
    acked: 2,
    outcomes: [{ outcome: 'quarantined' }, { outcome: 'applied' }],
  });
  expect(open.store.order(orderId)?.status).toBe('packing');
  expect(bench.sayAll(entries)).toMatchObject({ outcomes: [{ outcome: 'duplicate' }, { outcome: 'duplicate' }] });
});
test('every step of a status says from where to where, when, by whom and at which station', () => {
  const open = openWithOrder();
  const bench = station(open, 'bench-1');
  [opened, suspended].map(bench.say);
  expect(open.store.stepsOf(orderId)).toEqual([
    { orderId, from: null, to: 'confirmed', at: open.clock.time, by: null, station: 'import' },
    { orderId, from: 'confirmed', to: 'packing', at: 1, by: 'ana', station: 'bench-1' },
    { orderId, from: 'packing', to: 'confirmed', at: 1, by: 'ana', station: 'bench-1' },
  ]);
});
test('a full disk takes nothing of a push, and the same push succeeds when there is room', () => {
  const open = openWithOrder();
  const bench = station(open, 'bench-1');
  const entries = Array.from({ length: 150 }, (_, n) =>
    bench.log.say({ ...suspended, orderId: `${'x'.repeat(150)}${n}` }),
  );
  const pages = open.database.prepare('PRAGMA page_count').get() as { page_count: number };
  open.database.exec(`PRAGMA max_page_count = ${pages.page_count}`);
  expect(() => bench.sayAll(entries)).toThrow(/full/);
  open.database.exec('PRAGMA max_page_count = 1000000');
  expect(bench.sayAll(entries)).toMatchObject({ type: 'accepted', acked: 150 });
});
