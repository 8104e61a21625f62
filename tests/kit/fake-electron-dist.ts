// A folder shaped like an unpacked Electron for Linux, with a stand-in binary that carries a fuse wire: electron-builder
// packs, prunes, fuses and names for real on a machine that cannot download Electron. It cannot run.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { createPackage } from '@electron/asar';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export async function writeFakeElectron(folder: string): Promise<void> {
  const { version } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('electron/package.json'), 'utf8'),
  ) as { version: string };
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from('101100011')]);
  const shell = Buffer.from('#!/bin/sh\necho "stand-in, not Electron"; exit 1\n: <<X\n');
  writeFileSync(
    path.join(folder, 'electron'),
    Buffer.concat([shell, Buffer.alloc(64), wire, Buffer.alloc(64), Buffer.from('\nX\n')]),
    { mode: 0o755 },
  );
  for (const file of [
    'chrome-sandbox',
    'chrome_crashpad_handler',
    'libffmpeg.so',
    'libEGL.so',
    'icudtl.dat',
    'resources.pak',
    'LICENSE',
    'LICENSES.chromium.html',
    'v8_context_snapshot.bin',
  ])
    writeFileSync(path.join(folder, file), 'stand-in');
  for (const locale of ['en-US', 'de', 'es', 'ar'])
    writeFileSync(path.join(folder, 'locales', `${locale}.pak`), 'stand-in');
  const app = mkdtempSync(path.join(os.tmpdir(), 'default-app-'));
  writeFileSync(path.join(app, 'package.json'), '{}');
  await createPackage(app, path.join(folder, 'resources/default_app.asar'));
  writeFileSync(path.join(folder, 'version'), version);
}

/** The fuses of a binary, as their wire: `1` on, `0` off. */
export function fuseWire(binary: string): string {
  const text = readFileSync(binary).toString('latin1');
  const at = text.indexOf(SENTINEL) + SENTINEL.length + 2;
  return text.slice(at, at + 8);
}
