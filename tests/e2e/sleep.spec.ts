// A bench whose computer slept for a day: its processes stand still, its connections are gone, and every clock has moved on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';
import { codesOf } from './demo-data.ts';
import { expect, expectSent, hostKind, test } from './station.ts';
import { openSecondBench } from './two-benches.ts';

const before = process.env.NODE_OPTIONS;
const clock = pathToFileURL(path.resolve(import.meta.dirname, '../kit/day-later.ts'));
let backend: StoreProcess;
test.skip(hostKind !== 'browser', 'The clock of the host is moved by an option of Node.');
test.beforeAll(async () => {
  process.env.NODE_OPTIONS = `${before ?? ''} --import ${clock}`;
  backend = await startStoreProcess({ host: '0.0.0.0' });
});
test.afterAll(async () => {
  if (before === undefined) delete process.env.NODE_OPTIONS;
  else process.env.NODE_OPTIONS = before;
  await backend.kill();
});

/** Sends a signal to every process of a station, or to its host alone. */
const signal = (name: string, pattern: string) => spawnSync('pkill', [`-${name}`, '-f', pattern]);
const DAY_MS = 24 * 3_600_000;

// What stands still cannot be ended.
test.afterEach(({ station }) => void signal('CONT', station.dataFolder));

test('a bench that slept for a day while another finished its order: it is told at once, and packs the next', async ({
  station,
}) => {
  test.setTimeout(150_000);
  const { page, scan, banner, dataFolder } = station;
  await page.addInitScript(() => {
    const right = Date.now.bind(Date);
    Date.now = () => right() + Number(Reflect.get(window, 'aheadMs') ?? 0);
  });
  await page.reload();
  const other = await openSecondBench(backend, station);
  const [first = '', ...rest] = codesOf('10402');
  await scan('10402');
  await scan(first);
  await expect(page.getByTestId('total')).toContainText('1 of');
  await other.page.getByRole('radio', { name: /^All/ }).first().click();
  await expect(other.page.locator('[data-order="10402"]')).toHaveAttribute('data-state', 'elsewhere', {
    timeout: 8_000,
  });

  signal('STOP', dataFolder);
  process.kill(backend.pid(), 'SIGUSR2');
  // Units lie in its parcel: not even after a day does the order fall to whoever asks first.
  await other.scan('10402');
  await expect(other.page.getByRole('alert')).toContainText('Another station packs this order');
  await other.scan('PBCMDTAKEOVER');
  await expect(other.page.getByTestId('total')).toContainText('0 of');
  for (const code of [first, ...rest]) await other.scan(code);
  await expect(other.page.getByTestId('banner')).toContainText('Scan the label', { timeout: 20_000 });
  await other.scan(`]C100${await other.page.locator('figure[data-sscc]').first().getAttribute('data-sscc')}`);
  await expect(other.page.getByTestId('banner')).toContainText('Order done');
  // The store has it all, and the other bench's claim is over: nothing tells of it but the order itself.
  await expectSent(other.page);
  await other.page.getByRole('radio', { name: /^All/ }).first().click();
  await expect(other.page.locator('[data-order="10402"]')).toHaveAttribute('data-state', 'packed');
  await backend.kill('SIGTERM');
  await backend.start();
  process.kill(backend.pid(), 'SIGUSR2');

  signal('USR2', `browser-host.js.*${dataFolder}`);
  signal('CONT', dataFolder);
  await page.evaluate((ms) => Reflect.set(window, 'aheadMs', ms), DAY_MS);
  await expect(page.getByRole('alert')).toContainText('Order 10402 is packed already', { timeout: 20_000 });
  await expect(page.getByRole('alert')).toContainText('Bench 1, Ana Pereira');
  await scan(rest[0] ?? '');
  await expect(page.getByTestId('total')).toContainText('1 of');
  await page.getByRole('button', { name: 'Put aside' }).first().click();
  await page.getByRole('radio', { name: /^All/ }).first().click();
  await expect(page.locator('[data-order="10402"]')).toHaveAttribute('data-state', 'packed', { timeout: 20_000 });

  await scan('10403');
  for (const code of codesOf('10403')) await scan(code);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  await scan(`]C100${await page.locator('figure[data-sscc]').first().getAttribute('data-sscc')}`);
  await expect(banner()).toContainText('Order done');
  await other.page.getByRole('radio', { name: /^All/ }).first().click();
  await expect(other.page.locator('[data-order="10403"]')).toHaveAttribute('data-state', 'packed', { timeout: 20_000 });
  await other.stop('SIGTERM');
  const { output, code } = await backend.command('verify');
  expect([code, output]).toEqual([0, expect.stringContaining('every chain is whole')]);
});
