import { z } from 'zod';

/** Who decides a counted difference. */
export const CountApproval = z.enum(['rule', 'person', 'none']);
export type CountApproval = z.infer<typeof CountApproval>;

/** How goods come from their places to the benches. */
export const PickingWay = z.enum(['bench', 'paper', 'scan']);
export type PickingWay = z.infer<typeof PickingWay>;

/** What follows where a rule asks for a photo and none can be taken. */
export const PhotoMissingWay = z.enum(['note', 'supervisor']);
export type PhotoMissingWay = z.infer<typeof PhotoMissingWay>;

/** What follows where a unit is not good for long enough, or not any more. */
export const RefusedUnitWay = z.enum(['refuse', 'supervisor']);
/** What follows from the weight of a parcel. */
export const WeightCheckWay = z.enum(['off', 'warn', 'stop']);
export type WeightCheckWay = z.infer<typeof WeightCheckWay>;
/** Who packs one item instead of another, where neither the order nor the list says no. */
export const SubstituteWay = z.enum(['as-listed', 'supervisor', 'nobody']);
export type SubstituteWay = z.infer<typeof SubstituteWay>;
/** Who lets an order go without units that are short. */
export const ShipShortWay = z.enum(['packer', 'supervisor', 'nobody']);
export type ShipShortWay = z.infer<typeof ShipShortWay>;

/** Whether the service of a parcel is said, or settled before it is closed. */
export const CarrierChoiceWay = z.enum(['off', 'suggest', 'on']);
export type CarrierChoiceWay = z.infer<typeof CarrierChoiceWay>;

/** What follows where data are missing that customs want to know. */
export const CustomsWay = z.enum(['off', 'warn', 'hold']);
export type CustomsWay = z.infer<typeof CustomsWay>;

/** When the labels of a run are scanned back. */
export const RunLabelsWay = z.enum(['each', 'item', 'later']);

/** Whether the rules of a channel stop, or are tried. */
export const GateWay = z.enum(['on', 'shadow']);
export type GateWay = z.infer<typeof GateWay>;

/** What follows where a lot is scanned that the stock does not know. */
export const UnknownLotWay = z.enum(['take', 'supervisor', 'refuse']);
