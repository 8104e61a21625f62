// What people can do on the small screens of a warehouse, by touch: nothing lies over the work, and every way on is in view.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { codesOf, demoOrders } from './demo-data.ts';
import { expect, openPersonMenu, shot, test } from './station.ts';

/** Whether all of the button that leads on lies within the window, and under nothing. */
const wayOnInView = (page: Page): Promise<boolean> =>
  page.locator('main footer [aria-keyshortcuts=F8]').evaluate((button) => {
    const { top, bottom, left, right } = button.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth && button.contains(seen);
  });

for (const size of [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
])
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ size });
    test('every step of the first start has its name, and its way on in view', async ({ station }) => {
      const { page } = station;
      const at = page.locator('[aria-current=step]');
      for (const step of ['Language', 'Sound', 'Scanner']) {
        await expect(at).toContainText(step);
        await shot(page, `first-${step}-${size.width}`);
        expect(await wayOnInView(page)).toBe(true);
        await page.getByRole('button', { name: 'Next' }).click();
      }
      await page.getByRole('button', { name: /^My own data/ }).click();
      await expect(at).toContainText('You');
      await shot(page, `first-you-${size.width}`);
      expect(await wayOnInView(page)).toBe(true);
    });
  });

test('a code that is typed by hand is no scanner that works', async ({ station }) => {
  const { page, scan } = station;
  for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('[aria-current=step]')).toContainText('Scanner');
  await page.keyboard.type('40063', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('This looked like typing')).toBeVisible();
  await expect(page.getByText('The scanner works')).toBeHidden();
  await scan('4006381333931');
  await expect(page.getByText('The scanner works')).toBeVisible();
  await expect(page.getByText('This looked like typing')).toBeHidden();
});

test.describe('at the demo warehouse', () => {
  test.use({ started: ['--demo'] });

  test('help and signing out are one touch away, on the queue and at the sign-in', async ({ demo }) => {
    const { page } = demo;
    await page.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('dialog')).toContainText('Scan one of these codes');
    await page.keyboard.press('Escape');
    await openPersonMenu(page, 'sign-out');
    await expect(page.getByRole('heading', { name: 'Or choose your name' })).toBeVisible();
    await page.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('dialog')).toContainText('Scan one of these codes');
  });

  test('a unit whose code cannot be read is counted by a touch of its line, and the log says so', async ({ demo }) => {
    const { page, scan } = demo;
    await scan('10403');
    const line = page.getByRole('button', { name: /: The code cannot be read/ }).first();
    // A scan meanwhile means what it means.
    await line.click();
    await shot(page, 'touch-count');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('total')).toContainText('0 of 1');
    await line.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Count one unit' }).click();
    await expect(page.getByTestId('total')).toContainText('1 of 1');
    const journal = await readFile(path.join(demo.dataFolder, 'journal/journal.ndjson'), 'utf8');
    expect(journal).toMatch(/"by[\\"]+:[\\"]+touch/);
  });

  test('a unit that must prove itself by its code is counted by touch when a supervisor allows it', async ({
    demo,
  }) => {
    const { page, scan } = demo;
    await scan('10421');
    await page.getByRole('button', { name: /: The code cannot be read/ }).click();
    await shot(page, 'touch-count-asked');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask a supervisor' }).click();
    const who = page.getByRole('dialog', { name: 'Who allows it?' });
    await expect(who).toContainText('Count one unit · Order 10421 · ');
    await scan('BADGE2001');
    await expect(page.getByRole('dialog', { name: 'Enter the supervisor’s PIN' })).toContainText('Sam Taylor');
    await expect(page.getByTestId('total')).toContainText('0 of 1');
    for (const code of ['1', '2', '3', '4', 'OK']) await scan(`PBCMD${code}`);
    await expect(page.getByTestId('total')).toContainText('1 of 1');
    const journal = await readFile(path.join(demo.dataFolder, 'journal/journal.ndjson'), 'utf8');
    expect(journal).toMatch(/touch-count.*code-unreadable.*"by[\\"]+:[\\"]+touch/s);
  });

  test('a search finds an order wherever it stands, and an empty tab is not taken for no match', async ({ demo }) => {
    const { page } = demo;
    // A place where nothing stands is not offered.
    await expect(page.getByRole('radio', { name: /^Put aside/ })).toBeHidden();
    await page.getByRole('radio', { name: /^On hold/ }).click();
    const held = demoOrders.filter(({ status }) => status === 'on-hold').map(({ channel }) => channel);
    const other = demoOrders.find(({ channel }) => !held.includes(channel))?.channel ?? '';
    await page.getByLabel('Channel').selectOption(other);
    await expect(page.getByText('No order stands here now')).toBeVisible();
    await page.getByLabel('Channel').selectOption('all');
    await page.getByRole('searchbox').fill('10417');
    await expect(page.locator('[data-order="10417"]')).toBeVisible();
    await page.getByRole('searchbox').fill('nothing-like-it');
    await expect(page.getByText('No order matches')).toBeVisible();
  });

  test('a bench is renamed by an administrator only, and a mute one says so', async ({ demo }) => {
    const { page, scan, banner } = demo;
    const rename = (name: string) =>
      page.evaluate((to) => window.station.invoke('station/save-settings', { name: to }), name);
    expect(await rename('Mine')).toMatchObject({ ok: true, value: { type: 'refused', why: 'not-administrator' } });
    await openPersonMenu(page, 'settings');
    await expect(page.getByRole('radio', { name: '0 %', exact: true })).toBeHidden();
    await page.keyboard.press('Escape');
    await scan('BADGE9001');
    await expect(banner()).toContainText('Hello Robin');
    await openPersonMenu(page, 'settings');
    await page.getByLabel('Station name').fill('Bench 7');
    await page.getByRole('main').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('radio', { name: '0 %', exact: true }).click();
    await shot(page, 'settings-administrator');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bench 7');
    await expect(page.locator('header').first()).toContainText('Sound is off');
    await shot(page, 'queue-mute');
  });

  for (const size of [
    { width: 1024, height: 768 },
    { width: 1280, height: 800 },
  ])
    test.describe(`${size.width} × ${size.height}`, () => {
      test.use({ size });
      test('the virtual bench lies over nothing, and stays as it was left', async ({ demo }) => {
        const { page, scan } = demo;
        const bench = page.getByRole('complementary', { name: 'Virtual bench' });
        const opener = page.getByRole('button', { name: /Virtual bench/ });
        await scan('10403');
        await expect(page.getByTestId('total')).toBeVisible();
        if (size.width < 1200) {
          await expect(bench).toBeHidden();
          await shot(page, `bench-closed-${size.width}`);
          await opener.click();
        }
        await expect(bench).toBeVisible();
        await scan(codesOf('10403')[0] ?? '');
        await shot(page, `bench-open-${size.width}`);
        const over = await page.evaluate(() => {
          const dock = document.querySelector('[data-bench=open]')?.getBoundingClientRect();
          return [
            ...document.querySelectorAll('main [data-testid=total], main [data-testid=banner], main button'),
          ].filter((element) => {
            const box = element.getBoundingClientRect();
            return (
              dock &&
              box.right > dock.left + 1 &&
              box.left < dock.right - 1 &&
              box.bottom > dock.top &&
              box.top < dock.bottom
            );
          }).length;
        });
        expect(over).toBe(0);
        const wide = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
        await bench.getByRole('button', { name: 'Hide' }).click();
        await page.reload();
        await expect(opener).toBeVisible();
        await expect(bench).toBeHidden();
      });
    });
});
