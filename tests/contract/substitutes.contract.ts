import { describe, expect, test } from 'vitest';
import { planImport } from '#electron/store/import/import-plan.ts';
import { parseFile } from '#electron/store/import/parse-file.ts';
import type { Item } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { createLog, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const ORDERS = `order,channel,placed_at,ship_by,sku,quantity,unit_price,currency,name,street1,city,postcode,country,substitutes
A-1,shop,2026-05-01,2026-05-02,MUG,2,10.00,EUR,Anna Schmidt,Lindenstr. 14,Berlin,10969,DE,yes
`;
const ID = 'shop:A-1';

/** Orders of which another item went instead; run on every database. */
export function substitutesContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`substitutes on ${name}`, () => {
    const needs = [{ key: '1', lineId: '1', sku: 'MUG', units: 2, kitSku: null }];
    const scanned = (sku: string, scanId: string, insteadOf?: string): StationEvent => ({
      ...{ type: 'UnitScanned', v: 1, orderId: ID, parcel: 1, by: 'scan', raw: sku, scanId, sku, units: 1 },
      ...{ fills: [{ need: '1', units: 1 }], lot: null, expiry: null, serial: null },
      ...(insteadOf === undefined ? {} : { insteadOf }),
    });
    const sscc = '095212340000000013';

    async function atBench() {
      const open = await openStore();
      await importFile(open, 'items.csv', 'sku,title,barcodes\nMUG,Mug,1111\nCUP,Cup,2222\n');
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\n');
      await importFile(open, 'orders.csv', ORDERS);
      await importFile(open, 'stock.csv', 'sku,location,lot,expiry,quantity\nMUG,A-01,,,10\nCUP,A-02,,,10\n');
      const log = createLog('s1');
      let at = 0;
      const say = async (...events: readonly StationEvent[]) => {
        const entries = events.map((event) => log.sayAt({ at: ++at, by: 'ana' }, event));
        const reply = await open.store.push({ protocol: 1, stationId: 's1', incarnation: 's1', entries });
        if (reply.type !== 'accepted') throw new Error(reply.type);
        return reply.outcomes.map(({ outcome }) => outcome);
      };
      return { open, say };
    }

    test('the item that truly left is off its shelf, the one that was ordered is promised no more, and the order says so', async () => {
      const { open, say } = await atBench();
      await say({ type: 'OrderOpened', v: 1, orderId: ID, rev: 1, needs });
      const events: readonly StationEvent[] = [
        scanned('MUG', 's1'),
        scanned('CUP', 's2', 'MUG'),
        { type: 'ParcelClosed', v: 1, orderId: ID, parcel: 1 },
        { type: 'LabelPrinted', v: 1, orderId: ID, parcel: 1, version: 1, sscc, jobId: 'j1' },
        { type: 'LabelVerified', v: 1, orderId: ID, parcel: 1, scanId: 'l1', sscc },
        { type: 'OrderFinished', v: 1, orderId: ID },
      ];
      expect(await say(...events)).toEqual(events.map(() => 'applied'));
      const levels = await open.database.read((sql) =>
        sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'stock' ORDER BY key"),
      );
      const left = levels.map(({ json }) => JSON.parse(json) as { sku: string; quantity: number });
      expect(Object.fromEntries(left.map(({ sku, quantity }) => [sku, quantity]))).toEqual({ CUP: 9, MUG: 9 });
      expect(await open.store.order(ID)).toMatchObject({
        ...{ status: 'packed', substitutes: true },
        substituted: [{ lineId: '1', sku: 'MUG', sentSku: 'CUP', units: 1 }],
      });
      // The same file again makes nothing of it undone, and one that does not speak of it takes nothing away.
      await importFile(open, 'orders.csv', ORDERS);
      await importFile(open, 'orders.csv', ORDERS.replace(/,(?:substitutes|yes)$/gm, ''));
      expect(await open.store.order(ID)).toMatchObject({ substitutes: true, substituted: [{ sentSku: 'CUP' }] });
    });
    test('a list comes by its own file, for items that are known, and stays when the items come again', async () => {
      const { open } = await atBench();
      const item = async (): Promise<Item> => {
        const sql = "SELECT json FROM records WHERE kind = 'item' AND key = 'MUG'";
        const row = await open.database.read((read) => read.get<{ json: string }>(sql));
        return JSON.parse(row?.json ?? '{}') as Item;
      };
      const file = 'sku,substitute_sku,allowed\nMUG,CUP,always\nMUG,POT,ask\nPOT,MUG,ask\n';
      // What the store has no item of is left out, and named in the preview.
      const known = {
        barcodes: [],
        currencies: new Map<string, string>(),
        skus: new Set(['MUG', 'CUP']),
        rates: [],
        operators: [],
      };
      const parsed = parseFile('substitutes.csv', file);
      const problems = parsed.ok ? planImport(parsed.value, known).problems : [];
      expect(problems.map(({ line, field, reason }) => [line, field, reason])).toEqual([
        [3, 'substitute_sku', 'no-such-item'],
        [4, 'sku', 'no-such-item'],
      ]);
      await importFile(open, 'substitutes.csv', file);
      expect(await item()).toMatchObject({ title: 'Mug', substitutes: [{ sku: 'CUP', allowed: 'always' }] });
      await importFile(open, 'items.csv', 'sku,title,barcodes\nMUG,"Mug, blue",1111\n');
      expect(await item()).toMatchObject({ title: 'Mug, blue', substitutes: [{ sku: 'CUP', allowed: 'always' }] });
      await importFile(open, 'items.csv', 'sku,substitutes,substitutes_ask\nMUG,,CUP\n');
      expect(await item()).toMatchObject({ substitutes: [{ sku: 'CUP', allowed: 'ask' }] });
    });
  });
}
