import type { Reference } from '#renderer/replica/reference.ts';
import { minorUnitDigits, type Order } from '#shared/domain/index.ts';

/** What an order is worth, in the minor units of its currency. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** The price of all lines of an order; null where a price or the currency is not known: half of a sum would mislead. */
export function worthOf({ currency, lines }: Order): Money | null {
  if (currency === null || lines.length === 0) return null;
  let minor = 0;
  for (const { unitPriceMinor, quantity } of lines) {
    if (unitPriceMinor === null) return null;
    minor += unitPriceMinor * quantity;
  }
  return { minor, currency };
}

/** What some orders are worth, by their ids. Those that are not here, or whose worth is not known, are left out. */
export async function readWorths(
  reference: Pick<Reference, 'order'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Money>> {
  const worths = new Map<string, Money>();
  for (const id of new Set(ids)) {
    const order = await reference.order(id);
    const worth = order === undefined || order === 'unreadable' ? null : worthOf(order);
    if (worth) worths.set(id, worth);
  }
  return worths;
}

/** Sums by currency, the largest number of orders first: what is of two currencies is not one sum. */
export function sumsOf(worths: ReadonlyMap<string, Money>): readonly Money[] {
  const sums = new Map<string, { minor: number; orders: number }>();
  for (const { minor, currency } of worths.values()) {
    const sum = sums.get(currency);
    sums.set(currency, { minor: (sum?.minor ?? 0) + minor, orders: (sum?.orders ?? 0) + 1 });
  }
  return Array.from(sums)
    .toSorted(([, a], [, b]) => b.orders - a.orders)
    .map(([currency, { minor }]) => ({ minor, currency }));
}

/** As the reader's language writes it. */
export const moneyIn = (locale: string, { minor, currency }: Money): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(minor / 10 ** minorUnitDigits(currency));
