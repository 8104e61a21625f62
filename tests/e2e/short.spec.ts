// Units that are not there: the order goes without them, by scanner alone, and what follows is seen by a supervisor.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { codesOf } from './demo-data.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const dialog = (page: Page) => page.getByRole('dialog');

async function allow({ page, scan }: StationUnderTest): Promise<void> {
  await expect(dialog(page)).toContainText('Who allows it?');
  await scan('BADGE2001');
  await expect(dialog(page)).toContainText('PIN');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(dialog(page)).toHaveCount(0);
}

async function scanLabel({ page, scan }: StationUnderTest): Promise<void> {
  const label = page.locator('figure[data-sscc]').first();
  await expect(label).toBeVisible({ timeout: 20_000 });
  await scan(`]C100${await label.getAttribute('data-sscc')}`);
}

test('the rest ships, what is short follows in an order of its own: by scanner alone, and a supervisor finds it', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  const [first = '', second = '', third = ''] = codesOf('10402');
  await scan('PBCMDSHORT');
  await expect(banner()).toContainText('No order is open');
  await scan('10402');
  await scan(first);
  await scan('PBCMDSHORT');
  await expect(dialog(page)).toContainText('Which item is short?');
  await shot(page, 'short-which');
  // A scan that is no answer means what it means, and the question is left.
  await scan(second);
  await expect(dialog(page)).toHaveCount(0);
  // One line is left: it is that one.
  await scan('PBCMDSHORT');
  await expect(dialog(page)).toContainText('Why is it short?');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await shot(page, 'short-why');
  await scan('PBCMDCHOOSE2');
  await expect(dialog(page)).toContainText('What becomes of the order?');
  await shot(page, 'short-fate');
  // One step back, and on again.
  await scan('PBCMDUNDO');
  await expect(dialog(page)).toContainText('Why is it short?');
  await scan('PBCMDCHOOSE1');
  await scan('PBCMDCHOOSE1');
  await allow(demo);
  await expect(banner()).toContainText('1 unit is short');
  await expect(page.getByTestId('total')).toContainText('2 of 2');
  await shot(page, 'short-said');
  // Taken back at once, it is as it was.
  await scan('PBCMDUNDO');
  await expect(page.getByTestId('total')).toContainText('2 of 3');
  await scan('PBCMDSHORT');
  await scan('PBCMDCHOOSE1');
  await scan('PBCMDCHOOSE1');
  await allow(demo);
  await expect(banner()).toContainText('1 unit is short');
  await page.reload();
  await expect(page.getByTestId('total')).toContainText('2 of 2');
  await expect(page.getByRole('button', { name: /^Close parcel/ })).toBeVisible();
  await scan('PBCMDCLOSEPARCEL');
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await scanLabel(demo);
  await expect(banner()).toContainText('Order done');
  await expectSent(page);
  // What follows later waits among the orders that are held.
  await scan('BADGE2001');
  await expect(page.getByRole('button', { name: /^Sam/ })).toBeVisible();
  await scan('10402-2');
  await expect(page.getByRole('main')).toContainText('10402-2');
  await expect(banner()).toContainText(/on hold|short/i);
  await shot(page, 'short-following');
  void third;
});

test('a unit that turns up goes in after all, and closes the parcel', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const [first = '', second = '', third = ''] = codesOf('10402');
  await scan('10402');
  await scan(first);
  await scan(second);
  await scan('PBCMDSHORT');
  await scan('PBCMDCHOOSE3');
  await scan('PBCMDCHOOSE2');
  await allow(demo);
  await expect(banner()).toContainText('cancelled');
  await scan(third);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await expect(page.getByTestId('total')).toContainText('3 of 3');
});

test('an order of which nothing would be left is held, and so is one that may only leave whole', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  const lines = await page.getByRole('main').locator('li[data-sku]').count();
  for (let line = 0; line < lines - 1; line++) {
    await scan('PBCMDSHORT');
    await scan('PBCMDCHOOSE1');
    await scan('PBCMDCHOOSE1');
    await scan('PBCMDCHOOSE1');
    await allow(demo);
    await expect(banner()).toContainText('short');
  }
  await scan('PBCMDSHORT');
  await scan('PBCMDCHOOSE1');
  await expect(dialog(page)).toContainText('Hold the order until it is whole');
  await expect(dialog(page)).not.toContainText('Ship the rest');
  await shot(page, 'short-hold-only');
  await scan('PBCMDCHOOSE1');
  await expect(banner()).toContainText('On hold');
});

test('a line that is touched is short by touch', async ({ demo }) => {
  const { page, scan } = demo;
  await scan('10402');
  await page.getByRole('main').locator('li[data-sku] button').first().click();
  await dialog(page)
    .getByRole('button', { name: /^Not there|It is not there/ })
    .click();
  await expect(dialog(page)).toContainText('Why is it short?');
  await dialog(page).getByRole('button', { name: 'It is damaged' }).click();
  await expect(dialog(page).getByRole('button', { name: /Ship the rest, cancel these/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});
