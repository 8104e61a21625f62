import { expect, test } from 'vitest';
import { PHOTO_BYTES } from '#shared/domain/index.ts';
import { fittedInto, isDark, type PhotoRules, photoAsked, photoFault } from '#shared/photos/index.ts';
import { aJpeg } from '#tests/kit/a-jpeg.ts';

const NEVER: PhotoRules = { from: 0, countries: '', channels: '' };
const line = (quantity: number, unitPriceMinor: number | null) => ({
  ...{ id: '1', sku: 'MUG', quantity, unitPriceMinor, components: null },
});
const order = (country: string, ...lines: ReturnType<typeof line>[]) => ({
  channel: 'Wish',
  lines,
  address: { country } as Parameters<typeof photoAsked>[0]['address'],
});

test('a photo is asked for by the value of the order, by its country and by its channel, and else never', () => {
  const mugs = order('US', line(2, 500), line(1, 999));
  expect(photoAsked(mugs, NEVER)).toBeNull();
  expect(photoAsked(mugs, { ...NEVER, from: 1_999 })).toBe('value');
  expect(photoAsked(mugs, { ...NEVER, from: 2_000 })).toBeNull();
  expect(photoAsked(order('US', line(1, null)), { ...NEVER, from: 2_000 })).toBe('value');
  expect(photoAsked(mugs, { ...NEVER, countries: 'ca, us' })).toBe('country');
  expect(photoAsked(mugs, { ...NEVER, countries: 'CA USA' })).toBeNull();
  expect(photoAsked(mugs, { ...NEVER, channels: 'shop wish' })).toBe('channel');
  expect(photoAsked(mugs, { ...NEVER, channels: 'wish2' })).toBeNull();
  expect(photoAsked(order(''), { ...NEVER, countries: ' ' })).toBeNull();
});
test('a photo is a whole JPEG of the size that is kept', () => {
  expect(photoFault(aJpeg(1_600, 900))).toBeNull();
  expect(photoFault(aJpeg(900, 1_601))).toBe('too-large');
  expect(photoFault(aJpeg(16, 16, PHOTO_BYTES))).toBeNull();
  expect(photoFault(aJpeg(16, 16, PHOTO_BYTES + 1))).toBe('too-large');
  expect(photoFault(aJpeg(16, 16).subarray(0, -1))).toBe('cut-off');
  expect(photoFault(new Uint8Array([...aJpeg(16, 16), 0, 0xd9]))).toBe('cut-off');
  expect(photoFault(new Uint8Array([...aJpeg(16, 16), 0xff, 0]))).toBe('cut-off');
  const png = new Uint8Array(32).fill(1);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  for (const none of [png, new Uint8Array(0), new TextEncoder().encode('<svg/>')])
    expect(photoFault(none)).toBe('no-jpeg');
});
test('a picture keeps its shape, and is never made larger', () => {
  expect(fittedInto({ width: 1_920, height: 1_080 }, 1_600)).toEqual({ width: 1_600, height: 900 });
  expect(fittedInto({ width: 1_080, height: 1_920 }, 1_600)).toEqual({ width: 900, height: 1_600 });
  expect(fittedInto({ width: 640, height: 480 }, 1_600)).toEqual({ width: 640, height: 480 });
  expect(fittedInto({ width: 9_000, height: 1 }, 1_600)).toEqual({ width: 1_600, height: 1 });
});
test('a picture is dark by what the eye sees of it', () => {
  const pixels = (...rgb: readonly [number, number, number]) => {
    const all = Array.from({ length: 64 }, () => [...rgb, 255]).flat();
    return new Uint8ClampedArray(all);
  };
  expect(isDark(pixels(0, 0, 0))).toBe(true);
  expect(isDark(pixels(19, 19, 19))).toBe(true);
  expect(isDark(pixels(21, 21, 21))).toBe(false);
  // Green is bright, blue is not.
  expect(isDark(pixels(0, 30, 0))).toBe(false);
  expect(isDark(pixels(0, 0, 200))).toBe(true);
});
