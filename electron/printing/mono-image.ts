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
  x >= 0 &&
  y >= 0 &&
  x < widthDots &&
  y < heightDots &&
  ((rows[y * bytesIn(widthDots) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;

/**
 * Brings an image to the size of a label without touching a dot. It stays at the upper left where its ink fits so, else it is
 * turned by a quarter; else its ink is set in the middle, upright or across, for the white around it is the page's and not the
 * label's. Fails where the ink itself is larger than the paper: it is made for another size or resolution, and to scale it would
 * make its barcodes unreadable.
 */
export function fitTo(image: MonoImage, widthDots: number, heightDots: number): Result<MonoImage, string> {
  const ink = inkOf(image);
  // The same ink after a quarter turn.
  const across: Ink = {
    left: image.heightDots - ink.bottom,
    right: image.heightDots - ink.top,
    top: ink.left,
    bottom: ink.right,
  };
  for (const [place, at] of [
    [stays, ink],
    [stays, across],
    [centred, ink],
    [centred, across],
  ] as const) {
    const offset = place(at, widthDots, heightDots);
    if (!offset) continue;
    const given = at === ink ? image : turned(image);
    return ok(monoImage(widthDots, heightDots, (x, y) => isBlackAt(given, x + offset.left, y + offset.top)));
  }
  const [width, height] = [ink.right - ink.left, ink.bottom - ink.top];
  return fail(`the label is ${width} × ${height} dots large, the paper ${widthDots} × ${heightDots}`);
}

/** The first row and column with ink, and those behind the last. */
interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
type Offset = { readonly left: number; readonly top: number } | undefined;

const stays = ({ right, bottom }: Ink, width: number, height: number): Offset =>
  right <= width && bottom <= height ? { left: 0, top: 0 } : undefined;

const centred = ({ left, right, top, bottom }: Ink, width: number, height: number): Offset =>
  right - left <= width && bottom - top <= height
    ? {
        left: left - Math.floor((width - (right - left)) / 2),
        top: top - Math.floor((height - (bottom - top)) / 2),
      }
    : undefined;

/** The image turned by a quarter, clockwise. */
export const turned = (image: MonoImage): MonoImage =>
  monoImage(image.heightDots, image.widthDots, (x, y) => isBlackAt(image, y, image.heightDots - 1 - x));

/** Where the ink is. */
function inkOf(image: MonoImage): Ink {
  let [left, right, top, bottom] = [image.widthDots, 0, image.heightDots, 0];
  for (let y = 0; y < image.heightDots; y++)
    for (let x = 0; x < image.widthDots; x++)
      if (isBlackAt(image, x, y)) {
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = y + 1;
      }
  return right === 0 ? { left: 0, right, top: 0, bottom } : { left, right, top, bottom };
}

/** The image as shared code takes it. */
export const bitmapOf = ({ widthDots, heightDots, rows }: MonoImage): MonoBitmap => ({
  widthDots,
  heightDots,
  dots: Buffer.from(rows).toString('hex').toUpperCase(),
});
