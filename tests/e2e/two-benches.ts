// Two benches at one store in a process of its own.
import type { Page } from '@playwright/test';
import type { StoreProcess } from '#tests/kit/store-process.ts';
import { expect, openAnother, type StationUnderTest } from './station.ts';

export const newCode = async (backend: StoreProcess): Promise<string> =>
  /Pairing code: (\S+)/.exec((await backend.command('pair')).output)?.[1] ?? '';
/** The store's address as a person on this machine would type it. */
export const addressOf = (backend: StoreProcess): string => backend.url().replace('0.0.0.0', '127.0.0.1');

export async function join(backend: StoreProcess, page: Page, code: string): Promise<void> {
  await page.getByLabel('Address of the store').fill(addressOf(backend));
  await page.getByLabel('Pairing code').fill(code);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
}

export async function joinAtFirstStart(backend: StoreProcess, page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Welcome to Packbench' })).toBeVisible();
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: /^Join a store/ }).click();
  await join(backend, page, await newCode(backend));
}

/** Both benches at the store with the demo warehouse, Ana signed in at each; gives the second. The caller stops it. */
export async function openSecondBench(backend: StoreProcess, { page, scan }: StationUnderTest) {
  await backend.command('demo');
  await joinAtFirstStart(backend, page);
  const other = await openAnother();
  await joinAtFirstStart(backend, other.page);
  for (const bench of [{ page, scan }, other]) {
    await expect(bench.page.getByRole('button', { name: 'Ana Pereira' }).first()).toBeVisible({ timeout: 15_000 });
    await bench.scan('BADGE1001');
    await expect(bench.page.getByTestId('banner')).toContainText('Hello Ana Pereira');
  }
  return other;
}

/** Sam allows it with badge and PIN, for the first of the usual reasons where the station does not know the reason itself. */
export async function allow(
  { page, scan }: Pick<StationUnderTest, 'page' | 'scan'>,
  why: string,
  { reasonIsKnown = false } = {},
): Promise<void> {
  await expect(page.getByRole('dialog', { name: why })).toBeVisible();
  if (!reasonIsKnown) await scan('PBCMDCHOOSE1');
  await scan('BADGE2001');
  await expect(page.getByRole('dialog', { name: 'Enter the supervisor’s PIN' })).toContainText('Sam Taylor');
  await page.keyboard.type('1234', { delay: 120 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
