// One item instead of another, by scanner alone: asked once, counted for its line, refused where nobody allows it.
import { axe } from './axe.ts';
import { expect, openPersonMenu, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const ITEMS =
  'sku,title,barcodes,price,currency\nSUB-RED,"Vase, red",9521234990011,12.00,EUR\nSUB-BLU,"Vase, blue",9521234990028,14.50,EUR\nSUB-BIG,"Vase, big",9521234990035,20.00,EUR\n';
const SUBSTITUTES = 'sku,substitute_sku,allowed\nSUB-RED,SUB-BLU,always\nSUB-RED,SUB-BIG,ask\n';
const ORDERS =
  'order,sku,quantity,unit_price,currency,name,street1,city,postcode,country,ship_by,substitutes\nSUB-1,SUB-RED,3,12.00,EUR,Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01,\nSUB-2,SUB-RED,1,12.00,EUR,Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01,no\n';

test('a substitute is asked about once, a supervisor allows what the list says, and an order that wants none gets none', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  await expect(banner()).toContainText('Hello Sam Taylor');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Import files' }).click();
  for (const [name, content] of Object.entries({
    ...{ 'items.csv': ITEMS, 'substitutes.csv': SUBSTITUTES, 'orders.csv': ORDERS },
  })) {
    await page.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: /^Take / }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Import finished' })).toContainText(/added|changed/);
  }
  await page.keyboard.press('Escape');
  await scan('BADGE1001');
  const check = async (screen: string) => {
    await shot(page, screen);
    const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  };
  const total = page.getByTestId('total');

  await scan('SUB-1');
  await scan('9521234990028');
  await expect(banner()).toContainText('Instead of Vase, red?');
  await expect(banner()).toContainText('+€2.50 each');
  await expect(total).toContainText('0 of 3');
  await check('substitute-asks');
  await scan('PBCMDUNDO');
  await expect(page.getByRole('group', { name: 'Does it go instead?' })).toBeHidden();
  await scan('9521234990028');
  await scan('PBCMDOK');
  await expect(banner()).toContainText('1 / 3');
  await check('substitute-in');
  // Said once, it is said for both.
  await scan('9521234990028');
  await expect(banner()).toContainText('2 / 3');
  await scan('9521234990035');
  await expect(banner()).toContainText('Instead of Vase, red?');
  await scan('PBCMDCHOOSE1');
  await expect(page.getByRole('dialog')).toContainText('Pack it instead');
  await scan('BADGE2001');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
  await scan('PBCMDSUSPEND');

  await scan('SUB-2');
  await scan('9521234990028');
  await expect(banner()).toContainText('Nothing else goes instead here');
  await check('substitute-refused');
});
