// Where goods go that came in, by what the store knows: the item's places, its lots, free locations, and who counts where.
import { describe, expect, test } from 'vitest';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';

const LOCATIONS =
  'A-01,A,pick\nA-02,A,pick\nB-01,B,bulk\nB-02,B,bulk\nB-03,B,bulk\nIN-1,dock,receiving\nQ-1,dock,quarantine\n';

export function putAwayContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse(stock: string, reorderPoint: number | null = null) {
    const open = await openStore();
    await open.store.putRecords([
      ...['MUG', 'TEA'].map((sku) => ({
        ...{ kind: 'item' as const, key: sku },
        value: { sku, title: sku, barcodes: [], reorderPoint },
      })),
      { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: null } },
    ]);
    await importFile(open, 'locations.csv', `location,zone,kind\n${LOCATIONS}`);
    await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
    return open;
  }
  const goes = async ({ store }: OpenStore, ...goods: readonly (readonly [string, string | null])[]) => {
    const asked = { goods: goods.map(([sku, lot]) => ({ sku, lot })), from: ['IN-1'] };
    return (await store.putAway(asked, 'ana'))?.map((place) => place && `${place.location} ${place.reason}`);
  };

  describe(`where goods are put away, on ${name}`, () => {
    test('is where the item stands; with its lot, where that does; by the reorder point, where it is picked', async () => {
      const open = await warehouse(
        'MUG,A-01,L1,2030-01-01,3\nMUG,B-02,L2,2031-01-01,9\nMUG,IN-1,L2,2031-01-01,5\nTEA,Q-1,,,4\n',
      );
      expect(await goes(open, ['MUG', 'L1'], ['MUG', 'L2'])).toEqual(['A-01 same-lot', 'B-02 same-lot']);
      // No code named the lot: what stands where it came from is of one.
      expect(await goes(open, ['MUG', null])).toEqual(['B-02 same-lot']);
      const low = await warehouse('MUG,A-01,,,3\nMUG,B-02,,,9\n', 4);
      expect(await goes(low, ['MUG', null])).toEqual(['A-01 pick-low']);
    });
    test('is a free place of its zone, the nearest; each item another; never one where something stands or somebody counts', async () => {
      const open = await warehouse('MUG,B-02,L1,,9\nTEA,Q-1,,,4\nMUG,B-03,L1,,0\n');
      expect(await goes(open, ['MUG', 'L2'], ['TEA', null])).toEqual(['B-01 free', 'A-01 free']);
      await open.store.claim({
        ...{ stationId: 's2', stationName: 'Bench 2', orderId: '', subject: { kind: 'location', id: 'B-01' } },
        ...{ takeOver: false, by: 'ana' },
      });
      expect(await goes(open, ['MUG', 'L2'])).toEqual(['B-03 free']);
      await importFile(open, 'stock.csv', 'sku,location,lot,expiry,quantity\nTEA,B-03,,,1\nTEA,A-01,,,-2\n');
      // Its zone is full: another one is not.
      expect(await goes(open, ['MUG', 'L2'])).toEqual(['A-02 free']);
    });
    test('is told to whoever is known, of items that nobody knows too', async () => {
      const open = await warehouse('');
      expect(await goes(open, ['NEW', null])).toEqual(['A-01 free']);
      expect(await open.store.putAway({ goods: [{ sku: 'MUG', lot: null }], from: [] }, 'nobody')).toBeNull();
    });
  });
}
