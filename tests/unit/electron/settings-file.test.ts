import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSettingsFile, loadSettings, type SettingsChange } from '#electron/shell/settings-file.ts';

const fileWith = (text?: string) => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-settings-')), 'station.json');
  if (text !== undefined) writeFileSync(file, text);
  return file;
};
const saveSettings = (file: string, change: SettingsChange) => createSettingsFile(file).save(change);
const failureOf = async (text: string) => {
  const loaded = await loadSettings(fileWith(text));
  return loaded.ok ? 'accepted' : loaded.failure;
};

test('without a file everything has its default', async () => {
  expect(await loadSettings(fileWith())).toMatchObject({
    ok: true,
    value: {
      station: { name: 'Bench 1', language: 'en', theme: 'dark' },
      store: { mode: 'embedded', database: 'sqlite:store.db' },
      devices: { printers: [] },
    },
  });
});
test('the documented example is accepted as it stands', async () => {
  const example = {
    station: { name: 'Bench 1', language: 'en', theme: 'dark' },
    store: { mode: 'embedded', database: 'sqlite:store.db' },
    devices: {
      scanners: [
        { id: 's1', type: 'hid-pos', vendorId: 3118, productId: 2305 },
        { id: 's2', type: 'serial', path: '/dev/ttyACM0', baudRate: 115200 },
        { id: 's3', type: 'wedge', prefix: '', suffix: 'Enter' },
        { id: 's4', type: 'wedge', prefix: 'F13', suffix: 'Ctrl+C', separator: 'F8' },
      ],
      printers: [
        {
          id: 'p1',
          type: 'tcp',
          host: '192.168.1.40',
          port: 9100,
          language: 'zpl',
          dpmm: 8,
          media: { widthMm: 102, heightMm: 152 },
        },
        { id: 'p2', type: 'ipp', uri: 'ipp://localhost:631/printers/zpl' },
        { id: 'p3', type: 'ipp', uri: 'ipp://localhost/printers/zpl', socketPath: '/run/cups/cups.sock' },
        { id: 'p4', type: 'usb', path: '/dev/usb/lp0', language: 'tspl', dpmm: 12 },
        { id: 'p5', type: 'virtual' },
      ],
      scales: [
        { id: 'w1', type: 'hid' },
        { id: 'w2', type: 'serial', path: '/dev/ttyUSB0', protocol: 'sics' },
      ],
      roles: { shippingLabel: 'p1', packingSlip: 'p2' },
    },
  };
  const loaded = await loadSettings(fileWith(JSON.stringify(example)));
  expect(loaded.ok && loaded.value).toMatchObject(example);
});
test.each([
  ['{ "station": ', 'is no valid JSON'],
  ['{"station":{"theme":"pink"}}', 'at station.theme'],
  ['{"printers":[]}', 'Unrecognized key'],
  ['{"devices":{"printers":[{"id":"p","type":"tcp","host":"x","port":99999}]}}', 'at devices.printers.0.port'],
  ['{"devices":{"printers":[{"id":"p","type":"ipp","uri":"http://x/"}]}}', 'at devices.printers.0.uri'],
  ['{"devices":{"printers":[{"id":"p","type":"usb","path":"/dev/usb/lp0","language":"cpcl"}]}}', 'printers.0.language'],
  ['{"store":{"mode":"embedded","database":"oracle:x"}}', 'an embedded store is sqlite:FILE'],
  ['{"devices":{"scanners":[{"id":"s","type":"wedge","prefix":"~"}]}}', 'a key that nobody types: F13 to F24'],
  ['{"devices":{"scanners":[{"id":"s","type":"wedge","prefix":"Ctrl+A"}]}}', 'at devices.scanners.0.prefix'],
  ['{"devices":{"scanners":[{"id":"s","type":"wedge","suffix":""}]}}', 'a suffix is Enter, Tab'],
  ['{"devices":{"scanners":[{"id":"s","type":"wedge","separator":"|"}]}}', 'such as F8'],
  ['[]', 'expected object'],
])('%s is refused by path and reason', async (text, reason) => {
  const failure = await failureOf(text);
  expect(failure).toContain('station.json');
  expect(failure).toContain(reason);
});
test('saving changes its own part, keeps the rest, and leaves no half file', async () => {
  const file = fileWith('{"devices":{"roles":{"shippingLabel":"p9"}},"station":{"name":"Dock"}}');
  expect(await saveSettings(file, { station: { theme: 'light' } })).toMatchObject({
    ok: true,
    value: { station: { name: 'Dock', theme: 'light' } },
  });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    devices: { roles: { shippingLabel: 'p9' } },
    station: { name: 'Dock', theme: 'light' },
  });
  expect(readdirSync(path.dirname(file))).toEqual(['station.json']);
});
test('a broken file is not overwritten by a save', async () => {
  const file = fileWith('{ broken');
  expect(await saveSettings(file, { station: { theme: 'light' } })).toMatchObject({ ok: false });
  expect(readFileSync(file, 'utf8')).toBe('{ broken');
});

test('of saves at the same time none is lost', async () => {
  const file = fileWith('{"station":{"name":"Dock"}}');
  const settings = createSettingsFile(file);
  const scanners = [{ id: 's1', name: 'Bench 2 scanner', type: 'hid-pos' as const }];
  await Promise.all([
    settings.save({ devices: { scanners } }),
    settings.save({ station: { theme: 'light' } }),
    settings.save({ store: { mode: 'remote', url: 'https://store.example:8443' } }),
    settings.save({ station: { language: 'de' } }),
  ]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    station: { name: 'Dock', theme: 'light', language: 'de' },
    store: { mode: 'remote' },
    devices: { scanners },
  });
});
test('what would not be read at the next start is not written', async () => {
  const file = fileWith('{"station":{"name":"Dock"}}');
  const before = readFileSync(file, 'utf8');
  const printers = [{ id: 'p1', type: 'tcp' as const, host: 'x', port: 99_999 }];
  const saved = await saveSettings(file, { devices: { printers } });
  expect(saved).toMatchObject({ ok: false, failure: expect.stringContaining('at devices.printers.0.port') });
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(readdirSync(path.dirname(file))).toEqual(['station.json']);
});

const withDevices = (devices: object) => JSON.stringify({ devices });
test('scanners and scales are set up by what they need, and the rest has its default', async () => {
  const loaded = await loadSettings(
    fileWith(
      withDevices({
        scanners: [
          { id: 's1', type: 'hid-pos' },
          { id: 's2', type: 'serial', path: 'usb:0c2e:0b6a' },
        ],
        scales: [
          { id: 'w1', type: 'serial', path: 'COM5', protocol: '8213', unit: 'lb', dataBits: 7, parity: 'even' },
          { id: 'w2', type: 'serial', path: 'COM6', protocol: 'regex', pattern: '(?<weight>[0-9.]+)', unit: 'kg' },
        ],
      }),
    ),
  );
  expect(loaded.ok && loaded.value.devices).toMatchObject({
    scanners: [
      { layout: 'auto' },
      { baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1, prefix: '', suffix: '\r' },
    ],
    scales: [{ dataBits: 7, parity: 'even' }, { stable: '' }],
  });
});
test.each([
  [{ scales: [{ id: 'w', type: 'serial', path: 'COM5', protocol: '8213' }] }, 'unit'],
  [{ scales: [{ id: 'w', type: 'serial', path: 'COM5', protocol: 'regex', pattern: '[0-9]+' }] }, '(?<weight>'],
  [{ scales: [{ id: 'w', type: 'serial', path: 'COM5', protocol: 'regex', pattern: '(?<weight>' }] }, '(?<weight>'],
  [{ scanners: [{ id: 's', type: 'hid-pos', vendorId: 70_000 }] }, 'vendorId'],
  [
    {
      scanners: [
        { id: 's', type: 'hid-pos' },
        { id: 's', type: 'wedge' },
      ],
    },
    'two of them have the same id',
  ],
])('%j is refused, naming what is wrong', async (devices, words) => {
  expect(await failureOf(withDevices(devices))).toContain(words);
});
