// The Electron host: one window, the app:// protocol, and the bridge over IPC. Only this file and preload.ts know Electron.
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  session,
  utilityProcess,
  type WebContents,
} from 'electron';
import type { HostProcess } from './devices/host/host-process.ts';
import { within } from './devices/within.ts';
import { stationWords } from './shell/foreign-words.ts';
import { HELP, parseOptions } from './shell/options.ts';
import { readPageFiles } from './shell/page-files.ts';
import { contentSecurityPolicy } from './shell/security.ts';
import { surviveFailures } from './shell/survive.ts';
import { openStation, type Station } from './station/station.ts';
import type { SecretBox } from './store-link/credentials-file.ts';

const ORIGIN = 'app://station';
const NOT_AS_ROOT =
  'Electron runs for an ordinary user only, inside its sandbox. Start Packbench as another user than root, or with --host browser.';
const EXIT = { badOptions: 2, cannotOpen: 3 } as const;
/** A station that does not close in this time is left to the operating system, as with a kill. */
const CLOSE_MS = 10_000;
/** A page that hangs gets this long to come back by itself. */
const HANGS_MS = 15_000;
/** Pauses before a page that died is loaded anew, by how often it died within the last minute. */
const RELOAD_AFTER_MS = [0, 1_000, 5_000, 20_000];

// Before the app is ready, or the page gets an opaque origin and with it no database.
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

// What a station keeps is its user's alone, in a folder that somebody made by hand too.
process.umask(0o077);

export async function start(argv: readonly string[]): Promise<BrowserWindow | undefined> {
  const options = parseOptions(argv, os.homedir());
  if (!options.ok) return stop(options.failure, EXIT.badOptions);
  if (options.value.help) {
    process.stdout.write(HELP);
    app.exit(0);
    return undefined;
  }
  const { dataFolder } = options.value;
  // The page's database, its cookies and the lock of the one instance belong to the data folder, as everything else does.
  const unusable = moveTo(path.join(dataFolder, 'electron'));
  if (unusable) return stop(`The folder ${dataFolder} cannot be used: ${unusable}.`, EXIT.cannotOpen);
  if (!app.requestSingleInstanceLock()) {
    console.error(
      `Packbench is already running with the data in ${dataFolder}. Its window has been brought to the front.`,
    );
    app.exit(EXIT.cannotOpen);
    return undefined;
  }
  // As root Chromium's helpers do not start in a sandbox, and are started again without end.
  if (process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox')) return stop(NOT_AS_ROOT, EXIT.cannotOpen);
  app.enableSandbox();
  Menu.setApplicationMenu(null);
  await app.whenReady();

  const opened = await openStation({
    ...options.value,
    host: 'electron',
    version: app.getVersion(),
    out: import.meta.dirname,
    secretBox: keychain(),
    startProcess,
  });
  if (!opened.ok)
    return stop(opened.failure.sentence, opened.failure.type === 'settings' ? EXIT.badOptions : EXIT.cannotOpen);
  const station = opened.value;
  surviveFailures(station.failed);
  closeWithApp(station);
  servePage(path.join(import.meta.dirname, '../renderer'));
  refuseEverythingElse();
  return openWindow(station);
}

/** Moves what Electron itself keeps. Gives the reason when the folder cannot be made. */
function moveTo(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function openWindow(station: Station): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    backgroundColor: '#10161d',
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  ipcMain.handle('station:call', (event, channel: unknown, payload: unknown) => {
    const { senderFrame } = event;
    if (senderFrame?.origin !== ORIGIN || senderFrame.parent !== null)
      return { version: 1, ok: false, failure: { type: 'forbidden', message: 'Unknown sender.' } };
    return station.serve(`window-${event.sender.id}`, channel, payload);
  });
  station.listen((push, payload) => {
    // A page that died hears nothing.
    if (!window.isDestroyed() && !window.webContents.isCrashed())
      window.webContents.send('station:push', push, payload);
  });
  const { id } = window.webContents;
  const disconnected = () => station.disconnected(`window-${id}`);
  window.webContents.on('did-start-navigation', (details) => {
    // A reload is a new page: the old one no longer has the station.
    if (details.isMainFrame && !details.isSameDocument) disconnected();
  });
  keepAlive(window, disconnected);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${ORIGIN}/`);
  return window;
}

/** A page that died or hangs is loaded anew, and comes back to the same unit. It says so by what stands behind the #. */
function keepAlive(window: BrowserWindow, disconnected: () => void): void {
  const { webContents } = window;
  let died: readonly number[] = [];
  let hangs: NodeJS.Timeout | undefined;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    clearTimeout(hangs);
    // Quitting ends it too.
    if (window.isDestroyed() || reason === 'clean-exit') return;
    disconnected();
    died = [...died.filter((at) => at > Date.now() - 60_000), Date.now()];
    console.error(`packbench: the page ended (${reason}, ${exitCode}) and is loaded anew.`);
    const pause = RELOAD_AFTER_MS[Math.min(died.length, RELOAD_AFTER_MS.length) - 1] ?? 0;
    setTimeout(() => {
      if (!window.isDestroyed()) void window.loadURL(`${ORIGIN}/#again`).catch(() => undefined);
    }, pause);
  });
  window.on('unresponsive', () => {
    clearTimeout(hangs);
    hangs = setTimeout(() => {
      if (!window.isDestroyed()) webContents.forcefullyCrashRenderer();
    }, HANGS_MS);
  });
  window.on('responsive', () => clearTimeout(hangs));
}

/** Nobody leaves before what is under way is finished: labels on their way, the journal, the databases. */
function closeWithApp(station: Station): void {
  let isQuitting = false;
  let isClosing = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  // Chromium starts its own helpers again, and the drivers have a keeper of their own.
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    if (!isQuitting && reason !== 'clean-exit')
      console.error(`packbench: a process ended: ${name ?? type} (${reason}, ${exitCode}).`);
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void within(station.close(), CLOSE_MS)
      .catch((error: unknown) => console.error(`packbench: ${String(error)}`))
      .finally(() => app.exit(0));
  });
}

/** A process of Electron's own kind: what is packed does not run as Node. */
function startProcess(file: string): HostProcess {
  const child = utilityProcess.fork(file, [], { serviceName: 'Packbench devices' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

/** The system's keychain; undefined where there is none but a fixed password, which keeps nothing from anybody. */
function keychain(): SecretBox | undefined {
  const real = process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  if (!real || !safeStorage.isEncryptionAvailable()) return undefined;
  return {
    seal: (text) => safeStorage.encryptString(text).toString('base64'),
    unseal: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
  };
}

function servePage(folder: string): void {
  const files = readPageFiles(folder);
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    // The page's own copy is damaged: the journal and the store have all.
    if (url.host === 'station' && url.pathname === '/__clear-data' && request.method === 'POST') {
      await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
      return new Response(null, { status: 200 });
    }
    const page = url.host === 'station' ? files.get(url.pathname) : undefined;
    if (!page) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(page.body), {
      headers: {
        'content-type': page.type,
        'content-security-policy': contentSecurityPolicy(),
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

/**
 * No navigation, no new windows, no web views, no downloads but of what the page made itself (a table, saved where its person says), and of all
 * permissions that of keeping its data, and of the camera's picture, never its sound: the station is one page.
 */
function refuseEverythingElse(): void {
  const { defaultSession } = session;
  const isOurs = (contents: WebContents | null, asking: string, isMainFrame: boolean) =>
    isMainFrame && contents !== null && originOf(asking) === ORIGIN;
  const isGiven = (permission: string, media: readonly (string | undefined)[]) =>
    permission === 'persistent-storage' || (permission === 'media' && media.length > 0 && media.every(isVideo));
  defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isGiven(permission, media) && isOurs(contents, details.requestingUrl, details.isMainFrame));
  });
  defaultSession.setPermissionCheckHandler(
    (contents, permission, asking, { isMainFrame, mediaType }) =>
      isGiven(permission, [mediaType]) && isOurs(contents, asking, isMainFrame),
  );
  defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) event.preventDefault();
  });
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

const isVideo = (media: string | undefined): boolean => media === 'video';

/** `scheme://host` of an address; URL's own `origin` is "null" for a scheme that it does not know. */
const originOf = (address: string): string => /^[a-z]+:\/\/[^/?#]+/.exec(address)?.[0] ?? '';

/** On the terminal, where there is one; whoever started a packed program by a picture sees a box. */
function stop(sentence: string, code: number): undefined {
  console.error(sentence);
  if (app.isPackaged && !process.stderr.isTTY) dialog.showErrorBox('Packbench', sentence);
  app.exit(code);
  return undefined;
}

void start(stationWords(process.argv, app.isPackaged));
