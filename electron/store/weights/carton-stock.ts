import type { Carton } from '#shared/domain/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { Writing } from '../database/transaction.ts';

/**
 * The stock of cartons goes down by those that parcels were closed in, and up again by one that is opened. Only where the merchant says how many
 * there are; a book that has none left stays at none.
 */
export async function followCartons(
  { sql, put }: Writing,
  before: PackingState | null,
  after: PackingState,
): Promise<void> {
  const earlier = closedIn(before);
  const now = closedIn(after);
  for (const code of new Set([...earlier.keys(), ...now.keys()])) {
    const used = (now.get(code) ?? 0) - (earlier.get(code) ?? 0);
    if (used === 0) continue;
    const found = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'carton' AND key = ?", code);
    const carton = found && (JSON.parse(found.json) as Carton);
    if (!carton || carton.stock === null) continue;
    const stock = Math.max(0, carton.stock - used);
    if (stock !== carton.stock) await put('carton', code, JSON.stringify({ ...carton, stock }));
  }
}

/** How many closed parcels of an order are in each carton. */
function closedIn(packing: PackingState | null): ReadonlyMap<string, number> {
  const cartons = new Map<string, number>();
  for (const { closed, carton } of packing?.parcels ?? [])
    if (closed && carton) cartons.set(carton.code, (cartons.get(carton.code) ?? 0) + 1);
  return cartons;
}
