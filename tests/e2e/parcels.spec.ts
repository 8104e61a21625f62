// A parcel's whole life on one page, and its proof, saved in the app and verified by the command that needs no store.
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pdfTexts } from '#tests/kit/pdf-pages.ts';
import { axe } from './axe.ts';
import { codesOf } from './demo-data.ts';
import { expect, expectSent, type StationUnderTest, shot, test } from './station.ts';

const MAIN = path.resolve(import.meta.dirname, '../../electron/store/server/store-main.ts');

test.use({ started: ['--demo'] });

async function verifyProof(file: string, ...more: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, 'verify-proof', file, ...more]);
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => parts.push(String(data)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output: parts.join(''), code };
}

/** Packs an order by scanner alone, its label too; gives the label's number. */
async function packed({ page, scan, banner }: StationUnderTest, order: string): Promise<string> {
  await scan(order);
  for (const code of codesOf(order)) await scan(code);
  await expect(banner()).toContainText('Scan the label', { timeout: 20_000 });
  const sscc = (await page.locator('figure[data-sscc]').first().getAttribute('data-sscc')) ?? '';
  await scan(`]C100${sscc}`);
  await expect(banner()).toContainText('Order done');
  await expectSent(page);
  return sscc;
}

test('a supervisor looks back at a parcel by its label’s number, and saves a proof that the command verifies', async ({
  demo,
}, info) => {
  const { page, scan, banner } = demo;
  const sscc = await packed(demo, '10402');
  await scan('PBCMDPACK');
  await page.getByRole('searchbox').fill(sscc);
  await page.getByRole('button', { name: /Ask the store/ }).click();
  await expect(page.locator('[data-found="10402"]')).toBeVisible();
  await expect(page.getByRole('button', { name: /whole life/ })).toHaveCount(0);
  await scan('BADGE2001');
  await expect(page.getByRole('button', { name: /^Sam/ })).toBeVisible();
  await scan('PBCMDPACK');
  await page.getByRole('searchbox').fill(sscc);
  await page.getByRole('button', { name: /Ask the store/ }).click();
  await page.getByRole('button', { name: /whole life/ }).click();
  await expect(banner()).toContainText(`Parcel ${sscc}`);
  const line = page.getByTestId('time-line');
  for (const event of ['OrderOpened', 'UnitScanned', 'ParcelClosed', 'LabelPrinted', 'LabelVerified', 'OrderFinished'])
    await expect(line.locator(`[data-event="${event}"]`).first()).toBeVisible();
  await expect(page.getByTestId('parcel-contents').locator('li').first()).toBeVisible();
  await shot(page, 'parcel');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const save = async (): Promise<string> => {
    const coming = page.waitForEvent('download');
    await page.keyboard.press('F8');
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`proof-${sscc}.json`);
    const file = info.outputPath(`proof-${Date.now()}.json`);
    await download.saveAs(file);
    return file;
  };
  const whole = await save();
  await expect(banner()).toContainText('The proof is saved');
  expect(await verifyProof(whole)).toMatchObject({ code: 0, output: expect.stringContaining(`parcel ${sscc}`) });
  await page.getByRole('checkbox').check();
  const bare = await save();
  expect((await verifyProof(bare)).output).toContain('Left out, and still under the seal: receiver, people');
  const changed = info.outputPath('changed.json');
  await writeFile(changed, (await readFile(whole, 'utf8')).replace('"counts": true', '"counts": false'));
  expect(await verifyProof(changed)).toMatchObject({ code: 5, output: expect.stringContaining('changed') });
  await shot(page, 'parcel-saved');
  // The same to be read: what lies in it, and what happened, with nobody's name.
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`parcel-${sscc}.pdf`);
  const file = info.outputPath('parcel.pdf');
  await download.saveAs(file);
  const read = (await pdfTexts(await readFile(file))).join('\n');
  for (const text of [sscc, 'Order 10402', 'Label scanned on the parcel', 'Scanned into the parcel'])
    expect(read).toContain(text);
  expect(read).not.toContain('Ana Pereira');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('time-line')).toHaveCount(0);
});
