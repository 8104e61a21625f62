// `npm start`: builds what is out of date, gets Electron where it is missing, and opens the station in it, or in a browser
// where Electron cannot be had.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findElectron } from './electron-binary.ts';
import { installElectron, tellProgress } from './install-electron.ts';
import { type Asked, HELP, parseOptions } from './options.ts';

const root = path.resolve(import.meta.dirname, '../..');
const BUILT = path.join(root, 'out/electron/browser-host.js');
const SOURCES = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package-lock.json'];
const EXIT = { failed: 1, badOptions: 2 } as const;
/** An Electron that crashes this soon could not start at all. */
const STARTED_MS = 10_000;

function newest(entry: string): number {
  const stats = statSync(entry);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

/** Why a build is needed, as it is said; undefined when there is one of these sources. */
function whyBuild(): string | undefined {
  if (!existsSync(BUILT)) return 'Building the station, about half a minute, the first time only …';
  const built = statSync(BUILT).mtimeMs;
  const isOld = SOURCES.some((entry) => newest(path.join(root, entry)) > built);
  return isOld ? 'Building the station again, because its source has changed: about half a minute …' : undefined;
}

function build(): boolean {
  const why = whyBuild();
  if (!why) return true;
  console.error(why);
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

/** Why Electron cannot run here, whether it is installed or not. */
function whyNoElectron(): string | undefined {
  if (process.getuid?.() === 0) return 'Electron runs for an ordinary user only, and this is root';
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen ? undefined : 'Electron needs a screen, and neither DISPLAY nor WAYLAND_DISPLAY is set';
}

/** Electron's file; a reason where there is none. Without a window there is nothing for it to do. */
async function electronFor({ host, open }: Asked): Promise<{ file: string } | { reason: string } | undefined> {
  if (host === 'browser' || (host === undefined && !open)) return undefined;
  const reason = whyNoElectron();
  if (reason) return { reason };
  const installed = findElectron();
  if (installed) return { file: installed };
  console.error('Electron is not installed here yet.');
  const got = await installElectron(tellProgress(process.stderr));
  const file = findElectron();
  return got.ok && file ? { file } : { reason: `Electron cannot be downloaded (${got.ok ? 'no file' : got.failure})` };
}

/** Runs a program as if it were this one. */
function become(file: string, args: readonly string[]): Promise<{ code: number; signal: NodeJS.Signals | null }> {
  const child = spawn(file, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: EXIT.failed, signal: null }));
    child.once('exit', (code, signal) => resolve({ code: code ?? (signal ? EXIT.failed : 0), signal }));
  });
}

const CRASHES: readonly (NodeJS.Signals | null)[] = ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL'];

async function run(argv: readonly string[]): Promise<number> {
  const options = parseOptions(argv, os.homedir());
  if (!options.ok) {
    console.error(options.failure);
    return EXIT.badOptions;
  }
  if (options.value.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!build()) {
    console.error('The station could not be built; the reason stands above.');
    return EXIT.failed;
  }
  let electron = await electronFor(options.value);
  if (electron && 'file' in electron) {
    const started = Date.now();
    const { code, signal } = await become(electron.file, [root, ...argv]);
    if (!CRASHES.includes(signal) || Date.now() - started > STARTED_MS) return code;
    const helper = path.join(path.dirname(electron.file), 'chrome-sandbox');
    const todo = `sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`;
    electron = {
      reason: `Electron did not start (${signal})${process.platform === 'linux' ? `; where its sandbox is not allowed, this helps: ${todo}` : ''}`,
    };
  }
  if (electron && options.value.host === 'electron') {
    console.error(`${electron.reason}. Start with --host browser, or put that right.`);
    return EXIT.failed;
  }
  if (electron) console.error(`${electron.reason}: the station uses a browser instead.`);
  return (await become(process.execPath, [BUILT, ...argv])).code;
}

process.exitCode = await run(process.argv.slice(2));
