// What the questions about stock and one move cost, the more moves the ledger holds: on hand, promised, who lacks what, the last moves.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPostgres } from '#electron/store/database/postgres.ts';
import { openSqlite } from '#electron/store/database/sqlite.ts';
import type { CountingEvent } from '#shared/counting/index.ts';
import type { HandEvent } from '#shared/stock/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { createLog, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { count, median, milliseconds, timed } from './measure.ts';
import type { Row } from './row.ts';

const ITEMS = 2_000;
const PLACES = 5;
const ORDERS = 1_000;
const RUNS = 15;
const MOST = Number(process.env.BENCH_MOVES ?? 5_120_000);
const A_COPY = 400_000;

export async function benchStock(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-stock-'));
  const rows = await growthOn('SQLite', async () => openSqlite(path.join(folder, 'store.db')));
  rmSync(folder, { recursive: true });
  const server = await startPostgres();
  const url = await server.newDatabase();
  const more = await growthOn('PostgreSQL', async () => openPostgres(url));
  await server.stop();
  return [...rows, ...more];
}

const skuOf = (at: number): string => `SKU-${String(at).padStart(5, '0')}`;
const placeOf = (item: number, at: number): string => `${at === 0 ? 'A' : 'B'}-${(item * PLACES + at) % 3_000}`;

async function growthOn(name: string, open: Parameters<typeof openStoreOn>[0]): Promise<readonly Row[]> {
  const opened = await openStoreOn(open, 'bench');
  await fill(opened);
  const small = await costs(opened, 'small');
  let moves = ITEMS * PLACES;
  const columns = `sku, units, from_type, from_place, from_lot, to_type, to_place, to_lot, certainty, happened_at, heard_at, reason, cause_type,
    cause_id, station, by_whom`;
  // Each time as many as there are: what they come to is asked of nobody here.
  for (; moves * 2 <= MOST; moves *= 2) {
    const { last } = (await opened.database.read((sql) =>
      sql.get<{ last: number }>('SELECT max(id) AS last FROM moves'),
    )) ?? { last: 0 };
    // In parts, for no statement may take a minute.
    for (let from = 0; from < last; from += A_COPY)
      await opened.database.write((sql) =>
        sql.run(
          `INSERT INTO moves (${columns}) SELECT ${columns} FROM moves WHERE id > ${from} AND id <= ${Math.min(last, from + A_COPY)}`,
        ),
      );
  }
  const large = await costs(opened, 'large');
  await opened.store.close();
  return Object.entries(large).map(([what, cost]) => ({
    what: `${what}, ${name}, ${count(moves)} moves`,
    measured: milliseconds(cost),
    baseline: `${milliseconds(small[what as keyof typeof small])} with ${count(ITEMS * PLACES)}`,
    ratio: (cost / small[what as keyof typeof small]).toFixed(2),
  }));
}

async function fill({ store }: OpenStore): Promise<void> {
  const items = Array.from({ length: ITEMS }, (_, at) => skuOf(at));
  await store.putRecords([
    ...items.map((sku) => ({
      kind: 'item' as const,
      key: sku,
      value: { sku, title: sku, barcodes: [], reorderPoint: 30 },
    })),
    ...Array.from({ length: 3_000 }, (_, at) => ['A', 'B'].map((zone) => `${zone}-${at}`))
      .flat()
      .map((code) => ({
        ...{ kind: 'location' as const, key: code },
        value: { code, zone: code[0] ?? '', kind: code.startsWith('A') ? 'pick' : 'bulk' },
      })),
    ...items.flatMap((sku, item) =>
      Array.from({ length: PLACES }, (_, at) => {
        const location = placeOf(item, at);
        return {
          kind: 'stock' as const,
          key: `${sku}|${location}|`,
          value: { sku, location, lot: '', expiry: null, quantity: 20 },
        };
      }),
    ),
    ...Array.from({ length: ORDERS }, (_, at) => {
      const lines = [0, 1].map((line) => ({
        ...{ id: String(line), sku: skuOf((at * 7 + line * 13) % ITEMS), quantity: 1 + (at % 40) },
        ...{ unitPriceMinor: 100, components: null },
      }));
      const value = anOrder({ id: `wish:${at}`, code: String(at), shipBy: at, lines });
      return { kind: 'order' as const, key: value.id, value };
    }),
  ]);
}

async function costs({ store }: OpenStore, name: string) {
  const log = createLog(name);
  const times = async (work: (run: number) => Promise<unknown>): Promise<number> => {
    const all: number[] = [];
    for (let run = 0; run < RUNS; run++) all.push(await timed(() => work(run)));
    return median(all);
  };
  const move = async (run: number) => {
    const handId = `${name}-${run}`;
    const scan = { by: 'scan', sku: skuOf(run), units: 1, lot: null, expiry: null, serial: null, raw: '' } as const;
    const events: readonly HandEvent[] = [
      { type: 'TakeBegun', v: 1, handId, location: placeOf(run, 0) },
      { type: 'UnitsTaken', v: 1, handId, scanId: `${handId}-1`, ...scan, location: placeOf(run, 0) },
      { type: 'UnitsPutDown', v: 1, handId, scanId: `${handId}-2`, location: placeOf(run, 1) },
      { type: 'HandEmptied', v: 1, handId },
    ];
    const entries = events.map((event) => log.sayAt({ at: 1_700_000_000_000 + run, clockOffset: 0 }, event));
    await store.push({ protocol: 1, stationId: name, incarnation: name, entries });
  };
  const counted = async (run: number) => {
    const countId = `${name}-${run}`;
    const location = placeOf(run, 0);
    const scan = { by: 'scan', sku: skuOf(run), units: 20, lot: null, expiry: null, serial: null, raw: '' } as const;
    const events: readonly CountingEvent[] = [
      { type: 'CountOpened', v: 1, countId, location, taskId: null },
      { type: 'UnitsCounted', v: 1, countId, scanId: `${countId}-1`, ...scan },
      { type: 'CountFinished', v: 1, countId, empty: false },
    ];
    const entries = events.map((event) => log.sayAt({ at: 1_700_000_000_000 + run, clockOffset: 0 }, event));
    await store.push({ protocol: 1, stationId: name, incarnation: name, entries });
  };
  return {
    'a page of stock with what is promised': await times((run) => store.stockLevels({ after: run * 100, limit: 100 })),
    'an item’s first 100 moves': await times((run) => store.stockMoves({ after: 0, limit: 100, sku: skuOf(run) })),
    'units promised to 1,000 orders, and who lacks': await times(() => store.shortages()),
    'a move told by a bench': await times(move),
    'a place counted at a bench, judged and posted': await times(counted),
    'a page of 100 differences': await times(() => store.countLines('open', 0, 100)),
  };
}
