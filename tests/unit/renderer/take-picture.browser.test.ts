import { expect, test } from 'vitest';
import { takePicture } from '#renderer/features/photos/state/take-picture.ts';
import { PHOTO_BYTES, PHOTO_SIDE } from '#shared/domain/index.ts';
import { photoFault } from '#shared/photos/index.ts';

/** A camera that shows what is drawn. */
async function camera(width: number, height: number, draw: (drawing: CanvasRenderingContext2D) => void) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas');
  const stream = canvas.captureStream();
  const video = Object.assign(document.createElement('video'), { muted: true, srcObject: stream });
  const shown = new Promise((resolve) => video.addEventListener('loadeddata', resolve));
  draw(drawing);
  await video.play();
  await shown;
  return { video, canvas: document.createElement('canvas') };
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

test('what is rough everywhere is made smaller until it is a photo that is kept', async () => {
  const { video, canvas } = await camera(1_920, 1_080, (drawing) => {
    const noise = drawing.createImageData(1_920, 1_080);
    for (let at = 0; at < noise.data.length; at += 65_536)
      crypto.getRandomValues(noise.data.subarray(at, Math.min(at + 65_536, noise.data.length)));
    for (let at = 3; at < noise.data.length; at += 4) noise.data[at] = 255;
    drawing.putImageData(noise, 0, 0);
  });
  const picture = await takePicture(video, canvas);
  if (picture === 'dark' || picture === 'none') throw new Error(picture);
  const bytes = bytesOf(picture.base64);
  expect(photoFault(bytes)).toBeNull();
  expect(bytes.length).toBe(picture.bytes);
  expect(picture.bytes).toBeLessThanOrEqual(PHOTO_BYTES);
  expect([picture.width, picture.height]).toEqual([canvas.width, canvas.height]);
  expect(picture.width / picture.height).toBeCloseTo(16 / 9, 1);
});
test('an ordinary picture keeps its shape at the longest side, and holds nothing but the picture', async () => {
  const { video, canvas } = await camera(1_920, 1_080, (drawing) => {
    const sky = drawing.createLinearGradient(0, 0, 1_920, 1_080);
    sky.addColorStop(0, '#88aaff');
    sky.addColorStop(1, '#ffddaa');
    drawing.fillStyle = sky;
    drawing.fillRect(0, 0, 1_920, 1_080);
  });
  const picture = await takePicture(video, canvas);
  expect(picture).toMatchObject({ width: PHOTO_SIDE, height: 900 });
  // APP1, where places and devices stand in others.
  if (typeof picture === 'object')
    expect(String.fromCharCode(...bytesOf(picture.base64).subarray(0, 4_000))).not.toContain('Exif');
});
test('darkness is none, and so is a camera without a picture', async () => {
  const { video, canvas } = await camera(640, 480, (drawing) => drawing.fillRect(0, 0, 640, 480));
  expect(await takePicture(video, canvas)).toBe('dark');
  expect(await takePicture(document.createElement('video'), canvas)).toBe('none');
});
