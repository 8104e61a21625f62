import {
  HandlingMark,
  Item,
  type ItemBarcode,
  ItemConfirm,
  isSerialFormat,
  type Kit,
  Sku,
  type Substitute,
  Tracking,
} from '#shared/domain/index.ts';
import { type CellReader, type Row, type RowReading, readCells, readWhole } from './cells.ts';
import { readCode, splitCodes } from './code-cell.ts';
import { readItemCustoms } from './customs-cells.ts';
import { type FileStyle, PLAIN_STYLE, splitAmount } from './number-cell.ts';

const MOST_CODES = 50;

/**
 * Reads a row of items.csv: barcodes divided by `|`, a pack code as `CODE*N`, weights in grams, money as a decimal amount.
 * An item without a title is called by its SKU. `currency`: the one that the store has of the item, for a file without.
 */
export function readItem(
  row: Row,
  style: FileStyle = PLAIN_STYLE,
  currencyOf: (sku: string) => string | null = () => null,
): RowReading<Item> {
  const cells = readCells(row, style);
  const sku = cells.code('sku', 64);
  const stored = row.cells.currency === undefined ? currencyOf(sku) : null;
  const named = splitAmount(row.cells.price || row.cells.cost || '').currency;
  const currency = cells.currency('currency') ?? named ?? stored;
  const value: Item = {
    sku,
    title: cells.text('title') || sku,
    barcodes: readBarcodes(cells, row.cells.barcodes ?? ''),
    weightGrams: cells.integer('weight_grams'),
    lengthMm: cells.integer('length_mm'),
    widthMm: cells.integer('width_mm'),
    heightMm: cells.integer('height_mm'),
    tracking: cells.choice('tracking', Tracking.options, 'none'),
    image: cells.text('image') || null,
    note: cells.cut('note', 500),
    checklist: [...cells.list('checklist')],
    priceMinor: cells.money('price', currency),
    costMinor: cells.money('cost', currency),
    currency,
    reorderPoint: cells.integer('reorder_point'),
    // What a file does not speak of, an item does not have: those of before these columns stay as they are.
    ...(row.cells.serial_format === undefined ? {} : { serialFormat: readFormat(cells) }),
    ...(row.cells.handling === undefined ? {} : readHandling(cells)),
    ...(row.cells.nest_mm === undefined ? {} : { nestMm: cells.integer('nest_mm', 1) }),
    ...(row.cells.lithium === undefined ? {} : { lithium: readLithium(cells) }),
    ...(row.cells.confirm === undefined ? {} : { confirm: [...readConfirm(cells)] }),
    ...(row.cells.substitutes === undefined && row.cells.substitutes_ask === undefined
      ? {}
      : { substitutes: [...readSubstitutes(cells, sku)] }),
    ...(row.cells.min_shelf_days === undefined ? {} : { minShelfDays: cells.integer('min_shelf_days') }),
    ...readItemCustoms(row, cells),
  };
  return readWhole(Item, value, cells, row);
}

/** Marks of a cell, each once; one that there is not is named. */
function readHandling(cells: CellReader): Pick<Item, 'handling' | 'limitedQuantity' | 'soft'> {
  let limitedQuantity = false;
  let soft = false;
  const marks = new Set<HandlingMark>();
  for (const part of cells.list('handling')) {
    const word = part.toLowerCase().replace(/[ _]/g, '-');
    const mark = HandlingMark.safeParse(word);
    if (word === 'limited-quantity') limitedQuantity = true;
    else if (word === 'soft') soft = true;
    else if (mark.success) marks.add(mark.data);
    else cells.problem('handling', 'not-one-of', part);
  }
  return { handling: [...marks], ...(limitedQuantity ? { limitedQuantity } : {}), ...(soft ? { soft } : {}) };
}

/** Which lithium batteries are in it: `ion-in*2`, `metal-alone`. */
function readLithium(cells: CellReader): string | null {
  const said = cells.text('lithium', 20).toLowerCase().replace(/[ _]/g, '-');
  if (said === '' || Item.shape.lithium.safeParse(said).success) return said || null;
  cells.problem('lithium', 'not-one-of', said);
  return null;
}

/** What may go instead of an item, each once; an item never goes instead of itself. */
function readSubstitutes(cells: CellReader, own: string): readonly Substitute[] {
  const found = new Map<string, Substitute>();
  for (const [column, allowed] of [['substitutes', 'always'] as const, ['substitutes_ask', 'ask'] as const])
    for (const sku of cells.list(column))
      if (sku === own || !Sku.safeParse(sku).success) cells.problem(column, 'invalid', sku);
      else if (!found.has(sku)) found.set(sku, { sku, allowed });
  return [...found.values()];
}

/** One row of substitutes.csv: an item, and one that may go instead of it. */
export interface SubstituteRow {
  readonly sku: string;
  readonly substitute: Substitute;
}

/** Reads a row of substitutes.csv. */
export function readSubstituteRow(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<SubstituteRow> {
  const cells = readCells(row, style);
  const allowed = cells.choice('allowed', ['always', 'ask'], 'ask');
  const value = { sku: cells.code('sku', 64), substitute: { sku: cells.code('substitute_sku', 64), allowed } };
  if (value.sku !== '' && value.sku === value.substitute.sku) cells.problem('substitute_sku', 'invalid');
  return { value, problems: cells.problems, warnings: cells.warnings };
}

/** What of the item has to be confirmed. */
function readConfirm(cells: CellReader): ReadonlySet<ItemConfirm> {
  const found = new Set<ItemConfirm>();
  for (const part of cells.list('confirm')) {
    const what = ItemConfirm.safeParse(part.toLowerCase());
    if (what.success) found.add(what.data);
    else cells.problem('confirm', 'not-one-of', part);
  }
  return found;
}

function readFormat(cells: CellReader): string | null {
  const format = cells.text('serial_format', 60);
  if (format === '' || isSerialFormat(format)) return format || null;
  cells.problem('serial_format', 'invalid', format);
  return null;
}

/** One row of kits.csv: a kit's SKU and one of its components. */
export interface KitRow {
  readonly sku: string;
  readonly component: Kit['components'][number];
}

/** Reads a row of kits.csv. */
export function readKitRow(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<KitRow> {
  const cells = readCells(row, style);
  const value = {
    sku: cells.code('kit_sku', 64),
    component: { sku: cells.code('component_sku', 64), units: cells.requiredInteger('quantity', 1) },
  };
  if (value.sku !== '' && value.sku === value.component.sku) cells.problem('component_sku', 'invalid');
  return { value, problems: cells.problems, warnings: cells.warnings };
}

/** The codes of a cell, each once; what no scanner can deliver is left out and named. */
function readBarcodes(cells: CellReader, cell: string): Item['barcodes'] {
  const found = new Map<string, ItemBarcode>();
  for (const part of splitCodes(cell.replace(/\p{Cc}+/gu, ' '))) {
    // `CODE`, or `CODE*N` for a pack of N.
    const [, text = '', pack] = /^(.*?)(?:\*(\d+))?$/.exec(part) ?? [];
    const units = Number(pack ?? 1);
    const { codes, oddity } = readCode(text.trim());
    if (text === '' || text.length > 80 || units < 1 || units > 10_000) {
      cells.problem('barcodes', 'bad-barcode', part);
      continue;
    }
    if (oddity === 'read-as') cells.warn('barcodes', 'code-read-as', `${part} → ${codes[0] ?? ''}`);
    else if (oddity) cells.warn('barcodes', `code-${oddity}`, part);
    for (const code of codes) if (!found.has(code)) found.set(code, { code, units });
  }
  if (found.size > MOST_CODES) cells.problem('barcodes', 'too-many');
  return [...found.values()].slice(0, MOST_CODES);
}
