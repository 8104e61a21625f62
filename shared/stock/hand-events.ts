import { z } from 'zod';
import { AdjustReason } from './move.ts';

const handId = z.string().min(1).max(64);
const scanId = z.string().min(1).max(64);
const location = z.string().min(1).max(60);
const units = z.number().int().min(1).max(1_000_000);
const scan = {
  handId,
  scanId,
  by: z.enum(['scan', 'touch']),
  sku: z.string().min(1).max(64),
  units,
  lot: z.string().max(40).nullable(),
  expiry: z.iso.date().nullable(),
  serial: z.string().max(40).nullable(),
  raw: z.string().max(512),
} as const;

/** Why goods that were carried are not put down: as an adjustment has it, or thrown away. */
export const WriteOffReason = z.enum([...AdjustReason.exclude(['found']).options, 'scrapped']);
export type WriteOffReason = z.infer<typeof WriteOffReason>;
/** Why goods are there that no place is said to have. */
export const FindReason = AdjustReason.extract(['found', 'wrong-place', 'other']);
export type FindReason = z.infer<typeof FindReason>;

/** Somebody stands at a place to take goods from it: the first of it begins what is carried. */
const TakeBegun = z.object({ type: z.literal('TakeBegun'), v: z.literal(1), handId, location });
/** Goods are taken up that no place is said to have. */
const FindBegun = z.object({ type: z.literal('FindBegun'), v: z.literal(1), handId, reason: FindReason });
/** Units left a place, and are in a hand from then on: they stand on no shelf. */
const UnitsTaken = z.object({ type: z.literal('UnitsTaken'), v: z.literal(1), ...scan, location });
/** Units that no place is said to have are in a hand. */
const UnitsFound = z.object({ type: z.literal('UnitsFound'), v: z.literal(1), ...scan, reason: FindReason });
/** Units of what is carried are to be put down next; without any, all are. */
const UnitsChosen = z.object({ type: z.literal('UnitsChosen'), v: z.literal(1), ...scan });
/** The scan stands for so many units instead: a number was given for it. */
const MovedUnitsSet = z.object({ type: z.literal('MovedUnitsSet'), v: z.literal(1), handId, scanId, units });
/** The next place that is scanned is one to take more from, or one to put down at. */
const HandTurned = z.object({ type: z.literal('HandTurned'), v: z.literal(1), handId, to: z.enum(['take', 'put']) });
/** What was chosen of what is carried, else all of it, stands at a place. */
const UnitsPutDown = z.object({ type: z.literal('UnitsPutDown'), v: z.literal(1), handId, scanId, location });
/** What was chosen of what is carried, else all of it, is on hand no more. */
const UnitsWrittenOff = z.object({
  type: z.literal('UnitsWrittenOff'),
  v: z.literal(1),
  handId,
  scanId,
  reason: WriteOffReason,
});
/** What was done by that scan was not: its units never moved. */
const MoveUndone = z.object({ type: z.literal('MoveUndone'), v: z.literal(1), handId, scanId });
/** Nothing is carried any more. */
const HandEmptied = z.object({ type: z.literal('HandEmptied'), v: z.literal(1), handId });
/** Whoever carries goods does something else meanwhile, and still has them. */
const HandLeft = z.object({ type: z.literal('HandLeft'), v: z.literal(1), handId });
/** Somebody goes on with what is carried. */
const HandResumed = z.object({ type: z.literal('HandResumed'), v: z.literal(1), handId });

/** Everything that can happen to goods that are carried, by its type. Facts: never edited, never removed. */
export const handEvents = {
  TakeBegun,
  FindBegun,
  UnitsTaken,
  UnitsFound,
  UnitsChosen,
  MovedUnitsSet,
  HandTurned,
  UnitsPutDown,
  UnitsWrittenOff,
  MoveUndone,
  HandEmptied,
  HandLeft,
  HandResumed,
};
export type HandEvent = z.infer<(typeof handEvents)[keyof typeof handEvents]>;
/** A code that was scanned for goods. */
export type GoodsScan = Omit<z.infer<typeof UnitsChosen>, 'type' | 'v' | 'handId'>;
