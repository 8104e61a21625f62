import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BENCH_SCALE, judgeGain, type Load, type Weight } from '#shared/weighing/index.ts';

const weight = (grams: number): Weight => ({ grams, sigma: Math.max(1, grams * 0.01) });
const load = (sku: string, grams: number | null, units = 1): Load => ({
  ...{ sku, units, weight: grams === null ? null : weight(grams) },
});
const items = new Map([
  ['MUG', weight(412)],
  ['TEA', weight(128)],
  ['BOX', weight(415)],
]);
const judge = (gain: number, ...owed: readonly Load[]) => judgeGain(gain, owed, items, BENCH_SCALE);

test.each([
  ['as scanned', 411, [load('MUG', 412)], { type: 'even', proves: true }],
  ['several', 540, [load('MUG', 412), load('TEA', 128)], { type: 'even', proves: true }],
  ['nothing scanned, nothing there', 2, [], { type: 'even', proves: true }],
  ['too light to tell', 0, [load('PEN', 8)], { type: 'even', proves: false }],
  ['in the hand yet', 0, [load('MUG', 412)], { type: 'waiting' }],
  ['one of two', 412, [load('MUG', 412, 2)], { type: 'waiting' }],
  ['taken back, and there yet', 0, [load('TEA', 128, -1)], { type: 'waiting' }],
  ['taken back and taken out', -128, [load('TEA', 128, -1)], { type: 'even', proves: true }],
  ['put in without a scan', 128, [], { type: 'more', byGrams: 128, sku: 'TEA' }],
  ['two in, one scanned', 256, [load('TEA', 128)], { type: 'more', byGrams: 128, sku: 'TEA' }],
  ['what two items explain', 413, [], { type: 'more', byGrams: 413, sku: null }],
  ['what no item explains', 60, [], { type: 'more', byGrams: 60, sku: null }],
  ['taken out without a word', -128, [], { type: 'less', byGrams: 128, sku: 'TEA' }],
  ['a weight that nobody knows', 300, [load('NEW', null)], { type: 'unknown' }],
] as const)('%s', (_, gain, owed, verdict) => {
  expect(judge(gain, ...owed)).toEqual(verdict);
});

test('units of a batch that are off together are within a wider tolerance', () => {
  const batch: Load = { sku: 'A', units: 10, weight: { grams: 500, sigma: 1, sharedError: 0.01 } };
  expect(judge(5_100, batch)).toMatchObject({ type: 'even' });
  expect(judge(5_100, { ...batch, weight: { grams: 500, sigma: 1 } })).toMatchObject({ type: 'more' });
});

test('a unit that is heavy enough to be seen is never even without it, nor waited for when it is there', () => {
  const heavy = fc.integer({ min: 60, max: 20_000 });
  const noise = fc.integer({ min: -4, max: 4 });
  fc.assert(
    fc.property(fc.array(heavy, { minLength: 1, maxLength: 6 }), noise, fc.nat(), (grams, off, which) => {
      const owed = grams.map((each, at) => ({ sku: `S${at}`, units: 1, weight: { grams: each, sigma: 1 } }));
      const all = grams.reduce((sum, each) => sum + each, 0);
      expect(judgeGain(all + off, owed, new Map(), BENCH_SCALE).type).toBe('even');
      const missing = grams[which % grams.length] ?? 0;
      expect(judgeGain(all - missing + off, owed, new Map(), BENCH_SCALE).type).toBe('waiting');
      expect(judgeGain(all + missing + off, owed, new Map(), BENCH_SCALE).type).toBe('more');
    }),
    { seed: 20_261_201 },
  );
});
