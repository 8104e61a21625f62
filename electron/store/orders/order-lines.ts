import type { Kit, OrderLine } from '#shared/domain/index.ts';
import type { Statements } from '../database/database.ts';

/** A record of the store as it is kept; undefined where there is none. */
export async function recordOf<T>(sql: Statements, kind: string, key: string): Promise<T | undefined> {
  const row = await sql.get<{ json: string }>('SELECT json FROM records WHERE kind = ? AND key = ?', kind, key);
  return row ? (JSON.parse(row.json) as T) : undefined;
}

/** Kits are taken apart once, when they are first known; their later changes are for later orders. */
export async function takenApart(
  sql: Statements,
  lines: readonly OrderLine[],
  earlier: readonly OrderLine[],
): Promise<OrderLine[]> {
  const apart: OrderLine[] = [];
  for (const line of lines) {
    const before = earlier.find((other) => other.id === line.id);
    const known = before?.sku === line.sku ? before.components : null;
    const components = known ?? line.components ?? (await recordOf<Kit>(sql, 'kit', line.sku))?.components ?? null;
    apart.push({ ...line, components });
  }
  return apart;
}

/** Which items of some lines the store knows. */
export async function knownItems(sql: Statements, lines: readonly OrderLine[]): Promise<(sku: string) => boolean> {
  const skus = new Set(lines.flatMap((line) => [line.sku, ...(line.components ?? []).map(({ sku }) => sku)]));
  const known = new Set<string>();
  for (const sku of skus)
    if (await sql.get("SELECT 1 AS one FROM records WHERE kind = 'item' AND key = ?", sku)) known.add(sku);
  return (sku) => known.has(sku);
}
