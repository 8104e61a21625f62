import { chmodSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the station keeps as files, and what as folders. The configuration and a database set up elsewhere name themselves. */
const FILES =
  /^(?:store\.db|spool\.db|offline-[\da-f]+\.db)(?:-wal|-shm)?$|^(?:station\.(?:id|lock(?:-journal)?)|page\.id|store\.key|session\.json|people\.json|devices\.log|scans\.ndjson)$/;
const FOLDERS = /^(?:journal|packing-slips|customs-papers|code-sheets)$/;

/**
 * Before anything is opened: a folder where a file should be, or the other way round, is renamed, as a failed copy or a
 * program that puts things back leaves it; and what the station keeps is made its user's alone. Gives the names that were set aside.
 */
export function putInOrder(folder: string, now: number): readonly string[] {
  const aside: string[] = [];
  const check = (within: string, name: string, isFile: boolean) => {
    const entry = path.join(within, name);
    const found = statSync(entry, { throwIfNoEntry: false });
    if (!found) return;
    if (found.isFile() === isFile && found.isDirectory() !== isFile) {
      if (isFile && (found.mode & 0o077) !== 0) chmodSync(entry, 0o600);
      return;
    }
    aside.push(setAside(entry, now));
  };
  for (const name of readdirSync(folder)) {
    if (FILES.test(name)) check(folder, name, true);
    if (FOLDERS.test(name)) check(folder, name, false);
  }
  const journal = path.join(folder, 'journal');
  if (statSync(journal, { throwIfNoEntry: false })?.isDirectory())
    for (const name of readdirSync(journal)) if (/^journal(?:-\d{6})?\.ndjson$/.test(name)) check(journal, name, true);
  return aside;
}

/** Renames what cannot be used, so that whoever helps can still look at it. Gives the new name. */
export function setAside(entry: string, now: number): string {
  const instead = `${entry}.damaged-${now}`;
  renameSync(entry, instead);
  return instead;
}
