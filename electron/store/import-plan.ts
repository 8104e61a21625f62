import type { Item, Kit, Order } from '#shared/domain/index.ts';
import { orderIdOf } from '#shared/domain/index.ts';
import {
  type ImportKind,
  type OrderRow,
  type Row,
  type RowProblem,
  readCarton,
  readItem,
  readKitRow,
  readLocation,
  readOperator,
  readOrderRow,
  readStockRow,
} from '#shared/orders/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { ParsedFile } from './parse-file.ts';

/** A record as an import wants it, before it meets what the store has. Orders still lack their check and their revision. */
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

/** An order of an import without a ship-by time is due this long after it was placed. */
const DEFAULT_DUE_MS = 2 * 24 * 60 * 60 * 1_000;

/** Reads every row of a parsed file. Good rows are planned, bad rows reported; a later line with the same key wins. */
export function planImport(file: ParsedFile, now: EpochMs): ImportPlan {
  const problems: RowProblem[] = [...file.problems];
  const warnings: RowProblem[] = [];
  let good = 0;
  const take = <T>(
    read: (row: Row) => { readonly value: T; readonly problems: readonly RowProblem[] },
    use: (value: T, row: Row) => void,
  ) => {
    for (const row of file.rows) {
      const result = read(row);
      if (result.problems.length > 0) problems.push(...result.problems);
      else {
        good++;
        use(result.value, row);
      }
    }
  };
  const records = new Map<string, PlannedRecord>();
  const put = (kind: PlannedRecord['kind'], key: string, value: unknown) => records.set(key, { kind, key, value });

  switch (file.kind) {
    case 'items': {
      const owners = new Map<string, string>();
      take(readItem, (item, row) => {
        put('item', item.sku, item);
        warnAboutSharedBarcodes(item, row, owners, warnings);
      });
      break;
    }
    case 'kits': {
      const kits = new Map<string, Kit['components']>();
      take(readKitRow, ({ sku, component }) => {
        kits.set(sku, [...(kits.get(sku) ?? []).filter((other) => other.sku !== component.sku), component]);
      });
      for (const [sku, components] of kits) put('kit', sku, { sku, components });
      break;
    }
    case 'orders': {
      const grouped = new Map<string, OrderRow[]>();
      take(readOrderRow, (row) => {
        const id = orderIdOf(row.channel, row.code);
        const rows = grouped.get(id);
        if (rows) rows.push(row);
        else grouped.set(id, [row]);
      });
      for (const [id, rows] of grouped) put('order', id, draftOrder(id, rows, now));
      break;
    }
    case 'stock':
      take(readStockRow, (stock) => put('stock', `${stock.sku}|${stock.location}|${stock.lot}`, stock));
      break;
    case 'locations':
      take(readLocation, (location) => put('location', location.code, location));
      break;
    case 'cartons':
      take(readCarton, (carton) => put('carton', carton.code, carton));
      break;
    case 'rates':
      for (const row of file.rows) {
        good++;
        put(
          'rate',
          [row.cells.service, row.cells.countries, row.cells.max_grams, row.cells.valid_from].join('|'),
          row.cells,
        );
      }
      break;
    case 'operators':
      take(readOperator, (operator) => put('operator', operator.id, operator));
      break;
  }
  const sample = file.rows.slice(0, 5).map((row) => file.columns.map((column) => row.cells[column] ?? ''));
  const rows = file.rows.length + file.problems.length;
  return {
    kind: file.kind,
    columns: file.columns,
    rows,
    good,
    records: [...records.values()],
    problems,
    warnings,
    sample,
  };
}

function warnAboutSharedBarcodes(item: Item, row: Row, owners: Map<string, string>, warnings: RowProblem[]): void {
  for (const { code } of item.barcodes) {
    const owner = owners.get(code);
    if (owner !== undefined && owner !== item.sku)
      warnings.push({
        line: row.line,
        field: 'barcodes',
        reason: 'shared-barcode',
        value: `${code}: ${owner}, ${item.sku}`,
      });
    owners.set(code, item.sku);
  }
}

/** One order out of its rows. A quantity that no line may have is kept as a hold, not as a line. */
function draftOrder(id: string, rows: readonly OrderRow[], now: EpochMs): Order {
  const [first] = rows as readonly [OrderRow, ...OrderRow[]];
  const placedAt = first.placedAt ?? now;
  const bad = rows.find((row) => row.quantity < 1 || row.quantity > 100_000);
  return {
    id,
    code: first.code,
    channel: first.channel,
    placedAt,
    shipBy: first.shipBy ?? placedAt + DEFAULT_DUE_MS,
    currency: first.currency,
    address: first.address,
    email: first.email,
    service: first.service,
    note: first.note,
    tote: first.tote,
    lines: rows
      .filter((row) => row.quantity >= 1 && row.quantity <= 100_000)
      .map((row, at) => ({
        id: String(at + 1),
        sku: row.sku,
        quantity: row.quantity,
        unitPriceMinor: row.unitPriceMinor,
        components: null,
      })),
    status: bad ? 'on-hold' : 'confirmed',
    hold: bad ? { reason: 'bad-quantity', detail: `${bad.sku}: ${bad.quantity}` } : null,
    rev: 1,
  };
}
