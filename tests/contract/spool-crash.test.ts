// The promise of the spool under crashes: at most one label for each job unless a person says otherwise, none lost.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LabelPrinter } from '#electron/devices/printer/label-printer.ts';
import { createCarrierLabels } from '#electron/printing/carrier-labels.ts';
import { createPrintOnce, type PrintStep } from '#electron/printing/print-once.ts';
import { createReprintApproval } from '#electron/printing/reprint-approval.ts';
import type { SpoolJob } from '#electron/printing/spool.ts';
import type { VerifiedParcel } from '#electron/printing/verified-parcel.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import { NO_GRANTS, newJob, openedSpool, spoolFile } from '#tests/kit/open-spool.ts';
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
function paperPrinter(id: string, random: () => number, paper: string[], die: () => void) {
  const held: string[] = [];
  let count = 0;
  const putOut = (label: string) => {
    paper.push(label);
    count++;
  };
  const printer: LabelPrinter = {
    id,
    name: id,
    language: 'zpl',
    dpmm: 8,
    media: { widthMm: 102, heightMm: 152 },
    status: async () => null,
    counter: async () => (held.length === 0 ? count : null),
    clear: async () => {
      if (random() < 0.2) return fail({ type: 'offline', detail: '' });
      held.length = 0;
      return ok(undefined);
    },
    print: async (content, begin = () => true) => {
      if (random() < 0.1) return fail({ type: 'paper-out', detail: '' });
      if (!begin(held.length === 0 && random() < 0.7 ? count : null)) return fail({ type: 'fault', detail: '' });
      const fate = random();
      if (fate < 0.1) return fail({ type: 'interrupted', detail: 'cut before all of it' });
      if (fate < 0.2) die();
      if (fate < 0.3) {
        held.push(String(content));
        return fail({ type: 'interrupted', detail: 'it waits in the printer' });
      }
      // What spoolers say of a label that still waits behind them, and of one that never comes.
      if (fate < 0.35) held.push(String(content));
      if (fate < 0.4) return ok('sent');
      putOut(String(content));
      if (fate < 0.5) die();
      if (fate < 0.6) return fail({ type: 'interrupted', detail: 'cut after all of it' });
      return ok(fate < 0.75 ? 'sent' : 'printed');
    },
  };
  return {
    printer,
    /** Somebody loads labels: what the printer held comes out. */
    reload: () => {
      for (const label of held.splice(0)) putOut(label);
    },
    /** Somebody switches it off: what it held is gone. */
    switchOff: () => void held.splice(0),
  };
}

test('thousands of crashes at every step: never two labels for one asking, none lost silently', async () => {
  const random = generator(20_261_123);
  const died = new Set<string>();
  const done = new Map<string, number>();
  let crashes = 0;
  for (let batch = 0; batch < 30; batch++) {
    const file = spoolFile();
    const world = { now: 0, doomed: '' as PrintStep | '' };
    const crash = (step: string) => {
      crashes++;
      died.add(step);
      throw new Error(`crash at ${step}`);
    };
    const paper: string[] = [];
    const printers = ['p1', 'p2'].map((id) => paperPrinter(id, random, paper, () => crash('inside the printer')));
    const byId = (id: string) => printers.find(({ printer }) => printer.id === id);
    const pick = () => (random() < 0.5 ? 'p1' : 'p2');
    let spool = openedSpool(file, () => world.now);
    for (let round = 0; round < 350; round++) {
      const parcel = `b${batch}-${Math.floor(round / 8)}`;
      world.doomed = random() < 0.5 ? (STEPS[Math.floor(random() * STEPS.length)] ?? '') : '';
      world.now += random() < 0.2 ? 200_000 : 1_000;
      const once = createPrintOnce({
        spool,
        printer: () => byId('p1')?.printer,
        printerById: (id) => byId(id)?.printer,
        contentFor: async (zpl) => ok(zpl),
        clock: { now: () => world.now },
        onStep: (step) => {
          if (step === world.doomed) crash(step);
        },
      });
      const carriers = createCarrierLabels({
        spool,
        printOnce: once,
        approval: createReprintApproval(spool, NO_GRANTS),
        verify: async () => ok({ order: { code: parcel }, story: '' } as unknown as VerifiedParcel),
        printerFor: (id) => byId(id ?? 'p1')?.printer,
        standingOf: async () => 'ours',
        readPdf: async () => fail('none'),
        newId: () => `carrier-${parcel}`,
        onChanged: () => undefined,
      });
      // Three labels of a parcel: its own, a further one of it for a reason, and one that a carrier made.
      const what = random() < 0.6 ? 'first' : random() < 0.5 ? 'second' : 'carrier';
      const own = (version: number) => ({ ...newJob(`${parcel}v${version}`), family: parcel, version });
      const zpl = what === 'carrier' ? `^XA^FDcarrier-${parcel}^FS^XZ` : own(what === 'first' ? 1 : 2).zpl;
      const jobOf = () =>
        what === 'carrier' ? spool.byId(`carrier-${parcel}`) : spool.find(own(what === 'first' ? 1 : 2).label);
      // A person looks at the paper before they speak: they say "nothing" only when there is nothing.
      const onPaper = () => paper.filter((content) => content === zpl).length;
      const before = onPaper();
      const nothingCameOut = random() < 0.3 && before === 0;
      const job = jobOf();
      // A printer that is said to be off is off.
      const printerIsOff = nothingCameOut && job?.printerId !== undefined && random() < 0.3;
      if (printerIsOff) byId(job?.printerId ?? '')?.switchOff();
      const word = { nothingCameOut, printerIsOff, printerId: pick(), person: 'Ana' };
      const act = random();
      const work = async (): Promise<string> => {
        if (job && before > 0 && act < 0.2) {
          await once.settle(job.id, { type: 'came-out' }, 'Ana');
          return 'came out';
        }
        if (job && before > 0 && act < 0.35) {
          await once.settle(job.id, { type: 'scanned', sscc: job.sscc }, 'Ana');
          return 'scanned';
        }
        if (job && nothingCameOut && act < 0.5) {
          await once.settle(job.id, { type: 'nothing-came-out', printerIsOff }, 'Ana');
          return 'nothing came out';
        }
        if (what === 'carrier') {
          const document = { type: 'zpl' as const, data: Buffer.from(zpl) };
          await carriers.print({ orderId: parcel, parcel: 1, document }, { ...word, reason: null });
          return 'carrier';
        }
        await once.print(own(what === 'first' ? 1 : 2), word);
        return what;
      };
      await work()
        .then((said) => done.set(said, (done.get(said) ?? 0) + 1))
        .catch((error: Error) => {
          expect(error.message).toMatch(/^crash at /);
          spool.close();
          spool = openedSpool(file, () => world.now);
        });
      if (random() < 0.3) for (const { reload } of printers) reload();
      check(jobOf(), onPaper(), 0, `${what} of ${parcel} in round ${round}`);
      // A label that another one took the place of never follows it out of some printer.
      const order = paper.filter((content) => content.includes(`${parcel}v`)).map((content) => content.at(-7));
      if (what !== 'carrier') expect(order.join(''), parcel).not.toMatch(/21/);
    }
    spool.close();
  }
  expect(crashes).toBeGreaterThan(1_000);
  expect([...died].sort()).toEqual(['inside the printer', ...STEPS].sort());
  for (const kind of ['first', 'second', 'carrier', 'came out', 'scanned', 'nothing came out'])
    expect(done.get(kind) ?? 0, kind).toBeGreaterThan(50);
}, 300_000);

let server: ZplPrinterServer;
let other: ZplPrinterServer;
beforeAll(async () => {
  server = await startZplPrinterServer();
  other = await startZplPrinterServer();
});
afterAll(async () => {
  await server.close();
  await other.close();
});

/** Runs the sender as a process; resolves with what it said. `killAfterMs` kills it so long after it was ready. */
function run(file: string, dieAt: string, labels: readonly string[], killAfterMs?: number) {
  const child = spawn(
    process.execPath,
    [path.join(root, 'tests/kit/label-sender.ts'), file, `${server.port},${other.port}`, dieAt, ...labels],
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
const onPaper = (label: string) =>
  [...server.printed, ...other.printed].filter((text) => text.includes(`^FD${label}^FS`)).length;

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

test.each(STEPS)(
  'a process killed at "%s" on the way to another printer leaves one label at most, and none of it lost',
  async (step) => {
    const file = spoolFile();
    const label = `reroute-${step}`;
    expect((await run(file, 'begun', [label])).signal).toBe('SIGKILL');
    expect((await run(file, step, [`${label}>2`])).signal).toBe('SIGKILL');
    // The person looks again, and says only what they see.
    const seen = onPaper(label);
    await run(file, '', [seen === 0 ? `${label}>2` : label]);
    const spool = openedSpool(file);
    check(spool.find(label), onPaper(label), 0, label);
    expect(onPaper(label)).toBe(1);
    expect(server.printed.some((text) => text.includes(`^FD${label}^FS`))).toBe(false);
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
}, 300_000);
