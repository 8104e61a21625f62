// The browser host without its station, or without its database: the screen says so, and there is a way on.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '#tests/kit/chromium.ts';
import { codesOf } from './demo-data.ts';
import { expect, hostKind, startHost, steadyPort, test } from './station.ts';
import { typeAsScanner } from './type-as-scanner.ts';

test.skip(hostKind !== 'browser', 'of the browser host');

const lamps = (page: Page) => page.getByRole('banner').getByRole('listitem');

async function openDemo(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
  await typeAsScanner(page, 'BADGE1001');
  await expect(page.getByTestId('banner')).toContainText('Hello Ana Pereira');
  await typeAsScanner(page, '10402');
  await typeAsScanner(page, codesOf('10402')[0] ?? '');
  await expect(page.getByTestId('total')).toContainText('1 of');
}

test('a killed station is noticed within seconds, no lamp stays green, and its next start shows the way', async ({
  browserName: _any,
}, info) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'packbench-'));
  const port = await steadyPort();
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_ARGS] });
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  const first = await startHost(folder, port, '--demo');
  await page.goto(first.url);
  await openDemo(page);
  await expect(page.locator('header [data-state=ready]').first()).toBeVisible();
  first.child.kill('SIGKILL');
  await expect(page.getByRole('alert')).toContainText('The station does not answer', { timeout: 3_000 });
  await expect(page.locator('header [data-state=ready]')).toHaveCount(0);
  expect(await lamps(page).count()).toBeGreaterThan(2);
  await page.screenshot({ path: info.outputPath('gone.png') });

  const second = await startHost(folder, port, '--demo');
  await expect(page.getByRole('alert')).toContainText('Packbench was started again', { timeout: 10_000 });
  await expect(page.getByText('Packing goes on')).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('shut.png') });
  // Its new address, in another window of the same browser, lets both in: one works, the other waits for its turn.
  const other = await context.newPage();
  await other.goto(second.url);
  const blocked = (one: Page) => one.getByText('This station is open already').count();
  await expect.poll(async () => (await blocked(page)) + (await blocked(other)), { timeout: 20_000 }).toBe(1);
  const [working, waiting] = (await blocked(page)) === 0 ? [page, other] : [other, page];
  await expect(working.getByTestId('total')).toContainText('1 of', { timeout: 20_000 });
  await expect(working.getByRole('alert')).toHaveCount(0);
  await waiting.close();
  await typeAsScanner(working, codesOf('10402')[1] ?? '');
  await expect(working.getByTestId('total')).toContainText('2 of');
  await browser.close();
  const ended = new Promise((resolve) => second.child.once('exit', resolve));
  second.child.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
});

test('a browser’s copy that cannot be opened is set aside after some tries, and nothing is lost', async ({
  browserName: _any,
}, info) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'packbench-'));
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_ARGS] });
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  const host = await startHost(folder, await steadyPort(), '--demo');
  await page.goto(host.url);
  await openDemo(page);
  // As Chromium says it of a damaged one; what the browser keeps for the page is thrown away together with this mark.
  await page.evaluate(() => localStorage.setItem('damaged', 'yes'));
  await page.addInitScript(() => {
    if (localStorage.getItem('damaged') === null) return;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  for (let tries = 1; tries <= 3; tries++) {
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('The station cannot open its data');
    if (tries < 3) await expect(page.getByRole('button', { name: 'Set the copy aside' })).toHaveCount(0);
  }
  await page.screenshot({ path: info.outputPath('damaged.png') });
  await page.getByRole('button', { name: 'Set the copy aside' }).click();
  await expect(page.getByTestId('total')).toContainText('1 of', { timeout: 30_000 });
  await typeAsScanner(page, codesOf('10402')[1] ?? '');
  await expect(page.getByTestId('total')).toContainText('2 of');
  await browser.close();
  const ended = new Promise((resolve) => host.child.once('exit', resolve));
  host.child.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
});
