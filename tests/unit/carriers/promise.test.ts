import { expect, test } from 'vitest';
import {
  billedGrams,
  createHolidays,
  lengthAndGirth,
  promise,
  readCutoffs,
  readWeekdays,
  sidesOf,
  weightRuleOn,
} from '#shared/carriers/index.ts';
import { plainService, type WeightRule } from '#shared/domain/index.ts';
import { createRandom } from '#tests/kit/random.ts';

const holidays = createHolidays();
const at = (text: string) => {
  const [date = '', clock = ''] = text.split(' ');
  const [hours, minutes] = clock.split(':').map(Number);
  return { date, minutes: Number(hours) * 60 + Number(minutes) };
};
const promised = (
  country: string,
  ready: string,
  [cutoff, days, min, max]: readonly [string, string, number | null, number | null],
  table = holidays,
) => {
  const service = {
    ...plainService('x', ''),
    cutoffs: [...(readCutoffs(cutoff) ?? [])],
    deliveryDays: [...(readWeekdays(days) ?? [])],
  };
  const place = { country, region: '' };
  const { handOver, earliest, latest } = promise(service, { min, max }, at(ready), place, place, table);
  return [handOver, earliest, latest];
};

// Shipping facts, 3.4: all rows of its table.
test.each<readonly [string, string, readonly [string, string, number, number], readonly string[]]>([
  ['DE', '2026-11-27 16:59', ['17:00', 'Mon-Fri', 2, 3], ['2026-11-27', '2026-12-01', '2026-12-02']],
  ['DE', '2026-11-27 17:00', ['17:00', 'Mon-Fri', 2, 3], ['2026-11-27', '2026-12-01', '2026-12-02']],
  ['DE', '2026-11-27 17:01', ['17:00', 'Mon-Fri', 2, 3], ['2026-11-30', '2026-12-02', '2026-12-03']],
  ['DE', '2026-11-28 09:00', ['17:00', 'Mon-Fri', 2, 3], ['2026-11-30', '2026-12-02', '2026-12-03']],
  ['US', '2026-11-25 12:00', ['17:00', 'Mon-Fri', 2, 3], ['2026-11-25', '2026-11-30', '2026-12-01']],
  ['US', '2026-11-25 12:00', ['17:00', 'Mon-Sat', 2, 3], ['2026-11-25', '2026-11-28', '2026-11-30']],
  ['GB', '2026-12-24 16:00', ['16:30', 'Mon-Sat', 1, 1], ['2026-12-24', '2026-12-29', '2026-12-29']],
])('%s, ready %s, %j: %j', (country, ready, service, answer) => {
  expect(promised(country, ready, service)).toEqual(answer);
});
test('a cut-off of its own for each weekday, and days without a pick-up', () => {
  expect(promised('XX', '2026-11-27 15:30', ['Mon-Thu 17:00|Fri 15:00', 'Mon-Fri', 1, 1])).toEqual([
    '2026-11-30',
    '2026-12-01',
    '2026-12-01',
  ]);
  expect(promised('XX', '2026-11-28 11:00', ['Mon-Fri 17:00|Sat 12:00', 'Mon-Fri', 1, 1])).toEqual([
    '2026-11-28',
    '2026-11-30',
    '2026-11-30',
  ]);
});
test('the day of a pick-up that is a holiday is none, at the station; of a delivery, at the destination', () => {
  const service = { ...plainService('x', ''), keepsHolidays: true };
  const days = { min: 1, max: 1 };
  const [de, gb] = [
    { country: 'DE', region: '' },
    { country: 'GB', region: '' },
  ];
  // 3 Oct 2028 is a Tuesday.
  expect(promise(service, days, at('2028-10-03 10:00'), de, gb, holidays)).toMatchObject({
    handOver: '2028-10-04',
    latest: '2028-10-05',
  });
  expect(promise(service, days, at('2028-10-02 10:00'), gb, de, holidays)).toMatchObject({
    handOver: '2028-10-02',
    latest: '2028-10-04',
  });
  expect(promise({ ...service, keepsHolidays: false }, days, at('2028-10-02 10:00'), gb, de, holidays)).toMatchObject({
    latest: '2028-10-03',
  });
});
test('a day and its substitute, by region too; days that the merchant adds or takes away', () => {
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const us = { country: 'US', region: '' };
  expect([holidays.isHoliday(day('2026-07-03'), us), holidays.isHoliday(day('2026-07-04'), us)]).toEqual([true, true]);
  expect(holidays.isHoliday(day('2026-11-30'), { country: 'GB', region: 'sct' })).toBe(true);
  expect(holidays.isHoliday(day('2026-11-30'), { country: 'GB', region: '' })).toBe(false);
  expect(holidays.isHoliday(day('2026-11-30'), { country: 'GB', region: 'ENG' })).toBe(false);
  const edited = createHolidays('-US:2026-11-26, GB:2029-01-01 nonsense -GB-SCT:2026-11-30');
  expect(edited.isHoliday(day('2026-11-26'), us)).toBe(false);
  expect(edited.isHoliday(day('2029-01-01'), { country: 'GB', region: '' })).toBe(true);
  expect(edited.isHoliday(day('2026-11-30'), { country: 'GB', region: 'SCT' })).toBe(false);
});
test('days that are not known, a service that never goes, and the end of the table', () => {
  expect(promised('GB', '2026-11-27 10:00', ['17:00', 'Mon-Fri', null, null])).toEqual(['2026-11-27', null, null]);
  expect(promised('GB', '2026-11-27 10:00', ['17:00', 'Mon-Fri', 1, null])).toEqual([
    '2026-11-27',
    '2026-11-30',
    '2026-11-30',
  ]);
  expect(promised('GB', '2026-11-27 10:00', ['17:00', 'Mon-Fri', null, 2])).toEqual([
    '2026-11-27',
    '2026-12-01',
    '2026-12-01',
  ]);
  const never = {
    ...plainService('x', ''),
    cutoffs: Array.from({ length: 7 }, () => null),
    deliveryDays: Array.from({ length: 7 }, () => false),
  };
  const gb = { country: 'GB', region: '' };
  expect(promise(never, { min: 1, max: 1 }, at('2026-11-27 10:00'), gb, gb, holidays)).toMatchObject({
    handOver: '2026-11-28',
    latest: '2026-11-29',
  });
  const sure = (date: string, max: number | null) =>
    promise(plainService('x', ''), { min: max, max }, at(`${date} 10:00`), gb, gb, holidays).isSure;
  expect([sure('2028-12-28', 1), sure('2028-12-28', 2), sure('2028-12-28', null)]).toEqual([true, false, true]);
});

const rule = (divisor: number | null, rounding: WeightRule['rounding'], overCm3 = 0): WeightRule => ({
  ...{ validFrom: null, divisor, rounding, overCm3 },
});
const inches = (...sides: readonly [number, number, number]) =>
  sidesOf([sides[0] * 25.4, sides[1] * 25.4, sides[2] * 25.4]);
/** Whole pounds in grams, rounded up. */
const pounds = (many: number) => Math.ceil((many * 45_359_237) / 100_000);

test('the answers of the facts: pounds by 139, thresholds, and kilograms by 5,000 and 6,000', () => {
  expect(billedGrams(rule(5_021, 'up-inch'), 100, inches(11.1, 8.5, 6.2))).toBe(pounds(6));
  expect(billedGrams(rule(5_997, 'nearest-inch'), 100, inches(11.1, 8.5, 6.2))).toBe(pounds(4));
  expect(billedGrams(rule(5_021, 'up-inch'), 2_268, inches(20, 20, 12))).toBe(pounds(35));
  expect(billedGrams(rule(5_021, 'up-inch', 28_317), 1_000, inches(12, 12, 12))).toBe(1_000);
  expect(billedGrams(rule(5_021, 'up-inch', 28_317), 1_000, inches(12.2, 12, 12))).toBe(pounds(14));
  expect(billedGrams(rule(5_000, 'up-cm'), 2_000, sidesOf([600, 400, 400]))).toBe(19_200);
  expect(billedGrams(rule(6_000, 'none'), 2_000, sidesOf([600, 400, 400]))).toBe(16_000);
});
test('305 mm is more than 12 inches, and 304.8 is not; nothing weighs 0', () => {
  expect(billedGrams(rule(5_021, 'up-inch'), 1, sidesOf([305, 304.8, 304.8]))).toBe(
    pounds(Math.ceil((13 * 12 * 12) / 139)),
  );
  expect(billedGrams(rule(5_021, 'up-inch'), 1, sidesOf([304.8, 304.8, 304.8]))).toBe(pounds(Math.ceil(1_728 / 139)));
  expect([pounds(1), pounds(5), pounds(70)]).toEqual([454, 2_268, 31_752]);
  expect(billedGrams(undefined, 0, null)).toBe(1);
  expect(billedGrams(rule(null, 'none'), 12, sidesOf([600, 400, 400]))).toBe(12);
  expect(billedGrams(rule(5_000, 'none'), 12, null)).toBe(12);
  expect(billedGrams(rule(5_000, 'nearest-inch'), 12, sidesOf([3, 2, 1]))).toBe(pounds(1));
});
test('length and girth of 300 × 200 × 100 are 900; a fraction of a tenth counts', () => {
  expect(lengthAndGirth(sidesOf([100, 300, 200]))).toBe(9_000);
  expect(sidesOf([304.8, 10.01, 0])).toEqual([3_048, 101, 0]);
});
test('the latest rule of the weight that holds on the day counts', () => {
  const weightRules: WeightRule[] = [
    { ...rule(5_021, 'up-inch'), validFrom: '2026-07-12' },
    { ...rule(5_997, 'nearest-inch'), validFrom: null },
  ];
  const on = (date: string) => weightRuleOn({ weightRules }, date)?.divisor;
  expect([on('2026-07-11'), on('2026-07-12'), on('2030-01-01')]).toEqual([5_997, 5_021, 5_021]);
  expect(weightRuleOn({ weightRules: weightRules.toReversed() }, '2026-07-12')?.divisor).toBe(5_021);
  expect(weightRuleOn({ weightRules: weightRules.slice(0, 1) }, '2026-07-11')).toBeUndefined();
});

test('a plain date is the same by whole numbers as by the calendar of this computer, leap days too', () => {
  const random = createRandom(3);
  for (const day of [0, 59, 19_782, 20_787, 20_788, ...Array.from({ length: 2_000 }, () => random.whole(0, 200_000))]) {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const ready = { date, minutes: 0 };
    const never = { ...plainService('x', ''), cutoffs: Array.from({ length: 7 }, () => 1_439), keepsHolidays: false };
    const gb = { country: 'GB', region: '' };
    expect(promise(never, { min: null, max: null }, ready, gb, gb, holidays).handOver).toBe(date);
  }
});
