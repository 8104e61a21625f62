import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAimId, textOf } from '#electron/devices/scanner/scanned-text.ts';
import { createFrameReader } from '#electron/devices/scanner/serial-frames.ts';
import { storedLines } from '#shared/barcode/index.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const scan = (text: string, symbology: string | null = null) => ({ text, symbology });
const line = { prefix: '', suffix: '\r' };

test.each(['\r', '\n', '\r\n'])('a code ends with CR, LF or both, whatever was set up (%j)', (suffix) => {
  for (const sent of ['\r', '\n', '\r\n'])
    expect(createFrameReader({ prefix: '', suffix }).take(bytes(`A${sent}B${sent}`), 0)).toEqual([
      scan('A'),
      scan('B'),
    ]);
});
test('the AIM id is kept apart from the text', () => {
  expect(createFrameReader(line).take(bytes(']C10104012345678901\r'), 0)).toEqual([scan('0104012345678901', ']C1')]);
  expect(splitAimId(']x')).toEqual(scan(']x'));
});
test('a prefix is taken off, and a code without it is one all the same', () => {
  const reader = createFrameReader({ prefix: '\u0002', suffix: '\u0003' });
  expect(reader.take(bytes('\u0002A\u0003B\u0003'), 0)).toEqual([scan('A'), scan('B')]);
});
test('where a pause or another sign ends a delivery, what a scanner had in its memory comes in one, with its lines', () => {
  const paused = createFrameReader({ prefix: '', suffix: '' });
  expect(paused.take(bytes('A\r\nB\r\n'), 0)).toEqual([]);
  const ended = createFrameReader({ prefix: '\u0002', suffix: '\u0003' });
  const memory = [...paused.idle(), ...ended.take(bytes('\u0002A\rB\u0003'), 0)];
  const codes = memory.map(({ text, symbology }) => storedLines(text, symbology)?.map((stored) => stored.text));
  expect(codes).toEqual([
    ['A', 'B'],
    ['A', 'B'],
  ]);
});
test('a suffix of several characters ends a code only whole', () => {
  const reader = createFrameReader({ prefix: '', suffix: '##' });
  expect(reader.take(bytes('A#B#'), 0)).toEqual([]);
  expect(reader.take(bytes('#C'), 1)).toEqual([scan('A#B')]);
});
test('however the bytes are cut up, the codes are the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'0123ABC\u001d'), minLength: 1, maxLength: 40 }), { maxLength: 6 }),
      fc.array(fc.nat(60), { maxLength: 20 }),
      (texts, cuts) => {
        const stream = bytes(texts.map((text) => `${text}\r\n`).join(''));
        const points = [
          0,
          ...[...cuts].map((cut) => Math.min(cut, stream.length)).sort((a, b) => a - b),
          stream.length,
        ];
        const reader = createFrameReader(line);
        const codes = points.slice(1).flatMap((to, n) => reader.take(stream.subarray(points[n], to), n));
        expect(codes).toEqual(texts.map((text) => scan(text)));
      },
    ),
  );
});
test('without a suffix a pause ends a code; with one it does not', () => {
  const paused = createFrameReader({ prefix: '', suffix: '' });
  expect(paused.take(bytes('A'), 0)).toEqual([]);
  expect(paused.take(bytes('B'), 10)).toEqual([]);
  expect(paused.idle()).toEqual([scan('AB')]);
  expect(paused.idle()).toEqual([]);
  const ended = createFrameReader(line);
  ended.take(bytes('A'), 0);
  expect(ended.idle()).toEqual([]);
  expect(ended.take(bytes('B\r'), 200)).toEqual([scan('AB')]);
});
test('the beginning of a code that broke off is not the beginning of the next', () => {
  const reader = createFrameReader(line);
  reader.take(bytes('HALF'), 0);
  expect(reader.take(bytes('WHOLE\r'), 1_001)).toEqual([scan('WHOLE')]);
  reader.take(bytes('HALF'), 1_100);
  reader.reset();
  expect(reader.take(bytes('WHOLE\r'), 1_101)).toEqual([scan('WHOLE')]);
});
test.each([
  ['with its end in the same read', [Buffer.concat([Buffer.alloc(20_000, 65), bytes('\r')])]],
  ['with its end in a later read', [Buffer.alloc(9_000, 65), Buffer.alloc(9_000, 65), bytes('A\r')]],
])('what is longer than any code comes cut, once, and its end is no code: %s', (_, parts) => {
  const reader = createFrameReader(line);
  expect(parts.flatMap((part) => reader.take(part, 0))).toEqual([scan('A'.repeat(8_192))]);
  expect(reader.take(bytes('B\r'), 1)).toEqual([scan('B')]);
});
test('text is UTF-8 when it is, and loses no byte when it is not', () => {
  expect(textOf(Buffer.from('กล่อง Ü'))).toBe('กล่อง Ü');
  expect(textOf(Buffer.from([0x41, 0xdc, 0xff]))).toBe('A\u00dc\u00ff');
});
