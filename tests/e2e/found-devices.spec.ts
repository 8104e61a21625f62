// Devices that are plugged in, over the real node-hid: found, set up, and at work at once.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '#tests/kit/chromium.ts';
import { createFakeHid, DESCRIPTORS, prepareFakeHid, whyNoFakeHid } from '#tests/kit/fake-hid.ts';
import { hidPosReports } from '#tests/kit/hid-pos-reports.ts';
import { openPersonMenu, steadyPort } from './station.ts';
import { typeAsScanner } from './type-as-scanner.ts';

const root = path.resolve(import.meta.dirname, '../..');
const noHid = whyNoFakeHid();

test('a scanner is found, added and scans, while the bench was virtual a moment ago', async () => {
  test.skip(noHid !== null, noHid ?? '');
  const fake = prepareFakeHid();
  const xenon = createFakeHid(fake.folder, 'hidraw0', {
    ...{ vendorId: 0x0c2e, productId: 0x0901, product: 'Xenon 1900', serial: '1234' },
    descriptor: DESCRIPTORS.scannerWithKeyboard,
  });
  const symbol = createFakeHid(fake.folder, 'hidraw1', {
    ...{ vendorId: 0x05e0, productId: 0x1200, product: 'Symbol Bar Code Scanner' },
    descriptor: DESCRIPTORS.keyboard,
  });
  await xenon.plug();
  await symbol.plug();
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'packbench-'));
  const port = await steadyPort();
  const host = spawn(
    process.execPath,
    [
      path.join(root, 'out/electron/browser-host.js'),
      '--no-open',
      '--port',
      String(port),
      '--data',
      dataFolder,
      '--demo',
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, FAKEHID_DIR: fake.folder, LD_PRELOAD: fake.library },
    },
  );
  const line = await new Promise<string>((resolve) => host.stdout.once('data', (data) => resolve(String(data))));
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto((JSON.parse(line) as { url: string }).url);
    await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
    await typeAsScanner(page, 'BADGE9001');
    await expect(page.getByTestId('banner')).toContainText('Hello Robin');
    await openPersonMenu(page, 'settings');
    const screen = page.getByRole('main');
    await screen.getByRole('button', { name: 'Devices' }).click();
    await screen.getByRole('button', { name: 'Add a device' }).click();
    const row = (name: string) => screen.getByRole('listitem').filter({ hasText: name });
    await expect(row('Symbol Bar Code Scanner')).toContainText('Set it to HID POS first');
    await row('Xenon 1900').getByRole('button', { name: 'Add' }).click();
    await expect(screen.getByLabel('Name')).toHaveValue('Xenon 1900');
    await screen.getByLabel('Name').fill('Bench 2 scanner');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect(row('Bench 2 scanner')).toHaveAttribute('data-state', 'ready', { timeout: 10_000 });
    await row('Bench 2 scanner').getByRole('button', { name: 'Test' }).click();
    // The drivers hear a moment later that bytes are wanted: a scan at the very first moment is shown without them.
    await expect(async () => {
      xenon.send(...hidPosReports('010401234567890110LOT7', ']C1'));
      await expect(screen.getByTestId('scan-test')).toContainText('02 16 5d 43 31', { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await expect(screen.getByTestId('scan-test')).toContainText(']C1 GS1-128');
    await screen.getByRole('button', { name: 'Back' }).click();
    await xenon.unplug();
    await expect(row('Bench 2 scanner')).toContainText('Not plugged in', { timeout: 10_000 });
    await xenon.plug();
    await expect(row('Bench 2 scanner')).toHaveAttribute('data-state', 'ready', { timeout: 10_000 });
    await page.keyboard.press('Escape');
    xenon.send(...hidPosReports('10402', ']C0'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  } finally {
    await browser.close();
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill('SIGTERM');
    await ended;
    await xenon.unplug();
    await symbol.unplug();
    fake.remove();
    await rm(dataFolder, { recursive: true, force: true });
  }
});
