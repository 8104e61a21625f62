import type { DrawnText } from '#shared/bridge/index.ts';

/** A text that the printer's own fonts cannot set, and how large it may be. */
export interface TextRequest {
  readonly text: string;
  readonly bold: boolean;
  readonly heightDots: number;
  readonly maxWidthDots: number;
}

/** Draws texts as one-bit dots with this computer's fonts; Chromium shapes every script and sets right-to-left right. */
export function drawTexts(requests: readonly TextRequest[]): readonly DrawnText[] {
  return requests.map(drawText);
}

const FAMILY = '"Noto Sans", "Segoe UI", system-ui, sans-serif';
/** Black is what is darker than this, of 255. */
const THRESHOLD = 140;

function drawText({ text, bold, heightDots, maxWidthDots }: TextRequest): DrawnText {
  const canvas = new OffscreenCanvas(1, 1);
  const context = contextOf(canvas);
  const font = (size: number) => `${bold ? 700 : 500} ${size}px ${FAMILY}`;
  // Ascenders, descenders and marks above must fit into the height that the layout gave.
  let size = heightDots * 0.8;
  context.font = font(size);
  const measured = context.measureText(text).width;
  if (measured > maxWidthDots) size *= maxWidthDots / measured;
  context.font = font(size);
  const widthDots = Math.max(1, Math.min(maxWidthDots, Math.ceil(context.measureText(text).width)));

  canvas.width = widthDots;
  canvas.height = heightDots;
  const painter = contextOf(canvas);
  painter.fillStyle = '#ffffff';
  painter.fillRect(0, 0, widthDots, heightDots);
  painter.fillStyle = '#000000';
  painter.font = font(size);
  painter.textBaseline = 'alphabetic';
  painter.fillText(text, 0, heightDots * 0.76);
  const { data } = painter.getImageData(0, 0, widthDots, heightDots);
  return { text, bold, widthDots, heightDots, dots: packBits(data, widthDots, heightDots) };
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
