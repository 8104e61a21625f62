import { expect, test } from 'vitest';
import { aisleFigures, type ZonedPlace } from '#shared/counting/index.ts';

const NOW = 1_000 * 86_400_000;
const place = (
  location: string,
  days: number | null,
  lines = 0,
  hits = lines,
  zone = location[0] ?? '',
): ZonedPlace => ({
  ...{ location, zone, lines, hits, lastCountedAt: days === null ? 0 : NOW - days * 86_400_000 },
});

test('aisles stand in walking order, each with its share of right lines and since when half of it was counted', () => {
  const made = aisleFigures(
    [
      place('A-10-1', 5, 4, 3),
      place('A-2-2', null),
      place('A-2-10', 40, 10, 9),
      place('A-2-1', 20, 10),
      place('B-7', null),
      place('B-8', null),
      place('FLOOR', 1, 0, 0, ''),
    ],
    NOW,
  );
  expect(made).toEqual([
    {
      ...{ zone: '', aisle: 'FLOOR', first: 'FLOOR', last: 'FLOOR', places: 1, never: 0, lines: 0 },
      accuracy: null,
      medianDays: 1,
    },
    {
      ...{ zone: 'A', aisle: 'A-2', first: 'A-2-1', last: 'A-2-10', places: 3, never: 1, lines: 20 },
      accuracy: 0.95,
      medianDays: 40,
    },
    {
      ...{ zone: 'A', aisle: 'A-10', first: 'A-10-1', last: 'A-10-1', places: 1, never: 0, lines: 4 },
      accuracy: 0.75,
      medianDays: 5,
    },
    {
      ...{ zone: 'B', aisle: 'B', first: 'B-7', last: 'B-8', places: 2, never: 2, lines: 0 },
      accuracy: null,
      medianDays: null,
    },
  ]);
});
