import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decide,
  fold,
  kitProgress,
  type PackingCommand,
  type PackingEvent,
  type PackingState,
  packedByNeed,
  unitTotals,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const kitLine = (id: string, quantity: number) => ({
  ...{ id, sku: 'GIFT', quantity, unitPriceMinor: null },
  components: [
    { sku: 'TEA', units: 1 },
    { sku: 'MUG', units: 2 },
  ],
});
const order = anOrder({ lines: [kitLine('1', 2), kitLine('2', 1)] });
let scans = 0;
const scan = (sku: string, more = {}, rules = {}) =>
  scanCommand(order, aUnit(sku, { scanId: `s${++scans}`, ...more }), { confirmClose: true }, rules);

/** The state after commands; one that is refused is a broken test. */
function packedBy(...commands: readonly PackingCommand[]): PackingState {
  let state: PackingState | null = null;
  for (const command of [{ type: 'OpenOrder', order: factsOf(order) } as const, ...commands]) {
    const decided = decide(state, command);
    if (!decided.ok) throw new Error(JSON.stringify(decided.failure));
    state = fold(decided.value, state);
  }
  return state as PackingState;
}
const refused = (state: PackingState, command: PackingCommand) => {
  const decided = decide(state, command);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.failure;
};

describe('a kit by its own code', () => {
  test('puts in what one kit has, as scans that are taken back together', () => {
    const state = packedBy(scan('GIFT'));
    expect([...packedByNeed(state)]).toEqual([
      ['1/TEA', 1],
      ['1/MUG', 2],
    ]);
    expect(kitProgress(state, 'GIFT')).toEqual({ kits: 3, whole: 1, begun: 1 });
    const undone = decide(state, { type: 'UndoScan' });
    expect(undone.ok && undone.value.map(({ type }) => type)).toEqual(['ScanUndone', 'ScanUndone']);
    expect(unitTotals(fold(undone.ok ? undone.value : [], state) as PackingState).packed).toBe(0);
  });
  test('a pack of kits goes over lines, and the last one closes the parcel', () => {
    const last = scanCommand(order, aUnit('GIFT', { units: 3 }));
    const state = packedBy();
    expect(refused(state, last)).toEqual([...Array(4).fill('UnitScanned'), 'ParcelClosed']);
    expect(refused(state, scan('GIFT', { units: 4 }))).toEqual({
      ...{ type: 'OverQuantity', sku: 'GIFT', scanned: 4, needed: 3, packed: 0 },
    });
  });
  test('a kit that is begun by its components is ended by them, and no other is', () => {
    const begun = packedBy(scan('GIFT'), scan('GIFT'), scan('MUG'));
    expect(kitProgress(begun, 'GIFT')).toEqual({ kits: 3, whole: 2, begun: 3 });
    expect(refused(begun, scan('GIFT'))).toEqual({ type: 'KitBegun', sku: 'GIFT', begun: 1 });
    expect(refused(begun, scan('TEA'))).toEqual(['UnitScanned']);
    expect(refused(begun, scan('TEA', { units: 2 }))).toMatchObject({ type: 'OverQuantity' });
  });
  test('says nothing of components that have to prove themselves, nor of an order that does not say how many kits it has', () => {
    expect(refused(packedBy(), scan('GIFT', {}, { provesParts: true }))).toEqual({ type: 'KitByParts', sku: 'GIFT' });
    const old = packedBy();
    const before = { ...old, needs: old.needs.map(({ kits: _, ...need }) => need) };
    expect(refused(before, scan('GIFT'))).toEqual({ type: 'KitByParts', sku: 'GIFT' });
    expect(kitProgress(before, 'GIFT')).toBeUndefined();
  });
  test('stands for no typed number, and waits for an open parcel and an order that may go on', () => {
    const bench = { order: factsOf(order), today: '2026-11-23', confirmClose: true };
    const typed = { type: 'SetScanQuantity', scanId: 'q', units: 9, allowed: true, bench } as const;
    expect(refused(packedBy(scan('GIFT')), typed)).toMatchObject({ type: 'QuantityNotAllowed' });
    const closed = packedBy(scanCommand(order, aUnit('GIFT', { units: 3 })));
    expect(refused(closed, scan('GIFT'))).toEqual({ type: 'ParcelAlreadyClosed' });
    const cancelled = { ...scan('GIFT'), bench: { ...bench, order: { ...factsOf(order), status: 'cancelled' } } };
    expect(refused(packedBy(), cancelled as PackingCommand)).toMatchObject({ type: 'OrderClosed' });
  });
  test('goes into another parcel as it came', () => {
    const state = packedBy(scan('GIFT'), { type: 'BeginParcel', order: factsOf(order) });
    const moved = decide(state, { type: 'MoveUnits', sku: 'TEA', serial: null, order: factsOf(order) });
    expect(moved.ok && moved.value.map(({ type }) => type)).toEqual(['UnitsMoved', 'UnitsMoved', 'ParcelDropped']);
  });
});

test('kits and components in any order: never more than was ordered, and whole kits at the end', () => {
  const act = fc.constantFrom('GIFT', 'TEA', 'MUG', 'undo');
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (walk) => {
      let state = packedBy();
      for (const what of walk) {
        const decided = decide(state, what === 'undo' ? { type: 'UndoScan' } : scan(what));
        const events: readonly PackingEvent[] = decided.ok ? decided.value : [];
        state = fold(events, state) as PackingState;
        const packed = packedByNeed(state);
        for (const need of state.needs) expect(packed.get(need.key) ?? 0).toBeLessThanOrEqual(need.units);
        // A kit by its own code is whole: what came by codes alone leaves nothing begun.
        const isByCode = state.parcels.every((parcel) => parcel.scans.every(({ kitScan }) => kitScan !== undefined));
        const { whole, begun } = kitProgress(state, 'GIFT') ?? { whole: 0, begun: 0 };
        if (isByCode) expect(whole).toBe(begun);
      }
    }),
    { numRuns: 500 },
  );
});
