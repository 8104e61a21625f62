import type { OrderLine } from './order.ts';

/** What the lines of an order come to, in the smallest unit of its currency. One of which a price is not known may be worth anything: infinity. */
export const orderValue = (lines: readonly Pick<OrderLine, 'quantity' | 'unitPriceMinor'>[]): number =>
  lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * (unitPriceMinor ?? Number.POSITIVE_INFINITY), 0);

/** The codes of a policy that is a list of them, in small letters: anything may stand between them. */
export const codesIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
