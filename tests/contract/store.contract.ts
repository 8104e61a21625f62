import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { writeRows } from '#electron/store/log/log-rows.ts';
import type { Order } from '#shared/domain/index.ts';
import type { LogEntry, StationEvent } from '#shared/log/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import {
  type Cursor,
  EMPTY_CURSOR,
  type KindVersions,
  type OperatorChange,
  type PullReply,
  type RecordPage,
} from '#shared/sync/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';

/** The promise of the store, run on every database. */
export function storeContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`the store on ${name}`, () => {
    const order = anOrder();
    const push = (entries: LogEntry[], stationId = 's1') => ({
      protocol: 1 as const,
      stationId,
      incarnation: entries[0]?.incarnation ?? '',
      entries,
    });
    const opened: StationEvent = { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...needsOf(order)] };
    const withOrder = async () => {
      const open = await openStore();
      await open.store.putRecords([
        ...['MUG', 'TEA'].map((sku) => ({ kind: 'item', key: sku, value: { sku, title: sku } }) as const),
        { kind: 'order', key: order.id, value: order },
      ]);
      return open;
    };
    const statusOf = async (open: OpenStore) => (await open.store.order(order.id))?.status;

    test('each entry is applied exactly once, however often and in whatever pieces it is sent', async () => {
      const open = await withOrder();
      const log = createLog();
      log.say(opened);
      log.say({ type: 'OrderSuspended', v: 1, orderId: order.id });
      log.say({ type: 'OrderResumed', v: 1, orderId: order.id });
      expect(await open.store.push(push(log.entries.slice(0, 2)))).toMatchObject({ type: 'accepted', acked: 2 });
      expect(await statusOf(open)).toBe('confirmed');
      const again = await open.store.push(push(log.entries));
      expect(again).toMatchObject({ type: 'accepted', acked: 3, ackHash: log.entries[2]?.hash });
      expect(again.type === 'accepted' && again.outcomes.map(({ outcome }) => outcome)).toEqual([
        'duplicate',
        'duplicate',
        'applied',
      ]);
      expect(await statusOf(open)).toBe('packing');
      expect(await open.store.eventsOf(order.id)).toHaveLength(3);
    });
    test('a gap, a fork and an edited entry are refused by name, and nothing is taken', async () => {
      const open = await withOrder();
      const log = createLog();
      for (let n = 0; n < 3; n++) log.say({ type: 'OrderSuspended', v: 1, orderId: `other-${n}` });
      const [a, b, c] = log.entries as [LogEntry, LogEntry, LogEntry];
      await open.store.push(push([a]));
      expect(await open.store.push(push([c]))).toMatchObject({ type: 'gap', acked: 1, ackHash: a.hash });
      expect(await open.store.push(push([{ ...b, body: b.body.replace('other', 'OTHER') }]))).toMatchObject({
        type: 'broken',
        acked: 1,
        seq: 2,
      });
      const fork = createLog();
      fork.say({ type: 'OrderSuspended', v: 1, orderId: 'another' });
      expect(await open.store.push(push(fork.entries))).toMatchObject({ type: 'forked', acked: 1, seq: 1 });
      expect(await open.store.push(push([b, c]))).toMatchObject({ type: 'accepted', acked: 3 });
    });
    test('an operation that a new incarnation says again has no second effect', async () => {
      const open = await withOrder();
      const first = createLog('i1');
      const second = createLog('i2');
      first.say(opened, 'the-operation');
      second.say(opened, 'the-operation');
      await open.store.push(push(first.entries));
      expect(await open.store.push(push(second.entries))).toMatchObject({ outcomes: [{ outcome: 'duplicate' }] });
      expect(await open.store.eventsOf(order.id)).toHaveLength(1);
    });
    test('an entry that this store does not understand is kept in quarantine and blocks nothing', async () => {
      const open = await withOrder();
      const log = createLog();
      log.raw('{"opId":"future","at":1,"by":null,"event":{"type":"FromTheFuture","v":7}}');
      log.raw('not json at all');
      log.say(opened);
      expect(await open.store.push(push(log.entries))).toMatchObject({
        type: 'accepted',
        acked: 3,
        outcomes: [{ outcome: 'quarantined' }, { outcome: 'quarantined' }, { outcome: 'applied' }],
      });
      expect(await statusOf(open)).toBe('packing');
    });
    test('of an entry that this store does not understand it keeps the operation and the order', async () => {
      const open = await withOrder();
      const log = createLog();
      const event = { type: 'FromTheFuture', v: 7, words: 'somebody typed this' };
      log.raw(JSON.stringify({ opId: 'f1', at: 1, by: null, about: [{ kind: 'order', id: order.id }], event }));
      await open.store.push(push(log.entries));
      const row = await open.database.read((sql) => sql.get('SELECT op, about_kind, about_id FROM log'));
      expect(row).toEqual({ op: 'f1', about_kind: 'order', about_id: order.id });
    });
    test('what an earlier version of the store set aside has its effect after an upgrade, once, and for a person where it is too late', async () => {
      const open = await withOrder();
      const [early, late] = [createLog('i1'), createLog('i2')];
      const [need] = needsOf(order);
      const scanned: StationEvent = {
        ...{ type: 'UnitScanned', v: 1, orderId: order.id, parcel: 1, by: 'scan', raw: 'x', scanId: 'scan-1' },
        ...{ sku: need?.sku ?? '', units: 1, fills: [{ need: need?.key ?? '', units: 1 }] },
        ...{ lot: null, expiry: null, serial: null },
      };
      const setAside = (stationId: string, entry: LogEntry) => ({ stationId, entry });
      const rows = [
        setAside('s1', early.say(opened)),
        setAside('s1', early.say(scanned)),
        setAside('s2', late.say(opened)),
      ];
      await open.database.write(async (sql) => {
        for (const { stationId, entry } of rows)
          await writeRows(sql, stationId, 1, [
            {
              entry,
              op: `unread:${entry.hash}`,
              subject: null,
              outcome: 'quarantined',
              reason: '',
              folded: false,
              erased: null,
            },
          ]);
        await sql.run("UPDATE meta SET value = 'of an earlier version' WHERE key = 'known-events'");
      });
      expect(await statusOf(open)).toBe('confirmed');
      const upgraded = await open.reopen();
      expect(await statusOf(upgraded)).toBe('packing');
      const outcomes = await upgraded.database.read((sql) => sql.all('SELECT op, outcome FROM log ORDER BY rowid'));
      expect(outcomes).toEqual([
        { op: 'i1-op1', outcome: 'applied' },
        { op: 'i1-op2', outcome: 'applied' },
        { op: 'i2-op1', outcome: 'conflict' },
      ]);
      expect(await auditStore(upgraded.database, digest)).toMatchObject({ problems: [] });
      const versionOf = ({ database }: OpenStore) =>
        database.read((sql) => sql.get('SELECT max(version) AS version FROM versions'));
      const version = await versionOf(upgraded);
      expect(await versionOf(await upgraded.reopen())).toEqual(version);
    });
    test('what no database can hold as it is blocks nothing, and the proof stays whole', async () => {
      const open = await withOrder();
      const log = createLog();
      log.raw('a text with a \0 in it');
      log.say(opened, 'a name with a \0');
      log.say(opened, 'half a character: \ud83d');
      log.say({ type: 'OrderSuspended', v: 1, orderId: 'an order with a \0' });
      log.say(opened, 'a whole character: 😀');
      const outcomes = ['quarantined', 'quarantined', 'quarantined', 'quarantined', 'applied'];
      expect(await open.store.push(push(log.entries))).toMatchObject({
        acked: 5,
        outcomes: outcomes.map((outcome) => ({ outcome })),
      });
      expect(await auditStore(open.database, digest)).toMatchObject({ entries: 5, problems: [] });
      const again = createLog('i2');
      again.say(opened, 'a whole character: 😀');
      expect(await open.store.push(push(again.entries))).toMatchObject({ outcomes: [{ outcome: 'duplicate' }] });
    });
    test("the order's status follows the bench and never comes back from cancelled", async () => {
      const open = await withOrder();
      const log = createLog();
      const say = (event: StationEvent) => open.store.push(push([log.say(event)]));
      await say(opened);
      await say({ type: 'OrderHeld', v: 1, orderId: order.id, reason: 'damaged', detail: 'mug' });
      expect(await open.store.order(order.id)).toMatchObject({
        status: 'on-hold',
        hold: { reason: 'damaged', detail: 'mug' },
      });
      await say({ type: 'HoldReleased', v: 1, orderId: order.id });
      expect(await open.store.order(order.id)).toMatchObject({ status: 'confirmed', hold: null });
      await say({ type: 'OrderResumed', v: 1, orderId: order.id });
      await say({ type: 'OrderSuspended', v: 1, orderId: order.id });
      expect(await statusOf(open)).toBe('confirmed');
      await say({ type: 'OrderResumed', v: 1, orderId: order.id });
      await say({ type: 'ParcelClosed', v: 1, orderId: order.id, parcel: 1 });
      expect(await statusOf(open)).toBe('packed');
      // Put aside while its label waits for a printer.
      await say({ type: 'OrderSuspended', v: 1, orderId: order.id });
      expect(await statusOf(open)).toBe('packed');
    });
    test('two stations that finished one order are a conflict, and both histories stay', async () => {
      const open = await withOrder();
      const [one, two] = [createLog('a'), createLog('b')];
      for (const log of [one, two]) {
        log.say(opened);
        log.say({ type: 'ParcelClosed', v: 1, orderId: order.id, parcel: 1 });
        log.say({ type: 'OrderFinished', v: 1, orderId: order.id });
      }
      await open.store.push(push(one.entries, 'bench-1'));
      const reply = await open.store.push(push(two.entries, 'bench-2'));
      expect(reply.type === 'accepted' && reply.outcomes.map(({ outcome }) => outcome)).toEqual([
        'conflict',
        'conflict',
        'conflict',
      ]);
      expect(await open.store.eventsOf(order.id)).toHaveLength(6);
    });

    const pullAll = async (open: OpenStore, pages = 3) => {
      const found: RecordPage[] = [];
      let resume: string | null = null;
      let reply: PullReply;
      do {
        reply = await open.store.pull({
          protocol: 1,
          stationId: 's1',
          incarnation: 'i1',
          cursor: EMPTY_CURSOR,
          resume,
          pages,
        });
        if (reply.type === 'reset') throw new Error('reset');
        found.push(...reply.pages);
        resume = reply.resume;
      } while (resume !== null);
      return { pages: found, cursor: reply.cursor };
    };
    const keysOf = (pages: readonly RecordPage[]) => pages.flatMap(({ keys }) => keys).sort();

    test('a snapshot brings every record once, and deltas bring what changed and went after it', async () => {
      const open = await openStore();
      await open.store.putRecords(
        Array.from(
          { length: 1_234 },
          (_, n) => ({ kind: 'item', key: `I${n}`, value: { sku: `I${n}`, title: 'x' } }) as const,
        ),
      );
      const { pages, cursor } = await pullAll(open);
      expect(keysOf(pages)).toHaveLength(1_234);
      expect(new Set(keysOf(pages)).size).toBe(1_234);
      expect(
        pages.every(
          ({ keys, records }) => keys.length <= 50 && (JSON.parse(records) as unknown[]).length === keys.length,
        ),
      ).toBe(true);
      await open.store.putRecords([{ kind: 'item', key: 'I7', value: { sku: 'I7', title: 'changed' } }]);
      const delta = await open.store.pull({
        protocol: 1,
        stationId: 's1',
        incarnation: 'i1',
        cursor,
        resume: null,
        pages: 10,
      });
      expect(delta).toMatchObject({ type: 'changes', resume: null });
      expect(delta.type === 'changes' && keysOf(delta.pages)).toEqual(['I7']);
      const none =
        delta.type === 'changes' &&
        (await open.store.pull({
          protocol: 1,
          stationId: 's1',
          incarnation: 'i1',
          cursor: delta.cursor,
          resume: null,
          pages: 10,
        }));
      expect(none).toMatchObject({ type: 'changes', pages: [] });
    });
    test('records that change while a snapshot is on its way come again at its end, as they are now', async () => {
      const open = await openStore();
      await open.store.putRecords(
        Array.from({ length: 200 }, (_, n) => ({ kind: 'item', key: `I${n}`, value: { sku: `I${n}` } }) as const),
      );
      const ask = async (cursor: Cursor, resume: string | null) => {
        const reply = await open.store.pull({
          protocol: 1,
          stationId: 's1',
          incarnation: 'i1',
          cursor,
          resume,
          pages: 1,
        });
        if (reply.type !== 'changes') throw new Error('reset');
        return reply;
      };
      let last = await ask(EMPTY_CURSOR, null);
      await open.store.putRecords([{ kind: 'item', key: 'I0', value: { sku: 'I0', title: 'new' } }]);
      while (last.resume !== null) last = await ask(EMPTY_CURSOR, last.resume);
      expect(last.pages.map(({ records }) => JSON.parse(records))).toEqual([[{ sku: 'I0', title: 'new' }]]);
      expect(await ask(last.cursor, null)).toMatchObject({ pages: [], resume: null, cursor: last.cursor });
    });
    test('a kind that is new to a station, or whose schema is, comes whole beside what changed; one that it does not read never comes', async () => {
      const open = await openStore();
      const item = (n: number, title: string) =>
        ({ kind: 'item', key: `I${n}`, value: { sku: `I${n}`, title } }) as const;
      const location = (n: number) => ({ kind: 'location', key: `L${n}`, value: { code: `L${n}` } }) as const;
      await open.store.putRecords([...Array(120).keys()].flatMap((n) => [item(n, 'x'), location(n)]));
      const about = { protocol: 1, stationId: 's1', incarnation: 'i1', pages: 1 } as const;
      const ask = async (cursor: Cursor, kinds: KindVersions, has: KindVersions) => {
        const pages: RecordPage[] = [];
        for (let resume: string | null = null; ; ) {
          const reply: PullReply = await open.store.pull({ ...about, cursor, resume, kinds, has });
          if (reply.type !== 'changes') throw new Error('reset');
          pages.push(...reply.pages);
          resume = reply.resume;
          if (resume === null) return { pages, cursor: reply.cursor, has: reply.has ?? {} };
        }
      };
      const first = await ask(EMPTY_CURSOR, { item: 1, 'of-the-future': 3 }, {});
      expect(keysOf(first.pages)).toEqual([...Array(120).keys()].map((n) => `I${n}`).sort());
      expect(first.has).toEqual({ item: 1 });
      await open.store.putRecords([item(7, 'changed')]);
      const second = await ask(first.cursor, { item: 1, location: 1 }, first.has);
      expect(keysOf(second.pages)).toEqual(['I7', ...[...Array(120).keys()].map((n) => `L${n}`)].sort());
      expect(second.has).toEqual({ item: 1, location: 1 });
      expect((await ask(second.cursor, { item: 1, location: 1 }, second.has)).pages).toEqual([]);
      const third = await ask(second.cursor, { item: 2, location: 1 }, second.has);
      expect(keysOf(third.pages)).toHaveLength(120);
    });
    test('a cursor of another history, or ahead of this one, is answered with a reset', async () => {
      const open = await withOrder();
      const { cursor } = await pullAll(open);
      for (const wrong of [
        { ...cursor, epoch: 'other' },
        { ...cursor, version: cursor.version + 5 },
        { ...cursor, chain: 'x'.repeat(64) },
      ])
        expect(
          await open.store.pull({
            protocol: 1,
            stationId: 's1',
            incarnation: 'i1',
            cursor: wrong,
            resume: null,
            pages: 1,
          }),
        ).toMatchObject({ type: 'reset' });
    });
    test('the store tells a station how far it has its log, 0 when it does not know it', async () => {
      const open = await withOrder();
      const log = createLog();
      log.say(opened);
      await open.store.push(push(log.entries));
      const ask = (stationId: string) =>
        open.store.pull({ protocol: 1, stationId, incarnation: 'i1', cursor: EMPTY_CURSOR, resume: null, pages: 1 });
      expect(await ask('s1')).toMatchObject({ acked: 1, ackHash: log.entries[0]?.hash });
      expect(await ask('s9')).toMatchObject({ acked: 0, ackHash: '' });
    });

    const ORDERS = 'order,channel,sku,quantity,unit_price,currency,name,street1,city,postcode,country\n';

    test('the same file twice changes nothing, not even the version', async () => {
      const open = await openStore();
      await importFile(open, 'items.csv', 'sku,title,barcodes\nMUG,Mug,4006381333931\n');
      await importFile(open, 'orders.csv', `${ORDERS}A1,Wish,MUG,2,12.90,EUR,Ana,Main 1,Lisboa,1000-001,PT\n`);
      const { cursor } = await pullAll(open);
      expect(
        await importFile(open, 'orders.csv', `${ORDERS}A1,Wish,MUG,2,12.90,EUR,Ana,Main 1,Lisboa,1000-001,PT\n`),
      ).toEqual({
        added: 0,
        changed: 0,
        unchanged: 1,
        skipped: 0,
      });
      expect((await pullAll(open)).cursor).toEqual(cursor);
    });
    test('an order with an unknown item waits, and is released when the item comes', async () => {
      const open = await openStore();
      await importFile(open, 'orders.csv', `${ORDERS}A1,Wish,MUG,1,,,Ana,Main 1,Lisboa,1000-001,PT\n`);
      expect(await open.store.order('Wish:A1')).toMatchObject({
        status: 'on-hold',
        hold: { reason: 'unknown-item', detail: 'MUG' },
      });
      await importFile(open, 'items.csv', 'sku,title\nMUG,Mug\n');
      expect(await open.store.order('Wish:A1')).toMatchObject({ status: 'confirmed', hold: null, rev: 2 });
    });
    test.each([
      ['0', 'PT', '1000-001', 'bad-quantity'],
      ['1', 'PT', '12', 'address-incomplete'],
      ['1', '', '1000-001', 'address-incomplete'],
    ])('quantity %s to country "%s", postcode %s is held as %s', async (quantity, country, postcode, reason) => {
      const open = await openStore();
      await importFile(open, 'items.csv', 'sku,title\nMUG,Mug\n');
      await importFile(
        open,
        'orders.csv',
        `${ORDERS}A1,Wish,MUG,${quantity},,,Ana,Main 1,Lisboa,${postcode},${country}\n`,
      );
      expect(await open.store.order('Wish:A1')).toMatchObject({ status: 'on-hold', hold: { reason } });
    });
    test('a kit is taken apart into what must be scanned', async () => {
      const open = await openStore();
      await importFile(open, 'items.csv', 'sku,title\nMUG,Mug\nTEA,Tea\nGIFT,Gift\n');
      await importFile(open, 'kits.csv', 'kit_sku,component_sku,quantity\nGIFT,MUG,1\nGIFT,TEA,2\n');
      await importFile(open, 'orders.csv', `${ORDERS}A1,Wish,GIFT,3,,,Ana,Main 1,Lisboa,1000-001,PT\n`);
      const imported = (await open.store.order('Wish:A1')) as Order;
      expect(needsOf(imported).map(({ sku, units }) => [sku, units])).toEqual([
        ['MUG', 3],
        ['TEA', 6],
      ]);
    });
    test('an order that is being packed keeps its status, and a changed line makes a new revision', async () => {
      const open = await openStore();
      await importFile(open, 'items.csv', 'sku,title\nMUG,Mug\n');
      const row = (quantity: number) => `${ORDERS}A1,Wish,MUG,${quantity},,,Ana,Main 1,Lisboa,1000-001,PT\n`;
      await importFile(open, 'orders.csv', row(2));
      const imported = (await open.store.order('Wish:A1')) as Order;
      const log = createLog();
      log.say({ type: 'OrderOpened', v: 1, orderId: imported.id, rev: 1, needs: [...needsOf(imported)] });
      await open.store.push(push(log.entries));
      await importFile(open, 'orders.csv', row(3));
      expect(await open.store.order('Wish:A1')).toMatchObject({ status: 'packing', rev: 2, lines: [{ quantity: 3 }] });
    });
    test.each([
      ['', 'empty'],
      ['a,b\n1,2\n', 'unknown-columns'],
      ['sku,title\n"MUG,Mug\n', 'unbalanced-quote'],
      ['PK\u0003\u0004\u0000\u0000', 'binary'],
      ['sku,title\nM\ufffdG,x\n', 'not-utf8'],
      ['[{"sku":', 'not-json'],
    ])('the file %j is refused as %s', async (text, reason) => {
      expect(await (await openStore()).store.previewImport('file.csv', text)).toMatchObject({ unreadable: { reason } });
    });
    test('bad rows are named by line and column, good rows are taken, JSON says the same as CSV', async () => {
      const open = await openStore();
      const preview = await open.store.previewImport(
        'items.csv',
        'sku,title,weight_grams,price,currency,tracking\r\nA,"Two\r\nlines",1,2,EUR,none\r\n,x,,,,\r\nB,x,-5,1.999,EUR,maybe\r\nC,x,,,,,y\r\nD,x,,5,,\r\n',
      );
      if ('unreadable' in preview) throw new Error('unreadable');
      expect(preview).toMatchObject({ kind: 'items', good: 1, problemCount: 6 });
      expect(preview.problems.map(({ line, field, reason }) => `${line} ${field} ${reason}`)).toEqual([
        '4 sku missing',
        '5 weight_grams below-zero',
        '5 tracking not-one-of',
        '5 price not-an-amount',
        '6  column-count',
        '7 price no-currency',
      ]);
      expect(
        await importFile(
          open,
          'items.json',
          JSON.stringify([{ sku: 'A', title: 'x', barcodes: ['4006381333931', '14006381333938*6'] }, 7]),
        ),
      ).toMatchObject({ added: 1, skipped: 1 });
    });
    test('a barcode on two items is taken for both and warned about', async () => {
      const preview = await (await openStore()).store.previewImport(
        'items.csv',
        'sku,barcodes\nA,4006381333931\nB,4006381333931\n',
      );
      expect(preview).toMatchObject({
        good: 2,
        warnings: [{ line: 3, reason: 'shared-barcode', value: '4006381333931: A, B' }],
      });
    });
    test('PINs: five tries, a minute of waiting, and no first PIN without an administrator’s one-time PIN', async () => {
      const open = await openStore();
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\n');
      expect(await open.store.verifyPin('ana', '1111')).toEqual({ type: 'no-pin' });
      expect(await open.store.setPin('nobody', '1234', '0000')).toEqual({ type: 'unknown-operator' });
      expect(await open.store.setPin('ana', '1234', '1234')).toEqual({ type: 'no-pin' });
      const given = await open.store.decideOperator({ type: 'give-pin', operatorId: 'ana' });
      const oneTime = given.type === 'pin-given' ? given.pin : '';
      expect(oneTime).toMatch(/^\d{6}$/);
      // It opens nothing but the choice of an own one, which it is not itself.
      expect(await open.store.verifyPin('ana', oneTime)).toEqual({ type: 'choose-pin' });
      expect(await open.store.operators()).toMatchObject([{ id: 'ana', pinSet: false }]);
      expect(await open.store.setPin('ana', oneTime, oneTime)).toEqual({ type: 'choose-pin' });
      expect(await open.store.setPin('ana', '1234', oneTime)).toEqual({ type: 'ok' });
      expect(await open.store.operators()).toMatchObject([{ id: 'ana', pinSet: true }]);
      expect(await open.store.verifyPin('ana', oneTime)).toEqual({ type: 'wrong-pin', triesLeft: 4 });
      expect(await open.store.verifyPin('ana', '1234')).toEqual({ type: 'ok' });
      for (let left = 4; left > 0; left--)
        expect(await open.store.verifyPin('ana', '0000')).toEqual({ type: 'wrong-pin', triesLeft: left });
      expect(await open.store.verifyPin('ana', '0000')).toMatchObject({ type: 'locked' });
      expect(await open.store.verifyPin('ana', '1234')).toMatchObject({ type: 'locked' });
      open.clock.time += 61_000;
      expect(await open.store.verifyPin('ana', '1234')).toEqual({ type: 'ok' });
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B2,supervisor\n');
      expect(await open.store.verifyPin('ana', '1234')).toEqual({ type: 'ok' });
    });
    test('a one-time PIN that nobody used ends after a week, and giving one ends the PIN before', async () => {
      const open = await openStore();
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\n');
      await open.store.putPin('ana', '1234');
      const given = await open.store.decideOperator({ type: 'give-pin', operatorId: 'ana' });
      expect(await open.store.verifyPin('ana', '1234')).toMatchObject({ type: 'wrong-pin' });
      open.clock.time += 8 * 86_400_000;
      expect(await open.store.verifyPin('ana', given.type === 'pin-given' ? given.pin : '')).toEqual({
        type: 'no-pin',
      });
    });
    test('only an administrator changes people; one badge, one person; an administrator is always left', async () => {
      const open = await openStore();
      await open.store.createFirstOperator('Ada', '1234');
      await importFile(open, 'operators.csv', 'name,badge,role\nBen,B2,packer\n');
      const asked = (change: OperatorChange, by = 'ada') => open.store.changeOperator(change, by);
      const about = { badge: 'B3', role: 'supervisor', language: null } as const;
      for (const by of ['ben', 'nobody'])
        expect(await asked({ type: 'give-pin', operatorId: 'ada' }, by)).toEqual({ type: 'not-allowed' });
      expect(await asked({ type: 'add', name: 'Eve', ...about })).toMatchObject({
        type: 'pin-given',
        operatorId: 'eve',
      });
      expect(await asked({ type: 'add', name: 'EVE', ...about })).toEqual({ type: 'name-taken' });
      expect(await asked({ type: 'add', name: 'Fay', ...about })).toEqual({ type: 'badge-taken', by: 'Eve' });
      expect(await asked({ type: 'change', operatorId: 'ben', ...about })).toEqual({ type: 'badge-taken', by: 'Eve' });
      expect(await asked({ type: 'change', operatorId: 'ada', ...about, badge: '' })).toEqual({
        type: 'last-administrator',
      });
      expect(await asked({ type: 'remove', operatorId: 'ada' })).toEqual({ type: 'last-administrator' });
      expect(await asked({ type: 'change', operatorId: 'ben', ...about, badge: 'B9' })).toMatchObject({
        type: 'changed',
      });
      expect(await open.store.roleOf('ben')).toBe('supervisor');
      expect(await asked({ type: 'remove', operatorId: 'ben' })).toMatchObject({ type: 'changed' });
      expect(await asked({ type: 'remove', operatorId: 'ben' })).toEqual({ type: 'unknown-operator' });
      // The same name once more is somebody new: no PIN of before opens.
      expect(await open.store.verifyPin('ben', '1234')).toEqual({ type: 'no-pin' });
    });
    test('a label keeps its serial number, and no two labels share one', async () => {
      const { store } = await openStore();
      expect([
        await store.ssccSerial('a', '9521234'),
        await store.ssccSerial('b', '9521234'),
        await store.ssccSerial('a', '9521234'),
      ]).toEqual([1, 2, 1]);
    });
    test('everything is there after the store was closed and opened again', async () => {
      const open = await withOrder();
      const log = createLog();
      log.say(opened);
      await open.store.push(push(log.entries));
      const serial = await open.store.ssccSerial('label', '9521234');
      const again = await open.reopen();
      expect(await statusOf(again)).toBe('packing');
      expect(await again.store.ssccSerial('label', '9521234')).toBe(serial);
      expect(await again.store.push(push(log.entries))).toMatchObject({
        type: 'accepted',
        acked: 1,
        outcomes: [{ outcome: 'duplicate' }],
      });
    });
  });
}
