import { expect, test } from 'vitest';
import { findRates, type RateSearch } from '#shared/carriers/index.ts';
import type { Rate } from '#shared/domain/index.ts';

const rate = (service: string, countries: string, postcodes: string, maxGrams: number | null): Rate => ({
  ...{
    service,
    carrier: `${service} ltd`,
    countries: countries.split('|'),
    postcodes: postcodes.split(' ').filter(Boolean),
  },
  ...{ maxGrams, maxLengthMm: null, priceMinor: 100, perKgMinor: 0, currency: 'EUR', daysMin: null, daysMax: null },
  ...{ tracked: true, validFrom: null, validTo: null },
});
const RATES = [
  rate('std', 'FR', '', 2_000),
  rate('std', 'FR', '20* 971-976', 2_000),
  rate('std', 'FR', '75001', 5_000),
  rate('air', '*|-GB', '', null),
  rate('gb', 'GB', 'AB31-AB38 BT*', 1_000),
];
const find = (change: Partial<RateSearch>): readonly number[] =>
  findRates(RATES, { country: '', postcode: '', grams: null, text: '', ...change });

test('all rows where nothing is asked; a country has its own and those of everywhere that leave it in', () => {
  expect(find({})).toEqual([0, 1, 2, 3, 4]);
  expect(find({ country: 'FR' })).toEqual([0, 1, 2, 3]);
  expect(find({ country: 'GB' })).toEqual([4]);
});
test('a postcode has the zones that cover it: ranges with both ends, prefixes, exact codes, and whole countries', () => {
  expect(find({ country: 'FR', postcode: '20000' })).toEqual([0, 1, 3]);
  expect(find({ country: 'FR', postcode: '97600' })).toEqual([0, 1, 3]);
  expect(find({ country: 'FR', postcode: '75001' })).toEqual([0, 2, 3]);
  expect(find({ country: 'GB', postcode: 'AB38 9AA' })).toEqual([4]);
  expect(find({ country: 'GB', postcode: 'PA6 7LN' })).toEqual([]);
  // A postcode means nothing without its country.
  expect(find({ postcode: '20000' })).toEqual([0, 1, 2, 3, 4]);
});
test('a weight has the rows that hold it, and a text those that say it', () => {
  expect(find({ grams: 2_000 })).toEqual([0, 1, 2, 3]);
  expect(find({ grams: 2_001 })).toEqual([2, 3]);
  expect(find({ text: ' AIR ' })).toEqual([3]);
  expect(find({ text: 'gb ltd' })).toEqual([4]);
  expect(find({ text: 'fr' })).toEqual([0, 1, 2]);
  expect(find({ text: 'bt' })).toEqual([4]);
  expect(find({ text: 'nothing' })).toEqual([]);
});
