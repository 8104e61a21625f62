// A pull brings the order on the bench anew, and the packer does not wait for it.
import { expect, test } from 'vitest';
import type { Teller } from '#renderer/core/say/teller.ts';
import { createBenchOrder } from '#renderer/features/packing/state/bench-order.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { createStates } from '#renderer/replica/states.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Order } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { fold } from '#shared/packing/index.ts';

const ADDRESS = {
  name: '',
  company: '',
  street1: '',
  street2: '',
  city: '',
  region: '',
  postcode: '',
  country: 'DE',
  phone: '',
};

const order = (id: string, rev: number) =>
  ({
    ...{ id, code: id, rev, status: 'ready', hold: null, channel: 'c', service: '', address: ADDRESS },
    lines: [{ id: '1', sku: 'MUG', quantity: 1, unitPriceMinor: null, components: null }],
  }) as unknown as Order;

test('an order that was read again for a pull does not come back under one that was scanned meanwhile', async () => {
  const states = createStates([]);
  const session = { activity: null as { kind: string; id: string } | null };
  const revs = new Map([
    ['first', 1],
    ['second', 1],
  ]);
  const gates: (() => void)[] = [];
  let isSlow = false;
  const bench = createBenchOrder({
    store: createStationView(),
    reference: {
      order: async (id: string) => order(id, revs.get(id) ?? 0),
      orders: () => new Map([...revs.keys()].map((id) => [id, { id, code: id, status: 'ready', units: 1 }])),
      claims: () => new Map(),
      operators: () => [],
      policyVersion: () => undefined,
      policy: () => 'on',
      async itemRecords() {
        if (isSlow) await new Promise<void>((resolve) => gates.push(resolve));
        return new Map();
      },
    } as unknown as Reference,
    memory: { session, states } as unknown as LogMemory,
    teller: {
      // As the log's writer does: what was told counts at once.
      async tell(_: unknown, events: readonly StationEvent[] = []) {
        for (const event of events) {
          if (event.type === 'OrderSuspended') session.activity = null;
          if (event.type === 'OrderOpened') session.activity = { kind: 'packing', id: event.orderId };
          const packing = fold([event as never], states.of('packing').get(session.activity?.id ?? '') ?? null);
          if (packing) states.change({ kind: 'packing', id: packing.orderId, state: packing });
        }
      },
    } as unknown as Teller,
    refuse: async () => undefined,
  });
  expect(await bench.take('first', { id: 's1', raw: 'first' })).toBe(true);
  revs.set('first', 2);
  isSlow = true;
  const pulled = bench.refresh();
  await expect.poll(() => gates.length).toBe(1);
  isSlow = false;
  expect(await bench.take('second', { id: 's2', raw: 'second' })).toBe(true);
  gates[0]?.();
  await pulled;
  expect(bench.laid()?.order.id).toBe('second');
});
