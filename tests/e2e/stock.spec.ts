// A supervisor looks up what stands where: a place, an item, its last moves, and what lacks; nobody else sees figures.
import type { Page } from '@playwright/test';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const root = (page: Page) => page.locator('[data-activity]');

test('a supervisor sees what stands where and what happened last, by scanner alone; a packer does not', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await scan('PBCMDSTOCK');
  await expect(banner()).toContainText('This is for a supervisor');
  await scan('BADGE2001');
  await scan('PBCMDMOVE');
  await scan('A-01-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDQUANTITY5');
  await scan('B-01');
  await expect(banner()).toContainText('Put down at B-01');
  await scan('PBCMDSTOCK');
  await expect(root(page)).toHaveAttribute('data-activity', 'stock');
  await expect(page.getByRole('region', { name: 'Orders that lack units' })).toBeVisible();
  await expectRoom(page, 'stock-lacking');
  await shot(page, 'stock-lacking');
  await scan('A-01-1');
  await expect(root(page)).toHaveAttribute('data-subject', 'A-01-1');
  await expect(page.getByTestId('levels')).toContainText('Mug, blue');
  await expect(page.getByTestId('moves').getByRole('listitem').nth(0)).toContainText('4 units: A-01-1 → in a hand');
  await scan(barcodeOf('MUG-BLU'));
  await expect(root(page)).toHaveAttribute('data-subject', 'MUG-BLU');
  const bulk = page.getByTestId('levels').getByRole('row', { name: /^B-01/ });
  await expect(bulk.getByRole('cell').nth(0)).toHaveText('5');
  await expect(page.getByTestId('moves').getByRole('listitem').nth(0)).toContainText('5 units: in a hand → B-01');
  await expect(page.getByTestId('moves').getByRole('listitem').nth(0)).toContainText('Sam Taylor');
  await expectRoom(page, 'stock');
  await shot(page, 'stock-item');
  await scan('PBCMDSUSPEND');
  await expect(page.getByRole('region', { name: 'To be brought to where it is picked' })).toBeVisible();
  // An order that is scanned here is packed.
  await scan('10401');
  await expect(root(page)).toHaveAttribute('data-activity', 'pack');
});
