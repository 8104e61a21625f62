import { lookAtTime, SeenTime } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';

/**
 * Whether the store's clock may be believed when it says that the time of something is over. What it said last is kept with the data:
 * a clock that is ahead at one start must not erase what it cannot bring back. Where nothing is kept yet, the newest entry says when it was.
 */
export const createTimeCheck =
  (database: Database, clock: Clock) =>
  (ranMs: number): Promise<boolean> =>
    database.write(async (sql) => {
      const kept = await sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'seen-time'");
      const newest = await sql.get<{ at: number | null }>('SELECT max(received_at) AS at FROM log');
      const before = kept
        ? SeenTime.parse(JSON.parse(kept.value))
        : newest?.at == null
          ? null
          : { at: Number(newest.at), doubted: null };
      const { seen, isSure } = lookAtTime(before, clock.now(), ranMs);
      await sql.run(
        "INSERT INTO meta (key, value) VALUES ('seen-time', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        JSON.stringify(seen),
      );
      return isSure;
    });
