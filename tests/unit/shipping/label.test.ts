// Labels as paper shows them: rendered from the ZPL, read back by an independent decoder.
import { describe, expect, test } from 'vitest';
import { ready } from 'zpl-renderer-js';
import {
  addressLines,
  drawnKey,
  type LabelMedia,
  layOut,
  type MonoBitmap,
  makeSscc,
  needsDrawing,
  parseSscc,
  type ShippingLabel,
  type Sscc,
  textsToDraw,
  writeZpl,
} from '#shared/shipping/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { readPng } from '#tests/kit/png.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const sscc = parseSscc('095212340000000013') as Sscc;
const label = (change: Partial<ShippingLabel> = {}): ShippingLabel => ({
  sender: ['Packbench Demo', 'Dock 1', '10115 Berlin'],
  recipient: addressLines(anOrder().address),
  country: 'GERMANY',
  service: 'Express',
  shipDate: '2026-11-23',
  orderCode: '10492',
  parcelNumber: 1,
  parcelCount: 1,
  units: 3,
  sscc,
  ...change,
});
const media = (dpmm: LabelMedia['dpmm']): LabelMedia => ({ dpmm, widthMm: 102, heightMm: 152 });

function laidOut(what: ShippingLabel, on: LabelMedia) {
  const laid = layOut(what, on);
  if (!laid.ok) throw new Error(laid.failure.type);
  return laid.value;
}
function zplOf(what: ShippingLabel, on: LabelMedia, drawn: ReadonlyMap<string, MonoBitmap> = new Map()): string {
  const zpl = writeZpl(laidOut(what, on), on, drawn);
  if (!zpl.ok) throw new Error(JSON.stringify(zpl.failure));
  return zpl.value;
}
async function render(zpl: string, { widthMm, heightMm, dpmm }: LabelMedia): Promise<Buffer> {
  const { api } = await ready;
  return Buffer.from(await api.zplToBase64Async(zpl, widthMm, heightMm, dpmm), 'base64');
}
/** A pattern that stands for a drawn text. */
const pattern = (widthDots: number, heightDots: number): MonoBitmap => ({
  widthDots,
  heightDots,
  dots: Array.from({ length: heightDots }, (_, y) => (y % 2 ? 'A5' : 'F0').repeat(Math.ceil(widthDots / 8))).join(''),
});

describe('SSCC', () => {
  test('is made of extension, prefix, serial and check digit', () => {
    expect(makeSscc('9521234', 1)).toEqual({ ok: true, value: '095212340000000013' });
    expect(makeSscc('952123456789', 42, 3)).toMatchObject({
      ok: true,
      value: expect.stringMatching(/^3952123456789\d{5}$/),
    });
  });
  test('a wrong prefix and used-up serials are named', () => {
    expect(makeSscc('12345', 1)).toEqual({ ok: false, failure: { type: 'bad-prefix', companyPrefix: '12345' } });
    expect(makeSscc('952123456789', 10_000)).toEqual({
      ok: false,
      failure: { type: 'serial-out-of-range', serial: 10_000 },
    });
    expect(makeSscc('9521234', -1)).toMatchObject({ ok: false });
  });
  test('reads only with its check digit', () => {
    expect(parseSscc('095212340000000014')).toBeUndefined();
    expect(parseSscc('95212340000000013')).toBeUndefined();
  });
});

describe('a rendered label', () => {
  test.each([6, 8, 12] as const)(
    'at %i dots a millimetre carries exactly its SSCC as GS1-128, and keeps to its margins',
    async (dpmm) => {
      const png = await render(zplOf(label(), media(dpmm)), media(dpmm));
      expect(await barcodesOn(png)).toEqual([{ aimId: ']C1', text: `00${sscc}` }]);
      const dots = readPng(png);
      let ink = 0;
      for (let y = 0; y < dots.height; y++)
        for (let x = 0; x < 3 * dpmm; x++) if (dots.isDark(x, y) || dots.isDark(102 * dpmm - 1 - x, y)) ink++;
      expect(ink).toBe(0);
    },
  );
  test('the longest address there can be still fits, and the barcode reads', async () => {
    const long = 'Verylongstreetname '.repeat(8).trim();
    const recipient = [
      'W'.repeat(60),
      'Company '.repeat(14).trim(),
      long,
      long,
      '12345 Llanfairpwllgwyngyllgogerychwyrndrobwll',
      'Region of Somewhere',
    ];
    const png = await render(
      zplOf(label({ recipient, orderCode: 'X'.repeat(40), service: 'Extraordinary overnight service' }), media(8)),
      media(8),
    );
    expect(await barcodesOn(png)).toEqual([{ aimId: ']C1', text: `00${sscc}` }]);
  });
  test('an address that no size fits is refused, and so is a medium too small for the barcode', () => {
    const endless = label({ recipient: Array.from({ length: 40 }, (_, n) => `line ${n}`) });
    expect(layOut(endless, media(8))).toEqual({ ok: false, failure: { type: 'address-too-long' } });
    expect(layOut(label(), { dpmm: 8, widthMm: 57, heightMm: 152 })).toMatchObject({
      ok: false,
      failure: { type: 'media-too-small' },
    });
  });
  test('nothing in an order can become a printer command', () => {
    const evil = '^XZ^XA^JUF~JR~HS_5E \\';
    const zpl = zplOf(label({ recipient: [evil, evil], orderCode: evil, service: evil, sender: [evil] }), media(8));
    expect(zpl.match(/\^X[AZ]/g)).toEqual(['^XA', '^XZ']);
    expect(zpl).not.toMatch(/~/);
    expect(zpl).not.toMatch(/\^J/);
  });
  test('it is one label, whatever the printer remembers of other jobs', () => {
    const zpl = zplOf(label(), media(8));
    expect(zpl.match(/\^PQ/g)).toEqual(['^PQ']);
    for (const reset of ['^CI28', '^LH0,0', '^LT0', '^PON', '^PMN', '^FWN', '^PW816', '^LL1216'])
      expect(zpl).toContain(reset);
  });
});

describe('texts in other scripts', () => {
  const japanese = label({ recipient: ['佐藤 花子', '千代田区丸の内 1-9-1', '100-0005 東京都'] });
  const texts = () => textsToDraw(laidOut(japanese, media(8)));
  const drawnWith = (bitmap: (heightDots: number) => MonoBitmap) =>
    new Map(texts().map((text) => [drawnKey(text), bitmap(text.heightDots)]));

  test.each(['佐藤', 'Ελλάδα', 'Київ', 'שלום', 'สวัสดี', 'محمد', 'Łódź', 'tab\tbed'])('%s must be drawn', (text) =>
    expect(needsDrawing(text)).toBe(true),
  );
  test.each(['Müller & Söhne', 'Calle Mayor 45, 3º B', 'Ødegård'])('%s is in the printer font', (text) =>
    expect(needsDrawing(text)).toBe(false),
  );
  test('are asked for once each, and missing ones stop the label', () => {
    expect(texts().map(({ text }) => text)).toEqual(japanese.recipient);
    expect(writeZpl(laidOut(japanese, media(8)), media(8), new Map())).toMatchObject({
      ok: false,
      failure: { type: 'text-not-drawn', text: '佐藤 花子' },
    });
  });
  test('are printed dot for dot', async () => {
    const drawn = drawnWith((heightDots) => pattern(333, heightDots));
    const dots = readPng(await render(zplOf(japanese, media(8), drawn), media(8)));
    for (const text of texts()) {
      const bitmap = pattern(333, text.heightDots);
      const digitsPerRow = Math.ceil(bitmap.widthDots / 8) * 2;
      let different = 0;
      for (let y = 0; y < bitmap.heightDots; y++)
        for (let x = 0; x < bitmap.widthDots; x++) {
          const at = y * digitsPerRow + (x >> 3) * 2;
          const black = ((Number.parseInt(bitmap.dots.slice(at, at + 2), 16) >> (7 - (x & 7))) & 1) > 0;
          if (dots.isDark(text.x + x, text.y + y) !== black) different++;
        }
      expect(different).toBe(0);
    }
  });
  test('a drawing of the wrong size or form is refused', () => {
    const write = (bitmap: (heightDots: number) => MonoBitmap) =>
      writeZpl(laidOut(japanese, media(8)), media(8), drawnWith(bitmap));
    expect(write((heightDots) => pattern(2_000, heightDots))).toMatchObject({
      ok: false,
      failure: { type: 'off-the-label' },
    });
    expect(write((heightDots) => ({ ...pattern(80, heightDots), dots: 'zz' }))).toMatchObject({
      ok: false,
      failure: { type: 'text-not-drawn' },
    });
  });
});
