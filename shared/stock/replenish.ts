import { isSellable, type OpenOrder } from './allocate.ts';
import type { Place } from './take-units.ts';

/**
 * Why units are to be brought to where they are picked. `short`: somebody found too few there · `demand`: open orders need more than stands
 * there · `below-point`: less stands there than the item's reorder point.
 */
export type ReplenishReason = 'short' | 'demand' | 'below-point';

/** Units of an item to be brought from bulk to a pick location. Moving them is all that there is to be done; then it is gone. */
export interface ReplenishTask {
  readonly sku: string;
  readonly units: number;
  readonly reason: ReplenishReason;
  /** When the first order that waits for them must leave, epoch milliseconds; null: none does. */
  readonly shipBy: number | null;
  /** Where they stand, what expires first, first. */
  readonly from: readonly { readonly location: string; readonly lot: string; readonly units: number }[];
  /** Where the item is picked from; null: it has no such place yet. */
  readonly to: string | null;
}

/** What is known of an item besides its places. `reorderPoint` null: it has none. */
export interface Replenished {
  readonly sku: string;
  readonly reorderPoint: number | null;
}

/**
 * What is to be brought from bulk to pick locations, the most urgent first: what was found short at a bench, what open orders need by the time
 * that they must leave, then what is below its reorder point. Derived from what stands where: a task that is done is there no more. `today`: ISO date.
 * `carried`: units of an item that somebody has in a hand: they are on their way, and nobody fetches them a second time.
 */
export function replenish(
  items: readonly Replenished[],
  places: readonly Place[],
  orders: readonly OpenOrder[],
  today: string,
  carried: ReadonlyMap<string, number> = new Map(),
): readonly ReplenishTask[] {
  const standing = grouped(
    // Where somebody looked in vain nothing stands, and something is to be brought.
    places
      .map((place) => (place.isShort ? { ...place, quantity: 0, isShort: false } : place))
      .filter((place) => isSellable(place, today)),
    ({ sku }) => sku,
  );
  const wanted = grouped(
    orders.flatMap(({ needs, ...order }) => needs.map((need) => ({ ...need, ...order }))),
    ({ sku }) => sku,
  );
  const missed = new Set(places.filter(({ isShort }) => isShort).map(({ sku }) => sku));
  const tasks = items.flatMap((item) =>
    taskOf(item, standing.get(item.sku) ?? [], wanted.get(item.sku) ?? [], {
      isMissed: missed.has(item.sku),
      onTheWay: carried.get(item.sku) ?? 0,
    }),
  );
  return tasks.toSorted(
    (a, b) =>
      REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
      (a.shipBy ?? 0) - (b.shipBy ?? 0) ||
      (a.sku < b.sku ? -1 : 1),
  );
}

const REASONS: readonly ReplenishReason[] = ['short', 'demand', 'below-point'];

type Wanted = Pick<OpenOrder, 'shipBy' | 'isShort'> & { readonly units: number };

function taskOf(
  { sku, reorderPoint }: Replenished,
  places: readonly Place[],
  wanted: readonly Wanted[],
  { isMissed, onTheWay }: { readonly isMissed: boolean; readonly onTheWay: number },
): readonly ReplenishTask[] {
  const bulk = places.filter(({ kind, quantity }) => kind === 'bulk' && quantity > 0).toSorted(byExpiry);
  const pick = places.filter(({ kind }) => kind !== 'bulk');
  const there = sum(pick.map(({ quantity }) => Math.max(0, quantity)));
  const short = sum(wanted.filter(({ isShort }) => isShort).map(({ units }) => units));
  const lacking = Math.max(0, sum(wanted.filter(({ isShort }) => !isShort).map(({ units }) => units)) - there);
  const reason = short > 0 || (isMissed && lacking > 0) ? 'short' : lacking > 0 ? 'demand' : 'below-point';
  let open = Math.max(short + lacking, (reorderPoint ?? 0) - there) - onTheWay;
  const from = bulk.flatMap(({ location, lot, quantity }) => {
    const units = Math.max(0, Math.min(open, quantity));
    open -= units;
    return units > 0 ? [{ location, lot, units }] : [];
  });
  const units = sum(from.map((one) => one.units));
  if (units === 0) return [];
  const waiting = wanted.filter(({ isShort }) => isShort || (short === 0 && lacking > 0)).map(({ shipBy }) => shipBy);
  const shipBy = waiting.length > 0 ? Math.min(...waiting) : null;
  const [to] = pick.toSorted((a, b) => b.quantity - a.quantity || (a.location < b.location ? -1 : 1));
  return [{ sku, units, reason, shipBy, from, to: to?.location ?? null }];
}

const byExpiry = (a: Place, b: Place): number =>
  (a.expiry ?? '9999').localeCompare(b.expiry ?? '9999') || (a.location < b.location ? -1 : 1);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function grouped<Some>(some: readonly Some[], by: (one: Some) => string): ReadonlyMap<string, readonly Some[]> {
  const groups = new Map<string, Some[]>();
  for (const one of some) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}
