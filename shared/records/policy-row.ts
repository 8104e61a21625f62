import { z } from 'zod';
import type { Right } from '#shared/rights/index.ts';

/** All that there is to know of a policy: a rule of the merchant's that holds at every bench. */
export interface PolicyRow<Value extends PolicyValue> {
  readonly schema: z.ZodType<Value>;
  /** What holds until somebody sets it. */
  readonly otherwise: Value;
  /** Who may set it. */
  readonly right: Right;
  /** What it decides, and its values, for whoever sets it: in the store's list and its API. */
  readonly meaning: string;
  /** Orders of one channel may be packed by another value of it. Whoever asks for one says of which channel the order is. */
  readonly byChannel?: true;
}

/** A policy that is asked for an order: another value may hold for those of one channel. */
export interface ChannelRow<Value extends PolicyValue> extends PolicyRow<Value> {
  readonly byChannel: true;
}

/** A value of a policy. */
export const PolicyValue = z.union([
  z.boolean(),
  z.number().int().min(-1_000_000_000).max(1_000_000_000),
  z.string().max(300),
]);
export type PolicyValue = z.infer<typeof PolicyValue>;

/** A policy that holds for all channels alike. */
export const row = <Value extends PolicyValue>(row: PolicyRow<Value>): PolicyRow<Value> => row;
/** A policy of which another value may hold for the orders of one channel. */
export const channelRow = <Value extends PolicyValue>(row: PolicyRow<Value>): ChannelRow<Value> => ({
  ...row,
  byChannel: true,
});

/** A policy that is a list of codes with spaces or commas between them, set by an administrator. */
export const codes = (code: string, meaning: string): PolicyRow<string> => ({
  ...{
    schema: z
      .string()
      .max(300)
      .regex(new RegExp(`^(?:${code}(?:[ ,]+${code})*)?$`)),
    otherwise: '',
  },
  ...{ right: 'set-policies', meaning },
});

/** A policy that is a whole number within bounds, set by an administrator. */
export const number = (
  otherwise: number,
  [least, most]: readonly [number, number],
  meaning: string,
): PolicyRow<number> => ({
  ...{ schema: z.number().int().min(least).max(most), otherwise, right: 'set-policies', meaning },
});

/** The same, by channel. */
export const channelNumber = (...given: Parameters<typeof number>): ChannelRow<number> => channelRow(number(...given));
