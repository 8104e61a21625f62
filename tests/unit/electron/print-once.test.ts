import { expect, test } from 'vitest';
import type { LabelPrinter, PrinterTrouble } from '#electron/devices/printer/label-printer.ts';
import { createPrintOnce } from '#electron/printing/print-once.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import { newJob, openedSpool } from '#tests/kit/open-spool.ts';

/** A printer whose every answer the test gives. */
function scriptedPrinter(id: string) {
  const script = {
    sent: [] as string[],
    cleared: 0,
    count: null as number | null,
    ready: null as PrinterTrouble | null,
    after: null as PrinterTrouble | null,
    clearing: null as PrinterTrouble | null,
  };
  const printer: LabelPrinter = {
    id,
    name: id,
    language: 'zpl',
    dpmm: 8,
    media: { widthMm: 102, heightMm: 152 },
    status: async () => script.ready,
    counter: async () => script.count,
    clear: async () => {
      script.cleared++;
      return script.clearing ? fail(script.clearing) : ok(undefined);
    },
    print: async (content, begin = () => true) => {
      if (script.ready) return fail(script.ready);
      if (!begin(script.count)) return fail({ type: 'fault', detail: 'not begun' });
      script.sent.push(String(content));
      return script.after ? fail(script.after) : ok(undefined);
    },
  };
  return { script, printer };
}

function bench() {
  const [one, two] = [scriptedPrinter('one'), scriptedPrinter('two')];
  const at = { now: 0, target: one.printer as LabelPrinter | undefined };
  const spool = openedSpool(':memory:', () => at.now);
  const known = new Map([one, two].map(({ printer }) => [printer.id, printer]));
  const once = createPrintOnce({
    spool,
    printer: () => at.target,
    printerById: (id) => known.get(id),
    contentFor: async (zpl) => ok(zpl),
    clock: { now: () => at.now },
  });
  const print = (label: string, nothingCameOut = false) => once.print(newJob(label), { nothingCameOut });
  return { one, two, at, spool, known, once, print };
}
const cut: PrinterTrouble = { type: 'interrupted', detail: 'ECONNRESET' };

test('a label is sent once, however often and however much at once it is asked for', async () => {
  const { one, print } = bench();
  const [first, second] = await Promise.all([print('a'), print('a')]);
  expect(first).toMatchObject({ ok: true, value: { id: 'job-a', state: 'printed' } });
  expect(second).toEqual(first);
  expect(await print('a')).toMatchObject({ ok: true });
  expect(one.script.sent).toHaveLength(1);
});
test('what failed before its first byte is tried again, and counts no attempt', async () => {
  const { one, print, spool } = bench();
  one.script.ready = { type: 'paper-out', detail: 'media out' };
  expect(await print('a')).toMatchObject({ ok: false, failure: { type: 'paper-out' } });
  expect(spool.find('a')).toMatchObject({ state: 'failed', attempts: 0, detail: 'paper-out: media out' });
  one.script.ready = null;
  expect(await print('a')).toMatchObject({ ok: true });
  expect(one.script.sent).toHaveLength(1);
});
test('what broke off is not sent again until somebody says that nothing came out; then its printer is cleared first', async () => {
  const { one, print, spool } = bench();
  one.script.after = cut;
  expect(await print('a')).toMatchObject({ ok: false, failure: cut });
  one.script.after = null;
  expect(await print('a')).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  expect(one.script).toMatchObject({ sent: ['^XA^FDa^FS^XZ'], cleared: 0 });
  expect(await print('a', true)).toMatchObject({ ok: true });
  expect(one.script.sent).toHaveLength(2);
  expect(one.script.cleared).toBe(1);
  expect(spool.steps('job-a').map(({ state, by }) => [state, by])).toEqual([
    ['queued', null],
    ['sending', null],
    ['unclear', null],
    ['failed', 'operator'],
    ['failed', null],
    ['sending', null],
    ['printed', 'sending'],
  ]);
});
test('on the way to another printer the old one is cleared first; while it cannot be, nothing is printed', async () => {
  const { one, two, at, known, print } = bench();
  one.script.after = cut;
  await print('a');
  at.target = two.printer;
  one.script.clearing = { type: 'offline', detail: 'one' };
  expect(await print('a', true)).toMatchObject({ ok: false, failure: { type: 'offline', detail: 'one' } });
  expect(two.script.sent).toEqual([]);
  // Taken out of the settings, it is the word of whoever did that.
  known.delete('one');
  expect(await print('a', true)).toMatchObject({ ok: true });
  expect(two.script.sent).toHaveLength(1);
});
test('the scan of the fresh label settles it as printed', async () => {
  const { one, print, once, spool } = bench();
  one.script.after = cut;
  await print('a');
  expect(once.scanned('a', '9'.repeat(18))).toBeUndefined();
  expect(once.scanned('b', '0'.repeat(18))).toBeUndefined();
  expect(once.scanned('a', '0'.repeat(18))).toMatchObject({ state: 'printed', settledBy: 'scan' });
  expect(once.scanned('a', '0'.repeat(18))).toMatchObject({ state: 'printed' });
  expect(await print('a', true)).toMatchObject({ ok: true });
  expect(one.script.sent).toHaveLength(1);
  expect(spool.unclear()).toEqual([]);
});
test('a label that never went out is not printed by being scanned', async () => {
  const { one, print, once } = bench();
  one.script.ready = cut;
  one.script.ready = { type: 'offline', detail: '' };
  await print('a');
  expect(once.scanned('a', '0'.repeat(18))).toBeUndefined();
});
test('a counter that has not moved is the printer’s word that nothing came out, once nothing can be under way', async () => {
  const { one, at, print, spool } = bench();
  one.script.count = 41;
  one.script.after = cut;
  await print('a');
  one.script.after = null;
  at.now = 179_999;
  expect(await print('a')).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  at.now = 180_000;
  one.script.count = 42;
  expect(await print('a')).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  one.script.count = null;
  expect(await print('a')).toMatchObject({ ok: false, failure: { type: 'interrupted' } });
  one.script.count = 41;
  expect(await print('a')).toMatchObject({ ok: true });
  expect(one.script.sent).toHaveLength(2);
  expect(spool.steps('job-a').some(({ by }) => by === 'printer')).toBe(true);
});
test('without a printer nothing is queued', async () => {
  const { at, print, spool } = bench();
  at.target = undefined;
  expect(await print('a')).toMatchObject({ ok: false, failure: { type: 'offline' } });
  expect(spool.find('a')).toBeUndefined();
});
