import Papa from 'papaparse';
import { IMPORT_COLUMNS, IMPORT_KINDS, type ImportKind, type Row, type RowProblem } from '#shared/orders/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';

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

/** 200 MB of text: more than a million order lines. */
export const MAX_FILE_CHARACTERS = 200_000_000;

/** Reads CSV (RFC 4180, header row, any line ends, byte order mark) or JSON (an array of objects with the same names). */
export function parseFile(name: string, text: string): Result<ParsedFile, UnreadableFile> {
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (clean.trim() === '') return fail({ reason: 'empty', line: 1 });
  if (clean.length > MAX_FILE_CHARACTERS) return fail({ reason: 'too-large', line: 1 });
  const start = clean.slice(0, 10_000);
  if (start.includes('\u0000')) return fail({ reason: 'binary', line: 1 });
  if (start.includes('\ufffd')) return fail({ reason: 'not-utf8', line: 1 });
  return /^\s*[[{]/.test(clean) ? parseJson(name, clean) : parseCsv(name, clean);
}

function parseCsv(name: string, text: string): Result<ParsedFile, UnreadableFile> {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: false, delimiter: '' });
  const quote = parsed.errors.find((error) => error.type === 'Quotes');
  if (quote) return fail({ reason: 'unbalanced-quote', line: (quote.row ?? 0) + 1 });
  const [header = [], ...lines] = parsed.data;
  const columns = header.map((column) => column.trim().toLowerCase());
  const kind = kindOf(name, columns);
  if (!kind) return fail({ reason: 'unknown-columns', line: 1 });
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  // A quoted field may hold line feeds, so lines are counted as they stand in the file.
  let line = 1;
  for (const cells of lines) {
    line += 1;
    const at = line;
    line += cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    if (cells.length !== columns.length) {
      problems.push({ line: at, field: '', reason: 'column-count', value: `${cells.length}/${columns.length}` });
      continue;
    }
    rows.push({
      line: at,
      cells: Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()])),
    });
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
  const list = Array.isArray(json) ? json : [json];
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
  const kind = kindOf(name, [...columns]);
  return kind ? ok({ kind, columns: [...columns], rows, problems }) : fail({ reason: 'unknown-columns', line: 1 });
}

/** The kind whose required columns are all there; when several fit, the one that the file's name says, else the fullest match. */
function kindOf(name: string, columns: readonly string[]): ImportKind | undefined {
  const have = new Set(columns);
  const fits = IMPORT_KINDS.filter((kind) =>
    IMPORT_COLUMNS[kind].split(' ').every((column) => column.endsWith('?') || have.has(column)),
  );
  const named = fits.find((kind) => name.toLowerCase().includes(kind.slice(0, -1)));
  const known = (kind: ImportKind) =>
    IMPORT_COLUMNS[kind].split(' ').filter((column) => have.has(column.replace('?', ''))).length;
  return named ?? fits.toSorted((a, b) => known(b) - known(a))[0];
}
