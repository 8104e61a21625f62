// The promise of the spool under crashes: at most one label for each job unless a person says otherwise, none lost.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LabelPrinter } from '#electron/devices/printer/label-printer.ts';
import { createPrintOnce, type PrintStep } from '#electron/printing/print-once.ts';
import type { SpoolJob } from '#electron/printing/spool.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import { newJob, openedSpool, spoolFile } from '#tests/kit/open-spool.ts';
import { startZplPrinterServer, type ZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const STEPS: readonly PrintStep[] = ['queued', 'begun', 'sent', 'finished', 'cleared', 'settled'];

/** What must hold of a job after everything: what is on paper is never denied, what is not never claimed. */
function check(job: SpoolJob | undefined, onPaper: number, words: number, about: string): void {
  expect(onPaper, `${about}: more labels than a person asked for`).toBeLessThanOrEqual(1 + words);
  if (onPaper > 0)
    expect(job?.state, `${about}: a label that came out may not count as failed`).not.toMatch(/queued|failed/);
  if (job?.state === 'printed') expect(onPaper, `${about}: lost`).toBeGreaterThan(0);
  expect(job?.state ?? 'never taken in', about).not.toBe('sending');
}

/** Small, seeded and good enough for tests: mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A printer that holds, prints, cuts and crashes as the generator says. Its paper outlives the program. */
function paperPrinter(random: () => number, die: () => void) {
  const paper: string[] = [];
  const held: string[] = [];
  const printer: LabelPrinter = {
    id: 'p1',
    name: 'paper',
    language: 'zpl',
    dpmm: 8,
    media: { widthMm: 102, heightMm: 152 },
    status: async () => null,
    counter: async () => (held.length === 0 ? paper.length : null),
    clear: async () => {
      if (random() < 0.2) return fail({ type: 'offline', detail: '' });
      held.length = 0;
      return ok(undefined);
    },
    print: async (content, begin = () => true) => {
      if (random() < 0.1) return fail({ type: 'paper-out', detail: '' });
      if (!begin(held.length === 0 && random() < 0.7 ? paper.length : null)) return fail({ type: 'fault', detail: '' });
      const fate = random();
      if (fate < 0.1) return fail({ type: 'interrupted', detail: 'cut before all of it' });
      if (fate < 0.2) die();
      if (fate < 0.35) {
        held.push(String(content));
        return fail({ type: 'interrupted', detail: 'it waits in the printer' });
      }
      paper.push(String(content));
      if (fate < 0.45) die();
      return fate < 0.55 ? fail({ type: 'interrupted', detail: 'cut after all of it' }) : ok('printed');
    },
  };
  /** Somebody loads labels: what the printer held comes out. */
  const reload = () => paper.push(...held.splice(0));
  return { printer, paper, reload };
}

test('thousands of crashes at every step: never two labels for one asking, none lost silently', async () => {
  const random = generator(20_261_123);
  const died = new Set<string>();
  let crashes = 0;
  for (let batch = 0; batch < 30; batch++) {
    const file = spoolFile();
    const world = { now: 0, doomed: '' as PrintStep | '' };
    const crash = (step: string) => {
      crashes++;
      died.add(step);
      throw new Error(`crash at ${step}`);
    };
    const { printer, paper, reload } = paperPrinter(random, () => crash('inside the printer'));
    const words = new Map<string, number>();
    let spool = openedSpool(file, () => world.now);
    for (let round = 0; round < 350; round++) {
      const label = `b${batch}-${Math.floor(round / 6)}`;
      world.doomed = random() < 0.5 ? (STEPS[Math.floor(random() * STEPS.length)] ?? '') : '';
      world.now += random() < 0.2 ? 200_000 : 1_000;
      const once = createPrintOnce({
        spool,
        printer: () => printer,
        printerById: () => printer,
        contentFor: async (zpl) => ok(zpl),
        clock: { now: () => world.now },
        onStep: (step) => {
          if (step === world.doomed) crash(step);
        },
      });
      // A person looks at the paper before they speak: they say "nothing" only when there is nothing, nor to come.
      const onPaper = () => paper.filter((content) => content === newJob(label).zpl).length;
      const looked = random() < 0.3;
      const before = onPaper();
      if (looked && before > 0 && random() < 0.5) once.scanned(label, newJob(label).sscc);
      const nothingCameOut = looked && before === 0;
      if (nothingCameOut) words.set(label, (words.get(label) ?? 0) + 1);
      await once.print(newJob(label), { nothingCameOut }).catch((error: Error) => {
        expect(error.message).toMatch(/^crash at /);
        spool.close();
        spool = openedSpool(file, () => world.now);
      });
      if (random() < 0.3) reload();
      check(spool.find(label), onPaper(), 0, `${label} in round ${round}`);
    }
    spool.close();
  }
  expect(crashes).toBeGreaterThan(1_000);
  expect([...died].sort()).toEqual(['inside the printer', ...STEPS].sort());
}, 120_000);

let server: ZplPrinterServer;
beforeAll(async () => {
  server = await startZplPrinterServer();
});
afterAll(() => server.close());

/** Runs the sender as a process; resolves with what it said. `killAfterMs` kills it so long after it was ready. */
function run(file: string, dieAt: string, labels: readonly string[], killAfterMs?: number) {
  const child = spawn(
    process.execPath,
    [path.join(root, 'tests/kit/label-sender.ts'), file, String(server.port), dieAt, ...labels],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  return new Promise<{ said: string; signal: NodeJS.Signals | null }>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      if (said === '' && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      said += data;
    });
    child.on('close', (_, signal) => resolve({ said, signal }));
  });
}
const onPaper = (label: string) => server.printed.filter((text) => text.includes(`^FD${label}^FS`)).length;

test.each(['queued', 'begun', 'sent', 'finished'])(
  'a process killed at "%s" leaves a job that a second run brings to its end',
  async (step) => {
    const file = spoolFile();
    const label = `at-${step}`;
    expect((await run(file, step, [label])).signal).toBe('SIGKILL');
    const second = await run(file, '', [label]);
    const spool = openedSpool(file);
    check(spool.find(label), onPaper(label), 0, step);
    expect(second.said).toContain(`${label} ${step === 'begun' || step === 'sent' ? 'interrupted' : 'printed'}`);
    expect(onPaper(label)).toBe(step === 'begun' ? 0 : 1);
    spool.close();
  },
);

test('a process killed at any moment prints no label twice and denies none', async () => {
  const random = generator(7);
  let unclear = 0;
  for (let turn = 0; turn < 16; turn++) {
    const file = spoolFile();
    const labels = Array.from({ length: 8 }, (_, at) => `any-${turn}-${at}`);
    await run(file, '', labels, random() * 500);
    await run(file, '', labels, random() * 700);
    await run(file, '', labels);
    const spool = openedSpool(file);
    for (const label of labels) {
      check(spool.find(label), onPaper(label), 0, label);
      expect(spool.find(label)?.state, label).toMatch(/printed|unclear/);
      if (spool.find(label)?.state === 'unclear') unclear++;
    }
    spool.close();
  }
  // The kills did hit labels in the middle.
  expect(unclear).toBeGreaterThan(0);
}, 180_000);
