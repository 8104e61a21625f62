import { describe, expect, test } from 'vitest';
import { localTimeOf, placeOf, poBoxIn, postcodeDigits, postcodeKeys, readToken } from '#shared/carriers/index.ts';

/** Whether a token covers a code. */
const covers = (country: string, token: string, postcode: string): boolean | 'unreadable' => {
  const { exact, prefixes, range } = postcodeKeys(country, postcode);
  const read = readToken(country, token);
  if (read.type === 'unreadable') return 'unreadable';
  if (read.type === 'exact') return exact.includes(read.key);
  if (read.type === 'prefix') return prefixes.includes(read.key);
  return (
    read.type === 'range' &&
    range !== null &&
    range.among === read.among &&
    read.from <= range.value &&
    range.value <= read.to
  );
};

describe('a token of a price list', () => {
  test.each<readonly [string, string, string, boolean | 'unreadable']>([
    // woocommerce #36797, #27015, #24473: each was wrong once.
    ['GB', 'PA67*', 'PA6 7LN', false],
    ['GB', 'PA67*', 'pa67 6aa', true],
    ['GB', 'AB31-AB38', 'AB38 7AA', true],
    ['GB', 'AB31-AB38', 'AB31 7AA', true],
    ['GB', 'AB31-AB38', 'AB3 1AA', false],
    ['GB', 'AB31-38', 'AB33 1AA', true],
    ['GB', 'SE1', 'SE1 9AA', true],
    ['GB', 'SE1', 'SE10 9AA', false],
    ['GB', 'SE1*', 'SE10 9AA', false],
    ['GB', 'B*', 'BT7 1NN', false],
    ['GB', 'BT*', 'BT7 1NN', true],
    ['GB', 'W1*', 'W1A 1AA', true],
    ['GB', 'W1', 'W1A 1AA', false],
    ['GB', 'W1A', 'W1A 1AA', true],
    ['GB', 'EC1A-EC1Y', 'EC1M 1AA', 'unreadable'],
    ['GB', 'IV274*', 'IV27 4AA', true],
    ['GB', 'IV274AA', 'IV27 4AA', true],
    ['GB', 'IV274AA', 'IV27 4AB', false],
    ['GB', 'IV27', 'IV27', true],
    ['GB', 'IV-KW', 'IV27 4AA', 'unreadable'],
    ['GB', 'AB-AB38', 'AB33 1AA', 'unreadable'],
    ['GB', 'AB38-AB31', 'AB33 1AA', 'unreadable'],
    ['GB', 'AB31-PH38', 'AB33 1AA', 'unreadable'],
    ['GB', '12345', 'AB33 1AA', 'unreadable'],
    ['GB', 'ABX', 'AB33 1AA', 'unreadable'],
    ['GB', 'M1*', '', false],
    ['GB', 'M1*', '123', false],
    ['GB', 'M1*', 'M 1AA', false],
    ['GB', 'M1*', 'M1 1', false],
    ['US', '000-999', '94107', true],
    ['US', '995-999', '99501-1234', true],
    ['US', '995-999', '99401', false],
    ['US', '99501', '995011234', true],
    ['US', '99501-99510', '99510', true],
    ['US', '006-007', '7001', false],
    ['US', '6-10', '00601', 'unreadable'],
    ['US', '999-995', '99601', 'unreadable'],
    ['US', '1-2-3', '10001', 'unreadable'],
    ['US', '0*-1', '10001', 'unreadable'],
    ['US', '100-1*', '10001', 'unreadable'],
    ['US', '1*0', '10001', 'unreadable'],
    ['US', '*', '10001', 'unreadable'],
    ['US', '-', '10001', 'unreadable'],
    ['DE', '10*', 'D-10115', true],
    ['DE', '01067', '01067', true],
    ['DE', 'DE10115', '10115', true],
    ['DE', '10*', 'A-10115', false],
    ['LV', '1010', 'LV-1010', true],
    ['ES', '35*', '35001', true],
    ['CA', 'X*', 'x0a 0a0', true],
    ['CA', 'K1A-K1Z', 'K1P 1A1', true],
    ['CA', 'K1A-K1Z', 'K2A 1A1', false],
    ['NL', '1000-1099', '1012 AB', true],
    ['IE', 'D02*', 'D02 X285', true],
    ['JP', '100*', '100-0001', true],
  ])('%s %s and %s: %s', (country, token, postcode, answer) => {
    expect(covers(country, token, postcode)).toBe(answer);
  });
  test('how long a code is, where all of it is digits', () => {
    expect([postcodeDigits('DE'), postcodeDigits('US'), postcodeDigits('GB')]).toEqual([5, 5, undefined]);
  });
});

const NOWHERE = { street1: '', street2: '', city: '', region: '', postcode: '', country: '' };
const place = (change: Partial<typeof NOWHERE>) => placeOf({ ...NOWHERE, ...change });

describe('a place', () => {
  test('is remote or an island by the lists', () => {
    const kinds = (country: string, postcode: string) => {
      const { isRemote, isIsland } = place({ country, postcode });
      return [...(isRemote ? ['remote'] : []), ...(isIsland ? ['island'] : [])].join(' ');
    };
    expect(kinds('GB', 'IV27 4AA')).toBe('remote');
    expect(kinds('GB', 'HS1 2AA')).toBe('remote island');
    expect(kinds('GB', 'BT7 1NN')).toBe('island');
    expect(kinds('GB', 'TR21 0AA')).toBe('island');
    expect(kinds('GB', 'M1 1AA')).toBe('');
    expect(kinds('US', '99501')).toBe('remote');
    expect(kinds('US', '96701')).toBe('remote island');
    expect(kinds('JE', 'JE2 3AB')).toBe('island');
    expect(kinds('ES', '07001')).toBe('island');
    expect(kinds('DE', '27498')).toBe('island');
  });
  test('of the European Union has a catch, and the rest of its country has none', () => {
    const catches = (country: string, ...postcodes: readonly string[]) =>
      postcodes.map((postcode) => place({ country, postcode }).catch);
    expect(catches('ES', '35001', '38001', '51001', '52001', '28001')).toEqual([
      'vat',
      'vat',
      'customs',
      'customs',
      null,
    ]);
    expect(catches('FR', '97100', '97600', '75001')).toEqual(['vat', 'vat', null]);
    expect(catches('DE', '27498', '78266', '10115')).toEqual(['customs', 'customs', null]);
    expect([...catches('FI', '22100'), ...catches('IT', '23041'), ...catches('GR', '63086')]).toEqual([
      'vat',
      'customs',
      'vat',
    ]);
  });
  test('is military by its city, its state or its ZIP, and in the United States only', () => {
    const isMilitary = (change: Partial<typeof NOWHERE>) =>
      place({ country: 'US', city: 'Springfield', ...change }).isMilitary;
    expect(isMilitary({ city: 'APO' })).toBe(true);
    expect(isMilitary({ city: ' f.p.o. ' })).toBe(true);
    expect(isMilitary({ city: 'DPO' })).toBe(true);
    expect(isMilitary({ region: 'AE' })).toBe(true);
    expect(isMilitary({ postcode: '09499' })).toBe(true);
    expect(isMilitary({ postcode: '34012' })).toBe(true);
    expect(isMilitary({ postcode: '96601' })).toBe(true);
    expect(isMilitary({ postcode: '94107', region: 'CA' })).toBe(false);
    expect(isMilitary({ city: 'Apopka' })).toBe(false);
    expect(place({ country: 'DE', city: 'APO' }).isMilitary).toBe(false);
  });
  test('in Canada is rural by the second sign of its code', () => {
    expect(place({ country: 'CA', postcode: 'K0A 1A0' }).isRural).toBe(true);
    expect(place({ country: 'CA', postcode: 'K1A 1A0' }).isRural).toBe(false);
    expect(place({ country: 'GB', postcode: 'K0A' }).isRural).toBe(false);
  });
});

test.each([
  ['PO Box 12', 'sure'],
  ['P.O. Box 12', 'sure'],
  ['p o box 12', 'sure'],
  ['Post Office Box 9', 'sure'],
  ['Postfach 10 11 12', 'sure'],
  ['Packstation 145', 'sure'],
  ['Postbus 90', 'sure'],
  ['BP 123', 'sure'],
  ['B.P. 123', 'sure'],
  ['Boîte postale 7', 'sure'],
  ['Apartado 12', 'sure'],
  ['Casilla 3', 'sure'],
  ['Caixa Postal 5', 'sure'],
  ['私書箱 8号', 'sure'],
  ['Locked Bag 20', 'sure'],
  ['Box 65', 'maybe'],
  ['P.O. 123', 'maybe'],
  ['PMB 12', 'maybe'],
  ['12 Boxwood Lane', 'none'],
  ['1 Polk Street', 'none'],
  ['Bpost Street', 'none'],
])('street line %s: %s', (line, answer) => {
  expect(poBoxIn(['', line])).toBe(answer);
});

test('the clock on the wall of a time zone, and of this computer', () => {
  const at = Date.parse('2026-11-27T23:30:00Z');
  expect(localTimeOf(at, 'Europe/Berlin')).toEqual({ date: '2026-11-28', minutes: 30 });
  expect(localTimeOf(at, 'America/New_York')).toEqual({ date: '2026-11-27', minutes: 18 * 60 + 30 });
  expect(localTimeOf(at).date).toMatch(/^2026-11-2[78]$/);
});
