import type { PackingState } from '#shared/packing/index.ts';
import { type Occasion, type Place, takeUnits } from '#shared/stock/index.ts';
import type { Writing } from '../database/transaction.ts';
import { type NewMove, writeMoves } from './stock-ledger.ts';
import { totesOf } from './totes.ts';

/** A place of which more left than it had. */
export interface BelowZero {
  readonly sku: string;
  readonly location: string;
  readonly quantity: number;
}

/** What an order's packing has in its closed parcels, and when that came about. */
interface Followed {
  readonly orderId: string;
  readonly packing: PackingState | null;
  readonly occasion: Occasion;
  /** Since when units that were not in a parcel before may have been away from their shelf. */
  readonly leftSince: number;
}

/** Units of an order that are in a parcel, by where they came from (a shelf, or its tote) and the lot that was scanned. */
interface Taken {
  readonly sku: string;
  readonly type: 'location' | 'tote';
  readonly place: string;
  readonly lot: string;
  readonly scannedLot: string;
  readonly units: number;
  /** When the last of them were taken, and since when they may have been away then. */
  readonly takenAt: number;
  readonly leftSince: number | null;
}

const TAKEN = `SELECT sku, type, place, lot, scanned_lot AS "scannedLot", CAST(sum(units) AS BIGINT) AS units,
    CAST(max(taken_at) AS BIGINT) AS "takenAt", CAST(min(left_since) AS BIGINT) AS "leftSince" FROM (
    SELECT sku, from_type AS type, from_place AS place, from_lot AS lot, to_lot AS scanned_lot, units, happened_at AS taken_at, left_since
      FROM moves WHERE to_type = 'parcel' AND to_place = ? AND from_type IN ('location', 'tote')
    UNION ALL
    SELECT sku, to_type, to_place, to_lot, from_lot, -units, 0, NULL FROM moves
      WHERE from_type = 'parcel' AND from_place = ? AND to_type IN ('location', 'tote')
  ) AS sides GROUP BY sku, type, place, lot, scanned_lot HAVING sum(units) <> 0 ORDER BY sku, type, place, lot, scanned_lot`;

/**
 * Makes the ledger say where the units in an order's closed parcels came from: from its tote what was picked for it, and from shelves, by a
 * guess, what was not. So a unit leaves its shelf once, whether the picker or the bench tells first. Gives the places that are below zero now.
 */
export async function followParcels(
  writing: Writing,
  placesOf: (sku: string) => Promise<readonly Place[]>,
  { orderId, packing, occasion, leftSince }: Followed,
): Promise<readonly BelowZero[]> {
  const wanted = unitsInParcels(packing);
  const taken = new Map<string, Taken[]>();
  for (const row of await writing.sql.all<Taken>(TAKEN, orderId, orderId))
    taken.set(row.sku, [...(taken.get(row.sku) ?? []), row]);
  const totes = await totesOf(writing.sql, orderId);
  const below: BelowZero[] = [];
  for (const sku of new Set([...taken.keys(), ...wanted.keys()])) {
    const lots = wanted.get(sku) ?? [];
    const inTote = totes.filter((one) => one.sku === sku);
    const before = await swapped(writing, { orderId, sku, occasion }, taken.get(sku) ?? [], inTote);
    const isSame = unitsOf(lots) === unitsOf(before) && inTote.every(({ units }) => units >= 0);
    if (isSame) continue;
    const moved = { ...occasion, sku, certainty: 'assumed' } as const;
    // Back to where it came from, and taken anew: two rules fewer than to say which of it stays.
    await writeMoves(
      writing,
      before.map(({ units, ...one }): NewMove => ({ ...moved, units, from: parcelOf(orderId, one), to: sideOf(one) })),
    );
    const { pairs, rest } = paired(
      lots,
      (await totesOf(writing.sql, orderId)).filter((one) => one.sku === sku),
    );
    await writeMoves(
      writing,
      pairs.map(({ units, ...pair }): NewMove => {
        return { ...moved, certainty: 'scanned', units, from: toteOf(orderId, pair.lot), to: parcelOf(orderId, pair) };
      }),
    );
    // What was taken before left before: it is only booked anew.
    const since = before.length === 0 ? leftSince : occasion.happenedAt;
    for (const { scanned, units } of rest) {
      const leaving = takeUnits(await placesOf(sku), scanned, units);
      const to = { type: 'parcel', orderId, lot: scanned ?? '' } as const;
      await writeMoves(
        writing,
        leaving.map(({ place: { location, lot }, units: left }): NewMove => {
          return { ...moved, units: left, from: { type: 'location', location, lot }, to, leftSince: since };
        }),
      );
      for (const { place, units: left } of leaving)
        if (place.quantity < left) below.push({ sku, location: place.location, quantity: place.quantity - left });
    }
  }
  return below;
}

/**
 * A picker told after the bench did: what was guessed to have left a shelf never did, at the time of the guess, and came out of the tote. Gives what
 * is in the parcels by then.
 */
async function swapped(
  writing: Writing,
  { orderId, sku, occasion }: { readonly orderId: string; readonly sku: string; readonly occasion: Occasion },
  taken: readonly Taken[],
  inTote: readonly Lot[],
): Promise<readonly Taken[]> {
  const guessed = taken.filter(({ type }) => type === 'location');
  const { pairs } = paired(
    guessed.map(({ scannedLot, units }) => ({ scanned: scannedLot === '' ? null : scannedLot, units })),
    inTote,
  );
  const now: Taken[] = taken.filter(({ type }) => type === 'tote');
  const moved = { ...occasion, sku, certainty: 'assumed' } as const;
  const left = pairs.map((pair) => ({ ...pair }));
  for (const one of guessed) {
    let open = one.units;
    for (const pair of left.filter(({ scanned }) => (scanned ?? '') === one.scannedLot)) {
      const units = Math.min(open, pair.units);
      if (units === 0) continue;
      pair.units -= units;
      open -= units;
      const { takenAt: happenedAt, leftSince } = one;
      const back = { ...moved, units, from: parcelOf(orderId, one), to: sideOf(one), happenedAt };
      await writeMoves(writing, [
        leftSince === null ? back : { ...back, leftSince },
        { ...moved, certainty: 'scanned', units, from: toteOf(orderId, pair.lot), to: parcelOf(orderId, one) },
      ]);
      now.push({ ...one, type: 'tote', place: orderId, lot: pair.lot, units });
    }
    if (open > 0) now.push({ ...one, units: open });
  }
  return now;
}

/** Units of a lot in a tote. */
interface Lot {
  readonly lot: string;
  readonly units: number;
}

/** Units in parcels by the lot that was scanned; null: none was. */
interface Packed {
  readonly scanned: string | null;
  readonly units: number;
}

/** Units in parcels that came out of the tote. */
interface Pair extends Packed {
  readonly lot: string;
  units: number;
}

/** Which packed units came out of the tote: of the same lot first, then of any; and what of them did not. */
function paired(
  packed: readonly Packed[],
  inTote: readonly Lot[],
): { readonly pairs: readonly Pair[]; readonly rest: readonly Packed[] } {
  const left = new Map(inTote.map(({ lot, units }) => [lot, Math.max(0, units)]));
  const open = packed.map((one) => ({ ...one }));
  const pairs: Pair[] = [];
  for (const fits of [(one: Packed, lot: string) => one.scanned === lot, () => true])
    for (const one of open)
      for (const [lot, units] of left) {
        const here = fits(one, lot) ? Math.min(one.units, units) : 0;
        if (here === 0) continue;
        left.set(lot, units - here);
        one.units -= here;
        pairs.push({ scanned: one.scanned, lot, units: here });
      }
  return { pairs, rest: open.filter(({ units }) => units > 0) };
}

/** What lies in closed parcels, by item and lot. */
function unitsInParcels(packing: PackingState | null): ReadonlyMap<string, readonly Packed[]> {
  const units = new Map<string, Map<string | null, number>>();
  for (const scan of packing?.parcels.filter(({ closed }) => closed).flatMap(({ scans }) => scans) ?? []) {
    const lots = units.get(scan.sku) ?? new Map<string | null, number>();
    lots.set(scan.lot, (lots.get(scan.lot) ?? 0) + scan.units);
    units.set(scan.sku, lots);
  }
  return new Map(
    [...units].map(([sku, lots]) => [sku, [...lots].map(([scanned, many]) => ({ scanned, units: many }))]),
  );
}

const unitsOf = (some: readonly { readonly units: number }[]): number =>
  some.reduce((sum, { units }) => sum + units, 0);

const toteOf = (orderId: string, lot: string) => ({ type: 'tote', orderId, lot }) as const;

const parcelOf = (orderId: string, one: { readonly scannedLot: string } | { readonly scanned: string | null }) =>
  ({ type: 'parcel', orderId, lot: 'scanned' in one ? (one.scanned ?? '') : one.scannedLot }) as const;

const sideOf = ({ type, place, lot }: Pick<Taken, 'type' | 'place' | 'lot'>) =>
  type === 'tote' ? toteOf(place, lot) : ({ type, location: place, lot } as const);
