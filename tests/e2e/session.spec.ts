// Who is signed in is known to the trusted side: a page that says something else changes nothing.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { append, type LogHead } from '#shared/sync/index.ts';
import { digest } from '#tests/kit/open-store.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';
import { expect, type StationUnderTest, test } from './station.ts';
import { joinAtFirstStart } from './two-benches.ts';

/** Asks a channel as any script in the page could. */
const ask = ({ page }: StationUnderTest, channel: string, payload: unknown = {}): Promise<unknown> =>
  page.evaluate(
    async ([name, about]) => {
      const reply = await window.station.invoke(name as string, about);
      return reply.ok ? reply.value : reply.failure;
    },
    [channel, payload] as const,
  );
const signedIn = async (station: StationUnderTest) =>
  ((await ask(station, 'session/read')) as { session: { operatorId: string } | null }).session?.operatorId ?? null;
const noDevices = { devices: { scanners: [], printers: [], scales: [], roles: {} } };

test.describe('at the demo warehouse', () => {
  test.use({ started: ['--demo'] });

  test('a page that writes down an administrator configures nothing, and nobody is signed in after a restart', async ({
    demo,
  }) => {
    const { page } = demo;
    expect(await signedIn(demo)).toBe('ana pereira');
    const { head } = (await ask(demo, 'journal/open')) as { head: LogHead };
    const event = { type: 'OperatorSignedIn', v: 1, operatorId: 'robin admin', by: 'badge' } as const;
    const entry = append(digest, head, { opId: 'made-up', at: Date.now(), by: null, event });
    expect(await ask(demo, 'journal/append', { entries: [entry] })).toEqual({ type: 'appended' });
    expect(await ask(demo, 'devices/change', noDevices)).toEqual({ type: 'not-administrator' });
    expect(await ask(demo, 'store/use-embedded')).toEqual({ type: 'not-administrator' });
    expect(await ask(demo, 'session/sign-in', { by: 'pin', operatorId: 'robin admin', pin: '0000' })).toMatchObject({
      type: 'wrong-pin',
    });
    expect(await signedIn(demo)).toBe('ana pereira');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Or choose your name' })).toBeVisible();
    expect(await signedIn(demo)).toBeNull();
  });

  test('a killed station comes back to the same person, and after signing out to nobody', async ({ demo }) => {
    const { page, scan, banner } = demo;
    await scan('BADGE9001');
    await expect(banner()).toContainText('Hello Robin');
    await demo.killAndRestart();
    await expect(demo.page.getByRole('heading', { level: 1 })).toHaveText('Bench 1');
    expect(await signedIn(demo)).toBe('robin admin');
    expect(await ask(demo, 'devices/change', noDevices)).toEqual({ type: 'changed' });
    await demo.scan('PBCMDSIGNOUT');
    await expect(demo.page.getByRole('heading', { name: 'Or choose your name' })).toBeVisible();
    expect(await ask(demo, 'devices/change', noDevices)).toEqual({ type: 'not-administrator' });
    await demo.killAndRestart();
    await expect(demo.page.getByRole('heading', { name: 'Or choose your name' })).toBeVisible();
    expect(await signedIn(demo)).toBeNull();
    expect(page.isClosed()).toBe(true);
  });

  test('somebody who has no PIN yet chooses one at the first sign-in', async ({ demo }) => {
    const { page, scan, banner } = demo;
    await scan('BADGE9001');
    await expect(banner()).toContainText('Hello Robin');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Import files' }).click();
    await page.getByTestId('import-file').setInputFiles({
      name: 'operators.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,badge,role,language\nNia Adjei,,packer,en\n'),
    });
    await page.getByRole('button', { name: 'Import the good rows' }).click();
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('1 added');
    await page.keyboard.press('Escape');
    await scan('PBCMDSIGNOUT');
    await page.getByRole('button', { name: 'Nia Adjei' }).first().click();
    for (const heading of [/choose/i, /again|repeat/i]) {
      await expect(page.getByRole('heading', { name: /Nia Adjei/ })).toContainText(heading);
      await page.getByLabel(/Nia Adjei/).fill('2468');
      await page.getByRole('button', { name: 'Enter' }).click();
    }
    await expect(banner()).toContainText('Hello Nia');
    expect(await signedIn(demo)).toBe('nia adjei');
  });

  test('a PIN signs in, a wrong one does not, and a packer takes in no file of people', async ({ demo }) => {
    const { page, scan, banner } = demo;
    await scan('PBCMDSIGNOUT');
    await page.getByRole('button', { name: 'Sam Taylor' }).first().click();
    await page.getByLabel(/Sam Taylor/).fill('9999');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(page.getByRole('alert')).toContainText('This is not your PIN');
    expect(await signedIn(demo)).toBeNull();
    await page.getByLabel(/Sam Taylor/).fill('1234');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(banner()).toContainText('Hello Sam');
    expect(await signedIn(demo)).toBe('sam taylor');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Import files' }).click();
    await page.getByTestId('import-file').setInputFiles({
      name: 'operators.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,badge,role,language\nMallory,M1,administrator,en\n'),
    });
    await page.getByRole('button', { name: 'Import the good rows' }).click();
    await expect(page.getByRole('alert')).toContainText('Only an administrator may do this');
  });
});

test('while the store is away badges still work; after eight hours nobody configures, and the way back stays open', async ({
  station,
}) => {
  test.setTimeout(90_000);
  const backend = await startStoreProcess({ host: '0.0.0.0' });
  await joinAtFirstStart(backend, station.page);
  await expect(station.page.getByText('Scan your badge')).toBeVisible();
  await ask(station, 'store/load-demo');
  await expect(station.page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 15_000 });
  await backend.kill();
  // Nobody has signed in here yet, and the store is gone.
  await station.scan('BADGE9001');
  await expect(station.banner()).toContainText('Hello Robin');
  expect(await ask(station, 'devices/change', noDevices)).toEqual({ type: 'changed' });
  const file = path.join(station.dataFolder, 'people.json');
  await station.killAndRestart(async () => {
    const people = JSON.parse(await readFile(file, 'utf8')) as { saidAt: number }[];
    const later = people.map((person) => ({ ...person, saidAt: person.saidAt - 8 * 3_600_000 }));
    await writeFile(file, JSON.stringify(later));
  });
  const { page } = station;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bench 1');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Devices' }).click();
  await page.getByRole('radio', { name: 'Real devices' }).click();
  await expect(page.getByRole('alert').last()).toContainText('The store has not been reached for 8 hours');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/role-unknown.png` });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Store and sync' }).click();
  await expect(page.getByText('Join a store')).toBeVisible();
  // Going back to its own store is a way to work on, and the demo's administrator of long ago may.
  await page.getByRole('button', { name: 'Use the store in this station' }).click();
  await expect(page.getByRole('dialog')).toContainText('In this station');
});
