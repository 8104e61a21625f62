import { type Address, type Hold, type Order, orderIdOf } from '#shared/domain/index.ts';
import { type Row, type RowProblem, type RowReading, readCells } from './cells.ts';

/** One row of orders.csv: a line, with the order's own facts repeated on it. Quantities may be wrong here. */
export interface OrderRow {
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
  readonly tote: string | null;
}

/** An order as a file tells it, before it is checked and meets what the store has of it. Null times: the file has none. */
export type OrderDraft = Omit<Order, 'placedAt' | 'shipBy' | 'status' | 'rev'> & {
  readonly placedAt: number | null;
  readonly shipBy: number | null;
};

/** Where an order comes from when the file does not say. */
const OWN_CHANNEL = 'own shop';
const MOST_UNITS = 100_000;

/** Reads a row of orders.csv. */
export function readOrderRow(row: Row): RowReading<OrderRow> {
  const cells = readCells(row);
  const currency = cells.currency('currency');
  const value: OrderRow = {
    code: cells.required('order', 80),
    channel: cells.text('channel', 60) || OWN_CHANNEL,
    placedAt: cells.time('placed_at', 'begins'),
    shipBy: cells.time('ship_by', 'ends'),
    sku: cells.required('sku', 64),
    // Whatever number stands there is read: a wrong one holds the order, where a person sees it.
    quantity: cells.requiredInteger('quantity', -999_999_999),
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

/**
 * Gathers rows into orders, in the order in which each first appears; its first row tells the address and the times.
 * An order with a row that could not be read is on hold: packed without that line it would leave incomplete.
 */
export function draftOrders(rows: readonly RowReading<OrderRow>[]): readonly OrderDraft[] {
  const grouped = new Map<string, RowReading<OrderRow>[]>();
  for (const row of rows) {
    const { code, channel } = row.value;
    if (code === '') continue;
    const id = orderIdOf(channel, code);
    const same = grouped.get(id);
    if (same) same.push(row);
    else grouped.set(id, [row]);
  }
  return Array.from(grouped).flatMap(([id, readings]) => {
    const first = readings.find((reading) => reading.problems.length === 0)?.value;
    return first ? [draft(id, first, readings)] : [];
  });
}

function draft(id: string, first: OrderRow, readings: readonly RowReading<OrderRow>[]): OrderDraft {
  const { code, channel, placedAt, shipBy, currency, address, email, service, note, tote } = first;
  const judged = readings.map(({ value, problems: [problem] }) => ({
    value,
    wrong: problem ? holdForProblem(problem) : holdForQuantity(value),
  }));
  const lines = judged.flatMap(({ value: { sku, quantity, unitPriceMinor }, wrong }, at) =>
    wrong ? [] : [{ id: String(at + 1), sku, quantity, unitPriceMinor, components: null }],
  );
  const hold = judged.find(({ wrong }) => wrong)?.wrong ?? null;
  return { id, code, channel, placedAt, shipBy, currency, address, email, service, note, tote, lines, hold };
}

const holdForQuantity = ({ sku, quantity }: OrderRow): Hold | null =>
  quantity >= 1 && quantity <= MOST_UNITS ? null : { reason: 'bad-quantity', detail: `${sku}: ${quantity}` };

function holdForProblem({ line, field, value }: RowProblem): Hold {
  const reason =
    field === 'quantity' ? 'bad-quantity' : field === 'unit_price' || field === 'currency' ? 'bad-price' : 'other';
  return { reason, detail: `${line}: ${field}: ${value}` };
}
