import type { CountingEvent } from '#shared/counting/index.ts';
import type { Subject } from '#shared/log/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { releaseClaim } from '../log/claims.ts';
import type { Heard } from '../log/effects.ts';

/** A location as what is claimed while it is counted: one station counts it at a time. */
export const locationSubject = (location: string): Subject => ({ kind: 'location', id: location });

/** A count of a location that is not finished. */
export interface OpenCount {
  readonly countId: string;
  readonly station: string;
}

/** Counts of a location that are not finished, whether or not somebody stands there. */
export const openCountsAt = (sql: Statements, location: string): Promise<readonly OpenCount[]> =>
  sql.all<OpenCount>(
    `SELECT c.count_id AS "countId", c.station FROM count_places AS c JOIN states AS s ON s.kind = 'counting' AND s.id = c.count_id
      WHERE c.location = ? AND c.phase = 'open' ORDER BY s.changed_at DESC, c.count_id`,
    location,
  );

/** The location that a count is of; undefined: it was never begun. */
export const locationOf = async (sql: Statements, countId: string): Promise<string | undefined> =>
  (await sql.get<{ location: string }>('SELECT location FROM count_places WHERE count_id = ?', countId))?.location;

/** Keeps which place a count is of, and gives the place back when nobody stands there any more. */
export async function notePlace(
  writing: Writing,
  { station }: Heard,
  event: CountingEvent,
  location: string,
): Promise<void> {
  const { sql } = writing;
  if (event.type === 'CountOpened')
    await sql.run(
      "INSERT INTO count_places (count_id, location, station, phase) VALUES (?, ?, ?, 'open') ON CONFLICT DO NOTHING",
      ...[event.countId, location, station],
    );
  if (event.type === 'CountFinished') await setPhase(sql, event.countId, 'finished');
  if (event.type === 'CountDropped') await setPhase(sql, event.countId, 'void');
  if (event.type === 'CountFinished' || event.type === 'CountDropped' || event.type === 'CountLeft')
    await releaseClaim(writing, locationSubject(location), station);
}

/** `void`: nothing of it counts, because another station has its place. */
export const setPhase = (sql: Statements, countId: string, phase: 'finished' | 'void'): Promise<number> =>
  sql.run('UPDATE count_places SET phase = ? WHERE count_id = ?', phase, countId);

/** The station that counts goes on under another name. */
export const passPlace = (sql: Statements, countId: string, from: string, to: string): Promise<number> =>
  sql.run('UPDATE count_places SET station = ? WHERE count_id = ? AND station = ?', to, countId, from);

/**
 * Whether another station counted the place at the same time, each without knowing of the other: each may have said half of what stands there. The
 * time is from the opening of the place to its closing.
 */
export async function isContested(
  sql: Statements,
  { countId, location }: { readonly countId: string; readonly location: string },
  { station, happenedAt: closedAt }: Pick<Heard, 'station' | 'happenedAt'>,
): Promise<boolean> {
  const other = await sql.get(
    `SELECT 1 AS one FROM count_places AS c JOIN count_windows AS w ON w.count_id = c.count_id
      WHERE c.location = ? AND c.station <> ? AND c.phase <> 'void' AND w.sku <> '' AND w.first_at <= ?
        AND w.last_at >= (SELECT min(first_at) FROM count_windows WHERE count_id = ?) LIMIT 1`,
    ...[location, station, closedAt, countId],
  );
  return other !== undefined;
}
