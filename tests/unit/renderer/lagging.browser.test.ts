// A state that grew long is not written with each event: whatever is killed when, a start finds it as the log says.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openReplicaDatabase, type ReplicaDatabase } from '#renderer/replica/database.ts';
import { digest } from '#renderer/replica/digest.ts';
import { LAGGING, laggingIn } from '#renderer/replica/lagging.ts';
import { createLogWriter, type LogMemory } from '#renderer/replica/log-writer.ts';
import { EMPTY_SESSION, rebuild } from '#renderer/replica/projection.ts';
import { pruneLog } from '#renderer/replica/prune-log.ts';
import { askForNewIncarnation, type JournalReader, recoverLog } from '#renderer/replica/recover.ts';
import { createStates } from '#renderer/replica/states.ts';
import { type EntryBody, emptyHead, type LogEntry, readBody, type StationEvent } from '#shared/log/index.ts';
import { ok } from '#shared/prelude/index.ts';

let database: ReplicaDatabase;
let ids = 0;
const newId = () => `id-${String(++ids).padStart(6, '0')}`;
beforeEach(async () => {
  database = openReplicaDatabase(`lagging-${newId()}`);
  await database.open();
});
afterEach(() => database.delete());

const countId = 'c1';
const opened: StationEvent = { type: 'CountOpened', v: 1, countId, location: 'A-01', taskId: null };
const scanned = (n: number, id = countId): StationEvent => ({
  ...{ type: 'UnitsCounted', v: 1, countId: id, scanId: `s${n}`, sku: `SKU-${n % 7}`, units: 1, raw: `${n}` },
  ...{ lot: null, expiry: null, serial: null, by: 'scan' },
});
const undone = (n: number): StationEvent => ({ type: 'CountUndone', v: 1, countId, scanId: `s${n}` });
const finished: StationEvent = { type: 'CountFinished', v: 1, countId, empty: false };

/** A bench with both of its homes; `fails`: the next commit of the database does. */
function bench() {
  const journaled: LogEntry[] = [];
  const memory: LogMemory = { session: EMPTY_SESSION, states: createStates(), head: emptyHead(newId()) };
  const journal: JournalReader = {
    head: async () => journaled.at(-1) ?? null,
    readAfter: async (incarnation, seq) =>
      journaled.filter((entry) => entry.incarnation === incarnation && entry.seq > seq),
    append: async (entries) => void journaled.push(...entries),
  };
  const writerOn = (on: LogMemory) =>
    createLogWriter({
      ...{ database, digest, memory: on, onSaved: () => undefined, onFault: () => undefined },
      journal: async (entries) => {
        journaled.push(...entries);
        return ok(undefined);
      },
    });
  const bodyOf = (event: StationEvent): EntryBody => ({ opId: newId(), at: 1, by: 'ana', event });
  const start = async () => (await recoverLog({ database, journal, digest, newId })).memory;
  return { memory, writer: writerOn(memory), writerOn, bodyOf, journal, journaled, start };
}

/** What the whole log says. */
const saidBy = (journaled: readonly LogEntry[]) =>
  rebuild(journaled.flatMap((entry) => readBody(entry) ?? [])).states.rows();

const countState = () => database.states.get(['counting', countId]);

test('a long count is written now and then, a short one and a finished one with each event', async () => {
  const { writer, bodyOf } = bench();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const rows = () => put.mock.contexts.filter((table) => (table as IDBObjectStore).name === 'states').length;
  await writer.record([bodyOf(opened)]);
  for (let n = 1; n <= 100; n++) await writer.record([bodyOf(scanned(n))]);
  expect(rows()).toBe(101);
  for (let n = 101; n <= 500; n++) await writer.record([bodyOf(scanned(n))]);
  expect(rows()).toBe(103);
  expect(await laggingIn(database)).toEqual([]);
  await writer.record([bodyOf(scanned(501))]);
  expect(await laggingIn(database)).toEqual([{ kind: 'counting', id: countId, from: 501 }]);
  await writer.record([bodyOf(finished)]);
  expect(rows()).toBe(104);
  expect(await database.meta.get(LAGGING)).toBeUndefined();
  expect((await countState())?.state).toMatchObject({ phase: 'finished' });
  put.mockRestore();
});

test('a start finds what was said, whenever the page was killed, and goes on from there', async () => {
  const { writer, writerOn, bodyOf, journaled, start, memory } = bench();
  await writer.record([bodyOf(opened), bodyOf({ ...opened, countId: 'c2', location: 'B-01' })]);
  let now = memory;
  let saving = writer;
  for (let n = 1; n <= 420; n++) {
    // Bursts and single scans, of two counts at once, some taken back.
    await Promise.all([
      saving.record([bodyOf(scanned(n))]),
      ...(n % 5 === 0 ? [saving.record([bodyOf(undone(n - 2)), bodyOf(scanned(n, 'c2'))])] : []),
    ]);
    if (n % 37 !== 0) continue;
    const said = saidBy(journaled);
    now = await start();
    expect(now.states.rows()).toEqual(said);
    expect(await database.states.toArray()).toEqual(said);
    expect(await laggingIn(database)).toEqual([]);
    saving = writerOn(now);
  }
  expect((await countState())?.state).toMatchObject({ phase: 'open' });
});

test('each home alone knows it, where the other is lost', async () => {
  const { writer, bodyOf, journaled, journal, start } = bench();
  await writer.record([bodyOf(opened)]);
  for (let n = 1; n <= 160; n++) await writer.record([bodyOf(scanned(n))]);
  expect(await laggingIn(database)).toHaveLength(1);
  const said = saidBy(journaled);
  const empty: JournalReader = {
    ...journal,
    head: async () => null,
    readAfter: async () => [],
    append: async () => {},
  };
  const { memory } = await recoverLog({ database, journal: empty, digest, newId });
  expect(memory.states.rows()).toEqual(said);
  for (const table of database.tables) await table.clear();
  expect((await start()).states.rows()).toEqual(said);
});

test('a commit that fails and is tried again leaves nothing out', async () => {
  const { writer, bodyOf, journaled, start } = bench();
  await writer.record([bodyOf(opened)]);
  for (let n = 1; n <= 130; n++) await writer.record([bodyOf(scanned(n))]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const waiting = Array.from({ length: 5 }, (_, at) => writer.record([bodyOf(scanned(131 + at))]));
  await vi.waitFor(() => expect(put).toHaveBeenCalled());
  put.mockRestore();
  await vi.waitFor(async () => {
    await writer.retry();
    expect(writer.pending()).toBe(0);
  });
  await Promise.all(waiting);
  const entries = [...new Map(journaled.map((entry) => [entry.seq, entry])).values()];
  expect((await start()).states.rows()).toEqual(saidBy(entries));
});

test('a new incarnation, which says all of it again, lags by nothing', async () => {
  const { writer, bodyOf, journaled, start } = bench();
  await writer.record([bodyOf(opened)]);
  for (let n = 1; n <= 150; n++) await writer.record([bodyOf(scanned(n))]);
  const said = saidBy(journaled);
  await askForNewIncarnation(database);
  expect((await start()).states.rows()).toEqual(said);
  expect(await laggingIn(database)).toEqual([]);
});

test('what a row lacks is not pruned', async () => {
  const { writer, bodyOf, journaled, start, memory } = bench();
  await writer.record([bodyOf(opened)]);
  for (let n = 1; n <= 150; n++) await writer.record([bodyOf(scanned(n))]);
  const said = saidBy(journaled);
  await database.meta.put({ key: 'acked', value: { [memory.head.incarnation]: memory.head.seq } });
  const gone = await pruneLog({ database, memory, before: () => 1_000, isHere: () => true });
  expect(gone).toBe(101);
  expect((await start()).states.rows()).toEqual(said);
});
