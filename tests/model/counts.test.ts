// A warehouse in which goods are moved, packed, lost and counted, and stations tell hours later, in any order and twice, by clocks that are out by
// less than the error that is allowed for. Whoever tells when: a place holds what its last count found and what moved since, and each count is out by
// what was lost before it, and by nothing else.
import { expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { LogEntry, StationEvent } from '#shared/log/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { openSqliteInMemory } from '#tests/kit/new-sqlite.ts';
import { createLog, digest, importFile, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';
import { type Random, seeded } from './warehouse.ts';

const SEEDS = Number(process.env.MODEL_COUNT_SEEDS ?? 60);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
const START = 1_800_000_000_000;
/** Between two things that happen: more than two clocks can be out. */
const STEP = 30_000;
const STEPS = 40;
const PLACES = ['A-01', 'A-02', 'A-03'] as const;
const BEGIN = 40;

interface Station {
  readonly name: string;
  readonly log: ReturnType<typeof createLog>;
  /** How far its clock stays out although it was put right, in milliseconds. */
  readonly error: number;
}

/** What really happened, and what the ledger can know of it. */
interface Told {
  readonly stations: readonly Station[];
  readonly expected: ReadonlyMap<string, number>;
  /** By count and item: what was lost or found since the count before. */
  readonly variances: ReadonlyMap<string, number>;
  readonly orders: readonly ReturnType<typeof mugStory>[];
}

function live({ below }: Random): Told {
  const station = (name: string): Station => ({ name, log: createLog(name), error: below(4_001) - 2_000 });
  const stations = ['mover-1', 'mover-2', 'counter-1', 'counter-2', 'bench'].map(station);
  const [mover1, mover2, counter1, counter2, bench] = stations as [Station, Station, Station, Station, Station];
  const shelf = new Map<string, number>([
    ...PLACES.map((place) => [`TEA|${place}`, BEGIN] as const),
    ['MUG|A-01', BEGIN],
  ]);
  const book = new Map(shelf);
  const variances = new Map<string, number>();
  const orders: ReturnType<typeof mugStory>[] = [];
  const hands: { by: Station; id: string; units: number }[] = [];
  const shift = (of: Map<string, number>, key: string, units: number): void =>
    void of.set(key, (of.get(key) ?? 0) + units);
  let scans = 0;

  for (let step = 1; step <= STEPS; step++) {
    const at = START + step * STEP;
    const say = ({ log, error }: Station, event: StationEvent, after = 0): void =>
      void log.sayAt({ at: at + after + error, clockOffset: 0 }, event);
    const place = PLACES[below(PLACES.length)] ?? 'A-01';
    const goods = { v: 1, by: 'scan', sku: 'TEA', lot: null, expiry: null, serial: null, raw: 'TEA' } as const;
    switch (below(7)) {
      case 0:
      case 1: {
        const by = below(2) === 0 ? mover1 : mover2;
        const units = 1 + below(5);
        if (hands.some((hand) => hand.by === by)) break;
        const id = `${by.name}-${step}`;
        say(by, { type: 'TakeBegun', v: 1, handId: id, location: place });
        say(by, { type: 'UnitsTaken', ...goods, handId: id, scanId: `s${++scans}`, units, location: place });
        for (const of of [shelf, book]) shift(of, `TEA|${place}`, -units);
        hands.push({ by, id, units });
        break;
      }
      case 2: {
        const hand = hands.shift();
        if (!hand) break;
        say(hand.by, { type: 'UnitsPutDown', v: 1, handId: hand.id, scanId: `s${++scans}`, location: place });
        for (const of of [shelf, book]) shift(of, `TEA|${place}`, hand.units);
        break;
      }
      case 3: {
        // An order is opened and packed between two steps.
        const story = mugStory(1 + below(3), { id: `wish:${step}`, code: String(step) });
        const units = story.order.lines[0]?.quantity ?? 1;
        orders.push(story);
        say(bench, story.opened);
        say(bench, story.scanned('a', { units }), 500);
        say(bench, story.closed, 1_000);
        for (const of of [shelf, book]) shift(of, 'MUG|A-01', -units);
        break;
      }
      case 4: {
        // Somebody takes or leaves goods, and tells nobody.
        const key = below(3) === 0 ? 'MUG|A-01' : `TEA|${place}`;
        shift(shelf, key, below(7) - 3);
        break;
      }
      default: {
        const by = below(2) === 0 ? counter1 : counter2;
        const countId = `count-${step}`;
        say(by, { type: 'CountOpened', v: 1, countId, location: place, taskId: null });
        let found = 0;
        for (const sku of ['TEA', 'MUG']) {
          const key = `${sku}|${place}`;
          const units = Math.max(0, shelf.get(key) ?? 0);
          shelf.set(key, units);
          found += units;
          if (units > 0)
            say(by, { ...goods, type: 'UnitsCounted', countId, scanId: `s${++scans}`, sku, raw: sku, units }, 500);
          variances.set(`${countId}|${sku}`, units - (book.get(key) ?? 0));
          book.set(key, units);
        }
        say(by, { type: 'CountFinished', v: 1, countId, empty: found === 0 }, 1_000);
      }
    }
  }
  return { stations, expected: book, variances, orders };
}

/** Tells a store what happened: every station in its order, in parts, some of them twice, one station's after another's at random. */
async function tell(open: OpenStore, { stations, orders }: Told, random: Random): Promise<void> {
  open.clock.time = START - 3_600_000;
  const item = (sku: string) => ({ kind: 'item' as const, key: sku, value: { sku, title: sku, barcodes: [] } });
  await open.store.putRecords([
    ...[item('TEA'), item('MUG')],
    {
      kind: 'operator',
      key: 'ana',
      value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'supervisor', language: null },
    },
    ...orders.map(({ order }) => ({ kind: 'order' as const, key: order.id, value: order })),
  ]);
  await importFile(open, 'locations.csv', `location,zone,kind\n${PLACES.map((place) => `${place},A,pick\n`).join('')}`);
  const stock = [...PLACES.map((place) => `TEA,${place},,,${BEGIN}\n`), `MUG,A-01,,,${BEGIN}\n`].join('');
  await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
  await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'model' });
  open.clock.time = START + (STEPS + 2) * STEP;
  const waiting = new Map<string, readonly LogEntry[]>(stations.map(({ name, log }) => [name, log.entries]));
  while (waiting.size > 0) {
    const names = [...waiting.keys()];
    const name = names[random.below(names.length)] ?? '';
    const entries = waiting.get(name) ?? [];
    const many = 1 + random.below(12);
    const part = entries.slice(0, many);
    const request = { protocol: 1 as const, stationId: name, incarnation: name, entries: [...part] };
    if (part.length > 0) {
      expect((await open.store.push(request)).type).toBe('accepted');
      if (random.chance(0.2)) await open.store.push(request);
    }
    if (entries.length <= many) waiting.delete(name);
    else waiting.set(name, entries.slice(many));
  }
}

const newStore = (seed: number): Promise<OpenStore> => openStoreOn(async () => openSqliteInMemory(), `model-${seed}`);

test(`counts of ${SEEDS} histories`, { timeout: 600_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const told = live(seeded(seed));
    const open = await newStore(seed);
    await tell(open, told, seeded(seed + 100_000));
    const moves = await open.database.read(movesOf);
    const onHand = Object.fromEntries([...onHandOf(moves)].map(([key, units]) => [key.replace(/\|$/, ''), units]));
    const expected = Object.fromEntries([...told.expected].filter(([, units]) => units !== 0));
    expect(onHand, `on hand, seed ${seed}`).toEqual(expected);
    const lines = (await open.store.countLines('settled', 0, 500)).lines;
    const out = Object.fromEntries(
      lines
        .map(({ id, variance }) => [id.replace(/\|$/, ''), variance] as const)
        .filter(([, variance]) => variance !== 0),
    );
    const really = Object.fromEntries([...told.variances].filter(([, variance]) => variance !== 0));
    expect(out, `what each count was out by, seed ${seed}`).toEqual(really);
    expect((await auditStore(open.database, digest)).problems, `audit, seed ${seed}`).toEqual([]);
    await open.store.close();
  }
});
