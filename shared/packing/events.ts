import { z } from 'zod';
import {
  Counter,
  HoldReason,
  LabelVersion,
  ParcelNumber,
  Postage,
  ServiceChoice,
  ShortFate,
  ShortWhy,
  Units,
} from '#shared/domain/index.ts';
import { UnitMark } from './marks.ts';
import { WeightJudged } from './parcel-weight.ts';
import { ShadowRule } from './shadow-rule.ts';

/** No bench scale weighs more: a tonne. */
const MOST_GRAMS = 1_000_000;
/** More do not fit into the text of one entry. */
const MOST_NEEDS = 2_000;

const scanned = {
  scanId: z.string().min(1).max(64),
  sku: z.string().min(1).max(64),
  units: z.number().int().min(1).max(1_000_000),
  fills: z
    .array(z.object({ need: z.string().max(110), units: Units.min(1) }))
    .min(1)
    .max(MOST_NEEDS),
  lot: z.string().max(40).nullable(),
  expiry: z.iso.date().nullable(),
  serial: z.string().max(40).nullable(),
};

const need = z.object({
  key: z.string().min(1).max(110),
  lineId: z.string().min(1).max(40),
  sku: z.string().min(1).max(64),
  units: Units.min(1),
  kitSku: z.string().max(64).nullable(),
  /** How many of the kit the line asks for (0.1 did not say). */
  kits: Units.min(1).optional(),
});

const Grams = z.number().int().min(-MOST_GRAMS).max(MOST_GRAMS);
const Spread = z.number().min(0).max(MOST_GRAMS);

const orderId = z.string().min(1).max(160);
const parcel = ParcelNumber;
/** The version of the merchant's rules by which it was decided; absent where the bench knew of none (no rule was changed, or before 0.2). */
const policies = Counter.optional();

/** An order was taken onto the bench for the first time; `needs` is what will be verified. */
const OrderOpened = z.object({
  type: z.literal('OrderOpened'),
  v: z.literal(1),
  orderId,
  rev: Counter.min(1),
  needs: z.array(need).max(MOST_NEEDS),
  policies,
});
/** One or more units went into the open parcel. `by` says how: a barcode, or a typed quantity added to one. */
const UnitScanned = z.object({
  type: z.literal('UnitScanned'),
  v: z.literal(1),
  orderId,
  parcel,
  by: z.enum(['scan', 'typed', 'touch']),
  raw: z.string().max(512),
  ...scanned,
  /** The scan of a kit's own code, which put in units of each of its components. */
  kitScan: scanned.scanId.optional(),
  /** What was ordered, where this item goes instead of it. */
  insteadOf: scanned.sku.optional(),
  /** What its units weigh in all by their code, net: pieces of which each weighs something else. */
  grams: Grams.min(1).optional(),
  /** What each of its units brings to the parcel that it lies in. */
  marks: z.array(UnitMark).max(8).optional(),
});
/** The named scan was taken back: its units are out of the parcel. */
const ScanUndone = z.object({
  type: z.literal('ScanUndone'),
  v: z.literal(1),
  orderId,
  scanId: scanned.scanId,
});
/** Every unit is out again; the needs are those of the named revision. Voids printed labels. */
const PackingRestarted = z.object({
  type: z.literal('PackingRestarted'),
  v: z.literal(1),
  orderId,
  rev: Counter.min(1),
  needs: z.array(need).max(MOST_NEEDS),
});
/** All units of a line that are in no parcel are short: the order goes without them. */
const UnitsShort = z.object({
  type: z.literal('UnitsShort'),
  v: z.literal(1),
  orderId,
  need: need.shape.key,
  sku: need.shape.sku,
  units: Units.min(1),
  why: ShortWhy,
  fate: ShortFate,
});
/** Units that were short turned up, and go in after all. */
const ShortTurnedUp = z.object({
  type: z.literal('ShortTurnedUp'),
  v: z.literal(1),
  orderId,
  sku: need.shape.sku,
  units: Units.min(1),
});
/** The order was put aside; its counts stay. */
const OrderSuspended = z.object({
  type: z.literal('OrderSuspended'),
  v: z.literal(1),
  orderId,
  /** Packed in a run of single units: its label is scanned back there. */
  run: z.literal(true).optional(),
  /** In this slot of a batch, where it is packed on. */
  slot: z.number().int().min(1).max(12).optional(),
});
/** An order that was put aside is on the bench again. */
const OrderResumed = z.object({
  type: z.literal('OrderResumed'),
  v: z.literal(1),
  orderId,
});
/** A packer found a reason why the order must wait for a person. */
const OrderHeld = z.object({
  type: z.literal('OrderHeld'),
  v: z.literal(1),
  orderId,
  reason: HoldReason,
  detail: z.string().max(300),
  /** How often the order had been released at the store by then (0.1 did not say). */
  releases: Counter.optional(),
});
/** A person decided: the order may be packed on. */
const HoldReleased = z.object({
  type: z.literal('HoldReleased'),
  v: z.literal(1),
  orderId,
});
/** Everything that belongs into the parcel is in it. */
const ParcelClosed = z.object({
  type: z.literal('ParcelClosed'),
  v: z.literal(1),
  orderId,
  parcel,
  policies,
});
/** The rest of the order goes into a further parcel, which is open from now on. */
const ParcelBegun = z.object({
  type: z.literal('ParcelBegun'),
  v: z.literal(1),
  orderId,
  parcel,
});
/** A parcel with nothing in it is none any more. Its number may come again; the numbers of its labels do not. */
const ParcelDropped = z.object({
  type: z.literal('ParcelDropped'),
  v: z.literal(1),
  orderId,
  parcel,
});
/** The units of one scan went from one parcel of the order into another. The label of the parcel that they left is void. */
const UnitsMoved = z.object({
  type: z.literal('UnitsMoved'),
  v: z.literal(1),
  orderId,
  scanId: scanned.scanId,
  from: parcel,
  to: parcel,
  /** The parcel that they left was closed and weighed: it is closed once more before it has a label (0.1 did not say). */
  reweigh: z.literal(true).optional(),
});
/** A closed parcel takes units again; the label that it had is void. */
const ParcelReopened = z.object({
  type: z.literal('ParcelReopened'),
  v: z.literal(1),
  orderId,
  parcel,
});
/** What was begun anew, or a parcel that was opened, by mistake: it is as it was before, its label too. */
const ActTakenBack = z.object({
  type: z.literal('ActTakenBack'),
  v: z.literal(1),
  orderId,
});
/**
 * A label of this parcel came out, with its SSCC; `version` counts the labels of the parcel, `reason` is why there is a further one,
 * `destination` is where it sends the parcel (see `destinationOf`; 0.1 did not say), `postage` what was bought for it at a carrier (absent: it is our own).
 */
const LabelPrinted = z.object({
  type: z.literal('LabelPrinted'),
  v: z.literal(1),
  orderId,
  parcel,
  version: LabelVersion,
  sscc: z.string().length(18),
  jobId: z.string().max(64),
  reason: z.string().max(200).optional(),
  destination: z.string().max(64).optional(),
  postage: Postage.optional(),
});
/** The label could not be printed; the parcel is "packed, not labelled". */
const LabelFailed = z.object({
  type: z.literal('LabelFailed'),
  v: z.literal(1),
  orderId,
  parcel,
  version: LabelVersion,
  reason: z.string().max(200),
});
/** The fresh label was scanned back from the parcel. */
const LabelVerified = z.object({
  type: z.literal('LabelVerified'),
  v: z.literal(1),
  orderId,
  parcel,
  scanId: scanned.scanId,
  sscc: z.string().length(18),
});
/** Which carton a parcel is packed in, and what that weighs empty. */
const CartonChosen = z.object({
  type: z.literal('CartonChosen'),
  v: z.literal(1),
  orderId,
  parcel,
  carton: z.string().min(1).max(40),
  tareGrams: Grams.min(0),
  /** The one that was suggested then; absent: none was. */
  suggested: z.string().min(1).max(40).optional(),
});
/** Which service a parcel goes by: chosen by the rules before it is closed, or by a person. */
const ServiceChosen = z.object({
  type: z.literal('ServiceChosen'),
  v: z.literal(1),
  orderId,
  parcel,
  ...ServiceChoice.shape,
});
/**
 * A parcel lay on the scale. `grams`: gross, of a reading that was stable and fresh. What it should weigh, how that spreads and how far it may be off:
 * null where a weight is not known, and then nothing is judged.
 */
const ParcelWeighed = z.object({
  type: z.literal('ParcelWeighed'),
  v: z.literal(1),
  orderId,
  parcel,
  grams: Grams,
  expectedGrams: Grams.nullable(),
  sigmaGrams: Spread.nullable(),
  toleranceGrams: Spread.nullable(),
  verdict: WeightJudged,
});
/** A supervisor let a parcel be closed that is off its weight, or of which no weight is to be had. */
const WeightAllowed = z.object({
  type: z.literal('WeightAllowed'),
  v: z.literal(1),
  orderId,
  parcel,
  grantId: z.string().min(1).max(64),
});
/**
 * A packer read a note, or made a check, that has to be confirmed. `skus`: the items that it is of; empty: it is of the order.
 * `note`: its words.
 */
const NoteConfirmed = z.object({
  type: z.literal('NoteConfirmed'),
  v: z.literal(1),
  orderId,
  key: z.string().min(1).max(110),
  skus: z.array(need.shape.sku).max(50),
  note: z.string().max(500),
});
/**
 * A rule of the merchant's would have stopped this, and is in shadow for the order's channel: it went on without anybody's yes. `sku`: of a rule
 * that is about a unit.
 */
const RuleShadowed = z.object({
  type: z.literal('RuleShadowed'),
  v: z.literal(1),
  orderId,
  parcel,
  rule: ShadowRule,
  sku: need.shape.sku.nullable(),
  policies,
});
/** Every parcel of the order carries its verified label. */
const OrderFinished = z.object({
  type: z.literal('OrderFinished'),
  v: z.literal(1),
  orderId,
});

/** Everything that can happen to the packing of an order, by its type. Facts: never edited, never removed. */
export const packingEvents = {
  OrderOpened,
  UnitScanned,
  ScanUndone,
  PackingRestarted,
  UnitsShort,
  ShortTurnedUp,
  OrderSuspended,
  OrderResumed,
  OrderHeld,
  HoldReleased,
  ParcelClosed,
  ParcelBegun,
  ParcelDropped,
  UnitsMoved,
  ParcelReopened,
  ActTakenBack,
  LabelPrinted,
  LabelFailed,
  LabelVerified,
  CartonChosen,
  ServiceChosen,
  ParcelWeighed,
  WeightAllowed,
  NoteConfirmed,
  RuleShadowed,
  OrderFinished,
};
export type PackingEvent = z.infer<(typeof packingEvents)[keyof typeof packingEvents]>;
