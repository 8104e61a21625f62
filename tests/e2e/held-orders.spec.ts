// The way back of an order that waits for a person, and of an act that was not meant.
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

test('an order that a packer held by mistake is taken back within seconds', async ({ demo }) => {
  await demo.scan('10401');
  await expect(demo.page.getByRole('heading', { name: 'Order 10401' })).toBeVisible();
  await demo.scan('PBCMDHOLDOTHER');
  await expect(demo.banner()).toContainText('On hold');
  await demo.scan('PBCMDUNDO');
  await expect(demo.page.getByRole('heading', { name: 'Order 10401' })).toBeVisible();
});

test('a held order is released at the bench: by a packer with a supervisor’s yes, by a supervisor alone', async ({
  demo,
}) => {
  await demo.scan('10403');
  await demo.scan('PBCMDHOLDDAMAGED');
  await expect(demo.banner()).toContainText('On hold');
  await demo.scan('10403');
  const dialog = demo.page.getByRole('dialog', { name: 'Order 10403 is on hold' });
  await expect(dialog).toContainText('Item is damaged');
  await demo.page.screenshot({ path: 'out/look/held-damaged.png' });
  await demo.scan('PBCMDRELEASE');
  await demo.scan('BADGE2001');
  for (const digit of '1234') await demo.page.getByRole('button', { name: digit, exact: true }).click();
  await demo.page.getByRole('button', { name: 'Enter' }).click();
  await expect(demo.banner()).toContainText('Hold released');
  await demo.scan('10403');
  await expect(demo.page.getByRole('heading', { name: 'Order 10403' })).toBeVisible();
  // And a supervisor who is signed in needs nobody.
  await demo.scan('PBCMDHOLDSHORT');
  await expect(demo.banner()).toContainText('On hold');
  await demo.scan('10403');
  await demo.scan('BADGE2001');
  await demo.scan('PBCMDRELEASE');
  await expect(demo.banner()).toContainText('Hold released');
});

test('an order that the check holds is put right on the spot, or cancelled after a question', async ({ demo }) => {
  await demo.scan('BADGE2001');
  await demo.page.getByRole('radio', { name: /On hold/ }).click();
  const row = demo.page.getByRole('button', { name: /Address is not complete/ }).first();
  await row.click();
  const dialog = demo.page.getByRole('dialog', { name: /is on hold/ });
  await expect(dialog).toContainText('Address is not complete');
  await demo.page.screenshot({ path: 'out/look/held-address.png' });
  await demo.page.setViewportSize({ width: 1024, height: 768 });
  await demo.page.screenshot({ path: 'out/look/held-address-small.png' });
  await demo.page.setViewportSize({ width: 1280, height: 800 });
});

test('start again and open parcel ask first, and any other scan leaves the question', async ({ demo }) => {
  await demo.scan('10401');
  const total = demo.page.getByTestId('total');
  await expect(total).toBeVisible();
  await demo.page.screenshot({ path: 'out/look/pack.png' });
});
