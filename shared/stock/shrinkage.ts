import { groupBy } from '#shared/prelude/index.ts';
import { type Money, type PricedUnits, unpricedIn, worthOf } from './money.ts';

/** Units that turned up (above zero) or were missing, by a posted count or by what somebody said. `at`: epoch milliseconds. */
export interface Difference extends PricedUnits {
  readonly sku: string;
  readonly at: number;
}

/** What is missing of an item, in units and in money; null: nobody knows its cost. */
export interface ShrunkItem extends PricedUnits {
  readonly sku: string;
  readonly minor: number | null;
}

/** What turned up and what was missing in a week, before anything is paired. `from`: its first day, epoch milliseconds. */
export interface ShrinkWeek {
  readonly from: number;
  readonly found: number;
  readonly lost: number;
}

/**
 * What is missing for good. `units`, `money`: of items that lost more than they found · `paired`: units that were missing at one place or lot and turned up at another, so
 * that nothing is lost · `unpriced`: missing units without cost · `items`: what lost most money first · `weeks`: the earliest first, none left out.
 */
export interface Shrinkage {
  readonly units: number;
  readonly money: readonly Money[];
  readonly unpriced: number;
  readonly paired: number;
  readonly items: readonly ShrunkItem[];
  readonly weeks: readonly ShrinkWeek[];
}

const WEEK_MS = 7 * 86_400_000;

/**
 * Pairs before it blames: what an item found anywhere makes up for what it lost elsewhere, in the time that is looked at; a find of another item does not. A loss is
 * worth what the item's last difference cost. Source: decision 0061.
 */
export function shrinkageOf(
  differences: readonly Difference[],
  { from, until }: { readonly from: number; readonly until: number },
): Shrinkage {
  const inOrder = differences.toSorted((a, b) => a.at - b.at);
  const items: ShrunkItem[] = [];
  let paired = 0;
  for (const [sku, ofItem] of groupBy(inOrder, (one) => one.sku)) {
    const lost = -sum(ofItem.map(({ units }) => Math.min(0, units)));
    const found = sum(ofItem.map(({ units }) => Math.max(0, units)));
    paired += Math.min(lost, found);
    if (lost <= found) continue;
    const { costMinor, currency } = ofItem.at(-1) as Difference;
    const units = lost - found;
    items.push({ sku, units, costMinor, currency, minor: costMinor === null ? null : units * costMinor });
  }
  return {
    units: sum(items.map(({ units }) => units)),
    ...{ money: worthOf(items), unpriced: unpricedIn(items), paired },
    items: items.toSorted((a, b) => (b.minor ?? -1) - (a.minor ?? -1) || b.units - a.units),
    weeks: weeksOf(differences, from, until),
  };
}

function weeksOf(differences: readonly Difference[], from: number, until: number): readonly ShrinkWeek[] {
  const weeks = Array.from({ length: Math.ceil((until - from) / WEEK_MS) }, (_, at) => ({
    from: from + at * WEEK_MS,
    found: 0,
    lost: 0,
  }));
  for (const { at, units } of differences) {
    // What is of this very moment is of the last week.
    const week = at > until ? undefined : weeks[Math.min(weeks.length - 1, Math.floor((at - from) / WEEK_MS))];
    if (week && units > 0) week.found += units;
    else if (week) week.lost -= units;
  }
  return weeks;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
