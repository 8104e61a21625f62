// A feature that the product does not have, planted beside packing by the two ports alone: its events are pushed, judged, folded, read again,
// erased, forgotten, audited and rebuilt, its subjects claimed, and its units moved. No code of the log knows of it.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { raise } from '#electron/store/exceptions/exceptions.ts';
import { createFeatures, type Features } from '#electron/store/features.ts';
import type { Effects } from '#electron/store/log/effects.ts';
import { saveState, stateOf } from '#electron/store/log/states.ts';
import { occasionOf } from '#electron/store/stock/occasion.ts';
import type { Stock } from '#electron/store/stock/stock.ts';
import { LOG_RULES, type LogEntry, type LogRules, type StateRules, type StationEvent } from '#shared/log/index.ts';
import { RECORD_VERSIONS } from '#shared/records/index.ts';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { createLog, digest, type OpenStore } from '#tests/kit/open-store.ts';

/** Dust on a shelf, wiped by whoever finds it. */
interface Wiped {
  readonly type: 'ShelfWiped' | 'ShelfClosed';
  readonly v: 1;
  readonly shelf: string;
  readonly grams: number;
  readonly words: string;
}
interface Dust {
  readonly grams: number;
  readonly isClosed: boolean;
}
const isWiped = (event: { readonly type: string }): boolean =>
  event.type === 'ShelfWiped' || event.type === 'ShelfClosed';
const asWiped = (event: StationEvent): Wiped => event as unknown as Wiped;

const dust: StateRules<Dust, StationEvent> = {
  subject: 'shelf',
  evolve(before, event) {
    const { type, grams } = asWiped(event);
    if (type === 'ShelfClosed') return before && { ...before, isClosed: true };
    return { grams: (before?.grams ?? 0) + grams, isClosed: false };
  },
  isOpen: ({ isClosed }) => !isClosed,
  keepDays: { bench: 30, store: 10 },
  form: 1,
};

const rules: LogRules = {
  ...LOG_RULES,
  known: `${LOG_RULES.known} ShelfClosed@1 ShelfWiped@1`,
  readEvent: (event) => (isWiped(event) ? (event as StationEvent) : LOG_RULES.readEvent(event)),
  subjectsOf: (event) => (isWiped(event) ? [{ kind: 'shelf', id: asWiped(event).shelf }] : LOG_RULES.subjectsOf(event)),
  hasFreeText: (event) => isWiped(event) || LOG_RULES.hasFreeText(event),
  rightFor: (event) => (isWiped(event) ? 'take-in-files' : LOG_RULES.rightFor(event)),
  foldOf: (event) =>
    isWiped(event) ? { kind: 'dust', id: asWiped(event).shelf, forgets: false, bench: null } : LOG_RULES.foldOf(event),
  rules: new Map([...LOG_RULES.rules, ['dust', dust as never]]),
};

/** One file of effects: folds, moves what was found into stock, and says what cannot be. */
const dustEffects = (stock: Stock): Effects => ({
  handles: isWiped,
  async apply(writing, heard) {
    const { shelf, grams } = asWiped(heard.body.event);
    const held = await stateOf<Dust>(writing.sql, { kind: 'dust', id: shelf });
    if (held?.state?.isClosed) {
      const subject = { kind: 'shelf', id: shelf };
      await raise(writing, {
        ...{ type: 'order-closed', subject, stationId: heard.station, detail: 'closed', at: heard.heardAt },
      });
      return { outcome: 'conflict', reason: 'The shelf was closed.' };
    }
    const state = dust.evolve(held?.state ?? null, heard.body.event);
    await saveState(
      writing.sql,
      { kind: 'dust', id: shelf },
      { station: heard.station, state },
      heard.heardAt,
      heard.happenedAt,
    );
    const row = { sku: 'DUST', location: shelf, lot: '', expiry: null, quantity: state?.grams ?? 0 };
    if (grams > 0) await stock.counted(writing, row, occasionOf(heard));
    return { outcome: 'applied', reason: '', folded: true };
  },
});

const withDust = (stock: Stock): Features => {
  const { effects, arbitrations } = createFeatures(stock);
  return { rules, effects: [dustEffects(stock), ...effects], arbitrations };
};

export function secondFeatureContract(
  name: string,
  openStore: (features?: (stock: Stock) => Features) => Promise<OpenStore>,
): void {
  const wiped = (grams: number, shelf = 'A-1'): StationEvent =>
    ({ type: 'ShelfWiped', v: 1, shelf, grams, words: 'somebody typed this' }) as unknown as StationEvent;
  const closed = (shelf = 'A-1'): StationEvent =>
    ({ type: 'ShelfClosed', v: 1, shelf, grams: 0, words: '' }) as unknown as StationEvent;
  const push = ({ store }: OpenStore, entries: readonly LogEntry[], stationId = 's1') =>
    store.push({ protocol: 1, stationId, incarnation: entries[0]?.incarnation ?? '', entries: [...entries] });
  let ops = 0;
  /** The station that says it knows the feature; what makes the product's entries does not. */
  const say = (log: ReturnType<typeof createLog>, event: StationEvent, opId = `op${++ops}`) =>
    log.raw(JSON.stringify({ opId, at: 1, by: 'ana', about: rules.subjectsOf(event), event }));
  const stateAt = (open: OpenStore, id = 'A-1') =>
    open.database.read((sql) => stateOf<Dust>(sql, { kind: 'dust', id }));
  const problemsOf = async ({ database }: OpenStore) => (await auditStore(database, digest, rules)).problems;
  const A_DAY = 24 * 60 * 60 * 1_000;

  describe(`a feature that the product does not have, on ${name}`, () => {
    test('is pushed, folded, moves units, and counts once', async () => {
      const open = await openStore(withDust);
      const log = createLog();
      say(log, wiped(2), 'w1');
      say(log, wiped(3), 'w2');
      expect(await push(open, log.entries)).toMatchObject({
        outcomes: [{ outcome: 'applied' }, { outcome: 'applied' }],
      });
      await push(open, log.entries);
      expect(await stateAt(open)).toEqual({ station: 's1', state: { grams: 5, isClosed: false } });
      const moves = await open.database.read((sql) =>
        sql.all('SELECT sku, units, to_place, reason, cause_id FROM moves ORDER BY id'),
      );
      expect(moves).toEqual([
        { sku: 'DUST', units: 2, to_place: 'A-1', reason: 'ShelfWiped', cause_id: 'w1' },
        { sku: 'DUST', units: 3, to_place: 'A-1', reason: 'ShelfWiped', cause_id: 'w2' },
      ]);
      expect(await problemsOf(open)).toEqual([]);
    });
    test('is judged by the right of its row, and what cannot be is an exception on its subject', async () => {
      const open = await openStore(withDust);
      await open.store.putRecords([
        { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: '1', role: 'packer', language: null } },
      ]);
      const log = createLog();
      say(log, wiped(2));
      expect(await push(open, log.entries)).toMatchObject({ outcomes: [{ outcome: 'conflict' }] });
      expect(await stateAt(open)).toBeUndefined();
      const [exception] = await open.database.read((sql) =>
        sql.all<{ key: string }>("SELECT key FROM records WHERE kind = 'exception'"),
      );
      expect(exception?.key).toBe('["shelf","A-1"]|s1|order-changed|not-allowed');
    });
    test('is kept by a store that does not have it, and has its effect once one does', async () => {
      const open = await openStore();
      const log = createLog();
      log.raw(JSON.stringify({ opId: 'w1', at: 1, by: 'ana', about: [{ kind: 'shelf', id: 'A-1' }], event: wiped(4) }));
      expect(await push(open, log.entries)).toMatchObject({ outcomes: [{ outcome: 'quarantined' }] });
      const upgraded = await open.reopen(withDust);
      expect(await stateAt(upgraded)).toEqual({ station: 's1', state: { grams: 4, isClosed: false } });
      expect(await problemsOf(upgraded)).toEqual([]);
    });
    test('has subjects that one station claims at a time, told to the stations that can read such a claim', async () => {
      const open = await openStore(withDust);
      const subject = { kind: 'shelf', id: 'A-1' };
      const ask = (stationId: string, takeOver = false) =>
        open.store.claim({ stationId, stationName: `Bench ${stationId}`, orderId: '', subject, takeOver });
      expect(await ask('s1')).toMatchObject({ type: 'granted', claim: { subject, fence: 1 } });
      expect(await ask('s2')).toMatchObject({
        type: 'held',
        by: { stationId: 's1', stationName: 'Bench s1' },
        live: true,
      });
      // An order of the same name is another subject.
      const order = { stationId: 's2', stationName: 'Bench s2', orderId: 'A-1', takeOver: false };
      expect(await open.store.claim(order)).toMatchObject({ type: 'granted', claim: { orderId: 'A-1', fence: 1 } });
      expect(await ask('s2', true)).toMatchObject({ type: 'granted', claim: { subject, fence: 2 } });

      const claims = async (kinds?: Readonly<Record<string, number>>) => {
        const at = { protocol: 1, stationId: 's3', incarnation: 'i3', cursor: EMPTY_CURSOR, resume: null, pages: 10 };
        const reply = await open.store.pull({ ...at, ...(kinds && { kinds, has: {} }) });
        if (reply.type !== 'changes') throw new Error(reply.type);
        return reply.pages.filter(({ kind }) => kind === 'claim').flatMap(({ keys }) => keys);
      };
      expect((await claims(RECORD_VERSIONS)).toSorted()).toEqual(['A-1', '["shelf","A-1"]']);
      expect(await claims()).toEqual(['A-1']);
    });
    test('has a state that an audit holds against its entries, and that is made anew from them', async () => {
      const open = await openStore(withDust);
      const log = createLog();
      for (const event of [wiped(2), wiped(3), wiped(9, 'B-2')]) say(log, event);
      await push(open, log.entries);
      const begun = () => open.database.read((sql) => sql.all('SELECT id, begun_at FROM states ORDER BY id'));
      const before = await begun();
      await open.database.write(async (sql) => {
        await sql.run('UPDATE states SET state = \'{"grams":1,"isClosed":false}\' WHERE id = \'A-1\'');
        await sql.run("DELETE FROM states WHERE id = 'B-2'");
      });
      expect(await problemsOf(open)).toEqual([
        'dust of A-1: not what its entries say',
        'dust of B-2: not what its entries say',
      ]);
      expect(await open.store.rebuildStates()).toBe(2);
      expect(await begun()).toEqual(before);
      expect(await problemsOf(open)).toEqual([]);
      expect(await stateAt(open)).toEqual({ station: 's1', state: { grams: 5, isClosed: false } });
      expect(await stateAt(open, 'B-2')).toEqual({ station: 's1', state: { grams: 9, isClosed: false } });
      expect(await open.store.rebuildStates()).toBe(0);
    });
    test('has a state that is forgotten after its days, but not while it is open', async () => {
      const open = await openStore(withDust);
      const log = createLog();
      for (const event of [wiped(2), closed(), wiped(9, 'B-2')]) say(log, event);
      await push(open, log.entries);
      const sweep = () => open.store.sweep({ stationDays: 30, personalDays: 180 });
      open.clock.time += 9 * A_DAY;
      await sweep();
      expect(await stateAt(open)).toBeDefined();
      open.clock.time += 2 * A_DAY;
      await sweep();
      expect(await stateAt(open)).toBeUndefined();
      expect(await stateAt(open, 'B-2')).toMatchObject({ state: { grams: 9 } });
      expect(await problemsOf(open)).toEqual([]);
      expect(await open.store.rebuildStates()).toBe(0);
      const kept = await open.database.read((sql) => sql.get('SELECT count(*) AS count FROM log'));
      expect(kept).toEqual({ count: 3 });
    });
  });
}
