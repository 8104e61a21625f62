// The shop changes an order while it is packed: the packer is stopped, told what differs, and has one act to go on.
import type { Page } from '@playwright/test';
import type { Order } from '#shared/domain/index.ts';
import { barcodeOf, orderByCode } from './demo-data.ts';
import { expect, expectSent, test } from './station.ts';
import { allow } from './two-benches.ts';

test.use({ started: ['--demo'] });

const CODE = '10402';
const order = orderByCode(CODE);
type Lines = readonly { readonly sku: string; readonly quantity: number }[];

/** The shop sends the order once more, as a file that a supervisor imports at another screen, who is gone again then. */
async function send(page: Page, lines: Lines, address: Partial<Order['address']> = {}): Promise<unknown> {
  const { channel, currency, service, tote } = order;
  const rows = lines.map(({ sku, quantity }) => ({
    ...{ order: CODE, channel, sku, quantity, currency, service, tote },
    ...{ ...order.address, ...address },
  }));
  return page.evaluate(async (text) => {
    const { invoke } = window.station;
    const { importId } = ((await invoke('import/begin', { name: 'orders.json' })) as { value: { importId: string } })
      .value;
    await invoke('import/chunk', { importId, text });
    await invoke('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
    const applied = await invoke('import/apply', { importId });
    await invoke('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
    return applied;
  }, JSON.stringify(rows));
}
const lines = order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
const [first] = lines;
const more = lines.map((line, at) => (at === 0 ? { ...line, quantity: line.quantity + 1 } : line));
const scansOf = (list: Lines) => list.flatMap(({ sku, quantity }) => Array(quantity).fill(barcodeOf(sku)) as string[]);

test('an order whose lines change while it lies open or put aside says what differs, and begins anew by one act', async ({
  demo: station,
}, info) => {
  test.setTimeout(60_000);
  const { page, scan, banner } = station;
  await scan(CODE);
  await scan(barcodeOf(first?.sku ?? ''));
  await expect(page.getByTestId('total')).toContainText('1 of');
  await send(page, more);
  // Said at once, and again with the next scan.
  await expect(banner()).toContainText('The order changed', { timeout: 10_000 });
  await expect(banner()).toContainText(`${(first?.quantity ?? 0) + 1} instead of ${first?.quantity}`);
  await scan(barcodeOf(first?.sku ?? ''));
  await expect(banner()).toContainText('instead of');
  await expect(page.getByTestId('total')).toContainText('1 of');
  await page.screenshot({ path: info.outputPath('changed-open.png') });
  // Put aside, and asked for again: the same words, and the same act.
  await scan('PBCMDSUSPEND');
  await scan(CODE);
  await expect(page.getByRole('alert')).toContainText('The order changed');
  await expect(page.getByRole('group', { name: 'The order changed' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('changed-aside.png') });
  await scan('PBCMDRESTART');
  await expect(banner()).toContainText('Start again');
  await expect(page.getByTestId('total')).toContainText('0 of');
  for (const code of scansOf(more)) await scan(code);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
});

test('a parcel whose address changes after its label came out does not leave with it: a supervisor allows a new one', async ({
  demo: station,
}, info) => {
  test.setTimeout(60_000);
  const { page, scan, banner } = station;
  await scan(CODE);
  for (const code of scansOf(lines)) await scan(code);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  const labels = page.locator('figure[data-sscc]');
  const old = await labels.first().getAttribute('data-sscc');
  await send(page, lines, { street1: 'Another Street 7' });
  await expect(banner()).toContainText('The address changed', { timeout: 10_000 });
  await scan(`]C100${old}`);
  await expect(banner()).toContainText('The address changed');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(CODE);
  await page.screenshot({ path: info.outputPath('address-changed.png') });
  await page.getByRole('button', { name: 'Print a new label' }).click();
  await allow(station, 'Who allows it?', { reasonIsKnown: true });
  await expect(labels).toHaveCount(2, { timeout: 20_000 });
  await expect(banner()).toContainText('Scan the label');
  await scan(`]C100${old}`);
  await expect(banner()).toContainText('Wrong label');
  await scan(`]C100${await labels.first().getAttribute('data-sscc')}`);
  await expect(banner()).toContainText('Order done');
  // From now on it is packed: nothing rewrites it, and the bench that packed it is told. The store must have heard of it.
  await expectSent(page);
  const refused = await send(page, more, { street1: 'A third Street 9' });
  expect(refused).toMatchObject({
    value: { counts: { skipped: 1, problems: [{ reason: 'order-packed' }, { reason: 'order-packed' }] } },
  });
  await expect(banner()).toContainText('Keep the parcel back', { timeout: 10_000 });
  await page.screenshot({ path: info.outputPath('changed-too-late.png') });
});
