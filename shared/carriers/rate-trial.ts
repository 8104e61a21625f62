// What other price lists would have cost: the parcels that were packed last, priced by what is on record and by what a file would make of it.
import { z } from 'zod';
import { Minor } from '#shared/domain/index.ts';
import type { Asked } from './asked.ts';
import { serviceNamed } from './asked-for.ts';
import { chooseService, type Tables } from './choose.ts';
import { dateOf, dayOf } from './plain-date.ts';

/** A service for a parcel: its price in the smallest unit of its currency, and its last day; null: it says none. */
export const TrialPrice = z.object({
  service: z.string(),
  carrier: z.string(),
  priceMinor: Minor,
  currency: z.string(),
  arrives: z.string().nullable(),
});
export type TrialPrice = z.infer<typeof TrialPrice>;

/** A parcel: where it went, when it was packed, what it weighed, and by what it would go before the file and after it; null: no service takes it. */
export const TrialRow = z.object({
  order: z.string(),
  parcel: z.number().int(),
  country: z.string(),
  postcode: z.string(),
  packedOn: z.string(),
  grams: z.number(),
  /** Whether its sides are known, so that its volume counts. */
  hasSides: z.boolean(),
  before: TrialPrice.nullable(),
  after: TrialPrice.nullable(),
});
export type TrialRow = z.infer<typeof TrialRow>;

/** A parcel that was packed, as far as it is known. */
export type TrialParcel = Omit<TrialRow, 'before' | 'after' | 'packedOn'> & {
  readonly asked: Omit<Asked, 'wish'>;
  /** What the order calls its service. */
  readonly wish: string;
};

/** Prices a parcel by both tables, as if it had been packed so many weeks later: on the same day of the week, with the same time to arrive in. */
export function tryParcel(parcel: TrialParcel, before: Tables, after: Tables, weeks: number): TrialRow {
  const { asked, wish, ...facts } = parcel;
  const later = (date: string): string => (weeks === 0 ? date : dateOf(dayOf(date) + 7 * weeks));
  const moved = {
    ...asked,
    ready: { ...asked.ready, date: later(asked.ready.date) },
    arriveBy: asked.arriveBy === null ? null : later(asked.arriveBy),
  };
  const by = (tables: Tables): TrialPrice | null => {
    const { chosen } = chooseService({ ...moved, wish: serviceNamed(wish, tables.services) }, tables);
    if (!chosen) return null;
    const { service, carrier, priced } = chosen;
    const { priceMinor, currency, promised } = priced;
    return { service, carrier, priceMinor, currency, arrives: promised.latest };
  };
  return { ...facts, packedOn: asked.ready.date, before: by(before), after: by(after) };
}

/** How many weeks later parcels have to be packed to be priced from a day on, the oldest of them too. Both are plain dates. */
export const weeksUntil = (oldest: string, from: string): number =>
  Math.max(0, Math.ceil((dayOf(from) - dayOf(oldest)) / 7));

/** Sums of one currency, over the parcels that have a price in it before and after. */
export interface TrialSum {
  readonly currency: string;
  readonly parcels: number;
  readonly beforeMinor: number;
  readonly afterMinor: number;
}

/** A service before and after: so many parcels, and what they cost together. Those in several currencies have a row for each. */
export interface TrialService extends TrialSum {
  readonly service: string;
  readonly beforeParcels: number;
  readonly afterParcels: number;
}

/** How a parcel changes. */
export type TrialChange =
  | 'dearer'
  | 'cheaper'
  | 'later'
  | 'earlier'
  | 'moved'
  | 'lost'
  | 'gained'
  | 'unserved'
  | 'currency';

/** What changes for a parcel; empty: nothing does. `lost`: no service takes it any more · `gained`: one does now · `unserved`: neither before nor after · `currency`: prices that are not compared. */
export function changesOf({ before, after }: Pick<TrialRow, 'before' | 'after'>): readonly TrialChange[] {
  if (!before && !after) return ['unserved'];
  if (!before) return ['gained'];
  if (!after) return ['lost'];
  const changes: TrialChange[] = [];
  if (before.currency !== after.currency) changes.push('currency');
  else if (after.priceMinor !== before.priceMinor)
    changes.push(after.priceMinor > before.priceMinor ? 'dearer' : 'cheaper');
  if (before.arrives !== null && after.arrives !== null && before.arrives !== after.arrives)
    changes.push(after.arrives > before.arrives ? 'later' : 'earlier');
  if (before.service !== after.service) changes.push('moved');
  return changes;
}

/** What the parcels come to. Prices in different currencies are neither compared nor added. */
export interface TrialFigures {
  readonly sums: readonly TrialSum[];
  readonly services: readonly TrialService[];
  readonly counts: Readonly<Record<TrialChange, number>>;
  /** Parcels of which nothing changes. */
  readonly same: number;
  readonly withoutSides: number;
}

/** Adds up what was tried, the dearest currency's parcels first. */
export function trialFigures(rows: readonly TrialRow[]): TrialFigures {
  const sums = new Map<string, { parcels: number; beforeMinor: number; afterMinor: number }>();
  const services = new Map<string, TrialService>();
  const counts = {
    dearer: 0,
    cheaper: 0,
    later: 0,
    earlier: 0,
    moved: 0,
    lost: 0,
    gained: 0,
    unserved: 0,
    currency: 0,
  };
  let same = 0;
  const count = (price: TrialPrice | null, when: 'before' | 'after'): void => {
    if (!price) return;
    const { service, currency, priceMinor } = price;
    const key = `${service} ${currency}`;
    const none = { service, currency, parcels: 0, beforeParcels: 0, afterParcels: 0, beforeMinor: 0, afterMinor: 0 };
    const known = services.get(key) ?? none;
    services.set(key, {
      ...known,
      parcels: known.parcels + 1,
      [`${when}Parcels`]: known[`${when}Parcels`] + 1,
      [`${when}Minor`]: known[`${when}Minor`] + priceMinor,
    });
  };
  for (const row of rows) {
    const changes = changesOf(row);
    if (changes.length === 0) same++;
    for (const change of changes) counts[change]++;
    count(row.before, 'before');
    count(row.after, 'after');
    if (!row.before || row.before.currency !== row.after?.currency) continue;
    const sum = sums.get(row.before.currency) ?? { parcels: 0, beforeMinor: 0, afterMinor: 0 };
    sum.parcels++;
    sum.beforeMinor += row.before.priceMinor;
    sum.afterMinor += row.after.priceMinor;
    sums.set(row.before.currency, sum);
  }
  return {
    sums: Array.from(sums, ([currency, sum]) => ({ currency, ...sum })).toSorted((a, b) => b.parcels - a.parcels),
    services: [...services.values()].toSorted((a, b) => b.parcels - a.parcels || (a.service < b.service ? -1 : 1)),
    counts,
    same,
    withoutSides: rows.filter(({ hasSides }) => !hasSides).length,
  };
}
