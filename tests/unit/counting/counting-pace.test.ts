import { expect, test } from 'vitest';
import { countingPace } from '#shared/counting/index.ts';

const minutes = (...times: readonly number[]): readonly number[] => times.map((time) => time * 60_000);

test('lines and places an hour, with the way between two places and without a break', () => {
  const counts = [
    { people: ['ana'], lines: 4, times: minutes(0, 3, 6) },
    { people: ['ana'], lines: 2, times: minutes(15, 12) },
    // After lunch.
    { people: ['ana'], lines: 6, times: minutes(75, 80, 90) },
  ];
  expect(countingPace(counts)).toEqual([
    { by: 'ana', lines: 12, places: 3, hours: 0.5, linesAnHour: 24, placesAnHour: 6 },
  ]);
});
test('what three counted together is shared out, and who counted most stands first', () => {
  const counts = [
    { people: ['ben', 'ana', 'cas'], lines: 7.5, times: minutes(0, 6) },
    { people: ['eve'], lines: 9, times: minutes(0, 6) },
    { people: [], lines: 9, times: minutes(0, 6) },
  ];
  expect(countingPace(counts).map(({ by, lines, places }) => [by, lines, places])).toEqual([
    ...[
      ['eve', 9, 1],
      ['ana', 2.5, 1 / 3],
      ['ben', 2.5, 1 / 3],
      ['cas', 2.5, 1 / 3],
    ],
  ]);
});
test('of less than a minute nothing is said of an hour', () => {
  expect(countingPace([{ people: ['ana'], lines: 1, times: minutes(5) }])).toEqual([
    { by: 'ana', lines: 1, places: 1, hours: 0, linesAnHour: null, placesAnHour: null },
  ]);
});
