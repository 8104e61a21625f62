import { expect, test } from 'vitest';
import type { PrintLabel } from '#renderer/core/labelling.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import { createLabelling } from '#renderer/features/labels/state/labelling.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { createStationView } from '#renderer/station/features.ts';
import { evolve, fold, needsOf, type PackingEvent } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const SSCC = '095212340000000017';
type Outcome = Awaited<ReturnType<PrintLabel>>;
const CUT: Outcome = { type: 'failed', trouble: 'interrupted', detail: 'ECONNRESET' };
const PRINTED: Outcome = { type: 'printed', sscc: SSCC, jobId: 'j1' };

/** A bench whose one parcel is closed, and a label service that answers as the test says. */
function bench(outcomes: (Outcome | Error)[], misled = false) {
  const order = anOrder({ id: 'a' });
  const about = { v: 1, orderId: 'a' } as const;
  const packed: PackingEvent[] = [
    { type: 'OrderOpened', ...about, rev: 1, needs: [...needsOf(order)] },
    { type: 'ParcelClosed', ...about, parcel: 1 },
  ];
  const progress = new Map([['a', fold(packed)]]);
  const session = { activity: { kind: 'packing', id: 'a' }, operatorId: 'ana' };
  const memory = { session, states: { of: () => progress } } as unknown as LogMemory;
  let giveUp = (): void => undefined;
  const waited = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const said: Say[] = [];
  const questions: Parameters<Overrides['ask']>[] = [];
  const asked: Parameters<PrintLabel>[0][] = [];
  const tell = async (say: Say, events: readonly unknown[] = []) => {
    said.push(say);
    for (const event of events) progress.set('a', evolve(progress.get('a') ?? null, event as PackingEvent));
  };
  const labelling = createLabelling({
    store: createStationView(),
    memory,
    teller: { tell, reject: tell, idle: async () => undefined } as unknown as Teller,
    refuse: tell as never,
    overrides: { ask: (...question) => void questions.push(question) },
    printLabel: async (request) => {
      asked.push(request);
      const outcome = outcomes.shift() ?? PRINTED;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    findScanned: async ({ sscc, version }) => (sscc === SSCC && version === 1 ? { sscc, jobId: 'j1' } : null),
    codeOf: (orderId) => orderId,
    onPrinted: () => undefined,
    wait: () => waited,
    isSentElsewhere: () => misled,
  });
  const label = () => progress.get('a')?.parcels[0]?.label;
  const evolveBy = (...events: readonly PackingEvent[]) => {
    for (const event of events) progress.set('a', evolve(progress.get('a') ?? null, event));
  };
  return { labelling, asked, said, label, questions, evolveBy, giveUp: () => giveUp() };
}

test('the first label says nothing of what came out; asking again says that nothing did', async () => {
  const { labelling, asked, label } = bench([CUT]);
  await labelling.print(false);
  expect(label()).toMatchObject({ state: 'failed', reason: 'interrupted' });
  await labelling.print(true);
  expect(label()).toMatchObject({ state: 'printed', version: 1, sscc: SSCC });
  expect(asked.map(({ version, nothingCameOut, reason }) => [version, nothingCameOut, reason])).toEqual([
    [1, false, null],
    [1, true, null],
  ]);
});
test('a further label has a version of its own and a reason', async () => {
  const { labelling, asked } = bench([]);
  await labelling.print(false);
  await labelling.print(true);
  expect(asked[1]).toMatchObject({ version: 2, reason: 'asked for at the bench' });
});
test('after a restart the label that was never heard of is asked for without a word on what came out', async () => {
  const { labelling, asked } = bench([CUT]);
  labelling.resume();
  await expect.poll(() => asked).toMatchObject([{ version: 1, nothingCameOut: false }]);
});
test('the scan of a label whose printing was cut off records it as printed', async () => {
  const { labelling, label, said } = bench([CUT]);
  await labelling.print(false);
  await labelling.scanned('0'.repeat(18));
  expect(label()?.state).toBe('failed');
  await labelling.scanned(SSCC);
  expect(label()).toMatchObject({ state: 'printed', sscc: SSCC });
  expect(said.at(-1)).toMatchObject({ type: 'label-printed' });
});
test('the scan of a label that was printed as it should be changes nothing', async () => {
  const { labelling, said } = bench([]);
  await labelling.print(false);
  await labelling.scanned(SSCC);
  expect(said).toHaveLength(1);
});
test('a parcel that was just closed has its label on the way, and gets it once that is saved', async () => {
  const { labelling, asked } = bench([]);
  let save = () => {};
  const printed = labelling.printWhen(new Promise((resolve) => (save = resolve)));
  expect(labelling.isPrinting('a')).toBe(true);
  expect(asked).toEqual([]);
  save();
  await printed;
  expect(asked).toMatchObject([{ version: 1, nothingCameOut: false }]);
  expect(labelling.isPrinting('a')).toBe(false);
});

const REFUSED: Outcome = { type: 'failed', trouble: 'needs-supervisor', detail: '' };

test('where a supervisor must allow a further label they are asked, and meanwhile nothing happens to the one there is', async () => {
  const { labelling, asked, said, label, questions } = bench([PRINTED, REFUSED]);
  await labelling.print(false);
  const before = label();
  await labelling.print(true);
  expect(label()).toEqual(before);
  expect(said.map(({ type }) => type)).toEqual(['label-printed']);
  const [[about, act] = []] = questions;
  expect(about).toEqual({
    kind: 'reprint',
    about: { kind: 'order', id: 'a' },
    parcel: 1,
    orderCode: 'a',
    reason: null,
  });
  await act?.({ grantId: 'g1', reason: 'damaged' });
  expect(asked.at(-1)).toMatchObject({ version: 2, reason: 'damaged', grantId: 'g1' });
  expect(label()).toMatchObject({ state: 'printed', version: 2 });
});
test('a yes that came too late is said, and asks for no other by itself', async () => {
  const { labelling, said, label, questions } = bench([PRINTED, REFUSED, REFUSED]);
  await labelling.print(false);
  await labelling.print(true);
  await questions[0]?.[1]({ grantId: 'g1', reason: 'damaged' });
  expect(said.at(-1)).toMatchObject({ type: 'label-failed', trouble: 'needs-supervisor' });
  expect(questions).toHaveLength(1);
  expect(label()).toMatchObject({ state: 'printed', version: 1 });
});
test('a parcel that was opened and closed again waits for its supervisor with the other labels; why is known', async () => {
  const { labelling, label, questions, evolveBy } = bench([PRINTED, REFUSED]);
  await labelling.print(false);
  evolveBy(
    { type: 'ParcelReopened', v: 1, orderId: 'a', parcel: 1 },
    { type: 'ParcelClosed', v: 1, orderId: 'a', parcel: 1 },
  );
  await labelling.print(false);
  expect(label()).toMatchObject({ state: 'failed', version: 2, reason: 'needs-supervisor' });
  expect(questions[0]?.[0]).toMatchObject({ reason: 'label-void' });
});
test('a label that is scanned before its printer has reported is waited for; only a late printer is told', async () => {
  const { labelling, label, giveUp } = bench([PRINTED]);
  const printing = labelling.print(false);
  expect(await labelling.scanned(SSCC)).toBe(true);
  expect(label()).toMatchObject({ state: 'printed', sscc: SSCC });
  await printing;
  const late = labelling.print(true);
  giveUp();
  expect(await labelling.scanned(SSCC)).toBe(false);
  await late;
});
test('a print that throws does not leave the parcel busy', async () => {
  const { labelling, label } = bench([new Error('a bug')]);
  await expect(labelling.print(false)).rejects.toThrow('a bug');
  expect(labelling.isPrinting('a')).toBe(false);
  await labelling.print(false);
  expect(label()).toMatchObject({ state: 'printed' });
});

const UNSURE: Outcome = { type: 'failed', trouble: 'store-unsure', detail: '' };
test('a first label of which the store cannot say that it is the first waits; who asks for it again gets a supervisor', async () => {
  const { labelling, label, questions, said, asked } = bench([UNSURE, UNSURE]);
  await labelling.print(false);
  expect([label()?.state, questions]).toEqual(['failed', []]);
  expect(said).toMatchObject([{ type: 'label-failed', trouble: 'store-unsure' }]);
  await labelling.print(true);
  expect(questions).toMatchObject([
    [{ kind: 'reprint', about: { kind: 'order', id: 'a' }, parcel: 1, reason: 'store-unsure' }, {}],
  ]);
  await questions[0]?.[1]({ grantId: 'g1', reason: 'store-unsure' });
  expect(label()).toMatchObject({ state: 'printed', version: 1 });
  expect(asked.at(-1)).toMatchObject({ grantId: 'g1' });
});
test('a label with an old address did come out: a further one is asked of a supervisor with that reason', async () => {
  const { labelling, questions, asked } = bench(
    [PRINTED, { type: 'failed', trouble: 'needs-supervisor', detail: '' }],
    true,
  );
  await labelling.print(false);
  await labelling.print(true);
  expect(asked[1]).toMatchObject({ version: 2, nothingCameOut: false, reason: 'address-changed' });
  expect(questions).toMatchObject([[{ reason: 'address-changed' }, {}]]);
});
