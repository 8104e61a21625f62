// What has to be known of each unit, by scanner alone: its lot and its date, its serial number.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, openPersonMenu, type StationUnderTest, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

/** Orders with goods that have to prove more than what they are, taken from a file as a merchant does. */
async function takeOrders(
  { page, scan, banner }: StationUnderTest,
  rows: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await scan('BADGE2001');
  await expect(banner()).toContainText('Hello Sam Taylor');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Import files' }).click();
  const head = 'order,sku,quantity,name,street1,city,postcode,country,ship_by';
  const text = [head, ...rows.map((row) => `${row},Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01`)].join('\n');
  for (const [name, content] of Object.entries({ ...more, 'orders.csv': text })) {
    await page.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: /^Take / }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Import finished' })).toContainText('added');
  }
  await page.keyboard.press('Escape');
  await scan('BADGE1001');
}

async function check(page: Page, screen: string): Promise<void> {
  await shot(page, screen);
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

const total = (page: Page) => page.getByTestId('total');

test('a lot and its date are asked for, scanned by themselves, chosen for the next unit, and kept over a kill', async ({
  demo,
}) => {
  test.setTimeout(120_000);
  const { page, scan, banner } = demo;
  await takeOrders(demo, ['UNI-1,VIT-D3,3']);
  await scan('UNI-1');
  await scan(barcodeOf('VIT-D3'));
  await expect(banner()).toContainText('Which lot is it?');
  await expect(total(page)).toContainText('0 of 3');
  await check(page, 'unit-asks-lot');

  // Another item number is no lot, and no unit is counted by it.
  await scan('9780306406157');
  await expect(banner()).toContainText('This is no lot');
  await scan('V27-03');
  await expect(banner()).toContainText('Until when is it good?');
  await check(page, 'unit-asks-expiry');
  await scan('(17)260231');
  await expect(banner()).not.toContainText('1 / 3');
  await scan('31.02.2029');
  await expect(banner()).toContainText('This is no date');
  await scan('31.03.2029');
  await expect(banner()).toContainText('1 / 3');

  // The next unit is of the same lot: chosen, by its place. Its date is known then.
  await scan(barcodeOf('VIT-D3'));
  await expect(page.getByRole('group', { name: 'Which lot is it?' })).toContainText('V27-03');
  await check(page, 'unit-choose-lot');
  await scan('PBCMDCHOOSE1');
  await expect(banner()).toContainText('2 / 3');

  await demo.killAndRestart();
  await expect(banner()).toBeVisible({ timeout: 20_000 });
  await scan('BADGE1001');
  await expect(total(demo.page)).toContainText('2 of 3', { timeout: 20_000 });
  // A unit that is asked about can be left: nothing of it counts.
  await scan(barcodeOf('VIT-D3'));
  await expect(banner()).toContainText('Which lot is it?');
  // OK is no answer to it.
  await scan('PBCMDOK');
  await expect(banner()).toContainText('Which lot is it?');
  await scan('PBCMDUNDO');
  await expect(demo.page.getByRole('group', { name: 'Which lot is it?' })).toBeHidden();
  await expect(total(demo.page)).toContainText('2 of 3');
  // Expired goods stay out, whatever else is right.
  await scan(`(01)0${barcodeOf('VIT-D3')}(17)250131(10)OLD`);
  await expect(banner()).toContainText('Expired');
  await scan('PBCMDOK');
  // A label that says the lot and the date in one.
  await scan(barcodeOf('VIT-D3'));
  await scan('(17)290331(10)V27-03');
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
});

test('each unit has its own serial number, and one that another order has is kept back', async ({ demo }) => {
  test.setTimeout(120_000);
  const { page, scan, banner } = demo;
  await takeOrders(demo, ['UNI-1,HDP-OVR,2', 'UNI-2,HDP-OVR,1']);
  await scan('UNI-1');
  await scan(barcodeOf('HDP-OVR'));
  await expect(banner()).toContainText('Which serial number has it?');
  await check(page, 'unit-asks-serial');
  // The item's own code says no number, however often.
  await scan(barcodeOf('HDP-OVR'));
  await expect(banner()).toContainText('Which serial number has it?');
  await scan('S'.repeat(200));
  await expect(banner()).toContainText('This is no serial number');
  await scan('SN-0001');
  await expect(banner()).toContainText('1 / 2');
  await scan(barcodeOf('HDP-OVR'));
  await scan('SN-0001');
  await expect(banner()).toContainText('This unit is in already');
  await scan('PBCMDOK');
  await scan('PBCMDSUSPEND');

  await scan('UNI-2');
  await scan(`(01)0${barcodeOf('HDP-OVR')}(21)SN-0001`);
  await expect(banner()).toContainText('This unit is in order UNI-1 already');
  await check(page, 'unit-serial-twice');
  await scan('PBCMDOK');
  await expect(total(page)).toContainText('0 of 1');
  await scan(`(01)0${barcodeOf('HDP-OVR')}(21)SN-0002`);
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
});

test('what is good for too few days takes a supervisor, and what has expired nobody may pack unless the policy says so', async ({
  demo,
}) => {
  test.setTimeout(120_000);
  const { page, scan, banner } = demo;
  await scan('BADGE9001');
  await expect(page.getByRole('button', { name: /^Robin/ })).toBeVisible();
  const set = (name: string, value: string) =>
    page.evaluate(
      ([policy, is]) => window.station.invoke('policies/set', { name: policy, value: is, stationId: 'bench' }),
      [name, value] as const,
    );
  expect(await set('shelf-days', 'own-shop:3650')).toMatchObject({ value: { type: 'set' } });
  await takeOrders(demo, ['UNI-1,VIT-D3,2']);
  await scan('UNI-1');
  const code = (expiry: string) => `(01)0${barcodeOf('VIT-D3')}(17)${expiry}(10)L-7`;
  await scan(code('250131'));
  await expect(banner()).toContainText('Expired');
  await expect(page.getByRole('group', { name: 'Pack an expired unit' })).toBeHidden();
  await scan(code('300131'));
  await expect(banner()).toContainText('Not good for long enough');
  await check(page, 'unit-short-life');
  await scan('PBCMDCHOOSE1');
  await expect(page.getByRole('dialog')).toContainText('Pack a unit that is not good for long');
  await check(page, 'unit-short-life-who');
  await scan('BADGE2001');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(banner()).toContainText('1 / 2');
  // A yes is for one unit.
  await scan(code('300131'));
  await expect(banner()).toContainText('Not good for long enough');
  await scan('PBCMDOK');
  await expect(page.getByRole('group', { name: 'Pack a unit' })).toBeHidden();
  await scan(code('450131'));
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
});

test('the lots that the stock has are offered, what expires first before others; one in quarantine stays there, one that nobody knows takes a supervisor', async ({
  demo,
}) => {
  test.setTimeout(120_000);
  const { page, scan, banner } = demo;
  const stock = [
    ...['VIT-D3,B-01,V28,2029-06-30,5', 'VIT-D3,A-01-1,V27,2029-03-31,5', 'VIT-D3,Q-1,V26,2029-01-31,5'],
    'VIT-D3,A-02-1,V20,2020-01-31,5',
  ];
  await takeOrders(demo, ['UNI-1,VIT-D3,3'], {
    'stock.csv': ['sku,location,lot,expiry,quantity', ...stock].join('\n'),
  });
  await scan('UNI-1');
  await expect(async () => {
    await scan(barcodeOf('VIT-D3'));
    await expect(page.getByRole('group', { name: 'Which lot is it?' })).toContainText('V27', { timeout: 1_000 });
  }).toPass();
  const choices = page.getByRole('group', { name: 'Which lot is it?' }).getByRole('button');
  await expect(choices.first()).toContainText('V27');
  await expect(choices.nth(1)).toContainText('V28');
  await expect(choices).toHaveCount(2);
  await check(page, 'unit-lots-of-stock');
  // Its date is the stock's: nobody types it. In whatever capitals.
  await scan('v28');
  await expect(banner()).toContainText('1 / 3');
  await scan(barcodeOf('VIT-D3'));
  await scan('V26');
  await expect(banner()).toContainText('This lot is in quarantine');
  await expect(banner()).toContainText('Q-1');
  await check(page, 'unit-quarantine');
  await scan('PBCMDOK');
  await scan(`(01)0${barcodeOf('VIT-D3')}(10)V99`);
  await expect(banner()).toContainText('The stock has no such lot');
  await check(page, 'unit-no-such-lot');
  await scan('PBCMDCHOOSE1');
  await scan('BADGE2001');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(banner()).toContainText('Until when is it good?');
  await scan('(17)290331');
  await expect(banner()).toContainText('2 / 3');
  await scan(barcodeOf('VIT-D3'));
  await choices.first().click();
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
});

test('a kit is packed by its own code or by its parts, and is seen as a kit', async ({ demo }) => {
  test.setTimeout(120_000);
  const { page, scan, banner } = demo;
  await takeOrders(demo, ['UNI-1,GFT-BOX,2', 'UNI-2,SET-KIT,1']);
  await scan('UNI-1');
  await scan(barcodeOf('GFT-BOX'));
  await expect(banner()).toContainText('Gift box, tea and mug');
  await expect(banner()).toContainText('1 / 2');
  await expect(total(page)).toContainText('2 of 4');
  await check(page, 'unit-kit');
  await scan('PBCMDUNDO');
  await expect(banner()).toContainText('Taken back');
  await expect(total(page)).toContainText('0 of 4');
  await scan(barcodeOf('GFT-BOX'));
  await scan(barcodeOf('TEA-EG'));
  await expect(total(page)).toContainText('3 of 4');
  await scan(barcodeOf('GFT-BOX'));
  await expect(banner()).toContainText('This kit is begun by its parts');
  await scan('PBCMDOK');
  await scan(barcodeOf('MUG-BLU'));
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
  await scan('PBCMDSUSPEND');

  // A knife is looked at before it goes: the code of its kit cannot do that.
  await scan('UNI-2');
  await scan(barcodeOf('SET-KIT'));
  await expect(banner()).toContainText('Scan each part of this kit');
});

test('how goods want to be handled is said when they are scanned, and of all of them before the parcel is closed', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await takeOrders(demo, ['UNI-1,MARK-1,1', 'UNI-1,MARK-2,2'], {
    'items.csv':
      'sku,title,barcodes,handling\nMARK-1,"Vase, tall",9521234990011,fragile|upright\nMARK-2,"Oil, 1 l",9521234990028,liquid|no-stack|alone\n',
  });
  await openPersonMenu(page, 'settings');
  await page
    .getByRole('radiogroup', { name: 'Ask before closing a parcel' })
    .getByRole('radio', { name: 'Yes' })
    .click();
  await page.keyboard.press('Escape');
  await scan('UNI-1');
  await expect(banner()).toContainText('UNI-1');
  const marks = page.getByRole('list', { name: 'Check each unit' });
  await scan('9521234990011');
  await expect(marks).toContainText('Fragile');
  await expect(marks).not.toContainText('Liquid');
  await scan('9521234990028');
  await expect(marks).toContainText('Do not stack');
  await expect(marks).not.toContainText('Fragile');
  await check(page, 'unit-handling');
  await scan('9521234990028');
  await expect(marks).toContainText('This side up');
  await expect(marks).toContainText('A parcel of its own');
  await check(page, 'unit-handling-all');
});
