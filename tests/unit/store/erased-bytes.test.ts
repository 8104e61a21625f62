// Erased is erased: the raw bytes of every file are searched, as whoever finds the disk would.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openOfflineCache } from '#electron/store-link/offline-cache.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { newJob, openedSpool, spoolFile } from '#tests/kit/open-spool.ts';
import { createLog, openStore } from '#tests/kit/open-store.ts';

const PLANTED = 'Zyxwvut Plantedname';
const DAY = 24 * 60 * 60 * 1_000;
const DAYS = { stationDays: 30, personalDays: 180 };
const folder = () => mkdtempSync(path.join(os.tmpdir(), 'packbench-erased-'));
/** The files of a database that hold a text, searched as bytes. */
const holding = (file: string, text: string): readonly string[] =>
  ['', '-wal', '-shm', '-journal'].filter(
    (end) => existsSync(`${file}${end}`) && readFileSync(`${file}${end}`).includes(text),
  );

async function withCustomer() {
  const file = path.join(folder(), 'store.db');
  const open = await openStore(file);
  // The one time that free pages are cleared is over: from here on each deletion has to.
  await open.store.sweep(DAYS);
  const { order, orderId, opened, closed, scanned } = mugStory(1, {
    note: `for ${PLANTED}`,
    email: `${PLANTED}@example.com`,
  });
  const address = { ...order.address, name: PLANTED };
  await open.store.putRecords([{ kind: 'order', key: orderId, value: { ...order, address } }]);
  const sscc = '095212340000000013';
  const log = createLog();
  const story: readonly StationEvent[] = [
    opened,
    { type: 'ScanRefused', v: 1, scanId: 's0', orderId, raw: PLANTED, reason: 'Unknown', sku: null },
    { type: 'OrderHeld', v: 1, orderId, reason: 'other', detail: `${PLANTED} rang` },
    { type: 'HoldReleased', v: 1, orderId },
    scanned('a'),
    closed,
    { type: 'LabelPrinted', v: 1, orderId, parcel: 1, version: 1, sscc, jobId: 'j' },
    { type: 'LabelVerified', v: 1, orderId, parcel: 1, scanId: 'b', sscc },
    { type: 'OrderFinished', v: 1, orderId },
  ];
  for (const event of story) log.say(event);
  await open.store.push({ protocol: 1, stationId: 's1', incarnation: 'i1', entries: log.entries });
  expect(holding(file, PLANTED)).not.toEqual([]);
  return { file, open, orderId };
}

test('nothing of an erased order is in the store’s files, nor in a copy that is made afterwards', async () => {
  const { file, open, orderId } = await withCustomer();
  expect(await open.store.eraseOrder(orderId)).toBe('erased');
  expect(holding(file, PLANTED)).toEqual([]);
  const copy = path.join(folder(), 'copy.db');
  await open.database.backup(copy);
  expect(holding(copy, PLANTED)).toEqual([]);
  await open.store.close();
  expect(holding(file, PLANTED)).toEqual([]);
});
test('nothing of an order is left after the sweep that erases it', async () => {
  const { file, open } = await withCustomer();
  open.clock.time += 200 * DAY;
  expect(await open.store.sweep(DAYS)).toEqual({ retired: 1, erased: 1 });
  expect(holding(file, PLANTED)).toEqual([]);
  await open.store.close();
});
test('nothing is left of many orders, whose pages are free afterwards', async () => {
  const { file, open } = await withCustomer();
  const { order } = mugStory(2);
  await open.database.write(async (sql) => {
    for (let n = 0; n < 300; n++) {
      const address = { ...order.address, name: PLANTED, street1: 'x'.repeat(60) };
      const json = JSON.stringify({
        ...order,
        id: `o:${n}`,
        code: `${n}`,
        status: 'cancelled',
        address,
        note: PLANTED,
      });
      await sql.run("INSERT INTO records (kind, key, json, version) VALUES ('order', ?, ?, 1)", `o:${n}`, json);
    }
  });
  open.clock.time += 200 * DAY;
  expect(await open.store.sweep(DAYS)).toEqual({ retired: 301, erased: 301 });
  expect(holding(file, PLANTED)).toEqual([]);
  await open.store.close();
});
test('what an earlier version left in free pages goes with the first sweep', async () => {
  const file = path.join(folder(), 'store.db');
  const first = await openStore(file);
  await first.store.close();
  const old = new DatabaseSync(file);
  old.exec('PRAGMA secure_delete = OFF');
  const insert = old.prepare("INSERT INTO records (kind, key, json, version) VALUES ('order', ?, ?, 1)");
  for (let n = 0; n < 200; n++) insert.run(`o${n}`, JSON.stringify({ name: PLANTED, filler: 'x'.repeat(500) }));
  old.exec("DELETE FROM records WHERE kind = 'order'");
  old.close();
  expect(holding(file, PLANTED)).toEqual(['']);
  const open = await openStore(file);
  await open.store.sweep(DAYS);
  expect(holding(file, PLANTED)).toEqual([]);
  await open.store.close();
});
test('nothing of a pruned label is in the spool’s files', () => {
  const file = spoolFile();
  const spool = openedSpool(file);
  spool.queue(newJob('a', `^XA^FD${PLANTED}^FS^XZ`));
  spool.begin('job-a', { printerId: 'p1', counter: null });
  spool.finish('job-a', { state: 'printed', detail: '' });
  expect(holding(file, PLANTED)).not.toEqual([]);
  expect(spool.prune(Number.MAX_SAFE_INTEGER)).toBe(1);
  expect(holding(file, PLANTED)).toEqual([]);
  spool.close();
});
test('an order that left the store is not in the files of a bench’s cache', async () => {
  const file = path.join(folder(), 'offline.db');
  const cache = openOfflineCache(file);
  const records = JSON.stringify([{ id: 'o1', name: PLANTED }]);
  const part = { begins: false, ends: true };
  await cache.takePages([{ kind: 'order', keys: ['o1'], records, removed: [] }], part);
  expect(holding(file, PLANTED)).not.toEqual([]);
  await cache.takePages([{ kind: 'order', keys: [], records: '[]', removed: ['o1'] }], part);
  cache.close();
  expect(holding(file, PLANTED)).toEqual([]);
});
