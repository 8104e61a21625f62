// A record of labels that cannot be written, at each step of a label: nothing ends, nothing sticks, no label twice.
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import type { LabelPrinter } from '#electron/devices/printer/label-printer.ts';
import { createPictureKeeper } from '#electron/printing/picture-keeper.ts';
import { createPrintOnce } from '#electron/printing/print-once.ts';
import type { Spool } from '#electron/printing/spool.ts';
import { createSpoolWords } from '#electron/printing/spool-words.ts';
import { ok } from '#shared/prelude/index.ts';
import { newJob, openedSpool, spoolFile } from '#tests/kit/open-spool.ts';

const WRITES = ['queue', 'begin', 'finish', 'settle', 'keepPicture'] as const;

/** A bench whose spool fails while `failing` says so of its next write. */
function bench(failing: (write: string, nth: number) => boolean) {
  const file = spoolFile();
  const real = openedSpool(file);
  let nth = 0;
  const broken = Object.fromEntries(
    WRITES.map((name) => [
      name,
      (...given: never[]) => {
        nth++;
        if (failing(name, nth)) throw new Error('database or disk is full');
        return (real[name] as (...given: never[]) => unknown)(...given);
      },
    ]),
  ) as Pick<Spool, (typeof WRITES)[number]>;
  const troubles: unknown[] = [];
  const spool = createSpoolWords({ ...real, ...broken }, (error) => troubles.push(error));
  const paper: string[] = [];
  const printer: LabelPrinter = {
    id: 'one',
    name: 'one',
    language: 'zpl',
    dpmm: 8,
    media: { widthMm: 102, heightMm: 152 },
    status: async () => null,
    counter: async () => null,
    clear: async () => ok(undefined),
    print: async (content, begin = () => true) => {
      if (!begin(null)) return { ok: false, failure: { type: 'fault', detail: 'not begun' } };
      paper.push(String(content));
      return ok('printed');
    },
  };
  const keeper = createPictureKeeper({
    spool,
    pictures: { draw: async () => 'iVBORw==', readPdf: vi.fn(), close: async () => undefined },
    printer: () => printer,
  });
  const pictures: Promise<string>[] = [];
  const once = createPrintOnce({
    spool,
    printer: () => printer,
    printerById: () => printer,
    contentFor: async (zpl) => ok(zpl),
    clock: { now: () => 0 },
    onAttempted: (job) => void pictures.push(keeper.pictureOf(job)),
  });
  const job = newJob('a');
  return { file, real, spool, once, job, paper, pictures, troubles, writes: () => nth };
}

test.each([1, 2, 3, 4, 5, 6])(
  'write %i fails once: the label comes out once, and its scan settles it',
  async (failed) => {
    const { once, job, paper, pictures, real, spool } = bench((_, nth) => nth === failed);
    const first = await once.print(job, { nothingCameOut: false });
    if (!first.ok) {
      // Only what was to be noted down before the first byte stops a label, and then none came out.
      expect(first.failure.type).toBe('not-noted');
      expect(paper).toEqual([]);
      expect(await once.print(job, { nothingCameOut: false })).toMatchObject({ ok: true });
    }
    await Promise.all(pictures);
    expect(paper).toHaveLength(1);
    expect(once.scanned('a', job.sscc)).toMatchObject({ state: 'printed' });
    expect(await once.print(job, { nothingCameOut: true })).toMatchObject({ ok: true });
    expect(paper).toHaveLength(1);
    expect(spool.find('a')?.state).toBe('printed');
    // The file has caught up.
    expect(real.find('a')?.state).toBe('printed');
  },
);
test('a file that cannot be written for a while: what came out counts at once, no new label begins, and all is written later', async () => {
  let full = false;
  const { once, job, paper, real, spool, troubles, file } = bench((name) => full && name !== 'keepPicture');
  real.queue(job);
  full = true;
  expect(await once.print(job, { nothingCameOut: false })).toMatchObject({ failure: { type: 'not-noted' } });
  expect(paper).toEqual([]);
  full = false;
  const printing = once.print(job, { nothingCameOut: false });
  // It fills in the moment in which the label goes out.
  full = true;
  expect(await printing).toMatchObject({ ok: false });
  full = false;
  expect(await once.print(job, { nothingCameOut: false })).toMatchObject({ ok: true, value: { state: 'printed' } });
  full = true;
  spool.finish('job-a', { state: 'unclear', detail: '' });
  expect(once.scanned('a', job.sscc)).toMatchObject({ state: 'printed', settledBy: 'scan' });
  expect(spool.family('a')).toMatchObject([{ state: 'printed', settledBy: 'scan' }]);
  expect(troubles.length).toBeGreaterThan(0);
  full = false;
  spool.finish('nobody', { state: 'failed', detail: '' });
  expect(paper).toHaveLength(1);
  real.close();
  const again = openedSpool(file);
  expect(again.find('a')).toMatchObject({ state: 'printed' });
  again.close();
});
test('a job that a crash left as sending in this very program is settled by its scan, and by a person’s word', async () => {
  const { once, job, paper, real } = bench(() => false);
  real.queue(job);
  real.begin(job.id, { printerId: 'one', counter: null });
  expect(await once.print(job, { nothingCameOut: false })).toMatchObject({ failure: { type: 'interrupted' } });
  expect(once.scanned('a', job.sscc)).toMatchObject({ state: 'printed', settledBy: 'scan' });
  const other = newJob('b');
  real.queue(other);
  real.begin(other.id, { printerId: 'one', counter: null });
  expect(await once.settle(other.id, { type: 'came-out' }, 'Ana')).toMatchObject({ value: { state: 'printed' } });
  expect(paper).toEqual([]);
});
test('a file that another program holds, before and after the first byte', async () => {
  const { once, job, paper, file, real } = bench(() => false);
  const other = new DatabaseSync(file, { timeout: 0 });
  other.exec('BEGIN IMMEDIATE');
  expect(await once.print(job, { nothingCameOut: false })).toMatchObject({ failure: { type: 'not-noted' } });
  expect(paper).toEqual([]);
  other.exec('ROLLBACK');
  expect(await once.print(job, { nothingCameOut: false })).toMatchObject({ ok: true });
  expect(paper).toHaveLength(1);
  other.close();
  real.close();
});
