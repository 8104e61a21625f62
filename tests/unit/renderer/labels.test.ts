import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Asking, Labelling, LabelTrouble, Printed } from '#renderer/core/labelling.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import { boardOf, createLabels, type LabelJob } from '#renderer/features/labels/state/labels.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import { createStationView } from '#renderer/station/features.ts';

import { fold, needsOf, type PackingEvent, type PackingState } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const about = (orderId: string) => ({ v: 1, orderId }) as const;

/** An order that is packed and closed, and what happened to it after. */
function packed(orderId: string, ...more: readonly PackingEvent[]): [string, PackingState] {
  const needs = [...needsOf(anOrder({ id: orderId }))];
  const scans = needs.map(
    (need, at): PackingEvent => ({
      ...{ type: 'UnitScanned', ...about(orderId), parcel: 1, by: 'scan', raw: '', scanId: `s${at}`, sku: need.sku },
      ...{ units: need.units, fills: [{ need: need.key, units: need.units }], lot: null, expiry: null, serial: null },
    }),
  );
  const all: PackingEvent[] = [
    { type: 'OrderOpened', ...about(orderId), rev: 1, needs },
    ...scans,
    { type: 'ParcelClosed', ...about(orderId), parcel: 1 },
    ...more,
  ];
  const state = fold(all);
  if (!state) throw new Error('nothing was folded');
  return [orderId, state];
}
const failed = (orderId: string, reason: string): PackingEvent => ({
  ...{ type: 'LabelFailed', ...about(orderId), parcel: 1, version: 1, reason },
});
const aside = (orderId: string): PackingEvent => ({ type: 'OrderSuspended', ...about(orderId) });
const aJob = (change: Partial<LabelJob>): LabelJob => ({
  ...{ jobId: 'j1', kind: 'shipping', orderId: 'a', orderCode: 'a', parcel: 1, version: 1, sscc: '1'.repeat(18) },
  ...{ state: 'failed', settledBy: null, reason: null, trouble: null, detail: '', printerName: '', at: 1 },
  replaced: false,
  ...change,
});
const entryOf = (status: QueueEntry['status']) => (id: string) => ({ id, code: id, status }) as QueueEntry;
const board = (
  progress: readonly (readonly [string, PackingState])[],
  jobs: readonly LabelJob[] = [],
  status: QueueEntry['status'] = 'packing',
  printing: readonly string[] = [],
) => boardOf(jobs, [], new Map(progress), entryOf(status), (id) => printing.includes(id));

test('what is packed and has no label waits, on the bench or put aside, with what the printer said', () => {
  const waits = [
    packed('a'),
    packed('b', failed('b', 'paper-out')),
    packed('c', failed('c', 'offline'), aside('c')),
    packed('d', { type: 'ParcelReopened', ...about('d'), parcel: 1 }),
    packed('e', { type: 'OrderHeld', ...about('e'), reason: 'damaged', detail: '' }),
    packed('f', {
      ...{ type: 'LabelPrinted', ...about('f'), parcel: 1, version: 1, sscc: '0'.repeat(18), jobId: 'j' },
    }),
  ];
  expect(board(waits).waiting.map(({ orderId, trouble }) => [orderId, trouble])).toEqual([
    ['a', null],
    ['b', 'paper-out'],
    ['c', 'offline'],
  ]);
  expect(board(waits, [], 'cancelled').waiting).toEqual([]);
  expect(board(waits, [], 'packing', ['a', 'b']).waiting.map(({ orderId }) => orderId)).toEqual(['c']);
});
test('an unclear label waits for a word and not for a printer; one that was replaced waits for nothing', () => {
  const waits = [packed('a', failed('a', 'interrupted'))];
  const unclear = aJob({ state: 'unclear' });
  expect(board(waits, [unclear])).toMatchObject({ waiting: [], unclear: [{ jobId: 'j1' }] });
  expect(board(waits, [aJob({ state: 'unclear', replaced: true })])).toMatchObject({ unclear: [] });
  expect(board(waits, [aJob({})]).waiting).toMatchObject([{ orderId: 'a', job: { jobId: 'j1' } }]);
  const carrier = aJob({ jobId: 'c1', kind: 'carrier', sscc: '' });
  expect(board([], [carrier]).waiting).toMatchObject([{ job: { jobId: 'c1' } }]);
  expect(board([], [aJob({ state: 'sent' }), aJob({ state: 'printed' })]).recent).toHaveLength(2);
});

test('a label that was sent and did not come out, as somebody says, waits again', () => {
  const printed = packed('a', {
    ...{ type: 'LabelPrinted', ...about('a'), parcel: 1, version: 1, sscc: '1'.repeat(18), jobId: 'j1' },
  });
  expect(board([printed], [aJob({ state: 'sent' })]).waiting).toEqual([]);
  expect(board([printed], [aJob({ state: 'failed' })]).waiting).toMatchObject([{ orderId: 'a', job: { jobId: 'j1' } }]);
  expect(board([printed], [aJob({ state: 'failed', version: 2 })]).waiting).toEqual([]);
});

/** The labels of a bench on which every printing ends as the test says. */
function bench(progress: ReadonlyMap<string, PackingState>, ends: Readonly<Record<string, Printed>>) {
  const store = createStationView();
  const said: Say[] = [];
  const asked: [string, Asking][] = [];
  const settled: object[] = [];
  const questions: Parameters<Overrides['ask']>[] = [];
  const left = new Map(progress);
  const jobs: LabelJob[] = [];
  const trouble: { settle: LabelTrouble | null } = { settle: null };
  const bridge = {
    call: async (name: string, payload: object) => {
      if (name === 'label/jobs') return { ok: true, value: { jobs, printers: [] } };
      settled.push(payload);
      if (name === 'carrier/again')
        return 'grantId' in payload
          ? { ok: true, value: { type: 'printed', jobId: 'c2' } }
          : { ok: true, value: { type: 'failed', trouble: 'needs-supervisor', detail: '' } };
      if (trouble.settle) return { ok: true, value: { type: 'failed', trouble: trouble.settle, detail: '' } };
      return { ok: true, value: { type: 'settled', job: aJob({ state: 'printed' }) } };
    },
  } as unknown as Bridge;
  const labels = createLabels({
    store,
    bridge,
    progress: left,
    orderOf: entryOf('packing'),
    overrides: { ask: (...question) => void questions.push(question) },
    labelling: {
      isPrinting: () => false,
      cameOut: () => false,
      printParcel: async (orderId: string, _: number, asking: Asking) => {
        asked.push([orderId, asking]);
        const end = ends[orderId] ?? 'printed';
        if (end === 'printed') left.delete(orderId);
        return end;
      },
      printAsking: async (orderId: string, _: number, asking: Asking) => void asked.push([orderId, asking]),
    } as unknown as Labelling,
    teller: { tell: async (say: Say) => void said.push(say) } as unknown as Teller,
    newId: () => 'id',
  });
  return { labels, store, said, asked, settled, jobs, trouble, questions };
}

test('all that waits is printed one after the other, without a word on what came out', async () => {
  const { labels, asked, said } = bench(new Map([packed('a'), packed('b', failed('b', 'offline'))]), {});
  await labels.printAll();
  expect(asked).toEqual(['a', 'b'].map((id) => [id, { nothingCameOut: false, reason: null }]));
  expect(said).toEqual([{ type: 'labels-printed', count: 2, left: 0 }]);
});
test('a trouble of one label is passed over, a trouble of the printer ends it', async () => {
  const three = () => new Map([packed('a'), packed('b'), packed('c')]);
  const passed = bench(three(), { a: 'not-verified' });
  await passed.labels.printAll();
  expect(passed.asked.map(([id]) => id)).toEqual(['a', 'b', 'c']);
  expect(passed.said).toEqual([{ type: 'labels-printed', count: 2, left: 1 }]);
  const ended = bench(three(), { b: 'paper-out' });
  await ended.labels.printAll();
  expect(ended.asked.map(([id]) => id)).toEqual(['a', 'b']);
  expect(ended.said).toEqual([]);
});
test('the scan of an unclear label settles it while the list is open; any other label is left to the packing', async () => {
  const { labels, jobs, settled, store } = bench(new Map(), {});
  jobs.push(aJob({ state: 'unclear' }), aJob({ jobId: 'j2', state: 'printed', sscc: '2'.repeat(18) }));
  await labels.refresh();
  const label = (digit: string) => ({ type: 'parcel', sscc: digit.repeat(18) }) as const;
  expect(await labels.dialogTakes(label('1'))).toBe(false);
  store.setState({ dialog: 'labels' });
  expect(await labels.dialogTakes(label('2'))).toBe(false);
  expect(await labels.dialogTakes(label('1'))).toBe(true);
  expect(settled).toEqual([{ jobId: 'j1', word: { type: 'scanned', sscc: '1'.repeat(18) }, person: '' }]);
});
test('a printer that cannot be cleared is a question and no further fault', async () => {
  const { labels, trouble, said } = bench(new Map(), {});
  trouble.settle = 'offline';
  expect(await labels.nothingCameOut(aJob({ state: 'unclear' }), false)).toBe('offline');
  expect(said).toEqual([]);
  expect(await labels.nothingCameOut(aJob({ state: 'unclear' }), true)).toBe('offline');
  expect(said).toMatchObject([{ type: 'label-failed' }]);
});

test('all that waits is printed without asking a supervisor in the middle of it', async () => {
  const { labels, asked, said, questions } = bench(new Map([packed('a'), packed('b')]), { a: 'needs-supervisor' });
  await labels.printAll();
  expect(asked.map(([id]) => id)).toEqual(['a', 'b']);
  expect(said).toEqual([{ type: 'labels-printed', count: 1, left: 1 }]);
  expect(questions).toEqual([]);
});
test('a carrier’s label that came out is printed once more when a supervisor allows it', async () => {
  const { labels, said, questions, settled } = bench(new Map([packed('a')]), {});
  const job = aJob({ jobId: 'c1', kind: 'carrier', sscc: '', state: 'printed' });
  await labels.print(job, { nothingCameOut: false, reason: 'asked for at the bench' });
  expect(said).toEqual([]);
  expect(questions.map(([about]) => about)).toMatchObject([
    { kind: 'reprint', about: { kind: 'order', id: 'a' }, parcel: 1, reason: null },
  ]);
  await questions[0]?.[1]({ grantId: 'g1', reason: 'lost' });
  expect(settled.at(-1)).toMatchObject({ jobId: 'c1', grantId: 'g1', reason: 'lost' });
  expect(said).toEqual([{ type: 'carrier-printed', orderCode: 'a' }]);
});
test('the last label is the newest that is not void, of an order that has not left', async () => {
  const done: PackingEvent = { type: 'OrderFinished', ...about('a') };
  const { labels, asked, said, jobs } = bench(new Map([packed('a', done)]), {});
  await labels.commands['print-again']?.();
  expect(said).toEqual([{ type: 'no-open-order' }]);
  jobs.push(
    aJob({ orderId: 'gone', state: 'printed' }),
    aJob({ replaced: true, orderId: 'a' }),
    aJob({ state: 'printed' }),
  );
  await labels.commands['print-again']?.();
  expect(asked).toEqual([['a', { nothingCameOut: false, reason: 'asked for at the bench' }]]);
});
