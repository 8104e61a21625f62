import type { StockRow } from '#shared/domain/index.ts';
import type { MovePlace, Occasion, ShelfPlace, StockMove } from '#shared/stock/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { headOf, type StoreHead, type Writer, type Writing } from '../database/transaction.ts';
import { settleAll } from '../exceptions/exceptions.ts';
import { noteItemDays, rebuildItemDays, wrongItemDays } from './item-days.ts';
import { noteLots, rebuildLots, wrongLots } from './item-lots.ts';
import { absorbedBy } from './late-moves.ts';
import { keyInSql, stockKey } from './stock-key.ts';

/** So many places are looked at in one transaction: as many records as one version may hold. */
const A_TIME = 1_000;

/** What a shelf place `p` holds by its moves: the one truth that there is about it. */
const BY_MOVES = `CAST(
  coalesce((SELECT sum(units) FROM moves AS m
    WHERE m.to_type = 'location' AND m.to_place = p.location AND m.to_lot = p.lot AND m.sku = p.sku), 0) -
  coalesce((SELECT sum(units) FROM moves AS m
    WHERE m.from_type = 'location' AND m.from_place = p.location AND m.from_lot = p.lot AND m.sku = p.sku), 0) AS BIGINT)`;

/** The next places after one, with what is on hand there by the moves. */
const NEXT_PLACES = `SELECT p.sku, p.location, p.lot, p.expiry, ${BY_MOVES} AS quantity FROM stock_places AS p
  WHERE (p.sku, p.location, p.lot) > (?, ?, ?) ORDER BY p.sku, p.location, p.lot LIMIT ${A_TIME}`;

/** The record of a place as everybody reads it: the same place always gives the same text. */
const textOf = ({ sku, location, lot, expiry, quantity }: StockRow): string =>
  JSON.stringify({ sku, location, lot, expiry, quantity });

/** What the store says of a place; undefined where it knows none such. */
export async function stockRowOf(sql: Statements, place: ShelfPlace): Promise<StockRow | undefined> {
  const row = await sql.get<{ json: string }>(
    "SELECT json FROM records WHERE kind = 'stock' AND key = ?",
    stockKey(place),
  );
  return row && (JSON.parse(row.json) as StockRow);
}

/** Keeps that an item's lot stands at a place, and until when it is good: no move says either. */
export async function putPlace(writing: Writing, row: StockRow): ReturnType<Writing['put']> {
  await writing.sql.run(
    'INSERT INTO stock_places (sku, location, lot, expiry) VALUES (?, ?, ?, ?) ON CONFLICT (sku, location, lot) DO UPDATE SET expiry = excluded.expiry',
    ...[row.sku, row.location, row.lot, row.expiry],
  );
  const answer = await writing.put('stock', stockKey(row), textOf(row));
  if (row.lot !== '') await noteLots(writing, [row.sku]);
  return answer;
}

/** A lot that comes to a place brings its date along. */
export async function keepExpiry(writing: Writing, row: Omit<StockRow, 'quantity'>): Promise<void> {
  const known = await stockRowOf(writing.sql, row);
  if (known && (known.expiry !== null || row.expiry === null)) return;
  await putPlace(writing, { ...row, quantity: known?.quantity ?? 0 });
}

/**
 * A move to be written down. `leftSince`: since when its units may have been away; as it happened, where nobody says. `act`: the scan that it
 * follows from, by which it is found where that is taken back.
 */
export interface NewMove extends StockMove, Pick<Occasion, 'seen'> {
  readonly leftSince?: number;
  readonly act?: string;
}

/**
 * Writes moves down behind all that there are, and what is on hand at their places then. What a later count of a place has in it already is
 * made up for at once, so that the place stays what was counted in whatever order the stations tell.
 */
export async function writeMoves(writing: Writing, moves: readonly NewMove[]): Promise<void> {
  if (moves.length === 0) return;
  const head = await headOf(writing.sql);
  await write(writing, moves, head);
  const late: NewMove[] = [];
  for (const move of moves) {
    const { from, to, units, sku } = move;
    if (from.type === 'location') late.push(...(await madeUpFor(writing, head, move, { ...from, sku }, -units)));
    if (to.type === 'location') late.push(...(await madeUpFor(writing, head, move, { ...to, sku }, units)));
  }
  await write(writing, late, head);
  await noteLots(
    writing,
    [...moves, ...late].filter(isOfLot).map(({ sku }) => sku),
  );
}

/** Whether a place of a lot has more or less by it. */
const isOfLot = ({ from, to }: NewMove): boolean =>
  [from, to].some((side) => side.type === 'location' && side.lot !== '');

/** The moves that make up for what counts of the place have in them already. */
async function madeUpFor(
  { sql }: Writing,
  head: StoreHead,
  move: NewMove,
  place: ShelfPlace,
  units: number,
): Promise<readonly NewMove[]> {
  const { happenedAt, leftSince = happenedAt, station, certainty } = move;
  const change = {
    ...{ units, happenedAt, since: leftSince, station, isScanned: certainty === 'scanned' },
    ...{ version: 0, seen: seenIn(head, move), isInOrder: move.reason !== 'CountFinished' },
  };
  const { leftSince: _, act: __, seen: ___, ...said } = move;
  const orderId = move.to.type === 'parcel' ? move.to.orderId : null;
  return (await absorbedBy(sql, place, change, { opId: kept(move.cause.id), orderId })).map((absorbed) => ({
    ...{ ...said, happenedAt: absorbed.countedAt, reason: 'counted-before', certainty: 'assumed' },
    ...adjustment(place, absorbed.units),
  }));
}

/** Units that turn up at a place; below zero, that are missing there. */
export function adjustment({ location, lot }: ShelfPlace, units: number): Pick<StockMove, 'from' | 'to' | 'units'> {
  const shelf = { type: 'location', location, lot } as const;
  const away = { type: 'adjustment' } as const;
  return { units: Math.abs(units), ...(units > 0 ? { from: away, to: shelf } : { from: shelf, to: away }) };
}

/** The version of this store that a move's station had pulled; null: not known, or of another history. */
const seenIn = ({ epoch }: StoreHead, { seen }: Pick<Occasion, 'seen'>): number | null =>
  seen?.epoch === epoch ? seen.version : null;

async function write(writing: Writing, moves: readonly NewMove[], head: StoreHead): Promise<void> {
  if (moves.length === 0) return;
  await writing.sql.insert(
    `moves (sku, units, from_type, from_place, from_lot, to_type, to_place, to_lot, certainty, happened_at, left_since, heard_at,
      reason, cause_type, cause_id, station, by_whom, act, version, seen)`,
    moves.map((move) => [
      ...[move.sku, move.units, ...columnsOf(move.from), ...columnsOf(move.to), move.certainty],
      ...[
        move.happenedAt,
        move.leftSince ?? null,
        move.heardAt,
        move.reason,
        move.cause.type,
        kept(move.cause.id),
        move.station,
      ],
      ...[move.by && kept(move.by), move.act ?? null, head.version + 1, seenIn(head, move)],
    ]),
  );
  await noteItemDays(writing.sql, moves);
  for (const { sku, from, to, units, happenedAt } of moves) {
    if (from.type === 'location') await shift(writing, { ...from, sku }, -units);
    if (to.type !== 'location') continue;
    const place = { ...to, sku };
    const before = await shift(writing, place, units);
    // Goods that come later hide that too few were there; a count and a reason say so, and what is told late explains it.
    if (before < 0 && before + units >= 0)
      await settleAll(writing, belowZero(place), ({ at }) => from.type === 'adjustment' || happenedAt <= at);
  }
}

/** A name that somebody else gave, as both databases can keep it: PostgreSQL has no place for this character. */
const kept = (name: string): string => name.replaceAll('\0', '');

/** Gives what was there before. */
async function shift(writing: Writing, { sku, location, lot }: ShelfPlace, units: number): Promise<number> {
  const known = await stockRowOf(writing.sql, { sku, location, lot });
  if (known) await writing.put('stock', stockKey(known), textOf({ ...known, quantity: known.quantity + units }));
  else await putPlace(writing, { sku, location, lot, expiry: null, quantity: units });
  return known?.quantity ?? 0;
}

/** How a person is told that more was taken at a place than there was. */
export const belowZero = ({ sku, location, lot }: ShelfPlace) =>
  ({ type: 'place-below-zero', subject: { kind: 'location', id: location }, of: JSON.stringify([sku, lot]) }) as const;

/** A side of a move in the ledger's columns: its type, which one it is, and the lot there. */
function columnsOf(place: MovePlace): readonly [string, string, string] {
  switch (place.type) {
    case 'location':
      return [place.type, place.location, place.lot];
    case 'parcel':
    case 'carrier':
    case 'tote':
      return [place.type, place.orderId, place.lot];
    case 'hand':
      return [place.type, place.handId, place.lot];
    case 'adjustment':
      return [place.type, place.reason ?? '', ''];
    case 'supplier':
      return [place.type, place.delivery, ''];
    case 'scrapped':
    case 'unknown':
      return [place.type, '', ''];
  }
}

/**
 * Makes the stock records anew from the places and the moves; whatever is right already stays as it is. Gives how many were missing, wrong or
 * of no place.
 */
export async function rebuildStock(writer: Writer, database: Pick<Database, 'jsonField'>): Promise<number> {
  let mended = 0;
  for (let after: ShelfPlace | undefined = FIRST; after; ) {
    const from: ShelfPlace = after;
    after = await writer.write(async ({ sql, put }) => {
      const rows = await placesAfter(sql, from);
      for (const row of rows) if ((await put('stock', stockKey(row), textOf(row))) !== 'unchanged') mended++;
      return rows.length === A_TIME ? rows.at(-1) : undefined;
    });
  }
  for (let more = true; more; )
    more = await writer.write(async ({ sql, remove }) => {
      const stray = await strayRecords(sql, database);
      for (const { key } of stray) await remove('stock', key);
      mended += stray.length;
      return stray.length === A_TIME;
    });
  await rebuildLots(writer);
  return mended + (await writer.write(({ sql }) => rebuildItemDays(sql)));
}

/** The form of the stock records that this version makes. */
const FORM = '3';

/** Makes the stock records anew where another version made them, or nobody yet. */
export async function rebuildOnce(
  database: Pick<Database, 'read' | 'write' | 'jsonField'>,
  writer: Writer,
): Promise<void> {
  const made = await database.read((sql) =>
    sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'stock-records'"),
  );
  if (made?.value === FORM) return;
  await rebuildStock(writer, database);
  await database.write((sql) =>
    sql.run(
      "INSERT INTO meta (key, value) VALUES ('stock-records', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      FORM,
    ),
  );
}

/** Every place of which the record says something else than its moves do, in words. */
export async function wrongStockRecords(database: Pick<Database, 'read' | 'jsonField'>): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let after: ShelfPlace | undefined = FIRST; after; ) {
    const from: ShelfPlace = after;
    after = await database.read(async (sql) => {
      const rows = await placesAfter(sql, from);
      for (const row of rows) {
        const said = await stockRowOf(sql, row);
        if (said && textOf(said) === textOf(row)) continue;
        wrong.push(`stock of ${nameOf(row)}: ${row.quantity} by its moves, ${said?.quantity ?? 'nothing'} on record`);
      }
      return rows.length === A_TIME ? rows.at(-1) : undefined;
    });
  }
  const stray = await database.read((sql) => strayRecords(sql, database));
  return [
    ...[...wrong, ...stray.map(({ key }) => `stock of ${key}: on record, and no place`)],
    ...(await database.read(wrongItemDays)),
    ...(await wrongLots(database)),
  ];
}

const FIRST: ShelfPlace = { sku: '', location: '', lot: '' };

const nameOf = ({ sku, location, lot }: ShelfPlace): string =>
  `${sku} at ${location}${lot === '' ? '' : `, lot ${lot}`}`;

const placesAfter = (sql: Statements, { sku, location, lot }: ShelfPlace): Promise<readonly StockRow[]> =>
  sql.all<StockRow>(NEXT_PLACES, sku, location, lot);

/** Records of places that there are not, and under keys that no place has. */
const strayRecords = (
  sql: Statements,
  { jsonField }: Pick<Database, 'jsonField'>,
): Promise<readonly { readonly key: string }[]> =>
  sql.all<{ key: string }>(
    `SELECT key FROM records AS r WHERE kind = 'stock' AND NOT EXISTS (SELECT 1 FROM stock_places AS p
      WHERE p.sku = ${jsonField('r.json', 'sku')} AND p.location = ${jsonField('r.json', 'location')} AND p.lot = ${jsonField('r.json', 'lot')}
        AND r.key = ${keyInSql('p.sku', 'p.location', 'p.lot')})
      ORDER BY key LIMIT ${A_TIME}`,
  );
