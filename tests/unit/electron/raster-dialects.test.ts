import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createEpl2Dialect, createTsplDialect, readTsplStatus } from '#electron/devices/printer/raster-dialects.ts';
import { createTcpTransport } from '#electron/devices/printer/tcp-transport.ts';
import { createWirePrinter } from '#electron/devices/printer/wire-printer.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** A TSPL printer that answers with the given bytes, one for each question, the last one for ever. */
async function tsplPrinter(states: readonly number[]) {
  const got: Buffer[] = [];
  let asked = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (data.toString('latin1') !== '\x1b!?') return void got.push(data);
      const state = states[Math.min(asked++, states.length - 1)];
      if (state !== undefined) socket.write(Buffer.from([state]));
    });
    socket.on('end', () => socket.end());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const over = (dialect: ReturnType<typeof createEpl2Dialect>) =>
    createWirePrinter({
      id: 'p1',
      transport: createTcpTransport({ host: '127.0.0.1', port }),
      dialect,
      dpmm: 8,
      media: { widthMm: 102, heightMm: 152 },
    });
  return { got: () => Buffer.concat(got).toString('latin1'), over };
}

test.each([
  [0x00, null],
  [0x20, 'printing'],
])('byte %i is %s', (byte, word) => {
  expect(readTsplStatus(String.fromCharCode(byte))).toBe(word);
});
test.each([
  [0x01, 'head-open'],
  [0x02, 'jam'],
  [0x04, 'paper-out'],
  [0x05, 'head-open'],
  [0x08, 'ribbon-out'],
  [0x10, 'paused'],
  [0x80, 'fault'],
])('byte %i is the trouble %s, and nothing is sent', async (byte, type) => {
  const { got, over } = await tsplPrinter([byte]);
  expect(await over(createTsplDialect({ answerTimeoutMs: 200 })).print('label')).toMatchObject({
    ok: false,
    failure: { type },
  });
  expect(got()).toBe('');
});
test('a TSPL label is printed when the printer is done printing', async () => {
  const { got, over } = await tsplPrinter([0x00, 0x20, 0x20, 0x00]);
  expect(await over(createTsplDialect({ answerTimeoutMs: 200 })).print('label')).toMatchObject({ ok: true });
  expect(got()).toBe('label');
});
test('a TSPL printer that runs out with the label leaves it unclear', async () => {
  const { over } = await tsplPrinter([0x00, 0x20, 0x04]);
  expect(await over(createTsplDialect({ answerTimeoutMs: 200 })).print('label')).toEqual({
    ok: false,
    failure: { type: 'interrupted', detail: 'media out' },
  });
});
test('an EPL2 printer is sent to without questions, and cleared by a reset', async () => {
  const { got, over } = await tsplPrinter([]);
  const printer = over(createEpl2Dialect());
  expect(await printer.print('label')).toMatchObject({ ok: true });
  expect(await printer.status()).toBeNull();
  expect(await printer.counter()).toBeNull();
  expect(await printer.clear()).toMatchObject({ ok: true });
  await expect.poll(got).toBe('label\r\n^@\r\n');
});
