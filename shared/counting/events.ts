import { z } from 'zod';
import { Moment } from '#shared/domain/index.ts';

const countId = z.string().min(1).max(64);
const scanId = z.string().min(1).max(64);
const units = z.number().int().min(1).max(1_000_000);

/**
 * What was counted before and is entered later. `sheet`: the number of the printed sheet, such as C-0012-2, or a name for what a scanner had in its memory. `countedBy`: who counted it,
 * an operator's id. `from`, `until`: between them it was counted, by the clock on the wall. `stored`: the codes came from a scanner's memory, each unit of it, whether or not somebody planned
 * the place; left out: it was written by hand.
 */
export const CountedOnPaper = z.object({
  sheet: z.string().min(1).max(40),
  countedBy: z.string().min(1).max(80),
  from: Moment.min(0),
  until: Moment.min(0),
  stored: z.literal(true).optional(),
});

/**
 * A place was taken up to be counted: whoever counts says what is there, and is not told what should be. `taskId`: the planned count or recount that
 * it is; null: nobody planned it. `paper`: it was counted before, on a sheet, and whoever says it copies the sheet.
 */
const CountOpened = z.object({
  type: z.literal('CountOpened'),
  v: z.literal(1),
  countId,
  location: z.string().min(1).max(60),
  taskId: z.string().min(1).max(64).nullable().default(null),
  paper: CountedOnPaper.optional(),
});
/** Units of an item were counted: one code was read, that of a unit or of a pack. `sku` null: a code that nobody knows, kept to be matched later. */
const UnitsCounted = z.object({
  type: z.literal('UnitsCounted'),
  v: z.literal(1),
  countId,
  scanId,
  by: z.enum(['scan', 'touch']),
  sku: z.string().min(1).max(64).nullable(),
  units,
  lot: z.string().max(40).nullable(),
  expiry: z.iso.date().nullable(),
  serial: z.string().max(40).nullable(),
  raw: z.string().max(512),
});
/** The scan stands for so many units instead: a number was given for it. */
const CountedUnitsSet = z.object({ type: z.literal('CountedUnitsSet'), v: z.literal(1), countId, scanId, units });
/** The scan was taken back. */
const CountUndone = z.object({ type: z.literal('CountUndone'), v: z.literal(1), countId, scanId });
/** Everything that was counted is forgotten: the place is counted from nothing. */
const CountRestarted = z.object({ type: z.literal('CountRestarted'), v: z.literal(1), countId });
/** Whoever counts left the place, and keeps what was counted. */
const CountLeft = z.object({ type: z.literal('CountLeft'), v: z.literal(1), countId });
/** Somebody goes on where it was left. */
const CountResumed = z.object({ type: z.literal('CountResumed'), v: z.literal(1), countId });
/** The place is counted: what was not found there is not there. `empty`: nothing was, and somebody looked. */
const CountFinished = z.object({ type: z.literal('CountFinished'), v: z.literal(1), countId, empty: z.boolean() });
/**
 * Units of an item are out with an order that is being packed: whoever counts was asked whether they were gone from this shelf. `gone`: they were,
 * so what was counted is without them · `here`: they lay here and were counted, or came from another place · `unknown`: nobody can say.
 */
const UnitsOutSaid = z.object({
  type: z.literal('UnitsOutSaid'),
  v: z.literal(1),
  countId,
  orderId: z.string().min(1).max(160),
  sku: z.string().min(1).max(64),
  units,
  said: z.enum(['gone', 'here', 'unknown']),
});
/**
 * The place was taken over from another station that counted it: what was counted there counts no more. `from`: the name of that station, empty
 * where nobody knows it.
 */
const CountTakenOver = z.object({
  type: z.literal('CountTakenOver'),
  v: z.literal(1),
  countId,
  from: z.string().max(60),
});
/** The place is another station's: what was counted here is kept in the log, counts nowhere, and nobody goes on with it. */
const CountDropped = z.object({ type: z.literal('CountDropped'), v: z.literal(1), countId });

/** Everything that can happen to a count, by its type. Facts: never edited, never removed. */
export const countingEvents = {
  CountOpened,
  UnitsCounted,
  CountedUnitsSet,
  CountUndone,
  CountRestarted,
  CountLeft,
  CountResumed,
  CountFinished,
  UnitsOutSaid,
  CountTakenOver,
  CountDropped,
};
export type CountingEvent = z.infer<(typeof countingEvents)[keyof typeof countingEvents]>;
