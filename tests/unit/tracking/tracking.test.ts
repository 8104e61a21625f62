import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScanOf, trackingFormats, trackingNumbersIn } from '#shared/tracking/index.ts';

interface Known {
  readonly carrier: string;
  readonly format: string;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}
const KNOWN = JSON.parse(
  readFileSync(new URL('../../fixtures/tracking/formats.json', import.meta.url), 'utf8'),
) as readonly Known[];

/** The names of the formats that a number fits. */
const fits = (number: string): readonly string[] => trackingFormats(number).map(({ format }) => format);

describe('the numbers of tracking_number_data', () => {
  test('are all there', () => {
    expect(KNOWN.length).toBe(39);
    expect(KNOWN.flatMap(({ valid }) => valid).length).toBeGreaterThan(190);
  });
  test.each(KNOWN)(
    '$carrier $format: right numbers fit, and wrong ones do not',
    ({ carrier, format, valid, invalid }) => {
      for (const number of valid) expect(trackingFormats(number), number).toContainEqual({ carrier, format });
      for (const number of invalid) expect(fits(number), number).not.toContain(format);
    },
  );
});

test.each([
  ['1Z5R89390357567127', 'ups', true],
  ['1Z5R89390357567128', 'ups', false],
  ['9400111206206406260787', 'usps_impb_n', true],
  ['9434611206206407667131', 'usps_impb_n', false],
  ['986578788855', 'fedex_12', true],
  ['996578788855', 'fedex_12', false],
  ['041441760228964', 'fedex_ground', true],
  ['568283610012732', 'fedex_ground', false],
  ['RB123456785GB', 's10', true],
  ['RB123456786US', 's10', false],
  ['3318810025', 'dhl_express', true],
  ['008182709980000020033350276C', 'dpd', true],
  ['008182709980000020033350276A', 'dpd', false],
])('%s as a number of %s: %s', (number, format, isRight) => {
  expect(fits(number).includes(format)).toBe(isRight);
});

test('the digit of post is 5 where nothing is left over, and 0 where one is', () => {
  // 8·0 + 6·0 + 4·0 + 2·0 + 3·0 + 5·0 + 9·0 + 7·0 = 0, and 6·2 = 12, of which 11 leaves 1.
  expect(fits('RB000000005DE')).toContain('s10');
  expect(fits('RB020000000DE')).toContain('s10');
  expect(fits('RB020000005DE')).not.toContain('s10');
});

test.each([
  ['USPS, ZIP of five digits', '420787459400111206206406260787', '9400111206206406260787'],
  ['USPS, ZIP of nine digits', '4207874512349400111206206406260787', '9400111206206406260787'],
  [
    'USPS, number of 26 digits and ZIP of five',
    `42078745${'92001900000000000000000009'}`,
    '92001900000000000000000009',
  ],
  [
    'USPS, number of 26 digits and ZIP of nine',
    `420787451234${'92001900000000000000000009'}`,
    '92001900000000000000000009',
  ],
  ['FedEx Express', '1001921334250001000300779017972697', '779017972697'],
  ['FedEx Express whose last fourteen are no filling', '1001921334250001000312779017972697', '12779017972697'],
  ['FedEx ASTRA', '32971514560102447849175802862014', '784917580286'],
  ['FedEx Ground', '9611020987654312345672', '987654312345672'],
  ['DPD', '%0081827 0998 0000 0200 33 350 276 C', '09980000020033'],
  ['DPD by itself', '09 9800 0002 0033 F', '09980000020033'],
  ['GS1', ']C100340123450000000018', '340123450000000018'],
  ['UPS', '1z5r89390357567127', '1Z5R89390357567127'],
  ['post', 'RB 123 456 785 GB', 'RB123456785GB'],
])('what a scanner reads is mapped to the number: %s', (_, scan, number) => {
  expect(trackingNumbersIn(scan)).toContain(number);
});

test('a code with a postcode only, nothing, and what is too long are no number', () => {
  for (const scan of ['42078745', '420787451234', '', '  ', '9'.repeat(61)])
    expect(trackingNumbersIn(scan)).toEqual([]);
  expect(trackingFormats('9'.repeat(61))).toEqual([]);
});

test('a scan is of a label by whatever of the number either says', () => {
  expect(isScanOf('420787459400111206206406260787', '9400 1112 0620 6406 2607 87')).toBe(true);
  expect(isScanOf('9400111206206406260787', '420787459400111206206406260787')).toBe(true);
  expect(isScanOf('9400111206206406260787', '9400111108080548301602')).toBe(false);
  expect(isScanOf('42078745', '9400111206206406260787')).toBe(false);
});

test('any text has an answer, and of a number with a check digit no other last digit fits', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      trackingFormats(text);
      for (const number of trackingNumbersIn(text)) expect(text.length).toBeGreaterThanOrEqual(number.length);
    }),
  );
  for (const { format, valid } of KNOWN.filter(({ format: one }) =>
    /^(?:ups|usps_impb_n|fedex_12|fedex_ground|dpd)$/.test(one),
  ))
    for (const number of valid) {
      const text = number.replace(/\s/g, '');
      const others = [...'0123456789'].map((digit) => text.slice(0, -1) + digit).filter((one) => one !== text);
      expect(others.filter((one) => fits(one).includes(format))).toEqual([]);
    }
});
