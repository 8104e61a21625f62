import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Count,
  type CountingCommand,
  type CountingEvent,
  countedLines,
  decideCount,
  evolveCount,
  keptCodes,
  unitsIn,
} from '#shared/counting/index.ts';

const opened: Count = { countId: 'c1', location: 'A-01', taskId: null, phase: 'open', scans: [] };
const OPEN = { type: 'OpenCount', countId: 'c1', location: 'A-01', taskId: null, isForAnother: false } as const;
let scans = 0;
const unit = (sku: string, more: Partial<Extract<CountingCommand, { type: 'CountUnits' }>['scan']> = {}) =>
  ({
    type: 'CountUnits',
    serialised: false,
    only: null,
    scan: {
      scanId: `s${++scans}`,
      sku,
      units: 1,
      lot: null,
      expiry: null,
      serial: null,
      by: 'scan',
      raw: sku,
      ...more,
    },
  }) as const;

/** Does commands one after the other; one that is refused ends the test. */
function after(commands: readonly CountingCommand[], count: Count | null = opened): Count {
  for (const command of commands) {
    const decided = decideCount(count, command);
    if (!decided.ok) throw new Error(JSON.stringify(decided.failure));
    for (const event of decided.value) count = evolveCount(count, event);
  }
  return count ?? opened;
}
const refusal = (count: Count | null, command: CountingCommand) => {
  const decided = decideCount(count, command);
  return decided.ok ? decided.value : decided.failure;
};

test('a place is opened once, left, and gone on with where it was left', () => {
  const open = OPEN;
  expect(after([open], null)).toEqual(opened);
  const left = after([unit('MUG'), { type: 'LeaveCount' }]);
  expect(left.phase).toBe('left');
  expect(after([open], left)).toMatchObject({ phase: 'open', scans: [{ sku: 'MUG' }] });
  expect(refusal(opened, open)).toEqual([]);
  expect(refusal(left, { type: 'LeaveCount' })).toEqual([]);
});
test('a lot whose date one code of it says has that date', () => {
  const count = after([unit('TEA', { lot: 'L1', expiry: '2027-01-01' }), unit('TEA', { lot: 'L1' })]);
  expect(countedLines(count)).toEqual([{ sku: 'TEA', lot: 'L1', expiry: '2027-01-01', units: 2 }]);
});
test('units are added up by item and lot, packs by their size, the last scan first', () => {
  const count = after([unit('MUG'), unit('TEA', { lot: 'L1', units: 6 }), unit('TEA', { lot: 'L2' }), unit('MUG')]);
  expect(countedLines(count)).toEqual([
    { sku: 'MUG', lot: null, expiry: null, units: 2 },
    { sku: 'TEA', lot: 'L2', expiry: null, units: 1 },
    { sku: 'TEA', lot: 'L1', expiry: null, units: 6 },
  ]);
  expect(unitsIn(count)).toBe(9);
});
test('a number stands for the last scan alone, and none takes it back', () => {
  const count = after([unit('MUG'), unit('TEA'), { type: 'SetCountedUnits', units: 12 }]);
  expect(countedLines(count).map(({ units }) => units)).toEqual([12, 1]);
  expect(unitsIn(after([{ type: 'SetCountedUnits', units: 0 }], count))).toBe(1);
  expect(refusal(opened, { type: 'SetCountedUnits', units: 2 })).toEqual({ type: 'NothingCounted' });
  expect(refusal(count, { type: 'SetCountedUnits', units: 100_000 })).toEqual({ type: 'TooManyAtOnce', most: 99_999 });
});
test('each serial number is one unit, once, and an item that has them is not counted without', () => {
  const serialised = (serial: string | null) => ({ ...unit('CAM', { serial }), serialised: true }) as const;
  const count = after([serialised('1'), serialised('2')]);
  expect(unitsIn(count)).toBe(2);
  expect(refusal(count, serialised('2'))).toEqual({ type: 'SerialCounted', serial: '2' });
  expect(refusal(count, serialised(null))).toEqual({ type: 'SerialNotRead', sku: 'CAM' });
  expect(refusal(count, { type: 'SetCountedUnits', units: 2 })).toEqual({ type: 'TooManyAtOnce', most: 1 });
});
test('a place is finished with what was found, or as empty when nothing was', () => {
  expect(refusal(opened, { type: 'FinishCount', empty: false })).toEqual({ type: 'NothingCounted' });
  expect(after([{ type: 'FinishCount', empty: true }]).phase).toBe('finished');
  const count = after([unit('MUG', { units: 3 })]);
  expect(refusal(count, { type: 'FinishCount', empty: true })).toEqual({ type: 'NotEmpty', units: 3 });
  const done = after([{ type: 'FinishCount', empty: false }], count);
  expect(refusal(done, unit('MUG'))).toEqual({ type: 'CountIsFinished' });
  expect(refusal(done, OPEN)).toEqual({ type: 'CountIsFinished' });
  expect(refusal(null, { type: 'UndoCount' })).toEqual({ type: 'NoCountOpen' });
});
test('undoing every scan leaves nothing, whatever was scanned and set', () => {
  const command = fc.oneof(
    fc.constantFrom('MUG', 'TEA').map((sku) => unit(sku)),
    fc.integer({ min: 1, max: 50 }).map((units) => ({ type: 'SetCountedUnits', units }) as const),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      let count = opened;
      for (const each of commands) {
        const decided = decideCount(count, each);
        for (const event of decided.ok ? decided.value : []) count = evolveCount(count, event) ?? count;
      }
      const lines = countedLines(count).reduce((sum, { units }) => sum + units, 0);
      expect(lines).toBe(unitsIn(count));
      while (count.scans.length > 0) count = after([{ type: 'UndoCount' }], count);
      expect(count).toEqual(opened);
    }),
  );
});
test('the same fact twice changes nothing, and a fact that does not fit leaves the same object', () => {
  const fact: CountingEvent = { type: 'UnitsCounted', v: 1, countId: 'c1', ...unit('MUG').scan };
  const once = evolveCount(opened, fact);
  expect(evolveCount(once, fact)).toBe(once);
  expect(evolveCount(once, { type: 'CountUndone', v: 1, countId: 'c1', scanId: 'other' })).toBe(once);
  expect(evolveCount(once, { type: 'CountResumed', v: 1, countId: 'c1' })).toBe(once);
  expect(evolveCount(once, { type: 'CountedUnitsSet', v: 1, countId: 'c1', scanId: 'other', units: 2 })).toBe(once);
  expect(evolveCount(once, { type: 'CountOpened', v: 1, countId: 'c1', location: 'B-01', taskId: null })).toBe(once);
  expect(evolveCount(opened, { type: 'CountRestarted', v: 1, countId: 'c1' })).toBe(opened);
  const left = evolveCount(once, { type: 'CountLeft', v: 1, countId: 'c1' });
  expect(evolveCount(left, { type: 'CountLeft', v: 1, countId: 'c1' })).toBe(left);
  const done = evolveCount(once, { type: 'CountFinished', v: 1, countId: 'c1', empty: false });
  expect(evolveCount(done, { type: 'CountLeft', v: 1, countId: 'c1' })).toBe(done);
  expect(evolveCount(null, fact)).toBeNull();
});
test('a count that is begun anew has nothing in it', () => {
  expect(after([unit('MUG'), { type: 'RestartCount' }])).toEqual(opened);
  expect(refusal(opened, { type: 'RestartCount' })).toEqual([]);
  expect(refusal(opened, { type: 'UndoCount' })).toEqual({ type: 'NothingCounted' });
});
test('a place that they counted is for another person, and a recount of some items is of those alone', () => {
  expect(refusal(null, { ...OPEN, isForAnother: true })).toEqual({ type: 'CountedByYou', location: 'A-01' });
  expect(refusal(opened, { ...unit('MUG'), only: ['TEA'] })).toEqual({ type: 'NotInRecount', sku: 'MUG' });
  expect(after([{ ...unit('TEA'), only: ['TEA'] }]).scans).toHaveLength(1);
});
test('a code that nobody knows is kept with what was scanned beside it, counted and taken back like a unit', () => {
  const strange = {
    ...unit('x'),
    scan: { ...unit('x').scan, scanId: 'strange', sku: null, raw: '4006381333931' },
    serialised: true,
    only: ['MUG', 'TEA'],
  };
  const count = after([unit('MUG'), strange, { type: 'SetCountedUnits', units: 3 }, unit('TEA')]);
  expect(keptCodes(count)).toEqual([
    { scanId: 'strange', code: '4006381333931', units: 3, before: 'MUG', after: 'TEA' },
  ]);
  expect([countedLines(count).map(({ sku }) => sku), unitsIn(count)]).toEqual([['TEA', 'MUG'], 5]);
  const alone = after([strange]);
  expect(keptCodes(alone)).toMatchObject([{ before: null, after: null }]);
  expect(after([{ type: 'UndoCount' }], alone).scans).toEqual([]);
});

test('a place that another station has is dropped with what was counted, and nobody goes on with it', () => {
  const some = after([unit('MUG')]);
  expect(after([{ type: 'TakeCountOver', from: 'Bench 2' }], some)).toBe(some);
  expect(refusal(some, { type: 'TakeCountOver', from: 'Bench 2' })).toEqual([
    { type: 'CountTakenOver', v: 1, countId: 'c1', from: 'Bench 2' },
  ]);
  const dropped = after([{ type: 'DropCount' }], some);
  expect(dropped).toMatchObject({ phase: 'dropped', scans: [{ sku: 'MUG' }] });
  expect(refusal(dropped, OPEN)).toEqual({ type: 'CountIsFinished' });
  expect(refusal(dropped, unit('MUG'))).toEqual({ type: 'CountIsFinished' });
  expect(evolveCount(dropped, { type: 'CountFinished', v: 1, countId: 'c1', empty: false })).toBe(dropped);
});

test('what is said of units that are out is kept once an order and item, the last word counts, and starting over forgets it', () => {
  const out = (said: 'gone' | 'here', orderId = 'wish:1') =>
    ({ type: 'SayUnitsOut', orderId, sku: 'MUG', units: 3, said }) as const;
  const said = after([unit('MUG'), out('gone'), out('gone', 'wish:2'), out('here')]);
  expect(said.out).toEqual([
    { orderId: 'wish:2', sku: 'MUG', units: 3, said: 'gone' },
    { orderId: 'wish:1', sku: 'MUG', units: 3, said: 'here' },
  ]);
  expect(after([{ type: 'RestartCount' }], said)).toMatchObject({ scans: [], out: [] });
});
