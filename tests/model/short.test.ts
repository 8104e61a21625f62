// Random scans, shortages, parcels and fresh starts: what was ordered is packed, short, or still to come, and nothing is said twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  evolve,
  fold,
  isVerified,
  NO_UNIT_RULES,
  openParcel,
  type PackingCommand,
  type PackingEvent,
  type PackingState,
  packedByNeed,
  unitsToPack,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';

const order = anOrder({
  lines: [
    { id: '1', sku: 'MUG', quantity: 3, unitPriceMinor: null, components: null },
    { id: '2', sku: 'TEA', quantity: 2, unitPriceMinor: null, components: null },
    { id: '3', sku: 'MUG', quantity: 1, unitPriceMinor: null, components: null },
    { id: '4', sku: 'SET', quantity: 2, unitPriceMinor: null, components: [{ sku: 'TEA', units: 1 }] },
  ],
});
const ORDERED: Readonly<Record<string, number>> = { MUG: 4, TEA: 4 };
const facts = factsOf(order);

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ scan: fc.constantFrom('MUG', 'TEA'), units: fc.constantFrom(1, 1, 1, 2, 3) }) },
  { weight: 2, arbitrary: fc.record({ short: fc.constantFrom('1', '2', '3', '4/TEA') }) },
  { weight: 2, arbitrary: fc.constantFrom('undo', 'close', 'parcel', 'reopen', 'restart', 'suspend', 'open' as const) },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

function commandOf(each: Step, scanId: string): PackingCommand {
  if (typeof each === 'object' && 'scan' in each)
    return {
      ...{ type: 'ScanUnit', by: 'scan', rules: NO_UNIT_RULES, bench: benchOf(order) },
      unit: aUnit(each.scan, { scanId, units: each.units }),
    };
  if (typeof each === 'object')
    return {
      ...{ type: 'ShipShort', need: each.short, why: 'missing', fate: 'back-order', allowed: true, order: facts },
    };
  switch (each) {
    case 'undo':
      return { type: 'UndoScan' };
    case 'close':
      return { type: 'CloseParcel', order: facts };
    case 'parcel':
      return { type: 'BeginParcel', order: facts };
    case 'reopen':
      return { type: 'ReopenParcel', parcel: 1 };
    case 'restart':
      return { type: 'RestartOrder', order: facts };
    case 'suspend':
      return { type: 'SuspendOrder' };
    default:
      return { type: 'OpenOrder', order: facts };
  }
}

const inParcels = (state: PackingState, sku: string): number =>
  state.parcels.flatMap(({ scans }) => scans).reduce((sum, scan) => (scan.sku === sku ? sum + scan.units : sum), 0);

test('whatever is short, packed and still to come is what was ordered', () => {
  let closedShort = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (walk) => {
      let state: PackingState | null = fold([
        { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...facts.needs] },
      ]);
      const log: PackingEvent[] = [];
      for (const [at, each] of walk.entries()) {
        if (!state) throw new Error('the order is gone');
        const before = state;
        const decision = decide(state, commandOf(each, `s${at}`));
        if (decision.ok)
          for (const event of decision.value) {
            log.push(event);
            state = evolve(state, event) ?? state;
          }
        // A unit that was ordered and is in no parcel goes in, short or not.
        if (typeof each === 'object' && 'scan' in each && before.phase === 'packing' && openParcel(before)) {
          const fits = inParcels(before, each.scan) + each.units <= (ORDERED[each.scan] ?? 0);
          expect({ at, each, accepted: decision.ok }).toEqual({ at, each, accepted: fits });
        }
        const packed = packedByNeed(state);
        for (const need of state.needs) {
          const shorts = (state.short ?? []).filter((one) => one.need === need.key);
          const short = shorts.reduce((sum, { units }) => sum + units, 0);
          const toCome = unitsToPack(state, need) - (packed.get(need.key) ?? 0);
          expect(toCome).toBeGreaterThanOrEqual(0);
          expect(short + toCome + (packed.get(need.key) ?? 0)).toBe(need.units);
          // Of an order that is packed nothing is still to come.
          if (state.phase === 'packed') expect(toCome).toBe(0);
        }
        for (const parcel of state.parcels)
          if (isVerified(state, parcel.number)) expect(parcel.closed && parcel.scans.length > 0).toBe(true);
        if (state.phase === 'packed') {
          expect(state.parcels.flatMap(({ scans }) => scans).length).toBeGreaterThan(0);
          if (state.short) closedShort++;
        }
      }
    }),
    { numRuns: 2_000, seed: 20_261_130 },
  );
  // The walks lead there.
  expect(closedShort).toBeGreaterThan(50);
});
