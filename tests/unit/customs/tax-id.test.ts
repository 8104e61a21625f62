import { expect, test } from 'vitest';
import { CustomsTrader, importTaxKind, isTaxId, receiverTaxId } from '#shared/customs/index.ts';

test.each([
  ['BR', '529.982.247-25', 'CPF'],
  ['BR', '52998224725', 'CPF'],
  ['BR', '168.995.350-09', 'CPF'],
  ['BR', '529.982.247-26', 'odd'],
  ['BR', '111.111.111-11', 'odd'],
  ['BR', '11.222.333/0001-81', 'CNPJ'],
  ['BR', '11.222.333/0001-82', 'odd'],
  ['BR', '00.000.000/0000-00', 'odd'],
  // With letters, as new ones are since July 2026; the tax office's own example.
  ['BR', '12.ABC.345/01DE-35', 'CNPJ'],
  ['CL', '12.345.678-5', 'RUT'],
  ['CL', '12.345.678-6', 'odd'],
  ['CL', '1.000.005-K', 'RUT'],
  ['CL', '1.000.013-0', 'RUT'],
  ['CL', '123', 'odd'],
  ['KR', 'P123456789012', 'PCCC'],
  ['KR', 'p1234 5678 9012', 'PCCC'],
  ['KR', 'P12345678901', 'odd'],
  ['KR', '123456789012', 'odd'],
  ['US', 'anything', 'any'],
])('of a receiver in %s %s is %s', (country, text, kind) => {
  expect(receiverTaxId(country, text)).toBe(kind);
});

test('tax that is paid already has its numbers', () => {
  expect(importTaxKind('IM2760000742')).toBe('IOSS');
  expect(importTaxKind('im 276 000 0742')).toBe('IOSS');
  expect(importTaxKind('IM276000074')).toBeUndefined();
  expect(importTaxKind('VOEC 2024617')).toBe('VOEC');
  expect(importTaxKind('2024617')).toBe('VOEC');
  expect(isTaxId('EORI', 'DE123456789012345')).toBe(true);
});

test('a sender says where it is and who signs; an EORI number is kept plain', () => {
  const sender = { street1: 'Werkstr. 5', city: 'Bonn', country: 'DE', signer: 'Ada Roth' };
  expect(CustomsTrader.parse({ ...sender, eori: 'de 1234567' })).toMatchObject({
    eori: 'DE1234567',
    undelivered: 'return',
  });
  expect(CustomsTrader.parse({ ...sender, eori: '' }).eori).toBe('');
  expect(CustomsTrader.safeParse({ ...sender, eori: '123' }).success).toBe(false);
  expect(CustomsTrader.safeParse({ ...sender, signer: '' }).success).toBe(false);
});
