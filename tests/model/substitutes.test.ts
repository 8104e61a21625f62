// Random units, substitutes, shortages and fresh starts: of each line packed, short and still to come is what was ordered, substitutes counted.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  fold,
  NO_UNIT_RULES,
  type PackingCommand,
  type PackingState,
  substitutedIn,
  unitsToPack,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';

const line = (id: string, sku: string, quantity: number) => ({
  id,
  sku,
  quantity,
  unitPriceMinor: null,
  components: null,
});
const order = anOrder({ lines: [line('1', 'MUG', 3), line('2', 'TEA', 2), line('3', 'CUP', 1)] });
const facts = factsOf(order);
/** What may go instead of what, by the merchant's list. */
const LIST: Readonly<Record<string, readonly string[]>> = { CUP: ['MUG'], POT: ['MUG', 'TEA'] };
const ORDERED: Readonly<Record<string, number>> = { '1': 3, '2': 2, '3': 1 };

const sku = fc.constantFrom('MUG', 'TEA', 'CUP', 'POT');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ scan: sku, units: fc.constantFrom(1, 1, 2) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      scan: sku,
      units: fc.constantFrom(1, 1, 2),
      insteadOf: fc.constantFrom('MUG', 'TEA', 'CUP'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ short: fc.constantFrom('1', '2', '3') }) },
  { weight: 2, arbitrary: fc.constantFrom('undo', 'close', 'parcel', 'restart' as const) },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

function commandOf(each: Step, scanId: string): PackingCommand {
  if (typeof each === 'object' && 'scan' in each)
    return {
      ...{ type: 'ScanUnit', by: 'scan', bench: benchOf(order) },
      rules: { ...NO_UNIT_RULES, replaces: LIST[each.scan] ?? [] },
      unit: aUnit(each.scan, {
        scanId,
        units: each.units,
        ...('insteadOf' in each ? { insteadOf: each.insteadOf } : {}),
      }),
    };
  if (typeof each === 'object')
    return { type: 'ShipShort', need: each.short, why: 'missing', fate: 'cancel', allowed: true, order: facts };
  if (each === 'undo') return { type: 'UndoScan' };
  if (each === 'close') return { type: 'CloseParcel', order: facts };
  return each === 'parcel' ? { type: 'BeginParcel', order: facts } : { type: 'RestartOrder', order: facts };
}

test('whatever goes instead of what, each line has what was ordered, and nothing goes that is not on the list', () => {
  let swaps = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (walk) => {
      let state: PackingState | null = fold([
        { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...facts.needs] },
      ]);
      for (const [at, each] of walk.entries()) {
        if (!state) throw new Error('the order is gone');
        const decision = decide(state, commandOf(each, `s${at}`));
        if (decision.ok) state = fold(decision.value, state) ?? state;
        const scans = state.parcels.flatMap((parcel) => parcel.scans);
        for (const need of state.needs) {
          const packed = scans
            .flatMap(({ fills }) => fills)
            .reduce((sum, fill) => (fill.need === need.key ? sum + fill.units : sum), 0);
          const short = (state.short ?? []).reduce((sum, one) => (one.need === need.key ? sum + one.units : sum), 0);
          const toCome = unitsToPack(state, need) - packed;
          expect(toCome).toBeGreaterThanOrEqual(0);
          expect(packed + short + toCome).toBe(ORDERED[need.key]);
          if (state.phase === 'packed') expect(toCome).toBe(0);
        }
        for (const one of scans) {
          expect(one.fills.reduce((sum, { units }) => sum + units, 0)).toBe(one.units);
          const filled = new Set(one.fills.map(({ need }) => order.lines.find(({ id }) => id === need)?.sku));
          expect([...filled]).toEqual([one.insteadOf ?? one.sku]);
          if (one.insteadOf !== undefined && one.insteadOf !== one.sku) expect(LIST[one.sku]).toContain(one.insteadOf);
        }
        const swapped = scans.reduce((sum, { insteadOf, units }) => (insteadOf === undefined ? sum : sum + units), 0);
        expect(substitutedIn(state).reduce((sum, { units }) => sum + units, 0)).toBe(swapped);
        swaps += swapped;
      }
    }),
    { numRuns: 2_000, seed: 20_261_201 },
  );
  // The walks lead there.
  expect(swaps).toBeGreaterThan(500);
});
