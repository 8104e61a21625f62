// The store's speed: pushes against the same rows written raw, on both databases.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openPostgres } from '#electron/store/database/postgres.ts';
import { openSqlite } from '#electron/store/database/sqlite.ts';
import type { LogEntry } from '#shared/log/index.ts';
import { MAX_PUSH } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, openStoreOn } from '#tests/kit/open-store.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { count, median, timed } from './measure.ts';
import type { Row } from './row.ts';

const ENTRIES = 10_000;
const RUNS = 5;

export async function benchStore(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-bench-'));
  const server = await startPostgres();
  const rows = [
    ...(await rowsOf('SQLite', async (run) => {
      const file = path.join(folder, `${run}.db`);
      return { open: async () => openSqlite(file), raw: () => rawSqlite(file) };
    })),
    ...(await rowsOf('PostgreSQL', async () => {
      const url = await server.newDatabase();
      return { open: () => openPostgres(url), raw: () => rawPostgres(url) };
    })),
  ];
  await server.stop();
  return rows;
}

/** A database written past the store: parts of rows, each part in one durable transaction. */
interface Raw {
  readonly oneByOne: (parts: readonly Values[][]) => Promise<void>;
  readonly together: (parts: readonly Values[][]) => Promise<void>;
  readonly close: () => Promise<void>;
}
type Values = readonly (string | number)[];

interface Place {
  readonly open: Parameters<typeof openStoreOn>[0];
  readonly raw: () => Promise<Raw>;
}

async function rowsOf(name: string, newPlace: (run: string) => Promise<Place>): Promise<Row[]> {
  const times = { refused: [] as number[], packed: [] as number[], oneByOne: [] as number[], together: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    for (const [kind, entries] of [
      ['refused', refusedScans()],
      ['packed', packedOrders()],
    ] as const) {
      const place = await newPlace(`${kind}-${run}`);
      const { store } = await openStoreOn(place.open, 'bench');
      times[kind].push(
        await timed(async () => {
          for (const part of partsOf(entries))
            await store.push({ protocol: 1, stationId: 's', incarnation: 'bench', entries: part });
        }),
      );
      await store.close();
    }
    for (const way of ['oneByOne', 'together'] as const) {
      const place = await newPlace(`${way}-${run}`);
      await (await openStoreOn(place.open, 'bench')).store.close();
      const parts = partsOf(refusedScans().map(valuesOf));
      const raw = await place.raw();
      times[way].push(await timed(() => raw[way](parts)));
      await raw.close();
    }
  }
  const row = (what: string, way: 'refused' | 'packed', baseline: 'oneByOne' | 'together'): Row => ({
    what: `push of 10,000 ${what}, ${name}`,
    measured: perSecond(median(times[way])),
    baseline: `raw, ${baseline === 'oneByOne' ? 'a row at a time' : 'a part at a time'}: ${perSecond(median(times[baseline]))}`,
    ratio: `${(median(times[baseline]) / median(times[way])).toFixed(2)} of raw`,
  });
  return [
    row('refused scans', 'refused', 'oneByOne'),
    row('refused scans', 'refused', 'together'),
    row('packing events', 'packed', 'oneByOne'),
  ];
}

const perSecond = (ms: number) => `${count((ENTRIES / ms) * 1_000)}/s`;

function partsOf<T>(entries: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < entries.length; at += MAX_PUSH) parts.push(entries.slice(at, at + MAX_PUSH));
  return parts;
}

/** Entries that nothing is folded from: what the log itself costs. */
function refusedScans(): readonly LogEntry[] {
  const log = createLog('bench');
  for (let n = 0; n < ENTRIES; n++)
    log.say({
      type: 'ScanRefused',
      v: 1,
      scanId: `s${n}`,
      orderId: `Wish:${n % 500}`,
      raw: '4006381333931',
      reason: 'ItemNotOnOrder',
      sku: 'MUG',
    });
  return log.entries;
}

/** Orders of three units from the first look to the closed parcel, five entries each: with all that they bring about. */
function packedOrders(): readonly LogEntry[] {
  const log = createLog('bench');
  for (let n = 0; log.entries.length < ENTRIES; n++) {
    const { opened, scanned, closed } = mugStory(3, { id: `Wish:${n}` });
    for (const event of [opened, scanned(`${n}-a`), scanned(`${n}-b`), scanned(`${n}-c`), closed]) log.say(event);
  }
  return log.entries;
}

const COLUMNS = 'station, incarnation, seq, hash, body, op, about_kind, about_id, outcome, reason, received_at';

/** The very row that the store makes of an entry. */
function valuesOf({ incarnation, seq, hash, body }: LogEntry): Values {
  const { opId, event } = JSON.parse(body) as { opId: string; event: { orderId: string } };
  return ['s', incarnation, seq, hash, body, opId, 'order', event.orderId, 'applied', '', 1_700_000_000_000];
}

async function rawSqlite(file: string): Promise<Raw> {
  const raw = new DatabaseSync(file);
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const insert = (rows: number) =>
    raw.prepare(
      `INSERT INTO log (${COLUMNS}) VALUES ${Array(rows).fill('(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    );
  const [one, many] = [insert(1), insert(MAX_PUSH)];
  const write = async (parts: readonly Values[][], part: (rows: Values[]) => void) => {
    for (const rows of parts) {
      raw.exec('BEGIN');
      part(rows);
      raw.exec('COMMIT');
    }
  };
  return {
    oneByOne: (parts) =>
      write(parts, (rows) => {
        for (const row of rows) one.run(...row);
      }),
    together: (parts) => write(parts, (rows) => void many.run(...rows.flat())),
    close: async () => raw.close(),
  };
}

async function rawPostgres(url: string): Promise<Raw> {
  const client = new pg.Client(url);
  await client.connect();
  const insert = (rows: readonly Values[]) => {
    let at = 0;
    const marks = rows.map((row) => `(${row.map(() => `$${++at}`).join(', ')})`).join(', ');
    return client.query(`INSERT INTO log (${COLUMNS}) VALUES ${marks}`, rows.flat());
  };
  const write = async (parts: readonly Values[][], part: (rows: Values[]) => Promise<unknown>) => {
    for (const rows of parts) {
      await client.query('BEGIN');
      await part(rows);
      await client.query('COMMIT');
    }
  };
  return {
    oneByOne: (parts) =>
      write(parts, async (rows) => {
        for (const row of rows) await insert([row]);
      }),
    together: (parts) => write(parts, insert),
    close: () => client.end(),
  };
}
