import { describe, expect, test } from 'vitest';
import type { CustomsTrader } from '#shared/customs/index.ts';
import type { Order } from '#shared/domain/index.ts';
import type { PackingEvent } from '#shared/packing/index.ts';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { anAccount, openPostage } from '#tests/kit/postage-office.ts';
import { inTurn, station } from './arbitration.contract.ts';

const HEADINGS = 'order,channel,placed_at,ship_by,sku,quantity,unit_price,currency,name,street1,city,postcode,country';
const row = (code: string, sku: string, country = 'CH', channel = 'shop') =>
  `${code},${channel},2026-05-01,2026-05-02,${sku},2,10.00,EUR,Anna Roth,Seestr. 14,Zug,${country === 'CH' ? '6300' : '10969'},${country}`;
const orders = (...rows: readonly string[]) => `${[HEADINGS, ...rows].join('\n')}\n`;
const ITEMS = 'sku,title,weight_grams,hs_code,origin_country,customs_description';
const sender: CustomsTrader = {
  ...{
    name: '',
    company: 'Tassen GmbH',
    street1: 'Werkstr. 5',
    street2: '',
    city: 'Bonn',
    region: '',
    postcode: '53111',
  },
  ...{ country: 'DE', phone: '', eori: 'DE1234567', vat: 'DE123456789', signer: 'Ada Roth' },
  ...{ undelivered: 'return', invoiceSeries: 'R-' },
};

/** Orders that cross a border, run on every database. */
export function customsContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`customs on ${name}`, () => {
    const opened = async (way?: string) => {
      const open = await openStore();
      await importFile(
        open,
        'items.csv',
        `${ITEMS}\nMUG,Mug,300,,DE,Ceramic mug\nTEA,Tea,100,090210,IN,Gift\nCUP,Cup,200,691110,DE,Porcelain cup\n`,
      );
      await open.store.setCustomsTrader(sender);
      if (way !== undefined) await open.store.decidePolicy('customs', way, { by: null, station: 'test' });
      return open;
    };
    const orderOf = async ({ store }: OpenStore, id = 'shop:A-1') => (await store.order(id)) as Order;
    const held = async (open: OpenStore, id?: string) => (await orderOf(open, id)).hold;

    test('nobody looks at customs data until the merchant says so', async () => {
      const open = await opened();
      await importFile(open, 'orders.csv', orders(row('A-1', 'MUG')));
      expect(await orderOf(open)).toMatchObject({ status: 'confirmed', hold: null });
    });

    test('an order without them is held by its item, and goes on by itself once each item is imported with them', async () => {
      const open = await opened('hold');
      const file = orders(row('A-1', 'MUG'), row('A-1', 'TEA'), row('A-2', 'CUP'), row('A-3', 'MUG', 'DE'));
      expect((await open.store.previewImport('orders.csv', file)) as object).toMatchObject({ changes: { held: 1 } });
      await importFile(open, 'orders.csv', file);
      expect(await orderOf(open)).toMatchObject({
        status: 'on-hold',
        hold: { reason: 'customs-data', detail: 'MUG: hs_code' },
      });
      expect(await orderOf(open, 'shop:A-2')).toMatchObject({ status: 'confirmed' });
      expect(await orderOf(open, 'shop:A-3')).toMatchObject({ status: 'confirmed' });
      // The next item's turn.
      await importFile(open, 'items.csv', 'sku,title,hs_code\nMUG,Mug,691200\n');
      expect(await held(open)).toEqual({ reason: 'customs-data', detail: 'TEA: customs_description (gift)' });
      await importFile(open, 'items.csv', 'sku,title,customs_description\nTEA,Tea,Green tea in bags\n');
      expect(await orderOf(open)).toMatchObject({ status: 'confirmed', hold: null });
      const steps = await open.store.stepsOf('shop:A-1');
      expect(steps.map(({ to, station }) => [to, station])).toEqual([
        ['on-hold', 'import'],
        ['confirmed', 'import'],
      ]);
      expect(await importFile(open, 'orders.csv', file)).toMatchObject({ unchanged: 3 });
    });

    test('another import ends no such hold, and what a person let pass stays passed', async () => {
      const open = await opened('hold');
      await importFile(open, 'orders.csv', orders(row('A-1', 'MUG')));
      const before = await orderOf(open);
      await importFile(open, 'items.csv', 'sku,title\nCUP,Large cup\n');
      expect(await orderOf(open)).toEqual(before);
      await open.store.decideOrder('shop:A-1', { type: 'release' }, { by: null, station: 'test' });
      await importFile(open, 'items.csv', 'sku,title\nCUP,Cup\n');
      await importFile(open, 'orders.csv', orders(row('A-1', 'MUG')));
      expect(await orderOf(open)).toMatchObject({ status: 'confirmed', hold: null });
    });

    test('by the channel’s own rule: held for one, told of another, with the order and its item', async () => {
      const open = await opened('hold');
      await open.store.decidePolicy('customs@wish', 'warn', { by: null, station: 'test' });
      const answer = await importFile(open, 'orders.csv', orders(row('A-1', 'MUG'), row('W-1', 'MUG', 'CH', 'Wish')));
      expect(answer.warnings).toEqual([expect.objectContaining({ reason: 'customs-gap', value: 'W-1: MUG: hs_code' })]);
      expect(await held(open)).toMatchObject({ reason: 'customs-data' });
      expect(await orderOf(open, 'Wish:W-1')).toMatchObject({ status: 'confirmed' });
    });

    test('where parcels leave is the sender’s place, else the carriers’ home; without either nothing crosses a border', async () => {
      const open = await openStore();
      await importFile(open, 'items.csv', 'sku,title\nMUG,Mug\n');
      await open.store.decidePolicy('customs', 'hold', { by: null, station: 'test' });
      await importFile(open, 'orders.csv', orders(row('A-1', 'MUG')));
      expect(await held(open)).toBeNull();
      await open.store.decidePolicy('carrier-home', 'EUR GB-SCT', { by: null, station: 'test' });
      await importFile(open, 'orders.csv', orders(row('A-2', 'MUG')));
      expect(await held(open, 'shop:A-2')).toMatchObject({ reason: 'customs-data' });
      expect(await open.store.customsTrader()).toBeNull();
      await open.store.setCustomsTrader({ ...sender, country: 'CH' });
      expect(await open.store.customsTrader()).toMatchObject({ country: 'CH' });
      await importFile(open, 'orders.csv', orders(row('A-3', 'MUG')));
      expect(await held(open, 'shop:A-3')).toBeNull();
    });

    test('a bench of before hears that the order waits, by a reason that it knows', async () => {
      const open = await opened('hold');
      await importFile(open, 'orders.csv', orders(row('A-1', 'MUG')));
      const pulled = async (version: number) =>
        JSON.stringify(
          await open.store.pull({
            ...{ protocol: 1, stationId: 's1', incarnation: 'i1', cursor: EMPTY_CURSOR, resume: null, pages: 9 },
            kinds: { order: version },
          }),
        );
      expect(await pulled(2)).toContain('customs-data');
      expect(await pulled(1)).not.toContain('customs-data');
    });

    /** An order of two mugs to Zug that is packed and closed, with its label printed as `sscc`. */
    const packed = async (open: OpenStore, sscc: string, change: Parameters<typeof mugStory>[1] = {}) => {
      const code = `P${sscc.slice(-2)}`;
      const address = { ...anOrder().address, street1: 'Seestr. 14', city: 'Zug', postcode: '6300', country: 'CH' };
      const story = mugStory(2, { id: `shop:${code}`, code, channel: 'shop', service: 'ground', address, ...change });
      await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
      const label = { parcel: 1, version: 1, sscc, jobId: `j${sscc}` } as const;
      const printed: PackingEvent = { type: 'LabelPrinted', v: 1, orderId: story.orderId, ...label };
      const { say } = station(open, `bench-${sscc}`);
      await inTurn([story.opened, story.scanned(`a${sscc}`), story.scanned(`b${sscc}`), story.closed, printed], say);
      return story;
    };
    const SSCC = '395212340000000018';

    test('of a closed parcel there is a paper: what lies in it, by its items, and in words where it lacks something', async () => {
      const open = await opened();
      const { orderId } = await packed(open, SSCC);
      const answer = await open.store.customsPaperOf(SSCC);
      if (answer.type !== 'paper') throw new Error(answer.type);
      expect(answer.paper).toMatchObject({
        ...{ kind: 'cn22', number: SSCC, invoice: '', category: 'sale', units: 2, netGrams: 600, currency: 'EUR' },
        lines: [{ sku: 'MUG', description: 'Ceramic mug', units: 2, originCountry: 'DE', valueMinor: 200 }],
        ...{
          valueMinor: 200,
          gaps: ['MUG: hs_code'],
          signer: 'Ada Roth',
          senderCountry: 'DE',
          receiverCountry: 'CH',
        },
      });
      expect(answer.paper.sender).toEqual(['Tassen GmbH', 'Werkstr. 5', '53111 Bonn', 'GERMANY']);
      expect(answer.paper.receiver).toContain('SWITZERLAND');
      expect(await open.store.customsPaper(orderId, 1)).toEqual(answer);
      expect(await open.store.customsPaper(orderId, 2)).toEqual({ type: 'unknown-parcel' });
      expect(await open.store.customsPaperOf('395212340000000099')).toEqual({ type: 'unknown-parcel' });
    });

    test('a parcel that stays has none, nor one that nobody sends', async () => {
      const open = await opened();
      await packed(open, SSCC, { address: anOrder().address });
      expect(await open.store.customsPaperOf(SSCC)).toEqual({ type: 'none' });
      const other = await openStore();
      await packed(other, SSCC);
      expect(await other.store.customsPaperOf(SSCC)).toEqual({ type: 'no-sender' });
    });

    test('couriers get an invoice, whose number is the next of its series and stays', async () => {
      const open = await opened();
      await importFile(
        open,
        'services.csv',
        'service,carrier,customs_paper,po_box,signature\nground,Rapid,invoice,no,no\n',
      );
      await packed(open, SSCC);
      await packed(open, '395212340000000025');
      const numberOf = async (sscc: string) => {
        const answer = await open.store.customsPaperOf(sscc);
        return answer.type === 'paper' ? [answer.paper.kind, answer.paper.invoice] : answer.type;
      };
      expect(await numberOf(SSCC)).toEqual(['invoice', 'R-1']);
      expect(await numberOf('395212340000000025')).toEqual(['invoice', 'R-2']);
      expect(await numberOf(SSCC)).toEqual(['invoice', 'R-1']);
    });

    test('a carrier is told what customs want to know; where the merchant looks at it, none is bought without', async () => {
      const open = await opened('hold');
      await open.store.setCustomsTrader({ ...sender, country: 'US', postcode: '94107' });
      const { office, accounts, easyPost } = openPostage(open);
      easyPost.demandCustoms(true);
      await accounts.add('main', anAccount({ ground: { carrier: 'USPS', service: 'GroundAdvantage' } }));
      const story = await packed(open, SSCC, { currency: 'USD', customs: { incoterm: 'DAP', taxId: 'CHE-1' } });
      const wanted = { orderId: story.orderId, parcel: 1, story: 'first' };
      expect(await office().buyLabel(wanted)).toEqual({
        ...{ type: 'refused', words: 'customs data are missing: MUG: hs_code' },
      });
      await importFile(open, 'items.csv', 'sku,title,hs_code\nMUG,Mug,6912004810\n');
      expect(await office().buyLabel(wanted)).toMatchObject({ type: 'sold' });
      expect(easyPost.shipments().at(-1)).toMatchObject({
        customs_info: {
          ...{ customs_signer: 'Ada Roth', eel_pfc: 'NOEEI 30.37(a)', contents_type: 'merchandise' },
          customs_items: [{ quantity: 2, value: '2.00', weight: 21.2, hs_tariff_number: '6912004810' }],
        },
        tax_identifiers: [
          { entity: 'SENDER', tax_id_type: 'EORI' },
          { entity: 'SENDER', tax_id_type: 'VAT' },
          { entity: 'RECEIVER', tax_id_type: 'TAX_ID', tax_id: 'CHE-1' },
        ],
      });
    });
  });
}
