import type { z } from 'zod';
import { plainCode } from '#shared/barcode/index.ts';
import { Currency, parseMinor } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { readCountry } from './country-cell.ts';
import type { ImportReason } from './import-reasons.ts';
import { type FileStyle, PLAIN_STYLE, readNumber, splitAmount } from './number-cell.ts';
import { readTime } from './time-cell.ts';

/** Something wrong with one cell: its line in the file (the header is line 1), the column, a reason code, the text itself. */
export interface RowProblem {
  readonly line: number;
  readonly field: string;
  readonly reason: ImportReason;
  readonly value: string;
  /** What may stand there. */
  readonly allowed?: readonly string[];
}

/** One line of a file: its number and its cells by column name, white space at the ends taken off. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Why the row as a whole is not to be trusted, though it has cells. */
  readonly fault?: Omit<RowProblem, 'line'>;
}

/**
 * What a row says, and what is wrong with it. A row with problems is not taken; its value is then only a guess. What its
 * warnings name was read, but may be meant otherwise.
 */
export interface RowReading<T> {
  readonly value: T;
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

/** Reads the cells of one row and collects what is wrong with them. */
export interface CellReader {
  readonly text: (column: string, most?: number) => string;
  /** The same, cut with a warning where it is too long: for what nothing hangs on. */
  readonly cut: (column: string, most: number) => string;
  readonly required: (column: string, most?: number) => string;
  /** A merchant's code, by its meaning: look-alike hyphens and spaces are plain, nothing invisible. */
  readonly code: (column: string, most: number) => string;
  /** The parts between `|`, empty ones left out. */
  readonly list: (column: string) => readonly string[];
  /** A whole number of at least `least`; null when the cell is empty. */
  readonly integer: (column: string, least?: number) => number | null;
  /** The same where a number must be; `least` stands in for one that is missing or wrong. */
  readonly requiredInteger: (column: string, least: number) => number;
  /** Minor units of `currency`, or of the one that the cell names itself. */
  readonly money: (column: string, currency: string | null) => number | null;
  readonly currency: (column: string) => string | null;
  /** ISO 3166-1 alpha-2; empty where the cell is, or is no country. */
  readonly country: (column: string) => string;
  /**
   * Epoch milliseconds of a date or date-time; null when the cell is empty. Without a zone it is the time of the
   * computer that reads it; a date alone is the `day`'s beginning or its last second.
   */
  readonly time: (column: string, day: 'begins' | 'ends') => number | null;
  readonly date: (column: string) => string | null;
  readonly choice: <const T extends string>(column: string, choices: readonly T[], otherwise: T) => T;
  /** `value`: what of the cell is wrong; without it, the cell. */
  readonly problem: (column: string, reason: ImportReason, value?: string) => void;
  readonly warn: (column: string, reason: ImportReason, value?: string) => void;
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

/** Texts never turn the direction of what stands beside them: such characters are left out. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Reads the cells of one row. */
export function readCells(row: Row, style: FileStyle = PLAIN_STYLE): CellReader {
  const problems: RowProblem[] = row.fault ? [{ ...row.fault, line: row.line }] : [];
  const warnings: RowProblem[] = [];
  const cell = (column: string): string => row.cells[column] ?? '';
  const note = (list: RowProblem[]) => (column: string, reason: ImportReason, value?: string) => {
    list.push({ line: row.line, field: column, reason, value: (value ?? cell(column)).slice(0, 120) });
  };
  const problem = note(problems);
  const warn = note(warnings);
  // Control characters have no place in a name or an address, and would end up on labels.
  const clean = (column: string): string =>
    cell(column)
      .normalize('NFC')
      .replace(DIRECTIONS, '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
  const limited =
    (tell: (column: string, reason: ImportReason) => void) =>
    (column: string, most = 300): string => {
      const value = clean(column);
      if (value.length > most) tell(column, 'too-long');
      return value.slice(0, most).replace(/[\ud800-\udbff]$/, '');
    };
  const text = limited(problem);
  /** Reads a cell that is not empty; `read` fails with the reason. */
  const parsed = <T>(column: string, read: (value: string) => Result<T, ImportReason>): T | null => {
    const value = cell(column);
    if (value === '') return null;
    const result = read(value);
    if (result.ok) return result.value;
    problem(column, result.failure);
    return null;
  };
  const integer = (column: string, least = 0): number | null =>
    parsed(column, (value) => wholeNumber(withoutUnit(value, column), least, style));
  return {
    problems,
    warnings,
    problem,
    warn,
    text,
    cut: limited(warn),
    required(column, most) {
      const value = text(column, most);
      if (value === '') problem(column, 'missing');
      return value;
    },
    code(column, most) {
      const value = plainCode(text(column, most));
      if (value === '') problem(column, 'missing');
      else if (SPREADSHEET_NUMBER.test(value)) problem(column, 'scientific');
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
    money: (column, currency) => parsed(column, (value) => amountOf(value, currency, style)),
    currency: (column) =>
      parsed(column, (value) => known(Currency.safeParse(splitAmount(value).currency).data, 'not-a-currency')),
    country(column) {
      const value = clean(column);
      const code = value === '' ? '' : readCountry(value);
      if (code === undefined) problem(column, 'not-a-country');
      return code ?? '';
    },
    time: (column, day) => parsed(column, (value) => instantOf(value, day, style)),
    date: (column) =>
      parsed(column, (value) => {
        const read = readTime(value, style.dayFirst);
        if (read.type === 'ambiguous') return fail('ambiguous-date');
        return read.type === 'time' ? ok(read.date) : fail('not-a-date');
      }),
    choice(column, choices, otherwise) {
      const value = cell(column);
      const chosen = choices.find((choice) => choice === value.toLowerCase());
      if (value !== '' && chosen === undefined)
        problems.push({
          line: row.line,
          field: column,
          reason: 'not-one-of',
          value: value.slice(0, 120),
          allowed: choices,
        });
      return chosen ?? otherwise;
    },
  };
}

const known = <T>(value: T | undefined, reason: ImportReason): Result<T, ImportReason> =>
  value === undefined ? fail(reason) : ok(value);

/** What a spreadsheet makes of a long number: its last digits are gone. */
const SPREADSHEET_NUMBER = /^\d[.,]\d+E\+\d{1,2}$/i;

/** Grams and millimetres may be named in their cells. */
const withoutUnit = (value: string, column: string): string =>
  column.endsWith('_grams')
    ? value.replace(/\s*(?:g|gr|grams?)\.?$/i, '')
    : column.endsWith('_mm')
      ? value.replace(/\s*mm\.?$/i, '')
      : value;

function wholeNumber(value: string, least: number, style: FileStyle): Result<number, ImportReason> {
  const read = readNumber(value, style, true);
  if (read.type === 'ambiguous') return fail('ambiguous-number');
  if (read.type === 'none' || !/^-?\d{1,9}(?:\.0*)?$/.test(read.plain)) return fail('not-a-number');
  const number = Number(read.plain);
  if (number >= least) return ok(number);
  return fail(least === 0 ? 'below-zero' : least === 1 ? 'below-one' : 'not-a-number');
}

function amountOf(value: string, given: string | null, style: FileStyle): Result<number, ImportReason> {
  const { number, currency } = splitAmount(value);
  const counts = given ?? currency;
  if (counts === null) return fail('no-currency');
  const read = readNumber(number, style);
  // Zeros behind the last decimal that a currency knows say nothing.
  const plain = read.type === 'number' ? read.plain.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : '';
  return known(parseMinor(plain, counts), 'not-an-amount');
}

function instantOf(value: string, day: 'begins' | 'ends', style: FileStyle): Result<number, ImportReason> {
  const read = readTime(value, style.dayFirst);
  if (read.type === 'ambiguous') return fail('ambiguous-date');
  if (read.type === 'epoch') return ok(read.at);
  if (read.type === 'none') return fail('not-a-time');
  const clock = read.clock ?? (day === 'begins' ? '00:00:00' : '23:59:59');
  const at = Date.parse(`${read.date}T${clock}${read.clock === null ? '' : (read.zone ?? '')}`);
  return Number.isNaN(at) ? fail('not-a-time') : ok(at);
}

/** The last word on a record is the domain's own schema; what it does not like is named after the schema's field. */
export function readWhole<T>(schema: z.ZodType<T>, value: T, cells: CellReader, row: Row): RowReading<T> {
  const { problems, warnings } = cells;
  const issue = problems.length > 0 ? undefined : schema.safeParse(value).error?.issues[0];
  if (!issue) return { value, problems, warnings };
  const field = String(issue.path[0]);
  return { value, problems: [{ line: row.line, field, reason: 'invalid', value: issue.message }], warnings };
}
