import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pdfTexts } from '#tests/kit/pdf-pages.ts';
import { codesOf } from './demo-data.ts';
import { expect, openPersonMenu, type StationUnderTest, test } from './station.ts';

test.use({ started: ['--demo'] });

const deviceOf = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Virtual bench' }).getByRole('region', { name });
/** Lets the virtual scanner read, as a chip of the panel does. */
/** No hand is faster from one code to the next: what comes sooner is an echo. */
const HAND_MS = 250;
async function read(page: Page, ...texts: string[]): Promise<void> {
  await page.waitForTimeout(HAND_MS);
  await page.evaluate((sent) => window.station.invoke('bench/scan', { texts: sent }), texts);
}
async function pack({ scan, page }: StationUnderTest, order: string): Promise<void> {
  await scan(order);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(order);
  for (const code of codesOf(order)) await scan(code);
}
const said = (page: Page) => page.getByTestId('banner').last();
const stateOfJobs = async (page: Page) => {
  const reply = await page.evaluate(() => window.station.invoke('label/jobs', {}));
  return (reply as { value: { jobs: { state: string }[] } }).value.jobs.map(({ state }) => state);
};

test('an unplugged scanner is seen at once and reads nothing; plugged in again it counts', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  const bench = page.getByRole('complementary', { name: 'Virtual bench' });
  const cable = bench.getByRole('region', { name: 'Scanner' }).getByRole('button', { name: 'Unplugged' });
  const lamp = page.getByRole('banner').getByRole('listitem').filter({ hasText: 'Scanner' });
  const read = () =>
    page.evaluate((code) => window.station.invoke('bench/scan', { texts: [code] }), codesOf('10402')[0]);
  await expect(lamp).toHaveAttribute('data-state', 'ready');
  await cable.click();
  await expect(cable).toHaveAttribute('aria-pressed', 'true');
  await expect(lamp).toHaveAttribute('data-state', 'absent');
  await expect(lamp).toContainText('not there');
  await openPersonMenu(page, 'settings');
  await expect(page.getByRole('main')).toContainText('The virtual scanner is unplugged.');
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
  await bench.getByRole('region', { name: 'Scale' }).getByRole('button', { name: 'Unplugged' }).click();
  await expect(display).toBeHidden();
  await expect(page.getByRole('banner').getByRole('listitem').filter({ hasText: 'Scale' })).toContainText('not there');
});

for (const [fault, words] of [
  ['Ribbon out', 'The printer has no ribbon'],
  ['Head open', 'The printer is open'],
  ['Paused', 'The printer is paused'],
  ['Too hot', 'The printer is too hot'],
] as const)
  test(`${fault}: the label waits, and comes when that is over`, async ({ demo }) => {
    const { page, scan } = demo;
    const button = deviceOf(page, 'Label printer').getByRole('button', { name: fault });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await pack(demo, '10403');
    await expect(said(page)).toContainText(words);
    await button.click();
    await scan('PBCMDPRINTAGAIN');
    await expect(said(page)).toContainText('Scan the label');
  });

test('the line breaks off and the label came out: scanned from the tray, it is settled', async ({ demo }) => {
  const { page } = demo;
  const printer = deviceOf(page, 'Label printer');
  const button = printer.getByRole('button', { name: 'Cut off, label came' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await pack(demo, '10402');
  await expect(said(page)).toContainText('Printing was cut off');
  expect(await stateOfJobs(page)).toEqual(['unclear']);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await deviceOf(page, 'Printed labels').getByRole('button', { name: 'Scan 10402' }).click();
  await expect(said(page)).toContainText('Order done');
  await expect.poll(() => stateOfJobs(page)).toEqual(['printed']);
});

test('the line breaks off and none came out: by a person’s word one is printed', async ({ demo }) => {
  const { page, scan } = demo;
  await deviceOf(page, 'Label printer').getByRole('button', { name: 'Cut off, no label' }).click();
  await pack(demo, '10402');
  await expect(said(page)).toContainText('Printing was cut off');
  const state = await page.evaluate(() => window.station.invoke('bench/state', {}));
  expect(state).toMatchObject({ ok: true, value: { labels: [] } });
  const tray = deviceOf(page, 'Printed labels');
  await expect(tray).toContainText('Nothing printed yet');
  await scan('PBCMDLABELS');
  const dialog = page.getByRole('main', { name: 'Labels' });
  await expect(dialog.getByRole('radio', { name: 'Unclear 1' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Nothing came out' }).click();
  await expect(dialog.getByRole('radio', { name: 'Waiting 1' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Print now' }).click();
  await expect(said(page)).toContainText('Scan the label');
  await page.keyboard.press('Escape');
  await expect(tray.getByRole('figure')).toHaveCount(1);
  await tray.getByRole('button', { name: 'Scan 10402' }).click();
  await expect(said(page)).toContainText('Order done');
  expect(await stateOfJobs(page)).toEqual(['printed']);
});

test('a scanner that sends each reading twice counts once, half a code counts for nothing', async ({ demo }) => {
  const { page, scan, banner } = demo;
  // Four of one item: one reading too many would count.
  const order = '10415';
  const [code = ''] = codesOf(order);
  await scan(order);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(order);
  const scanner = deviceOf(page, 'Scanner');
  const total = page.getByTestId('total');
  await scanner.getByRole('button', { name: 'Sends twice' }).click();
  await read(page, code);
  await expect(total).toContainText('1 of 4');
  await read(page, code);
  await expect(total).toContainText('2 of 4');
  const half = scanner.getByRole('button', { name: 'Half a code' });
  await half.click();
  await expect(half).toHaveAttribute('aria-pressed', 'true');
  await expect(scanner.getByRole('button', { pressed: true })).toHaveCount(1);
  await read(page, code);
  await expect(banner()).toContainText(/Unknown code|check digit/);
  // Had anything counted once more, this would be another unit.
  await half.click();
  await read(page, code);
  await expect(total).toContainText('3 of 4');
});

test('codes from the scanner’s memory open the list, and count for nothing before', async ({ demo }) => {
  const { page, scan } = demo;
  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  await deviceOf(page, 'Items').getByRole('button', { name: '4 from its memory' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  for (const row of await dialog.getByRole('listitem').all())
    await expect(row.getByRole('button', { name: /^Take/ })).toBeEnabled();
  await expect(page.getByTestId('total')).toContainText('0 of');
});

test('a scale that drifted is set to zero; one that falls silent shows nothing and says so', async ({ demo }) => {
  const { page } = demo;
  const scale = deviceOf(page, 'Scale');
  const display = page.getByRole('button', { name: /^Scale, / });
  await scale.getByRole('button', { name: 'Drifted' }).click();
  await expect(display).toContainText('30 g');
  await display.click();
  const dialog = page.getByRole('dialog', { name: 'Scale' });
  await dialog.getByRole('button', { name: 'Set to zero' }).click();
  await expect(dialog.getByTestId('weight')).toHaveText('0 g');
  await page.keyboard.press('Escape');
  await scale.getByRole('button', { name: 'Silent' }).click();
  await expect(display).toBeHidden();
  await expect(page.getByRole('banner').getByRole('listitem').filter({ hasText: 'Scale' })).toContainText('not there');
  await openPersonMenu(page, 'settings');
  await expect(page.getByRole('main')).toContainText('The virtual scale says nothing');
  await page.keyboard.press('Escape');
  await scale.getByRole('button', { name: 'Silent' }).click();
  await expect(display).toContainText('0 g');
});

test('the packing slip of an open order is a PDF that can be read', async ({ demo }) => {
  const { page, scan } = demo;
  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Packing slip' }).click();
  const status = dialog.getByRole('status');
  await expect(status).toContainText('packing-slip-10402.pdf');
  const file = /: (\S.*\.pdf)$/.exec((await status.textContent()) ?? '')?.[1] ?? '';
  const pdf = readFileSync(file);
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(1_000);
  expect((await pdfTexts(pdf)).join('\n')).toContain('Order 10402');
});
