// Photos that are taken at this bench, on their way to the store; and those that the store has, for whoever may see them.
import { z } from 'zod';
import { PhotoText } from '#shared/domain/index.ts';
import { Subject } from '#shared/log/index.ts';
import { FileHash, MOST_PHOTOS, PhotoStanding, StoredPhoto } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { StoreFault } from './store-channels.ts';

/** See each. */
export const photoChannels = {
  /** Brings a photo to the store, if it wants it. The page may let it go once it is kept, or gone. */
  'photos/put': channel(
    z.object({ hash: FileHash, about: Subject, base64: PhotoText }),
    z.discriminatedUnion('type', [z.object({ type: z.literal('told'), standing: PhotoStanding }), StoreFault]),
  ),
  /** The photos of a subject. For whoever may see them; who is signed in, the trusted side says. */
  'photos/of': channel(
    z.object({ about: Subject }),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('photos'), photos: z.array(StoredPhoto).max(MOST_PHOTOS) }),
      z.object({ type: z.literal('not-allowed') }),
      StoreFault,
    ]),
  ),
  /** One in base64; null where it is not to be had, or not for whoever is signed in. */
  'photos/read': channel(z.object({ hash: FileHash }), z.object({ base64: PhotoText.nullable() })),
} as const;
