import { unzipSync } from 'fflate';
import { PICTURE_BYTES, PICTURE_SIDE } from '#shared/domain/index.ts';
import { pictureSize } from '#shared/prelude/index.ts';

/** Why a file does not become a picture. */
export type NoPicture = 'not-a-picture' | 'too-large' | 'damaged' | 'bad-zip';

/** A file that may be a picture, read when it is its turn. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array | NoPicture>;
}

/** What a phone or a camera makes is smaller. */
const MOST_BYTES = 30_000_000;
const MOST_PIXELS = 50_000_000;
const MOST_ZIP_BYTES = 500_000_000;
const MOST_FILES = 50_000;
/** A header, with what cameras write before it. */
const HEADER_BYTES = 262_144;

/** The files that were chosen, those of zips in their place. What no picture may be by its name is passed over in silence only in a folder. */
export async function pictureFiles(chosen: readonly File[], folder: boolean): Promise<readonly PictureFile[]> {
  const found: PictureFile[] = [];
  for (const file of chosen.slice(0, MOST_FILES)) {
    if (/\.zip$/i.test(file.name)) found.push(...(await zipped(file)));
    else if (isPictureName(file.name)) found.push({ name: file.name, bytes: () => bytesOf(file) });
    else if (!folder) found.push({ name: file.name, bytes: async () => 'not-a-picture' });
  }
  return found;
}

const isPictureName = (name: string): boolean =>
  /\.(?:png|jpe?g|webp)$/i.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name);

const bytesOf = async (file: Blob): Promise<Uint8Array | NoPicture> =>
  file.size > MOST_BYTES ? 'too-large' : new Uint8Array(await file.arrayBuffer());

/** A zip is listed first; each file is unpacked when it is its turn, and never into more than it says, nor than a picture has. */
async function zipped(file: File): Promise<readonly PictureFile[]> {
  if (file.size > MOST_ZIP_BYTES) return [{ name: file.name, bytes: async () => 'too-large' }];
  try {
    const whole = new Uint8Array(await file.arrayBuffer());
    const inside: { readonly name: string; readonly size: number }[] = [];
    unzipSync(whole, {
      filter: ({ name, originalSize }) => {
        if (isPictureName(name) && inside.length < MOST_FILES) inside.push({ name, size: originalSize });
        return false;
      },
    });
    return inside.map(({ name, size }) => ({
      name,
      bytes: async () => (size > MOST_BYTES ? 'too-large' : unpacked(whole, name)),
    }));
  } catch {
    return [{ name: file.name, bytes: async () => 'bad-zip' }];
  }
}

function unpacked(whole: Uint8Array, name: string): Uint8Array | NoPicture {
  try {
    return unzipSync(whole, { filter: (entry) => entry.name === name })[name] ?? 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Scales a picture to what is kept, as a JPEG in base64. Its header is looked at before anything is decoded. */
export async function scaledPicture(bytes: Uint8Array): Promise<{ readonly base64: string } | NoPicture> {
  const size = pictureSize(bytes.subarray(0, HEADER_BYTES));
  if (!size) return 'not-a-picture';
  if (size.width * size.height > MOST_PIXELS) return 'too-large';
  try {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: `image/${size.type}` }));
    const scale = Math.min(1, PICTURE_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    );
    const drawing = canvas.getContext('2d', { alpha: false });
    if (!drawing) return 'damaged';
    // What can be seen through would be black in a JPEG.
    drawing.fillStyle = '#ffffff';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    for (const quality of [0.85, 0.6]) {
      const made = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      if (made.size <= PICTURE_BYTES) return { base64: await base64Of(made) };
    }
    return 'too-large';
  } catch {
    return 'damaged';
  }
}

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('A picture cannot be read.'));
    reader.readAsDataURL(blob);
  });
