import type { ImportKind } from './columns.ts';
import { decimalMarkOf, type FileStyle } from './number-cell.ts';
import { dayFirstIn } from './time-cell.ts';

const NUMBERS: Readonly<Partial<Record<ImportKind, string>>> = {
  items: 'price cost weight_grams length_mm width_mm height_mm reorder_point',
  orders: 'unit_price line_price quantity',
  stock: 'quantity',
  deliveries: 'quantity',
  cartons: 'length_mm width_mm height_mm tare_grams max_grams cost stock',
  rates: 'price per_kg max_grams max_length_mm',
  services:
    'volume_divisor_cm3_per_kg dim_threshold_cm3 step_grams max_length_mm max_width_mm max_height_mm max_length_girth_mm insured_to max_value',
};
const DATES: Readonly<Partial<Record<ImportKind, string>>> = {
  orders: 'placed_at ship_by',
  stock: 'expiry',
  deliveries: 'expected_at expiry',
  rates: 'valid_from valid_to',
  services: 'dim_from',
};

/**
 * How a file writes numbers and dates: what any of its cells says for certain counts for the others. Where none does,
 * whoever divides by semicolons writes decimal commas.
 */
export function styleOf(
  kind: ImportKind,
  rows: readonly { readonly cells: Readonly<Record<string, string>> }[],
  delimiter: string | null,
): FileStyle {
  const said = <T>(columns: string | undefined, read: (cell: string) => T | undefined | null): ReadonlySet<T> => {
    const found = new Set<T>();
    for (const column of columns?.split(' ') ?? [])
      for (const { cells } of rows) {
        const cell = cells[column];
        const one = cell ? read(cell) : null;
        if (one !== null && one !== undefined) found.add(one);
      }
    return found;
  };
  const [mark, otherMark] = said(NUMBERS[kind], decimalMarkOf);
  const [first, otherFirst] = said(DATES[kind], dayFirstIn);
  return {
    decimal: mark !== undefined && otherMark === undefined ? mark : delimiter === ';' ? ',' : '.',
    decimalSure: mark !== undefined && otherMark === undefined,
    dayFirst: first !== undefined && otherFirst === undefined ? first : null,
  };
}
