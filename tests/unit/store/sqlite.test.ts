import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { createLog, openStore } from '#tests/kit/open-store.ts';

test('a full disk takes nothing of a push, and the same push succeeds when there is room', async () => {
  const open = await openStore();
  const log = createLog();
  for (let n = 0; n < 150; n++) log.say({ type: 'OrderSuspended', v: 1, orderId: `${'x'.repeat(150)}${n}` });
  const push = () => open.store.push({ protocol: 1, stationId: 'bench-1', incarnation: 'i1', entries: log.entries });
  const pragma = (sql: string) => open.database.read((statements) => statements.get<{ page_count: number }>(sql));
  const pages = (await pragma('PRAGMA page_count'))?.page_count ?? 0;
  await pragma(`PRAGMA max_page_count = ${pages}`);
  await expect(push()).rejects.toThrow(/full/);
  await pragma('PRAGMA max_page_count = 1000000');
  expect(await push()).toMatchObject({ type: 'accepted', acked: 150 });
});
test('a store that was put back while a snapshot was on its way is noticed: what was sent never happened', async () => {
  const open = await openStore();
  const put = (title: string) =>
    open.store.putRecords(
      Array.from({ length: 200 }, (_, n) => ({ kind: 'item', key: `I${n}`, value: { sku: `I${n}`, title } }) as const),
    );
  await put('old');
  const request = { protocol: 1 as const, stationId: 's1', incarnation: 'i1', cursor: EMPTY_CURSOR, pages: 1 };
  const first = await open.store.pull({ ...request, resume: null });
  if (first.type !== 'changes') throw new Error('reset');
  const backup = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-backup-')), 'backup.db');
  await open.database.backup(backup);
  await put('new');
  const second = await open.store.pull({ ...request, resume: first.resume });
  if (second.type !== 'changes') throw new Error('reset');
  const restored = await openStore(backup);
  expect(await restored.store.pull({ ...request, resume: second.resume })).toMatchObject({ type: 'reset' });
  expect(await restored.store.pull({ ...request, resume: 'nonsense' })).toMatchObject({ type: 'reset' });
});
