// The replica in a real Chromium on real IndexedDB: durable before said, rebuilt from the log, mended at the start.
import type { DBCore, DBCoreTable, DBCoreTransaction } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endingWithTransaction, openReplicaDatabase, type ReplicaDatabase } from '#renderer/replica/database.ts';
import { digest } from '#renderer/replica/digest.ts';
import { createLogWriter, type LogMemory, type SaveFault } from '#renderer/replica/log-writer.ts';
import { EMPTY_SESSION, rebuild } from '#renderer/replica/projection.ts';
import { askForNewIncarnation, GIVEN_UP, type JournalReader, recoverLog, replay } from '#renderer/replica/recover.ts';
import { openReference } from '#renderer/replica/reference.ts';
import { createStates } from '#renderer/replica/states.ts';
import { createSyncLoop, type StorePort } from '#renderer/replica/sync-loop.ts';
import { writeStrictly } from '#renderer/replica/write-strictly.ts';
import {
  type EntryBody,
  emptyHead,
  KNOWN_EVENTS,
  type LogEntry,
  type LogHead,
  readBody,
  type StationEvent,
} from '#shared/log/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import { ok, type Result } from '#shared/prelude/index.ts';
import type { PullReply } from '#shared/sync/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { cursor, item, page } from '#tests/fixtures/record-pages.ts';

let database: ReplicaDatabase;
let ids = 0;
const newId = () => `id-${String(++ids).padStart(6, '0')}`;
beforeEach(async () => {
  database = openReplicaDatabase(`test-${newId()}`);
  await database.open();
});
afterEach(() => database.delete());

const order = anOrder();
const body = (event: StationEvent): EntryBody => ({ opId: newId(), at: 1, by: 'ana', event });
const opened: StationEvent = { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...needsOf(order)] };
const unit = (n: number): StationEvent => ({
  type: 'UnitScanned',
  v: 1,
  orderId: order.id,
  parcel: 1,
  by: 'scan',
  raw: '',
  scanId: `s${n}`,
  sku: 'MUG',
  units: 1,
  fills: [{ need: '1', units: 1 }],
  lot: null,
  expiry: null,
  serial: null,
});

/** A journal in memory, with a switch to break it. */
function memoryJournal() {
  const logs = new Map<string, LogEntry[]>();
  let newest: LogHead | null = null;
  const state = { broken: false };
  const add = (entries: readonly LogEntry[]) => {
    for (const entry of entries) {
      const log = logs.get(entry.incarnation) ?? [];
      if (entry.seq <= (log.at(-1)?.seq ?? 0)) continue;
      logs.set(entry.incarnation, [...log, entry]);
      newest = { incarnation: entry.incarnation, seq: entry.seq, hash: entry.hash };
    }
  };
  const reader: JournalReader = {
    head: async () => newest,
    readAfter: async (incarnation, seq) => (logs.get(incarnation) ?? []).filter((entry) => entry.seq > seq).slice(0, 3),
    append: async (entries) => add(entries),
  };
  const append = async (entries: readonly LogEntry[]): Promise<Result<void, SaveFault>> => {
    if (state.broken) return { ok: false, failure: { type: 'journal', fault: 'disk-full', detail: '' } };
    add(entries);
    return ok(undefined);
  };
  return { reader, append, state, logs };
}

const newMemory = (incarnation = newId()): LogMemory => ({
  session: EMPTY_SESSION,
  states: createStates(),
  head: emptyHead(incarnation),
});
function writerOn(memory: LogMemory, journal = memoryJournal()) {
  const faults: (SaveFault | undefined)[] = [];
  /** How much was not saved yet at each word of a fault and of its end. */
  const pendingAt: number[] = [];
  const writer = createLogWriter({
    database,
    journal: journal.append,
    digest,
    memory,
    onSaved: () => undefined,
    onFault: (fault) => {
      faults.push(fault);
      pendingAt.push(writer.pending());
    },
  });
  return { writer, journal, faults, pendingAt };
}

describe('the log', () => {
  test('is in both homes, hashed and folded, when a record resolves', async () => {
    const memory = newMemory();
    const { writer, journal } = writerOn(memory);
    await writer.record([body(opened)]);
    await Promise.all([1, 2].map((n) => writer.record([body(unit(n))])));
    const stored = await database.log.toArray();
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(journal.logs.get(memory.head.incarnation)).toEqual(stored);
    expect(await database.states.toArray()).toEqual(memory.states.rows());
    expect(memory.states.of('packing').get(order.id)?.parcels[0]?.scans).toHaveLength(2);
    expect((await database.meta.get('session'))?.value).toEqual({
      operatorId: null,
      activity: { kind: 'packing', id: order.id },
    });
  });
  test('decides the next event in memory while the one before is being saved', async () => {
    const memory = newMemory();
    const { writer } = writerOn(memory);
    let saved = false;
    const first = writer.record([body(opened)]).then(() => {
      saved = true;
    });
    expect(memory.states.of('packing').has(order.id)).toBe(true);
    await Promise.resolve();
    expect(saved).toBe(false);
    await first;
    expect(await database.log.count()).toBe(1);
  });
  test('is committed strictly, also when the browser has closed the connection meanwhile', async () => {
    const memory = newMemory();
    const { writer, faults } = writerOn(memory);
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await writer.record([body(opened)]);
    expect(begun).toHaveBeenCalledWith(['log', 'states', 'meta'], 'readwrite', { durability: 'strict' });
    begun.mockRestore();
    database.backendDB().close();
    await writer.record([body(unit(1))]);
    expect(faults).toEqual([]);
    expect(await database.log.count()).toBe(2);
  });
  test('is there as a whole or not at all', async () => {
    const broken = writeStrictly(database, ['log', 'meta'], ([log, meta]) => {
      meta.put({ key: 'session', value: EMPTY_SESSION });
      log.put({ incarnation: 'i', seq: 1, cannotBeStored: () => undefined });
    });
    await expect(broken).rejects.toThrow('could not be cloned');
    const twice = writeStrictly(database, ['log', 'meta'], ([log, meta]) => {
      meta.put({ key: 'session', value: EMPTY_SESSION });
      log.add({ incarnation: 'i', seq: 1 });
      log.add({ incarnation: 'i', seq: 1 });
    });
    await expect(twice).rejects.toThrow();
    expect([await database.log.count(), await database.meta.count()]).toEqual([0, 0]);
  });
  test('stops at a fault, keeps what waits, and goes on with nothing lost', async () => {
    const memory = newMemory();
    const { writer, journal, faults, pendingAt } = writerOn(memory);
    await writer.record([body(opened)]);
    journal.state.broken = true;
    let saved = 0;
    const waiting = [1, 2].map((n) => writer.record([body(unit(n))]).then(() => saved++));
    await expect.poll(() => faults.length).toBe(1);
    expect(faults[0]).toMatchObject({ type: 'journal', fault: 'disk-full' });
    expect({ saved, pending: writer.pending() }).toEqual({ saved: 0, pending: 2 });
    journal.state.broken = false;
    await writer.retry();
    await Promise.all(waiting);
    expect(faults).toEqual([faults[0], undefined]);
    // That it goes on is said once nothing waits: what is not shown yet would be scanned again.
    expect(pendingAt).toEqual([2, 0]);
    expect((await database.log.toArray()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(journal.logs.get(memory.head.incarnation)).toHaveLength(3);
  });
  test('rebuilt from nothing gives the stored projection, and replay restores a deleted one', async () => {
    const memory = newMemory();
    const { writer } = writerOn(memory);
    await writer.record([
      body({ type: 'OperatorSignedIn', v: 1, operatorId: 'ana', by: 'badge' }),
      body(opened),
      body(unit(1)),
    ]);
    await writer.record([body({ type: 'ScanUndone', v: 1, orderId: order.id, scanId: 's1' }), body(unit(2))]);
    const bodies = (await database.log.toArray()).flatMap((entry) => readBody(entry) ?? []);
    const rebuilt = rebuild(bodies);
    expect(rebuilt.session).toEqual(memory.session);
    expect(rebuilt.states.rows()).toEqual(memory.states.rows());
    const before = await database.states.toArray();
    await database.states.clear();
    await database.meta.delete('session');
    await replay(database);
    expect(await database.states.toArray()).toEqual(before);
    expect((await database.meta.get('session'))?.value).toEqual(memory.session);
  });
});

describe('a write', () => {
  test('fails when its transaction is aborted, though what is below waits for ever', async () => {
    const mute = { mutate: () => new Promise<never>(() => undefined) } as unknown as DBCoreTable;
    const table = endingWithTransaction({ table: () => mute } as unknown as DBCore).table('pages');
    const transaction = database.backendDB().transaction('pages', 'readwrite');
    const write = table.mutate({ type: 'put', trans: transaction as unknown as DBCoreTransaction, values: [] });
    transaction.abort();
    await expect(write).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a start', () => {
  const recover = (journal: ReturnType<typeof memoryJournal>) =>
    recoverLog({ database, journal: journal.reader, digest, newId });

  test('folds again what another version passed over, because it did not know it, and once', async () => {
    const { memory } = await recover(memoryJournal());
    const { writer, journal } = writerOn(memory);
    await writer.record([body(opened), body(unit(1))]);
    const rows = await database.states.toArray();
    const ofVersion = async (known: string) => {
      await database.meta.put({ key: 'known-events', value: known });
      await database.states.clear();
      return (await recover(journal)).memory;
    };
    const upgraded = await ofVersion(KNOWN_EVENTS.replace(/UnitScanned@\d+/, ''));
    expect(upgraded.states.rows()).toEqual(rows);
    expect(upgraded.head).toEqual(memory.head);
    expect(await database.states.toArray()).toEqual(rows);
    // That version knew all that is in this log, or is this one: what is stored stands.
    expect((await ofVersion(KNOWN_EVENTS.replace(/ScanRefused@\d+/, ''))).states.rows()).toEqual([]);
    expect((await ofVersion(KNOWN_EVENTS)).states.rows()).toEqual([]);
  });
  async function packed(events = 8) {
    const memory = newMemory();
    const { writer, journal } = writerOn(memory);
    await writer.record([body(opened)]);
    for (let n = 1; n < events; n++)
      await writer.record([
        body(n % 2 ? unit(n) : { type: 'ScanUndone', v: 1, orderId: order.id, scanId: `s${n - 1}` }),
      ]);
    return { memory, journal };
  }
  test('with nothing yet begins a new incarnation', async () => {
    const { memory, forked } = await recover(memoryJournal());
    expect(memory.head.seq).toBe(0);
    expect(forked).toBe(false);
  });
  test('with both homes alike changes nothing', async () => {
    const { memory, journal } = await packed();
    expect(await recover(journal)).toMatchObject({
      restored: 0,
      resent: 0,
      forked: false,
      memory: { head: memory.head, session: memory.session },
    });
  });
  test('after the database was wiped takes everything from the journal', async () => {
    const { memory, journal } = await packed();
    for (const table of database.tables) await table.clear();
    const recovery = await recover(journal);
    expect(recovery).toMatchObject({ restored: 8, forked: false });
    expect(recovery.memory.head).toEqual(memory.head);
    expect(recovery.memory.states.rows()).toEqual(memory.states.rows());
  });
  test('after the database was made anew behind the page’s back takes the beginning from the journal', async () => {
    const { memory, journal } = await packed();
    const log = await database.log.toArray();
    await database.log.bulkDelete(log.slice(0, 6).map((entry) => [entry.incarnation, entry.seq] as [string, number]));
    await database.states.clear();
    const recovery = await recover(journal);
    expect(recovery).toMatchObject({ restored: 6, forked: false });
    expect(recovery.memory.states.rows()).toEqual(memory.states.rows());
    expect(await database.log.toArray()).toEqual(log);
    expect(await recover(journal)).toMatchObject({ restored: 0 });
  });
  test('after both homes lost the beginning takes it for pruned, and looks for it once', async () => {
    const { journal } = await packed();
    const log = await database.log.toArray();
    await database.log.bulkDelete(log.slice(0, 6).map((entry) => [entry.incarnation, entry.seq] as [string, number]));
    const short = memoryJournal();
    short.logs.set(log[0]?.incarnation ?? '', log.slice(6));
    const read = vi.spyOn(short.reader, 'readAfter');
    const head = vi.spyOn(short.reader, 'head').mockImplementation(journal.reader.head);
    expect(await recover(short)).toMatchObject({ restored: 0, forked: false });
    expect((await database.states.toArray()).length).toBe(1);
    const reads = read.mock.calls.length;
    expect(await recover(short)).toMatchObject({ restored: 0 });
    expect(read.mock.calls.length - reads).toBeLessThan(reads);
    expect(head).toHaveBeenCalled();
  });
  test('after the journal lost its end sends it what it lacks', async () => {
    const { memory, journal } = await packed();
    const log = journal.logs.get(memory.head.incarnation) ?? [];
    const short = memoryJournal();
    await short.reader.append(log.slice(0, 5));
    expect(await recover(short)).toMatchObject({ resent: 3, forked: false });
    expect(short.logs.get(memory.head.incarnation)).toEqual(log);
  });
  test('after the database was rolled back takes the rest from the journal', async () => {
    const { memory, journal } = await packed();
    const log = await database.log.toArray();
    await database.log.bulkDelete(log.slice(4).map((entry) => [entry.incarnation, entry.seq] as [string, number]));
    await database.meta.put({
      key: 'log-head',
      value: { incarnation: memory.head.incarnation, seq: 4, hash: log[3]?.hash },
    });
    const recovery = await recover(journal);
    expect(recovery).toMatchObject({ restored: 4, forked: false });
    expect(recovery.memory.states.rows()).toEqual(memory.states.rows());
  });
  test('with two different stories keeps both: a new incarnation says all of it again', async () => {
    const { memory, journal } = await packed();
    const log = await database.log.toArray();
    // The journal's disk was rolled back to five entries and then went on with others.
    const other = memoryJournal();
    await other.reader.append(log.slice(0, 5));
    const branch = newMemory(memory.head.incarnation);
    branch.head = { incarnation: memory.head.incarnation, seq: 5, hash: log[4]?.hash ?? '' };
    const elsewhere = body({ type: 'OperatorSignedIn', v: 1, operatorId: 'ben', by: 'badge' });
    const writer = createLogWriter({
      database: openReplicaDatabase(`other-${newId()}`),
      journal: other.append,
      digest,
      memory: branch,
      onSaved: () => undefined,
      onFault: () => undefined,
    });
    await writer.record([elsewhere]);
    const recovery = await recover(other);
    expect(recovery).toMatchObject({ forked: true, resent: 9 });
    const { incarnation } = recovery.memory.head;
    expect(incarnation).not.toBe(memory.head.incarnation);
    const said = (other.logs.get(incarnation) ?? []).map((entry) => readBody(entry)?.opId);
    for (const entry of log) expect(said).toContain(readBody(entry)?.opId);
    expect(said).toContain(elsewhere.opId);
    expect(new Set(said).size).toBe(said.length);
    // Nothing of the old name is sent any more, and a database that is lost now is filled from the new one.
    expect((await database.meta.get('acked'))?.value).toEqual({ [memory.head.incarnation]: GIVEN_UP });
    for (const table of database.tables) await table.clear();
    expect((await recover(other)).memory.states.rows()).toEqual(recovery.memory.states.rows());
    expect(journal.logs.size).toBe(1);
  });
});

describe('the reference data', () => {
  test('is found by barcode, pack code, SKU, order code, tote and item, now and after a start', async () => {
    const reference = await openReference(database);
    await reference.ingest(
      [page('item', [item('MUG', '4006381333931', 'Mug\twith tab'), item('TEA', '96385074')], 'sku')],
      cursor(1),
    );
    await reference.ingest([page('order', [order], 'id')], cursor(2));
    const check = (found: typeof reference) => {
      expect(found.items().byGtin('04006381333931')).toEqual([{ sku: 'MUG', units: 1 }]);
      expect(found.items().byGtin('00000096385074')).toEqual([{ sku: 'TEA', units: 1 }]);
      expect(found.items().byCode('CASE-MUG')).toEqual([{ sku: 'MUG', units: 6 }]);
      expect(found.items().byCode('MUG')).toEqual([{ sku: 'MUG', units: 1 }]);
      expect(found.items().card('MUG')?.title.replace('\t', ' ')).toBe('Mug with tab');
      expect(
        found
          .orders()
          .byCode('10492')
          .map(({ id }) => id),
      ).toEqual([order.id]);
      expect(found.orders().byTote('TOTE-1')?.id).toBe(order.id);
      expect(
        found
          .orders()
          .needing('TEA')
          .map(({ id }) => id),
      ).toEqual([order.id]);
    };
    check(reference);
    check(await openReference(database));
    await reference.savePacked();
    const packed = await openReference(database);
    check(packed);
    expect(await packed.order(order.id)).toEqual(order);
    expect((await packed.itemRecords(['MUG', 'NONE'])).size).toBe(1);
    expect(await packed.position()).toEqual(cursor(2));
  });
  test('a place of the pull that could not be written once stops no later part', async () => {
    const reference = await openReference(database);
    const put = vi.spyOn(database.meta, 'put').mockRejectedValueOnce(new Error('no room'));
    await reference.ingest([page('item', [item('MUG', '4006381333931')], 'sku')], { ...cursor(1), resume: 'more' });
    await expect(reference.ingest([page('item', [item('TEA', '96385074')], 'sku')], cursor(2))).rejects.toThrow(
      'no room',
    );
    put.mockRestore();
    await reference.ingest([page('item', [item('TEA', '96385074')], 'sku')], cursor(2));
    expect(await reference.position()).toEqual(cursor(2));
    expect(reference.items().byCode('TEA')).toHaveLength(1);
  });
  test('a changed or removed record replaces the old one, packed or not', async () => {
    const reference = await openReference(database);
    await reference.ingest([page('item', [item('MUG', '4006381333931'), item('TEA', '96385074')], 'sku')], cursor(1));
    await reference.savePacked();
    const next = await openReference(database);
    await next.ingest([page('item', [item('MUG', '4006381333948', 'New mug')], 'sku', ['TEA'])], cursor(2));
    const check = (found: typeof reference) => {
      expect(found.items().byGtin('04006381333931')).toEqual([]);
      expect(found.items().byGtin('04006381333948')).toEqual([{ sku: 'MUG', units: 1 }]);
      expect(found.items().byGtin('00000096385074')).toEqual([]);
      expect(found.items().card('MUG')?.title).toBe('New mug');
      expect(found.items().size()).toBe(1);
    };
    check(next);
    await next.savePacked();
    const packed = await openReference(database);
    check(packed);
    expect((await packed.itemRecords(['MUG'])).get('MUG')?.title).toBe('New mug');
  });
  test('a packed index answers like an unpacked one for a thousand items', async () => {
    const reference = await openReference(database);
    const items = Array.from({ length: 1_000 }, (_, n) => item(`S${n}`, `CODE-${n % 700}`));
    for (let at = 0; at < items.length; at += 50)
      await reference.ingest([page('item', items.slice(at, at + 50), 'sku')], cursor(at + 1));
    await reference.savePacked();
    const packed = await openReference(database);
    for (let n = 0; n < 1_000; n++) {
      expect(
        new Set(
          packed
            .items()
            .byCode(`CODE-${n}`)
            .map(({ sku }) => sku),
        ),
      ).toEqual(
        new Set(
          reference
            .items()
            .byCode(`CODE-${n}`)
            .map(({ sku }) => sku),
        ),
      );
      expect(packed.items().pageOf(`S${n}`)).toBe(reference.items().pageOf(`S${n}`));
    }
  });
  test('the queue stays sorted by ship-by while orders come, change and go', async () => {
    const reference = await openReference(database);
    const orders = Array.from({ length: 120 }, (_, n) =>
      anOrder({ id: `o${n}`, code: `${n}`, shipBy: ((n * 7919) % 120) * 1_000, tote: null }),
    );
    await reference.ingest(
      [
        page('order', orders.slice(0, 50), 'id'),
        page('order', orders.slice(50, 100), 'id'),
        page('order', orders.slice(100), 'id'),
      ],
      cursor(1),
    );
    const sorted = () =>
      reference
        .orders()
        .byShipBy()
        .map(({ shipBy }) => shipBy);
    expect(sorted()).toEqual(sorted().toSorted((a, b) => a - b));
    await reference.ingest(
      [
        page(
          'order',
          [anOrder({ id: 'o5', code: '5', shipBy: -1 }), anOrder({ id: 'new', code: 'n', shipBy: 60_500 })],
          'id',
          ['o9', 'o10'],
        ),
      ],
      cursor(2),
    );
    expect(sorted()).toEqual(sorted().toSorted((a, b) => a - b));
    expect(reference.orders().byShipBy()).toHaveLength(119);
    expect(reference.orders().byShipBy()[0]?.id).toBe('o5');
  });
  test('a record that cannot be read is that one record: it is found, named, and those beside it are read', async () => {
    const reference = await openReference(database);
    const later = { ...anOrder({ id: 'o2', code: '2' }), status: 'awaiting-collection' };
    const held = { ...anOrder({ id: 'o3', code: '3' }), hold: { reason: 'of-a-later-version', detail: '' } };
    const strange = { ...anOrder({ id: 'o4', code: '4' }), lines: 'none' };
    const rows = [anOrder({ id: 'o1', code: '1' }), later, held, strange, null, anOrder({ id: 'o6', code: '6' })];
    const keys = ['o1', 'o2', 'o3', 'o4', 'wish:5', 'o6'];
    const records = JSON.stringify(rows);
    await reference.ingest([{ kind: 'order', keys, records, removed: [] }], cursor(1));
    await reference.savePacked();
    for (const now of [reference, await openReference(database)]) {
      expect(await Promise.all(keys.map(async (key) => now.order(key)))).toMatchObject([
        { code: '1' },
        'unreadable',
        'unreadable',
        'unreadable',
        'unreadable',
        { code: '6' },
      ]);
      for (const code of ['1', '2', '3', '4', '5', '6']) expect(now.orders().byCode(code)).toHaveLength(1);
      expect(now.orders().get('o2')).toMatchObject({ status: 'on-hold', units: 0 });
    }
  });
  test('people of a later version sign in as packers and keep their language, spoken here or not; other odd records are left out', async () => {
    const reference = await openReference(database);
    const ana = { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: 'en', pinSet: true };
    const people = [ana, { ...ana, id: 'bo', role: 'auditor', language: 'vi' }, { id: 'cy' }];
    const exception = { id: 'e', type: 'of-a-later-version', orderId: 'o', stationId: 's', detail: '', at: 1 };
    await reference.ingest(
      [
        { kind: 'operator', keys: ['ana', 'bo', 'cy'], records: JSON.stringify(people), removed: [] },
        { kind: 'exception', keys: ['e'], records: JSON.stringify([exception]), removed: [] },
        { kind: 'carton', keys: ['c'], records: 'no JSON', removed: [] },
      ],
      cursor(1),
    );
    expect(reference.operators()).toMatchObject([
      { id: 'ana', language: 'en' },
      { id: 'bo', role: 'packer', language: 'vi' },
    ]);
    expect([reference.exceptions(), reference.cartons()]).toEqual([[], []]);
  });
  test('packed indexes that cannot be read are made anew from the pages', async () => {
    const reference = await openReference(database);
    await reference.ingest([page('order', [anOrder({ id: 'o1', code: '1' })], 'id')], cursor(1));
    await reference.savePacked();
    await database.snapshots.update('orders', { data: 'no JSON' });
    expect((await openReference(database)).orders().byCode('1')).toHaveLength(1);
  });
  test('small pages are gathered, and nothing changes by it', async () => {
    const reference = await openReference(database);
    for (let n = 0; n < 230; n++)
      await reference.ingest(
        [page('order', [anOrder({ id: `o${n % 40}`, code: `c${n}`, shipBy: n })], 'id')],
        cursor(n + 1),
      );
    const before = reference
      .orders()
      .byShipBy()
      .map(({ id, code }) => `${id} ${code}`);
    await reference.compact({ all: false });
    expect(await database.pages.count()).toBeLessThan(60);
    expect(
      reference
        .orders()
        .byShipBy()
        .map(({ id, code }) => `${id} ${code}`),
    ).toEqual(before);
    const again = await openReference(database);
    expect(
      again
        .orders()
        .byShipBy()
        .map(({ id, code }) => `${id} ${code}`),
    ).toEqual(before);
    expect(await again.order('o3')).toMatchObject({ code: 'c203' });
  });
});

describe('the exchange with the store', () => {
  const loopOn = async (store: StorePort, memory: LogMemory) => {
    const reference = await openReference(database);
    const states: string[] = [];
    const timers: (() => void)[] = [];
    const loop = createSyncLoop({
      onForked: () => states.push('forked'),
      random: () => 0.5,
      database,
      reference,
      store,
      stationId: 's1',
      incarnation: () => memory.head.incarnation,
      now: () => 5,
      onStatus: ({ state }) => states.push(state),
      onPulled: () => undefined,
      quiet: async () => undefined,
      setTimer: (run) => {
        timers.push(run);
        return () => undefined;
      },
    });
    return { loop, reference, states, timers };
  };
  const nothing: Extract<PullReply, { type: 'changes' }> = {
    type: 'changes',
    now: 1,
    pages: [],
    cursor: { epoch: 'e', version: 0, chain: '' },
    resume: null,
    sent: 0,
    total: 0,
    acked: 0,
    ackHash: '',
  };

  /** The hash of the newest log's entry, as a store would have it. */
  const hashAt = async (seq: number) =>
    (await database.log.toArray()).filter((entry) => entry.seq === seq).at(-1)?.hash ?? '';

  test('measures how far this clock is from the store’s with each answer', async () => {
    const store: StorePort = {
      push: async () => ({ type: 'unreachable', trouble: 'unreachable', detail: '' }),
      pull: async () => ({ ...nothing, now: 65_005 }),
    };
    const { loop } = await loopOn(store, newMemory());
    expect(loop.status().clockOffset).toBeNull();
    loop.wake();
    await loop.settled();
    expect(loop.status().clockOffset).toBe(65_000);
  });
  test('sends the log in order, once, and knows what is waiting', async () => {
    const memory = newMemory();
    const { writer } = writerOn(memory);
    await writer.record([body(opened), body(unit(1))]);
    const got: LogEntry[] = [];
    const store: StorePort = {
      push: async ({ entries }) => {
        got.push(...entries);
        return { type: 'accepted', acked: entries.at(-1)?.seq ?? 0, ackHash: entries.at(-1)?.hash ?? '', outcomes: [] };
      },
      pull: async () => ({ ...nothing, acked: got.length, ackHash: got.at(-1)?.hash ?? '' }),
    };
    const { loop } = await loopOn(store, memory);
    loop.wake();
    await loop.settled();
    await writer.record([body(unit(2))]);
    loop.wake();
    await loop.settled();
    expect(got.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(loop.status()).toMatchObject({ state: 'live', waiting: 0, lastSync: 5 });
  });
  test.each(['store-locked', 'update-station', 'update-store'] as const)(
    'a store that takes nothing (%s) is offline, nothing is dropped, and the next try brings it',
    async (trouble) => {
      const memory = newMemory();
      const { writer } = writerOn(memory);
      await writer.record([body(opened)]);
      let up = false;
      const store: StorePort = {
        push: async ({ entries }) =>
          up
            ? { type: 'accepted', acked: 1, ackHash: entries[0]?.hash ?? '', outcomes: [] }
            : { type: 'unreachable', trouble, detail: 'down' },
        pull: async () => ({ ...nothing, acked: 1, ackHash: await hashAt(1) }),
      };
      const { loop, timers } = await loopOn(store, memory);
      loop.wake();
      await loop.settled();
      expect(loop.status()).toMatchObject({ state: 'offline', trouble, waiting: 1 });
      up = true;
      timers.at(-1)?.();
      await loop.settled();
      expect(loop.status()).toMatchObject({ state: 'live', trouble: null, waiting: 0 });
    },
  );
  test('what cannot be written down is told as that, and comes when it can', async () => {
    let full = true;
    const store: StorePort = {
      push: async () => ({ type: 'unreachable', trouble: 'unreachable', detail: '' }),
      pull: async () => {
        if (full) database.close({ disableAutoOpen: true });
        return { ...nothing, ...cursor(1), pages: [page('item', [item('MUG', '1')], 'sku')] };
      },
    };
    const { loop, reference, timers } = await loopOn(store, newMemory());
    loop.wake();
    await loop.settled();
    expect(loop.status()).toMatchObject({ state: 'offline', trouble: 'not-saved' });
    full = false;
    await database.open();
    timers.at(-1)?.();
    await loop.settled();
    expect(loop.status()).toMatchObject({ state: 'live', trouble: null });
    expect([...(await reference.itemRecords(['MUG'])).keys()]).toEqual(['MUG']);
  });
  test.each([
    ['a fork', { type: 'forked', acked: 0, ackHash: '0'.repeat(64), seq: 1 }],
    [
      'an acknowledgement with a hash that this log does not hold',
      { type: 'accepted', acked: 1, ackHash: 'f'.repeat(64), outcomes: [] },
    ],
  ] as const)('%s stops the exchange and asks for a new incarnation, and the log stays', async (_, reply) => {
    const memory = newMemory();
    const { writer } = writerOn(memory);
    await writer.record([body(opened)]);
    const { loop, states } = await loopOn({ push: async () => reply as never, pull: async () => nothing }, memory);
    loop.wake();
    await loop.settled();
    expect(loop.status().state).toBe('stopped');
    expect(states.at(-1)).toBe('forked');
    expect(await database.log.count()).toBe(1);
  });
  test('a store that was put back says what it lacks, and is sent it again', async () => {
    const memory = newMemory();
    const { writer } = writerOn(memory);
    await writer.record([body(opened), body(unit(1)), body(unit(2))]);
    let kept: LogEntry[] = [];
    const store: StorePort = {
      push: async ({ entries }) => {
        kept.push(...entries.filter(({ seq }) => seq > kept.length));
        return { type: 'accepted', acked: kept.length, ackHash: kept.at(-1)?.hash ?? '', outcomes: [] };
      },
      pull: async () => ({ ...nothing, acked: kept.length, ackHash: kept.at(-1)?.hash ?? '' }),
    };
    const { loop } = await loopOn(store, memory);
    loop.wake();
    await loop.settled();
    kept = kept.slice(0, 1);
    loop.wake();
    await loop.settled();
    expect(kept.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(loop.status()).toMatchObject({ state: 'live', waiting: 0 });
    expect(loop.status().notes.map(({ type, count }) => `${type} ${count}`)).toEqual([
      'sent 2',
      'sent-again 2',
      'sent 3',
    ]);
  });
  test('a store that holds more of this log than this disk asks for a new incarnation', async () => {
    const memory = newMemory();
    const { writer } = writerOn(memory);
    await writer.record([body(opened)]);
    const { loop, states } = await loopOn(
      {
        push: async ({ entries }) => ({
          type: 'accepted',
          acked: 1,
          ackHash: entries[0]?.hash ?? '',
          outcomes: [],
        }),
        pull: async () => ({ ...nothing, acked: 3, ackHash: 'f'.repeat(64) }),
      },
      memory,
    );
    loop.wake();
    await loop.settled();
    expect(states.at(-1)).toBe('forked');
    expect(loop.status().state).toBe('stopped');
  });
  test('a store of another history is offered the whole log again', async () => {
    const memory = newMemory();
    const { writer } = writerOn(memory);
    await writer.record([body(opened), body(unit(1))]);
    await database.meta.put({ key: 'acked', value: { [memory.head.incarnation]: 2 } });
    const got: number[] = [];
    let reset = true;
    const { loop } = await loopOn(
      {
        push: async ({ entries }) => {
          got.push(...entries.map(({ seq }) => seq));
          return { type: 'accepted', acked: 2, ackHash: entries.at(-1)?.hash ?? '', outcomes: [] };
        },
        pull: async () => {
          if (!reset) return { ...nothing, acked: 2, ackHash: await hashAt(2) };
          reset = false;
          return { type: 'reset', epoch: 'other' };
        },
      },
      memory,
    );
    loop.wake();
    await loop.settled();
    expect(got).toEqual([1, 2]);
    expect(loop.status().state).toBe('live');
  });
  test('entries that the store keeps for a person are named', async () => {
    const memory = newMemory();
    const { writer } = writerOn(memory);
    await writer.record([body(opened)]);
    const { loop } = await loopOn(
      {
        push: async ({ entries }) => ({
          type: 'accepted',
          acked: 1,
          ackHash: entries[0]?.hash ?? '',
          outcomes: [{ seq: 1, outcome: 'conflict', reason: 'Station b is packing this order.' }],
        }),
        pull: async () => ({ ...nothing, acked: 1, ackHash: await hashAt(1) }),
      },
      memory,
    );
    loop.wake();
    await loop.settled();
    expect(loop.status().notes[0]).toMatchObject({
      type: 'conflict',
      count: 1,
      detail: 'Station b is packing this order.',
    });
  });
  test('after a fork the next start says everything again under a new name, and the counts stay', async () => {
    const journal = memoryJournal();
    const memory = newMemory();
    const { writer } = writerOn(memory, journal);
    await writer.record([body(opened), body(unit(1))]);
    await askForNewIncarnation(database);
    const { memory: after, forked } = await recoverLog({ database, journal: journal.reader, digest, newId });
    expect(forked).toBe(true);
    expect(after.head).toMatchObject({ seq: 2 });
    expect(after.head.incarnation).not.toBe(memory.head.incarnation);
    expect(after.states.rows()).toEqual(memory.states.rows());
    const sent: string[] = [];
    const { loop } = await loopOn(
      {
        push: async ({ incarnation, entries }) => {
          sent.push(...entries.map(({ seq }) => `${incarnation} ${seq}`));
          return { type: 'accepted', acked: 2, ackHash: entries.at(-1)?.hash ?? '', outcomes: [] };
        },
        pull: async () => ({ ...nothing, acked: 2, ackHash: await hashAt(2) }),
      },
      after,
    );
    loop.wake();
    await loop.settled();
    expect(sent).toEqual([`${after.head.incarnation} 1`, `${after.head.incarnation} 2`]);
    expect((await recoverLog({ database, journal: journal.reader, digest, newId })).forked).toBe(false);
  });
  test('a snapshot in several answers is stored with its place, and a reset starts it anew', async () => {
    const memory = newMemory();
    const asked: (string | null)[] = [];
    let reset = true;
    const store: StorePort = {
      push: async () => ({ type: 'unreachable', trouble: 'unreachable', detail: '' }),
      pull: async ({ resume, cursor: at }) => {
        asked.push(resume);
        if (at.version === 3) return { ...nothing, cursor: at };
        if (resume === 'half' && reset) {
          reset = false;
          return { type: 'reset', epoch: 'e2' };
        }
        return resume === null
          ? {
              ...nothing,
              pages: [page('item', [item('A', '4006381333931')], 'sku')],
              resume: 'half',
              sent: 1,
              total: 2,
            }
          : {
              ...nothing,
              pages: [page('item', [item('B', '96385074')], 'sku')],
              cursor: { epoch: 'e', version: 3, chain: 'c' },
              sent: 2,
              total: 2,
            };
      },
    };
    const { loop, reference } = await loopOn(store, memory);
    loop.wake();
    await loop.settled();
    expect(asked).toEqual([null, 'half', null, 'half', null]);
    expect(reference.items().size()).toBe(2);
    expect(loop.status().state).toBe('live');
  });
});
