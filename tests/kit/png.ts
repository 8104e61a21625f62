import { inflateSync } from 'node:zlib';

/** A decoded PNG: for each dot whether it is dark. Reads the 8-bit grey, RGB and RGBA forms that renderers write. */
export interface DarkDots {
  readonly width: number;
  readonly height: number;
  readonly isDark: (x: number, y: number) => boolean;
}

/** Decodes a PNG. Source: PNG specification, filters 0 to 4. */
export function readPng(png: Buffer): DarkDots {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const depth = png[24] ?? 8;
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[png[25] ?? 0] ?? 1;
  const parts: Buffer[] = [];
  let palette: Buffer | undefined;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') parts.push(data);
    if (type === 'PLTE') palette = data;
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = Math.ceil((width * channels * depth) / 8);
  const step = Math.max(1, (channels * depth) / 8);
  const rows: Buffer[] = [];
  let before = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    const row = Buffer.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? (row[x - step] ?? 0) : 0;
      const up = before[x] ?? 0;
      const corner = x >= step ? (before[x - step] ?? 0) : 0;
      const guess = left + up - corner;
      const [dl, du, dc] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      const paeth = dl <= du && dl <= dc ? left : du <= dc ? up : corner;
      const add = [0, left, up, (left + up) >> 1, paeth][filter] ?? 0;
      row[x] = ((row[x] ?? 0) + add) & 0xff;
    }
    rows.push(row);
    before = row;
  }
  const value = (x: number, y: number): number => {
    const row = rows[y];
    if (!row) return 255;
    if (depth === 8) return row[x * channels] ?? 255;
    const byte = row[(x * depth) >> 3] ?? 0;
    return (byte >> (8 - depth - ((x * depth) & 7))) & ((1 << depth) - 1);
  };
  const light = (x: number, y: number): number => {
    const sample = value(x, y);
    if (palette) return palette[sample * 3] ?? 255;
    return depth === 8 ? sample : sample * (255 / ((1 << depth) - 1));
  };
  return { width, height, isDark: (x, y) => light(x, y) < 128 };
}
