// What a scanner had in its memory is taken in as a count, by scanner alone: place, item, item, place; what is not understood waits, and nothing comes twice.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const deliver = (page: Page, ...texts: string[]) =>
  page.evaluate((sent) => window.station.invoke('bench/scan', { texts: sent }), [texts.join('\r\n')]);

const MUG = barcodeOf('MUG-BLU');

test('a list of codes is taken in as a count, and adds nothing when it comes again', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const list = [
    ...[MUG, 'A-01-1', MUG, '4006381333931', MUG, 'A-01-2', 'PBCMDEMPTY'],
    ...['Z-99-9', MUG, 'A-01-3', MUG, '10403', 'A-01-4'],
  ];
  await scan('BADGE2001');
  await scan('PBCMDCOUNT');
  await deliver(page, ...list);
  await expect(page.getByRole('dialog', { name: 'Codes from the scanner’s memory' })).toBeVisible();
  await shot(page, 'stored-list');
  await scan('PBCMDCHOOSE1');
  const dialog = page.getByRole('dialog', { name: 'Count from the scanner’s memory' });
  const place = (name: string) => dialog.locator(`[data-place="${name}"]`);
  await expect(place('A-01-1')).toContainText('3 units, one code that nobody knows');
  await expect(place('A-01-2')).toContainText('empty');
  await expect(place('Z-99-9')).toContainText('nobody knows this place');
  await expect(place('A-01-3')).toContainText('10403 is not counted');
  await expect(place('A-01-4')).toContainText('nothing was scanned');
  await expect(dialog).toContainText('One code stands before the first place');
  await expectRoom(page, 'stored-count');
  await shot(page, 'stored-count');
  expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await scan('PBCMDOK');
  await expect(banner()).toContainText('2 places are counted');
  await expect(banner()).toContainText('7 codes wait in the list');
  await shot(page, 'stored-counted');
  // The scanner sends all of it once more: what is counted adds nothing.
  await deliver(page, ...list);
  await expect(page.getByRole('dialog')).toBeVisible();
  await scan('PBCMDCHOOSE1');
  await scan('PBCMDOK');
  await expect(banner()).toContainText('These 2 places were taken in already');
  // The store has it once, by whoever counted, and the code that nobody knows with its neighbours.
  await scan('BADGE9001');
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Differences' }).click();
  await expect(page.locator('tr[data-line]').filter({ hasText: 'Mug, blue' })).toHaveCount(1);
  await page.getByRole('button', { name: /Unknown codes 1/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '4006381333931' })).toContainText('between Mug, blue');
});

test('a list waits while a place is counted, and is not a packer’s', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  await scan('A-01-3');
  await scan(MUG);
  await deliver(page, 'A-01-1', MUG);
  await scan('PBCMDCHOOSE1');
  await expect(banner().first()).toContainText('A-01-3');
  await page.keyboard.press('Escape');
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('Place A-01-3 is counted');
  // Between two places it stands among what comes next.
  await expect(page.getByRole('button', { name: 'Count from the scanner’s memory' })).toBeVisible();
  await shot(page, 'stored-waits');
  await scan('PBCMDCHOOSE1');
  await expect(page.getByRole('dialog', { name: 'Count from the scanner’s memory' })).toBeVisible();
  await page.keyboard.press('Escape');
  await scan('BADGE1001');
  await page.getByRole('button', { name: /^Codes 2/ }).click();
  await scan('PBCMDCHOOSE1');
  await expect(banner().first()).toContainText(/supervisor/i);
});

test('the list as a count fits a small, an upright and a right-to-left screen', async ({ demo }) => {
  const { page, scan } = demo;
  await scan('BADGE2001');
  await scan('PBCMDCOUNT');
  await page.locator('header [aria-haspopup=menu]').click();
  await page.getByRole('menuitemradio', { name: 'العربية' }).click();
  await page.keyboard.press('Escape');
  await deliver(page, MUG, 'A-01-1', MUG, 'A-01-2', 'Z-99-9', MUG);
  await scan('PBCMDCHOOSE1');
  for (const [width, height] of [
    [1024, 768],
    [800, 1280],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectRoom(page, `stored-count-ar-${width}`);
    await shot(page, `stored-count-ar-${width}`);
  }
});
