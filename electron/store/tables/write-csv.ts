/** What a cell can hold; null is an empty one. */
export type Cell = string | number | null;

/**
 * A row of a CSV file with its line end (RFC 4180: commas, CR LF, a quote in quotes is doubled). A text that a spreadsheet would take for a formula has an apostrophe
 * before it, which our own import takes off again. Numbers are written as they are, with a point.
 */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
