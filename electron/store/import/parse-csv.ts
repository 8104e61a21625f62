import Papa from 'papaparse';
import { headingKey, type Row, type RowProblem } from '#shared/orders/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { cleanCell } from './clean-cell.ts';
import { type Interpretation, interpret, type MappingsByHand, type NotInterpreted } from './interpret.ts';
import type { Table, UnreadableFile } from './table.ts';

/** RFC 4180 says commas; spreadsheets of half the world write semicolons, and copied cells have tabs. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The header row stands at the top, or below what some programs write above their tables. */
const HEADER_WITHIN = 20;

interface Head {
  readonly delimiter: string;
  readonly at: number;
  readonly headings: readonly string[];
  readonly found: Interpretation;
}

/** Finds the table in a text: its separator, its header row, its rows. */
export function parseCsv(name: string, text: string, byHand: MappingsByHand): Result<Table, UnreadableFile> {
  // Spreadsheets name their separator so: `sep=;`.
  const [marker = '', separator = ''] = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n)/i.exec(text) ?? [];
  const body = text.slice(marker.length);
  const firstLine = marker === '' ? 1 : 2;
  const head = headOf(name, body, separator === '' ? DELIMITERS : [separator], byHand);
  if (!('found' in head)) return fail({ ...head, line: head.line + firstLine - 1 });
  return parseRows(body, head, firstLine);
}

/** The header row with the most headings that mean something, over all separators. */
function headOf(
  name: string,
  text: string,
  delimiters: readonly string[],
  byHand: MappingsByHand,
): Head | UnreadableFile {
  const heads: Head[] = [];
  let no: { readonly said: NotInterpreted; readonly line: number; readonly headings: readonly string[] } | undefined;
  let widest: { readonly headings: readonly string[]; readonly first: readonly string[] } | undefined;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      preview: HEADER_WITHIN + 1,
      fastMode: delimiter === '\t',
    });
    for (const [at, cells] of data.slice(0, HEADER_WITHIN).entries()) {
      const headings = cells.map(cleanCell);
      if (headings.every((heading) => heading === '')) continue;
      const found = interpret(name, headings, byHand);
      if ('kind' in found) heads.push({ delimiter, at, headings, found });
      else if (found.reason !== 'unknown-columns' && !no) no = { said: found, line: at + 1, headings };
      if (headings.length > Math.max(1, widest?.headings.length ?? 0))
        widest = { headings, first: (data[at + 1] ?? []).map(cleanCell) };
    }
  }
  const [best] = heads.toSorted((a, b) => b.found.used.length - a.found.used.length);
  if (best) return best;
  if (no) return { reason: no.said.reason, line: no.line, detail: no.said.detail };
  return { reason: 'unknown-columns', line: 1, ...(widest ?? {}) };
}

/**
 * All records. Tab files have no quotes, except where all of them are right: then a spreadsheet wrote them.
 */
function recordsOf(text: string, delimiter: string, width: number) {
  const quoted = Papa.parse<string[]>(text, { delimiter });
  if (delimiter !== '\t') return { ...quoted, raw: false };
  const plain = Papa.parse<string[]>(text, { delimiter, fastMode: true });
  const whole = (data: readonly string[][]) => data.filter((cells) => cells.length === width).length;
  const spreadsheet = quoted.errors.every(({ type }) => type !== 'Quotes') && whole(quoted.data) >= whole(plain.data);
  return spreadsheet ? { ...quoted, raw: false } : { data: plain.data, errors: [], raw: true };
}

/** A whole cell in quotes, as a spreadsheet writes it into a tab file. */
const unquoted = (cell: string): string =>
  /^"(?:[^"]|"")*"$/.test(cell) && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell;

function parseRows(text: string, head: Head, firstLine: number): Result<Table, UnreadableFile> {
  const { delimiter, headings, found } = head;
  const { data, errors, raw } = recordsOf(text, delimiter, headings.length);
  // A quoted cell may hold line feeds, so lines are counted as they stand in the file.
  const height = (cells: readonly string[]): number =>
    cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 1);
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) {
    const before = data.slice(0, quote.row ?? 0);
    const line = before.reduce((line, cells) => line + height(cells), firstLine);
    return fail({ reason: 'unbalanced-quote', line });
  }
  const warnings: RowProblem[] = [];
  const records: Record_[] = [];
  let next = firstLine;
  let blankAbove = false;
  for (const [at, cells] of data.entries()) {
    const line = next;
    next += height(cells);
    const clean = cells.map((cell) => cleanCell(raw ? unquoted(cell) : cell));
    const blank = clean.every((cell) => cell === '');
    if (at < head.at && !blank) warnings.push({ line, field: '', reason: 'no-row', value: clean.join(' ').trim() });
    if (at === head.at)
      for (const field of found.double) warnings.push({ line, field, reason: 'double-heading', value: field });
    if (at > head.at && !blank) records.push({ line, cells: clean, blankAbove });
    blankAbove = blank;
  }
  const { rows: kept, footer } = withoutFooter(records, head);
  for (const { line, cells } of footer)
    warnings.push({ line, field: '', reason: 'no-row', value: cells.filter(Boolean).join(' ') });
  return ok({ found, delimiter, headings, warnings, ...rowsOf(kept, head, cutOff(text, kept, head)) });
}

interface Record_ {
  readonly line: number;
  readonly cells: readonly string[];
  readonly blankAbove: boolean;
}

const keyIndexes = ({ headings, found }: Head): readonly number[] => {
  const keys = found.kind === 'orders' ? ['order', 'sku', 'quantity'] : [found.used[0]?.column ?? ''];
  return keys.map((key) => headings.indexOf(found.used.find(({ column }) => column === key)?.heading ?? ''));
};

/** What programs write below their tables: sums, counts, who exported. */
const FOOTER =
  /^(?:total|totals|sum|subtotal|grand total|count|rows?|page|end of|exported|generated|seller id|summe|gesamt|anzahl|insgesamt|suma|total general|المجموع)\b|record\(s\)|records? downloaded|^-{3,}|^={3,}/i;

/** The rows without the lines below the table. A line whose order stands further up is a row, however little it says. */
function withoutFooter(
  records: readonly Record_[],
  head: Head,
): { readonly rows: readonly Record_[]; readonly footer: readonly Record_[] } {
  const [key = 0, ...others] = keyIndexes(head);
  const seen = new Set(records.slice(0, -1).map(({ cells }) => cells[key] ?? ''));
  let end = records.length;
  while (end > 0) {
    const record = records[end - 1];
    if (!record) break;
    const filled = record.cells.filter(Boolean);
    const own = record.cells[key] ?? '';
    const says = FOOTER.test(filled[0] ?? '') || record.blankAbove || (filled.length === 1 && /\s/.test(own));
    const isRow = others.some((index) => (record.cells[index] ?? '') !== '') && !FOOTER.test(filled[0] ?? '');
    const again = own !== '' && seen.has(own) && records.findIndex(({ cells }) => cells[key] === own) < end - 1;
    if (!says || isRow || again || filled.length * 2 > head.headings.length + 2) break;
    end--;
  }
  return { rows: records.slice(0, end), footer: records.slice(end) };
}

/** Columns with free text, in which a separator without quotes shifts what stands behind it. */
const FREE_TEXT: ReadonlySet<string> = new Set(
  'name company street1 street2 city region note title checklist service'.split(' '),
);

/** The last row of a file that ends in the middle of it: no line end, and before the cells that every row must have. */
function cutOff(text: string, records: readonly Record_[], head: Head): Record_ | undefined {
  const last = records.at(-1);
  if (!last || /[\r\n]$/.test(text) || records.length < 2) return undefined;
  return last.cells.length <= Math.max(...keyIndexes(head)) ? last : undefined;
}

function rowsOf(records: readonly Record_[], head: Head, cut: Record_ | undefined): Pick<Table, 'rows' | 'lost'> {
  const { headings, found } = head;
  const rows: Row[] = [];
  const lost: RowProblem[] = [];
  const columnAt = headings.map((heading) => found.used.find((used) => used.heading === heading)?.column ?? '');
  const [key = 0] = keyIndexes(head);
  const trusted = found.kind !== 'orders' || !columnAt.some((column, at) => at < key && FREE_TEXT.has(column));
  const taken = headings.map(
    (heading, at) => headings.findIndex((other) => headingKey(other) === headingKey(heading)) === at,
  );
  for (const record of records) {
    const { line, cells } = record;
    // Missing cells at the end are empty, and so are more of them than there are headings.
    const tooMany = cells.slice(headings.length).some((cell) => cell !== '');
    const reason = record === cut ? 'cut-off' : 'column-count';
    const fault: NonNullable<Row['fault']> = { field: '', reason, value: `${cells.length}/${headings.length}` };
    // Its order number may be somebody else's, or the beginning of one: the orders around it wait too.
    if ((tooMany && !trusted) || record === cut) lost.push({ line, ...fault });
    const byHeading = headings.flatMap((heading, at) => {
      // A cell that is not there says nothing; an empty one does.
      const cell = cells[at];
      return taken[at] && heading !== '' && cell !== undefined ? [[heading, cell] as const] : [];
    });
    rows.push({ line, cells: Object.fromEntries(byHeading), ...(tooMany || record === cut ? { fault } : {}) });
  }
  return { rows, lost };
}
