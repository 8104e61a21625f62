import {
  type FileStyle,
  type ImportKind,
  type MappedColumn,
  mapRows,
  type Row,
  type RowProblem,
  styleOf,
} from '#shared/orders/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { MAX_IMPORT_CHARACTERS } from '#shared/sync/index.ts';
import type { MappingsByHand } from './interpret.ts';
import { parseCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';
import type { Table, UnreadableFile } from './table.ts';

/** A file read as rows: its kind by its headings, the rows with their cells by our columns, and what is odd about its shape. */
export interface ParsedFile {
  readonly kind: ImportKind;
  /** Whose columns it has: our own, a shop's, or a mapping that a person made. */
  readonly source: string;
  readonly used: readonly MappedColumn[];
  readonly unknown: readonly string[];
  readonly later: readonly string[];
  readonly headings: readonly string[];
  /** Empty for JSON. */
  readonly delimiter: string;
  readonly style: FileStyle;
  readonly rows: readonly Row[];
  /** The first row under the file's own headings. */
  readonly first: Readonly<Record<string, string>>;
  /** Rows that could not be read as rows. */
  readonly lost: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

/**
 * Reads CSV (RFC 4180, header row, any line ends, byte order mark; tabs without quotes) or JSON (an array of objects with
 * the same names). `byHand`: how files of these headings are to be read.
 */
export function parseFile(
  name: string,
  text: string,
  byHand: MappingsByHand = new Map(),
): Result<ParsedFile, UnreadableFile> {
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (clean.trim() === '') return fail({ reason: 'empty', line: 1 });
  if (clean.length > MAX_IMPORT_CHARACTERS) return fail({ reason: 'too-large', line: 1 });
  const binary = clean.indexOf('\u0000');
  if (binary !== -1) return fail({ reason: 'binary', line: lineAt(clean, binary) });
  // Bytes that are no UTF-8 arrive as replacement characters.
  const garbled = clean.indexOf('\ufffd');
  if (garbled !== -1) return fail({ reason: 'not-utf8', line: lineAt(clean, garbled) });
  const json = /^\s*[[{]/.test(clean) ? parseJson(name, clean, byHand) : undefined;
  const csv = !json || (!json.ok && json.failure.reason === 'not-json') ? parseCsv(name, clean, byHand) : undefined;
  // What begins like JSON and is none may be a table below a line in brackets.
  const table = csv && (csv.ok || !json) ? csv : (json ?? fail({ reason: 'empty', line: 1 }));
  return table.ok ? ok(inOurColumns(table.value)) : table;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function inOurColumns({ found, delimiter, headings, rows, lost, warnings }: Table): ParsedFile {
  const columns = new Map(found.used.map(({ heading, column }) => [heading, column]));
  const mapped = found.mapping
    ? mapRows(found.mapping, rows)
    : { rows: rows.map((row) => ownRow(row, columns)), warnings: [] };
  const style = styleOf(found.kind, mapped.rows, delimiter === '' ? null : delimiter);
  return {
    kind: found.kind,
    source: found.mapping?.source ?? 'own',
    used: found.used,
    unknown: found.unknown,
    later: found.later,
    headings,
    delimiter,
    style: found.mapping?.dayFirst === null || !found.mapping ? style : { ...style, dayFirst: found.mapping.dayFirst },
    rows: mapped.rows,
    first: rows[0]?.cells ?? {},
    lost,
    warnings: [...warnings, ...mapped.warnings],
  };
}

/** A row under our column names. What is wrong with a cell that nobody reads does no harm. */
function ownRow({ line, cells, fault }: Row, columns: ReadonlyMap<string, string>): Row {
  const own = Object.entries(cells).flatMap(([heading, cell]) => {
    const column = columns.get(heading);
    return column === undefined ? [] : [[column, cell] as const];
  });
  const field = fault?.field === '' ? '' : columns.get(fault?.field ?? '');
  return {
    line,
    cells: Object.fromEntries(own),
    ...(fault && field !== undefined ? { fault: { ...fault, field } } : {}),
  };
}
