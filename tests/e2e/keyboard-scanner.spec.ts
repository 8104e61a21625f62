// Scanners that type, in a real browser: what they type goes nowhere but into packing.
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codesOf } from './demo-data.ts';
import { expect, test } from './station.ts';
import { typeAsScanner as type } from './type-as-scanner.ts';

test.describe('a scanner that was not set up', () => {
  test.use({ started: ['--demo'] });

  test('leaves a search as it was, and finds its order', async ({ demo }) => {
    const { page } = demo;
    const search = page.getByRole('searchbox');
    await search.focus();
    await page.keyboard.type('104', { delay: 90 });
    const rows = await page.locator('[data-order]').count();
    await type(page, 'PBCMDHELP');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('104');
    await expect(page.locator('[data-order]')).toHaveCount(rows);
    await search.focus();
    await type(page, '10402');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  });

  test('does not use up the tries of a PIN', async ({ demo }) => {
    const { page, banner } = demo;
    await type(page, 'PBCMDSIGNOUT');
    await page.getByRole('button', { name: 'Ben Fischer' }).first().click();
    const pin = page.locator('input[type=password]');
    await page.keyboard.type('12', { delay: 90 });
    await type(page, codesOf('10402')[0] ?? '');
    await expect(page.getByText('Sign in first')).toBeVisible();
    await expect(pin).toHaveValue('12');
    await page.keyboard.type('34', { delay: 90 });
    await page.keyboard.press('Enter');
    await expect(banner()).toContainText('Ben Fischer');
  });

  test('presses nothing, though a button has the focus', async ({ demo }) => {
    const { page } = demo;
    await type(page, '10402');
    await page.getByRole('button', { name: /^Hold/ }).focus();
    await type(page, codesOf('10402')[0] ?? '');
    await expect(page.getByTestId('total')).toContainText('1 of');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test.describe('a scanner that is set up badly', () => {
  test.use({ started: ['--demo'] });

  test('and sends no Enter is heard after a pause, or answered by what to set', async ({ demo }) => {
    const { page, banner } = demo;
    await page.keyboard.type('PBCMDLABELS');
    const heard = page.getByRole('heading', { name: 'Labels' });
    const told = banner().filter({ hasText: 'Set your scanner to send Enter' });
    await expect(heard.or(told).first()).toBeVisible();
  });

  test('and sends a key that writes nothing opens no order by what follows it', async ({ demo }) => {
    const { page, banner } = demo;
    await page.keyboard.type('XY');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('10402');
    await page.keyboard.press('Enter');
    await expect(banner()).toContainText('Scan again');
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('10402');
  });
});

test.describe('a scanner with a prefix', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-config-'));
  const config = path.join(folder, 'station.json');
  test.beforeAll(() => {
    const scanners = [{ id: 's1', type: 'wedge', prefix: 'F13', suffix: 'Enter' }];
    writeFileSync(config, JSON.stringify({ devices: { scanners } }));
  });
  test.use({ started: ['--demo', '--devices', 'virtual', '--config', config] });

  test('is heard wherever the focus is, and fast typing without the prefix is not', async ({ station }) => {
    const { page, banner } = station;
    await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
    await type(page, 'BADGE1001', 'F13');
    await expect(banner()).toContainText('Hello Ana Pereira');
    await page.getByRole('searchbox').focus();
    await type(page, '10402');
    await expect(page.getByRole('searchbox')).toHaveValue('10402');
    await type(page, '10403', 'F13');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('10403');
  });
});
