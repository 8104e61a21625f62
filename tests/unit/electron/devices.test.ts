import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDevices } from '#electron/devices/devices.ts';
import { startIppPrinterServer } from '#tests/kit/ipp-printer-server.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';

const devicesWith = (mode: 'real' | 'virtual', printers: readonly object[] = [], shippingLabel?: string) =>
  createDevices({
    mode,
    settings: { scanners: [], scales: [], printers: printers as never, roles: { shippingLabel } },
    newId: () => 'id',
    clock: { now: () => 1 },
    emit: () => undefined,
    spoolerWorker: new URL('file:///nowhere.js'),
    openDrivers: () => {
      throw new Error('There is nothing to drive.');
    },
  });
const PAPER = {
  language: 'zpl',
  dpmm: 8,
  media: { widthMm: 102, heightMm: 152 },
  checkLength: false,
  hostVerification: false,
};
const tcp = (id: string, port: number) => ({
  id,
  type: 'tcp',
  host: '127.0.0.1',
  port,
  ...PAPER,
});

test('scanners that type like keyboards need no drivers', async () => {
  const devices = createDevices({
    mode: 'real',
    settings: {
      scanners: [{ id: 'k1', type: 'wedge', prefix: '', suffix: 'Enter', separator: '' }],
      scales: [],
      printers: [],
      roles: {},
    },
    newId: () => 'id',
    clock: { now: () => 1 },
    emit: () => undefined,
    spoolerWorker: new URL('file:///nowhere.js'),
    openDrivers: () => {
      throw new Error('There is nothing to drive.');
    },
  });
  expect(await devices.health()).toMatchObject([{ name: 'keyboard scanner', state: 'ready' }, { role: 'printer' }]);
  await devices.close();
});
test('the printer that has the role prints the labels', async () => {
  const server = await startZplPrinterServer();
  const devices = devicesWith('virtual', [tcp('p1', 1), tcp('p2', server.port)], 'p2');
  expect(await devices.labelPrinter()?.print('^XA^FDX^FS^XZ')).toMatchObject({ ok: true });
  await expect.poll(() => server.printed.map((text) => text.trim())).toEqual(['^XA^FDX^FS^XZ']);
  await server.close();
});
test('every printer but the one for packing slips can be given a label', async () => {
  const office = { id: 'p3', type: 'ipp', uri: 'ipp://127.0.0.1:1/x', ...PAPER };
  const withOffice = (mode: 'real' | 'virtual', ...printers: readonly object[]) =>
    createDevices({
      ...{ mode, newId: () => 'id', clock: { now: () => 1 }, emit: () => undefined },
      settings: { scanners: [], scales: [], printers: [office, ...printers] as never, roles: { packingSlip: 'p3' } },
      spoolerWorker: new URL('file:///nowhere.js'),
      openDrivers: () => {
        throw new Error('There is nothing to drive.');
      },
    });
  const devices = withOffice('real', tcp('p1', 1), tcp('p2', 2));
  expect(devices.labelPrinters().map(({ id }) => id)).toEqual(['p1', 'p2']);
  expect(devices.labelPrinter()).toMatchObject({ id: 'p1' });
  // An office printer alone is none for labels: they would come out as pages of commands.
  expect(withOffice('real').labelPrinter()).toBeUndefined();
  expect(withOffice('virtual').labelPrinter()).toMatchObject({ id: 'virtual' });
  expect(devicesWith('virtual').labelPrinters()).toMatchObject([{ id: 'virtual' }]);
  expect(devicesWith('real').labelPrinters()).toEqual([]);
});
test('a queue of Windows whose thread does not start is not there, and says why', async () => {
  const queue = { id: 'p1', type: 'spooler', queue: 'Zebra ZD421', ...PAPER };
  const [, printer] = await devicesWith('real', [queue]).health();
  expect(printer).toMatchObject({ name: 'Zebra ZD421', state: 'absent', reason: expect.stringMatching(/nowhere/) });
});
test('a printer that does not answer is shown as not there, with its address', async () => {
  const server = await startZplPrinterServer();
  await server.setFault('offline');
  const [, printer] = await devicesWith('real', [tcp('p1', server.port)]).health();
  expect(printer).toMatchObject({ role: 'printer', name: `127.0.0.1:${server.port}`, state: 'absent' });
  await server.close();
});
test('without a printer there is none to print on, and the bar says so', async () => {
  const devices = devicesWith('real');
  expect(devices.labelPrinter()).toBeUndefined();
  expect((await devices.health()).find(({ role }) => role === 'printer')).toMatchObject({ state: 'absent' });
  expect(devices.virtual()).toBeUndefined();
});
test('each kind of printer is built as it is set up, and found by its id', async () => {
  const ipp = await startIppPrinterServer();
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-labels-')), 'labels');
  writeFileSync(file, '');
  const devices = devicesWith(
    'real',
    [
      { id: 'queue', type: 'ipp', uri: ipp.uri, ...PAPER },
      { id: 'node', type: 'usb', path: file, ...PAPER, language: 'epl2', dpmm: 12 },
      { id: 'none', type: 'virtual', ...PAPER, language: 'tspl' },
    ],
    'queue',
  );
  expect(devices.labelPrinter()?.id).toBe('queue');
  expect(await devices.labelPrinter()?.print('A')).toMatchObject({ ok: true });
  expect(ipp.printed).toEqual(['A']);
  expect(devices.printerById('node')).toMatchObject({ language: 'epl2', dpmm: 12 });
  expect(await devices.printerById('node')?.print('B')).toMatchObject({ ok: true });
  expect(readFileSync(file, 'utf8')).toBe('B');
  expect(devices.printerById('none')).toMatchObject({ language: 'tspl' });
  expect(await devices.printerById('none')?.print('C')).toMatchObject({ ok: true });
  expect(devices.printerById('virtual')).toBeUndefined();
  await ipp.close();
});
