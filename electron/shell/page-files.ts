import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_TYPES } from './security.ts';

/** A file of the built page, and what it is. */
export interface PageFile {
  readonly body: Buffer;
  readonly type: string;
}

/**
 * The files of the built page by their URL path, read once at the start: some 18 MB. A request is looked up here and never
 * joined to a folder, so no path can lead out of it, and a build under a running station takes nothing from its page: fonts and
 * parts that it loads while packing are those that it began with. Source maps are left out.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = CONTENT_TYPES[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    const body = readFileSync(file);
    files.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, { body, type });
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}
