import { inflateSync } from 'node:zlib';

/** A picture as ink: `isInk(x, y)` is true where it is darker than half. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly isInk: (x: number, y: number) => boolean;
}

/** Decodes an 8-bit RGBA or RGB PNG. Source: PNG specification, sections 5 (chunks) and 9 (filters). */
export function decodePng(png: Buffer): Picture {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height, depth, colour] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  const channels = { 0: 1, 2: 3, 6: 4 }[Number(colour)];
  if (depth !== 8 || channels === undefined) throw new Error(`PNG of depth ${depth}, colour type ${colour}`);

  const stride = width * channels;
  const filtered = inflateSync(Buffer.concat(parts));
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? byteAt(pixels, y * stride + x - channels) : 0;
      const up = y > 0 ? byteAt(pixels, (y - 1) * stride + x) : 0;
      const corner = x >= channels && y > 0 ? byteAt(pixels, (y - 1) * stride + x - channels) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][Number(filter)] ?? 0;
      pixels[y * stride + x] = byteAt(filtered, y * (stride + 1) + 1 + x) + predicted;
    }
  }
  return { width, height, isInk: (x, y) => byteAt(pixels, y * stride + x * channels) < 128 };
}

const byteAt = (bytes: Buffer, at: number): number => bytes[at] ?? 0;

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
