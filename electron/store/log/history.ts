import { z } from 'zod';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { headOf } from '../database/transaction.ts';

const DAY = 24 * 60 * 60 * 1_000;
/** A bench that slept longer than this loads everything anew. Twice as long as its log can send again what a store lost. */
const KEPT_DAYS = 60;

/** When which version was the newest: one mark a day. */
const Marks = z.array(z.tuple([z.number(), z.number().int()]));

/**
 * Forgets versions that no bench asks after any more, and what they had removed: both grow with every claim that is given
 * back, and nobody reads them but a cursor of that time. Gives the last version that is forgotten.
 */
export function forgetOldVersions(database: Database, clock: Clock): Promise<number> {
  return database.write(async (sql) => {
    const now = clock.now();
    const marks = await marksOf(sql);
    const old = marks.filter(([at]) => at <= now - KEPT_DAYS * DAY).at(-1);
    const kept = marks.filter(([at]) => old === undefined || at > old[0]);
    const { version } = await headOf(sql);
    if (now - (kept.at(-1)?.[0] ?? 0) >= DAY) kept.push([now, version]);
    await keep(sql, 'marks', JSON.stringify(kept));
    return old === undefined ? floorOf(sql) : forgetUpTo(sql, Math.min(old[1], version - 1));
  });
}

/** Forgets all versions up to one, which must not be the newest. */
export async function forgetUpTo(sql: Statements, version: number): Promise<number> {
  const floor = Math.max(version, await floorOf(sql));
  await sql.run('DELETE FROM removed WHERE version <= ?', floor);
  await sql.run('DELETE FROM versions WHERE version <= ?', floor);
  await keep(sql, 'floor', String(floor));
  return floor;
}

/** The last version that is forgotten; 0 while all are known. */
export async function floorOf(sql: Statements): Promise<number> {
  return Number((await sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'floor'"))?.value ?? 0);
}

async function marksOf(sql: Statements): Promise<z.infer<typeof Marks>> {
  const row = await sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'marks'");
  return row ? Marks.parse(JSON.parse(row.value)) : [];
}

const keep = (sql: Statements, key: string, value: string): Promise<number> =>
  sql.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  );
