import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import { MIGRATIONS, migrate, versionOf } from './schema.ts';

/**
 * Opens the store's database: write-ahead log, and every commit on the disk before it is answered (`synchronous=FULL`),
 * because a station forgets an event once the store has acknowledged it.
 */
export function openDatabase(file: string): Result<DatabaseSync, StoreTrouble> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 2_000, enableForeignKeyConstraints: true });
    // Nothing is written before it is sure that this is a whole database which this program knows.
    const found = versionOf(database);
    const known = MIGRATIONS.length;
    if (found > known) {
      database.close();
      return fail({ type: 'newer-schema', detail: `The database has version ${found}; this program knows ${known}.` });
    }
    const check = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (check.quick_check !== 'ok') {
      database.close();
      return fail({ type: 'store-corrupt', detail: check.quick_check });
    }
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;');
    migrate(database);
    return ok(database);
  } catch (error) {
    database?.close();
    return fail(troubleOf(error));
  }
}

/** Names what SQLite complains of. Source: SQLite result codes (5 busy, 6 locked, 11 corrupt, 13 full, 26 no database). */
export function troubleOf(error: unknown): StoreTrouble {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  if (code === 5 || code === 6) return { type: 'store-locked', detail };
  if (code === 11 || code === 26) return { type: 'store-corrupt', detail };
  if (code === 13) return { type: 'disk-full', detail };
  return { type: 'unreachable', detail };
}
