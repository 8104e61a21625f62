import type { ItemBarcode } from '#shared/domain/index.ts';
import type { TeachingEvent } from './events.ts';

/** What a code was taught to mean here. It holds until the store's own record of the item says it. */
export interface TaughtCode extends Pick<ItemBarcode, 'code' | 'units'> {
  readonly sku: string;
  /** It was a mistake: the code is not of that item, whatever a copy of the store still says. */
  readonly isForgotten: boolean;
}

/** What a code means after one more event; null: nothing. Total. */
export function evolveTaught(before: TaughtCode | null, event: TeachingEvent): TaughtCode | null {
  if (event.type === 'CodeForgotten') return before && { ...before, isForgotten: true };
  const { code, sku, units } = event;
  return { code, sku, units, isForgotten: false };
}
