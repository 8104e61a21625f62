/**
 * What one day did to an item. `day`: whole days since 1970 (UTC). `left`: units that left in parcels, less what came back out of them. `net`: by how
 * much more stood on all shelves in the evening than in the morning.
 */
export interface ItemDay {
  readonly day: number;
  readonly left: number;
  readonly net: number;
}

/**
 * How an item was asked for, by the days on which there was some of it. `left`: units of those days · `days`: how many they are · `perDay`,
 * `sdPerDay`: the mean and the standard deviation of a day, null where it was never there · `idleDays`: days with some of it since the last unit left.
 */
export interface Demand {
  readonly left: number;
  readonly days: number;
  readonly perDay: number | null;
  readonly sdPerDay: number | null;
  readonly idleDays: number;
}

/**
 * Reads an item's days backwards from what is on hand now. Days without a departure count, those on which there was nothing to take do not: nobody can
 * know what would have left then. `days`: those on which something moved, the earliest first, up to now. `from`: the first day that counts. `until`: the day after
 * the last, which is today: a day that is not over says nothing. Source: decision 0061.
 */
export function demandOf(
  days: readonly ItemDay[],
  onHand: number,
  { from, until }: { readonly from: number; readonly until: number },
): Demand {
  const there: number[] = [];
  let at = days.length - 1;
  let evening = onHand;
  let idleDays = 0;
  let isIdle = true;
  for (; at >= 0 && (days[at] as ItemDay).day >= until; at--) {
    const today = days[at] as ItemDay;
    evening -= today.net;
    if (today.left > 0) isIdle = false;
  }
  for (let day = until - 1; day >= from; day--) {
    const { left, net } = days[at]?.day === day ? (days[at--] as ItemDay) : { left: 0, net: 0 };
    const morning = evening - net;
    if (left > 0) isIdle = false;
    if (left !== 0 || morning > 0 || evening > 0) {
      there.push(left);
      if (isIdle) idleDays++;
    }
    evening = morning;
  }
  const left = there.reduce((sum, units) => sum + units, 0);
  if (there.length === 0) return { left, days: 0, perDay: null, sdPerDay: null, idleDays };
  const perDay = Math.max(0, left / there.length);
  return { left, days: there.length, perDay, sdPerDay: deviation(there, perDay), idleDays };
}

/** The standard deviation of a sample; 0 of a single day. */
function deviation(units: readonly number[], mean: number): number {
  if (units.length < 2) return 0;
  return Math.sqrt(units.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (units.length - 1));
}

/** For how many days units last at so many a day; null: nobody asks for them. */
export const coverDays = (units: number, perDay: number | null): number | null =>
  perDay === null || perDay <= 0 ? null : Math.max(0, units) / perDay;
