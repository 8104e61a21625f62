// Every code that a screen shows can be scanned from it, at 100 %, as a camera sees it: ZXing reads the very pixels.
import type { Locator, Page } from '@playwright/test';
import { barcodesOn } from '#tests/kit/read-picture.ts';
import { barcodeOf, codesOf } from './demo-data.ts';
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

/** Reads each code that is shown, one after the other, from a picture of the screen; gives those that were not read as what they say. */
async function unreadable(on: Page | Locator): Promise<readonly string[]> {
  const codes = on.locator('img[alt^="PBCMD"]');
  await expect(codes.first()).toBeVisible();
  const wrong: string[] = [];
  for (const code of await codes.all()) {
    await code.scrollIntoViewIfNeeded();
    const text = (await code.getAttribute('alt')) ?? '';
    const found = await barcodesOn(await code.screenshot());
    if (found.length !== 1 || found[0]?.text !== text) wrong.push(text);
  }
  return wrong;
}

for (const width of [1024, 1280])
  test(`each code on the screen is read at 100 %, ${width} wide`, async ({ demo }) => {
    const { page, scan } = demo;
    await page.setViewportSize({ width, height: width === 1024 ? 768 : 800 });
    await scan('10401');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('10401');
    await page.keyboard.press('F1');
    expect(await unreadable(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F3');
    expect(await unreadable(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await scan('PBCMDHOLDOTHER');
    await scan('10401');
    await expect(page.getByRole('main', { name: /is on hold/ })).toBeVisible();
    expect(await unreadable(page)).toEqual([]);
    await scan('PBCMDRELEASE');
    expect(await unreadable(page.getByRole('dialog', { name: 'Who allows it?' }))).toEqual([]);
  });

test('the codes of the question for a supervisor are read, those of another reason too', async ({ demo }) => {
  const { page, scan, banner } = demo;
  for (const code of ['10402', ...codesOf('10402')]) await scan(code);
  await expect(banner()).toContainText('Scan the label');
  await scan('PBCMDPRINTAGAIN');
  await expect(page.getByRole('dialog').locator('img[alt^="PBCMDCHOOSE"]')).toHaveCount(5);
  expect(await unreadable(page)).toEqual([]);
  await scan('PBCMDCHOOSE5');
  await expect(page.getByRole('dialog').locator('img[alt="PBCMDOK"]')).toBeVisible();
  expect(await unreadable(page)).toEqual([]);
  // Back to the usual reasons, and out.
  await scan('PBCMDCANCEL');
  await expect(page.getByRole('dialog').locator('img[alt^="PBCMDCHOOSE"]')).toHaveCount(5);
  await scan('PBCMDCANCEL');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a quantity is entered by the scanner alone', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10415');
  await scan('PBCMD3');
  await expect(banner()).toContainText('No number is asked for');
  await scan(barcodeOf('JAM-STR'));
  await scan('PBCMDQUANTITY');
  const field = page.getByRole('dialog').getByRole('textbox');
  await scan('PBCMD3');
  await scan('PBCMD3');
  await expect(field).toHaveValue('33');
  await scan('PBCMDUNDO');
  await expect(field).toHaveValue('3');
  await scan('PBCMDOK');
  await expect(page.getByTestId('count-JAM-STR')).toHaveText('3 / 4');
  await scan('PBCMDQUANTITY');
  await scan('PBCMD4');
  await scan('PBCMDCANCEL');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('count-JAM-STR')).toHaveText('3 / 4');
});

test('a scan while a dialog is open closes it and is answered in the banner', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10401');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10401');
  for (const open of [
    () => page.keyboard.press('F1'),
    () => page.keyboard.press('F3'),
    () => page.keyboard.press('F9'),
  ]) {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    await scan('NOSUCHCODE');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(banner()).toContainText('Unknown code');
  }
});
