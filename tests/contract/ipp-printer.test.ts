// The IPP driver against spoolers and printers: what each of their ways to fail means for the label.
import { afterEach, describe, expect, test } from 'vitest';
import { createIppOfficePrinter } from '#electron/devices/printer/ipp-office-printer.ts';
import { createIppPrinter } from '#electron/devices/printer/ipp-printer.ts';
import { startBadSink } from '#tests/kit/bad-sink.ts';
import { type IppFault, startIppPrinterServer } from '#tests/kit/ipp-printer-server.ts';
import { hasCups, hasIppPrinter, startCups, startIppPrinter } from '#tests/kit/print-services.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});
function opened<T extends { close: () => Promise<unknown> }>(resource: T): T {
  closers.push(resource.close);
  return resource;
}

const over = (uri: string, socketPath?: string) =>
  createIppPrinter({
    id: 'p1',
    uri,
    socketPath,
    printTimeoutMs: 4_000,
    language: 'zpl',
    dpmm: 8,
    media: { widthMm: 102, heightMm: 152 },
  });
const LABEL = '^XA^FO20,20^FDA^FS^XZ';

describe('a spooler of our own making', () => {
  async function withFault(fault: IppFault) {
    const server = opened(await startIppPrinterServer());
    await server.setFault(fault);
    return { server, printer: over(server.uri) };
  }
  test.each([
    ['held', 'interrupted', 1],
    ['aborts', 'interrupted', 0],
    ['refuses', 'paused', 0],
    ['mute', 'interrupted', 0],
    ['garbage', 'offline', 0],
  ] as const)('%s: %s, and what stands is cancelled', async (fault, type, cancelled) => {
    const { server, printer } = await withFault(fault);
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type } });
    expect(server.cancelled()).toBe(cancelled);
  });
  test('bytes that are no text arrive as they were', async () => {
    const { server, printer } = await withFault('none');
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256));
    expect(await printer.print(bytes)).toMatchObject({ ok: true });
    expect(Buffer.from(server.printed[0] ?? '', 'latin1').equals(bytes)).toBe(true);
  });
});

describe('an office printer for packing slips', () => {
  const PDF = Buffer.from('%PDF-1.7\n\x00\xff');
  test('gets the PDF as it is', async () => {
    const server = opened(await startIppPrinterServer());
    expect(await createIppOfficePrinter({ id: 'o1', uri: server.uri }).print(PDF, 'slip.pdf')).toMatchObject({
      ok: true,
    });
    expect(Buffer.from(server.printed[0] ?? '', 'latin1').equals(PDF)).toBe(true);
  });
  test('without paper it is trusted to print later', async () => {
    const server = opened(await startIppPrinterServer());
    await server.setFault('paper-out');
    expect(await createIppOfficePrinter({ id: 'o1', uri: server.uri }).print(PDF, 'slip.pdf')).toMatchObject({
      ok: true,
    });
  });
  test.each([
    ['offline', 'offline'],
    ['refuses', 'paused'],
    ['garbage', 'offline'],
    ['no-pdf', 'mismatch'],
  ] as const)('%s: %s', async (fault, type) => {
    const server = opened(await startIppPrinterServer());
    await server.setFault(fault);
    expect(await createIppOfficePrinter({ id: 'o1', uri: server.uri }).print(PDF, 'slip.pdf')).toMatchObject({
      ok: false,
      failure: { type },
    });
    expect(server.printed).toEqual([]);
  });
});

describe.skipIf(!hasCups())('a raw queue of CUPS (needs root and the package cups)', () => {
  test('a label arrives byte by byte, over the network and over the local socket', async () => {
    const sink = opened(await startZplPrinterServer());
    const cups = opened(await startCups(sink.port));
    expect(await over(cups.uri).status()).toBeNull();
    expect(await over(cups.uri).print(LABEL)).toMatchObject({ ok: true });
    expect(await over('ipp://localhost/printers/labels', cups.socketPath).print(LABEL)).toMatchObject({ ok: true });
    await expect.poll(() => sink.printed).toEqual([LABEL, LABEL]);
    expect(await over(cups.uri.replace('labels', 'nowhere')).print(LABEL)).toMatchObject({
      ok: false,
      failure: { type: 'mismatch' },
    });
  }, 60_000);
  test('a printer that is off: interrupted, and CUPS does not send the label later by itself', async () => {
    const sink = opened(await startZplPrinterServer());
    const cups = opened(await startCups(sink.port));
    await sink.setFault('offline');
    const printer = over(cups.uri);
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
    expect(await printer.clear()).toMatchObject({ ok: true });
    await sink.setFault('none');
    expect(await printer.print('^XA^FDB^FS^XZ')).toMatchObject({ ok: true });
    await expect.poll(() => sink.printed).toEqual(['^XA^FDB^FS^XZ']);
  }, 60_000);
  test('a line that is reset in the middle: interrupted, and not one label more', async () => {
    const sink = opened(await startBadSink({ resetAfter: 1 }));
    const cups = opened(await startCups(sink.port));
    // Longer than what the system takes in one go: of a short label CUPS says that it is done.
    const long = `^XA${'^FX filler^FS'.repeat(800_000)}^XZ`;
    expect(await over(cups.uri).print(long)).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
    expect(sink.labels()).toBe(0);
  }, 60_000);
});

describe.skipIf(!hasIppPrinter())('ippeveprinter (needs the packages cups-ipp-utils and dbus)', () => {
  test('a label arrives byte by byte; a job that breaks off is interrupted', async () => {
    const peer = opened(await startIppPrinter());
    const printer = over(peer.uri);
    expect(await printer.status()).toBeNull();
    expect(await printer.print(LABEL)).toMatchObject({ ok: true });
    expect(peer.printed()).toEqual([LABEL]);
    const slip = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
    expect(await createIppOfficePrinter({ id: 'o1', uri: peer.uri }).print(slip, 'slip.pdf')).toMatchObject({
      ok: true,
    });
    await expect.poll(() => peer.printed().length, { timeout: 5_000 }).toBe(2);
    expect(peer.printed()[1]).toBe(slip.toString('latin1'));
    peer.breakIt();
    expect(await printer.print(LABEL)).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
    expect(peer.printed()).toHaveLength(2);
  }, 60_000);
});
