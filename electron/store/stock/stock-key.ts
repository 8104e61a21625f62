import type { ShelfPlace } from '#shared/stock/index.ts';

/** The key of a stock record: an item's units of one lot at one location. A name with the divider in it is another place's in no case. */
export const stockKey = ({ sku, location, lot }: ShelfPlace): string => [sku, location, lot].map(undivided).join('|');

const undivided = (name: string): string => name.replaceAll('\\', '\\\\').replaceAll('|', '\\|');

/** The same in SQL, of the fields of a record. */
export const keyInSql = (...fields: readonly string[]): string =>
  fields.map((field) => `replace(replace(${field}, '\\', '\\\\'), '|', '\\|')`).join(" || '|' || ");
