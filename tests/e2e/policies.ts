import { databaseName } from '#tests/kit/database-name.ts';
import { expect, type StationUnderTest } from './station.ts';

/** Robin sets the merchant's rules, and Ana packs on. */
export async function withPolicies(
  { page, scan, banner }: StationUnderTest,
  policies: Readonly<Record<string, string | number | boolean>>,
): Promise<void> {
  await scan('BADGE9001');
  await expect(page.getByRole('button', { name: /^Robin/ })).toBeVisible();
  for (const [name, value] of Object.entries(policies)) {
    const set = page.evaluate(
      ([policy, is]) => window.station.invoke('policies/set', { name: policy, value: is, stationId: 'bench' }),
      [name, value] as const,
    );
    expect(await set).toMatchObject({ value: { type: 'set' } });
  }
  await scan('BADGE1001');
  await expect(banner()).toContainText('Hello Ana');
  await expect(page.locator('header [data-waiting]')).toHaveAttribute('data-waiting', '0');
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    const held = await page.evaluate(
      async (database) => {
        const opened = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(database);
          request.onsuccess = () => resolve(request.result);
        });
        const rows = await new Promise<{ kind: string; keys: string[] }[]>((resolve) => {
          const request = opened.transaction('pages').objectStore('pages').getAll();
          request.onsuccess = () => resolve(request.result);
        });
        opened.close();
        return rows.filter(({ kind }) => kind === 'policy').flatMap(({ keys }) => keys);
      },
      await databaseName(page),
    );
    expect(held).toEqual(expect.arrayContaining(Object.keys(policies)));
  }).toPass();
}
