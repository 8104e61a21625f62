// A record of a later version, and a bug: what the bench makes of them, and that it hears the next scan.
import { expect, test } from './station.ts';

test.use({ started: ['--demo'] });

/** Gives an order in this station's copy a status that this version does not know. */
const makeUnreadable = (code: string) => async () => {
  const databases = await indexedDB.databases();
  for (const { name } of databases) {
    if (!name?.startsWith('packbench')) continue;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('pages', 'readwrite');
      transaction.oncomplete = () => resolve();
      const cursor = transaction.objectStore('pages').openCursor();
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return;
        if (at.value.kind === 'order') {
          const records = JSON.parse(at.value.records).map((order: { code: string }) =>
            order.code === code ? { ...order, status: 'awaiting-collection' } : order,
          );
          at.update({ ...at.value, records: JSON.stringify(records) });
        }
        at.continue();
      };
    });
    database.close();
  }
};

test('an order that cannot be read is told in words, and the next badge, code and order are answered', async ({
  demo,
}) => {
  await demo.page.evaluate(`(${makeUnreadable.toString()})('10401')()`);
  await demo.scan('10401');
  await expect(demo.banner()).toContainText('This station cannot read the order');
  await demo.scan('BADGE2001');
  await expect(demo.banner()).toContainText('Hello Sam Taylor');
  await demo.scan('NOSUCHCODE');
  await expect(demo.banner()).toContainText('Unknown code');
  await demo.scan('10402');
  await expect(demo.page.getByRole('heading', { name: 'Order 10402' })).toBeVisible();
});

test('a start with an open order that cannot be read comes up, says so, and lets the packer go on', async ({
  demo,
}) => {
  await demo.scan('10403');
  await expect(demo.page.getByRole('heading', { name: 'Order 10403' })).toBeVisible();
  await demo.page.evaluate(`(${makeUnreadable.toString()})('10403')()`);
  await demo.page.reload();
  await expect(demo.banner()).toContainText('This station cannot read the order');
  await demo.scan('10402');
  await expect(demo.page.getByRole('heading', { name: 'Order 10402' })).toBeVisible();
});
