import type { ShelfPlace } from './move.ts';
import type { Place } from './take-units.ts';

/** An order that waits to be packed, with the units that are not in a closed parcel yet. Times are epoch milliseconds. */
export interface OpenOrder {
  readonly orderId: string;
  readonly shipBy: number;
  readonly placedAt: number;
  /** What is lost when it is cancelled, in minor units of its currency. */
  readonly atRiskMinor: number;
  /** Each item once. */
  readonly needs: readonly OrderNeed[];
  /** It waits because units were missing at a bench: nothing is promised to it, until a person has looked. */
  readonly isShort: boolean;
}

/** Units of one item that an order needs. */
export interface OrderNeed {
  readonly sku: string;
  readonly units: number;
}

/** Units of a place that are promised to an order. */
export interface Allocation extends ShelfPlace {
  readonly orderId: string;
  readonly units: number;
}

/** Units that an order needs and nobody has for it. */
export interface Shortage extends OrderNeed {
  readonly orderId: string;
}

/** What stands at a place: all that is on hand, of that what is promised, and what another order can still have. */
export interface StockLevel extends Place {
  readonly allocated: number;
  readonly available: number;
}

/** Whether units of a place may leave with an order at all: not in quarantine, not before they are put away, not after their date,
 * not where somebody looked for them in vain. */
export const isSellable = (
  { kind, expiry, isShort = false }: Pick<Place, 'kind' | 'expiry' | 'isShort'>,
  today: string,
): boolean => kind !== 'quarantine' && kind !== 'receiving' && !isShort && (expiry === null || expiry >= today);

/**
 * Which units each open order gets. Orders by the time that they must leave; of equal ones the one with more money at risk, the older, the lower id.
 * An order gets an item from the lot that expires first of those that hold all of it; where none does, from what expires first, of equal ones the
 * larger lot; within a lot from pick locations before others. What is not there is a shortage, and the rest of the order keeps what there is.
 * Nothing is kept: whoever is cancelled, short or changed is left out the next time. `today`: ISO date. `released`: what stands on pick lists and was
 * not brought yet; its orders get it before all others, where it was promised when the list was made. Source: decision 0054.
 */
export function allocate(
  orders: readonly OpenOrder[],
  places: readonly Place[],
  today: string,
  released: readonly Allocation[] = [],
): { readonly allocations: readonly Allocation[]; readonly shortages: readonly Shortage[] } {
  const free = new Map<string, Free[]>();
  for (const place of places) {
    if (!isSellable(place, today) || place.quantity <= 0) continue;
    const ofItem = free.get(place.sku);
    if (ofItem) ofItem.push({ place, left: place.quantity });
    else free.set(place.sku, [{ place, left: place.quantity }]);
  }
  for (const ofItem of free.values()) ofItem.sort(byPlace);
  const allocations: Allocation[] = [];
  const shortages: Shortage[] = [];
  const served = orders.filter(({ isShort }) => !isShort);
  const given = new Map<string, number>();
  for (const asked of releasedTo(served, released)) {
    const { orderId, sku, location, lot } = asked;
    const one = free.get(sku)?.find(({ place }) => place.location === location && place.lot === lot);
    const units = Math.min(asked.units, one?.left ?? 0);
    if (!one || units === 0) continue;
    one.left -= units;
    given.set(needOf(orderId, sku), units + (given.get(needOf(orderId, sku)) ?? 0));
    allocations.push({ ...asked, units });
  }
  for (const { orderId, needs } of served.toSorted(byUrgency))
    for (const { sku, units: needed } of needs) {
      const units = needed - (given.get(needOf(orderId, sku)) ?? 0);
      let open = units;
      for (const one of inTurn(free.get(sku) ?? [], units)) {
        const here = Math.min(open, one.left);
        if (here === 0) continue;
        one.left -= here;
        open -= here;
        allocations.push({ orderId, sku, location: one.place.location, lot: one.place.lot, units: here });
      }
      if (open > 0) shortages.push({ orderId, sku, units: open });
    }
  return { allocations, shortages };
}

/** What of pick lists orders still need: an order that is cancelled or changed has its units no more. */
function releasedTo(orders: readonly OpenOrder[], released: readonly Allocation[]): readonly Allocation[] {
  const open = new Map(
    orders.flatMap(({ orderId, needs }) => needs.map(({ sku, units }) => [needOf(orderId, sku), units] as const)),
  );
  return released.flatMap((one) => {
    const left = open.get(needOf(one.orderId, one.sku)) ?? 0;
    const units = Math.min(one.units, left);
    open.set(needOf(one.orderId, one.sku), left - units);
    return units > 0 ? [{ ...one, units }] : [];
  });
}

const needOf = (orderId: string, sku: string): string => JSON.stringify([orderId, sku]);

/** What is on hand, promised and free at each place, by what the orders got. */
export function stockLevels(
  places: readonly Place[],
  allocations: readonly Allocation[],
  today: string,
): readonly StockLevel[] {
  const promised = new Map<string, number>();
  for (const one of allocations) promised.set(nameOf(one), (promised.get(nameOf(one)) ?? 0) + one.units);
  return places.map((place) => {
    const allocated = promised.get(nameOf(place)) ?? 0;
    return { ...place, allocated, available: isSellable(place, today) ? Math.max(0, place.quantity - allocated) : 0 };
  });
}

/** Units of a place that nobody has yet. */
interface Free {
  readonly place: Place;
  left: number;
}

/** The places in which an order looks for so many units, one after the other. */
function inTurn(ofItem: readonly Free[], units: number): readonly Free[] {
  const lots = new Map<string, number>();
  for (const { place, left } of ofItem) lots.set(place.lot, (lots.get(place.lot) ?? 0) + left);
  const whole = [...lots].find(([, left]) => left >= units)?.[0];
  if (whole !== undefined) return ofItem.filter(({ place }) => place.lot === whole);
  const size = ({ place }: Free): number => Number(lots.get(place.lot));
  return ofItem.toSorted((a, b) => compare(expiryOf(a), expiryOf(b)) || size(b) - size(a));
}

/** Which order is served first: the one that must leave first; of equal ones by money at risk, age and id. */
export const byUrgency = (a: OpenOrder, b: OpenOrder): number =>
  a.shipBy - b.shipBy || b.atRiskMinor - a.atRiskMinor || a.placedAt - b.placedAt || compare(a.orderId, b.orderId);

const byPlace = (a: Free, b: Free): number =>
  compare(expiryOf(a), expiryOf(b)) ||
  compare(a.place.lot, b.place.lot) ||
  Number(a.place.kind !== 'pick') - Number(b.place.kind !== 'pick') ||
  compare(a.place.location, b.place.location);

/** What has no date is good for longer than all that has one. */
const expiryOf = ({ place }: Free): string => place.expiry ?? '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const nameOf = ({ sku, location, lot }: ShelfPlace): string => JSON.stringify([sku, location, lot]);
