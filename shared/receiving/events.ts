import { z } from 'zod';

const receiptId = z.string().min(1).max(64);
const scanId = z.string().min(1).max(64);
const location = z.string().min(1).max(60);
const units = z.number().int().min(1).max(1_000_000);

/** Somebody begins to receive at a place: what a delivery said would come, or whatever comes. */
const ReceiptBegun = z.object({
  ...{ type: z.literal('ReceiptBegun'), v: z.literal(1), receiptId, location },
  /** The delivery's code; null: nobody said what would come. */
  delivery: z.string().min(1).max(60).nullable(),
});
/** Units came in, and stand at the place of the receipt. */
const UnitsReceived = z.object({
  ...{ type: z.literal('UnitsReceived'), v: z.literal(1), receiptId, scanId, units },
  by: z.enum(['scan', 'touch']),
  sku: z.string().min(1).max(64),
  lot: z.string().max(40).nullable(),
  expiry: z.iso.date().nullable(),
  serial: z.string().max(40).nullable(),
  raw: z.string().max(512),
});
/** The scan stands for so many units instead: a number was given for it. */
const ReceivedUnitsSet = z.object({
  ...{ type: z.literal('ReceivedUnitsSet'), v: z.literal(1), receiptId, scanId, units },
});
/** The units of that scan are damaged: they stand at a place of quarantine. */
const DamageFound = z.object({ type: z.literal('DamageFound'), v: z.literal(1), receiptId, scanId, location });
/** What was received by that scan was not: its units never came. */
const ReceivedUndone = z.object({ type: z.literal('ReceivedUndone'), v: z.literal(1), receiptId, scanId });
/** Whoever receives does something else meanwhile. */
const ReceiptLeft = z.object({ type: z.literal('ReceiptLeft'), v: z.literal(1), receiptId });
/** Somebody goes on with it. */
const ReceiptResumed = z.object({ type: z.literal('ReceiptResumed'), v: z.literal(1), receiptId });
/** Nothing more comes by it. What is open of its delivery may come by another one. */
const ReceiptFinished = z.object({ type: z.literal('ReceiptFinished'), v: z.literal(1), receiptId });

/** Everything that can happen while goods are received, by its type. Facts: never edited, never removed. */
export const receivingEvents = {
  ReceiptBegun,
  UnitsReceived,
  ReceivedUnitsSet,
  DamageFound,
  ReceivedUndone,
  ReceiptLeft,
  ReceiptResumed,
  ReceiptFinished,
};
export type ReceivingEvent = z.infer<(typeof receivingEvents)[keyof typeof receivingEvents]>;
/** A code that was scanned for goods that came. */
export type ReceivedScan = Omit<z.infer<typeof UnitsReceived>, 'type' | 'v' | 'receiptId'>;
