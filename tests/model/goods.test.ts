// Random days of a small warehouse: goods come in at two benches, some with serial numbers, are carried to their places, counted, scanned wrong and
// taken back; orders are put and cancelled; every station tells late, in pieces, in whatever order. Whatever is known: no unit is promised twice, what
// has to be brought is asked for once, and what is too many is a person's. In the end each unit is where it was scanned last, and nobody need look for it.
import { expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { openSqliteInMemory } from '#tests/kit/new-sqlite.ts';
import { createLog, digest, importFile, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';
import { seeded } from './warehouse.ts';

const SEEDS = Number(process.env.MODEL_GOODS_SEEDS ?? 40);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
const START = Date.parse('2027-01-15T06:00:00Z');
const STEP = 30_000;
const STEPS = 40;
const SHELVES = ['A-01', 'A-02', 'B-01'] as const;
const BULK = 'B-01';
const BEGIN = 8;
const ORDERED = 10;
/** So many of a delivery are taken without a word: 10 % more than were ordered. */
const MOST = 11;

interface Station {
  readonly name: string;
  readonly log: ReturnType<typeof createLog>;
  /** How far its clock stays out although it was put right, in milliseconds. */
  readonly error: number;
}

/** What really happened. */
interface Day {
  readonly stations: readonly Station[];
  /** Where each unit with a number is, by it: `location A-01`, `hand h1`. */
  readonly serials: ReadonlyMap<string, string>;
  /** By `sku|location`. */
  readonly shelves: ReadonlyMap<string, number>;
}

function live(seed: number): Day {
  const { below, chance } = seeded(seed);
  const some = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const station = (name: string): Station => ({ name, log: createLog(name), error: below(4_001) - 2_000 });
  const stations = ['r1', 'r2', 'm1', 'm2', 'c1', 'c2'].map(station);
  const serials = new Map<string, string>();
  const shelves = new Map<string, number>(SHELVES.map((place) => [`MUG|${place}`, BEGIN]));
  const shift = (key: string, units: number): void => void shelves.set(key, (shelves.get(key) ?? 0) + units);
  const at = (place: string): string[] => [...serials].flatMap(([one, where]) => (where === place ? [one] : []));
  const hands = new Map<string, { readonly id: string; readonly mugs: number }>();
  /** What was scanned wrong, and is taken back when its station does something again. */
  const wrong = new Map<string, StationEvent>();
  const begun = new Set<string>();
  let scans = 0;

  for (let step = 1; step <= STEPS; step++) {
    const one = some(stations);
    const { name, log, error } = one;
    const say = (event: StationEvent, after = 0): void =>
      void log.sayAt({ at: START + step * STEP + after + error, clockOffset: 0 }, event);
    const scan = (sku: string, units: number, serial: string | null = null) => {
      const scanId = `s${++scans}`;
      return { v: 1, scanId, by: 'scan', sku, units, lot: null, expiry: null, serial, raw: sku } as const;
    };
    const undo = wrong.get(name);
    wrong.delete(name);
    if (undo) say(undo);
    if (name.startsWith('r')) {
      const receiptId = `receipt-${name}`;
      if (!begun.has(name)) say({ type: 'ReceiptBegun', v: 1, receiptId, delivery: 'D-1', location: 'IN-1' });
      begun.add(name);
      const serial = chance(0.5) ? `S${step}` : null;
      const units = serial === null ? 1 + below(5) : 1;
      const goods = scan(serial === null ? 'MUG' : 'CAM', units, serial);
      say({ type: 'UnitsReceived', receiptId, ...goods }, 100);
      if (chance(0.2)) wrong.set(name, { type: 'ReceivedUndone', v: 1, receiptId, scanId: goods.scanId });
      if (wrong.has(name)) continue;
      shift(`${goods.sku}|IN-1`, units);
      if (serial !== null) serials.set(serial, 'location IN-1');
    } else if (name.startsWith('m')) {
      const hand = hands.get(name);
      const place = some(['IN-1', ...SHELVES]);
      if (!hand) {
        const id = `${name}-${step}`;
        const mugs = Math.min(1 + below(4), Math.max(0, shelves.get(`MUG|${place}`) ?? 0));
        const [cam] = at(`location ${place}`);
        if (mugs === 0 && cam === undefined) continue;
        say({ type: 'TakeBegun', v: 1, handId: id, location: place });
        if (mugs > 0) say({ type: 'UnitsTaken', handId: id, location: place, ...scan('MUG', mugs) }, 100);
        if (cam !== undefined) say({ type: 'UnitsTaken', handId: id, location: place, ...scan('CAM', 1, cam) }, 200);
        shift(`MUG|${place}`, -mugs);
        if (cam !== undefined) {
          serials.set(cam, `hand ${id}`);
          shift(`CAM|${place}`, -1);
        }
        hands.set(name, { id, mugs });
      } else {
        const scanId = `s${++scans}`;
        say({ type: 'UnitsPutDown', v: 1, handId: hand.id, scanId, location: place });
        if (chance(0.2)) wrong.set(name, { type: 'MoveUndone', v: 1, handId: hand.id, scanId });
        if (wrong.has(name)) continue;
        shift(`MUG|${place}`, hand.mugs);
        for (const cam of at(`hand ${hand.id}`)) {
          serials.set(cam, `location ${place}`);
          shift(`CAM|${place}`, 1);
        }
        hands.delete(name);
      }
    } else {
      const countId = `count-${step}`;
      const place = some(SHELVES);
      // Some mugs went, and nobody said so.
      const mugs = Math.max(0, (shelves.get(`MUG|${place}`) ?? 0) - (chance(0.4) ? below(4) : 0));
      shelves.set(`MUG|${place}`, mugs);
      const cams = at(`location ${place}`);
      say({ type: 'CountOpened', v: 1, countId, location: place, taskId: null });
      if (mugs > 0) say({ type: 'UnitsCounted', countId, ...scan('MUG', mugs) }, 100);
      for (const [nth, cam] of cams.entries())
        say({ type: 'UnitsCounted', countId, ...scan('CAM', 1, cam) }, 200 + nth);
      const stray = [...serials.keys()].filter((each) => !cams.includes(each));
      if (stray.length > 0 && chance(0.3)) {
        // A number of a unit that stands elsewhere, read off a list that lay there.
        const goods = scan('CAM', 1, some(stray));
        say({ type: 'UnitsCounted', countId, ...goods }, 500);
        say({ type: 'CountUndone', v: 1, countId, scanId: goods.scanId }, 600);
      }
      say({ type: 'CountFinished', v: 1, countId, empty: mugs + cams.length === 0 }, 1_000);
    }
  }
  for (const { name, log, error } of stations) {
    const undo = wrong.get(name);
    if (undo) log.sayAt({ at: START + (STEPS + 1) * STEP + error, clockOffset: 0 }, undo);
  }
  return { stations, serials, shelves };
}

async function newWarehouse(seed: number): Promise<OpenStore> {
  const open = await openStoreOn(async () => openSqliteInMemory(), `goods-${seed}`);
  open.clock.time = START - 3_600_000;
  const item = (sku: string, tracking: string) => ({ sku, title: sku, barcodes: [], tracking });
  await open.store.putRecords([
    { kind: 'item', key: 'MUG', value: item('MUG', 'none') },
    { kind: 'item', key: 'CAM', value: item('CAM', 'serial') },
    { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B', role: 'supervisor', language: null } },
  ]);
  const kinds = 'IN-1,dock,receiving\nA-01,A,pick\nA-02,A,pick\nB-01,B,bulk\n';
  await importFile(open, 'locations.csv', `location,zone,kind\n${kinds}`);
  const stock = SHELVES.map((place) => `MUG,${place},${BEGIN}\n`).join('');
  await importFile(open, 'stock.csv', `sku,location,quantity\n${stock}`);
  await importFile(open, 'deliveries.csv', `delivery,sku,quantity\nD-1,MUG,${ORDERED}\nD-1,CAM,${ORDERED}\n`);
  for (const [name, value] of [
    ['count-approval', 'none'],
    ['received-over', 10],
  ] as const)
    await open.store.decidePolicy(name, value, { by: null, station: 'model' });
  open.clock.time = START + (STEPS + 20) * STEP;
  return open;
}

const exceptionsOf = async ({ database }: OpenStore): Promise<readonly { type: string; detail: string }[]> =>
  (await database.read((sql) => sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception'"))).map(
    ({ json }) => JSON.parse(json) as { type: string; detail: string },
  );

/** What holds at any time, by what the store knows then. `demand`: units that open orders need. */
async function holdsNow(open: OpenStore, demand: number, of: string): Promise<void> {
  const { store, database } = open;
  const moves = await database.read(movesOf);
  const onHand = onHandOf(moves);
  const standing = (place: string): number => Math.max(0, onHand.get(`MUG|${place}|`) ?? 0);
  const levels = (await store.stockLevels({ after: 0, limit: 500, sku: 'MUG' })).stock;
  const sellable = SHELVES.reduce((sum, place) => sum + standing(place), 0);
  for (const { location, allocated } of levels)
    expect(allocated, `promised at ${location}, ${of}`).toBeLessThanOrEqual(
      location === 'IN-1' ? 0 : standing(location),
    );
  const promised = levels.reduce((sum, { allocated }) => sum + allocated, 0);
  const lacking = (await store.shortages()).reduce((sum, { units }) => sum + units, 0);
  expect([promised, lacking], `promised and lacking, ${of}`).toEqual([
    ...[Math.min(demand, sellable), Math.max(0, demand - sellable)],
  ]);
  const tasks = (await store.lookAtStock({ type: 'lacking' }, 'ana'))?.tasks ?? [];
  const picked = sellable - standing(BULK);
  const brought = tasks.reduce((sum, { units }) => sum + units, 0);
  const carried = moves.reduce(
    (sum, { sku, units, from, to }) =>
      sku === 'MUG' ? sum + (to.type === 'hand' ? units : 0) - (from.type === 'hand' ? units : 0) : sum,
    0,
  );
  expect(brought, `to be brought, ${of}`).toBe(Math.min(Math.max(0, demand - picked - carried), standing(BULK)));
  const exceptions = await exceptionsOf(open);
  for (const sku of ['MUG', 'CAM']) {
    const came = moves.reduce(
      (sum, { sku: each, units, from, to }) =>
        each === sku ? sum + (from.type === 'supplier' ? units : 0) - (to.type === 'supplier' ? units : 0) : sum,
      0,
    );
    const isOver = exceptions.some(({ type, detail }) => type === 'received-over' && detail === sku);
    expect(isOver, `${came} ${sku} came, ${of}`).toBe(came > MOST);
  }
}

async function day(seed: number): Promise<void> {
  const { stations, serials, shelves } = live(seed);
  const { below, chance } = seeded(seed + 100_000);
  const open = await newWarehouse(seed);
  const orders = new Map<string, number>();
  let nth = 0;
  const waiting = new Map(stations.map(({ name, log }) => [name, log.entries]));
  while (waiting.size > 0) {
    const names = [...waiting.keys()];
    const name = names[below(names.length)] ?? '';
    const entries = waiting.get(name) ?? [];
    const many = 1 + below(8);
    const request = { protocol: 1 as const, stationId: name, incarnation: name, entries: entries.slice(0, many) };
    if (request.entries.length > 0) {
      const reply = await open.store.push(request);
      const outcomes = reply.type === 'accepted' ? reply.outcomes.map(({ outcome }) => outcome) : [reply.type];
      expect(new Set(outcomes), `seed ${seed}`).toEqual(new Set(['applied']));
      if (chance(0.2)) await open.store.push(request);
    }
    if (entries.length <= many) waiting.delete(name);
    else waiting.set(name, entries.slice(many));
    const [oldest] = orders.keys();
    const turn = below(4);
    if (turn < 2) {
      const { order, orderId } = mugStory(1 + below(9), {
        id: `wish:${++nth}`,
        code: `${nth}`,
        shipBy: START + below(99),
      });
      await open.store.putRecords([{ kind: 'order', key: orderId, value: order }]);
      orders.set(orderId, order.lines[0]?.quantity ?? 0);
    } else if (turn === 2 && oldest !== undefined) {
      await open.store.decideOrder(oldest, { type: 'cancel' }, { by: null, station: 'model' });
      orders.delete(oldest);
    }
    const demand = [...orders.values()].reduce((sum, units) => sum + units, 0);
    if (chance(0.5)) await holdsNow(open, demand, `seed ${seed}`);
  }
  const expected = Object.fromEntries(
    [...shelves].flatMap(([key, units]) => (units === 0 ? [] : [[`${key}|`, units]])),
  );
  expect(Object.fromEntries(onHandOf(await open.database.read(movesOf))), `on hand, seed ${seed}`).toEqual(expected);
  for (const [serial, where] of serials) {
    const seen = (await open.store.lookAtStock({ type: 'serial', serial }, 'ana'))?.serials?.[0];
    expect(`${seen?.type} ${seen?.id}`, `${serial}, seed ${seed}`).toBe(where);
  }
  const clashes = (await exceptionsOf(open)).filter(({ type }) => type.startsWith('serial'));
  expect(clashes, `clashes, seed ${seed}`).toEqual([]);
  expect((await auditStore(open.database, digest)).problems, `audit, seed ${seed}`).toEqual([]);
  await open.store.close();
}

test(`goods of ${SEEDS} random days`, { timeout: 600_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) await day(seed);
});
