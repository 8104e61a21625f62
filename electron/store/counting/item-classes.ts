import { abcClasses, type ItemUse } from '#shared/counting/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** So many rows are written in one go. */
const A_TIME = 1_000;

/** What left in parcels since a day, less what came back out of them. */
const USED = 'SELECT sku, CAST(sum(units_left) AS BIGINT) AS units FROM item_days WHERE day > ? GROUP BY sku';

/** Puts every item in its class by what it was worth in the last year, once a day. */
export async function refreshClasses(
  database: Pick<Database, 'read' | 'write' | 'jsonField'>,
  clock: Clock,
): Promise<void> {
  const now = clock.now();
  const day = String(Math.floor(now / DAY_MS));
  const made = await database.read((sql) =>
    sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'classes-day'"),
  );
  if (made?.value === day) return;
  const { classes, known } = await database.read(async (sql) => ({
    classes: abcClasses(await itemUses(sql, database, now - YEAR_MS)),
    known: new Map(
      (await sql.all<{ sku: string; abc: string }>('SELECT sku, abc FROM item_classes')).map(({ sku, abc }) => [
        sku,
        abc,
      ]),
    ),
  }));
  const changed = [...classes].filter(([sku, abc]) => known.get(sku) !== abc);
  for (let at = 0; at < changed.length; at += A_TIME)
    await database.write(async (sql) => {
      for (const [sku, abc] of changed.slice(at, at + A_TIME))
        await sql.run(
          'INSERT INTO item_classes (sku, abc) VALUES (?, ?) ON CONFLICT (sku) DO UPDATE SET abc = excluded.abc',
          sku,
          abc,
        );
    });
  await database.write((sql) =>
    sql.run(
      "INSERT INTO meta (key, value) VALUES ('classes-day', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      day,
    ),
  );
}

async function itemUses(
  sql: Statements,
  { jsonField }: Pick<Database, 'jsonField'>,
  since: number,
): Promise<readonly ItemUse[]> {
  const used = new Map(
    (await sql.all<{ sku: string; units: number }>(USED, Math.floor(since / DAY_MS))).map(({ sku, units }) => [
      sku,
      units,
    ]),
  );
  const items = await sql.all<{ sku: string; cost: string | number | null }>(
    `SELECT key AS sku, ${jsonField('json', 'costMinor')} AS cost FROM records WHERE kind = 'item'`,
  );
  return items.map(({ sku, cost }) => ({
    ...{ sku, units: used.get(sku) ?? 0, costMinor: cost === null ? null : Number(cost) },
  }));
}
