import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_ALPHABET, CODE_LENGTH, MARK_LENGTH, markOf, readPairingCode } from '#shared/sync/index.ts';

const letters = (length: number) =>
  fc.array(fc.constantFrom(...CODE_ALPHABET), { minLength: length, maxLength: length }).map((list) => list.join(''));

test('a code is read as people write it: small letters, blanks, hyphens, O for 0, I and L for 1', () => {
  expect(readPairingCode('k7qf-2m9d')).toEqual({ secret: 'K7QF2M9D', mark: '' });
  expect(readPairingCode(' KO1I l234 ')).toEqual({ secret: 'K0111234', mark: '' });
});
test('a code with the mark of a certificate gives both back', () => {
  fc.assert(
    fc.property(letters(CODE_LENGTH), letters(MARK_LENGTH), (secret, mark) => {
      const written = `${secret}${mark}`.match(/.{1,4}/g)?.join('-') ?? '';
      expect(readPairingCode(written)).toEqual({ secret, mark });
    }),
  );
});
test.each(['', 'K7QF', 'K7QF-2M9', 'K7QF-2M9D-X', 'K7QF-2M9U', 'K7QF-2M9é', '😀😀😀😀'])('%j is no code', (text) => {
  expect(readPairingCode(text)).toBeUndefined();
});
test('the mark of a certificate is the first 60 bits of its digest, and a bit more or less changes it', () => {
  expect(markOf('0'.repeat(64))).toBe('0'.repeat(12));
  expect(markOf(`f${'0'.repeat(63)}`)).toBe(`Y${'G'.repeat(0)}${'0'.repeat(11)}`);
  expect(markOf(`${'0'.repeat(14)}1${'0'.repeat(49)}`)).toBe('000000000001');
  expect(markOf(`${'0'.repeat(15)}1${'0'.repeat(48)}`)).toBe('000000000000');
});
