import { PHOTO_BYTES, PHOTO_SIDE } from '#shared/domain/index.ts';
import { pictureSize } from '#shared/prelude/index.ts';

/** Pixels. */
export interface Sides {
  readonly width: number;
  readonly height: number;
}

/** Why bytes are no photo that is kept. `cut-off`: its end is not there. */
export type PhotoFault = 'no-jpeg' | 'too-large' | 'cut-off';

/** What is wrong with a photo by its length, its header and its end; null: nothing. Nothing of it is decoded. */
export function photoFault(bytes: Uint8Array): PhotoFault | null {
  if (bytes.length > PHOTO_BYTES) return 'too-large';
  const size = pictureSize(bytes);
  if (size?.type !== 'jpeg') return 'no-jpeg';
  if (Math.max(size.width, size.height) > PHOTO_SIDE) return 'too-large';
  return bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9 ? null : 'cut-off';
}

/** The same shape with no side longer than `longest`; never larger than it was. */
export function fittedInto({ width, height }: Sides, longest: number): Sides {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Below this nobody sees what a picture shows. Of 255. */
const DARK = 20;

/** Whether a picture is too dark to show anything: by the mean luminance of its pixels (Rec. 709), given as red, green, blue and alpha. */
export function isDark(pixels: Uint8ClampedArray): boolean {
  let sum = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4)
    sum += 0.2126 * (pixels[at] as number) + 0.7152 * (pixels[at + 1] as number) + 0.0722 * (pixels[at + 2] as number);
  return sum < (DARK * pixels.length) / 4;
}
