import { expect, test } from 'vitest';
import { PLAIN_STYLE, type Row, readItem, readOrderRow, readStockRow, styleOf } from '#shared/orders/index.ts';

const order = (cells: Record<string, string>): Row => ({
  line: 2,
  cells: { order: 'A', sku: 'M', quantity: '1', currency: 'EUR', ...cells },
});
const said = ({ problems }: { readonly problems: readonly { readonly field: string; readonly reason: string }[] }) =>
  problems.map(({ field, reason }) => `${field} ${reason}`);

test.each([
  ['2026-05-01 09:59:00 +0200', Date.UTC(2026, 4, 1, 7, 59)],
  ['2026-05-01T09:59:00.123Z', Date.UTC(2026, 4, 1, 9, 59)],
  ['2026-05-01 09:59:00 UTC', Date.UTC(2026, 4, 1, 9, 59)],
  ['2026-05-01T09:59:00+02', Date.UTC(2026, 4, 1, 7, 59)],
  ['2026/05/01 9:59', new Date(2026, 4, 1, 9, 59).getTime()],
  ['20260501', new Date(2026, 4, 1).getTime()],
  ['31.12.2026 14:05', new Date(2026, 11, 31, 14, 5).getTime()],
  ['31.12.26, 14:05 Uhr', new Date(2026, 11, 31, 14, 5).getTime()],
  ['12/31/2026 2:05 PM', new Date(2026, 11, 31, 14, 5).getTime()],
  ['12/31/26 12:05:30 a.m.', new Date(2026, 11, 31, 0, 5, 30).getTime()],
  ['31/12/2026 14:05', new Date(2026, 11, 31, 14, 5).getTime()],
  ['05/05/2026', new Date(2026, 4, 5).getTime()],
  ['Fri, 01 May 2026 09:59:00 +0200', Date.UTC(2026, 4, 1, 7, 59)],
  ['Fri May 1, 2026 9:59 AM PDT', Date.UTC(2026, 4, 1, 16, 59)],
  ['Nov-23-26', new Date(2026, 10, 23).getTime()],
  ['23-Nov-2026 10:00 GMT', Date.UTC(2026, 10, 23, 10)],
  ['Jan 15, 2026 at 3:04 PM', new Date(2026, 0, 15, 15, 4).getTime()],
  ['15. März 2026', new Date(2026, 2, 15).getTime()],
  ['15 de mayo de 2026', new Date(2026, 4, 15).getTime()],
  ['2026年5月1日 10:00', new Date(2026, 4, 1, 10).getTime()],
  ['1777622340', Date.UTC(2026, 4, 1, 7, 59)],
  ['1777622340000', Date.UTC(2026, 4, 1, 7, 59)],
  ['46143.5', new Date(2026, 4, 1, 12).getTime()],
  ['2026-05-01 09:59:00 GMT+0200 (Central European Summer Time)', Date.UTC(2026, 4, 1, 7, 59)],
])('the time %s is read', (text, at) => {
  const { value, problems } = readOrderRow(order({ placed_at: text }));
  expect(problems).toEqual([]);
  expect(value.placedAt).toBe(text.includes('.123') ? at : at);
});
test.each(['05/04/2026', '5-4-26 10:00'])('day and month of %s are never guessed', (text) => {
  expect(said(readOrderRow(order({ placed_at: text })))).toEqual(['placed_at ambiguous-date']);
});
test('one certain date of a file says which comes first for all', () => {
  const style = (texts: readonly string[]) =>
    styleOf(
      'orders',
      texts.map((placed_at) => order({ placed_at })),
      ',',
    );
  const read = (texts: readonly string[]) =>
    readOrderRow(order({ placed_at: '05/04/2026' }), style(texts)).value.placedAt;
  expect(read(['05/04/2026', '13/04/2026'])).toBe(new Date(2026, 3, 5).getTime());
  expect(read(['05/04/2026', '04/13/2026'])).toBe(new Date(2026, 4, 4).getTime());
  expect(read(['13/04/2026', '04/13/2026'])).toBeNull();
});
test.each([
  ['12.50', 1_250],
  ['12,50', 1_250],
  ['12,5', 1_250],
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['1 234,56', 123_456],
  ['1\u00a0234,56', 123_456],
  ['1\u202f234,56', 123_456],
  ["1'234.50", 123_450],
  ['12,34,567.00', 123_456_700],
  ['€ 12,50', 1_250],
  ['12,50 €', 1_250],
  ['EUR 12.50', 1_250],
  ['12.5000', 1_250],
  ['12', 1_200],
  ['-3,00', -300],
  ['3,00-', -300],
  ['(3.00)', -300],
  ['\u22123.00', -300],
  ['١٢٫٥٠', 1_250],
  ['0,412', undefined],
  ['1.2.3', undefined],
  ['12 34', undefined],
  ['abc', undefined],
])('the amount "%s" is %s cents', (text, minor) => {
  const { value, problems } = readOrderRow(order({ unit_price: text }));
  expect(problems.length).toBe(minor === undefined ? 1 : 0);
  expect(value.unitPriceMinor).toBe(minor ?? null);
});
test('whoever divides by semicolons writes decimal commas, unless the file itself says otherwise', () => {
  const read = (texts: readonly string[], delimiter: string) =>
    readOrderRow(
      order({ unit_price: '1.234' }),
      styleOf(
        'orders',
        texts.map((unit_price) => order({ unit_price })),
        delimiter,
      ),
    ).value.unitPriceMinor;
  expect(read(['1.234'], ';')).toBe(123_400);
  expect(read(['1.234', '12,50'], ',')).toBe(123_400);
  expect(read(['1.234', '12.50'], ';')).toBeNull();
});
test('an amount that names its currency needs no other', () => {
  const read = (unit_price: string) =>
    readOrderRow({ line: 2, cells: { order: 'A', sku: 'M', quantity: '1', unit_price } });
  expect(read('£9.50').value).toMatchObject({ unitPriceMinor: 950, currency: 'GBP' });
  expect(read('C $9.50').value).toMatchObject({ unitPriceMinor: 950, currency: 'CAD' });
  expect(said(read('$9.50'))).toEqual(['unit_price no-currency']);
});
test.each([
  ['2.0', 2],
  ['2,00', 2],
  ['+2', 2],
  ['1,234,567', 1_234_567],
  ['٣', 3],
])('the quantity "%s" is %i', (quantity, units) => {
  expect(readOrderRow(order({ quantity })).value.quantity).toBe(units);
});
test.each(['1.5', '1,000', '2x', '1E+03', ''])('the quantity "%s" holds its order', (quantity) => {
  expect(readOrderRow(order({ quantity })).problems.length).toBe(1);
});
test('weights and lengths may name their unit', () => {
  const { value, problems } = readItem({ line: 2, cells: { sku: 'M', weight_grams: '412 g', length_mm: '80mm' } });
  expect([value.weightGrams, value.lengthMm, problems]).toEqual([412, 80, []]);
});
test.each([
  ['United States', 'US'],
  ['USA', 'US'],
  ['U.S.A.', 'US'],
  ['United States of America', 'US'],
  ['Vereinigte Staaten', 'US'],
  ['UK', 'GB'],
  ['United Kingdom', 'GB'],
  ['England', 'GB'],
  ['Germany', 'DE'],
  ['Deutschland', 'DE'],
  ['Alemania', 'DE'],
  ['ألمانيا', 'DE'],
  ['DEU', 'DE'],
  ['de', 'DE'],
  ['The Netherlands', 'NL'],
  ['Côte d’Ivoire', 'CI'],
  ['Türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['Czech Republic', 'CZ'],
  ['South Korea', 'KR'],
  ['日本', 'JP'],
  ['México', 'MX'],
  ['Hong Kong', 'HK'],
  ['Kosovo', 'XK'],
])('the country "%s" is %s', (country, code) => {
  expect(readOrderRow(order({ country })).value.address.country).toBe(code);
});
test.each(['Atlantis', 'XX', 'EU', 'QQQ'])('"%s" is no country, and is named', (country) => {
  expect(said(readOrderRow(order({ country })))).toEqual(['country not-a-country']);
});
test('texts show what they are: composed letters, and nothing that turns their direction', () => {
  const { name } = readOrderRow(order({ name: 'Jose\u0301 \u202eevil\u202c' })).value.address;
  expect(name).toBe('José evil');
});
test('an expiry date is read in any writing, and never guessed', () => {
  const read = (expiry: string) =>
    readStockRow({ line: 2, cells: { sku: 'M', location: 'A', quantity: '1', expiry } }, PLAIN_STYLE);
  expect(read('31.01.2027').value.expiry).toBe('2027-01-31');
  expect(said(read('05/04/2027'))).toEqual(['expiry ambiguous-date']);
});
