import type { Statements } from '#electron/store/database/database.ts';
import type { StockRow } from '#shared/domain/index.ts';
import { StockMove } from '#shared/stock/index.ts';

interface MoveRow {
  readonly [column: string]: unknown;
}

/** Every move of the ledger, the first one first, read by its schema. */
export async function movesOf(sql: Statements): Promise<readonly StockMove[]> {
  const rows = await sql.all<MoveRow>('SELECT * FROM moves ORDER BY id');
  return rows.map((row) =>
    StockMove.parse({
      ...{ sku: row.sku, units: row.units, from: sideOf(row, 'from'), to: sideOf(row, 'to') },
      ...{ certainty: row.certainty, happenedAt: row.happened_at, heardAt: row.heard_at, reason: row.reason },
      ...{ cause: { type: row.cause_type, id: row.cause_id }, station: row.station, by: row.by_whom },
    }),
  );
}

function sideOf(row: MoveRow, side: 'from' | 'to'): unknown {
  const [type, place, lot] = [row[`${side}_type`], row[`${side}_place`], row[`${side}_lot`]];
  if (type === 'parcel' || type === 'tote' || type === 'carrier') return { type, orderId: place, lot };
  if (type === 'hand') return { type, handId: place, lot };
  if (type === 'adjustment') return { type, ...(place !== '' && { reason: place }) };
  if (type === 'supplier') return { type, delivery: place };
  return { type, location: place, lot };
}

/** What is on hand by the moves alone: units by `sku|location|lot`; places that hold nothing are left out. */
export function onHandOf(moves: readonly StockMove[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  const add = (sku: string, place: StockMove['from'], more: number) => {
    if (place.type !== 'location') return;
    const key = `${sku}|${place.location}|${place.lot}`;
    units.set(key, (units.get(key) ?? 0) + more);
  };
  for (const move of moves) {
    add(move.sku, move.from, -move.units);
    add(move.sku, move.to, move.units);
  }
  return new Map([...units].filter(([, held]) => held !== 0));
}

/** The stock records by their keys. */
export async function stockRecordsOf(sql: Statements): Promise<ReadonlyMap<string, StockRow>> {
  const rows = await sql.all<{ key: string; json: string }>(
    "SELECT key, json FROM records WHERE kind = 'stock' ORDER BY key",
  );
  return new Map(rows.map(({ key, json }) => [key, JSON.parse(json) as StockRow]));
}
