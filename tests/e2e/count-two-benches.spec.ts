// A whole count at one store: planned at one bench, counted blind at another that is offline in the middle, counted again by a third person while the
// first packs, decided by a supervisor, and seen by the store and by a program.
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';
import { expectRoom } from './boxes.ts';
import { barcodeOf } from './demo-data.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';
import { openSecondBench } from './two-benches.ts';

let backend: StoreProcess;

test.beforeEach(async () => {
  backend = await startStoreProcess();
});
test.afterEach(() => backend.kill());

/** Stock of blue mugs at A-01-1 as a program reads it. */
async function onHand(key: string): Promise<number | undefined> {
  const answer = await fetch(`${backend.url()}/v1/stock?sku=MUG-BLU&location=A-01-1`, {
    headers: { Authorization: `Bearer ${key}` },
  });
  const { stock } = (await answer.json()) as { stock: readonly { quantity: number }[] };
  return stock[0]?.quantity;
}

test('a count is planned, made without the store, made again by another person, decided, and told to programs', async ({
  station,
}) => {
  test.setTimeout(180_000);
  const { page, scan, banner } = station;
  const other = await openSecondBench(backend, station);
  const said = (bench: Pick<StationUnderTest, 'page'>) => bench.page.getByTestId('banner');
  const key = (await backend.command('client', 'erp')).output.split('\n')[0] ?? '';
  await backend.command('policy', 'packers-count', 'true');
  const before = (await onHand(key)) ?? 0;

  await scan('BADGE2001');
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Plan a count' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a count' });
  await dialog.getByLabel('Which places').selectOption('Where an item stands');
  await dialog.getByLabel('Item (SKU)').fill('MUG-BLU');
  await dialog.getByRole('button', { name: 'Plan 1 place' }).click();
  await expect(banner()).toContainText('Go to A-01-1');

  // The packer at the other bench gets the list, and then the network goes.
  await expect(async () => {
    // That packers count, and the list, are known there with the next exchange.
    await other.scan('PBCMDCOUNT');
    await expect(said(other)).toContainText('Go to A-01-1', { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await backend.kill();
  await other.scan('A-01-1');
  await other.scan(barcodeOf('MUG-BLU'));
  await expect(said(other)).toContainText('+1');
  // Blind: nothing that is shown or read out says what should be there.
  expect(await other.page.content()).not.toContain(`>${before}<`);
  await other.scan('PBCMDFINISH');
  await expect(said(other)).toContainText('Place A-01-1 is counted');
  // The other bench packs on.
  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  await scan('PBCMDSUSPEND');
  await backend.start();
  await expectSent(other.page);
  expect(await onHand(key)).toBe(before);

  // Far out: it is counted again, by nobody who counted it.
  await scan('BADGE1002');
  await scan('PBCMDCOUNT');
  await expect(banner()).toContainText('A-01-1', { timeout: 20_000 });
  await other.scan('PBCMDCOUNT');
  await other.scan('A-01-1');
  await expect(said(other)).toContainText('You counted this place', { timeout: 20_000 });
  await scan('A-01-1');
  await scan(barcodeOf('MUG-BLU'));
  await scan('PBCMDFINISH');
  await expect(banner()).toContainText('Platz A-01-1 ist gezählt');
  await expectSent(page);
  await scan('BADGE2001');
  await scan('PBCMDCOUNT');
  await page.getByRole('button', { name: 'Differences' }).click();
  const row = page.locator('tr[data-line]').first();
  await expect(row).toContainText('Two people counted the same', { timeout: 20_000 });
  await row.getByRole('checkbox').check();
  await page.keyboard.press('F8');
  for (const digit of '1234') await scan(`PBCMD${digit}`);
  await scan('PBCMDOK');
  await expect(banner()).toContainText('One line is done');
  expect(await onHand(key)).toBe(1);
  await other.stop('SIGTERM');
  const { output, code } = await backend.command('verify');
  expect([output.includes('every chain is whole'), code]).toEqual([true, 0]);
});

test('where whoever counts sees the book, what was not scanned is asked about before the place is finished', async ({
  station,
}) => {
  test.setTimeout(120_000);
  const { page, scan, banner } = station;
  await openSecondBench(backend, station);
  await backend.command('policy', 'count-shows-expected', 'true');
  await scan('BADGE2001');
  await expect(async () => {
    // That the book is shown is known here with the next exchange.
    await scan('A-01-2');
    await scan('A-01-1');
    await expect(page.getByRole('region', { name: 'The book has here' })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000, intervals: [2_000] });
  await scan(barcodeOf('TEA-EG'));
  await scan('PBCMDFINISH');
  const asked = page.getByRole('dialog', { name: 'Not scanned: one item' });
  await expect(asked).toContainText('Mug, blue');
  await expectRoom(page, 'count-missing');
  await shot(page, 'count-missing');
  await scan('PBCMDCANCEL');
  await expect(asked).toBeHidden();
  await scan('PBCMDFINISH');
  await scan('PBCMDOK');
  await expect(banner()).toContainText('Place A-01-1 is counted');
});
