// What the bench says of an act, and for how long.
import type { Page } from '@playwright/test';
import { codesOf } from './demo-data.ts';
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

const tone = (page: Page): Promise<string | null> => page.getByTestId('banner').first().getAttribute('data-tone');

test('a number before a scan, a unit taken back, and an order that is packed', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  await expect(page.getByTestId('total')).toContainText('0 of 3');
  await scan('PBCMDQUANTITY5');
  await expect(banner()).toContainText('Scan a unit first');
  const [first = '', ...others] = codesOf('10402');
  await scan(first);
  await expect(banner()).toContainText('1 / 1');
  expect(await tone(page)).toBe('ok');
  await page.keyboard.press('F2');
  await expect(banner()).toContainText('Taken back');
  // A unit must come out of the parcel: no tick, and its own picture beside the words.
  expect(await tone(page)).toBe('info');
  await expect(
    page
      .getByRole('complementary')
      .filter({ has: page.locator('figure') })
      .first(),
  ).toContainText('Ball, blue');
  for (const code of [first, ...others]) await scan(code);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  const ending = /\b(\d{4})\b/.exec((await page.getByText('The label ends in').locator('..').innerText()) ?? '')?.[1];
  await page.keyboard.press('F9');
  await page.keyboard.type(ending ?? '', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(banner()).toContainText('Order done');
  await page.getByRole('radio', { name: /^Packed/ }).click();
  await expect(page.locator('[data-order="10402"]')).toBeVisible();
  await expect(page.locator('[data-order="10402"]')).not.toContainText('late');
  await page.getByRole('radio', { name: /^Ready/ }).click();
  await expect(page.locator('[data-order="10401"]')).toContainText('late');
});

test('stored codes that are left for later leave no word in the banner', async ({ demo }) => {
  const { page, banner } = demo;
  await page.evaluate(() => window.station.invoke('bench/scan', { texts: ['NOBODY\r\n10403\r\n10404'] }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByTestId('banner')).toHaveCount(1);
  await expect(dialog.getByTestId('banner')).toContainText('3 stored codes');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(banner()).not.toContainText('stored codes');
  expect(await tone(page)).toBe('scan');
});
