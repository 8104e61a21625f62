import { AdjustReason, type LedgerMove, type MovePlace } from '#shared/stock/index.ts';
import type { Database, Statements } from '../database/database.ts';

/** One of the places of a move, out of the ledger's columns. */
export function placeOf(type: string, place: string, lot: string): MovePlace {
  switch (type) {
    case 'location':
      return { type, location: place, lot };
    case 'parcel':
    case 'carrier':
    case 'tote':
      return { type, orderId: place, lot };
    case 'hand':
      return { type, handId: place, lot };
    case 'adjustment':
      return place === '' ? { type } : { type, reason: AdjustReason.parse(place) };
    case 'supplier':
      return { type, delivery: place };
    case 'scrapped':
      return { type };
    default:
      return { type: 'unknown' };
  }
}

/** Which moves are asked for. `after`: the number of the last one before. */
export interface MovesQuery {
  readonly after: number;
  readonly limit: number;
  readonly sku?: string | undefined;
  readonly location?: string | undefined;
}

/** Moves in the order in which the store wrote them down; `next` is the cursor for what comes later, `more`: there is some already. */
export interface MovesPage {
  readonly moves: readonly LedgerMove[];
  readonly next: number;
  readonly more: boolean;
}

interface Columns extends Omit<LedgerMove, 'from' | 'to' | 'cause'> {
  readonly fromType: string;
  readonly fromPlace: string;
  readonly fromLot: string;
  readonly toType: string;
  readonly toPlace: string;
  readonly toLot: string;
  readonly causeType: LedgerMove['cause']['type'];
  readonly causeId: string;
}

const COLUMNS = `id, sku, units, from_type AS "fromType", from_place AS "fromPlace", from_lot AS "fromLot", to_type AS "toType", to_place AS "toPlace",
  to_lot AS "toLot", certainty, happened_at AS "happenedAt", heard_at AS "heardAt", reason, cause_type AS "causeType", cause_id AS "causeId", station,
  by_whom AS "by"`;

/** The last moves of an item or at a location, the newest first. */
export async function lastMoves(
  sql: Statements,
  { sku, location }: Pick<MovesQuery, 'sku' | 'location'>,
  limit: number,
): Promise<readonly LedgerMove[]> {
  const rows = await sql.all<Columns>(
    `SELECT ${COLUMNS} FROM moves WHERE id > 0${whereOf({ sku, location })} ORDER BY id DESC LIMIT ?`,
    ...[...valuesOf({ sku, location }), limit],
  );
  return rows.map(moveOf);
}

const whereOf = ({ sku, location }: Pick<MovesQuery, 'sku' | 'location'>): string =>
  (sku === undefined ? '' : ' AND sku = ?') +
  (location === undefined
    ? ''
    : " AND ((from_type = 'location' AND from_place = ?) OR (to_type = 'location' AND to_place = ?))");

const valuesOf = ({ sku, location }: Pick<MovesQuery, 'sku' | 'location'>): readonly string[] => [
  ...(sku === undefined ? [] : [sku]),
  ...(location === undefined ? [] : [location, location]),
];

/** Gives the moves after a cursor, of one item or at one location where that is asked for. */
export const createMovesPage =
  (database: Pick<Database, 'read'>) =>
  ({ after, limit, sku, location }: MovesQuery): Promise<MovesPage> =>
    database.read(async (sql) => {
      const rows = await sql.all<Columns>(
        `SELECT ${COLUMNS} FROM moves WHERE id > ?${whereOf({ sku, location })} ORDER BY id LIMIT ?`,
        ...[after, ...valuesOf({ sku, location }), limit],
      );
      return {
        moves: rows.map(moveOf),
        next: rows.at(-1)?.id ?? after,
        more: rows.length === limit,
      };
    });

function moveOf({
  fromType,
  fromPlace,
  fromLot,
  toType,
  toPlace,
  toLot,
  causeType,
  causeId,
  ...said
}: Columns): LedgerMove {
  return {
    ...said,
    from: placeOf(fromType, fromPlace, fromLot),
    to: placeOf(toType, toPlace, toLot),
    cause: { type: causeType, id: causeId },
  };
}
