// A label that is bought at a carrier: printed like any other, scanned back by the carrier's barcode, bought once.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type EasyPostServer, startEasyPost } from '#tests/kit/easypost-server.ts';
import { SENDER } from '#tests/kit/postage-office.ts';
import { codesOf } from './demo-data.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';

const STORE = path.resolve(import.meta.dirname, '../../electron/store/server/store-main.ts');
test.use({ started: ['--demo'] });
let carrier: EasyPostServer;
test.beforeAll(async () => {
  carrier = await startEasyPost();
});
test.afterAll(() => carrier.close());
test.beforeEach(() => carrier.setFault(() => undefined));

/** Whoever runs the store adds the account, while the station is off. */
async function addAccount({ dataFolder }: StationUnderTest, service = 'GroundAdvantage'): Promise<string> {
  const file = path.join(dataFolder, 'account.json');
  const at = { carrier: 'USPS', service };
  const services = { Standard: at, Express: at, Economy: at };
  await writeFile(
    file,
    JSON.stringify({ type: 'easypost', apiKey: 'EZTK-test-key', baseUrl: carrier.baseUrl, from: SENDER, services }),
  );
  const given = ['--data', dataFolder, '--database', `sqlite:${path.join(dataFolder, 'store.db')}`];
  const run = spawn(process.execPath, [STORE, 'carrier', 'add', 'main', file, ...given]);
  const said: string[] = [];
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => said.push(String(part)));
  await new Promise((closed) => run.once('close', closed));
  return said.join('');
}
/** A station that starts with the account, and Ana signed in. */
async function startWith(demo: StationUnderTest, service?: string): Promise<void> {
  await demo.killAndRestart(async () => {
    expect(await addAccount(demo, service)).toContain('are bought by main from now on.');
  });
  await expect(demo.page.getByRole('button', { name: /^Ana/ })).toBeVisible({ timeout: 20_000 });
}
async function pack({ scan, page }: StationUnderTest, order: string): Promise<void> {
  await scan(order);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(order);
  for (const code of codesOf(order)) await scan(code);
}
const said = ({ page }: StationUnderTest) => page.getByTestId('banner').last();
async function sendsOf({
  page,
}: StationUnderTest): Promise<readonly { orderCode: string; postage?: { trackingNumber: string } }[]> {
  const reply = await page.evaluate(() => window.station.invoke('label/jobs', {}));
  return (reply as { value: { jobs: { orderCode: string; postage?: { trackingNumber: string } }[] } }).value.jobs;
}

test('a carrier’s label is bought, printed and scanned back; the order says its number', async ({ demo }) => {
  const before = carrier.bought().length;
  await startWith(demo);
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('Scan the label');
  await shot(demo.page, 'carrier-label');
  const [job] = (await sendsOf(demo)).filter(({ orderCode }) => orderCode === '10402');
  const tracking = job?.postage?.trackingNumber ?? '';
  expect(tracking).toMatch(/^9400\d{18}$/);
  expect(carrier.bought().length).toBe(before + 1);
  // What another label says is not taken for it.
  await demo.scan('420902779400111206206406260787');
  await expect(said(demo)).not.toContainText('Order done');
  await demo.scan(`42090277${tracking}`);
  await expect(said(demo)).toContainText('Order done');
  await expectSent(demo.page);
  expect(carrier.bought().length).toBe(before + 1);
  // At the door the same barcode puts the parcel onto its carrier's manifest.
  await demo.scan('PBCMDHANDOVER');
  await expect(demo.page.locator('[data-activity=hand-over]')).toBeVisible();
  await demo.scan(`42090277${tracking}`);
  await expect(said(demo)).toContainText(`Taken, ends in ${tracking.slice(-4)}`);
  await expect(demo.page.getByRole('main')).toContainText('USPS');
  await shot(demo.page, 'carrier-handed-over');
});

test('a carrier that is away holds up nobody, and one touch prints what waits when it is back', async ({ demo }) => {
  await startWith(demo);
  carrier.setFault((kind) => (kind === 'buy' ? 'lost' : kind === 'read' ? 'error' : undefined));
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('No label yet: the carrier has not sold it');
  await shot(demo.page, 'carrier-waits');
  await pack(demo, '10403');
  await expect(demo.page.getByRole('banner').getByRole('button', { name: /^Labels \d/ })).toHaveText('Labels 2');
  carrier.setFault(() => undefined);
  const before = carrier.bought().length;
  await demo.scan('PBCMDLABELS');
  await demo.page.getByRole('button', { name: 'Print all that wait' }).click();
  await expect(said(demo)).toContainText('Labels printed');
  // What was bought while its answer was lost is not bought again.
  expect(carrier.bought().length).toBe(before);
  await shot(demo.page, 'carrier-labels');
});

test('what the carrier refuses has its words', async ({ demo }) => {
  await startWith(demo, 'Rocket');
  await pack(demo, '10402');
  await expect(said(demo)).toContainText('No label: the carrier refuses it');
  await expect(said(demo)).toContainText('it offers no USPS Rocket for this parcel');
  await shot(demo.page, 'carrier-refuses');
});
