import { type Address, type Hold, type OrderCustoms, orderIdOf } from '#shared/domain/index.ts';
import type { Row, RowProblem, RowReading } from './cells.ts';
import { ORDER_CUSTOMS_COLUMNS } from './customs-cells.ts';
import type { FileStyle } from './number-cell.ts';
import { currencyOfAmount, type OrderDraft, type OrderRow, OWN_CHANNEL, readOrderRow } from './order-rows.ts';

const MOST_UNITS = 100_000;

/** Orders of a file, and what is wrong or odd about its rows. */
export interface OrderReadings {
  readonly drafts: readonly OrderDraft[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

/**
 * Reads all rows of an order file. `lost`: rows that could not be read as rows at all. A price is in its row's currency,
 * else in the one that another row of the order names.
 */
export function readOrders(rows: readonly Row[], lost: readonly RowProblem[], style: FileStyle): OrderReadings {
  const currencies = new Map<string, string>();
  for (const row of rows) {
    const id = rawIdOf(row);
    const own = row.cells.currency || currencyOfAmount(row);
    if (own && !currencies.has(id)) currencies.set(id, own.trim().toUpperCase());
  }
  const readings = rows.map((row) => readOrderRow(row, style, currencies.get(rawIdOf(row)) ?? null));
  const { drafts, warnings } = draftOrders(readings, lost);
  return {
    drafts,
    problems: readings.flatMap(({ problems }) => problems),
    warnings: [...readings.flatMap((reading) => reading.warnings), ...warnings],
  };
}

const rawIdOf = ({ cells }: Row): string => `${cells.channel ?? ''}:${cells.order ?? ''}`;

/**
 * Gathers rows into orders, in the order in which each first appears. A fact of the order counts from the first row that
 * has it; rows that say otherwise are named. An order that lost a row is on hold, wherever in the file that row stood:
 * packed without it, it would leave incomplete.
 */
export function draftOrders(
  readings: readonly RowReading<OrderRow>[],
  lost: readonly RowProblem[] = [],
): Pick<OrderReadings, 'drafts' | 'warnings'> {
  const grouped = new Map<string, RowReading<OrderRow>[]>();
  for (const reading of readings) {
    const { code, channel } = reading.value;
    if (code === '') continue;
    const id = orderIdOf(channel, code);
    const same = grouped.get(id);
    if (same) same.push(reading);
    else grouped.set(id, [reading]);
  }
  const nameless = readings.filter(({ value }) => value.code === '').map(({ value }) => value.lineNumber);
  const holds = holdsForLostRows(readings, [...new Set([...lost.map(({ line }) => line), ...nameless])]);
  const warnings: RowProblem[] = [];
  const drafts = Array.from(grouped, ([id, ofOrder]) => draft(id, ofOrder, holds.get(id) ?? null, warnings));
  return { drafts, warnings };
}

/** A row that nobody can name belongs to the order above it or to the one below: neither is complete without it. */
function holdsForLostRows(readings: readonly RowReading<OrderRow>[], lines: readonly number[]): Map<string, Hold> {
  const holds = new Map<string, Hold>();
  if (lines.length === 0) return holds;
  const named = readings.map(({ value }) => value).filter(({ code }) => code !== '');
  for (const line of lines.toSorted((a, b) => a - b)) {
    const above = named.findLast(({ lineNumber }) => lineNumber < line);
    for (const row of [above, named.find(({ lineNumber }) => lineNumber > line)]) {
      const id = row && orderIdOf(row.channel, row.code);
      if (id !== undefined && !holds.has(id)) holds.set(id, { reason: 'row-lost', detail: String(line) });
    }
  }
  return holds;
}

function draft(
  id: string,
  readings: readonly RowReading<OrderRow>[],
  lost: Hold | null,
  warnings: RowProblem[],
): OrderDraft {
  const rows = readings.map(({ value }) => value);
  const [first] = rows;
  const address = addressOf(rows, warnings);
  const fact = <Key extends 'placedAt' | 'shipBy' | 'currency' | 'email' | 'service' | 'note' | 'tote'>(
    key: Key,
    column: string,
  ): OrderRow[Key] => firstOf(rows, (row) => row[key], column, warnings) as OrderRow[Key];
  const currency = fact('currency', 'currency');
  const confirmNote = rows.map((row) => row.confirmNote).find((said) => said !== null);
  const substitutes = rows.map((row) => row.substitutes).find((said) => said !== null);
  const customs = customsOf(rows, warnings);
  const lines = readings.flatMap(({ value, problems }, at) => {
    const { sku, quantity, unitPriceMinor, factsOnly } = value;
    const broken = problems.some(({ field }) => LINE_FIELDS.has(field)) || !isQuantity(quantity);
    return broken || factsOnly ? [] : [{ id: String(at + 1), sku, quantity, unitPriceMinor, components: null }];
  });
  return {
    id,
    code: first?.code ?? '',
    channel: first?.channel ?? OWN_CHANNEL,
    placedAt: fact('placedAt', 'placed_at'),
    shipBy: fact('shipBy', 'ship_by'),
    currency,
    address: address.value,
    email: fact('email', 'email'),
    service: fact('service', 'service'),
    note: fact('note', 'note'),
    ...(confirmNote === undefined ? {} : { confirmNote }),
    ...(substitutes === undefined ? {} : { substitutes }),
    tote: fact('tote', 'tote'),
    ...(Object.keys(customs).length === 0 ? {} : { customs }),
    lines,
    hold: lost ?? holdOf(readings, currency) ?? address.hold ?? mixedTax(rows),
    fileLines: rows.map(({ lineNumber }) => lineNumber),
  };
}

const LINE_FIELDS: ReadonlySet<string> = new Set(['', 'sku', 'quantity', 'order']);
const isQuantity = (quantity: number): boolean => quantity >= 1 && quantity <= MOST_UNITS;

/** The worst that is wrong with an order's rows: a line that is lost first, then a stop of the shop, then the rest. */
function holdOf(readings: readonly RowReading<OrderRow>[], currency: string | null): Hold | null {
  const lines = readings.flatMap(({ value, problems }): Hold[] => {
    const problem = problems.find(({ field }) => LINE_FIELDS.has(field));
    if (problem) return [holdForProblem(problem)];
    if (value.factsOnly || isQuantity(value.quantity)) return [];
    return [{ reason: 'bad-quantity', detail: `${value.sku}: ${value.quantity}` }];
  });
  const stopped = readings.find(({ value }) => value.stopped !== '')?.value.stopped;
  const other = readings.flatMap(({ problems }) => problems)[0];
  const mixed = readings.find(({ value }) => value.currency !== null && value.currency !== currency)?.value;
  return (
    lines[0] ??
    (stopped === undefined ? null : { reason: 'other', detail: stopped }) ??
    (other ? holdForProblem(other) : null) ??
    (mixed ? { reason: 'bad-price', detail: `${mixed.lineNumber}: currency: ${mixed.currency}` } : null)
  );
}

function holdForProblem({ line, field, value }: RowProblem): Hold {
  return { reason: REASONS[field] ?? 'other', detail: `${line}: ${field}: ${value}` };
}

const REASONS: Readonly<Record<string, Hold['reason']>> = {
  '': 'row-lost',
  order: 'row-lost',
  sku: 'row-lost',
  quantity: 'bad-quantity',
  unit_price: 'bad-price',
  line_price: 'bad-price',
  currency: 'bad-price',
  shipping_charge: 'bad-price',
  country: 'address-incomplete',
  name: 'address-question',
  company: 'address-question',
  street1: 'address-question',
  street2: 'address-question',
  city: 'address-question',
  region: 'address-question',
  postcode: 'address-question',
};

/** Each part from the first row that has it; each row that says otherwise is named. */
function customsOf(rows: readonly OrderRow[], warnings: RowProblem[]): OrderCustoms {
  const parts = Object.keys(ORDER_CUSTOMS_COLUMNS) as (keyof OrderCustoms)[];
  const said = parts.map((part) => [
    part,
    firstOf(rows, (row) => row.customs[part] ?? null, ORDER_CUSTOMS_COLUMNS[part], warnings),
  ]);
  return Object.fromEntries(said.filter(([, value]) => value !== null)) as OrderCustoms;
}

/** A consignment goes by one number of tax that is paid, or by none: a second one holds it, by its item. */
function mixedTax(rows: readonly OrderRow[]): Hold | null {
  const first = rows.find(({ customs }) => customs.ioss !== undefined)?.customs.ioss;
  const other = rows.find(({ customs }) => customs.ioss !== undefined && customs.ioss !== first);
  return other ? { reason: 'other', detail: `${other.sku}: ioss: ${other.customs.ioss}` } : null;
}

/** A fact from the first row that has it; each row that says otherwise is named. */
function firstOf<T extends string | number | null>(
  rows: readonly OrderRow[],
  read: (row: OrderRow) => T,
  column: string,
  warnings: RowProblem[],
): T {
  const empty = (value: T) => value === null || value === '';
  const found = rows.find((row) => !empty(read(row)));
  const value = read(found ?? (rows[0] as OrderRow));
  for (const row of rows) {
    const other = read(row);
    if (found && !empty(other) && plain(other) !== plain(value))
      warnings.push({ line: row.lineNumber, field: column, reason: 'contradicts', value: shown(column, other) });
  }
  return value;
}

const plain = (value: string | number | null): string =>
  String(value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const shown = (column: string, value: string | number | null): string =>
  typeof value === 'number' && column.endsWith('_at') ? new Date(value).toISOString() : String(value);

/** Parts of an address that make it another place when they differ. */
const PLACE = ['street1', 'postcode', 'country'] as const;

/**
 * The address of the first row that has a street, filled up from rows that name the same place. An order whose rows name
 * two places waits for a person.
 */
function addressOf(
  rows: readonly OrderRow[],
  warnings: RowProblem[],
): { readonly value: Address; readonly hold: Hold | null } {
  const some = rows.filter(({ address }) => Object.values(address).some((part) => part !== ''));
  const base = (some.find(({ address }) => address.street1 !== '') ?? some[0] ?? (rows[0] as OrderRow)).address;
  const value: Address = { ...base };
  let hold: Hold | null = null;
  for (const { address, lineNumber } of some) {
    const differs = (part: keyof Address) =>
      address[part] !== '' && value[part] !== '' && plain(address[part]) !== plain(value[part]);
    const place = PLACE.find(differs);
    if (place && !hold) hold = { reason: 'address-question', detail: `${lineNumber}: ${place}: ${address[place]}` };
    for (const part of Object.keys(value) as (keyof Address)[])
      if (differs(part)) warnings.push({ line: lineNumber, field: part, reason: 'contradicts', value: address[part] });
      else if (!place && value[part] === '') value[part] = address[part];
  }
  return { value, hold };
}
