import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openOfflineCache } from '#electron/store-link/offline-cache.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { page } from '#tests/fixtures/record-pages.ts';

const orders = (...ids: string[]) =>
  page(
    'order',
    ids.map((id) => anOrder({ id })),
    'id',
  );
const DELTA = { begins: false, ends: true };

test('orders that leave the store leave what is kept for a time without it, named or left out of a whole copy', async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-offline-')), 'offline.db');
  let cache = openOfflineCache(file);
  const kept = () => ['a', 'b', 'c', 'd'].filter((id) => cache.order(id) !== null).join('');
  await cache.takePages([orders('a', 'b', 'c')], { begins: true, ends: true });
  await cache.takePages([page('order', [anOrder({ id: 'd' })], 'id', ['a'])], DELTA);
  expect(kept()).toBe('bcd');
  // A copy from nothing, broken off by a restart: until it is whole, what was there can still be packed.
  await cache.takePages([orders('a', 'b')], { begins: true, ends: false });
  cache.close();
  cache = openOfflineCache(file);
  expect(kept()).toBe('abcd');
  await cache.takePages([orders('d')], { begins: false, ends: true });
  expect(kept()).toBe('abd');
  await cache.takePages([], DELTA);
  expect(kept()).toBe('abd');
  cache.close();
});
