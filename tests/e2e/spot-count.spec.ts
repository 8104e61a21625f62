// A supervisor counts one place: by its code or the code of counting, blind, with packs, a number, undo, empty, without the store.
import type { Page } from '@playwright/test';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const root = (page: Page) => page.locator('[data-activity]');
const act = (page: Page) => page.locator('main footer [aria-keyshortcuts=F8]');

test('a supervisor counts a place by scanner alone, comes back after a crash, and finishes it', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  await scan('PBCMDCOUNT');
  await expect(root(page)).toHaveAttribute('data-activity', 'count');
  await expect(banner()).toContainText('Scan a location');
  await expectRoom(page, 'count-none');
  await shot(page, 'count-none');
  // The virtual bench offers what can be scanned here.
  await page.getByRole('region', { name: 'Locations' }).getByRole('button', { name: 'A-01-1' }).click();
  await expect(banner()).toContainText('Place A-01-1');
  await expect(root(page)).toHaveAttribute('data-subject', /./);
  await scan(barcodeOf('MUG-BLU'));
  await expect(banner()).toHaveAttribute('data-tone', 'ok');
  await expect(banner()).toContainText('+1');
  await scan(barcodeOf('TEA-EG'));
  await scan(barcodeOf('MUG-BLU'));
  await expect(page.getByTestId('counted')).toContainText('2');
  await scan('PBCMDQUANTITY10');
  await expect(page.getByTestId('counted')).toContainText('11');
  await expect(page.getByTestId('total')).toContainText('12 units of 2 items');
  await expectRoom(page, 'count');
  await shot(page, 'count');
  await scan('PBCMDUNDO');
  await expect(page.getByTestId('counted')).toContainText('1 unit counted');
  await demo.killAndRestart();
  await expect(root(demo.page)).toHaveAttribute('data-activity', 'count');
  await expect(demo.page.getByTestId('total')).toContainText('2 units of 2 items');
  // An order that is scanned here is not begun over the open place.
  await demo.scan('10401');
  await expect(demo.banner()).toContainText('Place A-01-1 is open');
  await expect(demo.banner()).toHaveAttribute('data-tone', 'attention');
  await demo.scan('PBCMDFINISH');
  await expect(demo.banner()).toContainText('Place A-01-1 is counted');
  await expect(demo.banner()).toHaveAttribute('data-tone', 'complete');
  await demo.scan('10401');
  await expect(root(demo.page)).toHaveAttribute('data-activity', 'pack');
  // What is packed is in the middle: a place does not push it aside.
  await demo.scan(barcodeOf('MUG-BLU'));
  await demo.scan('PBCMDCOUNT');
  await expect(demo.banner()).toContainText('10401 is still open');
});

test('an empty place is asked for once more, a left one waits, and a packer does not count', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('A-01-1');
  await expect(banner()).toContainText('This is a location');
  await scan('PBCMDCOUNT');
  await expect(banner()).toContainText('This is for a supervisor');
  await scan('BADGE2001');
  await scan('A-02-1');
  await expect(banner()).toContainText('Place A-02-1');
  await scan(barcodeOf('MUG-RED'));
  await scan('PBCMDSUSPEND');
  await expect(banner()).toContainText('Place A-02-1 is left');
  await expect(page.getByRole('region', { name: 'Counted in part' })).toContainText('A-02-1');
  await scan('A-03-1');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog', { name: 'Nothing stands here' })).toBeVisible();
  await scan('PBCMDCANCEL');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F8');
  await scan('PBCMDEMPTY');
  await expect(banner()).toContainText('It is empty');
  await page.getByRole('button', { name: 'A-02-1' }).click();
  await expect(page.getByTestId('total')).toContainText('1 unit of 1 item');
  await page.keyboard.press('F6');
  await page.keyboard.type('7', { delay: 120 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('counted')).toContainText('7');
  await expect(act(page)).toContainText('Finish A-02-1');
  await page.keyboard.press('F8');
  await expect(banner()).toContainText('Place A-02-1 is counted');
});
