import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { createIntegration } from '#electron/store/server/integration.ts';
import { createServices } from '#electron/store/services.ts';
import { stockKey } from '#electron/store/stock/stock-key.ts';
import type { PackingEvent } from '#shared/packing/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf, stockRecordsOf } from '#tests/kit/stock-moves.ts';
import { inTurn, station } from './arbitration.contract.ts';

const { order, orderId, opened, closed, reopened, restarted, scanned } = mugStory(3);

const stockOf = async ({ database }: OpenStore): Promise<Record<string, number>> =>
  Object.fromEntries(
    [...(await database.read(stockRecordsOf)).values()].map(({ location, lot, quantity }) => [
      lot === '' ? location : `${location}/${lot}`,
      quantity,
    ]),
  );
const belowZero = async (open: OpenStore): Promise<string[]> => {
  const rows = await open.database.read((sql) =>
    sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY id"),
  );
  return rows.map(({ json }) => JSON.parse(json) as { type: string; detail: string }).map(({ detail }) => detail);
};

/** How stock follows what is packed, run on every database. */
export function stockContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function withStock(csv: string) {
    const open = await openStore();
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'order', key: orderId, value: order },
    ]);
    await importFile(open, 'locations.csv', 'location,zone,kind\nA-01,A,pick\nZ-99,Z,bulk\n');
    await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${csv}`);
    return open;
  }
  describe(`stock on ${name}`, () => {
    test('units leave when their parcel is closed, pick locations first, and come back when it is opened again', async () => {
      const open = await withStock('MUG,Z-99,,,50\nMUG,A-01,,,2\n');
      const one = station(open, 'bench-1');
      await inTurn([opened, scanned('a', { units: 3 })], one.say);
      expect(await stockOf(open)).toEqual({ 'A-01': 2, 'Z-99': 50 });
      await inTurn([closed], one.say);
      expect(await stockOf(open)).toEqual({ 'A-01': 0, 'Z-99': 49 });
      await inTurn([reopened], one.say);
      expect(await stockOf(open)).toEqual({ 'A-01': 2, 'Z-99': 50 });
      await inTurn([closed, restarted], one.say);
      expect(await stockOf(open)).toEqual({ 'A-01': 2, 'Z-99': 50 });
      expect(await belowZero(open)).toEqual([]);
    });
    test('of several parcels each takes its units as it is closed; the order is packing until the last one, and nobody is asked', async () => {
      const open = await withStock('MUG,A-01,,,9\n');
      const one = station(open, 'bench-1');
      const about = { v: 1, orderId } as const;
      const statuses: string[] = [];
      const tell = async (...events: PackingEvent[]) => {
        for (const event of events) {
          await inTurn([event], one.say);
          statuses.push((await open.store.order(orderId))?.status ?? '');
        }
        return (await stockOf(open))['A-01'];
      };
      expect(await tell(opened, scanned('a'), scanned('b'))).toBe(9);
      expect(await tell({ type: 'ParcelBegun', ...about, parcel: 2 }, closed)).toBe(7);
      expect(await tell({ type: 'UnitsMoved', ...about, scanId: 'b', from: 1, to: 2 })).toBe(8);
      expect(await tell({ ...scanned('c'), parcel: 2 } as PackingEvent)).toBe(8);
      expect([...new Set(statuses)]).toEqual(['packing']);
      expect(await tell({ ...closed, parcel: 2 })).toBe(6);
      expect(statuses.at(-1)).toBe('packed');
      expect(
        await open.database.read((sql) => sql.all("SELECT 1 AS one FROM records WHERE kind = 'exception'")),
      ).toEqual([]);
    });
    test('units of a lot leave that lot, and others what expires first', async () => {
      const open = await withStock('MUG,A-01,L2,2027-01-01,9\nMUG,A-01,L1,2026-01-01,1\n');
      const one = station(open, 'bench-1');
      await inTurn([opened, scanned('a', { units: 1, lot: 'L2' }), scanned('b', { units: 2 }), closed], one.say);
      expect(await stockOf(open)).toEqual({ 'A-01/L1': 0, 'A-01/L2': 7 });
    });
    test('more than there was: the place is below zero, and that is told once', async () => {
      const open = await withStock('MUG,A-01,,,2\n');
      const one = station(open, 'bench-1');
      await inTurn([opened, scanned('a', { units: 3 }), closed, reopened, closed], one.say);
      expect(await stockOf(open)).toEqual({ 'A-01': -1 });
      expect(await belowZero(open)).toEqual(['MUG, A-01: -1']);
    });
    test('an item without stock is packed without a word', async () => {
      const open = await withStock('CUP,A-01,,,2\n');
      await inTurn([opened, scanned('a', { units: 3 }), closed], station(open, 'bench-1').say);
      expect([await stockOf(open), await belowZero(open)]).toEqual([{ 'A-01': 2 }, []]);
    });
    test('what a station packed before another took over is back, and the same entries twice take nothing twice', async () => {
      const open = await withStock('MUG,A-01,,,9\n');
      const [one, two] = [station(open, 'bench-1'), station(open, 'bench-2')];
      await inTurn([opened, scanned('a', { units: 3 }), closed], one.say);
      await one.sayAll(one.log.entries);
      expect(await stockOf(open)).toEqual({ 'A-01': 6 });
      await open.store.claim({ stationId: 'bench-2', stationName: 'Two', orderId, takeOver: true });
      expect(await stockOf(open)).toEqual({ 'A-01': 9 });
      await inTurn(
        [{ type: 'OrderTakenOver', v: 1, orderId, from: '' }, opened, scanned('b', { units: 3 }), closed],
        two.say,
      );
      expect(await stockOf(open)).toEqual({ 'A-01': 6 });
      expect(await inTurn([reopened], one.say)).toEqual(['conflict']);
      expect(await stockOf(open)).toEqual({ 'A-01': 6 });
    });
    test('a count is the difference to what is there: every move is kept, and their sum is the stock', async () => {
      const open = await withStock('MUG,A-01,,,9\n');
      await inTurn([opened, scanned('a', { units: 3 }), closed], station(open, 'bench-1').say);
      await importFile(open, 'sto\0ck.csv', 'sku,location,quantity\nMUG,A-01,7\n');
      const shelf = { type: 'location', location: 'A-01', lot: '' };
      const moves = await open.database.read(movesOf);
      expect(moves).toMatchObject([
        { units: 9, from: { type: 'adjustment' }, to: shelf, certainty: 'stated', reason: 'count' },
        { units: 3, from: shelf, to: { type: 'parcel', orderId, lot: '' }, certainty: 'assumed' },
        { units: 1, from: { type: 'adjustment' }, to: shelf, certainty: 'stated', reason: 'count' },
      ]);
      expect(moves[2]).toMatchObject({ cause: { type: 'import', id: 'stock.csv' }, station: null, by: null });
      expect(Object.values(await stockOf(open))).toEqual([...onHandOf(moves).values()]);
      await importFile(open, 'stock.csv', 'sku,location,quantity\nMUG,A-01,7\n');
      expect(await open.database.read(movesOf)).toEqual(moves);
    });
    test('a program’s count is a move of the difference, down too, and names the program', async () => {
      const open = await withStock('MUG,A-01,,,9\n');
      const integration = createIntegration(
        open.database,
        createServices(open.store, () => undefined),
      );
      await integration.put('stock', [{ sku: 'MUG', location: 'A-01', quantity: 4 }], 'erp');
      expect((await open.database.read(movesOf)).at(-1)).toEqual({
        ...{ sku: 'MUG', units: 5, from: { type: 'location', location: 'A-01', lot: '' }, to: { type: 'adjustment' } },
        ...{ certainty: 'stated', happenedAt: open.clock.time, heardAt: open.clock.time, reason: 'count' },
        ...{ cause: { type: 'program', id: 'erp' }, station: null, by: null },
      });
      expect(await stockOf(open)).toEqual({ 'A-01': 4 });
    });
    test('units left when their parcel was closed at the bench, however late the store heard of it', async () => {
      const open = await withStock('MUG,A-01,,,9\n');
      const log = createLog('bench-1');
      const heardAt = open.clock.time;
      const said = heardAt - 3_600_000;
      for (const event of [opened, scanned('a', { units: 3 })]) log.sayAt({ at: said }, event);
      const closing = log.sayAt({ at: said + 86_400_000, clockOffset: -86_400_000 }, closed);
      // By a clock that is ahead and was never measured: it cannot have been after the store heard of it.
      log.sayAt({ at: heardAt + 60_000 }, reopened);
      await station(open, 'bench-1').sayAll(log.entries);
      const [left, back] = (await open.database.read(movesOf)).slice(1);
      const { opId } = JSON.parse(closing.body) as { opId: string };
      expect(left).toMatchObject({ happenedAt: said, heardAt, reason: 'ParcelClosed', station: 'bench-1', by: 'ana' });
      expect(left).toMatchObject({ cause: { type: 'operation', id: opId } });
      expect(back).toMatchObject({ happenedAt: heardAt, heardAt, reason: 'ParcelReopened' });
      expect(back).toMatchObject({ units: 3, from: left?.to, to: left?.from });
    });
    test('what a take-over gives back is dated by the claim, and names it', async () => {
      const open = await withStock('MUG,A-01,,,9\n');
      await inTurn([opened, scanned('a', { units: 3 }), closed], station(open, 'bench-1').say);
      open.clock.time += 5_000;
      const asked = { stationId: 'bench-2', stationName: 'Two', orderId, takeOver: true };
      const reply = await open.store.claim({ ...asked, by: 'b\0en' });
      const fence = reply.type === 'granted' ? reply.claim.fence : 0;
      expect((await open.database.read(movesOf)).at(-1)).toMatchObject({
        ...{ units: 3, from: { type: 'parcel', orderId }, to: { type: 'location', location: 'A-01' } },
        ...{ happenedAt: open.clock.time, cause: { type: 'take-over', id: `${orderId}#${fence}` }, by: 'ben' },
      });
    });
    test('what is on hand can be deleted and is made anew from the moves, lot by lot, to the letter', async () => {
      const open = await withStock('MUG,A-01,L2,2027-01-01,9\nMUG,A-01,L1,2026-01-01,1\nMUG,Z-99,,,0\n');
      await inTurn([opened, scanned('a', { units: 2, lot: 'L2' }), closed], station(open, 'bench-1').say);
      const texts = () =>
        open.database.read((sql) => sql.all("SELECT key, json FROM records WHERE kind = 'stock' ORDER BY key"));
      const before = await texts();
      expect(await stockOf(open)).toEqual({ 'A-01/L1': 1, 'A-01/L2': 7, 'Z-99': 0 });
      expect(await open.store.rebuildStock()).toBe(0);
      await open.database.write((sql) => sql.run("DELETE FROM records WHERE kind = 'stock'"));
      expect(await open.store.rebuildStock()).toBe(3);
      expect(await texts()).toEqual(before);
      // A form that another version made is made anew at the next start.
      await open.database.write(async (sql) => {
        await sql.run("DELETE FROM records WHERE kind = 'stock'");
        await sql.run("DELETE FROM meta WHERE key = 'stock-records'");
      });
      const again = await open.reopen();
      expect(await stockOf(again)).toEqual({ 'A-01/L1': 1, 'A-01/L2': 7, 'Z-99': 0 });
    });
    test('two places whose names only look alike are two, also where an earlier version took them for one', async () => {
      const open = await openStore();
      const rows = [
        { sku: 'A|B', location: 'C', lot: '', expiry: null, quantity: 3 },
        { sku: 'A', location: 'B|C', lot: '', expiry: null, quantity: 5 },
        { sku: 'A\\', location: 'B|C', lot: '|', expiry: null, quantity: 7 },
      ];
      await open.store.putRecords(rows.map((value) => ({ kind: 'stock' as const, key: stockKey(value), value })));
      const onHand = async ({ database }: OpenStore) =>
        [...(await database.read(stockRecordsOf)).values()].map(({ quantity }) => quantity).toSorted();
      expect(await onHand(open)).toEqual([3, 5, 7]);
      await open.database.write(async (sql) => {
        await sql.run("DELETE FROM records WHERE kind = 'stock' AND json LIKE '%\"A|B\"%'");
        await sql.run("UPDATE records SET key = 'A|B|C|' WHERE kind = 'stock' AND json LIKE '%\"A\"%'");
        await sql.run("UPDATE meta SET value = '1' WHERE key = 'stock-records'");
      });
      const again = await open.reopen();
      expect(await onHand(again)).toEqual([3, 5, 7]);
      expect((await auditStore(again.database, digest)).problems).toEqual([]);
    });
    test('a record that its moves do not bear out is named by verify, and is put right', async () => {
      const open = await withStock('MUG,A-01,L1,,9\nMUG,Z-99,,,4\n');
      const right = await open.database.read(stockRecordsOf);
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
      await open.database.write(async (sql) => {
        const json = JSON.stringify({ ...right.get('MUG|A-01|L1'), quantity: 8 });
        await sql.run("UPDATE records SET json = ? WHERE key = 'MUG|A-01|L1'", json);
        const stray = JSON.stringify({ ...right.get('MUG|Z-99|'), location: 'NO-1' });
        await sql.run("UPDATE records SET key = 'MUG|NO-1|', json = ? WHERE key = 'MUG|Z-99|'", stray);
      });
      expect((await auditStore(open.database, digest)).problems).toEqual([
        'stock of MUG at A-01, lot L1: 9 by its moves, 8 on record',
        'stock of MUG at Z-99: 4 by its moves, nothing on record',
        'stock of MUG|NO-1|: on record, and no place',
      ]);
      expect(await open.store.rebuildStock()).toBe(3);
      expect(await open.database.read(stockRecordsOf)).toEqual(right);
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('the places of an item that was removed do not come back, and its moves stay', async () => {
      const open = await withStock('CUP,A-01,,,2\n');
      await open.store.putRecords([{ kind: 'item', key: 'CUP', value: { sku: 'CUP', title: 'Cup', barcodes: [] } }]);
      await importFile(open, 'stock.csv', 'sku,location,quantity\nCUP,A-01,0\n');
      expect(await open.store.removeItem('CUP')).toEqual({ type: 'removed' });
      expect(await open.store.rebuildStock()).toBe(0);
      expect([await stockOf(open), (await open.database.read(movesOf)).length]).toEqual([{}, 2]);
    });
  });
}
