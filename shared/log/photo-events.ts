// Photos that are taken at a bench, and those that were asked for and could not be.
import { z } from 'zod';
import { NoPhotoReason, ParcelNumber, PHOTO_BYTES, PHOTO_SIDE, Sku } from '#shared/domain/index.ts';
import { Subject } from './subject.ts';

const side = z.number().int().min(1).max(PHOTO_SIDE);

/**
 * A photo was taken of what the entry is about: of a parcel of an order, or of a line by its item and lot. `hash`: the name of its file, which
 * comes to the store by itself and may be there before or after. Nothing of the picture is in the log.
 */
export const PhotoTaken = z.object({
  type: z.literal('PhotoTaken'),
  v: z.literal(1),
  about: Subject,
  parcel: ParcelNumber.nullable(),
  sku: Sku.nullable(),
  lot: z.string().max(40).nullable(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(1).max(PHOTO_BYTES),
  width: side,
  height: side,
});
export type PhotoTaken = z.infer<typeof PhotoTaken>;

/** A rule asked for a photo, none could be taken, and the work went on without. */
export const PhotoMissing = z.object({
  type: z.literal('PhotoMissing'),
  v: z.literal(1),
  about: Subject,
  parcel: ParcelNumber.nullable(),
  reason: NoPhotoReason,
});
export type PhotoMissing = z.infer<typeof PhotoMissing>;
