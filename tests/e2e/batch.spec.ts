// Several orders at once, by scanner alone: each in a slot, and what is scanned lights the slot where it goes.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf, codesOf, demoItems, demoOrders } from './demo-data.ts';
import { expect, expectSent, shot, test } from './station.ts';

/** Orders of two units or more, without kits or notes, the most urgent first; the third shares an item with the first. */
const plain = demoOrders
  .toSorted((a, b) => a.shipBy - b.shipBy)
  .filter(
    ({ note, address, lines }) =>
      note === '' && address.street1 !== '' && lines.every(({ sku }) => !/^KIT|OLD/.test(sku)),
  );
const unitsOf = (code: string): number => codesOf(code).length;
/** An order of two items that a later one shares an item with. */
const [first = '', second = ''] =
  plain
    .filter(({ code, lines }) => lines.length === 2 && unitsOf(code) === 2)
    .map(({ code }) => {
      const later = plain.slice(plain.findIndex((order) => order.code === code) + 1);
      const shares = later.find(
        (other) => unitsOf(other.code) > 1 && codesOf(other.code).some((one) => codesOf(code).includes(one)),
      );
      return [code, shares?.code];
    })
    .find(([, other]) => other !== undefined) ?? [];
const item = codesOf(first).find((code) => codesOf(second).includes(code)) ?? '';

/** An item of neither. */
const foreign = barcodeOf(
  demoItems.find(({ sku, tracking, barcodes }) => {
    const wanted = [...codesOf(first), ...codesOf(second)];
    return tracking === 'none' && barcodes.some(({ units }) => units === 1) && !wanted.includes(barcodeOf(sku));
  })?.sku ?? '',
);

const root = (page: Page) => page.locator('[data-activity]');
const slot = (page: Page, number: number) => page.locator(`[data-slot="${number}"]`);
const labelsOut = (page: Page) => page.locator('figure[data-sscc]');

async function check(page: Page, screen: string): Promise<void> {
  await shot(page, screen);
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await expectRoom(page, screen);
}

test.describe('by scanner', () => {
  test.use({ started: ['--demo'] });
  test('units are sorted to the slots of their orders, over a crash, and a complete slot is labelled and free', async ({
    demo,
  }) => {
    const { scan, banner } = demo;
    await scan('PBCMDBATCH');
    await expect(root(demo.page)).toHaveAttribute('data-activity', 'batch');
    await check(demo.page, 'batch-none');
    await scan(second);
    await expect(banner()).toContainText(`Slot 1: order ${second}`);
    await scan(first);
    await expect(banner()).toContainText(`Slot 2: order ${first}`);
    // The more urgent of the two gets it; it counts when its slot is told, and no other slot will do.
    await scan(item);
    await expect(banner()).toContainText('Into slot 2');
    await expect(slot(demo.page, 2)).toHaveAttribute('data-state', 'lit');
    await check(demo.page, 'batch-lit');
    await scan('PBCMDSLOT1');
    await expect(banner()).toContainText('Not slot 1');
    await expect(banner()).toHaveAttribute('data-tone', 'wrong');
    await check(demo.page, 'batch-wrong-slot');
    await scan('PBCMDSLOT2');
    await expect(banner()).toContainText('In slot 2');
    await scan(foreign);
    await expect(banner()).toContainText('No slot needs this');
    await check(demo.page, 'batch-not-wanted');
    // The station stops with a unit in the hand: what was put in is in, and what was not is scanned again.
    const rest = codesOf(first).find((code) => code !== item) ?? '';
    await expect(slot(demo.page, 2)).toContainText('1/2');
    await scan(rest);
    await expect(banner()).toContainText(/Into slot/);
    await demo.killAndRestart();
    await expect(demo.page.getByRole('button', { name: /^Ana/ })).toBeVisible();
    await demo.scan('PBCMDBATCH');
    await expect(slot(demo.page, 2)).toContainText('1/2');
    await demo.scan(rest);
    await expect(demo.banner()).toContainText('Into slot 2');
    await demo.scan('PBCMDSLOT2');
    await expect(slot(demo.page, 2)).toHaveAttribute('data-state', 'free');
    await expect(labelsOut(demo.page)).toHaveCount(1, { timeout: 20_000 });
    await expect(demo.banner()).toContainText('Put the label on');
    await check(demo.page, 'batch-complete');
    await demo.scan(`]C100${await labelsOut(demo.page).first().getAttribute('data-sscc')}`);
    await expect(demo.banner()).toContainText(`Order ${first} is done`);
    // With nothing in the hand a slot's order goes to the bench, and the slots are there again after it.
    await demo.scan('PBCMDSLOT1');
    await expect(root(demo.page)).toHaveAttribute('data-activity', 'pack');
    await demo.scan('PBCMDSUSPEND');
    await expect(root(demo.page)).toHaveAttribute('data-activity', 'batch');
    await expect(slot(demo.page, 1)).toHaveAttribute('data-state', 'free');
    await expectSent(demo.page);
  });
});

for (const [theme, size] of [
  ['light', { width: 1024, height: 768 }],
  ['dark', { width: 800, height: 1280 }],
] as const)
  test.describe(`${theme}, ${size.width} × ${size.height}, in Arabic`, () => {
    test.use({ started: ['--demo'], size });
    test('the slots have room', async ({ demo }) => {
      const { page, scan } = demo;
      await page.evaluate((set) => window.station.invoke('station/save-settings', { theme: set }), theme);
      await page.reload();
      await expect(page.getByRole('button', { name: /^Ana/ })).toBeVisible();
      await scan('BADGE1004');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await scan('PBCMDBATCH');
      await expect(root(page)).toHaveAttribute('data-activity', 'batch');
      const codes = plain.slice(0, 11).map(({ code }) => code);
      for (const [at, code] of [first, ...codes.filter((one) => one !== first)].entries()) {
        await scan(code);
        await expect(slot(page, at + 1)).toHaveAttribute('data-state', /has|last/);
      }
      await scan(item);
      await expect(page.locator('[data-state=lit]')).toHaveCount(1);
      await check(page, `batch-lit-${size.width}-arabic`);
    });
  });
