// Prices and services in the store: what benches get of them, and what other programs read and remove.
import { expect, test } from 'vitest';
import { CarrierService, type Rate } from '#shared/domain/index.ts';
import { RateCard, ratesOfCard } from '#shared/records/index.ts';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';

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
}
