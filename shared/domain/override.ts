import { z } from 'zod';

/** What a unit may have wrong with a supervisor's yes: its date is over, it is good for too short, or it is of a lot that was not to be expected. */
export const UnitAllowance = z.enum(['expired-lot', 'short-life', 'wrong-lot']);
export type UnitAllowance = z.infer<typeof UnitAllowance>;

/**
 * What a supervisor may allow once: one more label of a parcel, taking an order over that another bench is packing, a decision about
 * an order that waits for one, counting one unit without its code of an item that has to prove itself by it, that a code which nobody
 * knows is of an item, closing a parcel without the photo that a rule asks for, packing a unit of a lot that is not as it should be, closing a
 * parcel that is too light, too heavy, or was not weighed although the rules want it, shipping an order without units that are short, or
 * closing a parcel by what was known of its order too long ago, packing an item instead of the one that was ordered, or handing a
 * parcel over although something speaks against it.
 */
export const OverrideKind = z.enum([
  'reprint',
  'take-over',
  'order-change',
  'touch-count',
  'teach-code',
  'no-photo',
  ...UnitAllowance.options,
  'under-weight',
  'over-weight',
  'no-weight',
  'ship-short',
  'stale-data',
  'substitute',
  'stopped-parcel',
]);
export type OverrideKind = z.infer<typeof OverrideKind>;

/** Why a label is printed once more. `label-void`: the parcel was opened, or the order begun anew, after one had come out. */
export const ReprintReason = z.enum(['damaged', 'lost', 'wrong-carrier', 'printer-fault', 'label-void', 'other']);
export type ReprintReason = z.infer<typeof ReprintReason>;

/** Why an order is taken away from the bench that packs it. */
export const TakeOverReason = z.enum(['bench-down', 'packer-away', 'urgent', 'other']);
export type TakeOverReason = z.infer<typeof TakeOverReason>;

/** Why a parcel is closed that is off its weight, or was not weighed. */
export const WeightReason = z.enum(['counted-again', 'other-packaging', 'item-weight', 'no-scale']);
export type WeightReason = z.infer<typeof WeightReason>;

/** Why an order goes without some of its units. */
export const ShortReason = z.enum(['units-missing', 'units-damaged', 'wrong-stock']);
export type ShortReason = z.infer<typeof ShortReason>;

/** Why a parcel is handed over although something speaks against it. `put-right`: by hand, on the parcel itself. */
export const StopReason = z.enum(['customer-agreed', 'put-right']);
export type StopReason = z.infer<typeof StopReason>;

/** Why a supervisor allowed something. `code-unreadable`: of a unit that is counted without its code · `code-new`: of one that is taught ·
 * `no-camera`: of a parcel without its photo · `goods-checked`: of a unit whose lot or date is not as it should be ·
 * `units-missing`, `units-damaged`, `wrong-stock`: of an order without all of its units ·
 * `store-away`: of a parcel whose order may have changed since · `substitute-agreed`: of an item that goes instead of another. */
export const OverrideReason = z.enum([
  ...ReprintReason.options,
  ...TakeOverReason.exclude(['other']).options,
  'code-unreadable',
  'code-new',
  'no-camera',
  'goods-checked',
  ...WeightReason.options,
  ...ShortReason.options,
  'store-away',
  'substitute-agreed',
  ...StopReason.options,
]);
export type OverrideReason = z.infer<typeof OverrideReason>;
