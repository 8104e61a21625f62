import { describe, expect, test } from 'vitest';
import type { Item } from '#shared/domain/index.ts';
import {
  decide,
  fold,
  type PackingCommand,
  type PackingState,
  priceDifference,
  replaceableBy,
  standInsOf,
  substituteBy,
  substitutedIn,
  unitTotals,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder();
const open: PackingCommand = { type: 'OpenOrder', order: factsOf(order) };
let scans = 0;
const scan = (sku: string, insteadOf?: string, units = 1): PackingCommand =>
  scanCommand(
    order,
    aUnit(sku, { scanId: `u${++scans}`, units, ...(insteadOf === undefined ? {} : { insteadOf }) }),
    {},
    { replaces: ['MUG'] },
  );

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

describe('who packs a substitute', () => {
  test.each([
    [undefined, 'always', 'as-listed', 'packer'],
    [undefined, 'ask', 'as-listed', 'supervisor'],
    [undefined, 'always', 'supervisor', 'supervisor'],
    [undefined, 'always', 'nobody', 'nobody'],
    [true, 'ask', 'nobody', 'packer'],
    [false, 'always', 'as-listed', 'nobody'],
  ] as const)('where the order says %s, the list %s and the policy %s: %s', (substitutes, allowed, way, by) => {
    expect(substituteBy({ substitutes }, allowed, way)).toBe(by);
  });
});

describe('which items it may go instead of', () => {
  const items = new Map<string, Pick<Item, 'substitutes'>>([
    ['MUG', { substitutes: [{ sku: 'CUP', allowed: 'always' }] }],
    ['TEA', { substitutes: [{ sku: 'CUP', allowed: 'ask' }] }],
  ]);
  test('those that list it and of which so many units are still to come, or short', () => {
    expect(replaceableBy(stateAfter(open), { sku: 'CUP', units: 1 }, items)).toEqual([
      { sku: 'MUG', allowed: 'always' },
      { sku: 'TEA', allowed: 'ask' },
    ]);
    expect(replaceableBy(stateAfter(open), { sku: 'CUP', units: 2 }, items)).toEqual([
      { sku: 'MUG', allowed: 'always' },
    ]);
    expect(replaceableBy(stateAfter(open, scan('MUG', undefined, 2)), { sku: 'CUP', units: 1 }, items)).toEqual([
      { sku: 'TEA', allowed: 'ask' },
    ]);
    expect(replaceableBy(stateAfter(open), { sku: 'POT', units: 1 }, items)).toEqual([]);
    expect(replaceableBy(stateAfter(open), { sku: 'CUP', units: 1 }, new Map())).toEqual([]);
    const short: PackingCommand = {
      ...{ type: 'ShipShort', need: '1', why: 'missing', fate: 'cancel', allowed: true, order: factsOf(order) },
    };
    const goes = replaceableBy(stateAfter(open, short), { sku: 'CUP', units: 1 }, items);
    expect(goes[0]).toEqual({ sku: 'MUG', allowed: 'always' });
    // What was short is needed again, and the substitute goes in.
    const after = stateAfter(open, short, scan('CUP', 'MUG'));
    expect(after.short).toMatchObject([{ units: 1 }]);
    expect(unitTotals(after)).toEqual({ needed: 2, packed: 1 });
  });
});

describe('a substitute that goes in', () => {
  test('counts for the line that it goes instead of, and is in the log as itself', () => {
    const decision = decide(stateAfter(open), scan('CUP', 'MUG'));
    expect(decision).toMatchObject({
      value: [{ type: 'UnitScanned', sku: 'CUP', insteadOf: 'MUG', fills: [{ need: '1', units: 1 }] }],
    });
    const state = stateAfter(open, scan('CUP', 'MUG'), scan('CUP', 'MUG'), scan('TEA'));
    expect(state.phase).toBe('packed');
    expect(substitutedIn(state)).toEqual([{ lineId: '1', sku: 'MUG', sentSku: 'CUP', units: 2 }]);
    expect([...standInsOf(state, { key: '1' })]).toEqual([['CUP', 2]]);
    expect(standInsOf(state, { key: '2' }).size).toBe(0);
    expect(substitutedIn({ ...state, needs: [] })[0]?.lineId).toBe('');
  });
  test('is taken back like any other unit', () => {
    expect(substitutedIn(stateAfter(open, scan('CUP', 'MUG'), { type: 'UndoScan' }))).toEqual([]);
  });
  test('never in place of an item that does not list it, nor over its quantity', () => {
    expect(decide(stateAfter(open), scan('CUP', 'TEA'))).toEqual({
      ...{ ok: false, failure: { type: 'SubstituteNotAllowed', sku: 'CUP', ordered: 'TEA' } },
    });
    const without = scanCommand(order, aUnit('CUP', { insteadOf: 'MUG' }));
    expect(decide(stateAfter(open), without)).toMatchObject({ failure: { type: 'SubstituteNotAllowed' } });
    const full = stateAfter(open, scan('MUG'), scan('CUP', 'MUG'));
    expect(decide(full, scan('CUP', 'MUG'))).toMatchObject({ failure: { type: 'OverQuantity' } });
    expect(decide(full, scan('CUP', 'POT'))).toMatchObject({ failure: { type: 'ItemNotOnOrder' } });
  });
  test('may stand for several by a typed quantity', () => {
    const bench = { order: factsOf(order), today: '2026-11-23', confirmClose: true };
    const more = decide(stateAfter(open, scan('CUP', 'MUG')), {
      ...{ type: 'SetScanQuantity', scanId: 'q', units: 2, allowed: true, bench },
    });
    expect(more).toMatchObject({ value: [{ sku: 'CUP', insteadOf: 'MUG', units: 1, by: 'typed' }] });
  });
});

describe('what it costs more', () => {
  const cup = { priceMinor: 1_490, currency: 'EUR' };
  const mug = { priceMinor: 1_190, currency: 'EUR' };
  test('is by what the customer pays, else by the item’s price', () => {
    expect(priceDifference(order, { sku: 'MUG', item: mug }, cup)).toEqual({ minor: 200, currency: 'EUR' });
    const free = { currency: 'EUR', lines: [{ sku: 'MUG', unitPriceMinor: null }] };
    expect(priceDifference(free, { sku: 'MUG', item: mug }, cup)).toEqual({ minor: 300, currency: 'EUR' });
  });
  test('is not known in two currencies, or where a price is not', () => {
    expect(priceDifference(order, { sku: 'MUG', item: mug }, { ...cup, currency: 'USD' })).toBeNull();
    expect(priceDifference(order, { sku: 'MUG', item: mug }, { ...cup, priceMinor: null })).toBeNull();
    expect(priceDifference(order, { sku: 'MUG', item: mug }, undefined)).toBeNull();
    expect(priceDifference({ ...order, lines: [] }, { sku: 'MUG', item: undefined }, cup)).toBeNull();
    expect(
      priceDifference({ ...order, currency: null }, { sku: 'MUG', item: mug }, { ...cup, currency: null }),
    ).toBeNull();
  });
});
