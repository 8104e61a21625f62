// What is promised to open orders, what is free, who will lack what, and moves that a program states.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { Order } from '#shared/domain/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const NOW = Date.parse('2026-11-30T10:00:00Z');
const ALL = { after: 0, limit: 500 };
const RUNNER = { by: null, station: 'store' };

export function allocationContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse(stock: string) {
    const open = await openStore();
    open.clock.time = NOW;
    await open.store.putRecords(
      ['MUG', 'TEA'].map((sku) => ({ kind: 'item' as const, key: sku, value: { sku, title: sku, barcodes: [] } })),
    );
    await importFile(
      open,
      'locations.csv',
      'location,zone,kind\nA-01,A,pick\nB-01,B,bulk\nQ-1,dock,quarantine\nIN-1,dock,receiving\n',
    );
    await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
    return open;
  }
  const put = (open: OpenStore, code: string, units: number, more: Partial<Order> = {}, sku = 'MUG') => {
    const line = { id: '1', sku, quantity: units, unitPriceMinor: 100, components: null };
    const value = anOrder({ id: `wish:${code}`, code, shipBy: NOW + Number(code), lines: [line], ...more });
    return open.store.putRecords([{ kind: 'order', key: value.id, value }]);
  };
  const levels = async ({ store }: OpenStore, asked: Partial<Parameters<typeof store.stockLevels>[0]> = {}) =>
    (await store.stockLevels({ ...ALL, ...asked })).stock.map(
      ({ location, lot, quantity, allocated, available }) =>
        `${location}${lot && `/${lot}`} ${quantity} ${allocated} ${available}`,
    );
  const shortages = async ({ store }: OpenStore) =>
    (await store.shortages()).map(({ orderId, sku, units }) => `${orderId} ${sku} ${units}`);

  describe(`what is promised to orders, on ${name}`, () => {
    test('is of what can leave, and given back by whoever is cancelled, short or changed', async () => {
      const open = await warehouse('MUG,A-01,,,10\nMUG,Q-1,,,50\nMUG,IN-1,,,50\nMUG,B-01,OLD,2026-11-29,50\n');
      const free = async () => (await levels(open, { location: 'A-01' }))[0];
      await put(open, '1', 4);
      await put(open, '2', 3);
      expect(await levels(open)).toEqual(['A-01 10 7 3', 'Q-1 50 0 0', 'IN-1 50 0 0', 'B-01/OLD 50 0 0']);
      await put(open, '3', 5);
      expect([await free(), await shortages(open)]).toEqual(['A-01 10 10 0', ['wish:3 MUG 2']]);
      await open.store.decideOrder('wish:1', { type: 'cancel' }, RUNNER);
      expect([await free(), await shortages(open)]).toEqual(['A-01 10 8 2', []]);
      await open.store.decideOrder('wish:2', { type: 'hold', reason: 'other', detail: '' }, RUNNER);
      expect(await free()).toBe('A-01 10 8 2');
      await open.store.decideOrder('wish:2', { type: 'release' }, RUNNER);
      await open.store.decideOrder('wish:2', { type: 'hold', reason: 'short', detail: '' }, RUNNER);
      expect(await free()).toBe('A-01 10 5 5');
      await put(open, '3', 1, { rev: 2 });
      expect(await free()).toBe('A-01 10 1 9');
    });
    test('is of what is not packed yet: what lies in a closed parcel has left its place', async () => {
      const open = await warehouse('MUG,A-01,,,10\n');
      const story = mugStory(4, { id: 'wish:1', code: '1' });
      await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
      await put(open, '2', 2);
      const log = createLog('b1');
      const push = () =>
        open.store.push({ protocol: 1, stationId: 'b1', incarnation: 'b1', entries: [...log.entries] });
      log.say(story.opened);
      log.say(story.scanned('a', { units: 4 }));
      await push();
      expect(await levels(open)).toEqual(['A-01 10 6 4']);
      log.say(story.closed);
      await push();
      expect(await levels(open)).toEqual(['A-01 6 2 4']);
    });
    test('goes to who must leave first, out of the lot that expires first and holds all of it', async () => {
      const open = await warehouse('MUG,A-01,L1,2026-12-24,2\nMUG,A-01,L2,2027-06-01,9\n');
      await put(open, '5', 3);
      await put(open, '9', 4);
      await put(open, '1', 2, {});
      expect(await levels(open)).toEqual(['A-01/L1 2 2 0', 'A-01/L2 9 7 2']);
      expect(await levels(open, { lot: 'L2', sku: 'MUG' })).toEqual(['A-01/L2 9 7 2']);
      const page = await open.store.stockLevels({ after: 0, limit: 1 });
      expect([page.stock.length, page.stock[0]?.kind]).toEqual([1, 'pick']);
      expect(await levels(open, { after: page.next ?? 0 })).toEqual(['A-01/L2 9 7 2']);
      open.clock.time = Date.parse('2026-12-25T10:00:00Z');
      expect(await levels(open)).toEqual(['A-01/L1 2 0 0', 'A-01/L2 9 9 0']);
    });
    test('is shown to who may see it: a place, an item with its last moves and who lacks it, and what is to be brought', async () => {
      const open = await warehouse('MUG,A-01,,,2\nMUG,B-01,,,9\nTEA,A-01,,,1\n');
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\nSam,B2,supervisor\n');
      await put(open, '1', 4);
      await put(open, '2', 3, {}, 'TEA');
      const look = async (asked: Parameters<typeof open.store.lookAtStock>[0], who = 'sam') => {
        const found = await open.store.lookAtStock(asked, who);
        return (
          found && {
            levels: found.levels.map((one) => `${one.sku} ${one.location} ${one.quantity} ${one.allocated}`),
            moves: found.moves.map(({ units, reason }) => `${reason} ${units}`),
            lacks: found.shortages.map((one) => `${one.orderId} ${one.units}`),
            tasks: found.tasks.map((one) => `${one.sku} ${one.units} ${one.reason} ${one.from[0]?.location} ${one.to}`),
          }
        );
      };
      expect(await look({ type: 'item', sku: 'MUG' }, 'ana')).toBeNull();
      expect(await look({ type: 'item', sku: 'MUG' }, 'nobody')).toBeNull();
      expect(await look({ type: 'item', sku: 'MUG' })).toEqual({
        levels: ['MUG A-01 2 2', 'MUG B-01 9 2'],
        ...{ moves: ['count 9', 'count 2'], lacks: [], tasks: ['MUG 2 demand B-01 A-01'] },
      });
      expect(await look({ type: 'location', location: 'A-01' })).toMatchObject({
        levels: ['MUG A-01 2 2', 'TEA A-01 1 1'],
        ...{ moves: ['count 1', 'count 2'], lacks: [] },
      });
      expect(await look({ type: 'lacking' })).toEqual({
        ...{ levels: [], moves: [], lacks: ['wish:2 2'], tasks: ['MUG 2 demand B-01 A-01'] },
      });
      await open.store.decideOrder('wish:1', { type: 'hold', reason: 'short', detail: '' }, RUNNER);
      expect((await look({ type: 'lacking' }))?.tasks).toEqual(['MUG 4 short B-01 A-01']);
      // Who carries three of them brings three: one more is to be brought, and once they stand there all is.
      const log = createLog('b1');
      const tell = () =>
        open.store.push({ protocol: 1, stationId: 'b1', incarnation: 'b1', entries: [...log.entries] });
      const goods = { sku: 'MUG', units: 3, lot: null, expiry: null, serial: null, raw: '', by: 'scan' } as const;
      log.say({ type: 'TakeBegun', v: 1, handId: 'h', location: 'B-01' });
      log.say({ type: 'UnitsTaken', v: 1, handId: 'h', scanId: 's', location: 'B-01', ...goods });
      await tell();
      expect((await look({ type: 'lacking' }))?.tasks).toEqual(['MUG 1 short B-01 A-01']);
      log.say({ type: 'MoveUndone', v: 1, handId: 'h', scanId: 's' });
      await tell();
      expect((await look({ type: 'lacking' }))?.tasks).toEqual(['MUG 4 short B-01 A-01']);
      await open.store.moveStock({ id: 'm', sku: 'MUG', units: 9, from: 'B-01', to: 'A-01', lot: '' }, 'erp');
      expect((await look({ type: 'lacking' }))?.tasks).toEqual([]);
    });
    test('is the same for a store that has just started, and for orders that are gone', async () => {
      const open = await warehouse('MUG,A-01,,,10\nTEA,A-01,,,1\n');
      await put(open, '1', 4);
      await put(open, '2', 4, {}, 'TEA');
      const before = [await levels(open), await shortages(open)];
      expect(before).toEqual([['A-01 10 4 6', 'A-01 1 1 0'], ['wish:2 TEA 3']]);
      const again = await open.reopen();
      expect([await levels(again), await shortages(again)]).toEqual(before);
      await again.store.decideOrder('wish:1', { type: 'cancel' }, RUNNER);
      expect(await again.store.eraseOrder('wish:1')).toBe('erased');
      expect(await levels(again, { sku: 'MUG' })).toEqual(['A-01 10 0 10']);
    });
  });
  describe(`moves that a program states, on ${name}`, () => {
    const adjust = {
      id: 'x1',
      sku: 'MUG',
      location: 'A-01',
      lot: '',
      expiry: null,
      units: -3,
      reason: 'damaged',
    } as const;
    const move = { id: 'm1', sku: 'MUG', units: 4, from: 'A-01', to: 'B-01', lot: 'L1' } as const;

    test('are made once by their id, with a reason and who stated them, and what is another move is none of that id', async () => {
      const open = await warehouse('MUG,A-01,,,10\n');
      const { store } = open;
      expect(await store.adjustStock(adjust, 'erp')).toEqual({ type: 'moved', onHand: 7 });
      expect(await store.adjustStock(adjust, 'erp')).toEqual({ type: 'known', onHand: 7 });
      expect(await store.adjustStock({ ...adjust, units: -4 }, 'erp')).toEqual({ type: 'other-move' });
      expect(await store.adjustStock(adjust, 'another')).toEqual({ type: 'moved', onHand: 4 });
      expect(await store.adjustStock({ ...adjust, id: 'x2', units: 2, reason: 'found' }, 'erp')).toMatchObject({
        onHand: 6,
      });
      expect(await store.adjustStock({ ...adjust, id: 'x3', units: -1, reason: 'scrapped' }, 'erp')).toMatchObject({
        onHand: 5,
      });
      const { moves, next, more } = await store.stockMoves({ ...ALL, after: 1 });
      expect(moves.map(({ to, from, cause }) => [from.type, to.type, cause.id])).toEqual([
        ['location', 'adjustment', 'erp'],
        ['location', 'adjustment', 'another'],
        ['adjustment', 'location', 'erp'],
        ['location', 'scrapped', 'erp'],
      ]);
      expect([moves[0]?.to, next, more]).toEqual([{ type: 'adjustment', reason: 'damaged' }, moves.at(-1)?.id, false]);
      expect((await store.stockMoves({ after: next, limit: 10 })).moves).toEqual([]);
      expect((await store.stockMoves({ after: 0, limit: 2, sku: 'MUG', location: 'A-01' })).more).toBe(true);
      expect((await store.stockMoves({ after: 0, limit: 2, location: 'B-01' })).moves).toEqual([]);
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('take the lot and its date along, and are refused where there is no item, no place or not so much', async () => {
      const open = await warehouse('MUG,A-01,L1,2027-01-01,10\n');
      const { store } = open;
      expect(await store.moveStock(move, 'erp')).toEqual({ type: 'moved', onHand: 4 });
      expect(await store.moveStock(move, 'erp')).toEqual({ type: 'known', onHand: 4 });
      const { stock } = await store.stockLevels({ ...ALL, location: 'B-01' });
      expect(stock).toMatchObject([{ lot: 'L1', expiry: '2027-01-01', quantity: 4 }]);
      expect(await store.moveStock({ ...move, id: 'm2', units: 7 }, 'erp')).toEqual({ type: 'not-enough', onHand: 6 });
      expect(await store.moveStock({ ...move, id: 'm3', sku: 'CUP' }, 'erp')).toEqual({ type: 'unknown-item' });
      expect(await store.moveStock({ ...move, id: 'm4', to: 'Z-9' }, 'erp')).toEqual({
        ...{ type: 'unknown-location', location: 'Z-9' },
      });
      expect(await store.adjustStock({ ...adjust, units: 5, lot: 'L9', expiry: '2028-01-01' }, 'erp')).toMatchObject({
        onHand: 5,
      });
      expect((await store.stockLevels({ ...ALL, lot: 'L9' })).stock).toMatchObject([{ expiry: '2028-01-01' }]);
    });
  });
}
