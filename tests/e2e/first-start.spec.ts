import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type StationUnderTest, test } from './station.ts';

async function throughTheQuestions({ page }: StationUnderTest): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeVisible();
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Next' }).click();
}

test('the first start asks for language, screen, sound and scanner, and opens the demo warehouse', async ({
  station,
}) => {
  const { page, scan } = station;
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('radio', { name: 'Light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Wrong item' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await scan('4006381333931');
  await expect(page.getByText('The scanner works')).toBeVisible();
  await expect(page.getByText('4006381333931')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: /^Demo warehouse/ }).click();
  await expect(station.banner()).toContainText('Scan your badge', { timeout: 20_000 });
  await scan('BADGE1001');
  await expect(page.getByRole('radio', { name: /^Ready/ })).toContainText('198');
  await expect(page.locator('[data-order="10401"]')).toContainText('late');
});

test('the page starts without a breach of its own policy', async ({ station }) => {
  const { page } = station;
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`),
  );
  await expect(page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a browser that lost its data asks none of the first questions where there is a warehouse', async ({
  station,
}) => {
  const { page, scan } = station;
  await throughTheQuestions(station);
  await page.getByRole('button', { name: /^Demo warehouse/ }).click();
  await expect(station.banner()).toContainText('Scan your badge', { timeout: 20_000 });
  const devtools = await station.context().newCDPSession(page);
  const { origin } = new URL(station.url());
  await page.goto('about:blank');
  // Its cookie stays: without it the station is started again, and opens its window by a new key.
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage,cache_storage' });
  await page.goto(origin);
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeHidden();
  await scan('BADGE1001');
  await expect(page.getByRole('radio', { name: /^Ready/ })).toContainText('198');
});

test('own data: a first administrator, a broken file, a file with bad rows, and an order that waits for its item', async ({
  station,
}) => {
  const { page, scan } = station;
  await throughTheQuestions(station);
  await page.getByRole('button', { name: /^My own data/ }).click();
  await page.getByLabel('Your name').fill('Kim Öztürk');
  await page.getByLabel('Choose a PIN of 4 to 6 digits').fill('4711');
  await page.getByLabel('Enter the same PIN again').fill('4711');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('main', { name: 'Import' })).toContainText('Choose items, kits, orders');

  const choose = async (name: string, text: string) => {
    const file = path.join(station.dataFolder, name);
    await writeFile(file, text);
    await page.getByTestId('import-file').setInputFiles(file);
  };
  await choose('items.csv', 'sku,title\n"MUG,"Mug\n');
  await expect(page.getByRole('alert')).toContainText('A quote is not closed');
  await choose('picture.csv', 'a,b\n1,2\n');
  await expect(page.getByRole('alert')).toContainText('The header row names no known kind of file');
  await choose(
    'items.csv',
    '\ufeffsku,title,barcodes,weight_grams\r\nMUG,"Mug, ""blue""",4006381333931|14006381333938*6,412\r\nTEA,Tea,4006381333931,abc\r\n,No SKU,,\r\n',
  );
  await expect(page.getByTestId('import-problems').first()).toContainText('is not a whole number');
  await expect(page.getByTestId('import-problems').first()).toContainText('is missing');
  await page.getByRole('button', { name: /^Take / }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Import finished' })).toContainText('1 added');
  const orders =
    'order,sku,quantity,name,street1,city,postcode,country,ship_by\nA-1,MUG,2,Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01\nA-2,LAMP,1,Ben,High St 2,London,SW1A 1AA,GB,2030-01-02\n';
  await choose('orders.csv', orders);
  await page.getByRole('button', { name: /^Take / }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Import finished' })).toContainText('2 added');
  await choose('orders.csv', orders);
  await page.getByRole('button', { name: /^Take / }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Import finished' })).toContainText('0 added · 2 unchanged');
  await page.getByRole('button', { name: /^Close/ }).click();

  await page.getByRole('radio', { name: /^On hold/ }).click();
  await expect(page.locator('[data-order="A-2"]')).toContainText('Unknown item');
  await scan('A-2');
  await expect(page.getByRole('alert')).toContainText('Unknown item: LAMP');
  await scan('A-1');
  await scan('(01)04006381333931');
  await expect(page.getByTestId('total')).toContainText('1 of 2');
  await scan('14006381333938');
  await expect(page.getByRole('alert')).toContainText('the pack holds 6');
});
