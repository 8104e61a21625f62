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
const KINDS = Object.keys(IMPORT_COLUMNS) as ImportKind[];

const columnsOf = (kind: ImportKind): readonly string[] => IMPORT_COLUMNS[kind].split(' ');

/**
 * The kind of a file by its columns (lower case) and its name: the kind whose required columns are all there. Where
 * several fit, the one that the name says, else the one that most of the columns belong to. Undefined when none fits.
 */
export function importKindOf(name: string, columns: readonly string[]): ImportKind | undefined {
  const have = new Set(columns);
  const fits = KINDS.filter((kind) => columnsOf(kind).every((column) => column.endsWith('?') || have.has(column)));
  const known = (kind: ImportKind) => columnsOf(kind).filter((column) => have.has(column.replace('?', ''))).length;
  const named = fits.find((kind) => name.toLowerCase().includes(kind.slice(0, -1)));
  return named ?? fits.toSorted((a, b) => known(b) - known(a))[0];
}
