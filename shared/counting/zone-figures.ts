import { groupBy } from '#shared/prelude/index.ts';
import { compareWalk } from './plan.ts';

/** A location on which something stands or stood. `lastCountedAt`: epoch milliseconds; 0: never. `lines`, `hits`: counted lines, and those without a difference. */
export interface ZonedPlace {
  readonly location: string;
  readonly zone: string;
  readonly lastCountedAt: number;
  readonly lines: number;
  readonly hits: number;
}

/**
 * How an aisle of a zone was counted. `first`, `last`: its locations, in walking order · `never`: how many of them were never counted · `accuracy`: the share of lines
 * without a difference, null where nothing was counted · `medianDays`: half of its places were counted within so many days, null where half of them never were.
 */
export interface AisleFigures {
  readonly zone: string;
  readonly aisle: string;
  readonly first: string;
  readonly last: string;
  readonly places: number;
  readonly never: number;
  readonly lines: number;
  readonly accuracy: number | null;
  readonly medianDays: number | null;
}

const DAY_MS = 86_400_000;

/** Aisles with their figures, zone by zone, in walking order. */
export function aisleFigures(places: readonly ZonedPlace[], now: number): readonly AisleFigures[] {
  const inOrder = places.toSorted((a, b) => compareWalk(a.zone, b.zone) || compareWalk(a.location, b.location));
  return [...groupBy(inOrder, ({ zone, location }) => JSON.stringify([zone, aisleOf(location)])).values()].map((of) => {
    const [first, last] = [of[0] as ZonedPlace, of.at(-1) as ZonedPlace];
    const lines = of.reduce((sum, place) => sum + place.lines, 0);
    const hits = of.reduce((sum, place) => sum + place.hits, 0);
    const median = of.map(({ lastCountedAt }) => lastCountedAt).toSorted((a, b) => b - a)[
      Math.floor((of.length - 1) / 2)
    ];
    return {
      ...{ zone: first.zone, aisle: aisleOf(first.location), first: first.location, last: last.location },
      ...{ places: of.length, never: of.filter(({ lastCountedAt }) => lastCountedAt === 0).length, lines },
      accuracy: lines === 0 ? null : hits / lines,
      medianDays: median ? Math.floor((now - median) / DAY_MS) : null,
    };
  });
}

/** The aisle in a location's code: `A-01-3` stands in `A-01`, `B-7` in `B`, and a code without parts is an aisle of its own. */
export function aisleOf(location: string): string {
  const parts = location.split(/(?<=[^-./ ])[-./ ]/);
  return parts.length === 1 ? location : parts.slice(0, Math.min(2, parts.length - 1)).join('-');
}
