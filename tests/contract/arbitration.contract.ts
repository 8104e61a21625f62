import { describe, expect, test } from 'vitest';
import { headOf } from '#electron/store/database/transaction.ts';
import type { LogEntry, StationEvent } from '#shared/log/index.ts';
import { StoreException } from '#shared/records/index.ts';
import { LEASE_MS, type PushReply } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, type OpenStore } from '#tests/kit/open-store.ts';

const { order, orderId, opened, suspended, resumed, scanned, undone } = mugStory(2);

/** A station that pushes each event as it says it, and tells what became of it. */
export function station(open: OpenStore, stationId: string, log = createLog(stationId)) {
  const push = (entries: readonly LogEntry[]): Promise<PushReply> =>
    open.store.push({
      protocol: 1,
      stationId,
      incarnation: entries[0]?.incarnation ?? '',
      entries: [...entries],
    });
  const outcomeOf = (reply: PushReply) =>
    reply.type === 'accepted' ? (reply.outcomes.at(-1)?.outcome ?? '') : reply.type;
  return {
    log,
    say: async (event: StationEvent) => outcomeOf(await push([log.say(event)])),
    sayAll: (entries: readonly LogEntry[]) => push(entries),
  };
}

export async function inTurn(
  events: readonly StationEvent[],
  say: (event: StationEvent) => Promise<string>,
): Promise<string[]> {
  const outcomes: string[] = [];
  for (const event of events) outcomes.push(await say(event));
  return outcomes;
}

const exceptionsOf = async (open: OpenStore): Promise<StoreException[]> => {
  const rows = await open.database.read((sql) =>
    sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY id"),
  );
  return rows.map(({ json }) => StoreException.parse(JSON.parse(json)));
};

const rewrite = (open: OpenStore, key: string, json: (before: string) => string) =>
  open.database.write(async (sql) => {
    const row = await sql.get<{ json: string }>('SELECT json FROM records WHERE key = ?', key);
    await sql.run('UPDATE records SET json = ? WHERE key = ?', json(row?.json ?? ''), key);
  });

/** How the store decides between stations, run on every database. */
export function arbitrationContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function openWithOrder() {
    const open = await openStore();
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'order', key: orderId, value: order },
    ]);
    return open;
  }
  describe(`arbitration on ${name}`, () => {
    const claim = (open: OpenStore, stationId: string, takeOver = false) =>
      open.store.claim({ stationId, stationName: stationId.toUpperCase(), orderId, takeOver });

    test('an order that a station put aside is resumed by nobody else: no event shows that its units are known there', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await inTurn([opened, scanned('a'), suspended], one.say);
      expect(await inTurn([resumed, scanned('b')], two.say)).toEqual(['conflict', 'conflict']);
      expect(await inTurn([resumed, scanned('c')], one.say)).toEqual(['applied', 'applied']);
    });
    test('a step is dated by the station’s clock put right, and never after the store heard of it', async () => {
      const open = await openWithOrder();
      const log = createLog('bench-1');
      const said = open.clock.time - 60_000;
      const stepAfter = async (at: number, clockOffset: number | undefined, event: StationEvent) => {
        log.sayAt({ at, ...(clockOffset === undefined ? {} : { clockOffset }) }, event);
        await station(open, 'bench-1').sayAll(log.entries);
        return (await open.store.stepsOf(orderId)).at(-1)?.at;
      };
      expect(await stepAfter(said + 3_600_000, -3_600_000, opened)).toBe(said);
      expect(await stepAfter(said, undefined, suspended)).toBe(said);
      expect(await stepAfter(said + 3_600_000, undefined, resumed)).toBe(open.clock.time);
    });
    test('a station whose story of an order is over is told so when it claims it again', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await inTurn([opened, suspended], one.say);
      expect(await claim(open, 'bench-1')).toMatchObject({ type: 'granted', superseded: false });
      await inTurn([suspended], one.say);
      await inTurn([opened, suspended], two.say);
      expect(await claim(open, 'bench-1')).toMatchObject({ type: 'granted', superseded: true });
      const again = [{ type: 'OrderTakenOver', v: 1, orderId, from: '' }, opened] as const;
      expect(await inTurn(again, one.say)).toEqual(['applied', 'applied']);
      expect(await claim(open, 'bench-1')).toMatchObject({ type: 'granted', superseded: false });
    });
    test('a supervisor’s yes is kept beside the story of its order, whichever station it was given at, and changes nothing of it', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await inTurn([opened, scanned('a')], one.say);
      const before = [await open.store.order(orderId), await claim(open, 'bench-1')];
      const granted: StationEvent = {
        ...{ type: 'OverrideGranted', v: 1, grantId: 'g1', kind: 'take-over', orderId, parcel: null },
        ...{ supervisorId: 'sam', reason: 'urgent' },
      };
      expect(await inTurn([granted], two.say)).toEqual(['applied']);
      expect(await inTurn([{ ...granted, grantId: 'g2', kind: 'reprint', parcel: 1 }], one.say)).toEqual(['applied']);
      const byTouch = { ...granted, grantId: 'g3', kind: 'touch-count', reason: 'code-unreadable' } as const;
      expect(await inTurn([byTouch], one.say)).toEqual(['applied']);
      expect([await open.store.order(orderId), await claim(open, 'bench-1')]).toEqual(before);
      const events = await open.store.eventsOf(orderId);
      expect(events.map(({ event, counts }) => [event.type, counts])).toEqual([
        ['OrderOpened', true],
        ['UnitScanned', true],
        ['OverrideGranted', true],
        ['OverrideGranted', true],
        ['OverrideGranted', true],
      ]);
      expect(await inTurn([suspended], one.say)).toEqual(['applied']);
      expect(await exceptionsOf(open)).toEqual([]);
    });
    test('a station that begins an order anew while units of it lie in another parcel is a conflict', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await inTurn([opened, scanned('a'), suspended], one.say);
      expect(await inTurn([opened, scanned('b')], two.say)).toEqual(['conflict', 'conflict']);
    });
    test('two stations that pack one order at once: the second is a conflict and moves no status', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await inTurn([opened, scanned('a')], one.say);
      expect(await inTurn([opened, scanned('b'), suspended], two.say)).toEqual(['conflict', 'conflict', 'superseded']);
      expect((await exceptionsOf(open)).map(({ type, stationId, detail }) => [type, stationId, detail])).toEqual([
        ['packed-elsewhere', 'bench-2', 'bench-1'],
      ]);
      expect((await open.store.order(orderId))?.status).toBe('packing');
      expect(await open.store.eventsOf(orderId)).toHaveLength(5);
    });
    test('an order of which no unit is packed may be begun by another station', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await inTurn([opened, scanned('a'), undone('a'), suspended], one.say);
      expect(await inTurn([opened, scanned('b')], two.say)).toEqual(['applied', 'applied']);
      expect(await one.say(scanned('c'))).toBe('conflict');
    });
    test('a station that lost its memory and has a new name goes on with its own orders', async () => {
      const open = await openWithOrder();
      const before = station(open, 'bench-1');
      await inTurn([opened, scanned('a')], before.say);
      const after = station(open, 'bench-1-again', before.log);
      expect(await after.sayAll(before.log.entries)).toMatchObject({
        type: 'accepted',
        outcomes: [{ outcome: 'duplicate' }, { outcome: 'duplicate' }],
      });
      expect(await after.say(scanned('b'))).toBe('applied');
    });
    test('what happened to an order that was cancelled meanwhile is kept, and its status stays', async () => {
      const open = await openWithOrder();
      const bench = station(open, 'bench-1');
      await bench.say(opened);
      await rewrite(open, orderId, (json) => JSON.stringify({ ...JSON.parse(json), status: 'cancelled' }));
      expect(await bench.say(suspended)).toBe('conflict');
      expect((await open.store.order(orderId))?.status).toBe('cancelled');
      expect((await open.store.eventsOf(orderId)).map(({ event }) => event.type)).toEqual([
        'OrderOpened',
        'OrderSuspended',
      ]);
    });
    test('an order that the store does not know is an exception, and its events are there when it comes', async () => {
      const open = await openStore();
      const bench = station(open, 'bench-1');
      expect(await bench.say(opened)).toBe('applied');
      expect(await exceptionsOf(open)).toMatchObject([{ type: 'unknown-order', orderId }]);
      await open.store.putRecords([
        { kind: 'item', key: 'MUG', value: { sku: 'MUG' } },
        { kind: 'order', key: orderId, value: order },
      ]);
      expect((await open.store.order(orderId))?.status).toBe('packing');
    });
    test('an entry that cannot be applied is set aside alone: the others of its push take effect', async () => {
      const open = await openWithOrder();
      await open.store.putRecords([{ kind: 'order', key: 'broken', value: { ...order, id: 'broken' } }]);
      await rewrite(open, 'broken', () => '{}');
      const bench = station(open, 'bench-1');
      const entries = [{ ...opened, orderId: 'broken' }, opened].map((event) => bench.log.say(event));
      expect(await bench.sayAll(entries)).toMatchObject({
        type: 'accepted',
        acked: 2,
        outcomes: [{ outcome: 'quarantined' }, { outcome: 'applied' }],
      });
      expect((await open.store.order(orderId))?.status).toBe('packing');
      expect(await bench.sayAll(entries)).toMatchObject({
        outcomes: [{ outcome: 'duplicate' }, { outcome: 'duplicate' }],
      });
    });
    test('every step of a status says from where to where, when, by whom and at which station', async () => {
      const open = await openWithOrder();
      const bench = station(open, 'bench-1');
      await inTurn([opened, suspended], bench.say);
      expect(await open.store.stepsOf(orderId)).toEqual([
        { orderId, from: null, to: 'confirmed', at: open.clock.time, by: null, station: 'import' },
        { orderId, from: 'confirmed', to: 'packing', at: 1, by: 'ana', station: 'bench-1' },
        { orderId, from: 'packing', to: 'confirmed', at: 1, by: 'ana', station: 'bench-1' },
      ]);
    });

    test('a claim is one station’s until its lease is over, and is renewed by asking again', async () => {
      const open = await openWithOrder();
      expect(await claim(open, 'a')).toMatchObject({ type: 'granted', claim: { stationId: 'a', fence: 1 } });
      open.clock.time += LEASE_MS - 1;
      expect(await claim(open, 'b')).toMatchObject({
        type: 'held',
        by: { stationId: 'a', stationName: 'A' },
        units: 0,
        live: true,
      });
      expect(await claim(open, 'a')).toMatchObject({ type: 'granted', claim: { fence: 1 } });
      open.clock.time += LEASE_MS - 1;
      expect(await claim(open, 'b')).toMatchObject({ type: 'held' });
      open.clock.time += 2;
      expect(await claim(open, 'b')).toMatchObject({ type: 'granted', claim: { stationId: 'b', fence: 2 } });
      expect(await claim(open, 'a')).toMatchObject({ type: 'held', by: { stationId: 'b' } });
    });
    test('a lease that a clock gave which was days ahead is none when the clock is right', async () => {
      const open = await openWithOrder();
      open.clock.time += 40 * 24 * 3_600_000;
      await claim(open, 'a');
      open.clock.time -= 40 * 24 * 3_600_000;
      expect(await claim(open, 'b')).toMatchObject({ type: 'granted', claim: { stationId: 'b' } });
    });
    test('only one of many that ask at once is granted', async () => {
      const open = await openWithOrder();
      const replies = await Promise.all(['a', 'b', 'c', 'd'].map((station) => claim(open, station)));
      expect(replies.filter(({ type }) => type === 'granted')).toHaveLength(1);
    });
    test('a renewal is nobody’s news, a new holder is, and an order put aside is free again', async () => {
      const open = await openWithOrder();
      await claim(open, 'bench-1');
      const before = await open.database.read(headOf);
      await claim(open, 'bench-1');
      expect(await open.database.read(headOf)).toEqual(before);
      const bench = station(open, 'bench-1');
      await inTurn([opened, suspended], bench.say);
      expect(await claim(open, 'b')).toMatchObject({ type: 'granted', claim: { fence: 2 } });
    });
    test('a claim says who packs the order: another person there is news, a station that does not say takes nobody’s place', async () => {
      const open = await openWithOrder();
      const asked = { stationId: 'bench-1', stationName: 'BENCH-1', orderId, takeOver: false };
      const heldBy = async () => {
        const reply = await claim(open, 'b');
        return reply.type === 'held' ? [reply.by.stationName, reply.by.by, reply.by.fence] : reply;
      };
      await open.store.claim(asked);
      expect(await heldBy()).toEqual(['BENCH-1', undefined, 1]);
      await open.store.claim({ ...asked, by: 'ana' });
      expect(await heldBy()).toEqual(['BENCH-1', 'ana', 1]);
      const before = await open.database.read(headOf);
      await open.store.claim({ ...asked, by: 'ana' });
      // Signed out, or of a version that says nothing: it is still Ana's.
      await open.store.claim(asked);
      expect(await open.database.read(headOf)).toEqual(before);
      await open.store.claim({ ...asked, by: 'ben' });
      expect(await open.database.read(headOf)).not.toEqual(before);
      expect(await heldBy()).toEqual(['BENCH-1', 'ben', 1]);
    });
    test('a station that packed without a claim is named with whoever packed', async () => {
      const open = await openWithOrder();
      await inTurn([opened, scanned('a')], station(open, 'bench-1').say);
      expect(await claim(open, 'b')).toMatchObject({ type: 'held', by: { stationId: 'bench-1', by: 'ana' } });
    });
    test('an order of which units lie in a parcel stays its station’s, however long ago; a person takes it over', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await claim(open, 'bench-1');
      await inTurn([opened, scanned('a')], one.say);
      open.clock.time += 10 * LEASE_MS;
      const left = { type: 'held', by: { stationId: 'bench-1' }, units: 1, live: false };
      expect(await claim(open, 'bench-2')).toMatchObject(left);
      expect(await claim(open, 'bench-2', true)).toMatchObject({ type: 'granted', claim: { fence: 2 } });
      expect(await inTurn([opened, scanned('b'), scanned('c')], two.say)).toEqual(['applied', 'applied', 'applied']);
      // What the first station packed is kept, and proves nothing any more; what it says now is an exception.
      expect((await open.store.eventsOf(orderId)).map(({ counts }) => counts)).toEqual([
        false,
        false,
        true,
        true,
        true,
      ]);
      expect(await one.say(scanned('d'))).toBe('conflict');
      expect(await exceptionsOf(open)).toMatchObject([{ type: 'packed-elsewhere', stationId: 'bench-1' }]);
    });
    test('an order that is taken over and taken back begins anew each time, and only the last story counts', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      const takenOver: StationEvent = { type: 'OrderTakenOver', v: 1, orderId, from: '' };
      await inTurn([opened, scanned('a')], one.say);
      await claim(open, 'bench-2', true);
      await inTurn([takenOver, opened, scanned('b')], two.say);
      await claim(open, 'bench-1', true);
      // The other stepped back, and what this one said before it took over comes late: nobody has to look at either.
      expect(await two.say(suspended)).toBe('superseded');
      expect(await one.say(scanned('late'))).toBe('superseded');
      const again = [
        takenOver,
        opened,
        scanned('c'),
        scanned('d'),
        { type: 'ParcelClosed', v: 1, orderId, parcel: 1 } as const,
      ];
      expect(await inTurn(again, one.say)).toEqual(again.map(() => 'applied'));
      expect(await exceptionsOf(open)).toEqual([]);
      expect((await open.store.order(orderId))?.status).toBe('packed');
      const counting = (await open.store.eventsOf(orderId)).filter(({ counts }) => counts).map(({ event }) => event);
      expect(counting).toEqual(again);
    });
    test('a story that is over when its end comes in the same push counts no more, and a re-sent operation counts once', async () => {
      const open = await openWithOrder();
      const one = station(open, 'bench-1');
      const takenOver: StationEvent = { type: 'OrderTakenOver', v: 1, orderId, from: '' };
      const entries = [opened, scanned('a'), takenOver, opened, scanned('b')].map((event) => one.log.say(event));
      const again = one.log.say(scanned('b'), 'bench-1-op5');
      const reply = await one.sayAll([...entries, again, one.log.say(suspended)]);
      expect(reply.type === 'accepted' && reply.outcomes.map(({ outcome }) => outcome)).toEqual([
        ...entries.map(() => 'applied'),
        'duplicate',
        'applied',
      ]);
      const counting = (await open.store.eventsOf(orderId)).filter(({ counts }) => counts).map(({ event }) => event);
      expect(counting).toEqual([takenOver, opened, scanned('b'), suspended]);
    });
    test('a take-over that a store lost is done again by the log that tells of it', async () => {
      const open = await openWithOrder();
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await inTurn([opened, scanned('a')], one.say);
      const again = [{ type: 'OrderTakenOver', v: 1, orderId, from: 'Bench 1' }, opened, scanned('b')] as const;
      expect(await inTurn(again, two.say)).toEqual(['applied', 'applied', 'applied']);
    });
    test('lines that change while an order is packed, and a serial number in two orders, are exceptions', async () => {
      const open = await openWithOrder();
      const other = { ...order, id: 'Wish:other', code: 'other' };
      await open.store.putRecords([{ kind: 'order', key: other.id, value: other }]);
      const bench = station(open, 'bench-1');
      const withSerial = (scanId: string, id: string): StationEvent =>
        ({ ...scanned(scanId), orderId: id, serial: 'S1' }) as StationEvent;
      await inTurn([opened, withSerial('a', orderId), { ...opened, orderId: other.id } as StationEvent], bench.say);
      expect(await bench.say(withSerial('b', other.id))).toBe('applied');
      expect(await exceptionsOf(open)).toMatchObject([
        { type: 'serial-twice', orderId: other.id, detail: `S1 in ${orderId}` },
      ]);
      await open.store.putRecords([
        { kind: 'order', key: orderId, value: { ...order, lines: [{ ...order.lines[0], quantity: 5 }] } },
      ]);
      await bench.say({ type: 'ParcelClosed', v: 1, orderId, parcel: 1 });
      expect((await exceptionsOf(open)).at(-1)).toMatchObject({ type: 'order-changed', orderId });
    });
  });
}
