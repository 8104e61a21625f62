import { z } from 'zod';
import { Currency, parseMinor } from '#shared/domain/index.ts';

/** Something wrong with one cell: its line in the file (the header is line 1), the column, a reason code, the text itself. */
export interface RowProblem {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
  readonly value: string;
}

/** One line of a file: its number and its cells by column name, white space at the ends taken off. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a row says, and what is wrong with it. A row with problems is not taken; its value is then only a guess. */
export interface RowReading<T> {
  readonly value: T;
  readonly problems: readonly RowProblem[];
}

/** Reads the cells of one row and collects what is wrong with them. */
export interface CellReader {
  readonly text: (column: string, most?: number) => string;
  readonly required: (column: string, most?: number) => string;
  /** The parts between `|`, empty ones left out. */
  readonly list: (column: string) => readonly string[];
  /** A whole number of at least `least`; null when the cell is empty. */
  readonly integer: (column: string, least?: number) => number | null;
  /** The same where a number must be; `least` stands in for one that is missing or wrong. */
  readonly requiredInteger: (column: string, least: number) => number;
  readonly money: (column: string, currency: string | null) => number | null;
  readonly currency: (column: string) => string | null;
  /**
   * Epoch milliseconds of an ISO date or date-time; null when the cell is empty. Without a zone it is the time of the
   * computer that reads it; a date alone is the `day`'s beginning or its last second.
   */
  readonly time: (column: string, day: 'begins' | 'ends') => number | null;
  readonly date: (column: string) => string | null;
  readonly choice: <const T extends string>(column: string, choices: readonly T[], otherwise: T) => T;
  readonly problem: (column: string, reason: string) => void;
  readonly problems: readonly RowProblem[];
}

/** The calendar decides: 30 February is no date, though `Date.parse` takes it. */
const IsoDate = z.iso.date();
const isDate = (text: string | undefined): boolean => IsoDate.safeParse(text).success;

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?))?$/;

/** Reads the cells of one row. */
export function readCells(row: Row): CellReader {
  const problems: RowProblem[] = [];
  const cell = (column: string): string => row.cells[column] ?? '';
  const problem = (column: string, reason: string): void => {
    problems.push({ line: row.line, field: column, reason, value: cell(column).slice(0, 120) });
  };
  const text = (column: string, most = 300): string => {
    // Control characters have no place in a name or an address, and would end up on labels.
    const value = cell(column)
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
    if (value.length > most) problem(column, 'too-long');
    return value.slice(0, most);
  };
  /** Reads a cell that is not empty; `read` gives undefined for what is none. */
  const parsed = <T>(column: string, reason: string, read: (value: string) => T | undefined): T | null => {
    const value = cell(column);
    if (value === '') return null;
    const result = read(value);
    if (result === undefined) problem(column, reason);
    return result ?? null;
  };
  const integer = (column: string, least = 0): number | null =>
    parsed(column, 'not-a-number', (value) =>
      /^-?\d{1,9}$/.test(value) && Number(value) >= least ? Number(value) : undefined,
    );
  return {
    problems,
    problem,
    text,
    required(column, most) {
      const value = text(column, most);
      if (value === '') problem(column, 'missing');
      return value;
    },
    list: (column) =>
      text(column, 4_000)
        .split('|')
        .map((part) => part.trim())
        .filter(Boolean),
    integer,
    requiredInteger(column, least) {
      if (cell(column) === '') problem(column, 'missing');
      return integer(column, least) ?? least;
    },
    money: (column, currency) =>
      parsed(column, currency === null ? 'no-currency' : 'not-an-amount', (value) =>
        currency === null ? undefined : parseMinor(value, currency),
      ),
    currency: (column) =>
      parsed(column, 'not-a-currency', (value) =>
        Currency.safeParse(value.toUpperCase()).success ? value.toUpperCase() : undefined,
      ),
    time: (column, day) =>
      parsed(column, 'not-a-time', (value) => {
        const match = TIME.exec(value);
        if (!match || !isDate(match[1])) return undefined;
        const at = Date.parse(`${match[1]}T${match[2] ?? (day === 'begins' ? '00:00:00' : '23:59:59')}`);
        return Number.isNaN(at) ? undefined : at;
      }),
    date: (column) => parsed(column, 'not-a-date', (value) => (isDate(value) ? value : undefined)),
    choice: (column, choices, otherwise) =>
      parsed(column, 'not-one-of', (value) => choices.find((choice) => choice === value.toLowerCase())) ?? otherwise,
  };
}

/** The last word on a record is the domain's own schema; what it does not like is named after the schema's field. */
export function readWhole<T>(schema: z.ZodType<T>, value: T, cells: CellReader, row: Row): RowReading<T> {
  if (cells.problems.length > 0) return { value, problems: cells.problems };
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return { value, problems: [] };
  return {
    value,
    problems: [{ line: row.line, field: String(issue.path[0]), reason: 'invalid', value: issue.message }],
  };
}
