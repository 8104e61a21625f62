import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';
import { codesOf } from './demo-data.ts';
import { expect, expectSent, openPersonMenu, type StationUnderTest, test } from './station.ts';
import { addressOf, allow, join, joinAtFirstStart, newCode, openSecondBench } from './two-benches.ts';

let backend: StoreProcess;

/**
 * The store was there a moment ago: no label goes out by itself, for another bench may have packed the order. After a minute the store
 * is away, and what is packed meanwhile is settled when it is back.
 */
async function labelWithoutStore({ page, minuteLater }: Pick<StationUnderTest, 'page' | 'minuteLater'>): Promise<void> {
  const banner = page.getByTestId('banner');
  await expect(banner).toContainText('No label yet', { timeout: 20_000 });
  await minuteLater();
  await expect(async () => {
    await page.keyboard.press('F7');
    await expect(page.getByRole('dialog').or(banner.getByText('Scan the label'))).toBeVisible({ timeout: 8_000 });
    await page.keyboard.press('Escape');
    await expect(banner).toContainText('Scan the label', { timeout: 500 });
  }).toPass({ timeout: 90_000 });
}

test.beforeEach(async () => {
  // Reached over TLS with the store's own certificate, as from another machine.
  backend = await startStoreProcess({ host: '0.0.0.0' });
});
test.afterEach(() => backend.kill());

test('two benches share a store: each sees what the other does, and packing goes on while the store is away', async ({
  station,
}) => {
  test.setTimeout(180_000);
  const { page, scan, banner } = station;
  const other = await openSecondBench(backend, station);
  await other.page.getByRole('radio', { name: /^All/ }).first().click();
  const state = () => other.page.locator('[data-order="10402"]');
  await expect(state()).toHaveAttribute('data-state', 'ready');

  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  await expect(state()).toHaveAttribute('data-state', 'elsewhere', { timeout: 5_000 });

  await backend.kill();
  for (const code of codesOf('10402')) await scan(code);
  await labelWithoutStore(station);
  const label = page.locator('figure[data-sscc]');
  await expect(label).toHaveCount(1, { timeout: 15_000 });
  await scan(`]C100${await label.getAttribute('data-sscc')}`);
  await expect(banner()).toContainText('Order done');
  await expect(page.getByText('The store does not answer')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('banner')).toContainText(/Store: \d+ waits?/);
  await expect(page.getByRole('status').filter({ hasText: 'Packing goes on' })).toContainText(
    /Last exchange \d+ (?:sec|min)/,
  );

  await backend.start();
  await expect(page.getByText('The store does not answer')).toBeHidden({ timeout: 40_000 });
  await expect(state()).toHaveAttribute('data-state', 'packed', { timeout: 40_000 });
  await other.stop('SIGTERM');
  const { output, code } = await backend.command('verify');
  expect(output).toContain('every chain is whole');
  expect(code).toBe(0);
});

test('a station that works alone joins a store from its settings, and brings along what it did', async ({
  station,
}) => {
  const { page, scan } = station;
  await expect(page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeVisible();
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: /^Demo warehouse/ }).click();
  await expect(page.getByText('Scan your badge')).toBeVisible({ timeout: 20_000 });
  await scan('BADGE9001');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Store and sync' }).click();
  await expect(page.getByRole('main')).toContainText('In this station');
  await page.getByText('Join a store').click();
  await join(backend, page, 'WRONG');
  await expect(page.getByRole('alert')).toContainText('This is no pairing code');
  const code = await newCode(backend);
  await join(backend, page, `0000${code.slice(4)}`);
  await expect(page.getByRole('alert')).toContainText('unknown, used or too old');
  await join(backend, page, `${code.slice(0, -4)}0000`);
  await expect(page.getByRole('alert')).toContainText('Another store answers');
  await join(backend, page, code.toLowerCase());
  await expect(page.getByRole('main')).toContainText(addressOf(backend));
  await expect(page.getByTestId('connection')).toHaveText('connected');
  await expect(page.getByTestId('waiting')).toHaveText('0');
  await expect(page.getByTestId('clock')).toHaveText('Agrees with the store');
  await expect(page.getByRole('main')).toContainText('everything is loaded anew');
  expect((await backend.command('stations')).output).toContain('Bench 1');
  expect((await backend.command('verify')).output).toMatch(/[1-9]\d* entries in 1 logs: every chain is whole/);
});

test('whoever joins a store that does not know them is signed out, and those of the store stand there', async ({
  station,
}) => {
  const { page, scan } = station;
  await backend.command('operators', 'add', 'Zoe Adler', '--role', 'administrator');
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: /^Demo warehouse/ }).click();
  await expect(page.getByText('Scan your badge')).toBeVisible({ timeout: 20_000 });
  await scan('BADGE9001');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Store and sync' }).click();
  await page.getByText('Join a store').click();
  await join(backend, page, await newCode(backend));
  await expect(page.getByRole('heading', { name: 'Or choose your name' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Zoe Adler' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a station that is shut out says so, and packing goes on', async ({ station }) => {
  const { page } = station;
  await joinAtFirstStart(backend, page);
  await expect(page.getByText('Scan your badge')).toBeVisible();
  const [id = ''] = (await backend.command('stations')).output.split(' ');
  expect((await backend.command('revoke', id)).code).toBe(0);
  await page.evaluate(() => window.station.invoke('store/load-demo', {}));
  await page.reload();
  await expect(page.getByText('This station does not belong to the store')).toBeVisible({ timeout: 15_000 });
});

test('an order that another bench is packing is taken over when a supervisor allows it, and the other bench is stopped at once', async ({
  station,
}, info) => {
  test.setTimeout(90_000);
  const { page, scan, banner } = station;
  const other = await openSecondBench(backend, station);

  const [first = '', ...rest] = codesOf('10402');
  await scan('10402');
  await scan(first);
  await expect(page.getByTestId('total')).toContainText('1 of');
  await other.page.getByRole('radio', { name: /^All/ }).first().click();
  await expect(other.page.locator('[data-order="10402"]')).toHaveAttribute('data-state', 'elsewhere', {
    timeout: 8_000,
  });
  // Ben goes on where Ana began: the others hear of it.
  await scan('BADGE1002');
  await expect(async () => {
    await other.scan('10402');
    await expect(other.page.getByRole('alert')).toContainText('Ben Fischer, Bench 1', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await scan('BADGE1001');
  await expect(other.page.getByRole('alert')).toContainText('Another station packs this order');
  await expect(other.page.getByRole('group', { name: 'Another station has this order' })).toBeVisible();
  await other.page.screenshot({ path: info.outputPath('foreign.png') });
  await other.scan('PBCMDTAKEOVER');
  const why = 'Why is it taken over?';
  await expect(other.page.getByRole('dialog', { name: why })).toContainText('Take over · Order 10402');
  await other.page.screenshot({ path: info.outputPath('why-taken-over.png') });
  // Left without an answer, nothing was done: the choice stands, and the other bench packs on.
  await other.page.keyboard.press('Escape');
  await expect(other.page.getByRole('group', { name: 'Another station has this order' })).toBeVisible();
  await expect(page.getByTestId('total')).toContainText('1 of');
  const takeOver = other.page.getByRole('main').getByRole('button', { name: 'Take over' });
  // The strongest button is for what usually is right, and this stops somebody.
  await expect(takeOver).not.toHaveClass(/primary/);
  await takeOver.click();
  await allow(other, why);
  await expect(other.page.getByRole('heading', { level: 1 })).toContainText('10402');
  await expect(other.page.getByTestId('total')).toContainText('0 of');

  await expect(page.getByRole('alert')).toContainText('Another station packs this order', { timeout: 5_000 });
  await scan(rest[0] ?? '');
  await expect(page.getByTestId('total')).toContainText('1 of');
  await expect(page.getByRole('main').getByRole('button', { name: /Undo/ })).toHaveAttribute('aria-disabled', 'true');

  // Taken back in the middle of it: everything is scanned again here, and the label comes from here alone.
  await other.scan(first);
  await expect(other.page.getByTestId('total')).toContainText('1 of');
  await scan('PBCMDTAKEOVER');
  await allow(station, why);
  await expect(banner()).toContainText('Taken over');
  await expect(page.getByTestId('total')).toContainText('0 of');
  await expect(other.page.getByRole('alert')).toContainText('Another station packs this order', { timeout: 5_000 });
  await other.page.getByRole('button', { name: 'Put aside' }).first().click();
  await expect(other.page.getByRole('heading', { level: 1 })).not.toContainText('10402');
  for (const code of [first, ...rest]) await scan(code);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await scan(`]C100${await page.locator('figure[data-sscc]').first().getAttribute('data-sscc')}`);
  await expect(banner()).toContainText('Order done');
  await other.scan('PBCMDTAKEOVER');
  await expect(other.page.getByTestId('banner')).toContainText('No order is open');
  await other.stop('SIGTERM');
});

test('one order packed at two benches while the store is away: both histories stay, and a person is told', async ({
  station,
}) => {
  test.setTimeout(240_000);
  const { page, scan } = station;
  const other = await openSecondBench(backend, station);
  await expect(other.page.locator('[data-order="10402"]')).toHaveAttribute('data-state', 'ready');

  await backend.kill();
  for (const bench of [station, other]) {
    await bench.scan('10402');
    for (const code of codesOf('10402')) await bench.scan(code);
  }
  for (const bench of [station, other]) await labelWithoutStore(bench);
  await backend.start();
  for (const bench of [page, other.page])
    await expect(bench.getByText('The store does not answer')).toBeHidden({ timeout: 60_000 });
  await scan('PBCMDSUSPEND');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Store and sync' }).click();
  await expect(page.getByTestId('exceptions')).toContainText('Order 10402 was packed at another station too');
  expect((await backend.command('verify')).code).toBe(0);
  await other.stop('SIGTERM');
});

test('a supervisor allows a further label while the store is away, and the store hears of it when it is back', async ({
  station,
}) => {
  test.setTimeout(90_000);
  const { page, scan, banner } = station;
  await backend.command('demo');
  await joinAtFirstStart(backend, page);
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 15_000 });
  await scan('BADGE1001');
  await scan('10402');
  for (const code of codesOf('10402')) await scan(code);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  const labels = page.locator('figure[data-sscc]');
  for (const [count, isAway] of [
    [2, false],
    [3, true],
  ] as const) {
    if (isAway) await backend.kill();
    await page.keyboard.press('F7');
    await allow(station, 'Why once more?');
    await expect(labels).toHaveCount(count, { timeout: 20_000 });
  }
  await expect(page.getByText('The store does not answer')).toBeVisible({ timeout: 15_000 });
  await backend.start();
  await expect(page.getByText('The store does not answer')).toBeHidden({ timeout: 40_000 });
  await expectSent(page);
  const { output, code } = await backend.command('verify');
  expect([code, output]).toEqual([0, expect.stringContaining('every chain is whole')]);
});

test('an order that another bench has finished opens nowhere else: ten scans, ten times the same words', async ({
  station,
}, info) => {
  test.setTimeout(90_000);
  const { scan } = station;
  const other = await openSecondBench(backend, station);
  await scan('10402');
  for (const code of codesOf('10402')) await scan(code);
  await expect(station.banner()).toContainText('Scan the label', { timeout: 20_000 });
  await scan(`]C100${await station.page.locator('figure[data-sscc]').first().getAttribute('data-sscc')}`);
  await expect(station.banner()).toContainText('Order done');
  await expectSent(station.page);
  for (let time = 0; time < 10; time++) {
    await other.scan('10402');
    await expect(other.page.getByRole('alert')).toContainText('Order 10402 is packed already');
    await expect(other.page.getByRole('alert')).toContainText('Bench 1, Ana Pereira');
    await expect(other.page.getByTestId('total')).toBeHidden();
    await other.scan('PBCMDOK');
  }
  await other.scan('10402');
  await other.page.screenshot({ path: info.outputPath('packed-already.png') });
  await other.stop('SIGTERM');
});
