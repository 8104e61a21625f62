import { expect, test } from 'vitest';
import { readBarcode } from '#shared/barcode/index.ts';
import {
  drawnKey,
  type LabelMedia,
  layOut,
  type MonoBitmap,
  type ShippingLabel,
  textsToDraw,
  writeZpl,
} from '#shared/shipping/index.ts';
import { longestShippingLabel, media, shippingLabel, unwrap } from '#tests/fixtures/shipping-labels.ts';
import { viewLabel } from '#tests/kit/label-view.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

/** The ZPL of a label that needs no drawing. */
const zplOf = (label: ShippingLabel, dpmm: LabelMedia['dpmm']): string =>
  unwrap(writeZpl(unwrap(layOut(label, media(dpmm))), media(dpmm), new Map()));

/** Stands for the page that draws texts: a checkered box of the size that was asked for. */
const draw = (width: number, height: number): MonoBitmap => {
  const bytes = Math.ceil(width / 8);
  const row = (first: string, second: string) => `${(first + second).repeat(bytes)}`.slice(0, bytes * 2);
  const rows = Array.from({ length: height }, (_, y) => (y % 4 < 2 ? row('F', '0') : row('0', 'F')));
  return { widthDots: bytes * 8, heightDots: height, dots: rows.join('') };
};

test.each([6, 8, 12] as const)('at %i dots a millimetre a scanner reads the SSCC and nothing else', async (dpmm) => {
  const { png } = await viewLabel(zplOf(shippingLabel, dpmm), media(dpmm));
  const symbols = await barcodesOn(png);
  expect(symbols).toEqual([{ aimId: ']C1', text: `00${shippingLabel.sscc}` }]);
  expect(readBarcode(`00${shippingLabel.sscc}`, ']C1', 2026).candidates[0]).toEqual({
    type: 'sscc',
    sscc: shippingLabel.sscc,
  });
});

test.each([6, 8, 12] as const)(
  'at %i dots a millimetre the bars are as large and as free as GS1 asks',
  async (dpmm) => {
    const { dots } = await viewLabel(zplOf(shippingLabel, dpmm), media(dpmm));
    const y = Math.round(125 * dpmm);
    const ink = Array.from({ length: dots.width }, (_, x) => dots.isDark(x, y));
    const first = ink.indexOf(true);
    const last = ink.lastIndexOf(true);
    const moduleDots = ink.slice(first).findIndex((black) => !black) / 2;
    expect(moduleDots / dpmm).toBe(0.5);
    expect(last - first + 1).toBe(156 * moduleDots);
    expect(Math.min(first, dots.width - 1 - last)).toBeGreaterThanOrEqual(10 * moduleDots);
    const solid = Array.from({ length: dots.height }, (_, row) => dots.isDark(first, row));
    const bars = solid.slice(Math.round(107.5 * dpmm)).filter(Boolean).length;
    expect(bars / dpmm).toBeGreaterThanOrEqual(32);
  },
);

test('the longest texts stay within the margins and off the bars', async () => {
  // A medium that is larger than the label shows what would run off it.
  const zpl = zplOf(longestShippingLabel, 8).replace(/\^PW\d+\^LL\d+/, '^PW960^LL1360');
  const { dots, png } = await viewLabel(zpl, { dpmm: 8, widthMm: 120, heightMm: 170 });
  const margin = 4 * 8 - 1;
  for (let y = 0; y < dots.height; y++)
    for (let x = 0; x < dots.width; x++)
      if (dots.isDark(x, y) && (x < margin || x > 816 - margin || y < margin || y > 1216 - margin))
        throw new Error(`ink at ${x}, ${y}`);
  expect(await barcodesOn(png)).toHaveLength(1);
});

test('a drawn text is on the label dot by dot, black on white and white on black', async () => {
  const foreign = {
    ...shippingLabel,
    recipient: ['Иван Петров', '東京都千代田区', '100-0001'],
    service: 'エクスプレス',
  };
  const elements = unwrap(layOut(foreign, media(8)));
  const wanted = textsToDraw(elements);
  expect(wanted.map(({ text }) => text)).toEqual(['エクスプレス', 'Иван Петров', '東京都千代田区']);
  const drawn = new Map(wanted.map((text) => [drawnKey(text), draw(120, text.heightDots)]));
  const { dots } = await viewLabel(unwrap(writeZpl(elements, media(8), drawn)), media(8));
  for (const text of wanted) {
    const bitmap = drawn.get(drawnKey(text));
    const bytes = (bitmap?.widthDots ?? 0) / 8;
    for (let y = 0; y < text.heightDots; y++)
      for (let x = 0; x < bytes * 8; x++) {
        const digit = Number.parseInt(`${bitmap?.dots[y * bytes * 2 + (x >> 2)]}`, 16);
        const black = ((digit >> (3 - (x & 3))) & 1) === 1;
        if (dots.isDark(text.x + x, text.y + y) !== (black !== text.inverse))
          throw new Error(`${text.text}: dot ${x}, ${y} is wrong`);
      }
  }
});
