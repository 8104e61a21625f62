import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { Spool } from './spool.ts';

/**
 * Forgets what printed papers held that are older than a time: they name people. Labels lose contents and pictures, that they
 * were printed stays known; the files of packing slips, customs papers and code sheets go. Gives how many were forgotten.
 */
export async function forgetPapers(
  spool: Pick<Spool, 'prune'>,
  folders: readonly string[],
  before: EpochMs,
): Promise<number> {
  let forgotten = spool.prune(before);
  for (const folder of folders)
    for (const name of await readdir(folder).catch(() => [])) {
      const file = path.join(folder, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs >= before || !name.endsWith('.pdf')) continue;
      await rm(file, { force: true });
      forgotten++;
    }
  return forgotten;
}
