import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  adviseCarton,
  type CartonFacts,
  type Content,
  contentKey,
  learnCarton,
  type UsedCarton,
} from '#shared/cartons/index.ts';
import type { HandlingMark } from '#shared/domain/index.ts';

const carton = (code: string, side: number, costMinor: number, change: Partial<CartonFacts> = {}): CartonFacts => ({
  ...{ code, lengthMm: side, widthMm: side, heightMm: side, tareGrams: 50, maxGrams: 10_000 },
  ...{ costMinor, currency: 'EUR', stock: null },
  ...change,
});
const [A, B, C] = [carton('A', 80, 20), carton('B', 150, 40), carton('C', 300, 60)];
const ALL = [A, B, C];
const content = (lengthMm: number | null, units = 1, handling: HandlingMark[] = []): Content => ({
  item: { sku: 'S', lengthMm, widthMm: 100, heightMm: 100, weightGrams: 100, handling },
  units,
});
const used = (code: string, times: number, suggested: string | null = null): UsedCarton => ({
  ...{ carton: code, suggested, times },
});
const advised = (of: readonly UsedCarton[], what = [content(100)], cartons: readonly CartonFacts[] = ALL) => {
  const advice = adviseCarton(what, cartons, of);
  return advice.type === 'before' ? `before ${advice.code}` : advice.type === 'carton' ? advice.best.code : advice.type;
};

test('a content has one name, whatever the order of its items; a long one has none', () => {
  expect(
    contentKey([
      ['B', 2],
      ['A', 1],
    ]),
  ).toBe('[["A",1],["B",2]]');
  expect(
    contentKey([
      ['A', 1],
      ['B', 2],
      ['C', 0],
    ]),
  ).toBe('[["A",1],["B",2]]');
  expect(contentKey([])).toBeNull();
  expect(contentKey([['A'.repeat(200), 1]])).toBeNull();
});
test('what is packed again is counted, with what was suggested then; the newest choice is kept', () => {
  const once = learnCarton([], { carton: 'B', suggested: 'A' });
  expect(once).toEqual([used('B', 1, 'A')]);
  expect(learnCarton(once, { carton: 'B', suggested: 'A' })).toEqual([used('B', 2, 'A')]);
  expect(learnCarton(once, { carton: 'B', suggested: null })).toEqual([used('B', 1), used('B', 1, 'A')]);
});
test('it stays small, and what is done now counts more than what was done once', () => {
  expect(learnCarton([used('A', 60), used('B', 4)], { carton: 'C', suggested: null })).toEqual([
    used('A', 30),
    used('B', 2),
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3 })), { maxLength: 300 }),
      (all) => {
        let known: readonly UsedCarton[] = [];
        for (const [code, suggested] of all)
          known = learnCarton(known, { carton: `C${code}`, suggested: `C${suggested}` });
        expect(known.length).toBeLessThanOrEqual(12);
        expect(known.reduce((sum, { times }) => sum + times, 0)).toBeLessThanOrEqual(64);
        expect(known.every(({ times }) => times >= 1)).toBe(true);
      },
    ),
  );
});
test('without dimensions it is what was used most often, of those that there are and that bear it', () => {
  const unknown = [content(null)];
  expect(advised([], unknown)).toBe('no-dimensions');
  expect(advised([used('C', 1)], unknown)).toBe('before C');
  expect(advised([used('C', 2), used('B', 3), used('B', 1, 'A')], unknown)).toBe('before B');
  expect(advised([used('C', 2), used('B', 2)], unknown)).toBe('before B');
  expect(advised([used('C', 2), used('B', 3)], unknown, [A, { ...B, stock: 0 }, C])).toBe('before C');
  expect(advised([used('B', 3)], unknown, [A, { ...B, maxGrams: 120 }, C])).toBe('no-dimensions');
  expect(advised([used('GONE', 3)], unknown)).toBe('no-dimensions');
  expect(adviseCarton(unknown, ALL, [used('C', 1)])).toEqual({ type: 'before', code: 'C', times: 1, fitting: null });
});
test('where no way was found for all of it, the one carton that people packed it in', () => {
  const much = [content(100, 30)];
  expect(advised([], much)).toBe('several');
  expect(advised([used('C', 1)], much)).toBe('before C');
});
test('people know better: instead of the suggested one, or in a cheaper one, twice and more often', () => {
  expect(advised([])).toBe('B');
  expect(advised([used('C', 1, 'B')])).toBe('B');
  expect(advised([used('C', 2, 'B')])).toBe('before C');
  expect(advised([used('C', 2, 'B'), used('B', 2, 'B')])).toBe('B');
  // Dearer, and never preferred to it: nobody was asked.
  expect(advised([used('C', 9, 'C')])).toBe('B');
  expect(advised([used('A', 1)])).toBe('B');
  expect(advised([used('A', 2)])).toBe('before A');
  const better = adviseCarton([content(100)], ALL, [used('C', 2, 'B')]);
  expect(better).toMatchObject({ type: 'before', times: 2, fitting: { code: 'C' } });
});
test('what ships alone, and no carton at all, stay what they are', () => {
  expect(advised([used('C', 9)], [content(100, 1, ['alone'])])).toBe('alone');
  expect(advised([used('C', 9)], [content(100)], [])).toBe('none');
});
