import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pairWithStore } from '#electron/store-link/pair.ts';
import type { StoreCredentials } from '#electron/store-link/remote-store.ts';

const MAIN = path.resolve(import.meta.dirname, '../../electron/store/server/store-main.ts');

/** The real store backend in a process of its own. */
export interface StoreProcess {
  readonly url: () => string;
  readonly dataFolder: string;
  readonly pid: () => number;
  /** Runs a command of the store beside the one that serves; gives its output and exit code. */
  readonly command: (...more: readonly string[]) => Promise<{ readonly output: string; readonly code: number | null }>;
  readonly pair: (stationId: string) => Promise<StoreCredentials>;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Starts it again at the same address, on the same data. */
  readonly start: () => Promise<void>;
}

export async function startStoreProcess(
  options: {
    readonly host?: string;
    readonly database?: string;
    readonly port?: number;
    readonly dataFolder?: string;
    /** Another build of the program. */
    readonly main?: string;
  } = {},
): Promise<StoreProcess> {
  const main = options.main ?? MAIN;
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(os.tmpdir(), 'packbench-backend-'));
  const common = ['--data', dataFolder, ...(options.database ? ['--database', options.database] : [])];
  const host = options.host ?? '127.0.0.1';
  let port = options.port ?? 0;
  let url = '';
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [main, ...common, '--listen', `${host}:${port}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    url = await readyUrl(started);
    port = Number(new URL(url).port);
  }

  async function command(...more: readonly string[]) {
    const run = spawn(process.execPath, [main, ...common, '--listen', `${host}:${port}`, ...more]);
    const parts: string[] = [];
    run.stdout.on('data', (data) => parts.push(String(data)));
    run.stderr.on('data', (data) => parts.push(String(data)));
    const code = await new Promise<number | null>((resolve) => run.once('close', resolve));
    return { output: parts.join(''), code };
  }

  await start();
  return {
    url: () => url,
    pid: () => child?.pid ?? 0,
    dataFolder,
    command,
    start,
    async pair(stationId) {
      const { output } = await command('pair');
      const code = /Pairing code: (\S+)/.exec(output)?.[1] ?? '';
      const paired = await pairWithStore({ url, code, stationId, name: stationId });
      if (!paired.ok) throw new Error(JSON.stringify(paired.failure));
      return paired.value;
    },
    kill: (signal = 'SIGKILL') =>
      new Promise((resolve) => {
        if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill(signal);
      }),
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data) => {
      text += String(data);
      const line = text.split('\n').find((candidate) => candidate.startsWith('{'));
      if (line && text.includes('\n')) resolve((JSON.parse(line) as { url: string }).url);
    });
    let errors = '';
    child.stderr?.on('data', (data) => {
      errors += String(data);
    });
    child.once('exit', (code) => reject(new Error(`the store ended with ${code}: ${errors}`)));
  });
}
