// The frame around every screen: the bar with its fixed places and one act, the header with activity and person, the activities by key,
// code and touch, and what needs a person.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom, seenWhole } from './boxes.ts';
import { barcodeOf, codesOf, strangerTo } from './demo-data.ts';
import { expect, openPersonMenu, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const root = (page: Page) => page.locator('[data-activity]');
const bar = (page: Page) => page.locator('main footer');
const places = (page: Page): Promise<readonly (readonly number[])[]> =>
  bar(page)
    .locator('[aria-keyshortcuts=F1], [aria-keyshortcuts=F2], [aria-keyshortcuts=F3]')
    .evaluateAll((all) =>
      all.map((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return [left, top, width, height].map(Math.round);
      }),
    );

for (const { width, height, rows } of [
  { width: 1280, height: 800, rows: 7 },
  { width: 1024, height: 768, rows: 6 },
  { width: 1920, height: 1080, rows: 8 },
])
  test.describe(`${width} × ${height}`, () => {
    test.use({ size: { width, height } });
    test(`the queue shows ${rows} orders, and its act opens the most urgent one`, async ({ demo }) => {
      const { page } = demo;
      const hide = page.getByRole('button', { name: 'Hide' });
      if (await hide.isVisible()) await hide.click();
      expect(await seenWhole(page, '[data-order]')).toBe(rows);
      await expect(root(page)).toHaveAttribute('data-activity', 'queue');
      await expect(root(page)).toHaveAttribute('data-subject', '');
      await expect(bar(page).locator('[aria-keyshortcuts=F8]')).toContainText('Pack 10401 · late 1 day');
      const before = await places(page);
      await page.keyboard.press('F8');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('10401');
      await expect(root(page)).toHaveAttribute('data-activity', 'pack');
      await expect(root(page)).not.toHaveAttribute('data-subject', '');
      expect(await places(page), 'the places of the bar').toEqual(before);
      // The act is a scan now: its place is empty.
      await expect(bar(page).locator('[aria-keyshortcuts=F8]')).toHaveCount(0);
      await page.keyboard.press('F10');
      await expect(page.getByRole('button', { name: /^Back to order 10401/ })).toBeVisible();
      expect(await places(page), 'the places of the bar over the activities').toEqual(before);
    });
  });

test('what cannot be done stays in view, and the act is done by its key and never by Enter', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  await expect(page.getByTestId('total')).toContainText('0 of 3');
  await expect(page.getByTestId('total')).toContainText('3 lines left');
  const undo = bar(page).locator('[aria-keyshortcuts=F2]');
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await undo.click({ force: true });
  await expect(page.getByTestId('total')).toContainText('0 of 3');
  await scan(barcodeOf(strangerTo('10402')));
  await expect(page.getByRole('alert')).toContainText('Wrong item');
  await expect(bar(page).locator('[aria-keyshortcuts=F8]')).toContainText('OK, it is aside');
  await page.keyboard.press('Enter');
  await expect(banner()).toContainText('Wrong item');
  await page.keyboard.press('F8');
  await expect(banner()).not.toContainText('Wrong item');
  await scan(codesOf('10402')[0] ?? '');
  await expect(page.getByTestId('total')).toContainText('1 of 3');
  await expect(page.getByTestId('total')).toContainText('2 lines left');
  await expect(undo).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('F2');
  await expect(page.getByTestId('total')).toContainText('0 of 3');
});

test('the activities open by key, code and touch, tell what lies open, and lead back to it', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  await scan(codesOf('10402')[0] ?? '');
  await expect(page.getByTestId('total')).toContainText('1 of 3');
  for (const open of [
    () => page.keyboard.press('F10'),
    () => scan('PBCMDACTIVITIES'),
    () => page.locator('header [aria-haspopup=dialog]').click(),
  ]) {
    await open();
    await expect(banner()).toContainText('Order 10402 is open: 1 of 3 units');
    // A packer has what a packer may do.
    await expect(page.locator('main li button')).toHaveCount(7);
    await page.keyboard.press('F8');
    await expect(page.getByTestId('total')).toContainText('1 of 3');
  }
  await page.keyboard.press('F10');
  await expectRoom(page, 'activities');
  await shot(page, 'activities');
  // A unit that is scanned there counts, and the order is back.
  await scan(codesOf('10402')[1] ?? '');
  await expect(page.getByTestId('total')).toContainText('2 of 3');
  await page.keyboard.press('F10');
  await scan('PBCMDLABELS');
  await expect(page.getByRole('main', { name: 'Labels' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F10');
  await scan('PBCMDPACK');
  await expect(page.getByTestId('total')).toContainText('2 of 3');
});

test('a supervisor sees what needs a person, the most urgent first, and each row leads to it', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10403');
  await scan('PBCMDHOLDDAMAGED');
  await expect(root(page)).toHaveAttribute('data-activity', 'queue');
  await scan('BADGE2001');
  await expect(page.getByRole('banner')).toContainText('Sam Taylor');
  // It is the first that a supervisor sees.
  await expect(root(page)).toHaveAttribute('data-activity', 'exceptions');
  const needs = page.locator('[data-need]');
  await expect(needs.first()).toContainText('10403');
  await expect(needs.first()).toContainText('Item is damaged');
  await expect(banner()).toContainText(`${await needs.count()} things need a person`);
  await expectRoom(page, 'home');
  await shot(page, 'home');
  // An order that is scanned there is opened; put aside, the code leads back.
  await scan('10402');
  await expect(page.getByTestId('total')).toContainText('0 of 3');
  await scan('PBCMDSUSPEND');
  await expect(root(page)).toHaveAttribute('data-activity', 'queue');
  await scan('PBCMDEXCEPTIONS');
  await expect(root(page)).toHaveAttribute('data-activity', 'exceptions');
  await page.keyboard.press('F8');
  await expect(page.getByRole('main', { name: 'Order 10403 is on hold' })).toBeVisible();
  await expect(bar(page).locator('[aria-keyshortcuts=F8]')).toContainText('Release');
  await expectRoom(page, 'held');
  await shot(page, 'held');
  await page.keyboard.press('F3');
  await expect(root(page)).toHaveAttribute('data-activity', 'queue');
  await page.keyboard.press('Alt+7');
  await expect(root(page)).toHaveAttribute('data-activity', 'exceptions');
});

test('the menu of the person changes the language at once, by keys alone, and a scan is heard behind it', async ({
  demo,
}) => {
  const { page, scan } = demo;
  await scan('10402');
  await expect(page.getByTestId('total')).toContainText('0 of 3');
  await page.locator('header [aria-haspopup=menu]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await shot(page, 'person-menu');
  await scan(codesOf('10402')[0] ?? '');
  await expect(page.getByTestId('total')).toContainText('1 of 3');
  await expect(page.getByRole('menu')).toBeHidden();
  // It is closed as a whole once the focus is back.
  await expect(page.locator('header [aria-haspopup=menu]')).toBeFocused();
  await page.locator('header [aria-haspopup=menu]').click();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(page.locator('header [aria-haspopup=menu]')).toBeFocused();
  await page.locator('header [aria-haspopup=menu]').click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByTestId('total')).toContainText('1 von 3');
  await openPersonMenu(page, 'sign-out');
  await expect(root(page)).toHaveAttribute('data-activity', 'sign-in');
});

test('an upright screen has one column, and the act a row of its own', async ({ demo }) => {
  const { page, scan } = demo;
  const hide = page.getByRole('button', { name: 'Hide' });
  if (await hide.isVisible()) await hide.click();
  await page.setViewportSize({ width: 800, height: 1280 });
  await expectRoom(page, 'queue, upright');
  await shot(page, 'upright-queue');
  const act = await bar(page).locator('[aria-keyshortcuts=F8]').boundingBox();
  expect(act?.width ?? 0).toBeGreaterThan(700);
  await scan('10402');
  await expect(page.getByTestId('total')).toContainText('0 of 3');
  await expectRoom(page, 'pack, upright');
  await scan(barcodeOf(strangerTo('10402')));
  await expect(page.getByRole('alert')).toContainText('Wrong item');
  await expectRoom(page, 'wrong item, upright');
  await shot(page, 'upright-wrong');
});

test('a printer without labels shows how to load them and what goes on, and its label comes by the act of the bar', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  await page.evaluate(() => window.station.invoke('bench/printer', { fault: 'paper-out' }));
  for (const code of codesOf('10402')) await scan(code);
  await expect(banner()).toHaveAttribute('data-tone', 'fault');
  await expect(page.getByText('Put in a new roll of labels')).toBeVisible();
  await expect(page.locator('header').first()).toContainText('Printer: no labels');
  await expect(page.getByRole('complementary').filter({ hasText: 'What still works' })).toContainText('all 3 units');
  await expectRoom(page, 'a printer without labels');
  await shot(page, 'paper-out');
  await page.evaluate(() => window.station.invoke('bench/printer', { fault: 'none' }));
  // Nothing prints by itself.
  await expect(banner()).toHaveAttribute('data-tone', 'attention');
  await expect(page.getByText('Put in a new roll of labels')).toBeHidden();
  await page.keyboard.press('F8');
  await expect(page.getByText('The label ends in')).toBeVisible();
});

for (const theme of ['dark', 'light'] as const)
  test(`the pages of the frame pass WCAG 2.2 AA, ${theme}`, async ({ demo }) => {
    const { page, scan, banner } = demo;
    const check = async (screen: string) => {
      const { violations } = await axe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ target }) => target).join(', ')}`),
      ).toEqual([]);
      await shot(page, `frame-${theme}-${screen.replaceAll(' ', '-')}`);
    };
    await openPersonMenu(page, 'settings');
    await page.getByRole('radio', { name: theme === 'dark' ? 'Dark' : 'Light' }).click();
    await page.keyboard.press('Escape');
    await scan('BADGE2001');
    await expect(root(page)).toHaveAttribute('data-activity', 'exceptions');
    await check('what needs a person');
    await page.locator('header [aria-haspopup=dialog]').click();
    await expect(page.locator('main li img').first()).toBeVisible();
    await check('activities');
    await page.locator('header [aria-haspopup=menu]').click();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await check('the menu of the person');
    await page.keyboard.press('Escape');
    await scan('10478');
    await expect(page.getByRole('main', { name: 'Order 10478 is on hold' })).toBeVisible();
    await check('a held order');
    await scan('10402');
    await page.evaluate(() => window.station.invoke('bench/printer', { fault: 'paper-out' }));
    for (const code of codesOf('10402')) await scan(code);
    await expect(banner()).toHaveAttribute('data-tone', 'fault');
    await check('a printer without labels');
  });
