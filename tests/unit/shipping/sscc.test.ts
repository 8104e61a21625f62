import { expect, test } from 'vitest';
import { makeSscc, parseSscc } from '#shared/shipping/index.ts';

test('an SSCC is extension digit, company prefix, serial and check digit', () => {
  // The example of the GS1 General Specifications.
  expect(makeSscc('0614141', 234567890, 1)).toMatchObject({ ok: true, value: '106141412345678908' });
  expect(makeSscc('4012345', 123456789, 3)).toMatchObject({ ok: true, value: '340123451234567895' });
});
test('short serials are filled up, and the last one of a prefix still fits', () => {
  expect(makeSscc('4012345', 0)).toMatchObject({ ok: true, value: '040123450000000009' });
  expect(makeSscc('123456789012', 9999)).toMatchObject({ ok: true });
});
test.each([1e9, -1, 1.5, Number.NaN])('the serial %s is out of range', (serial) =>
  expect(makeSscc('4012345', serial)).toMatchObject({ failure: { type: 'serial-out-of-range' } }),
);
test.each([10, -1, 1.5])('the extension digit %s is out of range', (extensionDigit) =>
  expect(makeSscc('4012345', 1, extensionDigit)).toEqual({
    ok: false,
    failure: { type: 'bad-extension-digit', extensionDigit },
  }),
);
test.each(['12345', '1234567890123', '40A2345', ''])('%j is no company prefix', (companyPrefix) =>
  expect(makeSscc(companyPrefix, 1)).toEqual({ ok: false, failure: { type: 'bad-prefix', companyPrefix } }),
);
test('what was made is read back; a wrong digit or length is not', () => {
  expect(parseSscc('340123451234567895')).toBe('340123451234567895');
  for (const text of ['340123451234567896', '34012345123456789', '(00)340123451234567895', ''])
    expect(parseSscc(text)).toBeUndefined();
});
