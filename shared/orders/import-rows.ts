import { z } from 'zod';
import { Carton, Currency, Item, Location, Operator, parseMinor, StockRow, Tracking } from '#shared/domain/index.ts';

/** The kinds of file that can be imported, each with its columns; those with `?` may be missing. */
export const IMPORT_COLUMNS = {
  items:
    'sku title? barcodes? weight_grams? length_mm? width_mm? height_mm? tracking? image? note? checklist? price? currency? reorder_point? cost?',
  kits: 'kit_sku component_sku quantity',
  orders:
    'order channel? placed_at? ship_by? sku quantity unit_price? currency? name? company? street1? street2? city? region? postcode? country? phone? email? service? note? tote?',
  stock: 'sku location lot? expiry? quantity',
  locations: 'location zone? kind?',
  cartons: 'carton length_mm width_mm height_mm tare_grams? max_grams? cost? currency? stock?',
  rates:
    'service carrier? countries? postcodes? max_grams? max_length_mm? price? per_kg? currency? days_min? days_max? tracked? valid_from? valid_to?',
  operators: 'name badge? role? language?',
} as const;
export type ImportKind = keyof typeof IMPORT_COLUMNS;
/** All kinds of file that can be imported. */
export const IMPORT_KINDS = Object.keys(IMPORT_COLUMNS) as ImportKind[];

/** Something wrong with one cell: its line in the file (the header is line 1), the column, a reason code, the text itself. */
export interface RowProblem {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
  readonly value: string;
}

/** One line of a file: its number and its cells by column name, white space at the ends taken off. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A part of an order: the line of the file, and the order's own facts repeated on it. */
export interface OrderRow {
  readonly code: string;
  readonly channel: string;
  readonly placedAt: number | null;
  readonly shipBy: number | null;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPriceMinor: number | null;
  readonly currency: string | null;
  readonly address: {
    readonly name: string;
    readonly company: string;
    readonly street1: string;
    readonly street2: string;
    readonly city: string;
    readonly region: string;
    readonly postcode: string;
    readonly country: string;
    readonly phone: string;
  };
  readonly email: string;
  readonly service: string;
  readonly note: string;
  readonly tote: string | null;
}

/** Collects what is wrong with a row while its cells are read; a row with a problem is not taken. */
export interface CellReader {
  readonly text: (column: string, most?: number) => string;
  readonly required: (column: string, most?: number) => string;
  /** A whole number of at least `least`; null when the cell is empty. */
  readonly integer: (column: string, least?: number) => number | null;
  readonly money: (column: string, currency: string | null) => number | null;
  readonly currency: (column: string) => string | null;
  /** Epoch milliseconds of an ISO date or date-time; null when the cell is empty. */
  readonly time: (column: string) => number | null;
  readonly date: (column: string) => string | null;
  readonly choice: <const T extends string>(column: string, choices: readonly T[], otherwise: T) => T;
  readonly problem: (column: string, reason: string) => void;
  readonly problems: readonly RowProblem[];
}

/** Reads the cells of one row. */
export function readCells(row: Row): CellReader {
  const problems: RowProblem[] = [];
  const cell = (column: string): string => row.cells[column] ?? '';
  const problem = (column: string, reason: string): void => {
    problems.push({ line: row.line, field: column, reason, value: cell(column).slice(0, 120) });
  };
  const text = (column: string, most = 300): string => {
    // Control characters have no place in a name or an address, and would end up on labels.
    const value = cell(column)
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
    if (value.length > most) problem(column, 'too-long');
    return value.slice(0, most);
  };
  return {
    problems,
    problem,
    text,
    required(column, most) {
      const value = text(column, most);
      if (value === '') problem(column, 'missing');
      return value;
    },
    integer(column, least = 0) {
      const value = cell(column);
      if (value === '') return null;
      const number = Number(value);
      if (/^-?\d{1,9}$/.test(value) && number >= least) return number;
      problem(column, 'not-a-number');
      return null;
    },
    money(column, currency) {
      const value = cell(column);
      if (value === '') return null;
      const minor = currency === null ? undefined : parseMinor(value, currency);
      if (minor !== undefined) return minor;
      problem(column, currency === null ? 'no-currency' : 'not-an-amount');
      return null;
    },
    currency(column) {
      const value = cell(column).toUpperCase();
      if (value === '') return null;
      if (Currency.safeParse(value).success) return value;
      problem(column, 'not-a-currency');
      return null;
    },
    time(column) {
      const value = cell(column);
      if (value === '') return null;
      const at = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(value)
        ? Date.parse(value.replace(' ', 'T'))
        : Number.NaN;
      if (!Number.isNaN(at)) return at;
      problem(column, 'not-a-time');
      return null;
    },
    date(column) {
      const value = cell(column);
      if (value === '') return null;
      if (z.iso.date().safeParse(value).success) return value;
      problem(column, 'not-a-date');
      return null;
    },
    choice(column, choices, otherwise) {
      const value = cell(column).toLowerCase();
      if (value === '') return otherwise;
      const found = choices.find((candidate) => candidate === value);
      if (!found) problem(column, 'not-one-of');
      return found ?? otherwise;
    },
  };
}

/** Reads a row of items.csv: barcodes divided by `|`, a pack code as `CODE*N`, weights in grams, money as a decimal amount. */
export function readItem(row: Row): { readonly value: Item; readonly problems: readonly RowProblem[] } {
  const cells = readCells(row);
  const sku = cells.required('sku', 64);
  const currency = cells.currency('currency');
  const barcodes = cells
    .text('barcodes', 2_000)
    .split('|')
    .map((code) => code.trim())
    .filter(Boolean)
    .flatMap((code) => {
      const match = /^(.{1,80}?)(?:\*(\d{1,5}))?$/.exec(code);
      const units = Number(match?.[2] ?? 1);
      if (match?.[1] && units >= 1 && units <= 10_000) return [{ code: match[1], units }];
      cells.problem('barcodes', 'bad-barcode');
      return [];
    });
  const value: Item = {
    sku,
    title: cells.text('title') || sku,
    barcodes,
    weightGrams: cells.integer('weight_grams'),
    lengthMm: cells.integer('length_mm'),
    widthMm: cells.integer('width_mm'),
    heightMm: cells.integer('height_mm'),
    tracking: cells.choice('tracking', Tracking.options, 'none'),
    image: cells.text('image') || null,
    note: cells.text('note', 500),
    checklist: cells
      .text('checklist', 2_000)
      .split('|')
      .map((check) => check.trim().slice(0, 200))
      .filter(Boolean)
      .slice(0, 20),
    priceMinor: cells.money('price', currency),
    costMinor: cells.money('cost', currency),
    currency,
    reorderPoint: cells.integer('reorder_point'),
  };
  return checked(Item, value, cells, row, 'sku');
}

/** Reads a row of orders.csv: one line of an order, with the facts of the order repeated on it. */
export function readOrderRow(row: Row): { readonly value: OrderRow; readonly problems: readonly RowProblem[] } {
  const cells = readCells(row);
  const currency = cells.currency('currency');
  const quantity = cells.integer('quantity', -1_000_000);
  if (quantity === null) cells.problem('quantity', 'missing');
  const value: OrderRow = {
    code: cells.required('order', 80),
    channel: cells.text('channel', 60) || 'own shop',
    placedAt: cells.time('placed_at'),
    shipBy: cells.time('ship_by'),
    sku: cells.required('sku', 64),
    quantity: quantity ?? 0,
    unitPriceMinor: cells.money('unit_price', currency),
    currency,
    address: {
      name: cells.text('name', 120),
      company: cells.text('company', 120),
      street1: cells.text('street1', 160),
      street2: cells.text('street2', 160),
      city: cells.text('city', 120),
      region: cells.text('region', 120),
      postcode: cells.text('postcode', 20),
      country: cells.text('country', 2).toUpperCase(),
      phone: cells.text('phone', 40),
    },
    email: cells.text('email', 200),
    service: cells.text('service', 80),
    note: cells.text('note', 500),
    tote: cells.text('tote', 80) || null,
  };
  return { value, problems: cells.problems };
}

/** Reads a row of kits.csv: one component of a kit. */
export function readKitRow(row: Row) {
  const cells = readCells(row);
  const value = {
    sku: cells.required('kit_sku', 64),
    component: { sku: cells.required('component_sku', 64), units: cells.integer('quantity', 1) ?? 0 },
  };
  if (value.component.units < 1) cells.problem('quantity', 'not-a-number');
  return { value, problems: cells.problems };
}

/** Reads a row of stock.csv: units of one item and lot at one location; may be below zero. */
export function readStockRow(row: Row) {
  const cells = readCells(row);
  const value: StockRow = {
    sku: cells.required('sku', 64),
    location: cells.required('location', 60),
    lot: cells.text('lot', 40),
    expiry: cells.date('expiry'),
    quantity: cells.integer('quantity', -1_000_000) ?? 0,
  };
  return checked(StockRow, value, cells, row, 'sku');
}

/** Reads a row of locations.csv. */
export function readLocation(row: Row) {
  const cells = readCells(row);
  const value: Location = {
    code: cells.required('location', 60),
    zone: cells.text('zone', 60),
    kind: cells.choice('kind', ['pick', 'bulk', 'receiving', 'quarantine'], 'pick'),
  };
  return checked(Location, value, cells, row, 'location');
}

/** Reads a row of cartons.csv: inner size in millimetres, weights in grams. */
export function readCarton(row: Row) {
  const cells = readCells(row);
  const currency = cells.currency('currency');
  const value: Carton = {
    code: cells.required('carton', 40),
    lengthMm: cells.integer('length_mm', 1) ?? 0,
    widthMm: cells.integer('width_mm', 1) ?? 0,
    heightMm: cells.integer('height_mm', 1) ?? 0,
    tareGrams: cells.integer('tare_grams') ?? 0,
    maxGrams: cells.integer('max_grams', 1) ?? 30_000,
    costMinor: cells.money('cost', currency),
    currency,
    stock: cells.integer('stock'),
  };
  return checked(Carton, value, cells, row, 'carton');
}

/** Reads a row of operators.csv. The id follows from the name; the PIN is set in the app. */
export function readOperator(row: Row) {
  const cells = readCells(row);
  const name = cells.required('name', 80);
  const badge = cells.text('badge', 80);
  const value: Operator = {
    id: operatorIdOf(name),
    name,
    badge,
    role: cells.choice('role', ['packer', 'supervisor', 'administrator'], 'packer'),
    language: row.cells.language ? cells.choice('language', ['en', 'de', 'es', 'ar'], 'en') : null,
    pinSet: false,
  };
  return checked(Operator, value, cells, row, 'name');
}

/** An operator is known by name: the same name in a later file is the same person. */
export const operatorIdOf = (name: string): string => name.normalize('NFC').trim().toLowerCase().slice(0, 80);

/** The last word is the domain's own schema; what it does not like is named after its own field. */
function checked<T>(schema: z.ZodType<T>, value: T, cells: CellReader, row: Row, key: string) {
  if (cells.problems.length > 0) return { value, problems: cells.problems };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value, problems: [] };
  const issue = parsed.error.issues[0];
  const field = String(issue?.path[0] ?? key);
  return { value, problems: [{ line: row.line, field, reason: 'invalid', value: row.cells[key] ?? '' }] };
}
