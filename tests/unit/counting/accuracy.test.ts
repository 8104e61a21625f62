import { describe, expect, test } from 'vitest';
import { countAccuracy, wilson } from '#shared/counting/index.ts';

const line = (location: string, counted: number, book: number, isTolerated = false) => ({
  ...{ location, counted, book, isTolerated },
});

describe('accuracy', () => {
  test('a find and a loss are two misses, though they cancel out', () => {
    const figures = countAccuracy([line('A', 95, 100), line('B', 105, 100)]);
    expect(figures).toMatchObject({ strict: 0, locations: 0, netUnits: 0, grossUnits: 10, gross: 0.95 });
  });
  test('a place is right when its every line is, and a tolerated line is a hit of the tolerant figure only', () => {
    const figures = countAccuracy([line('A', 1, 1), line('A', 99, 100, true), line('B', 2, 2), line('B', 0, 1)]);
    expect(figures).toMatchObject({ lines: 4, strict: 0.5, tolerant: 0.75, locations: 0 });
    expect(countAccuracy([line('A', 1, 1), line('B', 0, 1)]).locations).toBe(0.5);
  });
  test('differences above the book are no negative accuracy; of nothing nothing is said', () => {
    expect(countAccuracy([line('A', 9, 1)]).gross).toBe(0);
    expect(countAccuracy([line('A', 3, 0)]).gross).toBeNull();
    expect(countAccuracy([])).toEqual({
      ...{ lines: 0, strict: null, tolerant: null, locations: null, gross: null, netUnits: 0, grossUnits: 0 },
      range: null,
    });
  });
  test('how sure a share is', () => {
    const percent = ([low, high]: readonly [number, number]) => [low, high].map((each) => Math.round(each * 1000) / 10);
    expect(percent(wilson(95, 100))).toEqual([88.8, 97.8]);
    expect(percent(wilson(475, 500))).toEqual([92.7, 96.6]);
    expect(countAccuracy([line('A', 1, 1)]).range?.[1]).toBeCloseTo(1, 5);
  });
});
