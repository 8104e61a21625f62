// What only a real Electron shows: processes that die, and the way out.
import { spawn } from 'node:child_process';
import { codesOf } from './demo-data.ts';
import { expect, hostKind, startCommand, test } from './station.ts';

test.skip(hostKind !== 'electron', 'of Electron alone');
test.use({ started: ['--demo'] });

test('a page whose process dies is loaded anew: it says so, and stands at the same unit', async ({ demo }) => {
  const { scan, app } = demo;
  const codes = codesOf('10402');
  await scan('10402');
  await scan(codes[0] ?? '');
  await expect(demo.page.getByTestId('total')).toContainText('1 of');
  for (const way of ['crashed', 'killed'] as const) {
    const loaded = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) =>
          BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve()),
        ),
    );
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    if (way === 'killed') process.kill(pid ?? 0, 'SIGKILL');
    else
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
    await loaded;
    const says = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "[location.href, ...['total', 'banner'].map((id) => document.querySelector('[data-testid=' + id + ']')?.textContent)].join(' ')",
        ),
      );
    await expect.poll(says, { timeout: 20_000 }).toMatch(/^app:\/\/station\/ .*1 of .*loaded again/);
  }
});

test('the page’s own copy can be set aside, and the journal fills a new one', async ({ demo }) => {
  await demo.scan('10402');
  await demo.scan(codesOf('10402')[0] ?? '');
  await expect(demo.page.getByTestId('total')).toContainText('1 of');
  const status = () =>
    demo.page.evaluate(() => fetch('/__clear-data', { method: 'POST' }).then((answer) => answer.status));
  expect(await status()).toBe(200);
  await demo.page.reload();
  await expect(demo.page.getByTestId('total')).toContainText('1 of', { timeout: 20_000 });
});

test('another start on the same data brings the minimised window to the front', async ({ demo }) => {
  await demo.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const [command = '', ...args] = startCommand('--no-sandbox', '--data', demo.dataFolder);
  const second = spawn(command, args, { stdio: 'ignore' });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(3);
  await expect
    .poll(() => demo.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
});

test('a wrong option ends on the terminal, with a sentence and code 2', async () => {
  const [command = '', ...args] = startCommand('--force-device-scale-factor=1.5', '--devices', 'toys');
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (text: Buffer) => said.push(String(text)));
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(2);
  expect(said.join('')).toContain('--devices takes real or virtual, not "toys".');
});

test.describe('with a camera', () => {
  // The picture is Chromium's own; who may see it is asked of the program, as with a real one.
  test.use({ flags: ['--use-fake-device-for-media-stream'] });

  test('the page gets the picture of the camera, and never a sound', async ({ demo }) => {
    const kinds = (asked: MediaStreamConstraints) =>
      demo.page.evaluate(async (wanted) => {
        try {
          const stream = await navigator.mediaDevices.getUserMedia(wanted);
          const tracks = stream.getTracks();
          for (const track of tracks) track.stop();
          return tracks.map(({ kind }) => kind).join();
        } catch (error) {
          return (error as DOMException).name;
        }
      }, asked);
    expect(await kinds({ video: true })).toBe('video');
    expect(await kinds({ audio: true })).toBe('NotAllowedError');
    expect(await kinds({ video: true, audio: true })).toBe('NotAllowedError');
  });
});
