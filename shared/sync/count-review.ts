import { z } from 'zod';
import { Minor, Moment, Units } from '#shared/domain/index.ts';
import { Pin, PinAnswer } from './pin-answer.ts';

const Who = z.string().max(80);
const Count = z.number().int().min(0);

/**
 * A counted line as a supervisor sees it. `low`, `high`: the book at the time of the count, a range where moves fell into it. `variance`: what was or would
 * be posted. `phase`, `rule`: see the store's count lines. `moves`: what is uncertain of the book, each with when its units may have left. `counters`:
 * operators' ids; nobody of them decides it.
 */
export const ReviewLine = z.object({
  id: z.string(),
  /** The count that it is of, and how many photos were taken of the line or of its place then. A store of the version before says nothing of it. */
  countId: z.string().max(64).default(''),
  photos: z.number().int().min(0).max(1_000_000).default(0),
  plan: z.string(),
  attempt: z.number().int(),
  location: z.string(),
  sku: z.string(),
  lot: z.string(),
  counted: Units,
  low: Units,
  high: Units,
  variance: Units,
  costMinor: Minor.nullable(),
  currency: z.string().nullable(),
  countedAt: Moment,
  phase: z.enum(['posted', 'open', 'recount', 'superseded', 'dismissed']),
  rule: z.enum(['match', 'tolerance', 'person', 'policy']).nullable(),
  cause: z.string().nullable(),
  counters: z.array(Who),
  decidedBy: Who.nullable(),
  moves: z.array(z.object({ units: Units, since: Moment, until: Moment, station: z.string().nullable() })),
  /** Who counted the place at the same time, and how many of it they found; null: they have not finished. A store of the version before says nothing of it. */
  beside: z
    .array(
      z.object({
        ...{ counters: z.array(Who), from: Moment, until: Moment },
        ...{ onPaper: z.boolean(), units: Units.nullable() },
      }),
    )
    .default([]),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

/** A code that nobody knew at a count, with the items beside it. */
export const ReviewCode = z.object({
  countId: z.string().max(64),
  scanId: z.string().max(64),
  location: z.string(),
  code: z.string(),
  units: z.number().int(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ReviewCode = z.infer<typeof ReviewCode>;

/** Which lines: what waits for a decision, what is counted again, what is settled. */
export const ReviewShow = z.enum(['open', 'recount', 'settled']);
export type ReviewShow = z.infer<typeof ReviewShow>;

/** A page of lines, those that were counted last first, with how many there are of each; unknown codes with the first page. */
export const ReviewPage = z.object({
  lines: z.array(ReviewLine),
  codes: z.array(ReviewCode),
  open: Count,
  recount: Count,
  settled: Count,
  /** Of the settled ones, how many were as they should be. */
  matched: Count,
});
export type ReviewPage = z.infer<typeof ReviewPage>;

/** Why a count was out, as far as somebody found out. */
export const CAUSES = [
  'lost',
  'found',
  'damaged',
  'wrong-place',
  'pack-as-unit',
  'look-alike',
  'not-booked',
  'agreed',
  'other',
] as const;
/** One of them. */
export const CountCause = z.enum(CAUSES);
export type CountCause = z.infer<typeof CountCause>;

/**
 * What a supervisor makes of a line. `approve`: the difference that they saw is posted; another one since then is shown first. `recount`: somebody else
 * counts it again. `dismiss`: the book stays as it is. `match`: the code is of that item.
 */
export const CountDecision = z.discriminatedUnion('type', [
  z.object({ type: z.literal('approve'), line: z.string().max(300), variance: Units, cause: CountCause.nullable() }),
  z.object({ type: z.literal('recount'), line: z.string().max(300) }),
  z.object({ type: z.literal('dismiss'), line: z.string().max(300) }),
  z.object({
    type: z.literal('match'),
    countId: z.string().min(1).max(64),
    scanId: z.string().min(1).max(64),
    /** null: it is no item of ours. */
    sku: z.string().min(1).max(64).nullable(),
  }),
]);
export type CountDecision = z.infer<typeof CountDecision>;

/** Decisions with the PIN of whoever makes them. `opId` is the same when they are sent again. */
export const CountDecisions = z.object({
  opId: z.string().min(1).max(64),
  pin: Pin,
  decisions: z.array(CountDecision).min(1).max(1_000),
});
export type CountDecisions = z.infer<typeof CountDecisions>;

/** What came of one decision. `own`: whoever decides counted it. `changed`: the difference is another one by now. */
export const DecisionOutcome = z.enum(['done', 'own', 'changed', 'not-open', 'nobody-else', 'unknown-item']);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

/** The outcomes in the order of the decisions; or why nothing was decided. */
export const CountDecided = z.union([
  z.object({ type: z.literal('decided'), outcomes: z.array(DecisionOutcome) }),
  z.object({ type: z.literal('not-allowed') }),
  PinAnswer,
]);
export type CountDecided = z.infer<typeof CountDecided>;

/** Which places a new count is of, and by whom. `most`: at the most so many of them. */
export const CountPlanned = z.object({
  opId: z.string().min(1).max(64),
  of: z.discriminatedUnion('type', [
    z.object({ type: z.literal('all') }),
    z.object({ type: z.literal('zone'), zone: z.string().max(60) }),
    /** From one location to another, both included, in walking order. */
    z.object({ type: z.literal('range'), from: z.string().max(60), to: z.string().max(60) }),
    /** Where an item stands. */
    z.object({ type: z.literal('item'), sku: z.string().max(64) }),
    /** Where more left than there was. */
    z.object({ type: z.literal('negative') }),
    /** What is due by the days between two counts. */
    z.object({ type: z.literal('due') }),
    /** Where the best that stands is of this class. */
    z.object({ type: z.literal('class'), abc: z.enum(['A', 'B', 'C', 'D']) }),
    /** What was not counted for so many days, or never. */
    z.object({ type: z.literal('older'), days: z.number().int().min(1).max(3_650) }),
  ]),
  assignedTo: Who.nullable(),
  dueAt: Moment.nullable(),
  most: z.number().int().min(1).max(100_000),
  /** Nothing is made: how many places it would be. */
  dryRun: z.boolean(),
});
export type CountPlanned = z.infer<typeof CountPlanned>;

/** `code`: of the count that was made, empty for a dry run. `places` 0: there is none to count, or all are on a list already. */
export const CountPlanAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('planned'), code: z.string(), places: Count }),
  z.object({ type: z.literal('not-allowed') }),
]);
export type CountPlanAnswer = z.infer<typeof CountPlanAnswer>;

/** What is left of a planned count is for somebody, or for all (null). */
export const CountAssigned = z.object({ plan: z.string().min(1).max(20), assignedTo: Who.nullable() });
export type CountAssigned = z.infer<typeof CountAssigned>;

/** How many places it was of; `unknown-person`: nobody has that id, or they do not count. */
export const CountAssignAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('assigned'), places: Count }),
  z.object({ type: z.literal('unknown-person') }),
  z.object({ type: z.literal('not-allowed') }),
]);
export type CountAssignAnswer = z.infer<typeof CountAssignAnswer>;

/** What the book has at a place, lot by lot, for whoever counts and may see it. */
export const ExpectedAtPlace = z.array(z.object({ sku: z.string().max(64), lot: z.string().max(40), units: Units }));
export type ExpectedAtPlace = z.infer<typeof ExpectedAtPlace>;

const Share = z.number().min(0).max(1).nullable();
/**
 * How right the book was, by counted lines. Shares are of 1, null where nothing was counted. `strict`: lines without any difference · `tolerant`: with those
 * approved by rule · `locations`: places whose every line is strict · `gross`: 1 less all differences by the book · `range`: the 95 % interval of `strict` ·
 * `money`: what turned up and what was lost, in minor units; lines without cost are in none.
 */
export const CountFigures = z.object({
  ...{ lines: Count, strict: Share, tolerant: Share, locations: Share, gross: Share },
  ...{ netUnits: z.number(), grossUnits: z.number(), range: z.array(z.number()).nullable() },
  money: z.array(z.object({ currency: z.string(), foundMinor: z.number(), lostMinor: z.number() })),
});
export type CountFigures = z.infer<typeof CountFigures>;
