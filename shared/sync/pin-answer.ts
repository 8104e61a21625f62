import { z } from 'zod';

/** A PIN as it is typed: 4 to 6 digits. */
export const Pin = z.string().regex(/^\d{4,6}$/, 'a PIN has 4 to 6 digits');

/**
 * The answer to a PIN. `choose-pin`: the one-time PIN of an administrator, which opens nothing but the choice of an own one ·
 * `triesLeft`: before a minute's wait · `until`: the end of that wait, epoch milliseconds.
 */
export const PinAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ok') }),
  z.object({ type: z.literal('choose-pin') }),
  z.object({ type: z.literal('wrong-pin'), triesLeft: z.number() }),
  z.object({ type: z.literal('locked'), until: z.number() }),
  z.object({ type: z.literal('no-pin') }),
  z.object({ type: z.literal('unknown-operator') }),
]);
export type PinAnswer = z.infer<typeof PinAnswer>;
