import { barcodeOf, codesOf } from './demo-data.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';

test.use({ started: ['--demo'] });

/** Scans the label that the virtual printer put out last, once it has put out `count` of them. */
async function scanFreshLabel({ page, scan }: StationUnderTest, count: number): Promise<void> {
  const labels = page.locator('figure[data-sscc]');
  await expect(page.getByRole('button', { name: 'Scan 10402' })).toHaveCount(count, { timeout: 20_000 });
  await scan(`]C100${await labels.first().getAttribute('data-sscc')}`);
}

test('an order in two parcels by scanner alone: each is closed, labelled and scanned back by itself, and a unit moves', async ({
  demo,
}) => {
  const { page, scan, banner } = demo;
  const [first = '', second = '', third = ''] = codesOf('10402');
  const parcels = page.getByRole('list', { name: 'Parcels' });
  await scan('10402');
  await scan('PBCMDNEWPARCEL');
  await expect(banner()).toContainText('Parcel 1 is empty');
  await scan(first);
  await scan(second);
  await scan('PBCMDNEWPARCEL');
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await expect(parcels.getByRole('listitem')).toHaveCount(2);
  await shot(page, 'parcels-label');
  await scanFreshLabel(demo, 1);
  await expect(banner()).toContainText('The label is on parcel 1');
  await expect(parcels).toContainText('label is on');

  // The label of a parcel that something is taken out of is void, and a further one is for a supervisor to allow.
  await scan('PBCMDMOVEUNIT');
  await expect(banner()).toContainText('Which unit goes into parcel 2?');
  await scan(third);
  await expect(banner()).toContainText('No other parcel has this item');
  await scan('PBCMDMOVEUNIT');
  await scan(second);
  await expect(page.getByRole('dialog')).toContainText('The earlier label is void');
  await shot(page, 'parcels-void');
  await scan('BADGE2001');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await scanFreshLabel(demo, 2);
  await expect(banner()).toContainText('The label is on parcel 1');
  await shot(page, 'parcels-moved');

  await scan(third);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await scanFreshLabel(demo, 3);
  await expect(banner()).toContainText('Order done');
  await expectSent(page);
});

test('equal parcels: one unit is scanned, and the rest is the same again', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const mug = barcodeOf('MUG-BLU');
  const again = page.getByRole('button', { name: 'Same again' });
  await scan('10441');
  await scan(mug);
  await scan('PBCMDSAMEAGAIN');
  await expect(banner()).toContainText('There is no parcel before this one');
  await scan(mug);
  await scan('PBCMDNEWPARCEL');
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await scan('PBCMDSAMEAGAIN');
  await expect(banner()).toContainText('Scan one of this item first');
  await scan(mug);
  await shot(page, 'parcels-same-again');
  await expect(again).toBeVisible();
  await scan('PBCMDSAMEAGAIN');
  await expect(page.getByTestId('total')).toContainText('4 of 4');
  await expect(again).toBeHidden();
});
