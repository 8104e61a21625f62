// Whose the order on the bench is, as the store tells it.
import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Say } from '#renderer/state/answer.ts';
import { createClaiming } from '#renderer/state/claiming.ts';
import { createStationStore } from '#renderer/state/station-store.ts';
import type { Teller } from '#renderer/state/teller.ts';
import type { Claim, ClaimReply } from '#shared/sync/index.ts';

const OWN: Claim = { orderId: 'a', stationId: 's1', stationName: 'Bench 1', fence: 1, at: 0 };
const GRANTED: ClaimReply = { type: 'granted', claim: OWN, superseded: false };

/** A bench with an order on it, and a store that answers as the test says. */
function bench() {
  const world = { now: 0, reply: GRANTED, asked: 0, claims: new Map<string, Claim>() };
  const said: Say[] = [];
  const store = createStationStore();
  const claiming = createClaiming({
    store,
    reference: { claims: () => world.claims, orders: () => new Map() } as unknown as Reference,
    memory: { session: { openOrderId: 'a' } } as unknown as LogMemory,
    teller: { tell: async (say: Say) => void said.push(say) } as unknown as Teller,
    bridge: {
      call: async () => {
        world.asked++;
        return { ok: true, value: { type: 'reply', reply: world.reply } };
      },
    } as unknown as Bridge,
    stationId: 's1',
    clock: { now: () => world.now },
    setTimer: () => () => undefined,
  });
  return { claiming, world, said, store };
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
