import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type Clock, ok, type Result } from '#shared/prelude/index.ts';
import { setAside } from '../shell/put-in-order.ts';
import { openSpool, type Spool } from './spool.ts';

/** A spool that is open, and the name of the damaged one whose place it took. */
export interface OpenedSpool {
  readonly spool: Spool;
  readonly aside: string | null;
}

/**
 * Opens the spool. A damaged one is set aside and a new one begun: a bench that cannot pack loses more than the memory of
 * what was printed. Fails with a sentence, as where a newer program made it.
 */
export function openSpoolOrNew(file: string, clock: Clock): Result<OpenedSpool, string> {
  const aside = isDamaged(file) ? setAside(file, clock.now()) : null;
  // Its log and index belong to it, and are nothing to a new one.
  if (aside)
    for (const end of ['-wal', '-shm']) if (existsSync(`${file}${end}`)) setAside(`${file}${end}`, clock.now());
  const opened = openSpool(file, clock);
  return opened.ok ? ok({ spool: opened.value, aside }) : opened;
}

/** True when SQLite finds the file's inside broken (11), or that it is no database (26). Whatever else is wrong is no damage. */
function isDamaged(file: string): boolean {
  if (!existsSync(file)) return false;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 2_000 });
    return database.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok';
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    return code === 11 || code === 26;
  } finally {
    database?.close();
  }
}
