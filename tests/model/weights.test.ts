// Random acts where the merchant's rules want each parcel weighed: none is closed that was not weighed as it is, or is off without a supervisor's yes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  evolve,
  isOff,
  isVerified,
  NO_UNIT_RULES,
  type PackingCommand,
  type PackingState,
  type Parcel,
  type WeightJudged,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';

const order = anOrder({
  lines: [
    { id: '1', sku: 'MUG', quantity: 2, unitPriceMinor: null, components: null },
    { id: '2', sku: 'TEA', quantity: 2, unitPriceMinor: null, components: null },
  ],
});
const facts = factsOf(order);
const weightCheck = 'stop';
const VERDICTS: readonly WeightJudged[] = ['within', 'cannot-tell', 'too-light', 'too-heavy', 'unknown'];

type Act =
  | { readonly do: 'begin' | 'close' | 'undo' | 'restart' | 'allow' | 'suspend' | 'open' }
  | { readonly do: 'scan' | 'move'; readonly sku: string }
  | { readonly do: 'reopen'; readonly parcel: number }
  | { readonly do: 'carton'; readonly code: string }
  | { readonly do: 'weigh'; readonly verdict: WeightJudged };

const sku = fc.constantFrom('MUG', 'TEA');
const acts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('scan' as const), sku }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('weigh' as const), verdict: fc.constantFrom(...VERDICTS) }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'begin' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), sku }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('reopen' as const), parcel: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('carton' as const), code: fc.constantFrom('S1', 'M1') }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom<'undo' | 'allow' | 'suspend' | 'open'>('undo', 'allow', 'suspend', 'open'),
      }),
    },
  ),
  { minLength: 20, maxLength: 60 },
);

function commandOf(act: Act, at: number): PackingCommand {
  switch (act.do) {
    case 'scan':
      return {
        ...{ type: 'ScanUnit', by: 'scan', unit: aUnit(act.sku, { scanId: `s${at}` }), rules: NO_UNIT_RULES },
        bench: benchOf(order, { weightCheck }),
      };
    case 'move':
      return { type: 'MoveUnits', sku: act.sku, serial: null, order: facts, weightCheck };
    case 'begin':
      return { type: 'BeginParcel', order: facts, weightCheck };
    case 'close':
      return { type: 'CloseParcel', order: facts, weightCheck };
    case 'reopen':
      return { type: 'ReopenParcel', parcel: act.parcel, weightCheck };
    case 'undo':
      return { type: 'UndoScan' };
    case 'restart':
      return { type: 'RestartOrder', order: facts };
    case 'suspend':
      return { type: 'SuspendOrder' };
    case 'open':
      return { type: 'OpenOrder', order: facts };
    case 'allow':
      return { type: 'AllowWeight', grantId: `g${at}` };
    case 'carton':
      return { type: 'ChooseCarton', carton: { code: act.code, tareGrams: 100 } };
    case 'weigh': {
      const weighing = { grams: 500, expectedGrams: 500, sigmaGrams: 7, toleranceGrams: 21, verdict: act.verdict };
      return { type: 'WeighParcel', weighing };
    }
  }
}

const contentOf = (parcel: Parcel | undefined): string =>
  JSON.stringify([parcel?.carton?.code, parcel?.scans.map(({ scanId }) => scanId).toSorted()]);

test('no parcel is closed that was not weighed as it is, or is off without a yes', () => {
  const met = { right: 0, allowed: 0, refused: 0, unweighed: 0, reweighed: 0 };
  fc.assert(
    fc.property(acts, (walk) => {
      let state: PackingState | null = null;
      /** What lay in a parcel, by its number, when it was weighed or allowed last. */
      const known = new Map<number, { readonly content: string; readonly verdict: WeightJudged | 'allowed' }>();
      for (const [at, act] of [{ do: 'open' } as Act, ...walk].entries()) {
        const decision = decide(state, commandOf(act, at));
        if (!decision.ok) {
          if (decision.failure.type === 'WeightOff') met.refused++;
          if (decision.failure.type === 'ParcelNotWeighed') met.unweighed++;
          continue;
        }
        for (const event of decision.value) {
          const before: Parcel | undefined =
            'parcel' in event ? state?.parcels.find(({ number }) => number === event.parcel) : undefined;
          if (event.type === 'ParcelWeighed')
            known.set(event.parcel, { content: contentOf(before), verdict: event.verdict });
          if (event.type === 'WeightAllowed')
            known.set(event.parcel, { content: contentOf(before), verdict: 'allowed' });
          if (event.type === 'ParcelClosed') {
            const weighed = known.get(event.parcel);
            expect(weighed?.content).toBe(contentOf(before));
            if (weighed?.verdict === 'allowed') met.allowed++;
            else {
              met.right++;
              expect(weighed && isOff(weighed.verdict)).toBe(false);
            }
          }
          if (event.type === 'UnitsMoved' && event.reweigh) met.reweighed++;
          state = evolve(state, event);
          // Whatever was moved, an order of which all is closed has no parcel that is not weighed as it is, and none gets a label before.
          for (const parcel of state?.parcels ?? []) {
            const isKnown = known.get(parcel.number)?.content === contentOf(parcel);
            if (state?.phase === 'packed' || (state && isVerified(state, parcel.number))) expect(isKnown).toBe(true);
          }
        }
      }
    }),
    { numRuns: 1_500, seed: 20_261_130 },
  );
  expect(Math.min(...Object.values(met)), JSON.stringify(met)).toBeGreaterThan(100);
});
