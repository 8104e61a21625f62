// Prices and services in the store: what benches get of them, and what other programs read and remove.
import { expect, test } from 'vitest';
import { CarrierService, type Rate } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { RateCard, ratesOfCard } from '#shared/records/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { inTurn, station } from './arbitration.contract.ts';

const RATES = `service,carrier,countries,postcodes,max_grams,price,currency
std,Posta,GB,,2000,3.20,GBP
std,Posta,GB,BT*,2000,6.20,GBP
fast,Quick,GB,,2000,7.90,GBP
`;

export function ratesContract(name: string, openStore: () => Promise<OpenStore>): void {
  const stored = (open: OpenStore, kind: string): Promise<readonly string[]> =>
    open.database.read(async (sql) =>
      (await sql.all<{ json: string }>(`SELECT json FROM records WHERE kind = '${kind}' ORDER BY key`)).map(
        ({ json }) => json,
      ),
    );
  const cards = async (open: OpenStore): Promise<readonly Rate[]> =>
    (await stored(open, 'rate-card')).flatMap((json) => ratesOfCard(RateCard.parse(JSON.parse(json))));
  const services = async (open: OpenStore) =>
    (await stored(open, 'service'))
      .map((json) => CarrierService.parse(JSON.parse(json)))
      .map(({ code, carrier, poBox }) => [code, carrier, poBox]);

  test(`${name}: prices come to the benches packed, and each service with its carrier`, async () => {
    const open = await openStore();
    await importFile(open, 'rates.csv', RATES);
    expect((await cards(open)).map(({ service, priceMinor }) => `${service} ${priceMinor}`)).toEqual([
      'fast 790',
      'std 620',
      'std 320',
    ]);
    expect(await services(open)).toEqual([
      ['fast', 'Quick', false],
      ['std', 'Posta', false],
    ]);
    // services.csv need not say the carrier again; what it says counts.
    await importFile(open, 'services.csv', 'service,po_box\nstd,yes\n');
    expect(await services(open)).toEqual([
      ['fast', 'Quick', false],
      ['std', 'Posta', true],
    ]);
    await importFile(open, 'services.csv', 'service,carrier\nstd,Other\nlone,Z\n');
    expect(await services(open)).toEqual([
      ['fast', 'Quick', false],
      ['lone', 'Z', false],
      ['std', 'Other', true],
    ]);
  });
  test(`${name}: a new price of the same places and weight replaces the old one, the same file changes nothing`, async () => {
    const open = await openStore();
    await importFile(open, 'rates.csv', RATES);
    expect(await importFile(open, 'rates.csv', RATES)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    await importFile(
      open,
      'rates.csv',
      'service,carrier,countries,max_grams,price,currency\nfast,Quick,GB,2000,8.10,GBP\n',
    );
    expect((await cards(open)).map(({ priceMinor }) => priceMinor)).toEqual([810, 620, 320]);
  });
  test(`${name}: a price is removed, and a service that no price names`, async () => {
    const open = await openStore();
    await importFile(open, 'rates.csv', RATES);
    const { rates } = await open.store.rates(0, 100);
    expect(rates).toMatchObject([
      { service: 'std', price_minor: 320 },
      { service: 'std', postcodes: 'BT*' },
      { service: 'fast' },
    ]);
    expect(await open.store.removeService('fast')).toEqual({ prices: 1 });
    expect(await open.store.removeRate(rates[2]?.rate ?? '')).toBe('removed');
    expect(await open.store.removeRate(rates[2]?.rate ?? '')).toBe('unknown');
    expect((await cards(open)).map(({ service }) => service)).toEqual(['std', 'std']);
    expect(await open.store.removeService('fast')).toBe('removed');
    expect(await open.store.removeService('fast')).toBe('unknown');
    expect(await open.store.rates(0, 1)).toMatchObject({ rates: [{ service: 'std' }], next: expect.any(Number) });
    expect(await open.store.service('std')).toMatchObject({
      carrier: 'Posta',
      cutoff: 'Mon-Fri 23:59',
      delivery_days: 'Mon-Fri',
    });
    expect(await open.store.service('fast')).toBeUndefined();
    expect(await open.store.rate('none')).toBeUndefined();
  });
  test(`${name}: a file of prices is looked at together with those on record`, async () => {
    const open = await openStore();
    await importFile(open, 'rates.csv', RATES);
    const looked = async (rows: string) => {
      const found = await open.store.previewImport(
        'rates.csv',
        `service,carrier,countries,postcodes,max_grams,price,currency\n${rows}`,
      );
      return 'warnings' in found
        ? found.warnings.map(({ line, reason, value }) => `${line} ${reason} ${value}`)
        : found;
    };
    // More weight costs less than the row on record: `*` stands for that one.
    expect(await looked('std,Posta,GB,,5000,3.00,GBP\n')).toEqual(['2 rate-falling-price std (2, *), 2000']);
    expect(await looked('std,Other,GB,,5000,9.00,GBP\n')).toEqual(['2 rate-two-carriers std (2, *), Other, Posta']);
    // The row that it replaces is no other row, and rows on record among themselves are not the file's matter.
    expect(await looked('std,Posta,GB,,2000,3.10,GBP\n')).toEqual([]);
    expect(await looked('new,Posta,GB,,5000,0.10,GBP\n')).toEqual([]);
  });

  const HEAD = 'service,carrier,countries,postcodes,max_grams,price,currency,valid_from,tracked\n';
  const trial = async (story: readonly StationEvent[]) => {
    const open = await openStore();
    const { order } = mugStory(1);
    await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\nSam,B3,supervisor\n');
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'order', key: order.id, value: order },
    ]);
    await importFile(
      ...([open, 'rates.csv', `${HEAD}std,Posta,DE,,2000,3.20,GBP,,yes\nfast,Quick,DE,,2000,7.90,GBP,,yes\n`] as const),
    );
    expect(new Set(await inTurn(story, station(open, 'bench-1').say))).toEqual(new Set(['applied']));
    const tryFile = (text: string, from: string | null = null, who = 'sam') =>
      open.store.tryRates('rates.csv', text, from, who);
    return { open, order, tryFile };
  };
  const { orderId, opened, scanned, closed } = mugStory(1);
  const weighed: StationEvent = {
    ...{ type: 'ParcelWeighed', v: 1, orderId, parcel: 1, grams: 640, expectedGrams: 642, sigmaGrams: 4 },
    ...{ toleranceGrams: 12, verdict: 'within' },
  };

  test(`${name}: a file is tried on the parcels packed last, and nothing of it is taken`, async () => {
    const { open, order, tryFile } = await trial([opened, scanned('a'), weighed, closed]);
    const before = await stored(open, 'rate');
    const found = await tryFile(`${HEAD}fast,Quick,DE,,2000,2.50,GBP,,yes\nbad,Quick,DE,,x,2.50,GBP,,yes\n`);
    expect(found).toMatchObject({
      ...{ type: 'trial', kind: 'rates', weeks: 0, from: null, noWeight: [], noRecord: [], noService: 1 },
      ...{ good: 1, bad: 1 },
      rows: [
        {
          ...{ order: order.code, parcel: 1, country: 'DE', postcode: order.address.postcode, grams: 640 },
          ...{
            hasSides: false,
            before: { service: 'std', priceMinor: 320 },
            after: { service: 'fast', priceMinor: 250 },
          },
        },
      ],
    });
    // Nobody is named in it.
    expect(JSON.stringify(found)).not.toContain(order.address.name);
    expect(await stored(open, 'rate')).toEqual(before);
    // A file of services: what it says over what is on record.
    const limits = await tryFile('service,max_length_girth_mm,po_box\nstd,10,no\n');
    expect(limits).toMatchObject({ kind: 'services', rows: [{ after: { service: 'std' } }] });
  });
  test(`${name}: prices of days to come are tried as if the parcels had been packed then`, async () => {
    const { tryFile } = await trial([opened, scanned('a'), weighed, closed]);
    const file = `${HEAD}std,Posta,DE,,2000,1.00,GBP,2999-01-01,yes\n`;
    const now = await tryFile(file);
    expect(now).toMatchObject({ from: '2999-01-01', rows: [{ after: { service: 'std', priceMinor: 320 } }] });
    const then = await tryFile(file, '2999-01-01');
    expect(then).toMatchObject({ rows: [{ before: { priceMinor: 320 }, after: { priceMinor: 100 } }] });
    expect(then.type === 'trial' && then.weeks > 50_000).toBe(true);
  });
  test(`${name}: what cannot be priced is named, and whoever may not see prices tries none`, async () => {
    const { open, order, tryFile } = await trial([opened, scanned('a'), closed]);
    const file = `${HEAD}fast,Quick,DE,,2000,2.50,GBP,,yes\n`;
    // Nobody weighed it, and the item does not say what it weighs.
    expect(await tryFile(file)).toMatchObject({ rows: [], noWeight: [order.code], noRecord: [] });
    await open.database.write((sql) => sql.run("DELETE FROM records WHERE kind = 'order'"));
    expect(await tryFile(file)).toMatchObject({ rows: [], noWeight: [], noRecord: [order.id] });
    for (const who of ['ana', 'nobody']) expect(await tryFile(file, null, who)).toEqual({ type: 'not-allowed' });
    expect(await tryFile('sku,title\nMUG,Mug\n')).toEqual({ type: 'not-rates', kind: 'items' });
    expect(await tryFile('')).toMatchObject({ type: 'unreadable' });
  });
}
