// What a scanner had in its memory is looked at by a person, and does not pack by itself.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { codesOf, orderByCode, titleOf } from './demo-data.ts';
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

const deliver = (page: Page, ...texts: string[]) =>
  page.evaluate((sent) => window.station.invoke('bench/scan', { texts: sent }), texts);

test('several codes in one delivery come into a list, and are taken or discarded one by one', async ({
  demo,
}, info) => {
  const { page, scan, killAndRestart } = demo;
  const code = '10402';
  const [first = '', second = ''] = codesOf(code);
  await scan(code);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
  await deliver(page, [first, second, 'NOBODY-KNOWS-THIS', '(01)04006381333932', '10403', first].join('\r\n'));
  const dialog = page.getByRole('dialog');
  const rows = dialog.getByRole('listitem');
  await expect(rows).toHaveCount(6);
  await expect(rows.first()).toContainText(titleOf(orderByCode(code).lines[0]?.sku ?? ''));
  await expect(rows.nth(2)).toContainText('Unknown code');
  await expect(rows.nth(3)).toContainText('Its check digit is wrong');
  await expect(rows.nth(4)).toContainText('Order 10403');
  await expect(rows.nth(2).getByRole('button', { name: /^Take/ })).toBeDisabled();
  await expect(page.getByTestId('total')).toContainText('0 of');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.screenshot({ path: info.outputPath('stored-codes.png') });

  await rows.first().getByRole('button', { name: /^Take/ }).click();
  await expect(rows).toHaveCount(5);
  await expect(page.getByTestId('total')).toContainText('1 of');
  await rows
    .nth(1)
    .getByRole('button', { name: /^Discard/ })
    .click();
  await expect(rows).toHaveCount(4);

  await killAndRestart();
  await expect(demo.page.getByTestId('total')).toContainText('1 of', { timeout: 20_000 });
  await demo.page.getByRole('button', { name: /^Codes 4/ }).click();
  await demo.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Discard all/ })
    .click();
  await expect(demo.page.getByRole('dialog')).toBeHidden();
  await expect(demo.page.getByRole('button', { name: /^Codes/ })).toBeHidden();
});

test('many scans in one moment are scans, and a code with a line end around it is one', async ({ demo }) => {
  const { page, scan } = demo;
  const code = '10402';
  await scan(code);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
  const codes = codesOf(code).slice(0, -1);
  await deliver(page, ...codes.map((text) => `${text}\r\n`));
  await expect(page.getByTestId('total')).toContainText(`${codes.length} of`);
  await expect(page.getByRole('dialog')).toBeHidden();
});
