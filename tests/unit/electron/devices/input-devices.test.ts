// Scanners and scales as the station has them: set up, heard once, and shown with their health.
import { afterEach, expect, test } from 'vitest';
import type { Devices } from '#electron/devices/devices.ts';
import { createDevices } from '#electron/devices/devices.ts';
import { createDrivers, type RawScan } from '#electron/devices/drivers.ts';
import { keepNothing } from '#electron/devices/scan-keeper.ts';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import { DeviceSettings, type DeviceSettingsInput } from '#shared/devices/index.ts';
import { createFakeAccess } from '#tests/kit/fake-access.ts';
import { hidPosReports } from '#tests/kit/hid-pos-reports.ts';

const XENON = { vendorId: 0x0c2e, productId: 0x0901, serialNumber: '', product: 'Xenon', usagePage: 0x8c };
const SCALE = { vendorId: 0x0922, productId: 0x8009, serialNumber: '', product: 'S250', usagePage: 0x8d };
const LINE = { baudRate: 9_600, prefix: '', suffix: '\r' };
const hidPos = { id: 's1', type: 'hid-pos', layout: 'auto' } as const;
const onSerial = { id: 's2', type: 'serial', path: 'tty', ...LINE } as const;

let opened: Devices | undefined;
afterEach(() => opened?.close());

function bench(settings: DeviceSettingsInput, mode: 'real' | 'virtual' = 'real') {
  const fake = createFakeAccess();
  const clock = { now: () => 1 };
  let made = 0;
  const scans: { readonly text: string; readonly symbology: string | null; readonly deviceId: string }[] = [];
  const raws: RawScan[] = [];
  const announced: (readonly DeviceHealth[])[] = [];
  const emit = (push: string, payload: object): void => {
    if (push === 'scanner/scanned') scans.push(payload as (typeof scans)[number]);
    if (push === 'devices/raw') raws.push(payload as RawScan);
    if (push === 'device/changed' && 'devices' in payload) announced.push(payload.devices as DeviceHealth[]);
  };
  const devices = createDevices({
    mode,
    settings: DeviceSettings.parse(settings),
    newId: () => `id-${++made}`,
    clock,
    emit,
    spoolerWorker: new URL('file:///nowhere.js'),
    openDrivers: (scanners, scales) =>
      createDrivers({
        scanners,
        scales,
        access: fake.access,
        keeper: keepNothing,
        newId: () => `id-${++made}`,
        clock,
      }),
  });
  opened = devices;
  const stateOf = async (role: string) => (await devices.health()).filter((each) => each.role === role);
  return { ...fake, devices, scans, raws, announced, stateOf };
}

test('a scanner is missing, comes, reads and goes: each is told without asking', async () => {
  const { plugHid, unplugHid, report, scans, announced, stateOf } = bench({ scanners: [hidPos] });
  const last = () => announced.at(-1)?.[0];
  await expect.poll(last).toMatchObject({ state: 'absent', reason: 'No HID scanner is plugged in.' });
  plugHid({ path: 'hidraw0', ...XENON });
  await expect
    .poll(last)
    .toEqual({ role: 'scanner', id: 's1', name: 'Xenon', state: 'ready', trouble: null, reason: '' });
  report('hidraw0', ...hidPosReports('4012345678901', ']E0'));
  expect(scans).toEqual([{ id: 'id-1', text: '4012345678901', symbology: ']E0', deviceId: 's1', at: 1 }]);
  unplugHid('hidraw0');
  await expect.poll(last).toMatchObject({ state: 'absent' });
  expect(await stateOf('scanner')).toHaveLength(1);
});
test('a scan is kept before it is told, and given up when it was taken', async () => {
  const fake = createFakeAccess();
  const steps: string[] = [];
  const drivers = createDrivers({
    scanners: [hidPos],
    scales: [],
    access: fake.access,
    keeper: {
      keep: ({ id }) => steps.push(`keep ${id}`),
      forget: (ids) => steps.push(`forget ${ids}`),
      close: () => steps.push('close'),
    },
    newId: () => 'a',
    clock: { now: () => 1 },
  });
  drivers.onScan(({ id }) => {
    steps.push(`tell ${id}`);
    drivers.take([id]);
  });
  fake.plugHid({ path: 'hidraw0', ...XENON });
  await expect.poll(() => drivers.scanners[0]?.trouble()).toBeNull();
  fake.report('hidraw0', ...hidPosReports('X', ']C0'));
  await drivers.close();
  expect(steps).toEqual(['keep a', 'tell a', 'forget a', 'close']);
});
test('one scanner over two channels counts once; the same code scanned again counts again', async () => {
  const { plugHid, plugSerial, report, bytes, scans, stateOf } = bench({ scanners: [hidPos, onSerial] });
  plugHid({ path: 'hidraw0', ...XENON });
  plugSerial('tty');
  await expect.poll(async () => (await stateOf('scanner')).map(({ state }) => state)).toEqual(['ready', 'ready']);
  for (let pull = 0; pull < 2; pull++) {
    report('hidraw0', ...hidPosReports('X1', ']C0'));
    bytes('tty', ']C0X1\r');
  }
  expect(scans.map(({ text, deviceId }) => [deviceId, text])).toEqual([
    ['s1', 'X1'],
    ['s1', 'X1'],
  ]);
});
test('a scanner that works as a keyboard is told apart from one that is missing', async () => {
  const { plugHid, stateOf } = bench({
    scanners: [
      { ...hidPos, vendorId: XENON.vendorId },
      { id: 'k', type: 'wedge' },
    ],
  });
  plugHid({ path: 'hidraw0', ...XENON, usagePage: 1 });
  await expect
    .poll(() => stateOf('scanner'))
    .toMatchObject([
      { state: 'fault', reason: expect.stringContaining('USB HID POS') },
      { name: 'keyboard scanner', state: 'ready' },
    ]);
});
test('a scale that is set up weighs for the bench', async () => {
  const { plugHid, report, devices, stateOf } = bench({ scales: [{ id: 'w1', type: 'hid' }] });
  expect(await stateOf('scale')).toMatchObject([{ state: 'absent' }]);
  plugHid({ path: 'hidraw1', ...SCALE });
  await expect.poll(() => stateOf('scale')).toMatchObject([{ name: 'S250', state: 'ready' }]);
  const timer = setInterval(() => report('hidraw1', Uint8Array.of(3, 4, 2, 0, 20, 0)), 50);
  expect(await devices.scale()?.weigh(3_000)).toEqual({ ok: true, value: 20 });
  clearInterval(timer);
});
test.each([
  [{ protocol: 'sics' as const }, 'S S 1.234 kg\r\n', 1_234],
  [{ protocol: 'nci' as const }, '\n1.234kg\r\n00\r\u0003', 1_234],
  [{ protocol: '8213' as const, unit: 'lb' as const }, '\u000202.00\r', 907],
  [{ protocol: 'regex' as const, pattern: '(?<weight>[0-9.]+)', stable: '', unit: 'oz' as const }, '10.0\r', 283],
])('a serial scale is read in the protocol of its settings: %j', async (talk, answer, grams) => {
  const { plugSerial, bytes, devices } = bench({
    scales: [{ id: 'w1', type: 'serial', path: 'tty', baudRate: 9_600, ...talk }],
  });
  plugSerial('tty');
  const timer = setInterval(() => bytes('tty', answer), 50);
  await expect.poll(() => devices.scale()?.trouble()).toBeNull();
  expect(await devices.scale()?.weigh(3_000)).toEqual({ ok: true, value: grams });
  clearInterval(timer);
});
test('closing lets go of everything', async () => {
  const { plugHid, plugSerial, devices, held, stateOf } = bench({
    scanners: [hidPos, onSerial],
    scales: [{ id: 'w1', type: 'hid' }],
  });
  plugHid({ path: 'hidraw0', ...XENON });
  plugHid({ path: 'hidraw1', ...SCALE });
  plugSerial('tty');
  await expect.poll(async () => (await stateOf('scanner')).every(({ state }) => state === 'ready')).toBe(true);
  await expect.poll(held).toBe(4);
  await devices.close();
  expect(held()).toBe(0);
});
test('a virtual bench leaves the scanners and scales of the computer alone, and its own can be pulled', async () => {
  const { plugHid, held, devices, announced, stateOf, scans } = bench({ scanners: [hidPos] }, 'virtual');
  plugHid({ path: 'hidraw0', ...XENON });
  expect(await stateOf('scanner')).toMatchObject([{ name: 'virtual scanner', state: 'ready', reason: '' }]);
  // Nothing but the watch of the computer itself, which nobody took.
  expect(held()).toBe(1);
  devices.virtual()?.scanner.setFault('unplugged');
  await expect.poll(() => announced.at(-1)?.[0]).toMatchObject({ name: 'virtual scanner', state: 'absent' });
  devices.virtual()?.scanner.setFault('none');
  devices.virtual()?.scanner.burst(['A', 'A']);
  expect(scans.map(({ text }) => text)).toEqual(['A', 'A']);
  devices.virtual()?.scale.setFault('unplugged');
  expect(await stateOf('scale')).toMatchObject([{ state: 'absent', reason: 'The virtual scale is unplugged.' }]);
});

test('a scanner at work goes on while others are set up, renamed and taken away', async () => {
  const { plugHid, report, scans, devices, stateOf, held } = bench({
    scanners: [hidPos],
    scales: [{ id: 'w1', type: 'hid' }],
  });
  plugHid({ path: 'hidraw0', ...XENON });
  plugHid({ path: 'hidraw1', ...SCALE });
  await expect.poll(async () => (await stateOf('scanner'))[0]?.state).toBe('ready');
  await expect.poll(async () => (await stateOf('scale'))[0]?.state).toBe('ready');
  const [begin, end] = hidPosReports('A'.repeat(60), ']C0');
  if (!begin || !end) throw new Error('one report is not enough for this');
  report('hidraw0', begin);
  await devices.change('real', DeviceSettings.parse({ scanners: [{ ...hidPos, name: 'Bench 2 scanner' }, onSerial] }));
  report('hidraw0', end);
  expect(scans.map(({ text }) => text)).toEqual(['A'.repeat(60)]);
  expect((await stateOf('scanner')).map(({ name }) => name)).toEqual(['Bench 2 scanner', 'scanner on tty']);
  expect(await stateOf('scale')).toEqual([]);
  expect(devices.scale()).toBeUndefined();
  // The scanner and the watch on new devices; the scale was let go of.
  expect(held()).toBe(2);
});
test('a bench goes from virtual to real and back, and its weight goes with it', async () => {
  const { plugHid, report, scans, devices, stateOf, held } = bench({}, 'virtual');
  const virtual = devices.virtual();
  virtual?.scale.setGrams(120);
  await expect.poll(devices.reading).toMatchObject({ grams: 120 });
  await devices.change('real', DeviceSettings.parse({ scanners: [hidPos] }));
  expect(devices.virtual()).toBeUndefined();
  expect(devices.reading()).toBeNull();
  virtual?.scanner.read('TOO LATE');
  plugHid({ path: 'hidraw0', ...XENON });
  await expect.poll(async () => (await stateOf('scanner'))[0]?.state).toBe('ready');
  report('hidraw0', ...hidPosReports('REAL', ']C0'));
  await devices.change('virtual', DeviceSettings.parse({ scanners: [hidPos] }));
  expect(held()).toBe(0);
  devices.virtual()?.scanner.read('VIRTUAL');
  expect(scans.map(({ text }) => text)).toEqual(['REAL', 'VIRTUAL']);
});
test('the scale with the role is the scale of the bench', async () => {
  const scales = [
    { id: 'w1', type: 'hid' as const },
    { id: 'w2', type: 'hid' as const, vendorId: SCALE.vendorId },
  ];
  const { devices } = bench({ scales, roles: { scale: 'w2' } });
  expect(devices.scale()?.id).toBe('w2');
  await devices.change('real', DeviceSettings.parse({ scales }));
  expect(devices.scale()?.id).toBe('w1');
});
test('while it is watched a scanner tells every byte, and what came of it', async () => {
  const { plugHid, report, devices, stateOf, raws } = bench({ scanners: [hidPos] });
  plugHid({ path: 'hidraw0', ...XENON });
  await expect.poll(async () => (await stateOf('scanner'))[0]?.state).toBe('ready');
  report('hidraw0', ...hidPosReports('A', ']C0'));
  devices.watch(true);
  report('hidraw0', ...hidPosReports('B', ']C0'), Uint8Array.of(9, 9));
  devices.watch(false);
  report('hidraw0', ...hidPosReports('C', ']C0'));
  expect(raws).toMatchObject([
    { deviceId: 's1', outcome: 'scan', hex: expect.stringMatching(/^02015d433042/) },
    { outcome: 'not-a-scan', hex: '0909' },
  ]);
});
