import { barcodeOf, codesOf, demoOrders, orderByCode, strangerTo, titleOf } from './demo-data.ts';
import { expect, type StationUnderTest, test } from './station.ts';

test.use({ started: ['--demo'] });

/** The label that the virtual printer put out last. */
async function freshLabel(station: StationUnderTest, orderCode: string): Promise<string> {
  const button = station.page.getByRole('button', { name: `Scan ${orderCode}` });
  await expect(button).toBeVisible({ timeout: 20_000 });
  const sscc = await station.page.locator('figure[data-sscc]').first().getAttribute('data-sscc');
  return `]C100${sscc}`;
}

test('an order is packed, labelled and finished by scanner alone, and the next one follows', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const code = '10402';
  await scan(code);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
  const codes = codesOf(code);
  for (const [at, barcode] of codes.entries()) {
    await scan(barcode);
    await expect(page.getByTestId('total')).toContainText(`${at + 1} of ${codes.length}`);
  }
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await scan('(00)095212340000999999');
  await expect(page.getByRole('alert')).toBeVisible();
  await scan(await freshLabel(demo, code));
  await expect(banner()).toContainText('Order done');
  await expect(page.getByRole('radio', { name: /^Packed/ })).toContainText('1');
  await scan('10403');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10403');
});

test('an order is packed by keyboard alone: searched, opened, its codes typed, its label confirmed', async ({
  demo,
}) => {
  const { page, banner } = demo;
  const code = '10403';
  await page.getByRole('searchbox').focus();
  await page.keyboard.type(code, { delay: 90 });
  await expect(page.locator('[data-order]')).toHaveCount(1);
  await page.locator(`[data-order="${code}"]`).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
  for (const barcode of codesOf(code)) {
    await page.keyboard.press('F9');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type(barcode, { delay: 60 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  const ending = await page
    .locator('aside p')
    .filter({ hasText: /^\d{4}$/ })
    .innerText();
  await page.keyboard.press('F9');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.type(ending, { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(banner()).toContainText('Order done');
});

test('an order is packed by touch alone', async ({ demo }) => {
  const { page, banner } = demo;
  const order = demoOrders.find(
    ({ lines, hold, code }) => lines.length === 1 && lines[0]?.quantity === 1 && !hold && code > '10402',
  );
  const code = order?.code ?? '';
  const tapCode = async (text: string) => {
    for (const digit of text) await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enter' }).click();
  };
  await page.locator(`[data-order="${code}"]`).click();
  for (const barcode of codesOf(code)) {
    await page.getByRole('button', { name: /^More/ }).click();
    await page.getByRole('button', { name: /^Enter a code/ }).click();
    await tapCode(barcode);
  }
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await page.getByRole('button', { name: /^Enter a code/ }).click();
  await tapCode(
    await page
      .locator('aside p')
      .filter({ hasText: /^\d{4}$/ })
      .innerText(),
  );
  await expect(banner()).toContainText('Order done');
});

test('a wrong item is refused with both pictures and where it belongs, and the next scan counts', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  const sku = strangerTo('10402');
  await scan(barcodeOf(sku));
  await expect(page.getByRole('alert')).toContainText('Wrong item');
  await expect(page.getByRole('alert')).toContainText(titleOf(sku));
  await expect(page.getByRole('alert')).toContainText(/belongs to order \d+|back into stock/);
  await expect(page.getByText(/Needed|Still needed/)).toBeVisible();
  await scan(codesOf('10402')[0] ?? '');
  await expect(banner()).toContainText('1 / ');
  await expect(page.getByTestId('total')).toContainText('1 of');
});

test('too many, undo, put aside and resume keep the counts right', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const single = orderByCode('10402').lines.find((line) => line.quantity === 1);
  await scan('10402');
  await expect(page.getByTestId('total')).toBeVisible();
  // Whatever is written there makes the browser style the whole page anew.
  await page.evaluate(() =>
    new MutationObserver((changes) => {
      document.body.dataset.rootChanges = String(changes.length);
    }).observe(document.documentElement, { attributes: true }),
  );
  await scan(barcodeOf(single?.sku ?? ''));
  await scan(barcodeOf(single?.sku ?? ''));
  await expect(page.getByRole('alert')).toContainText('Too many');
  await expect(page.locator('body')).not.toHaveAttribute('data-root-changes');
  await scan('PBCMDUNDO');
  await expect(banner()).toContainText('Taken back');
  await expect(page.getByTestId('total')).toContainText('0 of');
  await scan(barcodeOf(single?.sku ?? ''));
  await scan('10403');
  await expect(page.getByRole('alert')).toContainText('still open');
  await scan('PBCMDSUSPEND');
  await expect(banner()).toContainText('Put aside');
  await scan('10402');
  await expect(banner()).toContainText('1 of');
});

test('an item opens the most urgent order that needs it, and counts at once', async ({ demo }) => {
  const { page, scan } = demo;
  await scan(codesOf('10401')[0] ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10401');
  await expect(page.getByTestId('total')).toContainText('1 of');
});

test('a hold takes the order off the bench with its reason', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('TOTE-003');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10403');
  await scan('PBCMDHOLD');
  await expect(page.getByRole('dialog').getByRole('img', { name: 'PBCMDHOLDDAMAGED' })).toBeVisible();
  await scan('PBCMDHOLDDAMAGED');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(banner()).toContainText('On hold');
  await scan('10403');
  await expect(page.getByRole('alert')).toContainText('This order is on hold');
  await expect(page.getByRole('main', { name: 'Order 10403 is on hold' })).toContainText('Item is damaged');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^On hold/ }).click();
  await expect(page.locator('[data-order="10403"]')).toContainText('Item is damaged');
});

test('a printer without labels says so, packing is not lost, and the label comes when it is repaired', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await page.getByRole('button', { name: 'Paper out' }).click();
  await scan('10403');
  for (const barcode of codesOf('10403')) await scan(barcode);
  await expect(page.getByRole('alert')).toContainText('The printer has no labels', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Paper out' }).click();
  await scan('PBCMDPRINTAGAIN');
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await scan(await freshLabel(demo, '10403'));
  await expect(banner()).toContainText('Order done');
});

test('a killed station comes back to the same order and counts, again and again', async ({ demo }) => {
  const { scan, banner } = demo;
  const codes = codesOf('10402');
  await scan('10402');
  for (const [at, barcode] of codes.slice(0, -1).entries()) {
    await scan(barcode);
    await expect(banner()).toContainText(' / ');
    await demo.killAndRestart();
    await expect(demo.page.getByRole('heading', { level: 1 })).toContainText('10402', { timeout: 20_000 });
    await expect(demo.page.getByTestId('total')).toContainText(`${at + 1} of ${codes.length}`);
  }
});

test('a station killed after the last unit has its label once, and finishes with it', async ({ demo }) => {
  await demo.scan('10402');
  for (const barcode of codesOf('10402')) await demo.scan(barcode);
  await expect(demo.banner()).toContainText(/Parcel complete|Scan the label/);
  await demo.killAndRestart();
  await expect(demo.page.getByRole('heading', { level: 1 })).toContainText('10402', { timeout: 20_000 });
  await expect(demo.page.getByText('The label ends in')).toBeVisible({ timeout: 20_000 });
  const label = await freshLabel(demo, '10402');
  await expect(demo.page.locator('figure[data-sscc]')).toHaveCount(1);
  await demo.scan(label);
  await expect(demo.banner()).toContainText('Order done');
});

test('an order that is not in the list is asked for at the store', async ({ demo }, info) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  for (const code of codesOf('10402')) await scan(code);
  await scan(await freshLabel(demo, '10402'));
  await expect(banner()).toContainText('Order done');
  await page.getByRole('searchbox').fill('10402');
  await page.getByRole('button', { name: 'Ask the store for “10402”' }).click();
  const found = page.locator('[data-found="10402"]');
  await expect(found).toContainText('packed');
  await expect(found).toContainText('Ana Pereira');
  await expect(found).toContainText(/\d{18}/);
  await page.screenshot({ path: info.outputPath('found.png') });
  await page.getByRole('searchbox').fill('99999');
  await page.getByRole('button', { name: 'Ask the store for “99999”' }).click();
  await expect(page.getByText('The store does not know “99999”')).toBeVisible();
});

test('switching people keeps the open order, and nobody signed in means no packing', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  await scan(codesOf('10402')[0] ?? '');
  await scan('PBCMDSIGNOUT');
  await expect(page.getByRole('heading', { name: 'Or choose your name' })).toBeVisible();
  await scan(codesOf('10402')[1] ?? '');
  await expect(page.getByRole('alert')).toContainText('Sign in first');
  await page.getByRole('button', { name: 'Ben Fischer' }).first().click();
  await page.keyboard.type('9999', { delay: 80 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Wrong PIN. 4 tries are left')).toBeVisible();
  await page.keyboard.type('1234', { delay: 80 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('total')).toContainText('1 von');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(banner()).toContainText('Ben Fischer');
});
