// The Electron host: one window, the app:// protocol, and the bridge over IPC. Only this file and preload.ts know Electron.
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, session, utilityProcess } from 'electron';
import type { HostProcess } from './devices/host/host-process.ts';
import { parseOptions } from './shell/options.ts';
import { listPageFiles } from './shell/page-files.ts';
import { contentSecurityPolicy } from './shell/security.ts';
import { openStation } from './station.ts';
import type { SecretBox } from './store-link/credentials-file.ts';

const ORIGIN = 'app://station';

// Before the app is ready, or the page gets an opaque origin and with it no database.
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

export async function start(argv: readonly string[]): Promise<BrowserWindow | undefined> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return undefined;
  }
  app.enableSandbox();
  Menu.setApplicationMenu(null);
  await app.whenReady();

  const options = parseOptions(argv, os.homedir());
  if (!options.ok) return stop(options.failure);
  const opened = await openStation({
    ...options.value,
    host: 'electron',
    version: app.getVersion(),
    out: import.meta.dirname,
    secretBox: keychain(),
    startProcess,
  });
  if (!opened.ok) return stop(opened.failure.sentence);
  const station = opened.value;
  servePage(path.join(import.meta.dirname, '../renderer'));
  refuseEverythingElse();

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
    if (!window.isDestroyed()) window.webContents.send('station:push', push, payload);
  });
  const { id } = window.webContents;
  window.webContents.on('did-start-navigation', (details) => {
    // A reload is a new page: the old one no longer has the station.
    if (details.isMainFrame && !details.isSameDocument) station.disconnected(`window-${id}`);
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => void station.close());
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${ORIGIN}/`);
  return window;
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
  const files = listPageFiles(folder);
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const page = url.host === 'station' ? files.get(url.pathname) : undefined;
    if (!page) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(page.file)), {
      headers: {
        'content-type': page.type,
        'content-security-policy': contentSecurityPolicy(),
        'x-content-type-options': 'nosniff',
      },
    });
  });
}

/** No navigation, no new windows, no web views, no permissions, no downloads: the station is one page. */
function refuseEverythingElse(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

function stop(sentence: string): undefined {
  dialog.showErrorBox('Packbench', sentence);
  app.exit(1);
  return undefined;
}

void start(process.argv.slice(app.isPackaged ? 1 : 2));
