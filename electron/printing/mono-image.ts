import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { MonoBitmap } from '#shared/shipping/index.ts';

/** One-bit dots as printers take them: rows from the top, each padded to whole bytes with white, 1 is black. */
export interface MonoImage {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly rows: Uint8Array;
}

/** Bytes in a row of so many dots. */
export const bytesIn = (widthDots: number): number => Math.ceil(widthDots / 8);

/** Makes an image by asking for each dot. */
export function monoImage(
  widthDots: number,
  heightDots: number,
  isBlack: (x: number, y: number) => boolean,
): MonoImage {
  const stride = bytesIn(widthDots);
  const rows = new Uint8Array(stride * heightDots);
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++) {
      const at = y * stride + (x >> 3);
      if (isBlack(x, y)) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  return { widthDots, heightDots, rows };
}

/** Whether a dot is black; beyond the image it is not. */
export const isBlackAt = ({ widthDots, heightDots, rows }: MonoImage, x: number, y: number): boolean =>
  x < widthDots && y < heightDots && ((rows[y * bytesIn(widthDots) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;

/**
 * Brings an image to the size of a label without touching a dot: it stays at the upper left, white is added or cut off.
 * One that fits only lying across is turned by a quarter. Fails where ink would be cut off: it is made for another size
 * or resolution, and to scale it would make its barcodes unreadable.
 */
export function fitTo(image: MonoImage, widthDots: number, heightDots: number): Result<MonoImage, string> {
  const ink = inkOf(image);
  const upright = ink.right <= widthDots && ink.bottom <= heightDots;
  const across = image.heightDots - ink.top <= widthDots && ink.right <= heightDots;
  if (!upright && !across)
    return fail(`the label is ${ink.right} × ${ink.bottom} dots large, the paper ${widthDots} × ${heightDots}`);
  const fitting = upright ? image : turned(image);
  return ok(monoImage(widthDots, heightDots, (x, y) => isBlackAt(fitting, x, y)));
}

/** The image turned by a quarter, clockwise. */
export const turned = (image: MonoImage): MonoImage =>
  monoImage(image.heightDots, image.widthDots, (x, y) => isBlackAt(image, y, image.heightDots - 1 - x));

/** How far the ink goes to the right and down, in dots, and its first row. */
function inkOf(image: MonoImage): { readonly right: number; readonly bottom: number; readonly top: number } {
  let right = 0;
  let bottom = 0;
  let top: number | undefined;
  for (let y = 0; y < image.heightDots; y++)
    for (let x = image.widthDots - 1; x >= 0; x--)
      if (isBlackAt(image, x, y)) {
        right = Math.max(right, x + 1);
        bottom = y + 1;
        top ??= y;
        break;
      }
  return { right, bottom, top: top ?? image.heightDots };
}

/** The image as shared code takes it. */
export const bitmapOf = ({ widthDots, heightDots, rows }: MonoImage): MonoBitmap => ({
  widthDots,
  heightDots,
  dots: Buffer.from(rows).toString('hex').toUpperCase(),
});
