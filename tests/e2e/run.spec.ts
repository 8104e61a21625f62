// Orders of one unit in a run, by scanner alone: an item, its label, and the next.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf, demoOrders } from './demo-data.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';

/** The orders that want one unit of an item and nothing else, the most urgent first. */
const singles = new Map<string, string[]>();
for (const { lines, code, note, address } of demoOrders.toSorted((a, b) => a.shipBy - b.shipBy)) {
  const [line, more] = lines;
  const isSingle = line && !more && line.quantity === 1 && note === '' && address.street1 !== '';
  if (isSingle) singles.set(line.sku, [...(singles.get(line.sku) ?? []), code]);
}
const [[often = '', orders = []] = [], [other = '', [only = ''] = []] = []] = [...singles].sort(
  (a, b) => b[1].length - a[1].length,
);
/** Wanted by orders, and never alone. */
const withOthers = demoOrders.flatMap(({ lines }) => lines).find(({ sku }) => !singles.has(sku) && sku !== 'OLD-SKU-7');

const root = (page: Page) => page.locator('[data-activity]');
const labelsOut = (page: Page) => page.locator('figure[data-sscc]');
const order = (page: Page) => page.getByTestId('run-order');
const waiting = (page: Page) => page.getByTestId('run-waiting');

async function check(page: Page, screen: string): Promise<void> {
  await shot(page, screen);
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await expectRoom(page, screen);
}

/** Scans the label that came out so many labels ago. */
async function scanLabel({ page, scan }: StationUnderTest, ago: number): Promise<void> {
  await scan(`]C100${await labelsOut(page).nth(ago).getAttribute('data-sscc')}`);
}

test.describe('by scanner', () => {
  test.use({ started: ['--demo'] });
  test('each unit gets the most urgent order and its label, whatever stops the station, and no label goes astray', async ({
    demo,
  }) => {
    const { page, scan, banner } = demo;
    await scan('PBCMDRUN');
    await expect(root(page)).toHaveAttribute('data-activity', 'run');
    await check(page, 'run-begin');
    // Goods that are alike go on at once: any of their labels fits any of their parcels.
    const code = barcodeOf(often);
    await scan(code);
    await expect(order(page)).toHaveText(orders[0] ?? '');
    await expect(page.getByTestId('run-label')).toContainText(/\d{4}/, { timeout: 20_000 });
    await check(page, 'run-label');
    await scan(code);
    await expect(order(page)).toHaveText(orders[1] ?? '');
    await expect(waiting(page)).toHaveText('2');
    await expect(labelsOut(page)).toHaveCount(2, { timeout: 20_000 });
    await scan(barcodeOf(other));
    await expect(banner()).toContainText('Scan the labels first');
    await expect(banner()).toHaveAttribute('data-tone', 'attention');
    await check(page, 'run-labels-first');
    await scanLabel(demo, 1);
    await expect(banner()).toContainText(`Order ${orders[0]} is done`);
    await scanLabel(demo, 0);
    await expect(banner()).toContainText(`Order ${orders[1]} is done`);
    await check(page, 'run-labelled');
    await scan(barcodeOf(withOthers?.sku ?? ''));
    await expect(banner()).toContainText('No order wants this alone');
    await check(page, 'run-nothing');
    // The station stops between the unit and its label: the order is packed once, and has one label.
    await scan(barcodeOf(other));
    await expect(order(page)).toHaveText(only);
    await demo.killAndRestart();
    await expect(demo.page.getByRole('button', { name: /^Ana/ })).toBeVisible();
    await demo.scan('PBCMDRUN');
    await expect(waiting(demo.page)).toHaveText('1');
    await expect(demo.page.getByTestId('run-total')).toBeVisible();
    await expect(demo.page.locator('[data-label=printed]')).toHaveCount(1, { timeout: 20_000 });
    await scanLabel(demo, 0);
    await expect(demo.banner()).toContainText(`Order ${only} is done`);
    await expect(labelsOut(demo.page)).toHaveCount(3);
    await expectSent(demo.page);
  });
});

for (const [theme, size] of [
  ['light', { width: 1024, height: 768 }],
  ['dark', { width: 800, height: 1280 }],
] as const)
  test.describe(`${theme}, ${size.width} × ${size.height}, in Arabic`, () => {
    test.use({ started: ['--demo'], size });
    test('the screens of a run have room', async ({ demo }) => {
      const { page, scan } = demo;
      await page.evaluate((set) => window.station.invoke('station/save-settings', { theme: set }), theme);
      await page.reload();
      await expect(page.getByRole('button', { name: /^Ana/ })).toBeVisible();
      await scan('BADGE1004');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await scan('PBCMDRUN');
      await expect(root(page)).toHaveAttribute('data-activity', 'run');
      await check(page, `run-begin-${size.width}-arabic`);
      await scan(barcodeOf(often));
      await expect(page.getByTestId('run-label')).toContainText(/\d{4}/, { timeout: 20_000 });
      await check(page, `run-label-${size.width}-arabic`);
    });
  });
