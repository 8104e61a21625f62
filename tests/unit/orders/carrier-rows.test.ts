import { expect, test } from 'vitest';
import { planImport } from '#electron/store/import/import-plan.ts';
import { parseFile } from '#electron/store/import/parse-file.ts';
import { type Row, readRate, readService } from '#shared/orders/index.ts';

const row = (cells: Record<string, string>): Row => ({ line: 2, cells });
const wrong = ({ problems }: { readonly problems: readonly { readonly field: string; readonly reason: string }[] }) =>
  problems.map(({ field, reason }) => `${field} ${reason}`);
const PRICE = { service: 'a', price: '4.99', currency: 'EUR' };

test('a price names its countries by code or name, and its postcodes with spaces, commas or bars between them', () => {
  const read = readRate(row({ ...PRICE, countries: 'Deutschland|uk|*|-france', postcodes: 'ab31-ab38, BT*|hs* BT*' }));
  expect(read).toMatchObject({
    problems: [],
    value: {
      countries: ['DE', 'GB', '*', '-FR'],
      postcodes: ['AB31-AB38', 'BT*', 'HS*'],
      currency: 'EUR',
      perKgMinor: 0,
    },
  });
  expect(readRate(row({ service: 'a', price: '4.99 EUR' })).value).toMatchObject({ priceMinor: 499, currency: 'EUR' });
});
test.each<readonly [Record<string, string>, readonly string[]]>([
  [{ service: 'a', price: '4.99' }, ['price no-currency']],
  [{ service: 'a', currency: 'EUR' }, ['price missing']],
  [{ ...PRICE, price: '-1' }, ['priceMinor invalid']],
  [{ ...PRICE, countries: 'DE|Atlantis' }, ['countries not-a-country']],
  [{ ...PRICE, postcodes: 'X'.repeat(25) }, ['postcodes too-long']],
  [{ ...PRICE, max_grams: '0' }, ['max_grams below-one']],
  [{ ...PRICE, tracked: 'maybe' }, ['tracked not-one-of']],
  [{ ...PRICE, valid_to: '2026-02-30' }, ['valid_to not-a-date']],
])('a price %j is refused: %j', (cells, problems) => {
  expect(wrong(readRate(row(cells)))).toEqual(problems);
});
test('a service with all that there is to say of it', () => {
  const read = readService(
    row({
      ...{
        service: 'x',
        carrier: 'C',
        title: 'Express',
        names: 'Standard|Overnight',
        volume_divisor_cm3_per_kg: '5021',
      },
      ...{
        dim_threshold_cm3: '28317',
        dim_round: 'up-inch',
        dim_from: '2026-07-12',
        step_grams: '454',
        max_length_mm: '1000',
      },
      ...{
        max_width_mm: '600',
        max_height_mm: '500',
        max_length_girth_mm: '3000',
        po_box: 'yes',
        military: 'true',
        lithium: 'un3481|UN3091',
      },
      ...{
        limited_quantities: '1',
        signature: 'no',
        insured_to: '100',
        max_value: '2000',
        currency: 'USD',
        cutoff: 'Mon-Fri 17:00|Sat 12:00',
      },
      ...{ delivery_days: 'Mon-Sat', calendar: 'none', manifest: 'yes', surcharges: 'fuel:6.5%|far:4.00 in remote' },
    }),
  );
  expect(read).toMatchObject({
    problems: [],
    value: {
      ...{ code: 'x', carrier: 'C', title: 'Express', names: ['Standard', 'Overnight'], stepGrams: 454 },
      weightRules: [{ validFrom: '2026-07-12', divisor: 5_021, overCm3: 28_317, rounding: 'up-inch' }],
      ...{ maxSideMm: 1_000, maxSecondMm: 600, maxThirdMm: 500, maxLengthGirthMm: 3_000 },
      ...{ poBox: true, military: true, lithium: ['UN3481', 'UN3091'], limitedQuantities: true, signature: false },
      ...{ insuredToMinor: 10_000, valueToMinor: 200_000, keepsHolidays: false, manifest: true },
      cutoffs: [1_020, 1_020, 1_020, 1_020, 1_020, 720, null],
      surcharges: [{ permille: 65 }, { amountMinor: 400, place: 'remote' }],
    },
  });
});
test.each<readonly [Record<string, string>, readonly string[]]>([
  [{ service: '' }, ['service missing']],
  [{ service: 'x', cutoff: 'noon' }, ['cutoff not-a-cutoff']],
  [{ service: 'x', delivery_days: 'daily' }, ['delivery_days not-weekdays']],
  [{ service: 'x', surcharges: 'far:4.00' }, ['surcharges not-a-surcharge']],
  [{ service: 'x', lithium: 'some' }, ['lithium not-one-of']],
  [{ service: 'x', dim_round: 'down' }, ['dim_round not-one-of']],
  [{ service: 'x', insured_to: '5' }, ['insured_to no-currency']],
  [{ service: 'x', title: 'y'.repeat(121) }, []],
])('a service %j: %j', (cells, problems) => {
  expect(wrong(readService(row(cells)))).toEqual(problems);
});

const plan = (name: string, text: string) => {
  const file = parseFile(name, text);
  if (!file.ok) throw new Error(file.failure.reason);
  return planImport(file.value);
};
test('rows of one service bring a rule of its weight each, by their day', () => {
  const { records } = plan(
    'services.csv',
    'service,volume_divisor_cm3_per_kg,dim_from,po_box\nx,5021,2026-07-12,yes\nx,5997,,no\ny,,,\nx,5021,2026-07-12,yes\n',
  );
  expect(records.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['service x', 'service y']);
  expect(records[0]?.value).toMatchObject({ poBox: true, weightRules: [{ divisor: 5_997 }, { divisor: 5_021 }] });
});
test('what is odd in a price list is said with its lines, and the rows are taken', () => {
  const { good, warnings, problems } = plan(
    'rates.csv',
    'service,carrier,countries,postcodes,max_grams,price,currency\na,A,DE,1067,1000,5,EUR\na,A,DE,1067,2000,4,EUR\na,A,DE,,2000,4,EUR\na,A,DE,,,9,EUR\n',
  );
  expect([good, problems]).toEqual([4, []]);
  expect(warnings.map(({ line, field, reason, value }) => [line, field, reason, value].join(' '))).toEqual([
    '2 postcodes rate-zeros-lost a, DE: 1067',
    '2 price rate-falling-price a (2, 3), 1000',
    '3 postcodes rate-zeros-lost a, DE: 1067',
    '5 max_grams rate-no-weight-limit a',
  ]);
});
