import { z } from 'zod';
import { Moment, ParcelNumber, PHOTO_BYTES, PHOTO_SIDE, Sku } from '#shared/domain/index.ts';
import { FileHash } from './file-pieces.ts';

/**
 * How the store stands to a photo that a station has. `wanted`: it knows of it and lacks its file · `kept`: it has it, and the station may let
 * it go · `gone`: it was erased meanwhile, or is not to be kept · `refused`: what was brought is no photo of the size that is kept ·
 * `unknown`: the entry that says it was taken is not here yet.
 */
export const PhotoStanding = z.enum(['wanted', 'kept', 'gone', 'refused', 'unknown']);
export type PhotoStanding = z.infer<typeof PhotoStanding>;

const side = z.number().int().min(1).max(PHOTO_SIDE);

/** A photo as the store tells of it. `isHere`: its file has come. `by`: an operator's id. */
export const StoredPhoto = z.object({
  hash: FileHash,
  parcel: ParcelNumber.nullable(),
  sku: Sku.nullable(),
  lot: z.string().max(40).nullable(),
  bytes: z.number().int().min(1).max(PHOTO_BYTES),
  width: side,
  height: side,
  takenAt: Moment,
  by: z.string().max(80).nullable(),
  isHere: z.boolean(),
});
export type StoredPhoto = z.infer<typeof StoredPhoto>;

/** All photos of one subject are few: nobody takes more of it. */
export const MOST_PHOTOS = 200;
