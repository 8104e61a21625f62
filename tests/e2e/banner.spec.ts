// The banner is as high whatever it says: nothing below it moves between two answers, and no word of it is cut.
import type { Page } from '@playwright/test';
import { barcodeOf, codesOf, strangerTo } from './demo-data.ts';
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

const heightOf = (page: Page): Promise<number> =>
  page.getByTestId('banner').evaluate((banner) => banner.getBoundingClientRect().height);
const topOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
/** How far the words reach out of the banner, in px. */
const cut = (page: Page): Promise<number> =>
  page.getByTestId('banner').evaluate((banner) => {
    const edge = banner.getBoundingClientRect();
    return Math.max(
      ...[...banner.querySelectorAll('p')].map((line) => {
        const letters = document.createRange();
        letters.selectNodeContents(line);
        const box = letters.getBoundingClientRect();
        return Math.max(edge.top - box.top, box.bottom - edge.bottom, box.right - edge.right, edge.left - box.left);
      }),
    );
  });

for (const { width, height, badge } of [
  { width: 1024, height: 768, badge: 'BADGE1002' },
  { width: 1280, height: 800, badge: 'BADGE1004' },
  { width: 1920, height: 1080, badge: 'BADGE1003' },
])
  test.describe(`${width} × ${height}`, () => {
    test.use({ size: { width, height } });
    test(`the list stands still while the banner speaks, ${badge}`, async ({ station }) => {
      const { page, scan, banner } = station;
      await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 20_000 });
      await scan(badge);
      await expect(page.locator('[data-order]').first()).toBeVisible();
      const low = await heightOf(page);
      const list = await topOf(page, '[data-order]');
      const says = async (code: string, tone: string) => {
        const before = await banner().innerText();
        await scan(code);
        await expect(banner()).not.toHaveText(before);
        await expect(banner()).toHaveAttribute('data-tone', tone);
        expect(await cut(page), `${code} is cut`).toBeLessThanOrEqual(0);
      };
      await says('NOBODY-KNOWS-THIS-CODE', 'wrong');
      expect([await heightOf(page), await topOf(page, '[data-order]')]).toEqual([low, list]);
      await scan('10402');
      await expect(page.getByTestId('total')).toContainText('3');
      const high = await heightOf(page);
      const lines = await topOf(page, '[data-sku]');
      const [first = '', second = '', third = ''] = codesOf('10402');
      for (const [code, tone] of [
        ['PBCMDQUANTITY5', 'attention'],
        [first, 'ok'],
        [first, 'too-many'],
        ['10403', 'attention'],
        ['PBCMDUNDO', 'info'],
        [first, 'ok'],
        [second, 'ok'],
      ] as const) {
        await says(code, tone);
        expect([await heightOf(page), await topOf(page, '[data-sku]')], code).toEqual([high, lines]);
      }
      await says(barcodeOf(strangerTo('10402')), 'wrong');
      expect(await heightOf(page)).toBe(high);
      await scan(third);
      await expect(page.getByTestId('total')).toContainText(/3\D+3/);
      expect([await heightOf(page), await topOf(page, '[data-sku]')], 'complete').toEqual([high, lines]);
    });
  });

test('words that are long become smaller, and then the banner grows: none is cut', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const before = await heightOf(page);
  await scan('N'.repeat(60));
  await expect(banner()).toContainText('NNN');
  expect(await cut(page)).toBeLessThanOrEqual(0);
  expect(await heightOf(page)).toBe(before);
});

test('buttons that stand in one row are as high, and on one line', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const uneven = () =>
    page.evaluate(() => {
      const root = document.querySelector('dialog[open]') ?? document.body;
      const all = [...root.querySelectorAll('main button, dialog button')]
        .filter((button) => button.checkVisibility() && button.textContent !== '')
        .map((button) => ({
          name: button.textContent,
          // The one act at the end of the bar is higher than the rest of it.
          row: button.closest('[class*=slots], form > div, [class*=acts], [class*=row]'),
          box: button.getBoundingClientRect(),
        }));
      return all.flatMap((one, at) =>
        all
          .slice(at + 1)
          .filter(
            ({ row, box }) => row !== null && row === one.row && box.top < one.box.bottom && one.box.top < box.bottom,
          )
          .filter(({ box }) => Math.abs(box.top - one.box.top) > 1 || Math.abs(box.height - one.box.height) > 1)
          .map(({ name }) => `${one.name} and ${name}`),
      );
    });
  await scan('10402');
  await expect(page.getByTestId('total')).toContainText('0 of 3');
  const lines = await topOf(page, '[data-sku]');
  const foot = await topOf(page, 'main footer');
  await scan(barcodeOf(strangerTo('10402')));
  await expect(page.getByRole('button', { name: 'OK, it is aside' })).toBeVisible();
  expect(await uneven(), 'pack').toEqual([]);
  // The act at the end of the bar comes and goes: the bar stays.
  expect(await topOf(page, 'main footer')).toBe(foot);
  await scan(codesOf('10402')[0] ?? '');
  await expect(banner()).toContainText('1 / 1');
  expect(await topOf(page, '[data-sku]')).toBe(lines);
  await page
    .getByRole('button', { name: /: The code cannot be read/ })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Count one unit' })).toBeVisible();
  expect(await uneven(), 'a unit by hand').toEqual([]);
});

test('nothing shows a hover that a touch leaves behind', async ({ demo }) => {
  const { page } = demo;
  const bare = await page.evaluate(() => {
    const found: string[] = [];
    const walk = (rules: CSSRuleList, around: string): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) walk(rule.cssRules, `${around} ${rule.conditionText}`);
        else if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover') && !/hover:\s*hover/.test(around))
          found.push(rule.selectorText);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules, '');
    return found;
  });
  expect(bare).toEqual([]);
});
