import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type JournalOptions, openJournal } from '#electron/store-link/journal.ts';
import { type JournalFile, openDataSynced } from '#electron/store-link/journal-file.ts';
import { type LogEntry, orderSubject } from '#shared/log/index.ts';
import { createLog, digest } from '#tests/kit/open-store.ts';

const DAY = 86_400_000;
const newFolder = () => mkdtempSync(path.join(os.tmpdir(), 'packbench-journal-'));
const segmentsOf = (folder: string) => readdirSync(folder).filter((name) => /^journal-\d+\.ndjson$/.test(name));
const clock = { time: 0, now: () => clock.time };
beforeEach(() => {
  clock.time = 0;
});
const open = (folder: string, more: Partial<JournalOptions> = {}) =>
  openJournal({ folder, digest, clock, onDamage: () => undefined, segmentBytes: 1_000, ...more });

function entriesOf(count: number, incarnation = 'i1'): readonly LogEntry[] {
  const log = createLog(incarnation);
  for (let n = 0; n < count; n++) log.say({ type: 'OrderSuspended', v: 1, orderId: `order-${n % 2}` });
  return log.entries;
}
async function appendEach(journal: Awaited<ReturnType<typeof openJournal>>, entries: readonly LogEntry[]) {
  for (const entry of entries) expect(await journal.append([entry])).toMatchObject({ ok: true });
}

test('a full file is closed under a number and a new one begun; a new start reads them all in order', async () => {
  const folder = newFolder();
  const journal = await open(folder);
  const entries = entriesOf(30);
  await appendEach(journal, entries);
  await journal.close();
  expect(segmentsOf(folder).length).toBeGreaterThan(3);
  const again = await open(folder);
  expect(again.readAfter('i1', 0)).toEqual(entries);
  expect(again.readAfter('i1', 12)).toEqual(entries.slice(12));
  expect(again.eventsOf(orderSubject('order-1'))).toHaveLength(15);
  await again.close();
});
test('only segments that the store has whole, and that are a month old, are deleted; the last entry always stays', async () => {
  const folder = newFolder();
  const journal = await open(folder);
  const entries = entriesOf(30);
  await appendEach(journal, entries);
  const closed = segmentsOf(folder).length;

  clock.time = 40 * DAY;
  await journal.prune('another', 30);
  expect(segmentsOf(folder)).toHaveLength(closed);
  clock.time = 20 * DAY;
  await journal.prune('i1', 12);
  expect(segmentsOf(folder)).toHaveLength(closed);
  clock.time = 40 * DAY;
  await journal.prune('i1', 12);
  const some = segmentsOf(folder).length;
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(closed);
  const [first] = journal.readAfter('i1', 0);
  expect(first?.seq).toBeGreaterThan(1);
  expect(first?.seq).toBeLessThanOrEqual(13);
  expect(journal.eventsOf(orderSubject('order-0')).length).toBeLessThan(15);

  await journal.prune('i1', 30);
  await journal.close();
  const again = await open(folder);
  expect(again.head()).toMatchObject({ incarnation: 'i1', seq: 30 });
  expect(again.readAfter('i1', 0).at(-1)).toEqual(entries[29]);
  await again.close();
});
test('a journal whose beginning was pruned takes what follows, and old entries again as known', async () => {
  const folder = newFolder();
  const log = createLog();
  for (let n = 0; n < 20; n++) log.say({ type: 'OrderSuspended', v: 1, orderId: 'A' });
  const journal = await open(folder);
  await appendEach(journal, log.entries);
  clock.time = 40 * DAY;
  await journal.prune('i1', 20);
  await journal.close();
  const again = await open(folder);
  const next = log.say({ type: 'OrderResumed', v: 1, orderId: 'A' });
  expect(await again.append([...log.entries.slice(0, 3)])).toMatchObject({ ok: true });
  expect(await again.append([next])).toMatchObject({ ok: true });
  await again.close();
});
test('a damaged line of a closed segment is told, its file stays as it is, and the segments after it count', async () => {
  const folder = newFolder();
  const journal = await open(folder);
  const entries = entriesOf(30);
  await appendEach(journal, entries);
  await journal.close();
  const file = path.join(folder, 'journal-000002.ndjson');
  const text = readFileSync(file, 'utf8').replace('"op"', '"OP"').replace('OrderSuspended', 'OrderSUSPENDED');
  writeFileSync(file, text);
  const damage: string[] = [];
  const again = await open(folder, { onDamage: (name, line) => damage.push(`${path.basename(name)}:${line}`) });
  expect(damage).toEqual(['journal-000002.ndjson:1']);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(again.head()).toMatchObject({ seq: 30 });
  expect(again.readAfter('i1', 0).at(0)).toEqual(entries[0]);
  await again.close();
});
test('an operation that a new incarnation says again counts once for its order', async () => {
  const journal = await open(newFolder());
  for (const incarnation of ['i1', 'i2']) {
    const log = createLog(incarnation);
    log.say({ type: 'OrderSuspended', v: 1, orderId: 'A' }, 'the-operation');
    await appendEach(journal, log.entries);
  }
  expect(journal.eventsOf(orderSubject('A')).map(({ opId }) => opId)).toEqual(['the-operation']);
  await journal.close();
});
test('what is asked of a subject is told of that one, and not of another kind with the same id', async () => {
  const journal = await open(newFolder());
  const log = createLog('i1');
  log.say({ type: 'OrderSuspended', v: 1, orderId: 'A' });
  log.say({ type: 'OperatorSignedIn', v: 1, operatorId: 'A', by: 'badge' });
  await appendEach(journal, log.entries);
  expect(journal.eventsOf({ kind: 'order', id: 'A' })).toHaveLength(1);
  expect(journal.eventsOf({ kind: 'person', id: 'A' })).toEqual([]);
  await journal.close();
});
test('what a failed write left behind goes before the next one, even when cutting it failed at first', async () => {
  const folder = newFolder();
  const broken = { append: false, cut: false };
  const openFile = async (name: string): Promise<JournalFile> => {
    const file = await openDataSynced(name);
    return {
      ...file,
      async append(text) {
        if (!broken.append) return file.append(text);
        await file.append(text.slice(0, text.length / 2));
        throw Object.assign(new Error('input/output error'), { code: 'EIO' });
      },
      async cut(bytes) {
        if (broken.cut) throw Object.assign(new Error('input/output error'), { code: 'EIO' });
        await file.cut(bytes);
      },
    };
  };
  const journal = await open(folder, { openFile });
  const [a, b, c] = entriesOf(3) as [LogEntry, LogEntry, LogEntry];
  expect(await journal.append([a])).toMatchObject({ ok: true });
  broken.append = true;
  broken.cut = true;
  expect(await journal.append([b])).toMatchObject({ ok: false, failure: { type: 'io' } });
  expect(await journal.append([b])).toMatchObject({ ok: false, failure: { type: 'io' } });
  expect(journal.head()).toMatchObject({ seq: 1 });
  broken.append = false;
  broken.cut = false;
  expect(await journal.append([b, c])).toMatchObject({ ok: true });
  await journal.close();
  const again = await open(folder);
  expect(again.readAfter('i1', 0)).toEqual([a, b, c]);
  await again.close();
});
test('a file that cannot be begun is a named fault, and the journal goes on once it can', async () => {
  const folder = newFolder();
  const limits = { files: 1 };
  const openFile = async (name: string): Promise<JournalFile> => {
    if (limits.files-- <= 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return openDataSynced(name);
  };
  const journal = await open(folder, { openFile });
  const entries = entriesOf(12);
  const results: string[] = [];
  for (const entry of entries) {
    const appended = await journal.append([entry]);
    results.push(appended.ok ? 'ok' : appended.failure.type);
    if (!appended.ok) break;
  }
  expect(results.at(-1)).toBe('disk-full');
  limits.files = 5;
  expect(await journal.append(entries.slice(results.length - 1))).toMatchObject({ ok: true });
  await journal.close();
  expect(existsSync(path.join(folder, 'journal-000001.ndjson'))).toBe(true);
  const again = await open(folder);
  expect(again.readAfter('i1', 0)).toEqual(entries);
  await again.close();
});
