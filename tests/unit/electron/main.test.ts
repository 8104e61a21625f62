// The built main process under a hand-made 'electron': what it asks for, what it refuses.
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { lockDataFolder } from '#electron/shell/data-lock.ts';
import * as fake from '#tests/kit/fake-electron.ts';

vi.mock('electron', () => import('#tests/kit/fake-electron.ts'));

const built = path.resolve(import.meta.dirname, '../../../out/electron/main.js');

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-main-'));

beforeAll(async () => {
  const devices = { scanners: [{ id: 's1', type: 'hid-pos' }] };
  writeFileSync(path.join(dataFolder, 'station.json'), JSON.stringify({ devices }));
  process.argv = [process.execPath, '--no-sandbox', '--ozone-platform=x11', '--data', dataFolder];
  vi.stubGlobal('process', process);
  await import(/* @vite-ignore */ built);
  await vi.waitFor(() => expect(fake.windows[0]?.loaded).toHaveLength(1));
});

const from = (origin: string, parent: unknown = null) => ({ senderFrame: { origin, parent }, sender: { id: 1 } });
const call = (event: unknown, channel: string, payload: unknown) =>
  fake.ipcHandlers.get('station:call')?.(event, channel, payload);

test('the scheme is registered, what Electron keeps is in the data folder, and the sandbox is on before the app is ready', () => {
  expect(fake.order).toEqual(['schemes', 'lock in electron', 'sandbox', 'ready']);
  expect(fake.app.paths.get('userData')).toBe(path.join(dataFolder, 'electron'));
  expect(statSync(path.join(dataFolder, 'electron')).mode & 0o777).toBe(0o700);
  expect(fake.menus).toEqual([null]);
});
test('the window is sandboxed and isolated, without Node, web views or developer tools, and loads the app origin only', () => {
  const [window] = fake.windows;
  expect(window?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    devTools: false,
  });
  expect(window?.loaded).toEqual(['app://station/']);
});
test('scanners and scales are driven in a utility process, which is started again when it ends', async () => {
  const [first] = fake.utilities;
  expect(path.basename(first?.file ?? '')).toBe('device-process.js');
  expect(existsSync(first?.file ?? '')).toBe(true);
  expect(first?.sent[0]).toMatchObject({ type: 'start', scanners: [{ id: 's1', type: 'hid-pos' }] });
  const scan = { id: 'a', deviceId: 's1', text: 'X', symbology: null, at: Date.now() };
  first?.events.emit('message', { type: 'scan', scan });
  expect(fake.windows[0]?.webContents.sent).toContainEqual(['station:push', 'scanner/scanned', scan]);
  first?.events.emit('exit', 1);
  await vi.waitFor(() => expect(fake.utilities).toHaveLength(2));
});
test('navigation, new windows, web views, downloads and permissions are refused', () => {
  const contents = fake.windows[0]?.webContents;
  const prevented = (emit: (event: { preventDefault: () => void }) => void) => {
    let refused = false;
    emit({ preventDefault: () => (refused = true) });
    return refused;
  };
  expect(contents?.openHandler?.({ url: 'https://example.org' })).toEqual({ action: 'deny' });
  expect(prevented((event) => contents?.emit('will-navigate', event))).toBe(true);
  expect(prevented((event) => contents?.emit('will-attach-webview', event))).toBe(true);
  const downloaded = (url: string) =>
    prevented((event) => fake.session.defaultSession.emit('will-download', event, { getURL: () => url }));
  for (const url of [
    'https://example.org/a.csv',
    'app://station/a.csv',
    'blob:https://example.org/1',
    'blob:app://other/1',
  ])
    expect(downloaded(url)).toBe(true);
  // A table that the page made is saved where its person says.
  expect(downloaded('blob:app://station/1')).toBe(false);
});
test('of all permissions the page gets that of keeping its data and of the camera’s picture, and nobody else gets any', () => {
  const asked = (permission: string, requestingUrl: string, isMainFrame = true, media: readonly string[] = []) => {
    const granted: boolean[] = [];
    const about = { requestingUrl, isMainFrame, mediaTypes: media };
    fake.permissions.request?.({}, permission, (ok) => granted.push(ok), about);
    granted.push(
      fake.permissions.check?.({}, permission, requestingUrl, { isMainFrame, mediaType: media.at(-1) }) ?? true,
    );
    return granted;
  };
  expect(asked('persistent-storage', 'app://station/')).toEqual([true, true]);
  expect(asked('media', 'app://station/', true, ['video'])).toEqual([true, true]);
  for (const media of [[], ['audio'], ['video', 'audio'], ['unknown']])
    expect(asked('media', 'app://station/', true, media)).toEqual([false, false]);
  for (const permission of ['geolocation', 'notifications', 'clipboard-read', 'hid', 'serial', 'usb'])
    expect(asked(permission, 'app://station/', true, ['video'])).toEqual([false, false]);
  for (const url of ['https://example.org/', 'app://station.evil/', 'app://stations/', 'file:///etc/', ''])
    for (const permission of ['persistent-storage', 'media'])
      expect(asked(permission, url, true, ['video'])).toEqual([false, false]);
  expect(asked('persistent-storage', 'app://station/', false)).toEqual([false, false]);
  expect(asked('media', 'app://station/', false, ['video'])).toEqual([false, false]);
});
test('a second start on the same data brings the window to the front', () => {
  fake.app.emit('second-instance');
  expect(fake.windows[0]?.raised).toEqual(['restored', 'shown', 'focused']);
});
test('a page whose process died is loaded anew at once, and may claim the station', async () => {
  const page = from('app://station');
  expect(await call(page, 'station/claim', {})).toMatchObject({ value: { type: 'claimed' } });
  fake.windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
  await vi.waitFor(() => expect(fake.windows[0]?.loaded).toEqual(['app://station/', 'app://station/#again']));
  expect(await call(page, 'device/health', {})).toMatchObject({ ok: false, failure: { type: 'not-writer' } });
});
test('a page that hangs gets time to come back, then its process is ended', () => {
  vi.useFakeTimers();
  const [window] = fake.windows;
  window?.emit('unresponsive');
  window?.emit('responsive');
  vi.advanceTimersByTime(60_000);
  expect(window?.webContents.crashed).toBe(0);
  window?.emit('unresponsive');
  vi.advanceTimersByTime(15_000);
  expect(window?.webContents.crashed).toBe(1);
  vi.useRealTimers();
});
test('a call from another origin, or from a frame, is refused', async () => {
  for (const event of [from('https://evil.test'), from('app://station', {}), { senderFrame: null, sender: { id: 1 } }])
    expect(await call(event, 'station/info', {})).toMatchObject({ ok: false, failure: { type: 'forbidden' } });
});
test('the station answers its own page, once the page has claimed it', async () => {
  const page = from('app://station');
  expect(await call(page, 'station/info', {})).toMatchObject({ ok: true, value: { host: 'electron' } });
  expect(await call(page, 'device/health', {})).toMatchObject({ ok: false, failure: { type: 'not-writer' } });
  expect(await call(page, 'station/claim', {})).toMatchObject({ value: { type: 'claimed' } });
  expect(await call(page, 'device/health', {})).toMatchObject({ ok: true });
  fake.windows[0]?.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  expect(await call(page, 'device/health', {})).toMatchObject({ ok: false, failure: { type: 'not-writer' } });
});
test('the protocol serves the listed files with the policy, and nothing else', async () => {
  const serve = fake.protocolHandlers.get('app');
  const page = await serve?.(new Request('app://station/'));
  expect(page?.status).toBe(200);
  expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page?.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  expect(page?.headers.get('content-security-policy')).not.toContain('ws:');
  for (const url of [
    'app://station/..%2f..%2fpackage.json',
    'app://station/assets/',
    'app://other/',
    'app://station/main.js.map',
  ])
    expect((await serve?.(new Request(url)))?.status).toBe(404);
});
// The last one: it ends the station.
test('quitting waits until the station is closed', async () => {
  const quits: boolean[] = [];
  const quit = () => fake.app.emit('will-quit', { preventDefault: () => quits.push(false) });
  quit();
  quit();
  expect(quits).toEqual([false, false]);
  expect(fake.app.exits).toEqual([]);
  await vi.waitFor(() => expect(fake.app.exits).toEqual([0]), 15_000);
  const lock = lockDataFolder(dataFolder);
  expect(lock.ok).toBe(true);
  if (lock.ok) lock.value.release();
});
