import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGs1Date } from '#shared/barcode/gs1-date.ts';
import {
  type Candidate,
  COMMAND_PREFIX,
  COMMANDS,
  checkDigit,
  commandCode,
  displayGtin,
  expandUpcE,
  GS,
  MAX_SCAN_LENGTH,
  parseCommand,
  parseGtin,
  readBarcode,
} from '#shared/barcode/index.ts';

const read = (text: string, aimId: string | null = null) => readBarcode(text, aimId, 2026);
const gtin = (text: string, aimId: string | null = null) =>
  read(text, aimId).candidates.find(
    (candidate): candidate is Extract<Candidate, { type: 'gtin' }> => candidate.type === 'gtin',
  );

describe('GTINs', () => {
  test.each([
    ['96385074', '00000096385074'],
    ['036000291452', '00036000291452'],
    ['4006381333931', '04006381333931'],
    ['14006381333938', '14006381333938'],
  ])('%s is compared as %s', (text, gtin14) => expect(parseGtin(text)).toBe(gtin14));
  test.each(['4006381333932', '123', '40063813339310', 'ABCDEFGH', '123456789'])('%s is no GTIN', (text) =>
    expect(parseGtin(text)).toBeUndefined(),
  );
  test.each([
    ['04252614', '00042100005264'],
    ['01234565', '00012345000065'],
    ['01234531', '00012300000451'],
    ['01234532', undefined],
    ['01201303', '00012000000133'],
    ['21234565', undefined],
  ])('UPC-E %s expands to %s', (text, gtin14) => expect(expandUpcE(text)).toBe(gtin14));
  test('every kind of UPC-E expands to digits that check out', () => {
    for (let last = 0; last <= 9; last++) {
      const found = Array.from({ length: 10 }, (_, check) => expandUpcE(`012345${last}${check}`)).filter(Boolean);
      expect(found).toHaveLength(1);
    }
  });
  test.each([
    ['00000096385074', '96385074'],
    ['00036000291452', '036000291452'],
    ['04006381333931', '4006381333931'],
    ['14006381333938', '14006381333938'],
  ])('%s is shown as %s', (gtin14, shown) => {
    const parsed = parseGtin(gtin14);
    expect(parsed && displayGtin(parsed)).toBe(shown);
  });
  test('eight digits that check out as EAN-8 and as UPC-E are both', () => {
    const both =
      Array.from({ length: 100_000 }, (_, at) => `0${String(at).padStart(6, '0')}`)
        .map((body) => `${body}${checkDigit(body)}`)
        .find((text) => expandUpcE(text) !== undefined) ?? '';
    expect(read(both).candidates.filter((candidate) => candidate.type === 'gtin')).toHaveLength(2);
    expect(read(both, ']E4').candidates[0]).toEqual({ type: 'gtin', gtin: `000000${both}` });
    expect(read(both, ']E4').candidates).toHaveLength(2);
    expect(read(both, ']E0').candidates[0]).toEqual({ type: 'gtin', gtin: expandUpcE(both) });
    expect(read(both, ']E0').candidates).toHaveLength(2);
    expect(read(both, ']C0').candidates[0]).toEqual({ type: 'gtin', gtin: `000000${both}` });
  });
  test('the add-on of a magazine is no part of its number', () => {
    for (const addOn of ['12', '51299'])
      expect(gtin(`9771234567003${addOn}`, ']E3')).toMatchObject({ gtin: '09771234567003' });
    expect(gtin('977123456700312', ']C0')).toBeUndefined();
  });
});

describe('GS1 element strings', () => {
  test('GTIN, lot, expiry and serial are read', () => {
    expect(gtin(`]C10104006381333931172611301021${GS}21SN-1`)).toEqual({
      type: 'gtin',
      gtin: '04006381333931',
      expiry: '2026-11-30',
      lot: '21',
      serial: 'SN-1',
    });
  });
  test('contents and count of a logistic unit are a GTIN with a count', () => {
    expect(gtin(`02040063813339313724`, ']C1')).toMatchObject({ gtin: '04006381333931', count: 24 });
    expect(gtin(`0104006381333931${GS}3006`, ']C1')).toMatchObject({ count: 6 });
    expect(gtin(`0104006381333931${GS}300`, ']C1')).not.toHaveProperty('count');
  });
  test('weight and best-before date', () => {
    expect(gtin('01040063813339313103001250152612', ']C1')).toBeUndefined();
    expect(gtin('010400638133393131030012501526120015', ']C1')).toBeUndefined();
    expect(gtin('0104006381333931310300125015261231', ']C1')).toMatchObject({
      weightGrams: 1250,
      bestBefore: '2026-12-31',
    });
    expect(gtin('01040063813339313100000002', ']C1')).toMatchObject({ weightGrams: 2000 });
  });
  test('an SSCC says more than what it contains', () => {
    expect(read(`00095212340000000013${GS}02040063813339313701`, ']C1').candidates[0]).toEqual({
      type: 'sscc',
      sscc: '095212340000000013',
    });
    expect(read(`00095212340000000013${GS}02040063813339313701`, ']C1').candidates.map(({ type }) => type)).toEqual([
      'sscc',
      'code',
    ]);
  });
  test.each([']d2', ']Q3', ']J1', ']e0'])('the symbology %s promises GS1, before the text or beside it', (aim) => {
    expect(gtin('0104006381333931', aim)).toMatchObject({ gtin: '04006381333931' });
    expect(gtin(`${aim}0104006381333931`)).toMatchObject({ gtin: '04006381333931' });
  });
  test.each(['<GS>', '{gs}', '^]', '\u241d', GS])('the separator may be spelled %j', (separator) => {
    expect(gtin(`010400638133393110L1${separator}21S1`)).toMatchObject({ lot: 'L1', serial: 'S1' });
  });
  test('what stands in for the separator counts where GS1 is certain, and nowhere else', () => {
    for (const standIn of ['|', '~']) {
      const text = `010400638133393110L1${standIn}21S1`;
      expect(gtin(text, ']C1')).toMatchObject({ lot: 'L1', serial: 'S1' });
      expect(gtin(text)).toMatchObject({ lot: 'L1', serial: 'S1' });
      expect(read(`A${standIn}B`).candidates).toEqual([{ type: 'code', text: `A${standIn}B` }]);
    }
  });
  test('a separator first, twice or after a fixed length does no harm', () => {
    expect(gtin(`${GS}0104006381333931${GS}${GS}10L1`)).toMatchObject({ lot: 'L1' });
  });
  test('brackets as people type them', () => {
    expect(gtin('(01)04006381333931(10)L1')).toMatchObject({ gtin: '04006381333931', lot: 'L1' });
    expect(read('(00) 3 4012345 1234567895').candidates[0]).toEqual({ type: 'sscc', sscc: '340123451234567895' });
    expect(read('(01)04006381333931(10)').problem).toMatchObject({ type: 'gs1-syntax' });
    expect(read('(01)04006381333931()(10)A').problem).toMatchObject({ type: 'gs1-syntax' });
  });
  test('a scanner that hides the symbology still reads GS1 labels that are right in every digit', () => {
    expect(gtin('0104006381333931' + '17261130')).toMatchObject({ expiry: '2026-11-30' });
    expect(read('00095212340000000013').candidates[0]).toMatchObject({ type: 'sscc' });
    expect(read('0104006381333932' + '17261130').candidates).toEqual([
      { type: 'code', text: '010400638133393217261130' },
    ]);
    expect(read('0104006381333931ZZ').candidates).toEqual([{ type: 'code', text: '0104006381333931ZZ' }]);
  });
  test('identifiers that the station has no use for are stepped over', () => {
    expect(gtin(`420606142100${GS}0104006381333931`, ']C1')).toMatchObject({ gtin: '04006381333931' });
    expect(
      gtin(`8005001234${GS}3922123${GS}7031ABC${GS}7230XY${GS}3941234${GS}3951123456${GS}0104006381333931`, ']C1'),
    ).toBeUndefined();
    expect(
      gtin(
        `8005001234${GS}3922123${GS}7031ABC${GS}7230XY${GS}39401234${GS}3951123456${GS}3931978100${GS}0104006381333931`,
        ']C1',
      ),
    ).toMatchObject({ gtin: '04006381333931' });
    expect(gtin(`400PO-1${GS}0104006381333931`, ']C1')).toMatchObject({ gtin: '04006381333931' });
  });
  test.each([
    ['4307US', 'letters where a country stands'],
    ['70401AB0', 'digits and letters mixed'],
    ['8010ABC#1/-', 'the characters of a part number'],
    ['7242VCN', 'the newer identifiers'],
    ['723955X', 'the last of a family'],
    ['3695123456', 'the last of the measures'],
  ])('%s: %s', (element) =>
    expect(gtin(`${element}${GS}0104006381333931`, ']C1')).toMatchObject({ gtin: '04006381333931' }),
  );
  test.each([
    ['an unknown identifier', '0104006381333931' + '8999', 'unknown-identifier'],
    ['letters for an identifier', 'HELLO', 'unknown-identifier'],
    ['two digits and a letter', '31X', 'unknown-identifier'],
    ['a measure with an impossible decimal', '3109123456', 'unknown-identifier'],
    ['a value that is too short', '0104006', 'too-short'],
    ['a value that is missing', '10', 'too-short'],
    ['a value that is too long', `10${'A'.repeat(21)}`, 'too-long'],
    ['letters where digits belong', '01ABCDEFGHIJKLMN', 'not-digits'],
    ['a month that does not exist', '010400638133393117261330', 'bad-date'],
  ])('%s is named', (_, text, why) => expect(read(text, ']C1').problem).toMatchObject({ type: 'gs1-syntax', why }));
  test('a wrong check digit is named', () => {
    expect(read('0104006381333932', ']C1').problem).toEqual({ type: 'check-digit', of: '04006381333932' });
    expect(read('00095212340000000014', ']C1').problem).toEqual({ type: 'check-digit', of: '095212340000000014' });
  });
  test('of a value that comes twice the first one counts', () => {
    expect(gtin(`010400638133393110A${GS}10B`, ']C1')).toMatchObject({ lot: 'A' });
  });
});

describe('dates', () => {
  test('anything but six digits is no date', () => expect(parseGs1Date('2611', 2026)).toBeUndefined());
  const expiry = (date: string, year: number) => {
    const found = readBarcode(`010400638133393117${date}`, ']C1', year).candidates[0];
    return found?.type === 'gtin' ? found.expiry : undefined;
  };
  test('day 00 is the last day of the month, in leap years too', () => {
    expect(expiry('280200', 2026)).toBe('2028-02-29');
    expect(expiry('260200', 2026)).toBe('2026-02-28');
  });
  test('the century is the one within fifty years', () => {
    expect(expiry('760101', 2026)).toBe('2076-01-01');
    expect(expiry('770101', 2026)).toBe('1977-01-01');
    expect(expiry('100101', 2080)).toBe('2110-01-01');
  });
  test('a day that does not exist is no date', () => expect(expiry('260231', 2026)).toBeUndefined());
});

describe('Digital Links', () => {
  test.each([
    'https://id.gs1.org/01/04006381333931/10/L1?17=261130',
    'HTTP://shop.example/products/01/04006381333931/10/L1?17=261130&x=1',
    'https://example.com/01/4006381333931/10/L1?17=261130;utm=a;89=1;1=2',
  ])('%s', (link) => expect(gtin(link)).toMatchObject({ gtin: '04006381333931', lot: 'L1', expiry: '2026-11-30' }));
  test('what a shop adds to the address in numbers is no identifier', () => {
    const link = 'https://example.com/01/4006381333931?8999=1&100=2&10=L1';
    expect(gtin(link)).toEqual({ type: 'gtin', gtin: '04006381333931', lot: 'L1' });
  });
  test('an SSCC as a link', () =>
    expect(read('https://id.gs1.org/00/095212340000000013').candidates[0]).toMatchObject({ type: 'sscc' }));
  test('percent signs are decoded, broken ones left alone', () => {
    expect(gtin('https://example.com/01/04006381333931/10/A%2FB')).toMatchObject({ lot: 'A/B' });
    expect(read('https://example.com/01/04006381333931/10/A%ZZ').candidates.length).toBeGreaterThan(0);
  });
  test('an address without a key is only a code', () => {
    expect(read('https://example.com/about').candidates).toEqual([{ type: 'code', text: 'https://example.com/about' }]);
    expect(read('https://example.com').candidates).toEqual([{ type: 'code', text: 'https://example.com' }]);
    expect(read('https://example.com/01').candidates).toEqual([{ type: 'code', text: 'https://example.com/01' }]);
  });
  test('a link whose number is wrong is named', () =>
    expect(read('https://id.gs1.org/01/04006381333932').problem).toMatchObject({ type: 'check-digit' }));
});

describe('commands', () => {
  test('each has a code of capitals and digits under the reserved prefix, and reads back in either case', () => {
    for (const command of COMMANDS) {
      expect(commandCode(command)).toMatch(new RegExp(`^${COMMAND_PREFIX}[A-Z0-9]+$`));
      expect(parseCommand(commandCode(command).toLowerCase())).toBe(command);
      expect(read(commandCode(command)).candidates).toEqual([{ type: 'command', command }]);
    }
  });
});

describe('bad input', () => {
  test.each(['', '  \r\n', '\u0002\u0003', ']C1'])('%j is empty', (text) =>
    expect(read(text).problem).toEqual({ type: 'empty' }),
  );
  test('4,000 characters are too long, 512 are not', () => {
    expect(read('A'.repeat(4_000)).problem).toEqual({ type: 'too-long', length: 4_000 });
    expect(read('A'.repeat(MAX_SCAN_LENGTH)).problem).toBeNull();
  });
  test.each([
    ['AB\u0000CD\u0000', [0]],
    ['A\u0007B\u0085CD', [7, 133]],
    ['AB\u007f', [127]],
  ])('control characters in %j are named', (text, codes) =>
    expect(read(text)).toMatchObject({ problem: { type: 'control-characters', codes }, candidates: [] }),
  );
  test('what scanners send around a code is taken off', () => {
    expect(gtin('\u00024006381333931\r\n')).toMatchObject({ gtin: '04006381333931' });
    expect(read('\tABC \u0004').text).toBe('ABC');
  });
  test('every text gives a reading', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 4_000 }),
        fc.constantFrom(null, ']C1', ']E0', ']E4', ']Q3'),
        (text, aim) => {
          const reading = read(text, aim);
          expect(reading.raw).toBe(text);
          expect(reading.candidates.length > 0 || reading.problem !== null).toBe(true);
        },
      ),
      { numRuns: 1_000, seed: 7 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789()ABab/?=&%\u001d]:.htps'), maxLength: 80 }),
        (text) => {
          expect(read(text).raw).toBe(text);
        },
      ),
      { numRuns: 3_000, seed: 8 },
    );
  });
});
