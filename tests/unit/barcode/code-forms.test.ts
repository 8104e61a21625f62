import { expect, test } from 'vitest';
import { isbnGtin, plainCode, printedGtin, readBarcode } from '#shared/barcode/index.ts';

test('a code is compared by its meaning: hyphens, spaces, letters that look the same are the same', () => {
  expect(plainCode('BL\u2011BAT\u20131\u00a02\u200b')).toBe('BL-BAT-1 2');
  expect(plainCode('CAFE\u0301')).toBe('CAFÉ');
  expect(plainCode('A  B')).toBe('A  B');
});
test('an ISBN-10 stands for its GTIN, with or without hyphens', () => {
  expect(isbnGtin('1292101768')).toBe('09781292101767');
  expect(isbnGtin('0-8044-2957-X')).toBe('09780804429573');
  expect(isbnGtin('1292101769')).toBeUndefined();
  expect(isbnGtin('12921017')).toBeUndefined();
});
test('a GTIN is known as it is printed, in groups', () => {
  expect(printedGtin('978-1-292-10176-7')).toBe('09781292101767');
  expect(printedGtin('0 12345 67890 5')).toBe('00012345678905');
  expect(printedGtin('12-12345-12346')).toBeUndefined();
  expect(printedGtin('MUG-BLU')).toBeUndefined();
});
test.each([
  ['978-1-292-10176-7', ['09781292101767', '978-1-292-10176-7']],
  ['0 12345 67890 5', ['00012345678905', '0 12345 67890 5']],
  ['1292101768', ['09781292101767', '1292101768']],
  ['BL\u2011BAT', ['BL-BAT', 'BL\u2011BAT']],
  ['\u200b', ['\u200b']],
  ['MUG-BLU', ['MUG-BLU']],
])('what is typed as it is printed is looked up by all that it may be: %s', (text, forms) => {
  const { candidates } = readBarcode(text, null, 2026);
  expect(
    candidates.map((candidate) => (candidate.type === 'gtin' ? candidate.gtin : 'text' in candidate && candidate.text)),
  ).toEqual(forms);
});
