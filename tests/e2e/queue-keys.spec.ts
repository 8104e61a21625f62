// The queue by keys alone, and the focus ring whole wherever it stands.
import type { Page } from '@playwright/test';
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

/** The order whose row has the focus. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-order') ?? null);

/** How many px of the focused row's ring are cut off by the list or the window. It stands in the row, or around it. */
const cut = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const row = document.activeElement;
    if (!row) return Number.NaN;
    const { outlineOffset, outlineWidth, outlineStyle } = getComputedStyle(row);
    if (outlineStyle === 'none') return Number.NaN;
    const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const box = row.getBoundingClientRect();
    let most = 0;
    for (let around = row.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue;
      const edge = around.getBoundingClientRect();
      most = Math.max(
        most,
        edge.left - (box.left - ring),
        box.right + ring - edge.right,
        edge.top - (box.top - ring),
        box.bottom + ring - edge.bottom,
      );
    }
    return most;
  });

for (const size of [
  { width: 1280, height: 800 },
  { width: 960, height: 540 },
])
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ size });
    test('arrow keys, Home and End move through the queue, which is one Tab stop, and Enter opens', async ({
      demo,
    }) => {
      const { page } = demo;
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).toBe('10401');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).toBe('10402');
      expect(await cut(page)).toBeLessThanOrEqual(0.5);
      await page.keyboard.press('End');
      const last = await expect
        .poll(() => focused(page))
        .not.toBe('10402')
        .then(() => focused(page));
      await expect.poll(() => cut(page)).toBeLessThanOrEqual(0.5);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => focused(page)).not.toBe(last);
      await expect.poll(() => cut(page)).toBeLessThanOrEqual(0.5);
      // Scrolled away from it, the row keeps the focus.
      const here = await focused(page);
      await page
        .locator('main ul')
        .first()
        .evaluate((list) => list.parentElement?.scrollTo({ top: 0 }));
      await expect(page.locator('[data-order="10401"]')).toBeInViewport();
      expect(await focused(page)).toBe(here);
      await page.keyboard.press('Home');
      await expect.poll(() => focused(page)).toBe('10401');
      await expect.poll(() => cut(page)).toBeLessThanOrEqual(0.5);
      expect(await page.locator('[data-order][tabindex="0"]').count()).toBe(1);
      await page.keyboard.press('Shift+Tab');
      expect(await focused(page)).toBeNull();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('10401');
      // From the search down into the list, and a search begins at its first row.
      await page.keyboard.press('ArrowDown');
      await page.getByRole('searchbox').fill('10403');
      await expect(page.locator('[data-order]')).toHaveCount(1);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).toBe('10403');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('10403');
    });
  });
