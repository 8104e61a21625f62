// What is plugged in and what the spooler has, as things that could be set up.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findPrinters } from '#electron/devices/find/find-printers.ts';
import { findWindowsQueues } from '#electron/devices/find/find-windows-queues.ts';
import { recognise } from '#electron/devices/find/recognise.ts';
import { createSpoolerThread } from '#electron/devices/printer/spooler-thread.ts';
import { createPrinter, identifyPrinter } from '#electron/devices/printers.ts';
import { DeviceSettings, Printer } from '#shared/devices/index.ts';
import { hasCups, startCups } from '#tests/kit/print-services.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';

const NOTHING = DeviceSettings.parse({});
const hid = (path: string, vendorId: number, usagePage: number, usage: number, product = '', serialNumber = '') => ({
  ...{ path, vendorId, productId: 0x0901, serialNumber, product },
  usagePage,
  usage,
});
const port = { path: '/dev/ttyACM0', vendorId: '', productId: '', serialNumber: '', maker: '' };
const plugged = (records: readonly ReturnType<typeof hid>[], serial: readonly (typeof port)[] = []) => ({
  hid: records,
  serial,
  troubles: [],
});

test('scanners and scales are told by their usage; one with two usages is one device', () => {
  const found = recognise(
    plugged([
      hid('a', 0x0c2e, 0x01, 0x06, 'Xenon'),
      hid('a', 0x0c2e, 0x8c, 0x02, 'Xenon'),
      hid('b', 0x0922, 0x8d, 0x20, 'S250', '42'),
    ]),
    NOTHING,
  );
  expect(found).toEqual([
    {
      kind: 'hid-scanner',
      name: 'Xenon',
      address: '0c2e:0901',
      usb: { vendorId: 0x0c2e, productId: 0x0901 },
      known: [],
    },
    {
      kind: 'hid-scale',
      name: 'S250',
      address: '0922:0901:42',
      usb: { vendorId: 0x0922, productId: 0x0901, serialNumber: '42' },
      known: [],
    },
  ]);
});
test('a scanner in another mode is told from a keyboard by its maker', () => {
  const found = recognise(
    plugged([
      hid('a', 0x05e0, 0x01, 0x06, 'Symbol Bar Code Scanner'),
      hid('b', 0x05f9, 0x45, 0x01),
      hid('c', 0x046d, 0x01, 0x06, 'A keyboard'),
      hid('d', 0x0c2e, 0xff00, 0x01),
    ]),
    NOTHING,
  );
  expect(found.map(({ kind, name }) => [kind, name])).toEqual([
    ['keyboard-scanner', 'Symbol Bar Code Scanner'],
    ['vendor-scanner', 'Datalogic'],
    ['vendor-scanner', 'Honeywell'],
  ]);
});
test('what is set up already is marked with its name', () => {
  const settings = DeviceSettings.parse({
    scanners: [
      { id: 's1', name: 'Bench 2 scanner', type: 'hid-pos', vendorId: 0x0c2e },
      { id: 's2', type: 'hid-pos', vendorId: 0x05e0 },
      { id: 's3', type: 'serial', path: 'usb:0C2E:0b6a' },
    ],
  });
  const serial = { ...port, vendorId: '0C2E', productId: '0B6A' };
  const [scanner, line] = recognise(plugged([hid('a', 0x0c2e, 0x8c, 2)], [serial]), settings);
  expect(scanner?.known).toEqual(['Bench 2 scanner']);
  expect(line).toMatchObject({ kind: 'serial', address: '/dev/ttyACM0', path: 'usb:0c2e:0b6a', known: ['s3'] });
  expect(recognise(plugged([], [port]), settings)[0]).toMatchObject({ path: '/dev/ttyACM0', known: [] });
});

/** A system with these printers' nodes and this socket of a spooler. */
function places(names: readonly string[], sockets: readonly string[] = []) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-find-'));
  for (const name of names) {
    writeFileSync(path.join(folder, name), '');
    mkdirSync(path.join(folder, 'about', name, 'device'), { recursive: true });
    const id = 'MFG:Zebra Technologies ;CMD:ZPL;MDL:ZTC ZD421-203dpi;';
    writeFileSync(path.join(folder, 'about', name, 'device/ieee1284_id'), id);
  }
  return { nodes: folder, about: path.join(folder, 'about'), sockets, spooler: 'ipp://127.0.0.1:9', folder };
}
test('printers on USB are found by their nodes, with their model', async () => {
  const where = places(['lp0', 'hiddev0', 'lp1']);
  const used = path.join(where.folder, 'lp1');
  const settings = DeviceSettings.parse({ printers: [{ id: 'p1', type: 'usb', path: used }] });
  expect(await findPrinters(settings, where)).toMatchObject([
    {
      kind: 'usb-printer',
      name: 'Zebra Technologies ZTC ZD421-203dpi',
      path: path.join(where.folder, 'lp0'),
      known: [],
    },
    { path: used, known: ['p1'] },
  ]);
});
test('where there is nothing, nothing is found, and nobody waits for it', async () => {
  expect(await findPrinters(NOTHING, { ...places([]), nodes: '/nowhere/usb' })).toEqual([]);
});
test.skipIf(!hasCups())(
  'the queues of CUPS are found over its socket, and can be printed on as they are found',
  async () => {
    const sink = await startZplPrinterServer();
    const cups = await startCups(sink.port);
    const [queue] = await findPrinters(NOTHING, places([], ['/nowhere.sock', cups.socketPath]));
    expect(queue).toMatchObject({
      kind: 'queue',
      name: 'labels',
      address: expect.stringContaining('socket://127.0.0.1'),
      uri: 'ipp://localhost/printers/labels',
      socketPath: cups.socketPath,
    });
    const { uri, socketPath } = queue ?? {};
    const spooler = createSpoolerThread({ worker: new URL('file:///nowhere.js') });
    const printer = createPrinter(Printer.parse({ id: 'p1', type: 'ipp', uri, socketPath }), () => undefined, spooler);
    expect(await printer.print('^XA^FDA^FS^XZ')).toMatchObject({ ok: true });
    await expect.poll(() => sink.printed).toHaveLength(1);
    const settings = DeviceSettings.parse({ printers: [{ id: 'p1', name: 'Door', type: 'ipp', uri }] });
    expect(await findPrinters(settings, places([], [cups.socketPath]))).toMatchObject([{ known: ['Door'] }]);
    await cups.close();
    await sink.close();
  },
  60_000,
);
test('the printers of Windows are found by their names, and known where they are set up', async () => {
  const windowsQueues = async () => ['Zebra ZD421', 'Office'];
  const settings = DeviceSettings.parse({ printers: [{ id: 'p1', name: 'Door', type: 'spooler', queue: 'Office' }] });
  expect(await findWindowsQueues({ windowsQueues }, settings)).toMatchObject([
    { kind: 'windows-queue', queue: 'Zebra ZD421', known: [] },
    { kind: 'windows-queue', queue: 'Office', known: ['Door'] },
  ]);
});
test('a printer by its address says what it is', async () => {
  const server = await startZplPrinterServer({ dpmm: 12 });
  const printer = Printer.parse({ id: 'p1', type: 'tcp', host: '127.0.0.1', port: server.port });
  expect(await identifyPrinter(printer)).toMatchObject({ model: 'ZD421-203dpi', dpmm: 12 });
  await server.setFault('offline');
  expect(await identifyPrinter(printer)).toBeUndefined();
  await server.close();
});
