import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CartonFacts,
  type Content,
  cartonReason,
  type PackStep,
  packPlan,
  type Sides,
  suggestCarton,
} from '#shared/cartons/index.ts';
import type { HandlingMark } from '#shared/domain/index.ts';

const carton = (
  code: string,
  [lengthMm, widthMm, heightMm]: Sides,
  change: Partial<CartonFacts> = {},
): CartonFacts => ({
  ...{ code, lengthMm, widthMm, heightMm, tareGrams: 100, maxGrams: 10_000 },
  ...{ costMinor: null, currency: null, stock: null },
  ...change,
});
const content = (
  [lengthMm, widthMm, heightMm]: Sides,
  units = 1,
  { sku = 'A', grams = 100 as number | null, handling = [] as HandlingMark[] } = {},
): Content => ({ item: { sku, lengthMm, widthMm, heightMm, weightGrams: grams, handling }, units });
const suggested = (contents: readonly Content[], cartons: readonly CartonFacts[]) => {
  const suggestion = suggestCarton(contents, cartons);
  if (suggestion.type !== 'carton') throw new Error(suggestion.type);
  return suggestion;
};
const planned = (contents: readonly Content[], one: CartonFacts) =>
  packPlan(contents, one, suggested(contents, [one]).best);
const saidOf = ({ lying, spot, isAbove }: PackStep) => [lying, spot, isAbove];

test('each unit is said by how it lies and where, from the back to the front', () => {
  const room = carton('R', [206, 206, 106]);
  expect(planned([content([100, 100, 100], 4)], room).steps.map(saidOf)).toEqual([
    ['standing', 'back_left', false],
    ['standing', 'back_right', false],
    ['standing', 'front_left', false],
    ['standing', 'front_right', false],
  ]);
  expect(planned([content([190, 190, 90])], room).steps.map(saidOf)).toEqual([['standing', 'whole', false]]);
  expect(planned([content([200, 200, 50], 2)], room).steps.map(saidOf)).toEqual([
    ['standing', 'whole', false],
    ['standing', 'whole', true],
  ]);
});
test('a unit that is turned over lies on its side, or on end with its longest side upright', () => {
  const tower = carton('T', [56, 106, 306]);
  expect(planned([content([300, 100, 50])], tower).steps[0]?.lying).toBe('end');
  expect(planned([content([100, 50, 300])], tower).steps[0]?.lying).toBe('standing');
  const flat = carton('F', [306, 56, 106]);
  expect(planned([content([300, 100, 50])], flat).steps[0]?.lying).toBe('side');
});
test('where its middle lies is where it is: along one wall, or in the middle', () => {
  const long = carton('L', [606, 106, 106]);
  expect(planned([content([200, 100, 100], 3)], long).steps.map(({ spot }) => spot)).toEqual([
    'left',
    'middle',
    'right',
  ]);
  const deep = carton('D', [306, 306, 106]);
  const steps = planned([content([300, 100, 100], 3)], deep).steps;
  expect(new Set(steps.map(({ spot }) => spot))).toEqual(
    new Set(steps[0]?.box?.dx === 300 ? ['front', 'middle', 'back'] : ['left', 'middle', 'right']),
  );
});
test('the room is what is free in the carton: less what breaks wants, and as thick as what is in a mailer', () => {
  expect(planned([content([100, 100, 50])], carton('C', [150, 200, 106])).room).toEqual([194, 144, 100]);
  const fragile = content([100, 100, 50], 1, { handling: ['fragile'] });
  expect(planned([fragile], carton('C', [200, 150, 106])).room).toEqual([160, 110, 66]);
  expect(planned([content([250, 190, 60])], carton('M', [350, 250, 0])).room).toEqual([290, 190, 60]);
});

test('why it is that carton: the next one with what it costs more, and what is in the way of the one before', () => {
  const priced = (code: string, sides: Sides, costMinor: number, change: Partial<CartonFacts> = {}) =>
    carton(code, sides, { costMinor, currency: 'EUR', ...change });
  const cartons = [priced('A', [120, 110, 60], 20), priced('B', [200, 150, 100], 40), priced('C', [300, 200, 150], 52)];
  const contents = [content([100, 100, 80])];
  const why = (of: readonly CartonFacts[], what = contents) => cartonReason(what, of, suggested(what, of));
  expect(why(cartons)).toEqual({
    next: { code: 'C', moreMinor: 12, currency: 'EUR' },
    before: { code: 'A', why: 'volume' },
  });
  const weak = priced('A', [120, 110, 120], 20, { maxGrams: 150 });
  expect(why([weak, ...cartons.slice(1)]).before).toEqual({ code: 'A', why: 'weight' });
  const unknown = [content([100, 100, 80], 1, { grams: null })];
  const narrow = priced('A', [1_000, 40, 100], 20, { maxGrams: 150 });
  expect(why([narrow, ...cartons.slice(1)], unknown).before).toEqual({ code: 'A', why: 'not-found' });
  expect(why([priced('B', [200, 150, 100], 40)])).toEqual({ next: null, before: null });
  const free = [carton('B', [200, 150, 100]), carton('C', [300, 200, 150])];
  expect(why(free).next).toEqual({ code: 'C', moreMinor: null, currency: null });
  const mixed = [priced('B', [200, 150, 100], 40), priced('C', [300, 200, 150], 52, { currency: 'USD' })];
  expect(why(mixed).next).toEqual({ code: 'C', moreMinor: null, currency: 'USD' });
  const half = [carton('B', [200, 150, 100], { costMinor: 40, currency: 'EUR' }), carton('C', [300, 200, 150])];
  expect(why(half).next?.moreMinor).toBeNull();
});

test('any order of packing can be followed: nothing is put below or behind what lies there', () => {
  const side = fc.integer({ min: 20, max: 120 });
  const one = fc.record({ l: side, w: side, h: side, units: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (all) => {
      const contents = all.map(({ l, w, h, units }, at) => content([l, w, h], units, { sku: `S${at}`, grams: 10 }));
      const large = carton('X', [400, 350, 300]);
      const suggestion = suggestCarton(contents, [large]);
      fc.pre(suggestion.type === 'carton');
      if (suggestion.type !== 'carton') return;
      const { steps } = packPlan(contents, large, suggestion.best);
      expect(steps.map(({ sku }) => sku).toSorted()).toEqual(
        contents.flatMap(({ item, units }) => Array.from({ length: units }, () => item.sku)).toSorted(),
      );
      const boxes = steps.flatMap(({ box }) => box ?? []);
      expect(boxes).toHaveLength(steps.length);
      for (const [at, box] of boxes.entries())
        for (const earlier of boxes.slice(0, at)) {
          const overlaps =
            box.x < earlier.x + earlier.dx &&
            earlier.x < box.x + box.dx &&
            box.y < earlier.y + earlier.dy &&
            earlier.y < box.y + box.dy;
          // What is put in later lies above what it shares a column with.
          if (overlaps) expect(box.z).toBeGreaterThanOrEqual(earlier.z + earlier.dz);
        }
    }),
    { numRuns: 150 },
  );
});
