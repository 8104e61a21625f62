// An order that crosses a border: held without customs data, let go by an import of its items, packed, and its paper made after its label.
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { barcodeOf, demoItems } from './demo-data.ts';
import { withPolicies } from './policies.ts';
import { expect, expectSent, openPersonMenu, type StationUnderTest, shot, test } from './station.ts';

const STORE = path.resolve(import.meta.dirname, '../../electron/store/server/store-main.ts');
const SENDER = {
  ...{ name: '', company: 'Tassen GmbH', street1: 'Werkstr. 5', street2: '', city: 'Bonn', region: '' },
  ...{ postcode: '53111', country: 'DE', phone: '', eori: 'DE1234567', vat: 'DE123456789', signer: 'Ada Roth' },
  ...{ undelivered: 'return', invoiceSeries: 'R-' },
};
test.use({ started: ['--demo'] });

/** Whoever runs the store says who sends abroad, while the station is off. */
async function setSender({ dataFolder }: StationUnderTest): Promise<string> {
  const file = path.join(dataFolder, 'sender.json');
  await writeFile(file, JSON.stringify(SENDER));
  const given = ['--data', dataFolder, '--database', `sqlite:${path.join(dataFolder, 'store.db')}`];
  const run = spawn(process.execPath, [STORE, 'customs-sender', file, ...given]);
  const said: string[] = [];
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => said.push(String(part)));
  await new Promise((closed) => run.once('close', closed));
  return said.join('');
}

/** Sam imports a file, and Ana packs on. */
async function take({ page, scan, banner }: StationUnderTest, name: string, text: string): Promise<void> {
  await scan('BADGE2001');
  await expect(page.getByText('Hello Sam Taylor').first()).toBeVisible();
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Import files' }).click();
  await page.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: /^Take \d/ }).click();
  await expect(page.getByText('Import finished')).toBeVisible();
  await scan('BADGE1001');
  await expect(banner()).toContainText('Hello Ana');
}

test('an order abroad is held by its item, goes on by an import, and its customs paper follows its label', async ({
  demo,
}) => {
  test.setTimeout(180_000);
  await demo.killAndRestart(async () => {
    expect(await setSender(demo)).toContain('Ada Roth signs');
  });
  const { page, scan } = demo;
  const said = () => page.getByTestId('banner').last();
  await expect(page.getByRole('button', { name: /^Ana/ })).toBeVisible({ timeout: 20_000 });
  await withPolicies(demo, { customs: 'hold' });
  const item = demoItems.find(
    ({ tracking, barcodes, checklist }) =>
      tracking === 'none' && checklist.length === 0 && barcodes.some((one) => one.units === 1),
  );
  if (!item) throw new Error('no item');
  await take(
    demo,
    'orders.csv',
    `order,channel,placed_at,ship_by,sku,quantity,unit_price,currency,name,street1,city,postcode,country\nC-1,shop,2026-05-01,2026-05-02,${item.sku},1,10.00,EUR,Łucja Roth,Seestr. 14,Zug,6300,CH\n`,
  );
  await scan('C-1');
  const held = page.getByRole('main', { name: 'Order C-1 is on hold' });
  await expect(held).toContainText('Customs data is missing');
  await expect(held).toContainText(`${item.sku}: hs_code`);
  for (const theme of ['dark', 'light'])
    for (const width of [1280, 800]) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      await page.setViewportSize({ width, height: width === 800 ? 1280 : 800 });
      await shot(page, `customs-held-${theme}-${width}`);
    }
  await page.setViewportSize({ width: 1280, height: 800 });

  await take(
    demo,
    'items.csv',
    `sku,title,hs_code,origin_country,customs_description\n${item.sku},${item.title.replaceAll(',', ' ')},691200,DE,Ceramic mug\n`,
  );
  await scan('C-1');
  await expect(page.getByRole('heading', { name: 'Order C-1' })).toBeVisible();
  await scan(barcodeOf(item.sku));
  // No office printer stands at this bench: the paper is kept as a file, and that is said.
  await expect(said()).toContainText('CN 22 saved, not printed', { timeout: 30_000 });
  await expect(said()).toContainText('No office printer is set up');
  await expect(said()).not.toContainText('It lacks');
  await shot(page, 'customs-paper');
  const file = /(\/\S*customs-papers\/\S+\.pdf)/.exec(await said().innerText())?.[1] ?? '';
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');

  // Asked for once more.
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: 'Customs paper' }).click();
  await expect(said()).toContainText('CN 22 saved, not printed', { timeout: 30_000 });

  const sscc = await page.locator('figure[data-sscc]').first().getAttribute('data-sscc');
  expect(file).toContain(sscc ?? 'no label');
  await scan(`]C100${sscc}`);
  await expect(said()).toContainText('Order done');
  await expectSent(page);
});
