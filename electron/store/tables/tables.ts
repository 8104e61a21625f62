import { minorUnitDigits } from '#shared/domain/index.ts';
import { may } from '#shared/rights/index.ts';
import type { MovePlace, StockFigures, TableAsk, TablePage } from '#shared/stock/index.ts';
import type { CountReview } from '../counting/review-counts.ts';
import type { Database } from '../database/database.ts';
import { roleIn } from '../log/entry-rights.ts';
import { createOverridesPage } from '../log/overrides-page.ts';
import { createShadowPage } from '../orders/shadow-page.ts';
import type { createMovesPage } from '../stock/move-rows.ts';
import type { StockBook } from '../stock/stock-book.ts';
import type { StockInsight } from '../stock/stock-figures.ts';
import { type Cell, csvRow } from './write-csv.ts';

/** Tables as CSV, page by page: the first page has the headings, all pages one after the other are the file. */
export interface Tables {
  /** For a person at a station, by the store's own records; null: they may not see it. */
  readonly stockTable: (asked: TableAsk, operatorId: string) => Promise<TablePage | null>;
  /** The same for a program that the store let in. */
  readonly tableOf: (asked: TableAsk) => Promise<TablePage>;
}

interface Sources
  extends Pick<StockBook, 'stockLevels'>,
    Pick<CountReview, 'countLines'>,
    Pick<StockInsight, 'figuresOf'> {
  readonly stockMoves: ReturnType<typeof createMovesPage>;
  readonly overridesPage: ReturnType<typeof createOverridesPage>;
  readonly shadowPage: ReturnType<typeof createShadowPage>;
}

/** Rows, and where the next ones begin; null at the end. */
interface Rows {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly next: number | null;
}

const PAGE = 500;
/** Figures are worked out as a whole each time: more of them at once. */
const FIGURES_PAGE = 10_000;

export function createTables(
  database: Pick<Database, 'read'>,
  read: Omit<Sources, 'overridesPage' | 'shadowPage'>,
): Tables {
  const sources = { ...read, overridesPage: createOverridesPage(database), shadowPage: createShadowPage(database) };
  async function tableOf(asked: TableAsk): Promise<TablePage> {
    const { headings, rows, next } = await rowsOf(sources, asked);
    return { text: (asked.after === 0 ? csvRow(headings) : '') + rows.map(csvRow).join(''), next };
  }
  return {
    tableOf,
    async stockTable(asked, operatorId) {
      const role = await database.read((sql) => roleIn(sql, operatorId));
      return may(role, 'see-stock') ? tableOf(asked) : null;
    },
  };
}

async function rowsOf(sources: Sources, asked: TableAsk): Promise<Rows> {
  const { table, after, days } = asked;
  switch (table) {
    case 'stock':
      return stockRows(sources, after);
    case 'moves':
      return moveRows(sources, after);
    case 'overrides':
      return overrideRows(sources, after);
    case 'shadow':
      return shadowRows(sources, after);
    case 'counts':
    case 'differences':
      return countRows(sources, table === 'counts' ? 'settled' : 'open', after);
    default: {
      const figures = await sources.figuresOf({ of: table, days, movements: [], skip: after, limit: FIGURES_PAGE });
      const end = after + figures.rows.length;
      return { ...figureRows(figures), next: end < figures.total && figures.rows.length > 0 ? end : null };
    }
  }
}

async function stockRows({ stockLevels }: Sources, after: number): Promise<Rows> {
  const { stock, next } = await stockLevels({ after, limit: PAGE });
  return {
    headings: ['sku', 'location', 'lot', 'expiry', 'quantity', 'kind', 'allocated', 'available'],
    rows: stock.map((row) => [
      ...[row.sku, row.location, row.lot, row.expiry, row.quantity, row.kind, row.allocated, row.available],
    ]),
    next,
  };
}

async function moveRows({ stockMoves }: Sources, after: number): Promise<Rows> {
  const { moves, next, more } = await stockMoves({ after, limit: PAGE });
  return {
    headings: [
      ...['move', 'happened_at', 'heard_at', 'sku', 'units', 'from', 'from_lot', 'to', 'to_lot', 'certainty', 'reason'],
      ...['cause', 'station', 'by'],
    ],
    rows: moves.map((move) => [
      ...[move.id, timeOf(move.happenedAt), timeOf(move.heardAt), move.sku, move.units, ...sideOf(move.from)],
      ...[...sideOf(move.to), move.certainty, move.reason, move.cause.id, move.station, move.by],
    ]),
    next: more ? next : null,
  };
}

async function overrideRows({ overridesPage }: Sources, after: number): Promise<Rows> {
  const { overrides, next } = await overridesPage(after);
  return {
    headings: ['at', 'kind', 'about', 'id', 'parcel', 'reason', 'asked_by', 'allowed_by', 'station', 'outcome'],
    rows: overrides.map((row) => [
      ...[timeOf(row.at), row.kind, row.about, row.aboutId, row.parcel, row.reason, row.askedBy, row.supervisorId],
      ...[row.station, row.outcome],
    ]),
    next,
  };
}

async function shadowRows({ shadowPage }: Sources, after: number): Promise<Rows> {
  const { shadowed, next } = await shadowPage(after);
  return {
    headings: ['at', 'rule', 'order', 'parcel', 'sku', 'policies', 'by', 'station', 'outcome'],
    rows: shadowed.map((row) => [
      ...[timeOf(row.at), row.rule, row.orderId, row.parcel, row.sku, row.policies, row.by, row.station, row.outcome],
    ]),
    next,
  };
}

async function countRows({ countLines }: Sources, show: 'settled' | 'open', after: number): Promise<Rows> {
  const { lines } = await countLines(show, after, PAGE);
  return {
    headings: [
      ...['counted_at', 'count', 'attempt', 'location', 'sku', 'lot', 'counted', 'book_low', 'book_high', 'variance'],
      ...['value', 'currency', 'state', 'by_rule', 'cause', 'counted_by', 'decided_by'],
    ],
    rows: lines.map((line) => [
      ...[timeOf(line.countedAt), line.plan, line.attempt, line.location, line.sku, line.lot, line.counted, line.low],
      ...[line.high, line.variance, moneyOf(line.variance, line.costMinor, line.currency), line.currency, line.phase],
      ...[line.rule, line.cause, line.counters.join(' '), line.decidedBy],
    ]),
    next: lines.length === PAGE ? after + PAGE : null,
  };
}

function figureRows(figures: StockFigures): Omit<Rows, 'next'> {
  switch (figures.of) {
    case 'movement':
      return {
        headings: [
          ...['sku', 'movement', 'on_hand', 'sellable', 'left', 'per_day', 'days_of_cover', 'idle_days', 'reorder_at'],
          ...['value', 'currency'],
        ],
        rows: figures.rows.map((row) => [
          ...[row.sku, row.movement, row.onHand, row.sellable, row.left, short(row.perDay), short(row.coverDays)],
          ...[row.idleDays, row.reorderAt, moneyOf(row.onHand, row.costMinor, row.currency), row.currency],
        ]),
      };
    case 'expiring':
      return {
        headings: ['sku', 'location', 'lot', 'expiry', 'days_left', 'quantity', 'value', 'currency'],
        rows: figures.rows.map((row) => [
          ...[row.sku, row.location, row.lot, row.expiry, row.daysLeft, row.quantity],
          ...[moneyOf(row.quantity, row.costMinor, row.currency), row.currency],
        ]),
      };
    case 'shrinkage':
      return {
        headings: ['sku', 'units_lost', 'value', 'currency'],
        rows: figures.rows.map((row) => [
          ...[row.sku, row.units, moneyOf(row.units, row.costMinor, row.currency), row.currency],
        ]),
      };
    case 'zones':
      return {
        headings: ['zone', 'aisle', 'first', 'last', 'places', 'never_counted', 'lines', 'accuracy', 'median_days'],
        rows: figures.rows.map((row) => [
          ...[row.zone, row.aisle, row.first, row.last, row.places, row.never, row.lines, short(row.accuracy)],
          row.medianDays,
        ]),
      };
    case 'pace':
      return {
        headings: ['counted_by', 'lines', 'places', 'hours', 'lines_an_hour', 'places_an_hour'],
        rows: figures.rows.map((row) => [
          ...[row.by, short(row.lines), short(row.places), short(row.hours), short(row.linesAnHour)],
          short(row.placesAnHour),
        ]),
      };
  }
}

/** A side of a move: where it is, and its lot. */
function sideOf(place: MovePlace): readonly [string, string] {
  switch (place.type) {
    case 'location':
      return [place.location, place.lot];
    case 'parcel':
      return [`order ${place.orderId}`, place.lot];
    case 'carrier':
      return [`carrier, order ${place.orderId}`, place.lot];
    case 'hand':
      return ['hand', place.lot];
    case 'tote':
      return ['tote', place.lot];
    case 'adjustment':
      return [place.reason ?? 'count', ''];
    case 'supplier':
      return [`supplier ${place.delivery}`.trim(), ''];
    case 'scrapped':
    case 'unknown':
      return [place.type, ''];
  }
}

const timeOf = (time: number): string => (time === 0 ? '' : new Date(time).toISOString());

const short = (number: number | null): number | null => (number === null ? null : Math.round(number * 1_000) / 1_000);

/** Money in whole units of its currency; null where nobody knows the cost. */
function moneyOf(units: number, costMinor: number | null, currency: string | null): number | null {
  if (costMinor === null || currency === null) return null;
  const digits = minorUnitDigits(currency);
  return Number(((units * costMinor) / 10 ** digits).toFixed(digits));
}
