// Random days of two benches that pack orders of one unit in runs, and several at once in slots, at one store: whatever is scanned, when anybody hears of it, where the printer fails and
// where a station stops, no order is packed twice, no unit is in two orders, and no label can end up on other goods.
import { expect, test } from 'vitest';
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
import { SLOTS } from '#shared/barcode/index.ts';
import type { Item, Order } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import {
  decide,
  NO_UNIT_RULES,
  needsOf,
  type OrderFacts,
  type PackingCommand,
  unitTotals,
} from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { createLog, openStore } from '#tests/kit/open-store.ts';
import { createRandom } from '#tests/kit/random.ts';

const SEEDS = Number(process.env.MODEL_RUN_SEEDS ?? 20);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
const START = 1_800_000_000_000;
const ITEMS: readonly Pick<Item, 'sku' | 'tracking'>[] = [
  { sku: 'MUG', tracking: 'none' },
  { sku: 'PEN', tracking: 'none' },
  { sku: 'TEA', tracking: 'lot' },
];

const factsOf = (order: Order): OrderFacts => ({
  ...{ orderId: order.id, rev: order.rev, status: order.status, hold: order.hold, needs: needsOf(order) },
  ...{ releases: 0, destination: '', notes: [], marks: {} },
});

type Open = Awaited<ReturnType<typeof openStore>>;

/** A bench with the real rules of a run, and all around it made for the test. */
function createBench(
  name: string,
  open: Open,
  when: 'each' | 'item' | 'later',
  atOnce: boolean,
  below: (limit: number) => number,
) {
  const log = createLog(name);
  const memory = {
    session: { operatorId: 'ana', activity: null },
    states: createStates([]),
  } as unknown as LogMemory;
  const index = createOrderIndex();
  const orders = new Map<string, Order>();
  const packing = () => memory.states.of('packing');
  const seen = { pushed: 0, pushedAt: START, scans: 0, labels: 0 };

  function record(events: readonly StationEvent[] = []): void {
    for (const event of events) {
      log.sayAt({ at: open.clock.time, clockOffset: 0 }, event);
      project(memory, event);
    }
  }
  const teller = {
    tell: async (_: unknown, events: readonly StationEvent[] = []) => record(events),
    reject: async () => undefined,
  } as unknown as Teller;
  function act(orderId: string, command: PackingCommand): boolean {
    const decision = decide(packing().get(orderId) ?? null, command);
    if (decision.ok) record(decision.value);
    return decision.ok;
  }
  const laidOf = (orderId: string) => {
    const order = orders.get(orderId);
    return order && { order, items: new Map(ITEMS.map((item) => [item.sku, item as Item])) };
  };
  const port: PackingPort = {
    load: async (orderId) => laidOf(orderId),
    factsOf: (laid) => factsOf(laid.order),
    unitOf: ({ order, items }, { by, ...unit }) => ({
      ...{ type: 'ScanUnit', unit, by },
      rules: { ...NO_UNIT_RULES, tracking: items.get(unit.sku)?.tracking ?? 'none' },
      bench: { order: factsOf(order), today: '2027-01-01', confirmClose: false },
    }),
    closeAway: () => undefined,
    refuse: async () => undefined,
    async claimAside(orderId) {
      const reply = await open.store.claim({ stationId: name, stationName: name, orderId, takeOver: false });
      return reply.type === 'held' ? 'held' : 'ours';
    },
    async openOrder(orderId) {
      const laid = laidOf(orderId);
      if (laid) act(orderId, { type: 'OpenOrder', order: factsOf(laid.order) });
    },
    // Somebody says the lot that was asked for.
    async scanItem(unit) {
      const orderId = memory.session.activity?.id ?? '';
      const laid = laidOf(orderId);
      if (laid) act(orderId, port.unitOf(laid, { ...unit, lot: 'L1' }));
    },
  };
  async function printParcel(
    orderId: string,
    parcel: number,
    { says }: { says?: (label: { sscc: string; jobId: string }) => unknown },
  ) {
    const sscc = `${name.slice(1)}${String(++seen.labels).padStart(17, '0')}`;
    const label = { sscc, jobId: sscc };
    const outcome =
      below(6) === 0 ? ({ type: 'failed', reason: 'paper-out' } as const) : ({ type: 'printed', ...label } as const);
    act(orderId, { type: 'RecordLabel', parcel, version: 1, outcome });
    says?.(label);
    return outcome.type === 'printed' ? ('printed' as const) : ('paper-out' as const);
  }
  function start() {
    const store = createStationView();
    const newId = () => `${name}-new-${++seen.scans}`;
    const parcels = createWaitingParcels({
      ...{ memory, teller, packing: port, orderOf: index.get },
      labelling: {
        printParcel,
        printAsking: async (orderId, parcel, asking) => void (await printParcel(orderId, parcel, asking)),
        scanned: async () => true,
      },
      labelsWhen: () => when,
    });
    const singles = createSingleOrders({ orders: () => index, progress: packing });
    const shared = { store, memory, teller, singles, packing: port, parcels, newId };
    const batch = createBatch({
      ...{ ...shared, orderOf: index.get, listed: () => [], isOthers: () => false, isInAtOnce: () => atOnce },
    });
    return { store, batch, run: createRun(shared) };
  }
  let { run, batch, store } = start();

  /** Labels that are out and not scanned back, with what is in their parcels. */
  const unscanned = () =>
    [...packing().values()]
      .filter(({ run, phase }) => run && phase === 'suspended')
      .flatMap(({ orderId, parcels: [parcel] }) => {
        const { label, scans = [] } = parcel ?? {};
        return label?.state === 'printed' ? [{ orderId, sscc: label.sscc ?? '', sku: scans[0]?.sku ?? '' }] : [];
      });

  return {
    log,
    packing,
    unscanned,
    isBusy: () => memory.session.activity !== null,
    scan: (sku: string) => {
      const id = `${name}-${++seen.scans}`;
      const item = { sku, units: 1, lot: null, expiry: null, serial: null } as const;
      return run.take({ type: 'item', ...item }, { id, raw: sku }, 'scan');
    },
    scanLabel: (sscc: string) =>
      run.take({ type: 'parcel', sscc }, { id: `${name}-${++seen.scans}`, raw: sscc }, 'scan'),
    undo: () => run.command('undo'),
    /** One thing in the room where orders lie in slots. */
    async sort(orderId: string, sku: string) {
      store.setState({ room: 'batch' });
      batch.renew();
      const cause = { id: `${name}-${++seen.scans}`, raw: 'x' };
      const item = { type: 'item', sku, units: 1, lot: null, expiry: null, serial: null } as const;
      const what = below(8);
      if (what < 2) await batch.take({ type: 'order', orderId }, cause, 'scan');
      else if (what < 5) await batch.take(item, cause, 'scan');
      else if (what === 5) await batch.command('undo');
      else if (what === 6) await batch.command(SLOTS[below(4)] ?? 'slot-1');
      // As somebody does who reads the screen.
      const at = batch.capture()(store.getState()).batch?.inHand?.slot;
      if (at !== undefined && below(5) > 0) await batch.command(SLOTS[at - 1] ?? 'slot-1');
    },
    again: () => run.command('print-again'),
    async restart() {
      ({ run, batch, store } = start());
      await run.resume();
      await batch.resume();
    },
    /** What lies on the bench is labelled, or put aside. */
    async finishHere() {
      const orderId = memory.session.activity?.id ?? '';
      const laid = laidOf(orderId);
      const parcel = packing().get(orderId)?.parcels[0];
      if (!laid) return;
      if (parcel?.closed && !parcel.label) await printParcel(orderId, 1, {});
      const sscc = packing().get(orderId)?.parcels[0]?.label?.sscc;
      const order = factsOf(laid.order);
      if (sscc && below(3) > 0) act(orderId, { type: 'ScanLabel', scanId: `${name}-${++seen.scans}`, sscc, order });
      else act(orderId, { type: 'SuspendOrder' });
    },
    async pull() {
      const rows = await open.database.read((sql) =>
        sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'order'"),
      );
      for (const { json } of rows) {
        const order = JSON.parse(json) as Order;
        orders.set(order.id, order);
        index.put(order, 0);
      }
      run.pulled();
      batch.pulled();
      batch.renew();
    },
    async push(seed: number) {
      const entries = log.entries.slice(seen.pushed);
      seen.pushed = log.entries.length;
      seen.pushedAt = open.clock.time;
      if (entries.length === 0) return;
      const reply = await open.store.push({ protocol: 1, stationId: name, incarnation: name, entries });
      const outcomes = reply.type === 'accepted' ? reply.outcomes.map(({ outcome }) => outcome) : [reply.type];
      expect(new Set(outcomes), `seed ${seed}`).toEqual(new Set(['applied']));
    },
    pushedAt: () => seen.pushedAt,
  };
}

async function day(seed: number): Promise<void> {
  const { whole, of: some } = createRandom(seed);
  const below = (limit: number): number => whole(0, limit - 1);
  const open = await openStore();
  open.clock.time = START;
  await open.store.putRecords([
    ...ITEMS.map((item) => ({
      ...({ kind: 'item', key: item.sku } as const),
      value: { ...item, title: item.sku, barcodes: [] },
    })),
    { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: null } },
  ]);
  const orders = Array.from({ length: 12 }, (_, at) => {
    const sku = some(ITEMS).sku;
    const line = { id: '1', sku, quantity: below(3) === 0 ? 2 : 1, unitPriceMinor: 100, components: null };
    return anOrder({ lines: [line], id: `wish:${at}`, code: `${at}`, shipBy: START + at, tote: null });
  });
  await open.store.putRecords(orders.map((value) => ({ kind: 'order', key: value.id, value })));
  const when = some(['item', 'item', 'each', 'later'] as const);
  const atOnce = below(2) === 0;
  const benches = ['b1', 'b2'].map((name) => createBench(name, open, when, atOnce, below));
  for (const bench of benches) await bench.pull();

  /** What goes into a parcel while labels wait is what they wait for. */
  async function scanUnit(bench: (typeof benches)[number]): Promise<void> {
    const { sku } = some(ITEMS);
    const waiting = bench.unscanned();
    const packed = bench.packing().size;
    await bench.scan(sku);
    if (bench.packing().size === packed || bench.isBusy() || when === 'later') return;
    const others = waiting.filter((label) => when === 'each' || label.sku !== sku);
    expect(others, `seed ${seed}`).toEqual([]);
  }

  for (let turn = 0; turn < 120; turn++) {
    open.clock.time += 1_000;
    const bench = some(benches);
    const act = below(18);
    if (act > 11 && !bench.isBusy()) {
      await bench.sort(some(orders).id, some(ITEMS).sku);
      continue;
    }
    if (act === 0) await bench.pull();
    // A claim is a lease: whoever is away for longer is settled by a person, as everywhere.
    else if (act === 1 || bench.pushedAt() < open.clock.time - 60_000) await bench.push(seed);
    else if (act === 2) await bench.restart();
    else if (bench.isBusy()) await bench.finishHere();
    else if (act === 3) await bench.undo();
    else if (act === 4) await bench.again();
    else if (act < 8) await bench.scanLabel(some(bench.unscanned())?.sscc ?? 'of-nobody');
    else await scanUnit(bench);
  }
  for (const bench of benches) await bench.push(seed);

  const packed = benches.flatMap((bench) => [...bench.packing().values()]);
  const full = packed.filter((state) => unitTotals(state).packed > 0).map(({ orderId }) => orderId);
  expect(full.toSorted(), `seed ${seed}`).toEqual([...new Set(full)].toSorted());
  const scans = packed.flatMap(({ parcels }) => parcels.flatMap((parcel) => parcel.scans.map(({ scanId }) => scanId)));
  expect(scans.length, `seed ${seed}`).toBe(new Set(scans).size);
  for (const state of packed) {
    const { packed: units, needed } = unitTotals(state);
    expect(units, `seed ${seed}`).toBeLessThanOrEqual(needed);
    if (state.parcels.every(({ closed }) => closed)) expect(units, `seed ${seed}`).toBe(needed);
  }
  await open.store.close();
}

test(`no order is packed twice and no label goes astray in ${SEEDS} random days of runs at two benches`, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) await day(seed);
}, 120_000);
