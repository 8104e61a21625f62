import type { AbcClass } from './judge.ts';

/** An item's use in a year: units that left, and what one cost in minor units (null: nobody knows). */
export interface ItemUse {
  readonly sku: string;
  readonly units: number;
  readonly costMinor: number | null;
}

const A_SHARE = 0.8;
const B_SHARE = 0.95;

/**
 * The class of each item by what it is worth in a year: A as long as the share of all before it is below 80 %, B below 95 %, C the rest, D what nobody
 * asked for. The item that crosses a border is in the better class. Where no cost is known, units count alone.
 */
export function abcClasses(items: readonly ItemUse[]): ReadonlyMap<string, AbcClass> {
  const isPriced = items.some(({ costMinor }) => costMinor !== null);
  const worth = ({ units, costMinor }: ItemUse): number => units * (isPriced ? (costMinor ?? 0) : 1);
  const used = items.filter(({ units }) => units > 0).toSorted((a, b) => worth(b) - worth(a) || b.units - a.units);
  const total = used.reduce((sum, item) => sum + worth(item), 0);
  const classes = new Map<string, AbcClass>(items.map(({ sku }) => [sku, 'D']));
  let before = 0;
  for (const item of used) {
    const share = total > 0 ? before / total : 1;
    classes.set(item.sku, share < A_SHARE ? 'A' : share < B_SHARE ? 'B' : 'C');
    before += worth(item);
  }
  return classes;
}

/** What is known of a location that may be counted. */
export interface CountablePlace {
  readonly location: string;
  /** The best class of what stands there. */
  readonly abc: AbcClass;
  /** Epoch milliseconds; 0: never. */
  readonly lastCountedAt: number;
  /** More left it than it had, or a bench was short of what it should hold. */
  readonly isSuspicious: boolean;
}

/** A location whose count is due. `suspicious` before `never` before `overdue`. */
export interface DuePlace extends CountablePlace {
  readonly why: 'suspicious' | 'never' | 'overdue';
  /** When it was or is due, epoch milliseconds; 0 for what was never counted. */
  readonly dueAt: number;
}

const DAY_MS = 86_400_000;

/**
 * Today's list: what is suspicious, then what was never counted, then what is overdue, each by its class, then by how long it is due, then in
 * walking order. Nothing is dropped: how many of it a day can do is the caller's.
 */
export function placesDue(
  places: readonly CountablePlace[],
  everyDays: Readonly<Record<AbcClass, number>>,
  now: number,
): readonly DuePlace[] {
  return places
    .flatMap((place): DuePlace[] => {
      const { lastCountedAt } = place;
      const dueAt = lastCountedAt === 0 ? 0 : lastCountedAt + everyDays[place.abc] * DAY_MS;
      if (place.isSuspicious) return [{ ...place, why: 'suspicious', dueAt }];
      if (lastCountedAt === 0) return [{ ...place, why: 'never', dueAt }];
      return dueAt <= now ? [{ ...place, why: 'overdue', dueAt }] : [];
    })
    .toSorted(
      (a, b) =>
        WHY.indexOf(a.why) - WHY.indexOf(b.why) ||
        a.abc.localeCompare(b.abc) ||
        a.dueAt - b.dueAt ||
        compareWalk(a.location, b.location),
    );
}

const WHY: readonly DuePlace['why'][] = ['suspicious', 'never', 'overdue'];

const WALK = new Intl.Collator('en', { numeric: true });
/** Locations in walking order: by their codes, the numbers in them as numbers. */
export const compareWalk = (a: string, b: string): number => WALK.compare(a, b);

/** How many counts a day it takes to count so many places of each class every so many days; not rounded. */
export const countsADay = (
  places: Readonly<Partial<Record<AbcClass, number>>>,
  everyDays: Readonly<Record<AbcClass, number>>,
): number => CLASSES.reduce((sum, abc) => sum + (places[abc] ?? 0) / everyDays[abc], 0);

const CLASSES: readonly AbcClass[] = ['A', 'B', 'C', 'D'];
