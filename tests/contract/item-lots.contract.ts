// Which lots of an item the stock has, as benches hear of it.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { createWriter } from '#electron/store/database/transaction.ts';
import type { ItemLots } from '#shared/records/index.ts';
import { digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const STOCK = 'sku,location,lot,expiry,quantity\n';

export function itemLotsContract(name: string, openStore: () => Promise<OpenStore>): void {
  const lotsOf = ({ database }: OpenStore, sku = 'TEA') =>
    database.read(async (sql) => {
      const row = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item-lots' AND key = ?", sku);
      return row && (JSON.parse(row.json) as ItemLots).lots.map((one) => `${one.lot} ${one.expiry} ${one.places}`);
    });
  async function warehouse(stock: string) {
    const open = await openStore();
    await open.store.putRecords(
      ['MUG', 'TEA'].map((sku) => ({ kind: 'item' as const, key: sku, value: { sku, title: sku, barcodes: [] } })),
    );
    await importFile(open, 'locations.csv', 'location,zone,kind\nA-01,A,pick\nB-01,B,bulk\nQ-1,dock,quarantine\n');
    await importFile(open, 'stock.csv', `${STOCK}${stock}`);
    return open;
  }
  const audit = async (open: OpenStore) => (await auditStore(open.database, digest)).problems;

  describe(`the lots that the stock has, on ${name}`, () => {
    test('are told by item: on a shelf first, what expires first before others; of items without lots nothing', async () => {
      const open = await warehouse(
        'MUG,A-01,,,10\nTEA,B-01,L2,2028-03-31,5\nTEA,A-01,L1,2028-01-31,5\nTEA,Q-1,L1,2028-01-31,1\nTEA,A-01,L0,,0\n',
      );
      expect(await lotsOf(open)).toEqual(['L1 2028-01-31 A-01,Q-1', 'L2 2028-03-31 B-01', 'L0 null ']);
      expect(await lotsOf(open, 'MUG')).toBeUndefined();
      expect(await audit(open)).toEqual([]);
    });
    test('follow what moves, and stay as they are while only numbers change', async () => {
      const open = await warehouse('TEA,A-01,L1,2028-01-31,5\n');
      const version = () =>
        open.database.read(async (sql) =>
          sql.get<{ version: number }>("SELECT version FROM records WHERE kind = 'item-lots'"),
        );
      const before = await version();
      await importFile(open, 'stock.csv', `${STOCK}TEA,A-01,L1,2028-01-31,4\n`);
      expect(await version()).toEqual(before);
      await importFile(open, 'stock.csv', `${STOCK}TEA,A-01,L1,2028-01-31,0\nTEA,B-01,L1,2028-01-31,4\n`);
      expect(await lotsOf(open)).toEqual(['L1 2028-01-31 B-01']);
      expect(await audit(open)).toEqual([]);
    });
    test('are made anew where they are wrong, and found to be', async () => {
      const open = await warehouse('TEA,A-01,L1,2028-01-31,5\n');
      const writer = createWriter(open.database, digest);
      await writer.write(async ({ put }) => {
        await put('item-lots', 'TEA', JSON.stringify({ sku: 'TEA', lots: [] }));
        await put('item-lots', 'MUG', JSON.stringify({ sku: 'MUG', lots: [] }));
      });
      expect(await audit(open)).toHaveLength(2);
      await open.store.rebuildStock();
      expect(await audit(open)).toEqual([]);
      expect([await lotsOf(open), await lotsOf(open, 'MUG')]).toEqual([['L1 2028-01-31 A-01'], undefined]);
    });
  });
}
