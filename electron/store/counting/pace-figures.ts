import { type CountedWork, countingPace } from '#shared/counting/index.ts';
import { groupBy } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';

/** How much each person counted since a time, and how fast. A place that was looked at and is empty is counted as well. */
export async function paceFigures(
  sql: Statements,
  { jsonField }: Pick<Database, 'jsonField'>,
  since: number,
): Promise<ReturnType<typeof countingPace>> {
  const windows = await sql.all<{ countId: string; firstAt: number; lastAt: number }>(
    'SELECT count_id AS "countId", first_at AS "firstAt", last_at AS "lastAt" FROM count_windows WHERE last_at > ?',
    since,
  );
  const people = await sql.all<{ countId: string; by: string }>(
    `SELECT count_id AS "countId", by_whom AS by FROM count_people WHERE count_id IN (SELECT count_id FROM count_windows WHERE last_at > ?)
      ORDER BY count_id, by_whom`,
    since,
  );
  const lines = new Map(
    (
      await sql.all<{ countId: string; lines: number; lastAt: number }>(
        `SELECT count_id AS "countId", CAST(count(*) AS BIGINT) AS lines, max(last_at) AS "lastAt" FROM count_lines
          WHERE count_id IN (SELECT count_id FROM count_windows WHERE last_at > ?) GROUP BY count_id`,
        since,
      )
    ).map(({ countId, ...found }) => [countId, found]),
  );
  const empty = new Set(
    (
      await sql.all<{ id: string }>(
        `SELECT id FROM states WHERE kind = 'counting' AND ${jsonField('state', 'phase')} = 'finished'`,
      )
    ).map(({ id }) => id),
  );
  const counters = groupBy(people, ({ countId }) => countId);
  const works: CountedWork[] = [];
  for (const [countId, ofCount] of groupBy(windows, (window) => window.countId)) {
    const found = lines.get(countId);
    // It was begun, and not closed.
    if (!found && !empty.has(countId)) continue;
    works.push({
      people: (counters.get(countId) ?? []).map(({ by }) => by),
      lines: found?.lines ?? 0,
      times: [...ofCount.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]), ...(found ? [found.lastAt] : [])],
    });
  }
  return countingPace(works);
}
