import { crc32, deflateSync } from 'node:zlib';
import type { MonoBitmap } from '#shared/shipping/index.ts';

/** Packs a one-bit bitmap as a PNG, black on white. Source: PNG specification, colour type 0, bit depth 1 (0 is black). */
export function monoPng(bitmap: MonoBitmap): Buffer {
  const bytesPerRow = Math.ceil(bitmap.widthDots / 8);
  const black = Buffer.from(bitmap.dots, 'hex');
  const rows = Buffer.alloc((bytesPerRow + 1) * bitmap.heightDots);
  for (let y = 0; y < bitmap.heightDots; y++)
    for (let x = 0; x < bytesPerRow; x++)
      rows[y * (bytesPerRow + 1) + 1 + x] = ~(black[y * bytesPerRow + x] ?? 0) & 0xff;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(bitmap.widthDots, 0);
  header.writeUInt32BE(bitmap.heightDots, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
