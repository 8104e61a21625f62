import { expect, test } from 'vitest';
import { readSheet, type SheetRow, sheetText } from '#shared/counting/index.ts';

const known = {
  isLocation: (code: string) => code.startsWith('A-'),
  tracking: (sku: string) => ({ MUG: 'none', TEA: 'lot', PHONE: 'serial' })[sku],
};
const row = (line: number, location: string, sku: string, quantity: string, lot = ''): SheetRow => ({
  ...{ line, location, sku, lot, quantity },
});

test('rows give lines, none of an item is an answer too', () => {
  const { lines, problems } = readSheet([row(2, 'A-1', 'MUG', '12'), row(3, 'A-1', 'TEA', '0', 'L1')], known);
  expect(problems).toEqual([]);
  expect(lines).toEqual([
    { line: 2, location: 'A-1', sku: 'MUG', lot: '', units: 12 },
    { line: 3, location: 'A-1', sku: 'TEA', lot: 'L1', units: 0 },
  ]);
});
test('all that is wrong is told at once, by row and column', () => {
  const { lines, problems } = readSheet(
    [
      row(2, '', '', ''),
      row(3, 'X-1', 'CUP', '1.5'),
      row(4, 'A-1', 'PHONE', '-1'),
      row(5, 'A-1', 'MUG', '1000000000'),
      row(6, 'A-1', 'MUG', '3'),
      row(7, 'A-2', 'MUG', '3'),
    ],
    known,
  );
  expect(problems.map(({ line, field, reason }) => `${line} ${field} ${reason}`)).toEqual([
    ...['2 location missing', '2 sku missing', '2 quantity missing'],
    ...['3 location unknown-location', '3 sku unknown-item', '3 quantity not-whole'],
    ...['4 sku serial', '4 quantity not-whole', '5 quantity too-many', '6 sku twice'],
  ]);
  expect(problems[3]?.value).toBe('X-1');
  expect(lines.map(({ line }) => line)).toEqual([7]);
});
test('the same sheet gives the same text in any order, another number gives another', () => {
  const of = (...rows: readonly SheetRow[]) => sheetText(readSheet(rows, known).lines);
  const [one, two] = [row(2, 'A-1', 'MUG', '12'), row(3, 'A-2', 'TEA', '4')];
  expect(of(one, two)).toBe(of({ ...two, line: 2 }, { ...one, line: 3 }));
  expect(of(one)).not.toBe(of({ ...one, quantity: '13' }));
});
