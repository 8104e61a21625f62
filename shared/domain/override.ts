import { z } from 'zod';

/**
 * What a supervisor may allow once: one more label of a parcel, taking an order over that another bench is packing, a decision about
 * an order that waits for one, counting one unit without its code of an item that has to prove itself by it, that a code which nobody
 * knows is of an item, or closing a parcel without the photo that a rule asks for.
 */
export const OverrideKind = z.enum(['reprint', 'take-over', 'order-change', 'touch-count', 'teach-code', 'no-photo']);
export type OverrideKind = z.infer<typeof OverrideKind>;

/** Why a label is printed once more. `label-void`: the parcel was opened, or the order begun anew, after one had come out. */
export const ReprintReason = z.enum(['damaged', 'lost', 'wrong-carrier', 'printer-fault', 'label-void', 'other']);
export type ReprintReason = z.infer<typeof ReprintReason>;

/** Why an order is taken away from the bench that packs it. */
export const TakeOverReason = z.enum(['bench-down', 'packer-away', 'urgent', 'other']);
export type TakeOverReason = z.infer<typeof TakeOverReason>;

/** Why a supervisor allowed something. `code-unreadable`: of a unit that is counted without its code · `code-new`: of one that is taught ·
 * `no-camera`: of a parcel without its photo. */
export const OverrideReason = z.enum([
  ...ReprintReason.options,
  ...TakeOverReason.exclude(['other']).options,
  'code-unreadable',
  'code-new',
  'no-camera',
]);
export type OverrideReason = z.infer<typeof OverrideReason>;
