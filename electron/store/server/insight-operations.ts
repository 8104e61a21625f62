import { z } from 'zod';
import {
  ExpiringFigures,
  MOVEMENTS,
  MovementFigures,
  PaceFigures,
  ShrinkageFigures,
  TABLES,
  ZoneFigures,
} from '#shared/stock/index.ts';
import type { Operation } from './operation.ts';

const whole = z.coerce.number().int();
const next = { next: z.number().int().nullable() };

/** Of how many days, and which page: `after` is the number of rows before. */
export const InsightAsked = z.object({
  days: whole.min(1).max(730).default(90),
  after: whole.min(0).max(1_000_000_000).default(0),
  limit: whole.min(1).max(500).default(100),
});
/** The same; of items that move in one way alone. */
export const MovementAsked = InsightAsked.extend({ movement: z.enum(MOVEMENTS).optional() });

export const MovementPage = MovementFigures.extend(next);
export const ExpiringPage = ExpiringFigures.extend(next);
export const ShrinkagePage = ShrinkageFigures.extend(next);
export const ZonePage = ZoneFigures.extend(next);
export const PacePage = PaceFigures.extend(next);

/** Of how many days a table of figures is. `bom`: with the mark that tells spreadsheets that the file is UTF-8. */
export const TableAsked = z.object({
  days: whole.min(1).max(730).default(90),
  bom: z.stringbool().default(false),
});

const READ = { method: 'get', rights: ['stock', 'read'], shared: true } as const;

/** What programs ask about how the stock is doing. */
export const INSIGHT_OPERATIONS: readonly Operation[] = [
  {
    ...{ path: '/v1/stock/movement', query: MovementAsked, answer: MovementPage, ...READ },
    summary: 'How items move: days of cover, slow and dead stock, when to order, by the demand of the last `days`',
  },
  {
    ...{ path: '/v1/stock/expiring', query: InsightAsked, answer: ExpiringPage, ...READ },
    summary: 'Lots that have expired or will within `days`, what expires first first, with what they are worth',
  },
  {
    ...{ path: '/v1/stock/shrinkage', query: InsightAsked, answer: ShrinkagePage, ...READ },
    summary: 'What was missing for good in the last `days`, in units and money, and what was written off',
  },
  {
    ...{ path: '/v1/counts/zones', query: InsightAsked, answer: ZonePage, ...READ },
    summary: 'Aisle by aisle how right the book was in the last `days`, and since when half of it was counted',
  },
  {
    ...{ path: '/v1/counts/pace', query: InsightAsked, answer: PacePage, ...READ },
    summary: 'Lines and places that each person counted in the last `days`, and how many in an hour',
  },
  {
    ...{ path: '/v1/tables/{table}', query: TableAsked, answer: 'text/csv', ...READ },
    summary: `A whole table as CSV (RFC 4180, UTF-8): \`${TABLES.join('`, `')}\`. Texts that a spreadsheet would run have an apostrophe before them`,
  },
];
