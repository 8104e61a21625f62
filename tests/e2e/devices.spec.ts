// Setting devices up on the screen: every change works at once, and what is tried out packs nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, commandCode } from '#shared/barcode/index.ts';
import { pdfPages } from '#tests/kit/pdf-pages.ts';
import { barcodesOn } from '#tests/kit/read-picture.ts';
import { startZplPrinterServer } from '#tests/kit/zpl-printer-server.ts';
import { axe } from './axe.ts';
import { codesOf } from './demo-data.ts';
import { expect, openPersonMenu, type StationUnderTest, test } from './station.ts';
import { typeAsScanner } from './type-as-scanner.ts';

test.use({ started: ['--demo'] });

async function openDevices({ page, scan, banner }: StationUnderTest, badge = 'BADGE9001') {
  if (badge !== 'BADGE1001') {
    await scan(badge);
    // Whoever signs in closes the dialog of whoever was before.
    await expect(banner()).toContainText('Hello Robin');
  }
  await openPersonMenu(page, 'settings');
  await page.getByRole('main').getByRole('button', { name: 'Devices' }).click();
  const screen = page.getByRole('main', { name: 'Devices' });
  await expect(screen).toBeVisible();
  return {
    screen,
    row: (name: string) => screen.getByRole('listitem').filter({ hasText: name }),
  };
}

test('a printer is added by its address, tried, and prints at once; removed, it is gone', async ({ demo }) => {
  const { page, dataFolder } = demo;
  const server = await startZplPrinterServer({ dpmm: 12 });
  const { screen, row } = await openDevices(demo);
  await screen.getByRole('button', { name: 'Add a device' }).click();
  await screen.getByRole('button', { name: 'Printer', exact: true }).click();
  await screen.getByLabel('Name').fill('Door printer');
  await screen.getByRole('button', { name: 'Save' }).click();
  await expect(screen.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true');
  await expect(screen.getByRole('alert')).toContainText('Is missing: fill it in');
  await screen.getByLabel('Address').fill('127.0.0.1');
  await screen.locator('summary').click();
  await screen.getByLabel('Port', { exact: true }).fill(String(server.port));
  await screen.getByRole('button', { name: 'Try the connection' }).click();
  await expect(screen).toContainText('The printer answers · ZD421-203dpi');
  await expect(screen.getByRole('alert')).toContainText('300 dpi');
  await screen.getByRole('radio', { name: '300 dpi' }).click();
  await expect(screen.getByRole('alert')).toBeHidden();
  await screen.getByRole('button', { name: 'Save' }).click();
  await expect(row('Door printer')).toHaveAttribute('data-state', 'ready');
  await expect(row('Door printer')).toContainText('Shipping labels');
  // Something real is set up now: the virtual bench has made room.
  await expect(page.getByRole('complementary', { name: 'Virtual bench' })).toBeHidden();

  await row('Door printer').getByRole('button', { name: 'Test' }).click();
  await screen.getByRole('button', { name: 'Print a test label' }).click();
  await expect(screen).toContainText('The test label was printed');
  expect(server.printed[0]).toContain('This is no shipping label.');
  await server.setFault('paper-out');
  await screen.getByRole('button', { name: 'Ask again' }).click();
  await expect(screen).toContainText('The printer has no labels');
  await screen.getByRole('button', { name: 'Back' }).click();
  const file = path.join(dataFolder, 'station.json');
  expect(JSON.parse(readFileSync(file, 'utf8')).devices.printers).toMatchObject([{ name: 'Door printer', dpmm: 12 }]);

  await row('Door printer').getByRole('button', { name: 'Change' }).click();
  await screen.getByRole('button', { name: 'Remove' }).click();
  await screen.getByRole('button', { name: 'Yes, remove it' }).click();
  await expect(row('virtual printer')).toBeVisible();
  await screen.getByRole('button', { name: 'Log' }).click();
  await expect(screen.getByRole('list', { name: 'Log' })).toContainText('Label printed');
  await server.close();
});

test('a scanner is tried: bytes, text and meaning are shown, and nothing is packed', async ({ demo }) => {
  const { page } = demo;
  const [code = ''] = codesOf('10402');
  const read = (text: string) => page.evaluate((texts) => window.station.invoke('bench/scan', { texts }), [text]);
  const { screen, row } = await openDevices(demo, 'BADGE1001');
  await expect(screen).toContainText('An administrator can change devices.');
  await expect(screen.getByRole('button', { name: 'Add a device' })).toBeHidden();
  await row('virtual scanner').getByRole('button', { name: 'Test' }).click();
  await read(`01${code.padStart(14, '0')}10LOT7\u001d17271231`);
  const facts = screen.getByTestId('scan-test');
  await expect(facts).toContainText('10LOT7␝17271231');
  await expect(facts).toContainText('(10) LOT LOT7');
  await expect(facts).toContainText('(17) EXP 2027-12-31');
  await expect(facts).toContainText('4c 4f 54 37 1d');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main', { name: 'Devices' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bench 1');
  // Tried out, it was not scanned; now it is.
  await read('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
});

test('a scanner that types gets a prefix, which holds without a reload', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const { screen, row } = await openDevices(demo);
  await screen.getByRole('radio', { name: 'Real devices' }).click();
  await row('Scanner that types').getByRole('button', { name: 'Test' }).click();
  await scan('555-123');
  const facts = screen.getByTestId('wedge-test');
  await expect(facts).toContainText('555-123');
  await expect(facts).toContainText('8 keys');
  await expect(facts).toContainText('Enter');
  await screen.getByRole('button', { name: 'Back' }).click();
  await screen.getByRole('button', { name: 'Add a device' }).click();
  await screen.getByRole('button', { name: 'Scanner', exact: true }).click();
  await screen.getByRole('radio', { name: 'Scanner that types' }).click();
  await screen.getByLabel('Name').fill('Ring scanner');
  await screen.getByRole('radio', { name: 'F13' }).click();
  await screen.getByRole('button', { name: 'Save' }).click();
  await expect(row('Ring scanner')).toBeVisible();
  await page.keyboard.press('Escape');
  await typeAsScanner(page, '10402');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bench 1');
  await typeAsScanner(page, '10402', 'F13');
  await expect(banner()).toContainText('Order 10402');
});

test('a scale is weighed with, and its devices are named', async ({ demo }) => {
  const { page } = demo;
  const { screen, row } = await openDevices(demo);
  await row('virtual scale').getByRole('button', { name: 'Test' }).click();
  await page.evaluate(() => window.station.invoke('bench/scale', { grams: 750 }));
  await expect(screen.getByTestId('test-weight')).toHaveText('750 g');
  await expect(screen.getByTestId('test-weight')).toHaveAttribute('data-stable', 'true');
  await screen.getByRole('button', { name: 'Weigh' }).click();
  await expect(screen.getByRole('status').last()).toContainText('750 g');
  await page.evaluate(() => window.station.invoke('bench/scale-fault', { fault: 'silent' }));
  await expect(screen.getByRole('status').last()).toContainText('Connected, but it says nothing');
  await expect(screen.getByTestId('test-weight')).toHaveText('–');
  await page.evaluate(() => window.station.invoke('bench/scale-fault', { fault: 'none' }));
  await expect(screen.getByTestId('test-weight')).toHaveText('750 g');
});

test('a sheet of commands in Arabic can be read, and so can the badges', async ({ demo }) => {
  const { screen } = await openDevices(demo);
  await screen.getByRole('button', { name: 'Print codes' }).click();
  await screen.getByRole('radio', { name: 'العربية' }).click();
  const codesOn = async (name: string) => {
    await screen.getByRole('button', { name: `Make the sheet: ${name}` }).click();
    await expect(screen.getByRole('status').last()).toContainText('.pdf');
    const [file = ''] = /\/\S+\.pdf/.exec(await screen.getByRole('status').last().innerText()) ?? [];
    const pages = await pdfPages(readFileSync(file));
    return (await Promise.all(pages.map(barcodesOn))).flat().map(({ text }) => text);
  };
  expect((await codesOn('Commands')).sort()).toEqual(COMMANDS.map(commandCode).sort());
  expect(await codesOn('Badges')).toEqual(expect.arrayContaining(['BADGE1001', 'BADGE9001']));
});

for (const theme of ['Dark', 'Light'])
  test(`every page of the devices passes WCAG 2.2 AA, ${theme.toLowerCase()}`, async ({ demo }) => {
    const { page, scan, banner } = demo;
    await scan('BADGE9001');
    await expect(banner()).toContainText('Hello Robin');
    await openPersonMenu(page, 'settings');
    await page.getByRole('main').getByRole('radio', { name: theme, exact: true }).click();
    await page.keyboard.press('Escape');
    const { screen, row } = await openDevices(demo, 'BADGE1001');
    const check = async () => {
      const { violations } = await axe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    };
    await check();
    for (const name of ['Set a scanner to HID POS', 'Print codes', 'Log', 'Add a device']) {
      await screen.getByRole('button', { name }).click();
      await check();
      if (name !== 'Add a device') await page.keyboard.press('Escape');
    }
    const byHand = screen.locator('section').filter({ has: page.getByRole('heading', { name: 'Enter by hand' }) });
    await byHand.getByRole('button', { name: 'Scale', exact: true }).click();
    await screen.getByRole('radio', { name: 'Scale on a serial port' }).click();
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect(screen.getByLabel('Port', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await screen.locator('summary').click();
    await check();
    await page.keyboard.press('Escape');
    await row('virtual printer').getByRole('button', { name: 'Test' }).click();
    await check();
  });
