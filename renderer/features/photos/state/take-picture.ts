import { PHOTO_BYTES, PHOTO_SIDE } from '#shared/domain/index.ts';
import { fittedInto, isDark, type Sides } from '#shared/photos/index.ts';

/** A picture as it is kept: a JPEG in base64, made here, so that nothing but the picture is in it. */
export interface Picture extends Sides {
  readonly base64: string;
  readonly bytes: number;
}

/** A picture that is no smaller in bytes by then cannot be made a JPEG at all. */
const SMALLEST = 100;
/** From these it is judged whether a picture is too dark. */
const LOOK: Sides = { width: 64, height: 48 };

/**
 * Draws what the camera shows now on the canvas and gives it as a JPEG of the size that is kept. `dark`: it would show nothing ·
 * `none`: the camera gives no picture.
 */
export async function takePicture(
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement,
): Promise<Picture | 'dark' | 'none'> {
  if (video.videoWidth === 0) return 'none';
  let sides = fittedInto({ width: video.videoWidth, height: video.videoHeight }, PHOTO_SIDE);
  draw(video, canvas, sides);
  if (isDark(pixelsOf(canvas))) return 'dark';
  while (Math.max(sides.width, sides.height) > SMALLEST) {
    for (const quality of [0.85, 0.7, 0.5]) {
      const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (made && made.size <= PHOTO_BYTES)
        return { base64: await base64Of(made), bytes: made.size, width: canvas.width, height: canvas.height };
    }
    // What is rough everywhere, such as noise, is larger than any photo of goods.
    sides = fittedInto(sides, Math.round(Math.max(sides.width, sides.height) * 0.75));
    const whole = await createImageBitmap(canvas);
    draw(whole, canvas, sides);
    whole.close();
  }
  return 'none';
}

function draw(picture: CanvasImageSource, canvas: HTMLCanvasElement, { width, height }: Sides): void {
  Object.assign(canvas, { width, height });
  canvas.getContext('2d', { alpha: false })?.drawImage(picture, 0, 0, width, height);
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const small = new OffscreenCanvas(LOOK.width, LOOK.height);
  const drawing = small.getContext('2d', { alpha: false, willReadFrequently: true });
  drawing?.drawImage(canvas, 0, 0, LOOK.width, LOOK.height);
  return drawing?.getImageData(0, 0, LOOK.width, LOOK.height).data ?? new Uint8ClampedArray();
}

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The picture cannot be read.'));
    reader.readAsDataURL(blob);
  });
