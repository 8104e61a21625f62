// Arabic: what is written in another script stands where its row begins, arrows turn, digits do not, and lines keep apart.
import type { Locator } from '@playwright/test';
import { expectRoom } from './boxes.ts';
import { barcodeOf, codesOf, demoOrders } from './demo-data.ts';
import { expect, openPersonMenu, type StationUnderTest, shot, test } from './station.ts';

/** Where the words of an element begin and end: by their letters, not by its box. */
const lettersOf = (element: Locator): Promise<{ readonly left: number; readonly right: number }> =>
  element.evaluate((node) => {
    const letters = document.createRange();
    letters.selectNodeContents(node);
    const { left, right } = letters.getBoundingClientRect();
    return { left, right };
  });

async function expectSameStart(one: Locator, other: Locator, what: string): Promise<void> {
  const [a, b] = [await lettersOf(one), await lettersOf(other)];
  expect(Math.abs(a.right - b.right), `${what}: ${a.right} and ${b.right}`).toBeLessThanOrEqual(3);
}

/** How far the ink of a line stays above the ink of the next one, in px. */
async function inkGap(upper: Locator, lower: Locator): Promise<number> {
  const ink = (element: Locator) =>
    element.evaluate((node) => {
      const pen = document.createElement('canvas').getContext('2d');
      const letters = document.createRange();
      letters.selectNodeContents(node);
      const lines = [...letters.getClientRects()];
      const [first, last] = [lines.at(0), lines.at(-1)];
      if (!pen || !first || !last) return { top: Number.NaN, bottom: Number.NaN };
      pen.font = getComputedStyle(node).font;
      const measured = pen.measureText(node.textContent ?? '');
      // A rectangle of letters reaches from its font's ascent to its descent.
      return {
        top: first.top + measured.fontBoundingBoxAscent - measured.actualBoundingBoxAscent,
        bottom: last.bottom - measured.fontBoundingBoxDescent + measured.actualBoundingBoxDescent,
      };
    });
  return (await ink(lower)).top - (await ink(upper)).bottom;
}

/** Whether the first letter of a text stands within an element around it. */
async function beginsIn(text: Locator, around: Locator): Promise<boolean> {
  const edge = await around.boundingBox();
  const letter = await text.evaluate((node) => {
    const first = document.createRange();
    first.setStart(node.firstChild ?? node, 0);
    first.setEnd(node.firstChild ?? node, 1);
    const { left, right } = first.getBoundingClientRect();
    return { left, right };
  });
  return edge !== null && letter.left >= edge.x - 1 && letter.right <= edge.x + edge.width + 1;
}

async function look({ page }: StationUnderTest, screen: string): Promise<void> {
  await shot(page, `arabic-${page.viewportSize()?.width}-${screen}`);
  await expectRoom(page, screen);
}

for (const size of [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
])
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ size });

    test('the first start in Arabic keeps its lines apart', async ({ station }) => {
      const { page } = station;
      await page
        .getByRole('button', { name: 'العربية' })
        .or(page.getByRole('radio', { name: 'العربية' }))
        .click();
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await look(station, 'welcome');
      expect(await inkGap(page.getByRole('heading', { level: 1 }), page.locator('main header p'))).toBeGreaterThan(2);
    });

    test.describe('at the demo warehouse', () => {
      test.use({ started: ['--demo'] });
      test('rows, names, codes and arrows stand as Arabic is read', async ({ station }) => {
        const { page, scan, banner } = station;
        await expect(page.getByRole('button', { name: 'Dalia Haddad' }).first()).toBeVisible({ timeout: 20_000 });
        await scan('BADGE1004');
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        const rows = page.locator('[data-order]');
        await expect(rows.first()).toBeVisible();
        await look(station, 'queue');
        for (const code of ['10401', '10402', '10403']) {
          const cells = page.locator(`[data-order="${code}"] > span`);
          await expectSameStart(cells.nth(1).locator('bdi'), cells.nth(1), `the code of ${code}`);
          // A name that is too long loses its end: its first letter stands in its cell.
          expect(await beginsIn(cells.nth(5).locator('bdi'), cells.nth(5)), `the first letter of ${code}`).toBe(true);
        }
        const cut = await rows.evaluateAll((all) =>
          all.flatMap((row) =>
            [...row.children]
              .filter((cell, at) => at !== 5 && cell.scrollWidth > cell.clientWidth + 1)
              .map((cell) => cell.textContent),
          ),
        );
        expect(cut, 'words that are cut off').toEqual([]);
        // 1 stands left of 3 on every pad.
        await page.keyboard.press('F9');
        const [one, three] = [
          page.getByRole('button', { name: '1', exact: true }),
          page.getByRole('button', { name: '3', exact: true }),
        ];
        expect((await one.boundingBox())?.x ?? Number.NaN).toBeLessThan((await three.boundingBox())?.x ?? Number.NaN);
        await look(station, 'code');
        await page.keyboard.press('Escape');
        await openPersonMenu(page, 'settings');
        await expect(page.locator('main[aria-label]')).toBeVisible();
        await look(station, 'settings');
        await page.keyboard.press('Escape');

        // A blue mug is needed, a red one is scanned.
        const order = demoOrders.find(
          ({ code, hold }) =>
            !hold && codesOf(code).includes(barcodeOf('MUG-BLU')) && !codesOf(code).includes(barcodeOf('MUG-RED')),
        );
        if (!order) throw new Error('no order needs a blue mug alone');
        await scan(order.code);
        await expect(page.getByTestId('total')).toBeVisible();
        const words = page.locator('[data-sku="MUG-BLU"] p');
        // The name of a kit behind it may be cut off, and its letters go on unseen.
        await expectSameStart(words.nth(0), words.nth(1).locator('bdi').first(), 'a line and its SKU');
        const kit = page.locator('[data-sku] p bdi').filter({ hasText: 'Gift box' });
        for (let at = 0; at < (await kit.count()); at++)
          expect(await beginsIn(kit.nth(at), kit.nth(at).locator('..')), 'the name of a kit').toBe(true);
        await look(station, 'pack');
        await scan(barcodeOf('MUG-RED'));
        await expect(page.locator('figure[data-kind=expected]')).toBeVisible();
        for (const kind of ['wrong', 'expected'])
          await expectSameStart(
            page.locator(`figure[data-kind=${kind}] figcaption div > *`).nth(0),
            page.locator(`figure[data-kind=${kind}] figcaption div > *`).nth(1),
            `the ${kind} item and its name`,
          );
        const arrow = page.locator('figure[data-kind=expected] svg[data-turns=true]');
        expect(await arrow.evaluate((node) => new DOMMatrix(getComputedStyle(node).transform).a)).toBe(-1);
        const lines = banner().locator('p');
        for (let at = 1; at < (await lines.count()); at++)
          expect(await inkGap(lines.nth(at - 1), lines.nth(at)), 'lines of the banner').toBeGreaterThan(0);
        await look(station, 'wrong-item');
        await page.keyboard.press('F4');
        await expect(page.locator('main[aria-label]')).toBeVisible();
        await look(station, 'labels');
      });

      test('an Arabic name in an English list stays in its column', async ({ demo }) => {
        const { page } = demo;
        await page.getByRole('searchbox').fill('محمد');
        const row = page.locator('[data-order]').first();
        await expect(row).toContainText('محمد');
        const cells = row.locator('> span');
        const [name, state] = [cells.nth(5).locator('bdi').first(), cells.nth(5).locator('span').last()];
        const box = await cells.nth(5).boundingBox();
        const letters = await lettersOf(name);
        expect(letters.left).toBeGreaterThanOrEqual((box?.x ?? Number.NaN) - 1);
        expect(letters.right).toBeLessThanOrEqual((box?.x ?? Number.NaN) + (box?.width ?? 0) + 1);
        expect(Math.abs(letters.left - (await state.boundingBox().then((at) => at?.x ?? 0)))).toBeLessThanOrEqual(30);
        await shot(page, `arabic-name-${size.width}`);
      });
    });
  });
