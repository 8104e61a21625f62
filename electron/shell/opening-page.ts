import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file that leads a browser to an address which nobody else may see: it is its user's alone. */
export interface OpeningPage {
  /** What stands on the browser's command line. */
  readonly page: string;
  readonly remove: () => void;
}

/** Writes it into a folder, over an old one. */
export function writeOpeningPage(folder: string, url: string): OpeningPage {
  const file = path.join(folder, 'open-station.html');
  rmSync(file, { force: true });
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Packbench</title><meta name="color-scheme" content="dark"><meta http-equiv="refresh" content="0;url=${url}">\n`,
    { mode: 0o600, flag: 'wx' },
  );
  return { page: pathToFileURL(file).href, remove: () => rmSync(file, { force: true }) };
}
