// Each file of a running station that cannot be written, one after the other: words, a way on, and no process that ends by it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Station } from '#electron/station/station.ts';
import type { ChannelName, InOf, Reply } from '#shared/bridge/index.ts';
import { openDemoStation } from '#tests/kit/open-demo-station.ts';

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-failing-'));
const file = (name: string) => path.join(dataFolder, name);
let station: Station;
const unheard: unknown[] = [];
const hear = (error: unknown) => void unheard.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', hear);
  const opened = await openDemoStation(dataFolder);
  if (!opened.ok) throw new Error(opened.failure.sentence);
  station = opened.value;
  await ask('station/claim', {});
});
afterAll(async () => {
  await station.close();
  process.off('unhandledRejection', hear);
  rmSync(dataFolder, { recursive: true, force: true });
});
beforeEach(() => {
  unheard.length = 0;
});

const ask = <Name extends ChannelName>(name: Name, payload: InOf<Name>): Promise<Reply> =>
  station.serve('window', name, payload);
/** Puts a folder where a file would be written: every write of it fails, reads too. */
function block(name: string): () => void {
  rmSync(file(name), { recursive: true, force: true });
  mkdirSync(path.join(file(name), 'in the way'), { recursive: true });
  return () => rmSync(file(name), { recursive: true, force: true });
}
const badge = { by: 'badge', badge: 'BADGE2001' } as const;

test('the session: who came is here all the same, and who left is gone', async () => {
  const free = block('session.json');
  expect(await ask('session/sign-in', badge)).toMatchObject({ ok: true, value: { type: 'signed-in' } });
  expect(await ask('session/read', {})).toMatchObject({ value: { session: { operatorId: 'sam taylor' } } });
  expect(await ask('session/sign-out', {})).toMatchObject({ ok: true });
  expect(await ask('session/read', {})).toMatchObject({ value: { session: null } });
  free();
  expect(await ask('session/sign-in', badge)).toMatchObject({ value: { type: 'signed-in' } });
  expect(unheard).toEqual([]);
});
test('the list of people: badges and roles count from memory', async () => {
  const free = block('people.json');
  expect(await ask('session/sign-in', { by: 'badge', badge: 'NOBODY' })).toMatchObject({ ok: true });
  expect(await ask('session/sign-in', badge)).toMatchObject({ value: { type: 'signed-in' } });
  free();
  expect(unheard).toEqual([]);
});
test('the settings: a save says that it failed, and the next one works', async () => {
  const free = block('station.json.new');
  expect(await ask('station/save-settings', { theme: 'light' })).toMatchObject({ ok: true, value: { type: 'fault' } });
  free();
  expect(await ask('station/save-settings', { theme: 'light' })).toMatchObject({ value: { type: 'saved' } });
  expect(unheard).toEqual([]);
});
test('the log of devices: a disk that takes nothing keeps nobody from work', async () => {
  const free = block('devices.log');
  expect(await ask('bench/printer', { fault: 'paper-out' })).toMatchObject({ ok: true });
  expect(await ask('bench/printer', { fault: 'none' })).toMatchObject({ ok: true });
  expect(await ask('device/health', {})).toMatchObject({ ok: true });
  free();
  expect(unheard).toEqual([]);
});
test('packing slips: the call fails with words, and the next one is saved', async () => {
  rmSync(file('packing-slips'), { recursive: true, force: true });
  writeFileSync(file('packing-slips'), 'in the way');
  const make = () => ask('slip/make', { orderId: 'Wish:10402', drawn: [], bars: [] });
  expect(await make()).toMatchObject({ ok: true, value: { type: 'failed', trouble: 'fault' } });
  rmSync(file('packing-slips'), { force: true });
  expect(await make()).toMatchObject({ ok: true, value: { type: 'made' } });
  expect(unheard).toEqual([]);
});
test('the store: held by another program it says so, and answers again when it is free', async () => {
  const other = new DatabaseSync(file('store.db'), { timeout: 0 });
  other.exec('BEGIN IMMEDIATE');
  const claim = () => ask('store/claim', { stationId: 's1', stationName: 'B', orderId: 'Wish:10404', takeOver: false });
  expect(await claim()).toMatchObject({ ok: true, value: { type: 'fault', fault: 'store-locked' } });
  other.exec('ROLLBACK');
  other.close();
  expect(await claim()).toMatchObject({ ok: true, value: { type: 'reply' } });
  expect(unheard).toEqual([]);
});
