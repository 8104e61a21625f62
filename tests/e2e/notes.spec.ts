// Notes and checks that have to be confirmed, by scanner alone: asked when they matter, and no parcel is closed before.
import { axe } from './axe.ts';
import { expect, openPersonMenu, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const ITEMS =
  'sku,title,barcodes,note,checklist,confirm\nNOTE-1,"Vase, tall",9521234990011,Wrap it twice,No cracks|With its lid,checklist\nNOTE-2,"Card",9521234990028,Blue side up,,\n';
const ORDERS =
  'order,sku,quantity,name,street1,city,postcode,country,ship_by,note,confirm_note\nNOT-1,NOTE-1,2,Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01,Gift: no invoice,yes\nNOT-1,NOTE-2,1,,,,,,,,\n';

test('notes are asked when they matter, confirmed by scan, and hold up the closing of the parcel and nothing else', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  await expect(banner()).toContainText('Hello Sam Taylor');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Import files' }).click();
  for (const [name, content] of Object.entries({ 'items.csv': ITEMS, 'orders.csv': ORDERS })) {
    await page.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: /^Take / }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Import finished' })).toContainText('added');
  }
  await page.keyboard.press('Escape');
  await scan('BADGE1001');
  const check = async (screen: string) => {
    await shot(page, screen);
    const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  };

  await scan('NOT-1');
  await expect(banner()).toContainText('Gift: no invoice');
  await check('note-of-order');
  // Scanning goes on: what was not confirmed is asked before the parcel is closed.
  await scan('9521234990028');
  await expect(banner()).toContainText('Card');
  await scan('9521234990011');
  await expect(banner()).toContainText('No cracks');
  await expect(banner()).toContainText('1 / 2');
  await check('note-of-item');
  await scan('PBCMDCHOOSE2');
  await expect(banner()).toContainText('No cracks');
  await scan('9521234990011');
  await expect(page.getByTestId('total')).toContainText('3 of 3');
  await expect(banner()).toContainText('No cracks');
  await scan('PBCMDCLOSEPARCEL');
  await expect(banner()).toContainText('No cracks');
  await scan('PBCMDOK');
  await expect(banner()).toContainText('Gift: no invoice');
  await expect(page.getByRole('group', { name: 'To confirm' })).not.toContainText('With its lid');
  await scan('PBCMDOK');
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
});
