import type { DrawnText } from '#shared/bridge/index.ts';
import { isRightToLeft } from '#shared/shipping/index.ts';
import { createGlyphCheck } from './glyph-check.ts';

/** A text that the printer's own fonts cannot set, and how large it may be. */
export interface TextRequest {
  readonly text: string;
  readonly bold: boolean;
  readonly heightDots: number;
  readonly maxWidthDots: number;
}

/** A drawn text. `complete` is false when a character of it has no font here, and a box stands in its place. */
export type Drawing = DrawnText & { readonly complete: boolean };

/** Draws texts as one-bit dots; Chromium shapes every script, and sets right-to-left lines right. */
export async function drawTexts(requests: readonly TextRequest[]): Promise<readonly Drawing[]> {
  if (requests.length === 0) return [];
  const { fontsFor } = await import('./label-fonts.ts');
  const isComplete = createGlyphCheck();
  return Promise.all(
    requests.map(async (request) => {
      const family = fontsFor(request.text);
      // Without this a font that is still on its way would be stood in for by another one. Of one that cannot be read,
      // others take the place; what they lack is found.
      await document.fonts.load(`${weightOf(request)} 24px ${family}`, request.text).catch(() => []);
      return { ...drawText(request, family), complete: isComplete(request.text, family) };
    }),
  );
}

const weightOf = ({ bold }: TextRequest): number => (bold ? 700 : 500);
/** Black is what is darker than this, of 255. */
const THRESHOLD = 140;
/** How large letters are, and where they stand, in the height of their line. */
const LETTERS = 0.8;
const BASELINE = 0.76;

function drawText(request: TextRequest, family: string): DrawnText {
  const { text, bold, heightDots, maxWidthDots } = request;
  const canvas = new OffscreenCanvas(1, 1);
  const set = (size: number): OffscreenCanvasRenderingContext2D => {
    const context = contextOf(canvas);
    context.font = `${weightOf(request)} ${size}px ${family}`;
    context.direction = isRightToLeft(text) ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    return context;
  };
  const wished = inkOf(set(heightDots * LETTERS), text);
  // Marks above and below, and strokes that lean out of their letters, are ink as well: nothing of it may be cut.
  const shrink = Math.min(1, maxWidthDots / wished.width, heightDots / wished.height);
  // Letters have no half dots: a text that fills its place to the last one is set a little smaller.
  const size = heightDots * LETTERS * (shrink < 1 ? shrink * 0.99 : 1);
  const ink = inkOf(set(size), text);
  const widthDots = Math.max(1, Math.min(maxWidthDots, Math.ceil(ink.width)));
  const baseline = Math.min(Math.max(heightDots * BASELINE, ink.above), heightDots - ink.below);

  canvas.width = widthDots;
  canvas.height = heightDots;
  const painter = set(size);
  painter.fillStyle = '#ffffff';
  painter.fillRect(0, 0, widthDots, heightDots);
  painter.fillStyle = '#000000';
  painter.fillText(text, ink.left, baseline);
  const { data } = painter.getImageData(0, 0, widthDots, heightDots);
  return { text, bold, widthDots, heightDots, dots: packBits(data, widthDots, heightDots) };
}

/** Where the ink of a text is, around the point where it is drawn. */
function inkOf(context: OffscreenCanvasRenderingContext2D, text: string) {
  const measured = context.measureText(text);
  const left = Math.ceil(measured.actualBoundingBoxLeft);
  const right = Math.ceil(measured.actualBoundingBoxRight);
  const above = Math.ceil(measured.actualBoundingBoxAscent);
  const below = Math.ceil(measured.actualBoundingBoxDescent);
  return { left, above, below, width: Math.max(1, left + right), height: Math.max(1, above + below) };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no text.');
  return context;
}

/** Rows from the top, whole bytes, 1 is black, capital hex digits. */
function packBits(rgba: Uint8ClampedArray, width: number, height: number): string {
  let hex = '';
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8 && x + bit < width; bit++)
        if ((rgba[(y * width + x + bit) * 4] ?? 255) < THRESHOLD) byte |= 0x80 >> bit;
      hex += byte.toString(16).padStart(2, '0');
    }
  return hex.toUpperCase();
}
