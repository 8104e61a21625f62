import { expect, test } from 'vitest';
import { crossingOf, entersUnion } from '#shared/customs/index.ts';

const on = '2026-12-01';
const at = (text: string) => {
  const [country = '', ...postcode] = text.split(' ');
  return { country, postcode: postcode.join(' ') };
};

test.each([
  ['DE 10115', 'FR 75001', 'none'],
  ['DE 10115', 'DE 80331', 'none'],
  ['DE 10115', 'MC 98000', 'none'],
  ['DE 10115', 'CH 8001', 'customs'],
  ['DE 10115', 'GB SW1A 1AA', 'customs'],
  ['DE 10115', 'US 10001', 'customs'],
  // Customs yes, VAT no.
  ['DE 10115', 'ES 35001', 'vat'],
  ['ES 28001', 'ES 38001', 'vat'],
  ['DE 10115', 'FI 22100', 'vat'],
  ['DE 10115', 'AX 22100', 'vat'],
  ['FI 22100', 'AX 22100', 'none'],
  ['FR 75001', 'FR 97110', 'vat'],
  ['FR 75001', 'FR 97200', 'vat'],
  ['FR 75001', 'FR 97300', 'vat'],
  ['FR 75001', 'FR 97400', 'vat'],
  ['FR 75001', 'FR 97600', 'vat'],
  ['FR 97110', 'GP 97110', 'none'],
  ['FR 97110', 'FR 97200', 'vat'],
  ['GR 10431', 'GR 63086', 'vat'],
  ['IT 00100', 'IT 22061', 'vat'],
  // Outside of both.
  ['ES 28001', 'ES 51001', 'customs'],
  ['ES 28001', 'ES 52001', 'customs'],
  ['ES 51001', 'ES 52001', 'customs'],
  ['DE 10115', 'DE 27498', 'customs'],
  ['DE 10115', 'DE 78266', 'customs'],
  ['CH 8001', 'DE 78266', 'none'],
  ['IT 00100', 'IT 23041', 'customs'],
  ['DK 1050', 'FO 100', 'customs'],
  ['DK 1050', 'GL 3900', 'customs'],
  ['FR 75001', 'FR 97500', 'customs'],
  ['FR 75001', 'FR 98800', 'customs'],
  // Northern Ireland is in both areas, the Channel Islands are in one.
  ['GB SW1A 1AA', 'GB BT1 1AA', 'none'],
  ['IE D02', 'GB BT1 1AA', 'none'],
  ['DE 10115', 'XI BT1 1AA', 'none'],
  ['GB SW1A 1AA', 'JE JE2 3AB', 'vat'],
  ['GB SW1A 1AA', 'GB GY1 1AA', 'vat'],
  ['GB SW1A 1AA', 'IM IM1 1AA', 'none'],
  ['GB SW1A 1AA', 'IE D02', 'customs'],
  ['CH 8001', 'LI 9490', 'none'],
  // The post offices of the forces are declared, whoever their host is.
  ['US 10001', 'US 09012', 'customs'],
  ['US 10001', 'US 96201', 'customs'],
  ['US 10001', 'US 00601', 'none'],
  ['US 10001', 'PR 00601', 'none'],
  ['US 10001', 'US 00801', 'customs'],
  ['US 10001', 'US 96910', 'customs'],
])('from %s to %s: %s', (from, to, crossing) => {
  expect(crossingOf(at(from), at(to), on)).toBe(crossing);
  expect(crossingOf(at(to), at(from), on)).toBe(crossing);
});

test('before the table of the union begins nobody is a member, and a name of a code is no code', () => {
  expect(crossingOf(at('DE 10115'), at('FR 75001'), '2019-12-31')).toBe('customs');
  expect(crossingOf(at('DE 10115'), at('constructor 1'), on)).toBe('customs');
});

test('goods enter the union where it clears and taxes them', () => {
  expect(entersUnion(at('CN 100000'), at('FR 75001'), on)).toBe(true);
  expect(entersUnion(at('GB SW1A 1AA'), at('IE D02'), on)).toBe(true);
  expect(entersUnion(at('CN 100000'), at('GB BT1 1AA'), on)).toBe(true);
  expect(entersUnion(at('DE 10115'), at('FR 75001'), on)).toBe(false);
  expect(entersUnion(at('CN 100000'), at('ES 35001'), on)).toBe(false);
  expect(entersUnion(at('CN 100000'), at('CH 8001'), on)).toBe(false);
});
