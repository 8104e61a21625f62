import type { CountedLine } from '#shared/counting/index.ts';
import type { Statements } from '../database/database.ts';

/** What a place holds of an item's lot by the moves. */
export interface OnHand {
  readonly sku: string;
  readonly lot: string;
  readonly expiry: string | null;
  readonly quantity: number;
}

/** What a location holds by its moves, lot by lot; those that once stood there too. */
export const onHandAt = (sql: Statements, location: string): Promise<readonly OnHand[]> =>
  sql.all<OnHand>(
    `SELECT p.sku, p.lot, p.expiry, CAST(
      coalesce((SELECT sum(units) FROM moves AS m WHERE m.to_type = 'location' AND m.to_place = p.location
        AND m.to_lot = p.lot AND m.sku = p.sku), 0) -
      coalesce((SELECT sum(units) FROM moves AS m WHERE m.from_type = 'location' AND m.from_place = p.location
        AND m.from_lot = p.lot AND m.sku = p.sku), 0) AS BIGINT) AS quantity
      FROM stock_places AS p WHERE p.location = ? ORDER BY p.sku, p.lot`,
    location,
  );

/** Every lot that is there or should be, with the units that were found of it. */
export function foundAt(onHand: readonly OnHand[], lines: readonly CountedLine[]): readonly OnHand[] {
  const found = new Map(onHand.map((row) => [nameOf(row), { ...row, quantity: 0 }]));
  const add = (row: Omit<OnHand, 'quantity'>, units: number): void => {
    const known = found.get(nameOf(row));
    found.set(nameOf(row), {
      ...row,
      ...known,
      expiry: row.expiry ?? known?.expiry ?? null,
      quantity: (known?.quantity ?? 0) + units,
    });
  };
  for (const { sku, lot, expiry, units } of lines)
    if (lot !== null) add({ sku, lot, expiry }, units);
    else for (const [row, many] of lotsOf(onHand, sku, units)) add(row, many);
  return [...found.values()];
}

/**
 * In which lots units are that were counted without one: in those that are on hand there, as many as each has, what expires last before
 * what expires first; what is more, in the first of them.
 */
function lotsOf(onHand: readonly OnHand[], sku: string, units: number): readonly (readonly [OnHand, number])[] {
  const rows = onHand
    .filter((row) => row.sku === sku && row.quantity > 0)
    .toSorted((a, b) => (b.expiry ?? '').localeCompare(a.expiry ?? ''));
  let left = units;
  const spread = rows.map((row) => {
    const many = Math.min(left, row.quantity);
    left -= many;
    return [row, many] as const;
  });
  const rest = rows[0] ?? { sku, lot: '', expiry: null, quantity: 0 };
  return left > 0 ? [...spread, [rest, left]] : spread;
}

const nameOf = ({ sku, lot }: Pick<OnHand, 'sku' | 'lot'>): string => JSON.stringify([sku, lot]);
