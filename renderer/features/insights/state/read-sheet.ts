import Papa from 'papaparse';
import type { CountSheetAsked } from '#shared/sync/index.ts';

type Rows = CountSheetAsked['rows'];
const NEEDED = ['location', 'sku', 'quantity'] as const;
const MOST_ROWS = 20_000;

/** The rows of a counted sheet as they are written, each with its line in the file; null where it has not the columns. Empty rows are none. */
export function readSheetFile(bytes: ArrayBuffer): Rows | null {
  const [first, second] = new Uint8Array(bytes);
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] });
  const headings = (data[0] ?? []).map((heading) => heading.trim().toLowerCase());
  if (!NEEDED.every((name) => headings.includes(name))) return null;
  const rows: Rows = [];
  let line = 1;
  for (const [at, cells] of data.entries()) {
    const cell = (name: string): string => clean(cells[headings.indexOf(name)] ?? '');
    const isEmpty = cells.every((one) => one.trim() === '');
    if (at > 0 && !isEmpty)
      rows.push({ line, location: cell('location'), sku: cell('sku'), lot: cell('lot'), quantity: cell('quantity') });
    // A cell in quotes may hold line ends.
    line += 1 + cells.reduce((sum, one) => sum + (one.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  return rows.length > 0 && rows.length <= MOST_ROWS ? rows : null;
}

/** A cell without the apostrophe by which spreadsheets keep a text a text; what is too long is wrong, and still shown. */
const clean = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[\d=+\-@])/, '')
    .slice(0, 120);
