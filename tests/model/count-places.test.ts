// Three stations that want to count two places at random: they claim, take over, leave, come back and tell late. Whoever finishes: of a place only one
// count at a time says what stands there, what was taken over says nothing, and no two counts are ever added up.
import { expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { StationEvent } from '#shared/log/index.ts';
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

test(`places of ${SEEDS} histories`, { timeout: 600_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const { below } = seeded(seed);
    const open = await newWarehouse(seed);
    const expected = new Map<string, number>(PLACES.map((place) => [place, BEGIN]));
    const working = new Map<string, Working | null>(['s1', 's2', 's3'].map((id) => [id, null]));
    const logs = new Map(['s1', 's2', 's3'].map((id) => [id, createLog(id)]));
    const spoken = new Map<string, number>();
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
      if (here === null) {
        const place = PLACES[below(2)] ?? 'A-01';
        const subject = { kind: 'location', id: place };
        const asked = { stationId, stationName: stationId, orderId: '', subject, takeOver: below(2) === 0 };
        const reply = await open.store.claim({ ...asked, by: stationId, allowedBy: stationId });
        const others = [...working.values()].filter((other) => other?.place === place && !other.isVoid);
        const isHeld = others.some((other) => (other?.units ?? 0) > 0);
        if (isHeld && !asked.takeOver) expect(reply.type, `held, seed ${seed}`).toBe('held');
        if (reply.type !== 'granted') continue;
        if (isHeld) for (const other of others) if (other) other.isVoid = true;
        const id = `count-${step}`;
        expect(await say({ type: 'CountOpened', v: 1, countId: id, location: place, taskId: null })).toBe('applied');
        working.set(stationId, { id, place, units: 0, lastAt: step, isVoid: false });
      } else if (below(3) > 0) {
        const units = 1 + below(9);
        const goods = { by: 'scan', sku: 'TEA', lot: null, expiry: null, serial: null, raw: 'TEA' } as const;
        const event = {
          type: 'UnitsCounted',
          v: 1,
          countId: here.id,
          scanId: `scan-${++scans}`,
          units,
          ...goods,
        } as const;
        expect(await say(event), `scan, seed ${seed}`).toBe(here.isVoid ? 'conflict' : 'applied');
        if (!here.isVoid) Object.assign(here, { units: here.units + units, lastAt: step });
      } else if (here.units > 0 || here.isVoid) {
        const ended = await say({ type: 'CountFinished', v: 1, countId: here.id, empty: false });
        expect(ended, `finish, seed ${seed}`).toBe(here.isVoid ? 'conflict' : 'applied');
        // Two who counted at once, neither taking over: the later is a person's, and changes nothing.
        working.set(stationId, null);
        const lines = (await open.store.countLines('settled', 0, 100)).lines.filter((line) =>
          line.id.startsWith(`${here.id}|`),
        );
        if (here.isVoid || lines.length === 0 || here.lastAt < (spoken.get(here.place) ?? 0)) continue;
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
