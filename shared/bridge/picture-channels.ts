// Pictures of items: merchants' own, scaled by the page before they come here.
import { z } from 'zod';
import { KnownPicture, PictureName } from '#shared/domain/index.ts';
import { MissingPictures, PictureText } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { ConfigureRefusal } from './station-channels.ts';
import { StoreFault } from './store-channels.ts';

/** See each. */
export const pictureChannels = {
  /** Every name that the store has a picture of, with the picture's digest. */
  'pictures/list': channel(z.object({}), z.object({ pictures: z.array(KnownPicture).readonly() })),
  /** A picture in base64, a JPEG; null where it is not to be had now. */
  'pictures/read': channel(z.object({ hash: KnownPicture.shape.hash }), z.object({ base64: PictureText.nullable() })),
  /** Keeps one at the store, for every station. `refused`: it is no JPEG of the size that is kept. */
  'pictures/put': channel(
    z.object({ name: PictureName, base64: PictureText }),
    z.discriminatedUnion('type', [
      z.object({ type: z.enum(['kept', 'same', 'refused']) }),
      z.object({ type: ConfigureRefusal }),
      StoreFault,
    ]),
  ),
  /** Which items have none. */
  'pictures/missing': channel(
    z.object({}),
    z.discriminatedUnion('type', [MissingPictures.extend({ type: z.literal('missing') }), StoreFault]),
  ),
} as const;
