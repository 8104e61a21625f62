import type { CarrierService } from '#shared/domain/index.ts';
import { HOLIDAYS_END, type Holidays } from './holidays.ts';
import type { Place } from './places.ts';
import { dateOf, dayOf, type LocalTime, weekdayOf } from './plain-date.ts';

/** Where a calendar holds: a country and, where it has calendars of its own, a region. */
export type CalendarPlace = Pick<Place, 'country' | 'region'>;

/**
 * When a parcel is handed over and arrives, as plain dates. `earliest`, `latest`: null where the price list does not say how long it takes. `isSure`: the table of
 * holidays knows all of these days.
 */
export interface Promised {
  readonly handOver: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isSure: boolean;
}

/** No calendar is without a working day for so long; a service that never picks up or delivers is promised by plain days. */
const MOST_PAUSE = 30;

/**
 * Promises a date: handed over today where it is a day of pick-up and not later than its cut-off, else on the next such day; then the days on which the service
 * delivers at the destination are counted. Source: shipping facts, 3.4.
 */
export function promise(
  { cutoffs, deliveryDays, keepsHolidays }: Pick<CarrierService, 'cutoffs' | 'deliveryDays' | 'keepsHolidays'>,
  days: { readonly min: number | null; readonly max: number | null },
  ready: LocalTime,
  origin: CalendarPlace,
  destination: CalendarPlace,
  holidays: Holidays,
): Promised {
  const today = dayOf(ready.date);
  const rests = (day: number, place: CalendarPlace): boolean => keepsHolidays && holidays.isHoliday(day, place);
  const picksUp = (day: number): boolean => cutoffs[weekdayOf(day)] != null && !rests(day, origin);
  const delivers = (day: number): boolean => deliveryDays[weekdayOf(day)] === true && !rests(day, destination);
  const inTime = picksUp(today) && ready.minutes <= Number(cutoffs[weekdayOf(today)]);
  const handOver = inTime ? today : next(today, picksUp);
  const after = (many: number): number => {
    let day = handOver;
    for (let left = many; left > 0; left--) day = next(day, delivers);
    return day;
  };
  const max = days.max ?? days.min;
  const latest = max === null ? null : after(max);
  return {
    handOver: dateOf(handOver),
    earliest: max === null ? null : dateOf(after(days.min ?? max)),
    latest: latest === null ? null : dateOf(latest),
    isSure: dateOf(latest ?? handOver) <= HOLIDAYS_END,
  };
}

function next(after: number, isOpen: (day: number) => boolean): number {
  for (let day = after + 1; day <= after + MOST_PAUSE; day++) if (isOpen(day)) return day;
  return after + 1;
}
