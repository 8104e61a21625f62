// Parcels are handed over by scanner alone: taken, twice, of another carrier, stopped, closed in two steps over a kill, and told to the store.
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expectRoom } from './boxes.ts';
import { codesOf, demoItems, demoOrders, orderByCode } from './demo-data.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';
import { allow } from './two-benches.ts';

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

/** The shop wants an order of the demo to go elsewhere: the same order with another street, imported by a supervisor at another screen. */
async function sendElsewhere(page: Page, code: string): Promise<void> {
  const { channel, currency, service, tote, lines, address } = orderByCode(code);
  const rows = lines.map(({ sku, quantity }) => ({
    ...{ order: code, channel, sku, quantity, currency, service, tote },
    ...{ ...address, street1: 'Elsewhere 7' },
  }));
  const said = await page.evaluate(async (text) => {
    const { invoke } = window.station;
    const { importId } = ((await invoke('import/begin', { name: 'orders.json' })) as { value: { importId: string } })
      .value;
    await invoke('import/chunk', { importId, text });
    await invoke('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
    const applied = await invoke('import/apply', { importId });
    await invoke('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
    return applied;
  }, JSON.stringify(rows));
  expect(said).toMatchObject({ value: { type: 'applied' } });
}

test('a parcel that is to go elsewhere is stopped at the door, a supervisor lets it go, onto a pallet, and the driver signs', async ({
  demo,
}) => {
  test.setTimeout(240_000);
  const { page, scan, banner } = demo;
  const [first = '', second = ''] = plainOrders('Express');
  const one = await pack(demo, first);
  const two = await pack(demo, second);
  await expectSent(page);
  await sendElsewhere(page, first);
  await scan('PBCMDHANDOVER');
  await scan(two);
  await expect(banner()).toContainText('Taken, ends in');
  // What changed since it was packed is known at the door a moment later.
  await expect(async () => {
    await scan(one);
    await expect(banner()).toContainText('Stop: another address', { timeout: 1_000 });
  }).toPass();
  await expect(banner()).toHaveAttribute('data-tone', 'attention');
  await shot(page, 'handover-stopped');
  // It stays, or a supervisor lets it go.
  await scan('PBCMDCANCEL');
  await expect(banner()).toContainText('It stays here');

  // A label of which nobody knows may be that of a pallet.
  await scan('00340123450000000208');
  await expect(banner()).toContainText('Not one that waits: 0208');
  await shot(page, 'handover-pallet-asked');
  await scan('PBCMDOK');
  await expect(banner()).toContainText('Pallet, ends in 0208');
  await scan(one);
  await expect(banner()).toContainText('Stop: another address');
  await scan('PBCMDOK');
  await allow(demo, 'Why does it leave?');
  await expect(banner()).toContainText('Taken, ends in');
  await expect(page.getByTestId('pallet-now')).toContainText('Pallet 0208: 1 parcel');
  await expectRoom(page, 'handover-pallet');
  await shot(page, 'handover-pallet');
  await scan('00340123450000000208');
  await expect(banner()).toContainText('Full: pallet 0208');
  await page.getByTestId('on-it').click();
  await expect(page.getByRole('list', { name: 'on it' })).toContainText('Pallet, ends in 0208');
  await expectRoom(page, 'handover-list');
  await shot(page, 'handover-list');
  await scan('PBCMDCANCEL');

  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('2 parcels for');
  await page.getByRole('button', { name: 'Sign on the screen' }).click();
  const dialog = page.getByRole('dialog', { name: '2 parcels for Swiftair' });
  await dialog.getByLabel('Name of the driver').fill('Jo Driver');
  const field = await dialog.getByTestId('signature').boundingBox();
  if (!field) throw new Error('nothing to sign in');
  await page.mouse.move(field.x + 200, field.y + 150);
  await page.mouse.down();
  for (let at = 1; at < 12; at++) await page.mouse.move(field.x + 200 + at * 30, field.y + 150 + (at % 2) * 60);
  await page.mouse.up();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await shot(page, 'handover-sign');
  await dialog.getByRole('button', { name: 'Signed' }).click();
  await expect(banner()).toContainText('Signed for 2 parcels');
  await expect(page.getByRole('button', { name: 'Signed: Jo Driver' })).toBeVisible();
  await shot(page, 'handover-signed');
  await demo.killAndRestart();
  await expect(demo.page.getByRole('button', { name: 'Signed: Jo Driver' })).toBeVisible();
  await demo.scan('PBCMDOK');
  await expect(demo.banner()).toContainText('2 parcels handed over');
  await expectSent(demo.page);
});
