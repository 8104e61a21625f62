import { parseGtin } from '#shared/barcode/index.ts';
import type { Item, Kit } from '#shared/domain/index.ts';
import {
  draftOrders,
  type ImportKind,
  type OrderRow,
  type Row,
  type RowProblem,
  type RowReading,
  readCarton,
  readItem,
  readKitRow,
  readLocation,
  readOperator,
  readOrderRow,
  readRate,
  readStockRow,
} from '#shared/orders/index.ts';
import type { ParsedFile } from './parse-file.ts';
import { stockKey } from './stock.ts';

/** A record as an import wants it, before it meets what the store has. An order is an OrderDraft, not yet checked. */
export interface PlannedRecord {
  readonly kind: 'item' | 'kit' | 'order' | 'stock' | 'location' | 'carton' | 'rate' | 'operator';
  readonly key: string;
  readonly value: unknown;
}

/** What a file would bring: the good records, and everything that is wrong or odd, by line. */
export interface ImportPlan {
  readonly kind: ImportKind;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly good: number;
  readonly records: readonly PlannedRecord[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
  readonly sample: readonly (readonly string[])[];
}

/** A barcode that the store has, and whose it is. */
export interface KnownBarcode {
  readonly code: string;
  readonly sku: string;
}

const SAMPLE_ROWS = 5;

/** Reads every row of a parsed file. Good rows are planned, bad rows reported; a later row with the same key wins. */
export function planImport(file: ParsedFile, known: readonly KnownBarcode[] = []): ImportPlan {
  const problems: RowProblem[] = [...file.problems];
  const read = <T>(reader: (row: Row) => RowReading<T>): readonly RowReading<T>[] =>
    file.rows.map((row) => {
      const reading = reader(row);
      problems.push(...reading.problems);
      return reading;
    });
  const { records, warnings } = planned(file, read, known);
  const badLines = new Set(problems.map((problem) => problem.line));
  const rows = file.rows.length + file.problems.length;
  return {
    kind: file.kind,
    columns: file.columns,
    rows,
    good: rows - badLines.size,
    records,
    problems: problems.toSorted((a, b) => a.line - b.line),
    warnings,
    sample: file.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => file.columns.map((column) => cells[column] ?? '')),
  };
}

type Read = <T>(reader: (row: Row) => RowReading<T>) => readonly RowReading<T>[];

function planned(
  file: ParsedFile,
  read: Read,
  known: readonly KnownBarcode[],
): { readonly records: readonly PlannedRecord[]; readonly warnings: readonly RowProblem[] } {
  const good = <T>(readings: readonly RowReading<T>[]): readonly T[] =>
    readings.filter((reading) => reading.problems.length === 0).map((reading) => reading.value);
  const keyed = <T>(kind: PlannedRecord['kind'], values: readonly T[], keyOf: (value: T) => string) => ({
    records: [...new Map(values.map((value) => [keyOf(value), value]))].map(([key, value]) => ({ kind, key, value })),
    warnings: [],
  });
  switch (file.kind) {
    case 'items': {
      const items = read(readItem);
      const lines = new Map(items.map(({ value }, at) => [value.sku, file.rows[at]?.line ?? 0]));
      const planned = keyed('item', good(items), (item) => item.sku);
      return { ...planned, warnings: sharedBarcodes(good(items), lines, known) };
    }
    case 'kits':
      return keyed('kit', kitsOf(good(read(readKitRow))), (kit) => kit.sku);
    case 'orders':
      return keyed('order', draftOrders(read<OrderRow>(readOrderRow)), (order) => order.id);
    case 'stock':
      return keyed('stock', good(read(readStockRow)), stockKey);
    case 'locations':
      return keyed('location', good(read(readLocation)), (location) => location.code);
    case 'cartons':
      return keyed('carton', good(read(readCarton)), (carton) => carton.code);
    case 'rates':
      return keyed('rate', good(read(readRate)), (rate) =>
        [
          rate.carrier,
          rate.service,
          rate.countries,
          rate.postcodes,
          rate.maxGrams,
          rate.maxLengthMm,
          rate.validFrom,
        ].join('|'),
      );
    case 'operators':
      return keyed('operator', good(read(readOperator)), (operator) => operator.id);
  }
}

function kitsOf(rows: readonly { readonly sku: string; readonly component: Kit['components'][number] }[]): Kit[] {
  const kits = new Map<string, Map<string, Kit['components'][number]>>();
  for (const { sku, component } of rows) {
    const components = kits.get(sku) ?? new Map<string, Kit['components'][number]>();
    kits.set(sku, components.set(component.sku, component));
  }
  return Array.from(kits, ([sku, components]) => ({ sku, components: [...components.values()] }));
}

/** Codes that would stand for several items once the file is taken. All are kept: the packer is asked which one it is. */
function sharedBarcodes(
  items: readonly Item[],
  lines: ReadonlyMap<string, number>,
  known: readonly KnownBarcode[],
): readonly RowProblem[] {
  const latest = [...new Map(items.map((item) => [item.sku, item])).values()];
  const codes = [
    ...known.filter(({ sku }) => !lines.has(sku)),
    ...latest.flatMap(({ sku, barcodes }) => barcodes.map(({ code }) => ({ code, sku }))),
  ];
  const shared = new Map<string, { readonly code: string; readonly skus: Set<string> }>();
  for (const { code, sku } of codes) {
    const form = parseGtin(code) ?? code;
    const entry = shared.get(form) ?? { code, skus: new Set() };
    shared.set(form, entry);
    entry.skus.add(sku);
  }
  return Array.from(shared.values(), ({ code, skus }) => ({
    line: Math.max(...Array.from(skus, (sku) => lines.get(sku) ?? 0)),
    field: 'barcodes',
    reason: 'shared-barcode',
    value: `${code}: ${[...skus].join(', ')}`,
    count: skus.size,
  })).flatMap(({ count, ...warning }) => (count > 1 && warning.line > 0 ? [warning] : []));
}
