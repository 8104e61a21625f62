import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storedLines } from '#shared/barcode/index.ts';

const texts = (text: string, symbology: string | null = null) => storedLines(text, symbology)?.map((line) => line.text);

test.each(['4006381333931', '4006381333931\r\n', '\r\nABC\r', '', '\n\n', '\u00020110\u001d21A\u0003'])(
  '%j is one code',
  (text) => expect(storedLines(text, null)).toBeUndefined(),
);
test.each([
  ['A1\r\nB2\r\nC3\r\n', ['A1', 'B2', 'C3']],
  ['A1\nA1', ['A1', 'A1']],
  ['A1\r\r B2 \n\n', ['A1', 'B2']],
])('%j is a scanner’s memory', (text, lines) => expect(texts(text)).toEqual(lines));
test('a symbol that holds lines itself is one code, whoever says what it is', () => {
  expect(storedLines('BEGIN:VCARD\nN:Ana\nEND:VCARD', ']Q1')).toBeUndefined();
  expect(storedLines(']L0@\nANSI 636', null)).toBeUndefined();
  expect(texts(']C1A\n]E0B')).toEqual([']C1A', ']E0B']);
});
test('the symbology that the scanner says is that of the first code', () => {
  expect(storedLines('0104006381333931\n12345', ']C1')).toEqual([
    { text: '0104006381333931', symbology: ']C1' },
    { text: '12345', symbology: null },
  ]);
});
test('no code is lost, none is made up, and the order stays', () => {
  const code = fc.string({ unit: fc.constantFrom(...'ABC012]-\u001d'), minLength: 1, maxLength: 12 });
  const codes = fc.array(
    code.filter((text) => text.trim() === text && !/^\][A-Za-z]/.test(text)),
    { minLength: 2, maxLength: 40 },
  );
  const ends = fc.constantFrom('\r', '\n', '\r\n', '\n\n');
  fc.assert(
    fc.property(codes, ends, (list, end) => {
      expect(texts(list.join(end) + end)).toEqual(list);
    }),
    { seed: 1, numRuns: 300 },
  );
});
