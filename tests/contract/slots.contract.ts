import { describe, expect, test } from 'vitest';
import type { StationEvent } from '#shared/log/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, type OpenStore } from '#tests/kit/open-store.ts';

/** Orders that lie in the slots of a bench; run on every database. */
export function slotsContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`orders in slots on ${name}`, () => {
    test('an order in a slot is packed on there: it stays claimed, and is the others’ again when it is put aside without one', async () => {
      const open = await openStore();
      const story = mugStory(2);
      await open.store.putRecords([
        { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
        { kind: 'order', key: story.orderId, value: story.order },
      ]);
      const log = createLog('i1');
      const say = async (...events: readonly StationEvent[]) => {
        const entries = events.map((event) => log.say(event));
        const reply = await open.store.push({ protocol: 1, stationId: 's1', incarnation: 'i1', entries });
        return reply.type === 'accepted' ? reply.outcomes.map(({ outcome }) => outcome) : [reply.type];
      };
      const claim = async (stationId: string) => {
        const reply = await open.store.claim({
          ...{ stationId, stationName: stationId, orderId: story.orderId, takeOver: false },
        });
        return reply.type;
      };
      const status = async () => (await open.store.order(story.orderId))?.status;
      expect(await claim('s1')).toBe('granted');
      expect(await say(story.opened, { ...story.suspended, slot: 3 })).toEqual(['applied', 'applied']);
      expect([await status(), await claim('s2')]).toEqual(['packing', 'held']);
      // Nothing is in yet, and nobody renewed it.
      expect(await say(story.resumed, story.suspended)).toEqual(['applied', 'applied']);
      expect([await status(), await claim('s2')]).toEqual(['confirmed', 'granted']);
    });
  });
}
