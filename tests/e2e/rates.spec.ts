// Services and prices as a supervisor sees them: as tables with their search and what is odd in them, and a file that is tried before it is taken.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { codesOf } from './demo-data.ts';
import { withPolicies } from './policies.ts';
import { expect, expectSent, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  [1280, 800],
  [1024, 768],
  [800, 1280],
] as const;

async function lookAt(page: Page, name: string): Promise<void> {
  const { violations } = await axe(page).withTags(TAGS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found, name).toEqual([]);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await shot(page, `rates-${name}-${width}`);
    await expectRoom(page, `${name}, ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const HEAD = 'service,carrier,countries,postcodes,max_grams,price,currency,tracked,days_min,days_max\n';
const tab = (page: Page, name: string) => page.locator('[aria-pressed]').filter({ hasText: new RegExp(`^${name}`) });

test('services and prices are looked through, and a question is answered by the bench’s own rules', async ({
  demo,
}) => {
  const { page, banner, scan } = demo;
  await page.getByRole('button', { name: 'Hide' }).click();
  // No packer's business.
  await scan('PBCMDRATES');
  await expect(page.locator('[data-activity=rates]')).toHaveCount(0);
  await scan('BADGE2001');
  await expect(banner()).toContainText('Hello Sam');
  await scan('PBCMDRATES');
  await expect(page.locator('[data-activity=rates]')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Services' })).toContainText('Parcelline Standard');
  await lookAt(page, 'services');
  await tab(page, 'Prices').click();
  const list = page.getByRole('region', { name: 'List' });
  await expect(list.getByRole('row').nth(3)).toBeVisible();
  await page.getByLabel('Country').fill('fr');
  await page.getByLabel('Postcode').fill('20000');
  await page.getByLabel('Weight in kg').fill('1.2');
  const answer = page.getByTestId('rate-answer');
  await expect(answer).toContainText(/: €\d+\.\d\d/);
  await lookAt(page, 'prices');
  await page.getByLabel('Service, carrier or place').fill('express');
  await expect(list.getByRole('row').nth(1)).toContainText('parcel-express');
  // The way out shows all rows again.
  await page.keyboard.press('F3');
  await expect(answer).toBeHidden();
  await page.keyboard.press('Alt+3');
  await expect(page.locator('[data-activity=stock]')).toBeVisible();
  await page.keyboard.press('Alt+R');
  await expect(page.locator('[data-activity=rates]')).toBeVisible();
});

test('a file is tried on parcels that were packed, says what is odd once it is taken, and changes nothing before', async ({
  demo,
}) => {
  test.setTimeout(180_000);
  const { page, banner, scan } = demo;
  await withPolicies(demo, { 'carrier-choice': 'on', 'carrier-home': 'DE EUR' });
  await scan('10430');
  for (const code of codesOf('10430')) await scan(code);
  await expect(page.getByRole('main')).toContainText('The label ends in');
  await scan(`]C100${await page.locator('[data-sscc]').first().getAttribute('data-sscc')}`);
  await expect(page.locator('[data-activity=queue]')).toBeVisible();
  await expectSent(page);
  await page.getByRole('button', { name: 'Hide' }).click();
  await scan('BADGE2001');
  await expect(banner()).toContainText('Sam');
  await scan('PBCMDRATES');
  await tab(page, 'Try a file').click();
  const choose = page.getByTestId('rates-file');
  await choose.setInputFiles(file('items.csv', 'sku,title\nX,Y\n'));
  await expect(banner()).toContainText('no file of prices or services');
  const rows = ['GB', 'DE', 'FR', '*'].map((land) => `new-post,New,${land},,9000,0.10,EUR,yes,1,2\n`).join('');
  await choose.setInputFiles(file('rates.csv', `${HEAD}${rows}new-post,New,DE,,500,0.20,EUR,yes,1,2\n`));
  await expect(banner()).toContainText('1 parcel priced with rates.csv');
  await expect(page.getByTestId('trial-sums')).toContainText('€0.10');
  await expect(page.getByTestId('trial-changes')).toContainText('cheaper');
  await lookAt(page, 'trial');
  await tab(page, 'Prices').click();
  await page.getByLabel('Service, carrier or place').fill('new-post');
  await expect(page.getByText('No row fits')).toBeVisible();
  await tab(page, 'Try a file').click();
  await page.keyboard.press('F8');
  await expect(banner()).toContainText('5 rows changed');
  await tab(page, 'Prices').click();
  await expect(page.getByRole('region', { name: 'List' })).toContainText('new-post');
  await tab(page, 'Warnings').click();
  const warning = page.getByRole('button', { name: 'A heavier parcel costs less' });
  await expect(warning).toBeVisible();
  await lookAt(page, 'warnings');
  await warning.click();
  const list = page.getByRole('region', { name: 'List' });
  await expect(page.getByRole('main')).toContainText('Rows of a warning: A heavier parcel costs less');
  await expect(list.getByRole('row')).toHaveCount(3);
  await shot(page, 'rates-warning-rows');
});

for (const theme of ['light', 'dark'] as const)
  test(`${theme}, in Arabic › the tables have room`, async ({ demo }) => {
    const { page, banner, scan } = demo;
    await page.evaluate((set) => window.station.invoke('station/save-settings', { theme: set }), theme);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.getByRole('button', { name: 'Hide' }).click();
    await scan('BADGE2001');
    await expect(banner()).toContainText('Sam');
    await page.locator('header [aria-haspopup=menu]').click();
    await page.getByRole('menuitemradio', { name: 'العربية' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await scan('PBCMDRATES');
    await expect(page.locator('[data-activity=rates]')).toBeVisible();
    await lookAt(page, `arabic-${theme}-services`);
    await tab(page, 'الأسعار').click();
    await page.getByLabel('البلد').fill('de');
    await page.getByLabel('الوزن').fill('2');
    await expect(page.getByTestId('rate-answer')).toBeVisible();
    await lookAt(page, `arabic-${theme}-prices`);
  });
