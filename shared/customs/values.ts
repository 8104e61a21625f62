import type { Item, Order, OrderLine } from '#shared/domain/index.ts';

/** What units of an order's items are worth to customs, in minor units of its currency. */
export interface OrderValues {
  /** Whether all units of an item have a value. */
  readonly isKnown: (sku: string) => boolean;
  /** What all units of an item in the order are worth; those without a value count nothing. */
  readonly ofOrder: (sku: string) => number;
  /** What so many units of an item of one line are worth; null: nobody says. */
  readonly ofUnits: (lineId: string, sku: string, units: number) => number | null;
}

type PricedItem = Pick<Item, 'priceMinor' | 'currency'>;

/**
 * Goods are worth what the customer paid for them: the price of their line. A line without one is worth what its item costs in the same currency. What was paid for a
 * kit is divided over its components by their own prices, or by units where one of them has none; all units of a kit together are worth its price to the cent.
 */
export function valuesOf(
  { lines, currency }: Pick<Order, 'lines' | 'currency'>,
  item: (sku: string) => PricedItem | undefined,
): OrderValues {
  const listed = (sku: string): number | null => {
    const known = item(sku);
    return known && currency !== null && known.currency === currency ? known.priceMinor : null;
  };
  /** What all units of an item on a line are worth. */
  const share = (line: OrderLine, sku: string): { readonly total: number; readonly units: number } | null => {
    const { components, quantity, unitPriceMinor } = line;
    const parts = components ?? [{ sku: line.sku, units: 1 }];
    const units = quantity * unitsIn(parts, sku);
    if (unitPriceMinor === null) {
      const each = listed(sku);
      return each === null ? null : { total: each * units, units };
    }
    return currency === null ? null : { total: partOf(parts, sku, quantity * unitPriceMinor, listed), units };
  };
  const of = (sku: string) => lines.filter((line) => unitsIn(line.components ?? [line], sku) > 0);
  return {
    isKnown: (sku) => of(sku).every((line) => share(line, sku) !== null),
    ofOrder: (sku) => of(sku).reduce((sum, line) => sum + (share(line, sku)?.total ?? 0), 0),
    ofUnits(lineId, sku, units) {
      const line = lines.find(({ id }) => id === lineId);
      const whole = line && share(line, sku);
      return whole && whole.units > 0 ? Math.round((whole.total * units) / whole.units) : null;
    },
  };
}

type Part = { readonly sku: string; readonly units?: number };

const unitsIn = (parts: readonly Part[], sku: string): number =>
  parts.reduce((sum, part) => (part.sku === sku ? sum + (part.units ?? 1) : sum), 0);

/** The part of a sum that falls to one component: what comes before it is rounded down once, so that all parts make the sum. */
function partOf(parts: readonly Part[], sku: string, total: number, listed: (sku: string) => number | null): number {
  const skus = [...new Set(parts.map((part) => part.sku))].sort();
  const prices = skus.map(listed);
  const isPriced = prices.every((price) => price !== null && price > 0);
  const weights = skus.map((one, at) => unitsIn(parts, one) * (isPriced ? (prices[at] as number) : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const upTo = (count: number) =>
    Math.floor((total * weights.slice(0, count).reduce((sum, weight) => sum + weight, 0)) / all);
  const at = skus.indexOf(sku);
  return upTo(at + 1) - upTo(at);
}
