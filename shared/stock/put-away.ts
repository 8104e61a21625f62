import { z } from 'zod';
import { type Location, StockRow } from '#shared/domain/index.ts';
import type { Place } from './take-units.ts';

/** Why goods are to go to a place. `same-lot`: the item's lot stands there · `same-item`: the item does, of another lot or of none · `pick-low`: it is picked there, and too few are left · `free`: nothing stands there. */
const PutAwayReason = z.enum(['same-lot', 'same-item', 'pick-low', 'free']);

/** Goods that somebody carries: an item, and its lot where one was read. */
const PutAwayGoods = z.object({ sku: StockRow.shape.sku, lot: StockRow.shape.lot.nullable() });
export type PutAwayGoods = z.infer<typeof PutAwayGoods>;

/** Where some goods are to go; `from`: the places that they came from. */
export const PutAwayAsk = z.object({
  goods: z.array(PutAwayGoods).min(1).max(50),
  from: z.array(StockRow.shape.location).max(50),
});
export type PutAwayAsk = z.infer<typeof PutAwayAsk>;

/** Where goods are to go, and why. */
export const PutAway = z.object({ location: z.string(), reason: PutAwayReason });
export type PutAway = z.infer<typeof PutAway>;

/** Of each of the goods that were asked for, in their order; null: nobody knows of a place for it. */
export const PutAways = z.array(PutAway.nullable());
export type PutAways = z.infer<typeof PutAways>;

/** A place at which an item stands or stood. `isHeld`: somebody counts there now. */
export interface HomePlace extends Pick<Place, 'sku' | 'location' | 'lot' | 'quantity' | 'kind'> {
  readonly zone: string;
  readonly isHeld: boolean;
}

/** What is known where goods are put away. */
export interface Shelves {
  readonly places: readonly HomePlace[];
  /** Locations at which nothing stands and nobody counts. */
  readonly free: readonly Location[];
  /** So many units are to stand where an item is picked; without a number, one is. */
  readonly minimumOf: (sku: string) => number | null;
  /** The order in which one walks by locations. */
  readonly walk: (a: string, b: string) => number;
}

/**
 * Where goods go, each of them by itself: to a place that has the item, and its lot where one was read, of several to where it is picked if that is below its
 * minimum; else to where it is picked, if that is; else to a free place, of the zone where the item stands and the nearest to it. Where nothing is
 * free, to another lot of it. Never to a place in quarantine, one where goods are received, one that is counted now, or back to where they came from.
 */
export function putAway({ goods, from }: PutAwayAsk, shelves: Shelves): PutAways {
  const given = new Set<string>();
  return goods.map((one) => {
    const places = shelves.places.filter(
      ({ sku, location, kind, isHeld }) =>
        sku === one.sku && !isHeld && kind !== 'quarantine' && kind !== 'receiving' && !from.includes(location),
    );
    const known = placeOf(one, places, shelves);
    const place = known?.isSure ? known.to : (freeFor(places, shelves, from, given) ?? known?.to ?? null);
    if (place?.reason === 'free') given.add(place.location);
    return place;
  });
}

/** One of the places that the item has. Not sure: of another lot, where a free place is better. */
function placeOf(
  { lot }: PutAwayGoods,
  places: readonly HomePlace[],
  { minimumOf, walk }: Shelves,
): { readonly to: PutAway; readonly isSure: boolean } | null {
  const fullest = (some: readonly HomePlace[]): HomePlace | undefined =>
    some.toSorted((a, b) => b.quantity - a.quantity || walk(a.location, b.location))[0];
  const isPick = ({ kind }: HomePlace): boolean => kind === 'pick';
  const picked = places.filter(isPick);
  const minimum = Math.max(1, (picked[0] && minimumOf(picked[0].sku)) ?? 1);
  const isLow = picked.reduce((sum, { quantity }) => sum + quantity, 0) < minimum;
  const standing = places.filter(({ quantity }) => quantity > 0);
  const same = lot === null || lot === '' ? standing : standing.filter((place) => place.lot === lot);
  const low = isLow ? (fullest(same.filter(isPick)) ?? (same.length === 0 ? fullest(picked) : undefined)) : undefined;
  if (low) return { to: { location: low.location, reason: 'pick-low' }, isSure: true };
  const found = fullest(same.filter((place) => !isPick(place))) ?? fullest(same);
  if (found) {
    const reason = lot === null || lot === '' ? 'same-item' : 'same-lot';
    return { to: { location: found.location, reason }, isSure: true };
  }
  const other = fullest(standing);
  return other ? { to: { location: other.location, reason: 'same-item' }, isSure: false } : null;
}

/** The nearest free place to where the item stands, of its zone where there is one; what is picked nowhere comes where it can be picked. */
function freeFor(
  places: readonly HomePlace[],
  { free, walk }: Shelves,
  from: readonly string[],
  given: ReadonlySet<string>,
): PutAway | null {
  const [home] = places.toSorted(
    (a, b) => Number(b.kind === 'pick') - Number(a.kind === 'pick') || walk(a.location, b.location),
  );
  const wanted = home?.kind === 'pick' ? 'bulk' : 'pick';
  const codes = [...free.map(({ code }) => code), ...(home ? [home.location] : [])].toSorted(walk);
  const at = new Map(codes.map((code, index) => [code, index]));
  const start = home ? (at.get(home.location) as number) : 0;
  const far = ({ code }: Location): number => Math.abs((at.get(code) as number) - start);
  const [nearest] = free
    .filter(({ code, kind }) => (kind === 'pick' || kind === 'bulk') && !given.has(code) && !from.includes(code))
    .toSorted(
      (a, b) =>
        Number(b.zone === home?.zone) - Number(a.zone === home?.zone) ||
        Number(b.kind === wanted) - Number(a.kind === wanted) ||
        far(a) - far(b) ||
        walk(a.code, b.code),
    );
  return nearest ? { location: nearest.code, reason: 'free' } : null;
}
