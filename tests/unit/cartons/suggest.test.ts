import { expect, test } from 'vitest';
import { type CartonFacts, type Content, fittingCartons, suggestCarton } from '#shared/cartons/index.ts';
import type { HandlingMark } from '#shared/domain/index.ts';

const carton = (
  code: string,
  sides: readonly [number, number, number],
  change: Partial<CartonFacts> = {},
): CartonFacts => ({
  ...{ code, lengthMm: sides[0], widthMm: sides[1], heightMm: sides[2] },
  ...{
    tareGrams: Math.round((sides[0] * sides[1]) / 500),
    maxGrams: 10_000,
    costMinor: null,
    currency: null,
    stock: null,
  },
  ...change,
});
const content = (
  sides: readonly [number | null, number, number],
  units = 1,
  { grams = 100 as number | null, handling = [] as HandlingMark[], sku = 'A' } = {},
): Content => ({
  item: { sku, lengthMm: sides[0], widthMm: sides[1], heightMm: sides[2], weightGrams: grams, handling },
  units,
});
const S = carton('S', [200, 150, 100]);
const M = carton('M', [300, 200, 150]);
const L = carton('L', [400, 300, 250]);
const chosen = (contents: readonly Content[], cartons: readonly CartonFacts[] = [L, M, S]) => {
  const suggestion = suggestCarton(contents, cartons);
  return suggestion.type === 'carton' ? [suggestion.best.code, suggestion.next?.code ?? null] : suggestion.type;
};

test('the smallest carton that holds all of it, and the next one', () => {
  expect(chosen([content([150, 100, 80])])).toEqual(['S', 'M']);
  expect(chosen([content([250, 100, 80])])).toEqual(['M', 'L']);
  expect(chosen([content([350, 280, 200])])).toEqual(['L', null]);
  const full = suggestCarton([content([90, 90, 90], 3)], [M]);
  expect(full).toMatchObject({ type: 'carton', best: { code: 'M', placements: { length: 3 } } });
  expect(full.type === 'carton' && full.best.fill).toBeCloseTo(0.243, 9);
});
test('the cheapest where all say a price in one currency; prices in several are never compared', () => {
  const cheap = { ...M, costMinor: 30, currency: 'EUR' as const };
  const dear = { ...S, costMinor: 50, currency: 'EUR' as const };
  expect(chosen([content([150, 100, 80])], [dear, cheap])).toEqual(['M', 'S']);
  expect(chosen([content([150, 100, 80])], [{ ...dear, currency: 'USD' }, cheap])).toEqual(['S', 'M']);
  expect(chosen([content([150, 100, 80])], [dear, M])).toEqual(['S', 'M']);
  const twin = carton('R', [200, 150, 100]);
  expect(chosen([content([150, 100, 80])], [S, twin])).toEqual(['R', 'S']);
  expect(chosen([content([150, 100, 80])], [twin, S])).toEqual(['R', 'S']);
  expect(
    chosen(
      [content([150, 100, 80])],
      [
        { ...S, tareGrams: 90 },
        { ...L, tareGrams: 90 },
      ],
    ),
  ).toEqual(['S', 'L']);
});
test('none that is used up, too weak, or filled to the last corner', () => {
  expect(chosen([content([150, 100, 80])], [{ ...S, stock: 0 }, M])).toEqual(['M', null]);
  expect(chosen([content([150, 100, 80], 1, { grams: 9_960 })])).toBe('not-found');
  expect(chosen([content([150, 100, 80], 1, { grams: null })])).toEqual(['S', 'M']);
  expect(chosen([content([194, 144, 94])])).toEqual(['S', 'M']);
  expect(chosen([content([195, 144, 94])])).toEqual(['M', 'L']);
  // What breaks wants more room to the walls.
  expect(chosen([content([194, 144, 94], 1, { handling: ['fragile'] })])).toEqual(['M', 'L']);
});
test('a carton that is too small for its walls holds nothing', () => {
  expect(chosen([content([1, 1, 1])], [carton('X', [6, 6, 6])])).toBe('not-found');
});
test('goods that stand upright or bear nothing are packed so', () => {
  const tall = [content([60, 60, 180], 1, { handling: ['upright'] })];
  expect(chosen(tall)).toEqual(['L', null]);
  expect(chosen([content([60, 60, 180], 1, { handling: ['liquid'] })])).toEqual(['L', null]);
  expect(chosen([content([60, 60, 180])])).toEqual(['S', 'M']);
  expect(chosen([content([180, 130, 45], 2, { handling: ['no-stack', 'upright'] })])).toEqual(['M', 'L']);
});
test('a mailer is a carton for what is flat', () => {
  const bag = carton('BAG', [350, 250, 0], { tareGrams: 1 });
  expect(chosen([content([250, 190, 20])], [bag, M])).toEqual(['BAG', 'M']);
  expect(chosen([content([250, 190, 100])], [bag, M])).toEqual(['M', null]);
});
test('one that six ways did not fill is tried longer before a dearer one is taken', () => {
  const tight = carton('T', [206, 206, 306]);
  const big = carton('Z', [600, 600, 600]);
  expect(chosen([content([65, 66, 83], 27)], [big, tight])).toEqual(['T', 'Z']);
});
test('the next one is the next that holds it', () => {
  const flat = carton('F', [600, 290, 90], { tareGrams: 61 });
  expect(chosen([content([150, 100, 94])], [S, flat, M])).toEqual(['S', 'M']);
  const bag = carton('BAG', [500, 400, 0], { tareGrams: 1 });
  expect(chosen([content([450, 250, 60])], [bag, { ...L, lengthMm: 600 }])).toEqual(['L', null]);
  const { handling: _, ...item } = content([150, 100, 80]).item;
  expect(chosen([{ item, units: 1 }])).toEqual(['S', 'M']);
});
test('what cannot be said is said as such', () => {
  expect(suggestCarton([content([null, 10, 10], 1, { sku: 'B' })], [S])).toEqual({
    type: 'no-dimensions',
    skus: ['B'],
  });
  expect(suggestCarton([content([0, 10, 10])], [S])).toMatchObject({ type: 'no-dimensions' });
  expect(suggestCarton([content([10, 10, 10], 1, { handling: ['alone'] })], [S])).toEqual({
    type: 'alone',
    skus: ['A'],
  });
  expect(suggestCarton([content([10, 10, 10])], [])).toEqual({ type: 'none' });
  expect(suggestCarton([], [S])).toEqual({ type: 'none' });
  expect(suggestCarton([content([900, 10, 10])], [S])).toEqual({ type: 'not-found', skus: ['A'] });
  expect(suggestCarton([content([10, 10, 10], 1_000_000)], [L])).toEqual({ type: 'not-found', skus: [] });
  const both = [content([50, 50, 50]), content([900, 10, 10], 1, { sku: 'B' })];
  expect(suggestCarton(both, [S, carton('BAG', [900, 900, 0])])).toEqual({ type: 'not-found', skus: ['B'] });
});
test('what one carton does not hold goes into several', () => {
  expect(suggestCarton([content([290, 190, 140], 3)], [S, M])).toEqual({ type: 'several', codes: ['M', 'M', 'M'] });
  const more = [content([290, 190, 140]), content([150, 100, 80], 1, { sku: 'B' })];
  expect(suggestCarton(more, [S, M])).toEqual({ type: 'several', codes: ['M', 'S'] });
});

test('cartons that a service may be priced with: the suggested one and up to four that hold it too, none that is used up', () => {
  const codes = (contents: readonly Content[], cartons: readonly CartonFacts[]) =>
    fittingCartons(contents, cartons).map(({ code }) => code);
  expect(codes([content([150, 100, 80])], [L, M, S])).toEqual(['S', 'M', 'L']);
  expect(codes([content([350, 280, 200])], [L, M, S])).toEqual(['L']);
  expect(codes([content([500, 500, 500])], [L, M, S])).toEqual([]);
  expect(codes([content([150, 100, 80])], [L, { ...M, stock: 0 }, S])).toEqual(['S', 'L']);
  // One between them is too flat.
  const flat = carton('F', [390, 290, 40]);
  expect(codes([content([150, 100, 80])], [L, flat, M, S])).toEqual(['S', 'M', 'L']);
  const many = Array.from({ length: 8 }, (_, at) => carton(`N${at}`, [200 + 10 * at, 150, 100]));
  expect(codes([content([150, 100, 80])], many)).toHaveLength(5);
});
