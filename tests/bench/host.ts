import { spawn } from 'node:child_process';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '#tests/kit/chromium.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/** The built browser host in a process of its own. */
export interface Host {
  readonly url: Promise<string>;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export function startHost(dataFolder: string, options: readonly string[] = ['--devices', 'virtual']): Host {
  const child = spawn(
    process.execPath,
    [path.join(root, 'out/electron/browser-host.js'), '--no-open', '--port', '0', '--data', dataFolder, ...options],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = new Promise<string>((resolve) => {
    child.stdout.once('data', (line) => resolve((JSON.parse(String(line)) as { url: string }).url));
  });
  // Whatever ends the bench ends the host.
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  return {
    url,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        process.off('exit', end);
        if (child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        end();
      }),
  };
}

/** A real Chromium with a profile of its own. */
export function launchChromium(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    viewport: { width: 1280, height: 800 },
    args: [...CHROMIUM_ARGS],
  });
}
