// Random acts on an order of several parcels: whatever is done, no unit is in two parcels, no label stands for other contents than it was
// printed for, and no label comes twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  evolve,
  fold,
  isComplete,
  isVerified,
  NO_UNIT_RULES,
  nextLabelVersion,
  type PackingCommand,
  type PackingEvent,
  type PackingState,
  type Parcel,
  packedByNeed,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';

const order = anOrder({
  lines: [
    { id: '1', sku: 'MUG', quantity: 5, unitPriceMinor: null, components: null },
    { id: '2', sku: 'TEA', quantity: 2, unitPriceMinor: null, components: null },
  ],
});
const facts = factsOf(order);

const ACTS = ['begin', 'again', 'close', 'undo', 'restart', 'suspend', 'open', 'hold', 'release'] as const;
type Act =
  | { readonly do: (typeof ACTS)[number] }
  | { readonly do: 'scan' | 'move'; readonly sku: string }
  | { readonly do: 'reopen' | 'print' | 'fail' | 'label'; readonly parcel: number };

const mug: Act = { do: 'scan', sku: 'MUG' };
/** A walk that begins with equal parcels, or not. */
const SERIES: readonly Act[] = [mug, mug, { do: 'begin' }, mug, { do: 'again' }, { do: 'begin' }, mug, { do: 'again' }];
const begun = fc.constantFrom<readonly Act[]>([], [], [], SERIES);

const acts = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ do: fc.constant('scan' as const), sku: fc.constantFrom('MUG', 'TEA') }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), sku: fc.constantFrom('MUG', 'TEA') }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('begin' as const, ...ACTS) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom<'reopen' | 'print' | 'fail' | 'label'>(
          'reopen',
          'print',
          'print',
          'print',
          'fail',
          'label',
          'label',
          'label',
        ),
        parcel: fc.integer({ min: 1, max: 4 }),
      }),
    },
  ),
  { minLength: 30, maxLength: 80 },
);

const ssccOf = (parcel: number, version: number) => `${parcel}${version}`.padStart(18, '0');

function commandOf(act: Act, state: PackingState | null, at: number): PackingCommand {
  const parcels = state?.parcels ?? [];
  const parcel = 'parcel' in act ? parcels[act.parcel % parcels.length] : undefined;
  const number = parcel?.number ?? 1;
  switch (act.do) {
    case 'scan':
      return {
        type: 'ScanUnit',
        by: 'scan',
        unit: aUnit(act.sku, { scanId: `s${at}`, units: at % 3 === 0 ? 2 : 1 }),
        rules: NO_UNIT_RULES,
        bench: benchOf(order, { confirmClose: at % 2 === 0 }),
      };
    case 'move':
      return { type: 'MoveUnits', sku: act.sku, serial: null, order: facts };
    case 'begin':
      return { type: 'BeginParcel', order: facts };
    case 'again':
      return {
        ...{ type: 'SameAgain', scanId: `a${at}`, typed: new Set(['MUG', 'TEA']) },
        bench: benchOf(order, { confirmClose: at % 2 === 0 }),
      };
    case 'close':
      return { type: 'CloseParcel', order: facts };
    case 'undo':
      return { type: 'UndoScan' };
    case 'restart':
      return { type: 'RestartOrder', order: facts };
    case 'suspend':
      return { type: 'SuspendOrder' };
    case 'open':
      return { type: 'OpenOrder', order: facts };
    case 'hold':
      return { type: 'HoldOrder', reason: 'damaged', detail: '', releases: 0 };
    case 'release':
      return { type: 'ReleaseHold' };
    case 'reopen':
      return { type: 'ReopenParcel', parcel: number };
    case 'print':
    case 'fail': {
      const version = parcel ? nextLabelVersion(parcel) : 1;
      const outcome =
        act.do === 'print'
          ? ({ type: 'printed', sscc: ssccOf(number, version), jobId: 'j' } as const)
          : ({ type: 'failed', reason: 'paper-out' } as const);
      return { type: 'RecordLabel', parcel: number, version, outcome };
    }
    case 'label':
      return { type: 'ScanLabel', scanId: `l${at}`, sscc: parcel?.label?.sscc ?? ssccOf(9, 9), order: facts };
  }
}

const contentOf = ({ scans }: Parcel): string => JSON.stringify(scans.map(({ scanId }) => scanId).toSorted());

test('random acts on several parcels: each unit in one parcel, each label for what it was printed for, and once', () => {
  const met = { several: 0, finished: 0, moved: 0, again: 0 };
  fc.assert(
    fc.property(begun, acts, (first, walk) => {
      let state: PackingState | null = null;
      const log: PackingEvent[] = [];
      /** What lay in a parcel when its label came out, by the label's number. */
      const printed = new Map<string, string>();
      for (const [at, act] of [{ do: 'open' } as Act, ...first, ...walk].entries()) {
        const decision = decide(state, commandOf(act, state, at));
        if (!decision.ok) continue;
        if (act.do === 'again' && decision.value.length > 0) met.again++;
        for (const event of decision.value) {
          log.push(event);
          state = evolve(state, event);
          if (event.type === 'UnitsMoved') met.moved++;
          if (event.type !== 'LabelPrinted') continue;
          expect(printed.has(event.sscc)).toBe(false);
          const parcel = state?.parcels.find(({ number }) => number === event.parcel);
          printed.set(event.sscc, parcel ? contentOf(parcel) : '');
        }
        if (!state) continue;
        const { parcels, needs, phase } = state;
        const ids = parcels.flatMap(({ scans }) => scans.map(({ scanId }) => scanId));
        expect(new Set(ids).size).toBe(ids.length);
        expect(parcels.filter(({ closed }) => !closed).length).toBeLessThanOrEqual(1);
        expect(parcels.filter(({ closed, scans }) => closed && scans.length === 0)).toEqual([]);
        const packed = packedByNeed(state);
        for (const { key, units } of needs) expect(packed.get(key) ?? 0).toBeLessThanOrEqual(units);
        for (const parcel of parcels) {
          const sscc = parcel.label?.sscc;
          if (sscc) expect(contentOf(parcel)).toBe(printed.get(sscc));
          if (sscc || isVerified(state, parcel.number)) expect(parcel.closed).toBe(true);
        }
        if (phase === 'packed' || phase === 'finished') expect(isComplete(state)).toBe(true);
        if (phase === 'finished') {
          met.finished++;
          expect(parcels.every(({ label }) => label?.state === 'verified')).toBe(true);
        }
        if (parcels.length > 1) met.several++;
      }
      expect(fold(log)).toEqual(state);
    }),
    { numRuns: 1_500, seed: 20_261_130 },
  );
  expect(Math.min(...Object.values(met)), JSON.stringify(met)).toBeGreaterThan(100);
});
