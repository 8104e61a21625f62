import { describe, expect, test } from 'vitest';
import {
  decide,
  evolve,
  fold,
  isOff,
  isVerified,
  openParcel,
  type PackingCommand,
  type PackingState,
  unlabelledParcels,
  type WeightCheck,
  type WeightJudged,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder();
const facts = factsOf(order);
let scans = 0;

const open: PackingCommand = { type: 'OpenOrder', order: facts };
const scan = (sku: string, weightCheck?: WeightCheck) =>
  scanCommand(order, aUnit(sku, { scanId: `w${++scans}` }), { weightCheck });
const weigh = (verdict: WeightJudged, grams = 600): PackingCommand => ({
  type: 'WeighParcel',
  weighing: { grams, expectedGrams: 600, sigmaGrams: 7, toleranceGrams: 21, verdict },
});
const close = (weightCheck?: WeightCheck): PackingCommand => ({ type: 'CloseParcel', order: facts, weightCheck });
const begin = (weightCheck?: WeightCheck): PackingCommand => ({ type: 'BeginParcel', order: facts, weightCheck });
const reopen = (parcel: number, weightCheck?: WeightCheck): PackingCommand => ({
  ...{ type: 'ReopenParcel', parcel, weightCheck },
});
const allow: PackingCommand = { type: 'AllowWeight', grantId: 'g1' };
const choose = (code: string, tareGrams = 120): PackingCommand => ({
  type: 'ChooseCarton',
  carton: { code, tareGrams },
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
const weightOf = (state: PackingState) => state.parcels[0]?.weight;

const full = (check?: WeightCheck) => [open, scan('MUG', check), scan('MUG', check), scan('TEA', check)] as const;

test('where weights stop, the last unit closes no parcel, and no weight is no closing', () => {
  expect(stateAfter(...full()).phase).toBe('packed');
  expect(stateAfter(...full('warn')).phase).toBe('packed');
  const waits = stateAfter(...full('stop'));
  expect(openParcel(waits)?.scans).toHaveLength(3);
  expect(outcome(waits, close('stop'))).toEqual({ type: 'ParcelNotWeighed', parcel: 1 });
  expect(outcome(waits, close('warn'))).toEqual(['ParcelClosed']);
  expect(outcome(waits, close())).toEqual(['ParcelClosed']);
});
test.each(['within', 'cannot-tell', 'unknown'] as const)('a parcel that is %s is closed', (verdict) => {
  expect(outcome(stateAfter(...full('stop'), weigh(verdict)), close('stop'))).toEqual(['ParcelClosed']);
  expect(isOff(verdict)).toBe(false);
});
test.each(['too-light', 'too-heavy'] as const)('a parcel that is %s waits for a supervisor', (verdict) => {
  const off = stateAfter(...full('stop'), weigh(verdict, 500));
  expect(outcome(off, close('stop'))).toEqual({ type: 'WeightOff', parcel: 1, verdict, grams: 500 });
  expect(outcome(off, close('warn'))).toEqual(['ParcelClosed']);
  expect(outcome(stateAfter(...full('stop'), weigh(verdict), allow), close('stop'))).toEqual(['ParcelClosed']);
  // Weighed again, an earlier yes is none.
  expect(outcome(stateAfter(...full('stop'), allow, weigh(verdict)), close('stop'))).toMatchObject({
    type: 'WeightOff',
  });
});
test('a supervisor lets a parcel be closed that nobody can weigh', () => {
  const allowed = stateAfter(...full('stop'), allow);
  expect(weightOf(allowed)).toEqual({ weighed: null, isAllowed: true });
  expect(outcome(allowed, close('stop'))).toEqual(['ParcelClosed']);
});
test('whatever changes in a parcel, its weight is none any more', () => {
  const half = [open, scan('MUG', 'stop'), weigh('within')] as const;
  expect(weightOf(stateAfter(...half))).toEqual({ weighed: { grams: 600, verdict: 'within' }, isAllowed: false });
  for (const change of [scan('TEA', 'stop'), { type: 'UndoScan' } as const, choose('S2')])
    expect(weightOf(stateAfter(...half, change)), change.type).toBeUndefined();
  const reopened = stateAfter(...full('stop'), weigh('within'), close('stop'), reopen(1, 'stop'));
  expect(weightOf(reopened)).toBeUndefined();
  // The act of opening it taken back, it is closed and weighed as before.
  expect(weightOf(fold([{ type: 'ActTakenBack', v: 1, orderId: order.id }], reopened) ?? reopened)).toBeDefined();
});
test('a unit that goes to another parcel leaves neither with a weight', () => {
  const two = stateAfter(open, scan('MUG'), weigh('within'), begin('stop'), scan('TEA'), weigh('within'));
  expect(two.parcels.map(({ weight }) => weight !== undefined)).toEqual([true, true]);
  const moved = fold(
    [{ type: 'UnitsMoved', v: 1, orderId: order.id, scanId: two.parcels[0]?.scans[0]?.scanId ?? '', from: 1, to: 2 }],
    two,
  );
  expect(moved?.parcels.map(({ weight }) => weight !== undefined)).toEqual([false, false]);
});
test('a further parcel, or opening an earlier one, closes none that was not weighed', () => {
  const one = stateAfter(open, scan('MUG'));
  expect(outcome(one, begin('stop'))).toEqual({ type: 'ParcelNotWeighed', parcel: 1 });
  expect(outcome(one, begin())).toEqual(['ParcelBegun', 'ParcelClosed']);
  const two = stateAfter(open, scan('MUG'), begin(), scan('MUG'));
  expect(outcome(two, reopen(1, 'stop'))).toEqual({ type: 'ParcelNotWeighed', parcel: 2 });
  expect(outcome(two, reopen(1))).toEqual(['ParcelReopened', 'ParcelClosed']);
  const empty = stateAfter(open, scan('MUG'), begin());
  expect(outcome(empty, reopen(1, 'stop'))).toEqual(['ParcelReopened', 'ParcelDropped']);
});
test('nothing, and nothing that is closed, is weighed', () => {
  expect(outcome(stateAfter(open), weigh('within'))).toEqual({ type: 'ParcelEmpty', parcel: 1 });
  const closed = stateAfter(...full());
  for (const command of [weigh('within'), allow, choose('S2')])
    expect(outcome(closed, command)).toEqual({ type: 'ParcelAlreadyClosed' });
});
test('a carton is chosen once, and another one instead of it', () => {
  const chosen = stateAfter(open, choose('S2'));
  expect(chosen.parcels[0]?.carton).toEqual({ code: 'S2', tareGrams: 120 });
  expect(outcome(chosen, choose('S2'))).toEqual([]);
  expect(outcome(chosen, choose('S2', 130))).toEqual(['CartonChosen']);
  expect(outcome(chosen, choose('M1'))).toEqual(['CartonChosen']);
  // What was suggested stays known when another one is chosen after it.
  const other = stateAfter(open, { type: 'ChooseCarton', carton: { code: 'M1', tareGrams: 9, suggested: 'S2' } });
  expect(other.parcels[0]?.carton).toEqual({ code: 'M1', tareGrams: 9, suggested: 'S2' });
  const third = decide(other, choose('L1'));
  expect(third.ok && fold(third.value, other)?.parcels[0]?.carton).toEqual({
    ...{ code: 'L1', tareGrams: 120, suggested: 'S2' },
  });
  // It stays with its parcel when that is opened again.
  const again = stateAfter(...full('stop'), choose('S2'), allow, close('stop'), reopen(1));
  expect(again.parcels[0]).toMatchObject({ carton: { code: 'S2' }, closed: false });
});
test('what another station said of a parcel that is none here changes nothing', () => {
  const state = stateAfter(open, scan('MUG'));
  const about = { v: 1, orderId: order.id, parcel: 7 } as const;
  expect(evolve(state, { type: 'CartonChosen', ...about, carton: 'X', tareGrams: 1 })).toEqual(state);
  expect(evolve(state, { type: 'WeightAllowed', ...about, grantId: 'g' })).toEqual(state);
});

describe('a parcel that was weighed and closed, and something is taken out of it', () => {
  const move: PackingCommand = {
    type: 'MoveUnits',
    sku: 'MUG',
    serial: null,
    order: factsOf(order),
    weightCheck: 'stop',
  };
  const two = [open, scan('MUG'), scan('MUG'), weigh('within'), begin('stop'), scan('TEA', 'stop'), move] as const;
  const closed = [...two, weigh('within'), close('stop')] as const;
  test('has no label and is opened for the scale before the order is packed', () => {
    const moved = stateAfter(...two);
    expect(moved.parcels.map(({ mustReweigh }) => mustReweigh)).toEqual([true, undefined]);
    expect([isVerified(moved, 1), unlabelledParcels(moved)]).toEqual([false, []]);
    expect(outcome(stateAfter(...two, weigh('within')), close('stop'))).toEqual(['ParcelReopened', 'ParcelClosed']);
    expect(openParcel(stateAfter(...closed))?.number).toBe(1);
    expect(outcome(stateAfter(...closed), close('stop'))).toEqual({ type: 'ParcelNotWeighed', parcel: 1 });
    const done = stateAfter(...closed, weigh('within'), close('stop'));
    expect([done.phase, isVerified(done, 1), unlabelledParcels(done).length]).toEqual(['packed', true, 2]);
  });
  test('is opened even when weights are off by then, and the last unit closes the other by itself', () => {
    const left = [open, scan('MUG'), scan('MUG'), begin(), move] as const;
    expect(outcome(stateAfter(...left), scan('TEA'))).toEqual(['UnitScanned', 'ParcelReopened', 'ParcelClosed']);
  });
  test('is as before where no weights are asked for', () => {
    const moved = stateAfter(open, scan('MUG'), scan('MUG'), begin(), scan('TEA', 'stop'), {
      ...move,
      weightCheck: 'off',
    });
    expect([moved.parcels[0]?.mustReweigh, unlabelledParcels(moved).length]).toEqual([undefined, 1]);
  });
});
