import { type ItemBarcode, MOST_BARCODES, type Order, type OrderCustoms } from '#shared/domain/index.ts';
import { ORDER_CUSTOMS_COLUMNS, type OrderDraft } from '#shared/orders/index.ts';

/** Columns whose fields are called otherwise than the columns themselves. */
const FIELDS: Readonly<Record<string, string>> = {
  price: 'priceMinor',
  cost: 'costMinor',
  per_kg: 'perKgMinor',
  substitutes_ask: 'substitutes',
  carton: 'code',
  kit_sku: 'sku',
  delivery: 'code',
};

/** Of services.csv, whose columns say more than one thing of a field. */
const SERVICE_FIELDS: Readonly<Record<string, string>> = {
  service: 'code',
  volume_divisor_cm3_per_kg: 'weightRules',
  dim_threshold_cm3: 'weightRules',
  dim_round: 'weightRules',
  dim_from: 'weightRules',
  max_length_mm: 'maxSideMm',
  max_width_mm: 'maxSecondMm',
  max_height_mm: 'maxThirdMm',
  insured_to: 'insuredToMinor',
  max_value: 'valueToMinor',
  cutoff: 'cutoffs',
  calendar: 'keepsHolidays',
};

/** What the column `handling` says beside the marks. */
const BY_HANDLING: readonly string[] = ['limitedQuantity', 'soft'];

/** The field of a record that a column of its file fills. */
export const fieldOf = (kind: string, column: string): string =>
  (kind === 'service' ? SERVICE_FIELDS[column] : undefined) ??
  (kind === 'location' && column === 'location' ? 'code' : FIELDS[column]) ??
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * A record of a file over what the store has of it: a file changes only what its columns speak of. `columns`: undefined
 * when it speaks of all. An empty cell speaks too: it empties the field.
 */
export function mergeRecord(
  kind: string,
  value: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>> | undefined,
  columns: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  if (!before) return value;
  const spoken = columns && new Set(columns.map((column) => fieldOf(kind, column)));
  // One column says it all; where it does not say that they are limited or soft, they are not.
  const isHandled = kind === 'item' && spoken?.has('handling') === true;
  if (isHandled) for (const field of BY_HANDLING) spoken.add(field);
  const isGone = (field: string): boolean => isHandled && BY_HANDLING.includes(field);
  const merged = Object.entries(value).map(([field, said]) => [
    field,
    !spoken || spoken.has(field) || !(field in before) ? said : before[field],
  ]);
  const more = Object.entries(before).filter(([field]) => !(field in value) && !isGone(field));
  const record: Record<string, unknown> = Object.fromEntries([...merged, ...more]);
  return kind === 'item' ? { ...record, barcodes: withTaught(record.barcodes, before.barcodes) } : record;
}

/** The merchant's codes of an item, and those that were taught at a bench: a file that does not know them takes none away. */
function withTaught(said: unknown, before: unknown): unknown {
  if (!Array.isArray(said) || !Array.isArray(before)) return said;
  const codes = said as readonly ItemBarcode[];
  const taught = (before as readonly ItemBarcode[]).filter((known) => known.taught);
  const missing = taught.filter(({ code }) => !codes.some((other) => other.code === code));
  return [...codes, ...missing].slice(0, MOST_BARCODES);
}

/** An order's facts after a file: from the draft where its columns speak of them, else as the store has them. */
export function mergeDraft(
  draft: OrderDraft,
  before: Order | undefined,
  columns: readonly string[] | undefined,
): OrderDraft {
  if (!before || !columns) return draft;
  const speaks = (column: string): boolean => columns.includes(column);
  const address = Object.fromEntries(
    Object.entries(draft.address).map(([part, said]) => [part, speaks(part) ? said : before.address[part as 'name']]),
  ) as OrderDraft['address'];
  const priced = speaks('unit_price') || speaks('line_price');
  const left = [...before.lines];
  const lines = draft.lines.map((line) => {
    if (priced) return line;
    const at = left.findIndex(({ sku }) => sku === line.sku);
    const [same] = at === -1 ? [] : left.splice(at, 1);
    return { ...line, unitPriceMinor: same?.unitPriceMinor ?? null };
  });
  const { confirmNote: said, substitutes: agreed, customs: told, ...rest } = draft;
  const customs = mergeCustoms(told, before.customs, speaks);
  const confirmNote = speaks('confirm_note') ? said : before.confirmNote;
  const substitutes = speaks('substitutes') ? agreed : before.substitutes;
  return {
    ...rest,
    ...(confirmNote === undefined ? {} : { confirmNote }),
    ...(substitutes === undefined ? {} : { substitutes }),
    ...(customs === undefined ? {} : { customs }),
    placedAt: speaks('placed_at') ? draft.placedAt : before.placedAt,
    shipBy: speaks('ship_by') ? draft.shipBy : before.shipBy,
    currency: speaks('currency') || draft.currency !== null ? draft.currency : before.currency,
    address,
    email: speaks('email') ? draft.email : before.email,
    service: speaks('service') ? draft.service : before.service,
    note: speaks('note') ? draft.note : before.note,
    tote: speaks('tote') ? draft.tote : before.tote,
    lines,
  };
}

/** What an order says to customs after a file: part by part, undefined where nothing is left. */
function mergeCustoms(
  said: OrderCustoms | undefined,
  before: OrderCustoms | undefined,
  speaks: (column: string) => boolean,
): OrderCustoms | undefined {
  const parts = Object.entries(ORDER_CUSTOMS_COLUMNS).flatMap(([name, column]) => {
    const value = (speaks(column) ? said : before)?.[name as keyof OrderCustoms];
    return value === undefined ? [] : [[name, value] as const];
  });
  return parts.length === 0 ? undefined : (Object.fromEntries(parts) as OrderCustoms);
}
