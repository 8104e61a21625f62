// A count is planned and counted blind, and its differences are decided by somebody else, by scanner and keys.
import { expectRoom } from './boxes.ts';
import { barcodeOf, demoOrders } from './demo-data.ts';
import { expect, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

/** An order that can be packed and needs an item. */
function needing(sku: string) {
  const order = demoOrders.find(
    ({ status, lines }) => status === 'confirmed' && lines.some((line) => line.sku === sku),
  );
  if (!order) throw new Error(`nobody ordered ${sku}`);
  return order;
}

test('a planned place is counted, and its difference is approved by somebody who did not count it', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  const pin = async (digits: string) => {
    for (const digit of digits) await scan(`PBCMD${digit}`);
    await scan('PBCMDOK');
  };
  await scan('BADGE2001');
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Plan a count' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a count' });
  await dialog.getByLabel('Which places').selectOption('From one place to another');
  await dialog.getByLabel('From', { exact: true }).fill('A-01-1');
  await dialog.getByLabel('To', { exact: true }).fill('A-02-1');
  await expect(dialog.getByRole('status')).not.toHaveText('…');
  await shot(page, 'count-plan');
  await dialog.getByRole('button', { name: /^Plan \d+ places?$/ }).click();
  await expect(banner()).toContainText('Go to A-01-1');
  await expectRoom(page, 'count-next');
  await shot(page, 'count-next');

  await scan('A-01-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('4006381333931');
  await expect(banner()).toContainText('Unknown code, kept');
  await scan('PBCMDUNDO');
  await expect(banner()).toContainText('Unknown code');
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('Place A-01-1 is counted');
  // Of the two who may count, the one who did decides nothing: the store says so too.
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Differences' }).click();
  await expect(banner()).toContainText('One difference to decide');
  await expect(page.locator('tr[data-line]').first()).toContainText('You counted it');
  await page.getByRole('checkbox', { name: /Mug, blue/ }).check();
  await page.keyboard.press('F8');
  await pin('1234');
  await expect(banner()).toContainText('counted by you');
  // It is among what needs a supervisor now, and opens from there.
  await scan('BADGE9001');
  await scan('PBCMDEXCEPTIONS');
  await page.getByRole('button', { name: /Differences at A-01-1/ }).click();
  const row = page.locator('tr[data-line]').first();
  await expect(row).toContainText('Mug, blue');
  await expectRoom(page, 'count-review');
  await shot(page, 'count-review');
  await page.getByRole('searchbox').fill('no such item');
  await expect(page.getByText('Nothing here')).toBeVisible();
  await page.getByRole('searchbox').fill('a-01');
  await expect(row).toContainText('Mug, blue');
  await row.getByRole('combobox').selectOption('Lost or not found');
  await scan('PBCMDFINISH');
  await pin('0000');
  await expect(page.getByRole('dialog')).toContainText('Wrong PIN');
  await pin('1234');
  await expect(banner()).toContainText('One line is done');
  await page.getByRole('button', { name: 'Settled' }).click();
  await expect(row).toContainText('approved · Lost or not found');
  await page.getByRole('button', { name: 'Accuracy' }).click();
  await expect(page.getByText('1 line counted in the last 30 days')).toBeVisible();
  await shot(page, 'count-figures');
  // By its code the room is left to where it came from, and what is planned goes on.
  await scan('PBCMDSUSPEND');
  await expect(banner()).toContainText('Go to A-01-2');
});

test('a code that nobody knows is counted, and named by scanning its item', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  await scan('A-01-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('4006381333931');
  await expect(banner()).toContainText('Unknown code, kept');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDFINISH');
  await scan('BADGE9001');
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Differences' }).click();
  await page.getByRole('button', { name: /Unknown codes 1/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '4006381333931' })).toContainText('between Mug, blue');
  await page.getByRole('button', { name: 'This is' }).click();
  await expect(page.getByText('Scan the item that it is')).toBeVisible();
  await shot(page, 'count-codes');
  await scan(barcodeOf('TEA-EG'));
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(banner()).toContainText('One line is done');
  await page.getByRole('button', { name: /To decide 2/ }).click();
  await expect(page.locator('tr[data-line]').filter({ hasText: 'Tea, Earl Grey' })).toContainText('+1');
});

test('units that lie in a parcel are asked about when their place is finished, and answered by a scan', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  const { code } = needing('MUG-BLU');
  await scan(code);
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDSUSPEND');
  await scan('A-01-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDFINISH');
  const asked = page.getByRole('dialog', { name: `Out with order ${code}` });
  await expect(asked).toContainText('Gone from this shelf when you counted?');
  await expectRoom(page, 'count-out');
  await shot(page, 'count-out');
  await scan('PBCMDCHOOSE1');
  await expect(banner()).toContainText('Place A-01-1 is counted');
});
