import { z } from 'zod';
import {
  CountFigures,
  CountPlanAnswer,
  CountPlanned,
  CountSheetAnswer,
  CountSheetAsked,
  ReviewPage,
  ReviewShow,
  SheetRowAsked,
} from '#shared/sync/index.ts';
import type { Operation } from './operation.ts';

const whole = z.coerce.number().int();
/** Counted lines after so many, those that were counted last first. */
export const CountLinesAsked = z.object({
  ...{ show: ReviewShow.default('settled'), after: whole.min(0).max(1_000_000_000).default(0) },
  limit: whole.min(1).max(500).default(100),
});
/** How many days the figures are of. */
export const FiguresAsked = z.object({ days: whole.min(1).max(3_650).default(30) });
/** Lines with their book, difference and cause; `next`: how many come before the next page, null at the end. */
export const CountLines = ReviewPage.extend({ next: whole.nullable() });
/** The count that was made, and of how many places. */
export const CountMade = CountPlanAnswer.options[0].omit({ type: true });
export const CountAsked = CountPlanned.omit({ opId: true })
  .extend({ id: CountPlanned.shape.opId })
  .partial({ assignedTo: true, dueAt: true, most: true, dryRun: true });

/** A sheet that was counted on paper or in a spreadsheet; `until` is now where it is left out. */
export const SheetAsked = CountSheetAsked.omit({ opId: true, rows: true })
  .partial({ until: true, dryRun: true })
  .extend({
    id: CountSheetAsked.shape.opId,
    rows: z
      .array(
        SheetRowAsked.omit({ line: true, quantity: true })
          .partial({ lot: true })
          .extend({ quantity: z.number().int().min(0).max(1_000_000_000) }),
      )
      .min(1)
      .max(20_000),
  });
/** What came of it; a program that may plan counts may send them. */
export const SheetTaken = CountSheetAnswer;

const READ = { rights: ['stock', 'read'], shared: true } as const;

/** What programs ask about counts, and plan. A difference is decided by a person at a station. */
export const COUNT_OPERATIONS: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/v1/counts/lines', query: CountLinesAsked, answer: CountLines, ...READ },
    summary: 'Counted lines with their book and difference: `open` to be decided, `recount`, or `settled`',
  },
  {
    ...{ method: 'get', path: '/v1/counts/figures', query: FiguresAsked, answer: CountFigures, ...READ },
    summary: 'How right the book was, by what was counted in so many days',
  },
  {
    ...{ method: 'post', path: '/v1/counts', body: CountAsked, answer: CountMade, rights: ['stock'], shared: true },
    summary:
      'Makes a count of places, once by its `id`; `dryRun` says of how many. Places that are on a list already are left out',
  },
  {
    ...{
      method: 'post',
      path: '/v1/counts/sheets',
      body: SheetAsked,
      answer: SheetTaken,
      rights: ['stock'],
      shared: true,
    },
    summary:
      'Takes what was counted on paper between `from` and `until`, once by its `id` and its content. Nothing is taken while a row has a problem; differences are judged like scanned ones',
  },
];
