import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, GS, readBarcode } from '#shared/barcode/index.ts';

const read = (text: string, aim: string | null = null) => readBarcode(text, aim, 2026);
const units = (text: string, aim: string | null = null) =>
  read(text, aim).candidates.filter(
    (candidate): candidate is Extract<Candidate, { type: 'gtin' }> => candidate.type === 'gtin',
  );
const KEY = '0104012345123456';
const fresh = { gtin: '04012345123456', lot: 'ABC', expiry: '2025-12-31' };

describe('a separator that a scanner is set to send', () => {
  // Odoo's own default is `#`; the others are from scanner manuals, key wedges and programs that write the character out.
  const SIGNS = [
    ...[
      '#',
      '|',
      '^',
      '~',
      '$',
      '@',
      '{',
      '}',
      '[',
      '\\',
      '`',
      '§',
      '¦',
      '¬',
      '→',
      '↔',
      'è',
      'ñ',
      'Ý',
      '€',
      ' ',
      '\t',
      '\u0007',
      '\u001e',
    ],
    ...[
      '{GS}',
      '<GS>',
      '[GS]',
      '(GS)',
      '\\x1d',
      '\\u001d',
      '\\F',
      '^]',
      '^GS',
      '~1',
      '~d029',
      '&#29;',
      '&#x1d;',
      '<FNC1>',
      '{FNC1}',
      '\u241d',
      GS,
    ],
  ];
  test.each(SIGNS)('%j is understood, and no expiry date is lost behind it', (sign) => {
    const text = `${KEY}10ABC${sign}17251231`;
    for (const [scan, aim] of [
      [text, ']C1'],
      [text, null],
      [`]d2${text}`, null],
    ] as const)
      expect([scan, aim, units(scan, aim)]).toMatchObject([scan, aim, [fresh]]);
    expect(units(`${KEY}10ABC${sign}21S-1${sign}17251231`, ']Q3')).toMatchObject([{ ...fresh, serial: 'S-1' }]);
    expect(units(`17251231${KEY}10ABC${sign}21S-1`, ']C1')).toMatchObject([{ ...fresh, serial: 'S-1' }]);
  });
  test('what it divides wrongly is refused in words, never taken into a lot', () => {
    for (const rest of [
      '10ABC#D',
      '10ABC#17259931',
      '10ABC#1725',
      '10AB#C|17251231',
      '10ABC#10DEF',
      '10É',
      `10ABC#D${GS}17251231`,
    ]) {
      expect([rest, read(`${KEY}${rest}`, ']C1')]).toMatchObject([rest, { problem: { type: 'separator' } }]);
      expect(units(`${KEY}${rest}`, ']C1')).toEqual([]);
      expect([rest, units(`${KEY}${rest}`)]).toEqual([rest, []]);
    }
  });
  test('the one identifier whose values hold it keeps it', () => {
    expect(units(`${KEY}8010AB#1/-2`, ']C1')).toMatchObject([{ gtin: '04012345123456' }]);
    expect(read(`${KEY}8010ab#1`, ']C1').problem).toMatchObject({ type: 'separator' });
  });
});

describe('a separator that can be part of a value, or is not sent at all', () => {
  test.each([
    ';',
    ',',
    '%',
    '*',
    '_',
    '?',
    '!',
    '+',
    ':',
    '&',
    '=',
    '<',
    '"',
    '-',
    '.',
    '/',
    '_1D',
    '%1D',
    'GS',
    'FNC1',
    '',
  ])('%j before an expiry date is asked about: with the date and without it', (sign) => {
    const found = units(`${KEY}10ABC${sign}17251231`, ']C1');
    expect(found.map(({ lot, expiry }) => [lot, expiry])).toEqual([
      [`ABC${sign}17251231`, undefined],
      ['ABC', '2025-12-31'],
    ]);
    expect(units(`${KEY}10ABC${sign}17251231`)).toHaveLength(2);
  });
  test('a serial number behind a sign that lots do not have is asked about as well', () =>
    expect(units(`${KEY}10ABC;21S1`, ']C1')).toMatchObject([{ lot: 'ABC;21S1' }, { lot: 'ABC', serial: 'S1' }]));
  test.each([
    ['a lot with hyphens and digits', '10AB-1012-2024'],
    ['a lot whose digits are no date of goods', '10L1799123117601231'],
    ['a lot behind its expiry date', '1725123110ABC17251231'],
    ['a lot behind a separator that is one', `21S1${GS}10ABC17251231`],
    ['a serial number with odd signs', '215E<j3v'],
    ['a year in a lot', '10LOT_2024'],
    ['a lot of a date alone', '1017251231'],
  ])('%s is taken as it is', (_, rest) => expect(units(`${KEY}${rest}`, ']C1')).toHaveLength(1));
  test('no more are given than can be chosen among', () =>
    expect(units(`${KEY}10A17250101172501011725`, ']C1').length).toBeLessThanOrEqual(3));
  test('numbers that may be longer than they are run on into a fault, not into a count', () =>
    expect(read(`02${KEY.slice(2)}371217251231`, ']C1').problem).toMatchObject({
      type: 'gs1-syntax',
      why: 'too-long',
    }));
});

test('whatever sign is sent, an expiry date is read, asked about or refused, and never silently part of a lot', () => {
  const lots = fc.string({ unit: fc.constantFrom(...'ABCXYZabc0123456789-./'), minLength: 1, maxLength: 10 });
  const signs = fc.string({
    unit: fc.constantFrom(...'#|^~{}[]$;,%*_?!+:&=<>"\'()\u001d\u001e\u00e8'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(lots, signs, fc.constantFrom(']C1', ']d2', null), (lot, sign, aim) => {
      const reading = read(`${KEY}10${lot}${sign}17251231`, aim);
      const known = reading.candidates.filter(({ type }) => type === 'gtin');
      const said = known.some((unit) => unit.type === 'gtin' && unit.expiry === '2025-12-31');
      expect(known.length === 0 || said).toBe(true);
    }),
    { numRuns: 3_000, seed: 5 },
  );
});

// Seen in public: what people sent, and what is right of it. Sources: issues of these repositories on GitHub.
test.each([
  [
    'zxing/zxing#1457',
    null,
    `${GS}0105000456013482172012001000001${GS}210000000003`,
    [{ lot: '00001', expiry: '2020-12-31', serial: '0000000003' }],
  ],
  ['zxing/zxing#1457', ']C1', `010500045611225310COV0109${GS}17220901`, [{ lot: 'COV0109', expiry: '2022-09-01' }]],
  [
    'zxing/zxing#1913',
    null,
    `0106974635733081215E<j3v${GS}91EE10${GS}92abc=`,
    [{ gtin: '06974635733081', serial: '5E<j3v' }],
  ],
  [
    'BarcodeScanner.Mobile#114',
    null,
    `]C101080328254985802112345${GS}1109010117100101`,
    [{ serial: '12345', expiry: '2010-01-01' }],
  ],
  [
    'BarcodeScanner.Mobile#114',
    null,
    '\\F01080328254985802112345\\F1109010117100101',
    [{ serial: '12345', expiry: '2010-01-01' }],
  ],
  ['msupply#10523', null, '(01)09506682101352(17)201031(30)100', [{ count: 100, expiry: '2020-10-31' }]],
  ['zxing/zxing#1324', ']C1', `90MPT000341${GS}10R20060043`, []],
  ['odoo#157179', ']C1', '010401234512345610ABC#17251231', [{ lot: 'ABC', expiry: '2025-12-31' }]],
  [
    'ilopez/GS1Parser#5',
    null,
    '0104041885112712' + '21X12Y9JNZ96@1721080610176600715',
    [{ serial: 'X12Y9JNZ96', expiry: '2021-08-06', lot: '176600715' }],
  ],
  ['jodal/biip#137, without any separator', ']C1', '1021072911172405310100693570007182', []],
  [
    'DacoTaco/BarcodeParserBuilder#9',
    null,
    `0100304720400301211006155205193${GS}17210228101012131`,
    [{ serial: '1006155205193', expiry: '2021-02-28', lot: '1012131' }],
  ],
])('%s %s %s', (_, aim, text, wanted) => {
  const found = units(text, aim);
  expect(found).toHaveLength(wanted.length);
  expect(found).toMatchObject(wanted);
});
test('a value that ran on until it is too long is refused: ilopez/GS1Parser#5', () =>
  expect(read('010404188511271221X12Y9JNZ961721080610176600715', ']C1')).toMatchObject({
    candidates: [{ type: 'code' }],
    problem: { why: 'too-long' },
  }));
