// What a parcel weighs, before it is closed: by scanner alone, on the virtual scale.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf, codesOf, titleOf } from './demo-data.ts';
import { withPolicies } from './policies.ts';
import { expect, type StationUnderTest, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

/** Two mugs of 412 g and two bottles of 298 g, and three mugs. */
const [MIXED, MUGS] = ['10430', '10429'];
/** Coffee of 528 g alone. */
const COFFEE = '10407';
/** One pen of 12 g. */
const PEN = '10418';
const [S1, M1, FILLER] = [62, 168, 10];

const lay = (page: Page, grams: number) =>
  page.evaluate((of) => window.station.invoke('bench/scale', { grams: of }), grams);
const fault = (page: Page, is: 'none' | 'moving' | 'unplugged') =>
  page.evaluate((of) => window.station.invoke('bench/scale-fault', { fault: of }), is);

async function expectOpenToAll(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}
async function packAll({ scan }: StationUnderTest, order: string): Promise<void> {
  await scan(order);
  for (const code of codesOf(order)) await scan(code);
}
async function inCarton(station: StationUnderTest, order: string, carton: string): Promise<void> {
  await packAll(station, order);
  await expect(station.banner()).toContainText('Which carton is it in?');
  await station.scan(carton);
}

test('a parcel is weighed when it is full, as soon as it lies on the scale, and closed', async ({ demo }) => {
  const { page, banner } = demo;
  await withPolicies(demo, { 'weight-check': 'stop' });
  await demo.scan(MIXED);
  await expect(page.getByText('Carton CTN-M1')).toBeVisible();
  await shot(page, 'weight-suggested');
  for (const code of codesOf(MIXED)) await demo.scan(code);
  await expect(banner()).toContainText('Which carton is it in?');
  await expect(page.getByRole('button', { name: /^CTN-S1/ })).toBeVisible();
  await expectRoom(page, 'weight-carton');
  await shot(page, 'weight-carton');
  await expectOpenToAll(page);
  await expect(page.getByRole('button', { name: /^CTN-M1/ })).toContainText('fits');
  await demo.scan('PBCMDCHOOSE1');
  await expect(banner()).toContainText('Put the parcel on the scale');
  await shot(page, 'weight-first');
  await lay(page, 1_420 + M1 + FILLER);
  await expect(banner()).toContainText('label', { ignoreCase: true });
  await expect(page.getByRole('main')).toContainText('The label ends in');
});

test('one that is too light says which unit may be missing, and is closed when it is in', async ({ demo }) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, { 'weight-check': 'stop' });
  await lay(page, 1_420 + M1 + FILLER - 412);
  await inCarton(demo, MIXED, 'CTN-M1');
  await expect(banner()).toContainText('Too light by 412 g');
  await expect(banner()).toContainText(`About 1 × ${titleOf('MUG-GRN')} too few`);
  await expectRoom(page, 'weight-off');
  await shot(page, 'weight-too-light');
  await expectOpenToAll(page);
  // Nothing changed: it says so again, and the parcel stays open.
  await scan('PBCMDWEIGH');
  await expect(banner()).toContainText('Too light by 412 g');
  await lay(page, 1_420 + M1 + FILLER);
  await expect(page.locator('header').first()).toContainText('1,598 g');
  await scan('PBCMDWEIGH');
  await expect(page.getByRole('main')).toContainText('The label ends in');
});

test('a supervisor lets a parcel be closed that is too heavy, with a reason, and it is in the log first', async ({
  demo,
}) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, { 'weight-check': 'stop' });
  await lay(page, 3 * 412 + M1 + FILLER + 90);
  await inCarton(demo, MUGS, 'CTN-M1');
  await expect(banner()).toContainText('Too heavy by 90 g');
  await scan('PBCMDCLOSEPARCEL');
  await expect(page.getByRole('dialog')).toContainText('Why is it too heavy?');
  await shot(page, 'weight-supervisor');
  await expectOpenToAll(page);
  await scan('PBCMDCHOOSE2');
  await scan('BADGE9001');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(page.getByRole('main')).toContainText('The label ends in');
});

test('without a scale that works it says so, and nobody is stuck: warned, the parcel is closed as it is', async ({
  demo,
}) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, { 'weight-check': 'warn' });
  await fault(page, 'unplugged');
  await inCarton(demo, MIXED, 'CTN-M1');
  await expect(banner()).toContainText('There is no weight');
  await expectRoom(page, 'weight-no-scale');
  await shot(page, 'weight-no-scale');
  await scan('PBCMDWEIGH');
  await expect(banner()).toContainText('there is no scale that works');
  await scan('PBCMDCLOSEPARCEL');
  await expect(page.getByRole('main')).toContainText('The label ends in');
});

test('a scale that never comes to rest, and one that is unplugged while it is weighed, lose nothing', async ({
  demo,
}) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, { 'weight-check': 'stop' });
  await lay(page, 1_420 + M1 + FILLER);
  await fault(page, 'moving');
  await inCarton(demo, MIXED, 'CTN-M1');
  await expect(banner()).toContainText('the scale does not come to rest', { timeout: 10_000 });
  await scan('PBCMDWEIGH');
  await fault(page, 'unplugged');
  await expect(banner()).toContainText('there is no scale that works');
  await expect(page.getByTestId('total')).toContainText('4 of 4');
  // Without a weight it takes a supervisor, or a scale.
  await scan('PBCMDCLOSEPARCEL');
  await expect(page.getByRole('dialog')).toContainText('Close it without a weight');
  await scan('PBCMDCANCEL');
  await fault(page, 'none');
  await scan('PBCMDWEIGH');
  await expect(page.getByRole('main')).toContainText('The label ends in');
});

test('where the weight cannot prove a count, nothing green says so', async ({ demo }) => {
  const { page, banner } = demo;
  await withPolicies(demo, { 'weight-check': 'stop' });
  await fault(page, 'none');
  await lay(page, 12 + S1 + FILLER);
  const tones: string[] = [];
  await page.exposeFunction('toneSeen', (tone: string) => tones.push(tone));
  await page.evaluate(() => {
    const seen = (window as unknown as { toneSeen: (tone: string) => void }).toneSeen;
    new MutationObserver(() => {
      const shown = document.querySelector('[data-testid="banner"]');
      if (shown?.textContent?.includes('cannot prove')) seen(shown.getAttribute('data-tone') ?? '');
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await inCarton(demo, PEN, 'CTN-S1');
  await expect(page.getByRole('main')).toContainText('The label ends in');
  expect([...new Set(tones)]).toEqual(['info']);
  await expect(banner()).toBeVisible();
});

test('weighed on demand, an order that is being packed stays open; and a carton is scanned at any time', async ({
  demo,
}) => {
  const { page, banner, scan } = demo;
  const [first = ''] = codesOf(MUGS);
  await scan(MUGS);
  await scan(first);
  await scan('CTN-M1');
  await expect(banner()).toContainText('Carton CTN-M1');
  await lay(page, 412 + M1 + FILLER);
  await scan('PBCMDWEIGH');
  await expect(banner()).toContainText('Expected: 590 g');
  await expect(page.getByTestId('total')).toContainText('1 of 3');
});

test('a parcel with one item alone teaches its weight, and whoever looks at the item sees how sure it is', async ({
  demo,
}) => {
  const { page, banner, scan } = demo;
  await withPolicies(demo, { 'weight-check': 'warn' });
  await lay(page, 532 + M1 + FILLER);
  await inCarton(demo, COFFEE, 'CTN-M1');
  await expect(page.getByRole('main')).toContainText('The label ends in');
  await scan(`]C100${await page.locator('figure[data-sscc]').first().getAttribute('data-sscc')}`);
  await expect(banner()).toContainText('Order done');
  await scan('BADGE9001');
  await expect(banner()).toContainText('Hello');
  await scan('PBCMDSTOCK');
  await scan(barcodeOf('COF-FIL'));
  await expect(page.getByTestId('item-weight')).toContainText('528 g stated');
  await expect(page.getByTestId('item-weight')).toContainText('532 g learned, ± 2.7 g, from 1 order');
  await expect(page.getByTestId('item-weight')).toContainText('Used after 8 orders');
  await expectRoom(page, 'item-weight');
  await expectOpenToAll(page);
  await shot(page, 'weight-learned');
});

for (const [theme, language, size] of [
  ['light', 'English', { width: 1024, height: 768 }],
  ['dark', 'العربية', { width: 1280, height: 800 }],
  ['light', 'Deutsch', { width: 800, height: 1280 }],
] as const)
  test.describe(`${theme}, ${language}, ${size.width}`, () => {
    test.use({ size });
    test('what is asked about a weight has room', async ({ demo }) => {
      const { page, banner } = demo;
      await withPolicies(demo, { 'weight-check': 'stop' });
      await page.locator('header [aria-haspopup=menu]').click();
      await page.getByRole('menuitemradio', { name: language }).click();
      await page.keyboard.press('Escape');
      await lay(page, 1_420 + M1 + FILLER - 412);
      await packAll(demo, MIXED);
      await expect(page.getByRole('button', { name: /CTN-S1/ })).toBeVisible();
      await page.evaluate((is) => document.documentElement.setAttribute('data-theme', is), theme);
      await expectRoom(page, `weight-carton-${size.width}`);
      await shot(page, `weight-carton-${theme}-${size.width}`);
      await demo.scan('CTN-M1');
      await expect(banner()).toContainText('412');
      await expectRoom(page, `weight-off-${size.width}`);
      await shot(page, `weight-off-${theme}-${size.width}`);
    });
  });

test('a parcel that something is taken out of is weighed once more before the order is packed', async ({ demo }) => {
  const { page, banner, scan } = demo;
  const mug = barcodeOf('MUG-BLU');
  const parcels = page.getByRole('list', { name: 'Parcels' });
  await withPolicies(demo, { 'weight-check': 'stop' });
  await lay(page, 3 * 412 + M1 + FILLER);
  await scan('10441');
  for (let unit = 0; unit < 3; unit++) await scan(mug);
  await scan('PBCMDNEWPARCEL');
  await scan('CTN-M1');
  await expect(banner()).toContainText('Scan the label');
  await scan('PBCMDMOVEUNIT');
  await scan(mug);
  await expect(parcels.getByRole('listitem').first()).toContainText('weigh it again');
  await lay(page, 2 * 412 + M1 + FILLER);
  await scan(mug);
  await scan('CTN-M1');
  await expect(banner()).toContainText('Parcel 1 is lighter than before');
  await shot(page, 'weight-again');
  await lay(page, 2 * 412 + M1 + FILLER);
  await scan('PBCMDOK');
  await expect(page.getByRole('dialog')).toContainText('The earlier label is void');
});

test('on the scale while it is packed: what comes in without a scan, and what was scanned and is not in, is said', async ({
  demo,
}) => {
  const { page, banner, scan } = demo;
  const mug = barcodeOf('MUG-BLU');
  await withPolicies(demo, { 'weight-gain': true });
  await lay(page, M1);
  await expect(page.locator('header').first()).toContainText('168 g');
  await scan('10477');
  await scan(mug);
  await expect(banner()).toContainText('1 / 4');
  await lay(page, M1 + 2 * 412);
  await expect(banner()).toContainText('412 g more than was scanned');
  await expectRoom(page, 'weight-gain-more');
  await shot(page, 'weight-gain-more');
  await scan(mug);
  await expect(banner()).toContainText('2 / 4');
  await scan(mug);
  await page.waitForTimeout(2_000);
  await scan(mug);
  await expect(banner()).toContainText('Scanned, and not in the parcel');
  await shot(page, 'weight-gain-not-in');
  await expectOpenToAll(page);
});
