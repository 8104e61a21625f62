// Whose the order on the bench is, as the store tells it.
import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import { createClaiming } from '#renderer/features/packing/state/claiming.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { createStates } from '#renderer/replica/states.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Claim } from '#shared/records/index.ts';
import { type ClaimReply, LEASE_MS } from '#shared/sync/index.ts';

const OWN: Claim = { orderId: 'a', stationId: 's1', stationName: 'Bench 1', fence: 1, at: 0 };
const GRANTED: ClaimReply = { type: 'granted', claim: OWN, superseded: false };

/** A bench with an order on it, and a store that answers as the test says. */
function bench() {
  const world = {
    now: 0,
    reply: GRANTED,
    isLost: false,
    status: 'packing',
    asked: 0,
    claims: new Map<string, Claim>(),
  };
  const timers: number[] = [];
  const due: (() => void)[] = [];
  const said: Say[] = [];
  const store = createStationView();
  const claiming = createClaiming({
    store,
    reference: {
      claims: () => world.claims,
      orders: () => new Map([['a', { code: 'a', status: world.status }]]),
      operators: () => [{ id: 'ana', name: 'Ana Pereira' }],
    } as unknown as Reference,
    memory: {
      session: { activity: { kind: 'packing', id: 'a' } },
      states: createStates([{ kind: 'packing', id: 'b', state: {} }]),
    } as unknown as LogMemory,
    teller: { tell: async (say: Say) => void said.push(say) } as unknown as Teller,
    bridge: {
      call: async () => {
        world.asked++;
        return world.isLost
          ? { ok: true, value: { type: 'fault', fault: 'unreachable', detail: '' } }
          : { ok: true, value: { type: 'reply', reply: world.reply } };
      },
    } as unknown as Bridge,
    stationId: 's1',
    clock: { now: () => world.now },
    setTimer: (run, delayMs) => {
      timers.push(delayMs);
      due.push(run);
      return () => undefined;
    },
  });
  return { claiming, world, said, store, timers, due };
}

test('a claim that was just granted is not asked for again, though the store has not told of it yet', async () => {
  const { claiming, world, said } = bench();
  claiming.claim();
  claiming.check();
  world.claims.set('a', OWN);
  world.now = 60_000;
  claiming.check();
  expect(world.asked).toBe(1);
  expect(said).toEqual([]);
});
test('an order that became nobody’s is asked for at once, and a bench that was overtaken stops', async () => {
  const { claiming, world, said, store } = bench();
  claiming.claim();
  world.now = -60_000;
  world.reply = { type: 'granted', claim: { ...OWN, fence: 3 }, superseded: true };
  claiming.check();
  expect(world.asked).toBe(2);
  await expect.poll(() => said).toMatchObject([{ type: 'order-elsewhere' }]);
  expect(store.getState().foreign).toMatchObject({ orderId: 'a' });
});
test('another station’s newer claim stops the bench without asking', () => {
  const { claiming, world, said } = bench();
  world.claims.set('a', { ...OWN, stationId: 's2', stationName: 'Bench 2', fence: 2 });
  claiming.check();
  expect(world.asked).toBe(0);
  expect(said).toMatchObject([{ type: 'order-elsewhere', by: 'Bench 2' }]);
});

test('a claim whose answer was lost is asked for again within a second, then less and less often', async () => {
  const { claiming, world, timers, due } = bench();
  world.isLost = true;
  claiming.claim();
  for (let round = 0; round < 7; round++) {
    const before = timers.length;
    await expect.poll(() => timers.length).toBeGreaterThan(before - 1 + (round === 0 ? 1 : 0));
    due.at(-1)?.();
    await expect.poll(() => timers.length).toBeGreaterThan(before);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const pauses = timers.filter((ms) => ms < LEASE_MS / 3);
  expect(pauses[0]).toBeLessThan(1_000);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(Math.max(...timers)).toBe(LEASE_MS / 3);
});
const BY = { ...OWN, stationId: 's2', stationName: 'Bench 2' };
const FINISHED: ClaimReply = { type: 'held', by: BY, units: 2, live: true, finished: { by: 'ana', at: 5 } };
test('an order that is finished elsewhere says by whom, where and when, and is taken over by nobody', async () => {
  const { claiming, world, said, store } = bench();
  world.reply = FINISHED;
  claiming.claim();
  const say = { type: 'order-packed', orderCode: 'a', by: 'Bench 2', person: 'Ana Pereira', at: 5 };
  await expect.poll(() => said).toEqual([say]);
  expect(store.getState().foreign).toMatchObject({ orderId: 'a', finished: { by: 'ana' } });
  expect(await claiming.takeOver('a')).toBe('packed');
});
test('an order that another bench packs says who packs it, and where', async () => {
  const { claiming, world, said, store } = bench();
  world.reply = { type: 'held', by: { ...BY, by: 'ana' }, units: 1, live: true };
  claiming.claim();
  const say = { type: 'order-elsewhere', orderCode: 'a', by: 'Bench 2', person: 'Ana Pereira' };
  await expect.poll(() => said).toEqual([say]);
  expect(store.getState().foreign).toMatchObject({ orderId: 'a', by: 'Bench 2', person: 'ana' });
});
test('a bench that is of an earlier version, or packed by somebody who is not known here, is named alone', async () => {
  for (const by of [BY, { ...BY, by: 'nobody' }]) {
    const { claiming, world, said } = bench();
    world.claims.set('a', { ...by, fence: 9 });
    claiming.check();
    expect(said).toEqual([{ type: 'order-elsewhere', orderCode: 'a', by: 'Bench 2', person: '' }]);
  }
});
test('a conflict of the order on the bench stops the packer at once, and then says who has it', async () => {
  const { claiming, world, said } = bench();
  world.reply = FINISHED;
  claiming.conflict(['a', 'a']);
  expect(said).toMatchObject([{ type: 'order-elsewhere' }]);
  await expect.poll(() => said).toMatchObject([{ type: 'order-elsewhere' }, { type: 'order-packed' }]);
});
test('a conflict of an order that was packed here before is said once', () => {
  const { claiming, said } = bench();
  claiming.conflict(['b']);
  claiming.conflict(['b', 'unheard of']);
  expect(said).toMatchObject([{ type: 'packed-twice', orderCode: 'b' }]);
});
test('an order that was taken over and is done by now has nothing left to take over', async () => {
  const { claiming, world, said, store } = bench();
  world.claims.set('a', { ...OWN, stationId: 's2', stationName: 'Bench 2', fence: 2 });
  claiming.check();
  world.claims.clear();
  world.status = 'packed';
  world.reply = FINISHED;
  claiming.check();
  await expect.poll(() => said).toMatchObject([{ type: 'order-elsewhere' }, { type: 'order-packed' }]);
  expect(store.getState().foreign).toMatchObject({ finished: { by: 'ana' } });
});
