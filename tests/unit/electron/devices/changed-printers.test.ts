// Printers that are set up anew while labels are on their way.
import { expect, test } from 'vitest';
import type { DeviceEvent } from '#electron/devices/device-log.ts';
import { createDevices } from '#electron/devices/devices.ts';
import { createPrintOnce } from '#electron/printing/print-once.ts';
import { DeviceSettings } from '#shared/devices/index.ts';
import { ok } from '#shared/prelude/index.ts';
import { newJob, openedSpool } from '#tests/kit/open-spool.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';

const tcp = (id: string, port: number, more: object = {}) => ({
  id,
  type: 'tcp' as const,
  host: '127.0.0.1',
  port,
  ...more,
});
const clock = { now: Date.now };

function bench(printers: readonly object[]) {
  const events: Omit<DeviceEvent, 'at'>[] = [];
  const devices = createDevices({
    mode: 'real',
    settings: DeviceSettings.parse({ printers }),
    newId: () => 'id',
    clock,
    emit: () => undefined,
    spoolerWorker: new URL('file:///nowhere.js'),
    openDrivers: () => {
      throw new Error('There is nothing to drive.');
    },
    note: (event) => events.push(event),
  });
  const change = (next: readonly object[], roles = {}) =>
    devices.change('real', DeviceSettings.parse({ printers: next, roles }));
  return { devices, change, events };
}

/** A label on its way to the printer p1, which took it and still holds it. */
async function underWay() {
  const server = await startZplPrinterServer();
  await server.setFault('stuck');
  const found = bench([tcp('p1', server.port)]);
  const spool = openedSpool(':memory:');
  const once = createPrintOnce({
    spool,
    printer: found.devices.labelPrinter,
    printerById: found.devices.printerById,
    contentFor: async (zpl) => ok(zpl),
    clock,
  });
  const printing = once.print(newJob('a'), { nothingCameOut: false });
  await expect.poll(server.waiting).toBe(1);
  return { ...found, server, once, printing };
}

test('a label on its way to a printer that is taken away is printed to its end', async () => {
  const { change, events, server, printing, devices } = await underWay();
  await change([]);
  expect(devices.labelPrinter()).toBeUndefined();
  await server.setFault('none');
  expect(await printing).toMatchObject({ ok: true, value: { state: 'printed', printerId: 'p1' } });
  expect(events.map(({ what }) => what)).toEqual(['print-begun', 'printed']);
  await server.close();
});
test('one that breaks off meanwhile is unclear, and does not go out again by itself', async () => {
  const { change, events, server, printing, once, devices } = await underWay();
  const other = await startZplPrinterServer();
  await change([tcp('p2', other.port)]);
  await server.close();
  expect(await printing).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  expect(events.at(-1)).toMatchObject({ what: 'print-unclear', id: 'p1' });
  expect(await once.print(newJob('a'), { nothingCameOut: false })).toMatchObject({ failure: { type: 'interrupted' } });
  expect(other.printed).toEqual([]);
  expect(await once.print(newJob('b'), { nothingCameOut: false })).toMatchObject({ ok: true });
  await expect.poll(() => other.printed).toHaveLength(1);
  expect(devices.printerById('p1')).toBeUndefined();
  await other.close();
});
test('a printer under other settings begins when the label before is through', async () => {
  const { change, events, server, printing, devices } = await underWay();
  const other = await startZplPrinterServer();
  await change([tcp('p1', other.port)]);
  const next = devices.labelPrinter()?.print('^XA^FDNEXT^FS^XZ');
  // Its status can be asked at any time; its labels wait.
  expect(await devices.labelPrinter()?.status()).toBeNull();
  expect(other.printed).toEqual([]);
  await server.setFault('none');
  expect(await printing).toMatchObject({ ok: true });
  expect(await next).toMatchObject({ ok: true });
  expect(events.map(({ what }) => what)).toEqual(['print-begun', 'printed', 'print-begun', 'printed']);
  await server.close();
  await other.close();
});
test('a name is what the people call it; it keeps the printer as it is', async () => {
  const { devices, change } = bench([tcp('p1', 9)]);
  const before = devices.labelPrinter();
  expect(before?.name).toBe('127.0.0.1:9');
  await change([tcp('p1', 9, { name: 'Door' })]);
  expect(devices.labelPrinter()).toBe(before);
  expect(before?.name).toBe('Door');
  expect(await devices.printers()).toMatchObject([{ role: 'printer', id: 'p1', name: 'Door', trouble: 'offline' }]);
});
