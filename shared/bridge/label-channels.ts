import { z } from 'zod';
import { LabelVersion, ParcelNumber, Postage, PRINTER_STOPS } from '#shared/domain/index.ts';
import { channel } from './channel.ts';
import { GrantId } from './grant-id.ts';

const Parcel = z.object({
  orderId: z.string().min(1).max(160),
  parcel: ParcelNumber,
  version: LabelVersion,
});

/** A text drawn by the page as one-bit dots, for scripts that the printer's own fonts lack. */
export const DrawnText = z.object({
  text: z.string().max(300),
  bold: z.boolean(),
  widthDots: z.number().int().min(1).max(2_400),
  heightDots: z.number().int().min(1).max(400),
  /** Rows from top to bottom, each padded to whole bytes, 1 is black, as hex digits. */
  dots: z
    .string()
    .max(200_000)
    .regex(/^(?:[0-9A-F]{2})*$/),
});
export type DrawnText = z.infer<typeof DrawnText>;

/** Why a label did not come out; the screen has a sentence and a next action for each. */
export const LabelTroubleType = z.enum([
  ...PRINTER_STOPS,
  'mismatch',
  'timeout',
  'interrupted',
  'not-noted',
  'not-configured',
  'not-verified',
  'packed-elsewhere',
  'store-unsure',
  'carrier-waits',
  'carrier-refused',
  'order-changed',
  'order-stopped',
  'unknown-order',
  'text-not-drawn',
  'bad-file',
  'needs-supervisor',
  'fault',
]);
/** See the schema. */
export type LabelTroubleType = z.infer<typeof LabelTroubleType>;

/** There is no label, and why. */
export const LabelTrouble = z.object({ type: z.literal('failed'), trouble: LabelTroubleType, detail: z.string() });

/** A text that the page must draw, and how large it may be. */
export const AskedText = z.object({
  text: z.string(),
  bold: z.boolean(),
  heightDots: z.number(),
  maxWidthDots: z.number(),
});

/** A paper that was made: its file, and whether the office printer took it; `printing` is `sent`, `no-printer`, or why it did not. */
export const PaperMade = z.object({
  type: z.literal('made'),
  file: z.string(),
  printing: z.enum(['sent', 'no-printer', ...LabelTroubleType.options]),
  detail: z.string(),
});
/** See the schema. */
export type PaperMade = z.infer<typeof PaperMade>;

/** A label that came out; `destination`: where it sends the parcel, as `destinationOf` tells it, where that is known; `postage`: what was bought for it. */
const Printed = z.object({
  type: z.literal('printed'),
  sscc: z.string().length(18),
  jobId: z.string(),
  destination: z.string().optional(),
  postage: Postage.optional(),
});

/** Shipping labels and packing slips. */
export const labelChannels = {
  /** Which texts of a label the page must draw, and how large. Asks the packing state first, like printing does. */
  'label/prepare': channel(
    Parcel.extend({ printerId: z.string().max(40).optional(), grantId: GrantId.optional() }),
    z.discriminatedUnion('type', [
      z.object({
        type: z.literal('texts'),
        texts: z.array(AskedText),
      }),
      LabelTrouble,
    ]),
  ),
  /**
   * Makes the label and prints it. The same parcel and version twice print once. One that may have come out already is
   * refused as `interrupted` unless the packer says that nothing came out; then the printer that had it is cleared, if
   * it is not off. `reason`: why there is a further label. `printerId`: another printer than the one for labels. Where an earlier label
   * of the parcel came out, or may have, it is refused as `needs-supervisor` without a grant for a reprint of this very parcel; the
   * reason is then the one that the supervisor gave.
   */
  'label/print': channel(
    Parcel.extend({
      drawn: z.array(DrawnText).max(40),
      nothingCameOut: z.boolean().optional(),
      printerIsOff: z.boolean().optional(),
      printerId: z.string().max(40).optional(),
      reason: z.string().min(1).max(200).optional(),
      person: z.string().max(120).optional(),
      grantId: GrantId.optional(),
    }),
    z.discriminatedUnion('type', [Printed, LabelTrouble]),
  ),
  /** The packer scanned a label that seemed not to have come out: if it is that one, it counts as printed from now on. */
  'label/scanned': channel(
    Parcel.extend({ sscc: z.string().length(18) }),
    z.discriminatedUnion('type', [Printed, z.object({ type: z.literal('not-this-label') })]),
  ),
  /** Which texts of an order's packing slip the page must draw, and the `code` that stands on it as bars. */
  'slip/prepare': channel(
    z.object({ orderId: z.string().min(1).max(160) }),
    z.discriminatedUnion('type', [
      z.object({
        type: z.literal('texts'),
        code: z.string(),
        texts: z.array(AskedText),
      }),
      LabelTrouble,
    ]),
  ),
  /**
   * Makes the packing slip as a PDF in the data folder, and hands it to the office printer where there is one.
   * `printing` is `sent`, `no-printer`, or why the printer did not take it; the file is there in any case.
   */
  'slip/make': channel(
    z.object({
      orderId: z.string().min(1).max(160),
      drawn: z.array(DrawnText).max(80),
      /** The order's code as a Code 128: widths of bars and gaps in modules, in turn, a bar first; none where it cannot hold the code. */
      bars: z.array(z.number().int().min(1).max(4)).max(1_200),
    }),
    z.discriminatedUnion('type', [PaperMade, LabelTrouble]),
  ),
} as const;
