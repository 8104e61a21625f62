import { z } from 'zod';
import { Location, StockRow } from '#shared/domain/index.ts';
import { LedgerMove } from './move.ts';

const units = z.number().int();

/** What somebody looks at: an item at all its places, a location with all its items, a unit by its serial number, or what lacks anywhere. */
export const StockAsk = z.discriminatedUnion('type', [
  z.object({ type: z.literal('item'), sku: StockRow.shape.sku }),
  z.object({ type: z.literal('location'), location: StockRow.shape.location }),
  /** A unit by its serial number; of whichever item, where none is named. */
  z.object({ type: z.literal('serial'), serial: z.string().min(1).max(40), sku: StockRow.shape.sku.optional() }),
  z.object({ type: z.literal('lacking') }),
]);
export type StockAsk = z.infer<typeof StockAsk>;

/** What stands at a place, and what of it is promised and free. `kind`: of the location; null where nobody said. */
const Level = StockRow.extend({ kind: Location.shape.kind.nullable(), allocated: units, available: units });

/** Units that an order needs and nobody has for it. */
const Lack = z.object({ orderId: z.string(), sku: z.string(), units, shipBy: units });

/** Units to be brought from bulk to a pick location, as `ReplenishTask` has it. */
const Task = z.object({
  ...{ sku: z.string(), units, shipBy: units.nullable(), to: z.string().nullable() },
  reason: z.enum(['short', 'demand', 'below-point']),
  from: z.array(z.object({ location: z.string(), lot: z.string(), units })).readonly(),
});

/** Where a unit with a serial number is: at a location, in a hand, in the tote or a parcel of an order (by the order's id), or outside. */
export const SerialPlace = z.object({
  type: z.enum(['location', 'hand', 'tote', 'parcel', 'outside']),
  id: z.string().max(160),
});
export type SerialPlace = z.infer<typeof SerialPlace>;

/** A scan of a unit by its serial number. `happenedAt` 0: before such scans were kept. */
export const SerialSeen = SerialPlace.extend({
  ...{ sku: z.string(), serial: z.string(), happenedAt: units, reason: z.string() },
  ...{ station: z.string().nullable(), by: z.string().nullable() },
});
export type SerialSeen = z.infer<typeof SerialSeen>;

/**
 * What the store knows of it. `levels`: at most 200; `moves`: the last ones, the newest first; `shortages` and `tasks`: of the item, or of all where what
 * lacks was asked for, the most urgent first.
 */
export const StockLook = z.object({
  levels: z.array(Level).readonly(),
  moves: z.array(LedgerMove).readonly(),
  shortages: z.array(Lack).readonly(),
  tasks: z.array(Task).readonly(),
  /** The scans of a unit that was asked for by its serial number, the last one first; stores before 0.2 do not know any. */
  serials: z.array(SerialSeen).readonly().default([]),
});
export type StockLook = z.infer<typeof StockLook>;
