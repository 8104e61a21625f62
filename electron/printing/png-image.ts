import { inflateSync } from 'node:zlib';
import { type DecodedPng, decode } from 'fast-png';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type MonoImage, monoImage } from './mono-image.ts';

/** A label has no more dots than that, at 24 dots a millimetre; what claims to have is an attack on the memory. */
const MOST_DOTS = 40_000_000;

/** What its dots may take when they are unpacked: a whole page at 300 dots an inch, in every kind of colour. */
const MOST_BYTES = 80_000_000;

/** What a picture is made of. Every other chunk says something about it, may be packed itself, and is not needed here. */
const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Samples of a dot, by the colour type of the header. Source: PNG (third edition), 11.2.1. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads a PNG as black and white, dot for dot: what is darker than half grey is black, what is transparent white. */
export function readPngImage(png: Uint8Array): Result<MonoImage, string> {
  try {
    const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
    if (png.byteLength < 33) return fail('it is no PNG');
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    if (width === 0 || height === 0) return fail('it has no dots');
    const bytes = bytesOf(width, height, view.getUint8(24) * (CHANNELS[view.getUint8(25)] ?? 0));
    if (width * height > MOST_DOTS || bytes > MOST_BYTES) return fail('it is too large');
    const chunks = chunksOf(png);
    if (chunks.at(-1)?.name !== 'IEND') return fail('the file is cut off');
    const dots = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
    // What is unpacked is bounded by what the header says, before anything believes the rest.
    if (!holdsAtMost(dots, bytes)) return fail('it holds more than its header says');
    const needed = chunks.filter(({ name }) => NEEDED.has(name)).map(({ whole }) => whole);
    const decoded = decode(Buffer.concat([png.subarray(0, 8), ...needed]), { checkCrc: true });
    const light = lightnessOf(decoded);
    return ok(monoImage(decoded.width, decoded.height, (x, y) => light(x, y) < 0.5));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

/** Every chunk that is there to its end, up to the last: the decoder would give half a label for half a file. */
function chunksOf(png: Uint8Array): readonly Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= png.byteLength; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > png.byteLength) return chunks;
    const name = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1');
    chunks.push({ name, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
    if (name === 'IEND') return chunks;
    at = end;
  }
  return chunks;
}

/** The unpacked size of its rows, each with its filter; an interlaced picture has at most twice as many rows and some more bytes. */
const bytesOf = (width: number, height: number, bitsADot: number): number =>
  2 * height + 16 + Math.ceil((width * bitsADot) / 8) * height + width + 7 * height;

function holdsAtMost(packed: Uint8Array, bytes: number): boolean {
  try {
    inflateSync(packed, { maxOutputLength: bytes });
    return true;
  } catch (error) {
    // Whatever else is wrong with it the decoder says better.
    return !(error instanceof RangeError);
  }
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
