import { axe } from './axe.ts';
import { barcodeOf, codesOf, strangerTo } from './demo-data.ts';
import { expect, openPersonMenu, type StationUnderTest, test } from './station.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const THEMES = ['dark', 'light'] as const;

/** In both themes; the one that is set stays as it was. */
async function check({ page }: StationUnderTest, screen: string): Promise<void> {
  const root = page.locator('html');
  const set = (await root.getAttribute('data-theme')) ?? '';
  const show = (theme: string) => root.evaluate((html, name) => html.setAttribute('data-theme', name), theme);
  for (const theme of THEMES) {
    await show(theme);
    const { violations } = await axe(page).withTags(TAGS).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    expect(found, `${screen}, ${theme}`).toEqual([]);
  }
  await show(set);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
  const heading = await page.locator('header h1').evaluateAll((all) =>
    // Under a page's own name there is no room for the station's: it is there for who hears the screen.
    all.filter((one) => one.clientWidth > 1).map((one) => one.scrollWidth - one.clientWidth),
  );
  expect(Math.max(0, ...heading), `${screen}: the order's number and time are cut off`).toBe(0);
}

for (const [size, theme] of [
  [{ width: 1024, height: 768 }, 'light'],
  [{ width: 1920, height: 1080 }, 'dark'],
] as const)
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ size, started: ['--demo'] });
    test('every screen of the main job passes WCAG 2.2 AA and fits', async ({ station }) => {
      test.setTimeout(600_000);
      const { page, scan, banner } = station;
      // The window must have claimed the station before it may change anything.
      await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
      await page.evaluate((name) => window.station.invoke('station/save-settings', { theme: name }), theme);
      await page.reload();
      await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await check(station, 'sign-in');
      await page.getByRole('button', { name: 'Ana Pereira' }).first().click();
      await check(station, 'PIN');
      await scan('BADGE1001');
      await expect(banner()).toContainText('Hello');
      await check(station, 'queue');
      await openPersonMenu(page, 'settings');
      await check(station, 'settings');
      await page.keyboard.press('Escape');
      await scan('BADGE9001');
      await expect(banner()).toContainText('Hello Robin Admin');
      await openPersonMenu(page, 'settings');
      await page.getByRole('button', { name: 'Store and sync' }).click();
      await page.getByText('Join a store').click();
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText('This is no address');
      await check(station, 'store and sync');
      await page.keyboard.press('Escape');
      await openPersonMenu(page, 'settings');
      await page.getByRole('button', { name: 'People and PINs' }).click();
      await expect(page.getByRole('main', { name: 'People and PINs' })).toContainText('Ana Pereira');
      await check(station, 'people and PINs');
      await page.keyboard.press('Escape');
      await openPersonMenu(page, 'settings');
      await page.getByRole('button', { name: 'Import files' }).click();
      await expect(page.getByTestId('import-file')).toBeAttached();
      await check(station, 'import and pictures');
      await page.keyboard.press('Escape');
      await scan('BADGE1001');
      await expect(banner()).toContainText('Hello Ana Pereira');
      await scan('10402');
      await scan(codesOf('10402')[0] ?? '');
      await expect(banner()).toContainText('1 / ');
      await check(station, 'pack');
      await page
        .getByRole('button', { name: /: The code cannot be read/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(station, 'a code that cannot be read');
      await page.keyboard.press('Escape');
      await scan(barcodeOf(strangerTo('10402')));
      await expect(page.getByRole('alert')).toContainText('Wrong item');
      await check(station, 'wrong item');
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog').locator('img').first()).toBeVisible();
      await check(station, 'help');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F3');
      await expect(page.getByRole('dialog')).toContainText('Why does this order wait?');
      await check(station, 'hold');
      await page.keyboard.press('Escape');
      for (const code of codesOf('10402').slice(1)) await scan(code);
      await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
      await check(station, 'label');
      // What a packer touches while packing is at least 64 px in both directions.
      const small = await page
        .locator('main button')
        .evaluateAll(
          (buttons) =>
            buttons
              .map((button) => button.getBoundingClientRect())
              .filter(({ width, height }) => width < 64 || height < 64).length,
        );
      expect(small).toBe(0);

      await page.keyboard.press('F4');
      await page
        .getByRole('main')
        .getByRole('radio', { name: /^Printed/ })
        .click();
      await expect(page.getByRole('main').getByRole('img', { name: 'Label' })).toBeVisible();
      await check(station, 'labels');
      await page.getByRole('main').getByRole('button', { name: 'Print once more' }).click();
      await expect(page.getByRole('dialog', { name: 'Why once more?' })).toBeVisible();
      await check(station, 'why once more');
      await scan('PBCMDCHOOSE1');
      await scan('BADGE1002');
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Ben Fischer is no supervisor');
      await check(station, 'who allows it');
      await scan('BADGE2001');
      await page.getByRole('dialog').getByRole('button', { name: 'Enter' }).click();
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Use 4 to 6 digits');
      await check(station, 'the supervisor’s PIN');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('main', { name: 'Labels' })).toBeVisible();
      await page.keyboard.press('Escape');

      await page.evaluate(() => window.station.invoke('bench/scale', { grams: 1_234 }));
      await page.getByRole('button', { name: /^Scale, 1,234/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Set to zero' }).click();
      await expect(page.getByRole('alert').last()).toContainText('The scale cannot be set now');
      await check(station, 'scale');
      await page.keyboard.press('Escape');
      await page.evaluate((texts) => window.station.invoke('bench/scan', { texts }), ['NOBODY\r\n10403\r\n10404']);
      await expect(page.getByRole('dialog')).toContainText('Unknown code');
      await check(station, 'stored codes');
      await page.keyboard.press('Escape');
      await page.evaluate(() => window.station.invoke('bench/scanner', { fault: 'unplugged' }));
      for (const language of ['Deutsch', 'Español', 'العربية', 'English']) {
        await openPersonMenu(page, 'settings');
        await page.getByRole('main').getByText(language, { exact: true }).click();
        await check(station, `settings, a scanner unplugged, ${language}`);
        await page.keyboard.press('Escape');
        await check(station, `order, a scanner unplugged, ${language}`);
      }
    });
  });
