import { expect, test } from 'vitest';
import { createDevices } from '#electron/devices/devices.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';

const devicesWith = (mode: 'real' | 'virtual', printers: readonly object[] = [], shippingLabel?: string) =>
  createDevices({
    mode,
    settings: { scanners: [], printers: printers as never, roles: { shippingLabel } },
    newId: () => 'id',
    clock: { now: () => 1 },
    emit: () => undefined,
  });
const tcp = (id: string, port: number) => ({
  id,
  type: 'tcp',
  host: '127.0.0.1',
  port,
  dpmm: 8,
  media: { widthMm: 102, heightMm: 152 },
});

test('the printer that has the role prints the labels', async () => {
  const server = await startZplPrinterServer();
  const devices = devicesWith('virtual', [tcp('p1', 1), tcp('p2', server.port)], 'p2');
  expect(await devices.labelPrinter()?.print('^XA^FDX^FS^XZ')).toMatchObject({ ok: true });
  await expect.poll(() => server.printed.map((text) => text.trim())).toEqual(['^XA^FDX^FS^XZ']);
  await server.close();
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
  expect(devices.virtual).toBeUndefined();
});
