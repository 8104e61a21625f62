import { z } from 'zod';
import { Moment, ParcelNumber } from './bounds.ts';

/** A carrier's number, as whoever sold the postage wrote it. */
export const TrackingNumber = z.string().min(1).max(80);

/**
 * A parcel that is packed and has not left: what a door needs to know of it. `of`: how many parcels its order has. `sscc`: of its label; null: it has
 * none yet. `state`: `labelled` until the label was scanned back onto it, `verified` then. `isDone`: nothing is done to its order at a bench any
 * more. `carrier`: empty where nobody chose a service. `destination`: where its label sends it (`destinationOf`); absent where that is not known.
 * `packedAt`, `labelledAt`: by the store's clock. `on`: the manifest that it was scanned onto, which is not closed.
 */
export const WaitingParcel = z.object({
  orderId: z.string().min(1).max(160),
  code: z.string().min(1).max(80),
  parcel: ParcelNumber,
  of: ParcelNumber,
  sscc: z.string().length(18).nullable(),
  state: z.enum(['packed', 'labelled', 'verified']),
  isDone: z.boolean(),
  service: z.string().max(80),
  carrier: z.string().max(80),
  tracking: TrackingNumber.nullable(),
  destination: z.string().max(64).optional(),
  stationId: z.string().max(64),
  stationName: z.string().max(60),
  packedAt: Moment,
  labelledAt: Moment.nullable(),
  on: z
    .object({
      manifestId: z.string().min(1).max(64),
      code: z.string().min(1).max(40),
      stationId: z.string().max(64),
      stationName: z.string().max(60),
    })
    .nullable(),
});
export type WaitingParcel = z.infer<typeof WaitingParcel>;

/** A parcel by its order and its number there, in one text. */
export const parcelKey = ({ orderId, parcel }: Pick<WaitingParcel, 'orderId' | 'parcel'>): string =>
  `${orderId}#${parcel}`;
