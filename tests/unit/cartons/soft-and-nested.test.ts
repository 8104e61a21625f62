import { expect, test } from 'vitest';
import {
  type CartonFacts,
  type Content,
  cartonReason,
  checkPacking,
  fitsNowhere,
  outerSides,
  packPlan,
  type Sides,
  suggestCarton,
} from '#shared/cartons/index.ts';

const carton = (code: string, [lengthMm, widthMm, heightMm]: Sides, costMinor = 0): CartonFacts => ({
  ...{ code, lengthMm, widthMm, heightMm, tareGrams: 100, maxGrams: 10_000 },
  ...{ costMinor, currency: 'EUR', stock: null },
});
const content = ([lengthMm, widthMm, heightMm]: Sides, units = 1, more: Partial<Content['item']> = {}): Content => ({
  item: { sku: 'A', lengthMm, widthMm, heightMm, weightGrams: 10, handling: [], ...more },
  units,
});
const best = (contents: readonly Content[], cartons: readonly CartonFacts[]) => {
  const suggestion = suggestCarton(contents, cartons);
  return suggestion.type === 'carton' ? suggestion.best : suggestion.type;
};
/** 100 mm each way, free inside. */
const CUBE = carton('CUBE', [106, 106, 106]);

test('soft goods go last, into at most four fifths of what hard ones leave', () => {
  const hard = content([100, 100, 50], 1, { sku: 'H' });
  // Half a litre is left, and 0.4 of it may be soft.
  const soft = (heightMm: number) => content([200, 100, heightMm], 1, { sku: 'T', soft: true });
  const fitting = best([hard, soft(19)], [CUBE]);
  expect(fitting).toMatchObject({ code: 'CUBE', placements: { length: 1 } });
  expect(best([hard, soft(21)], [CUBE])).toBe('not-found');
  if (typeof fitting === 'string') throw new Error(fitting);
  const { steps } = packPlan([soft(19), hard], CUBE, fitting);
  expect(steps.map(({ sku, spot, box }) => [sku, spot, box === null])).toEqual([
    ['H', 'whole', false],
    ['T', 'gaps', true],
  ]);
  // Alone they take a carton or a mailer by their volume.
  expect(best([content([200, 200, 10], 1, { soft: true })], [CUBE])).toMatchObject({ code: 'CUBE' });
  expect(best([content([200, 200, 20], 1, { soft: true })], [carton('BAG', [350, 250, 0])])).toMatchObject({
    code: 'BAG',
  });
  expect(best([content([200, 200, 300], 1, { soft: true })], [carton('BAG', [350, 250, 0])])).toBe('not-found');
  const none = packPlan([{ ...soft(19), units: 0 }, hard], CUBE, fitting);
  expect(none.steps).toHaveLength(1);
});
test('what a carton before has too little room for is said with what is soft', () => {
  const contents = [content([100, 100, 50]), content([200, 100, 19], 1, { sku: 'T', soft: true })];
  const cartons = [carton('FLAT', [106, 106, 56], 10), { ...CUBE, costMinor: 20 }];
  const suggestion = suggestCarton(contents, cartons);
  if (suggestion.type !== 'carton') throw new Error(suggestion.type);
  expect(cartonReason(contents, cartons, suggestion).before).toEqual({ code: 'FLAT', why: 'volume' });
});
test('of nested units the next one adds only so much', () => {
  // Ten bowls of 60 mm, 8 mm each further one: 132 mm.
  const bowls = content([90, 90, 60], 10, { nestMm: 8, handling: ['upright'] });
  const tall = carton('TALL', [96, 96, 138]);
  expect(best([bowls], [tall])).toMatchObject({ code: 'TALL', stacks: 1 });
  expect(best([content([90, 90, 60], 10)], [tall])).not.toMatchObject({ code: 'TALL' });
  expect(best([content([90, 90, 60], 10, { nestMm: 60 })], [tall])).not.toMatchObject({ code: 'TALL' });
  // Two stacks beside each other where one is too high.
  const wide = carton('WIDE', [186, 96, 98]);
  const fitting = best([bowls], [wide]);
  expect(fitting).toMatchObject({ code: 'WIDE', stacks: 2, placements: { length: 2 } });
  if (typeof fitting === 'string') throw new Error(fitting);
  expect(packPlan([bowls], wide, fitting).steps.map(({ units }) => units)).toEqual([5, 5]);
  const stack = {
    sku: 'A',
    lengthMm: 90,
    widthMm: 90,
    heightMm: 92,
    grams: 50,
    turning: 'any',
    nothingAbove: false,
  } as const;
  expect(checkPacking([180, 90, 92], [stack, stack], fitting.placements)).toBe(true);
  // A single one is what it is.
  expect(best([content([90, 90, 60], 1, { nestMm: 8 })], [tall])).toMatchObject({ code: 'TALL' });
});
test('one carton more never makes it a dearer one, in however many stacks', () => {
  const bowls = content([90, 90, 60], 10, { nestMm: 8, handling: ['upright'] });
  const [wide, tall] = [carton('WIDE', [186, 96, 98], 10), carton('TALL', [96, 96, 138], 50)];
  expect(best([bowls], [wide])).toMatchObject({ code: 'WIDE' });
  expect(best([bowls], [wide, tall])).toMatchObject({ code: 'WIDE' });
});
test('a carrier measures a carton from outside', () => {
  const inner = { lengthMm: 300, widthMm: 200, heightMm: 100 };
  expect(outerSides(inner, 0)).toEqual([308, 208, 108]);
  expect(outerSides({ ...inner, outerLengthMm: 320, outerWidthMm: 215, outerHeightMm: 125 }, 0)).toEqual([
    320, 215, 125,
  ]);
  expect(outerSides({ ...inner, outerLengthMm: null, outerWidthMm: 215, outerHeightMm: 0 }, 0)).toEqual([
    308, 215, 108,
  ]);
  expect(outerSides({ ...inner, heightMm: 0 }, 30)).toEqual([300, 200, 32]);
  expect(outerSides({ ...inner, heightMm: 0, outerLengthMm: 310, outerWidthMm: 210, outerHeightMm: 5 }, 30)).toEqual([
    310, 210, 32,
  ]);
});
test('a unit that fits in no carton is known, also of one that is used up; of what has no sides nothing is said', () => {
  const { item } = content([120, 50, 50]);
  expect(fitsNowhere(item, [CUBE])).toBe(true);
  expect(fitsNowhere(item, [CUBE, { ...carton('L', [200, 100, 100]), stock: 0 }])).toBe(false);
  expect(fitsNowhere({ ...item, lengthMm: null }, [CUBE])).toBe(false);
  expect(fitsNowhere({ ...item, handling: ['alone'] }, [CUBE])).toBe(false);
  expect(fitsNowhere(item, [])).toBe(false);
});
