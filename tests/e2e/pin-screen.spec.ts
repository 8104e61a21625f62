// The page for a PIN: what it asks, of whom, and what it tells.
import { seenWhole } from './boxes.ts';
import { expect, openPersonMenu, shot, test } from './station.ts';

for (const size of [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
])
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ size, started: ['--demo'] });
    test('a PIN is asked by the headline, on one whole pad, and the demo tells its own', async ({ station }) => {
      const { page, scan, banner } = station;
      await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
      await scan('BADGE-OF-NOBODY');
      await expect(banner()).toContainText('This badge is not known');
      await page.locator('main').getByRole('button', { name: 'Ana Pereira' }).click();
      await expect(banner()).toHaveText(/^Enter your PIN\s*Ana Pereira\s*Demo: every PIN is 1234$/);
      await shot(page, `pin-${size.width}`);
      // Digits, Clear, Back and Enter.
      expect(await seenWhole(page, 'main form button')).toBe(13);
      const form = page.locator('form', { has: page.getByLabel('Enter your PIN, Ana Pereira') });
      for (const digit of '9999') await form.getByRole('button', { name: digit, exact: true }).click();
      await form.getByRole('button', { name: 'Enter', exact: true }).click();
      await expect(form.getByRole('alert')).toHaveText('Wrong PIN. 4 tries are left');
      await form.getByRole('button', { name: 'Back', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Or choose your name' })).toBeVisible();
      await page.locator('main').getByRole('button', { name: 'Ana Pereira' }).click();
      await page.keyboard.type('1234', { delay: 150 });
      await page.keyboard.press('Enter');
      await expect(banner()).toContainText('Hello Ana Pereira');
    });
  });

test('a warehouse that is no demo tells no PIN', async ({ station }) => {
  const { page, banner } = station;
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: /^My own data/ }).click();
  await page.getByLabel('Your name').fill('Mia Own');
  await page.getByLabel('Choose a PIN of 4 to 6 digits').fill('2468');
  await page.getByLabel('Enter the same PIN again').fill('2468');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(banner()).toContainText('Choose a file');
  await page.keyboard.press('Escape');
  await openPersonMenu(page, 'sign-out');
  await page.getByRole('button', { name: 'Mia Own' }).click();
  await expect(banner()).toHaveText(/^Enter your PIN\s*Mia Own$/);
});
