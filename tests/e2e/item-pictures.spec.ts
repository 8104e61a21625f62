// Pictures of a merchant's own items: from Import to the bench, and off the net.

import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { expect, openPersonMenu, type StationUnderTest, shot, test } from './station.ts';

/** A real picture, made by the browser itself: nothing that a test draws by hand would decode in all of them. */
async function picture(page: Page, type: 'png' | 'jpeg' | 'webp', width: number, height: number, colour: string) {
  const base64 = await page.evaluate(
    ([kind, w, h, fill]) => {
      const canvas = document.createElement('canvas');
      canvas.width = Number(w);
      canvas.height = Number(h);
      const drawing = canvas.getContext('2d');
      if (drawing) {
        drawing.fillStyle = String(fill);
        drawing.fillRect(0, 0, canvas.width, canvas.height);
        drawing.fillStyle = '#ffffff';
        drawing.fillRect(canvas.width / 4, canvas.height / 4, canvas.width / 4, canvas.height / 4);
      }
      return canvas.toDataURL(`image/${kind}`).replace(/^.*,/, '');
    },
    [type, width, height, colour] as const,
  );
  return Buffer.from(base64, 'base64');
}

async function openImport({ page, scan, banner }: StationUnderTest, badge: string, name: string): Promise<void> {
  await scan(badge);
  await expect(banner()).toContainText(`Hello ${name}`);
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Import files' }).click();
}
async function takeItems(page: Page, text: string): Promise<void> {
  await page
    .getByTestId('import-file')
    .setInputFiles({ name: 'items.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test.use({ started: ['--demo'] });

test('a merchant’s own pictures are taken from files and a zip, and shown on the bench, after a restart too', async ({
  demo,
}) => {
  test.setTimeout(120_000);
  const { page, scan } = demo;
  const status = page.getByTestId('picture-report');
  const [mug, tea, cup] = [
    await picture(page, 'png', 1600, 900, '#1144aa'),
    await picture(page, 'jpeg', 300, 300, '#22aa44'),
    await picture(page, 'webp', 500, 800, '#aa2244'),
  ];
  await openImport(demo, 'BADGE2001', 'Sam Taylor');
  await takeItems(
    page,
    'sku,title,barcodes,image\nP-MUG,"Mug, own",9521234990011,Mug.PNG\nP-TEA,"Tea, own",9521234990028,img/tea.jpg\nP-CUP,"Cup, own",9521234990035,https://shop.example/a/cup.webp?v=2\nP-BOX,"Box, own",,\n',
  );
  await expect(page.getByRole('main')).toContainText('Pictures are not loaded from the net');
  await page.getByRole('button', { name: /^Take / }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Import finished' })).toContainText('4 added');
  await page.getByTestId('import-file').setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'order,sku,quantity,name,street1,city,postcode,country,ship_by\nPIC-1,P-MUG,1,Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01\nPIC-1,P-TEA,1,Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01\nPIC-1,P-CUP,1,Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01\nPIC-1,P-BOX,1,Ana,Main St 1,Lisboa,1000-001,PT,2030-01-01\n',
    ),
  });
  await page.getByRole('button', { name: /^Take / }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Import finished' })).toContainText('1 added');
  await page.keyboard.press('Escape');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Import files' }).click();

  // What is none is refused in words, and takes nothing else along.
  const bomb = Buffer.from(await picture(page, 'png', 10, 10, '#000000'));
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  await page.getByTestId('picture-files').setInputFiles([
    { name: 'Mug.PNG', mimeType: 'image/png', buffer: mug },
    { name: 'bomb.png', mimeType: 'image/png', buffer: bomb },
    { name: 'words.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') },
    { name: 'half.png', mimeType: 'image/png', buffer: mug.subarray(0, 200) },
    { name: 'price.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    { name: 'torn.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 torn') },
    {
      name: 'all.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ 'shop/Tea.jpg': tea, 'shop/cup.webp': cup, 'shop/readme.txt': Buffer.from('x') })),
    },
  ]);
  await expect(status).toContainText('3 pictures taken', { timeout: 30_000 });
  for (const line of [
    'bomb.png: is too large',
    'words.jpg: is no PNG',
    'half.png: is damaged',
    'price.pdf: is no PNG',
    'torn.zip: cannot be unpacked',
  ])
    await expect(status).toContainText(line);
  await expect(status).toContainText('One item has no picture');
  await status.getByText('One item has no picture').click();
  await expect(status).toContainText('P-BOX · Box, own');
  await shot(page, 'pictures-taken');
  await page.keyboard.press('Escape');

  await scan('PIC-1');
  const own = (image: string) => page.locator(`main img[data-own="${image}"]`).first();
  for (const image of ['Mug.PNG', 'img/tea.jpg', 'https://shop.example/a/cup.webp?v=2']) {
    await expect(own(image)).toBeVisible();
    const size = await own(image).evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);
    expect(Math.max(...size)).toBeLessThanOrEqual(640);
    expect(Math.min(...size)).toBeGreaterThan(0);
  }
  expect(await own('Mug.PNG').evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([
    640, 360,
  ]);
  await shot(page, 'pictures-on-bench');
  await demo.killAndRestart();
  await expect(demo.page.locator('main img[data-own="Mug.PNG"]').first()).toBeVisible({ timeout: 20_000 });
});

test('a packer takes in no files and no pictures', async ({ demo }) => {
  const { page } = demo;
  const mug = await picture(page, 'png', 20, 20, '#1144aa');
  const kept = await page.evaluate(
    (base64) => window.station.invoke('pictures/put', { name: 'x.png', base64 }),
    mug.toString('base64'),
  );
  expect(kept).toMatchObject({ ok: true, value: { type: 'not-supervisor' } });
  await openPersonMenu(page, 'settings');
  await expect(page.getByRole('button', { name: 'Import files' })).toBeHidden();
  await page.evaluate(async () => {
    const begun = await window.station.invoke('import/begin', { name: 'items.csv' });
    const importId = (begun as { value: { importId: string } }).value.importId;
    await window.station.invoke('import/chunk', { importId, text: 'sku,title\nX,Y\n' });
    const applied = await window.station.invoke('import/apply', { importId });
    (window as unknown as { applied: unknown }).applied = applied;
  });
  expect(await page.evaluate(() => (window as unknown as { applied: unknown }).applied)).toMatchObject({
    ok: true,
    value: { type: 'not-supervisor' },
  });
});
