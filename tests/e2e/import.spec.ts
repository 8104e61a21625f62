import { readFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openPersonMenu, test } from './station.ts';
import { typeAsScanner } from './type-as-scanner.ts';

const fixture = (name: string) => path.resolve(import.meta.dirname, '../fixtures/import', name);

test.use({ started: ['--demo'] });

async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  // Importing is for a supervisor.
  await typeAsScanner(page, 'BADGE2001');
  await expect(page.getByText('Hello Sam Taylor').first()).toBeVisible();
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Import files' }).click();
  await page.getByTestId('import-file').setInputFiles(file);
}

test('a Shopify export is shown as what it is before anything is taken, and its orders come in', async ({
  demo,
}, info) => {
  const { page } = demo;
  await choose(page, fixture('shopify.csv'));
  const screen = page.getByRole('main', { name: 'Import' });
  await expect(screen.getByTestId('banner')).toContainText('Shopify · Orders');
  await expect(screen.getByTestId('banner')).toContainText('Nothing is taken yet');
  await expect(page.locator('header h1')).toHaveText('shopify.csv');
  await expect(screen.getByRole('row', { name: /Lineitem sku/ })).toContainText('SKU');
  await expect(screen.getByRole('row', { name: /not in the file/ })).toContainText('Ship by');
  await expect(page.getByTestId('import-changes')).toContainText('3new');
  await expect(page.getByTestId('import-problems').first()).toContainText('Row 8 · SKU is missing');
  await page.screenshot({ path: info.outputPath('import-shopify.png') });
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these rows' }).click();
  const rows = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('#1053');
  await page.getByRole('button', { name: 'Take 3 orders' }).click();
  await expect(page.getByText('Import finished')).toBeVisible();
  await expect(screen).toContainText('3 added');
});

test('the columns of an unknown order file are named once, and remembered', async ({ demo }, info) => {
  const { page } = demo;
  await choose(page, fixture('onbuy.csv'));
  await expect(page.getByText('Say what each column means')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Order Number' })).toHaveValue('order');
  for (const [heading, column] of [
    ['Town', 'city'],
    ['Name', 'name'],
    ['Line 1', 'street1'],
    ['Country', 'country'],
  ])
    await expect(page.getByRole('combobox', { name: `Delivery Address ${heading}` })).toHaveValue(column ?? '');
  await page.screenshot({ path: info.outputPath('import-mapping.png') });
  await page.getByRole('combobox', { name: 'SKU' }).selectOption('Not used'.toLowerCase());
  await expect(page.getByRole('button', { name: 'Use these columns' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByTestId('banner')).toContainText('Still needed: SKU');
  await page.getByRole('combobox', { name: 'SKU' }).selectOption('SKU');
  await page.getByRole('button', { name: 'Use these columns' }).click();
  await expect(page.getByTestId('import-changes')).toContainText('1new');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByTestId('import-file').setInputFiles(fixture('onbuy.csv'));
  await expect(page.getByTestId('import-changes')).toContainText('1new');
});

test('a cell that is none of the known words says which there are, and ANSI is said', async ({ demo }) => {
  const { page } = demo;
  const buffer = Buffer.from('sku,title,tracking\nX,Tasse gr\u00fcn,batch\n', 'latin1');
  await choose(page, { name: 'items.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByTestId('import-problems').first()).toContainText(
    'Row 2 · tracking “batch” is not none, lot, lot+expiry, or serial',
  );
  await expect(page.getByRole('alert').filter({ hasText: 'Windows-1252' })).toBeVisible();
});
