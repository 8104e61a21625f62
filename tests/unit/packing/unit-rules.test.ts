import { describe, expect, test } from 'vitest';
import {
  allowanceFor,
  decide,
  fold,
  judgeUnit,
  NO_UNIT_RULES,
  orderWithSerial,
  type PackingCommand,
  type PackingState,
  readUnitText,
  shelfDaysOf,
  type UnitRules,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const TODAY = '2026-11-23';
const judged = (unit: Partial<Parameters<typeof aUnit>[1]>, rules: Partial<UnitRules>) =>
  judgeUnit(aUnit('MUG', unit), { ...NO_UNIT_RULES, ...rules }, TODAY);

describe('what a unit lacks', () => {
  test('of an item that is not tracked nothing is asked', () => expect(judged({}, {})).toBeUndefined());
  test('a lot, then its date', () => {
    expect(judged({}, { tracking: 'lot' })).toEqual({ type: 'LotMissing', sku: 'MUG' });
    expect(judged({ lot: 'L1' }, { tracking: 'lot' })).toBeUndefined();
    expect(judged({}, { tracking: 'lot+expiry' })).toEqual({ type: 'LotMissing', sku: 'MUG' });
    expect(judged({ lot: 'L1' }, { tracking: 'lot+expiry' })).toEqual({ type: 'ExpiryMissing', sku: 'MUG' });
    expect(judged({ lot: 'L1', expiry: TODAY }, { tracking: 'lot+expiry' })).toBeUndefined();
  });
  test('what expired before today is refused, tracked or not', () => {
    const refusal = { type: 'UnitExpired', sku: 'MUG', expiry: '2026-11-22' };
    expect(judged({ expiry: '2026-11-22' }, {})).toEqual(refusal);
    expect(judged({ lot: 'L1', expiry: '2026-11-22' }, { tracking: 'lot+expiry' })).toEqual(refusal);
  });
  test('a serial number, of each unit by itself, that no other order has', () => {
    expect(judged({}, { tracking: 'serial' })).toEqual({ type: 'SerialMissing', sku: 'MUG' });
    expect(judged({ serial: 'S1', units: 5 }, { tracking: 'serial' })).toEqual({
      ...{ type: 'SerialsOneByOne', sku: 'MUG', units: 5 },
    });
    expect(judged({ serial: 'S1' }, { tracking: 'serial' })).toBeUndefined();
    expect(judged({ serial: 'S1' }, { tracking: 'none', packedIn: '10401' })).toEqual({
      ...{ type: 'SerialInOtherOrder', sku: 'MUG', serial: 'S1', orderCode: '10401' },
    });
  });
});

describe('what is wrong with a unit', () => {
  test('a serial number of another form', () => {
    const rules = { tracking: 'serial', serialFormat: 'SN-9{4}' } as const;
    expect(judged({ serial: 'SN-0001' }, rules)).toBeUndefined();
    expect(judged({ serial: '4006381333931' }, rules)).toEqual({
      ...{ type: 'SerialNotInFormat', sku: 'MUG', serial: '4006381333931', format: 'SN-9{4}' },
    });
  });
  test('a date that is too near, by whole days, unless a supervisor allowed it', () => {
    const rules = { minShelfDays: 30 };
    expect(judged({ expiry: '2026-12-23' }, rules)).toBeUndefined();
    const refusal = { type: 'ShelfLifeTooShort', sku: 'MUG', expiry: '2026-12-22', days: 29, least: 30 } as const;
    expect(judged({ expiry: '2026-12-22' }, rules)).toEqual(refusal);
    expect(judged({ expiry: '2026-12-22' }, { ...rules, allowed: ['short-life'] })).toBeUndefined();
    expect(judged({ expiry: '2026-11-22' }, { ...rules, allowed: ['short-life'] })?.type).toBe('UnitExpired');
    expect(judged({ expiry: '2026-11-22' }, { ...rules, allowed: ['expired-lot'] })).toBeUndefined();
  });
  test('says what a supervisor may allow, and of nothing else', () => {
    expect(allowanceFor({ type: 'UnitExpired', sku: 'MUG', expiry: '2026-11-22' })).toBe('expired-lot');
    expect(allowanceFor({ type: 'ShelfLifeTooShort', sku: 'MUG', expiry: '2026-12-22', days: 29, least: 30 })).toBe(
      'short-life',
    );
    expect(allowanceFor({ type: 'LotNotInStock', sku: 'MUG', lot: 'L' })).toBe('wrong-lot');
    expect(allowanceFor({ type: 'WrongLot', sku: 'MUG', lot: 'L', wanted: ['M'] })).toBe('wrong-lot');
    expect(allowanceFor({ type: 'LotMissing', sku: 'MUG' })).toBeUndefined();
  });
  test.each([
    ['', 'wish', 0],
    ['wish:30', 'Wish', 30],
    ['wish:30, own-shop:7', 'own shop', 7],
    ['wish:30 etsy:14', 'eBay', 0],
  ])('%j asks %j for %i days', (policy, channel, days) => expect(shelfDaysOf(policy, channel)).toBe(days));
});

describe('at the bench', () => {
  const order = anOrder();
  const opened = fold(eventsOf(null, { type: 'OpenOrder', order: factsOf(order) }));

  function eventsOf(state: PackingState | null, command: PackingCommand) {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(JSON.stringify(decision.failure));
    return decision.value;
  }

  test('a unit that is not needed is refused for that, before anybody looks for its lot', () => {
    const tracked = { tracking: 'lot' } as const;
    expect(decide(opened, scanCommand(order, aUnit('LAMP'), {}, tracked))).toMatchObject({
      ...{ ok: false, failure: { type: 'ItemNotOnOrder' } },
    });
    expect(decide(opened, scanCommand(order, aUnit('MUG', { units: 9 }), {}, tracked))).toMatchObject({
      ...{ ok: false, failure: { type: 'OverQuantity' } },
    });
    expect(decide(opened, scanCommand(order, aUnit('MUG'), {}, tracked))).toMatchObject({
      ...{ ok: false, failure: { type: 'LotMissing' } },
    });
  });

  test('another order that has a serial number is found, of the same item alone', () => {
    const packed = fold(eventsOf(opened, scanCommand(order, aUnit('MUG', { serial: 'S1' }))), opened);
    const states = packed ? [packed] : [];
    expect(orderWithSerial(states, { sku: 'MUG', serial: 'S1', orderId: 'Wish:1' })).toBe(order.id);
    expect(orderWithSerial(states, { sku: 'MUG', serial: 'S1', orderId: order.id })).toBeNull();
    expect(orderWithSerial(states, { sku: 'TEA', serial: 'S1', orderId: 'Wish:1' })).toBeNull();
    expect(orderWithSerial(states, { sku: 'MUG', serial: 'S2', orderId: 'Wish:1' })).toBeNull();
  });
});

test('a lot or number that was typed is taken without the space around it, and not where it can be none', () => {
  expect(readUnitText(' L-7 ')).toBe('L-7');
  for (const text of ['', '   ', 'a\u0007b', 'x'.repeat(41), 'x'.repeat(200)])
    expect(readUnitText(text)).toBeUndefined();
});
