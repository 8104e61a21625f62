// A count of 5,000 lines beside a ledger that grows: told by a bench, looked through, and posted; the day's list; and a file of 100,000 places.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPostgres } from '#electron/store/database/postgres.ts';
import { openSqlite } from '#electron/store/database/sqlite.ts';
import type { CountingEvent } from '#shared/counting/index.ts';
import { createLog, importFile, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { count, milliseconds, seconds, timed } from './measure.ts';
import type { Row } from './row.ts';

const PLACES = 1_000;
const ITEMS_AT_PLACE = 10;
/** Two places are counted, with as many lines, for each part of the moves. */
const COUNTED_PLACES = 500;
const MOST = Number(process.env.BENCH_MOVES ?? 5_120_000);
const START = 1_700_000_000_000;
const MINUTE = 60_000;
const AN_ANSWER = 500;
const A_COPY = 400_000;

/** The same at a small and a large ledger, on both databases. */
export async function benchCounts(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-counts-'));
  const rows = await growthOn('SQLite', async () => openSqlite(path.join(folder, 'store.db')));
  rmSync(folder, { recursive: true });
  const server = await startPostgres();
  const url = await server.newDatabase();
  const more = await growthOn('PostgreSQL', async () => openPostgres(url));
  await server.stop();
  return [...rows, ...more];
}

const skuOf = (place: number, at: number): string => `SKU-${place}-${at}`;
const placeOf = (at: number): string => `${at % 2 === 0 ? 'A' : 'B'}-${String(at).padStart(4, '0')}`;

async function growthOn(name: string, open: Parameters<typeof openStoreOn>[0]): Promise<readonly Row[]> {
  const opened = await openStoreOn(open, 'bench');
  const imported = await timed(() => fill(opened));
  const small = await costs(opened, 'small', 0);
  const columns = `sku, units, from_type, from_place, from_lot, to_type, to_place, to_lot, certainty, happened_at, heard_at, reason, cause_type,
    cause_id, station, by_whom`;
  const forth = 'from_type, from_place, from_lot, to_type, to_place, to_lot';
  const back = 'to_type, to_place, to_lot, from_type, from_place, from_lot';
  const copy = (sides: string, where: string) =>
    `INSERT INTO moves (${columns}) SELECT sku, units, ${sides}, certainty, happened_at - 1000, heard_at - 1000, 'moved', cause_type, cause_id, station, by_whom
      FROM moves WHERE ${where}`;
  const { moves: before } = (await opened.database.read((sql) =>
    sql.get<{ moves: number }>('SELECT CAST(count(*) AS INTEGER) AS moves FROM moves'),
  )) ?? { moves: 0 };
  /** In parts, for no statement may take a minute. */
  const copyAll = async (sides: readonly string[], where: string): Promise<void> => {
    const { last } = (await opened.database.read((sql) =>
      sql.get<{ last: number }>('SELECT max(id) AS last FROM moves'),
    )) ?? { last: 0 };
    for (let from = 0; from < last; from += A_COPY)
      for (const side of sides)
        await opened.database.write((sql) =>
          sql.run(copy(side, `${where} AND id > ${from} AND id <= ${Math.min(last, from + A_COPY)}`)),
        );
  };
  // Years of coming in and going out again: on hand stays what it was.
  await copyAll([back, forth], "reason <> 'moved'");
  let moves = 3 * before;
  for (; 2 * moves - before <= MOST; moves = 2 * moves - before) await copyAll([forth], "reason = 'moved'");
  const large = await costs(opened, 'large', COUNTED_PLACES);
  await opened.store.close();
  return [
    {
      what: `${count(PLACES * ITEMS_AT_PLACE)} places imported from a file, ${name}`,
      measured: seconds(imported),
      baseline: '',
      ratio: '',
    },
    ...Object.entries(large).map(([what, cost]) => ({
      what: `${what}, ${name}, ${count(moves)} moves`,
      measured: milliseconds(cost),
      baseline: `${milliseconds(small[what as keyof typeof small])} with ${count(before)}`,
      ratio: (cost / small[what as keyof typeof small]).toFixed(2),
    })),
  ];
}

async function fill(opened: OpenStore): Promise<void> {
  const { store } = opened;
  opened.clock.time = START;
  const places = Array.from({ length: PLACES }, (_, at) => at);
  await store.putRecords([
    ...['ana', 'ben'].map((id) => ({
      ...{ kind: 'operator' as const, key: id },
      value: { id, name: id, badge: id, role: 'supervisor', language: null, pinSet: true },
    })),
    ...places.flatMap((place) =>
      Array.from({ length: ITEMS_AT_PLACE }, (_, at) => ({
        ...{ kind: 'item' as const, key: skuOf(place, at) },
        value: { sku: skuOf(place, at), title: skuOf(place, at), barcodes: [], costMinor: 500, currency: 'EUR' },
      })),
    ),
  ]);
  await store.putPin('ben', '1234');
  const lines = places.flatMap((place) =>
    Array.from({ length: ITEMS_AT_PLACE }, (_, at) => `${skuOf(place, at)},${placeOf(place)},,,1000`),
  );
  await importFile(
    opened,
    'locations.csv',
    `location,zone,kind\n${places.map((at) => `${placeOf(at)},A,pick`).join('\n')}\n`,
  );
  await importFile(opened, 'stock.csv', `sku,location,lot,expiry,quantity\n${lines.join('\n')}\n`);
}

/** What 5,000 lines at 500 places from `first` on cost, each 200 units too few. */
async function costs(opened: OpenStore, name: string, first: number) {
  const { store, clock } = opened;
  clock.time += 24 * 60 * MINUTE;
  const log = createLog(name);
  const places = Array.from({ length: COUNTED_PLACES }, (_, at) => first + at);
  const told = await timed(async () => {
    for (const [at, place] of places.entries()) {
      const countId = `${name}-${place}`;
      const scan = { by: 'scan', units: 800, lot: null, expiry: null, serial: null, raw: '' } as const;
      const events: readonly CountingEvent[] = [
        { type: 'CountOpened', v: 1, countId, location: placeOf(place), taskId: null },
        ...Array.from({ length: ITEMS_AT_PLACE }, (_, item) => ({
          ...({ type: 'UnitsCounted', v: 1, countId, scanId: `${countId}-${item}`, sku: skuOf(place, item) } as const),
          ...scan,
        })),
        { type: 'CountFinished', v: 1, countId, empty: false },
      ];
      const entries = events.map((event) => log.sayAt({ at: clock.time - MINUTE + at, clockOffset: 0 }, event));
      await store.push({ protocol: 1, stationId: name, incarnation: name, entries });
    }
  });
  const opening = await timed(() => store.countLines('open', 0, 100));
  const last = await timed(() => store.countLines('open', COUNTED_PLACES * ITEMS_AT_PLACE - 100, 100));
  let posting = 0;
  let longest = 0;
  for (let call = 0; ; call++) {
    const { lines } = await store.countLines('open', 0, AN_ANSWER);
    if (lines.length === 0) break;
    const decisions = lines.map(({ id, variance }) => ({ type: 'approve', line: id, variance, cause: null }) as const);
    const took = await timed(() => store.decideCounts({ opId: `${name}-${call}`, pin: '1234', decisions }, 'ben'));
    posting += took;
    longest = Math.max(longest, took);
  }
  const list = await timed(() =>
    store.planCounts(
      { opId: `${name}-due`, of: { type: 'due' }, assignedTo: null, dueAt: null, most: 100, dryRun: true },
      'ben',
    ),
  );
  return {
    '5,000 lines told by a bench and judged': told,
    'the first 100 of 5,000 differences': opening,
    'the last 100 of them': last,
    '5,000 differences posted': posting,
    'the longest of its calls of 500': longest,
    'the day’s list of 1,000 places': list,
  };
}
