import { expect, test } from 'vitest';
import { coverDays, demandOf, type ItemDay } from '#shared/stock/index.ts';

const day = (at: number, left: number, net = -left): ItemDay => ({ day: at, left, net });
const window = { from: 100, until: 110 };

test('days without a departure count, and today does not', () => {
  const days = [day(99, 50), day(101, 4), day(105, 6), day(110, 7)];
  expect(demandOf(days, 20, window)).toMatchObject({ left: 10, days: 10, perDay: 1, idleDays: 0 });
});
test('days on which there was nothing to take do not count', () => {
  // 4 left on day 101, which were the last; 30 came on day 106.
  const days = [day(101, 4), day(106, 0, 30), day(108, 5)];
  const { left, days: there, perDay } = demandOf(days, 25, window);
  expect({ left, there }).toEqual({ left: 9, there: 6 });
  expect(perDay).toBeCloseTo(9 / 6);
});
test('the deviation is of the days that count', () => {
  const days = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109].map((at, n) => day(at, n % 2 === 0 ? 2 : 4));
  expect(demandOf(days, 5, window).sdPerDay).toBeCloseTo(1.0541, 4);
  expect(demandOf([day(109, 3)], 0, window)).toMatchObject({ days: 10 });
  expect(demandOf([day(109, 3, 0)], 0, window)).toMatchObject({ left: 3, days: 1, perDay: 3, sdPerDay: 0 });
});
test('what was never there has no demand, and what only came back has none either', () => {
  expect(demandOf([], 0, window)).toEqual({ left: 0, days: 0, perDay: null, sdPerDay: null, idleDays: 0 });
  expect(demandOf([day(103, -2)], 2, window)).toMatchObject({ left: -2, perDay: 0 });
});
test('since the last departure it stood there for so many days', () => {
  expect(demandOf([day(103, 1)], 9, window).idleDays).toBe(6);
  expect(demandOf([], 9, window).idleDays).toBe(10);
  // It was not there from day 105 to day 107.
  expect(demandOf([day(104, 3), day(108, 0, 9)], 9, window)).toMatchObject({ idleDays: 2 });
  expect(demandOf([day(110, 2)], 9, window).idleDays).toBe(0);
  expect(demandOf([day(110, 0, 4)], 9, window).idleDays).toBe(10);
});
test('so many units last so many days', () => {
  expect(coverDays(30, 1.5)).toBe(20);
  expect(coverDays(-2, 1.5)).toBe(0);
  expect([coverDays(30, 0), coverDays(30, null)]).toEqual([null, null]);
});
