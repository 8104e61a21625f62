import { describe, expect, test } from 'vitest';
import { decide, fold, openParcel, type PackingCommand, type PackingState } from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const line = (id: string, sku: string, quantity: number) => ({
  ...{ id, sku, quantity, unitPriceMinor: null, components: null },
});
const order = anOrder({ lines: [line('1', 'MUG', 6), line('2', 'TEA', 3)] });
const facts = factsOf(order);
let scans = 0;
const open: PackingCommand = { type: 'OpenOrder', order: facts };
const begin: PackingCommand = { type: 'BeginParcel', order: facts };
const carton: PackingCommand = { type: 'ChooseCarton', carton: { code: 'S2', tareGrams: 120 } };
const scan = (sku: string, units = 1) => scanCommand(order, aUnit(sku, { scanId: `s${++scans}`, units }));
const again = (typed: readonly string[] = ['MUG', 'TEA'], confirmClose = false): PackingCommand => ({
  ...{ type: 'SameAgain', scanId: 'again', typed: new Set(typed), bench: benchOf(order, { confirmClose }) },
});
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
const outcome = (state: PackingState, command: PackingCommand) => {
  const decision = decide(state, command);
  return decision.ok ? decision.value.map(({ type }) => type) : decision.failure;
};
const unitsOf = (state: PackingState) => openParcel(state)?.scans.map(({ sku, units }) => `${units} ${sku}`);
const first = [open, scan('MUG', 2), scan('TEA'), begin] as const;

describe('the same again', () => {
  test('fills up what was scanned once to what the parcel before holds, in its carton', () => {
    const state = stateAfter(open, scan('MUG', 2), carton, scan('TEA'), begin, scan('MUG'), scan('TEA'), again());
    expect(unitsOf(state)).toEqual(['1 MUG', '1 TEA', '1 MUG']);
    expect(openParcel(state)?.carton).toEqual({ code: 'S2', tareGrams: 120 });
    expect(outcome(state, again())).toEqual([]);
  });
  test('a carton that was chosen already stays', () => {
    const chosen = { type: 'ChooseCarton', carton: { code: 'M1', tareGrams: 9 } } as const;
    const state = stateAfter(open, scan('MUG', 2), carton, begin, scan('MUG'), chosen, again());
    expect(openParcel(state)?.carton?.code).toBe('M1');
  });
  test('one of each is scanned first: nothing is said to be there that nobody scanned', () => {
    expect(outcome(stateAfter(...first), again())).toEqual({ type: 'ScanOneFirst', sku: 'MUG' });
    expect(outcome(stateAfter(...first, scan('MUG')), again())).toEqual({ type: 'ScanOneFirst', sku: 'TEA' });
  });
  test('not of an item whose units are scanned one by one', () => {
    const state = stateAfter(...first, scan('MUG'), scan('TEA'));
    expect(outcome(state, again(['TEA']))).toEqual({ type: 'QuantityNotAllowed', sku: 'MUG' });
  });
  test('not without one before, nor into none, nor beside what that does not hold', () => {
    expect(outcome(stateAfter(open, scan('MUG')), again())).toEqual({ type: 'NoParcelBefore' });
    const mugs = stateAfter(open, scan('MUG', 2), begin, scan('TEA'));
    expect(outcome(mugs, again())).toEqual({ type: 'NotInParcelBefore', sku: 'TEA', parcel: 1 });
    const packed = stateAfter(open, scan('MUG', 6), scan('TEA', 3));
    expect(outcome(packed, again())).toEqual({ type: 'ParcelAlreadyClosed' });
  });
  test('not more than the order asks for', () => {
    const state = stateAfter(open, scan('MUG', 4), begin, scan('MUG'));
    expect(outcome(state, again())).toMatchObject({ type: 'OverQuantity', sku: 'MUG' });
  });
  test('the last one closes the order, where nothing is asked first', () => {
    const left = [...first, scan('MUG'), scan('TEA'), again(), begin, scan('MUG'), scan('TEA')] as const;
    expect(outcome(stateAfter(...left), again())).toEqual(['UnitScanned', 'ParcelClosed']);
    expect(outcome(stateAfter(...left), again(['MUG', 'TEA'], true))).toEqual(['UnitScanned']);
  });
});
