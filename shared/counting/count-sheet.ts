/** A row of a sheet that was counted on paper or in a spreadsheet, as it was written. `line`: its number in the file, 1 is the headings. */
export interface SheetRow {
  readonly line: number;
  readonly location: string;
  readonly sku: string;
  readonly lot: string;
  readonly quantity: string;
}

/** What a row says: so many units of an item stand at a place. `lot` empty: none was written. */
export interface SheetLine {
  readonly line: number;
  readonly location: string;
  readonly sku: string;
  readonly lot: string;
  readonly units: number;
}

/** Why a row cannot be taken. `twice`: an earlier row says something of the same item, lot and place · `serial`: each unit has a number of its own, and must be scanned. */
export const SHEET_REASONS = [
  'missing',
  'not-whole',
  'too-many',
  'unknown-location',
  'unknown-item',
  'serial',
  'twice',
] as const;

/** What is wrong with a row, and where. */
export interface SheetProblem {
  readonly line: number;
  readonly field: 'location' | 'sku' | 'quantity';
  readonly reason: (typeof SHEET_REASONS)[number];
  readonly value: string;
}

/** What the store knows of places and items. `tracking` undefined: there is no such item. */
export interface SheetKnown {
  readonly isLocation: (code: string) => boolean;
  readonly tracking: (sku: string) => string | undefined;
}

/** More do not stand at one place; a larger number is a code that was typed for a number. */
const MOST_UNITS = 999_999;

/** Reads all rows, and tells all that is wrong at once. A row with a problem gives no line. 0 units are an answer: somebody looked, and there are none. */
export function readSheet(
  rows: readonly SheetRow[],
  known: SheetKnown,
): { readonly lines: readonly SheetLine[]; readonly problems: readonly SheetProblem[] } {
  const lines: SheetLine[] = [];
  const problems: SheetProblem[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const key = JSON.stringify([row.location, row.sku, row.lot]);
    const found = problemsOf(row, known, seen.has(key));
    seen.add(key);
    problems.push(...found);
    const { line, location, sku, lot, quantity } = row;
    if (found.length === 0) lines.push({ line, location, sku, lot, units: Number(quantity) });
  }
  return { lines, problems };
}

function problemsOf(row: SheetRow, { isLocation, tracking }: SheetKnown, isTwice: boolean): readonly SheetProblem[] {
  const problems: SheetProblem[] = [];
  const tell = (field: SheetProblem['field'], reason: SheetProblem['reason']): void =>
    void problems.push({ line: row.line, field, reason, value: row[field].slice(0, 80) });
  if (row.location === '') tell('location', 'missing');
  else if (!isLocation(row.location)) tell('location', 'unknown-location');
  const tracked = tracking(row.sku);
  if (row.sku === '') tell('sku', 'missing');
  else if (tracked === undefined) tell('sku', 'unknown-item');
  else if (tracked === 'serial') tell('sku', 'serial');
  else if (isTwice) tell('sku', 'twice');
  if (row.quantity === '') tell('quantity', 'missing');
  else if (!/^\d+$/.test(row.quantity)) tell('quantity', 'not-whole');
  else if (Number(row.quantity) > MOST_UNITS) tell('quantity', 'too-many');
  return problems;
}

/** What a sheet says, whatever the order of its rows: the same sheet gives the same text. */
export const sheetText = (lines: readonly SheetLine[]): string =>
  JSON.stringify(lines.map(({ location, sku, lot, units }) => [location, sku, lot, units].join('\u0000')).toSorted());
