import { z } from 'zod';
import { Counter } from './bounds.ts';

/** The longest side of a picture as it is kept: pixels. */
export const PICTURE_SIDE = 640;
/** Bytes of a picture as it is kept, and its length in base64. */
export const PICTURE_BYTES = 400_000;

/** A picture's name as it is compared: the file's own name, without folders, in lower case. */
export const PictureName = z.string().min(1).max(200);
/** A picture that a store has: which name shows which bytes. `seq` grows with each change. */
export const KnownPicture = z.object({
  name: PictureName,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  seq: Counter,
});
export type KnownPicture = z.infer<typeof KnownPicture>;

/** The name by which a picture is found, of a file's path or of an item's `image`: `Images/Mug.PNG` is
 * `mug.png`, and so is `https://shop.example/mug.png?v=2`. */
export const pictureNameOf = (path: string): string =>
  ((isPictureAddress(path) ? path.replace(/[?#].*$/s, '') : path).split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .slice(0, 200);

/** True for one of the station's own drawings, `draw:SHAPE/COLOUR`. */
export const isDrawing = (image: string): boolean => image.startsWith('draw:');
/** True for an address on the net, from which nothing is loaded. */
export const isPictureAddress = (image: string): boolean => /^(?:https?:)?\/\//i.test(image.trim());
