// `npm start`: builds what is out of date, then opens the station in Electron, or in a browser where Electron is not.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findElectron } from './electron-binary.ts';
import { parseOptions } from './options.ts';

const root = path.resolve(import.meta.dirname, '../..');
const BUILT = path.join(root, 'out/electron/browser-host.js');
const SOURCES = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package-lock.json'];

function newest(entry: string): number {
  const stats = statSync(entry);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

function isOutOfDate(): boolean {
  if (!existsSync(BUILT)) return true;
  const built = statSync(BUILT).mtimeMs;
  return SOURCES.some((entry) => newest(path.join(root, entry)) > built);
}

function run(argv: readonly string[]): void {
  const options = parseOptions(argv, os.homedir());
  if (!options.ok) {
    console.error(options.failure);
    process.exitCode = 2;
    return;
  }
  if (isOutOfDate()) {
    const vite = path.join(root, 'node_modules/vite/bin/vite.js');
    const build = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (build.status !== 0) {
      console.error('The station could not be built; the reason stands above.');
      process.exitCode = 1;
      return;
    }
  }
  const electron = options.value.host === 'browser' ? undefined : findElectron();
  if (!electron && options.value.host === 'electron') {
    console.error('Electron is not installed here. Run `npx install-electron`, or start with --host browser.');
    process.exitCode = 1;
    return;
  }
  if (!electron && options.value.host === undefined)
    console.error('Electron is not installed here, so the station opens in a browser window instead.');
  const child = electron
    ? spawn(electron, [root, ...argv], { stdio: 'inherit' })
    : spawn(process.execPath, [BUILT, ...argv], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

run(process.argv.slice(2));
