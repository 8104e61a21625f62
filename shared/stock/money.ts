/** Money of one currency, in its minor units. */
export interface Money {
  readonly currency: string;
  readonly minor: number;
}

/** Units with what one of them cost; null where nobody knows. */
export interface PricedUnits {
  readonly units: number;
  readonly costMinor: number | null;
  readonly currency: string | null;
}

/** What units are worth, by currency, the first named first. Currencies are never added up; what has no cost is in none. */
export function worthOf(rows: readonly PricedUnits[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { units, costMinor, currency } of rows)
    if (costMinor !== null && currency !== null) sums.set(currency, (sums.get(currency) ?? 0) + units * costMinor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

/** How many units have no cost. */
export const unpricedIn = (rows: readonly PricedUnits[]): number =>
  rows.reduce((sum, { units, costMinor, currency }) => sum + (costMinor === null || currency === null ? units : 0), 0);
