/**
 * The kinds of file that can be imported, each with its columns: those with `?` may be missing, those with `~` are
 * promised and not used yet.
 */
export const IMPORT_COLUMNS = {
  items:
    'sku title? barcodes? weight_grams? length_mm? width_mm? height_mm? tracking? image? note? checklist? price? currency? reorder_point? cost? serial_format? min_shelf_days? handling? nest_mm? confirm? substitutes? substitutes_ask? hs_code? origin_country? customs_description? lithium? abc~',
  kits: 'kit_sku component_sku quantity',
  substitutes: 'sku substitute_sku allowed?',
  orders:
    'order channel? placed_at? ship_by? sku quantity unit_price? currency? name? company? street1? street2? city? region? postcode? country? phone? email? service? note? confirm_note? substitutes? tote? gift_message~ shipping_charge? tax_id? ioss? incoterm? category? export_number?',
  stock: 'sku location lot? expiry? quantity',
  locations: 'location zone? kind? sequence~',
  deliveries: 'delivery supplier? expected_at? sku quantity lot? expiry?',
  cartons:
    'carton length_mm width_mm height_mm tare_grams? max_grams? cost? currency? stock? outer_length_mm? outer_width_mm? outer_height_mm?',
  rates:
    'service carrier? countries? postcodes? max_grams? max_length_mm? price? per_kg? currency? days_min? days_max? tracked? valid_from? valid_to?',
  services:
    'service carrier? title? names? volume_divisor_cm3_per_kg? dim_threshold_cm3? dim_round? dim_from? step_grams? max_length_mm? max_width_mm? max_height_mm? max_length_girth_mm? po_box? military? lithium? limited_quantities? signature? insured_to? max_value? currency? cutoff? delivery_days? calendar? manifest? customs_paper? surcharges?',
  operators: 'name badge? role? language?',
} as const;
export type ImportKind = keyof typeof IMPORT_COLUMNS;

/** A column of a kind: `required` in every file, `optional`, or `later`: promised, and left out for now. */
export interface ImportColumn {
  readonly name: string;
  readonly need: 'required' | 'optional' | 'later';
}

const KINDS = Object.keys(IMPORT_COLUMNS) as ImportKind[];

/** The columns of a kind, in the order of the documentation. */
export const columnsOf = (kind: ImportKind): readonly ImportColumn[] =>
  IMPORT_COLUMNS[kind].split(' ').map((column) => ({
    name: column.replace(/[?~]$/, ''),
    need: column.endsWith('?') ? 'optional' : column.endsWith('~') ? 'later' : 'required',
  }));

/** A heading as it is compared: small letters, words joined by `_`. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s\-._/]+/g, '_');

/** What a header row is, by all of its headings. `two-kinds`: more than one fits as well. */
export type Recognition =
  | { readonly type: 'kind'; readonly kind: ImportKind; readonly unknown: readonly string[] }
  | { readonly type: 'two-kinds'; readonly kinds: readonly ImportKind[] }
  | { readonly type: 'unknown' };

/**
 * Recognises a header row (headings as they stand). A kind fits when its required columns are there and more than half of
 * the headings are its own; where several fit, the one that knows the most headings; where two know as many, the one that
 * the file's name says.
 */
export function recognise(name: string, headings: readonly string[]): Recognition {
  const keys = [...new Set(headings.map(headingKey).filter(Boolean))];
  const scored = KINDS.map((kind) => {
    const columns = columnsOf(kind);
    const own = new Set(columns.map((column) => column.name));
    const whole = columns.every((column) => column.need !== 'required' || keys.includes(column.name));
    const known = keys.filter((key) => own.has(key));
    return { kind, known: whole && known.length * 2 > keys.length ? known.length : 0, own };
  });
  const most = Math.max(...scored.map(({ known }) => known));
  if (most === 0) return { type: 'unknown' };
  const best = scored.filter(({ known }) => known === most);
  const named = best.filter(({ kind }) => name.toLowerCase().includes(kind.slice(0, -1)));
  const [only, ...others] = best.length > 1 && named.length > 0 ? named : best;
  if (!only || others.length > 0) return { type: 'two-kinds', kinds: best.map(({ kind }) => kind) };
  const unknown = headings.filter((heading) => heading.trim() !== '' && !only.own.has(headingKey(heading)));
  return { type: 'kind', kind: only.kind, unknown };
}
