// Who is signed in is known to the trusted side: a page that says something else changes nothing.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { append, type LogHead } from '#shared/log/index.ts';
import { digest } from '#tests/kit/open-store.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';
import { expect, openPersonMenu, type StationUnderTest, shot, test } from './station.ts';
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

  test('nobody becomes a supervisor by choosing a first PIN: an administrator gives a one-time PIN, in the app', async ({
    demo,
  }) => {
    const { page, scan, banner } = demo;
    const screen = page.getByRole('main');
    const enter = async (name: string, pin: string) => {
      await page.getByLabel(new RegExp(name)).fill(pin);
      await page.getByRole('button', { name: 'Enter', exact: true }).click();
    };
    await scan('BADGE9001');
    await expect(banner()).toContainText('Hello Robin');
    await openPersonMenu(page, 'settings');
    await page.getByRole('button', { name: 'People and PINs' }).click();
    await screen.getByRole('button', { name: 'Add a person' }).click();
    await screen.getByLabel('Name').fill('Nia Adjei');
    await screen.getByRole('radio', { name: 'Supervisor' }).click();
    // A badge that is scanned here goes into the field, and signs nobody in.
    await scan('BADGE1001');
    await expect(screen.getByLabel('Badge')).toHaveValue('BADGE1001');
    await screen.getByRole('button', { name: 'Add a person' }).click();
    await expect(screen.getByRole('alert')).toContainText('This is the badge of Ana Pereira');
    await shot(page, 'badge-taken');
    await scan('BADGE3001');
    // Help costs nothing that was typed.
    await page.keyboard.press('F1');
    await page.keyboard.press('Escape');
    await openPersonMenu(page, 'settings');
    await page.getByRole('button', { name: 'People and PINs' }).click();
    await expect(screen.getByLabel('Name')).toHaveValue('Nia Adjei');
    await expect(screen.getByLabel('Badge')).toHaveValue('BADGE3001');
    await screen.getByRole('button', { name: 'Add a person' }).click();
    const oneTime = await screen.getByTestId('one-time-pin').innerText();
    expect(oneTime).toMatch(/^\d{6}$/);
    await shot(page, 'one-time-pin');
    await screen.getByRole('button', { name: 'Close' }).last().click();
    await expect(screen.getByRole('button', { name: /^Nia Adjei/ })).toContainText('no PIN');
    await shot(page, 'people');
    expect(await signedIn(demo)).toBe('robin admin');
    await page.keyboard.press('Escape');
    await scan('PBCMDSIGNOUT');

    await page.getByRole('button', { name: 'Nia Adjei' }).first().click();
    await expect(banner()).toContainText(/one-time PIN.*Nia Adjei/s);
    await enter('Nia Adjei', '1111');
    await expect(page.getByRole('alert').last()).toContainText('Wrong PIN. 4 tries are left');
    expect(await signedIn(demo)).toBeNull();
    await enter('Nia Adjei', oneTime);
    for (const headline of [/Choose.*Nia Adjei/s, /again.*Nia Adjei/s]) {
      await expect(banner()).toContainText(headline);
      await enter('Nia Adjei', '2468');
    }
    await expect(banner()).toContainText('Hello Nia');
    expect(await signedIn(demo)).toBe('nia adjei');

    // Their own PIN, and nobody else's.
    await openPersonMenu(page, 'settings');
    await page.getByRole('button', { name: 'People and PINs' }).click();
    await expect(screen).toContainText('Only an administrator adds people');
    await screen.getByRole('button', { name: 'Change my PIN' }).click();
    for (const pin of ['2468', '1357', '1357']) await enter('Nia Adjei', pin);
    await expect(screen.getByRole('status')).toContainText('Your PIN is changed');
    expect(await ask(demo, 'session/sign-in', { by: 'pin', operatorId: 'nia adjei', pin: '2468' })).toMatchObject({
      type: 'wrong-pin',
    });
  });

  test('a PIN signs in, a wrong one does not, and a packer takes in no file of people', async ({ demo }) => {
    const { page, scan, banner } = demo;
    await scan('PBCMDSIGNOUT');
    await page.getByRole('button', { name: 'Sam Taylor' }).first().click();
    await page.getByLabel(/Sam Taylor/).fill('9999');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(page.getByRole('alert')).toContainText('Wrong PIN. 4 tries are left');
    expect(await signedIn(demo)).toBeNull();
    await page.getByLabel(/Sam Taylor/).fill('1234');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(banner()).toContainText('Hello Sam');
    expect(await signedIn(demo)).toBe('sam taylor');
    await openPersonMenu(page, 'settings');
    await page.getByRole('button', { name: 'Import files' }).click();
    await page.getByTestId('import-file').setInputFiles({
      name: 'operators.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,badge,role,language\nMallory,M1,administrator,en\n'),
    });
    await page.getByRole('button', { name: 'Take 1 row' }).click();
    await expect(page.getByRole('alert')).toContainText('Only an administrator may do this');
  });
});

test('while the store is away badges still work; after eight hours nobody configures, and the way back stays open', async ({
  station,
}) => {
  test.setTimeout(90_000);
  const backend = await startStoreProcess({ host: '0.0.0.0' });
  await backend.command('demo');
  await joinAtFirstStart(backend, station.page);
  await expect(station.page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 15_000 });
  // The trusted side asks the store for people by itself, beside the page.
  const file = path.join(station.dataFolder, 'people.json');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('saidAt');
  await backend.kill();
  // Nobody has signed in here yet, and the store is gone.
  await station.scan('BADGE9001');
  await expect(station.banner()).toContainText('Hello Robin');
  expect(await ask(station, 'devices/change', noDevices)).toEqual({ type: 'changed' });
  await station.killAndRestart(async () => {
    const people = JSON.parse(await readFile(file, 'utf8')) as { saidAt: number }[];
    const later = people.map((person) => ({ ...person, saidAt: person.saidAt - 8 * 3_600_000 }));
    await writeFile(file, JSON.stringify(later));
  });
  const { page } = station;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bench 1');
  await openPersonMenu(page, 'settings');
  await page.getByRole('main').getByRole('button', { name: 'Devices' }).click();
  await page.getByRole('radio', { name: 'Real devices' }).click();
  await expect(page.getByRole('alert').last()).toContainText('The store has not been reached for 8 hours');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/role-unknown.png` });
  await page.keyboard.press('Escape');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Store and sync' }).click();
  await expect(page.getByText('Join a store')).toBeVisible();
  // Going back to its own store is a way to work on, and the demo's administrator of long ago may.
  await page.getByRole('button', { name: 'Use the store in this station' }).click();
  await expect(page.getByRole('main')).toContainText('In this station');
});
