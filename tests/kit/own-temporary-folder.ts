import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NAME = /^packbench-run-(\d+)-/;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** What cannot be removed, because it is somebody else's or is still written to, is no reason for a run to fail. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    console.warn(`Left behind: ${folder} (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Removes what runs left that were killed before they could. */
function removeOrphans(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) remove(path.join(folder, name));
  }
}

/**
 * Gives a run of tests, and all that it starts, one temporary folder, which is removed when this process ends: stores, profiles and
 * databases of a single run are several gigabytes. Workers that read the same configuration keep the folder of their run.
 */
export function ownTemporaryFolder(env: NodeJS.ProcessEnv): void {
  if (NAME.test(path.basename(os.tmpdir()))) return;
  removeOrphans(os.tmpdir());
  const folder = mkdtempSync(path.join(os.tmpdir(), `packbench-run-${process.pid}-`));
  // PostgreSQL and Electron run for users of their own.
  chmodSync(folder, 0o1777);
  Object.assign(env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  process.once('exit', () => remove(folder));
}
