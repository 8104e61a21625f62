import { describe, expect, test } from 'vitest';
import { bookRange, type CountWindow, type MoveAtPlace, sawMove, varianceOf } from '#shared/counting/index.ts';

const at = (hhmm: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = hhmm.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000;
};
const move = (units: number, time: string, more: Partial<MoveAtPlace> = {}): MoveAtPlace => ({
  ...{ units, happenedAt: at(time), since: at(time), station: 'bench', isScanned: true, version: 0, seen: null },
  ...more,
});
const count = (time: string, more: Partial<CountWindow> = {}): CountWindow => ({
  ...{ from: at(time), until: at(time), station: 'counter', seen: null, version: null },
  ...more,
});
const opening = move(50, '09:00', { station: null });

describe('what a count saw', () => {
  test('what left before it is in the book, what leaves after it is not', () => {
    const moves = [opening, move(-2, '10:05'), move(-3, '10:40')];
    expect(bookRange(moves, count('10:30'))).toEqual({ low: 48, high: 48, unsure: [] });
    expect(varianceOf(47, { low: 48, high: 48 })).toBe(-1);
  });
  test('two clocks decide only beyond their error, one station’s always', () => {
    expect(sawMove(move(-1, '10:30:04'), count('10:30'))).toBe('unsure');
    expect(sawMove(move(-1, '10:30:06'), count('10:30'))).toBe('after');
    expect(sawMove(move(-1, '10:29:54'), count('10:30'))).toBe('before');
    expect(sawMove(move(-1, '10:30:01', { station: 'counter' }), count('10:30'))).toBe('after');
    expect(sawMove(move(-1, '10:29:59', { station: 'counter' }), count('10:30'))).toBe('before');
    expect(sawMove(move(-1, '10:30:01', { station: null }), count('10:30', { station: null }))).toBe('unsure');
  });
  test('one station’s log is its order, whatever its clock says; what it guessed may have left before', () => {
    const own = (time: string, number: number, more: Partial<MoveAtPlace> = {}) =>
      sawMove(move(-1, time, { station: 'counter', number, ...more }), count('10:30', { upTo: 7 }));
    expect([own('09:00', 8), own('11:00', 7), own('09:00', 7), own('11:00', 8)]).toEqual([
      ...['after', 'before', 'before', 'after'],
    ]);
    expect(own('10:40', 8, { isScanned: false, since: at('10:20') })).toBe('unsure');
    expect(sawMove(move(-1, '09:00', { number: 8 }), count('10:30', { upTo: 7 }))).toBe('before');
    expect(sawMove(move(-1, '09:00', { station: 'counter', number: 8 }), count('10:30'))).toBe('before');
    expect(sawMove(move(-1, '09:00', { station: 'counter' }), count('10:30', { upTo: 7 }))).toBe('before');
  });
  test('where nothing else says it, whoever counted does; what is certain they do not change', () => {
    const out = (said: MoveAtPlace['said'], more: Partial<MoveAtPlace> = {}) =>
      sawMove(move(-3, '10:40', { since: at('10:20'), said, ...more }), count('10:30'));
    expect([out('gone'), out('here'), out('unknown'), out(undefined)]).toEqual(['before', 'after', 'unsure', 'unsure']);
    expect(out('gone', { since: at('10:35') })).toBe('after');
    expect(sawMove(move(-3, '10:10', { said: 'here' }), count('10:30'))).toBe('before');
  });
  test('what the store had told the counter is before, whatever the clocks say', () => {
    const wrongClock = move(-2, '10:45', { version: 90 });
    expect(sawMove(wrongClock, count('10:30', { seen: 100 }))).toBe('before');
    expect(sawMove(wrongClock, count('10:30', { seen: 89 }))).toBe('after');
    expect(sawMove(move(-2, '10:45'), count('10:30', { seen: 100 }))).toBe('after');
  });
  test('what was scanned by a station that knew of the count is after it; what was guessed may have left before', () => {
    const slowClock = move(-2, '10:10', { seen: 120 });
    expect(sawMove(slowClock, count('10:30', { version: 110 }))).toBe('after');
    expect(sawMove(slowClock, count('10:30', { version: 121 }))).toBe('before');
    expect(sawMove(slowClock, count('10:30'))).toBe('before');
    expect(sawMove({ ...slowClock, isScanned: false }, count('10:30', { version: 110 }))).toBe('before');
  });
  test('the book of an offline counter goes by when units left, not by what it had pulled', () => {
    const moves = [move(36, '07:00', { station: null, version: 100 }), move(-5, '10:00', { version: 140 })];
    const { low, high } = bookRange(moves, count('12:00', { seen: 100 }));
    expect([low, high, varianceOf(30, { low, high })]).toEqual([31, 31, -1]);
  });
  test('a fast clock put right is right, and inside its error it is nobody’s word', () => {
    expect(sawMove(move(-1, '10:28:00'), count('10:30'))).toBe('before');
    expect(sawMove(move(-1, '10:30:01'), count('10:30'))).toBe('unsure');
  });
  test('units in an open parcel make a range: the nearest to none, and every end of it', () => {
    const parcel = move(-2, '10:35', { since: at('10:20'), isScanned: false });
    const range = bookRange([opening, parcel], count('10:30'));
    expect(range).toEqual({ low: 48, high: 50, unsure: [parcel] });
    expect([47, 48, 49, 50, 51].map((counted) => varianceOf(counted, range))).toEqual([-1, 0, 0, 0, 1]);
    const arriving = bookRange([opening, move(4, '10:31', { since: at('10:29') })], count('10:30'));
    expect([arriving.low, arriving.high]).toEqual([50, 54]);
  });
  test('a move in the middle of the scans is uncertain', () => {
    expect(sawMove(move(-1, '10:32'), count('10:30', { until: at('10:40') }))).toBe('unsure');
  });
});
