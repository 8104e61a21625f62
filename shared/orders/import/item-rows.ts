import { Item, type Kit, Tracking } from '#shared/domain/index.ts';
import { type Row, type RowReading, readCells, readWhole } from './cells.ts';

/**
 * Reads a row of items.csv: barcodes divided by `|`, a pack code as `CODE*N`, weights in grams, money as a decimal amount.
 * An item without a title is called by its SKU.
 */
export function readItem(row: Row): RowReading<Item> {
  const cells = readCells(row);
  const sku = cells.required('sku', 64);
  const currency = cells.currency('currency');
  const value: Item = {
    sku,
    title: cells.text('title') || sku,
    barcodes: cells.list('barcodes').flatMap((text) => {
      const barcode = readBarcodeCell(text);
      if (barcode) return [barcode];
      cells.problem('barcodes', 'bad-barcode');
      return [];
    }),
    weightGrams: cells.integer('weight_grams'),
    lengthMm: cells.integer('length_mm'),
    widthMm: cells.integer('width_mm'),
    heightMm: cells.integer('height_mm'),
    tracking: cells.choice('tracking', Tracking.options, 'none'),
    image: cells.text('image') || null,
    note: cells.text('note', 500),
    checklist: [...cells.list('checklist')],
    priceMinor: cells.money('price', currency),
    costMinor: cells.money('cost', currency),
    currency,
    reorderPoint: cells.integer('reorder_point'),
  };
  return readWhole(Item, value, cells, row);
}

/** One row of kits.csv: a kit's SKU and one of its components. */
export interface KitRow {
  readonly sku: string;
  readonly component: Kit['components'][number];
}

/** Reads a row of kits.csv. */
export function readKitRow(row: Row): RowReading<KitRow> {
  const cells = readCells(row);
  const value = {
    sku: cells.required('kit_sku', 64),
    component: { sku: cells.required('component_sku', 64), units: cells.requiredInteger('quantity', 1) },
  };
  if (value.sku !== '' && value.sku === value.component.sku) cells.problem('component_sku', 'invalid');
  return { value, problems: cells.problems };
}

/** `CODE`, or `CODE*N` for a pack of N; undefined when the pack is larger than any pack. */
function readBarcodeCell(text: string): Item['barcodes'][number] | undefined {
  const [, code = '', pack] = /^(.*?)(?:\*(\d+))?$/.exec(text) ?? [];
  const units = Number(pack ?? 1);
  return code !== '' && code.length <= 80 && units >= 1 && units <= 10_000 ? { code, units } : undefined;
}
