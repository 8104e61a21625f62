// Parcels are handed over by scanner alone: taken, twice, of another carrier, stopped, closed in two steps over a kill, and told to the store.
import type { Page } from '@playwright/test';
import { expectRoom } from './boxes.ts';
import { codesOf, demoItems, demoOrders } from './demo-data.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

const root = (page: Page) => page.locator('[data-activity]');
const onManifest = (page: Page) => page.getByTestId('on-manifest');

/** Orders of a service that are packed by scanning alone, with few units. */
const plainOrders = (service: string): readonly string[] => {
  const asking = new Set(
    demoItems.filter(({ tracking, note }) => tracking !== 'none' || note !== '').map(({ sku }) => sku),
  );
  return demoOrders
    .filter((order) => order.service === service && order.status === 'confirmed' && order.hold === null)
    .filter(({ lines, note }) => note === '' && lines.every(({ sku }) => !asking.has(sku)))
    .map(({ code }) => code)
    .filter((code) => codesOf(code).length < 4);
};

/** Packs an order by scanner alone, and gives what its label's code says. */
async function pack({ page, scan, banner }: StationUnderTest, code: string): Promise<string> {
  const labels = page.getByRole('button', { name: `Scan ${code}` });
  await scan(code);
  for (const unit of codesOf(code)) await scan(unit);
  await expect(labels).toHaveCount(1, { timeout: 20_000 });
  const sscc = await page.locator('figure[data-sscc]').first().getAttribute('data-sscc');
  await scan(`]C100${sscc}`);
  await expect(banner()).toContainText('Order done');
  return `]C100${sscc}`;
}

test('parcels are scanned onto a manifest, which is closed in two steps and survives a kill between them', async ({
  demo,
}) => {
  test.setTimeout(240_000);
  const { page, scan, banner } = demo;
  const service = 'Express';
  const [first = '', second = ''] = plainOrders(service);
  const one = await pack(demo, first);
  const two = await pack(demo, second);
  const foreign = await pack(demo, plainOrders('Economy')[0] ?? '');
  await expectSent(page);

  await scan('PBCMDHANDOVER');
  await expect(root(page)).toHaveAttribute('data-activity', 'hand-over');
  await expect(page.getByRole('list', { name: 'Carriers' })).toContainText('Swiftair');
  await expectRoom(page, 'handover-carriers');
  await shot(page, 'handover-carriers');
  // The first parcel opens its carrier's manifest.
  await scan(one);
  await expect(banner()).toContainText('Taken, ends in');
  await expect(banner()).toHaveAttribute('data-tone', 'ok');
  await expect(root(page)).not.toHaveAttribute('data-subject', '');
  await expect(onManifest(page)).toContainText('1');
  await expectRoom(page, 'handover');
  await shot(page, 'handover-taken');
  await scan(one);
  await expect(banner()).toHaveAttribute('data-tone', 'too-many');
  await shot(page, 'handover-twice');
  await scan(foreign);
  await expect(banner()).toHaveAttribute('data-tone', 'wrong');
  await expect(banner()).toContainText('not Swiftair');
  await shot(page, 'handover-foreign');

  // What is missing is asked about before it is closed; a scan goes on.
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('missing');
  await shot(page, 'handover-missing');
  await scan('PBCMDCANCEL');
  await scan(two);
  await expect(banner()).toHaveAttribute('data-tone', 'complete');
  await shot(page, 'handover-all');
  await scan('PBCMDUNDO');
  await expect(banner()).toContainText('Taken off');
  await scan(two);

  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('2 parcels for');
  await shot(page, 'handover-closing');
  await demo.killAndRestart();
  await expect(demo.page.getByTestId('banner')).toContainText('Does the driver have them?');
  await shot(demo.page, 'handover-after-kill');
  await demo.scan(foreign);
  await expect(demo.banner()).toContainText('It is being closed');
  await demo.scan('PBCMDOK');
  await expect(demo.banner()).toContainText('2 parcels handed over');
  await expect(root(demo.page)).toHaveAttribute('data-subject', '');
  await expectSent(demo.page);
  // It has left: it is not taken once more.
  await demo.scan(one);
  await expect(demo.banner()).toContainText('It has left');
});
