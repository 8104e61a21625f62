import type { Location, StockRow } from '#shared/domain/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import { type Occasion, type Place, type StockMove, takeUnits } from '#shared/stock/index.ts';
import type { Database } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { adjustment, type NewMove, putPlace, stockKey, stockRowOf, writeMoves } from './stock-ledger.ts';

/** A place of which more left than it had. */
export interface BelowZero {
  readonly sku: string;
  readonly location: string;
  readonly quantity: number;
}

/**
 * Stock is a ledger: moves of units from one place to another are the truth, and what is on hand is their sum. What a file or a shop says is
 * counted becomes a move of the difference to what is there, and what lies in closed parcels has left its place. Nothing is ever set over
 * a move that came meanwhile.
 */
export interface Stock {
  /** What was counted at a place, now. */
  readonly counted: (writing: Writing, row: StockRow, occasion: Occasion) => Promise<'added' | 'changed' | 'unchanged'>;
  /**
   * Moves what an order's packing has taken since the last time, or gives back; null: nothing of it counts. Gives the places that
   * are below zero now.
   */
  readonly follow: (
    writing: Writing,
    orderId: string,
    packing: PackingState | null,
    occasion: Occasion,
    /** Since when units that were not in a parcel before may have been away from their shelf; with the act itself, where nobody says. */
    leftSince?: number,
  ) => Promise<readonly BelowZero[]>;
  /** Forgets the places of an item that is gone. Its moves stay: they are what happened. */
  readonly dropPlaces: (writing: Writing, sku: string) => Promise<void>;
}

/** Units of an order that are in a parcel, by the shelf that they came from and the lot that was scanned. */
interface Taken {
  readonly sku: string;
  readonly location: string;
  readonly lot: string;
  readonly scannedLot: string;
  readonly units: number;
}

const TAKEN = `SELECT sku, location, lot, scanned_lot AS "scannedLot", CAST(sum(units) AS BIGINT) AS units FROM (
    SELECT sku, from_place AS location, from_lot AS lot, to_lot AS scanned_lot, units FROM moves
      WHERE to_type = 'parcel' AND to_place = ? AND from_type = 'location'
    UNION ALL
    SELECT sku, to_place, to_lot, from_lot, -units FROM moves WHERE from_type = 'parcel' AND from_place = ? AND to_type = 'location'
  ) AS sides GROUP BY sku, location, lot, scanned_lot HAVING sum(units) <> 0 ORDER BY sku, location, lot, scanned_lot`;

export function createStock({ jsonField }: Pick<Database, 'jsonField'>): Stock {
  const OF_ITEM = `SELECT json FROM records WHERE kind = 'stock' AND ${jsonField('json', 'sku')} = ?`;

  async function rowsOf({ sql }: Writing, sku: string): Promise<readonly StockRow[]> {
    return (await sql.all<{ json: string }>(OF_ITEM, sku)).map(({ json }) => JSON.parse(json) as StockRow);
  }

  async function placesOf(writing: Writing, sku: string): Promise<readonly Place[]> {
    const places: Place[] = [];
    for (const row of await rowsOf(writing, sku)) {
      const known = await writing.sql.get<{ json: string }>(
        "SELECT json FROM records WHERE kind = 'location' AND key = ?",
        row.location,
      );
      places.push({ ...row, kind: known ? (JSON.parse(known.json) as Location).kind : null });
    }
    return places;
  }

  return {
    async counted(writing, row, occasion) {
      const known = await stockRowOf(writing.sql, row);
      const before = known?.quantity ?? 0;
      const answer = await putPlace(writing, { ...row, quantity: before });
      const found = row.quantity - before;
      if (found === 0) return answer;
      const move = { ...occasion, sku: row.sku, ...adjustment(row, found), certainty: 'stated' } as const;
      await writeMoves(writing, [move]);
      return known ? 'changed' : 'added';
    },
    async follow(writing, orderId, packing, occasion, leftSince = occasion.happenedAt) {
      const wanted = unitsInParcels(packing);
      const taken = new Map<string, Taken[]>();
      for (const row of await writing.sql.all<Taken>(TAKEN, orderId, orderId))
        taken.set(row.sku, [...(taken.get(row.sku) ?? []), row]);
      const below: BelowZero[] = [];
      for (const sku of new Set([...taken.keys(), ...wanted.keys()])) {
        const lots = wanted.get(sku) ?? new Map<string | null, number>();
        const before = taken.get(sku) ?? [];
        if (sum(lots.values()) === sum(before.map(({ units }) => units))) continue;
        const moved = { ...occasion, sku, certainty: 'assumed' } as const;
        // Back to where it came from, and taken anew: two rules fewer than to say which of it stays.
        const back = before.map(({ location, lot, scannedLot, units }): StockMove => {
          const from = { type: 'parcel', orderId, lot: scannedLot } as const;
          return { ...moved, units, from, to: { type: 'location', location, lot } };
        });
        await writeMoves(writing, back);
        for (const [scanned, units] of lots) {
          const leaving = takeUnits(await placesOf(writing, sku), scanned, units);
          const to = { type: 'parcel', orderId, lot: scanned ?? '' } as const;
          // What was taken before left before: it is only booked anew.
          const since = before.length === 0 ? leftSince : occasion.happenedAt;
          const away = leaving.map(({ place: { location, lot }, units: left }): NewMove => {
            return { ...moved, units: left, from: { type: 'location', location, lot }, to, leftSince: since };
          });
          await writeMoves(writing, away);
          for (const { place, units: left } of leaving)
            if (place.quantity < left) below.push({ sku, location: place.location, quantity: place.quantity - left });
        }
      }
      return below;
    },
    async dropPlaces(writing, sku) {
      for (const row of await rowsOf(writing, sku)) await writing.remove('stock', stockKey(row));
      await writing.sql.run('DELETE FROM stock_places WHERE sku = ?', sku);
    },
  };
}

/** What lies in closed parcels, by item and lot. */
function unitsInParcels(packing: PackingState | null): ReadonlyMap<string, Map<string | null, number>> {
  const units = new Map<string, Map<string | null, number>>();
  for (const scan of packing?.parcels.filter(({ closed }) => closed).flatMap(({ scans }) => scans) ?? []) {
    const lots = units.get(scan.sku) ?? new Map<string | null, number>();
    lots.set(scan.lot, (lots.get(scan.lot) ?? 0) + scan.units);
    units.set(scan.sku, lots);
  }
  return units;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);
