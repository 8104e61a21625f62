// What other price lists would have made of parcels that were packed: then and now, in days and money, and what is not compared.
import { expect, test } from 'vitest';
import {
  askedFor,
  changesOf,
  createHolidays,
  createRateIndex,
  serviceNamed,
  type Tables,
  type TrialParcel,
  type TrialRow,
  trialFigures,
  tryParcel,
  weeksUntil,
} from '#shared/carriers/index.ts';
import { type CarrierService, type Item, plainService, type Rate } from '#shared/domain/index.ts';
import { askPolicies, type PolicyName, type PolicyValue } from '#shared/records/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const rate = (service: string, priceMinor: number, change: Partial<Rate> = {}): Rate => ({
  ...{ service, carrier: service.toUpperCase(), countries: ['*'], postcodes: [], maxGrams: 5_000, maxLengthMm: null },
  ...{
    priceMinor,
    perKgMinor: 0,
    currency: 'EUR',
    daysMin: 1,
    daysMax: 2,
    tracked: true,
    validFrom: null,
    validTo: null,
  },
  ...change,
});
const tables = (rates: readonly Rate[], services: readonly CarrierService[] = []): Tables => ({
  rates: createRateIndex(rates),
  services: new Map(services.map((one) => [one.code, one])),
  holidays: createHolidays(''),
});
const policyOf = (set: Partial<Record<PolicyName, PolicyValue>> = {}) =>
  askPolicies({
    warehouse: (name) => {
      const value = set[name as PolicyName];
      return value === undefined ? undefined : { name, value, rev: 1, at: 1, by: null };
    },
    channel: () => undefined,
  });
const NOW = Date.parse('2026-11-27T10:00:00Z');
const order = anOrder({ placedAt: NOW - 86_400_000 });
const asked = (set: Partial<Record<PolicyName, PolicyValue>> = {}, items: readonly Item[] = []) =>
  askedFor(order, items, policyOf(set), NOW);
const parcel = (set: Partial<Record<PolicyName, PolicyValue>> = {}, wish = ''): TrialParcel => ({
  ...{ order: '10401', parcel: 1, country: 'DE', postcode: '10115', grams: 900, hasSides: false, wish },
  asked: { ...asked(set), grams: 900, sides: null },
});

test('what an order asks of the way follows from the rules of its channel', () => {
  expect(asked()).toMatchObject({ tracked: true, signature: false, insured: false, arriveBy: null, carriers: null });
  const value = asked().value?.minor ?? 0;
  expect(value).toBeGreaterThan(0);
  expect(asked({ 'carrier-signature-from': value, 'carrier-insured-from': value + 1 })).toMatchObject({
    ...{ signature: true, insured: false },
  });
  expect(asked({ 'carrier-insured-from': value })).toMatchObject({ signature: false, insured: true });
  expect(asked({ 'carrier-home': 'GB-SCT GBP', 'carriers-accepted': 'A, B', 'carrier-preferred': 'x' })).toMatchObject({
    ...{ origin: { country: 'GB', region: 'SCT' }, currency: 'GBP', carriers: ['A', 'B'], preferred: ['x'] },
  });
  expect(asked({ 'carrier-days': 3, 'carrier-home': 'EUR' })).toMatchObject({
    ...{ arriveBy: '2026-11-29', origin: { country: order.address.country, region: '' }, currency: 'EUR' },
  });
});
test('without prices of all lines nothing is known of the value, and nothing hangs on it', () => {
  const all = policyOf({ 'carrier-signature-from': 1, 'carrier-insured-from': 1 });
  const [line] = order.lines;
  const unpriced = anOrder({ lines: line ? [{ ...line, unitPriceMinor: null }] : [] });
  for (const one of [unpriced, anOrder({ currency: null })])
    expect(askedFor(one, [], all, NOW)).toMatchObject({ value: null, signature: false, insured: false });
});
test('goods bring their numbers along, each once', () => {
  const item = (lithium: string | null, limitedQuantity = false) => ({ sku: 'X', lithium, limitedQuantity }) as Item;
  const numbers = ['ion-in*2', 'ion-with', 'ion-alone', 'metal-in', 'metal-alone'].map((one) => item(one));
  expect(asked({}, [...numbers, item(null)])).toMatchObject({
    ...{ lithium: ['UN3481', 'UN3480', 'UN3091', 'UN3090'], limitedQuantities: false },
  });
  expect(asked({}, [item(null, true)]).limitedQuantities).toBe(true);
});
test('a wish names a service by its code, title or other name', () => {
  const services = new Map([['quick', { ...plainService('quick', 'Q'), title: 'Quick one', names: ['Express'] }]]);
  for (const text of ['QUICK', ' quick one ', 'express']) expect(serviceNamed(text, services)).toBe('quick');
  for (const text of ['', ' ', 'owl']) expect(serviceNamed(text, services)).toBeNull();
});

test('a parcel is priced by what is on record and by the file, on its own day', () => {
  const row = tryParcel(parcel(), tables([rate('std', 500)]), tables([rate('std', 500), rate('eco', 450)]), 0);
  expect(row).toMatchObject({
    ...{ order: '10401', packedOn: '2026-11-27', hasSides: false },
    before: { service: 'std', priceMinor: 500, currency: 'EUR' },
    after: { service: 'eco', carrier: 'ECO', priceMinor: 450 },
  });
  expect(row).not.toHaveProperty('asked');
  expect(changesOf(row)).toEqual(['cheaper', 'moved']);
});
test('where no service takes it there is no price', () => {
  const light = tables([rate('std', 500, { maxGrams: 100 })]);
  expect(tryParcel(parcel(), light, tables([]), 0)).toMatchObject({ before: null, after: null });
});
test('prices that begin later are tried on the same day of a later week, with the same time to arrive in', () => {
  const after = tables([rate('std', 500, { validTo: '2026-12-31' }), rate('std', 600, { validFrom: '2027-01-01' })]);
  const before = tables([rate('std', 500)]);
  expect(tryParcel(parcel(), before, after, 0)).toMatchObject({ after: { priceMinor: 500 } });
  const weeks = weeksUntil('2026-11-27', '2027-01-01');
  expect(weeks).toBe(5);
  expect(tryParcel(parcel({ 'carrier-days': 7 }), before, after, weeks)).toMatchObject({
    ...{ packedOn: '2026-11-27', before: { arrives: '2027-01-06' }, after: { priceMinor: 600, arrives: '2027-01-06' } },
  });
  expect([weeksUntil('2026-11-27', '2026-11-27'), weeksUntil('2026-11-27', '2026-11-28')]).toEqual([0, 1]);
});
test('the customer’s wish counts by the names that each table has', () => {
  const named = [{ ...plainService('slow', 'SLOW'), names: ['Snail'] }];
  const rates = [rate('std', 500), rate('slow', 900)];
  const row = tryParcel(parcel({}, 'Snail'), tables(rates), tables(rates, named), 0);
  expect([row.before?.service, row.after?.service]).toEqual(['std', 'slow']);
});

const price = (service: string, priceMinor: number, arrives: string | null = null, currency = 'EUR') => ({
  ...{ service, carrier: 'C', priceMinor, currency, arrives },
});
const row = (before: TrialRow['before'], after: TrialRow['after'], hasSides = true): TrialRow => ({
  ...{ order: 'o', parcel: 1, country: 'FR', postcode: '1', packedOn: '2026-11-27', grams: 1, hasSides, before, after },
});
test('each parcel says what changes for it', () => {
  const a = price('a', 500, '2026-12-01');
  expect(changesOf(row(a, a))).toEqual([]);
  expect(changesOf(row(null, null))).toEqual(['unserved']);
  expect(changesOf(row(a, null))).toEqual(['lost']);
  expect(changesOf(row(null, a))).toEqual(['gained']);
  expect(changesOf(row(a, price('a', 501, '2026-12-02')))).toEqual(['dearer', 'later']);
  expect(changesOf(row(a, price('b', 499, '2026-11-30')))).toEqual(['cheaper', 'earlier', 'moved']);
  expect(changesOf(row(a, price('a', 500, null)))).toEqual([]);
  expect(changesOf(row(price('a', 1, null), a))).toEqual(['dearer']);
  expect(changesOf(row(a, price('a', 400, '2026-12-01', 'GBP')))).toEqual(['currency']);
});
test('sums are made of parcels that have a price before and after in one currency, and of no others', () => {
  const figures = trialFigures([
    row(price('a', 500), price('a', 600)),
    row(price('a', 500), price('b', 400), false),
    row(price('a', 100), price('a', 100, null, 'GBP')),
    row(price('g', 100, null, 'GBP'), price('g', 100, null, 'GBP')),
    row(null, price('b', 700)),
    row(price('a', 900), null),
    row(null, null),
  ]);
  expect(figures.sums).toEqual([
    { currency: 'EUR', parcels: 2, beforeMinor: 1_000, afterMinor: 1_000 },
    { currency: 'GBP', parcels: 1, beforeMinor: 100, afterMinor: 100 },
  ]);
  expect(figures.services.find(({ service, currency }) => service === 'a' && currency === 'EUR')).toMatchObject({
    ...{ beforeParcels: 4, afterParcels: 1, beforeMinor: 2_000, afterMinor: 600 },
  });
  expect(figures.services.find(({ service }) => service === 'b')).toMatchObject({ beforeParcels: 0, afterParcels: 2 });
  expect(figures.services.map(({ service, currency }) => `${service} ${currency}`)).toEqual([
    ...['a EUR', 'b EUR', 'g GBP', 'a GBP'],
  ]);
  expect(figures.counts).toEqual({
    ...{ dearer: 1, cheaper: 1, later: 0, earlier: 0, moved: 1, lost: 1, gained: 1, unserved: 1, currency: 1 },
  });
  expect([figures.same, figures.withoutSides]).toEqual([1, 1]);
});
test('services with as many parcels stand by their names', () => {
  const rows = [row(price('b', 1), price('b', 1)), row(price('a', 1), price('a', 1))];
  expect(trialFigures(rows).services.map(({ service }) => service)).toEqual(['a', 'b']);
});
