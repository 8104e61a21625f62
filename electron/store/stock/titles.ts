import type { Item } from '#shared/domain/index.ts';
import type { Statements } from '../database/database.ts';

/** The titles of items; unknown SKUs are left out. */
export async function titlesIn(sql: Statements, skus: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const rows = await Promise.all(
    skus.map((sku) => sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item' AND key = ?", sku)),
  );
  return Object.fromEntries(
    skus.flatMap((sku, at) => {
      const json = rows[at]?.json;
      return json === undefined ? [] : [[sku, (JSON.parse(json) as Item).title]];
    }),
  );
}
