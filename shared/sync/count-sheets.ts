import { z } from 'zod';
import { SHEET_REASONS } from '#shared/counting/index.ts';
import { Moment } from '#shared/domain/index.ts';

const count = z.number().int().min(0);
const text = z.string().max(120);

/** A row of a sheet as it was written. `line`: its number in the file. */
export const SheetRowAsked = z.object({
  line: z.number().int().min(1).max(1_000_000),
  ...{ location: text, sku: text, lot: text, quantity: text },
});

/**
 * A sheet that was counted on paper or in a spreadsheet. `opId` is the same when it is sent again. `from`, `until`: between them it was counted; what moved
 * there meanwhile is uncertain. `countedBy`: who counted it, an operator's id. `dryRun`: nothing is taken, what is wrong is told.
 */
export const CountSheetAsked = z.object({
  opId: z.string().min(1).max(64),
  rows: z.array(SheetRowAsked).min(1).max(20_000),
  from: Moment.min(0),
  /** Null: now. */
  until: Moment.min(0).nullable(),
  countedBy: z.string().min(1).max(80),
  dryRun: z.boolean(),
});
export type CountSheetAsked = z.infer<typeof CountSheetAsked>;

/** What is wrong with a row, and where; see `SheetProblem`. */
const Problem = z.object({
  line: count,
  field: z.enum(['location', 'sku', 'quantity']),
  reason: z.enum(SHEET_REASONS),
  value: z.string(),
});

/**
 * What came of a sheet. `read`: nothing was taken, because it was asked so or a row has a problem (the first 200) · `taken`: counted, each place judged as one that was
 * scanned · `known`: the same was taken before, and nothing was counted twice · `bad-time`: it ends before it begins, or later than now · `unknown-person`: nobody of
 * that id, or one who may not count.
 */
export const CountSheetAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('read'), lines: count, places: count, problems: z.array(Problem).readonly() }),
  z.object({ type: z.literal('taken'), lines: count, places: count }),
  z.object({ type: z.literal('known'), at: Moment, by: z.string().nullable() }),
  z.object({ type: z.literal('bad-time') }),
  z.object({ type: z.literal('unknown-person') }),
  z.object({ type: z.literal('not-allowed') }),
]);
export type CountSheetAnswer = z.infer<typeof CountSheetAnswer>;
