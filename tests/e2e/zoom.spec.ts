// A window of 1920 × 1080 or 1280 × 800 that somebody zoomed to 200 % is worked with like any other.
import { expectRoom, seenWhole } from './boxes.ts';
import { barcodeOf, codesOf, strangerTo } from './demo-data.ts';
import { expect, type StationUnderTest, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

async function look({ page }: StationUnderTest, screen: string, width: number): Promise<void> {
  await shot(page, `zoom-${width}-${screen}`);
  await expectRoom(page, screen);
}

for (const size of [
  { width: 960, height: 540 },
  { width: 640, height: 400 },
])
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ size });
    for (const language of ['English', 'Deutsch'])
      test(`queue, pack and their dialogs have room, ${language}`, async ({ station }) => {
        const { page, scan, banner } = station;
        const is = (screen: string) => look(station, `${screen}-${language}`, size.width);
        const german = language === 'Deutsch';
        await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
        await is('sign-in');
        await page.getByRole('button', { name: german ? 'Ben Fischer' : 'Ana Pereira' }).click();
        await expect(banner()).toContainText('Enter your PIN');
        await is('PIN');
        await scan(german ? 'BADGE1002' : 'BADGE1001');
        await expect(banner()).toContainText(german ? 'Hallo' : 'Hello');
        await is('queue');
        expect(await seenWhole(page, '[data-order]')).toBeGreaterThanOrEqual(size.height > 500 ? 2 : 0);
        await scan('10402');
        await expect(page.getByTestId('total')).toContainText('3');
        await is('order-opened');
        expect(await seenWhole(page, '[data-sku]')).toBeGreaterThanOrEqual(2);
        await scan(codesOf('10402')[0] ?? '');
        await expect(banner()).toContainText('1 / 1');
        await is('unit-in');
        for (const [key, screen] of [
          ['F1', 'help'],
          ['F3', 'hold'],
          ['F6', 'quantity'],
          ['F9', 'code'],
        ] as const) {
          await page.keyboard.press(key);
          await expect(page.getByRole('dialog')).toBeVisible();
          await is(screen);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toBeHidden();
        }
        await scan(barcodeOf(strangerTo('10402')));
        await expect(page.getByRole('alert')).toBeVisible();
        await is('wrong-item');
        for (const code of codesOf('10402').slice(1)) await scan(code);
        await expect(page.getByText(german ? 'Etikett scannen' : 'Scan the label').first()).toBeVisible();
        await is('label');
      });
  });
