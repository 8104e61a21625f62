import type { Location, StockRow } from '#shared/domain/index.ts';

/** Stock of one item at one location and of one lot; `kind` is the location's, null where the location is not known. */
export interface Place extends StockRow {
  readonly kind: Location['kind'] | null;
  /** Somebody looked for units there in vain, and nobody has settled it: none are promised from it. */
  readonly isShort?: boolean | undefined;
}

/** Units that leave one place. */
export interface Taken {
  readonly place: Place;
  readonly units: number;
}

const KINDS: readonly Place['kind'][] = ['pick', null, 'bulk', 'receiving', 'quarantine'];

/**
 * From which places packed units left, when nobody said so: those of the lot that was scanned, else of any; pick locations
 * before bulk; what expires first, first. What is more than all of them hold leaves the first place, which then is below
 * zero: somebody must count there. Empty when the item has no place at all: its stock is not kept.
 */
export function takeUnits(places: readonly Place[], lot: string | null, units: number): readonly Taken[] {
  const ofLot = places.filter((place) => place.lot === lot);
  const from = (ofLot.length > 0 ? ofLot : [...places]).toSorted(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compare(a.expiry ?? '9999', b.expiry ?? '9999') ||
      compare(a.location, b.location) ||
      compare(a.lot, b.lot),
  );
  const taken = new Map<Place, number>();
  let left = units;
  for (const place of from) {
    const here = Math.min(left, Math.max(0, place.quantity));
    if (here > 0) taken.set(place, here);
    left -= here;
  }
  const [first] = from;
  if (first && left > 0) taken.set(first, (taken.get(first) ?? 0) + left);
  return [...taken].map(([place, units]) => ({ place, units }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
