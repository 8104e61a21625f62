import { type CartonFacts, fitsNowhere } from '#shared/cartons/index.ts';
import type { Item } from '#shared/domain/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise, settle } from '../exceptions/exceptions.ts';

const TYPE = 'fits-no-carton';

/**
 * Tells a person of items of which no unit was found to go into any carton, before a packer meets them; what was told and is right by now is taken back. `skus`: so many items
 * as one version may hold two changes of.
 */
export async function lookAtSizes(writing: Writing, skus: readonly string[], now: EpochMs): Promise<void> {
  const { sql } = writing;
  const cartons = (await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'carton'")).map(
    ({ json }) => JSON.parse(json) as CartonFacts,
  );
  const told = await toldOf(sql);
  for (const sku of skus) {
    const found = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item' AND key = ?", sku);
    const item = found && (JSON.parse(found.json) as Item);
    const detail = item && fitsNowhere(item, cartons) ? detailOf(item) : null;
    const before = told.get(sku) ?? null;
    if (detail === before) continue;
    const about = { type: TYPE, subject: { kind: 'item', id: sku }, stationId: '' } as const;
    if (before !== null) await settle(writing, about);
    if (detail !== null) await raise(writing, { ...about, at: now, detail });
  }
}

/** The items that a person was told of, and what was said. */
export async function toldOf(sql: Statements): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception'");
  return new Map(
    rows.flatMap(({ json }) => {
      const { type, subject, detail } = JSON.parse(json) as StoreException;
      return type === TYPE && subject ? [[subject.id, detail] as const] : [];
    }),
  );
}

/** What may be in the way: the sides of a unit, and its weight where it is stated. */
const detailOf = ({ lengthMm, widthMm, heightMm, weightGrams }: Item): string =>
  `${lengthMm} × ${widthMm} × ${heightMm} mm${weightGrams ? `, ${weightGrams} g` : ''}`;
