import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { packingOf } from '#electron/store/orders/packing-state.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { type Cursor, EMPTY_CURSOR } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, digest, type OpenStore } from '#tests/kit/open-store.ts';
import { inTurn, station } from './arbitration.contract.ts';

const DAY = 24 * 60 * 60 * 1_000;
const DAYS = { stationDays: 30, personalDays: 180 };
const { order, orderId, opened, closed, restarted, scanned } = mugStory(1, {
  note: 'PERSON, for my aunt',
  email: 'PERSON@example.com',
  address: {
    name: 'Anna Schmidt PERSON',
    company: 'PERSON & Co',
    street1: 'PERSON street 1',
    street2: 'PERSON backyard',
    city: 'PERSONVILLE',
    region: 'PERSONIA',
    postcode: 'PERSON-1',
    country: 'DE',
    phone: '+49 30 PERSON',
  },
});
const sscc = '095212340000000013';
const story: readonly StationEvent[] = [
  opened,
  { type: 'OrderHeld', v: 1, orderId, reason: 'address-question', detail: 'Anna Schmidt rang' },
  { type: 'HoldReleased', v: 1, orderId },
  { type: 'ScanRefused', v: 1, scanId: 's0', orderId, raw: 'mailto:anna@example.com', reason: 'Unknown', sku: null },
  scanned('a'),
  closed,
  { type: 'LabelPrinted', v: 1, orderId, parcel: 1, version: 1, sscc, jobId: 'j' },
  { type: 'LabelVerified', v: 1, orderId, parcel: 1, scanId: 'b', sscc },
  { type: 'OrderFinished', v: 1, orderId },
];

/** Everything that the store's tables hold, as one text. */
const everything = ({ database }: OpenStore): Promise<string> =>
  database.read(async (sql) =>
    JSON.stringify([
      await sql.all('SELECT * FROM records'),
      await sql.all('SELECT * FROM log'),
      await sql.all('SELECT * FROM states'),
      await sql.all('SELECT * FROM status_history'),
    ]),
  );

/** How long orders that are done with stay, run on every database. */
export function retentionContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function packed() {
    const open = await openStore();
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'order', key: orderId, value: order },
    ]);
    const bench = station(open, 'bench-1');
    expect(new Set(await inTurn(story, bench.say))).toEqual(new Set(['applied']));
    return { open, bench };
  }
  const ordersFor = async (open: OpenStore): Promise<readonly string[]> => {
    const ask = {
      protocol: 1 as const,
      stationId: 's',
      incarnation: 'i',
      cursor: EMPTY_CURSOR,
      resume: null,
      pages: 9,
    };
    const reply = await open.store.pull(ask);
    return reply.type === 'changes'
      ? reply.pages.filter(({ kind }) => kind === 'order').flatMap(({ keys }) => keys)
      : [];
  };
  describe(`retention on ${name}`, () => {
    test('an order that is done with leaves the stations after its days, and the store still answers for it', async () => {
      const { open } = await packed();
      open.clock.time += 29 * DAY;
      expect(await open.store.sweep(DAYS)).toEqual({ retired: 0, erased: 0 });
      expect(await ordersFor(open)).toEqual([orderId]);
      open.clock.time += 2 * DAY;
      expect(await open.store.sweep(DAYS)).toEqual({ retired: 1, erased: 0 });
      expect(await ordersFor(open)).toEqual([]);
      expect(await open.store.order(orderId)).toMatchObject({
        status: 'packed',
        address: { name: 'Anna Schmidt PERSON' },
      });
      expect(await open.store.sweep(DAYS)).toEqual({ retired: 0, erased: 0 });
    });
    test('a parcel whose label was never scanned onto it keeps its order and its address, however long it lies there', async () => {
      const { open, bench } = await packed();
      const again = {
        ...{ type: 'LabelPrinted', v: 1, orderId, parcel: 1, version: 2 },
        sscc: '095212340000000020',
        jobId: 'k',
      };
      expect(await inTurn([again as StationEvent], bench.say)).toEqual(['applied']);
      open.clock.time += 1_000 * DAY;
      expect(await open.store.sweep(DAYS)).toEqual({ retired: 0, erased: 0 });
      expect(await open.store.eraseOrder(orderId)).toBe('open');
      expect((await open.store.order(orderId))?.address.name).toBe('Anna Schmidt PERSON');
      const { sscc: number, ...rest } = again;
      await inTurn(
        [
          { type: 'OrderResumed', v: 1, orderId },
          { type: 'LabelVerified', v: 1, orderId, parcel: rest.parcel, scanId: 'c', sscc: number },
          { type: 'OrderFinished', v: 1, orderId },
        ],
        bench.say,
      );
      expect(await open.store.sweep(DAYS)).toMatchObject({ retired: 1 });
    });
    test('the store’s own clock is not believed when it jumps by days, until it has run on for a day', async () => {
      const { open } = await packed();
      const believed = async (ranMs = 0) => open.store.isTimeSure(ranMs);
      expect(await believed()).toBe(true);
      const { time } = open.clock;
      open.clock.time = time + 200 * DAY;
      expect([await believed(), await believed(DAY / 2)]).toEqual([false, false]);
      const again = await open.reopen();
      again.clock.time = time + DAY / 2;
      expect(await again.store.isTimeSure(0)).toBe(true);
      again.clock.time = time - 900 * DAY;
      expect(await again.store.isTimeSure(0)).toBe(false);
      again.clock.time += DAY / 2;
      expect(await again.store.isTimeSure(DAY / 2)).toBe(false);
      again.clock.time += DAY / 2;
      expect(await again.store.isTimeSure(DAY / 2)).toBe(true);
    });
    test('a store that kept no time yet takes that of its newest entry', async () => {
      const { open } = await packed();
      open.clock.time += 200 * DAY;
      expect(await open.store.isTimeSure(0)).toBe(false);
    });
    test('an order is found by its code wherever it is: on the benches, after it left them, and erased', async () => {
      const { open } = await packed();
      await open.store.putRecords([
        { kind: 'order', key: 'Etsy:10492', value: { ...order, id: 'Etsy:10492', channel: 'Etsy' } },
      ]);
      const seen: string[][] = [];
      for (const days of [0, 31, 160]) {
        open.clock.time += days * DAY;
        await open.store.sweep(DAYS);
        const found = await open.store.findOrders(order.code);
        seen.push(found.map(({ channel, status }) => `${channel} ${status}`).sort());
        expect(JSON.stringify(found)).not.toContain('PERSON');
        expect(found.find(({ channel }) => channel === 'Wish')?.steps.at(-1)).toMatchObject({ to: 'packed' });
      }
      expect(seen).toEqual(Array.from({ length: 3 }, () => ['Etsy on-hold', 'Wish packed']));
      expect(await open.store.findOrders('unheard of')).toEqual([]);
    });
    test('an order that is not done with stays, however old it is', async () => {
      const open = await openStore();
      await open.store.putRecords([{ kind: 'order', key: orderId, value: order }]);
      open.clock.time += 900 * DAY;
      expect(await open.store.sweep(DAYS)).toEqual({ retired: 0, erased: 0 });
      expect(await ordersFor(open)).toEqual([orderId]);
    });
    test('a sweep finds all of many orders, and others are heard while it goes on', async () => {
      const open = await openStore();
      const many = Array.from({ length: 1_203 }, (_, n) => ({ ...order, id: `Wish:${n}`, code: `${n}` }));
      await open.store.putRecords([
        { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
        ...many.map((value) => ({ kind: 'order', key: value.id, value }) as const),
      ]);
      await open.database.write((sql) =>
        sql.run(
          `UPDATE records SET json = replace(json, '"status":"on-hold"', '"status":"cancelled"') WHERE kind = 'order'`,
        ),
      );
      open.clock.time += 31 * DAY;
      let over = false;
      const sweep = open.store.sweep(DAYS).finally(() => {
        over = true;
      });
      await setImmediate();
      expect((await open.store.order('Wish:7'))?.status).toBe('cancelled');
      expect(over).toBe(false);
      expect(await sweep).toEqual({ retired: 1_203, erased: 0 });
      expect(await ordersFor(open)).toEqual([]);
    });
    test('what was removed is told for two months; a bench that slept longer loads everything anew', async () => {
      const { open } = await packed();
      const ask = { protocol: 1 as const, stationId: 's', incarnation: 'i', resume: null, pages: 9 };
      const pull = async (cursor: Cursor) => {
        const reply = await open.store.pull({ ...ask, cursor });
        return reply.type === 'changes' ? reply : undefined;
      };
      const removedAfter = async (cursor: Cursor) => (await pull(cursor))?.pages.flatMap(({ removed }) => removed);
      const before = (await pull(EMPTY_CURSOR))?.cursor ?? EMPTY_CURSOR;
      await open.store.sweep(DAYS);
      open.clock.time += 31 * DAY;
      await open.store.sweep(DAYS);
      expect(await removedAfter(before)).toContain(orderId);
      const awake = (await pull(EMPTY_CURSOR))?.cursor ?? EMPTY_CURSOR;
      open.clock.time += 30 * DAY;
      await open.store.sweep(DAYS);
      expect(await pull(before)).toBeUndefined();
      expect(await removedAfter(awake)).toEqual([]);
      const rows = (table: string) => open.database.read((sql) => sql.all(`SELECT version FROM ${table}`));
      expect(await rows('versions')).not.toEqual([]);
      await open.store.putRecords([{ kind: 'item', key: 'TEA', value: { sku: 'TEA', title: 'Tea', barcodes: [] } }]);
      open.clock.time += 62 * DAY;
      await open.store.sweep({ ...DAYS, personalDays: 900 });
      expect(await rows('removed')).toEqual([]);
      expect(await rows('versions')).toHaveLength(1);
      expect(await pull(EMPTY_CURSOR)).toBeDefined();
      expect(await auditStore(open.database, digest)).toMatchObject({ problems: [] });
      await open.database.write((sql) => sql.run('DELETE FROM versions'));
      expect((await auditStore(open.database, digest)).problems).toHaveLength(1);
    });
    test('an old file brings no order back to the benches, and a late event of one is an exception', async () => {
      const { open, bench } = await packed();
      open.clock.time += 31 * DAY;
      await open.store.sweep(DAYS);
      const again = await open.store.putRecords([{ kind: 'order', key: orderId, value: order }]);
      expect(again).toMatchObject({ unchanged: 1, added: 0 });
      const late: readonly StationEvent[] = [restarted, { type: 'OrderTakenOver', v: 1, orderId, from: '' }];
      expect(await inTurn(late, bench.say)).toEqual(['conflict', 'conflict']);
      expect(await ordersFor(open)).toEqual([]);
      const { state } = (await open.database.read((sql) => packingOf(sql, orderId))) ?? {};
      expect(state?.phase).toBe('finished');
    });
    test('words that come in late for an order that was erased name nobody', async () => {
      const { open, bench } = await packed();
      open.clock.time += 181 * DAY;
      await open.store.sweep(DAYS);
      const late = { type: 'OrderHeld', v: 1, orderId, reason: 'address-question', detail: 'Anna rang again' } as const;
      expect(await inTurn([late], bench.say)).toEqual(['conflict']);
      expect(await everything(open)).not.toMatch(/Anna/);
    });
    test('what waited for a person leaves the benches with its order, and the store keeps it', async () => {
      const { open } = await packed();
      expect(await inTurn(story.slice(0, 1), station(open, 'bench-2').say)).toEqual(['conflict']);
      open.clock.time += 31 * DAY;
      await open.store.sweep(DAYS);
      const left = await open.database.read((sql) =>
        sql.all<{ kind: string }>("SELECT kind FROM records WHERE key LIKE '%|packed-elsewhere'"),
      );
      expect(left).toEqual([{ kind: 'retired-exception' }]);
    });
    test('after its days nothing of it names a person, what was packed stays, and the proof stays whole', async () => {
      const { open, bench } = await packed();
      expect(await everything(open)).toMatch(/PERSON|Anna|anna@/);
      open.clock.time += 181 * DAY;
      expect(await open.store.sweep(DAYS)).toEqual({ retired: 1, erased: 1 });
      expect(await everything(open)).not.toMatch(/PERSON|Anna|anna@|\+49/);
      expect(await auditStore(open.database, digest)).toMatchObject({ entries: story.length, problems: [] });
      expect((await open.store.eventsOf(orderId)).map(({ event }) => event.type)).toEqual(
        story.map(({ type }) => type).filter((type) => type !== 'OrderHeld' && type !== 'ScanRefused'),
      );
      // The station sends all of it again, at first as it was, then as a new incarnation.
      expect(await bench.sayAll(bench.log.entries)).toMatchObject({ type: 'accepted' });
      const anew = createLog('i2');
      for (const [at, event] of story.entries()) anew.say(event, `bench-1-op${at + 1}`);
      await station(open, 'bench-1', anew).sayAll(anew.entries);
      expect(await everything(open)).not.toMatch(/PERSON|Anna|anna@/);
      expect(await auditStore(open.database, digest)).toMatchObject({ chains: 2, problems: [] });
    });
    test('an entry that was erased cannot be exchanged, and its neighbours cannot either', async () => {
      const { open } = await packed();
      open.clock.time += 181 * DAY;
      await open.store.sweep(DAYS);
      await open.database.write((sql) => sql.run('UPDATE log SET erased = ? WHERE seq = 2', digest('other')));
      expect((await auditStore(open.database, digest)).problems).toEqual([
        'station bench-1, log bench-1: broken at entry 2',
      ]);
    });
    test('one order is erased when a person asks for it, but not while it needs its address', async () => {
      const { open } = await packed();
      expect(await open.store.eraseOrder('Wish:none')).toBe('unknown');
      const other = { ...order, id: 'Wish:open', code: 'open' };
      await open.store.putRecords([{ kind: 'order', key: other.id, value: other }]);
      expect(await open.store.eraseOrder(other.id)).toBe('open');
      expect([await open.store.eraseOrder(orderId), await open.store.eraseOrder(orderId)]).toEqual([
        'erased',
        'erased',
      ]);
      expect((await open.store.order(orderId))?.address).toMatchObject({ name: '', street1: '', country: 'DE' });
      expect(await ordersFor(open)).toEqual([other.id]);
    });
  });
}
