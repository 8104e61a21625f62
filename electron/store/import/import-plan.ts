import { parseGtin } from '#shared/barcode/index.ts';
import { type RateFaultType, rateFaults } from '#shared/carriers/index.ts';
import {
  type CarrierService,
  type DeliveryLine,
  type Item,
  isPictureAddress,
  type Kit,
  type Operator,
  type Rate,
  rateKeyOf,
  type Substitute,
} from '#shared/domain/index.ts';
import {
  type FileStyle,
  type ImportKind,
  type MappedColumn,
  type Row,
  type RowProblem,
  type RowReading,
  readCarton,
  readDeliveryRow,
  readItem,
  readKitRow,
  readLocation,
  readOperator,
  readOrders,
  readRate,
  readService,
  readStockRow,
  readSubstituteRow,
} from '#shared/orders/index.ts';
import { stockKey } from '../stock/stock-key.ts';
import { type KnownRecords, NOTHING_KNOWN } from './import-known.ts';
import type { ParsedFile } from './parse-file.ts';

/** A record as an import wants it, before it meets what the store has. An order is an OrderDraft, not yet checked. */
export interface PlannedRecord {
  readonly kind:
    | 'item'
    | 'kit'
    | 'order'
    | 'stock'
    | 'location'
    | 'carton'
    | 'delivery'
    | 'rate'
    | 'service'
    | 'operator';
  readonly key: string;
  readonly value: unknown;
  /** The columns that the file has of it; what they do not speak of stays as the store has it. Undefined: all. */
  readonly columns?: readonly string[];
  /** Where it begins in its file. */
  readonly line?: number;
}

/** What a file would bring: the good records, and everything that is wrong or odd, by line. */
export interface ImportPlan {
  readonly kind: ImportKind;
  readonly source: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** Which heading becomes which column, with the first row's cell. */
  readonly used: readonly (MappedColumn & { readonly first: string })[];
  readonly unknown: readonly string[];
  readonly later: readonly string[];
  readonly rows: number;
  readonly good: number;
  readonly records: readonly PlannedRecord[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
  readonly sample: readonly (readonly string[])[];
}

const SAMPLE_ROWS = 5;

/** Reads every row of a parsed file. Good rows are planned, bad rows reported; a later row with the same key wins. */
export function planImport(file: ParsedFile, known: KnownRecords = NOTHING_KNOWN): ImportPlan {
  const { records, problems: found, warnings } = planned(file, known);
  const lines = new Set(file.rows.map(({ line }) => line));
  // A row that is read in part has its fault with it already.
  const lost = file.lost.filter(({ line }) => !lines.has(line));
  const problems = [...lost, ...found].toSorted((a, b) => a.line - b.line);
  const badLines = new Set(problems.map((problem) => problem.line));
  const rows = file.rows.length + lost.length;
  const { kind, source, delimiter, unknown, later } = file;
  return {
    kind,
    source,
    delimiter,
    unknown,
    later,
    columns: file.used.map(({ column }) => column),
    used: file.used.map((used) => ({ ...used, first: (file.first[used.heading] ?? '').slice(0, 120) })),
    rows,
    good: rows - badLines.size,
    records,
    problems,
    warnings: [...file.warnings, ...warnings].toSorted((a, b) => a.line - b.line),
    sample: file.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => file.used.map(({ column }) => cells[column] ?? '')),
  };
}

interface Planned {
  readonly records: readonly PlannedRecord[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

function planned(file: ParsedFile, known: KnownRecords): Planned {
  switch (file.kind) {
    case 'items': {
      const read = (row: Row, style: FileStyle) => readItem(row, style, (sku) => known.currencies.get(sku) ?? null);
      const found = planRows(file, 'item', read, (item) => item.sku);
      // Nothing is loaded from the net: a bench works without it, and the page shows the station's own files only.
      const addresses = found.good.flatMap<RowProblem>(({ row, value: { image } }) =>
        image !== null && isPictureAddress(image)
          ? [{ line: row.line, field: 'image', reason: 'picture-address', value: image.slice(0, 120) }]
          : [],
      );
      return { ...found, warnings: [...found.warnings, ...sharedBarcodes(found.good, known.barcodes), ...addresses] };
    }
    case 'kits':
      return planKits(file);
    case 'substitutes':
      return planSubstitutes(file, known);
    case 'orders': {
      const { drafts, problems, warnings } = readOrders(file.rows, file.lost, file.style);
      const cells = new Map(file.rows.map((row) => [row.line, row.cells]));
      const records = drafts.map(({ fileLines = [], ...order }): PlannedRecord => {
        // In JSON not all rows need to have the same.
        const columns = [...new Set(fileLines.flatMap((line) => Object.keys(cells.get(line) ?? {})))];
        return { kind: 'order', key: order.id, value: order, columns, line: fileLines[0] ?? 0 };
      });
      return { records, problems, warnings };
    }
    case 'stock':
      return planRows(file, 'stock', readStockRow, stockKey);
    case 'locations':
      return planRows(file, 'location', readLocation, (location) => location.code);
    case 'deliveries':
      return planDeliveries(file);
    case 'cartons':
      return planRows(file, 'carton', readCarton, (carton) => carton.code);
    case 'rates':
      return planRates(file, known.rates);
    case 'services':
      return planServices(file);
    case 'operators':
      return withoutSharedBadges(
        planRows(file, 'operator', readOperator, (operator) => operator.id),
        known.operators,
      );
  }
}

interface GoodRow<T> {
  readonly row: Row;
  readonly value: T;
}

/** Rows of one record each. */
function planRows<T>(
  file: ParsedFile,
  kind: PlannedRecord['kind'],
  read: (row: Row, style: FileStyle) => RowReading<T>,
  keyOf: (value: T) => string,
): Planned & { readonly good: readonly GoodRow<T>[] } {
  const readings = file.rows.map((row) => ({ row, ...read(row, file.style) }));
  const good = readings.filter(({ problems }) => problems.length === 0);
  const records = new Map<string, PlannedRecord>();
  for (const { row, value } of good) {
    const key = keyOf(value);
    records.set(key, { kind, key, value, columns: Object.keys(row.cells) });
  }
  return {
    good,
    records: [...records.values()],
    problems: readings.flatMap(({ problems }) => problems),
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

function planKits(file: ParsedFile): Planned {
  const { good, problems, warnings } = planRows(file, 'kit', readKitRow, (kit) => kit.sku);
  const kits = new Map<string, Map<string, Kit['components'][number]>>();
  for (const { value } of good) {
    const components = kits.get(value.sku) ?? new Map<string, Kit['components'][number]>();
    kits.set(value.sku, components.set(value.component.sku, value.component));
  }
  const records = Array.from(kits, ([sku, components]): PlannedRecord => {
    return { kind: 'kit', key: sku, value: { sku, components: [...components.values()] } };
  });
  return { records, problems, warnings };
}

/** Prices, and what is odd in them once the file is taken: gaps, overlaps and rows that never count, each with its lines; rows on record have none. */
function planRates(file: ParsedFile, onRecord: readonly Rate[]): Planned {
  const found = planRows(file, 'rate', readRate, rateKeyOf);
  const own = new Set(found.records.map(({ key }) => key));
  const services = new Set(found.good.map(({ value }) => value.service));
  // A row of another service says nothing of those in the file, but for its currency.
  const kept = onRecord.filter((rate) => services.has(rate.service) && !own.has(rateKeyOf(rate)));
  const many = found.good.length;
  const lineOf = (at: number): string => (at < many ? String(found.good[at]?.row.line) : RECORD);
  const faults = rateFaults([...found.good.map(({ value }) => value), ...kept], '', null);
  const odd = faults.flatMap(({ type, service, rows, detail }): readonly RowProblem[] => {
    const [first] = rows;
    if (first === undefined || first >= many) return [];
    const lines = rows.length > 1 ? ` (${rows.map(lineOf).join(', ')})` : '';
    const value = `${service}${lines}${detail === '' ? '' : `, ${detail}`}`.slice(0, 120);
    const line = found.good[first]?.row.line ?? 0;
    return [{ line, field: FAULT_COLUMNS[type] ?? 'service', reason: `rate-${type}`, value }];
  });
  return { ...found, warnings: [...found.warnings, ...odd] };
}

/** Stands for a row that is on record and not in the file. */
const RECORD = '*';

/** The column that a fault is about. */
const FAULT_COLUMNS: Readonly<Partial<Record<RateFaultType, string>>> = {
  ...{
    overlap: 'max_grams',
    'gap-in-days': 'valid_to',
    ended: 'valid_to',
    'zone-ends': 'valid_to',
    begins: 'valid_from',
  },
  ...{ 'gap-in-postcodes': 'postcodes', 'ranges-overlap': 'postcodes', 'zeros-lost': 'postcodes' },
  ...{ 'unreadable-postcode': 'postcodes', 'falling-price': 'price', 'no-weight-limit': 'max_grams' },
  ...{ 'currencies-meet': 'currency', 'two-carriers': 'carrier' },
};

/** A service is what its last row says, with a rule of its weight from each row. */
function planServices(file: ParsedFile): Planned {
  const { good, problems, warnings } = planRows(file, 'service', readService, ({ code }) => code);
  const found = new Map<
    string,
    PlannedRecord & { readonly rules: Map<string, CarrierService['weightRules'][number]> }
  >();
  for (const { row, value } of good) {
    const one = found.get(value.code);
    const rules = one?.rules ?? new Map<string, CarrierService['weightRules'][number]>();
    for (const rule of value.weightRules) rules.set(rule.validFrom ?? '', rule);
    found.set(value.code, { kind: 'service', key: value.code, columns: Object.keys(row.cells), value, rules });
  }
  const records = Array.from(found.values(), ({ rules, value, ...record }): PlannedRecord => {
    const weightRules = [...rules].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, rule]) => rule);
    return { ...record, value: { ...(value as CarrierService), weightRules } };
  });
  return { records, problems, warnings };
}

/** What may go instead of an item is what the file says of it; an item that the store does not have is named. */
function planSubstitutes(file: ParsedFile, known: KnownRecords): Planned {
  const { good, problems, warnings } = planRows(file, 'item', readSubstituteRow, ({ sku }) => sku);
  const lists = new Map<string, Map<string, Substitute>>();
  const lost: RowProblem[] = [];
  for (const { row, value } of good) {
    const { sku, substitute } = value;
    const named = [['sku', sku] as const, ['substitute_sku', substitute.sku] as const];
    const unknown = named.filter(([, name]) => !known.skus.has(name));
    for (const [field, name] of unknown) lost.push({ line: row.line, field, reason: 'no-such-item', value: name });
    if (unknown.length === 0)
      lists.set(sku, (lists.get(sku) ?? new Map<string, Substitute>()).set(substitute.sku, substitute));
  }
  const records = Array.from(lists, ([sku, list]): PlannedRecord => {
    return { kind: 'item', key: sku, value: { sku, substitutes: [...list.values()] }, columns: ['substitutes'] };
  });
  return { records, problems: [...problems, ...lost], warnings };
}

/** The lines of a delivery are those of the file, each item's lot once: its rows go into one file. */
function planDeliveries(file: ParsedFile): Planned {
  const { good, problems, warnings } = planRows(file, 'delivery', readDeliveryRow, ({ code }) => code);
  const found = new Map<string, PlannedRecord & { readonly lines: Map<string, DeliveryLine> }>();
  for (const {
    row,
    value: { code, supplier, expectedAt, line },
  } of good) {
    const columns = [...Object.keys(row.cells), 'lines'];
    const one = found.get(code) ?? { kind: 'delivery', key: code, columns, value: null, lines: new Map() };
    const key = JSON.stringify([line.sku, line.lot, line.expiry]);
    const quantity = line.quantity + (one.lines.get(key)?.quantity ?? 0);
    one.lines.set(key, { ...line, quantity });
    found.set(code, { ...one, value: { code, supplier, expectedAt } });
  }
  const records = Array.from(found.values(), ({ lines, value, ...record }): PlannedRecord => {
    return { ...record, value: { ...(value as object), lines: [...lines.values()] } };
  });
  return { records, problems, warnings };
}

/** Codes that would stand for several items once the file is taken. All are kept: the packer is asked which one it is. */
function sharedBarcodes(items: readonly GoodRow<Item>[], known: KnownRecords['barcodes']): readonly RowProblem[] {
  const latest = [...new Map(items.map((item) => [item.value.sku, item])).values()];
  const lines = new Map(latest.map(({ row, value }) => [value.sku, row.line]));
  const speaks = new Set(latest.filter(({ row }) => row.cells.barcodes !== undefined).map(({ value }) => value.sku));
  const codes = [
    ...known.filter(({ sku }) => !speaks.has(sku)),
    ...latest.flatMap(({ value: { sku, barcodes } }) => barcodes.map(({ code }) => ({ code, sku }))),
    // An item is found by its SKU as well.
    ...latest.map(({ value: { sku } }) => ({ code: sku, sku })),
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
    reason: 'shared-barcode' as const,
    value: `${code}: ${[...skus].join(', ')}`,
    count: skus.size,
  })).flatMap(({ count, ...warning }) => (count > 1 && warning.line > 0 ? [warning] : []));
}

/** A badge signs one person in. Whoever would share it with another is not taken, and both are named. */
function withoutSharedBadges(
  planned: Planned & { readonly good: readonly GoodRow<Operator>[] },
  known: KnownRecords['operators'],
): Planned {
  const rows = new Map(planned.good.map((good) => [good.value.id, good]));
  const problems: RowProblem[] = [];
  for (let again = true; again; ) {
    again = false;
    const badges = new Map<string, Pick<Operator, 'id' | 'name'>[]>();
    const after = new Map(known.map((person) => [person.id, person]));
    for (const { row, value } of rows.values())
      after.set(value.id, {
        ...value,
        badge: row.cells.badge === undefined ? (after.get(value.id)?.badge ?? '') : value.badge,
      });
    for (const person of after.values())
      if (person.badge !== '') badges.set(person.badge, [...(badges.get(person.badge) ?? []), person]);
    for (const [badge, people] of badges)
      for (const { id } of people.length > 1 ? people : []) {
        const row = rows.get(id)?.row;
        if (!row || known.find((person) => person.id === id)?.badge === badge) continue;
        rows.delete(id);
        again = true;
        const others = people.filter((person) => person.id !== id).map(({ name }) => name);
        problems.push({
          line: row.line,
          field: 'badge',
          reason: 'badge-taken',
          value: `${badge}: ${others.join(', ')}`,
        });
      }
  }
  return {
    records: planned.records.filter(({ key }) => rows.has(key)),
    problems: [...planned.problems, ...problems],
    warnings: planned.warnings,
  };
}
