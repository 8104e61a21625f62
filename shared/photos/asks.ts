import { codesIn, type Order, orderValue } from '#shared/domain/index.ts';

/** The merchant's rules of when a parcel is photographed before it is closed. */
export interface PhotoRules {
  /** From this value of the order on, in the smallest unit of its currency; 0: never for its value. */
  readonly from: number;
  /** Countries that it goes to, and channels that it came by: codes with anything between them; empty: never for it. */
  readonly countries: string;
  readonly channels: string;
}

/** Why a photo is asked for; null: it is not. */
export type PhotoAsked = 'value' | 'country' | 'channel' | null;

/**
 * Whether a parcel of the order is photographed before it is closed, and for which of the rules. An order of which a price is not known may be
 * worth anything: it is.
 */
export function photoAsked(
  { lines, address, channel }: Pick<Order, 'lines' | 'address' | 'channel'>,
  { from, countries, channels }: PhotoRules,
): PhotoAsked {
  if (from > 0 && orderValue(lines) >= from) return 'value';
  if (codesIn(countries).includes(address.country.toLowerCase())) return 'country';
  if (codesIn(channels).includes(channel.toLowerCase())) return 'channel';
  return null;
}
