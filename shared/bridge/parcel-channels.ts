import { z } from 'zod';
import { NoParcel, ParcelCode, ParcelLife, ProofAnswer } from '#shared/sync/index.ts';
import { channel } from './channel.ts';
import { StoreFault } from './store-channels.ts';

/** Parcels as they are looked back at. For whoever may see them; who is signed in, the trusted side says. */
export const parcelChannels = {
  /** A parcel's whole life, by a number of its label. */
  'parcel/life': channel(z.object({ sscc: ParcelCode }), z.union([ParcelLife, NoParcel, StoreFault])),
  /** Its proof as a file; `personal`: with what names a person. */
  'parcel/proof': channel(
    z.object({ sscc: ParcelCode, personal: z.boolean() }),
    z.union([...ProofAnswer.options, StoreFault]),
  ),
} as const;
