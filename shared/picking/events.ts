import { z } from 'zod';
import { MOST_PICK_LINES, PickLine } from '#shared/domain/index.ts';

const pickId = z.string().min(1).max(64);
const scanId = z.string().min(1).max(64);
const location = z.string().min(1).max(60);
const orderId = z.string().min(1).max(160);
const sku = z.string().min(1).max(64);
const { line, lot } = PickLine.shape;
const units = z.number().int().min(1).max(1_000_000);

/** Somebody begins to walk a list: what of it is still to be brought, in walking order. */
const PickBegun = z.object({
  ...{ type: z.literal('PickBegun'), v: z.literal(1), pickId },
  list: z.string().min(1).max(64),
  lines: z.array(PickLine).min(1).max(MOST_PICK_LINES),
});
/** Somebody stands before a place of the list. */
const PlaceReached = z.object({ type: z.literal('PlaceReached'), v: z.literal(1), pickId, location });
/** Units left their place for an order: they stand on no shelf from then on. */
const UnitsPicked = z.object({
  ...{ type: z.literal('UnitsPicked'), v: z.literal(1), pickId, scanId, line, orderId, location, units },
  by: z.enum(['scan', 'touch']),
  sku,
  /** As the code said it, else the one of the line. */
  lot,
  expiry: z.iso.date().nullable(),
  serial: z.string().max(40).nullable(),
  raw: z.string().max(512),
});
/** The scan stands for so many units instead: a number was given for it. */
const PickedUnitsSet = z.object({ type: z.literal('PickedUnitsSet'), v: z.literal(1), pickId, scanId, units });
/** What was picked last lies in its order's tote. */
const ToteFilled = z.object({ type: z.literal('ToteFilled'), v: z.literal(1), pickId, scanId, orderId });
/** So many units of a line are not at its place. */
const PickFoundShort = z.object({
  ...{ type: z.literal('PickFoundShort'), v: z.literal(1), pickId, scanId, line, orderId, location, sku, lot, units },
});
/** An order of the list is not to be brought any more: it was cancelled or is held. */
const PickOrderDropped = z.object({ type: z.literal('PickOrderDropped'), v: z.literal(1), pickId, orderId });
/** What was done by that scan was not: its units stand where they were. */
const PickUndone = z.object({ type: z.literal('PickUndone'), v: z.literal(1), pickId, scanId });
/** Whoever picks does something else meanwhile. */
const PickLeft = z.object({ type: z.literal('PickLeft'), v: z.literal(1), pickId });
/** Somebody goes on with it. */
const PickResumed = z.object({ type: z.literal('PickResumed'), v: z.literal(1), pickId });
/** Nothing more is brought by it. What is open of its list may be brought by another one. */
const PickFinished = z.object({ type: z.literal('PickFinished'), v: z.literal(1), pickId });

/** Everything that can happen while goods are picked, by its type. Facts: never edited, never removed. */
export const pickingEvents = {
  PickBegun,
  PlaceReached,
  UnitsPicked,
  PickedUnitsSet,
  ToteFilled,
  PickFoundShort,
  PickOrderDropped,
  PickUndone,
  PickLeft,
  PickResumed,
  PickFinished,
};
export type PickingEvent = z.infer<(typeof pickingEvents)[keyof typeof pickingEvents]>;
