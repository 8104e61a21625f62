// What idle moments do to the station's copy: nothing that counts is changed by it, and what has left is gone from the disk.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReplicaDatabase, type ReplicaDatabase } from '#renderer/replica/database.ts';
import { digest } from '#renderer/replica/digest.ts';
import { keepTidy } from '#renderer/replica/keep-tidy.ts';
import { createLogWriter } from '#renderer/replica/log-writer.ts';
import { EMPTY_SESSION } from '#renderer/replica/projection.ts';
import { pruneLog } from '#renderer/replica/prune-log.ts';
import { replay } from '#renderer/replica/recover.ts';
import { openReference } from '#renderer/replica/reference.ts';
import { createStates } from '#renderer/replica/states.ts';
import { emptyHead, type StationEvent } from '#shared/log/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import { ok } from '#shared/prelude/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { cursor, item, page } from '#tests/fixtures/record-pages.ts';

let database: ReplicaDatabase;
let ids = 0;
const newId = () => `id-${String(++ids).padStart(6, '0')}`;
beforeEach(async () => {
  database = openReplicaDatabase(`tidy-${newId()}`);
  await database.open();
});
afterEach(async () => {
  await database.delete();
});

const orders = (from: number, to: number, note = '') =>
  Array.from({ length: to - from }, (_, n) => anOrder({ id: `o${from + n}`, code: `c${from + n}`, note, tote: null }));
const onDisk = async () => JSON.stringify(await database.pages.toArray());

describe('the pages', () => {
  test('orders that left are gone from the disk, and stay away after a start, packed before or not', async () => {
    for (const packedBefore of [true, false]) {
      await Promise.all([database.pages.clear(), database.snapshots.clear()]);
      const reference = await openReference(database);
      await reference.ingest([page('order', orders(0, 50), 'id')], cursor(1));
      if (packedBefore) await reference.savePacked();
      await reference.ingest([page('order', [], 'id', ['o7', 'o8'])], cursor(2));
      await reference.compact({ all: true });
      const there = (found: typeof reference) => [7, 8, 9].map((n) => found.orders().byCode(`c${n}`).length);
      expect(await onDisk()).not.toContain('"code":"c7"');
      // The packed index knows these orders still: what says that they left must be kept for the next start.
      expect(there(await openReference(database))).toEqual([0, 0, 1]);
      await reference.savePacked();
      await reference.compact({ all: true });
      expect((await database.pages.toArray()).flatMap(({ removed }) => removed)).toEqual([]);
      const again = await openReference(database);
      expect(there(again)).toEqual([0, 0, 1]);
      expect(await again.order('o9')).toMatchObject({ code: 'c9' });
      expect(['o7', 'o9'].map((id) => again.holds({ kind: 'order', id }))).toEqual([false, true]);
      expect(again.holds({ kind: 'person', id: 'o9' })).toBe(false);
      await again.compact({ all: true });
      expect(there(await openReference(database))).toEqual([0, 0, 1]);
    }
  });
  test('what was replaced is gone from the disk, of small kinds too, and nothing else changes', async () => {
    const reference = await openReference(database);
    const claim = (n: number, at: number) => ({ orderId: `o${n}`, stationId: 's', stationName: 'S', fence: 1, at });
    await reference.ingest([page('order', orders(0, 50, 'first'), 'id')], cursor(1));
    await reference.ingest([page('order', orders(10, 20, 'second'), 'id')], cursor(2));
    for (let n = 0; n < 6; n++)
      await reference.ingest(
        [page('claim', [claim(n % 2, n)], 'orderId'), page('claim', [], '', ['o9'])],
        cursor(3 + n),
      );
    await reference.savePacked();
    await reference.compact({ all: true });
    const pages = await database.pages.toArray();
    expect(pages.flatMap(({ keys }) => keys)).toHaveLength(52);
    expect((await onDisk()).split('first')).toHaveLength(41);
    const again = await openReference(database);
    for (const found of [reference, again]) {
      expect(found.orders().size()).toBe(50);
      expect(await found.order('o3')).toMatchObject({ note: 'first' });
      expect(await found.order('o13')).toMatchObject({ note: 'second' });
      expect(found.claims().get('o1')).toEqual(claim(1, 5));
    }
  });
  test('a record that this program cannot read is kept for one that can', async () => {
    const reference = await openReference(database);
    await reference.ingest([page('order', [{ id: 'odd', of: 'the future' }, ...orders(0, 3)], 'id')], cursor(1));
    await reference.ingest([page('order', orders(0, 1), 'id')], cursor(2));
    await reference.compact({ all: true });
    expect(await onDisk()).toContain('of the future'.slice(3));
    expect((await database.pages.toArray()).flatMap(({ keys }) => keys)).toEqual(['odd', 'o1', 'o2', 'o0']);
  });
  test('what a pull brings while pages are rewritten is what counts, after a start too', async () => {
    const reference = await openReference(database);
    for (let n = 0; n < 230; n++)
      await reference.ingest([page('item', [item(`S${n}`, `${n}`, 'old')], 'sku')], cursor(n + 1));
    const tidied = reference.compact({ all: true });
    const pulled = Array.from({ length: 230 }, (_, n) =>
      reference.ingest([page('item', [item(`S${n}`, `${n}`, 'new')], 'sku')], cursor(1_000 + n)),
    );
    const found = await Promise.all(Array.from({ length: 230 }, (_, n) => reference.itemRecords([`S${n}`])));
    expect(found.every((records) => records.size === 1)).toBe(true);
    await Promise.all([tidied, ...pulled]);
    for (const copy of [reference, await openReference(database)])
      for (let n = 0; n < 230; n++) expect((await copy.itemRecords([`S${n}`])).get(`S${n}`)?.title).toBe('new');
  });
});

/** A log of three orders, by the times at which things were said; only the last order is not finished. */
async function aLog() {
  const memory = { session: EMPTY_SESSION, states: createStates(), head: emptyHead('i1') };
  const writer = createLogWriter({
    database,
    journal: async () => ok(undefined),
    digest,
    memory,
    onSaved: () => undefined,
    onFault: () => undefined,
  });
  const say = (at: number, event: StationEvent, clockOffset?: number) =>
    writer.record([{ opId: newId(), at, by: 'ana', ...(clockOffset !== undefined && { clockOffset }), event }]);
  for (const n of [1, 2, 3]) {
    const order = anOrder({ id: `o${n}` });
    await say(n * 10, { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...needsOf(order)] });
    await say(n * 10 + 1, { type: 'OrderHeld', v: 1, orderId: order.id, reason: 'damaged', detail: `words ${n}` });
  }
  return { memory, say };
}
const acknowledge = (acked: number) => database.meta.put({ key: 'acked', value: { i1: acked } });
const seqs = async () => (await database.log.toArray()).map(({ seq }) => seq);

describe('the log', () => {
  test('loses what is old and with the store, its words with it; how the orders on the benches stand is kept', async () => {
    const { memory } = await aLog();
    await acknowledge(6);
    const before = memory.states.rows().filter(({ id }) => id !== 'o1');
    expect(
      await pruneLog({ database, memory, before: () => 25, isHere: ({ kind, id }) => kind === 'order' && id !== 'o1' }),
    ).toBe(4);
    expect(await seqs()).toEqual([5, 6]);
    expect(JSON.stringify([await database.log.toArray(), await database.states.toArray()])).not.toContain('words 1');
    expect(memory.states.rows()).toEqual(before);
    await replay(database);
    expect(await database.states.toArray()).toEqual(before);
    expect((await database.meta.get('log-head'))?.value).toMatchObject({ seq: 6 });
  });
  test('keeps what the store does not have, the last that it has, and what is young', async () => {
    const { memory } = await aLog();
    expect(await pruneLog({ database, memory, before: () => 1_000, isHere: () => true })).toBe(0);
    await acknowledge(3);
    expect(await pruneLog({ database, memory, before: () => 11, isHere: () => true })).toBe(1);
    expect(await pruneLog({ database, memory, before: () => 1_000, isHere: () => true })).toBe(1);
    expect(await seqs()).toEqual([3, 4, 5, 6]);
    expect(await pruneLog({ database, memory, before: () => 1_000, isHere: () => true })).toBe(0);
  });
  test('goes by the store’s clock where a station’s was wrong', async () => {
    const { memory, say } = await aLog();
    await say(-5_000, { type: 'OperatorSignedIn', v: 1, operatorId: 'ana', by: 'badge' }, 6_000);
    await say(40, { type: 'OperatorSignedOut', v: 1, operatorId: 'ana', reason: 'asked' });
    await acknowledge(8);
    expect(await pruneLog({ database, memory, before: () => 500, isHere: () => true })).toBe(6);
    expect(await seqs()).toEqual([7, 8]);
  });
});

test('idle moments pack when nobody scans, and clear out once an hour until nothing is left to go', async () => {
  const did: string[] = [];
  const due: (() => void)[] = [];
  let nowMs = 0;
  let quietMs = 0;
  let unpacked = 10;
  let old = 2;
  keepTidy({
    reference: {
      unpacked: () => unpacked,
      savePacked: async () => void did.push('pack'),
      compact: async ({ all }) => {
        if (nowMs === 2) throw new Error('no room');
        if (all) did.push('clear');
      },
    },
    settled: async () => undefined,
    quietMs: () => quietMs,
    pruneLog: async () => {
      did.push('prune');
      return old-- > 0 ? 1 : 0;
    },
    now: () => nowMs,
    whenIdle: (run) => void due.push(run),
  });
  async function idle(): Promise<string[]> {
    nowMs++;
    did.length = 0;
    due.shift()?.();
    await expect.poll(() => due.length).toBe(1);
    return [...did];
  }
  expect(await idle()).toEqual(['clear', 'prune']);
  expect(await idle()).toEqual([]);
  expect(await idle()).toEqual(['clear', 'prune']);
  expect(await idle()).toEqual(['clear', 'prune']);
  quietMs = 61_000;
  expect(await idle()).toEqual(['pack']);
  quietMs = 0;
  unpacked = 501;
  expect(await idle()).toEqual(['pack']);
  unpacked = 0;
  nowMs += 3_600_001;
  expect(await idle()).toEqual(['clear', 'prune']);
});
