import { codesOf } from './demo-data.ts';
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

test('an unplugged scanner is seen at once and reads nothing; plugged in again it counts', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  const bench = page.getByRole('complementary', { name: 'Virtual bench' });
  const cable = bench.getByRole('button', { name: 'Unplugged' }).first();
  const lamp = page.getByRole('banner').getByRole('listitem').filter({ hasText: 'Scanner' });
  const read = () =>
    page.evaluate((code) => window.station.invoke('bench/scan', { texts: [code] }), codesOf('10402')[0]);
  await expect(lamp).toHaveAttribute('data-state', 'ready');
  await cable.click();
  await expect(cable).toHaveAttribute('aria-pressed', 'true');
  await expect(lamp).toHaveAttribute('data-state', 'absent');
  await expect(lamp).toContainText('not there');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog')).toContainText('The virtual scanner is unplugged.');
  await page.keyboard.press('Escape');
  await read();
  await cable.click();
  await expect(lamp).toHaveAttribute('data-state', 'ready');
  // Had the first reading been heard, this would be the second unit.
  await read();
  await expect(banner()).toContainText('1 / ');
  await expect(page.getByTestId('total')).toContainText('1 of');
});

test('the scale shows its weight live, is tared, and says why it cannot be', async ({ demo }) => {
  const { page } = demo;
  const bench = page.getByRole('complementary', { name: 'Virtual bench' });
  await bench.getByRole('spinbutton', { name: 'Scale' }).fill('1234');
  const display = page.getByRole('button', { name: /^Scale, / });
  await expect(display).toContainText('1,234 g');
  await display.click();
  const dialog = page.getByRole('dialog', { name: 'Scale' });
  await expect(dialog.getByTestId('weight')).toHaveText('1,234 g');
  await dialog.getByRole('button', { name: 'Set to zero' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The scale cannot be set now');
  await dialog.getByRole('button', { name: 'Take as packaging' }).click();
  await expect(dialog.getByTestId('weight')).toHaveText('0 g');
  await expect(dialog.getByRole('alert')).toBeHidden();
  await page.keyboard.press('Escape');
  await bench.getByRole('button', { name: 'Moving' }).click();
  await expect(display).toHaveAttribute('data-stable', 'false');
  await bench.getByRole('button', { name: 'Unplugged' }).last().click();
  await expect(display).toBeHidden();
  await expect(page.getByRole('banner').getByRole('listitem').filter({ hasText: 'Scale' })).toContainText('not there');
});
