// Labels in every script and resolution: drawn by this Chromium, printed by Zebrash, read by ZXing, looked at dot by dot.
import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { drawTexts } from '#renderer/ui/draw-text.ts';
import {
  drawnKey,
  type LabelElement,
  layOut,
  type ShippingLabel,
  textsToDraw,
  writeZpl,
} from '#shared/shipping/index.ts';
import { SCRIPTS } from '#tests/fixtures/addresses.ts';
import { longestShippingLabel, media, shippingLabel, unwrap } from '#tests/fixtures/shipping-labels.ts';
import type { ReadLabel } from '#tests/kit/label-reader.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readLabel: (zpl: string, media: object, name: string) => Promise<ReadLabel>;
  }
}

type Dpmm = 6 | 8 | 12;
type Text = Extract<LabelElement, { type: 'text' }>;
const RESOLUTIONS = [6, 8, 12] as const;
/** Wider and longer than the label, so that what would run off it can be seen. */
const BEYOND_MM = 8;

async function printed(label: ShippingLabel, dpmm: Dpmm, name: string) {
  const elements = unwrap(layOut(label, media(dpmm)));
  const drawings = await drawTexts(textsToDraw(elements));
  const drawn = new Map(
    textsToDraw(elements).map((text, at) => [drawnKey(text), drawings[at] ?? expect.unreachable()] as const),
  );
  const zpl = unwrap(writeZpl(elements, media(dpmm), drawn));
  const paper = media(dpmm);
  const larger = { dpmm, widthMm: paper.widthMm + BEYOND_MM, heightMm: paper.heightMm + BEYOND_MM };
  const wide = zpl.replace(/\^PW\d+\^LL\d+/, `^PW${larger.widthMm * dpmm}^LL${larger.heightMm * dpmm}`);
  const { rows, barcodes } = await commands.readLabel(wide, larger, `${name}-${dpmm}`.replace(/\W+/g, '-'));
  return { elements, drawings, rows, barcodes };
}

/** The black dots within a part of the label: the first and the last column and row. */
function inkIn(rows: readonly string[], x: number, y: number, width: number, height: number) {
  const columns: number[] = [];
  const lines: number[] = [];
  for (let row = y; row < y + height; row++)
    for (let column = x; column < x + width; column++)
      if (rows[row]?.[column] === '#') {
        columns.push(column);
        lines.push(row);
      }
  return columns.length === 0
    ? null
    : {
        left: columns.reduce((a, b) => Math.min(a, b)),
        right: columns.reduce((a, b) => Math.max(a, b)),
        top: lines.reduce((a, b) => Math.min(a, b)),
        bottom: lines.reduce((a, b) => Math.max(a, b)),
      };
}

/** No ink within the margin, nor beyond the paper. */
function expectMargins(rows: readonly string[], dpmm: Dpmm): void {
  const { widthMm, heightMm } = media(dpmm);
  const margin = 4 * dpmm - 1;
  const all = inkIn(rows, 0, 0, rows[0]?.length ?? 0, rows.length);
  expect(all?.left).toBeGreaterThanOrEqual(margin);
  expect(all?.top).toBeGreaterThanOrEqual(margin);
  expect(all?.right).toBeLessThanOrEqual(widthMm * dpmm - margin);
  expect(all?.bottom).toBeLessThanOrEqual(heightMm * dpmm - margin);
}

/** Ten modules of white on both sides of the bars, over their whole height. */
function expectQuietZones(rows: readonly string[], elements: readonly LabelElement[]): void {
  const bars = elements.find((element) => element.type === 'sscc');
  if (!bars) throw new Error('The label has no bars.');
  const around = inkIn(rows, 0, bars.y, rows[0]?.length ?? 0, bars.heightDots);
  expect(around?.left).toBe(bars.x);
  expect(around?.right).toBe(bars.x + 156 * bars.moduleDots - 1);
  expect(bars.x).toBeGreaterThanOrEqual(10 * bars.moduleDots);
}

/** No drawing has ink in its outermost dots on all sides at once where a letter could go on, and none is empty. */
function expectWhole(text: Text, rows: readonly string[]): void {
  if (text.inverse) return;
  const ink = inkIn(rows, text.x, text.y, text.maxWidthDots, text.heightDots);
  expect(ink, text.text).not.toBeNull();
  const above = inkIn(rows, text.x, text.y - 2, text.maxWidthDots, 2);
  const below = inkIn(rows, text.x, text.y + text.heightDots, text.maxWidthDots, 2);
  expect([text.text, above, below]).toEqual([text.text, null, null]);
}

describe.each(Object.entries(SCRIPTS))('%s', (script, sample) => {
  test.each(RESOLUTIONS)('at %i dots a millimetre', async (dpmm) => {
    const label = { ...shippingLabel, ...sample };
    const { elements, drawings, rows, barcodes } = await printed(label, dpmm, script);
    expect(barcodes).toEqual([{ aimId: ']C1', text: `00${label.sscc}` }]);
    expect(drawings.filter(({ complete }) => !complete).map(({ text }) => text)).toEqual([]);
    expectMargins(rows, dpmm);
    expectQuietZones(rows, elements);
    const texts = elements.filter((element) => element.type === 'text');
    for (const text of texts.filter(({ text }) => drawings.some((drawing) => drawing.text === text)))
      expectWhole(text, rows);
    // Lines that run from right to left begin at the right edge, the others at the left one.
    for (const text of texts.filter(({ text }) => label.recipient.includes(text))) {
      const ink = inkIn(rows, text.x, text.y, text.maxWidthDots, text.heightDots);
      const begins = sample.rightToLeft && /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text.text);
      const gap = begins ? text.x + text.maxWidthDots - (ink?.right ?? 0) : (ink?.left ?? 0) - text.x;
      expect([text.text, gap < 1.5 * dpmm]).toEqual([text.text, true]);
    }
  });
});

test('the longest texts in a script of great width stay in their places', async () => {
  const wide = (length: number) => '龍鑫寶'.repeat(Math.ceil(length / 3)).slice(0, length);
  const label = {
    ...longestShippingLabel,
    recipient: [wide(60), wide(90), wide(40)],
    sender: [wide(30)],
    service: wide(30),
  };
  const { elements, rows, barcodes } = await printed(label, 8, 'longest');
  expect(barcodes).toHaveLength(1);
  expectMargins(rows, 8);
  expectQuietZones(rows, elements);
});

test('a character that no font has is told, not printed as a box', async () => {
  const request = { bold: false, heightDots: 40, maxWidthDots: 400 };
  const drawn = await drawTexts([
    { ...request, text: 'a\u{10fffd}b' },
    { ...request, text: 'Ω □ 〒 ☎' },
  ]);
  expect(drawn.map(({ complete }) => complete)).toEqual([false, true]);
});

test('a line that runs from right to left keeps its order, Latin words and figures within it', async () => {
  const draw = async (text: string) =>
    (await drawTexts([{ text, bold: false, heightDots: 40, maxWidthDots: 800 }]))[0]?.dots;
  // The same line with its direction said by hand, and with the wrong one.
  expect(await draw('בניין Alpha 7')).toBe(await draw('\u202bבניין Alpha 7\u202c'));
  expect(await draw('בניין Alpha 7')).not.toBe(await draw('\u200eבניין Alpha 7'));
});
