import { expect, test } from 'vitest';
import { createSimulatedPrinter } from '#electron/devices/printer/simulated-printer.ts';
import { createTcpTransport } from '#electron/devices/printer/tcp-transport.ts';
import { createWirePrinter } from '#electron/devices/printer/wire-printer.ts';
import { createZplDialect } from '#electron/devices/printer/zpl-dialect.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';
import { labelPrinterContract } from './label-printer.contract.ts';

const overTcp = async () => {
  const server = await startZplPrinterServer();
  const printer = createWirePrinter({
    id: 'p1',
    transport: createTcpTransport({ host: '127.0.0.1', port: server.port }),
    dialect: createZplDialect(),
    dpmm: 8,
    media: { widthMm: 102, heightMm: 152 },
  });
  return { server, printer };
};

labelPrinterContract('the virtual printer', async () => {
  const printed: string[] = [];
  const printer = createSimulatedPrinter((zpl) => printed.push(zpl));
  return { printer, printed: () => printed, setFault: printer.setFault, close: async () => undefined };
});

labelPrinterContract('a ZPL printer on TCP', async () => {
  const { server, printer } = await overTcp();
  return { printer, printed: () => server.printed, setFault: server.setFault, close: server.close };
});

test('a printer without a way back is printed on all the same', async () => {
  const { server, printer } = await overTcp();
  await server.setFault('silent');
  expect(await printer.print('^XA^XZ')).toMatchObject({ ok: true });
  await expect.poll(() => server.printed.length).toBe(1);
  await server.close();
});

test('a connection that is reset after bytes went out is "interrupted": only a person can tell', async () => {
  const { server, printer } = await overTcp();
  await server.setFault('reset-after-bytes');
  expect(await printer.print(`^XA${'^FX filler^FS'.repeat(2_000)}^XZ`)).toMatchObject({
    ok: false,
    failure: { type: 'interrupted' },
  });
  expect(server.printed).toEqual([]);
  await server.close();
});
