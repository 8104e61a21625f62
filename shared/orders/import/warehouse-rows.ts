import { Carton, DeliveryLine, LanguageCode, Location, Operator, StockRow } from '#shared/domain/index.ts';
import { type CellReader, type Row, type RowReading, readCells, readWhole } from './cells.ts';
import { type FileStyle, PLAIN_STYLE } from './number-cell.ts';

/** Reads a row of stock.csv: units of one item and lot at one location; may be below zero. */
export function readStockRow(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<StockRow> {
  const cells = readCells(row, style);
  const value: StockRow = {
    sku: cells.code('sku', 64),
    location: cells.required('location', 60),
    lot: cells.text('lot', 40),
    expiry: cells.date('expiry'),
    quantity: cells.requiredInteger('quantity', -999_999_999),
  };
  return readWhole(StockRow, value, cells, row);
}

/** Reads a row of locations.csv; without a kind it is a place to pick from. */
export function readLocation(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<Location> {
  const cells = readCells(row, style);
  const value: Location = {
    code: cells.required('location', 60),
    zone: cells.text('zone', 60),
    kind: cells.choice('kind', ['pick', 'bulk', 'receiving', 'quarantine'], 'pick'),
  };
  return readWhole(Location, value, cells, row);
}

/** What a row of deliveries.csv says: a line, and of which delivery. */
interface DeliveryRow {
  readonly code: string;
  readonly supplier: string;
  readonly expectedAt: number | null;
  readonly line: DeliveryLine;
}

/** Reads a row of deliveries.csv; without a time it is expected from the beginning of the day. */
export function readDeliveryRow(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<DeliveryRow> {
  const cells = readCells(row, style);
  const value: DeliveryRow = {
    code: cells.code('delivery', 60),
    supplier: cells.text('supplier', 120),
    expectedAt: cells.time('expected_at', 'begins'),
    line: {
      sku: cells.code('sku', 64),
      quantity: cells.requiredInteger('quantity', 1),
      lot: cells.text('lot', 40),
      expiry: cells.date('expiry'),
    },
  };
  const { problems, warnings } = readWhole(DeliveryLine, value.line, cells, row);
  return { value, problems, warnings };
}

/** Reads a row of cartons.csv; without a limit it takes 30 kg, the most that parcel services carry as a matter of course. */
export function readCarton(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<Carton> {
  const cells = readCells(row, style);
  const currency = cells.currency('currency');
  const value: Carton = {
    code: cells.required('carton', 40),
    lengthMm: cells.requiredInteger('length_mm', 1),
    widthMm: cells.requiredInteger('width_mm', 1),
    heightMm: cells.requiredInteger('height_mm', 0),
    tareGrams: cells.integer('tare_grams') ?? 0,
    maxGrams: cells.integer('max_grams', 1) ?? 30_000,
    costMinor: cells.money('cost', currency),
    currency,
    stock: cells.integer('stock'),
    ...outerOf(row, cells),
  };
  return readWhole(Carton, value, cells, row);
}

/** The sides from outside, as far as the file has their columns: none is shorter than the same one inside. */
function outerOf({ cells }: Row, read: CellReader): Partial<Carton> {
  const outer = (side: 'length' | 'width' | 'height') =>
    read.integer(`outer_${side}_mm`, read.integer(`${side}_mm`) ?? 0);
  return {
    ...(cells.outer_length_mm === undefined ? {} : { outerLengthMm: outer('length') }),
    ...(cells.outer_width_mm === undefined ? {} : { outerWidthMm: outer('width') }),
    ...(cells.outer_height_mm === undefined ? {} : { outerHeightMm: outer('height') }),
  };
}

/** Reads a row of operators.csv. The id follows from the name; a PIN is never in a file. */
export function readOperator(row: Row, style: FileStyle = PLAIN_STYLE): RowReading<Operator> {
  const cells = readCells(row, style);
  const name = cells.required('name', 80);
  const value: Operator = {
    id: operatorIdOf(name),
    name,
    badge: cells.text('badge', 80),
    role: cells.choice('role', ['packer', 'supervisor', 'administrator'], 'packer'),
    language: languageOf(cells),
    pinSet: false,
  };
  return readWhole(Operator, value, cells, row);
}

/** Any language's code: which of them are spoken is no matter of a file. */
function languageOf(cells: CellReader): LanguageCode | null {
  const text = cells.text('language', 35).toLowerCase();
  if (text === '') return null;
  const code = LanguageCode.safeParse(text);
  if (!code.success) cells.problem('language', 'not-a-language');
  return code.success ? code.data : null;
}

/** An operator is known by name: the same name in a later file is the same person. */
export const operatorIdOf = (name: string): string => name.normalize('NFC').trim().toLowerCase().slice(0, 80);
