import { z } from 'zod';
import { StockRow } from '#shared/domain/index.ts';
import { MOVEMENTS } from './item-figures.ts';

const { sku, location, lot } = StockRow.shape;
const count = z.number().int();
const days = z.number().int().min(1).max(730);

/** Which figures are asked for. `days`: of the last so many, of expiring within the next so many. `skip`: so many rows of the list come before. */
export const FiguresAsk = z.object({
  of: z.enum(['movement', 'expiring', 'shrinkage', 'zones', 'pace']),
  days,
  /** Of the list by movement: only of these; empty: all. */
  movements: z.array(z.enum(MOVEMENTS)).max(MOVEMENTS.length).readonly(),
  skip: z.number().int().min(0).max(1_000_000_000),
  limit: z.number().int().min(1).max(500),
});
export type FiguresAsk = z.infer<typeof FiguresAsk>;

const MoneySum = z.object({ currency: z.string(), minor: z.number() });
const Priced = { costMinor: z.number().nullable(), currency: z.string().nullable() };
const Group = { units: count, money: z.array(MoneySum).readonly(), unpriced: count };

/** An item with its figures: see `ItemFigures`. */
export const MovementRow = z.object({
  ...{ sku, onHand: count, sellable: count, ...Priced, left: count, perDay: z.number().nullable() },
  ...{ coverDays: z.number().nullable(), idleDays: count, reorderAt: count.nullable(), movement: z.enum(MOVEMENTS) },
});
/** A lot that has expired or will soon. `daysLeft`: below zero when it has. */
export const ExpiringRow = z.object({
  ...{ sku, location, lot, expiry: z.string(), quantity: count, ...Priced, daysLeft: count },
});
/** An item of which units are missing for good. */
export const ShrunkRow = z.object({ sku, units: count, ...Priced, minor: z.number().nullable() });
/** How much somebody counted, and how fast. `by`: the operator's id. */
export const PaceRow = z.object({
  ...{ by: z.string(), lines: z.number(), places: z.number(), hours: z.number() },
  ...{ linesAnHour: z.number().nullable(), placesAnHour: z.number().nullable() },
});

/** An aisle of a zone, as it was counted. `accuracy`: of 1; null: nothing was counted. `medianDays`: since half of it was counted; null: half of it never was. */
export const ZoneRow = z.object({
  ...{
    zone: z.string(),
    aisle: z.string(),
    first: location,
    last: location,
    places: count,
    never: count,
    lines: count,
  },
  ...{ accuracy: z.number().nullable(), medianDays: count.nullable() },
});

/** A page of the list: `total` rows in all. */
const page = <Row extends z.ZodType>(row: Row) => ({ rows: z.array(row).readonly(), total: count });

/** How items move: groups of all of them, and a page of the list, what ties up most money first. */
export const MovementFigures = z.object({
  ...page(MovementRow),
  movements: z.array(z.object({ ...Group, items: count, movement: z.enum(MOVEMENTS) })).readonly(),
  /** By how many days the items last; null: longer than the last step. */
  cover: z.array(z.object({ ...Group, items: count, upTo: count.nullable() })).readonly(),
});
/** What expires: groups by the days that are left (-1: it has expired), and a page of the list, what expires first first. */
export const ExpiringFigures = z.object({
  ...page(ExpiringRow),
  groups: z.array(z.object({ ...Group, lots: count, upTo: count })).readonly(),
});
/**
 * What is missing for good, and what was written off with a reason. `paired`: units that were missing at one place and turned up at another. `weeks`: before anything
 * is paired, the earliest first.
 */
export const ShrinkageFigures = z.object({
  ...page(ShrunkRow),
  ...{ ...Group, paired: count },
  weeks: z.array(z.object({ from: count, found: count, lost: count })).readonly(),
  writtenOff: z.array(z.object({ ...Group, reason: z.enum(['damaged', 'expired', 'other', 'scrapped']) })).readonly(),
});
/** How much each person counted, who counted most first. */
export const PaceFigures = z.object(page(PaceRow));

/** How right and how long ago each aisle was counted, in walking order. */
export const ZoneFigures = z.object(page(ZoneRow));

/** What was asked for. */
export const StockFigures = z.discriminatedUnion('of', [
  MovementFigures.extend({ of: z.literal('movement') }),
  ExpiringFigures.extend({ of: z.literal('expiring') }),
  ShrinkageFigures.extend({ of: z.literal('shrinkage') }),
  ZoneFigures.extend({ of: z.literal('zones') }),
  PaceFigures.extend({ of: z.literal('pace') }),
]);
export type StockFigures = z.infer<typeof StockFigures>;

/** The tables that are given as CSV: what stands where, every move, counted lines that are settled or wait, what supervisors allowed, and the figures. */
export const TABLES = [
  'stock',
  'moves',
  'counts',
  'differences',
  'overrides',
  'shadow',
  ...FiguresAsk.shape.of.options,
] as const;

/** A page of a table. `days`: of figures. `after`: where the page before ended, 0 at the beginning. */
export const TableAsk = z.object({
  ...{ table: z.enum(TABLES), days },
  after: z.number().int().min(0).max(1_000_000_000_000_000),
});
export type TableAsk = z.infer<typeof TableAsk>;

/** Lines of a CSV file; the first page has the headings. `next`: where the next page begins, null at the end. */
export const TablePage = z.object({ text: z.string(), next: count.nullable() });
export type TablePage = z.infer<typeof TablePage>;
