import { randomUUID } from 'node:crypto';
import type { CountTask } from '#shared/records/index.ts';
import type { Statements } from '../database/database.ts';
import type { Suspect } from '../orders/packing-effects.ts';
import { policyIn } from '../policies/policies.ts';
import { openTask } from './count-tasks.ts';

/** One item that is short has not more of its places counted than this: those with the most units by the book. */
const MOST_PLACES = 5;
const DAY_MS = 86_400_000;

/**
 * Puts places on a list to be counted where a bench was short of what the book has, or took more than it had: each once, as long as it stands on any
 * list. `location` null: wherever the book has the item.
 */
export const suspectPlaces: Suspect = async (writing, { sku, location }, now) => {
  const { sql } = writing;
  if (!(await policyIn(sql, 'count-after-short'))) return;
  for (const place of location === null ? await bookedPlaces(sql, sku) : [location]) {
    if (await sql.get("SELECT 1 AS one FROM count_tasks WHERE location = ? AND phase = 'open' LIMIT 1", place))
      continue;
    const task: CountTask = {
      ...{ id: randomUUID(), plan: '', location: place, skus: null, attempt: 1, notBy: [], assignedTo: null },
      ...{ dueAt: now + DAY_MS, places: 1, why: 'short' },
    };
    await openTask(writing, task, null, now);
  }
};

const bookedPlaces = async (sql: Statements, sku: string): Promise<readonly string[]> =>
  (
    await sql.all<{ location: string }>(
      `SELECT location FROM (SELECT p.location, CAST(
          coalesce((SELECT sum(units) FROM moves AS m WHERE m.to_type = 'location' AND m.to_place = p.location AND m.sku = p.sku), 0) -
          coalesce((SELECT sum(units) FROM moves AS m WHERE m.from_type = 'location' AND m.from_place = p.location AND m.sku = p.sku), 0) AS BIGINT) AS units
        FROM (SELECT DISTINCT sku, location FROM stock_places WHERE sku = ?) AS p) AS booked
        WHERE units > 0 ORDER BY units DESC, location LIMIT ?`,
      sku,
      MOST_PLACES,
    )
  ).map(({ location }) => location);
