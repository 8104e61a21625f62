import type { Address, Order, OrderCustoms } from '#shared/domain/index.ts';
import { type CellReader, type Row, type RowReading, readCells } from './cells.ts';
import { readOrderCustoms } from './customs-cells.ts';
import { hasShippedFont, withoutPictures } from './drawable.ts';
import { type FileStyle, PLAIN_STYLE, splitAmount } from './number-cell.ts';

/** One row of orders.csv: a line, with what of the order's own facts stands on it. Quantities may be wrong here. */
export interface OrderRow {
  readonly lineNumber: number;
  readonly code: string;
  readonly channel: string;
  readonly placedAt: number | null;
  readonly shipBy: number | null;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPriceMinor: number | null;
  readonly currency: string | null;
  readonly address: Address;
  readonly email: string;
  readonly service: string;
  readonly note: string;
  /** Null: the row does not say. */
  readonly confirmNote: boolean | null;
  /** Whether the customer takes other items instead; null: the row does not say. */
  readonly substitutes: boolean | null;
  readonly tote: string | null;
  /** What the row says to customs. */
  readonly customs: OrderCustoms;
  /** It has facts of the order, and no line: some shops begin an order with such a row. */
  readonly factsOnly: boolean;
  /** What the shop's own state of the order says against packing it; empty: nothing. */
  readonly stopped: string;
}

/** An order as a file tells it, before it is checked and meets what the store has of it. Null times: the file has none. */
export type OrderDraft = Omit<Order, 'placedAt' | 'shipBy' | 'status' | 'rev'> & {
  readonly placedAt: number | null;
  readonly shipBy: number | null;
  /** The lines of the file that it is made of; absent where it comes from none. */
  readonly fileLines?: readonly number[];
};

/** Where an order comes from when the file does not say. */
export const OWN_CHANNEL = 'own shop';

/** Columns that a shop's profile fills, and no file has by these names. */
export const PROFILE_COLUMNS = { linePrice: 'line_price', factsOnly: 'facts_only', stopped: 'stopped' } as const;

/** An order's id is its channel and its code with a colon between: two of them must never be one. */
function channelOf(cells: CellReader): string {
  const channel = cells.text('channel', 60);
  if (channel.includes(':')) cells.problem('channel', 'has-colon', channel);
  return channel || OWN_CHANNEL;
}

/** Reads a row of orders.csv. `currency`: the order's, where the row has none of its own. */
export function readOrderRow(
  row: Row,
  style: FileStyle = PLAIN_STYLE,
  currency: string | null = null,
): RowReading<OrderRow> {
  const cells = readCells(row, style);
  const own = cells.currency('currency');
  const address = readAddress(cells);
  const factsOnly = row.cells[PROFILE_COLUMNS.factsOnly] !== undefined;
  const value: OrderRow = {
    lineNumber: row.line,
    code: cells.code('order', 80),
    channel: channelOf(cells),
    placedAt: cells.time('placed_at', 'begins'),
    shipBy: cells.time('ship_by', 'ends'),
    sku: factsOnly ? '' : cells.code('sku', 64),
    // Whatever number stands there is read: a wrong one holds the order, where a person sees it.
    quantity: factsOnly ? 0 : cells.requiredInteger('quantity', -999_999_999),
    unitPriceMinor: null,
    currency: own ?? currencyOfAmount(row),
    address,
    email: cells.cut('email', 200),
    service: cells.cut('service', 80),
    note: cells.cut('note', 500),
    confirmNote: readYes(cells, 'confirm_note'),
    substitutes: readYes(cells, 'substitutes'),
    tote: cells.text('tote', 80) || null,
    customs: readOrderCustoms(cells, address.country, own ?? currencyOfAmount(row) ?? currency),
    factsOnly,
    stopped: row.cells[PROFILE_COLUMNS.stopped] ?? '',
  };
  const unitPriceMinor = factsOnly ? null : priceOf(cells, value.currency ?? currency, value.quantity);
  return { value: { ...value, unitPriceMinor }, problems: cells.problems, warnings: cells.warnings };
}

/** Yes or no; null where the cell is empty. */
function readYes(cells: CellReader, column: string): boolean | null {
  const said = cells.choice(column, ['yes', 'true', '1', 'no', 'false', '0', ''], '');
  return said === '' ? null : ['yes', 'true', '1'].includes(said);
}

/** The price of one unit; a shop that gives the line's total only is divided, where it divides without a rest. */
function priceOf(cells: CellReader, currency: string | null, quantity: number): number | null {
  const total = cells.money(PROFILE_COLUMNS.linePrice, currency);
  const each = total === null ? null : total / quantity;
  if (each !== null && !Number.isInteger(each)) cells.warn(PROFILE_COLUMNS.linePrice, 'not-divisible');
  return each !== null && Number.isInteger(each) ? each : cells.money('unit_price', currency);
}

/** The currency that a row's own amount names; null where it names none. */
export const currencyOfAmount = (row: Row): string | null =>
  splitAmount(row.cells.unit_price ?? row.cells[PROFILE_COLUMNS.linePrice] ?? '').currency;

const MOST_STREET = 160;

/** A street that is too long goes on in the second line; what does not fit there either is asked for, never cut. */
function readAddress(cells: CellReader): Address {
  const first = onLabel(cells, 'street1', 2 * MOST_STREET);
  const second = onLabel(cells, 'street2', MOST_STREET);
  const [street1, rest] = splitStreet(first);
  const street2 = [rest, second].filter(Boolean).join(', ');
  if (street2.length > MOST_STREET) cells.problem('street1', 'too-long');
  else if (rest !== '') cells.warn('street1', 'goes-on');
  return {
    name: onLabel(cells, 'name', 120),
    company: onLabel(cells, 'company', 120),
    street1,
    street2: street2.slice(0, MOST_STREET),
    city: onLabel(cells, 'city', 120),
    region: onLabel(cells, 'region', 120),
    postcode: cells.text('postcode', 20),
    country: cells.country('country'),
    phone: cells.cut('phone', 40),
  };
}

/** A text that is printed: without pictures, which no label can show, and with a word about letters that need a font. */
function onLabel(cells: CellReader, column: string, most: number): string {
  const text = cells.text(column, most);
  const shown = withoutPictures(text);
  if (shown !== text) cells.warn(column, 'not-drawn');
  if (!hasShippedFont(shown)) cells.warn(column, 'needs-font');
  return shown;
}

function splitStreet(street: string): readonly [string, string] {
  if (street.length <= MOST_STREET) return [street, ''];
  const space = street.lastIndexOf(' ', MOST_STREET);
  const at = space > 0 ? space : MOST_STREET;
  return [street.slice(0, at).replace(/[\s,]+$/, ''), street.slice(at).trim()];
}
