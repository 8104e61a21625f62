import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkPacking,
  type Effort,
  type PackUnit,
  packInto,
  packIntoMailer,
  type Sides,
} from '#shared/cartons/index.ts';

interface Known {
  readonly source: string;
  readonly carton_mm: Sides;
  readonly units: readonly { readonly size_mm: Sides; readonly quantity: number }[];
  readonly fits: boolean;
}
const known = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../fixtures/cartons/known-answers.json'), 'utf8'),
) as readonly Known[];

const FULL: Effort = { six: true, more: 300 };
const unit = ([lengthMm, widthMm, heightMm]: Sides, change: Partial<PackUnit> = {}): PackUnit => ({
  ...{ sku: 'A', lengthMm, widthMm, heightMm, grams: 0, turning: 'any', nothingAbove: false },
  ...change,
});
const many = (count: number, sides: Sides, change: Partial<PackUnit> = {}) =>
  Array.from({ length: count }, () => unit(sides, change));

// Numbers of public issue reports: which library got each of them wrong is in the file.
test.each(known)('$source', ({ carton_mm: carton, units, fits }) => {
  const all = units.flatMap(({ size_mm, quantity }) => many(quantity, size_mm));
  const { placements } = packInto(carton, all, FULL);
  expect(placements !== null).toBe(fits);
  if (placements) expect(checkPacking(carton, all, placements)).toBe(true);
});

describe('a way to pack', () => {
  const side = fc.integer({ min: 20, max: 200 });
  const aUnit = fc
    .record({ l: side, w: side, h: side, upright: fc.boolean(), fragile: fc.boolean() })
    .map(({ l, w, h, upright, fragile }) =>
      unit([l, w, h], { turning: upright ? 'upright' : 'any', nothingAbove: fragile }),
    );
  const units = fc.array(aUnit, { minLength: 1, maxLength: 14 });
  const carton = fc.tuple(fc.integer({ min: 150, max: 500 }), fc.integer({ min: 150, max: 500 }), side);
  test('that is given is one: inside, apart, turned as it may be, nothing above what bears nothing', () => {
    let found = 0;
    fc.assert(
      fc.property(carton, units, (sides, all) => {
        const { placements } = packInto(sides, all, { six: true, more: 20 });
        if (!placements) return;
        found++;
        expect(checkPacking(sides, all, placements)).toBe(true);
      }),
      { numRuns: 400, seed: 20_261_201 },
    );
    expect(found).toBeGreaterThan(50);
  });
  test('is found whatever the order of the units and of their sides', () => {
    fc.assert(
      fc.property(carton, units, (sides, all) => {
        const there = packInto(sides, all, { six: true, more: 20 });
        const back = packInto(sides, all.toReversed(), { six: true, more: 20 });
        expect([back.placements !== null, back.tried]).toEqual([there.placements !== null, there.tried]);
        const turned = all.map((one) =>
          one.turning === 'any' ? { ...one, lengthMm: one.heightMm, heightMm: one.lengthMm } : one,
        );
        expect(packInto(sides, turned, { six: true, more: 20 }).tried).toBe(there.tried);
      }),
      { numRuns: 150, seed: 20_261_202 },
    );
  });
  test('is found in a larger carton too', () => {
    fc.assert(
      fc.property(carton, units, ([l, w, h], all) => {
        const { placements } = packInto([l, w, h], all, { six: true, more: 0 });
        if (placements) expect(checkPacking([l + 50, w + 50, h + 50], all, placements)).toBe(true);
      }),
      { numRuns: 100, seed: 20_261_203 },
    );
  });
  test('of units that stand upright, or bear nothing', () => {
    const tall = unit([50, 50, 200], { turning: 'upright' });
    expect(packInto([200, 60, 60], [tall], FULL).placements).toBeNull();
    expect(packInto([200, 60, 60], [{ ...tall, turning: 'any' }], FULL).placements).toHaveLength(1);
    const vase = unit([100, 100, 50], { turning: 'upright', nothingAbove: true });
    expect(packInto([100, 100, 100], [vase, vase], FULL).placements).toBeNull();
    const bottom = packInto([100, 100, 100], [vase, unit([100, 100, 50], { turning: 'upright' })], FULL).placements;
    expect(bottom?.find(({ unit: at }) => at === 0)).toMatchObject({ z: 50 });
  });
  test('takes so many constructions and no more', () => {
    expect(packInto([100, 100, 100], many(9, [50, 50, 50]), { six: true, more: 40 })).toEqual({
      ...{ placements: null, tried: 46 },
    });
    expect(packInto([100, 100, 100], many(8, [50, 50, 50]), { six: false, more: 5 }).tried).toBe(1);
  });
});

test('what the check refuses is not given', () => {
  expect(packInto([100, 100, 100], many(2, [50, 50, 50]), { six: true, more: 2 }, () => false)).toEqual({
    ...{ placements: null, tried: 8 },
  });
});

describe('a packing is none where', () => {
  const carton: Sides = [100, 100, 100];
  const half = unit([100, 100, 50]);
  const low = { unit: 0, x: 0, y: 0, z: 0, dx: 100, dy: 100, dz: 50 };
  const high = { ...low, unit: 1, z: 50 };
  test.each([
    ['a unit is missing', [half, half], [low]],
    ['one is there twice', [half, half], [low, { ...high, unit: 0 }]],
    ['two are in one place', [half, half], [low, { ...high, z: 49 }]],
    ['one sticks out', [half, half], [low, { ...high, z: 51 }]],
    ['one is turned as it must not be', [{ ...half, turning: 'upright' as const }], [{ ...low, dx: 50, dz: 100 }]],
    ['something is above what bears nothing', [{ ...half, nothingAbove: true }, half], [low, high]],
    ['it is of a unit that nobody asked about', [half], [{ ...low, unit: 3 }]],
  ])('%s', (_, units, placements) => {
    expect(checkPacking(carton, units, placements)).toBe(false);
  });
  test('and is one where all is right', () => {
    expect(checkPacking(carton, [half, half], [low, high])).toBe(true);
    expect(checkPacking(carton, [half, { ...half, nothingAbove: true }], [low, high])).toBe(true);
  });
});

describe('a mailer of 350 by 250', () => {
  const mailer = { lengthMm: 350, widthMm: 250 };
  const fits = (sides: Sides, count = 1) => packIntoMailer(mailer, many(count, sides), FULL);
  test('takes what its length and width hold with its thickness', () => {
    expect(fits([250, 190, 60])?.thicknessMm).toBe(60);
    expect(fits([250, 200, 60])).toBeNull();
    expect(fits([400, 10, 10])).toBeNull();
  });
  test('takes flat things on each other, and beside each other', () => {
    expect(fits([240, 180, 20], 3)?.thicknessMm).toBe(60);
    expect(fits([140, 200, 20], 2)?.thicknessMm).toBe(20);
    expect(packIntoMailer(mailer, [unit([100, 100, 40], { turning: 'upright' })], FULL)?.thicknessMm).toBe(40);
  });
});
