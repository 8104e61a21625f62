import { describe, expect, test } from 'vitest';
import { type BarcodeDirectory, type Candidate, GS, readBarcode, resolveScan } from '#shared/barcode/index.ts';

const read = (text: string, aim: string | null = null) => readBarcode(text, aim, 2026);
const said = (text: string, aim: string | null = null) =>
  read(text, aim).candidates.map((candidate: Candidate) =>
    candidate.type === 'gtin' ? candidate.gtin : candidate.type === 'code' ? candidate.text : candidate.type,
  );
const BOOK = '09781292101767';

describe('separators at the ends are a frame', () => {
  test.each([GS, '<GS>', '{GS}', '\u241d', '\u001e', `${GS}${GS}`])('%j', (end) => {
    expect(said(`MUG-BLUE${end}`)).toEqual(['MUG-BLUE']);
    expect(said(`${end}MUG-BLUE`)).toEqual(['MUG-BLUE']);
    expect(said(`9781292101767${end}`)[0]).toBe(BOOK);
    expect(said(`${end}9781292101767${end}`)[0]).toBe(BOOK);
    expect(said(`\r\n${end}MUG BLUE \u00a0${end}\r\n`)).toEqual(['MUG BLUE']);
  });
  test('a number of GS1 behind one is held to its check digit', () => {
    expect(read(`${GS}0104006381333931`).candidates[0]).toMatchObject({ gtin: '04006381333931' });
    expect(read(`${GS}0104006381333932`).problem).toMatchObject({ type: 'check-digit' });
    expect(read(`0104006381333932${GS}`).problem).toBeNull();
  });
  test('nothing but a frame is empty', () => expect(read(`${GS}${GS}\r`).problem).toEqual({ type: 'empty' }));
});

describe('what scanners add by their settings', () => {
  test.each([
    [']E00012345678905]E110', null, '00012345678905'],
    [']E09781292101767]E212345', null, BOOK],
    [']E0978129210176712345', null, BOOK],
    [']E3978129210176712345', null, BOOK],
    ['978129210176712345', ']E3', BOOK],
    ['978129210176712345', null, BOOK],
    ['977123456700312', null, '09771234567003'],
    ['9781292101767 51299', null, BOOK],
    ['9781292101767+51299', ']E0', BOOK],
    ['01234567890551299', null, '00012345678905'],
    ['9638507412', null, '9638507412'],
    ['96385074]E112', null, '00000096385074'],
    [']E0]E09781292101767', null, BOOK],
    [']C1]C10104006381333931', null, '04006381333931'],
    [' 9781292101767 ', null, BOOK],
    ['*MUG-BLUE*', null, '*MUG-BLUE*'],
    ['*9781292101767*', null, BOOK],
    ['1292101768', null, BOOK],
    ['1292101768', ']X0', BOOK],
    ['1234-5679', null, '09771234567003'],
    ['12345678905', null, '00012345678905'],
  ])('%s by %s', (text, aim, first) => expect(said(text, aim)).toContain(first));
  test('the stars of Code 39 and its check character, and the letters of Codabar, are no part of a code', () => {
    expect(said('*MUG-BLUE*')).toContain('MUG-BLUE');
    expect(said('CODE39W', ']A1')).toEqual(['CODE39', 'CODE39W']);
    expect(said('CODE39X', ']A1')).toEqual(['CODE39X']);
    expect(said('CODE39W')).toEqual(['CODE39W']);
    expect(said('code39', ']A1')).toEqual(['code39']);
    expect(said('7', ']A1')).toEqual(['7']);
    expect(said('A1234B', ']F0')).toEqual(['1234', 'A1234B']);
    expect(said('A1234B')).toEqual(['A1234B']);
    expect(said('MUG', ']F0')).toEqual(['MUG']);
  });
  test('a longer number is not taken for a book with an add-on', () => {
    expect(said('978129210176712345', ']C0')).toEqual(['978129210176712345']);
    expect(said('978129210176812345')).toEqual(['978129210176812345']);
    expect(said('15400141288763')[0]).toBe('15400141288763');
  });
  test('a number without its check digit is named, never taken', () => {
    expect(said('978129210176')).toEqual(['unchecked', '978129210176']);
    expect(said('9638507', ']E4')).toContain('unchecked');
    expect(said('978129210176', ']C0')).toEqual(['978129210176']);
    expect(said('1234-5678')).toEqual(['1234-5678']);
    expect(said('2434-561X')[0]).toMatch(/^09772434561/);
  });
});

describe('one item, whatever its number looks like', () => {
  const directory = (known: Readonly<Record<string, string>>, codes: readonly string[] = []): BarcodeDirectory => ({
    itemsByGtin: (gtin) => (known[gtin] ? [{ sku: known[gtin], units: 1 }] : []),
    itemsByCode: (text) => (codes.includes(text) ? [{ sku: text, units: 1 }] : []),
    operatorByBadge: () => undefined,
    ordersByCode: () => [],
    orderByTote: () => undefined,
    locationByCode: () => undefined,
  });
  // quaggaJS#342, JsBarcode#280.
  test.each([
    '012345678905',
    '0012345678905',
    '00012345678905',
    ']E00012345678905',
    '0 12345 67890 5',
    '0100012345678905',
  ])('a UPC-A as %s', (text) =>
    expect(resolveScan(read(text), directory({ '00012345678905': 'MUG' }))).toMatchObject({ meaning: { sku: 'MUG' } }),
  );
  test('a UPC-E', () =>
    expect(resolveScan(read('04252614', ']E0'), directory({ '00042100005264': 'GUM' }))).toMatchObject({
      meaning: { sku: 'GUM' },
    }));
  test('a book, and its variant with the add-on as a code of its own, are asked about', () =>
    expect(
      resolveScan(read('978129210176712345'), directory({ '09781292101767': 'BOOK' }, ['978129210176712345'])),
    ).toMatchObject({ type: 'ambiguous' }));
  test.each(['X001ABCDEF', 'LPNHE123456789', 'QC-157'])('a code of a warehouse is itself: %s', (text) =>
    expect(resolveScan(read(`${text}\r\n`), directory({}, [text]))).toMatchObject({ meaning: { sku: text } }),
  );
});
