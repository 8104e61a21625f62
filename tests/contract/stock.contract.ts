import { describe, expect, test } from 'vitest';
import type { StockRow } from '#shared/domain/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { inTurn, station } from './arbitration.contract.ts';

const { order, orderId, opened, closed, reopened, restarted, scanned } = mugStory(3);

const stockOf = async (open: OpenStore): Promise<Record<string, number>> => {
  const rows = await open.database.read((sql) =>
    sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'stock' ORDER BY key"),
  );
  return Object.fromEntries(
    rows
      .map(({ json }) => JSON.parse(json) as StockRow)
      .map(({ location, lot, quantity }) => [lot === '' ? location : `${location}/${lot}`, quantity]),
  );
};
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
      await importFile(open, 'stock.csv', 'sku,location,quantity\nMUG,A-01,7\n');
      const moves = await open.database.read((sql) =>
        sql.all<{ units: number; byWhom: string }>('SELECT units, by_whom AS "byWhom" FROM stock_moves ORDER BY id'),
      );
      expect(moves.slice(0, 3)).toEqual([
        { units: 9, byWhom: 'import' },
        { units: -3, byWhom: 'bench-1' },
        { units: 1, byWhom: 'import' },
      ]);
      expect(Object.values(await stockOf(open))).toEqual([moves.reduce((sum, { units }) => sum + units, 0)]);
    });
  });
}
