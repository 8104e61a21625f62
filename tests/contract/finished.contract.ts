// What is done is done: at the store nobody opens, takes over, continues or rewrites it without a person hearing of it.
import { describe, expect, test } from 'vitest';
import type { Order } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { PackingEvent } from '#shared/packing/index.ts';
import { StoreException } from '#shared/records/index.ts';
import { LEASE_MS } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import type { OpenStore } from '#tests/kit/open-store.ts';
import { inTurn, station } from './arbitration.contract.ts';

const { order, orderId, opened, closed, reopened, restarted, resumed, scanned } = mugStory(2);
const SSCC = '095212340000000013';
const label = (version = 1, sscc = SSCC): PackingEvent => ({
  ...{ type: 'LabelPrinted', v: 1, orderId, parcel: 1, version, sscc, jobId: `j${version}` },
});
const verified: PackingEvent = { type: 'LabelVerified', v: 1, orderId, parcel: 1, scanId: 'l', sscc: SSCC };
const finished: PackingEvent = { type: 'OrderFinished', v: 1, orderId };
const packed = [opened, scanned('a'), scanned('b'), closed];
const done = [...packed, label(), verified, finished];

const exceptionsOf = async (open: OpenStore): Promise<StoreException[]> => {
  const rows = await open.database.read((sql) =>
    sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY id"),
  );
  return rows.map(({ json }) => StoreException.parse(JSON.parse(json)));
};

/** What the store decides of orders that are packed, run on every database. */
export function finishedContract(name: string, openStore: () => Promise<OpenStore>): void {
  const put = (open: OpenStore, change: Partial<Order> = {}) =>
    open.store.putRecords([{ kind: 'order', key: orderId, value: { ...order, ...change } }]);
  async function openWithOrder() {
    const open = await openStore();
    await open.store.putRecords([{ kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } }]);
    await put(open);
    return open;
  }
  const claim = (open: OpenStore, stationId: string, takeOver = false) =>
    open.store.claim({ stationId, stationName: stationId.toUpperCase(), orderId, takeOver });
  const statusOf = async (open: OpenStore) => (await open.store.order(orderId))?.status;

  describe(`what is packed stays packed on ${name}`, () => {
    test('an order says who packed it, where and when, as long as it is packed', async () => {
      const open = await openWithOrder();
      await claim(open, 'bench-1');
      const one = station(open, 'bench-1');
      await inTurn(packed, one.say);
      const by = { stationId: 'bench-1', stationName: 'BENCH-1', by: 'ana', at: 1 };
      expect((await open.store.order(orderId))?.packed).toEqual(by);
      await inTurn([reopened], one.say);
      expect((await open.store.order(orderId))?.packed).toBeUndefined();
      await inTurn([closed, label(), verified, finished], one.say);
      expect((await open.store.order(orderId))?.packed).toEqual(by);
    });
    test('an order that is finished is held for ever, whoever asks and however long after; nobody takes it over', async () => {
      const open = await openWithOrder();
      await claim(open, 'bench-1');
      await inTurn(done, station(open, 'bench-1').say);
      for (const later of [0, 2 * LEASE_MS, 1_000 * LEASE_MS]) {
        open.clock.time += later;
        for (const takeOver of [false, true])
          expect(await claim(open, 'bench-2', takeOver)).toMatchObject({
            type: 'held',
            by: { stationId: 'bench-1', stationName: 'BENCH-1' },
            units: 2,
            live: true,
            finished: { by: 'ana', at: 1 },
          });
      }
      const taken: StationEvent = { type: 'OrderTakenOver', v: 1, orderId, from: '' };
      expect(await inTurn([taken, ...packed], station(open, 'bench-2').say)).toEqual(
        packed.map(() => 'conflict').concat('conflict'),
      );
      expect(await statusOf(open)).toBe('packed');
      expect((await open.store.eventsOf(orderId)).filter(({ counts }) => counts)).toHaveLength(done.length);
    });
    test('an order of which a label came out is taken over with a supervisor’s yes only, though its lease is over', async () => {
      const open = await openWithOrder();
      const one = station(open, 'bench-1');
      await inTurn([...packed, label()], one.say);
      open.clock.time += 10 * LEASE_MS;
      expect(await claim(open, 'bench-2')).toMatchObject({ type: 'held', live: true });
      // Opened again, so that its label is void: it is about all the same.
      await inTurn([reopened], one.say);
      open.clock.time += 10 * LEASE_MS;
      expect(await claim(open, 'bench-2')).toMatchObject({ type: 'held', live: true });
    });
    test('a conflict whose answer was lost is told again with the next push', async () => {
      const open = await openWithOrder();
      await inTurn(done, station(open, 'bench-1').say);
      const two = station(open, 'bench-2');
      const entries = packed.map((event) => two.log.say(event));
      const outcomes = packed.map((_, at) => ({ seq: at + 1, outcome: 'conflict' }));
      expect(await two.sayAll(entries)).toMatchObject({ outcomes });
      expect(await two.sayAll(entries)).toMatchObject({ outcomes });
    });
    test('what a bench says after it finished an order changes nothing of it, and a person is told', async () => {
      const open = await openWithOrder();
      const one = station(open, 'bench-1');
      await inTurn(done, one.say);
      const after = [scanned('c'), resumed, closed, reopened, restarted, verified, finished];
      expect(await inTurn(after, one.say)).toEqual(after.map(() => 'conflict'));
      expect(await exceptionsOf(open)).toMatchObject([
        { type: 'order-closed', about: 'finished', stationId: 'bench-1' },
      ]);
      expect(await open.store.findOrders(order.code)).toMatchObject([
        { status: 'packed', parcels: [{ number: 1, closed: true, sscc: SSCC }] },
      ]);
      // A further label is no such thing.
      expect(await one.say(label(2, '095212340000000020'))).toBe('applied');
    });
    test('more units than the order needs, and a second label in the place of the first, are exceptions', async () => {
      const open = await openWithOrder();
      const one = station(open, 'bench-1');
      await inTurn([opened, scanned('a'), scanned('b')], one.say);
      expect(await exceptionsOf(open)).toEqual([]);
      await inTurn([scanned('c'), closed, label(), label(1, '095212340000000020')], one.say);
      expect(await exceptionsOf(open)).toMatchObject([
        { type: 'order-changed', about: 'too-many-units', detail: '3 / 2' },
        { type: 'order-changed', about: 'second-label', detail: '095212340000000020' },
      ]);
    });
    test('a status does not go backwards without a word', async () => {
      const open = await openWithOrder();
      const one = station(open, 'bench-1');
      await inTurn(packed, one.say);
      await inTurn([reopened, closed, restarted], one.say);
      expect([await statusOf(open), await exceptionsOf(open)]).toEqual(['packing', []]);
    });
    test('later lines and addresses of an order that is done are refused by its name, and kept for a person', async () => {
      const open = await openWithOrder();
      await inTurn(done, station(open, 'bench-1').say);
      const before = await open.store.order(orderId);
      const lines = order.lines.map((line) => ({ ...line, quantity: 9 }));
      const address = { ...order.address, street1: 'Bergstraße 2' };
      const counts = await put(open, { lines, address });
      expect(counts).toMatchObject({ added: 0, changed: 0, skipped: 1 });
      expect(counts.problems).toMatchObject([
        { field: 'lines', reason: 'order-packed', value: order.code },
        { field: 'address', reason: 'order-packed', value: order.code },
      ]);
      expect(await open.store.order(orderId)).toEqual(before);
      const told = await exceptionsOf(open);
      expect(told).toMatchObject([
        { type: 'order-changed', about: 'lines', stationId: 'bench-1', detail: 'MUG 2 → 9' },
        { type: 'order-changed', about: 'address', stationId: 'bench-1' },
      ]);
      expect(JSON.stringify(told)).not.toContain('Bergstraße');
      // The very same order again is no news, and neither are prices and notes.
      expect(await put(open)).toMatchObject({ unchanged: 1, skipped: 0 });
      expect(await put(open, { note: 'thanks' })).toMatchObject({ changed: 1 });
      expect((await open.store.order(orderId))?.packed).toEqual(before?.packed);
    });
    test('until its label is scanned, a packed order takes a new address, and keeps its lines', async () => {
      const open = await openWithOrder();
      await inTurn([...packed, label()], station(open, 'bench-1').say);
      const address = { ...order.address, street1: 'Bergstraße 2' };
      const lines = order.lines.map((line) => ({ ...line, quantity: 9 }));
      const counts = await put(open, { address, lines });
      expect(counts).toMatchObject({ changed: 1, problems: [{ field: 'lines', reason: 'order-packed' }] });
      expect(await open.store.order(orderId)).toMatchObject({ address, lines: order.lines, status: 'packed' });
    });
  });
}
