// Setting devices up at the real station, over the real gate: by an administrator, at once, and for the next start.
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Station } from '#electron/station/station.ts';
import type { ChannelName, InOf, OutOf } from '#shared/bridge/index.ts';
import { DeviceSettings } from '#shared/devices/index.ts';
import { append, emptyHead, headAfter, type LogEntry, type StationEvent } from '#shared/log/index.ts';
import { startIppPrinterServer } from '#tests/kit/ipp-printer-server.ts';
import { openDemoStation } from '#tests/kit/open-demo-station.ts';
import { digest } from '#tests/kit/open-store.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-device-setup-'));
const configFile = path.join(dataFolder, 'station.json');
let station: Station;
let head = emptyHead('i1');
const pushed: { readonly push: string; readonly payload: unknown }[] = [];

async function start(): Promise<void> {
  const opened = await openDemoStation(dataFolder, { devices: undefined });
  if (!opened.ok) throw new Error(opened.failure.sentence);
  station = opened.value;
  station.listen((push, payload) => pushed.push({ push, payload }));
  await call('station/claim', {});
}
beforeAll(start);
afterAll(() => station.close());

async function call<Name extends ChannelName>(name: Name, payload: InOf<Name>): Promise<OutOf<Name>> {
  const reply = await station.serve('window', name, payload);
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.type}: ${reply.failure.message}`);
  return reply.value as OutOf<Name>;
}
async function say(event: StationEvent): Promise<void> {
  const entry: LogEntry = append(digest, head, { opId: `op${head.seq}`, at: 1, by: null, event });
  head = headAfter(entry);
  expect(await call('journal/append', { entries: [entry] })).toEqual({ type: 'appended' });
}
/** What the page writes down of who is here. */
const writeDown = (operatorId: string) => say({ type: 'OperatorSignedIn', v: 1, operatorId, by: 'badge' });
async function signIn(badge: 'BADGE1001' | 'BADGE9001'): Promise<void> {
  expect(await call('session/sign-in', { by: 'badge', badge })).toMatchObject({ type: 'signed-in' });
}
const wedge = { id: 'k1', type: 'wedge' as const, prefix: 'F13', suffix: 'Enter', separator: '' };
const lastPush = (name: string) => pushed.findLast(({ push }) => push === name)?.payload;

test('nobody but an administrator sets devices up', async () => {
  const devices = DeviceSettings.parse({ scanners: [wedge] });
  const printer = { id: 'p1', type: 'tcp' as const, host: '127.0.0.1', port: 9 };
  const refused = { type: 'not-administrator' };
  expect(await call('devices/change', { devices })).toEqual(refused);
  await writeDown('robin admin');
  expect(await call('devices/change', { devices })).toEqual(refused);
  await signIn('BADGE1001');
  // A page that writes another name down changes nothing.
  await writeDown('robin admin');
  expect(await call('devices/change', { devices })).toEqual(refused);
  expect(await call('devices/try-printer', { printer })).toEqual(refused);
  await signIn('BADGE9001');
  await call('session/sign-out', {});
  expect(await call('devices/change', { devices })).toEqual(refused);
  await signIn('BADGE9001');
  expect(await call('devices/try-printer', { printer })).toMatchObject({ type: 'failed', trouble: 'offline' });
});
test('a change works at once and at the next start; the page hears of it', async () => {
  expect(await call('devices/settings', {})).toMatchObject({
    mode: 'virtual',
    forced: false,
    platform: process.platform,
  });
  const printer = await startZplPrinterServer();
  const printers = [{ id: 'p1', name: 'Door', type: 'tcp' as const, host: '127.0.0.1', port: printer.port }];
  const devices = DeviceSettings.parse({ scanners: [wedge], printers });
  const saves = await Promise.all([
    call('devices/change', { devices }),
    call('station/save-settings', { theme: 'light' }),
  ]);
  expect(saves).toMatchObject([{ type: 'changed' }, { type: 'saved' }]);
  expect(lastPush('devices/configured')).toEqual({
    devices: 'real',
    keyboardScanners: [{ prefix: 'F13', suffix: 'Enter', separator: '' }],
  });
  expect(JSON.parse(readFileSync(configFile, 'utf8'))).toMatchObject({
    station: { theme: 'light' },
    devices: { printers },
  });
  expect(await call('bench/state', {})).toEqual({ type: 'absent' });
  expect((await call('device/health', {})).devices).toMatchObject([
    { role: 'scanner', id: 'k1' },
    { name: 'Door', state: 'ready' },
  ]);
  expect(await call('devices/printers', {})).toMatchObject({ printers: [{ id: 'p1', trouble: null }] });
  expect(await call('devices/try-printer', { printer: { ...printers[0], id: 'new' } as never })).toEqual({
    type: 'reached',
    model: 'ZD421-203dpi',
    dpmm: 8,
  });
  await station.close();
  await start();
  expect(await call('station/info', {})).toMatchObject({ devices: 'real', keyboardScanners: [{ prefix: 'F13' }] });
  // Who was signed in still is.
  expect(await call('session/read', {})).toMatchObject({ session: { operatorId: 'robin admin', by: 'badge' } });
  expect(await call('devices/change', { devices: DeviceSettings.parse({ ...devices, mode: 'virtual' }) })).toEqual({
    type: 'changed',
  });
  expect(await call('bench/state', {})).toMatchObject({ type: 'virtual' });
  await printer.close();
});
test('a test label says that it is one, and is on no record of labels', async () => {
  const printer = await startZplPrinterServer();
  const printers = [{ id: 'p1', name: 'Tür 1', type: 'tcp' as const, host: '127.0.0.1', port: printer.port }];
  await call('devices/change', { devices: DeviceSettings.parse({ printers, mode: 'virtual' }) });
  expect(await call('devices/test-label', { printerId: 'p1' })).toEqual({ type: 'printed' });
  expect(await call('devices/test-label', { printerId: 'p1' })).toEqual({ type: 'printed' });
  expect(printer.printed).toHaveLength(2);
  expect(printer.printed[0]).toContain('This is no shipping label.');
  expect(await call('bench/state', {})).toMatchObject({ labels: [] });
  // Nor is that of goods without a barcode, whose code is one that was made here and no other.
  const item = { code: 'PBI0123456789', sku: 'MUG', title: 'Mug' };
  expect(await call('devices/item-label', item)).toEqual({ type: 'printed' });
  expect(printer.printed.at(-1)).toContain('^FDPBI0123456789^FS');
  await expect(call('devices/item-label', { ...item, code: '(00)340123451234567895' })).rejects.toThrow();
  await printer.setFault('paper-out');
  expect(await call('devices/item-label', item)).toMatchObject({ type: 'failed', trouble: 'paper-out' });
  expect(await call('devices/test-label', { printerId: 'p1' })).toMatchObject({ type: 'failed', trouble: 'paper-out' });
  expect(await call('devices/test-label', { printerId: 'nope' })).toMatchObject({ trouble: 'absent' });
  await printer.close();
});
test('an office printer is tried with a page, and never gets the commands of a label', async () => {
  const ipp = await startIppPrinterServer();
  const printers = [{ id: 'o1', type: 'ipp' as const, uri: ipp.uri }];
  const devices = DeviceSettings.parse({ printers, mode: 'virtual', roles: { packingSlip: 'o1' } });
  await call('devices/change', { devices });
  expect(await call('devices/test-label', { printerId: 'o1' })).toEqual({ type: 'printed' });
  expect(ipp.printed).toHaveLength(1);
  expect(ipp.printed[0]).toMatch(/^%PDF-/);
  await call('devices/change', { devices: DeviceSettings.parse({ mode: 'virtual' }) });
  await ipp.close();
});
test('while it is watched, raw bytes and weights are told; not before and not after', async () => {
  const told = (name: string) => pushed.filter(({ push }) => push === name).length;
  await call('bench/scan', { texts: ['A'] });
  expect(told('devices/raw')).toBe(0);
  await call('devices/watch', { on: true });
  await call('bench/scan', { texts: ['A\u001dB'] });
  expect(lastPush('devices/raw')).toEqual({ deviceId: 'virtual', hex: '411d42', outcome: 'scan' });
  await call('bench/scale', { grams: 250 });
  await expect.poll(() => lastPush('devices/weight')).toMatchObject({ scaleId: 'virtual', grams: 250 });
  // A window that closed watches nothing.
  station.disconnected('window');
  await call('station/claim', {});
  const before = told('devices/raw');
  await call('bench/scan', { texts: ['A'] });
  expect(told('devices/raw')).toBe(before);
});
test('a scale is weighed with, and says why it does not weigh', async () => {
  await call('bench/scale', { grams: 320 });
  const weigh = (scaleId: string) => call('devices/try-scale', { scaleId });
  await expect.poll(() => weigh('virtual'), { timeout: 6_000 }).toEqual({ type: 'weighed', grams: 320 });
  await call('bench/scale-fault', { fault: 'overloaded' });
  await expect.poll(() => weigh('virtual'), { timeout: 6_000 }).toMatchObject({ type: 'failed', trouble: 'refused' });
  await call('bench/scale-fault', { fault: 'none' });
  expect(await weigh('nope')).toEqual({ type: 'failed', trouble: 'unusable', detail: 'nope' });
});
test('a sheet of commands is for everybody, badges are for an administrator', async () => {
  const cards = [{ code: 'PBCMDOK', word: 'OK', icon: 'ok' as const, bars: [2, 1, 1, 2, 3, 2] }];
  const sheet = { kind: 'commands' as const, language: 'en', title: 'Commands', cards, drawn: [] };
  const made = await call('sheet/make', sheet);
  expect(made).toMatchObject({ type: 'made', printing: 'no-printer' });
  if (made.type === 'made') expect(readFileSync(made.file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await call('sheet/make', { ...sheet, kind: 'badges' })).toMatchObject({ type: 'made' });
  await signIn('BADGE1001');
  await writeDown('robin admin');
  expect(await call('sheet/make', { ...sheet, kind: 'badges' })).toEqual({ type: 'not-administrator' });
  expect(await call('sheet/make', sheet)).toMatchObject({ type: 'made' });
  await signIn('BADGE9001');
});
test('what is plugged in is looked for although nothing is driven', async () => {
  const { found } = await call('devices/find', {});
  expect(Array.isArray(found)).toBe(true);
}, 20_000);
test('the log tells what happened, and nothing that was scanned', async () => {
  const { entries, file } = await call('devices/log', {});
  expect(entries.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['started', 'changed', 'print-begun', 'printed']),
  );
  expect(entries.find(({ what }) => what === 'print-failed')).toMatchObject({ role: 'printer', id: 'p1' });
  expect(readFileSync(file, 'utf8')).toContain('changed');
});
