import { describe, expect, test } from 'vitest';
import {
  decide,
  evolve,
  fold,
  isComplete,
  isVerified,
  type PackingCommand,
  type PackingState,
  shipShortBy,
  unitsToPack,
  unitTotals,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder();
const open: PackingCommand = { type: 'OpenOrder', order: factsOf(order) };
let scans = 0;
const scan = (sku: string, units = 1): PackingCommand =>
  scanCommand(order, aUnit(sku, { scanId: `s${++scans}`, units }));
const short = (need: string, change: Partial<Extract<PackingCommand, { type: 'ShipShort' }>> = {}): PackingCommand => ({
  ...{ type: 'ShipShort', need, why: 'missing', fate: 'back-order', allowed: true, order: factsOf(order) },
  ...change,
});
const close: PackingCommand = { type: 'CloseParcel', order: factsOf(order) };

function stateAfter(...commands: readonly PackingCommand[]): PackingState {
  let state: PackingState | null = null;
  for (const command of commands) {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.failure)}`);
    state = fold(decision.value, state);
  }
  if (!state) throw new Error('nothing was opened');
  return state;
}
const refusal = (state: PackingState, command: PackingCommand) => {
  const decision = decide(state, command);
  return decision.ok ? decision.value.map(({ type }) => type).join() : decision.failure.type;
};

describe('units that are short', () => {
  test('are not waited for: the parcel is closed without them, and labelled', () => {
    const state = stateAfter(open, scan('MUG'), scan('TEA'), short('1'));
    expect(state.short).toEqual([{ need: '1', sku: 'MUG', units: 1, why: 'missing', fate: 'back-order' }]);
    expect(isComplete(state)).toBe(true);
    expect(unitTotals(state)).toEqual({ needed: 2, packed: 2 });
    expect(isVerified(state, 1)).toBe(false);
    const closed = stateAfter(open, scan('MUG'), scan('TEA'), short('1'), close);
    expect(closed.phase).toBe('packed');
    expect(isVerified(closed, 1)).toBe(true);
  });
  test('are the rest of their line; a line of which all are in has none', () => {
    expect(refusal(stateAfter(open, scan('TEA')), short('2'))).toBe('NothingShort');
    expect(refusal(stateAfter(open, scan('MUG'), short('2')), short('2'))).toBe('NothingShort');
    expect(refusal(stateAfter(open), short('none'))).toBe('NothingShort');
  });
  test('of all lines leave nothing to ship', () => {
    expect(refusal(stateAfter(open, short('2')), short('1'))).toBe('AllShort');
    expect(stateAfter(open, scan('MUG'), short('2'), short('1')).short).toHaveLength(2);
  });
  test('take whoever may say so, an open parcel, and an order that may leave', () => {
    expect(refusal(stateAfter(open, scan('MUG')), short('2', { allowed: false }))).toBe('ShortNotAllowed');
    expect(refusal(stateAfter(open, scan('MUG', 2), scan('TEA')), short('2'))).toBe('ParcelAlreadyClosed');
    const cancelled = factsOf(anOrder({ status: 'cancelled' }));
    expect(refusal(stateAfter(open, scan('MUG')), short('2', { order: cancelled }))).toBe('OrderClosed');
    const fewer = factsOf(anOrder({ rev: 2, lines: order.lines.slice(0, 1) }));
    expect(refusal(stateAfter(open, scan('MUG')), short('2', { order: fewer }))).toBe('OrderChanged');
  });
  test('that turn up go in after all, and the last of them closes the parcel', () => {
    const state = stateAfter(open, scan('MUG'), scan('TEA'), short('1'));
    expect(refusal(state, scan('MUG'))).toBe('ShortTurnedUp,UnitScanned,ParcelClosed');
    const found = stateAfter(open, scan('MUG'), scan('TEA'), short('1'), scan('MUG'));
    expect(found.short).toBeUndefined();
    expect(unitTotals(found)).toEqual({ needed: 3, packed: 3 });
    // More than was ordered does not turn up.
    expect(refusal(state, scan('MUG', 2))).toBe('OverQuantity');
  });
  test('that turn up in part are short of the rest', () => {
    const mugs = anOrder({ lines: [{ id: '1', sku: 'MUG', quantity: 4, unitPriceMinor: 1, components: null }] });
    const state = [
      { type: 'OrderOpened' as const, v: 1 as const, orderId: mugs.id, rev: 1, needs: [...factsOf(mugs).needs] },
      ...[{ type: 'UnitsShort', v: 1, orderId: mugs.id, need: '1', sku: 'MUG', units: 3 } as const].map((event) => ({
        ...event,
        why: 'damaged' as const,
        fate: 'cancel' as const,
      })),
      { type: 'ShortTurnedUp' as const, v: 1 as const, orderId: mugs.id, sku: 'MUG', units: 2 },
    ].reduce<PackingState | null>(evolve, null);
    expect(state?.short).toEqual([{ need: '1', sku: 'MUG', units: 1, why: 'damaged', fate: 'cancel' }]);
    const [need] = state?.needs ?? [];
    expect(state && need && unitsToPack(state, need)).toBe(3);
  });
  test('are taken back by Undo, and by beginning anew', () => {
    const state = stateAfter(open, scan('MUG'), short('2'), { type: 'UndoScan' });
    expect(state.short).toBeUndefined();
    expect(unitTotals(state)).toEqual({ needed: 3, packed: 1 });
    const anew = stateAfter(open, scan('MUG'), short('2'), { type: 'RestartOrder', order: factsOf(order) });
    expect(anew.short).toBeUndefined();
  });
  test('are never more than are in no parcel, whatever a log says', () => {
    const state = stateAfter(open, scan('MUG'));
    const said = { type: 'UnitsShort', v: 1, orderId: order.id, need: '1', sku: 'MUG', why: 'missing' } as const;
    expect(evolve(state, { ...said, units: 9, fate: 'cancel' })?.short?.[0]?.units).toBe(1);
    expect(evolve(state, { ...said, need: 'none', units: 1, fate: 'cancel' })).toEqual(state);
    const turned = { type: 'ShortTurnedUp', v: 1, orderId: order.id, sku: 'MUG', units: 1 } as const;
    expect(evolve(state, turned)).toEqual(state);
    const other = stateAfter(open, scan('MUG'), short('2'));
    expect(evolve(other, turned)?.short).toEqual(other.short);
  });
});

describe('who may ship an order short', () => {
  const rules = { by: 'packer', supervisorFrom: 0, wholeChannels: '' } as const;
  test('is the merchant’s rule', () => {
    expect(shipShortBy(order, rules)).toBe('packer');
    expect(shipShortBy(order, { ...rules, by: 'supervisor' })).toBe('supervisor');
    expect(shipShortBy(order, { ...rules, by: 'nobody' })).toBe('nobody');
  });
  test('is a supervisor from a value on, and where a price is not known', () => {
    expect(shipShortBy(order, { ...rules, supervisorFrom: 3_271 })).toBe('packer');
    expect(shipShortBy(order, { ...rules, supervisorFrom: 3_270 })).toBe('supervisor');
    const unpriced = anOrder({ lines: [{ id: '1', sku: 'MUG', quantity: 1, unitPriceMinor: null, components: null }] });
    expect(shipShortBy(unpriced, { ...rules, supervisorFrom: 100_000_000 })).toBe('supervisor');
  });
  test('is nobody for channels whose orders leave whole', () => {
    expect(shipShortBy(order, { ...rules, wholeChannels: 'etsy, WISH' })).toBe('nobody');
    expect(shipShortBy(order, { ...rules, wholeChannels: 'etsy' })).toBe('packer');
  });
});
