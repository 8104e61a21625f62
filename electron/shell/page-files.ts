import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_TYPES } from './security.ts';

/** A file of the built page: where it lies and what it is. */
export interface PageFile {
  readonly file: string;
  readonly type: string;
}

/**
 * The files of the built page by their URL path, listed once at the start. A request is looked up here and never joined
 * to a folder, so no path can lead out of it. Source maps are left out.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = CONTENT_TYPES[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, { file, type });
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}
