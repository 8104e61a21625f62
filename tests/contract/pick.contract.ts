// Goods that are picked for orders: they leave their shelf at the scan, once, whoever tells first, the picker or the bench.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { PickLine } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { PickingEvent } from '#shared/picking/index.ts';
import { PickList, type StoreException } from '#shared/records/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';

const NINE = Date.parse('2026-11-30T09:00:00Z');
const at = (hhmm: string): number => {
  const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
  return NINE + ((hours - 9) * 60 + minutes) * 60_000;
};

/** A station whose entries are told when one likes. */
function bench({ store }: OpenStore, id: string) {
  const log = createLog(id);
  return {
    say: (time: string, event: StationEvent) => void log.sayAt({ at: at(time), clockOffset: 0 }, event),
    async tell(): Promise<readonly string[]> {
      const reply = await store.push({ protocol: 1, stationId: id, incarnation: id, entries: [...log.entries] });
      return reply.type === 'accepted' ? reply.outcomes.map(({ outcome }) => outcome) : [reply.type];
    },
  };
}

/** Somebody who picks a list. */
function picker(open: OpenStore, id = 'k1') {
  const station = bench(open, id);
  const pickId = `${id}-walk`;
  const fact = { v: 1 as const, pickId };
  const of = ({ line, orderId, location, sku, lot }: PickLine) => ({ line, orderId, location, sku, lot });
  return {
    ...station,
    begin: (time: string, { id: list, lines }: PickList) =>
      station.say(time, { ...fact, type: 'PickBegun', list, lines }),
    pick(time: string, line: PickLine, units = line.units, more: { readonly lot?: string } = {}): string {
      const scanId = `${id}-${time}-${line.line}`;
      const scan = { by: 'scan' as const, expiry: null, serial: null, raw: line.sku, units, ...more };
      station.say(time, { ...fact, type: 'UnitsPicked', ...of(line), scanId, ...scan });
      return scanId;
    },
    short(time: string, line: PickLine): string {
      const scanId = `${id}-${time}-short`;
      station.say(time, { ...fact, type: 'PickFoundShort', ...of(line), scanId, units: line.units });
      return scanId;
    },
    undo: (time: string, scanId: string) => station.say(time, { ...fact, type: 'PickUndone', scanId }),
    set: (time: string, scanId: string, units: number) =>
      station.say(time, { ...fact, type: 'PickedUnitsSet', scanId, units }),
    end: (time: string, type: 'PickLeft' | 'PickFinished' | 'PickResumed' = 'PickFinished') =>
      station.say(time, { ...fact, type } as Extract<PickingEvent, { type: typeof type }>),
  };
}

export function pickContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse(stock: string, way: 'scan' | 'paper' | 'bench' = 'scan') {
    const open = await openStore();
    open.clock.time = at('08:00');
    await open.store.putRecords([
      ...['MUG', 'TEA'].map((sku) => ({ kind: 'item' as const, key: sku, value: { sku, title: sku, barcodes: [] } })),
      { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: null } },
    ]);
    const locations = 'A-01,A,pick\nA-02,A,pick\nA-10,A,pick\nB-01,B,bulk\n';
    await importFile(open, 'locations.csv', `location,zone,kind\n${locations}`);
    await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
    await open.store.decidePolicy('picking', way, { by: null, station: 'store' });
    await open.store.decidePolicy('picked-orders', 2, { by: null, station: 'store' });
    return open;
  }
  /** An order of mugs, with what its bench says of it. */
  async function order(open: OpenStore, code: string, units: number, tea = 0) {
    const story = mugStory(units, { id: `wish:${code}`, code, shipBy: at('12:00') + Number(code), tote: `T-${code}` });
    const line = { id: '9', sku: 'TEA', quantity: tea, unitPriceMinor: 100, components: null };
    const lines = [...story.order.lines, ...(tea > 0 ? [line] : [])];
    await open.store.putRecords([{ kind: 'order', key: story.orderId, value: { ...story.order, lines } }]);
    return story;
  }
  const lists = async ({ database }: OpenStore): Promise<readonly PickList[]> => {
    const rows = await database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'pick-list' ORDER BY key"),
    );
    return rows.map(({ json }) => PickList.parse(JSON.parse(json)));
  };
  let calls = 0;
  const release = (open: OpenStore, orderIds: readonly string[] = [], opId = `op-${++calls}`) =>
    open.store.releasePicks({ opId, orderIds: [...orderIds] }, 'ana');
  async function listOf(open: OpenStore, orderIds: readonly string[] = []): Promise<PickList> {
    const answer = await release(open, orderIds);
    const list = (await lists(open)).find(({ code }) => answer.type === 'released' && code === answer.code);
    if (!list) throw new Error(JSON.stringify(answer));
    return list;
  }
  const line = ({ lines }: PickList, nth = 0): PickLine => {
    const one = lines[nth];
    if (!one) throw new Error(`no line ${nth}`);
    return one;
  };
  const onHand = async (open: OpenStore) => Object.fromEntries(onHandOf(await open.database.read(movesOf)));
  const free = async ({ store }: OpenStore) =>
    (await store.stockLevels({ after: 0, limit: 500 })).stock.map(
      ({ sku, location, lot, allocated, available }) =>
        `${sku} ${location}${lot && `/${lot}`} ${allocated} ${available}`,
    );
  const exceptions = async ({ database }: OpenStore) => {
    const rows = await database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY key"),
    );
    return rows.map(({ json }) => JSON.parse(json) as StoreException).map(({ type, detail }) => `${type} ${detail}`);
  };
  const problems = async (open: OpenStore) => (await auditStore(open.database, digest)).problems;

  describe(`picking on ${name}`, () => {
    test('a list has the most urgent orders that lack nothing, in walking order, and keeps their units for them', async () => {
      const open = await warehouse('MUG,A-10,,,4\nMUG,A-02,,,2\nTEA,A-01,,,5\n');
      await order(open, '1', 2, 1);
      await order(open, '2', 1, 9);
      await order(open, '3', 3);
      await order(open, '4', 1);
      const list = await listOf(open);
      expect([list.code, list.orders.map(({ code, tote }) => `${code} ${tote}`)]).toEqual([
        'P-0001',
        ['1 T-1', '3 T-3'],
      ]);
      // The second order lacks tea: it waits, and keeps what it was promised.
      expect(list.lines.map((one) => `${one.line} ${one.location} ${one.sku} ${one.units} ${one.orderId}`)).toEqual([
        '1 A-01 TEA 1 wish:1',
        '2 A-02 MUG 2 wish:1',
        '3 A-10 MUG 3 wish:3',
      ]);
      await order(open, '0', 4);
      expect(await free(open)).toEqual(['MUG A-10 4 0', 'MUG A-02 2 0', 'TEA A-01 5 0']);
      expect((await open.store.shortages()).map(({ orderId, units }) => `${orderId} ${units}`)).toContain('wish:0 3');
      expect(await release(open)).toEqual({ type: 'nothing', waiting: 3 });
    });
    test('the same call again is the same list; nobody unknown gets one, nor a warehouse that does not pick', async () => {
      const open = await warehouse('MUG,A-01,,,9\n');
      await order(open, '1', 1);
      await order(open, '2', 1);
      await order(open, '3', 1);
      expect(await release(open, ['wish:3'], 'same')).toEqual({ type: 'released', code: 'P-0001' });
      expect(await release(open, [], 'same')).toEqual({ type: 'released', code: 'P-0001' });
      expect((await lists(open)).map(({ orders }) => orders.map(({ code }) => code))).toEqual([['3']]);
      expect(await open.store.releasePicks({ opId: 'x', orderIds: [] }, 'nobody')).toEqual({ type: 'not-allowed' });
      const other = await warehouse('MUG,A-01,,,9\n', 'bench');
      expect(await release(other)).toEqual({ type: 'not-picked' });
    });
    test.each([
      ['as it happened', ['pick', 'pack', 'count']],
      ['the bench first', ['pack', 'count', 'pick']],
      ['the count first', ['count', 'pack', 'pick']],
      ['the pick last but one', ['pack', 'pick', 'count']],
    ] as const)('a unit leaves its shelf once, %s', async (_, turns) => {
      // The oldest lot that holds all of it is not the one that a guess would begin with.
      const open = await warehouse('MUG,A-01,L1,2027-01-01,2\nMUG,A-02,L2,2027-06-01,10\n');
      const story = await order(open, '1', 3);
      const list = await listOf(open);
      expect(list.lines).toMatchObject([{ location: 'A-02', lot: 'L2', units: 3 }]);
      open.clock.time = at('15:00');
      const walk = picker(open);
      walk.begin('09:10', list);
      walk.pick('09:12', line(list));
      walk.end('09:12');
      const desk = bench(open, 'b1');
      for (const event of [story.opened, story.scanned('a', { units: 3 }), story.closed]) desk.say('09:30', event);
      const counter = bench(open, 'c1');
      const count = { v: 1 as const, countId: 'c1' };
      counter.say('10:00', { ...count, type: 'CountOpened', location: 'A-01', taskId: null });
      counter.say('10:00', {
        ...{ ...count, type: 'UnitsCounted', scanId: 'c1-1', by: 'scan', sku: 'MUG', units: 2, lot: 'L1' },
        ...{ expiry: null, serial: null, raw: 'MUG' },
      });
      counter.say('10:00', { ...count, type: 'CountFinished', empty: false });
      await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'store' });
      for (const turn of turns) await { pick: walk, pack: desk, count: counter }[turn].tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|L1': 2, 'MUG|A-02|L2': 7 });
      const inParcel = (await open.database.read(movesOf)).reduce(
        (sum, { from, to, units }) => sum + (to.type === 'parcel' ? units : 0) - (from.type === 'parcel' ? units : 0),
        0,
      );
      expect([inParcel, await problems(open)]).toEqual([3, []]);
    });
    test('in the tote it is on no shelf and needed no more, and comes back to it when its parcel is opened', async () => {
      const open = await warehouse('MUG,A-01,,,10\n');
      const story = await order(open, '1', 3);
      const list = await listOf(open);
      const walk = picker(open);
      walk.begin('08:10', list);
      walk.pick('08:12', line(list));
      walk.end('08:12');
      open.clock.time = at('08:13');
      expect(await walk.tell()).toEqual(['applied', 'applied', 'applied']);
      expect([await onHand(open), await free(open)]).toEqual([{ 'MUG|A-01|': 7 }, ['MUG A-01 0 7']]);
      expect(await lists(open)).toEqual([]);
      expect(await release(open)).toEqual({ type: 'nothing', waiting: 0 });
      const desk = bench(open, 'b1');
      for (const event of [story.opened, story.scanned('a', { units: 3 }), story.closed]) desk.say('08:30', event);
      open.clock.time = at('08:31');
      await desk.tell();
      desk.say('08:32', story.reopened);
      await desk.tell();
      desk.say('08:33', story.closed);
      await desk.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 7 });
      const moves = (await open.database.read(movesOf)).slice(1).map(({ from, to }) => `${from.type} ${to.type}`);
      expect(moves).toEqual(['location tote', 'tote parcel', 'parcel tote', 'tote parcel']);
    });
    test('what is packed beyond what was picked left a shelf by a guess, and a pick that is taken back too', async () => {
      const open = await warehouse('MUG,A-01,,,10\nTEA,A-02,,,5\n');
      const story = await order(open, '1', 3);
      const list = await listOf(open);
      const walk = picker(open);
      walk.begin('08:10', list);
      const scanId = walk.pick('08:12', line(list), 1);
      open.clock.time = at('10:00');
      await walk.tell();
      const desk = bench(open, 'b1');
      for (const event of [story.opened, story.scanned('a', { units: 3 }), story.closed]) desk.say('08:30', event);
      await desk.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 7, 'TEA|A-02|': 5 });
      walk.set('08:40', scanId, 2);
      await walk.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 7, 'TEA|A-02|': 5 });
      walk.undo('08:41', scanId);
      await walk.tell();
      expect([await onHand(open), await problems(open)]).toEqual([{ 'MUG|A-01|': 7, 'TEA|A-02|': 5 }, []]);
    });
    test('a number and what is taken back are dated as the scan was', async () => {
      const open = await warehouse('MUG,A-01,,,10\n');
      await order(open, '1', 5);
      const list = await listOf(open);
      const walk = picker(open);
      open.clock.time = at('12:00');
      walk.begin('09:00', list);
      const scanId = walk.pick('09:01', line(list), 1);
      walk.set('09:05', scanId, 4);
      await walk.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 6 });
      walk.undo('09:30', scanId);
      await walk.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 10 });
      const moves = (await open.database.read(movesOf)).slice(1);
      expect(new Set(moves.map(({ happenedAt }) => happenedAt))).toEqual(new Set([at('09:01')]));
    });
    test('what is not there is told, promised to nobody and replenished, until it is settled', async () => {
      const open = await warehouse('MUG,A-01,,,10\nMUG,B-01,,,40\n');
      await order(open, '1', 4);
      const list = await listOf(open);
      const walk = picker(open);
      walk.begin('09:00', list);
      const scanId = walk.short('09:01', line(list));
      walk.end('09:01');
      open.clock.time = at('09:02');
      await walk.tell();
      expect([await exceptions(open), await lists(open)]).toEqual([['pick-short MUG: 4'], []]);
      expect(await free(open)).toEqual(['MUG A-01 0 0', 'MUG B-01 4 36']);
      await open.store.putRecords([
        {
          kind: 'operator',
          key: 'eva',
          value: { id: 'eva', name: 'Eva', badge: 'B2', role: 'supervisor', language: null },
        },
      ]);
      const look = await open.store.lookAtStock({ type: 'lacking' }, 'eva');
      expect(look?.tasks).toMatchObject([{ sku: 'MUG', units: 4, reason: 'short', to: 'A-01' }]);
      const mover = bench(open, 'm1');
      const hand = { v: 1 as const, handId: 'h1' };
      mover.say('09:10', { ...hand, type: 'TakeBegun', location: 'B-01' });
      const goods = { sku: 'MUG', units: 4, lot: null, expiry: null, serial: null, raw: 'MUG', by: 'scan' as const };
      mover.say('09:10', { ...hand, type: 'UnitsTaken', scanId: 'h1-1', ...goods, location: 'B-01' });
      mover.say('09:12', { ...hand, type: 'UnitsPutDown', scanId: 'h1-2', location: 'A-01' });
      open.clock.time = at('09:15');
      await mover.tell();
      const again = await listOf(open);
      expect([again.lines, await exceptions(open)]).toMatchObject([[{ location: 'A-01', units: 4 }], []]);
      // Taken back, it was never told.
      const other = picker(open, 'k2');
      other.begin('09:20', again);
      const second = other.short('09:21', line(again));
      open.clock.time = at('09:22');
      await other.tell();
      expect(await exceptions(open)).toEqual(['pick-short MUG: 4']);
      other.undo('09:22', second);
      await other.tell();
      expect([await exceptions(open), await problems(open)]).toEqual([[], []]);
      expect(scanId).not.toBe(second);
    });
    test('two benches share a list: what one has brought the other is not sent for, and a walk that nobody began is told', async () => {
      const open = await warehouse('MUG,A-01,,,10\nTEA,A-02,,,5\n');
      await order(open, '1', 2, 1);
      const list = await listOf(open);
      const one = picker(open);
      one.begin('09:00', list);
      one.pick('09:01', line(list));
      one.end('09:02', 'PickLeft');
      open.clock.time = at('09:05');
      await one.tell();
      expect((await lists(open))[0]?.runs).toEqual([
        { pickId: 'k1-walk', station: 'k1', isOpen: false, done: [{ line: 1, units: 2 }] },
      ]);
      expect(await free(open)).toEqual(['MUG A-01 0 8', 'TEA A-02 1 4']);
      const two = picker(open, 'k2');
      two.begin('09:06', { ...list, lines: [line(list, 1)] });
      two.pick('09:07', line(list, 1));
      two.end('09:07');
      open.clock.time = at('09:08');
      await two.tell();
      expect(await lists(open)).toEqual([]);
      const lost = picker(open, 'k3');
      lost.pick('09:08', line(list));
      expect(await lost.tell()).toEqual(['conflict']);
      expect([await exceptions(open), await problems(open)]).toEqual([['pick-not-taken MUG'], []]);
    });
    test('a list of which nobody needs anything is there no more', async () => {
      const open = await warehouse('MUG,A-01,,,10\n');
      await order(open, '1', 2);
      await order(open, '2', 2);
      await listOf(open);
      const days = { stationDays: 30, personalDays: 180 };
      await open.store.decideOrder('wish:1', { type: 'cancel' }, { by: null, station: 'store' });
      await open.store.sweep(days);
      expect(await lists(open)).toHaveLength(1);
      await open.store.decideOrder('wish:2', { type: 'cancel' }, { by: null, station: 'store' });
      expect(await free(open)).toEqual(['MUG A-01 0 10']);
      await open.store.sweep(days);
      expect(await lists(open)).toEqual([]);
    });
    test('without a scan units may have left since their list was made', async () => {
      const open = await warehouse('MUG,A-01,,,10\n', 'paper');
      const story = await order(open, '1', 2);
      await listOf(open);
      open.clock.time = at('12:00');
      const desk = bench(open, 'b1');
      for (const event of [story.opened, story.scanned('a', { units: 2 }), story.closed]) desk.say('11:00', event);
      await desk.tell();
      const left = await open.database.read((sql) =>
        sql.get<{ since: number; at: number }>(
          "SELECT left_since AS since, happened_at AS at FROM moves WHERE to_type = 'parcel'",
        ),
      );
      expect(left).toEqual({ since: at('08:00'), at: at('11:00') });
    });
  });
}
