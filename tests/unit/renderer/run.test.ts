// What a run does with a unit that needs more than a scan, with packs, and with what nobody wants.
import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import { createRun, type PackingPort } from '#renderer/features/runs/state/run.ts';
import { createSingleOrders } from '#renderer/features/runs/state/single-orders.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { createOrderIndex } from '#renderer/replica/order-index.ts';
import { project } from '#renderer/replica/projection.ts';
import { createStates } from '#renderer/replica/states.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Order } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { decide, NO_UNIT_RULES, needsOf, type PackingRefusal } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const orderFor = (id: string, ...skus: readonly string[]): Order =>
  anOrder({
    ...{ id, code: id, shipBy: Number(id), tote: `T-${id}` },
    lines: skus.map((sku, at) => ({ id: `${at}`, sku, quantity: 1, unitPriceMinor: 1, components: null })),
  });

/** A run over these orders; `confirms`: the house asks for more than a scan. */
function world(all: readonly Order[], { confirms = false, held = [] as readonly string[] } = {}) {
  const store = createStationView();
  store.setState({ room: 'run' });
  const memory = { session: { operatorId: 'ana', activity: null }, states: createStates([]) } as unknown as LogMemory;
  const index = createOrderIndex();
  for (const order of all) index.put(order, 0);
  const orders = new Map(all.map((order) => [order.id, order]));
  const said: Say[] = [];
  const refused: PackingRefusal['type'][] = [];
  const benched: string[] = [];
  const packing = () => memory.states.of('packing');
  const record = (events: readonly StationEvent[] = []) => {
    for (const event of events) project(memory, event);
  };
  const factsOf: PackingPort['factsOf'] = ({ order }) => ({
    ...{ orderId: order.id, rev: order.rev, status: order.status, hold: order.hold, needs: needsOf(order) },
    ...{ releases: 0, destination: '', notes: [], marks: {} },
  });
  const run = createRun({
    ...{ store, memory, orderOf: index.get, newId: () => 'new', labelsWhen: () => 'item' },
    teller: {
      async tell(say, events) {
        record(events);
        said.push(say);
      },
      async reject(say) {
        said.push(say);
      },
    },
    singles: createSingleOrders({ orders: () => index, progress: packing }),
    packing: {
      async load(orderId) {
        const order = orders.get(orderId);
        return order && { order, items: new Map() };
      },
      factsOf,
      unitOf: ({ order }, { by, ...unit }) => ({
        ...{ type: 'ScanUnit', unit, by, rules: { ...NO_UNIT_RULES, tracking: unit.sku === 'TEA' ? 'lot' : 'none' } },
        bench: { order: factsOf({ order, items: new Map() }), today: '2027-01-01', confirmClose: confirms },
      }),
      async refuse({ type }) {
        refused.push(type);
      },
      claimAside: async (orderId) => (held.includes(orderId) ? 'held' : 'ours'),
      async openOrder(orderId) {
        const order = orders.get(orderId);
        const opened =
          order &&
          decide(packing().get(orderId) ?? null, { type: 'OpenOrder', order: factsOf({ order, items: new Map() }) });
        if (!order || !opened?.ok) return;
        record(opened.value);
        store.setState({ room: 'packing', open: { order } as never });
      },
      async scanItem({ sku }) {
        benched.push(sku);
      },
    },
    labelling: { printParcel: async () => 'printed', printAsking: async () => undefined, scanned: async () => true },
  });
  const scan = (sku: string, units = 1, expiry: string | null = null) =>
    run.take({ type: 'item', sku, units, lot: null, expiry, serial: null }, { id: `${said.length}`, raw: sku }, 'scan');
  return { run, store, memory, said, refused, benched, packing, scan };
}

test('an order that wants more than a scan is packed at the bench, and the run goes on when it is done', async () => {
  for (const [sku, confirms] of [
    ['TEA', false],
    ['MUG', true],
  ] as const) {
    const { scan, store, benched, packing, said } = world([orderFor('1', sku)], { confirms });
    await scan(sku);
    expect([benched, packing().get('1')?.phase, said]).toEqual([[sku], 'packing', []]);
    expect(store.getState().room).toBe('packing');
    store.setState({ open: null });
    expect(store.getState().room).toBe('run');
  }
});

test('an order that another bench has is left to it, and the next one gets the unit', async () => {
  const { scan, said, packing, run } = world([orderFor('1', 'MUG'), orderFor('2', 'MUG')], { held: ['1'] });
  expect(run.wanted()).toEqual([{ sku: 'MUG', orders: 2 }]);
  await scan('MUG');
  expect(said[0]).toMatchObject({ type: 'run-packed', orderCode: '2', left: 0 });
  expect(packing().get('2')).toMatchObject({ phase: 'suspended', run: true, parcels: [{ closed: true }] });
  expect([packing().has('1'), run.wanted()]).toEqual([false, []]);
});

test('what no order wants alone has a place to go, and a pack is opened first', async () => {
  const { scan, said, refused } = world([
    ...[orderFor('1', 'MUG', 'PEN'), orderFor('2', 'TEA'), orderFor('3', 'MILK')],
  ]);
  await scan('PEN');
  expect(said.at(-1)).toEqual({ type: 'run-nothing', sku: 'PEN', other: '1', tote: 'T-1' });
  await scan('JAM');
  expect(said.at(-1)).toEqual({ type: 'run-nothing', sku: 'JAM', other: null, tote: null });
  await scan('TEA', 12);
  expect(said.at(-1)).toEqual({ type: 'run-one-unit', sku: 'TEA', units: 12 });
  await scan('MILK', 1, '2020-01-01');
  expect(refused).toEqual(['UnitExpired']);
});

test('the last parcel goes to the bench to be taken back, and nothing is left of it in the run', async () => {
  const { run, scan, memory, store } = world([orderFor('1', 'MUG'), orderFor('2', 'MUG')]);
  expect(run.command('undo')).toBe(false);
  await scan('MUG');
  await scan('MUG');
  await run.command('undo');
  expect(memory.session.activity).toEqual({ kind: 'packing', id: '2' });
  store.setState({ room: 'run' });
  expect(store.getState().run.waiting.map(({ orderId }) => orderId)).toEqual(['1']);
});
