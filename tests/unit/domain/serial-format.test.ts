import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsSerialFormat, isSerialFormat } from '#shared/domain/index.ts';

test.each([
  ['SN-9{6,8}', 'SN-123456', true],
  ['SN-9{6,8}', 'sn-12345678', true],
  ['SN-9{6,8}', 'SN-123456789', false],
  ['SN-9{6,8}', 'SN-12345', false],
  ['AA9999', 'KX1234', true],
  ['AA9999', 'K71234', false],
  ['X{3}?', 'A1B/', true],
  ['\\A-9', 'A-7', true],
  ['\\A-9', 'B-7', false],
  ['9{0,3}-A', '-z', true],
  ['9{2}A{0,2}', '12', true],
])('%s and %s: %s', (format, serial, fits) => {
  expect(isSerialFormat(format)).toBe(true);
  expect(fitsSerialFormat(format, serial)).toBe(fits);
});

test.each(['', '{3}', 'A{', 'A{4,2}', 'A{0}', 'A{99}', '9{20}9{21}', 'A}'])('%j is no format', (format) => {
  expect(isSerialFormat(format)).toBe(false);
  expect(fitsSerialFormat(format, 'anything')).toBe(true);
});

test('no format takes long, whatever it and the number are', () => {
  const part = fc.constantFrom('A', '9', 'X', '?', 'a', '?{0,9}', '9{0,9}', 'X{0,20}', 'A{1,3}');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.string({ maxLength: 2_000 }), (parts, serial) => {
      const begun = performance.now();
      fitsSerialFormat(parts.join(''), serial);
      return performance.now() - begun < 100;
    }),
  );
});
