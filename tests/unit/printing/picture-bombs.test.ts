// Files that claim little and unpack to all memory. Each is made here, byte by byte.
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPngImage } from '#electron/printing/png-image.ts';

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
function png(
  width: number,
  height: number,
  raw: Buffer,
  { depth = 8, color = 0, more = [] as readonly Buffer[] } = {},
) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = color;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const grey = (width: number, height: number) => Buffer.alloc((width + 1) * height);

test('a picture of eight by eight dots that unpacks to a hundred megabytes is refused before it does', () => {
  const before = process.memoryUsage().rss;
  expect(readPngImage(png(8, 8, Buffer.alloc(100_000_000)))).toMatchObject({ ok: false });
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});
test.each([
  ['no dots wide', png(0, 8, Buffer.alloc(8))],
  ['no dots high', png(8, 0, Buffer.alloc(0))],
  ['as large as a poster in sixteen bits', png(6_300, 6_300, Buffer.alloc(0), { depth: 16, color: 6 })],
  ['of a colour that there is not', png(8, 8, grey(8, 8), { color: 5 })],
])('a picture %s is refused with words', (_, data) => {
  expect(readPngImage(data)).toMatchObject({ ok: false, failure: expect.stringMatching(/\w/) });
});
test('what is packed beside the dots is never unpacked', () => {
  const profile = Buffer.concat([Buffer.from('x\0\0', 'latin1'), deflateSync(Buffer.alloc(50_000_000))]);
  const read = readPngImage(png(8, 8, grey(8, 8), { more: [chunk('iCCP', profile), chunk('zTXt', profile)] }));
  expect(read).toMatchObject({ ok: true, value: { widthDots: 8, heightDots: 8 } });
});
test('a plain picture is read as before', () => {
  expect(readPngImage(png(16, 3, grey(16, 3)))).toMatchObject({ ok: true, value: { widthDots: 16, heightDots: 3 } });
});
