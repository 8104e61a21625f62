import { type DecodedPng, decode } from 'fast-png';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type MonoImage, monoImage } from './mono-image.ts';

/** A label has no more dots than that, at 24 dots a millimetre; what claims to have is an attack on the memory. */
const MOST_DOTS = 40_000_000;

/** "IEND". */
const END_CHUNK = 0x49454e44;

/** Reads a PNG as black and white, dot for dot: what is darker than half grey is black, what is transparent white. */
export function readPngImage(png: Uint8Array): Result<MonoImage, string> {
  try {
    const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
    if (png.byteLength < 24 || view.getUint32(16) * view.getUint32(20) > MOST_DOTS)
      return fail('it is no PNG, or too large');
    if (!isWhole(png)) return fail('the file is cut off');
    const decoded = decode(png, { checkCrc: true });
    const light = lightnessOf(decoded);
    return ok(monoImage(decoded.width, decoded.height, (x, y) => light(x, y) < 0.5));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** Whether every chunk is there to its end: the decoder would give half a label for half a file. */
function isWhole(png: Uint8Array): boolean {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === END_CHUNK) return true;
  return false;
}

/** The lightness of a dot on white paper, from 0 to 1, for every kind of PNG. */
function lightnessOf(png: DecodedPng): (x: number, y: number) => number {
  const { width, depth, channels, data, palette, transparency } = png;
  const most = 2 ** depth - 1;
  // Samples of less than a byte come packed, each row from a new byte.
  const stride = depth < 8 ? Math.ceil((width * channels * depth) / 8) : width * channels;
  const sample = (x: number, y: number, channel: number): number => {
    const index = x * channels + channel;
    if (depth >= 8) return data[y * stride + index] ?? most;
    const bit = index * depth;
    return ((data[y * stride + (bit >> 3)] ?? 0xff) >> (8 - depth - (bit & 7))) & most;
  };
  const onPaper = (grey: number, alpha: number): number => grey * alpha + 1 - alpha;
  const greyOf = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;

  return (x, y) => {
    const first = sample(x, y, 0);
    if (palette) {
      const [red = 255, green = 255, blue = 255, alpha = 255] = palette[first] ?? [];
      return onPaper(greyOf(red, green, blue) / 255, alpha / 255);
    }
    if (channels <= 2) {
      const alpha = channels === 2 ? sample(x, y, 1) / most : transparency?.[0] === first ? 0 : 1;
      return onPaper(first / most, alpha);
    }
    const [green, blue] = [sample(x, y, 1), sample(x, y, 2)];
    const isHole = transparency?.[0] === first && transparency[1] === green && transparency[2] === blue;
    const alpha = channels === 4 ? sample(x, y, 3) / most : isHole ? 0 : 1;
    return onPaper(greyOf(first, green, blue) / most, alpha);
  };
}
