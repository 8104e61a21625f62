import { codesIn, type Order, orderValue } from '#shared/domain/index.ts';

/** Who lets an order go without units that are short. `nobody`: it waits until it is whole. */
export type ShipShort = 'packer' | 'supervisor' | 'nobody';

/** The merchant's rules of what becomes of an order with units that are short. */
export interface ShortRules {
  readonly by: ShipShort;
  /** From this value of the order on a supervisor says so, in the smallest unit of its currency; 0: its value does not matter. */
  readonly supervisorFrom: number;
  /** Channels whose orders leave whole or not at all: codes with anything between them. */
  readonly wholeChannels: string;
}

/** Who may say that the rest of an order goes, and the units that are short follow or are cancelled. */
export function shipShortBy(
  { lines, channel }: Pick<Order, 'lines' | 'channel'>,
  { by, supervisorFrom, wholeChannels }: ShortRules,
): ShipShort {
  if (by === 'nobody' || codesIn(wholeChannels).includes(channel.toLowerCase())) return 'nobody';
  return supervisorFrom > 0 && orderValue(lines) >= supervisorFrom ? 'supervisor' : by;
}
