import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Carried,
  carriedLines,
  decideHand,
  evolveHand,
  type Hand,
  type HandCommand,
  type HandEvent,
  unitsOf,
} from '#shared/stock/index.ts';

type Goods = Extract<HandCommand, { type: 'ScanGoods' }>;
let scans = 0;
const place = (location: string): HandCommand => ({ type: 'ScanPlace', handId: 'h1', scanId: `p${++scans}`, location });
const goods = (sku: string, more: Partial<Goods['scan']> = {}, serialised = false): Goods => ({
  type: 'ScanGoods',
  serialised,
  scan: {
    ...{ scanId: `s${++scans}`, sku, units: 1, lot: null, expiry: null, serial: null, by: 'scan', raw: sku, ...more },
  },
});
const undo: HandCommand = { type: 'UndoMove' };
const find: HandCommand = { type: 'FindGoods', handId: 'h1', reason: 'found' };
const turn = (to: 'take' | 'put'): HandCommand => ({ type: 'TurnHand', to });
const set = (units: number): HandCommand => ({ type: 'SetMovedUnits', units });
const off = (reason: 'lost' | 'scrapped'): HandCommand => ({ type: 'WriteOff', scanId: `w${++scans}`, reason });
const leave: HandCommand = { type: 'LeaveHand' };

/** Does commands one after the other; one that is refused ends the test. */
function after(commands: readonly HandCommand[], hand: Hand | null = null): Hand {
  for (const command of commands) {
    const decided = decideHand(hand, command);
    if (!decided.ok) throw new Error(JSON.stringify([command, decided.failure]));
    for (const event of decided.value) hand = evolveHand(hand, event);
  }
  if (!hand) throw new Error('nothing is carried');
  return hand;
}
function refusal(hand: Hand | null, command: HandCommand): unknown {
  const decided = decideHand(hand, command);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.failure;
}
const inHand = (hand: Hand): readonly string[] => hand.goods.map(({ sku, units }) => `${sku} ${units}`);

test('from, goods, to: three scans move units, and nothing is carried any more', () => {
  const taken = after([place('A-01'), goods('MUG'), goods('MUG', { units: 6 })]);
  expect([inHand(taken), taken.phase]).toEqual([['MUG 1', 'MUG 6'], 'open']);
  const decided = decideHand(taken, place('B-01'));
  expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['UnitsPutDown', 'HandEmptied']);
  expect(after([place('B-01')], taken)).toMatchObject({ goods: [], phase: 'empty' });
});
test('several items from several places lie in one hand, and are put down at several', () => {
  const hand = after([place('A-01'), goods('MUG', { units: 3 }), turn('take'), place('A-02'), goods('TEA')]);
  expect(inHand(hand)).toEqual(['MUG 3', 'TEA 1']);
  expect(carriedLines(hand.goods)).toEqual([
    { sku: 'TEA', lot: null, units: 1, from: ['A-02'] },
    { sku: 'MUG', lot: null, units: 3, from: ['A-01'] },
  ]);
  const part = after([turn('put'), goods('MUG'), set(2), place('B-01')], hand);
  expect([inHand(part), part.phase, part.doing]).toEqual([['MUG 1', 'TEA 1'], 'open', { type: 'put' }]);
  expect(after([place('B-02')], part)).toMatchObject({ goods: [], phase: 'empty' });
});
test('a place to take from can be another one while nothing is taken, and is not one to put down at', () => {
  expect(after([place('A-01'), place('A-02')]).doing).toEqual({ type: 'take', location: 'A-02' });
  expect(refusal(after([place('A-01')]), place('A-01'))).toEqual({ type: 'PlaceIsOpen', location: 'A-01' });
  expect(refusal(after([place('A-01'), goods('MUG')]), place('A-01'))).toMatchObject({ type: 'PlaceIsOpen' });
  expect(refusal(after([place('A-01'), goods('MUG'), turn('take')]), goods('MUG'))).toEqual({ type: 'NoPlaceOpen' });
  expect(refusal(null, goods('MUG'))).toEqual({ type: 'NoPlaceOpen' });
});
test('no more is put down of an item than is carried of it, lots and serial numbers apart', () => {
  const hand = after([
    ...[
      place('A-01'),
      goods('TEA', { lot: 'L1', units: 2 }),
      goods('TEA', { lot: 'L2' }),
      goods('CAM', { serial: '7' }),
    ],
    turn('put'),
  ]);
  expect(refusal(hand, goods('TEA', { units: 4 }))).toEqual({ type: 'NotInHand', sku: 'TEA', units: 3 });
  expect(refusal(hand, goods('TEA', { lot: 'L2', units: 2 }))).toMatchObject({ type: 'NotInHand' });
  expect(refusal(hand, goods('CAM', { serial: '8' }))).toMatchObject({ type: 'NotInHand', units: 1 });
  expect(refusal(hand, goods('MUG'))).toEqual({ type: 'NotInHand', sku: 'MUG', units: 0 });
  const put = after([goods('TEA', { lot: 'L2' }), goods('CAM', { serial: '7' }), place('B-01')], hand);
  expect(inHand(put)).toEqual(['TEA 2']);
  expect(refusal(after([goods('TEA')], hand), set(4))).toMatchObject({ type: 'NotInHand', units: 3 });
});
test('each unit with a serial number of its own is scanned, once', () => {
  const hand = after([place('A-01'), goods('CAM', { serial: '7' }, true)]);
  expect(refusal(hand, goods('CAM', {}, true))).toEqual({ type: 'SerialMissing', sku: 'CAM' });
  expect(refusal(hand, goods('CAM', { serial: '7' }, true))).toEqual({ type: 'SerialInHand', serial: '7' });
  expect(refusal(hand, goods('CUP', { serial: '7' }))).toEqual(['UnitsTaken']);
  expect(refusal(hand, set(2))).toEqual({ type: 'TooManyCarried', most: 1 });
});
test('a number stands for the scan made last; none of it takes it back, and too many are no number', () => {
  const hand = after([place('A-01'), goods('MUG'), goods('TEA')]);
  expect(inHand(after([set(12)], hand))).toEqual(['MUG 1', 'TEA 12']);
  expect(inHand(after([set(0)], hand))).toEqual(['MUG 1']);
  expect(refusal(hand, set(100_000))).toEqual({ type: 'TooManyCarried', most: 99_999 });
  expect(refusal(after([place('A-01')]), set(2))).toEqual({ type: 'NothingInHand' });
  expect(refusal(after([turn('put'), goods('MUG'), place('B-01')], hand), set(2))).toEqual({ type: 'NothingInHand' });
});
test('everything is taken back, one by one, also what emptied the hand', () => {
  const taken = after([place('A-01'), goods('MUG', { units: 3 })]);
  const empty = after([turn('put'), goods('MUG'), place('B-01'), place('B-02')], taken);
  expect(empty.phase).toBe('empty');
  const back = after([undo], empty);
  expect([back.phase, inHand(back)]).toEqual(['open', ['MUG 2']]);
  const both = after([undo], back);
  expect([inHand(both), both.chosen.length, both.doing]).toEqual([['MUG 3'], 1, { type: 'put' }]);
  expect(after([undo], both).chosen).toEqual([]);
  expect(after([undo, undo], both).goods).toEqual([]);
  expect(refusal(after([undo, undo], both), undo)).toEqual({ type: 'NothingToUndo' });
  expect(refusal(null, undo)).toEqual({ type: 'NothingToUndo' });
  expect(refusal(after([undo, leave], taken), undo)).toEqual({ type: 'NothingToUndo' });
});
test('what was taken and given up is no act that an empty hand takes back', () => {
  const hand: Hand = { ...after([place('A-01'), goods('MUG')]), goods: [], phase: 'empty' };
  expect(refusal(hand, undo)).toEqual({ type: 'NothingToUndo' });
});
test('goods stay in the hand while somebody does something else', () => {
  const left = after([place('A-01'), goods('MUG'), leave]);
  expect([left.phase, inHand(left)]).toEqual(['left', ['MUG 1']]);
  expect(refusal(left, leave)).toEqual([]);
  const back = after([{ type: 'ResumeHand' }], left);
  expect([back.phase, refusal(back, { type: 'ResumeHand' })]).toEqual(['open', []]);
  expect(after([place('A-01'), leave]).phase).toBe('empty');
});
test('units turn up and are written off, each with its reason', () => {
  const found = after([find, goods('MUG', { units: 2 })]);
  expect(found.goods[0]?.from).toEqual({ type: 'found', reason: 'found' });
  expect(carriedLines(found.goods)[0]?.from).toEqual([]);
  expect(after([place('A-01')], found).phase).toBe('empty');
  expect(after([off('scrapped')], found).acts.at(-1)).toMatchObject({
    to: { type: 'written-off', reason: 'scrapped' },
  });
  expect(after([place('A-01'), goods('MUG'), find, goods('TEA')]).goods).toHaveLength(2);
  expect(after([find, place('A-01')]).doing).toEqual({ type: 'take', location: 'A-01' });
  expect(refusal(after([place('A-01')]), off('lost'))).toEqual({ type: 'NothingInHand' });
  expect(refusal(after([place('A-01')]), turn('put'))).toEqual({ type: 'NothingInHand' });
});
test('a fact that was said before, or fits nothing, changes nothing', () => {
  const hand = after([place('A-01'), goods('MUG', { scanId: 'x' })]);
  const said = (event: HandEvent) => evolveHand(hand, event);
  const { scan } = goods('MUG', { scanId: 'x' });
  expect(said({ type: 'UnitsTaken', v: 1, handId: 'h1', ...scan, location: 'A-01' })).toBe(hand);
  expect(said({ type: 'UnitsChosen', v: 1, handId: 'h1', ...scan })).toBe(hand);
  expect(said({ type: 'UnitsPutDown', v: 1, handId: 'h1', scanId: 'x', location: 'B' })).toBe(hand);
  expect(said({ type: 'MoveUndone', v: 1, handId: 'h1', scanId: 'y' })).toBe(hand);
  const empty = after([place('A-01')]);
  expect(evolveHand(empty, { type: 'UnitsPutDown', v: 1, handId: 'h1', scanId: 'z', location: 'B' })).toBe(empty);
  expect(evolveHand(null, { type: 'HandLeft', v: 1, handId: 'h1' })).toBeNull();
});
test('whatever is done, no unit comes about or is lost: taken is carried, put down or taken back', () => {
  const skus = ['MUG', 'TEA'];
  const command = fc.oneof(
    fc.constantFrom('A-01', 'A-02', 'B-01').map((at) => () => place(at)),
    fc
      .record({ sku: fc.constantFrom(...skus), units: fc.integer({ min: 1, max: 5 }) })
      .map((one) => () => goods(one.sku, one)),
    fc
      .constantFrom(undo, find, turn('take'), turn('put'), leave, { type: 'ResumeHand' } as const)
      .map((one) => () => one),
    fc.integer({ min: 0, max: 9 }).map((units) => () => set(units)),
    fc.constant(() => off('lost')),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let hand: Hand | null = null;
      for (const make of commands) {
        const before: Hand | null = hand;
        const decided = decideHand(hand, make());
        if (!decided.ok) continue;
        for (const event of decided.value) hand = evolveHand(hand, event);
        const put = hand?.acts.at(-1);
        const moved: readonly Carried[] = put?.type === 'put' && put !== before?.acts.at(-1) ? put.goods : [];
        const isUndo = decided.value.some(({ type }) => type === 'MoveUndone');
        // What a place got is what the hand has less.
        if (moved.length > 0 && !isUndo)
          expect(unitsOf(hand?.goods ?? []) + unitsOf(moved)).toBe(unitsOf(before?.goods ?? []));
        expect(hand?.goods.every(({ units }) => units > 0) ?? true).toBe(true);
        expect(hand?.phase === 'empty' && hand.goods.length > 0).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
