// Orders in several parcels: 295 real orders of BoxPacker's own tests, and what a split must be.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPacking, type PackUnit, type Room, type Sides, splitInto } from '#shared/cartons/index.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/cartons/boxpacker');
const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

/** Name, outer sides, empty grams, inner sides, gross grams. */
const boxes: readonly Room[] = rowsOf('boxes.csv').map(([code = '', , , , empty, w, l, d, most]) => ({
  ...{ code, sides: [Number(l), Number(w), Number(d)] as const, mostGrams: Number(most) - Number(empty) },
}));
const volume = ({ sides: [l, w, h] }: Room): number => l * w * h;
const smallestFirst = boxes.toSorted((one, other) => volume(one) - volume(other));
const orders = new Map<string, PackUnit[]>();
for (const [order = '', quantity, sku = '', w, l, d, grams] of rowsOf('orders.csv').slice(1))
  for (let unit = 0; unit < Number(quantity); unit++)
    orders.set(order, [
      ...(orders.get(order) ?? []),
      {
        ...{ sku, lengthMm: Number(l), widthMm: Number(w), heightMm: Number(d), grams: Number(grams) },
        ...{ turning: 'any', nothingAbove: false },
      },
    ]);
const unit = ([lengthMm, widthMm, heightMm]: Sides, grams = 0): PackUnit => ({
  ...{ sku: 'A', lengthMm, widthMm, heightMm, grams, turning: 'any', nothingAbove: false },
});

/** The boxes of one order in BoxPacker's own record: any way up, or flat as they lie. */
const record = new Map(
  rowsOf('expected.csv')
    .slice(1)
    .map(([order = '', flat, , , any]) => [order, { any: Number(any), upright: Number(flat) }]),
);

test.each(['any', 'upright'] as const)(
  '295 real orders go into no more boxes than BoxPacker’s own record, turned %s, and each box was packed right',
  (turning) => {
    let ours = 0;
    let theirs = 0;
    for (const [order, flat] of orders) {
      const units = flat.map((one) => ({ ...one, turning }));
      const parts = splitInto(smallestFirst, units) ?? [];
      const inside = parts.flatMap(({ units: places }) => places);
      expect(inside.toSorted((a, b) => a - b)).toEqual(units.map((_, at) => at));
      for (const { code, units: places, placements } of parts) {
        const box = boxes.find((one) => one.code === code) as Room;
        const of = places.map((at) => units[at] as PackUnit);
        expect(checkPacking(box.sides, of, placements)).toBe(true);
        expect(of.reduce((sum, { grams }) => sum + grams, 0)).toBeLessThanOrEqual(box.mostGrams);
      }
      ours += parts.length;
      theirs += record.get(order)?.[turning] ?? 0;
    }
    expect(orders.size).toBe(295);
    expect(ours, `${ours} of ${theirs}`).toBeLessThanOrEqual(theirs);
  },
);

describe('a split', () => {
  const small: Room = { code: 'S', sides: [100, 100, 100], mostGrams: 1_000 };
  const large: Room = { code: 'L', sides: [200, 100, 100], mostGrams: 1_000 };
  const codes = (units: readonly PackUnit[], rooms: readonly Room[] = [small, large]) =>
    splitInto(rooms, units)?.map(({ code }) => code) ?? null;
  test('fills the one that takes most, and the rest goes into the first that holds it', () => {
    expect(codes(Array.from({ length: 3 }, () => unit([100, 100, 100])))).toEqual(['L', 'S']);
    expect(codes([unit([50, 50, 50])])).toEqual(['S']);
    expect(codes([])).toEqual([]);
  });
  test('keeps within what a carton bears', () => {
    expect(codes(Array.from({ length: 3 }, () => unit([10, 10, 10], 600)))).toEqual(['S', 'S', 'S']);
  });
  test('is none where a unit fits in no carton, bears down any, or no end is seen', () => {
    expect(codes([unit([50, 50, 50]), unit([300, 10, 10])])).toBeNull();
    expect(codes([unit([10, 10, 10], 5_000)])).toBeNull();
    expect(
      codes(
        Array.from({ length: 51 }, () => unit([100, 100, 100])),
        [small],
      ),
    ).toBeNull();
  });
});
