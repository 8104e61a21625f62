import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnKey, type LabelElement, layOut, type MonoBitmap, writeZpl } from '#shared/shipping/index.ts';
import { media, shippingLabel, unwrap } from '#tests/fixtures/shipping-labels.ts';

type Text = Extract<LabelElement, { type: 'text' }>;
const text = (more: Partial<Text> = {}): Text => ({
  type: 'text',
  x: 40,
  y: 50,
  text: 'Hello',
  heightDots: 24,
  maxWidthDots: 300,
  bold: false,
  inverse: false,
  align: 'left',
  ...more,
});
const write = (elements: readonly LabelElement[], drawn: ReadonlyMap<string, MonoBitmap> = new Map()) =>
  writeZpl(elements, media(8), drawn);
const field = (element: LabelElement, drawn?: ReadonlyMap<string, MonoBitmap>) =>
  unwrap(write([element], drawn))
    .split('\n')
    .slice(3, -2)
    .join('\n');

test('a label starts by undoing what an earlier job may have changed and is printed once', () => {
  const lines = unwrap(write([])).split('\n');
  expect(lines).toEqual([
    '^XA',
    '^CI28^MUD^LH0,0^LT0^LS0^PON^PMN^LRN^FWN^JMA^MCY^MD0^MNW',
    '^PW816^LL1216',
    '^PQ1,0,1,N',
    '^XZ',
  ]);
});

describe('elements', () => {
  test('text left, right, centred, bold and inverse', () => {
    expect(field(text())).toBe('^FO40,50^A0N,24,24^FH_^FDHello^FS');
    expect(field(text({ align: 'right' }))).toBe('^FO40,50^A0N,24,24^FB300,1,0,R,0^FH_^FDHello^FS');
    expect(field(text({ align: 'center' }))).toBe('^FO40,50^A0N,24,24^FB300,1,0,C,0^FH_^FDHello^FS');
    expect(field(text({ bold: true }))).toBe('^FO40,50^A0N,24,24^FH_^FDHello^FS\n^FO41,50^A0N,24,24^FH_^FDHello^FS');
    expect(field(text({ bold: true, inverse: true }))).toBe('^FO40,50^FR^A0N,24,24^FH_^FDHello^FS');
  });
  test('a box is filled, whichever side is the longer', () => {
    const box = { type: 'box', x: 32, y: 8, widthDots: 700, heightDots: 3 } as const;
    expect(field(box)).toBe('^FO32,8^GB700,3,3^FS');
    expect(field({ ...box, widthDots: 3, heightDots: 700 })).toBe('^FO32,8^GB3,700,3^FS');
  });
  test('the SSCC is a GS1-128 symbol', () => {
    const bars = { type: 'sscc', x: 96, y: 8, sscc: shippingLabel.sscc, moduleDots: 4, heightDots: 256 } as const;
    expect(field(bars)).toBe(`^FO96,8^BY4,2,256^BCN,256,N,N,N,N^FD>;>800${shippingLabel.sscc}^FS`);
  });
});

describe('texts from outside', () => {
  test.each([
    ['^XA^JUS^XZ', '_5EXA_5EJUS_5EXZ'],
    ['~JA', '_7EJA'],
    ['a_5Eb', 'a_5F5Eb'],
    ['\\&', '_5C_26'],
    ['Grüße', 'Gr_C3_BC_C3_9Fe'],
    ['A\u00a0B', 'A_C2_A0B'],
  ])('%j is written as %s', (given, written) => expect(field(text({ text: given }))).toContain(`^FD${written}^FS`));

  test('no text of an order can be a command, and every text comes out as it went in', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'^~_\\&XAFSDJ0,5E éß'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, service, orderCode) => {
        const elements = unwrap(layOut({ ...shippingLabel, recipient: [name], service, orderCode }, media(8)));
        const zpl = unwrap(write(elements));
        expect(zpl).toMatch(/^[\n -}]*$/);
        const fields = [...zpl.matchAll(/\^FH_\^FD([^^]*)\^FS/g)].map(([, written]) => decode(`${written}`));
        expect(new Set(fields)).toEqual(
          new Set(elements.flatMap((element) => (element.type === 'text' ? [element.text] : []))),
        );
        const commands = new Set([...zpl.matchAll(/\^([A-Z0-9]{2})/g)].map(([, command]) => command));
        expect([...commands].filter((command) => !KNOWN.includes(`${command}`))).toEqual([]);
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});
const KNOWN = 'XA CI MU LH LT LS PO PM LR FW JM MC MD MN PW LL FO FR A0 FB FH FD FS GB BY BC PQ XZ'.split(' ');
const decode = (written: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(
      Array.from(written.matchAll(/_([0-9A-F]{2})|(.)/g), ([, hex, plain]) =>
        hex === undefined ? `${plain}`.charCodeAt(0) : Number.parseInt(hex, 16),
      ),
    ),
  );

describe('drawn texts', () => {
  const foreign = text({ text: '東京' });
  const drawing = (bitmap: MonoBitmap) => new Map([[drawnKey(foreign), bitmap]]);
  const bitmap: MonoBitmap = { widthDots: 12, heightDots: 2, dots: 'FFF00000' };

  test('stand at the left, in the middle or at the right of their place, in black or white', () => {
    expect(field(foreign, drawing(bitmap))).toBe('^FO40,50^GFA,4,4,2,IF,,^FS');
    expect(field({ ...foreign, align: 'center' }, drawing(bitmap))).toContain('^FO184,50^GFA');
    expect(field({ ...foreign, align: 'right' }, drawing(bitmap))).toContain('^FO328,50^GFA');
    expect(field({ ...foreign, inverse: true }, drawing(bitmap))).toContain('^FO40,50^FR^GFA');
  });
  test('are needed, at the very size and weight', () => {
    expect(write([foreign])).toEqual({ ok: false, failure: { type: 'text-not-drawn', text: '東京' } });
    expect(write([{ ...foreign, bold: true }], drawing(bitmap))).toMatchObject({ failure: { type: 'text-not-drawn' } });
    expect(write([{ ...foreign, heightDots: 30 }], drawing(bitmap))).toMatchObject({ ok: false });
  });
  test.each(['FFF000', 'FFF0000000', 'FFF0000g', 'fff00000', '^XA~JA00'])('with the dots %j are refused', (dots) =>
    expect(write([foreign], drawing({ ...bitmap, dots }))).toMatchObject({ failure: { type: 'text-not-drawn' } }),
  );
  test('that are larger than their place are refused', () => {
    const wide = { widthDots: 304, heightDots: 1, dots: '0'.repeat(76) };
    expect(write([foreign], drawing(wide))).toMatchObject({ failure: { type: 'off-the-label' } });
    const high = { widthDots: 8, heightDots: 25, dots: '00'.repeat(25) };
    expect(write([foreign], drawing(high))).toMatchObject({ failure: { type: 'off-the-label' } });
  });
  test('are packed without loss', () => {
    const bitmaps = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 24 }))
      .chain(([widthDots, heightDots]) => {
        const digits = Math.ceil(widthDots / 8) * 2;
        const run = fc.tuple(fc.constantFrom(...'0F37A'), fc.integer({ min: 1, max: 90 }));
        const row = fc.array(run, { minLength: 1, maxLength: 20 }).map((runs) =>
          runs
            .map(([digit, times]) => digit.repeat(times))
            .join('')
            .padEnd(digits, '0')
            .slice(0, digits),
        );
        return fc
          .array(fc.oneof(row, fc.constant('0'.repeat(digits)), fc.constant('F'.repeat(digits))), {
            minLength: heightDots,
            maxLength: heightDots,
          })
          .map((rows): MonoBitmap => ({ widthDots, heightDots, dots: rows.join('') }));
      });
    fc.assert(
      fc.property(bitmaps, (given) => {
        const [, perRow, packed] = /\^GFA,\d+,\d+,(\d+),(.*)\^FS$/.exec(field(foreign, drawing(given))) ?? [];
        expect(unpack(`${packed}`, Number(perRow) * 2)).toBe(given.dots);
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});

/** The other direction, as the ZPL guide describes it: `:` repeats a row, `,` ends it with zeros, letters count. */
function unpack(packed: string, digitsPerRow: number): string {
  const rows: string[] = [];
  let row = '';
  let times = 0;
  for (const sign of packed) {
    if (sign === ':') rows.push(`${rows.at(-1)}`);
    else if (sign === ',') row = row.padEnd(digitsPerRow, '0');
    else if (sign >= 'g') times += 20 * (sign.charCodeAt(0) - 102);
    else if (sign >= 'G') times += sign.charCodeAt(0) - 70;
    else {
      row += sign.repeat(times || 1);
      times = 0;
    }
    if (row.length === digitsPerRow) {
      rows.push(row);
      row = '';
    }
  }
  return rows.join('');
}

test.each([
  ['left', { x: -1 }],
  ['top', { y: -1 }],
  ['right', { x: 517 }],
  ['bottom', { y: 1193 }],
])('what would run off the %s edge is refused by name', (_, place) => {
  expect(write([text(place)])).toEqual({ ok: false, failure: { type: 'off-the-label', text: 'Hello' } });
});
test('bars and boxes that would run off are refused too', () => {
  const bars = { type: 'sscc', x: 193, y: 8, sscc: shippingLabel.sscc, moduleDots: 4, heightDots: 256 } as const;
  expect(write([bars])).toMatchObject({ failure: { type: 'off-the-label', text: 'sscc' } });
  expect(write([{ ...bars, x: 192 }])).toMatchObject({ ok: true });
  expect(write([{ type: 'box', x: 800, y: 8, widthDots: 17, heightDots: 3 }])).toMatchObject({
    failure: { type: 'off-the-label', text: 'box' },
  });
});
