// Shadow: what a rule of the merchant's would have stopped is recorded and goes on, and nothing else is let through.
import { describe, expect, test } from 'vitest';
import {
  decide,
  fold,
  isVerified,
  type OrderFacts,
  type PackingCommand,
  type PackingState,
  type UnitRules,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder({ lines: [{ id: '1', sku: 'TEA', quantity: 1, unitPriceMinor: 100, components: null }] });
const facts = (change: Partial<OrderFacts> = {}): OrderFacts => ({
  ...factsOf(order),
  shadow: [],
  policies: 4,
  ...change,
});
const opened = (of: OrderFacts = facts()): PackingState => stateAfter(null, { type: 'OpenOrder', order: of });

function stateAfter(state: PackingState | null, command: PackingCommand): PackingState {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.failure));
  const next = fold(decision.value, state);
  if (!next) throw new Error('nothing was opened');
  return next;
}
const told = (state: PackingState | null, command: PackingCommand) => {
  const decision = decide(state, command);
  if (!decision.ok) return decision.failure.type;
  return decision.value.map((event) => (event.type === 'RuleShadowed' ? event.rule : event.type));
};
const scan = (unit: Parameters<typeof aUnit>[1], rules: Partial<UnitRules>, change: Partial<OrderFacts> = {}) =>
  scanCommand(order, aUnit('TEA', unit), { order: facts(change) }, rules);
const KNOWN: Partial<UnitRules> = {
  ...{ tracking: 'lot+expiry', minShelfDays: 30 },
  lots: { known: [{ lot: 'A', expiry: null, places: [] }], wanted: [], takesUnknown: false },
};

describe('a unit in shadow', () => {
  test('goes in with all that its rules would have refused, each on record before it, with the version of the rules', () => {
    const command = scan({ lot: 'B', expiry: '2026-12-01' }, KNOWN);
    expect(told(opened(), command)).toEqual(['wrong-lot', 'short-life', 'UnitScanned', 'ParcelClosed']);
    const decision = decide(opened(), command);
    expect(decision.ok && decision.value[0]).toEqual({
      ...{ type: 'RuleShadowed', v: 1, orderId: order.id, parcel: 1, rule: 'wrong-lot', sku: 'TEA', policies: 4 },
    });
  });
  test('of which no rule says anything is recorded as ever', () => {
    expect(told(opened(), scan({ lot: 'A', expiry: '2028-01-01' }, KNOWN))).toEqual(['UnitScanned', 'ParcelClosed']);
  });
  test('is refused outside of it', () => {
    const command = scan({ lot: 'B', expiry: '2028-01-01' }, KNOWN, { shadow: undefined });
    expect(told(opened(), command)).toBe('LotNotInStock');
  });
  test.each([
    ['UnitExpired', { lot: 'B', expiry: '2026-01-01' }, KNOWN],
    ['ExpiryMissing', { lot: 'B' }, KNOWN],
    ['LotMissing', {}, KNOWN],
    ['SerialMissing', {}, { tracking: 'serial' }],
    ['SerialInOtherOrder', { serial: 'S1' }, { tracking: 'serial', packedIn: '10400' }],
    [
      'WrongLot',
      { lot: 'A', expiry: '2028-01-01' },
      { ...KNOWN, lots: { known: [], wanted: ['C'], takesUnknown: false } },
    ],
    ['OverQuantity', { units: 2, lot: 'A', expiry: '2028-01-01' }, KNOWN],
  ] as const)('is refused all the same where it is %s, and nothing is recorded', (refusal, unit, rules) => {
    expect(told(opened(), scan(unit, rules))).toBe(refusal);
  });
  test('of an order that is cancelled, held or changed is refused', () => {
    const unit = { lot: 'A', expiry: '2028-01-01' };
    expect(told(opened(), scan(unit, KNOWN, { status: 'cancelled' }))).toBe('OrderClosed');
    expect(told(opened(), scan(unit, KNOWN, { status: 'on-hold' }))).toBe('OrderOnHold');
    expect(told(opened(), scan(unit, KNOWN, { needs: [] }))).toBe('OrderChanged');
  });
});
describe('a parcel in shadow', () => {
  const full = () =>
    stateAfter(opened(), {
      ...scanCommand(order, aUnit('TEA'), { ...benchOf(order), order: facts(), weightCheck: 'stop' }),
    });
  const close = (change: Partial<OrderFacts> = {}): PackingCommand => ({
    ...{ type: 'CloseParcel', order: facts(change), weightCheck: 'stop' },
  });
  const weighed = (verdict: 'too-light' | 'too-heavy' | 'within') =>
    stateAfter(full(), {
      type: 'WeighParcel',
      weighing: { grams: 100, expectedGrams: 200, sigmaGrams: 1, toleranceGrams: 10, verdict },
    });
  test('is closed with what its weight would have stopped on record', () => {
    expect(told(full(), close())).toEqual(['no-weight', 'ParcelClosed']);
    expect(told(weighed('too-light'), close())).toEqual(['under-weight', 'ParcelClosed']);
    expect(told(weighed('too-heavy'), close())).toEqual(['over-weight', 'ParcelClosed']);
    expect(told(weighed('within'), close())).toEqual(['ParcelClosed']);
    expect(told(full(), close({ shadow: undefined }))).toBe('ParcelNotWeighed');
  });
  test('is closed with what the bench itself would have asked for, also by its last unit', () => {
    expect(told(full(), close({ shadow: ['stale-data', 'no-photo'] }))).toEqual([
      ...['no-weight', 'stale-data', 'no-photo', 'ParcelClosed'],
    ]);
    expect(told(opened(), scan({}, {}, { shadow: ['stale-data'] }))).toEqual([
      ...['stale-data', 'UnitScanned', 'ParcelClosed'],
    ]);
  });
  test('is not closed before all of it is in, and its label is of a verified one', () => {
    expect(told(opened(), close())).toBe('UnitsMissing');
    expect(isVerified(full(), 1)).toBe(false);
    expect(isVerified(stateAfter(full(), close()), 1)).toBe(true);
  });
});
