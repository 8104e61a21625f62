import { expect, test } from 'vitest';
import { readItem, readKitRow, readOrderRow, readStockRow } from '#shared/orders/index.ts';

const codesOf = (barcodes: string) => {
  const { value, warnings, problems } = readItem({ line: 2, cells: { sku: 'M', barcodes } });
  return {
    codes: value.barcodes.map(({ code, units }) => (units === 1 ? code : `${code}*${units}`)),
    said: [...problems, ...warnings].map(({ reason }) => reason),
  };
};

test.each([
  ['4006381333931', ['4006381333931'], []],
  ['4006381333931.0', ['4006381333931'], ['code-read-as']],
  ['4.006381333931E+12', ['4006381333931'], ['code-read-as']],
  ['4,006381333931E+12', ['4006381333931'], ['code-read-as']],
  ['12345678905', ['012345678905', '12345678905'], ['code-read-as']],
  ['978-1-292-10176-7', ['9781292101767'], ['code-read-as']],
  ['0 12345 67890 5', ['012345678905'], ['code-read-as']],
  ['978‑1‑292‑10176‑7', ['9781292101767'], ['code-read-as']],
  ['1292101768', ['9781292101767', '1292101768'], ['code-read-as']],
  ['1-292-10176-8', ['9781292101767', '1-292-10176-8'], ['code-read-as']],
  ['080442957X', ['9780804429573', '080442957X'], ['code-read-as']],
  ['4006381333931, 012345678905', ['4006381333931', '012345678905'], []],
  ['4006381333931*12 | CASE*6', ['4006381333931*12', 'CASE*6'], []],
  ['BL‑BAT‑1015', ['BL-BAT-1015'], ['code-read-as']],
  ['\u200bABC\u00a01', ['ABC 1'], ['code-read-as']],
])('the barcode cell "%s" gives %j', (cell, codes, said) => {
  expect(codesOf(cell)).toEqual({ codes, said });
});
test.each([
  ['9.78129E+12', 'code-scientific'],
  ['4.00638E+12', 'code-scientific'],
  ['#N/A', 'code-placeholder'],
  ['Does not apply', 'code-placeholder'],
  ['N/A', 'code-placeholder'],
  ['-', 'code-placeholder'],
  ['0', 'code-placeholder'],
  ['nicht zutreffend', 'code-placeholder'],
])('"%s" is no code that a scanner delivers: it is left out and named', (cell, reason) => {
  expect(codesOf(cell)).toEqual({ codes: [], said: [reason] });
});
test.each(['4006381333932', '12345678', '012345678901'])('a wrong check digit is kept and named: %s', (cell) => {
  expect(codesOf(cell)).toEqual({ codes: [cell], said: ['code-check-digit'] });
});
test('a wrong check digit is named where the code has blanks inside or stars around it, too', () => {
  expect(codesOf('40063813 34014*')).toEqual({ codes: ['4006381334014'], said: ['code-check-digit'] });
  expect(codesOf('40063813 34013*')).toEqual({ codes: ['4006381334013'], said: ['code-read-as'] });
  expect(codesOf('*4006381333931*')).toEqual({ codes: ['4006381333931'], said: ['code-read-as'] });
});
test('a merchant’s own codes stay as they are, without a word', () => {
  for (const code of ['MUG-BLU', 'X0012ABCDE', '12345', 'A 1', 'LPN-0042'])
    expect(codesOf(code)).toEqual({ codes: [code], said: [] });
});
test('SKUs are one by meaning in every file', () => {
  const written = 'BL\u2011BAT\u20111015\u00a0ST\u200b';
  const meant = 'BL-BAT-1015 ST';
  const cells = { sku: written, kit_sku: 'K', component_sku: written, order: 'A', location: 'L', quantity: '1' };
  const row = { line: 2, cells };
  expect(readItem(row).value.sku).toBe(meant);
  expect(readOrderRow(row).value.sku).toBe(meant);
  expect(readStockRow(row).value.sku).toBe(meant);
  expect(readKitRow(row).value.component.sku).toBe(meant);
  expect(readItem({ line: 2, cells: { sku: 'CAFE\u0301' } }).value.sku).toBe('CAFÉ');
});
