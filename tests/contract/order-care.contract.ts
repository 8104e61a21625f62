import { describe, expect, test } from 'vitest';
import type { Order } from '#shared/domain/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { createLog, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const HEADINGS =
  'order,channel,placed_at,ship_by,sku,quantity,unit_price,currency,name,company,street1,street2,city,region,postcode,country,phone,email,service,note';
/** A file with one order, whose postcode and item are what the test says. */
const file = (postcode: string, sku = 'MUG') =>
  `${HEADINGS}\nA-1,shop,2026-05-01,2026-05-02,${sku},2,10.00,EUR,Anna Schmidt,,Lindenstr. 14,,Berlin,,${postcode},DE,,,Standard,\n`;

/** What people decide about orders, run on every database. */
export function orderCareContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`decisions about orders on ${name}`, () => {
    const person = { id: 'sam', name: 'Sam', badge: '', role: 'supervisor', language: null, pinSet: true };
    const opened = async () => {
      const open = await openStore();
      await open.store.putRecords([
        { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
        { kind: 'operator', key: 'sam', value: person },
        { kind: 'operator', key: 'ana', value: { ...person, id: 'ana', role: 'packer' } },
      ]);
      return open;
    };
    const here = { by: 'sam', station: 's1' };
    const orderOf = async ({ store }: OpenStore, id = 'shop:A-1') => (await store.order(id)) as Order;

    test('an order that the check holds is released, and the same file does not hold it again', async () => {
      const open = await opened();
      await importFile(open, 'orders.csv', file(''));
      expect(await orderOf(open)).toMatchObject({ status: 'on-hold', hold: { reason: 'address-incomplete' } });
      expect(await open.store.changeOrder('shop:A-1', { type: 'release' }, 'sam', 's1')).toEqual({
        type: 'changed',
        status: 'confirmed',
        hold: null,
      });
      const released = await orderOf(open);
      expect(await importFile(open, 'orders.csv', file(''))).toMatchObject({ unchanged: 1 });
      expect(await orderOf(open)).toEqual(released);
      // Another mistake is another one.
      await importFile(open, 'orders.csv', file('', 'NONE'));
      expect(await orderOf(open)).toMatchObject({ status: 'on-hold', hold: { reason: 'unknown-item' } });
      const steps = await open.store.stepsOf('shop:A-1');
      expect(steps.map(({ to, by, station }) => [to, by, station])).toContainEqual(['confirmed', 'sam', 's1']);
    });
    test('an address that is put right stays right whatever file comes again; a new address in a file counts', async () => {
      const open = await opened();
      await importFile(open, 'orders.csv', file('1'));
      const { address } = await orderOf(open);
      const correct = (postcode: string) =>
        open.store.changeOrder('shop:A-1', { type: 'correct', address: { ...address, postcode } }, 'sam', 's1');
      expect(await correct('12')).toMatchObject({ status: 'on-hold', hold: { reason: 'address-incomplete' } });
      expect(await correct('10969')).toMatchObject({ status: 'confirmed', hold: null });
      await importFile(open, 'orders.csv', file('1'));
      expect((await orderOf(open)).address.postcode).toBe('10969');
      await importFile(open, 'orders.csv', file('10115'));
      expect((await orderOf(open)).address.postcode).toBe('10115');
    });
    test('lines are put right: another item, another quantity; the same file does not bring the mistake back', async () => {
      const open = await opened();
      await importFile(open, 'orders.csv', file('10969', 'MUUG'));
      const { lines } = await orderOf(open);
      const put = { id: lines[0]?.id ?? '', sku: 'MUG', quantity: 1 };
      expect(await open.store.changeOrder('shop:A-1', { type: 'correct', lines: [put] }, 'sam', 's1')).toMatchObject({
        status: 'confirmed',
        hold: null,
      });
      await importFile(open, 'orders.csv', file('10969', 'MUUG'));
      expect(await orderOf(open)).toMatchObject({
        status: 'confirmed',
        lines: [{ sku: 'MUG', quantity: 1, unitPriceMinor: 1_000 }],
      });
    });
    test('only a supervisor or an administrator decides, by the store’s own records', async () => {
      const open = await opened();
      await importFile(open, 'orders.csv', file(''));
      for (const who of ['ana', 'nobody'])
        expect(await open.store.changeOrder('shop:A-1', { type: 'release' }, who, 's1')).toEqual({
          type: 'not-allowed',
        });
      expect(await orderOf(open)).toMatchObject({ status: 'on-hold' });
    });
    test('an order is held and cancelled by a program; what has left or was cancelled is refused by name', async () => {
      const open = await opened();
      await importFile(open, 'orders.csv', file('10969'));
      const program = { by: null, station: 'shop connector' };
      const held = { type: 'hold', reason: 'other', detail: 'fraud check' } as const;
      expect(await open.store.decideOrder('shop:A-1', held, program)).toMatchObject({ status: 'on-hold' });
      expect(await open.store.decideOrder('shop:A-1', { type: 'cancel' }, program)).toMatchObject({
        status: 'cancelled',
      });
      expect(await open.store.decideOrder('shop:A-1', { type: 'release' }, program)).toEqual({
        type: 'closed',
        status: 'cancelled',
      });
      expect(await open.store.decideOrder('shop:none', { type: 'release' }, program)).toEqual({
        type: 'unknown-order',
      });
    });
    test('an order that a bench holds is released at the store, which its bench learns by the count of releases', async () => {
      const open = await opened();
      const order = anOrder({ lines: [{ id: '1', sku: 'MUG', quantity: 1, unitPriceMinor: null, components: null }] });
      await open.store.putRecords([{ kind: 'order', key: order.id, value: order }]);
      const log = createLog();
      const about = { v: 1, orderId: order.id } as const;
      log.say({ type: 'OrderOpened', ...about, rev: 1, needs: [...needsOf(order)] });
      log.say({ type: 'OrderHeld', ...about, reason: 'damaged', detail: '' });
      const { entries } = log;
      await open.store.push({ protocol: 1, stationId: 's1', incarnation: 'i1', entries });
      expect(await orderOf(open, order.id)).toMatchObject({ status: 'on-hold', hold: { reason: 'damaged' } });
      await open.store.decideOrder(order.id, { type: 'release' }, here);
      expect(await orderOf(open, order.id)).toMatchObject({ status: 'confirmed', hold: null, care: { releases: 1 } });
    });
    test('a packed order is not put right or released, and can still be stopped', async () => {
      const open = await opened();
      const order = anOrder({ lines: [{ id: '1', sku: 'MUG', quantity: 1, unitPriceMinor: null, components: null }] });
      await open.store.putRecords([{ kind: 'order', key: order.id, value: order }]);
      const log = createLog();
      const about = { v: 1, orderId: order.id } as const;
      log.say({ type: 'OrderOpened', ...about, rev: 1, needs: [...needsOf(order)] });
      log.say({
        ...{ type: 'UnitScanned', ...about, parcel: 1, by: 'scan', raw: '', scanId: 's', sku: 'MUG', units: 1 },
        ...{ fills: [{ need: '1', units: 1 }], lot: null, expiry: null, serial: null },
      });
      log.say({ type: 'ParcelClosed', ...about, parcel: 1 });
      const { entries } = log;
      await open.store.push({ protocol: 1, stationId: 's1', incarnation: 'i1', entries });
      const { address } = order;
      for (const change of [{ type: 'release' }, { type: 'correct', address }] as const)
        expect(await open.store.decideOrder(order.id, change, here)).toEqual({ type: 'packed' });
      expect(await open.store.decideOrder(order.id, { type: 'cancel' }, here)).toMatchObject({ status: 'cancelled' });
    });
  });
}
