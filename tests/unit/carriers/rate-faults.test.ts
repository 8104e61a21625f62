import { expect, test } from 'vitest';
import {
  rateFaults,
  readCutoffs,
  readSurcharges,
  readWeekdays,
  writeCutoffs,
  writeSurcharges,
  writeWeekdays,
} from '#shared/carriers/index.ts';
import { type Rate, rateKeyOf } from '#shared/domain/index.ts';
import { madeUpRates, madeUpServices, rate } from './made-up-rates.ts';

const told = (rows: readonly Partial<Rate>[], known: readonly string[] | null = null) =>
  toldAll(rows, '2026-11-30', known).filter((one) => !one.startsWith('begins'));
const toldAll = (rows: readonly Partial<Rate>[], today: string, known: readonly string[] | null = null) =>
  rateFaults(rows.map(rate), today, known && new Set(known)).map(({ type, rows: at, detail }) =>
    [type, ...at, detail].join(' '),
  );

test('the made-up list has one price that will end and one that will begin, and nothing else', () => {
  expect(rateFaults(madeUpRates(), '2026-11-30', new Set(madeUpServices().keys()))).toMatchObject([
    { type: 'begins', service: 'post-ga', rows: [13], detail: '2026-12-01' },
  ]);
  expect(rateFaults(madeUpRates(), '2026-12-01', null)).toMatchObject([
    { type: 'ended', service: 'post-ga', rows: [12], detail: '2026-11-30' },
  ]);
});
test('rows for the same step on the same days, and days without a price', () => {
  expect(told([{}, {}])).toEqual(['overlap 0 1 ']);
  expect(told([{ validTo: '2026-12-31' }, { validFrom: '2026-12-31' }])).toEqual(['overlap 0 1 2026-12-31']);
  expect(told([{ validFrom: '2027-01-02' }, { validTo: '2026-12-31' }])).toEqual(['gap-in-days 0 1 2027-01-01']);
  expect(told([{ validTo: '2026-12-31' }, { validFrom: '2027-01-01' }])).toEqual([]);
  expect(told([{ postcodes: ['BT*', 'HS*'] }, { postcodes: ['HS*', 'BT*'] }])).toEqual(['overlap 0 1 ']);
  expect(
    told([{ validTo: '2026-12-01' }, { validFrom: '2026-12-02', validTo: '2026-12-03' }, { validFrom: '2026-12-04' }]),
  ).toEqual([]);
});
test('a price of a day to come is said until that day; nothing is without a day', () => {
  const rows = [{ validFrom: '2026-12-01', validTo: '2026-12-31' }];
  expect(toldAll(rows, '2026-11-30')).toEqual(['begins 0 2026-12-01']);
  for (const today of ['2026-12-01', '2026-12-31', '']) expect(toldAll(rows, today)).toEqual([]);
  expect(toldAll(rows, '2027-01-01')).toEqual(['ended 0 2026-12-31']);
});
test('more weight that costs less, on days that both have', () => {
  expect(
    told([
      { maxGrams: 1_000, priceMinor: 500 },
      { maxGrams: 2_000, priceMinor: 499 },
    ]),
  ).toEqual(['falling-price 0 1 1000']);
  expect(
    told([
      { maxGrams: 2_000, priceMinor: 500 },
      { maxGrams: 1_000, priceMinor: 500 },
    ]),
  ).toEqual([]);
  expect(
    told([
      { maxGrams: 1_000, priceMinor: 500, validTo: '2026-12-31' },
      { maxGrams: 2_000, priceMinor: 1, validFrom: '2027-01-01' },
    ]),
  ).toEqual([]);
  expect(
    told([
      { maxGrams: 1_000, priceMinor: 500 },
      { maxGrams: 2_000, priceMinor: 1, maxLengthMm: 300 },
    ]),
  ).toEqual([]);
  expect(
    told([
      { maxGrams: 1_000, priceMinor: 500 },
      { maxGrams: null, priceMinor: 1, perKgMinor: 300 },
    ]),
  ).toEqual([]);
  expect(
    told([
      { maxGrams: 1_000, priceMinor: 500 },
      { maxGrams: 2_000, priceMinor: 1, currency: 'EUR' },
    ]),
  ).toEqual(['currencies-meet 0 1 GB: EUR, GBP']);
});
test('rows that never count: dead, ended, unreadable, or without their zeros', () => {
  expect(told([{ validFrom: '2026-12-02', validTo: '2026-12-01' }])).toEqual(['dead-row 0 2026-12-01']);
  expect(told([{ validTo: '2026-11-29' }])).toEqual(['ended 0 2026-11-29']);
  expect(told([{ postcodes: ['???'] }])).toEqual(['unreadable-postcode 0 GB: ???', 'dead-row 0 GB']);
  expect(told([{ postcodes: ['M1', 'M-Z'] }])).toEqual(['unreadable-postcode 0 GB: M-Z']);
  expect(told([{ countries: ['DE'], postcodes: ['1067', '6-10', '01067', 'X-Y', '1*', '10-6'] }])).toEqual([
    'zeros-lost 0 DE: 1067 6-10',
    'unreadable-postcode 0 DE: 10-6',
  ]);
});
test('a price for any weight, a service of two carriers, one that services.csv lacks', () => {
  expect(told([{ maxGrams: null }])).toEqual(['no-weight-limit 0 ']);
  expect(told([{ maxGrams: null, perKgMinor: 1 }])).toEqual([]);
  expect(told([{}, { maxGrams: 5_000, carrier: 'B' }])).toEqual(['two-carriers 0 1 A, B']);
  expect(told([{}, { maxGrams: 5_000 }], ['b'])).toEqual(['unknown-service 0 a']);
  expect(told([{}], ['a'])).toEqual([]);
});
test('currencies that meet in one country, the rest of the world among them', () => {
  expect(
    told([
      { countries: ['FR'] },
      { service: 'b', countries: ['*', '-GB'], currency: 'EUR' },
      { service: 'c', countries: ['GB'] },
    ]),
  ).toEqual(['currencies-meet 0 1 FR: EUR, GBP']);
  expect(told([{ countries: ['FR'] }, { countries: ['GB'], service: 'b', currency: 'EUR' }])).toEqual([]);
});
test('a zone that ends while its country goes on', () => {
  expect(told([{}, { postcodes: ['BT*'], maxGrams: 100, validTo: '2026-12-31' }])).toEqual(['zone-ends 1 2026-12-31']);
  expect(told([{ validTo: '2026-12-31' }, { postcodes: ['BT*'], maxGrams: 100, validTo: '2026-12-31' }])).toEqual([]);
  expect(told([{ postcodes: ['BT*'], validTo: '2026-12-31' }])).toEqual([]);
  expect(
    told([
      {},
      { postcodes: ['BT*'], maxGrams: 100, validTo: '2026-12-31' },
      { postcodes: ['BT*'], maxGrams: 100, validFrom: '2027-01-01' },
    ]),
  ).toEqual([]);
});
test('ranges that overlap in part, and codes between two of them that nothing covers', () => {
  const us = (...postcodes: readonly string[]) => postcodes.map((code) => ({ countries: ['US'], postcodes: [code] }));
  expect(told(us('000-199', '150-399'))).toEqual(['ranges-overlap 0 1 US: 000-199 150-399']);
  expect(told(us('000-399', '150-199'))).toEqual([]);
  expect(told(us('000-199', '000-399'))).toEqual([]);
  expect(told(us('000-199', '200-399'))).toEqual([]);
  expect(told(us('000-198', '200-399'))).toEqual(['gap-in-postcodes 0 1 US: 000-198 200-399']);
  expect(told(us('000-198', '200-399', '199*'))).toEqual([]);
  expect(told([...us('000-198', '200-399'), { countries: ['*'] }])).toEqual([]);
  expect(told([...us('000-198', '200-399'), { countries: ['*', '-US'] }])).toEqual([
    'gap-in-postcodes 0 1 US: 000-198 200-399',
  ]);
  expect(told([...us('000-198', '200-399'), { countries: ['US', 'CA'] }])).toEqual([]);
  expect(told([{ postcodes: ['AB31-AB38'] }, { postcodes: ['AB41-AB56'] }, { postcodes: ['PH1-PH9'] }])).toEqual([]);
  expect(
    told([
      { countries: ['CA'], postcodes: ['K1A-K1Z'] },
      { countries: ['CA'], postcodes: ['K2A-K2Z'] },
    ]),
  ).toEqual(['gap-in-postcodes 0 1 CA: K1A-K1Z K2A-K2Z']);
  expect(told(us('00100-00199', '002-003'))).toEqual(['gap-in-postcodes 0 1 US: 00100-00199 002-003']);
});
test('a price is known by its service, places, limits and first day; long lists of codes by a number', () => {
  expect(rateKeyOf(rate({ postcodes: ['BT*'], validFrom: '2026-01-01' }))).toBe('A|a|GB|BT*|2000||2026-01-01');
  const long = (last: string) =>
    rateKeyOf(rate({ postcodes: [...Array.from({ length: 100 }, (_, at) => String(100 + at)), last] }));
  expect(long('X')).toMatch(/^A\|a\|[0-9a-f]{16}\|2000\|\|$/);
  expect(long('X')).not.toBe(long('Y'));
  expect(rateKeyOf(rate({ priceMinor: 1 }))).toBe(rateKeyOf(rate({ priceMinor: 2 })));
});

test.each(['Mon-Fri', 'Mon-Thu|Sat', 'Sun', 'Mon|Wed|Fri', 'Mon-Sun'])(
  'days %s are read back as they were written',
  (text) => {
    expect(writeWeekdays(readWeekdays(text) ?? [])).toBe(text);
  },
);
test.each(['', 'Fri-Mon', 'Day', 'Mon-', 'Mon-Tue-Wed', 'Mon,Tue'])('%j is no days', (text) => {
  expect(readWeekdays(text)).toBeUndefined();
});
test.each(['Mon-Fri 17:00', 'Mon-Thu 17:00|Fri 15:00|Sat 12:30', 'Sun 00:05'])(
  'cut-offs %s are read back as they were written',
  (text) => {
    expect(writeCutoffs(readCutoffs(text) ?? [])).toBe(text);
  },
);
test.each(['', '17', '24:00', '17:60', 'Day 17:00', '17:00|'])('%j is no cut-off', (text) => {
  expect(readCutoffs(text)).toBeUndefined();
});
test('a cut-off alone holds from Monday to Friday', () => {
  expect(writeCutoffs(readCutoffs('9:05') ?? [])).toBe('Mon-Fri 09:05');
});
test.each([
  'fuel:6.5%',
  'peak:0.85 from 2026-10-01 to 2027-01-17',
  'far:4.00 in remote|long:12.00 over 1000 mm|heavy:5.00 in island over 20000 g',
])('surcharges %s are read back as they were written', (text) => {
  expect(writeSurcharges(readSurcharges(text, 'EUR') ?? [], 'EUR')).toBe(text);
});
test('surcharges in a currency without decimals, and shares in none', () => {
  expect(writeSurcharges(readSurcharges('x:85', 'JPY') ?? [], 'JPY')).toBe('x:85');
  expect(writeSurcharges(readSurcharges('x:85%', null) ?? [], null)).toBe('x:85%');
  expect(
    writeSurcharges(
      [
        {
          name: 'x',
          amountMinor: 85,
          permille: 0,
          place: 'any',
          overMm: 0,
          overGrams: 0,
          validFrom: null,
          validTo: null,
        },
      ],
      null,
    ),
  ).toBe('x:85');
});
test.each<readonly [string, string | null]>([
  ['x:1', null],
  ['x', 'EUR'],
  ['x:1.234', 'EUR'],
  ['x:1 in space', 'EUR'],
  ['x:1 from 2026-13-01', 'EUR'],
  ['x:2000%', 'EUR'],
  ['', 'EUR'],
])('%j in %s is no surcharge', (text, currency) => {
  expect(readSurcharges(text, currency)).toBeUndefined();
});
