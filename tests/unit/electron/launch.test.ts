// `npm start` as a fresh machine meets it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { installElectron, tellProgress } from '#electron/shell/install-electron.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const launch = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/shell/launch.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 170_000,
  });
  return { status, stdout, stderr };
};
const closing: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) close();
});

/** A place to download from, and an empty cache. */
async function mirror(answer: RequestListener): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(path.join(os.tmpdir(), 'packbench-cache-')));
  vi.stubEnv('HTTP_PROXY', '');
  vi.stubEnv('http_proxy', '');
}

test('--help says what there is, on the terminal and with code 0', () => {
  const { status, stdout } = launch(['--help']);
  expect(status).toBe(0);
  for (const option of ['--host', '--no-open', '--port', '--data', '--config', '--demo', '--devices', '--help'])
    expect(stdout).toContain(`  ${option}`);
});
test('a wrong option ends with a sentence and code 2, before anything is built or downloaded', () => {
  const { status, stderr } = launch(['--prot', '80']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Unknown option '--prot'\. Options: --host/);
});
test.runIf(process.getuid?.() === 0)('root is told what Electron needs, and not left to a crash', () => {
  const { status, stderr } = launch(['--host', 'electron']);
  expect(status).toBe(1);
  expect(stderr).toContain('Electron runs for an ordinary user only, and this is root.');
});
test.skipIf(process.platform !== 'linux' || process.getuid?.() === 0)('without a screen it says so', () => {
  const { status, stderr } = launch(['--host', 'electron'], { DISPLAY: '', WAYLAND_DISPLAY: '' });
  expect(status).toBe(1);
  expect(stderr).toContain('Electron needs a screen');
});
test('where nothing can be downloaded that is known within seconds', async () => {
  await mirror((_request, response) => response.writeHead(404).end());
  closing.pop()?.();
  const started = performance.now();
  expect(await installElectron(() => undefined)).toMatchObject({
    ok: false,
    failure: expect.stringMatching(/ECONNREFUSED/),
  });
  expect(performance.now() - started).toBeLessThan(5_000);
});
test('a place that never answers is given up', async () => {
  await mirror(() => undefined);
  expect(await installElectron(() => undefined)).toMatchObject({ ok: false, failure: 'no answer' });
});
test('what is not the Electron of the package’s checksums is not taken', async () => {
  await mirror((_request, response) => response.end('a page of a hotel’s network'));
  const told: number[] = [];
  const got = await installElectron((done) => told.push(done));
  expect(got).toMatchObject({ ok: false, failure: expect.stringMatching(/checksum/i) });
  expect(told.at(-1)).toBeGreaterThan(0);
});
test('a download is told in one line on a terminal, and in few lines elsewhere', () => {
  const said = (isTTY: boolean) => {
    const lines: string[] = [];
    const tell = tellProgress({ isTTY, write: (text: string) => lines.push(text) } as unknown as NodeJS.WriteStream);
    for (let done = 0; done <= 118; done++) tell(done * 1_000_000, 118_000_000);
    return lines;
  };
  expect(said(false)).toHaveLength(5);
  expect(said(false).at(-1)).toBe('Downloading Electron, the first time only: 100 % of 118 MB\n');
  expect(said(true).every((line) => line.startsWith('\r'))).toBe(true);
});
