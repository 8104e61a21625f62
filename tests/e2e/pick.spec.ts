// Orders are picked by scanner alone: a list, place, unit and tote in turn; then a bench packs what is in the tote.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf, demoItems } from './demo-data.ts';
import { expect, type StationUnderTest, shot, test } from './station.ts';

const root = (page: Page) => page.locator('[data-activity]');
const place = (page: Page) => page.getByTestId('pick-place');
const units = (page: Page) => page.getByTestId('pick-units');
const total = (page: Page) => page.getByTestId('picked-total');

/** The merchant picks by scanner, so many orders in one walk. */
async function picksByScanner({ page, scan, banner }: StationUnderTest, orders: number): Promise<void> {
  await scan('BADGE9001');
  await expect(page.getByRole('button', { name: /^Robin/ })).toBeVisible();
  const set = (name: string, value: string | number) =>
    page.evaluate(
      ([policy, is]) => window.station.invoke('policies/set', { name: policy, value: is, stationId: 'bench' }),
      [name, value] as const,
    );
  expect(await set('picking', 'scan')).toMatchObject({ value: { type: 'set' } });
  expect(await set('picked-orders', orders)).toMatchObject({ value: { type: 'set' } });
  await expect(async () => {
    await scan('PBCMDPICK');
    await expect(root(page)).toHaveAttribute('data-activity', 'pick', { timeout: 500 });
  }).toPass();
  await expect(banner()).toBeVisible();
}

/** The code of what is asked for. */
async function codeHere(page: Page): Promise<string> {
  const title = (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  const item = demoItems.find((one) => one.title === title.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-'));
  if (!item) throw new Error(`no item ${title}`);
  return barcodeOf(item.sku);
}

async function check(page: Page, screen: string): Promise<void> {
  await shot(page, screen);
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await expectRoom(page, screen);
}

test.describe('by scanner', () => {
  test.use({ started: ['--demo'] });
  test('two orders are picked into their totes, one place is short, and a bench packs what is there', async ({
    demo,
  }) => {
    const { page, scan, banner } = demo;
    await picksByScanner(demo, 2);
    await check(page, 'pick-none');
    await scan('PBCMDNEXT');
    await expect(root(page)).toHaveAttribute('data-subject', 'P-0001');
    await expect(banner()).toContainText('List P-0001');
    // Not begun yet, it can be left, printed, and taken up by the code on its paper.
    await scan('PBCMDSUSPEND');
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.getByText('Kept as a file')).toBeVisible();
    await check(page, 'pick-lists');
    await scan('P-0001');
    await expect(root(page)).toHaveAttribute('data-subject', 'P-0001');
    await check(page, 'pick-begun');
    await scan('Z-99-9');
    const first = (await place(page).textContent()) ?? '';
    await scan(first);
    await expect(banner()).toHaveAttribute('data-tone', 'ok');
    const code = await codeHere(page);
    await scan(code);
    await expect(banner()).toHaveAttribute('data-tone', 'ok');
    await expect(units(page)).toContainText('into');
    await check(page, 'pick-tote');
    // Not the other tote; after a crash the units are still in the hand.
    await scan('TOTE-002');
    await expect(banner()).toHaveAttribute('data-tone', 'wrong');
    await demo.killAndRestart();
    await expect(units(demo.page)).toContainText('into TOTE-001');
    await demo.scan('TOTE-001');
    await expect(demo.banner()).toContainText('In TOTE-001');
    await demo.scan('PBCMDUNDO');
    await expect(demo.banner()).toContainText('Taken back');
    await demo.scan('10401');
    await expect(demo.banner()).toContainText('In TOTE-001');
    // The next one is not there: a person hears of it, and the walk goes on.
    const second = (await place(demo.page).textContent()) ?? '';
    if (second !== first) await demo.scan(second);
    await demo.scan('PBCMDSHORT');
    await expect(demo.banner()).toContainText('is not there');
    await expect(demo.banner()).toHaveAttribute('data-tone', 'attention');
    await check(demo.page, 'pick-short');
    await pickAll(demo);
    await expect(demo.banner()).toContainText('missing');
    await check(demo.page, 'pick-over');
    // What was cancelled is found under what needs a person; what is in the tote is packed.
    await demo.scan('PBCMDEXCEPTIONS');
    await expect(demo.page.locator('main')).toContainText('was not found at');
  });
});

/** Picks whatever is still asked for, each into the tote that the screen names. */
async function pickAll({ page, scan, banner }: StationUnderTest): Promise<void> {
  for (let turns = 0; turns < 40 && (await place(page).count()) > 0; turns++) {
    const asked = (await place(page).textContent()) ?? '';
    const before = (await total(page).textContent()) ?? '';
    await scan(asked);
    await expect(banner()).not.toContainText('In TOTE');
    await scan(await codeHere(page));
    await expect(total(page)).not.toHaveText(before);
    const into = (await units(page).textContent())?.match(/TOTE-\d+/)?.[0];
    if (into) await scan(into);
    await expect(banner()).not.toContainText('Scan the tote');
  }
}

for (const [theme, size] of [
  ['light', { width: 1024, height: 768 }],
  ['dark', { width: 800, height: 1280 }],
] as const)
  test.describe(`${theme}, ${size.width} × ${size.height}, in Arabic and English`, () => {
    test.use({ started: ['--demo'], size });
    test('the screens of picking have room', async ({ demo }) => {
      const { page, scan } = demo;
      await page.evaluate((set) => window.station.invoke('station/save-settings', { theme: set }), theme);
      await page.reload();
      await expect(page.getByRole('button', { name: /^Ana/ })).toBeVisible();
      await picksByScanner(demo, 9);
      await scan('PBCMDNEXT');
      await expect(place(page)).toBeVisible();
      await scan((await place(page).textContent()) ?? '');
      await scan(await codeHere(page));
      await expect(units(page)).toContainText('into');
      await check(page, `pick-${size.width}`);
      await scan('BADGE1004');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await check(page, `pick-${size.width}-arabic`);
      await scan((await units(page).textContent())?.match(/TOTE-\d+/)?.[0] ?? '');
      await scan('PBCMDSUSPEND');
      await expect(page.getByTestId('pick-units')).toHaveCount(0);
      await check(page, `pick-lists-${size.width}-arabic`);
    });
  });
