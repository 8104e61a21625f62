import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abcClasses, type CountablePlace, compareWalk, countsADay, placesDue } from '#shared/counting/index.ts';

const use = (worth: readonly number[]) => worth.map((units, at) => ({ sku: `I${at}`, units, costMinor: 1 }));
const counts = (classes: ReadonlyMap<string, string>) =>
  ['A', 'B', 'C', 'D'].map((abc) => [...classes.values()].filter((each) => each === abc).length);

describe('classes by what an item is worth in a year', () => {
  test('two books’ examples, the crossing item in the better class', () => {
    const trucks = [90_000, 77_000, 26_350, 15_001, 12_500, 8_502, 1_200, 850, 504, 150];
    expect(counts(abcClasses(use(trucks)))).toEqual([3, 2, 5, 0]);
    const chips = [450, 250, 150, 67.5, 60, 48, 20, 17.5, 12.5, 12].map((thousand) => thousand * 1_000);
    expect(counts(abcClasses(use(chips)))).toEqual([4, 3, 3, 0]);
  });
  test('nobody asked for it: D; no cost known anywhere: by units; some known: what has none is last', () => {
    expect(counts(abcClasses([...use([10]), { sku: 'X', units: 0, costMinor: 5 }]))).toEqual([1, 0, 0, 1]);
    const bare = [
      { sku: 'few', units: 1, costMinor: null },
      { sku: 'many', units: 99, costMinor: null },
    ];
    expect(Object.fromEntries(abcClasses(bare))).toEqual({ many: 'A', few: 'C' });
    const mixed = [...bare, { sku: 'dear', units: 1, costMinor: 500 }];
    expect(Object.fromEntries(abcClasses(mixed))).toEqual({ dear: 'A', many: 'C', few: 'C' });
    expect(Object.fromEntries(abcClasses([{ sku: 'free', units: 3, costMinor: 0 }]))).toEqual({ free: 'C' });
    expect(abcClasses([]).size).toBe(0);
  });
});

describe('today’s list', () => {
  const DAY = 86_400_000;
  const NOW = 1_000 * DAY;
  const EVERY = { A: 30, B: 90, C: 180, D: 365 };
  const place = (location: string, days: number | null, more: Partial<CountablePlace> = {}): CountablePlace => ({
    ...{ location, abc: 'B', lastCountedAt: days === null ? 0 : NOW - days * DAY, isSuspicious: false },
    ...more,
  });
  const listed = (...places: CountablePlace[]) =>
    placesDue(places, EVERY, NOW).map(({ location, why }) => `${location} ${why}`);

  test('what is suspicious, what was never counted, what is overdue by class and time; the rest waits', () => {
    expect(
      listed(
        place('A-2', 91),
        place('A-3', 120),
        place('A-4', 89),
        place('A-5', 31, { abc: 'A' }),
        place('A-6', null),
        place('A-7', 1, { isSuspicious: true }),
        place('A-8', 364, { abc: 'D' }),
        place('A-9', 90),
      ),
    ).toEqual(['A-7 suspicious', 'A-6 never', 'A-5 overdue', 'A-3 overdue', 'A-2 overdue', 'A-9 overdue']);
  });
  test('in walking order where nothing else tells them apart', () => {
    expect(listed(place('A-10', null), place('A-2', null), place('A-1', null, { abc: 'C' }))).toEqual([
      'A-2 never',
      'A-10 never',
      'A-1 never',
    ]);
    expect(['B-1', 'A-10-2', 'A-9-1'].toSorted(compareWalk)).toEqual(['A-9-1', 'A-10-2', 'B-1']);
  });
  test('how many a day', () => {
    const every = { A: 20, B: 60, C: 120, D: 365 };
    expect(countsADay({ A: 500, B: 1_750, C: 2_750 }, every)).toBeCloseTo(77.08, 2);
    expect(countsADay({ A: 500, B: 1_500, C: 3_000 }, every)).toBe(75);
  });
});

test('with room enough no place is older than its days and one more, whatever was counted when', () => {
  const DAY = 86_400_000;
  const days = { A: 3, B: 7, C: 14, D: 30 } as const;
  const place = fc.record({
    abc: fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const),
    age: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (made) => {
      const places = made.map(({ abc, age }, at) => ({ location: `A-${at}`, abc, counted: 100 - age }));
      // As many a day as come due on the worst of days.
      const room = places.length;
      for (let today = 101; today < 140; today++) {
        const due = placesDue(
          places.map(({ location, abc, counted }) => ({
            ...{ location, abc, lastCountedAt: counted * DAY, isSuspicious: false },
          })),
          days,
          today * DAY,
        );
        for (const { location } of due.slice(0, room)) {
          const counted = places.find((each) => each.location === location);
          if (counted) counted.counted = today;
        }
        for (const { abc, counted } of places) expect(today - counted).toBeLessThanOrEqual(days[abc] + 1);
      }
    }),
    { seed: 12, numRuns: 60 },
  );
});
