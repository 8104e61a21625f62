import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { setAside } from './put-in-order.ts';

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
    const file = path.join(folder, 'station.lock');
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) setAside(file, Date.now());
    const first = take(file);
    if (first !== 'damaged') return first === 'taken' ? fail({ type: 'taken' }) : ok(first);
    // Nobody holds it, or its lock would have been met before its contents; there is nothing in it to keep.
    writeFileSync(file, '');
    const second = take(file);
    return typeof second === 'string' ? fail({ type: 'taken' }) : ok(second);
  } catch (error) {
    return fail({ type: 'unusable', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** SQLite's result code for a file that is another program's lock (5, 6), and for one that is no database (11, 26). */
const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

function take(file: string): DataLock | 'taken' | 'damaged' {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    const code = codeOf(error);
    if (code === 11 || code === 26) return 'damaged';
    if (code === 5 || code === 6) return 'taken';
    throw error;
  }
}
