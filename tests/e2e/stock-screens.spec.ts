// The screens of moving, receiving and looking at stock on every size, in both themes, and in Arabic: they pass WCAG 2.2 AA, and nothing is cut or overlaps.
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, type StationUnderTest, shot, test } from './station.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function check({ page }: StationUnderTest, screen: string): Promise<void> {
  await shot(page, screen);
  const { violations } = await axe(page).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
  await expectRoom(page, screen);
}

for (const [theme, size] of [
  ['light', { width: 1024, height: 768 }],
  ['dark', { width: 800, height: 1280 }],
  ['light', { width: 1920, height: 1080 }],
] as const)
  test.describe(`${theme}, ${size.width} × ${size.height}`, () => {
    test.use({ size, started: ['--demo'] });
    test('moving and looking at stock', async ({ demo }) => {
      const { page, scan, banner } = demo;
      const name = (screen: string) => `${screen}-${theme}-${size.width}`;
      await page.evaluate((set) => window.station.invoke('station/save-settings', { theme: set }), theme);
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.getByRole('button', { name: /^Ana/ })).toBeVisible();
      await scan('BADGE2001');
      await expect(page.getByRole('button', { name: /^Sam/ })).toBeVisible();
      await scan('PBCMDMOVE');
      await expect(banner()).toContainText('Scan where you take from');
      await check(demo, name('move-none'));
      await scan('A-01-1');
      await scan(barcodeOf('MUG-BLU'));
      await scan(barcodeOf('TEA-EG'));
      await expect(page.getByTestId('carried-total')).toContainText('2 units of 2 items');
      await check(demo, name('move'));
      await scan('PBCMDADJUST');
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(demo, name('move-reason'));
      await scan('PBCMDCANCEL');
      await scan('B-01');
      await scan('PBCMDRECEIVE');
      await expect(page.getByRole('region', { name: 'Expected' })).toBeVisible();
      await check(demo, name('receive-expected'));
      await scan('DEL-2001');
      await scan(barcodeOf('TEA-EG', 12));
      await scan(barcodeOf('MUG-RED'));
      await expect(banner()).toContainText('This was not ordered');
      await check(demo, name('receive'));
      await scan('PBCMDFINISH');
      await scan('PBCMDMOVE');
      await scan('IN-1');
      await scan(barcodeOf('MUG-RED'));
      await scan(barcodeOf('TEA-EG', 12));
      await expect(page.getByTestId('goal')).toBeVisible();
      await check(demo, name('move-goal'));
      await scan('B-01');
      await scan('PBCMDSTOCK');
      await expect(page.getByTestId('shortages')).toBeVisible();
      await check(demo, name('stock-lacking'));
      await scan(barcodeOf('MUG-BLU'));
      await expect(page.getByTestId('moves')).toBeVisible();
      await check(demo, name('stock'));
      await scan(`]C101${barcodeOf('HDP-OVR').padStart(14, '0')}21SN-0042`);
      await expect(banner()).toContainText('was never scanned here');
      await scan('PBCMDMOVE');
      await scan('A-01-1');
      await scan(`]C101${barcodeOf('HDP-OVR').padStart(14, '0')}21SN-0042`);
      await scan('B-01');
      await scan('PBCMDSTOCK');
      await scan('SN-0042');
      await expect(page.getByTestId('serial-place')).toHaveText('B-01');
      await check(demo, name('stock-serial'));
    });
  });
test.describe('in Arabic', () => {
  test.use({ started: ['--demo'] });
  test('a packer moves goods', async ({ demo }) => {
    const { page, scan } = demo;
    await scan('BADGE1004');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await scan('PBCMDMOVE');
    await scan('A-01-1');
    await scan(barcodeOf('MUG-BLU'));
    await expect(page.getByTestId('carried')).toBeVisible();
    await check(demo, 'move-arabic');
    await scan('B-01');
    await scan('IN-1');
    await scan(barcodeOf('MUG-BLU'));
    await expect(page.getByTestId('goal')).toBeVisible();
    await check(demo, 'move-goal-arabic');
  });
});
