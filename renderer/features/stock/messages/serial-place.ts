import type { Spoken } from '#renderer/core/messages/catalogue.ts';
import type { SerialPlace } from '#shared/stock/index.ts';
import type { stockWords } from './en.ts';

/** Where a unit is, in words: a location, an order's tote or parcel, a hand. */
export function placeIn({ side }: Spoken<typeof stockWords>, { type, id }: SerialPlace): string {
  if (type === 'location') return id;
  if (type === 'hand') return side.hand;
  if (type === 'outside') return side.unknown;
  return side[type]({ order: id.split(':').slice(1).join(':') || id });
}
