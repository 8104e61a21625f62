import type { AbcClass } from '#shared/counting/index.ts';
import { Item } from '#shared/domain/index.ts';
import type { Statements } from '../database/database.ts';

/** What counting needs to know of an item. */
export interface KnownItem extends Pick<Item, 'costMinor' | 'currency' | 'tracking'> {
  readonly abc: AbcClass;
}

/** Items by their SKUs; one that the store does not know is left out. Without a class of its own an item is of class C. */
export async function itemsOf(sql: Statements, skus: readonly string[]): Promise<ReadonlyMap<string, KnownItem>> {
  const items = new Map<string, KnownItem>();
  for (const sku of new Set(skus)) {
    const row = await sql.get<{ json: string; abc: string | null }>(
      "SELECT r.json, c.abc FROM records AS r LEFT JOIN item_classes AS c ON c.sku = r.key WHERE r.kind = 'item' AND r.key = ?",
      sku,
    );
    const item = row && Item.partial().safeParse(JSON.parse(row.json)).data;
    if (!row || !item) continue;
    const { costMinor = null, currency = null, tracking = 'none' } = item;
    items.set(sku, { costMinor, currency, tracking, abc: (row.abc ?? 'C') as AbcClass });
  }
  return items;
}
