// What a run does with a unit that needs more than a scan, with packs, and with what nobody wants.
import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import { createBatch } from '#renderer/features/runs/state/batch.ts';
import type { PackingPort } from '#renderer/features/runs/state/packing-port.ts';
import { createRun } from '#renderer/features/runs/state/run.ts';
import { createSingleOrders } from '#renderer/features/runs/state/single-orders.ts';
import { createWaitingParcels } from '#renderer/features/runs/state/waiting-parcels.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { createOrderIndex } from '#renderer/replica/order-index.ts';
import { project } from '#renderer/replica/projection.ts';
import { createStates } from '#renderer/replica/states.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import type { Order } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { decide, NO_UNIT_RULES, needsOf, type PackingRefusal } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const orderFor = (id: string, ...skus: readonly string[]): Order =>
  anOrder({
    ...{ id, code: id, shipBy: Number(id), tote: `T-${id}` },
    lines: skus.map((sku, at) => ({ id: `${at}`, sku, quantity: 1, unitPriceMinor: 1, components: null })),
  });

/** A run over these orders; `confirms`: the house asks for more than a scan · `settles`: and does that by itself, such as choosing a service. */
function world(all: readonly Order[], { confirms = false, settles = false, held = [] as readonly string[] } = {}) {
  const store = createStationView();
  store.setState({ room: 'run' });
  const memory = { session: { operatorId: 'ana', activity: null }, states: createStates([]) } as unknown as LogMemory;
  const index = createOrderIndex();
  for (const order of all) index.put(order, 0);
  const orders = new Map(all.map((order) => [order.id, order]));
  const others = new Set<string>();
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
  const teller: Pick<Teller, 'tell' | 'reject'> = {
    async tell(say, events) {
      record(events);
      said.push(say);
    },
    async reject(say) {
      said.push(say);
    },
  };
  const port: PackingPort = {
    async load(orderId) {
      const order = orders.get(orderId);
      return order && { order, items: new Map() };
    },
    factsOf,
    unitOf: ({ order }, { by, ...unit }) => ({
      ...{ type: 'ScanUnit', unit, by, rules: { ...NO_UNIT_RULES, tracking: unit.sku === 'TEA' ? 'lot' : 'none' } },
      bench: { order: factsOf({ order, items: new Map() }), today: '2027-01-01', confirmClose: confirms },
    }),
    closeAway({ order }, state) {
      const closed = decide(state, { type: 'CloseParcel', order: factsOf({ order, items: new Map() }) });
      return settles && closed.ok ? closed.value : undefined;
    },
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
  };
  const parcels = createWaitingParcels({
    ...{ memory, teller, packing: port, orderOf: index.get, labelsWhen: () => 'item' },
    labelling: { printParcel: async () => 'printed', printAsking: async () => undefined, scanned: async () => true },
  });
  const singles = createSingleOrders({ orders: () => index, progress: packing });
  const shared = { store, memory, teller, singles, packing: port, parcels, newId: () => 'new' };
  const run = createRun(shared);
  const batch = createBatch({
    ...{ ...shared, orderOf: index.get, listed: () => all.map(({ id }) => id) },
    ...{ isOthers: (orderId) => others.has(orderId), isInAtOnce: () => false },
  });
  const scan = (sku: string, units = 1, expiry: string | null = null) =>
    run.take({ type: 'item', sku, units, lot: null, expiry, serial: null }, { id: `${said.length}`, raw: sku }, 'scan');
  const take = (meaning: Meaning) => batch.take(meaning, { id: `${said.length}`, raw: 'x' }, 'scan');
  const sort = (sku: string, units = 1) => take({ type: 'item', sku, units, lot: null, expiry: null, serial: null });
  return { run, batch, take, sort, others, store, memory, said, refused, benched, packing, scan };
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

test('what the rules settle by themselves stops neither a run nor slots', async () => {
  const settling = { confirms: true, settles: true };
  const { scan, said, packing, benched, store } = world([orderFor('1', 'MUG')], settling);
  await scan('MUG');
  expect([said[0]?.type, benched, store.getState().room]).toEqual(['run-packed', [], 'run']);
  expect(packing().get('1')).toMatchObject({ phase: 'suspended', run: true, parcels: [{ closed: true }] });
  const slots = world([orderFor('2', 'PEN', 'CUP')], settling);
  await slots.take({ type: 'order', orderId: '2' });
  for (const sku of ['PEN', 'CUP']) {
    await slots.sort(sku);
    await slots.batch.command('slot-1');
  }
  expect(slots.said.at(-1)).toMatchObject({ type: 'batch-complete', orderCode: '2' });
  expect(slots.packing().get('2')).toMatchObject({ phase: 'suspended', parcels: [{ closed: true }] });
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

test('a unit goes into the slot of the most urgent order, and counts once the slot is told', async () => {
  const { batch, take, sort, said, packing } = world([orderFor('1', 'MUG', 'PEN'), orderFor('2', 'MUG')]);
  await take({ type: 'order', orderId: '2' });
  await take({ type: 'tote', orderId: '1', tote: 'T-1' } as Meaning);
  expect(said.map((say) => ('slot' in say ? say.slot : say.type))).toEqual([1, 2]);
  await sort('MUG');
  expect(said.at(-1)).toMatchObject({ type: 'batch-light', slot: 2 });
  expect(packing().get('1')?.parcels[0]?.scans).toEqual([]);
  await sort('PEN');
  expect(said.at(-1)).toMatchObject({ type: 'batch-place-first', slot: 2, sku: 'MUG' });
  await batch.command('slot-1');
  expect(said.at(-1)).toMatchObject({ type: 'batch-wrong-slot', scanned: 1, slot: 2 });
  await batch.command('slot-2');
  expect(said.at(-1)).toMatchObject({ type: 'batch-placed', slot: 2, packed: 1, needed: 2 });
  await batch.command('undo');
  expect(said.at(-1)).toMatchObject({ type: 'batch-undone', slot: 2 });
  await sort('MUG', 2);
  expect(said.at(-1)).toMatchObject({ type: 'batch-too-many', units: 2 });
  await sort('JAM');
  expect(said.at(-1)).toMatchObject({ type: 'batch-not-wanted', other: null });
  await sort('MUG');
  await batch.command('undo');
  expect(said.at(-1)).toMatchObject({ type: 'batch-taken-back' });
});

test('a slot that is complete is closed, labelled and free; one with something wrong goes to the bench and comes back', async () => {
  const { batch, sort, said, packing, memory, store, others } = world([
    ...[orderFor('1', 'MUG'), orderFor('2', 'MUG', 'PEN'), orderFor('3', 'TEA')],
  ]);
  expect(batch.takeUnknown?.({ id: 'l', raw: 'P-0001' })).toBe(true);
  await expect.poll(() => said.length).toBe(3);
  await sort('MUG');
  await batch.command('slot-1');
  expect(said.at(-1)).toMatchObject({ type: 'batch-complete', slot: 1, orderCode: '1' });
  expect(packing().get('1')).toMatchObject({ phase: 'suspended', run: true, parcels: [{ closed: true }] });
  await sort('MUG');
  expect(said.at(-1)).toMatchObject({ type: 'run-labels-first' });
  await batch.command('slot-1');
  expect(said.at(-1)).toMatchObject({ type: 'batch-empty-slot', slot: 1 });
  others.add('2');
  batch.pulled();
  batch.pulled();
  expect(said.at(-1)).toMatchObject({ type: 'batch-stopped', slot: 2 });
  expect(said.filter(({ type }) => type === 'batch-stopped')).toHaveLength(1);
  await batch.command('slot-2');
  expect(said.at(-1)).toMatchObject({ type: 'batch-empty-slot', slot: 2 });
  store.setState({ room: 'batch' });
  await batch.command('slot-3');
  expect(memory.session.activity).toEqual({ kind: 'packing', id: '3' });
  store.setState({ open: null });
  expect(store.getState()).toMatchObject({ room: 'batch', batch: { slots: [] } });
});
