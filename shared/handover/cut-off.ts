import type { CarrierService } from '#shared/domain/index.ts';

/** A service that says nothing of its cut-off has this one: the end of the day. */
const END_OF_DAY = 1_439;

/**
 * When a carrier collects next, today: the first cut-off of its services that is not over, in minutes after midnight at the door; null: none of them says
 * one, or all are over. `weekday`: 0 is Monday; `minute`: after midnight.
 */
export function nextCutOff(
  carrier: string,
  services: Iterable<Pick<CarrierService, 'carrier' | 'cutoffs'>>,
  { weekday, minute }: { readonly weekday: number; readonly minute: number },
): number | null {
  let next: number | null = null;
  for (const { carrier: of, cutoffs } of services) {
    const cutOff = of === carrier ? (cutoffs[weekday] ?? null) : null;
    if (cutOff === null || cutOff >= END_OF_DAY || cutOff < minute) continue;
    if (next === null || cutOff < next) next = cutOff;
  }
  return next;
}
