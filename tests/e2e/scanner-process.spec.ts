// A scanner on the real native path, through the process of the drivers, into the page: and that process killed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '#tests/kit/chromium.ts';
import { createFakeHid, DESCRIPTORS, prepareFakeHid, whyNoFakeHid } from '#tests/kit/fake-hid.ts';
import { hidPosReports } from '#tests/kit/hid-pos-reports.ts';
import { codesOf } from './demo-data.ts';
import { expect, hostKind, startHost, steadyPort, test } from './station.ts';

test('a scanner counts, its drivers are killed under it, and it goes on counting', async () => {
  const missing = whyNoFakeHid();
  test.skip(hostKind !== 'browser' || missing !== null, missing ?? 'its library is preloaded into the browser host');
  const fake = prepareFakeHid();
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-'));
  const devices = { scanners: [{ id: 's1', type: 'hid-pos' }] };
  writeFileSync(path.join(dataFolder, 'station.json'), JSON.stringify({ devices }));
  const scanner = createFakeHid(fake.folder, 'hidraw0', {
    vendorId: 0x05e0,
    productId: 0x1900,
    product: 'DS4608',
    descriptor: DESCRIPTORS.scanner,
  });
  await scanner.plug();
  Object.assign(process.env, { LD_PRELOAD: fake.library, FAKEHID_DIR: fake.folder });
  const { child, url } = await startHost(dataFolder, await steadyPort(), '--demo');
  delete process.env.LD_PRELOAD;
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(path.join(dataFolder, 'browser'), {
    ...(executablePath ? { executablePath } : {}),
    viewport: { width: 1280, height: 800 },
    args: [...CHROMIUM_ARGS],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  // While another device has a fault the word for one that is well steps back beside an order.
  const lamp = page.locator('header li').filter({ hasText: 'Scanner' });
  const banner = page.getByTestId('banner');
  const read = (...codes: readonly string[]) =>
    scanner.send(...codes.flatMap((code) => hidPosReports(code, code.length === 13 ? ']E0' : ']C0')));
  await expect(lamp).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
  read('BADGE1001');
  await expect(banner).toContainText('Hello Ana Pereira');
  read('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  const [first = '', second = ''] = codesOf('10402');
  read(first);
  await expect(page.getByTestId('total')).toContainText('1 of');

  const drivers = spawnSync('pgrep', ['-P', String(child.pid), '-f', 'device-process.js'], { encoding: 'utf8' });
  process.kill(Number(drivers.stdout.trim()), 'SIGKILL');
  await expect(lamp).not.toHaveAttribute('data-state', 'ready');
  await expect(lamp).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
  await expect(page.getByTestId('total')).toContainText('1 of');
  read(second);
  await expect(page.getByTestId('total')).toContainText('2 of');
  // A page that is loaded anew asks for what it missed: there is nothing, and nothing counts twice.
  await page.reload();
  await expect(page.getByTestId('total')).toContainText('2 of', { timeout: 20_000 });

  await context.close();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  await scanner.unplug();
  fake.remove();
  rmSync(dataFolder, { recursive: true, force: true });
});
