// Both homes of a station's log were put back: what the store has of its orders is folded before anything is packed on.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import { createBringBack } from '#renderer/features/packing/state/bring-back.ts';
import { createCatchUp, type StoredEvent } from '#renderer/replica/catch-up.ts';
import { openReplicaDatabase } from '#renderer/replica/database.ts';
import { createLogWriter } from '#renderer/replica/log-writer.ts';
import { recoverLog } from '#renderer/replica/recover.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { unitTotals } from '#shared/packing/index.ts';
import { ok } from '#shared/prelude/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, digest, openStore } from '#tests/kit/open-store.ts';

const { order, orderId, opened, scanned, closed, resumed, suspended } = mugStory(4);
const sscc = '095212340000000013';
const whole: readonly StationEvent[] = [
  opened,
  ...['a', 'b', 'c', 'd'].map((scanId) => scanned(scanId)),
  closed,
  { type: 'LabelPrinted', v: 1, orderId, parcel: 1, version: 1, sscc, jobId: 'j' },
  { type: 'LabelVerified', v: 1, orderId, parcel: 1, scanId: 'l', sscc },
  { type: 'OrderFinished', v: 1, orderId },
];

/** A station whose disk holds the first `kept` of its entries, at a store that has all of them. */
async function putBack(events: readonly StationEvent[], kept: number) {
  const open = await openStore();
  await open.store.putRecords([
    { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
    { kind: 'order', key: orderId, value: order },
  ]);
  const log = createLog('i1');
  for (const event of events) log.say(event);
  await open.store.push({ protocol: 1, stationId: 's1', incarnation: 'i1', entries: [...log.entries] });
  const database = openReplicaDatabase(`catch-up-${Math.random()}`);
  await database.open();
  const journal = {
    head: async () => null,
    readAfter: async () => [],
    append: async () => undefined,
  };
  await database.log.bulkPut(log.entries.slice(0, kept));
  const last = log.entries[kept - 1];
  await database.meta.put({ key: 'log-head', value: { incarnation: 'i1', seq: kept, hash: last?.hash } });
  await database.meta.put({ key: 'anew', value: true });
  const { memory } = await recoverLog({ database, journal, digest, newId: () => 'i2' });
  const writer = createLogWriter({
    ...{
      database,
      digest,
      memory,
      journal: async () => ok(undefined),
      onSaved: () => undefined,
      onFault: () => undefined,
    },
  });
  const world = { away: false };
  const eventsOf = async (id: string): Promise<readonly StoredEvent[] | undefined> =>
    world.away ? undefined : open.store.eventsOf(id);
  const catchUp = createCatchUp({ database, memory, writer, eventsOf, clock: { now: () => 5 } });
  const said: Say[] = [];
  const bringBack = createBringBack({
    ...{ catchUp, memory, stationId: 's1' },
    reference: {
      order: async (id: string) => (await open.store.order(id)) ?? undefined,
      orders: () => new Map([[orderId, { code: order.code }]]),
      operators: () => [],
    } as never,
    teller: { tell: async (say) => void said.push(say) },
  });
  return { open, database, memory, catchUp, bringBack, said, world };
}

test('an order that was finished is shown as finished, never as two of four', async () => {
  const { memory, bringBack, said, database, open } = await putBack(whole, 3);
  const before = memory.states.of('packing').get(orderId);
  expect([before?.phase, before && unitTotals(before)]).toEqual(['packing', { needed: 4, packed: 2 }]);
  await bringBack();
  expect(memory.states.of('packing').get(orderId)?.phase).toBe('finished');
  expect(memory.session.activity).toBeNull();
  expect(said).toMatchObject([{ type: 'order-packed', orderCode: order.code }]);
  // What was said again is known to the store by its names, and changes nothing there.
  const entries = (await database.log.toArray()).filter(({ incarnation }) => incarnation === 'i2');
  const reply = await open.store.push({ protocol: 1, stationId: 's1', incarnation: 'i2', entries });
  expect(reply.type === 'accepted' && new Set(reply.outcomes.map(({ outcome }) => outcome))).toEqual(
    new Set(['duplicate']),
  );
});
test('units that were scanned since come back, and packing goes on from there', async () => {
  const { memory, catchUp, said, bringBack } = await putBack(whole.slice(0, 4), 2);
  await catchUp.want([orderId, 'unheard of']);
  await bringBack();
  const packing = memory.states.of('packing').get(orderId);
  expect(packing && unitTotals(packing)).toEqual({ needed: 4, packed: 3 });
  expect(said).toMatchObject([{ type: 'order-resumed', packed: 3, needed: 4 }]);
  expect(await catchUp.run()).toEqual([]);
});
test('what cannot be asked now stays wanted', async () => {
  const { memory, catchUp, world } = await putBack(whole, 3);
  await catchUp.want([orderId]);
  world.away = true;
  expect(await catchUp.run()).toEqual([]);
  world.away = false;
  expect(await catchUp.run()).toEqual([orderId]);
  expect(memory.states.of('packing').get(orderId)?.phase).toBe('finished');
});
test('another station’s story is none of this one’s', async () => {
  const { memory, catchUp, open } = await putBack([opened, suspended], 1);
  const other = createLog('other');
  const entries = [opened, scanned('x'), suspended, resumed].map((event) => other.say(event));
  await open.store.push({ protocol: 1, stationId: 's2', incarnation: 'other', entries });
  await catchUp.want([orderId]);
  expect(await catchUp.run()).toEqual([]);
  const packing = memory.states.of('packing').get(orderId);
  expect(packing && unitTotals(packing).packed).toBe(0);
});
