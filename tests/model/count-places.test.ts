// Three stations that want to count two places at random: they claim, take over, leave, come back and tell late, and copy printed sheets of what was planned.
// Whoever finishes: of a place only one count at a time says what stands there, what was taken over says nothing, a sheet is entered once, and no two
// counts are ever added up.
import { expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import { countTasks } from '#tests/kit/count-warehouse.ts';
import { openSqliteInMemory } from '#tests/kit/new-sqlite.ts';
import { createLog, digest, importFile, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';
import { seeded } from './warehouse.ts';

const SEEDS = Number(process.env.MODEL_PLACE_SEEDS ?? 30);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
const STEPS = 40;
const STEP = 120_000;
const PLACES = ['A-01', 'A-02'] as const;
const BEGIN = 20;

/** A count as its station sees it. `isVoid`: somebody took its place over. */
interface Working {
  readonly id: string;
  readonly place: string;
  units: number;
  /** The step of its last scan: of when it speaks. */
  lastAt: number;
  isVoid: boolean;
  /** What was planned of it; null: nothing. */
  readonly taskId: string | null;
}

async function newWarehouse(seed: number): Promise<OpenStore> {
  const open = await openStoreOn(async () => openSqliteInMemory(), `places-${seed}`);
  const person = (id: string) => ({ id, name: id, badge: id, role: 'supervisor', language: null });
  await open.store.putRecords([
    { kind: 'item', key: 'TEA', value: { sku: 'TEA', title: 'TEA', barcodes: [] } },
    ...['s1', 's2', 's3'].map((id) => ({ kind: 'operator' as const, key: id, value: person(id) })),
  ]);
  await importFile(open, 'locations.csv', `location,zone,kind\n${PLACES.map((place) => `${place},A,pick\n`).join('')}`);
  const stock = PLACES.map((place) => `TEA,${place},,,${BEGIN}\n`).join('');
  await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
  await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'model' });
  await open.store.decidePolicy('count-recount', false, { by: null, station: 'model' });
  return open;
}

/** When a count was made of a place, in steps; of one that is not finished the time of each scan. */
interface Span {
  readonly countId: string;
  readonly by: string;
  readonly place: string;
  readonly from: number;
  readonly until: number;
}

/** Whether somebody else, or another sheet, speaks of the same place at the same time as a count. */
const isBeside = (spans: readonly Span[], countId: string): boolean =>
  spans.some(
    (one) =>
      one.countId === countId &&
      spans.some(
        (other) =>
          other.countId !== countId &&
          other.place === one.place &&
          (other.by !== one.by || other.by === 'sheet') &&
          other.from <= one.until &&
          other.until >= one.from,
      ),
  );

/** Plans all that stands on no list, and gives what is planned. */
async function planAll(open: OpenStore, step: number): Promise<readonly CountTask[]> {
  const asked = { opId: `plan-${step}`, assignedTo: null, dueAt: null, most: 9, dryRun: false } as const;
  await open.store.decidePlan({ ...asked, of: { type: 'all' } });
  return countTasks(open);
}

test(`places of ${SEEDS} histories`, { timeout: 600_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const { below } = seeded(seed);
    const open = await newWarehouse(seed);
    const expected = new Map<string, number>(PLACES.map((place) => [place, BEGIN]));
    const working = new Map<string, Working | null>(['s1', 's2', 's3'].map((id) => [id, null]));
    const logs = new Map(['s1', 's2', 's3'].map((id) => [id, createLog(id)]));
    const spoken = new Map<string, number>();
    /** What is planned of each place and not done. */
    const planned = new Map<string, string>();
    const lastPlanned = new Map<string, string>();
    const spans: Span[] = [];
    let scans = 0;
    for (let step = 1; step <= STEPS; step++) {
      open.clock.time += STEP;
      const stationId = `s${1 + below(3)}`;
      const here = working.get(stationId) ?? null;
      const say = async (event: StationEvent): Promise<string> => {
        const log = logs.get(stationId) ?? createLog(stationId);
        const entry = log.sayAt({ at: open.clock.time, clockOffset: 0, by: stationId }, event);
        const reply = await open.store.push({ protocol: 1, stationId, incarnation: stationId, entries: [entry] });
        return reply.type === 'accepted' ? (reply.outcomes.at(-1)?.outcome ?? '') : reply.type;
      };
      if (planned.size === 0 && below(4) === 0)
        for (const { id, location } of await planAll(open, step)) {
          planned.set(location, id);
          lastPlanned.set(location, id);
        }
      const goods = { by: 'scan', sku: 'TEA', lot: null, expiry: null, serial: null, raw: 'TEA' } as const;
      /** Whether a count was posted; where somebody else counted at the same time, only if nothing was out. */
      const isSettled = async (countId: string): Promise<boolean> => {
        const found = (await open.store.countLines('settled', 0, 100)).lines.filter(({ id }) =>
          id.startsWith(`${countId}|`),
        );
        if (isBeside(spans, countId))
          expect(new Set(found.map(({ rule }) => rule)), `at once, seed ${seed}`).not.toContain('policy');
        return found.length > 0;
      };
      if (here === null && below(3) === 0) {
        // Somebody copies a sheet of before, whether or not its place was counted since.
        const place = PLACES[below(2)] ?? 'A-01';
        const countId = `sheet-${step}`;
        const untilStep = step - below(4) - 0.5;
        const until = open.clock.time - (step - untilStep) * STEP;
        const paper = { sheet: 'C-0001-1', countedBy: stationId, from: until - STEP / 4, until };
        const taskId = planned.get(place) ?? lastPlanned.get(place) ?? 'none';
        const units = 1 + below(30);
        await say({ type: 'CountOpened', v: 1, countId, location: place, taskId, paper });
        await say({ type: 'UnitsCounted', v: 1, countId, scanId: `scan-${++scans}`, units, ...goods });
        const ended = await say({ type: 'CountFinished', v: 1, countId, empty: false });
        expect(ended, `sheet, seed ${seed}`).toBe(planned.has(place) ? 'applied' : 'conflict');
        planned.delete(place);
        if (ended === 'applied') spans.push({ countId, by: 'sheet', place, from: untilStep - 0.25, until: untilStep });
        if (ended !== 'applied' || !(await isSettled(countId)) || untilStep < (spoken.get(place) ?? 0)) continue;
        expected.set(place, units);
        spoken.set(place, untilStep);
      } else if (here === null) {
        const place = PLACES[below(2)] ?? 'A-01';
        const subject = { kind: 'location', id: place };
        const asked = { stationId, stationName: stationId, orderId: '', subject, takeOver: below(2) === 0 };
        const reply = await open.store.claim({ ...asked, by: stationId, allowedBy: stationId });
        const others = [...working.values()].filter((other) => other?.place === place && !other.isVoid);
        const isHeld = others.some((other) => (other?.units ?? 0) > 0);
        if (isHeld && !asked.takeOver) expect(reply.type, `held, seed ${seed}`).toBe('held');
        if (reply.type !== 'granted') continue;
        if (isHeld)
          for (const other of others) {
            if (!other) continue;
            other.isVoid = true;
            spans.splice(0, spans.length, ...spans.filter(({ countId }) => countId !== other.id));
          }
        const id = `count-${step}`;
        const taskId = below(2) === 0 ? (planned.get(place) ?? null) : null;
        expect(await say({ type: 'CountOpened', v: 1, countId: id, location: place, taskId })).toBe('applied');
        working.set(stationId, { id, place, units: 0, lastAt: step, isVoid: false, taskId });
      } else if (below(3) > 0) {
        const units = 1 + below(9);
        const event = {
          type: 'UnitsCounted',
          v: 1,
          countId: here.id,
          scanId: `scan-${++scans}`,
          units,
          ...goods,
        } as const;
        expect(await say(event), `scan, seed ${seed}`).toBe(here.isVoid ? 'conflict' : 'applied');
        if (!here.isVoid) {
          Object.assign(here, { units: here.units + units, lastAt: step });
          spans.push({ countId: here.id, by: stationId, place: here.place, from: step, until: step });
        }
      } else if (here.units > 0 || here.isVoid) {
        const ended = await say({ type: 'CountFinished', v: 1, countId: here.id, empty: false });
        expect(ended, `finish, seed ${seed}`).toBe(here.isVoid ? 'conflict' : 'applied');
        // Two who counted at once, neither taking over: the later is a person's, and changes nothing.
        working.set(stationId, null);
        if (here.isVoid) continue;
        // From its opening, which its name tells, to its closing.
        spans.push({
          ...{ countId: here.id, by: stationId, place: here.place },
          ...{ from: Number(here.id.split('-')[1]), until: step },
        });
        if (planned.get(here.place) === here.taskId) planned.delete(here.place);
        if (!(await isSettled(here.id)) || here.lastAt < (spoken.get(here.place) ?? 0)) continue;
        expected.set(here.place, here.units);
        spoken.set(here.place, here.lastAt);
      }
    }
    const onHand = onHandOf(await open.database.read(movesOf));
    for (const [place, units] of expected)
      expect(onHand.get(`TEA|${place}|`) ?? 0, `${place}, seed ${seed}`).toBe(units);
    expect((await auditStore(open.database, digest)).problems, `audit, seed ${seed}`).toEqual([]);
    await open.store.close();
  }
});
