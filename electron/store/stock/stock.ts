import type { Location, StockRow } from '#shared/domain/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { Occasion, Place } from '#shared/stock/index.ts';
import type { Database } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { type BelowZero, followParcels } from './follow-parcels.ts';
import { stockKey } from './stock-key.ts';
import { adjustment, putPlace, stockRowOf, writeMoves } from './stock-ledger.ts';

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
    follow: (writing, orderId, packing, occasion, leftSince = occasion.happenedAt) =>
      followParcels(writing, (sku) => placesOf(writing, sku), { orderId, packing, occasion, leftSince }),
    async dropPlaces(writing, sku) {
      for (const row of await rowsOf(writing, sku)) await writing.remove('stock', stockKey(row));
      await writing.sql.run('DELETE FROM stock_places WHERE sku = ?', sku);
      await writing.remove('item-lots', sku);
    },
  };
}
