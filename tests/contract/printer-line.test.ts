// A printer line as it fails in the field: what the network driver says of each failure, and what it never does.
import { afterEach, describe, expect, test } from 'vitest';
import { createTcpTransport } from '#electron/devices/printer/tcp-transport.ts';
import { createWirePrinter } from '#electron/devices/printer/wire-printer.ts';
import { createZplDialect } from '#electron/devices/printer/zpl-dialect.ts';
import { type BadSinkBehaviour, startBadSink } from '#tests/kit/bad-sink.ts';
import { viewLabel } from '#tests/kit/label-view.ts';
import { type ServerFault, startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const over = (port: number, hostVerification = false) =>
  createWirePrinter({
    id: 'p1',
    transport: createTcpTransport({ host: '127.0.0.1', port }),
    dialect: createZplDialect({ answerTimeoutMs: 150, printTimeoutMs: 1_000, checkLength: true, hostVerification }),
    finishTimeoutMs: 300,
    dpmm: 8,
    media: { widthMm: 102, heightMm: 152 },
  });
async function withSink(behaviour: BadSinkBehaviour) {
  const sink = await startBadSink(behaviour);
  closers.push(sink.close);
  return { sink, printer: over(sink.port) };
}
async function withServer(fault: ServerFault, is: { dpmm?: number; lengthDots?: number } = {}) {
  const server = await startZplPrinterServer(is);
  closers.push(server.close);
  await server.setFault(fault);
  return { server, printer: over(server.port) };
}

const LABEL = '^XA^FO20,20^FDA^FS^XZ';
const READY =
  '\x02\r\n  PRINTER STATUS\r\n   ERRORS:         0 00000000 00000000\r\n   WARNINGS:       0 00000000 00000000\r\n\x03';
/** Answers ~HQES only. */
const statusOnly = (question: string) => (question.startsWith('~HQES') ? READY : '');

describe('a printer that answers', () => {
  test('reset after any number of bytes: interrupted, never taken for printed', async () => {
    const counts = Array.from({ length: LABEL.length }, (_, at) => at + 1);
    await Promise.all(
      counts.map(async (bytes) => {
        const { sink, printer } = await withSink({ answer: statusOnly, resetAfter: bytes });
        expect(await printer.print(LABEL), `after ${bytes}`).toMatchObject({
          ok: false,
          failure: { type: 'interrupted' },
        });
        expect(sink.labels()).toBe(0);
      }),
    );
  });
  test.each([1, 10, LABEL.length])('hangs up after %i bytes: interrupted', async (endAfter) => {
    const { printer } = await withSink({ answer: statusOnly, endAfter });
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  });
  test('goes silent after the label: interrupted', async () => {
    const { printer } = await withSink({ answer: statusOnly, stallAfter: 5 });
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  });
  test('runs out of labels with ours: interrupted with its reason, and clearing takes the label back', async () => {
    const { server, printer } = await withServer('runs-out');
    expect(await printer.print(LABEL)).toEqual({
      ok: false,
      failure: { type: 'interrupted', detail: 'media out' },
    });
    expect(server.waiting()).toBe(1);
    expect(await printer.clear()).toMatchObject({ ok: true });
    await server.setFault('none');
    expect(server.printed).toEqual([]);
  });
  test('answered before and is silent now: gets nothing', async () => {
    const { server, printer } = await withServer('none');
    expect(await printer.print(LABEL)).toMatchObject({ ok: true });
    await server.setFault('silent');
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: 'timeout' } });
    expect(server.printed).toHaveLength(1);
  });
  test.each([{ dpmm: 12 }, { lengthDots: 816 }])('is another one than set up, %o: nothing is sent', async (is) => {
    const { server, printer } = await withServer('none', is);
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: 'mismatch' } });
    expect(server.printed).toEqual([]);
  });
  test.each(['ribbon-out', 'head-open', 'paused', 'too-hot'] as const)('%s: nothing is sent', async (fault) => {
    const { server, printer } = await withServer(fault);
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: fault } });
    expect(server.waiting()).toBe(0);
  });
  test('counts its labels, and does not while one is waiting', async () => {
    const { server, printer } = await withServer('none');
    expect(await printer.counter()).toBe(0);
    await printer.print(LABEL);
    expect(await printer.counter()).toBe(1);
    await server.setFault('runs-out');
    await printer.print(LABEL);
    expect(await printer.counter()).toBeNull();
    await server.setFault('offline');
    expect(await printer.counter()).toBeNull();
    expect(await printer.clear()).toMatchObject({ ok: false, failure: { type: 'offline' } });
    await server.setFault('none');
  });
  test('talks nonsense: its label is printed as on a printer that never answers', async () => {
    const { sink, printer } = await withSink({ answer: () => 'HTTP/1.1 400 Bad Request\r\n\r\n\x02\x03\x00\xff' });
    expect(await printer.print(LABEL)).toMatchObject({ ok: true });
    expect(sink.labels()).toBe(1);
  });
  test('holds a label that it should not send: not one byte goes out', async () => {
    const { server, printer } = await withServer('none');
    expect(await printer.print(LABEL, () => false)).toMatchObject({ ok: false, failure: { type: 'fault' } });
    expect([server.printed.length, server.waiting()]).toEqual([0, 0]);
  });
});

describe('a printer that reports its labels itself', () => {
  const verified = async (fault: ServerFault, verifies = true) => {
    const server = await startZplPrinterServer({ verifies });
    closers.push(server.close);
    await server.setFault(fault);
    return { server, printer: over(server.port, true) };
  };
  test('says so: printed, and the label says nothing more than before', async () => {
    const { server, printer } = await verified('none');
    expect(await printer.print(LABEL)).toMatchObject({ ok: true });
    const paper = { dpmm: 8, widthMm: 102, heightMm: 152 };
    const [verifiedLabel, plainLabel] = [
      await viewLabel(server.printed[0] ?? '', paper),
      await viewLabel(LABEL, paper),
    ];
    expect(verifiedLabel.png.equals(plainLabel.png)).toBe(true);
  });
  test('runs out of labels: interrupted with its reason', async () => {
    const { printer } = await verified('runs-out');
    expect(await printer.print(LABEL)).toEqual({ ok: false, failure: { type: 'interrupted', detail: 'media out' } });
  });
  test('does not: interrupted, though the label may have come out', async () => {
    const { printer } = await verified('none', false);
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  });
});

describe('a printer that never answers', () => {
  test.each([1, 9, LABEL.length - 1])('reset after %i bytes: interrupted', async (resetAfter) => {
    const { sink, printer } = await withSink({ resetAfter });
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
    expect(sink.labels()).toBe(0);
  });
  test('does not read at all: interrupted, and the queue goes on', async () => {
    const { printer } = await withSink({ stallAfter: 0 });
    const [first, second] = await Promise.all([printer.print(LABEL), printer.print(LABEL)]);
    expect(first).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
    expect(second).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  });
  test('takes it all and hangs up: printed, as far as anybody can tell', async () => {
    const { sink, printer } = await withSink({});
    expect(await printer.print(LABEL)).toMatchObject({ ok: true });
    expect(sink.labels()).toBe(1);
    expect(await printer.counter()).toBeNull();
  });
});

test('nobody listens: offline, with the address, and nothing began', async () => {
  const { server, printer } = await withServer('offline');
  let begun = 0;
  const print = () =>
    printer.print(LABEL, () => {
      begun++;
      return true;
    });
  expect(await print()).toMatchObject({
    ok: false,
    failure: { type: 'offline', detail: `127.0.0.1:${server.port} ECONNREFUSED` },
  });
  expect(begun).toBe(0);
});
