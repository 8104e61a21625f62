import { type Count, readSheet, type SheetLine, sheetText } from '#shared/counting/index.ts';
import { type Clock, type Digest, groupBy } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CountSheetAnswer, CountSheetAsked } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import type { Heard } from '../log/effects.ts';
import { roleIn } from '../log/entry-rights.ts';
import { closeCount } from './close-count.ts';
import { closeTask, tasksOfSheet } from './count-tasks.ts';
import { SHEET, WHOLE_COUNT } from './count-windows.ts';
import { itemsOf } from './known-items.ts';

/** Sheets that were counted on paper or in a spreadsheet. */
export interface CountSheets {
  /** Takes a sheet for a person at a station, by the store's own records: all of it, or nothing while a row has a problem. */
  readonly takeCountSheet: (asked: CountSheetAsked, operatorId: string) => Promise<CountSheetAnswer>;
  /** The same for a program that the store let in. */
  readonly takeSheet: (asked: CountSheetAsked) => Promise<CountSheetAnswer>;
}

const SHOWN = 200;

export function createCountSheets(
  database: Pick<Database, 'read' | 'oneOf'>,
  writer: Writer,
  digest: Digest,
  clock: Clock,
): CountSheets {
  async function take(asked: CountSheetAsked, by: string | null): Promise<CountSheetAnswer> {
    return writer.write(async (writing) => {
      const { sql } = writing;
      const now = clock.now();
      const { opId, rows, from, countedBy, dryRun } = asked;
      const until = asked.until ?? now;
      const sent = await sql.get<{ lines: number; places: number }>(
        'SELECT lines, places FROM count_sheets WHERE op_id = ?',
        opId,
      );
      if (sent) return { type: 'taken', ...sent };
      if (from > until || until > now) return { type: 'bad-time' };
      if (!may(await roleIn(sql, countedBy), 'count-stock')) return { type: 'unknown-person' };
      const known = await knownIn(sql, database, rows);
      const { lines, problems } = readSheet(rows, known);
      const places = groupBy(lines, ({ location }) => location);
      const many = { lines: lines.length, places: places.size };
      const content = digest(sheetText(lines));
      const same = await sql.get<{ at: number; by: string | null }>(
        'SELECT taken_at AS at, taken_by AS by FROM count_sheets WHERE digest = ? AND from_at <= ? AND until_at >= ?',
        ...[content, until, from],
      );
      if (same && problems.length === 0) return { type: 'known', ...same };
      if (dryRun || problems.length > 0) return { type: 'read', ...many, problems: problems.slice(0, SHOWN) };
      await sql.run(
        `INSERT INTO count_sheets (op_id, digest, from_at, until_at, counted_by, taken_by, taken_at, lines, places)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[opId, content, from, until, countedBy, by, now, many.lines, many.places],
      );
      for (const [location, ofPlace] of places)
        await countPlace(writing, { location, lines: ofPlace }, { ...asked, until }, now);
      return { type: 'taken', ...many };
    });
  }
  return {
    takeSheet: (asked) => take(asked, null),
    async takeCountSheet(asked, operatorId) {
      const role = await database.read((sql) => roleIn(sql, operatorId));
      return may(role, 'decide-counts') ? take(asked, operatorId) : { type: 'not-allowed' };
    },
  };
}

async function knownIn(
  sql: Statements,
  { oneOf }: Pick<Database, 'oneOf'>,
  rows: CountSheetAsked['rows'],
): Promise<Parameters<typeof readSheet>[1]> {
  const codes = JSON.stringify([...new Set(rows.map(({ location }) => location))]);
  const locations = new Set(
    (await sql.all<{ key: string }>(`SELECT key FROM records WHERE kind = 'location' AND ${oneOf('key')}`, codes)).map(
      ({ key }) => key,
    ),
  );
  for (const { location } of await sql.all<{ location: string }>(
    `SELECT DISTINCT location FROM stock_places WHERE ${oneOf('location')}`,
    codes,
  ))
    locations.add(location);
  const items = await itemsOf(
    sql,
    rows.map(({ sku }) => sku),
  );
  return { isLocation: (code) => locations.has(code), tracking: (sku) => items.get(sku)?.tracking };
}

/**
 * Counts a place by a sheet: of the items that it names alone, each with all its lots there. It was counted between the sheet's times, so that what moved meanwhile is
 * uncertain and never approved by rule; all else goes the way of a count that was scanned.
 */
async function countPlace(
  writing: Writing,
  { location, lines }: { readonly location: string; readonly lines: readonly SheetLine[] },
  { opId, from, until, countedBy }: CountSheetAsked & { readonly until: number },
  now: number,
): Promise<void> {
  const { sql } = writing;
  // Its own operation for each place: a line is never explained by what another place of the sheet posted.
  const countId = `${opId}:${location}`;
  const skus = [...new Set(lines.map(({ sku }) => sku))];
  // What was planned before the sheet was over is done by it; what somebody planned since is a wish of its own.
  const [task, ...others] = await tasksOfSheet(sql, location, { until, skus });
  const count: Count = {
    ...{ countId, location, taskId: task?.id ?? null, phase: 'finished' },
    scans: lines
      .filter(({ units }) => units > 0)
      .map(({ line, sku, lot, units }) => ({
        ...{ scanId: `${countId}:${line}`, sku, units, lot: lot === '' ? null : lot, expiry: null, serial: null },
        ...{ by: 'touch', code: null },
      })),
  };
  await sql.run('INSERT INTO count_people (count_id, by_whom) VALUES (?, ?)', countId, countedBy);
  await sql.run(
    'INSERT INTO count_windows (count_id, sku, lot, first_at, last_at, seen) VALUES (?, ?, ?, ?, ?, NULL)',
    ...[countId, WHOLE_COUNT.sku, WHOLE_COUNT.lot, from, until],
  );
  await sql.run(
    "INSERT INTO count_places (count_id, location, station, phase) VALUES (?, ?, ?, 'finished')",
    ...[countId, location, SHEET],
  );
  const heard: Heard = {
    ...{ station: SHEET, subject: { kind: 'count', id: countId }, happenedAt: until, heardAt: now },
    body: {
      ...{ opId: countId, at: until, by: countedBy },
      event: { type: 'CountFinished', v: 1, countId, empty: count.scans.length === 0 },
    },
  };
  await closeCount(writing, heard, count, skus);
  for (const other of others) await closeTask(writing, other, countId);
}
