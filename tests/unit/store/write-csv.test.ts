import { expect, test } from 'vitest';
import { cleanCell } from '#electron/store/import/clean-cell.ts';
import { csvRow } from '#electron/store/tables/write-csv.ts';

test('cells are divided by commas, and what has a comma, a quote or a line end stands in quotes', () => {
  expect(csvRow(['MUG', 3, null, -1.5])).toBe('MUG,3,,-1.5\r\n');
  expect(csvRow(['a,b', 'say "no"', 'two\nlines', ' edge'])).toBe('"a,b","say ""no""","two\nlines"," edge"\r\n');
});
test.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '  =cmd', '=HYPERLINK("x")'])(
  '%j is no formula in a spreadsheet',
  (text) => {
    expect(csvRow([text])).toMatch(/^"?'/);
  },
);
test('our own import takes the apostrophe off again', () => {
  for (const text of ['=A', '+1', '-SKU', '@home']) expect(cleanCell(csvRow([text]).trim())).toBe(text);
});
