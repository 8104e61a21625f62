// Random units, parcels, moves and fresh starts: each parcel bears the marks of the units that lie in it, and each piece what it weighs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  fold,
  NO_UNIT_RULES,
  type OrderFacts,
  type PackingCommand,
  type PackingState,
  parcelMarks,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';

const line = (id: string, sku: string) => ({ id, sku, quantity: 2, unitPriceMinor: null, components: null });
const order = anOrder({ lines: [line('1', 'VASE'), line('2', 'OIL'), line('3', 'LAMP'), line('4', 'PEN')] });
const MARKS: Readonly<Record<string, readonly string[]>> = {
  ...{ VASE: ['fragile', 'upright'], OIL: ['upright', 'limited-quantity'], LAMP: ['UN3480'], PEN: [] },
};
const facts: OrderFacts = { ...factsOf(order), marks: MARKS };

const sku = fc.constantFrom('VASE', 'OIL', 'LAMP', 'PEN');
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ scan: sku, grams: fc.constantFrom(undefined, 1, 512) }) },
  { weight: 1, arbitrary: fc.record({ move: sku }) },
  { weight: 3, arbitrary: fc.constantFrom('undo', 'parcel', 'parcel', 'reopen', 'typed', 'restart' as const) },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

function commandOf(each: Step, scanId: string): PackingCommand {
  const bench = benchOf(order, { order: facts, confirmClose: true });
  if (typeof each === 'object' && 'scan' in each)
    return {
      ...{ type: 'ScanUnit', by: 'scan', rules: NO_UNIT_RULES, bench },
      unit: aUnit(each.scan, { scanId, grams: each.grams }),
    };
  if (typeof each === 'object') return { type: 'MoveUnits', sku: each.move, serial: null, order: facts };
  switch (each) {
    case 'undo':
      return { type: 'UndoScan' };
    case 'parcel':
      return { type: 'BeginParcel', order: facts };
    case 'reopen':
      return { type: 'ReopenParcel', parcel: 1 };
    case 'typed':
      return { type: 'SetScanQuantity', scanId, units: 2, allowed: true, bench };
    default:
      return { type: 'RestartOrder', order: facts };
  }
}

test('whatever is packed, moved and taken back, a parcel bears the marks of what lies in it, and no weight of a piece is lost', () => {
  let marked = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (walk) => {
      let state: PackingState | null = fold([
        { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...facts.needs] },
      ]);
      const weighed = new Map<string, number>();
      for (const [at, each] of walk.entries()) {
        if (typeof each === 'object' && 'scan' in each && each.grams) weighed.set(`s${at}`, each.grams);
        if (!state) throw new Error('the order is gone');
        const decision = decide(state, commandOf(each, `s${at}`));
        if (decision.ok) state = fold(decision.value, state) ?? state;
        for (const { scans } of state.parcels) {
          const wanted = new Set(scans.flatMap((scan) => MARKS[scan.sku] ?? []));
          const found = parcelMarks(scans, state.parcels.length);
          expect([...found].sort()).toEqual([...wanted].sort());
          for (const { scanId, units, grams } of scans) {
            expect(grams).toBe(weighed.get(scanId));
            // Of a piece that weighs something of its own none is typed.
            if (units > 1) expect(grams).toBeUndefined();
          }
          if (state.parcels.length > 1) marked += found.length;
        }
      }
    }),
    { numRuns: 1_000, seed: 20_261_201 },
  );
  // The walks lead there.
  expect(marked).toBeGreaterThan(500);
});
