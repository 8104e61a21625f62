import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHidScaleReport } from '#electron/devices/scale/hid-scale-report.ts';
import { unitOf, weightOfText } from '#electron/devices/scale/scale-signal.ts';
import { NCI, regexProtocol, SICS, toledo8213 } from '#electron/devices/scale/serial-scale-protocols.ts';

const report = (hex: string) => readHidScaleReport(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const weight = (grams: number, unit: string, divisionGrams: number, stable = true) => ({
  type: 'weight',
  grams: expect.closeTo(grams, 6),
  divisionGrams: expect.closeTo(divisionGrams, 6),
  unit,
  stable,
});
const refused = (why: string) => ({ type: 'refused', why });

describe('reports of a HID scale', () => {
  test.each([
    ['03 04 0b ff 6f 04', weight(113.5 * 28.349523125, 'oz', 2.8349523125)],
    ['03 04 0c fe 11 03', weight(7.85 * 453.59237, 'lb', 4.5359237)],
    ['03 02 02 00 14 00', weight(20, 'g', 1)],
    ['03 04 03 fd e8 03', weight(1_000, 'kg', 1)],
    ['03 03 02 00 14 00', weight(20, 'g', 1, false)],
    // Under zero: the weight is a magnitude.
    ['03 05 02 00 14 00', weight(-20, 'g', 1)],
    // A report without an id.
    ['04 02 00 14 00', weight(20, 'g', 1)],
    ['03 04 02 01 14 00', weight(200, 'g', 10)],
  ])('%s', (hex, expected) => expect(report(hex)).toEqual(expected));

  test.each([
    ['03 01 02 00 14 00', 'fault'],
    ['03 06 02 00 14 00', 'over'],
    ['03 07 02 00 14 00', 'needs-calibration'],
    ['03 08 02 00 14 00', 'needs-zero'],
    // A tael is not the same everywhere.
    ['03 04 05 00 14 00', 'unknown-unit'],
    ['03 04 00 00 14 00', 'unknown-unit'],
    ['03 04 7f 00 14 00', 'unknown-unit'],
  ])('%s is no weight: %s', (hex, why) => expect(report(hex)).toEqual(refused(why)));

  test.each(['03 00 00 00 00 00', '00 00 00 00 00', '03 04 02 00', '', '03 99 02 00 14 00', '03 04 02 7f 14 00'])(
    '%j says nothing',
    (hex) => expect(report(hex)).toEqual({ type: 'ignored' }),
  );
  test('every unit of the standard is understood, the tael aside', () => {
    const units = Array.from({ length: 12 }, (_, n) => readHidScaleReport(Uint8Array.of(3, 4, n + 1, 0, 1, 0)));
    expect(units.map((signal) => (signal.type === 'weight' ? signal.unit : signal.type))).toEqual([
      'mg',
      'g',
      'kg',
      'ct',
      'refused',
      'gr',
      'dwt',
      't',
      'ton',
      'ozt',
      'oz',
      'lb',
    ]);
  });
});

describe('MT-SICS', () => {
  test.each([
    ['S S     1.234 kg', weight(1_234, 'kg', 1)],
    ['S D     1.234 kg', weight(1_234, 'kg', 1, false)],
    ['S S    -0.012 kg', weight(-12, 'kg', 1)],
    ['S S     100.00 g', weight(100, 'g', 0.01)],
    ['S S        0.5 lb', weight(226.796185, 'lb', 45.359237)],
    ['S I', refused('not-possible')],
    ['S +', refused('over')],
    ['S -', refused('under')],
    ['ES', refused('not-possible')],
    ['S S     1.234 xx', refused('unknown-unit')],
    ['S S     1.2.4 kg', { type: 'ignored' }],
    ['I4 A "B021002593"', { type: 'ignored' }],
    ['SI', { type: 'ignored' }],
  ])('%s', (answer, expected) => expect(SICS.read(answer)).toEqual(expected));
});

describe('NCI', () => {
  test.each([
    ['\n 001.50lb\r\n00\r', weight(680.388555, 'lb', 4.5359237)],
    ['\n  1.234kg\r\nS00\r', weight(1_234, 'kg', 1)],
    ['\n 2lb 03.5oz\r\n00\r', weight(35.5 * 28.349523125, 'oz', 2.8349523125)],
    ['\n- 0.012kg\r\n00\r', weight(-12, 'kg', 1)],
    ['\n10\r', { type: 'moving' }],
    ['\n1\x30\r', { type: 'moving' }],
    ['\n02\r', refused('over')],
    ['\n01\r', refused('under')],
    ['\n\x340\r', refused('fault')],
    ['\n?\r', refused('not-possible')],
    ['\n', { type: 'ignored' }],
    ['\n  1.234xx\r\n00\r', refused('unknown-unit')],
    ['\n00\r', { type: 'ignored' }],
  ])('%j', (answer, expected) => expect(NCI.read(answer)).toEqual(expected));
});

describe('Toledo 8213', () => {
  const { read } = toledo8213('lb');
  test.each([
    ['\u000201.50', weight(680.388555, 'lb', 4.5359237)],
    ['rest of the last one\u000201.50', weight(680.388555, 'lb', 4.5359237)],
    ['\u000201.50N', weight(680.388555, 'lb', 4.5359237)],
    ['\u0002?\u0001', { type: 'moving' }],
  ])('%j', (answer, expected) => expect(read(answer)).toEqual(expected));
  test.each([
    ['\u0002?\u0002', 'over'],
    ['\u0002?\u0004', 'under'],
    ['\u0002?@', 'not-possible'],
    ['\u0002?\u0008', 'needs-zero'],
    // A status that is CR itself, cut off where answers end.
    ['\u0002?', 'under'],
  ])('%j is no weight: %s', (answer, why) => expect(read(answer)).toEqual(refused(why)));
  test.each(['', '\u0002ABC', '\u0002'])('%j says nothing', (answer) =>
    expect(read(answer)).toEqual({ type: 'ignored' }),
  );
});

describe('a regex profile', () => {
  const lines = regexProtocol({
    pattern: '^(?<status>ST|US|OL),(?:GS|NT),(?<weight>[+-] *[0-9.]+) *(?<unit>[a-z]+)',
    stable: 'ST',
    over: 'OL',
  });
  test.each([
    ['ST,GS,+  1.234kg', weight(1_234, 'kg', 1)],
    ['US,GS,+  1.234kg', weight(1_234, 'kg', 1, false)],
    ['ST,NT,-  0.012kg', weight(-12, 'kg', 1)],
    ['OL,GS,+  9.999kg', refused('over')],
    ['QT,GS,+  9.999kg', { type: 'ignored' }],
    ['ST,GS,+  1.234qq', refused('unknown-unit')],
  ])('%s', (line, expected) => expect(lines.read(line)).toEqual(expected));
  test('may bring the unit and the question itself', () => {
    const plain = regexProtocol({ pattern: '(?<weight>[0-9.]+)', stable: '', unit: 'kg', question: 'P\r' });
    expect(plain.question).toBe('P\r');
    expect(plain.read('0.250')).toEqual(weight(250, 'kg', 1));
    expect(lines.question).toBeNull();
  });
});

test('units are told however they are spelled; what is not known is not guessed', () => {
  expect(['KG', 'lbs', 'Lb', 'GN', 'oz', 't'].map(unitOf)).toEqual(['kg', 'lb', 'lb', 'gr', 'oz', 't']);
  expect(['', 'tael', 'pcs', '%'].map(unitOf)).toEqual([undefined, undefined, undefined, undefined]);
});
test('only what is a number is one', () => {
  for (const text of ['', '.', '1e3', '0x10', '1,5', 'NaN', '--1', '1234567890'])
    expect(weightOfText(text, 'g', true)).toBeUndefined();
  expect(weightOfText('+.5', 'g', true)).toMatchObject({ grams: 0.5 });
});
test('any answer at all is read without a throw', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.uint8Array({ maxLength: 9 }), (text, bytes) => {
      for (const protocol of [SICS, NCI, toledo8213('kg')]) expect(protocol.read(text).type).toBeTypeOf('string');
      expect(readHidScaleReport(bytes).type).toBeTypeOf('string');
    }),
  );
});
