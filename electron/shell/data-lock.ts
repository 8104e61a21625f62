import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '#shared/prelude/index.ts';

export interface DataLock {
  readonly release: () => void;
}

/**
 * Takes the data folder for this process alone. The lock is SQLite's exclusive file lock: the operating system drops it
 * with the process, however that ends, so a killed station never locks itself out.
 * Fails with `taken` when another process has the folder, or with the reason why it cannot be used.
 */
export function lockDataFolder(
  folder: string,
): Result<DataLock, { readonly type: 'taken' } | { readonly type: 'unusable'; readonly detail: string }> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const database = new DatabaseSync(path.join(folder, 'station.lock'), { timeout: 0 });
    try {
      database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    } catch {
      database.close();
      return fail({ type: 'taken' });
    }
    return ok({ release: () => database.close() });
  } catch (error) {
    return fail({ type: 'unusable', detail: error instanceof Error ? error.message : String(error) });
  }
}
