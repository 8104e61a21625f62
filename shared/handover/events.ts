import { z } from 'zod';
import { ParcelNumber, TrackingNumber } from '#shared/domain/index.ts';

const manifestId = z.string().min(1).max(64);
const sscc = z.string().length(18);
/** Parcels of one manifest: a lorry holds fewer. */
export const MOST_PARCELS = 2_000;
/** What a supervisor may let pass at the door. What was cancelled, has left, or has no label that counts stays. */
export const AllowableStop = z.enum(['OrderHeld', 'AddressChanged', 'LinesChanged', 'NotVerified']);
export type AllowableStop = z.infer<typeof AllowableStop>;
/** Lines of a pen in one signature. */
export const MOST_STROKES = 40;
/** Numbers of one line: all lines together are less than an entry of the log holds. */
export const MOST_STROKE_NUMBERS = 300;
const Thousandths = z.number().int().min(0).max(1_000);
const Stroke = z.array(Thousandths).min(2).max(MOST_STROKE_NUMBERS).readonly();
const parcels = z.number().int().min(0).max(MOST_PARCELS);

/** Somebody begins to hand parcels over to a carrier. `code`: what is printed on the paper. */
const ManifestOpened = z.object({
  ...{ type: z.literal('ManifestOpened'), v: z.literal(1), manifestId },
  code: z.string().min(1).max(40),
  /** Empty: parcels for which nobody chose a service. */
  carrier: z.string().max(80),
  /** The merchant's account with the carrier; empty: the only one. */
  account: z.string().max(80),
  /** Where they are handed over; empty: the only place. */
  origin: z.string().max(60),
  day: z.iso.date(),
});
/** A parcel was scanned onto it. `by`: its own label, the carrier's number, or a finger. */
const ParcelLoaded = z.object({
  ...{ type: z.literal('ParcelLoaded'), v: z.literal(1), manifestId, sscc },
  scanId: z.string().min(1).max(64),
  by: z.enum(['label', 'number', 'touch']),
  orderId: z.string().min(1).max(160),
  parcel: ParcelNumber,
  /** The carrier's number, as it was known then. */
  tracking: TrackingNumber.nullable(),
  /** The SSCC of the pallet or cage that it stands on. */
  pallet: sscc.nullable(),
});
/** It stays here: taken back by whoever scanned it, or it must not leave. */
const ParcelTakenOff = z.object({ type: z.literal('ParcelTakenOff'), v: z.literal(1), manifestId, sscc });
/**
 * A supervisor lets a parcel leave although something speaks against it. `stop`: what that is; only that is let pass. `grantId`: the grant that it
 * follows from.
 */
const StopAllowed = z.object({
  ...{ type: z.literal('StopAllowed'), v: z.literal(1), manifestId, sscc, stop: AllowableStop },
  grantId: z.string().min(1).max(64),
});
/** Parcels go onto this pallet or cage from now on. */
const PalletBegun = z.object({ type: z.literal('PalletBegun'), v: z.literal(1), manifestId, pallet: sscc });
/** Parcels stand by themselves again. */
const PalletEnded = z.object({ type: z.literal('PalletEnded'), v: z.literal(1), manifestId });
/** The first of two steps: what stands on it is said to the driver. `missing`: parcels of the carrier that were expected and stay. */
const ManifestClosing = z.object({
  ...{ type: z.literal('ManifestClosing'), v: z.literal(1), manifestId, parcels },
  missing: z.number().int().min(0).max(1_000_000),
});
/** Something is changed once more before it is closed. */
const ClosingTakenBack = z.object({ type: z.literal('ClosingTakenBack'), v: z.literal(1), manifestId });
/**
 * The driver signed on the screen for what was said. `name`: as it was typed, may be empty. `strokes`: the lines of the pen, each as x, y, x, y … in
 * thousandths of the field's width, from its upper left corner.
 */
const DriverSigned = z.object({
  ...{ type: z.literal('DriverSigned'), v: z.literal(1), manifestId },
  name: z.string().max(80),
  strokes: z.array(Stroke).min(1).max(MOST_STROKES).readonly(),
});
/** The second step: the driver has them. Nothing changes it any more. */
const ManifestClosed = z.object({ type: z.literal('ManifestClosed'), v: z.literal(1), manifestId, parcels });
/** Whoever hands over does something else meanwhile. */
const ManifestLeft = z.object({ type: z.literal('ManifestLeft'), v: z.literal(1), manifestId });
/** Somebody goes on with it. */
const ManifestResumed = z.object({ type: z.literal('ManifestResumed'), v: z.literal(1), manifestId });
/** Nothing stood on it, so that there is none. */
const ManifestDropped = z.object({ type: z.literal('ManifestDropped'), v: z.literal(1), manifestId });

/** Everything that can happen while parcels are handed over, by its type. Facts: never edited, never removed. */
export const handoverEvents = {
  ManifestOpened,
  ParcelLoaded,
  ParcelTakenOff,
  StopAllowed,
  PalletBegun,
  PalletEnded,
  ManifestClosing,
  ClosingTakenBack,
  DriverSigned,
  ManifestClosed,
  ManifestLeft,
  ManifestResumed,
  ManifestDropped,
};
export type HandoverEvent = z.infer<(typeof handoverEvents)[keyof typeof handoverEvents]>;
