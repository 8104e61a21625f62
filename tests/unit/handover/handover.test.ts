import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WaitingParcel } from '#shared/domain/index.ts';
import {
  type AllowableStop,
  allowableOf,
  carrierGroups,
  carrierOf,
  decideAll,
  decideHandOver,
  evolveManifest,
  type HandoverCommand,
  type HandoverEvent,
  loadedOn,
  type Manifest,
  MOST_PARCELS,
  nextCutOff,
  type ParcelFacts,
  palletsOf,
  sinceOf,
  stopOf,
  stoppedOn,
} from '#shared/handover/index.ts';

const label = (number: number): string => String(number).padStart(18, '0');
const PALLET = '3'.repeat(18);
const waiting = (number: number, more: Partial<WaitingParcel> = {}): WaitingParcel => ({
  ...{
    orderId: `own-shop:${number}`,
    code: `${number}`,
    parcel: 1,
    of: 1,
    sscc: label(number),
    state: 'verified',
    isDone: true,
  },
  ...{ service: 'DHL', carrier: 'DHL', tracking: null, destination: 'here', stationId: 'b1', stationName: 'Bench 1' },
  ...{ packedAt: number, labelledAt: number, on: null, ...more },
});
const facts = (number: number, more: Partial<WaitingParcel> = {}, other: Partial<ParcelFacts> = {}): ParcelFacts => ({
  ...{
    parcel: waiting(number, more),
    order: { status: 'packed', hold: null, destination: 'here' },
    wanted: null,
    ...other,
  },
});
const open: HandoverCommand = {
  ...{ type: 'OpenManifest', manifestId: 'm1', code: 'M-1201-AAAAAA' },
  ...{ carrier: 'DHL', account: '', origin: '', day: '2026-12-01' },
};
const load = (number: number, known: ParcelFacts | null = facts(number)): HandoverCommand => ({
  ...{ type: 'LoadParcel', scanId: `s${number}`, by: 'label', sscc: label(number), facts: known },
});
const fine = (sscc: string): ParcelFacts => facts(Number(sscc));
const askClose = (missing = 0, agreed = false, factsOf: typeof fine | (() => null) = fine): HandoverCommand => ({
  ...{ type: 'AskClose', missing, agreed, factsOf },
});
const confirm = (factsOf: (sscc: string) => ParcelFacts | null = fine): HandoverCommand => ({
  ...{ type: 'ConfirmClose', factsOf },
});

/** Does commands one after the other; one that is refused ends the test. */
function done(commands: readonly HandoverCommand[], manifest: Manifest | null = null): Manifest {
  for (const command of commands) {
    const decided = decideHandOver(manifest, command);
    if (!decided.ok) throw new Error(JSON.stringify([command, decided.failure]));
    for (const event of decided.value) manifest = evolveManifest(manifest, event);
  }
  if (!manifest) throw new Error('nothing is handed over');
  return manifest;
}
function answer(manifest: Manifest | null, command: HandoverCommand): unknown {
  const decided = decideHandOver(manifest, command);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.failure;
}
const on = ({ parcels }: Manifest): readonly number[] => parcels.map(({ sscc }) => Number(sscc));

test('parcels are scanned onto a manifest, each once, and the last can be taken off again', () => {
  const manifest = done([open, load(1), load(2), load(3), { type: 'UndoLoad' }]);
  expect(on(manifest)).toEqual([1, 2]);
  expect(answer(manifest, load(2))).toEqual({ type: 'AlreadyLoaded', sscc: label(2) });
  expect(on(done([{ type: 'TakeOff', sscc: label(1) }, load(1)], manifest))).toEqual([2, 1]);
  expect(answer(manifest, { type: 'TakeOff', sscc: label(9) })).toEqual({ type: 'NotLoaded', sscc: label(9) });
  expect(answer(done([open]), { type: 'UndoLoad' })).toEqual({ type: 'NothingLoaded' });
});

test('one manifest is open at a time, and what nobody began takes nothing', () => {
  expect(answer(done([open]), { ...open, manifestId: 'm2' } as HandoverCommand)).toEqual({
    ...{ type: 'ManifestIsOpen', code: 'M-1201-AAAAAA', carrier: 'DHL' },
  });
  expect(answer(null, load(1))).toEqual({ type: 'NoManifest' });
  expect(answer(done([open, load(1), askClose(), confirm()]), open)).toEqual(['ManifestOpened']);
});

describe('the gate at the door', () => {
  const stopped = (known: ParcelFacts | null): unknown => {
    const said = answer(done([open]), load(1, known)) as { type: string; stop?: unknown };
    return said.type === 'ParcelStopped' ? said.stop : said;
  };
  const ordered = (status: ParcelFacts['order']['status'], hold: ParcelFacts['order']['hold'] = null) =>
    facts(1, {}, { order: { status, hold, destination: 'here' } });

  test('stops what was cancelled, refunded, held or has left', () => {
    expect(stopped(ordered('cancelled'))).toEqual({ type: 'OrderStopped', status: 'cancelled' });
    expect(stopped(ordered('refunded'))).toEqual({ type: 'OrderStopped', status: 'refunded' });
    expect(stopped(ordered('on-hold', { reason: 'short', detail: 'MUG' }))).toEqual({
      ...{ type: 'OrderHeld', reason: 'short', detail: 'MUG' },
    });
    expect(stopped(ordered('on-hold'))).toEqual({ type: 'OrderHeld', reason: 'other', detail: '' });
    expect(stopped(ordered('shipped'))).toEqual({ type: 'HandedOver', code: '' });
    expect(stopped(ordered('delivered'))).toEqual({ type: 'HandedOver', code: '' });
  });
  test('stops what has no label, a void one, or one that nobody scanned back', () => {
    expect(stopped(facts(1, { state: 'packed', sscc: null }))).toEqual({ type: 'NotLabelled' });
    expect(stopped(facts(1, { sscc: label(7) }))).toEqual({ type: 'LabelVoid' });
    expect(stopped(facts(1, { state: 'labelled' }))).toEqual({ type: 'NotVerified' });
    expect(stopped(facts(1, { isDone: false }))).toEqual({ type: 'StillPacking' });
    expect(stopped(null)).toEqual({ type: 'UnknownParcel' });
  });
  test('compares the address with what our own label says, and stops what somebody wants changed', () => {
    expect(stopped(facts(1, { destination: 'there' }))).toEqual({ type: 'AddressChanged' });
    expect(stopped(facts(1, {}, { wanted: 'address' }))).toEqual({ type: 'AddressChanged' });
    expect(stopped(facts(1, {}, { wanted: 'lines' }))).toEqual({ type: 'LinesChanged' });
    expect(stopped(facts(1, { destination: undefined }))).toEqual(['ParcelLoaded']);
  });
  test('stops what stands on another manifest, or goes by another carrier', () => {
    const elsewhere = { manifestId: 'm2', code: 'M-1201-BBBBBB', stationId: 'd2', stationName: 'Door 2' };
    expect(stopped(facts(1, { on: elsewhere }))).toEqual({
      ...{ type: 'OnAnotherManifest', code: 'M-1201-BBBBBB', door: 'Door 2' },
    });
    expect(stopped(facts(1, { on: { ...elsewhere, manifestId: 'm1' } }))).toEqual(['ParcelLoaded']);
    expect(stopped(facts(1, { carrier: 'UPS' }))).toEqual({ type: 'OtherCarrier', carrier: 'UPS', wanted: 'DHL' });
  });
  test('names a cancelled order before a label that is missing', () => {
    const both = facts(1, { state: 'packed' }, { order: { status: 'cancelled', hold: null, destination: '' } });
    expect(stopOf(both, label(1), done([open]))).toEqual({ type: 'OrderStopped', status: 'cancelled' });
  });
});

test('a manifest holds no more than a lorry', () => {
  const parcels = Array.from({ length: MOST_PARCELS }, (_, at) => ({
    ...{ scanId: `s${at}`, sscc: label(at + 10), orderId: 'o', parcel: 1, tracking: null, pallet: null },
  }));
  expect(answer({ ...done([open]), parcels }, load(1))).toEqual({ type: 'ManifestFull', most: MOST_PARCELS });
});

describe('closing', () => {
  test('takes two steps, of which either is said once', () => {
    const asked = done([open, load(1), load(2), askClose()]);
    expect(asked.phase).toBe('closing');
    expect(answer(done([open, load(1)]), confirm())).toEqual({ type: 'NotAskedToClose' });
    const closed = done([confirm()], asked);
    expect(closed.phase).toBe('closed');
    for (const command of [confirm(), load(3), askClose(), { type: 'UndoLoad' } as const])
      expect(answer(closed, command)).toEqual({ type: 'ManifestIsClosed', code: 'M-1201-AAAAAA' });
  });
  test('of nothing is refused, and of less than expected is asked about first', () => {
    expect(answer(done([open]), askClose())).toEqual({ type: 'NothingLoaded' });
    expect(answer(done([open, load(1)]), askClose(24))).toEqual({ type: 'ParcelsMissing', missing: 24 });
    expect(done([open, load(1), askClose(24, true)]).missing).toBe(24);
  });
  test('is taken back, and until then nothing is changed of what the driver was told', () => {
    const asked = done([open, load(1), askClose()]);
    expect(answer(asked, load(2))).toEqual({ type: 'ManifestIsClosing', code: 'M-1201-AAAAAA' });
    expect(answer(asked, askClose())).toEqual({ type: 'ManifestIsClosing', code: 'M-1201-AAAAAA' });
    expect(on(done([{ type: 'TakeBackClosing' }, load(2)], asked))).toEqual([1, 2]);
    expect(answer(done([open]), { type: 'TakeBackClosing' })).toEqual([]);
  });
  test('asks the gate again at both steps', () => {
    const cancelled = (sscc: string): ParcelFacts | null =>
      sscc === label(2)
        ? facts(2, {}, { order: { status: 'cancelled', hold: null, destination: 'here' } })
        : fine(sscc);
    const stops = [{ sscc: label(2), stop: { type: 'OrderStopped', status: 'cancelled' } }];
    const manifest = done([open, load(1), load(2)]);
    expect(answer(manifest, askClose(0, true, cancelled as typeof fine))).toEqual({
      type: 'ParcelsStopped',
      stopped: stops,
    });
    const asked = done([askClose()], manifest);
    expect(answer(asked, confirm(cancelled))).toEqual({ type: 'ParcelsStopped', stopped: stops });
    // What must not leave is taken off also then, and the driver is told anew.
    expect(answer(asked, { type: 'TakeOff', sscc: label(8) })).toEqual({ type: 'NotLoaded', sscc: label(8) });
    const off = done([{ type: 'TakeOff', sscc: label(2) }], asked);
    expect([off.phase, on(off)]).toEqual(['open', [1]]);
    expect(stoppedOn(manifest, () => null).map(({ stop }) => stop.type)).toEqual(['UnknownParcel', 'UnknownParcel']);
  });
});

test('a supervisor lets pass what is theirs to let pass, of one parcel, and nothing else', () => {
  const moved = facts(1, { destination: 'there', state: 'labelled' });
  const allow = (number: number, stop: AllowableStop): HandoverCommand => ({
    ...{ type: 'AllowStop', sscc: label(number), stop, grantId: 'g1' },
  });
  const stop = (type: string) => ({ type: 'ParcelStopped', sscc: label(1), stop: { type } });
  expect(answer(done([open]), load(1, moved))).toEqual(stop('AddressChanged'));
  const one = done([open, allow(1, 'AddressChanged')]);
  expect(answer(one, load(1, moved))).toEqual(stop('NotVerified'));
  expect(answer(one, load(2, facts(2, { destination: 'there' })))).toMatchObject({ type: 'ParcelStopped' });
  expect(answer(one, allow(1, 'AddressChanged'))).toEqual([]);
  const both = done([allow(1, 'NotVerified'), load(1, moved)], one);
  expect(on(both)).toEqual([1]);
  expect(both.allowed?.map((allowed) => allowed.stop)).toEqual(['AddressChanged', 'NotVerified']);
  // The gate of both steps lets it pass as well; what comes up after that does not.
  expect(done([askClose(0, false, () => moved), confirm(() => moved)], both).phase).toBe('closed');
  const cancelled = { ...moved, order: { ...moved.order, status: 'cancelled' as const } };
  expect(
    answer(
      both,
      askClose(0, false, () => cancelled),
    ),
  ).toMatchObject({ type: 'ParcelsStopped' });
  expect(evolveManifest(one, { ...allowed(1), stop: 'AddressChanged' })).toBe(one);
  expect(allowableOf({ type: 'LinesChanged' })).toBe('LinesChanged');
  expect(allowableOf({ type: 'OrderStopped', status: 'cancelled' })).toBeUndefined();
});
const allowed = (number: number) =>
  ({ type: 'StopAllowed', v: 1, manifestId: 'm1', sscc: label(number), stop: 'NotVerified', grantId: 'g1' }) as const;

test('the driver signs for what was said, once more where they like, and anew when it was taken back', () => {
  const sign = (name: string): HandoverCommand => ({ type: 'Sign', name, strokes: [[0, 0, 500, 300]] });
  const asked = done([open, load(1), askClose()]);
  expect(answer(done([open, load(1)]), sign('Jo'))).toEqual({ type: 'NotAskedToClose' });
  const signed = done([sign('Jo'), sign('Joanna')], asked);
  expect(signed.signature).toEqual({ name: 'Joanna', strokes: [[0, 0, 500, 300]] });
  expect(done([{ type: 'TakeBackClosing' }], signed).signature).toBeNull();
  expect(done([confirm()], signed).signature?.name).toBe('Joanna');
  const early = { type: 'DriverSigned', v: 1, manifestId: 'm1', name: '', strokes: [[1, 1]] } as const;
  const begun = done([open]);
  expect(evolveManifest(begun, early)).toBe(begun);
});

test('several wishes are done together or not at all', () => {
  const both = decideAll(null, [open, load(1)]);
  expect(both.ok && [both.value.events.map(({ type }) => type), both.value.manifest?.parcels.length]).toEqual([
    ['ManifestOpened', 'ParcelLoaded'],
    1,
  ]);
  expect(decideAll(null, [open, load(1), load(1)])).toMatchObject({ ok: false, failure: { type: 'AlreadyLoaded' } });
  // A parcel that begins a manifest meets the gate without one.
  expect(stopOf(facts(1, { destination: 'there' }), label(1), null)).toEqual({ type: 'AddressChanged' });
});

test('a manifest is left and gone on with; one with nothing on it is dropped', () => {
  const left = done([open, load(1), { type: 'BeginPallet', pallet: PALLET }, { type: 'LeaveManifest' }]);
  expect([left.phase, left.pallet]).toEqual(['left', null]);
  expect(answer(left, load(2))).toEqual({ type: 'NoManifest' });
  expect(done([{ type: 'ResumeManifest' }], left).phase).toBe('open');
  expect(answer(done([open]), { type: 'ResumeManifest' })).toEqual([]);
  expect(done([open, { type: 'LeaveManifest' }]).phase).toBe('dropped');
});

test('parcels go onto a pallet until the next one, and come off with it', () => {
  const cage = '4'.repeat(18);
  const manifest = done([
    ...[open, load(1), { type: 'BeginPallet', pallet: PALLET }, load(2), load(3)],
    ...[{ type: 'BeginPallet', pallet: cage }, load(4), { type: 'EndPallet' }, load(5)],
  ] as HandoverCommand[]);
  expect(palletsOf(manifest)).toEqual([
    { sscc: PALLET, parcels: 2 },
    { sscc: cage, parcels: 1 },
  ]);
  expect(loadedOn(manifest, label(5))?.pallet).toBeNull();
  expect(answer(manifest, { type: 'EndPallet' })).toEqual([]);
  expect(
    answer(done([{ type: 'BeginPallet', pallet: cage }], manifest), { type: 'BeginPallet', pallet: cage }),
  ).toEqual([]);
  expect(on(done([{ type: 'TakeOffPallet', pallet: PALLET }], manifest))).toEqual([1, 4, 5]);
  expect(answer(manifest, { type: 'TakeOffPallet', pallet: label(1) })).toEqual({ type: 'NotLoaded', sscc: label(1) });
});

test('a fact that does not fit leaves the manifest as it is, the same object', () => {
  const said = { v: 1, manifestId: 'm1' } as const;
  const loaded: HandoverEvent = {
    ...{ ...said, type: 'ParcelLoaded', sscc: label(1), scanId: 's1', by: 'label', orderId: 'o', parcel: 1 },
    ...{ tracking: null, pallet: null },
  };
  expect(evolveManifest(null, loaded)).toBeNull();
  const manifest = done([open, load(1)]);
  const same: readonly HandoverEvent[] = [
    loaded,
    { ...said, type: 'ParcelTakenOff', sscc: label(2) },
    { ...said, type: 'ManifestClosed', parcels: 1 },
    { ...said, type: 'ClosingTakenBack' },
    { ...said, type: 'ManifestResumed' },
    { ...said, type: 'ManifestDropped' },
    { ...said, type: 'ManifestOpened', code: 'x', carrier: '', account: '', origin: '', day: '2026-12-01' },
  ];
  for (const event of same) expect(evolveManifest(manifest, event)).toBe(manifest);
  const asked = done([askClose()], manifest);
  expect(evolveManifest(asked, { ...said, type: 'ManifestClosing', parcels: 1, missing: 3 })).toBe(asked);
  expect(evolveManifest(asked, { ...said, type: 'ManifestLeft' })).toBe(asked);
  const closed = done([confirm()], asked);
  expect(evolveManifest(closed, { ...said, type: 'ParcelTakenOff', sscc: label(1) })).toBe(closed);
});

test('what waits is grouped by carrier: at benches, ready, and at other doors, the oldest first', () => {
  const elsewhere = { manifestId: 'm2', code: 'M-2', stationId: 'd2', stationName: 'Door 2' };
  const parcels = [
    waiting(5),
    waiting(3, { state: 'labelled' }),
    waiting(2, { state: 'packed', sscc: null, labelledAt: null, packedAt: 1 }),
    waiting(4),
    waiting(6, { on: elsewhere }),
    waiting(7, { on: { ...elsewhere, manifestId: 'm1' } }),
    waiting(8),
    waiting(1, { carrier: '' }),
    waiting(11, { carrier: 'Z' }),
    waiting(9, { carrier: 'A' }),
  ];
  const groups = carrierGroups(parcels, new Set([label(8)]), new Set(['m1']));
  const codes = (some: readonly WaitingParcel[]) => some.map(({ code }) => code);
  expect(
    groups.map(({ carrier, atBenches, ready, elsewhere: other }) => [
      carrier,
      codes(atBenches),
      codes(ready),
      codes(other),
    ]),
  ).toEqual([
    ['DHL', ['2', '3'], ['4', '5', '7'], ['6']],
    ['', [], ['1'], []],
    ['A', [], ['9'], []],
    ['Z', [], ['11'], []],
  ]);
  expect(sinceOf(waiting(2, { labelledAt: null, packedAt: 1 }))).toBe(1);
});

test('the carrier is what the services say, else the service by its name, else nobody', () => {
  const services = [
    { code: 'none', names: [], carrier: '' },
    { code: 'paket', names: ['DHL Paket'], carrier: 'DHL' },
  ];
  expect(carrierOf('dhl paket', services)).toBe('DHL');
  expect(carrierOf('PAKET', services)).toBe('DHL');
  expect([carrierOf(' Express ', services), carrierOf('none', services)]).toEqual(['Express', 'none']);
  expect(carrierOf('')).toBe('');
});

test('the next cut-off is the first that is not over, of the services of that carrier that say one', () => {
  const cutoffs = (monday: number | null) => [monday, null, null, null, null, null, null];
  const services = [
    { carrier: 'DHL', cutoffs: cutoffs(990) },
    { carrier: 'DHL', cutoffs: cutoffs(1_080) },
    { carrier: 'DHL', cutoffs: cutoffs(1_020) },
    { carrier: 'DHL', cutoffs: cutoffs(1_439) },
    { carrier: 'UPS', cutoffs: cutoffs(1_000) },
    { carrier: 'DHL', cutoffs: [] },
  ];
  const at = (minute: number, weekday = 0) => nextCutOff('DHL', services, { weekday, minute });
  expect([at(900), at(990), at(991), at(1_081), at(900, 1)]).toEqual([990, 990, 1_020, null, null]);
});

test('whatever is done in whatever order: each parcel once, nothing that must not leave is closed, nothing after it', () => {
  const numbers = fc.integer({ min: 1, max: 6 });
  const step = fc.oneof(
    numbers.map((number) => ({ do: 'load', number }) as const),
    numbers.map((number) => ({ do: 'off', number }) as const),
    numbers.map((number) => ({ do: 'cancel', number }) as const),
    fc
      .constantFrom('ask', 'confirm', 'back', 'undo', 'leave', 'resume')
      .map((one) => ({ do: one, number: 0 }) as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cancelled = new Set<number>();
      const factsOf = (sscc: string): ParcelFacts => {
        const number = Number(sscc);
        const status = cancelled.has(number) ? 'cancelled' : 'packed';
        return facts(number, {}, { order: { status, hold: null, destination: 'here' } });
      };
      let manifest = done([open]);
      for (const { do: what, number } of steps) {
        if (what === 'cancel') cancelled.add(number);
        const command: HandoverCommand | undefined = {
          load: load(number, factsOf(label(number))),
          off: { type: 'TakeOff', sscc: label(number) } as const,
          ask: askClose(1, true, factsOf),
          confirm: confirm(factsOf),
          back: { type: 'TakeBackClosing' } as const,
          undo: { type: 'UndoLoad' } as const,
          leave: { type: 'LeaveManifest' } as const,
          resume: { type: 'ResumeManifest' } as const,
          cancel: undefined,
        }[what];
        const decided = command && decideHandOver(manifest, command);
        const wasClosed = manifest.phase === 'closed';
        if (!decided?.ok) continue;
        expect(wasClosed).toBe(false);
        for (const event of decided.value) manifest = evolveManifest(manifest, event) ?? manifest;
        expect(new Set(on(manifest)).size).toBe(manifest.parcels.length);
        if (manifest.phase === 'closed') expect(on(manifest).filter((one) => cancelled.has(one))).toEqual([]);
      }
    }),
    { numRuns: 2_000 },
  );
});
