// One fixture for both hosts. STATION_HOST=electron is set by `npm run test:electron`, which brings what Electron needs.
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {
  _electron,
  type BrowserContext,
  test as base,
  chromium,
  type ElectronApplication,
  expect,
  type Page,
  type WorkerInfo,
} from '@playwright/test';
import { findElectron } from '#electron/shell/electron-binary.ts';
// What a page has as window.station.
import type {} from '#renderer/bridge/bridge.ts';
import { CHROMIUM_ARGS, findChromium, findHeadlessChromium } from '#tests/kit/chromium.ts';
import { databaseName } from '#tests/kit/database-name.ts';
import { typeAsScanner } from './type-as-scanner.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** What Electron is told to open; the suite on an older Electron has a build of its own. */
const ELECTRON_APP = process.env.STATION_APP ?? root;
export const hostKind = process.env.STATION_HOST ?? 'browser';

export interface StationUnderTest {
  readonly page: Page;
  readonly dataFolder: string;
  /** Types a code as a keyboard scanner does: a fast burst, then Enter. */
  readonly scan: (code: string) => Promise<void>;
  /** The last answer's words. */
  readonly banner: () => ReturnType<Page['getByTestId']>;
  /** Kills everything without warning and starts again on the same data. */
  readonly killAndRestart: (meanwhile?: () => Promise<void>) => Promise<void>;
  /** The steady clock of the station's own side goes a minute ahead: what it waits for by time is there. */
  readonly minuteLater: () => Promise<void>;
  readonly context: () => BrowserContext;
  readonly url: () => string;
  /** The main process; on Electron alone. */
  readonly app: ElectronApplication;
}

type Size = { readonly width: number; readonly height: number };

interface Running {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  readonly app?: ElectronApplication;
  readonly minuteLater: () => Promise<void>;
  readonly stop: (signal: NodeJS.Signals) => Promise<void>;
}

export const test = base.extend<
  {
    station: StationUnderTest;
    /** The demo warehouse with Ana signed in. Use with `started: ['--demo']`. */
    demo: StationUnderTest;
    size: Size;
    /** More options for the station's command line. */
    started: readonly string[];
    /** More flags for the browser. */
    flags: readonly string[];
  },
  {
    /** The file of a store that a station filled when it was started with `--demo`; for all tests of a worker. */
    filledStore: string | undefined;
  }
>({
  filledStore: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use, worker) => {
      const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'packbench-demo-'));
      // Electron's own SQLite fills its store itself.
      await use(hostKind === 'browser' ? await fillStore(dataFolder, await steadyPort(worker)) : undefined);
      await rm(dataFolder, { recursive: true, force: true });
    },
    // Before any file's tests change the environment.
    { scope: 'worker', auto: true },
  ],
  size: [{ width: 1280, height: 800 }, { option: true }],
  started: [[], { option: true }],
  flags: [[], { option: true }],
  station: async ({ size, started, flags, filledStore }, use, info) => {
    const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'packbench-'));
    if (started.includes('--demo') && filledStore) await copyFile(filledStore, path.join(dataFolder, 'store.db'));
    // The page's database belongs to its origin, so a restart must come back on the same port.
    // Below the ports that the system gives out by itself: one of those may be taken while the station is away.
    const port = await steadyPort();
    let running = await start(dataFolder, port, size, started, flags);
    const station: StationUnderTest = {
      get page() {
        return running.page;
      },
      dataFolder,
      scan: (code) => typeAsScanner(running.page, code),
      banner: () => running.page.getByTestId('banner'),
      killAndRestart: async (meanwhile) => {
        await running.stop('SIGKILL');
        await meanwhile?.();
        running = await start(dataFolder, port, size, started, flags);
      },
      minuteLater: () => running.minuteLater(),
      context: () => running.context,
      url: () => running.url,
      get app() {
        if (!running.app) throw new Error('The browser host has no Electron.');
        return running.app;
      },
    };
    await use(station);
    if (info.status !== info.expectedStatus) {
      await running.page.screenshot({ path: info.outputPath('failed.png') }).catch(() => undefined);
      info.annotations.push({ type: 'on the screen', description: await onScreen(running.page) });
    }
    await running.stop('SIGTERM');
    await rm(dataFolder, { recursive: true, force: true });
  },
  demo: async ({ station }, use) => {
    await openDemo(station);
    await use(station);
  },
});
export { expect };

/** A station fills its store with the demo warehouse, which takes a second of the processor, most of it for PINs. */
async function fillStore(dataFolder: string, port: number): Promise<string> {
  const { child } = await startPatiently(dataFolder, port, ['--demo']);
  await ended(child, 'SIGTERM');
  return path.join(dataFolder, 'store.db');
}

/** A picture of the screen for whoever asks for it by SHOTS. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
}

/** How many entries of the page's log the store has not taken, as the page itself keeps it: the lamp says it a moment later. */
const unsent = async (page: Page): Promise<number> =>
  page.evaluate(
    async (name) => {
      const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await answered(indexedDB.open(name));
      try {
        const from = database.transaction(['log', 'meta']);
        const acked = answered<{ value: Record<string, number> } | undefined>(from.objectStore('meta').get('acked'));
        const keys = answered(from.objectStore('log').getAllKeys());
        const taken = (await acked)?.value ?? {};
        return ((await keys) as [string, number][]).filter(([log, seq]) => seq > (taken[log] ?? 0)).length;
      } finally {
        database.close();
      }
    },
    await databaseName(page),
  );

/** All that was saved is sent to the store. What was just scanned is not saved yet: what it shows comes first. */
export async function expectSent(page: Page, timeout = 30_000): Promise<void> {
  await expect.poll(() => unsent(page), { timeout }).toBe(0);
  await expect(page.locator('header [data-waiting]')).toHaveAttribute('data-waiting', '0', { timeout });
}

/** The menu behind the person's name, in whatever language it is. */
export async function openPersonMenu(page: Page, item: 'sign-out' | 'settings'): Promise<void> {
  await page.locator('header [aria-haspopup=menu]').click();
  await page
    .getByRole('menuitem')
    .nth(item === 'sign-out' ? 0 : 1)
    .click();
}

/** Opens another station beside the one of the test; the caller stops it. */
export async function openAnother(): Promise<Running & { readonly scan: (code: string) => Promise<void> }> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'packbench-'));
  const port = await steadyPort();
  const running = await start(dataFolder, port, { width: 1280, height: 800 }, [], []);
  return {
    ...running,
    scan: (code) => typeAsScanner(running.page, code),
    stop: async (signal) => {
      await running.stop(signal);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/**
 * A port on which nobody listens, from below those that the system usually gives out by itself.
 * Each of the tests that run at the same time has ports of its own: two must not find the same one free.
 */
export async function steadyPort({ parallelIndex, config }: WorkerInfo = base.info()): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * (12_000 / config.workers)) * config.workers + parallelIndex;
    const free = await new Promise<boolean>((resolve) => {
      const probe = net.createServer().once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

/** What the station says at the end of a test that failed, for those who have nothing but its output. */
async function onScreen(page: Page): Promise<string> {
  const says = page.locator('[role=dialog] h2, [role=alert], [data-testid=banner], [data-testid=total]');
  const texts = await says.allInnerTexts().catch((error) => [String(error)]);
  return texts.map((text) => text.replace(/\s+/g, ' ').slice(0, 200)).join(' | ');
}

/** Signs Ana in at the demo warehouse. */
async function openDemo(station: StationUnderTest): Promise<void> {
  await expect(station.page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
  await station.scan('BADGE1001');
  await expect(station.banner()).toContainText('Hello Ana Pereira');
}

async function start(
  dataFolder: string,
  port: number,
  size: Size,
  more: readonly string[],
  flags: readonly string[],
): Promise<Running> {
  return hostKind === 'electron'
    ? startElectron(dataFolder, [...flags, ...more])
    : startBrowser(dataFolder, port, size, more, flags);
}

async function startBrowser(
  dataFolder: string,
  port: number,
  viewport: Size,
  more: readonly string[],
  flags: readonly string[],
): Promise<Running> {
  const { child, url } = await startPatiently(dataFolder, port, more);
  const headless = process.env.HEADED !== '1';
  const executablePath = headless ? findHeadlessChromium() : findChromium();
  const context = await chromium.launchPersistentContext(path.join(dataFolder, 'browser'), {
    ...(executablePath ? { executablePath } : {}),
    headless,
    viewport,
    locale: 'en-US',
    args: [...CHROMIUM_ARGS, ...flags],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return {
    page,
    context,
    url,
    minuteLater: async () => void child.kill('SIGUSR2'),
    stop: async (signal) => {
      if (signal === 'SIGKILL') await killBrowser(path.join(dataFolder, 'browser'));
      await context.close().catch(() => undefined);
      await ended(child, signal);
    },
  };
}

async function startElectron(dataFolder: string, more: readonly string[]): Promise<Running> {
  if (process.getuid?.() === 0) throw new Error('Electron runs for an ordinary user only: use npm run test:electron.');
  const binary = findElectron();
  if (!binary) throw new Error('STATION_HOST=electron, but there is no Electron: use npm run test:electron.');
  const app = await _electron.launch({
    executablePath: binary,
    // Playwright would switch it off.
    chromiumSandbox: true,
    args: [ELECTRON_APP, '--data', dataFolder, ...more],
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    context: app.context(),
    url: page.url(),
    minuteLater: () =>
      app.evaluate((_, aheadMs) => {
        const right = performance.now.bind(performance);
        performance.now = () => right() + aheadMs;
      }, 61_000),
    stop: async (signal) => {
      if (signal === 'SIGKILL') app.process().kill('SIGKILL');
      await app.close().catch(() => undefined);
    },
  };
}

/** A connection of somebody else may have the port for a moment: it is waited for, as a person would try again. */
async function startPatiently(dataFolder: string, port: number, more: readonly string[]) {
  for (let tries = 0; ; tries++)
    try {
      return await startHost(dataFolder, port, ...more);
    } catch (error) {
      if (tries === 9 || !String(error).includes('ended with 4')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
}

const MINUTE_LATER = path.join(root, 'tests/kit/minute-later.cjs');
export const browserHost = path.join(root, 'out/electron/browser-host.js');

/** The words that start a station of this run's kind, without a window on the browser host. */
export const startCommand = (...options: readonly string[]): readonly string[] =>
  hostKind === 'electron'
    ? [findElectron() ?? '', ELECTRON_APP, ...options]
    : [process.execPath, browserHost, '--no-open', ...options];

/** Starts the browser host and reads its first line. */
export function startHost(
  dataFolder: string,
  port: number,
  ...more: string[]
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    ['--require', MINUTE_LATER, browserHost, '--no-open', '--port', String(port), '--data', dataFolder, ...more],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}.`)));
    child.stdout.once('data', (line: Buffer) => {
      const ready = JSON.parse(String(line)) as { type: string; url: string };
      resolve({ child, url: ready.url });
    });
  });
}

/** SIGKILL to every process of a browser profile: nothing gets to say goodbye. */
async function killBrowser(profile: string): Promise<void> {
  const killer = spawn('pkill', ['-KILL', '-f', profile], { stdio: 'ignore' });
  await new Promise((resolve) => killer.once('exit', resolve));
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
