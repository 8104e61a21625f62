import { z } from 'zod';
import { Moment, StockRow } from '#shared/domain/index.ts';

const { sku, location, lot } = StockRow.shape;
const OrderId = z.string().min(1).max(160);

/** Why units turn up or go without a move between two places of the warehouse. `found` of those that turn up only, the others of both. */
export const AdjustReason = z.enum(['damaged', 'found', 'lost', 'expired', 'wrong-place', 'other']);
export type AdjustReason = z.infer<typeof AdjustReason>;

/**
 * Where units of a move stood or stand. `location`: on a shelf of the warehouse, where they are on hand · `parcel`: in a closed parcel of an
 * order, with the lot that was scanned (empty: none) · `tote`: picked for an order, with the lot that left the shelf, and not in a closed parcel yet · `hand`: carried by somebody between two places, on no shelf · `adjustment`: the other
 * side of a count, or of what somebody says with a reason, where units turn up or are lost · `scrapped`: thrown away · `supplier`: not here yet, by the code of the
 * delivery that they come with (empty: none was said) · `carrier`: handed over with a parcel of an order, with the lot that was scanned · `unknown`: before
 * there were moves. A new place outside is a new type here.
 */
export const MovePlace = z.discriminatedUnion('type', [
  z.object({ type: z.literal('location'), location, lot }),
  z.object({ type: z.literal('parcel'), orderId: OrderId, lot }),
  z.object({ type: z.literal('tote'), orderId: OrderId, lot }),
  z.object({ type: z.literal('hand'), handId: z.string().min(1).max(64), lot }),
  z.object({ type: z.literal('adjustment'), reason: AdjustReason.optional() }),
  z.object({ type: z.literal('scrapped') }),
  z.object({ type: z.literal('supplier'), delivery: z.string().max(60) }),
  z.object({ type: z.literal('carrier'), orderId: OrderId, lot }),
  z.object({ type: z.literal('unknown') }),
]);
export type MovePlace = z.infer<typeof MovePlace>;

/** A place of the warehouse on which units are on hand: one item's, of one lot. */
export type ShelfPlace = Pick<StockRow, 'sku' | 'location' | 'lot'>;

/**
 * What brought a move about, and its name there. `operation`: an entry of a station's log, by its operation id, where the station's
 * number of it stands too · `take-over`: a claim, by its order and fence · `import`: a file, by its name · `program`: a call of the API, by
 * the program's name · `unknown`: it was not kept.
 */
export const MoveCause = z.object({
  type: z.enum(['operation', 'take-over', 'import', 'program', 'unknown']),
  id: z.string().max(300),
});
export type MoveCause = z.infer<typeof MoveCause>;

/**
 * How sure it is that the units stood at this place. `scanned`: its code was read · `directed`: somebody was sent there · `stated`: a file, a
 * program or a person named it · `assumed`: guessed, as `takeUnits` does.
 */
export const MoveCertainty = z.enum(['scanned', 'directed', 'stated', 'assumed']);

/**
 * Units of an item that went from one place to another: never changed and never removed; what was wrong is another move. `happenedAt`: by the
 * clock of the station where it happened, put right, and never after `heardAt`, the store's clock when it wrote it down; 0 where nobody
 * knows, which is before everything. `reason`: the type of the event that it followed from, `count`, `counted-before` for what a count has in it already of a move that came in after it, `opening` for what was there before there were moves, or
 * `packing` where no event was kept. `by`: the operator's id; null: nobody
 * was signed in, or no person did it.
 */
export const StockMove = z.object({
  sku,
  /** A count can find twice as many as a place may hold: from below zero to above. */
  units: z.number().int().min(1).max(1_000_000_000_000),
  from: MovePlace,
  to: MovePlace,
  certainty: MoveCertainty,
  happenedAt: Moment.min(0),
  heardAt: Moment,
  reason: z.string().min(1).max(60),
  cause: MoveCause,
  station: z.string().max(80).nullable(),
  by: z.string().max(80).nullable(),
});
export type StockMove = z.infer<typeof StockMove>;

/** A move with its number in the ledger, which only grows. */
export const LedgerMove = StockMove.extend({ id: z.number().int() });
export type LedgerMove = z.infer<typeof LedgerMove>;

/** What all moves of one act have in common: when it was, why, and who did it where. */
export interface Occasion extends Pick<StockMove, 'happenedAt' | 'heardAt' | 'reason' | 'cause' | 'station' | 'by'> {
  /** The version of the store that its station had pulled then, in which history; absent where it is not known. */
  readonly seen?: { readonly epoch: string; readonly version: number } | undefined;
}
