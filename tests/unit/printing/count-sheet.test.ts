// Sheets that places are counted on, read back from the page as a scanner would.
import { expect, test } from 'vitest';
import { countSheetPdf } from '#electron/printing/count-sheet.ts';
import { type PaperPage, type PaperWords, paperTexts } from '#shared/shipping/index.ts';
import { barsOf } from '#tests/kit/code-128.ts';
import { pdfPages } from '#tests/kit/pdf-pages.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';

const WORDS: PaperWords = {
  fields: ['Counted by', 'From', 'Until'],
  ...{ item: 'Item', units: 'Units' },
  ...{ nothing: 'Nothing stands here', note: 'Each place ends with a number' },
};
const place = (location: string, skus: readonly string[]) => ({
  ...{ location, bars: barsOf(location) },
  lines: [...skus.map((sku) => ({ text: `Tea ${sku}`, bars: barsOf(sku) })), null],
});
const page = (number: number, places: PaperPage['places']): PaperPage => ({
  ...{ title: 'Count C-0001', code: `C-0001-${number}`, bars: barsOf(`PBSHEET0001P${number}`), places },
});

test('each sheet, place and item has a code that can be read', async () => {
  const pages = [
    page(1, [place('A-01-1', ['4006381333931', 'TEA-EARL-GREY-100-GRAMS']), place('A-01-2', ['MUG'])]),
    page(2, [place('B-01', [])]),
  ];
  const drawn = await pdfPages(await countSheetPdf({ title: 'Count', pages, words: WORDS }, new Map()));
  const found = await Promise.all(drawn.map(barcodesOn));
  expect(found.map((codes) => codes.map(({ text }) => text).sort())).toEqual([
    ['4006381333931', 'A-01-1', 'A-01-2', 'MUG', 'PBSHEET0001P1', 'TEA-EARL-GREY-100-GRAMS'],
    ['B-01', 'PBSHEET0001P2'],
  ]);
});
test('what a font lacks is asked for once, and a place with no code has none', async () => {
  const places = [
    {
      location: 'مكان',
      bars: [],
      lines: [
        { text: 'كوب', bars: [] },
        { text: 'كوب', bars: [] },
      ],
    },
  ];
  const pages = [page(1, places)];
  const words = { ...WORDS, note: 'ملاحظة' };
  expect(paperTexts(pages, words).map(({ text }) => text)).toEqual(['ملاحظة', 'مكان', 'كوب']);
  const [only] = await pdfPages(await countSheetPdf({ title: 'Count', pages, words }, new Map()));
  expect(only && (await barcodesOn(only)).map(({ text }) => text)).toEqual(['PBSHEET0001P1']);
});
test('what somebody signed on a screen stands on the sheet, and hides no code', async () => {
  const pages = [page(1, [place('A-01-1', ['MUG'])])];
  const paper = { title: 'Manifest', pages, words: WORDS };
  const [plain] = await pdfPages(await countSheetPdf(paper, new Map()));
  const signature = [
    [0, 300, 200, 0, 400, 300, 600, 0, 1_000, 320],
    [500, 100],
  ];
  const [signed] = await pdfPages(await countSheetPdf({ ...paper, signature }, new Map()));
  expect(signed).not.toEqual(plain);
  expect(signed && (await barcodesOn(signed)).map(({ text }) => text).sort()).toEqual([
    'A-01-1',
    'MUG',
    'PBSHEET0001P1',
  ]);
});
