// Before a first label: whether the order is still this bench's, as the store says it now.
import { expect, test } from 'vitest';
import { createFirstLabel, doubtOf } from '#electron/printing/first-label.ts';
import type { StoreCalls } from '#electron/store-link/store-calls.ts';
import { type LogEntry, readBody } from '#shared/log/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { PushRequest } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, openStore } from '#tests/kit/open-store.ts';

const { order, orderId, opened, scanned, closed } = mugStory(1);
const packed = [opened, scanned('a'), closed];

/** A bench with a log of its own, at a real store whose requests or answers get lost as the test says. */
async function bench(stationId = 'bench-1', at?: Awaited<ReturnType<typeof openStore>>) {
  const open = at ?? (await openStore());
  if (!at)
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'order', key: orderId, value: order },
    ]);
  const world = { lost: [] as ('request' | 'answer' | 'hangs' | 'apart' | '')[], asked: [] as string[], heardAgo: 0 };
  const log = createLog(stationId);
  const ask = (async (name: 'push' | 'eventsOf', given: never) => {
    world.asked.push(name);
    const fate = world.lost.shift() ?? '';
    if (fate === 'hangs') return new Promise(() => undefined);
    if (fate === 'request') return fail({ type: 'unreachable', detail: '' });
    if (fate === 'apart' && name === 'push') return fail({ type: 'update-store', detail: '' });
    const answer = name === 'push' ? await open.store.push(given as PushRequest) : await open.store.eventsOf(given);
    return fate === 'answer' ? fail({ type: 'unreachable', detail: '' }) : ok(answer);
  }) as StoreCalls['call'];
  const headOf = (entry: LogEntry) => ({ incarnation: entry.incarnation, seq: entry.seq, hash: entry.hash });
  const standingOf = createFirstLabel({
    store: { shared: () => ({ ask, heardAgoMs: () => world.heardAgo }) },
    journal: {
      head: () => (log.entries.length > 0 ? headOf(log.entries.at(-1) as LogEntry) : null),
      readAfter: (_, seq) => log.entries.slice(seq),
      eventsOf: () => log.entries.flatMap((entry) => readBody(entry) ?? []),
    },
    stationId: () => stationId,
    acked: () => 0,
    pause: (ms) => (ms > 1_000 ? new Promise((resolve) => setTimeout(resolve, 300)) : Promise.resolve()),
  });
  return { open, world, log, standing: () => standingOf(orderId) };
}

test('a bench is told that the order is its own when the store has taken all that it packed', async () => {
  const { log, standing, open } = await bench();
  for (const event of packed) log.say(event);
  expect(await standing()).toBe('ours');
  expect((await open.store.order(orderId))?.status).toBe('packed');
});
test('of two benches that packed one order, one is told yes and the other no, whoever asks first', async () => {
  const one = await bench('bench-1');
  const two = await bench('bench-2', one.open);
  for (const { log } of [one, two]) for (const event of packed) log.say(event);
  const told = await Promise.all([one.standing(), two.standing()]);
  expect(told.sort()).toEqual(['elsewhere', 'ours']);
});
test('a request that is lost is made again; lost answers change nothing', async () => {
  const { log, world, standing } = await bench();
  for (const event of packed) log.say(event);
  world.lost = ['request', 'answer', 'answer', 'request', '', ''];
  expect(await standing()).toBe('ours');
});
test.each(['request', 'hangs', 'apart'] as const)(
  'a store that was there a moment ago and cannot take what was packed is a doubt: %s',
  async (fate) => {
    const { log, world, standing } = await bench();
    for (const event of packed) log.say(event);
    world.lost = Array(20).fill(fate);
    expect(await standing()).toBe('unsure');
  },
);
test('a store that was not heard for a minute is away: packing and labels go on', async () => {
  const { log, world, standing } = await bench();
  for (const event of packed) log.say(event);
  world.heardAgo = 60_001;
  expect(await standing()).toBe('ours');
  expect(world.asked).toEqual([]);
});
test('a bench that said nothing of an order did not pack it', async () => {
  const { standing } = await bench();
  expect(await standing()).toBe('unsure');
});
test('a doubt is a supervisor’s to decide; another bench’s order is nobody’s', () => {
  expect([doubtOf('ours'), doubtOf('unsure')]).toMatchObject([{ value: false }, { value: true }]);
  expect(doubtOf('elsewhere')).toMatchObject({ failure: { trouble: 'packed-elsewhere' } });
});
