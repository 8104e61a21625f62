// Whatever belongs to a station belongs to its data folder, on both hosts.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '#tests/kit/chromium.ts';
import { expect, hostKind, openAnother, startCommand, startHost, steadyPort, test } from './station.ts';
import { typeAsScanner } from './type-as-scanner.ts';

const stopped = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });

test('another data folder in the same browser, at the same address, has nothing of the first one', async () => {
  test.skip(hostKind === 'electron', 'Electron keeps the browser in the data folder itself.');
  const folders = [
    await mkdtemp(path.join(os.tmpdir(), 'packbench-')),
    await mkdtemp(path.join(os.tmpdir(), 'packbench-')),
  ];
  const [first = '', second = ''] = folders;
  const port = await steadyPort();
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_ARGS] });
  const page = await browser.newPage();
  const hosts = { a: await startHost(first, port, '--demo') };
  await page.goto(hosts.a.url);
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
  await typeAsScanner(page, 'BADGE1001');
  await expect(page.getByTestId('banner')).toContainText('Hello Ana Pereira');
  await typeAsScanner(page, '10402');
  await expect(page.getByTestId('total')).toContainText('0 of');
  await stopped(hosts.a.child);

  const other = await startHost(second, port);
  await page.goto(other.url);
  await expect(page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('10402')).toHaveCount(0);
  await stopped(other.child);

  // The first folder comes back to its order all the same.
  const again = await startHost(first, port, '--demo');
  await page.goto(again.url);
  await expect(page.getByTestId('total')).toContainText('0 of', { timeout: 20_000 });
  await stopped(again.child);
  await browser.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test.describe(() => {
  test.use({ started: ['--demo'] });
  test('two stations with a folder each run side by side; another start on one folder is refused with words', async ({
    demo,
  }) => {
    const beside = await openAnother();
    await expect(beside.page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeVisible({ timeout: 20_000 });
    await demo.scan('10402');
    await expect(demo.page.getByTestId('total')).toContainText('0 of');
    await beside.stop('SIGTERM');

    const [command, ...args] = startCommand('--data', demo.dataFolder, '--port', '0');
    const second = spawn(command ?? '', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const said: string[] = [];
    second.stderr.on('data', (text: Buffer) => said.push(String(text)));
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(said.join('')).toContain(`Packbench is already running with the data in ${demo.dataFolder}.`);
    expect(code).toBe(3);
    await expect(demo.page.getByTestId('total')).toContainText('0 of');
  });
});
