// A station and a store of two neighbouring versions, both ways, and what an earlier version left on the disk. The earlier version
// is its own code, as it was built when it was released: `0.1.0/station.mjs` and `0.1.0/store.mjs`.
import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import type { Order, StockRow } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import { newJob } from '#tests/kit/open-spool.ts';
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';
import { frozen, type HeadlessBench, openBench, type StationCode, thisVersion } from './headless-bench.ts';

const BEFORE = '0.1.0';
const storeBefore = path.join(import.meta.dirname, BEFORE, 'store.mjs');
const before = await frozen(BEFORE);

const ITEMS = 'sku,title,barcodes\nMUG,Mug,4006381333931\nTEA,Tea,5901234123457\n';
const HEAD = 'order,channel,placed_at,ship_by,sku,quantity,unit_price,currency,name,street1,city,postcode,country';
const line = (order: string, sku: string, quantity: number) =>
  `${order},Wish,2026-11-01T08:00:00Z,2026-12-01T08:00:00Z,${sku},${quantity},1.00,EUR,Ana,Weg 1,Hamburg,20357,DE\n`;
const ORDERS = `${HEAD}\n${line('1', 'MUG', 2)}${line('1', 'TEA', 1)}${line('2', 'TEA', 1)}`;

const temporary = () => mkdtempSync(path.join(os.tmpdir(), 'packbench-neighbours-'));

/** A store that has two orders, in the code of this version or of one before. */
async function storeOf(main?: string, dataFolder = temporary()): Promise<StoreProcess> {
  const backend = await startStoreProcess({ dataFolder, ...(main === undefined ? {} : { main }) });
  for (const [name, text] of [
    ['items.csv', ITEMS],
    ['orders.csv', ORDERS],
  ] as const) {
    const file = path.join(temporary(), name);
    await writeFile(file, text);
    const { output, code } = await backend.command('import', file);
    if (code !== 0) throw new Error(output);
  }
  return backend;
}

let ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  ends = [];
});
const ended = <T extends HeadlessBench>(bench: T): T => {
  ends.push(() => bench.close());
  return bench;
};
const running = (backend: StoreProcess): StoreProcess => {
  ends.push(() => backend.kill());
  return backend;
};

let stations = 0;
async function benchAt(backend: StoreProcess, code: StationCode, folder = temporary()) {
  const stationId = `s${++stations}`;
  const credentials = await backend.pair(stationId);
  const open = async (as: StationCode) => ended(await openBench(as, { folder, stationId, credentials }));
  const bench = await open(code);
  await bench.exchange();
  return { bench, stationId, open };
}

async function orderOf({ reference }: HeadlessBench, id: string): Promise<Order> {
  const order = await reference.order(id);
  if (order === undefined || order === 'unreadable') throw new Error(`no order ${id}`);
  return order;
}

/** How far a bench has packed an order. Version 0.1 knew of nothing but packing, by another name. */
function packingOf({ memory }: HeadlessBench, orderId: string): PackingState | undefined {
  const { progress } = memory as { readonly progress?: ReadonlyMap<string, PackingState> };
  return (progress ?? memory.states.of('packing')).get(orderId);
}

/** Opens an order and scans its first unit. */
async function begin(bench: HeadlessBench, orderId: string): Promise<void> {
  const needs = thisVersion.needsOf(await orderOf(bench, orderId));
  await bench.record({ type: 'OrderOpened', v: 1, orderId, rev: 1, needs: [...needs] });
  await scan(bench, orderId, 0);
}

/** Scans all units of a need. */
async function scan(bench: HeadlessBench, orderId: string, at: number): Promise<void> {
  const { key = '', sku = '', units = 0 } = packingOf(bench, orderId)?.needs[at] ?? {};
  const scanned: StationEvent = {
    ...{ type: 'UnitScanned', v: 1, orderId, parcel: 1, by: 'scan', raw: sku, scanId: `${orderId}-${at}` },
    ...{ sku, units, fills: [{ need: key, units }], lot: null, expiry: null, serial: null },
  };
  await bench.record(scanned);
}

async function finish(bench: HeadlessBench, orderId: string): Promise<void> {
  const sscc = '006141410000000012';
  await bench.record(
    { type: 'ParcelClosed', v: 1, orderId, parcel: 1 },
    { type: 'LabelPrinted', v: 1, orderId, parcel: 1, version: 1, sscc, jobId: 'j1' },
    { type: 'LabelVerified', v: 1, orderId, parcel: 1, scanId: `${orderId}-label`, sscc },
    { type: 'OrderFinished', v: 1, orderId },
  );
}

const BOTH_WAYS = [
  ['a station of this version at a store of the version before', thisVersion, storeBefore],
  ['a station of the version before at a store of this version', before, undefined],
] as const;

test('a person of a language that came later works at a station of the version before, in that station’s own', async () => {
  const backend = running(await storeOf());
  const file = path.join(temporary(), 'operators.csv');
  await writeFile(file, 'name,badge,role,language\nZoé,B9,packer,fr\nBen,B8,packer,de\n');
  const { output, code } = await backend.command('import', file);
  expect([output, code]).toEqual([expect.stringContaining('2 added'), 0]);
  const languagesAt = async (as: StationCode) => {
    const { bench } = await benchAt(backend, as);
    return Object.fromEntries(bench.reference.operators().map(({ name, language }) => [name, language]));
  };
  expect(await languagesAt(before)).toEqual({ Zoé: null, Ben: 'de' });
  expect(await languagesAt(thisVersion)).toEqual({ Zoé: 'fr', Ben: 'de' });
});

describe.each(BOTH_WAYS)('%s', (_, code, main) => {
  test('pairs, hears of orders and items, holds an order, packs it, and nothing is lost', async () => {
    const backend = running(await storeOf(main));
    const { bench, stationId } = await benchAt(backend, code);
    expect((await orderOf(bench, 'Wish:1')).lines).toHaveLength(2);
    expect(bench.reference.items().pageOf('TEA')).toBeGreaterThan(0);
    const asked = { stationId, stationName: 'Bench', orderId: 'Wish:1', takeOver: false };
    expect(await bench.remote.call('claim', asked)).toMatchObject({ ok: true, value: { type: 'granted' } });
    await begin(bench, 'Wish:1');
    await bench.exchange();
    expect((await orderOf(bench, 'Wish:1')).status).toBe('packing');
    await scan(bench, 'Wish:1', 1);
    await finish(bench, 'Wish:1');
    await bench.exchange();
    expect((await orderOf(bench, 'Wish:1')).status).toBe('packed');
    const { output, code: exit } = await backend.command('verify');
    expect([output, exit]).toEqual([expect.stringContaining('every chain is whole'), 0]);
    expect(output).toContain(`${bench.memory.head.seq} entries`);
  });

  test('hears what a bench of the other version did, and is kept away from its order', async () => {
    const backend = running(await storeOf(main));
    const { bench, stationId } = await benchAt(backend, code);
    const other = await benchAt(backend, code === before ? thisVersion : before);
    const asked = { stationId: other.stationId, stationName: 'Other', orderId: 'Wish:2', takeOver: false };
    expect(await other.bench.remote.call('claim', asked)).toMatchObject({ ok: true, value: { type: 'granted' } });
    await begin(other.bench, 'Wish:2');
    await other.bench.exchange();
    await bench.exchange();
    expect(bench.reference.claims().get('Wish:2')).toMatchObject({ stationId: other.stationId });
    expect(await bench.remote.call('claim', { ...asked, stationId, stationName: 'Bench' })).toMatchObject({
      value: { type: 'held', by: { stationId: other.stationId } },
    });
    await finish(other.bench, 'Wish:2');
    await other.bench.exchange();
    await bench.exchange();
    expect((await orderOf(bench, 'Wish:2')).status).toBe('packed');
  });
});

describe('what the version before left on the disk', () => {
  test('a store goes on with its orders, its people’s work and its stations, and the version before does not open it again', async () => {
    const backend = await storeOf(storeBefore);
    const { bench } = await benchAt(backend, before);
    await begin(bench, 'Wish:1');
    await bench.exchange();
    const port = Number(new URL(backend.url()).port);
    await backend.kill('SIGTERM');
    const upgraded = running(await startStoreProcess({ dataFolder: backend.dataFolder, port }));
    await scan(bench, 'Wish:1', 1);
    await finish(bench, 'Wish:1');
    await bench.exchange();
    expect((await orderOf(bench, 'Wish:1')).status).toBe('packed');
    expect((await upgraded.command('verify')).output).toContain('every chain is whole');
    await upgraded.kill('SIGTERM');
    await expect(startStoreProcess({ dataFolder: backend.dataFolder, main: storeBefore })).rejects.toThrow(
      /ended with 3: .*newer/s,
    );
  });

  test('what is on hand in a store stays, and what is packed before and after is taken from it', async () => {
    const backend = await storeOf(storeBefore);
    const file = path.join(temporary(), 'stock.csv');
    await writeFile(file, 'sku,location,lot,expiry,quantity\nMUG,A-1,,,5\nTEA,B-1,L1,2027-01-01,5\n');
    expect(await backend.command('import', file)).toMatchObject({ code: 0 });
    const { bench } = await benchAt(backend, before);
    await begin(bench, 'Wish:2');
    await finish(bench, 'Wish:2');
    await bench.exchange();
    const port = Number(new URL(backend.url()).port);
    const onHand = () => {
      const database = new DatabaseSync(path.join(backend.dataFolder, 'store.db'), { readOnly: true });
      const rows = database.prepare("SELECT key, json FROM records WHERE kind = 'stock' ORDER BY key").all();
      database.close();
      return rows.map(({ key, json }) => [key, (JSON.parse(String(json)) as StockRow).quantity]);
    };
    const packed = onHand();
    expect(packed).toEqual([
      ['MUG|A-1|', 5],
      ['TEA|B-1|L1', 4],
    ]);
    await backend.kill('SIGTERM');
    const upgraded = running(await startStoreProcess({ dataFolder: backend.dataFolder, port }));
    expect(onHand()).toEqual(packed);
    await begin(bench, 'Wish:1');
    await scan(bench, 'Wish:1', 1);
    await finish(bench, 'Wish:1');
    await bench.exchange();
    expect(onHand()).toEqual([
      ['MUG|A-1|', 3],
      ['TEA|B-1|L1', 3],
    ]);
    expect((await upgraded.command('verify')).output).toContain('stock is the sum of its moves');
    expect((await upgraded.command('rebuild-stock')).output).toContain('0 were not');
  });

  test('a bench goes on with its log, its journal and its copy of the store, and fetches nothing anew', async () => {
    const backend = running(await storeOf(storeBefore));
    const { bench, open } = await benchAt(backend, before);
    await begin(bench, 'Wish:1');
    const { head } = bench.memory;
    const state = packingOf(bench, 'Wish:1');
    expect(state?.parcels[0]?.scans).toHaveLength(1);
    await bench.reference.savePacked();
    const position = await bench.reference.position();
    await bench.close();
    ends = ends.slice(0, -1);
    const upgraded = await open(thisVersion);
    expect(upgraded.memory.head).toEqual(head);
    expect(packingOf(upgraded, 'Wish:1')).toEqual(state);
    expect(upgraded.memory.session.activity).toEqual({ kind: 'packing', id: 'Wish:1' });
    expect((await orderOf(upgraded, 'Wish:1')).lines).toHaveLength(2);
    expect(upgraded.reference.items().pageOf('MUG')).toBeGreaterThan(0);
    expect(await upgraded.reference.position()).toEqual(position);
    await scan(upgraded, 'Wish:1', 1);
    await finish(upgraded, 'Wish:1');
    await upgraded.exchange();
    expect(upgraded.status()?.notes.map(({ type }) => type)).not.toContain('loaded-anew');
    expect((await orderOf(upgraded, 'Wish:1')).status).toBe('packed');
  });

  test('a bench that goes back to the version before, and on again, goes on with its order both times', async () => {
    const backend = running(await storeOf(storeBefore));
    const { bench, open } = await benchAt(backend, thisVersion);
    await begin(bench, 'Wish:1');
    const again = async (of: HeadlessBench, as: StationCode) => {
      await of.close();
      ends = ends.slice(0, -1);
      return open(as);
    };
    const back = await again(bench, before);
    expect(packingOf(back, 'Wish:1')).toEqual(packingOf(bench, 'Wish:1'));
    expect(back.memory.session).toMatchObject({ openOrderId: 'Wish:1' });
    expect(back.memory.head).toEqual(bench.memory.head);
    await scan(back, 'Wish:1', 1);
    const on = await again(back, thisVersion);
    expect(packingOf(on, 'Wish:1')?.parcels[0]?.scans).toHaveLength(2);
    expect(on.memory.session.activity).toEqual({ kind: 'packing', id: 'Wish:1' });
    expect(on.memory.head).toEqual(back.memory.head);
    await finish(on, 'Wish:1');
    await on.exchange();
    expect((await orderOf(on, 'Wish:1')).status).toBe('packed');
  });

  test('what was printed stays known', () => {
    const file = path.join(temporary(), 'spool.db');
    const spool = before.openSpool(file, { now: () => 5 });
    if (!spool.ok) throw new Error(spool.failure);
    spool.value.queue(newJob('printed'));
    spool.value.begin('job-printed', { printerId: 'p1', counter: null });
    spool.value.finish('job-printed', { state: 'printed', detail: '' });
    spool.value.queue(newJob('waits'));
    spool.value.close();
    const opened = thisVersion.openSpool(file, { now: () => 6 });
    if (!opened.ok) throw new Error(opened.failure);
    expect(opened.value.find('printed')).toMatchObject({ state: 'printed', orderId: 'printed' });
    expect(opened.value.find('waits')).toMatchObject({ state: 'queued', zpl: newJob('waits').zpl });
    opened.value.close();
  });
});
