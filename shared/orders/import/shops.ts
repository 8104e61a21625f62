import type { Row, RowProblem } from './cells.ts';
import { headingKey } from './columns.ts';
import type { ImportReason } from './import-reasons.ts';
import { currencyOfAmount, PROFILE_COLUMNS } from './order-rows.ts';
import { SHOPS, type ShopProfile, type ShopState } from './shop-profiles.ts';

/** The heading of a file that becomes a column of ours. */
export interface MappedColumn {
  readonly heading: string;
  readonly column: string;
}

/** How an order file of another program is read: which headings become which columns. */
export interface OrderMapping {
  /** The shop's name in our words, or `by-hand`. */
  readonly source: ShopProfile['id'] | 'by-hand';
  readonly columns: readonly MappedColumn[];
  readonly dayFirst: boolean | null;
}

/** The shop whose order export has these headings, and how it is read; undefined for any other file. */
export function shopMapping(headings: readonly string[]): OrderMapping | { readonly instead: string } | undefined {
  const byKey = new Map(headings.map((heading) => [headingKey(heading), heading]));
  const shop = SHOPS.find(({ marks }) => marks.every((mark) => byKey.has(mark)));
  if (!shop) return undefined;
  if (shop.instead) return { instead: shop.instead };
  const columns = Object.entries(shop.columns).flatMap(([column, ways]) => {
    const way = ways.find((keys) => keys.split('+').some((key) => byKey.has(key)));
    return (way?.split('+') ?? []).flatMap((key) => {
      const heading = byKey.get(key);
      return heading === undefined ? [] : [{ heading, column }];
    });
  });
  return { source: shop.id, columns, dayFirst: shop.dayFirst };
}

/** Rows of another program's file as rows of ours, and what its own state of the orders says about them. */
export interface MappedRows {
  readonly rows: readonly Row[];
  readonly warnings: readonly RowProblem[];
}

/** `rows` have their cells by heading. */
export function mapRows(mapping: OrderMapping, rows: readonly Row[]): MappedRows {
  const shop = SHOPS.find(({ id }) => id === mapping.source);
  const warnings: RowProblem[] = [];
  const mapped: { readonly row: Row; readonly source: Readonly<Record<string, string>> }[] = [];
  let above: Readonly<Record<string, string>> = {};
  for (const row of rows) {
    const source = Object.fromEntries(Object.entries(row.cells).map(([heading, cell]) => [headingKey(heading), cell]));
    const cells = cellsOf(mapping, row);
    if (shop?.blankOrderContinues && cells.order === '' && above.order) cells.order = above.order;
    if (cells.order) above = cells;
    if (shop) fillFrom(shop, cells, source);
    mapped.push({ row: { ...row, cells }, source });
  }
  const priced = withCurrency(
    mapped.map(({ row }) => row),
    warnings,
  );
  if (!shop) return { rows: priced, warnings };
  const states = statesOf(shop, mapped);
  const kept = mapped
    .map(({ row, source }, at) => ({ row: priced[at] ?? row, source }))
    .filter(({ row, source }) => {
      const order = row.cells.order ?? '';
      const state = states.get(order);
      if (state?.type === 'leave') {
        if (state.line === row.line)
          warnings.push(leftOut(row.line, state.heading, `${order}: ${state.value}`, 'shop-done'));
        return false;
      }
      const line = shop.lineStates.find((rule) => rule.leave.test(source[rule.key] ?? ''));
      if (line) warnings.push(leftOut(row.line, line.key, `${order}: ${row.cells.sku ?? ''}`, line.reason));
      return !line;
    });
  const stopped = kept.map(({ row }) => {
    const state = states.get(row.cells.order ?? '');
    if (state?.type !== 'stop') return row;
    return { ...row, cells: { ...row.cells, [PROFILE_COLUMNS.stopped]: `${state.heading}: ${state.value}` } };
  });
  return { rows: stopped, warnings };
}

/** Many exports say nowhere which currency they are in: their prices are left out, once said for each order. */
function withCurrency(rows: readonly Row[], warnings: RowProblem[]): readonly Row[] {
  const named = new Set(
    rows.filter((row) => row.cells.currency || currencyOfAmount(row)).map(({ cells }) => cells.order ?? ''),
  );
  const said = new Set<string>();
  return rows.map((row) => {
    const { unit_price, line_price, ...cells } = row.cells;
    const order = cells.order ?? '';
    const price = unit_price || line_price;
    if (!price || named.has(order)) return row;
    if (!said.has(order)) warnings.push(leftOut(row.line, 'unit_price', `${order}: ${price}`, 'price-left-out'));
    said.add(order);
    return { ...row, cells };
  });
}

function leftOut(line: number, field: string, value: string, reason: ImportReason): RowProblem {
  return { line, field, reason, value };
}

/** The cells under our names. Two headings of one column stand one behind the other: first and last name. */
function cellsOf(mapping: OrderMapping, row: Row): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { heading, column } of mapping.columns) {
    const cell = row.cells[heading] ?? '';
    const before = cells[column] ?? '';
    const between = column.startsWith('street') ? ', ' : ' ';
    cells[column] = before === '' || cell === '' ? `${before}${cell}` : `${before}${between}${cell}`;
  }
  return cells;
}

/** What the export leaves to be known: where it comes from, whose dollars these are, and rows that begin an order. */
function fillFrom(shop: ShopProfile, cells: Record<string, string>, source: Readonly<Record<string, string>>): void {
  if (!cells.channel) cells.channel = shop.channel;
  const amount = cells.unit_price ?? cells[PROFILE_COLUMNS.linePrice] ?? '';
  if (!cells.currency && shop.dollar && /^-?\$/.test(amount.trim())) cells.currency = shop.dollar;
  if (shop.lineMarks.length > 0 && shop.lineMarks.every((key) => !source[key]))
    cells[PROFILE_COLUMNS.factsOnly] = 'yes';
  // The second street line often repeats the first.
  if (cells.street2 && cells.street2 === cells.street1) cells.street2 = '';
}

interface FoundState {
  readonly type: 'leave' | 'stop';
  readonly line: number;
  readonly heading: string;
  readonly value: string;
}

/** The shop's own state of each order, from whichever of its rows has it. */
function statesOf(
  shop: ShopProfile,
  rows: readonly { readonly row: Row; readonly source: Readonly<Record<string, string>> }[],
): ReadonlyMap<string, FoundState> {
  const found = new Map<string, FoundState>();
  const firstLine = new Map<string, number>();
  for (const { row, source } of rows) {
    const order = row.cells.order ?? '';
    if (!firstLine.has(order)) firstLine.set(order, row.line);
    for (const rule of shop.states) {
      const value = source[rule.key] ?? '';
      const type = stateOf(rule, value);
      if (type && found.get(order)?.type !== 'leave')
        found.set(order, { type, value, heading: rule.key, line: firstLine.get(order) ?? row.line });
    }
  }
  return found;
}

const stateOf = (rule: ShopState, value: string): FoundState['type'] | undefined =>
  rule.leave?.test(value) ? 'leave' : rule.stop?.test(value) ? 'stop' : undefined;
