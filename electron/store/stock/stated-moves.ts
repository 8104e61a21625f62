import { z } from 'zod';
import { StockRow } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { AdjustReason, type MovePlace, type Occasion, type StockMove } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { type NewMove, putPlace, stockRowOf, writeMoves } from './stock-ledger.ts';

const { sku, location, lot, expiry } = StockRow.shape;
/** The same id again is the same move, and moves nothing. */
const id = z.string().regex(/^[\x21-\x7e]{1,100}$/, '1 to 100 printable characters, no space');
const units = z.number().int().min(1).max(1_000_000);

/** Units that turn up at a place, or below zero are no more there, and why. `expiry`: of a lot that is new there. */
export const AdjustmentAsked = z.strictObject({
  ...{ id, sku, location, lot: lot.default(''), expiry: expiry.default(null) },
  units: z
    .number()
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((many) => many !== 0, 'not 0'),
  reason: z.enum([...AdjustReason.options, 'scrapped']),
});
export type AdjustmentAsked = z.infer<typeof AdjustmentAsked>;

/** Units that went from one place to another. */
export const MoveAsked = z.strictObject({ id, sku, units, from: location, to: location, lot: lot.default('') });
export type MoveAsked = z.infer<typeof MoveAsked>;

/** What came of a move that a program states. `known`: the same was stated before · `not-enough`: so many are there. */
export type MoveStated =
  | { readonly type: 'moved' | 'known'; readonly onHand: number }
  | { readonly type: 'other-move' }
  | { readonly type: 'unknown-item' }
  | { readonly type: 'unknown-location'; readonly location: string }
  | { readonly type: 'not-enough'; readonly onHand: number };

/** Moves that a program states, each once by its id. */
export interface StatedMoves {
  /** `who`: the program's name. */
  readonly adjustStock: (asked: AdjustmentAsked, who: string) => Promise<MoveStated>;
  readonly moveStock: (asked: MoveAsked, who: string) => Promise<MoveStated>;
}

export function createStatedMoves(writer: Writer, clock: Clock): StatedMoves {
  /** Writes a move down, unless it was said before; `at`: the place whose stock is told. */
  async function state(writing: Writing, who: string, asked: Stated, at: string): Promise<MoveStated> {
    const { sql } = writing;
    const move = { ...asked.move, act: JSON.stringify(['program', who, asked.id]) };
    const place = { sku: move.sku, location: at, lot: asked.lot };
    const onHand = async (): Promise<number> => (await stockRowOf(sql, place))?.quantity ?? 0;
    const known = await statedAs(sql, move.act);
    if (known !== undefined)
      return known === nameOf(move) ? { type: 'known', onHand: await onHand() } : { type: 'other-move' };
    if (!(await isKnown(sql, 'item', move.sku))) return { type: 'unknown-item' };
    for (const side of [move.from, move.to])
      if (side.type === 'location' && !(await isPlace(sql, side.location)))
        return { type: 'unknown-location', location: side.location };
    const takes = move.from.type === 'location' ? { ...place, location: move.from.location } : null;
    const there = takes ? ((await stockRowOf(sql, takes))?.quantity ?? 0) : 0;
    if (takes && there < move.units) return { type: 'not-enough', onHand: there };
    await keepPlace(writing, move, asked);
    await writeMoves(writing, [move]);
    return { type: 'moved', onHand: await onHand() };
  }

  const occasion = (who: string, reason: string): Occasion & Pick<StockMove, 'certainty'> => {
    const now = clock.now();
    return {
      ...{ happenedAt: now, heardAt: now, reason, station: null, by: null, certainty: 'stated' },
      cause: { type: 'program', id: who.slice(0, 300) },
    };
  };

  return {
    adjustStock: (asked, who) =>
      writer.write((writing) => {
        const shelf = { type: 'location', location: asked.location, lot: asked.lot } as const;
        const away: MovePlace =
          asked.reason === 'scrapped' ? { type: 'scrapped' } : { type: 'adjustment', reason: asked.reason };
        const [from, to] = asked.units > 0 ? [away, shelf] : [shelf, away];
        const move = { ...occasion(who, 'adjusted'), sku: asked.sku, units: Math.abs(asked.units), from, to };
        return state(writing, who, { ...asked, move }, asked.location);
      }),
    moveStock: (asked, who) =>
      writer.write((writing) => {
        const side = (at: string) => ({ type: 'location', location: at, lot: asked.lot }) as const;
        const [from, to] = [side(asked.from), side(asked.to)];
        const move = { ...occasion(who, 'moved'), sku: asked.sku, units: asked.units, from, to };
        return state(writing, who, { ...asked, expiry: null, move }, asked.to);
      }),
  };
}

/** A move as it was asked for, by the id that the program gave it. */
interface Stated {
  readonly id: string;
  readonly lot: string;
  readonly expiry: string | null;
  readonly move: NewMove;
}

/** The lot's date comes along to a place that is new to it. */
async function keepPlace(
  writing: Writing,
  { sku: of, from, to }: NewMove,
  { lot: one, expiry: said }: Stated,
): Promise<void> {
  if (to.type !== 'location') return;
  const known = await stockRowOf(writing.sql, { sku: of, location: to.location, lot: one });
  if (known && (known.expiry !== null || said === null)) return;
  const before =
    from.type === 'location'
      ? await stockRowOf(writing.sql, { sku: of, location: from.location, lot: one })
      : undefined;
  const date = said ?? before?.expiry ?? null;
  await putPlace(writing, { sku: of, location: to.location, lot: one, expiry: date, quantity: known?.quantity ?? 0 });
}

/** What was stated under an id before. */
async function statedAs(sql: Statements, act: string): Promise<string | undefined> {
  const row = await sql.get<{ said: string }>(
    `SELECT sku || '|' || CAST(units AS TEXT) || '|' || from_type || '|' || from_place || '|' || from_lot || '|' || to_type || '|' || to_place ||
      '|' || to_lot AS said FROM moves WHERE act = ? ORDER BY id LIMIT 1`,
    act,
  );
  return row?.said;
}

const nameOf = ({ sku: of, units: many, from, to }: NewMove): string =>
  [of, many, ...sideOf(from), ...sideOf(to)].join('|');

function sideOf(place: MovePlace): readonly string[] {
  if (place.type === 'location') return [place.type, place.location, place.lot];
  return [place.type, place.type === 'adjustment' ? (place.reason ?? '') : '', ''];
}

async function isKnown(sql: Statements, kind: 'item' | 'location', key: string): Promise<boolean> {
  return (await sql.get('SELECT 1 AS one FROM records WHERE kind = ? AND key = ?', kind, key)) !== undefined;
}

/** A place that the store knows by itself, or because stock stands there. */
async function isPlace(sql: Statements, code: string): Promise<boolean> {
  if (await isKnown(sql, 'location', code)) return true;
  return (await sql.get('SELECT 1 AS one FROM stock_places WHERE location = ? LIMIT 1', code)) !== undefined;
}
