import Papa from 'papaparse';
import { type ImportKind, importKindOf, type Row, type RowProblem } from '#shared/orders/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { MAX_IMPORT_CHARACTERS } from '#shared/sync/index.ts';

/** A file read as rows: its kind by its columns, the rows that have the right shape, and what is wrong with the others. */
export interface ParsedFile {
  readonly kind: ImportKind;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
}

/** Why a file cannot be read at all. */
export interface UnreadableFile {
  readonly reason: 'empty' | 'binary' | 'not-utf8' | 'unbalanced-quote' | 'not-json' | 'unknown-columns' | 'too-large';
  readonly line: number;
}

/** Reads CSV (RFC 4180, header row, any line ends, byte order mark) or JSON (an array of objects with the same names). */
export function parseFile(name: string, text: string): Result<ParsedFile, UnreadableFile> {
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (clean.trim() === '') return fail({ reason: 'empty', line: 1 });
  if (clean.length > MAX_IMPORT_CHARACTERS) return fail({ reason: 'too-large', line: 1 });
  const binary = clean.indexOf('\u0000');
  if (binary !== -1) return fail({ reason: 'binary', line: lineAt(clean, binary) });
  // Bytes that are no UTF-8 arrive as replacement characters.
  const garbled = clean.indexOf('\ufffd');
  if (garbled !== -1) return fail({ reason: 'not-utf8', line: lineAt(clean, garbled) });
  return /^\s*[[{]/.test(clean) ? parseJson(name, clean) : parseCsv(name, clean);
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** RFC 4180 says commas; spreadsheets of half the world write semicolons, and copied cells have tabs. */
const DELIMITERS = [',', ';', '\t'] as const;

function parseCsv(name: string, text: string): Result<ParsedFile, UnreadableFile> {
  for (const delimiter of DELIMITERS) {
    const [header = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    const columns = header.map((column) => column.trim().toLowerCase());
    const kind = importKindOf(name, columns);
    if (kind) return parseRows(text, delimiter, kind, columns);
  }
  return fail({ reason: 'unknown-columns', line: 1 });
}

function parseRows(
  text: string,
  delimiter: string,
  kind: ImportKind,
  columns: readonly string[],
): Result<ParsedFile, UnreadableFile> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  // A quoted cell may hold line feeds, so lines are counted as they stand in the file.
  const height = (cells: readonly string[]): number =>
    cells.reduce((lines, cell) => lines + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 1);
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) {
    const before = data.slice(0, quote.row ?? 0);
    return fail({ reason: 'unbalanced-quote', line: before.reduce((line, cells) => line + height(cells), 1) });
  }
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  let next = 1;
  for (const [at, cells] of data.entries()) {
    const line = next;
    next += height(cells);
    if (at === 0 || (cells.length === 1 && cells[0]?.trim() === '')) continue;
    if (cells.length === columns.length)
      rows.push({
        line,
        cells: Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim() ?? ''])),
      });
    else problems.push({ line, field: '', reason: 'column-count', value: `${cells.length}/${columns.length}` });
  }
  return ok({ kind, columns, rows, problems });
}

function parseJson(name: string, text: string): Result<ParsedFile, UnreadableFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ reason: 'not-json', line: 1 });
  }
  const list: readonly unknown[] = Array.isArray(json) ? json : [json];
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  const columns = new Set<string>();
  for (const [index, entry] of list.entries()) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      problems.push({ line: index + 1, field: '', reason: 'not-an-object', value: String(entry).slice(0, 60) });
      continue;
    }
    const cells: Record<string, string> = {};
    for (const [key, value] of Object.entries(entry)) {
      const column = key.trim().toLowerCase();
      columns.add(column);
      cells[column] =
        value === null || value === undefined ? '' : Array.isArray(value) ? value.join('|') : String(value).trim();
    }
    rows.push({ line: index + 1, cells });
  }
  const kind = importKindOf(name, [...columns]);
  return kind ? ok({ kind, columns: [...columns], rows, problems }) : fail({ reason: 'unknown-columns', line: 1 });
}
