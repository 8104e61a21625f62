// How the stock is doing, as a supervisor sees it: each figure with its plot and its list, the map of zones, and tables as files.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, hostKind, type StationUnderTest, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  [1280, 800],
  [1024, 768],
  [800, 1280],
] as const;

async function lookAt(page: Page, name: string, sizes: readonly (readonly [number, number])[] = SIZES): Promise<void> {
  const { violations } = await axe(page).withTags(TAGS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found, name).toEqual([]);
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await shot(page, `insights-${name}-${width}`);
    await expectRoom(page, `${name}, ${width}`);
  }
}

/** Takes a file in, as the import does. */
const takeIn = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([file, content]) => {
      const { invoke } = window.station;
      const { importId } = ((await invoke('import/begin', { name: file })) as { value: { importId: string } }).value;
      await invoke('import/chunk', { importId, text: content });
      await invoke('import/preview', { importId });
      await invoke('import/apply', { importId });
    },
    [name, text] as const,
  );
/** What a page saves as a file. Electron asks where; here it is told. */
async function savedBy(station: StationUnderTest, act: () => Promise<void>): Promise<string> {
  const { page, dataFolder } = station;
  if (hostKind === 'browser') {
    const saved = page.waitForEvent('download');
    await act();
    return readFile(await (await saved).path(), 'utf8');
  }
  const file = path.join(dataFolder, 'saved.csv');
  await station.app.evaluate(
    ({ session }, to) => session.defaultSession.once('will-download', (_event, item) => item.setSavePath(to)),
    file,
  );
  await act();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).not.toBe('');
  return readFile(file, 'utf8');
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a supervisor sees how long the stock lasts, what expires, what is missing, and plans a count on the map', async ({
  demo,
}) => {
  test.setTimeout(180_000);
  const { page, scan, banner } = demo;
  await scan('BADGE2001');
  await expect(banner()).toContainText('Hello Sam');
  await page.getByRole('button', { name: 'Hide' }).click();
  await takeIn(page, 'locations.csv', 'location,zone,kind\nZ-01-1,Z,pick\nZ-01-2,Z,pick\n');
  await takeIn(
    page,
    'stock.csv',
    `sku,location,lot,expiry,quantity\nMUG-BLU,Z-01-1,,,2\nMUG-RED,Z-01-2,,,4\nTEA-EG,A-01-1,L7,${inDays(5)},12\nTEA-EG,A-01-1,L8,${inDays(50)},30\n`,
  );
  await scan('PBCMDCOUNT');
  for (const [place, sku, units] of [
    ['Z-01-1', 'MUG-BLU', 2],
    ['Z-01-2', 'MUG-RED', 3],
  ] as const) {
    // The place came in a moment ago, and the bench may not have heard of it yet.
    await expect(async () => {
      await scan(place);
      await expect(banner()).toContainText(place, { timeout: 2_000 });
      await expect(page.locator('[data-activity=count]')).toHaveAttribute('data-subject', /./, { timeout: 2_000 });
    }).toPass();
    for (let unit = 0; unit < units; unit++) await scan(barcodeOf(sku));
    await scan('PBCMDFINISH');
  }
  await scan('PBCMDINSIGHTS');
  await expect(page.locator('[data-activity=insights]')).toBeVisible();
  const list = page.getByRole('region', { name: 'List' });
  const tab = (name: string) => page.getByRole('button', { name, exact: true });
  const open = async (name: string) => {
    await tab(name).click();
    await expect(tab(name)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  };
  await expect(list.getByRole('row').nth(3)).toBeVisible();
  await lookAt(page, 'movement');
  // By keys alone: down the list, and the item opens where it stands.
  await list.locator('[data-index="0"] button').focus();
  await page.keyboard.press('ArrowDown');
  const second = await list.locator('[data-index="1"] bdi').first().textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-activity=stock]')).toBeVisible();
  await expect(banner()).toContainText(second ?? 'no name');
  await scan('PBCMDINSIGHTS');
  await tab('New').click();
  await expect(tab('New')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('F3');
  await expect(tab('New')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('F8');
  const text = await savedBy(demo, () =>
    page.getByRole('dialog').getByRole('button', { name: 'What stands where' }).click(),
  );
  expect(text).toMatch(/^\ufeffsku,location,lot,expiry,quantity,kind,allocated,available\r\n/);
  expect(text).toContain('MUG-BLU,Z-01-1,,,2,pick,');
  await open('Expiry');
  await expect(list.getByRole('row').nth(1)).toContainText('L7');
  await lookAt(page, 'expiring');
  await open('Shrinkage');
  await expect(banner()).toContainText('1 unit is missing');
  await lookAt(page, 'shrinkage');
  await open('Counting');
  await expect(list.getByRole('row').nth(1)).toContainText('Sam Taylor');
  await lookAt(page, 'pace');
  // A sheet that was counted on paper: a row that is wrong is told, and then all of it is taken, once.
  const sheet = (quantity: string) => ({
    ...{ name: 'paper.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(`location;sku;lot;quantity\nZ-01-1;MUG-BLU;;${quantity}\n`),
  });
  const takeSheet = page.getByRole('button', { name: 'Take in a counted sheet' });
  await takeSheet.click();
  const dialog = page.getByRole('dialog');
  await page.getByTestId('sheet-file').setInputFiles(sheet('two'));
  await expect(dialog).toContainText('Row 2: “two” is no whole number of units');
  await lookAt(page, 'sheet');
  await page.getByTestId('sheet-file').setInputFiles(sheet('2'));
  await expect(dialog).toContainText('1 line at 1 place');
  await dialog.getByRole('button', { name: 'Take in 1 line' }).click();
  await expect(dialog).toContainText('1 line was taken in');
  await page.keyboard.press('Escape');
  await takeSheet.click();
  await page.getByTestId('sheet-file').setInputFiles(sheet('2'));
  await expect(dialog).toContainText('The same sheet was taken in before');
  await page.keyboard.press('Escape');
  await open('Zones');
  const aisle = page.getByTestId('zone-map').getByRole('button', { name: 'Z-01' });
  await expect(aisle).toContainText('50%');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await lookAt(page, 'zones');
  await page.getByRole('button', { name: 'As a table' }).click();
  await lookAt(page, 'zones-table');
  await page.getByRole('button', { name: 'As a map' }).click();
  await aisle.click();
  await expect(page.getByRole('dialog')).toContainText('50% of the lines were right');
  await lookAt(page, 'aisle');
  await page.getByRole('button', { name: 'Plan a count of 2 places' }).click();
  await expect(page.getByRole('dialog')).toContainText('2 places are on a list to be counted');
  await page.getByRole('button', { name: 'See the differences' }).click();
  await expect(page.locator('[data-activity=count]')).toBeVisible();
  await scan('PBCMDINSIGHTS');
  await page.locator('header [aria-haspopup=menu]').click();
  await page.getByRole('menuitemradio', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  for (const at of [0, 2, 3]) {
    await page.locator('main button[aria-pressed]').nth(at).click();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await lookAt(page, `arabic-${at}`, SIZES.slice(1));
  }
});
