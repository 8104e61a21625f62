// The station's memory of states, in a real Chromium on real IndexedDB, with a kind of state that the product does not have: whoever
// writes, mends, prunes and rebuilds the log goes by the tables alone. And what version 1 of the database had is all there.
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openReplicaDatabase, type ReplicaDatabase } from '#renderer/replica/database.ts';
import { digest } from '#renderer/replica/digest.ts';
import { createLogWriter, type LogMemory } from '#renderer/replica/log-writer.ts';
import { EMPTY_SESSION, rebuild } from '#renderer/replica/projection.ts';
import { pruneLog, readLogBase } from '#renderer/replica/prune-log.ts';
import { askForNewIncarnation, recoverLog, replay } from '#renderer/replica/recover.ts';
import { createStates } from '#renderer/replica/states.ts';
import {
  emptyHead,
  FOLDING,
  type Folding,
  type LogEntry,
  type StateRules,
  type StationEvent,
} from '#shared/log/index.ts';
import { fold, needsOf, type PackingEvent } from '#shared/packing/index.ts';
import { ok } from '#shared/prelude/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

/** An invented state: of a person, how often they began at this bench, and whether they are still there. */
interface Shift {
  readonly begun: number;
  readonly isThere: boolean;
}
const shifts: StateRules<Shift, StationEvent> = {
  subject: 'person',
  evolve(before, event) {
    if (event.type === 'OperatorSignedIn') return { begun: (before?.begun ?? 0) + 1, isThere: true };
    return event.type === 'OperatorSignedOut' ? before && { ...before, isThere: false } : before;
  },
  isOpen: ({ isThere }) => isThere,
  keepDays: { bench: 90, store: null },
  form: 1,
};
const folding: Folding = {
  foldOf(event) {
    if (event.type === 'OperatorSignedIn')
      return { kind: 'shift', id: event.operatorId, forgets: false, bench: 'begins' };
    if (event.type === 'OperatorSignedOut')
      return { kind: 'shift', id: event.operatorId, forgets: false, bench: 'ends' };
    return FOLDING.foldOf(event);
  },
  rules: new Map([...FOLDING.rules, ['shift', shifts as never]]),
};

let database: ReplicaDatabase;
let ids = 0;
const newId = () => `id-${String(++ids).padStart(6, '0')}`;
beforeEach(async () => {
  database = openReplicaDatabase(`states-${newId()}`);
  await database.open();
});
afterEach(() => database.delete());

// An order and a person of one name: only their kinds tell their states apart.
const order = anOrder({ id: 'ana' });
const opened: StationEvent = { type: 'OrderOpened', v: 1, orderId: 'ana', rev: 1, needs: [...needsOf(order)] };
const unit: StationEvent = {
  ...{ type: 'UnitScanned', v: 1, orderId: 'ana', parcel: 1, by: 'scan', raw: '', scanId: 's1', sku: 'MUG', units: 1 },
  ...{ fills: [{ need: '1', units: 1 }], lot: null, expiry: null, serial: null },
};
const takenOver: StationEvent = { type: 'OrderTakenOver', v: 1, orderId: 'ana', from: '' };
const comes = (operatorId: string): StationEvent => ({ type: 'OperatorSignedIn', v: 1, operatorId, by: 'badge' });
const goes = (operatorId: string): StationEvent => ({ type: 'OperatorSignedOut', v: 1, operatorId, reason: 'asked' });

const packing = { kind: 'packing', id: 'ana', state: fold([opened, unit] as PackingEvent[]) };
const shift = (id: string, begun: number, isThere: boolean) => ({ kind: 'shift', id, state: { begun, isThere } });

/** A log that says events one after the other, the first of them at the time 1, with both of its homes. */
async function logOf(...events: readonly StationEvent[]) {
  const memory: LogMemory = { session: EMPTY_SESSION, states: createStates(), head: emptyHead('i1') };
  const journaled: LogEntry[] = [];
  const writer = createLogWriter({
    ...{ database, digest, memory, folding, onSaved: () => undefined, onFault: () => undefined },
    journal: async (entries) => {
      journaled.push(...entries);
      return ok(undefined);
    },
  });
  const journal = {
    head: async () => memory.head,
    readAfter: async (incarnation: string, seq: number) =>
      journaled.filter((entry) => entry.incarnation === incarnation && entry.seq > seq),
    append: async (entries: readonly LogEntry[]) => void journaled.push(...entries),
  };
  let at = 0;
  const say = async (event: StationEvent): Promise<void> =>
    writer.record([{ opId: newId(), at: ++at, by: 'ana', event }]);
  for (const event of events) await say(event);
  return { memory, say, recover: () => recoverLog({ database, journal, digest, newId, folding }) };
}
const stored = () => database.states.toArray();

describe('a state of another kind', () => {
  test('is folded by its own rules and stored beside packing, though both have one id', async () => {
    const { memory } = await logOf(opened, comes('ana'), unit, comes('ana'));
    expect(await stored()).toEqual([packing, shift('ana', 2, true)]);
    expect(memory.states.rows()).toEqual(await stored());
    expect([...memory.states.of('packing')]).toEqual([['ana', packing.state]]);
  });
  test('takes the bench and leaves it, and only its own', async () => {
    const { memory, say } = await logOf(opened);
    expect(memory.session.activity).toEqual({ kind: 'packing', id: 'ana' });
    await say(goes('ana'));
    expect(memory.session.activity).toEqual({ kind: 'packing', id: 'ana' });
    await say(comes('ana'));
    expect(memory.session.activity).toEqual({ kind: 'shift', id: 'ana' });
    await say({ type: 'OrderSuspended', v: 1, orderId: 'ana' });
    expect((await database.meta.get('session'))?.value).toEqual({
      operatorId: 'ana',
      activity: { kind: 'shift', id: 'ana' },
    });
    await say(goes('ana'));
    expect(memory.session.activity).toBeNull();
  });
  test('is there after a start, from the database and from the journal alone', async () => {
    const { memory, recover } = await logOf(opened, unit, comes('ana'), comes('ben'), goes('ben'));
    for (const lost of [[], database.tables]) {
      for (const table of lost) await table.clear();
      const found = (await recover()).memory;
      expect(found.states.rows()).toEqual(memory.states.rows());
      expect(found.session).toEqual(memory.session);
      expect(await stored()).toEqual(memory.states.rows());
    }
  });
  test('is rebuilt from the log, and counts once when a new incarnation says all of it again', async () => {
    const { memory, recover } = await logOf(opened, unit, comes('ana'), goes('ana'), comes('ana'));
    const before = memory.states.rows();
    await database.states.clear();
    await replay(database, folding);
    expect(await stored()).toEqual(before);
    await askForNewIncarnation(database);
    expect(await recover()).toMatchObject({ forked: true });
    expect(await stored()).toEqual(before);
  });
});

describe('old entries', () => {
  const acknowledge = (acked: number) => database.meta.put({ key: 'acked', value: { i1: acked } });
  const prune = (memory: LogMemory, before: number, isHere = true) =>
    pruneLog({ database, memory, before: () => before, folding, isHere: ({ kind }) => kind === 'order' && isHere });

  test('take what is closed along, of every kind; what is open stays, and can still be rebuilt', async () => {
    const { memory } = await logOf(opened, comes('ana'), comes('cy'), goes('cy'), comes('ben'), unit);
    await acknowledge(6);
    expect(await prune(memory, 1_000)).toBe(5);
    const left = [packing, shift('ana', 1, true), shift('ben', 1, true)];
    expect(memory.states.rows()).toEqual(left);
    expect(await stored()).toEqual(left);
    await replay(database, folding);
    expect(await stored()).toEqual(left);
    expect(JSON.stringify(await readLogBase(database))).not.toContain('"cy"');
  });
  test('stay for the days of the states that they led to, and keep what came after them', async () => {
    const { memory } = await logOf(unit, comes('ana'), goes('ana'), unit);
    await acknowledge(4);
    const daysAgo = (young: number) => (days: number) => (days === young ? 0 : 1_000);
    expect(await pruneLog({ database, memory, before: daysAgo(90), folding, isHere: () => false })).toBe(1);
    expect(await stored()).toEqual([shift('ana', 1, false)]);
    expect(await pruneLog({ database, memory, before: daysAgo(30), folding, isHere: () => false })).toBe(2);
    expect(await stored()).toEqual([]);
  });
  test('take an order along that is not here any more, however far it was packed, and nothing of another kind', async () => {
    const { memory } = await logOf(opened, unit, comes('ana'), comes('ben'));
    await acknowledge(4);
    expect(await prune(memory, 1_000, false)).toBe(3);
    expect(await stored()).toEqual([shift('ana', 1, true), shift('ben', 1, true)]);
    expect(memory.states.rows()).toEqual(await stored());
  });
  test('say how it stood, and what came since says whether it is open', async () => {
    const { memory } = await logOf(comes('ana'), comes('ben'), goes('ben'), comes('cy'), goes('ana'), comes('ben'));
    await acknowledge(6);
    expect(await prune(memory, 5)).toBe(4);
    expect(await stored()).toEqual([shift('ben', 2, true), shift('cy', 1, true)]);
    await replay(database, folding);
    expect(await stored()).toEqual([shift('ben', 2, true), shift('cy', 1, true)]);
  });
  test('leave what is begun again while they go', async () => {
    const { memory, say } = await logOf(comes('cy'), goes('cy'), comes('ben'));
    await acknowledge(3);
    let again: Promise<void> | undefined;
    const isHere = () => {
      again ??= Promise.resolve().then(() => say(comes('cy')));
      return false;
    };
    expect(await pruneLog({ database, memory, before: () => 1_000, folding, isHere })).toBe(2);
    await again;
    expect(memory.states.rows()).toEqual([shift('cy', 2, true), shift('ben', 1, true)]);
    expect(await stored()).toEqual([shift('ben', 1, true), shift('cy', 2, true)]);
  });
  test('leave what lies on the bench, though it has left the store', async () => {
    const { memory } = await logOf(comes('ben'), goes('ben'), opened, unit);
    await acknowledge(4);
    expect(await prune(memory, 1_000, false)).toBe(3);
    expect(await stored()).toEqual([packing]);
  });
  test('leave what another version folded, for it', async () => {
    const unheard = { kind: 'unheard-of', id: 'x', state: { of: 'the future' } };
    const { memory } = await logOf(comes('ana'), goes('ana'));
    memory.states.change(unheard);
    await database.states.put(unheard);
    await database.meta.put({ key: 'base', value: { upTo: {}, session: EMPTY_SESSION, states: [unheard], seen: [] } });
    await acknowledge(2);
    expect(await prune(memory, 1_000)).toBe(1);
    await replay(database, folding);
    expect(await stored()).toEqual([unheard]);
  });
});

test('an order that is taken over begins from nothing, on the disk too', async () => {
  const { memory, recover } = await logOf(opened, unit, comes('ana'), takenOver);
  expect(memory.states.rows()).toEqual([shift('ana', 1, true)]);
  expect(await stored()).toEqual([shift('ana', 1, true)]);
  expect((await recover()).memory.states.of('packing').size).toBe(0);
});

test('a scan writes its entry, the state that it changed, the bench and the head, and nothing else', async () => {
  const { say } = await logOf(opened, comes('ana'));
  const written: string[] = [];
  const { put, delete: remove } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    written.push(this.name);
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    written.push(`${this.name}: delete`);
    return remove.call(this, key);
  });
  await say(unit);
  vi.restoreAllMocks();
  expect(written.sort()).toEqual(['log', 'meta', 'meta', 'states']);
});

test('the product’s tables fold no other kind than packing, and nothing of what the invented one folds', () => {
  const bodies = [opened, comes('ana'), unit].map((event) => ({ opId: newId(), at: 1, by: 'ana', event }));
  expect(rebuild(bodies).states.rows()).toEqual([packing]);
});

describe('version 1 of the database', () => {
  const order1 = { ...packing.state, orderId: 'ana' };
  const order2 = { ...packing.state, orderId: 'o2', phase: 'held' };
  /** Leaves a database as version 0.1.0 left it. */
  async function leave(name: string, openOrderId: string | null, isPruned: boolean): Promise<void> {
    const before = new Dexie(name);
    before
      .version(1)
      .stores({ log: '[incarnation+seq]', progress: 'orderId', pages: '++id', snapshots: 'key', meta: 'key' });
    await before.open();
    const session = { operatorId: 'ana', openOrderId };
    await before.table('progress').bulkPut([order1, order2].map((state) => ({ orderId: state.orderId, state })));
    await before.table('log').put({ incarnation: 'i1', seq: 3, hash: 'h', body: '{}' });
    await before.table('pages').put({ kind: 'order', keys: ['ana'], records: '[{}]', removed: [] });
    await before
      .table('meta')
      .bulkPut([
        { key: 'session', value: session },
        { key: 'acked', value: { i1: 3 } },
        { key: 'head', value: { incarnation: 'i1', seq: 3, hash: 'h' } },
        ...(isPruned ? [{ key: 'base', value: { upTo: { i1: 2 }, session, progress: [order2], seen: ['op'] } }] : []),
      ]);
    before.close();
  }
  const ROWS = [
    { kind: 'packing', id: 'ana', state: order1 },
    { kind: 'packing', id: 'o2', state: order2 },
  ];

  test.each([
    ['ana', { kind: 'packing', id: 'ana' }, true],
    ['ana', { kind: 'packing', id: 'ana' }, false],
    [null, null, true],
  ] as const)('is taken over whole: %s on the bench', async (openOrderId, activity, isPruned) => {
    const name = `version-1-${newId()}`;
    await leave(name, openOrderId, isPruned);
    const upgraded = openReplicaDatabase(name);
    await upgraded.open();
    const session = { operatorId: 'ana', activity };
    expect(await upgraded.states.toArray()).toEqual(ROWS);
    expect((await upgraded.meta.get('session'))?.value).toEqual(session);
    expect(await readLogBase(upgraded)).toEqual(
      isPruned
        ? { upTo: { i1: 2 }, session, states: ROWS.slice(1), seen: ['op'] }
        : { upTo: {}, session: EMPTY_SESSION, states: [], seen: [] },
    );
    expect(await upgraded.log.toArray()).toHaveLength(1);
    expect(await upgraded.pages.toArray()).toHaveLength(1);
    expect((await upgraded.meta.get('acked'))?.value).toEqual({ i1: 3 });
    expect((await upgraded.meta.get('log-head'))?.value).toEqual({ incarnation: 'i1', seq: 3, hash: 'h' });
    expect(await upgraded.table('meta').get('head')).toBeUndefined();
    expect([...upgraded.backendDB().objectStoreNames]).not.toContain('progress');
    upgraded.close();
    // Once is enough: the next start finds what this one left.
    const again = openReplicaDatabase(name);
    await again.open();
    expect(await again.states.toArray()).toEqual(ROWS);
    await again.delete();
  });
  test('with nothing in it is taken over too', async () => {
    const name = `version-1-${newId()}`;
    const before = new Dexie(name);
    before
      .version(1)
      .stores({ log: '[incarnation+seq]', progress: 'orderId', pages: '++id', snapshots: 'key', meta: 'key' });
    await before.open();
    before.close();
    const upgraded = openReplicaDatabase(name);
    await upgraded.open();
    expect(await upgraded.states.count()).toBe(0);
    await upgraded.delete();
  });
});
