import { describe, expect, test } from 'vitest';
import { type JudgedLine, judgeLines, judgeRecount, type Tolerance } from '#shared/counting/index.ts';

const TOLERANCE: Tolerance = {
  ofClass: {
    A: { units: 0, percent: 0 },
    B: { units: 1, percent: 1 },
    C: { units: 2, percent: 2 },
    D: { units: 2, percent: 2 },
  },
  lineMinor: 2_000,
  countMinor: 10_000,
};
const line = (counted: number, book: number, more: Partial<JudgedLine> = {}): JudgedLine => ({
  ...{ counted, low: book, high: book, costMinor: 100, abc: 'C', isTracked: false },
  ...more,
});
const judged = (...lines: JudgedLine[]) => judgeLines(lines, TOLERANCE);

describe('a line is judged', () => {
  test('as it should be, also without cost, in a lot, and where nothing should be', () => {
    expect(judged(line(5, 5, { costMinor: null }), line(0, 0), line(3, 3, { isTracked: true }))).toEqual([
      'match',
      'match',
      'match',
    ]);
  });
  test('within the units or the percent of its class, the larger counts', () => {
    expect(judged(line(98, 100), line(97, 100), line(294, 300), line(293, 300))).toEqual([
      'tolerance',
      'person',
      'tolerance',
      'person',
    ]);
    expect(judged(line(99, 100, { abc: 'A' }), line(99, 100, { abc: 'B' }), line(98, 100, { abc: 'B' }))).toEqual([
      'person',
      'tolerance',
      'person',
    ]);
  });
  test('and within the money of a line and of a count', () => {
    expect(judged(line(9, 10, { costMinor: 2_000 }), line(9, 10, { costMinor: 2_001 }))).toEqual([
      'tolerance',
      'person',
    ]);
    const dear = line(9, 10, { costMinor: 2_000 });
    expect(judged(dear, dear, dear, dear, dear, dear)).toEqual([...Array(5).fill('tolerance'), 'person']);
  });
  test('never by rule: uncertain, without cost, of a lot or serial number, found where nothing should be', () => {
    for (const more of [{ high: 11 }, { costMinor: null }, { isTracked: true }])
      expect(judged(line(9, 10, more))).toEqual(['person']);
    expect(judged(line(1, 0), line(1, -2), line(10, 10, { high: 11 }))).toEqual(['person', 'person', 'person']);
  });
});

describe('a line that was out is counted again', () => {
  const before = [{ variance: -4, counter: 'ben' }];
  test('nothing is missing, or two found the same difference though goods moved in between', () => {
    expect(judgeRecount(line(20, 20), before, 3)).toBe('match');
    // 20 counted at nine, 16 at ten, and 4 left in between.
    expect(judgeRecount(line(16, 20), [{ variance: -4, counter: 'ben' }], 3)).toBe('agreed');
  });
  test('they differ: a third person counts, then a supervisor decides', () => {
    expect(judgeRecount(line(18, 20), before, 3)).toBe('again');
    expect(judgeRecount(line(18, 20), before, 2)).toBe('person');
    expect(judgeRecount(line(18, 20), [...before, { variance: -1, counter: 'eve' }], 3)).toBe('person');
  });
  test('an uncertain line is nobody’s agreement', () => {
    expect(judgeRecount(line(16, 20, { high: 21 }), before, 3)).toBe('person');
  });
});
