import { describe, expect, test } from 'vitest';
import {
  decide,
  evolve,
  fold,
  isVerified,
  type PackingCommand,
  type PackingEvent,
  type PackingState,
  unitsInParcel,
  unitTotals,
  unlabelledParcels,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder();
const facts = factsOf(order);
const [ONE, TWO] = ['095212340000000013', '095212340000000020'];
let scans = 0;

const open: PackingCommand = { type: 'OpenOrder', order: facts };
const begin: PackingCommand = { type: 'BeginParcel', order: facts };
const close: PackingCommand = { type: 'CloseParcel', order: facts };
const undo: PackingCommand = { type: 'UndoScan' };
const scan = (sku: string, serial: string | null = null) =>
  scanCommand(order, aUnit(sku, { scanId: `p${++scans}`, serial }), { confirmClose: true });
const reopen = (parcel: number): PackingCommand => ({ type: 'ReopenParcel', parcel });
const move = (sku: string, serial: string | null = null): PackingCommand => ({
  ...{ type: 'MoveUnits', sku, serial, order: facts },
});
const label = (parcel: number, version: number, sscc: string): PackingCommand => ({
  type: 'RecordLabel',
  parcel,
  version,
  outcome: { type: 'printed', sscc, jobId: `j${parcel}${version}` },
});
const scanLabel = (sscc: string): PackingCommand => ({ type: 'ScanLabel', scanId: `l${sscc}`, sscc, order: facts });

function eventsOf(state: PackingState | null, command: PackingCommand): readonly PackingEvent[] {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.failure)}`);
  return decision.value;
}
function stateAfter(...commands: readonly PackingCommand[]): PackingState {
  let state: PackingState | null = null;
  for (const command of commands) state = fold(eventsOf(state, command), state);
  if (!state) throw new Error('nothing was opened');
  return state;
}
const types = (state: PackingState, command: PackingCommand) => eventsOf(state, command).map(({ type }) => type);
const refusal = (state: PackingState, command: PackingCommand) => {
  const decision = decide(state, command);
  return decision.ok ? 'accepted' : decision.failure;
};
/** What lies in each parcel, and whether it is open. */
const contents = ({ parcels }: PackingState) =>
  parcels.map(
    ({ number, closed, scans: inside }) => `${number}${closed ? '' : ' open'}: ${inside.map(({ sku }) => sku)}`,
  );

describe('a further parcel', () => {
  test('takes the rest of the order; the one before is closed and may be labelled at once', () => {
    const state = stateAfter(open, scan('MUG'), begin);
    expect(contents(state)).toEqual(['1: MUG', '2 open: ']);
    expect(state.phase).toBe('packing');
    expect([isVerified(state, 1), isVerified(state, 2)]).toEqual([true, false]);
    expect(unlabelledParcels(state).map(({ number }) => number)).toEqual([1]);
  });
  test('has no label until one came out', () => {
    const numbers = (state: PackingState) => unlabelledParcels(state).map(({ number }) => number);
    const failed: PackingCommand = {
      ...{ type: 'RecordLabel', parcel: 1, version: 1, outcome: { type: 'failed', reason: 'paper-out' } },
    };
    expect(numbers(stateAfter(open, scan('MUG'), begin, failed))).toEqual([1]);
    expect(numbers(stateAfter(open, scan('MUG'), begin, label(1, 1, ONE)))).toEqual([]);
  });
  test('is there before the other one is closed: the order is at no moment packed', () => {
    let state: PackingState | null = stateAfter(open, scan('MUG'));
    for (const event of eventsOf(state, begin)) {
      state = evolve(state, event);
      expect(state?.phase).toBe('packing');
    }
  });
  test('is not begun beside an empty one, nor for nothing, nor past a gate', () => {
    expect(refusal(stateAfter(open), begin)).toEqual({ type: 'ParcelEmpty', parcel: 1 });
    expect(refusal(stateAfter(open, scan('MUG'), begin), begin)).toEqual({ type: 'ParcelEmpty', parcel: 2 });
    expect(refusal(stateAfter(open, scan('MUG'), scan('MUG'), scan('TEA')), begin)).toEqual({
      type: 'NothingLeftToPack',
    });
    const cancelled = { ...begin, order: { ...facts, status: 'cancelled' as const } };
    expect(refusal(stateAfter(open, scan('MUG')), cancelled)).toEqual({ type: 'OrderClosed', status: 'cancelled' });
    const longer = { ...begin, order: { ...facts, needs: facts.needs.slice(1) } };
    expect(refusal(stateAfter(open, scan('MUG')), longer)).toMatchObject({ type: 'OrderChanged' });
  });
  test('the order is done when each parcel carries its label', () => {
    const packed = stateAfter(
      open,
      scan('MUG'),
      begin,
      label(1, 1, ONE),
      scanLabel(ONE),
      scan('MUG'),
      scan('TEA'),
      close,
    );
    expect(packed.phase).toBe('packed');
    const labelled = fold(eventsOf(packed, label(2, 1, TWO)), packed) as PackingState;
    expect(refusal(labelled, scanLabel(ONE))).toBe('accepted');
    expect(types(labelled, scanLabel(TWO))).toEqual(['LabelVerified', 'OrderFinished']);
  });
  test('the label that is scanned while another is packed does not end the order', () => {
    const state = stateAfter(open, scan('MUG'), begin, label(1, 1, ONE));
    expect(types(state, scanLabel(ONE))).toEqual(['LabelVerified']);
  });
});

describe('taking a further parcel back', () => {
  test('undo opens the one before again, whose label is void', () => {
    const state = stateAfter(open, scan('MUG'), begin, label(1, 1, ONE), undo);
    expect(contents(state)).toEqual(['1 open: MUG']);
    expect(state.parcels[0]).toMatchObject({ label: null, voidedLabels: 1 });
  });
  test('a number is given again where no label of it came out, and a lower one is filled first', () => {
    const gone = stateAfter(open, scan('MUG'), begin, scan('MUG'), move('MUG'));
    expect(contents(stateAfter(open, scan('MUG'), begin, scan('TEA'), move('MUG'), begin))).toEqual([
      '1 open: ',
      '2: TEA,MUG',
    ]);
    expect(contents(gone)).toEqual(['2 open: MUG,MUG']);
    const labelled = stateAfter(open, scan('MUG'), begin, label(1, 1, ONE), scan('TEA'), move('MUG'), begin);
    expect(contents(labelled)).toEqual(['2: TEA,MUG', '3 open: ']);
  });
  test('each parcel says how many units lie in it', () => {
    const state = stateAfter(open, scan('MUG'), scan('MUG'), begin, scan('TEA'));
    expect([1, 2, 3].map((parcel) => unitsInParcel(state, parcel))).toEqual([2, 1, 0]);
  });
  test('with units in it, undo takes those back first', () => {
    const state = stateAfter(open, scan('MUG'), begin, scan('TEA'), undo);
    expect(contents(state)).toEqual(['1: MUG', '2 open: ']);
    expect(refusal(stateAfter(open), undo)).toEqual({ type: 'NothingToUndo' });
  });
});

describe('one parcel is open at a time', () => {
  const two = [open, scan('MUG'), begin, scan('TEA')];
  test('opening a closed one closes the other', () => {
    const state = stateAfter(...two, reopen(1));
    expect(contents(state)).toEqual(['1 open: MUG', '2: TEA']);
    expect(isVerified(state, 2)).toBe(true);
  });
  test('one that is empty goes', () => {
    expect(contents(stateAfter(open, scan('MUG'), begin, reopen(1)))).toEqual(['1 open: MUG']);
    expect(refusal(stateAfter(...two), reopen(2))).toEqual({ type: 'ParcelNotClosed' });
  });
  test('where all are closed and something is missing, a further one can be begun', () => {
    const state = stateAfter(...two);
    const all = fold([{ type: 'ParcelClosed', v: 1, orderId: order.id, parcel: 2 }], state) as PackingState;
    expect(contents(fold(eventsOf(all, begin), all) as PackingState)).toEqual(['1: MUG', '2: TEA', '3 open: ']);
    expect(fold(eventsOf(all, begin), all)?.phase).toBe('packing');
  });
});

describe('units go from one parcel into another', () => {
  const two = [open, scan('MUG'), scan('MUG'), begin, label(1, 1, ONE), scan('TEA')];
  test('by scan of the item; the label of the parcel that they left is void', () => {
    const state = stateAfter(...two, move('MUG'));
    expect(contents(state)).toEqual(['1: MUG', '2 open: TEA,MUG']);
    expect(state.parcels[0]).toMatchObject({ label: null, voidedLabels: 1 });
    expect(unitTotals(state).packed).toBe(3);
  });
  test('a parcel that is left empty is none any more, and its labels stay counted', () => {
    const state = stateAfter(...two, move('MUG'), move('MUG'));
    expect(contents(state)).toEqual(['2 open: TEA,MUG,MUG']);
    expect(state.usedLabels).toEqual({ 1: 1 });
    expect(types(state, close)).toEqual(['ParcelClosed']);
  });
  test('a serial number is that very unit', () => {
    const state = stateAfter(open, scan('MUG', 'A'), scan('MUG', 'B'), begin, scan('TEA'));
    expect(refusal(state, move('MUG', 'C'))).toEqual({ type: 'NotInOtherParcel', sku: 'MUG' });
    const moved = fold(eventsOf(state, move('MUG', 'A')), state) as PackingState;
    expect(moved.parcels.map((parcel) => parcel.scans.map(({ serial }) => serial))).toEqual([['B'], [null, 'A']]);
  });
  test('not what is in no other parcel, nor into none, nor past a gate', () => {
    const state = stateAfter(...two);
    expect(refusal(state, move('TEA'))).toEqual({ type: 'NotInOtherParcel', sku: 'TEA' });
    const held = { ...move('MUG'), order: { ...facts, status: 'on-hold' as const } } as PackingCommand;
    expect(refusal(state, held)).toMatchObject({ type: 'OrderOnHold' });
    expect(refusal(fold(eventsOf(state, close), state) as PackingState, move('MUG'))).toEqual({
      type: 'ParcelAlreadyClosed',
    });
  });
});

describe('what a station that forgot may say', () => {
  const state = stateAfter(open, scan('MUG'), begin, label(1, 1, ONE), scan('TEA'));
  const said = (event: PackingEvent) => evolve(state, event);
  const about = { v: 1, orderId: order.id } as const;
  test('a parcel that is there is not begun again, and one with units is not dropped, nor the last one', () => {
    expect(said({ type: 'ParcelBegun', ...about, parcel: 2 })).toEqual(state);
    expect(said({ type: 'ParcelDropped', ...about, parcel: 1 })?.parcels).toHaveLength(2);
    expect(evolve(stateAfter(open), { type: 'ParcelDropped', ...about, parcel: 1 })?.parcels).toHaveLength(1);
  });
  test('units that are not there, or go nowhere, stay where they are', () => {
    const scanId = state.parcels[0]?.scans[0]?.scanId ?? '';
    expect(said({ type: 'UnitsMoved', ...about, scanId: 'none', from: 1, to: 2 })).toEqual(state);
    expect(said({ type: 'UnitsMoved', ...about, scanId, from: 1, to: 1 })).toEqual(state);
    expect(said({ type: 'UnitsMoved', ...about, scanId, from: 1, to: 9 })).toEqual(state);
  });
  test('an empty parcel gets no label, closed or not', () => {
    const empty = stateAfter(open, scan('MUG'), begin);
    const closed = evolve(empty, { type: 'ParcelClosed', ...about, parcel: 2 }) as PackingState;
    expect([isVerified(closed, 1), isVerified(closed, 2), isVerified(closed, 3)]).toEqual([true, false, false]);
  });
  test('the only parcel of an order is not verified while units are missing, whoever closed it', () => {
    const closed = evolve(stateAfter(open, scan('MUG')), { type: 'ParcelClosed', ...about, parcel: 1 }) as PackingState;
    expect(isVerified(closed, 1)).toBe(false);
  });
  test('no parcel of an order on hold is verified', () => {
    const held = fold([{ type: 'OrderHeld', ...about, reason: 'damaged', detail: '' }], state) as PackingState;
    expect([isVerified(state, 1), isVerified(held, 1)]).toEqual([true, false]);
  });
  test('a parcel is begun in an order that lies aside', () => {
    const aside = fold([{ type: 'OrderSuspended', ...about }], state);
    expect(evolve(aside, { type: 'ParcelBegun', ...about, parcel: 3 })?.phase).toBe('suspended');
  });
  test('beginning anew keeps what numbers the labels had', () => {
    const anew = said({ type: 'PackingRestarted', ...about, rev: 2, needs: [...facts.needs] });
    expect(anew).toMatchObject({ parcels: [{ number: 1, voidedLabels: 1 }], usedLabels: { 1: 1 } });
  });
});
