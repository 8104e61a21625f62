// How a parcel is packed: a picture that turns and its steps in words, by scanner alone, by keys and by touch; a scan leaves it.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { codesOf } from './demo-data.ts';
import { expect, expectSent, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

/** Two mugs and two bottles; one pen. */
const [MIXED, PEN] = ['10430', '10418'];

const current = (page: Page) => page.getByRole('dialog').locator('[aria-current=step]');
const drawn = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('img', { name: /at step/ })
    .innerHTML();

test('it is opened, stepped through, turned and left by scans alone', async ({ demo }) => {
  const { page, banner, scan } = demo;
  await scan(MIXED);
  await scan('PBCMDPACKINGORDER');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Carton CTN-M1,');
  await expect(dialog).toContainText('CTN-S2 is too small');
  await expect(current(page)).toContainText('1.');
  await shot(page, 'packing-order');
  await expectRoom(page, 'packing-order');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await scan('PBCMDNEXT');
  await expect(current(page)).toContainText('2.');
  await scan('PBCMDNEXT');
  await scan('PBCMDUNDO');
  await expect(current(page)).toContainText('2.');
  const before = await drawn(page);
  await scan('PBCMDCHOOSE1');
  await expect.poll(() => drawn(page)).not.toBe(before);
  await shot(page, 'packing-order-turned');
  const [first = ''] = codesOf(MIXED);
  await scan(first);
  await expect(dialog).toBeHidden();
  await expect(banner()).toContainText('1 /');
  // What is in is ticked, and the picture begins with what comes next.
  await scan('PBCMDPACKINGORDER');
  await expect(dialog.locator('[data-in=true]')).toHaveCount(1);
});

test('by keys and by touch', async ({ demo }) => {
  const { page, scan } = demo;
  await scan(MIXED);
  await page.getByRole('button', { name: /^Carton CTN-M1/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(current(page)).toContainText('1.');
  await page.keyboard.press('ArrowDown');
  await expect(current(page)).toContainText('2.');
  const before = await drawn(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => drawn(page)).not.toBe(before);
  const picture = dialog.getByRole('img', { name: /at step/ });
  const box = await picture.boundingBox();
  const [x, y] = [Number(box?.x) + Number(box?.width) / 2, Number(box?.y) + Number(box?.height) / 2];
  const turned = await drawn(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y - 40);
  await page.mouse.up();
  await expect.poll(() => drawn(page)).not.toBe(turned);
  await dialog.getByRole('button', { name: 'Next step' }).click();
  await expect(current(page)).toContainText('3.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('F5');
  await expect(dialog).toBeVisible();
});

test('it follows the carton that the packer chose, and says where nothing can be shown', async ({ demo }) => {
  const { page, banner, scan } = demo;
  await scan('PBCMDPACKINGORDER');
  await expect(banner()).toContainText('No order is open');
  await scan(PEN);
  await scan('PBCMDPACKINGORDER');
  await expect(banner()).toContainText('How to pack it is not known');
  await scan('PBCMDSUSPEND');
  await scan(MIXED);
  await scan('CTN-XL');
  await scan('PBCMDPACKINGORDER');
  await expect(page.getByRole('dialog')).toContainText('Carton CTN-XL,');
});

test('in every size, in light', async ({ demo }) => {
  const { page, scan } = demo;
  await scan(MIXED);
  for (const code of codesOf(MIXED).slice(0, 2)) await scan(code);
  await scan('PBCMDPACKINGORDER');
  await scan('PBCMDNEXT');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
    [800, 1280],
    [1920, 1080],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectRoom(page, `packing-order-${width}`);
    await shot(page, `packing-order-light-${width}`);
  }
});

test('what was used before for the same content is said as such, and another one is one scan', async ({ demo }) => {
  const { page, banner, scan } = demo;
  // One towel each, of which no side is known.
  const [first, second] = ['10412', '10527'];
  await scan(first);
  await expect(banner()).toContainText(`Order ${first}`);
  await expect(page.getByText('as before')).toBeHidden();
  await scan('CTN-M2');
  for (const code of codesOf(first)) await scan(code);
  await expect(page.getByRole('main')).toContainText('The label ends in');
  await scan(`]C100${await page.locator('figure[data-sscc]').first().getAttribute('data-sscc')}`);
  await expect(banner()).toContainText('Order done');
  await expectSent(page);
  await expect(async () => {
    await scan(second);
    await expect(page.getByText('Carton CTN-M2, as before')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await shot(page, 'packing-order-before');
  await expectRoom(page, 'packing-order-before');
  await scan('CTN-L1');
  await expect(banner()).toContainText('Carton CTN-L1');
});

test.describe('in Arabic', () => {
  test.use({ size: { width: 1024, height: 768 } });
  test('the picture and its words have room', async ({ demo }) => {
    const { page, scan } = demo;
    await scan('BADGE1004');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await scan(MIXED);
    await expect(page.getByRole('button', { name: /CTN-M1/ })).toBeVisible();
    await shot(page, 'packing-order-suggested-arabic');
    await scan('PBCMDPACKINGORDER');
    await expect(current(page)).toContainText('1.');
    await expectRoom(page, 'packing-order-arabic');
    await shot(page, 'packing-order-arabic');
  });
});
