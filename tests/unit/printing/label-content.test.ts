import { readFileSync } from 'node:fs';
import path from 'node:path';
import barcodes from 'bwip-js/node';
import { encode } from 'fast-png';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { createContentFor, documentZpl } from '#electron/printing/label-content.ts';
import { isBlackAt, type MonoImage, monoImage, turned } from '#electron/printing/mono-image.ts';
import { monoPng } from '#electron/printing/mono-png.ts';
import { startPdfReader } from '#electron/printing/pdf-page.ts';
import { readPngImage } from '#electron/printing/png-image.ts';
import { viewLabel } from '#tests/kit/label-view.ts';
import { readPictureLabel } from '#tests/kit/picture-label.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const readPdf = await startPdfReader(readFileSync(path.join(root, 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm')));
const PAPER = { widthMm: 102, heightMm: 152, dpmm: 8 } as const;
const TARGET = { language: 'zpl', dpmm: 8, media: { widthMm: 102, heightMm: 152 } } as const;
const [WIDTH, HEIGHT] = [816, 1_216];

/** Dots without any pattern, the same each time: what no run length can hide a mistake in. */
function noise(width: number, height: number): MonoImage {
  let state = 7;
  return monoImage(width, height, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return ((state >> 16) & 3) === 0;
  });
}
/** Bars of all widths, empty rows, full rows and repeated rows: what run lengths are made of. */
const bars = (width: number, height: number): MonoImage =>
  monoImage(width, height, (x, y) =>
    y % 97 < 3 ? true : y % 61 < 9 ? false : Math.floor(x / (1 + (Math.floor(y / 40) % 23))) % 2 === 0,
  );
const asPng = ({ widthDots, heightDots, rows }: MonoImage): Uint8Array =>
  monoPng({ widthDots, heightDots, dots: Buffer.from(rows).toString('hex').toUpperCase() });
const differences = (image: MonoImage, isBlack: (x: number, y: number) => boolean): number => {
  let different = 0;
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) if (isBlackAt(image, x, y) !== isBlack(x, y)) different++;
  return different;
};
async function zplOf(type: 'png' | 'pdf', data: Uint8Array): Promise<string> {
  const zpl = await documentZpl({ type, data }, TARGET, readPdf);
  if (!zpl.ok) throw new Error(zpl.failure);
  return zpl.value;
}
function pdf(size: [number, number], draw: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const document = new PDFDocument({ size, margin: 0 });
  const parts: Buffer[] = [];
  return new Promise((resolve) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    draw(document);
    document.end();
  });
}

describe('a label that comes as PNG', () => {
  test.each([
    ['noise', noise(WIDTH, HEIGHT)],
    ['bars', bars(WIDTH, HEIGHT)],
    ['a width that is no whole number of bytes', noise(801, 300)],
    ['one with nothing on its right and below', noise(3, 2)],
    ['nothing', monoImage(WIDTH, HEIGHT, () => false)],
    ['all black', monoImage(WIDTH, HEIGHT, () => true)],
  ])('is printed dot for dot: %s', async (_, image) => {
    const { dots } = await viewLabel(await zplOf('png', asPng(image)), PAPER);
    expect(differences(image, dots.isDark)).toBe(0);
  });
  test('lying across, it is turned by a quarter', async () => {
    const image = noise(1_216, 816);
    const { dots } = await viewLabel(await zplOf('png', asPng(image)), PAPER);
    expect(differences(turned(image), dots.isDark)).toBe(0);
    expect(turned(turned(turned(turned(image)))).rows).toEqual(image.rows);
    expect(isBlackAt(turned(image), 816 - 1 - 5, 9)).toBe(isBlackAt(image, 9, 5));
  });
  test('white beyond the paper is cut off, ink is not: such a label is refused', async () => {
    const wide = (inkTo: number) => monoImage(820, 1_230, (x, y) => (x === 0 || x === inkTo) && y < 4);
    expect(await documentZpl({ type: 'png', data: asPng(wide(815)) }, TARGET, readPdf)).toMatchObject({ ok: true });
    const long = monoImage(820, 1_230, (x, y) => (x === 0 || x === 816) && (y < 4 || y === 1_220));
    expect(await documentZpl({ type: 'png', data: asPng(long) }, TARGET, readPdf)).toEqual({
      ok: false,
      failure: 'the label is 817 × 1221 dots large, the paper 816 × 1216',
    });
  });
  test.each([
    ['8-bit grey', { depth: 8, channels: 1, data: Uint8Array.from([0, 127, 128, 255]) }],
    ['grey with alpha', { depth: 8, channels: 2, data: Uint8Array.from([0, 255, 0, 200, 0, 100, 0, 0]) }],
    ['colour', { depth: 8, channels: 3, data: Uint8Array.from([0, 0, 0, 255, 0, 0, 255, 255, 0, 255, 255, 255]) }],
    [
      'colour with alpha',
      { depth: 8, channels: 4, data: Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 129, 0, 0, 0, 90, 0, 0, 0, 0]) },
    ],
    ['16-bit grey', { depth: 16, channels: 1, data: Uint16Array.from([0, 32_767, 32_768, 65_535]) }],
  ] as const)('%s is black below half, on white paper', (_, image) => {
    const read = readPngImage(encode({ width: 4, height: 1, ...image }));
    expect(read.ok && [...read.value.rows]).toEqual([0b1100_0000]);
  });
  test.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('<html>not found</html> and more of it')],
    ['a cut file', asPng(bars(100, 100)).subarray(0, -30)],
    [
      'a size that eats all memory',
      encode({ width: 1, height: 1, depth: 8, channels: 1, data: new Uint8Array(1) }).with(16, 0x7f),
    ],
  ])('%s is refused with words', async (_, data) => {
    expect(await documentZpl({ type: 'png', data }, TARGET, readPdf)).toMatchObject({ ok: false });
  });
});

describe('a label that comes as PDF', () => {
  test('is drawn at the printer’s resolution and printed dot for dot', async () => {
    const file = await pdf([288, 432], (document) => {
      document.fontSize(20).text('TRACK 1Z 999', 20, 20);
      for (let bar = 0; bar < 60; bar++) document.rect(20 + bar * 4, 100, bar % 3 === 0 ? 2.5 : 1.2, 150).fill('black');
    });
    const image = await readPdf(file, 8);
    if (!image.ok) throw new Error(image.failure);
    expect([image.value.widthDots, image.value.heightDots]).toEqual([813, 1_220]);
    const { dots } = await viewLabel(await zplOf('pdf', file), PAPER);
    expect(differences(image.value, dots.isDark)).toBe(0);
    // The ink is there, where the PDF has it: the first bar, 20 points from the left.
    expect(dots.isDark(Math.round((21 / 72) * 203.2), Math.round((150 / 72) * 203.2))).toBe(true);
  });
  test('with edges on whole dots, its bars have exactly their widths', async () => {
    const dot = 72 / 203.2;
    const file = await pdf([288, 432], (document) => {
      for (let bar = 0; bar < 40; bar++)
        document.rect((80 + bar * 10) * dot, 100 * dot, (1 + (bar % 4)) * dot, 80 * dot).fill('black');
    });
    const { dots } = await viewLabel(await zplOf('pdf', file), PAPER);
    const row = Array.from({ length: 400 }, (_, x) => (dots.isDark(80 + x, 130) ? 1 : 0));
    expect(row.join('')).toBe(
      Array.from({ length: 40 }, (_, bar) => '1'.repeat(1 + (bar % 4)).padEnd(10, '0')).join(''),
    );
  });
  test.each([6, 8, 12] as const)(
    'at %i dots a millimetre what lies on whole dots is printed dot for dot',
    async (dpmm) => {
      const dot = 72 / 25.4 / dpmm;
      const image = noise(60, 60);
      const [left, top] = [25, 40];
      const file = await pdf([288, 432], (document) => {
        for (let y = 0; y < 60; y++)
          for (let x = 0; x < 60; x++)
            if (isBlackAt(image, x, y)) document.rect((left + x) * dot, (top + y) * dot, dot, dot);
        document.fill('black');
      });
      const zpl = await documentZpl({ type: 'pdf', data: file }, { ...TARGET, dpmm }, readPdf);
      const { dots } = await viewLabel(zpl.ok ? zpl.value : zpl.failure, { ...PAPER, dpmm });
      const wrong: string[] = [];
      for (let y = 0; y < dots.height; y++)
        for (let x = 0; x < dots.width; x++) {
          const inside = x >= left && y >= top && x < left + 60 && y < top + 60;
          if (dots.isDark(x, y) !== (inside && isBlackAt(image, x - left, y - top))) wrong.push(`${x}, ${y}`);
        }
      expect(wrong).toEqual([]);
    },
  );
  test.each([2, 2.2, 2.5, 2.8, 3.3])('with modules of %d dots its barcode is read', async (module) => {
    const [code] = barcodes.raw({ bcid: 'code128', text: '1Z999AA10123456784' }) as { sbs: number[] }[];
    const dot = 72 / 203.2;
    const file = await pdf([288, 432], (document) => {
      let x = 60;
      for (const [at, width] of (code?.sbs ?? []).entries()) {
        if (at % 2 === 0) document.rect(x * dot, 300 * dot, width * module * dot, 200 * dot).fill('black');
        x += width * module;
      }
    });
    const { png } = await viewLabel(await zplOf('pdf', file), PAPER);
    expect(await barcodesOn(png)).toEqual([{ aimId: ']C0', text: '1Z999AA10123456784' }]);
  });
  test('a page with fractions of a point keeps its scale', async () => {
    const file = await pdf([283.46, 425.2], (document) => document.rect(0, 0, 1, 1).fill('black'));
    const image = await readPdf(file, 12);
    expect(image.ok && [image.value.widthDots, image.value.heightDots]).toEqual([1_200, 1_800]);
  });
  test('on a larger sheet only its ink must fit', async () => {
    const small = await pdf([595, 842], (document) => document.rect(30, 30, 100, 100).fill('black'));
    expect(await documentZpl({ type: 'pdf', data: small }, TARGET, readPdf)).toMatchObject({ ok: true });
    const large = await pdf([595, 842], (document) => document.rect(30, 30, 500, 700).fill('black'));
    expect(await documentZpl({ type: 'pdf', data: large }, TARGET, readPdf)).toMatchObject({ ok: false });
  });
  test.each([
    ['in the middle of a sheet', [595, 842], [150, 200, 280, 420]],
    ['at the lower right of a sheet', [612, 792], [310, 360, 280, 420]],
    ['across in the middle of a sheet', [612, 792], [90, 250, 420, 280]],
    ['across at the right of a letter', [792, 612], [340, 300, 420, 280]],
  ] as const)('a label %s is printed by its ink, not its page', async (_, size, [x, y, width, height]) => {
    const file = await pdf([...size], (document) => document.rect(x, y, width, height).stroke('black'));
    const zpl = await documentZpl({ type: 'pdf', data: file }, TARGET, readPdf);
    const { dots } = await viewLabel(zpl.ok ? zpl.value : zpl.failure, PAPER);
    const ink = { left: dots.width, right: 0, top: dots.height, bottom: 0 };
    for (let row = 0; row < dots.height; row++)
      for (let column = 0; column < dots.width; column++)
        if (dots.isDark(column, row)) {
          ink.left = Math.min(ink.left, column);
          ink.right = Math.max(ink.right, column);
          ink.top = Math.min(ink.top, row);
          ink.bottom = Math.max(ink.bottom, row);
        }
    const mm = (points: number) => (points / 72) * 203.2;
    expect(Math.abs(ink.right - ink.left - mm(280))).toBeLessThan(6);
    expect(Math.abs(ink.bottom - ink.top - mm(420))).toBeLessThan(6);
  });
  test.each([
    ['6 × 4 inch, turned', [432, 288], [10, 10, 400, 260]],
    ['4 × 8 inch with white below', [288, 576], [10, 10, 260, 400]],
    ['A4 with the label at the upper left', [595, 842], [10, 10, 270, 410]],
  ] as const)('%s is printed', async (_, size, [x, y, width, height]) => {
    const file = await pdf([...size], (document) => document.rect(x, y, width, height).stroke('black'));
    expect(await documentZpl({ type: 'pdf', data: file }, TARGET, readPdf)).toMatchObject({ ok: true });
  });
  test('a frame a little inside a page that is larger than the paper is printed', async () => {
    const file = await pdf([288, 432], (document) => document.rect(6, 6, 276, 420).stroke('black'));
    const smaller = { ...TARGET, media: { widthMm: 100, heightMm: 150 } };
    expect(await documentZpl({ type: 'pdf', data: file }, smaller, readPdf)).toMatchObject({ ok: true });
  });
  test('two pages, a giant page and junk are refused with words', async () => {
    const two = await pdf([288, 432], (document) => document.addPage());
    expect(await documentZpl({ type: 'pdf', data: two }, TARGET, readPdf)).toEqual({
      ok: false,
      failure: 'the PDF has 2 pages; a label is one',
    });
    const giant = await pdf([5_000, 5_000], () => undefined);
    expect(await documentZpl({ type: 'pdf', data: giant }, TARGET, readPdf)).toMatchObject({ ok: false });
    expect(await documentZpl({ type: 'pdf', data: Buffer.from('%PDF-1.7 junk') }, TARGET, readPdf)).toMatchObject({
      ok: false,
    });
  });
});

test.each([
  [' ^XA^FDA^FS^XZ\n', '^XA^FDA^FS^XZ'],
  ['^XA^XZ^XA^XZ', null],
  ['~JA^XA^XZ', null],
  ['', null],
])('a label that comes as ZPL is one label: %j', async (text, zpl) => {
  const made = await documentZpl({ type: 'zpl', data: Buffer.from(text) }, TARGET, readPdf);
  expect(made.ok ? made.value : null).toBe(zpl);
});

describe.each(['tspl', 'epl2'] as const)('on a printer that speaks %s', (language) => {
  const draw = async (zpl: string) => (await viewLabel(zpl, PAPER)).png.toString('base64');
  test('the label is a picture with the very dots that ZPL would print', async () => {
    const image = noise(WIDTH, HEIGHT);
    const content = await createContentFor({ draw })(await zplOf('png', asPng(image)), { ...TARGET, language });
    if (!content.ok) throw new Error(content.failure.detail);
    const printed = readPictureLabel(language, content.value as Uint8Array);
    expect([printed.bytesPerRow, printed.heightDots]).toEqual([102, HEIGHT]);
    expect(differences(image, printed.isBlack)).toBe(0);
  });
  test('a label that cannot be drawn is a fault', async () => {
    const content = await createContentFor({ draw: async () => '' })('^XA^XZ', { ...TARGET, language });
    expect(content).toMatchObject({ ok: false, failure: { type: 'fault' } });
  });
});
test('on a ZPL printer the label goes out as it is, without being drawn', async () => {
  const draw = () => Promise.reject(new Error('drawn'));
  expect(await createContentFor({ draw })('^XA^XZ', TARGET)).toEqual({ ok: true, value: '^XA^XZ' });
});

test.each([
  ['^XA^FO1,1^FDA^FS^PQ2^XZ', 'it asks for 2 copies; a label is one'],
  ['^XA^FO1,1^FDA^FS^PQ0010,0^XZ', 'it asks for 10 copies; a label is one'],
  ['^XA^JUS^FO1,1^FDA^FS^XZ', 'it would change the printer itself (^JU)'],
  ['^XA^FO1,1^FDA^FS~JA^XZ', 'it would change the printer itself (~JA)'],
  ['^XA^CC#^FO1,1^FDA^FS^XZ', 'it would change the printer itself (^CC)'],
  ['^XA^FO1,1^FDA^FS^XZ~JR', 'it is no single ZPL label (1 found)'],
])('%s is refused: %s', async (zpl, why) => {
  const refused = await documentZpl({ type: 'zpl', data: Buffer.from(zpl) }, TARGET, readPdf);
  expect(refused).toEqual({ ok: false, failure: why });
});
test('one copy, a graphic that it brings along, and lower case are no reason to refuse a ZPL label', async () => {
  const zpl = '^xa^FO1,1^GFA,2,2,1,F0F0^FS^BY3^BCN,80^FD>;1234^FS^PQ1,0,1,Y^xz';
  expect(await documentZpl({ type: 'zpl', data: Buffer.from(zpl) }, TARGET, readPdf)).toEqual({ ok: true, value: zpl });
});
