import type { StockRow } from '#shared/domain/index.ts';
import { type Money, type PricedUnits, unpricedIn, worthOf } from './money.ts';

/** A lot at a place that has a date, with what one unit cost. */
export interface DatedLot extends Omit<StockRow, 'expiry'>, Omit<PricedUnits, 'units'> {
  /** ISO date: the last day on which it may leave. */
  readonly expiry: string;
}

/** Lots that expire soon, with how many days are left: 0 today, below zero when it has expired. */
export interface ExpiringLot extends DatedLot {
  readonly daysLeft: number;
}

/** In how many days the lots of each group expire at the latest; the first group has expired. */
export const EXPIRY_STEPS = [-1, 7, 30, 60, 90] as const;

/** Lots that expire between the step before and this one. */
export interface ExpiryGroup {
  readonly upTo: number;
  readonly lots: number;
  readonly units: number;
  readonly money: readonly Money[];
  readonly unpriced: number;
}

const DAY_MS = 86_400_000;

/**
 * What has expired or will within so many days, what expires first first, with the groups that the whole falls into. Lots of which there is nothing are left out.
 * `today`: ISO date.
 */
export function expiringWithin(
  lots: readonly DatedLot[],
  today: string,
  days: number,
): { readonly lots: readonly ExpiringLot[]; readonly groups: readonly ExpiryGroup[] } {
  const due = lots
    .map((lot) => ({ ...lot, daysLeft: (Date.parse(lot.expiry) - Date.parse(today)) / DAY_MS }))
    .filter(({ quantity, daysLeft }) => quantity > 0 && daysLeft <= days)
    .toSorted((a, b) => a.daysLeft - b.daysLeft || compare(a.sku, b.sku) || compare(a.location, b.location));
  const stepOf = (left: number): number | undefined => EXPIRY_STEPS.find((step) => left <= step);
  return {
    lots: due,
    groups: EXPIRY_STEPS.map((upTo) => {
      const group = due
        .filter(({ daysLeft }) => stepOf(daysLeft) === upTo)
        .map(({ quantity, costMinor, currency }) => ({ units: quantity, costMinor, currency }));
      return {
        ...{ upTo, lots: group.length, units: group.reduce((sum, { units }) => sum + units, 0) },
        ...{ money: worthOf(group), unpriced: unpricedIn(group) },
      };
    }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
