import { z } from 'zod';
import { Location, StockRow } from '#shared/domain/index.ts';
import { LedgerMove } from '#shared/stock/index.ts';
import { AdjustmentAsked, MoveAsked } from '../stock/stated-moves.ts';
import type { Operation } from './operation.ts';

const PAGE = 500;
const { sku, location, lot } = StockRow.shape;
const after = z.coerce.number().int().min(0).max(1_000_000_000_000_000).default(0);
const page = z.coerce.number().int().min(1).max(PAGE);

/** Stock after a place; of one item, location or lot where that is asked for. */
export const StockAsked = z.object({
  ...{ after, limit: page.default(PAGE), sku: sku.optional(), location: location.optional(), lot: lot.optional() },
});
/** Moves after a cursor. */
export const MovesAsked = z.object({
  ...{ after, limit: page.default(100), sku: sku.optional(), location: location.optional() },
});

const many = z.number().int();
/**
 * What stands where, by item, location and lot. `quantity`: on hand; `allocated`: of that promised to open orders; `available`: what another order can
 * still have, nothing of what is in quarantine, not put away or past its date. `kind`: of the location; null where nobody said.
 */
export const StockPage = z.object({
  stock: z
    .array(StockRow.extend({ kind: Location.shape.kind.nullable(), allocated: many, available: many }))
    .readonly(),
  next: many.nullable(),
});
/** Every move in the order in which the store heard of it; `next` is the cursor for the ones after. */
export const StockMoves = z.object({ moves: z.array(LedgerMove).readonly(), next: many, more: z.boolean() });
/** Who will lack what, the order that must leave first first. */
export const Shortages = z.object({
  shortages: z
    .array(z.object({ channel: z.string(), order: z.string(), sku: z.string(), units: many, shipBy: many }))
    .readonly(),
  next: z.null(),
});
/** What came of a move that was stated: `moved` false where the same id had moved it before. `onHand`: at the place that it went to, or left. */
export const Moved = z.object({ moved: z.boolean(), onHand: many });

const STOCK = { rights: ['stock'], shared: true } as const;
const READ = { rights: ['stock', 'read'], shared: true } as const;

/** What programs ask about stock, and say of it. */
export const STOCK_OPERATIONS: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/v1/stock', query: StockAsked, answer: StockPage, ...READ },
    summary: 'On hand, allocated to open orders and available, by item, location and lot, page by page',
  },
  {
    ...{ method: 'get', path: '/v1/stock/moves', query: MovesAsked, answer: StockMoves, ...READ },
    summary: 'Every move of units after a cursor, oldest first; 0 is the beginning. Nothing of it is ever changed',
  },
  {
    ...{ method: 'get', path: '/v1/stock/shortages', answer: Shortages, ...READ },
    summary: 'Units that open orders need and nobody has for them, the order that must leave first first',
  },
  {
    ...{ method: 'post', path: '/v1/stock/adjustments', body: AdjustmentAsked, answer: Moved, ...STOCK },
    summary:
      'Units that turn up at a place, or below zero are no more there, with a reason. The same `id` again moves nothing; 409 `not-enough`, `other-move`; 422 `unknown-item`, `unknown-location`',
  },
  {
    ...{ method: 'post', path: '/v1/stock/moves', body: MoveAsked, answer: Moved, ...STOCK },
    summary:
      'Units that went from one place to another. The same `id` again moves nothing; 409 `not-enough`, `other-move`; 422 `unknown-item`, `unknown-location`',
  },
];
