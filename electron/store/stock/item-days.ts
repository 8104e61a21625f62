import type { StockMove } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';

const DAY_MS = 86_400_000;

/** Units that a move takes out of the warehouse with an order, and by how much it changes what stands on all shelves, in SQL. */
const SIDES = `SELECT sku, happened_at / ${DAY_MS} AS day,
    CASE WHEN to_type = 'parcel' AND from_type <> 'parcel' THEN units WHEN from_type = 'parcel' AND to_type <> 'parcel' THEN -units ELSE 0 END AS units_left,
    CASE WHEN to_type = 'location' THEN units ELSE 0 END - CASE WHEN from_type = 'location' THEN units ELSE 0 END AS net
  FROM moves`;

/** What each day did to each item, by all moves. */
const BY_MOVES = `SELECT sku, day, CAST(sum(units_left) AS BIGINT) AS units_left, CAST(sum(net) AS BIGINT) AS net
  FROM (${SIDES}) AS sides WHERE units_left <> 0 OR net <> 0 GROUP BY sku, day`;

const KEPT = 'SELECT sku, day, units_left, net FROM item_days';

type Moved = Pick<StockMove, 'sku' | 'units' | 'from' | 'to' | 'happenedAt'>;

/** Adds moves to the days on which they happened: it makes no difference in which order they are told. */
export async function noteItemDays(sql: Statements, moves: readonly Moved[]): Promise<void> {
  const days = new Map<string, { readonly sku: string; readonly day: number; left: number; net: number }>();
  for (const { sku, units, from, to, happenedAt } of moves) {
    const left = units * (Number(to.type === 'parcel') - Number(from.type === 'parcel'));
    const net = units * (Number(to.type === 'location') - Number(from.type === 'location'));
    if (left === 0 && net === 0) continue;
    const day = Math.floor(happenedAt / DAY_MS);
    const key = JSON.stringify([sku, day]);
    const known = days.get(key) ?? { sku, day, left: 0, net: 0 };
    days.set(key, { ...known, left: known.left + left, net: known.net + net });
  }
  for (const { sku, day, left, net } of days.values())
    await sql.run(
      `INSERT INTO item_days (sku, day, units_left, net) VALUES (?, ?, ?, ?)
        ON CONFLICT (sku, day) DO UPDATE SET units_left = item_days.units_left + excluded.units_left, net = item_days.net + excluded.net`,
      ...[sku, day, left, net],
    );
}

/** Days that are not what the moves say, in words; at most a hundred each way. */
export async function wrongItemDays(sql: Statements): Promise<readonly string[]> {
  const differing = async (one: string, other: string): Promise<readonly string[]> =>
    (
      await sql.all<{ sku: string; day: number }>(
        `SELECT sku, day FROM (${one} EXCEPT ${other}) AS differing ORDER BY sku, day LIMIT 100`,
      )
    ).map(({ sku, day }) => `${sku} on ${new Date(Number(day) * DAY_MS).toISOString().slice(0, 10)}`);
  const wrong = new Set([...(await differing(BY_MOVES, KEPT)), ...(await differing(KEPT, BY_MOVES))]);
  return [...wrong].map((name) => `what left of ${name}: not what its moves say`);
}

/** Makes all of it anew where any of it is wrong; gives how many days were, a hundred each way at most. */
export async function rebuildItemDays(sql: Statements): Promise<number> {
  const { length } = await wrongItemDays(sql);
  if (length === 0) return 0;
  await sql.run('DELETE FROM item_days');
  await sql.run(`INSERT INTO item_days (sku, day, units_left, net) ${BY_MOVES}`);
  return length;
}
