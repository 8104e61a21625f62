import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { databaseName } from '#tests/kit/database-name.ts';
import { axe } from './axe.ts';
import { codesOf } from './demo-data.ts';
import { expect, hostKind, openPersonMenu, test } from './station.ts';

test.use({ started: ['--demo'] });

const scanned = (page: import('@playwright/test').Page, texts: string[]) =>
  page.evaluate((list) => window.station.invoke('bench/scan', { texts: list }), texts);

test('garbage, 4,000 characters and control characters each have words, and the next scan counts', async ({ demo }) => {
  const { page, scan, banner } = demo;
  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  await scanned(page, ['¿what?']);
  await expect(page.getByRole('alert')).toContainText('Unknown code');
  await scanned(page, ['X'.repeat(4_000)]);
  await expect(page.getByRole('alert')).toContainText('It is too long');
  await scanned(page, ['AB\u0000\u0007CD']);
  await expect(page.getByRole('alert')).toContainText('characters that no barcode has');
  await scanned(page, [']C10104006381333932']);
  await expect(page.getByRole('alert')).toContainText('Its check digit is wrong');
  await scan(codesOf('10402')[0] ?? '');
  await expect(banner()).toContainText('1 / ');
});

/** `npm run test:long` goes on for a minute. */
const BURST_SECONDS = Number(process.env.BURST_SECONDS ?? 15);

test(`200 scans a second for ${BURST_SECONDS} seconds: every one is answered, none is lost`, async ({ demo }) => {
  test.setTimeout(300_000);
  const { page, scan } = demo;
  await scan('10402');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10402');
  const codes = codesOf('10402');
  const needed = codes.length;
  // Every unit that is needed comes first; the rest is scans that must be refused, one by one.
  const second = (at: number) =>
    Array.from({ length: 200 }, (_, n) => (at === 0 && n < needed - 1 ? (codes[n] ?? '') : `GARBAGE-${at}-${n}`));
  await page.evaluate(
    async (batches) => {
      for (const texts of batches) {
        const started = performance.now();
        await window.station.invoke('bench/scan', { texts });
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1_000 - (performance.now() - started))));
      }
    },
    Array.from({ length: BURST_SECONDS }, (_, at) => second(at)),
  );
  await expect(page.getByTestId('total')).toContainText(`${needed - 1} of ${needed}`);
  const name = await databaseName(page);
  await expect
    .poll(
      () =>
        page.evaluate(
          (name) =>
            new Promise((resolve) => {
              const open = indexedDB.open(name);
              open.onsuccess = () => {
                const entries = open.result.transaction('log').objectStore('log').getAll();
                entries.onsuccess = () => {
                  const types = (entries.result as { body: string }[]).map(
                    ({ body }) => JSON.parse(body).event.type as string,
                  );
                  open.result.close();
                  resolve({
                    refused: types.filter((type) => type === 'ScanRefused').length,
                    packed: types.filter((type) => type === 'UnitScanned').length,
                  });
                };
              };
            }),
          name,
        ),
      { timeout: 150_000, intervals: [1_000, 5_000] },
    )
    .toEqual({ refused: 200 * BURST_SECONDS - (needed - 1), packed: needed - 1 });
});

test('a second window on the same station is turned away politely, and takes over when the first one closes', async ({
  demo,
}) => {
  test.skip(hostKind === 'electron', 'Electron has one window.');
  const second = await demo.context().newPage();
  await second.goto(demo.url());
  await expect(second.getByRole('alert')).toContainText('This station is open already');
  await demo.page.close();
  await expect(second.getByRole('radio', { name: /^Ready/ })).toBeVisible({ timeout: 15_000 });
});

test('a label is refused for an order that is not verified, whoever asks', async ({ demo }) => {
  const { page, scan } = demo;
  await scan('10402');
  await scan(codesOf('10402')[0] ?? '');
  await expect(page.getByTestId('total')).toContainText('1 of');
  const asked = await page.evaluate(() =>
    window.station.invoke('label/print', { orderId: 'Wish:10402', parcel: 1, version: 1, drawn: [] }),
  );
  expect(asked).toMatchObject({ ok: true, value: { type: 'failed', trouble: 'not-verified' } });
});

test('one code of two items is asked about, and answered by a scan from the screen', async ({ demo }) => {
  const { page, scan, banner } = demo;
  const file = path.join(demo.dataFolder, 'items.csv');
  const code = codesOf('10403')[0] ?? '';
  await writeFile(file, `sku,title,barcodes\nTWIN,A twin of something,${code}\n`);
  await scan('BADGE2001');
  await expect(banner()).toContainText('Hello Sam Taylor');
  await openPersonMenu(page, 'settings');
  await page.getByRole('button', { name: 'Import files' }).click();
  await page.getByTestId('import-file').setInputFiles(file);
  await page.getByRole('button', { name: 'Take 1 row' }).click();
  await expect(page.getByText('Import finished')).toBeVisible();
  await page.keyboard.press('Escape');
  await scan('10403');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10403');
  await scan(code);
  await expect(page.getByRole('alert')).toContainText('Which one is it?');
  const choices = page.getByRole('group', { name: 'Which one is it?' }).getByRole('button');
  const right = (await choices.allInnerTexts()).findIndex((text) => !text.includes('twin'));
  await expect(page.getByRole('img', { name: `PBCMDCHOOSE${right + 1}` })).toBeVisible();
  await scan(`PBCMDCHOOSE${right + 1}`);
  await expect(banner()).toContainText(/Parcel complete|Scan the label/);
});

test('a browser that was closed, and its address opened again, says what happened and what to do', async ({
  demo,
}, info) => {
  test.skip(hostKind === 'electron', 'Electron has no address.');
  // Closing a browser forgets the cookie of the session.
  await demo.context().clearCookies();
  const page = await demo.context().newPage();
  await page.goto(new URL(demo.url()).origin);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Packbench runs here');
  await expect(page.getByText('Use the window that Packbench opened')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'يعمل Packbench هنا' })).toBeVisible();
  await expect(page.locator('main')).toHaveCSS('max-width', '880px');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await axe(page).analyze()).violations).toEqual([]);
    await page.screenshot({ path: info.outputPath(`no-token-${colorScheme}.png`) });
  }
});

test.describe('with a damaged store', () => {
  test.use({ started: [] });
  test('the station says so and what to do, and deletes nothing', async ({ station }) => {
    const store = path.join(station.dataFolder, 'store.db');
    await station.page.getByRole('heading', { name: 'Welcome to Packbench' }).waitFor();
    // Without its write-ahead log, from which SQLite would mend the file.
    await station.killAndRestart(async () => {
      await rm(`${store}-wal`, { force: true });
      await writeFile(store, 'this is no database '.repeat(500));
    });
    await expect(station.page.getByText("The store's file is damaged")).toBeVisible({ timeout: 15_000 });
    expect((await readFile(store, 'utf8')).startsWith('this is no database')).toBe(true);
  });
});
