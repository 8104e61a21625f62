import type { Count, CountingEvent } from '#shared/counting/index.ts';
import type { Subject } from '#shared/log/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { releaseClaim } from '../log/claims.ts';
import type { Heard } from '../log/effects.ts';
import { SHEET } from './count-windows.ts';

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
  { location, paper }: Pick<Count, 'location' | 'paper'>,
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
  // What a sheet says was counted by whoever wrote it: it may stand beside what this very station counted.
  if (event.type === 'CountFinished' && paper) await passPlace(sql, event.countId, station, SHEET);
}

/** `void`: nothing of it counts, because another station has its place. */
export const setPhase = (sql: Statements, countId: string, phase: 'finished' | 'void'): Promise<number> =>
  sql.run('UPDATE count_places SET phase = ? WHERE count_id = ?', phase, countId);

/** The station that counts goes on under another name. */
export const passPlace = (sql: Statements, countId: string, from: string, to: string): Promise<number> =>
  sql.run('UPDATE count_places SET station = ? WHERE count_id = ? AND station = ?', to, countId, from);

/** A count of a place while somebody else counted it. Times are from its opening to its closing, of what is not finished to its last scan. */
export interface CountBeside {
  readonly countId: string;
  readonly station: string;
  readonly from: number;
  readonly until: number;
}

/**
 * The counts of the place at the same time as this one, by another station or on another sheet, neither knowing of the other: each may have said half of what
 * stands there. A sheet may be of some items alone: then those count that both speak of.
 */
export async function countsBeside(
  sql: Statements,
  {
    countId,
    location,
    skus,
  }: { readonly countId: string; readonly location: string; readonly skus: readonly string[] },
  station: string,
): Promise<readonly CountBeside[]> {
  const span = await sql.get<{ from: number | null; until: number | null }>(
    'SELECT min(first_at) AS "from", max(last_at) AS "until" FROM count_windows WHERE count_id = ?',
    countId,
  );
  if (!span || span.from === null || span.until === null) return [];
  const others = await sql.all<CountBeside>(
    `SELECT c.count_id AS "countId", c.station, min(w.first_at) AS "from", max(w.last_at) AS "until"
      FROM count_places AS c JOIN count_windows AS w ON w.count_id = c.count_id
      WHERE c.location = ? AND c.count_id <> ? AND c.phase <> 'void' AND (w.sku <> '' OR c.phase = 'finished') AND (c.station <> ? OR c.station = '${SHEET}')
      GROUP BY c.count_id, c.station HAVING min(w.first_at) <= ? AND max(w.last_at) >= ? ORDER BY min(w.first_at), c.count_id`,
    ...[location, countId, station, span.until, span.from],
  );
  const beside: CountBeside[] = [];
  for (const other of others)
    if ((station !== SHEET && other.station !== SHEET) || (await speaksOf(sql, other.countId, skus)))
      beside.push(other);
  return beside;
}

async function speaksOf(sql: Statements, countId: string, skus: readonly string[]): Promise<boolean> {
  const said = await sql.all<{ sku: string }>(
    'SELECT sku FROM count_lines WHERE count_id = ? UNION SELECT sku FROM count_windows WHERE count_id = ?',
    ...[countId, countId],
  );
  return said.some(({ sku }) => skus.includes(sku));
}
