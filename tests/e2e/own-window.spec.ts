// The browser host with a window of its own: how the browser is let in, and what happens when its page dies.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from '#tests/kit/chromium.ts';
import { commandOf, processesBelow } from '#tests/kit/processes.ts';
import { browserHost, expect, hostKind, steadyPort, test } from './station.ts';

const hasScreens = spawnSync('which', ['Xvfb']).status === 0;
test.skip(hostKind !== 'browser' || process.platform !== 'linux' || !hasScreens, 'needs Xvfb on Linux');

async function startScreen(): Promise<{ display: string; child: ChildProcess }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3]?.once('data', (text: Buffer) => resolve(`:${String(text).trim()}`));
  });
  return { display, child };
}

/** How many pages hold a line to the station: connections that the kernel calls established, at the browser's end. */
const linesTo = (port: number): number =>
  readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, , remote, state]) =>
        state === '01' && remote?.endsWith(`:${port.toString(16).toUpperCase().padStart(4, '0')}`),
    ).length;

test('the key stands on no command line, and a page that dies is opened again', async () => {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-'));
  const port = await steadyPort();
  const screen = await startScreen();
  const host = spawn(process.execPath, [browserHost, '--demo', '--port', String(port), '--data', dataFolder], {
    env: { ...process.env, DISPLAY: screen.display, CHROMIUM_PATH: findChromium() ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [host.stdout, host.stderr]) stream.on('data', (text: Buffer) => said.push(String(text)));
  const pages = () => processesBelow(host.pid ?? 0).filter((pid) => commandOf(pid).includes('--type=renderer'));
  // The station keeps its name when its page has come up and claimed it.
  await expect.poll(() => existsSync(path.join(dataFolder, 'station.id')), { timeout: 30_000 }).toBe(true);
  expect(said.join('')).toContain('The station is open in its own window.');
  const commands = processesBelow(host.pid ?? 0).map(commandOf);
  expect(commands.some((command) => command.includes(`--app=file://${dataFolder}/open-station.html`))).toBe(true);
  for (const command of commands) expect(command).not.toMatch(/token|127\.0\.0\.1/);
  expect(existsSync(path.join(dataFolder, 'open-station.html'))).toBe(false);

  await expect.poll(() => linesTo(port)).toBeGreaterThan(0);
  for (const pid of pages()) process.kill(pid, 'SIGKILL');
  await expect.poll(() => said.join(''), { timeout: 20_000 }).toContain('the page ended and is opened again');
  await expect.poll(() => linesTo(port), { timeout: 30_000 }).toBeGreaterThan(0);

  const ended = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGTERM');
  expect(await ended).toBe(0);
  spawnSync('pkill', ['-KILL', '-f', dataFolder]);
  screen.child.kill();
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});
