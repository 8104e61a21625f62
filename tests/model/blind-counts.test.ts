// Two warehouses in which the same happens, and whose books say something else: whoever counts blind hears the same in both, whatever they ask and whatever
// their station pulls, until a count is finished. So nothing that reaches a bench tells what should stand at a place, and no screen can show it.
import { expect, test } from 'vitest';
import type { StationEvent } from '#shared/log/index.ts';
import { RECORD_VERSIONS } from '#shared/records/index.ts';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { openSqliteInMemory } from '#tests/kit/new-sqlite.ts';
import { createLog, importFile, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { type Random, seeded } from './warehouse.ts';

const SEEDS = Number(process.env.MODEL_BLIND_SEEDS ?? 10);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
const STEPS = 25;
const PLACES = ['A-01', 'A-02', 'A-03'] as const;

/** A warehouse by a book, in which as many as are counted lie for certain. */
async function warehouse(seed: number, book: ReadonlyMap<string, number>): Promise<OpenStore> {
  const open = await openStoreOn(async () => openSqliteInMemory(), `blind-${seed}`);
  const person = (id: string, role: string) => ({ id, name: id, badge: id, role, language: null });
  await open.store.putRecords([
    ...['MUG', 'TEA'].map((sku) => ({ kind: 'item' as const, key: sku, value: { sku, title: sku, barcodes: [] } })),
    { kind: 'operator', key: 'ana', value: person('ana', 'supervisor') },
  ]);
  await importFile(open, 'locations.csv', `location,zone,kind\n${PLACES.map((place) => `${place},A,pick\n`).join('')}`);
  const stock = [...book].map(([place, units]) => `${place},${units}\n`).join('');
  await importFile(open, 'stock.csv', `sku,location,quantity\n${stock}`);
  return open;
}

/** What a bench hears, without names that the store makes up. */
const heard = (reply: unknown): string => JSON.stringify(reply).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '(id)');

/** The same acts at a store, with all that its benches hear meanwhile. */
async function hear({ store, clock }: OpenStore, { below }: Random): Promise<readonly string[]> {
  const all: string[] = [];
  const [counter, packer] = [createLog('counter'), createLog('packer')];
  let cursor = EMPTY_CURSOR;
  let open: { readonly id: string; readonly place: string } | null = null;
  for (let step = 1; step <= STEPS; step++) {
    clock.time += 60_000;
    const say = async (stationId: string, event: StationEvent): Promise<void> => {
      const entry = (stationId === 'counter' ? counter : packer).sayAt({ at: clock.time, clockOffset: 0 }, event);
      all.push(heard(await store.push({ protocol: 1, stationId, incarnation: stationId, entries: [entry] })));
    };
    const act = below(6);
    const goods = { v: 1, by: 'scan', lot: null, expiry: null, serial: null } as const;
    if (open === null) {
      const place = PLACES[below(3)] ?? 'A-01';
      const subject = { kind: 'location', id: place };
      const asked = { stationId: 'counter', stationName: '1', orderId: '', subject, takeOver: false, by: 'ana' };
      all.push(heard(await store.claim(asked)));
      open = { id: `count-${step}`, place };
      await say('counter', { type: 'CountOpened', v: 1, countId: open.id, location: place, taskId: null });
    } else if (act === 0) {
      await say('counter', { type: 'CountLeft', v: 1, countId: open.id });
      open = null;
    } else if (act < 3) {
      const sku = below(2) === 0 ? 'MUG' : 'TEA';
      const scanned = { countId: open.id, scanId: `s${step}`, sku, units: 1 + below(5), raw: sku } as const;
      await say('counter', { type: 'UnitsCounted', ...goods, ...scanned });
    } else if (act === 3) {
      const { order, orderId, ...story } = mugStory(1, { id: `wish:${step}`, code: `${step}` });
      await store.putRecords([{ kind: 'order', key: orderId, value: order }]);
      await say('packer', story.opened);
      await say('packer', story.scanned(`p${step}`));
      await say('packer', story.closed);
    } else if (act === 4) {
      const dueAt = clock.time + 3_600_000;
      const plan = { opId: `plan-${step}`, assignedTo: null, dueAt, most: 9, dryRun: below(2) === 0 };
      all.push(heard(await store.planCounts({ ...plan, of: { type: 'item', sku: 'MUG' } }, 'ana')));
    } else {
      const handId = `hand-${step}`;
      await say('packer', { type: 'TakeBegun', v: 1, handId, location: 'A-02' });
      const taken = { handId, scanId: `t${step}`, sku: 'MUG', units: 1, raw: 'MUG', location: 'A-02' } as const;
      await say('packer', { type: 'UnitsTaken', ...goods, ...taken });
      await say('packer', { type: 'UnitsPutDown', v: 1, handId, scanId: `d${step}`, location: 'A-03' });
    }
    all.push(heard(await store.expectedAt(open?.place ?? 'A-01', 'ana')));
    const asked = {
      protocol: 1,
      stationId: 'counter',
      incarnation: 'counter',
      cursor,
      resume: null,
      kinds: RECORD_VERSIONS,
    } as const;
    const reply = await store.pull({ ...asked, pages: 100 });
    if (reply.type !== 'changes') throw new Error(reply.type);
    cursor = reply.cursor;
    all.push(heard([reply.pages, reply.sent, reply.total]));
  }
  return all;
}

test(`what ${SEEDS} blind counters hear says nothing of the book`, { timeout: 600_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const { below } = seeded(seed + 100_000);
    const keys = ['MUG,A-01', 'MUG,A-02', 'TEA,A-01', 'TEA,A-03'];
    const said: (readonly string[])[] = [];
    for (let nth = 0; nth < 2; nth++) {
      const open = await warehouse(seed, new Map(keys.map((key) => [key, 200 + below(9_000)])));
      said.push(await hear(open, seeded(seed)));
      await open.store.close();
    }
    expect(said[1], `seed ${seed}`).toEqual(said[0]);
  }
});
