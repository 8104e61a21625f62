import { expect, test } from 'vitest';
import type { LabelPrinter, PrinterTrouble, PrintWord } from '#electron/devices/printer/label-printer.ts';
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
    word: 'printed' as PrintWord,
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
      return script.after ? fail(script.after) : ok(script.word);
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
test('what a printer only took is not sent again by itself, and a person’s word or a scan settles it', async () => {
  const { one, print, once, spool } = bench();
  one.script.word = 'sent';
  expect(await print('a')).toMatchObject({ ok: true, value: { state: 'sent', settledBy: null } });
  expect(await print('a')).toMatchObject({ ok: true });
  expect(one.script.sent).toHaveLength(1);
  expect(await print('a', true)).toMatchObject({ ok: true, value: { state: 'sent', attempts: 2 } });
  expect(one.script).toMatchObject({ cleared: 1 });
  expect(once.scanned('a', '0'.repeat(18))).toMatchObject({ state: 'printed', settledBy: 'scan' });
  expect(await print('a', true)).toMatchObject({ ok: true });
  expect(one.script.sent).toHaveLength(2);
  expect(spool.list(5)).toMatchObject([{ state: 'printed' }]);
});
test('a person says what became of an unclear label, with their name', async () => {
  const { one, spool, once, print } = bench();
  one.script.after = cut;
  await print('a');
  await print('b');
  await print('c');
  expect(await once.settle('job-a', { type: 'came-out' }, 'Ana')).toMatchObject({
    ok: true,
    value: { state: 'printed', settledBy: 'operator', detail: 'Ana' },
  });
  expect(await once.settle('job-b', { type: 'scanned', sscc: '1'.repeat(18) }, 'Ana')).toMatchObject({ ok: false });
  expect(await once.settle('job-b', { type: 'scanned', sscc: '0'.repeat(18) }, 'Ana')).toMatchObject({
    ok: true,
    value: { state: 'printed', settledBy: 'scan' },
  });
  one.script.clearing = { type: 'offline', detail: 'one' };
  const nothing = (printerIsOff: boolean) => once.settle('job-c', { type: 'nothing-came-out', printerIsOff }, 'Ana');
  expect(await nothing(false)).toMatchObject({ ok: false, failure: { type: 'offline' } });
  expect(spool.find('c')?.state).toBe('unclear');
  expect(await nothing(true)).toMatchObject({ ok: true, value: { state: 'failed', settledBy: 'operator' } });
  expect(spool.steps('job-c').at(-1)).toMatchObject({ by: 'operator', detail: 'Ana, the printer is off' });
  expect(await nothing(true)).toMatchObject({ ok: true, value: { state: 'failed' } });
  expect(await once.settle('nobody', { type: 'came-out' }, '')).toMatchObject({ ok: false });
  expect(one.script.sent).toHaveLength(3);
});
test('a label goes to the printer that a person chose', async () => {
  const { one, two, once } = bench();
  const word = { nothingCameOut: false, printerId: 'two' };
  expect(await once.print(newJob('a'), word)).toMatchObject({ ok: true, value: { printerId: 'two' } });
  expect([one.script.sent.length, two.script.sent.length]).toEqual([0, 1]);
  expect(await once.print(newJob('b'), { ...word, printerId: 'gone' })).toMatchObject({ ok: false });
});
test('a further label of a parcel takes the earlier one back that may still be on its way', async () => {
  const { one, once, spool } = bench();
  one.script.word = 'sent';
  const version = (number: number, family = 'parcel') => ({
    ...newJob(`${family}-${number}`),
    family,
    version: number,
  });
  const word = { nothingCameOut: false };
  await once.print(version(1), word);
  one.script.clearing = { type: 'offline', detail: 'one' };
  expect(await once.print(version(2), word)).toMatchObject({ ok: false, failure: { type: 'offline' } });
  expect(spool.find('parcel-2')).toBeUndefined();
  expect(await once.print(version(2), { ...word, printerIsOff: true })).toMatchObject({ ok: true });
  one.script.clearing = null;
  one.script.cleared = 0;
  // Labels of other parcels are none of its business, nor are those that came out for certain.
  await once.print(version(1, 'other'), word);
  once.scanned('parcel-1', '0'.repeat(18));
  once.scanned('parcel-2', '0'.repeat(18));
  await once.print(version(3), word);
  expect(one.script.cleared).toBe(0);
});
test('without a printer nothing is queued', async () => {
  const { at, print, spool } = bench();
  at.target = undefined;
  expect(await print('a')).toMatchObject({ ok: false, failure: { type: 'offline' } });
  expect(spool.find('a')).toBeUndefined();
});
