import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PickLine } from '#shared/domain/index.ts';
import {
  decidePick,
  evolveWalk,
  linesLeft,
  nextPickList,
  openOf,
  type PickCommand,
  type PickingEvent,
  toWalk,
  type Walk,
} from '#shared/picking/index.ts';

type Units = Extract<PickCommand, { type: 'PickUnits' }>;
let scans = 0;
const line = (number: number, orderId: string, location: string, sku: string, units = 1, lot = ''): PickLine => ({
  ...{ line: number, orderId, location, sku, units, lot },
});
const begin = (...lines: readonly PickLine[]): PickCommand => ({
  type: 'BeginPick',
  pickId: 'p1',
  list: 'P-0001',
  lines,
});
const at = (location: string): PickCommand => ({ type: 'ReachPlace', location });
const units = (sku: string, more: Partial<Units['scan']> = {}, serialised = false): Units => ({
  ...{ type: 'PickUnits', serialised },
  scan: {
    ...{ scanId: `s${++scans}`, by: 'scan', sku, units: 1, lot: null, expiry: null, serial: null, raw: sku },
    ...more,
  },
});
const tote = (orderId: string): PickCommand => ({ type: 'FillTote', scanId: `t${++scans}`, orderId });
const short = (): PickCommand => ({ type: 'FindShort', scanId: `x${++scans}` });
const set = (many: number): PickCommand => ({ type: 'SetPicked', units: many });
const drop = (orderId: string): PickCommand => ({ type: 'DropOrder', orderId });
const undo: PickCommand = { type: 'UndoPick' };
const leave: PickCommand = { type: 'LeavePick' };
const resume: PickCommand = { type: 'ResumePick' };

function after(commands: readonly PickCommand[], walk: Walk | null = null): Walk {
  for (const command of commands) {
    const decided = decidePick(walk, command);
    if (!decided.ok) throw new Error(JSON.stringify([command, decided.failure]));
    for (const event of decided.value) walk = evolveWalk(walk, event);
  }
  if (!walk) throw new Error('nobody walks');
  return walk;
}
function answer(walk: Walk | null, command: PickCommand): unknown {
  const decided = decidePick(walk, command);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.failure;
}
const open = (walk: Walk) => toWalk(walk).map((one) => `${one.location} ${one.sku} ${openOf(one)}`);

const ONE = begin(line(1, 'o1', 'A-01', 'MUG', 2), line(2, 'o1', 'A-02', 'TEA'));
const TWO = begin(line(1, 'o1', 'A-01', 'MUG', 2), line(2, 'o2', 'A-01', 'MUG'), line(3, 'o2', 'A-02', 'TEA'));

test('a list of one order is place, unit, unit, place, unit: the last one ends it', () => {
  const walk = after([ONE, at('A-01'), units('MUG'), units('MUG'), at('A-02')]);
  expect(open(walk)).toEqual(['A-02 TEA 1']);
  expect(answer(walk, units('TEA'))).toEqual(['UnitsPicked', 'PickFinished']);
  expect(after([units('TEA')], walk)).toMatchObject({ phase: 'finished', at: null });
});
test('a list of several orders wants each into its own tote before anything else is taken up', () => {
  const walk = after([TWO, at('A-01'), units('MUG')]);
  expect(walk.holding).toBe('o1');
  expect([
    answer(walk, at('A-02')),
    answer(walk, tote('o2')),
    answer(walk, units('TEA')),
    answer(after([units('MUG')], walk), units('MUG')),
  ]).toEqual([
    { type: 'ToteFirst', orderId: 'o1' },
    { type: 'WrongTote', scanned: 'o2', orderId: 'o1' },
    { type: 'ToteFirst', orderId: 'o1' },
    { type: 'ToteFirst', orderId: 'o1' },
  ]);
  const filled = after([units('MUG'), tote('o1')], walk);
  expect([filled.holding, open(filled)]).toEqual([null, ['A-01 MUG 1', 'A-02 TEA 1']]);
  expect(answer(filled, tote('o1'))).toEqual({ type: 'NothingForTote', sku: '' });
  expect(after([units('MUG'), tote('o2'), at('A-02'), units('TEA'), tote('o2')], filled).phase).toBe('finished');
});
test('what is wrong is refused, each with what would be right', () => {
  const begun = after([ONE]);
  const there = after([at('A-01')], begun);
  expect([
    answer(null, units('MUG')),
    answer(null, begin()),
    answer(begun, ONE),
    answer(begun, units('MUG')),
    answer(begun, at('C-09')),
    answer(there, at('A-01')),
    answer(there, units('TEA')),
    answer(there, units('PEN')),
    answer(there, units('MUG', { units: 6 })),
    answer(there, tote('o1')),
    answer(there, set(2)),
    answer(there, undo),
    answer(begun, short()),
  ]).toEqual([
    { type: 'NoPick' },
    { type: 'NothingToPick' },
    { type: 'PickIsOpen' },
    { type: 'PickPlaceFirst', location: 'A-01' },
    { type: 'WrongPickPlace', scanned: 'C-09', location: 'A-01' },
    { type: 'PickPlaceOpen', location: 'A-01' },
    { type: 'NotPickedHere', sku: 'TEA', location: 'A-02' },
    { type: 'NotPickedHere', sku: 'PEN', location: null },
    { type: 'TooManyPicked', sku: 'MUG', most: 2 },
    { type: 'NothingForTote', sku: '' },
    { type: 'NothingPicked' },
    { type: 'NothingPicked' },
    { type: 'PickPlaceFirst', location: 'A-01' },
  ]);
  const all = after([begin(line(1, 'o1', 'A-01', 'MUG'), line(2, 'o1', 'A-01', 'TEA')), at('A-01'), units('MUG')]);
  expect(answer(all, units('MUG'))).toEqual({ type: 'PickedEnough', sku: 'MUG' });
  expect(answer(all, tote('o1'))).toEqual({ type: 'NothingForTote', sku: 'MUG' });
  const over = after([units('TEA')], all);
  expect([answer(over, units('TEA')), answer(over, at('A-01')), answer(over, short())]).toEqual([
    { type: 'NoPick' },
    { type: 'NoPick' },
    { type: 'NoPick' },
  ]);
});
test('a lot that is not the one of the line is refused; a code without a lot is of it', () => {
  const walk = after([begin(line(1, 'o1', 'A-01', 'VIT', 2, 'L1')), at('A-01')]);
  expect(answer(walk, units('VIT', { lot: 'L2' }))).toEqual({ type: 'OtherLotPicked', sku: 'VIT', lot: 'L1' });
  const picked = after([units('VIT')], walk);
  expect(picked.acts).toMatchObject([{ lot: 'L1' }]);
  const free = after([begin(line(1, 'o1', 'A-01', 'VIT', 2)), at('A-01'), units('VIT', { lot: 'L9' })]);
  expect(free.acts).toMatchObject([{ lot: 'L9' }]);
});
test('a serialised unit is picked by its number, once', () => {
  const walk = after([begin(line(1, 'o1', 'A-01', 'CAM', 3)), at('A-01'), units('CAM', { serial: 'S1' }, true)]);
  expect([
    answer(walk, units('CAM', {}, true)),
    answer(walk, units('CAM', { serial: 'S1' }, true)),
    answer(walk, set(2)),
  ]).toEqual([
    { type: 'PickSerialMissing', sku: 'CAM' },
    { type: 'SerialPicked', serial: 'S1' },
    { type: 'TooManyPicked', sku: 'CAM', most: 1 },
  ]);
});
test('a number stands for the last scan, none takes it back, and too many is refused', () => {
  const walk = after([begin(line(1, 'o1', 'A-01', 'MUG', 9), line(2, 'o1', 'A-02', 'TEA')), at('A-01'), units('MUG')]);
  expect(open(after([set(5)], walk))).toEqual(['A-01 MUG 4', 'A-02 TEA 1']);
  expect([answer(walk, set(10)), answer(walk, set(0))]).toEqual([
    { type: 'TooManyPicked', sku: 'MUG', most: 9 },
    ['PickUndone'],
  ]);
  expect(open(after([set(9)], walk))).toEqual(['A-02 TEA 1']);
  expect(open(after([units('MUG'), set(3)], walk))).toEqual(['A-01 MUG 5', 'A-02 TEA 1']);
});
test('what is not there is short for all orders of the list, and the walk goes on', () => {
  const walk = after([TWO, at('A-01'), units('MUG'), tote('o1'), short()]);
  expect(walk.lines.map((one) => [one.picked, one.short])).toEqual([
    [1, 1],
    [0, 1],
    [0, 0],
  ]);
  expect(open(walk)).toEqual(['A-02 TEA 1']);
  const back = after([undo, undo], walk);
  expect([open(back), back.at]).toEqual([['A-01 MUG 1', 'A-01 MUG 1', 'A-02 TEA 1'], 'A-01']);
  // What is in the hand comes first: its own line may be short, another order's not before it lies in its tote.
  const holding = after([begin(line(1, 'o1', 'A-01', 'MUG'), line(2, 'o2', 'A-01', 'TEA')), at('A-01'), units('MUG')]);
  expect(answer(holding, short())).toEqual({ type: 'ToteFirst', orderId: 'o1' });
  const all = after([begin(line(1, 'o1', 'A-01', 'MUG')), at('A-01'), short()]);
  expect(all.phase).toBe('finished');
  const full = after([TWO, at('A-01'), units('MUG', { units: 2 }), drop('o2')]);
  expect(answer(full, short())).toEqual({ type: 'NothingToPick' });
});
test('undo goes back act by act, also out of a walk that is over', () => {
  const walk = after([TWO, at('A-01'), units('MUG'), units('MUG'), tote('o1'), units('MUG'), tote('o2'), at('A-02')]);
  const over = after([units('TEA'), tote('o2')], walk);
  expect(answer(over, undo)).toEqual(['PickResumed', 'PickUndone']);
  const held = after([undo], over);
  expect([held.phase, held.holding]).toEqual(['open', 'o2']);
  const none = after([undo, undo, undo, undo, undo], held);
  expect([none.holding, none.lines.map(({ picked }) => picked)]).toEqual(['o1', [1, 0, 0]]);
  expect(after([undo], none)).toMatchObject({ holding: null, acts: [] });
});
test('an order that was cancelled is walked no more, and what of it is in the hand is not asked for its tote', () => {
  const walk = after([TWO, at('A-01'), units('MUG'), drop('o1')]);
  expect([walk.holding, open(walk)]).toEqual([null, ['A-01 MUG 1', 'A-02 TEA 1']]);
  expect(answer(walk, drop('o1'))).toEqual([]);
  expect(answer(walk, drop('o2'))).toEqual(['PickOrderDropped', 'PickFinished']);
  const back = after([undo], after([TWO, at('A-01'), units('MUG'), units('MUG'), drop('o1')]));
  expect([back.holding, back.lines[0]?.picked]).toEqual([null, 1]);
  const other = after([TWO, at('A-01'), units('MUG'), drop('o2')]);
  expect(other.holding).toBe('o1');
});
test('a walk is left and gone on with; one of which nothing was done is over', () => {
  const begun = after([ONE, at('A-01')]);
  expect(answer(begun, leave)).toEqual(['PickFinished']);
  const left = after([units('MUG'), leave], begun);
  expect([left.phase, answer(left, resume)]).toEqual(['left', ['PickResumed']]);
  expect(answer(after([resume], left), resume)).toEqual([]);
  expect(after([ONE], left)).toBe(left);
});
test('facts that do not fit leave a walk as it is', () => {
  const walk = after([TWO, at('A-01'), units('MUG', { scanId: 'a' }), tote('o1')]);
  const filled = walk.acts.at(-1)?.scanId ?? '';
  const pickId = 'p1';
  const picked = { orderId: 'o1', location: 'A-01', sku: 'MUG', units: 1, lot: '' };
  const facts: readonly PickingEvent[] = [
    {
      ...{ type: 'UnitsPicked', v: 1, pickId, scanId: 'a', line: 1, ...picked, by: 'scan' },
      ...{ expiry: null, serial: null, raw: '' },
    },
    { type: 'ToteFilled', v: 1, pickId, scanId: filled, orderId: 'o1' },
    { type: 'PickFoundShort', v: 1, pickId, scanId: 'a', line: 1, ...picked },
    { type: 'PickedUnitsSet', v: 1, pickId, scanId: filled, units: 3 },
    { type: 'PickUndone', v: 1, pickId, scanId: 'a' },
  ];
  for (const fact of facts) expect(evolveWalk(walk, fact)).toBe(walk);
  expect(evolveWalk(null, { type: 'PickLeft', v: 1, pickId })).toBeNull();
  // A line that the walk does not have: of another version's list.
  const strange = { ...walk, acts: [{ type: 'short', scanId: 'z', line: 99, units: 1 } as const] };
  expect(evolveWalk(strange, { type: 'PickUndone', v: 1, pickId, scanId: 'z' })).toMatchObject({ acts: [], at: '' });
});
test('the next list has the most urgent orders that are promised all that they lack, in walking order', () => {
  const walk = (a: string, b: string) => a.localeCompare(b);
  const needs = (sku: string, many: number) => [{ sku, units: many }];
  const orders = [
    { orderId: 'lacks', needs: needs('MUG', 9) },
    { orderId: 'o1', needs: [...needs('MUG', 3), ...needs('TEA', 1)] },
    { orderId: 'nothing', needs: [] },
    { orderId: 'o2', needs: needs('TEA', 1) },
    { orderId: 'o3', needs: needs('TEA', 1) },
  ];
  const promised = [
    { orderId: 'lacks', sku: 'MUG', location: 'A-09', lot: '', units: 1 },
    { orderId: 'o1', sku: 'MUG', location: 'B-01', lot: 'L2', units: 1 },
    { orderId: 'o1', sku: 'MUG', location: 'B-01', lot: 'L3', units: 1 },
    { orderId: 'o1', sku: 'MUG', location: 'B-01', lot: 'L1', units: 1 },
    { orderId: 'o1', sku: 'TEA', location: 'A-01', lot: '', units: 1 },
    { orderId: 'o2', sku: 'TEA', location: 'A-01', lot: '', units: 1 },
    { orderId: 'o3', sku: 'TEA', location: 'A-01', lot: '', units: 1 },
    { orderId: 'o2', sku: 'BAG', location: 'A-01', lot: '', units: 1 },
  ];
  const list = nextPickList(orders, promised, 2, walk);
  expect(list.map((one) => `${one.line} ${one.location} ${one.sku} ${one.lot} ${one.units} ${one.orderId}`)).toEqual([
    '1 A-01 BAG  1 o2',
    '2 A-01 TEA  1 o1',
    '3 A-01 TEA  1 o2',
    '4 B-01 MUG L1 1 o1',
    '5 B-01 MUG L2 1 o1',
    '6 B-01 MUG L3 1 o1',
  ]);
  const many = Array.from({ length: 501 }, (_, at) => ({
    ...{ orderId: 'o1', sku: 'MUG', location: `A-${at}`, lot: '', units: 1 },
  }));
  expect(nextPickList([{ orderId: 'o1', needs: needs('MUG', 501) }], many, 9, walk)).toEqual([]);
});
test('facts of a version that does not end a walk by itself leave one in which no place is right', () => {
  const walk = evolveWalk(after([ONE]), { type: 'PickOrderDropped', v: 1, pickId: 'p1', orderId: 'o1' });
  expect(answer(walk, at('A-01'))).toEqual({ type: 'WrongPickPlace', scanned: 'A-01', location: 'A-01' });
});
test('what is left of a list is what nobody has brought or missed', () => {
  const lines = [line(1, 'o1', 'A-01', 'MUG', 3), line(2, 'o1', 'A-02', 'TEA'), line(3, 'o1', 'A-03', 'PEN')];
  const done = [
    { line: 1, units: 1 },
    { line: 1, units: 1 },
    { line: 2, units: 1 },
  ];
  expect(linesLeft(lines, done)).toEqual([{ ...lines[0], units: 1 }, lines[2]]);
});
test('whatever is scanned, no line has more than it needs, and undoing all leaves nothing picked', () => {
  const command = fc.oneof(
    fc.constantFrom('A-01', 'A-02', 'C-09').map(at),
    fc.constantFrom('MUG', 'TEA', 'PEN').map((sku) => units(sku)),
    fc.constantFrom('o1', 'o2').map(tote),
    fc.constantFrom(short(), undo, leave, resume),
    fc.integer({ min: 0, max: 3 }).map(set),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let walk: Walk | null = after([TWO]);
      for (const one of commands) {
        const decided = decidePick(walk, 'scanId' in one ? { ...one, scanId: `r${++scans}` } : one);
        if (decided.ok) for (const event of decided.value) walk = evolveWalk(walk, event);
        for (const { picked, short: missed, units: most } of walk?.lines ?? []) {
          expect(picked + missed).toBeLessThanOrEqual(most);
          expect(Math.min(picked, missed)).toBeGreaterThanOrEqual(0);
        }
      }
      for (let back = decidePick(walk, undo); back.ok; back = decidePick(walk, undo))
        for (const event of back.value) walk = evolveWalk(walk, event);
      expect(walk?.lines.every(({ picked, short: missed }) => picked + missed === 0)).toBe(true);
      expect(walk?.holding ?? null).toBeNull();
    }),
    { numRuns: 200 },
  );
});
