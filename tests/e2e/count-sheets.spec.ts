// A count is printed, written on paper, and entered by scanner and keys; a sheet that is entered twice says so.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pdfPages } from '#tests/kit/pdf-pages.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

test('a printed sheet is entered by scanner and keys, and adds nothing when it is entered again', async ({ demo }) => {
  const { scan, banner } = demo;
  let { page } = demo;
  await scan('BADGE2001');
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Plan a count' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a count' });
  await dialog.getByLabel('Which places').selectOption('From one place to another');
  await dialog.getByLabel('From', { exact: true }).fill('A-01-1');
  await dialog.getByLabel('To', { exact: true }).fill('A-01-2');
  await dialog.getByRole('button', { name: 'Plan 2 places' }).click();
  await expect(banner()).toContainText('Go to A-01-1');
  await page.getByRole('button', { name: 'Planned counts' }).click();
  const sheets = page.getByRole('dialog', { name: 'Planned counts' });
  await sheets.getByRole('button', { name: 'Print C-0001' }).click();
  await expect(sheets.getByRole('status')).toHaveText(/Kept as a file|Printed/);
  const whose = sheets.getByRole('combobox', { name: 'Who counts, C-0001' });
  await whose.selectOption('Robin Admin');
  await expect(whose).toHaveValue(/./);
  await expect(sheets.getByRole('alert')).toBeHidden();
  await expectRoom(page, 'count-sheets');
  await shot(page, 'count-sheets');
  const folder = path.join(demo.dataFolder, 'code-sheets');
  const [name] = (await readdir(folder)).filter((file) => file.startsWith('C-0001'));
  const printed = await pdfPages(await readFile(path.join(folder, name ?? '')));
  const codes = (await Promise.all(printed.map(barcodesOn))).flat().map(({ text }) => text);
  // Blind: the places have codes, and no item stands there.
  expect(codes.sort()).toEqual(['A-01-1', 'A-01-2', 'PBSHEET0001P1']);

  await scan('PBSHEET0001P1');
  const who = page.getByRole('dialog', { name: 'Sheet C-0001-1: who counted, and when?' });
  await expectRoom(page, 'count-sheet-who');
  await shot(page, 'count-sheet-who');
  await scan('PBCMDOK');
  await expect(who).toBeHidden();
  await expect(banner()).toContainText('Scan a place of it: 2 are left');
  await expectRoom(page, 'count-sheet');
  await shot(page, 'count-sheet');
  await scan('A-01-1');
  await expect(page.getByTestId('on-paper')).toContainText('Sheet C-0001-1');
  await scan(barcodeOf('MUG-BLU'));
  await expect(page.getByRole('dialog', { name: 'How many units?' })).toBeVisible();
  await scan(barcodeOf('TEA-EG'));
  await expect(banner()).toContainText('How many are written there?');
  for (const digit of '12') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(page.getByTestId('counted')).toContainText('12');
  await expectRoom(page, 'count-sheet-place');
  await shot(page, 'count-sheet-place');
  // What stands on paper is still paper after a crash.
  await demo.killAndRestart();
  ({ page } = demo);
  await expect(page.getByTestId('on-paper')).toContainText('Sheet C-0001-1');
  await demo.scan('PBCMDFINISH');
  await expect(demo.banner()).toContainText('Place A-01-1 is counted');
  await demo.scan('A-01-1');
  await expect(demo.banner()).toContainText('Place A-01-1 is entered already');
  await demo.scan('A-01-2');
  await demo.scan('PBCMDFINISH');
  await demo.scan('PBCMDEMPTY');
  await expect(demo.banner()).toContainText('Place A-01-2 is counted');
  await demo.scan('PBSHEET0001P1');
  await expect(demo.banner()).toContainText('Sheet C-0001-1 is entered already');
});

test('a sheet is entered on a small, an upright and a right-to-left screen', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Plan a count' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a count' });
  await dialog.getByLabel('Which places').selectOption('All places');
  await dialog.getByRole('button', { name: /^Plan \d+ places?$/ }).click();
  await expect(banner()).toContainText('Go to A-01-1');
  await page.locator('header [aria-haspopup=menu]').click();
  await page.getByRole('menuitemradio', { name: 'العربية' }).click();
  await page.keyboard.press('Escape');
  for (const [width, height] of [
    [1024, 768],
    [800, 1280],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await scan('PBSHEET0001P1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectRoom(page, `sheet-who-ar-${width}`);
    await shot(page, `sheet-who-ar-${width}`);
    await scan('PBCMDOK');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectRoom(page, `sheet-ar-${width}`);
    await shot(page, `sheet-ar-${width}`);
    await scan('PBCMDSUSPEND');
  }
});

test('a place that somebody scanned in the hour of a sheet is shown as counted by two at once', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  await scan('A-01-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('Place A-01-1 is counted');
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Plan a count' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a count' });
  await dialog.getByLabel('Which places').selectOption('Where an item stands');
  await dialog.getByLabel('Item (SKU)').fill('MUG-BLU');
  await dialog.getByRole('button', { name: 'Plan 1 place' }).click();
  await expect(banner()).toContainText('Go to A-01-1');
  await scan('PBSHEET0001P1');
  await scan('PBCMDOK');
  await scan('A-01-1');
  await scan(barcodeOf('MUG-BLU'));
  for (const digit of '12') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('Place A-01-1 is counted');
  await scan('BADGE9001');
  await scan('PBCMDEXCEPTIONS');
  await page
    .getByRole('button', { name: /Differences at A-01-1/ })
    .first()
    .click();
  const row = page.locator('tr[data-line]').filter({ hasText: 'Mug, blue' });
  await expect(row).toContainText('counted 1 unit of it here at the same time');
  await expectRoom(page, 'count-at-once');
  await shot(page, 'count-at-once');
});
