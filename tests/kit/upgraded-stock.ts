import { expect } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { Database } from '#electron/store/database/database.ts';
import { SQLITE } from '#electron/store/database/dialect.ts';
import { MIGRATIONS } from '#electron/store/database/schema.ts';
import { createWriter } from '#electron/store/database/transaction.ts';
import { createStock } from '#electron/store/stock/stock.ts';
import { OLD_STOCK } from '#tests/fixtures/old-stock.ts';
import { digest } from './open-store.ts';
import { movesOf, onHandOf, stockRecordsOf } from './stock-moves.ts';

/** Up to which version a store has no ledger, and from which on it had difference rows. */
export const BEFORE_LEDGER: number = MIGRATIONS.findIndex((step) => step(SQLITE).includes('CREATE TABLE moves'));
export const FIRST_DIFFERENCES: number =
  MIGRATIONS.findIndex((step) => step(SQLITE).includes('CREATE TABLE stock_moves')) + 1;

const keyOf = ({ sku, location, lot }: (typeof OLD_STOCK)[number]): string => `${sku}|${location}|${lot}`;

/** What is on hand in an upgraded database is what it was, and all of it is the sum of its moves. */
export async function expectOldStock(database: Database): Promise<void> {
  const { moves, records } = await database.read(async (sql) => ({
    moves: await movesOf(sql),
    records: await stockRecordsOf(sql),
  }));
  expect(records).toEqual(new Map(OLD_STOCK.map((row) => [keyOf(row), row])));
  const held = OLD_STOCK.filter(({ quantity }) => quantity !== 0);
  expect(new Map([...onHandOf(moves)].sort())).toEqual(
    new Map(held.map((row) => [keyOf(row), row.quantity] as const).sort()),
  );
  expect((await auditStore(database, digest)).problems.filter((problem) => problem.startsWith('stock'))).toEqual([]);
}

/** Nothing of the difference rows is lost: each is a move, what was missing is one before them, and what is in a parcel finds its way back. */
export async function expectOldMoves(database: Database): Promise<void> {
  const shelf = (location: string, lot = '') => ({ type: 'location', location, lot });
  const parcel = (orderId: string) => ({ type: 'parcel', orderId, lot: '' });
  const moves = await database.read(movesOf);
  expect(moves.filter(({ reason }) => reason === 'opening')).toMatchObject([
    { sku: 'MUG', units: 50, from: { type: 'unknown' }, to: shelf('A-02', 'L1'), happenedAt: 0 },
    { sku: 'TEA', units: 3, from: shelf('A-03'), to: { type: 'unknown' }, happenedAt: 0 },
  ]);
  expect(moves.filter(({ reason }) => reason !== 'opening')).toMatchObject([
    { units: 10, from: { type: 'adjustment' }, to: shelf('A-01'), cause: { type: 'import' }, station: null },
    { units: 4, from: shelf('A-01'), to: parcel('Wish:1'), happenedAt: 2_000, heardAt: 2_000, station: 'bench-1' },
    { units: 4, from: parcel('Wish:1'), to: shelf('A-01'), certainty: 'assumed' },
    { units: 3, from: shelf('A-01'), to: parcel('Wish:1'), reason: 'packing', cause: { type: 'unknown' } },
    { units: 5, to: shelf('A-03'), certainty: 'stated', reason: 'count' },
    { units: 1, from: shelf('A-03', 'L9'), to: parcel('Wish:2') },
    { sku: 'GONE', units: 1, to: shelf('A-05') },
    { sku: 'GONE', units: 1, from: shelf('A-05'), to: parcel('Wish:3') },
  ]);
  const occasion = { happenedAt: 9_000, heardAt: 9_000, reason: 'ParcelReopened', station: 'bench-1', by: null };
  await createWriter(database, digest).write((writing) =>
    createStock(database).follow(writing, 'Wish:1', null, { ...occasion, cause: { type: 'operation', id: 'op-9' } }),
  );
  expect((await database.read(stockRecordsOf)).get('MUG|A-01|')?.quantity).toBe(10);
}
