import { describe, expect, test } from 'vitest';
import { grantedEvent, orderSubject, type StationEvent } from '#shared/log/index.ts';
import { createLog, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const ORDERS = `order,channel,placed_at,ship_by,sku,quantity,unit_price,currency,name,company,street1,street2,city,region,postcode,country,phone,email,service,note
A-1,shop,2026-05-01,2026-05-02,MUG,3,10.00,EUR,Anna Schmidt,,Lindenstr. 14,,Berlin,,10969,DE,,,Standard,
A-1,shop,2026-05-01,2026-05-02,TEA,1,5.00,EUR,Anna Schmidt,,Lindenstr. 14,,Berlin,,10969,DE,,,Standard,
`;
const ID = 'shop:A-1';

/** Orders that leave without some of their units; run on every database. */
export function shortContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`orders that go short on ${name}`, () => {
    const needs = [
      { key: '1', lineId: '1', sku: 'MUG', units: 3, kitSku: null },
      { key: '2', lineId: '2', sku: 'TEA', units: 1, kitSku: null },
    ];
    const orderOpened: StationEvent = { type: 'OrderOpened', v: 1, orderId: ID, rev: 1, needs };
    const scanned = (sku: string, need: string): StationEvent => ({
      ...{ type: 'UnitScanned', v: 1, orderId: ID, parcel: 1, by: 'scan', raw: sku, scanId: `s-${sku}-${need}`, sku },
      ...{ units: 1, fills: [{ need, units: 1 }], lot: null, expiry: null, serial: null },
    });
    const short = (
      need: string,
      fate: 'back-order' | 'cancel',
      units = 2,
      sku = need === '1' ? 'MUG' : 'TEA',
    ): StationEvent => ({ type: 'UnitsShort', v: 1, orderId: ID, need, sku, units, why: 'missing', fate });
    const granted = grantedEvent(
      { kind: 'ship-short', about: orderSubject(ID), parcel: null },
      { grantId: 'g1', supervisorId: 'sam', reason: 'units-missing' },
    );
    const sscc = '095212340000000013';
    const done: readonly StationEvent[] = [
      { type: 'ParcelClosed', v: 1, orderId: ID, parcel: 1 },
      { type: 'LabelPrinted', v: 1, orderId: ID, parcel: 1, version: 1, sscc, jobId: 'j1' },
      { type: 'LabelVerified', v: 1, orderId: ID, parcel: 1, scanId: 'l1', sscc },
      { type: 'OrderFinished', v: 1, orderId: ID },
    ];

    async function atBench() {
      const open = await openStore();
      await importFile(open, 'items.csv', 'sku,title,barcodes\nMUG,Mug,1111\nTEA,Tea,2222\n');
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\nSam,B3,supervisor\n');
      await importFile(open, 'orders.csv', ORDERS);
      await importFile(open, 'stock.csv', 'sku,location,lot,expiry,quantity\nMUG,A-01,,,10\nTEA,A-02,,,10\n');
      const log = createLog('s1');
      let at = 0;
      const say = async (by: string, ...events: readonly StationEvent[]) => {
        const entries = events.map((event) => log.sayAt({ at: ++at, by }, event));
        const reply = await open.store.push({ protocol: 1, stationId: 's1', incarnation: 's1', entries });
        if (reply.type !== 'accepted') throw new Error(reply.type);
        return reply.outcomes.map(({ outcome }) => outcome);
      };
      const order = async (id = ID) => (await open.store.order(id)) ?? undefined;
      const exceptions = async () => {
        const rows = await open.database.read((sql) =>
          sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception'"),
        );
        return rows.map(({ json }) => JSON.parse(json) as { type: string; detail: string; about?: string });
      };
      return { open, say, order, exceptions };
    }

    test('what follows later is an order of its own, held until the units are there', async () => {
      const { open, say, order, exceptions } = await atBench();
      await say('ana', orderOpened, scanned('MUG', '1'), scanned('TEA', '2'), granted, short('1', 'back-order'));
      expect(await order()).toMatchObject({ status: 'packing' });
      expect(await order('shop:A-1-2')).toBeUndefined();
      expect(await say('ana', ...done)).toEqual(done.map(() => 'applied'));
      expect(await order()).toMatchObject({
        status: 'packed',
        packed: { stationId: 's1' },
        short: [{ lineId: '1', sku: 'MUG', units: 2, why: 'missing', fate: 'back-order' }],
      });
      const following = await order('shop:A-1-2');
      expect(following).toMatchObject({
        ...{ code: 'A-1-2', channel: 'shop', status: 'on-hold', backOrderOf: ID, tote: null, rev: 1 },
        hold: { reason: 'short', detail: '2 × MUG' },
        lines: [{ id: '1', sku: 'MUG', quantity: 2, unitPriceMinor: 1000, components: null }],
        address: { name: 'Anna Schmidt', postcode: '10969' },
      });
      expect(following).not.toHaveProperty('packed');
      expect(await open.store.stepsOf('shop:A-1-2')).toMatchObject([{ from: null, to: 'on-hold', by: 'ana' }]);
      // It is packed like any other, once a person released it.
      const released = await open.store.changeOrder('shop:A-1-2', { type: 'release' }, 'sam', 's1');
      expect(released).toMatchObject({ status: 'confirmed' });
      // The units that left are off their shelf; those that were short are not.
      const levels = await open.database.read((sql) =>
        sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'stock' ORDER BY key"),
      );
      expect(levels.map(({ json }) => (JSON.parse(json) as { quantity: number }).quantity)).toEqual([9, 9]);
      expect((await exceptions()).map(({ type }) => type)).toEqual([]);
      // The same file again makes nothing of it undone.
      await importFile(open, 'orders.csv', ORDERS);
      expect(await order()).toHaveProperty('short');
    });
    test('what is cancelled is told to a person, for it was paid for', async () => {
      const { say, order, exceptions } = await atBench();
      await say('ana', orderOpened, scanned('TEA', '2'), granted, short('1', 'cancel', 3));
      await say('ana', ...done);
      expect(await order()).toMatchObject({ status: 'packed', short: [{ sku: 'MUG', units: 3, fate: 'cancel' }] });
      expect(await order('shop:A-1-2')).toBeUndefined();
      expect(await exceptions()).toMatchObject([{ type: 'units-cancelled', detail: '3 × MUG' }]);
    });
    test('a further label of an order that is done brings nothing about again', async () => {
      const { say, order } = await atBench();
      await say('ana', orderOpened, scanned('MUG', '1'), scanned('TEA', '2'), granted, short('1', 'back-order'));
      await say('ana', ...done);
      const again = '095212340000000020';
      await say(
        'ana',
        { type: 'LabelPrinted', v: 1, orderId: ID, parcel: 1, version: 2, sscc: again, jobId: 'j2', reason: 'lost' },
        { type: 'LabelVerified', v: 1, orderId: ID, parcel: 1, scanId: 'l2', sscc: again },
        { type: 'OrderFinished', v: 1, orderId: ID },
      );
      expect(await order('shop:A-1-2')).toBeDefined();
      expect(await order('shop:A-1-3')).toBeUndefined();
    });
    test('an order of that code is another’s, and the next one is taken', async () => {
      const { open, say, order } = await atBench();
      await importFile(open, 'orders.csv', ORDERS.replaceAll('A-1,', 'A-1-2,'));
      await say('ana', orderOpened, scanned('MUG', '1'), scanned('TEA', '2'), granted, short('1', 'back-order'));
      await say('ana', ...done);
      expect(await order('shop:A-1-2')).not.toHaveProperty('backOrderOf');
      expect(await order('shop:A-1-3')).toMatchObject({ backOrderOf: ID });
    });
    test('units that turn up go with it after all', async () => {
      const { say, order } = await atBench();
      await say('ana', orderOpened, scanned('MUG', '1'), scanned('TEA', '2'), granted, short('1', 'back-order'));
      await say('ana', { type: 'ShortTurnedUp', v: 1, orderId: ID, sku: 'MUG', units: 2 });
      const two = { ...scanned('MUG', '1'), scanId: 's2', units: 2, fills: [{ need: '1', units: 2 }] } as StationEvent;
      await say('ana', two, ...done);
      expect(await order()).not.toHaveProperty('short');
      expect(await order('shop:A-1-2')).toBeUndefined();
    });
    test('a packer needs a supervisor’s yes, unless the merchant leaves it to packers', async () => {
      const { open, say, exceptions } = await atBench();
      expect(await say('ana', orderOpened, scanned('TEA', '2'), short('1', 'cancel', 3))).toEqual([
        ...['applied', 'applied', 'conflict'],
      ]);
      expect(await exceptions()).toMatchObject([{ type: 'order-changed', about: 'not-allowed' }]);
      await open.store.decidePolicy('short-ship', 'packer', { by: null, station: 'test' });
      expect(await say('ana', short('1', 'cancel', 3))).toEqual(['applied']);
    });
    test('a rule for the orders of its channel is what counts for an order, at the store too', async () => {
      const { open, say } = await atBench();
      const setter = { by: null, station: 'test' };
      await open.store.decidePolicy('short-ship', 'packer', setter);
      await open.store.decidePolicy('short-ship@Shop', 'supervisor', setter);
      expect(await say('ana', orderOpened, scanned('TEA', '2'), short('1', 'cancel', 3))).toContain('conflict');
      await open.store.decidePolicy('short-ship', 'nobody', setter);
      await open.store.decidePolicy('short-ship@shop', 'packer', setter);
      expect(await say('ana', short('1', 'cancel', 3))).toEqual(['applied']);
    });
    test('the value of an order, or its channel, may ask for a supervisor all the same', async () => {
      const { open, say } = await atBench();
      const setter = { by: null, station: 'test' };
      await open.store.decidePolicy('short-ship', 'packer', setter);
      await open.store.decidePolicy('short-supervisor-from', 3_500, setter);
      expect(await say('ana', orderOpened, scanned('TEA', '2'), short('1', 'cancel', 3))).toContain('conflict');
      await open.store.decidePolicy('short-supervisor-from', 3_501, setter);
      await open.store.decidePolicy('short-whole-channels', 'shop', setter);
      expect(await say('ana', short('1', 'cancel', 3))).toEqual(['conflict']);
      await open.store.decidePolicy('short-whole-channels', 'etsy', setter);
      expect(await say('ana', short('1', 'cancel', 3))).toEqual(['applied']);
      expect(await say('sam', short('2', 'cancel', 1))).toEqual(['applied']);
    });
    test('the places of what is missing are put on the list of counts', async () => {
      const { open, say } = await atBench();
      await say('ana', orderOpened, scanned('TEA', '2'), granted, short('1', 'back-order', 3));
      const tasks = await open.database.read((sql) =>
        sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'count-task'"),
      );
      expect(tasks.map(({ json }) => (JSON.parse(json) as { location: string }).location)).toEqual(['A-01']);
    });
  });
}
