import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  judgeLot,
  judgeUnit,
  type KnownLot,
  lotAsKnown,
  lotChoices,
  NO_LOT_RULES,
  NO_UNIT_RULES,
} from '#shared/packing/index.ts';
import { aUnit } from '#tests/fixtures/orders.ts';

const TODAY = '2026-11-23';
const pick = (code: string) => ({ code, kind: 'pick' }) as const;
const shut = (code: string) => ({ code, kind: 'quarantine' }) as const;
const lot = (name: string, expiry: string | null, ...places: KnownLot['places']): KnownLot => ({
  ...{ lot: name, expiry, places },
});
const known = [
  lot('SOON', '2027-01-31', pick('A-1')),
  lot('LATE', '2028-01-31', { code: 'B-1', kind: 'bulk' }, pick('A-2')),
  lot('SHUT', '2027-06-30', shut('Q-1')),
  lot('PART', null, shut('Q-1'), pick('A-3')),
  lot('GONE', '2027-02-28'),
  lot('NEW', '2029-01-31', { code: 'IN-1', kind: 'receiving' }),
  lot('OVER', '2026-11-22', pick('A-4')),
  lot('ODD', '2028-02-28', { code: 'X', kind: null }),
];
const rules = { known, wanted: [], takesUnknown: false };

describe('a lot is judged by what the bench knows of the stock', () => {
  test('what stands in quarantine alone stays there', () => {
    expect(judgeLot('SHUT', rules)).toEqual({ type: 'quarantine', place: 'Q-1' });
    expect(judgeLot('SHUT', { ...rules, wanted: ['SHUT'], takesUnknown: true })?.type).toBe('quarantine');
    for (const free of ['SOON', 'PART', 'GONE', 'NEW', 'ODD']) expect(judgeLot(free, rules)).toBeUndefined();
  });
  test('one that the stock does not have is for a person, where the stock keeps lots of the item', () => {
    expect(judgeLot('WHAT', rules)).toEqual({ type: 'unknown' });
    expect(judgeLot('WHAT', { ...rules, takesUnknown: true })).toBeUndefined();
    expect(judgeLot('WHAT', { ...rules, known: [] })).toBeUndefined();
    expect(judgeLot('WHAT', NO_LOT_RULES)).toBeUndefined();
  });
  test('where the order has its own, another is not it', () => {
    expect(judgeLot('LATE', { ...rules, wanted: ['SOON'] })).toEqual({ type: 'other', wanted: ['SOON'] });
    expect(judgeLot('SOON', { ...rules, wanted: ['SOON'] })).toBeUndefined();
  });
  test('a unit is refused by it, or let in by a supervisor, except out of quarantine', () => {
    const judged = (name: string, more: object) =>
      judgeUnit(aUnit('MUG', { lot: name }), { ...NO_UNIT_RULES, tracking: 'lot', lots: rules, ...more }, TODAY);
    expect(judged('SHUT', {})).toEqual({ type: 'LotInQuarantine', sku: 'MUG', lot: 'SHUT', place: 'Q-1' });
    expect(judged('SHUT', { tracking: 'none', allowed: ['wrong-lot'] })?.type).toBe('LotInQuarantine');
    expect(judged('WHAT', {})).toEqual({ type: 'LotNotInStock', sku: 'MUG', lot: 'WHAT' });
    expect(judged('WHAT', { allowed: ['wrong-lot'] })).toBeUndefined();
    expect(judged('WHAT', { tracking: 'none' })).toBeUndefined();
    expect(judged('LATE', { lots: { ...rules, wanted: ['SOON'] } })).toEqual({
      ...{ type: 'WrongLot', sku: 'MUG', lot: 'LATE', wanted: ['SOON'] },
    });
  });
});

describe('lots to choose from', () => {
  const names = (wanted: readonly string[], used: Parameters<typeof lotChoices>[1] = []) =>
    lotChoices({ known, wanted }, used, TODAY, 4).map((one) => `${one.lot} ${one.place}`);
  test('what expires first of what may leave, from pick places before others', () => {
    expect(names([])).toEqual(['SOON A-1', 'LATE A-2', 'ODD X', 'PART A-3']);
  });
  test('those of the order before others, on a shelf or not; those in its parcels after them', () => {
    const used = [{ lot: 'SOON', expiry: null, place: null }];
    expect(names(['GONE', 'LATE'], used)).toEqual(['GONE null', 'LATE A-2', 'SOON A-1', 'ODD X']);
    expect(lotChoices({ known: [], wanted: [] }, used, TODAY, 4)).toEqual(used);
  });
  test('equal days go by name', () => {
    const twins = [lot('B', '2027-01-31', pick('A-1')), lot('A', '2027-01-31', pick('A-1'))];
    expect(lotChoices({ known: twins, wanted: [] }, [], TODAY, 4).map((one) => one.lot)).toEqual(['A', 'B']);
  });
  test('nothing that is offered is refused then, whatever the stock holds', () => {
    const place = fc.record({
      code: fc.constantFrom('A', 'B', 'Q'),
      kind: fc.constantFrom('pick', 'quarantine', 'receiving', null),
    });
    const lots = fc.array(
      fc.record({
        ...{ lot: fc.constantFrom('1', '2', '3', '4', '5'), places: fc.array(place, { maxLength: 3 }) },
        expiry: fc.constantFrom(null, '2026-01-01', '2027-01-01', '2028-01-01'),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(
          lots.chain((some) => fc.constantFrom(...some, lot('9', null, pick('A')))),
          { selector: (one) => one.lot, maxLength: 5 },
        ),
        (some) => {
          for (const choice of lotChoices({ known: some, wanted: [] }, [], TODAY, 4)) {
            const unit = aUnit('MUG', { lot: choice.lot, expiry: choice.expiry });
            const judged = judgeUnit(
              unit,
              { ...NO_UNIT_RULES, tracking: 'lot', lots: { known: some, wanted: [], takesUnknown: false } },
              TODAY,
            );
            expect(judged).toBeUndefined();
          }
        },
      ),
    );
  });
});

test('a lot that was typed in other capitals is the one of the stock, where there is one such', () => {
  expect(lotAsKnown('soon', { known })?.lot).toBe('SOON');
  expect(lotAsKnown('SOON', { known })?.lot).toBe('SOON');
  expect(lotAsKnown('what', { known })).toBeUndefined();
  const two = [lot('aB', null), lot('Ab', null)];
  expect(lotAsKnown('AB', { known: two })).toBeUndefined();
  expect(lotAsKnown('aB', { known: two })?.lot).toBe('aB');
});
