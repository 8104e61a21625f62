// Goods are moved by scanner alone: from, item, to; several places; left and come back to; a supervisor finds and writes off.
import type { Page } from '@playwright/test';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const root = (page: Page) => page.locator('[data-activity]');
const carried = (page: Page) => page.getByTestId('carried');
const total = (page: Page) => page.getByTestId('carried-total');

test('a packer moves goods between places, comes back to them after a crash, and takes back a wrong place', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await scan('PBCMDMOVE');
  await expect(root(page)).toHaveAttribute('data-activity', 'move');
  await expect(banner()).toContainText('Scan where you take from');
  await expectRoom(page, 'move-none');
  await shot(page, 'move-none');
  await scan('A-01-1');
  await expect(banner()).toContainText('From A-01-1');
  await expect(root(page)).toHaveAttribute('data-subject', /./);
  await scan(barcodeOf('MUG-BLU'));
  await expect(banner()).toHaveAttribute('data-tone', 'ok');
  await scan('PBCMDQUANTITY10');
  await expect(carried(page)).toContainText('10');
  // From a second place into the same hand.
  await scan('PBCMDNEXT');
  await scan('A-02-1');
  await scan(barcodeOf('TEA-EG'));
  await expect(total(page)).toContainText('11 units of 2 items');
  await expectRoom(page, 'move');
  await shot(page, 'move');
  // An order is not begun over goods in a hand.
  await scan('10401');
  await expect(banner()).toContainText('11 units are still carried');
  await demo.killAndRestart();
  await expect(root(demo.page)).toHaveAttribute('data-activity', 'move');
  await expect(total(demo.page)).toContainText('11 units of 2 items');
  // Some stay at one place, the rest at another.
  await demo.scan('PBCMDFINISH');
  await demo.scan(barcodeOf('MUG-BLU'));
  await demo.scan('PBCMDQUANTITY5');
  await expect(total(demo.page)).toContainText('5 units go to the next place');
  await demo.scan('B-01');
  await expect(demo.banner()).toContainText('Put down at B-01');
  await expect(total(demo.page)).toContainText('6 units of 2 items');
  await demo.scan(barcodeOf('MUG-RED'));
  await expect(demo.banner()).toContainText('You do not carry so many');
  await expect(demo.banner()).toHaveAttribute('data-tone', 'wrong');
  await demo.scan('A-03-1');
  await expect(demo.banner()).toHaveAttribute('data-tone', 'complete');
  await expect(root(demo.page)).toHaveAttribute('data-subject', '');
  await demo.scan('PBCMDUNDO');
  await expect(total(demo.page)).toContainText('6 units of 2 items');
  await demo.scan('A-04-1');
  await expect(demo.banner()).toContainText('Put down at A-04-1');
  await demo.scan('10401');
  await expect(root(demo.page)).toHaveAttribute('data-activity', 'pack');
});

test('what came in is told where to go; the hand may put it elsewhere', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const goal = page.getByTestId('goal');
  await scan('PBCMDRECEIVE');
  await scan('DEL-2001');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDQUANTITY10');
  await scan(barcodeOf('VIT-D3'));
  await scan('V27');
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('Put the goods away with Move');
  await scan('PBCMDMOVE');
  await scan('IN-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDQUANTITY10');
  await expect(goal).toContainText('A-01-1');
  await expect(goal).toHaveAttribute('data-reason', 'same-item');
  await expectRoom(page, 'move-goal');
  await shot(page, 'move-goal');
  // The lot that came stands nowhere: it goes to a place of its own.
  await scan(barcodeOf('VIT-D3'));
  await expect(goal).toContainText('B-01');
  await expect(goal).toHaveAttribute('data-reason', 'free');
  await expectRoom(page, 'move-goals');
  await shot(page, 'move-goals');
  await scan('A-03-1');
  await expect(banner()).toContainText('Put down at A-03-1');
  // Between two places where units are picked nobody is told where to.
  await scan('A-03-1');
  await scan(barcodeOf('MUG-BLU'));
  await expect(carried(page)).toContainText('1');
  await expect(goal).toHaveCount(0);
});

test('goods stay in the hand while something else is done; quarantine and reasons are a supervisor’s', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await scan('PBCMDMOVE');
  await scan('A-01-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDADJUST');
  await expect(banner()).toContainText('This is for a supervisor');
  await scan('PBCMDSUSPEND');
  await expect(banner()).toContainText('1 unit is still carried');
  await expect(page.getByRole('region', { name: 'Still carried' })).toContainText('A-01-1');
  await shot(page, 'move-left');
  await scan('PBCMDCHOOSE1');
  await expect(carried(page)).toContainText('1');
  await scan('Q-1');
  await expect(banner()).toContainText('Put down at Q-1');
  await scan('Q-1');
  await expect(banner()).toContainText('This is for a supervisor');
  await scan('BADGE2001');
  await scan('PBCMDMOVE');
  await scan('Q-1');
  await expect(banner()).toContainText('From Q-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDADJUST');
  const dialog = page.getByRole('dialog', { name: 'Why are they not put down?' });
  await expect(dialog).toBeVisible();
  await shot(page, 'move-reason');
  await scan('PBCMDCHOOSE6');
  await expect(banner()).toContainText('Thrown away');
  await expect(dialog).toHaveCount(0);
  await scan('PBCMDADJUST');
  await expect(page.getByRole('dialog', { name: 'Why are there goods?' })).toBeVisible();
  await scan('PBCMDCHOOSE1');
  await scan(barcodeOf('TEA-EG'));
  await page.keyboard.press('F6');
  await page.keyboard.type('3', { delay: 120 });
  await page.keyboard.press('Enter');
  await expect(carried(page)).toContainText('3');
  await scan('A-02-1');
  await expect(banner()).toContainText('Put down at A-02-1');
});
