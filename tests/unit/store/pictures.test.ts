import { mkdtempSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '#electron/store/store.ts';
import { createPictureShelf } from '#electron/store-link/picture-shelf.ts';
import { uploadFile } from '#electron/store-link/upload-file.ts';
import { pictureNameOf } from '#shared/domain/index.ts';
import { fail, ok, pictureSize } from '#shared/prelude/index.ts';
import { importFile, openStore } from '#tests/kit/open-store.ts';

/** A JPEG as far as its header goes, with fill bytes and a segment before the frame. */
const jpeg = (width: number, height: number, mark = 0): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, mark]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff]), frame]);
};
const base64 = (bytes: Buffer) => bytes.toString('base64');
/** As a station does it: the file in pieces, then its name. */
async function putPicture(store: Store, name: string, text: string): Promise<string> {
  const call = (async (service: 'putFilePiece', given: never) => ok(await store[service](given))) as never;
  const brought = await uploadFile({ call }, text);
  return brought.ok && brought.value !== null ? store.namePicture(name, brought.value) : 'refused';
}

test('a header tells how large a picture is, without decoding it', () => {
  const png = Buffer.alloc(24);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(40_000, 20);
  expect(pictureSize(png)).toEqual({ type: 'png', width: 60_000, height: 40_000 });
  expect(pictureSize(jpeg(640, 480))).toEqual({ type: 'jpeg', width: 640, height: 480 });
  const webp = (kind: string, at: number, bytes: readonly number[]) => {
    const all = Buffer.alloc(40);
    all.write('RIFF', 0);
    all.write(`WEBP${kind}`, 8);
    all.set(bytes, at);
    return all;
  };
  expect(pictureSize(webp('VP8 ', 26, [0x80, 0x02, 0xe0, 0x41]))).toEqual({ type: 'webp', width: 640, height: 480 });
  expect(pictureSize(webp('VP8L', 21, [0x7f, 0xc2, 0x77, 0x00]))).toEqual({ type: 'webp', width: 640, height: 480 });
  expect(pictureSize(webp('VP8X', 24, [0x7f, 0x02, 0, 0xdf, 0x01, 0]))).toEqual({
    type: 'webp',
    width: 640,
    height: 480,
  });
});
test.each([
  ['nothing', Buffer.alloc(0)],
  ['words', Buffer.from('no picture')],
  ['a PNG that ends', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['no width', jpeg(0, 480)],
  ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2])],
  ['a JPEG that goes astray', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 7, 7, 7, 7, 7, 7, 7, 7, 7])],
  ['another kind of RIFF', Buffer.concat([Buffer.from('RIFFxxxxWAVEfmt '), Buffer.alloc(20)])],
  ['a WebP of an unknown kind', Buffer.concat([Buffer.from('RIFFxxxxWEBPVP9 '), Buffer.alloc(20)])],
])('%s is no picture', (_, bytes) => expect(pictureSize(bytes)).toBeUndefined());

test.each([
  ['Images/Mug.PNG', 'mug.png'],
  ['C:\\shop\\Mug.png', 'mug.png'],
  ['https://shop.example/a/Mug.png?v=2#x', 'mug.png'],
  ['what?.png', 'what?.png'],
  [' Mu\u0308sli.JPG ', 'm\u00fcsli.jpg'],
])('%s is found as %s', (image, name) => expect(pictureNameOf(image)).toBe(name));

test('a picture is kept once by its digest, follows its name, and items without one are told', async () => {
  const { store } = await openStore();
  await importFile(
    { store },
    'items.csv',
    'sku,title,image\nA,Mug,x/Mug.PNG\nB,Tea,tea.jpg\nC,Cup,\nD,Cap,draw:cap/112233\n',
  );
  expect(await store.missingPictures()).toMatchObject({ count: 3, of: 4 });
  expect(await putPicture(store, 'Mug.PNG', base64(jpeg(640, 480)))).toBe('kept');
  expect(await putPicture(store, 'mug.png', base64(jpeg(640, 480)))).toBe('same');
  expect(await putPicture(store, 'tea.jpg', base64(jpeg(640, 480)))).toBe('kept');
  const names = await store.pictures(0);
  expect(names.map(({ name }) => name)).toEqual(['mug.png', 'tea.jpg']);
  expect(new Set(names.map(({ hash }) => hash)).size).toBe(1);
  expect(await store.missingPictures()).toMatchObject({ count: 1, first: [{ sku: 'C' }] });
  // Another picture of the same name: told after the last number, and the first stays while another name shows it.
  expect(await putPicture(store, 'mug.png', base64(jpeg(640, 480, 1)))).toBe('kept');
  expect((await store.pictures(2)).map(({ name }) => name)).toEqual(['mug.png']);
  expect(await store.picture(names[0]?.hash ?? '')).not.toBeNull();
  expect(await putPicture(store, 'tea.jpg', base64(jpeg(640, 480, 2)))).toBe('kept');
  expect(await store.picture(names[0]?.hash ?? '')).toBeNull();
});
test.each([
  ['larger than is kept', base64(jpeg(641, 10))],
  ['no JPEG', base64(Buffer.from('no picture'))],
  ['heavier than is kept', base64(Buffer.concat([jpeg(10, 10), Buffer.alloc(400_001)]))],
])('a picture that is %s is refused by the store itself', async (_, text) =>
  expect(await putPicture((await openStore()).store, 'a.png', text)).toBe('refused'),
);
test('a station shows its pictures while the store is away, and lets those of another store go', async () => {
  const { store } = await openStore();
  await putPicture(store, 'mug.png', base64(jpeg(640, 480)));
  let away = false;
  let name = 'https://a';
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-pictures-')), 'pictures');
  const call = (async (service: 'pictures' | 'picture', given: never) =>
    away ? fail({ type: 'unreachable', detail: '' }) : ok(await store[service](given))) as never;
  const open = () => createPictureShelf({ store: { call }, folder, storeName: () => name });
  const hash = (await open().list())[0]?.hash ?? '';
  const kept = await open().read(hash);
  expect(kept).toBe(base64(jpeg(640, 480)));
  away = true;
  const later = open();
  expect(await later.list()).toMatchObject([{ name: 'mug.png' }]);
  expect(await later.read(hash)).toBe(kept);
  expect(await later.read('0'.repeat(64))).toBeNull();
  name = 'https://b';
  expect(await later.list()).toEqual([]);
  expect(() => readdirSync(folder)).toThrow();
});
