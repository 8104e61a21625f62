import type { Location, StockRow } from '#shared/domain/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import { type Place, takeUnits } from '#shared/stock/index.ts';
import type { Database } from './database/database.ts';
import type { Writing } from './transaction.ts';

/** A place of which more left than it had. */
export interface BelowZero {
  readonly sku: string;
  readonly location: string;
  readonly quantity: number;
}

/** Who moves stock, and when by the store's clock. */
export interface Mover {
  readonly byWhom: string;
  readonly at: EpochMs;
}

/**
 * Stock, kept by differences: what a file or a shop says is counted becomes the difference to what is there, and what lies in
 * closed parcels has left its place. Nothing is ever set over a difference that came meanwhile.
 */
export interface Stock {
  /** What was counted at a place, now. */
  readonly counted: (writing: Writing, row: StockRow, mover: Mover) => Promise<'added' | 'changed' | 'unchanged'>;
  /**
   * Moves what an order's packing has taken since the last time, or gives back; null: nothing of it counts. Gives the places that
   * are below zero now.
   */
  readonly follow: (
    writing: Writing,
    orderId: string,
    packing: PackingState | null,
    mover: Mover,
  ) => Promise<readonly BelowZero[]>;
}

export function createStock({ jsonField }: Pick<Database, 'jsonField'>): Stock {
  const OF_ITEM = `SELECT json FROM records WHERE kind = 'stock' AND ${jsonField('json', 'sku')} = ?`;

  async function placesOf({ sql }: Writing, sku: string): Promise<readonly Place[]> {
    const rows = (await sql.all<{ json: string }>(OF_ITEM, sku)).map(({ json }) => JSON.parse(json) as StockRow);
    const places: Place[] = [];
    for (const row of rows) {
      const known = await sql.get<{ json: string }>(
        "SELECT json FROM records WHERE kind = 'location' AND key = ?",
        row.location,
      );
      places.push({ ...row, kind: known ? (JSON.parse(known.json) as Location).kind : null });
    }
    return places;
  }

  /** Moves units (below zero: they leave); gives what is there then. */
  async function move(
    { sql, put }: Writing,
    { sku, location, lot }: Pick<StockRow, 'sku' | 'location' | 'lot'>,
    units: number,
    orderId: string | null,
    { byWhom, at }: Mover,
  ): Promise<number> {
    const key = stockKey({ sku, location, lot });
    const known = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'stock' AND key = ?", key);
    const row = known ? (JSON.parse(known.json) as StockRow) : { sku, location, lot, expiry: null, quantity: 0 };
    const quantity = row.quantity + units;
    await put('stock', key, JSON.stringify({ ...row, quantity }));
    await sql.run(
      'INSERT INTO stock_moves (sku, location, lot, units, order_id, by_whom, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      sku,
      location,
      lot,
      units,
      orderId,
      byWhom,
      at,
    );
    return quantity;
  }

  return {
    async counted(writing, row, mover) {
      const known = await writing.sql.get<{ json: string }>(
        "SELECT json FROM records WHERE kind = 'stock' AND key = ?",
        stockKey(row),
      );
      const before = known ? (JSON.parse(known.json) as StockRow).quantity : 0;
      const answer = await writing.put('stock', stockKey(row), JSON.stringify({ ...row, quantity: before }));
      if (row.quantity === before) return answer;
      await move(writing, row, row.quantity - before, null, mover);
      return known ? 'changed' : 'added';
    },
    async follow(writing, orderId, packing, mover) {
      const wanted = unitsInParcels(packing);
      const taken = new Map<string, StockRow[]>();
      const moved = await writing.sql.all<StockRow>(
        'SELECT sku, location, lot, CAST(-sum(units) AS BIGINT) AS quantity FROM stock_moves WHERE order_id = ? GROUP BY sku, location, lot HAVING sum(units) <> 0 ORDER BY sku, location, lot',
        orderId,
      );
      for (const row of moved) taken.set(row.sku, [...(taken.get(row.sku) ?? []), row]);
      const below: BelowZero[] = [];
      for (const sku of new Set([...taken.keys(), ...wanted.keys()])) {
        const lots = wanted.get(sku) ?? new Map<string | null, number>();
        const before = taken.get(sku) ?? [];
        if (sum(lots.values()) === sum(before.map(({ quantity }) => quantity))) continue;
        // Back to where it came from, and taken anew: two rules fewer than to say which of it stays.
        for (const row of before) await move(writing, row, row.quantity, orderId, mover);
        for (const [lot, units] of lots)
          for (const { place, units: leave } of takeUnits(await placesOf(writing, sku), lot, units)) {
            const quantity = await move(writing, place, -leave, orderId, mover);
            if (quantity < 0) below.push({ sku, location: place.location, quantity });
          }
      }
      return below;
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

/** The key of a stock record: an item's units of one lot at one location. */
export const stockKey = ({ sku, location, lot }: Pick<StockRow, 'sku' | 'location' | 'lot'>): string =>
  `${sku}|${location}|${lot}`;
