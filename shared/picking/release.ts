import { MOST_PICK_LINES, type PickLine } from '#shared/domain/index.ts';

/** Units of a place that an order is promised, as allocation gives them. */
interface Promised {
  readonly orderId: string;
  readonly sku: string;
  readonly location: string;
  readonly lot: string;
  readonly units: number;
}

/** An order that could be picked: what it lacks still, of each item once. */
interface Pickable {
  readonly orderId: string;
  readonly needs: readonly { readonly sku: string; readonly units: number }[];
}

/**
 * The next list: of the most urgent orders those that are promised all that they lack, at most so many, each with all of its lines, in walking
 * order. An order that lacks something is left for later, and one that would make the list longer than is walked in one go for the next list.
 */
export function nextPickList(
  orders: readonly Pickable[],
  promised: readonly Promised[],
  most: number,
  walk: (a: string, b: string) => number,
): readonly PickLine[] {
  const taken: Promised[] = [];
  let chosen = 0;
  for (const { orderId, needs } of orders) {
    if (chosen === most) break;
    const own = promised.filter((one) => one.orderId === orderId);
    const isWhole = needs.every(({ sku, units }) => units === unitsOf(own.filter((one) => one.sku === sku)));
    if (!isWhole || own.length === 0 || taken.length + own.length > MOST_PICK_LINES) continue;
    taken.push(...own);
    chosen++;
  }
  return taken
    .toSorted((a, b) => walk(a.location, b.location) || compare(a.sku, b.sku) || compare(a.lot, b.lot))
    .map(({ orderId, sku, location, lot, units }, at) => ({ line: at + 1, orderId, sku, location, lot, units }));
}

const unitsOf = (some: readonly Promised[]): number => some.reduce((sum, { units }) => sum + units, 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What of a list nobody has brought yet, or found short: its lines less what was done of them. */
export function linesLeft(
  lines: readonly PickLine[],
  done: readonly { readonly line: number; readonly units: number }[],
): readonly PickLine[] {
  const units = new Map<number, number>();
  for (const one of done) units.set(one.line, (units.get(one.line) ?? 0) + one.units);
  return lines
    .map((line) => ({ ...line, units: line.units - (units.get(line.line) ?? 0) }))
    .filter((line) => line.units > 0);
}
