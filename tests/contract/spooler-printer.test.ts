// The printer queue of Windows as it fails: what the driver says of each failure, and what it never does.
import { afterEach, describe, expect, test } from 'vitest';
import { createSpoolerPrinter } from '#electron/devices/printer/spooler-printer.ts';
import { createSpoolerThread } from '#electron/devices/printer/spooler-thread.ts';
import { openWinspool } from '#electron/devices/printer/winspool.ts';
import { startFakeWinspool, whyNoWinspool } from '#tests/kit/fake-winspool.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const LABEL = '^XA^FO20,20^A0N,40,40^FDA^FS^XZ';
const ABOUT = { id: 'p1', language: 'zpl', dpmm: 8, media: { widthMm: 102, heightMm: 152 } } as const;

function withFault(fault: string, queue = 'Zebra ZD421') {
  const spooler = startFakeWinspool();
  closers.push(spooler.thread.close);
  spooler.setFault(fault);
  const printer = createSpoolerPrinter({ ...ABOUT, queue, thread: spooler.thread, printTimeoutMs: 200 });
  let begun = 0;
  const print = (content: string | Uint8Array = LABEL) =>
    printer.print(content, () => {
      begun++;
      return true;
    });
  return { ...spooler, printer, print, begun: () => begun };
}

describe.skipIf(whyNoWinspool() !== null)('the printer queue of Windows (needs gcc)', () => {
  test.each([
    ['paper-out', 'paper-out'],
    ['jam', 'jam'],
    ['offline', 'offline'],
    ['work-offline', 'offline'],
    ['server', 'offline'],
    ['paused', 'paused'],
    ['head-open', 'head-open'],
    ['denied', 'fault'],
  ])('%s: nothing is begun, and it has its name', async (fault, type) => {
    const { print, begun, printed } = withFault(fault);
    expect(await print()).toMatchObject({ ok: false, failure: { type } });
    expect([begun(), printed()]).toEqual([0, []]);
  });
  test('a queue that this computer does not have: those that it has are named', async () => {
    const { print, begun } = withFault('none', 'Zebra (Copy 1)');
    expect(await print()).toEqual({
      ok: false,
      failure: { type: 'mismatch', detail: 'there is no printer Zebra (Copy 1); there are Zebra ZD421, Office' },
    });
    expect(begun()).toBe(0);
  });
  test.each([
    ['no-raw', 'mismatch'],
    ['no-job', 'fault'],
  ])('%s: the spooler takes nothing, so the label did not go out', async (fault, type) => {
    const { print, printed } = withFault(fault);
    expect(await print()).toMatchObject({ ok: false, failure: { type } });
    expect(printed()).toEqual([]);
  });
  test.each(['breaks', 'takes-nothing', 'no-page', 'no-end', 'job-error', 'stands'])(
    '%s: it may have come out or not, and the spooler does not send it later by itself',
    async (fault) => {
      const { print, printed, deleted, setFault, printer } = withFault(fault);
      expect(await print()).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
      expect([printed(), deleted()]).toEqual([[], 1]);
      setFault('none');
      expect(await printer.clear()).toMatchObject({ ok: true });
      expect(await print('^XA^FO20,20^A0N,40,40^FDB^FS^XZ')).toEqual({ ok: true, value: 'sent' });
      expect(printed()).toEqual(['^XA^FO20,20^A0N,40,40^FDB^FS^XZ']);
    },
  );
  test.each(['none', 'partial', 'completes', 'printing'])(
    '%s: every byte arrives, and its word is "sent"',
    async (fault) => {
      const { print, printed, printer } = withFault(fault);
      const bytes = Buffer.from(Array.from({ length: 9_000 }, (_, at) => at % 256));
      expect(await print(bytes)).toEqual({ ok: true, value: 'sent' });
      if (fault !== 'completes') expect(Buffer.from(printed()[0] ?? '', 'latin1').equals(bytes)).toBe(true);
      expect(await printer.counter()).toBeNull();
    },
  );
  test('a label that cannot be taken back is said to wait still', async () => {
    const { print, printer, setFault } = withFault('stands keeps');
    expect(await print()).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
    expect(await printer.clear()).toEqual({
      ok: false,
      failure: { type: 'fault', detail: '1 labels still wait in Zebra ZD421' },
    });
    setFault('stands');
    expect(await printer.clear()).toMatchObject({ ok: true });
  });
  test('a label that the spool does not let out is not handed over', async () => {
    const { printer, printed } = withFault('none');
    expect(await printer.print(LABEL, () => false)).toMatchObject({ ok: false, failure: { type: 'fault' } });
    expect(printed()).toEqual([]);
  });
  test('a spooler that never comes back from a call: interrupted, and the next question goes to a new thread', async () => {
    const { thread, setFault } = withFault('hangs');
    const hand = { type: 'hand', queue: 'Zebra ZD421', title: 't', bytes: Buffer.from(LABEL) } as const;
    expect(await thread.ask(hand, 300)).toEqual({ ok: false, failure: 'timeout' });
    setFault('none');
    // As long as a machine may stand still: a thread is started anew.
    expect(await thread.ask({ type: 'state', queue: 'Zebra ZD421' }, 30_000)).toMatchObject({ ok: true });
  });
});

test('without Windows there is no such queue, said in words', async () => {
  expect(() => openWinspool()).toThrow('only Windows has such queues');
  const worker = new URL('../../electron/devices/printer/spooler-worker.ts', import.meta.url);
  const thread = createSpoolerThread({ worker });
  closers.push(thread.close);
  const printer = createSpoolerPrinter({ ...ABOUT, queue: 'Zebra', thread });
  expect(await printer.status()).toEqual({ type: 'offline', detail: 'Zebra: only Windows has such queues' });
});
