// The way back of an order that waits for a person, and of an act that was not meant.
import { checkOrder } from '#shared/orders/index.ts';
import { codesOf, demoOrders } from './demo-data.ts';
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
  const dialog = demo.page.getByRole('main', { name: 'Order 10403 is on hold' });
  await expect(dialog).toContainText('Item is damaged');
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

test('an order that the check holds is put right on the spot, and another is cancelled after a question', async ({
  demo,
}) => {
  await demo.scan('BADGE2001');
  await expect(demo.banner()).toContainText('Hello Sam Taylor');
  const first = demoOrders.find((order) => checkOrder(order, () => true).length > 0)?.code ?? '';
  const second = '10402';
  await demo.scan(first);
  const dialog = demo.page.getByRole('main', { name: `Order ${first} is on hold` });
  await expect(dialog).toContainText('Address is not complete');
  const wrong = dialog.locator('input[aria-invalid=true]');
  for (const field of await wrong.all()) await field.fill('12345');
  await dialog.getByRole('button', { name: 'Save and release' }).click();
  await expect(demo.banner()).toContainText('Hold released');
  await demo.scan(first);
  await expect(demo.page.getByRole('heading', { name: `Order ${first}` })).toBeVisible();
  await demo.scan(second);
  await demo.scan('PBCMDHOLDOTHER');
  await expect(demo.banner()).toContainText('On hold');
  await demo.scan(second);
  await demo.scan('PBCMDCANCELORDER');
  await expect(demo.page.getByRole('button', { name: 'Yes, cancel it for good' })).toBeVisible();
  await demo.scan('PBCMDCANCELORDER');
  await expect(demo.banner()).toContainText('Order cancelled');
  await demo.scan(second);
  await expect(demo.banner()).toContainText('This order was cancelled');
});

test('start again and open parcel ask first, any other scan leaves the question, and both are taken back', async ({
  demo,
}) => {
  const code = '10401';
  const [first = '', ...rest] = codesOf(code);
  const total = demo.page.getByTestId('total');
  await demo.scan(code);
  await demo.scan(first);
  await expect(total).toContainText('1 of');
  await demo.scan('PBCMDRESTART');
  await expect(demo.page.getByRole('dialog', { name: 'Start order 10401 again?' })).toBeVisible();
  await demo.scan('PBCMDCANCEL');
  await expect(total).toContainText('1 of');
  await demo.scan('PBCMDRESTART');
  await demo.scan('PBCMDOK');
  await expect(total).toContainText('0 of');
  await demo.scan('PBCMDUNDO');
  await expect(demo.banner()).toContainText('As it was before');
  await expect(total).toContainText('1 of');
  for (const unit of rest) await demo.scan(unit);
  await expect(demo.banner()).toContainText('Scan the label');
  await demo.scan('PBCMDREOPEN');
  await demo.scan('PBCMDOK');
  await expect(demo.banner()).toContainText('Parcel open again');
  await demo.scan('PBCMDUNDO');
  await expect(demo.banner()).toContainText('As it was before');
  await expect(demo.banner()).toContainText('Scan the label');
});
