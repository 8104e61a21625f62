import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHidPosDecoder, type HidPosLayout } from '#electron/devices/scanner/hid-pos-report.ts';
import { storedLines } from '#shared/barcode/index.ts';
import { hidPosReports } from '#tests/kit/hid-pos-reports.ts';

/** What codes hold: letters, digits, and the separator of GS1. */
const TEXT = fc
  .string({ unit: fc.constantFrom(...'0123456789ABCxyz\u001d -'), maxLength: 299 })
  .map((text) => `${text}9`);

const decode = (reports: readonly Uint8Array[], layout: HidPosLayout | 'auto' = 'auto', gapMs = 1) => {
  const decoder = createHidPosDecoder(layout);
  return reports.map((report, n) => decoder.take(report, n * gapMs));
};
const scan = (text: string, symbology: string | null) => ({ type: 'scan', text, symbology });
const hex = (text: string) =>
  Buffer.concat([Buffer.from(text.replaceAll(' ', ''), 'hex'), Buffer.alloc(64)]).subarray(0, 64);

describe.each(['aim', 'aim-shifted', 'plain'] as const)('the layout %s', (layout) => {
  const symbology = layout === 'plain' ? null : ']C1';
  test('is told from the report itself', () => {
    expect(decode(hidPosReports('4012345678901', symbology, layout))).toEqual([scan('4012345678901', symbology)]);
  });
  test('gives any text back, of any length', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(decode(hidPosReports(text, symbology, layout)).at(-1)).toEqual(scan(text, symbology));
      }),
    );
  });
});

test('a report as a Honeywell scanner sends it, with its own symbology at 61', () => {
  const report = hex('02 0d 5d 45 30 34 30 31 32 33 34 35 36 37 38 39 30 31');
  report[61] = 0x64;
  expect(decode([report])).toEqual([scan('4012345678901', ']E0')]);
});
test('what a scanner had in its memory comes as one text with its lines', () => {
  const lines = Array.from({ length: 9 }, (_, at) => `40123456789${at}`);
  const [last] = decode(hidPosReports(`${lines.join('\r\n')}\r\n`, null, 'plain')).slice(-1);
  expect(last).toEqual(scan(lines.join('\r\n'), null));
  expect(storedLines(lines.join('\r\n'), null)).toHaveLength(9);
});
test('a code of two reports comes whole, with the AIM id of each part left out', () => {
  const text = 'A'.repeat(56) + 'B'.repeat(4);
  expect(decode(hidPosReports(text, ']d2'))).toEqual([{ type: 'more' }, scan(text, ']d2')]);
});
test('a plain scanner that sends the AIM id in front of the text is understood all the same', () => {
  expect(decode(hidPosReports(']E04012345678901', null, 'plain'))).toEqual([scan('4012345678901', ']E0')]);
  expect(decode(hidPosReports(`]d2${'7'.repeat(80)}`, null, 'plain'), 'plain').at(-1)).toEqual(
    scan('7'.repeat(80), ']d2'),
  );
});
test('a profile settles what the bytes leave open', () => {
  // A plain code that looks like AIM id and data, padded with something other than zeros.
  const report = hidPosReports(']C1X', null, 'plain')[0] ?? Buffer.alloc(0);
  report.fill(0x20, 6, 62);
  expect(decode([report], 'plain')).toEqual([scan('X', ']C1')]);
});
test('the beginning of a code is forgotten after a silence, a changed AIM id, or an unplug', () => {
  const [first, second] = hidPosReports('A'.repeat(60), ']d2');
  if (!first || !second) throw new Error('no two parts');
  expect(decode([first, second], 'auto', 301).at(-1)).toEqual(scan('AAAA', ']d2'));
  expect(decode([first, ...hidPosReports('X', ']C1')]).at(-1)).toEqual(scan('X', ']C1'));
  const decoder = createHidPosDecoder();
  decoder.take(first, 0);
  decoder.reset();
  expect(decoder.take(second, 1)).toEqual(scan('AAAA', ']d2'));
});
test('answers to commands are no scans; a code of a rare symbology is one', () => {
  expect(decode(hidPosReports('REVINF\u0006.', ']X0'))).toEqual([{ type: 'reply', text: 'REVINF\u0006.' }]);
  expect(decode(hidPosReports('CBRENA0]Z6', ']X0'))).toMatchObject([{ type: 'reply' }]);
  expect(decode(hidPosReports(`${'PRODUCT NAME: '.repeat(6)}\u0015!`, ']X0')).at(-1)).toMatchObject({ type: 'reply' });
  expect(decode(hidPosReports('12345', ']X0'))).toEqual([scan('12345', ']X0')]);
});
test('what ends a code for the scanner is not part of it', () => {
  expect(decode(hidPosReports('12345\r\n', ']C0'))).toEqual([scan('12345', ']C0')]);
  expect(decode(hidPosReports('\r', ']C0'))).toEqual([{ type: 'ignored', why: 'empty' }]);
});
test('a report that cannot be is left out: another id, too short, a length beyond its end, no end at all', () => {
  expect(decode([hex('03 01 41')])).toEqual([{ type: 'ignored', why: 'not-a-scan' }]);
  expect(decode([Buffer.from('02035d43304142', 'hex')])).toEqual([{ type: 'ignored', why: 'damaged' }]);
  expect(decode([hex('02 3b 5d 43 30 41')])).toEqual([{ type: 'ignored', why: 'damaged' }]);
  expect(decode([hex('02 01 41 42 43 44')], 'aim')).toEqual([{ type: 'ignored', why: 'damaged' }]);
});
test('what is longer than any code comes cut, once, and its last part is no code', () => {
  const events = decode(hidPosReports('A'.repeat(20_000), ']d2'));
  expect(events.filter(({ type }) => type !== 'more')).toEqual([
    { type: 'scan', text: 'A'.repeat(8_192), symbology: ']d2' },
  ]);
});
test('any bytes at all give an answer and never throw', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 8 }), (reports) => {
      expect(decode(reports.map((bytes) => Uint8Array.from([2, ...bytes])))).toHaveLength(reports.length);
    }),
  );
});
