import { z } from 'zod';
import { CustomsPaper } from '#shared/customs/index.ts';
import { ParcelNumber } from '#shared/domain/index.ts';
import { channel } from './channel.ts';
import { AskedText, DrawnText, LabelTrouble, PaperMade } from './label-channels.ts';

const Parcel = z.object({ orderId: z.string().min(1).max(160), parcel: ParcelNumber });

/**
 * Why a parcel has no customs paper. `none`: it crosses no border · `no-sender`: nobody said who sends abroad · `unknown-parcel`, `not-closed`: as the store knows
 * it, which may be a moment behind · `no-store`: the store does not answer; `isAbroad`: the parcel crosses a border, as far as the station's own sender says it.
 */
const NoPaper = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('no-sender') }),
  z.object({ type: z.literal('unknown-parcel') }),
  z.object({ type: z.literal('not-closed') }),
  z.object({ type: z.literal('no-store'), detail: z.string(), isAbroad: z.boolean() }),
]);

/** Customs papers of closed parcels. */
export const customsChannels = {
  /** Which texts of a parcel's customs paper the page must draw. `number`: of the label that the paper names, or the order's code while the store knows of none. */
  'customs/prepare': channel(
    Parcel,
    z.union([z.object({ type: z.literal('texts'), number: z.string(), texts: z.array(AskedText) }), NoPaper]),
  ),
  /**
   * Makes the customs paper as a PDF in the data folder, and hands it to the office printer where there is one. `gaps`: what is missing on it, in the
   * names of columns.
   */
  'customs/make': channel(
    Parcel.extend({ drawn: z.array(DrawnText).max(400) }),
    z.union([PaperMade.extend({ kind: CustomsPaper.shape.kind, gaps: z.array(z.string()) }), LabelTrouble, NoPaper]),
  ),
} as const;
