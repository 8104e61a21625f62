// A language is fetched when somebody speaks it, and not before.
import { expect, test } from './station.ts';

/** The files of languages that a page asked for, by their codes. */
const fetchedBy = (urls: readonly string[]): readonly string[] =>
  urls.flatMap((url) => /\/assets\/(de|es|fr|ar|pseudo)-[\w-]+\.js$/.exec(url)?.[1] ?? []);

test('the first start in French: chosen by its name, fetched alone, kept over a restart', async ({ station }) => {
  const urls: string[] = [];
  station.context().on('request', (request) => urls.push(request.url()));
  const { page } = station;
  await expect(page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeVisible();
  await page.getByRole('radio', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Packbench' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(fetchedBy(urls)).toEqual(['fr']);
  await station.killAndRestart();
  await expect(station.page.getByRole('heading', { name: 'Bienvenue dans Packbench' })).toBeVisible();
});

test.describe('at the demo warehouse', () => {
  test.use({ started: ['--demo'] });
  test('the screens change with the person, and take each language once', async ({ station }) => {
    const urls: string[] = [];
    station.context().on('request', (request) => urls.push(request.url()));
    const { page, scan, banner } = station;
    await expect(page.getByRole('button', { name: 'Ben Fischer' }).first()).toBeVisible({ timeout: 20_000 });
    await scan('BADGE1002');
    await expect(banner()).toContainText('Hallo Ben Fischer');
    await scan('BADGE1003');
    await expect(banner()).toContainText('Hola Carmen Ruiz');
    await scan('BADGE1002');
    await expect(banner()).toContainText('Hallo Ben Fischer');
    await scan('10401');
    await expect(banner()).toContainText('Auftrag 10401');
    expect(fetchedBy(urls)).toEqual(['de', 'es']);
  });
});
