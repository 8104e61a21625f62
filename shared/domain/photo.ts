import { z } from 'zod';

/** The longest side of a photo that is taken at a bench: pixels. */
export const PHOTO_SIDE = 1_600;
/** Bytes of one at the most. */
export const PHOTO_BYTES = 400_000;

/** A photo in base64. */
export const PhotoText = z
  .string()
  .min(1)
  .max(Math.ceil((PHOTO_BYTES * 4) / 3) + 4)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** Why no photo could be taken although one was asked for. `full`: too many wait here for the store. */
export const NoPhotoReason = z.enum(['missing', 'refused', 'busy', 'unplugged', 'dark', 'full']);
export type NoPhotoReason = z.infer<typeof NoPhotoReason>;
