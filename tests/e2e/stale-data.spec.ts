// An order whose store was not heard for long: where the merchant says so, a supervisor lets it leave.
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';
import { codesOf } from './demo-data.ts';
import { withPolicies } from './policies.ts';
import { expect, shot, test } from './station.ts';
import { allow, joinAtFirstStart } from './two-benches.ts';

let backend: StoreProcess;

test.beforeEach(async () => {
  backend = await startStoreProcess();
});
test.afterEach(() => backend.kill());

test('its last unit does not close it by itself; OK asks a supervisor, and then it is closed', async ({ station }) => {
  test.setTimeout(180_000);
  const { page, scan, banner } = station;
  await backend.command('demo');
  await joinAtFirstStart(backend, page);
  await expect(page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 15_000 });
  await scan('BADGE1001');
  await expect(banner()).toContainText('Hello Ana');
  await withPolicies(station, { 'stale-minutes': 30 });
  await scan('10402');
  const codes = codesOf('10402');
  for (const code of codes.slice(0, -1)) await scan(code);
  // A bench knows the PINs of those who used them there while the store was there.
  const subject = { kind: 'reprint', about: { kind: 'order', id: 'none' }, parcel: 1, reason: 'damaged' } as const;
  const granted = await page.evaluate(
    (of) => window.station.invoke('override/grant', { ...of, supervisorId: 'sam taylor', pin: '1234' }),
    subject,
  );
  expect(granted).toMatchObject({ value: { type: 'granted' } });
  await backend.kill();
  // Something to tell: by that the bench notices at once.
  await scan('NO-SUCH-CODE-77');
  await expect(page.locator('header').first()).toContainText(/Store: (away|\d+ wait)/, { timeout: 60_000 });
  // An hour goes by at the bench.
  await page.evaluate(() => {
    const right = Date.now.bind(Date);
    Date.now = () => right() + 3_600_000;
  });
  await scan(codes.at(-1) ?? '');
  await expect(banner()).toContainText('All units are in, but the store was not heard for 1 hr');
  await shot(page, 'stale-first');
  await scan('PBCMDOK');
  await expect(page.getByRole('dialog')).toContainText('Close it by old knowledge');
  await shot(page, 'stale-override');
  await allow(station, 'Who allows it?', { reasonIsKnown: true });
  // Closed; by its own clock the trusted side heard the store a moment ago, and asks about the label as ever.
  await expect(banner()).toContainText(/Parcel complete|No label yet/, { timeout: 20_000 });
  await expect(page.getByTestId('total')).toContainText('3 of 3');
});
