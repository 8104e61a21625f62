// What the store learns of unit weights from parcels that are weighed at benches.
import { describe, expect, test } from 'vitest';
import type { PackingEvent } from '#shared/packing/index.ts';
import { ItemWeight, PackedContent, StoreException } from '#shared/records/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { inTurn, station } from './arbitration.contract.ts';

/** Carton and filler beside the units. */
const PACKAGING = 100 + 10;
const EIGHT = [201, 199, 203, 200, 198, 202, 201, 200];

export function weightsContract(name: string, openStore: () => Promise<OpenStore>): void {
  const stated = (open: OpenStore, grams: string) =>
    importFile(open, 'items.csv', `sku,title,weight_grams\nMUG,Mug,${grams}\nTEA,Tea,100\n`);
  async function openStated(grams = '200') {
    const open = await openStore();
    await stated(open, grams);
    return { open, bench: station(open, 'bench-1') };
  }
  let orders = 0;
  /** An order of mugs is packed, weighed and finished. */
  async function pack(
    { open, bench }: Awaited<ReturnType<typeof openStated>>,
    grams: number,
    { units = 1, carton = true, more = [] as readonly PackingEvent[], version = 1, suggested = '' } = {},
  ): Promise<readonly string[]> {
    const code = String(++orders);
    const { order, orderId, opened, closed, scanned } = mugStory(units, { id: `Wish:${code}`, code });
    await open.store.putRecords([{ kind: 'order', key: orderId, value: order }]);
    const sscc = code.padStart(18, '0');
    const about = { v: 1, orderId, parcel: 1 } as const;
    const weighed: PackingEvent = {
      ...{ type: 'ParcelWeighed', ...about, grams, expectedGrams: grams, sigmaGrams: 7, toleranceGrams: 21 },
      verdict: 'within',
    };
    const chosen: PackingEvent = {
      ...{ type: 'CartonChosen', ...about, carton: 'S2', tareGrams: 100 },
      ...(suggested === '' ? {} : { suggested }),
    };
    return inTurn(
      [
        ...[opened, scanned(`s${code}`, { units }), ...(carton ? [chosen] : []), weighed],
        ...more.map((event) => ({ ...event, orderId }) as PackingEvent),
        ...[closed, { type: 'LabelPrinted', ...about, version, sscc, jobId: `j${code}` } as const],
        ...[{ type: 'LabelVerified', ...about, scanId: `l${code}`, sscc } as const],
        { type: 'OrderFinished', v: 1, orderId } as const,
      ],
      bench.say,
    );
  }
  const learned = async ({ open }: { readonly open: OpenStore }): Promise<ItemWeight | undefined> => {
    const found = await open.database.read((sql) =>
      sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item-weight' AND key = 'MUG'"),
    );
    return found && ItemWeight.parse(JSON.parse(found.json));
  };
  const apart = async ({ open }: { readonly open: OpenStore }): Promise<readonly string[]> =>
    (
      await open.database.read((sql) =>
        sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY id"),
      )
    )
      .map(({ json }) => StoreException.parse(JSON.parse(json)))
      .flatMap(({ type, subject, detail }) => (type === 'weight-differs' ? [`${subject?.id}: ${detail}`] : []));

  describe(`unit weights on ${name}`, () => {
    test('are learned from parcels that hold one item alone, one sample an order', async () => {
      const bench = await openStated();
      for (const each of EIGHT) expect(new Set(await pack(bench, PACKAGING + each))).toEqual(new Set(['applied']));
      const known = await learned(bench);
      expect(known).toMatchObject({ sku: 'MUG', samples: 8, statedGrams: 200 });
      expect(known?.grams).toBeCloseTo(200.5, 9);
      expect(known?.squares).toBeCloseTo(18, 9);
      // Several units teach the weight of one.
      await pack(bench, PACKAGING + 2 * 200, { units: 2 });
      expect(await learned(bench)).toMatchObject({ samples: 9 });
      expect(await apart(bench)).toEqual([]);
    });
    test('teach nothing where the parcel is off by the stated weight, a supervisor allowed it, or the carton is not known', async () => {
      const bench = await openStated();
      await importFile(
        bench.open,
        'cartons.csv',
        'carton,length_mm,width_mm,height_mm,tare_grams\nS2,200,150,100,100\n',
      );
      await pack(bench, PACKAGING + 300);
      await pack(bench, PACKAGING + 200, { carton: false });
      await pack(bench, PACKAGING + 200, {
        more: [{ type: 'WeightAllowed', v: 1, orderId: '', parcel: 1, grantId: 'g' }],
      });
      // A further label: the order was done before.
      await pack(bench, PACKAGING + 200, { version: 2 });
      expect(await learned(bench)).toBeUndefined();
    });
    test('which carton a content went into is remembered with what was suggested, once an order', async () => {
      const bench = await openStated();
      const remembered = async () =>
        (
          await bench.open.database.read((sql) =>
            sql.all<{ key: string; json: string }>(
              "SELECT key, json FROM records WHERE kind = 'packed-content' ORDER BY id",
            ),
          )
        ).map(({ key, json }) => {
          const { content, used } = PackedContent.parse(JSON.parse(json));
          expect(content).toBe(key);
          return [key, ...used.map(({ carton, suggested, times }) => `${times} × ${carton} for ${suggested}`)];
        });
      await pack(bench, PACKAGING + 200, { suggested: 'M1' });
      await pack(bench, PACKAGING + 200, { suggested: 'M1' });
      await pack(bench, PACKAGING + 400, { units: 2 });
      await pack(bench, PACKAGING + 200, { carton: false });
      // A further label: the order was done before.
      await pack(bench, PACKAGING + 200, { version: 2 });
      expect(await remembered()).toEqual([
        ['[["MUG",1]]', '2 × S2 for M1'],
        ['[["MUG",2]]', '1 × S2 for null'],
      ]);
    });
    test('a unit that fits in no carton is told of when it is ordered, and taken back once it does', async () => {
      const open = await openStore();
      const told = async () =>
        (
          await open.database.read((sql) =>
            sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception'"),
          )
        )
          .map(({ json }) => StoreException.parse(JSON.parse(json)))
          .flatMap(({ type, subject, detail }) => (type === 'fits-no-carton' ? [`${subject?.id}: ${detail}`] : []));
      const head = 'sku,title,length_mm,width_mm,height_mm\n';
      await importFile(open, 'items.csv', `${head}LAMP,Lamp,900,200,200\nMUG,Mug,90,90,90\nTEA,Tea,,,\n`);
      await importFile(open, 'cartons.csv', 'carton,length_mm,width_mm,height_mm,stock\nS2,200,150,100,0\n');
      expect(await told()).toEqual([]);
      const orders = 'order,sku,quantity,name,street1,city,country\n';
      const line = (sku: string) => `1,${sku},1,Ana,Rua 1,Porto,PT\n`;
      const file = `${orders}${line('LAMP')}${line('MUG')}${line('TEA')}`;
      await importFile(open, 'orders.csv', file);
      expect(await told()).toEqual(['LAMP: 900 × 200 × 200 mm']);
      await importFile(open, 'orders.csv', file);
      expect(await told()).toHaveLength(1);
      await importFile(
        open,
        'items.csv',
        'sku,title,length_mm,width_mm,height_mm,weight_grams\nLAMP,Lamp,800,200,200,900\n',
      );
      expect(await told()).toEqual(['LAMP: 800 × 200 × 200 mm, 900 g']);
      await importFile(open, 'cartons.csv', 'carton,length_mm,width_mm,height_mm\nXL,950,300,300\n');
      expect(await told()).toEqual([]);
    });
    test('the stock of cartons goes down by what parcels are closed in, and up by one that is opened again', async () => {
      const bench = await openStated();
      const { open } = bench;
      const head = 'carton,length_mm,width_mm,height_mm,tare_grams,stock\n';
      await importFile(open, 'cartons.csv', `${head}S2,200,150,100,100,2\nM1,200,150,100,100,\n`);
      const stock = async (code = 'S2') =>
        open.database.read(async (sql) => {
          const found = await sql.get<{ json: string }>(
            "SELECT json FROM records WHERE kind = 'carton' AND key = ?",
            code,
          );
          return found && (JSON.parse(found.json) as { stock: number | null }).stock;
        });
      await pack(bench, PACKAGING + 200);
      expect(await stock()).toBe(1);
      const { order, orderId, opened, closed, scanned } = mugStory(1, { id: 'Wish:again', code: 'again' });
      await open.store.putRecords([{ kind: 'order', key: orderId, value: order }]);
      const about = { v: 1, orderId, parcel: 1 } as const;
      const chosen: PackingEvent = { type: 'CartonChosen', ...about, carton: 'S2', tareGrams: 100 };
      await inTurn([opened, scanned('again'), chosen, closed], bench.bench.say);
      expect(await stock()).toBe(0);
      await inTurn([{ type: 'ParcelReopened', ...about }], bench.bench.say);
      expect(await stock()).toBe(1);
      // Another one instead, of which nobody says how many there are.
      await inTurn([{ ...chosen, carton: 'M1' }, closed], bench.bench.say);
      expect([await stock(), await stock('M1')]).toEqual([1, null]);
      // More are used than the book has, and one that it does not know.
      await pack(bench, PACKAGING + 200);
      await pack(bench, PACKAGING + 200);
      expect(await stock()).toBe(0);
    });
    test('where no carton is known to the warehouse, filler is all packaging', async () => {
      const bench = await openStated();
      await pack(bench, 10 + 200, { carton: false });
      expect(await learned(bench)).toMatchObject({ samples: 1, grams: 200 });
    });
    test('a weight that nobody stated is learned, and one that is stated then begins anew', async () => {
      const bench = await openStated('');
      for (const each of [340, 342]) await pack(bench, PACKAGING + each);
      expect(await learned(bench)).toMatchObject({ samples: 2, grams: 341, statedGrams: null });
      await stated(bench.open, '350');
      await pack(bench, PACKAGING + 345);
      expect(await learned(bench)).toMatchObject({ samples: 1, grams: 345, statedGrams: 350 });
    });
    test('after five parcels that say another weight a person hears of it, until the right one is stated', async () => {
      const bench = await openStated();
      for (const each of [214, 213, 214, 215]) await pack(bench, PACKAGING + each);
      expect(await apart(bench)).toEqual([]);
      await pack(bench, PACKAGING + 214);
      expect(await apart(bench)).toEqual(['MUG: 200 g → 214 g']);
      await stated(bench.open, '214');
      await pack(bench, PACKAGING + 214);
      expect(await apart(bench)).toEqual([]);
      expect(await learned(bench)).toMatchObject({ samples: 1, statedGrams: 214 });
    });
    test('a weight of nonsense, and of an item that the store does not know, teach nothing', async () => {
      const bench = await openStated('');
      await pack(bench, 20);
      expect(await learned(bench)).toBeUndefined();
      const empty = { open: await openStore(), bench: station(bench.open, 'bench-2') };
      await pack({ ...empty, bench: station(empty.open, 'bench-1') }, 500);
      expect(await learned(empty)).toBeUndefined();
    });
  });
}
