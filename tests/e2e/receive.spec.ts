// Goods are received by scanner alone: a delivery, its units, a wrong lot, too many, damage; then whatever comes at a place.
import type { Page } from '@playwright/test';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const root = (page: Page) => page.locator('[data-activity]');
const received = (page: Page) => page.getByTestId('received');
const total = (page: Page) => page.getByTestId('received-total');

test('a delivery is received: packs, a number, a lot that was not ordered, too many, damage, and on after a crash', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await scan('PBCMDRECEIVE');
  await expect(root(page)).toHaveAttribute('data-activity', 'receive');
  await expect(page.getByRole('region', { name: 'Expected' })).toContainText('DEL-2001');
  await expectRoom(page, 'receive-expected');
  await shot(page, 'receive-expected');
  await scan('DEL-2001');
  await expect(root(page)).toHaveAttribute('data-subject', 'DEL-2001');
  await expect(total(page)).toContainText('42 units to come');
  await scan(barcodeOf('MUG-BLU'));
  await expect(banner()).toHaveAttribute('data-tone', 'ok');
  await scan('PBCMDQUANTITY10');
  await expect(received(page)).toContainText('10');
  await scan(barcodeOf('TEA-EG', 12));
  await expect(received(page)).toContainText('12 of 12 units ordered');
  // A lot is asked for. One that was not ordered has no date yet, so that is asked for too.
  await scan(barcodeOf('VIT-D3'));
  await expect(page.getByRole('dialog', { name: 'Which lot is it?' })).toBeVisible();
  await shot(page, 'receive-lot');
  await scan('LOT-WRONG');
  await expect(page.getByRole('dialog', { name: 'Good until when?' })).toBeVisible();
  for (const digit of '490131') await scan(`PBCMD${digit}`);
  await shot(page, 'receive-expiry');
  await scan('PBCMDOK');
  await expect(banner()).toContainText('Another lot than ordered');
  await expect(banner()).toHaveAttribute('data-tone', 'attention');
  await scan('PBCMDUNDO');
  await expect(banner()).toContainText('Taken back');
  await scan(barcodeOf('VIT-D3'));
  await scan('V27');
  await expect(banner()).toContainText('1 of 6 came');
  // More than was ordered is taken, and said.
  await scan(barcodeOf('TEA-EG'));
  await expect(banner()).toHaveAttribute('data-tone', 'too-many');
  await expectRoom(page, 'receive');
  await shot(page, 'receive');
  await scan('PBCMDDAMAGED');
  await expect(banner()).toContainText('put it at Q-1');
  // An order is not begun over a delivery.
  await scan('10401');
  await expect(banner()).toContainText('Goods are being received');
  await demo.killAndRestart();
  await expect(root(demo.page)).toHaveAttribute('data-subject', 'DEL-2001');
  await expect(total(demo.page)).toContainText('24 units received');
  await demo.scan('PBCMDSUSPEND');
  await expect(demo.page.getByRole('region', { name: 'Begun here' })).toContainText('DEL-2001');
  await demo.scan('DEL-2001');
  await expect(total(demo.page)).toContainText('24 units received');
  await demo.scan('PBCMDFINISH');
  await expect(demo.banner()).toContainText('24 units received');
  await expect(root(demo.page)).toHaveAttribute('data-subject', '');
  // What came is with the delivery: it is still expected, with what is open.
  await expect(demo.page.getByRole('region', { name: 'Expected' })).toContainText('19 units to come');
});

test('whatever comes is received at a place; what has expired waits for a supervisor', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('PBCMDRECEIVE');
  await scan('IN-1');
  await expect(root(page)).toHaveAttribute('data-subject', 'IN-1');
  await scan(barcodeOf('MUG-RED'));
  await expect(banner()).toHaveAttribute('data-tone', 'ok');
  const expired = async () => {
    await scan(barcodeOf('VIT-D3'));
    await scan('OLD-LOT');
    for (const digit of '200131') await scan(`PBCMD${digit}`);
    await scan('PBCMDOK');
  };
  await expired();
  await expect(banner()).toContainText('Not taken: it expired on');
  await expect(banner()).toHaveAttribute('data-tone', 'wrong');
  await shot(page, 'receive-expired');
  await expect(total(page)).toContainText('1 unit received');
  await scan('BADGE2001');
  await expired();
  await expect(total(page)).toContainText('2 units received');
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('2 units received');
});
