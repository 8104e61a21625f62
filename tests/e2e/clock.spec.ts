// A station whose clock is wrong packs as any other; what it says bears both clocks.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codesOf } from './demo-data.ts';
import { expect, openPersonMenu, type StationUnderTest, test } from './station.ts';

test.use({ started: ['--demo'] });

const BEHIND_MS = 10 * 60_000;

/** The last thing that the station wrote down. */
async function lastSaid({ dataFolder }: StationUnderTest): Promise<{ at: number; clockOffset?: number }> {
  const text = await readFile(path.join(dataFolder, 'journal', 'journal.ndjson'), 'utf8');
  const { body } = JSON.parse(text.trim().split('\n').at(-1) ?? '') as { body: string };
  return JSON.parse(body) as { at: number; clockOffset?: number };
}

test('a clock that is ten minutes slow is told, and each entry says by how much', async ({ demo }) => {
  const { page, scan } = demo;
  await page.addInitScript((behindMs) => {
    const right = Date.now.bind(Date);
    Date.now = () => right() - behindMs;
  }, BEHIND_MS);
  await page.reload();
  await expect(page.locator('header [aria-haspopup=menu]')).toBeVisible({ timeout: 20_000 });
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Store and sync' }).click();
  await expect(page.getByTestId('clock')).toContainText('10 min behind the store');
  await page.keyboard.press('Escape');
  await scan('10402');
  await scan(codesOf('10402')[0] ?? '');
  await expect(page.getByTestId('total')).toContainText('1 of');
  const { at, clockOffset } = await lastSaid(demo);
  expect(Math.abs(at + BEHIND_MS - Date.now())).toBeLessThan(60_000);
  expect(Math.abs((clockOffset ?? 0) - BEHIND_MS)).toBeLessThan(5_000);
});
