import type { Occasion, ShelfPlace } from '#shared/stock/index.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { placeOf } from './move-rows.ts';
import { belowZero, type NewMove, stockRowOf, writeMoves } from './stock-ledger.ts';

/** Where units are that are on their way: in a hand, by its id, or in the tote of an order, by the order's. */
interface OnTheWay {
  readonly type: 'hand' | 'tote';
  readonly id: string;
}

/** Takes back all that came of a scan, as if it had never been: its units were all the time where they had been. */
export async function takeBack(writing: Writing, way: OnTheWay, act: string, occasion: Occasion): Promise<void> {
  const { stands, dated } = await actOf(writing, way, act, occasion);
  await writeMoves(
    writing,
    stands.map(
      ({ from, to, ...said }): NewMove => ({ ...dated, ...said, from: to, to: from, certainty: 'scanned', act }),
    ),
  );
}

/** What came of a scan and was not taken back, and an occasion dated as the scan was. */
export async function actOf(
  { sql }: Writing,
  { type, id }: OnTheWay,
  act: string,
  occasion: Occasion,
): Promise<{ readonly stands: readonly Pick<NewMove, 'sku' | 'from' | 'to' | 'units'>[]; readonly dated: Occasion }> {
  const rows = await sql.all<ActMove>(
    `SELECT sku, from_type AS "fromType", from_place AS "fromPlace", from_lot AS "fromLot", to_type AS "toType", to_place AS "toPlace",
        to_lot AS "toLot", units, happened_at AS "happenedAt" FROM moves
      WHERE act = ? AND ((from_type = ? AND from_place = ?) OR (to_type = ? AND to_place = ?)) ORDER BY id`,
    ...[act, type, id, type, id],
  );
  const stands = new Map<string, Pick<NewMove, 'sku' | 'from' | 'to' | 'units'>>();
  for (const row of rows) {
    const { sku } = row;
    const from = placeOf(row.fromType, row.fromPlace, row.fromLot);
    const to = placeOf(row.toType, row.toPlace, row.toLot);
    const back = stands.get(JSON.stringify([sku, to, from]));
    if (back) stands.set(JSON.stringify([sku, to, from]), { ...back, units: back.units - row.units });
    else {
      const key = JSON.stringify([sku, from, to]);
      stands.set(key, { sku, from, to, units: row.units + (stands.get(key)?.units ?? 0) });
    }
  }
  const dated = { ...occasion, happenedAt: Math.min(occasion.happenedAt, ...rows.map((row) => row.happenedAt)) };
  return { stands: [...stands.values()].filter(({ units }) => units > 0), dated };
}

/** A move of an act, as the ledger has it. */
interface ActMove extends Pick<NewMove, 'sku' | 'units' | 'happenedAt'> {
  readonly fromType: string;
  readonly fromPlace: string;
  readonly fromLot: string;
  readonly toType: string;
  readonly toPlace: string;
  readonly toLot: string;
}

/** More left a place than it is said to have had: somebody must count there. */
export async function tellBelowZero(
  writing: Writing,
  place: ShelfPlace,
  { station, heardAt: at }: Pick<Occasion, 'station' | 'heardAt'>,
): Promise<void> {
  const row = await stockRowOf(writing.sql, place);
  if (!row || row.quantity >= 0) return;
  await raise(writing, {
    ...{ ...belowZero(place), stationId: station ?? '', at },
    detail: `${place.sku}: ${row.quantity}`,
  });
}
