import { describe, expect, test } from 'vitest';
import {
  type Asked,
  type Choice,
  chooseService,
  chooseServicePacked,
  mayBePassed,
  sidesOf,
} from '#shared/carriers/index.ts';
import { plainService, type Rate } from '#shared/domain/index.ts';
import { askedOf, fixture, madeUpRates, madeUpServices, rate, servicesIn, tablesOf } from './made-up-rates.ts';

interface Case {
  readonly n: string;
  readonly country: string;
  readonly postcode: string;
  readonly grams: number;
  readonly dims: readonly [number, number, number];
  readonly tracked: boolean;
  readonly poBox?: true;
  readonly military?: true;
  readonly lithium?: 'UN3091';
  readonly date: string;
  readonly answer: readonly unknown[];
}
const cases = JSON.parse(fixture('cases.json')) as readonly Case[];
const tables = tablesOf();

/** Every service that is left, in order, as the worked answers have it. */
const left = ({ verdicts }: Choice) =>
  verdicts.flatMap(({ type, service, priced }) =>
    (type === 'taken' || type === 'outranked') && priced
      ? [
          {
            service,
            chargeable_grams: priced.billedGrams,
            ...{ cents: priced.priceMinor, currency: priced.currency, days: [priced.daysMin, priced.daysMax] },
          },
        ]
      : [],
  );
const why = (choice: Choice): Readonly<Record<string, string>> =>
  Object.fromEntries(
    choice.verdicts.map((one) => [
      one.service,
      one.type === 'dropped'
        ? one.reasons.map(({ type }) => type).join(' ')
        : one.type === 'outranked'
          ? `${one.by} ${one.byMinor}`
          : one.type,
    ]),
  );

describe('the worked questions', () => {
  test.each(cases)('$n', (one) => {
    const address = {
      country: one.country,
      postcode: one.postcode,
      city: one.military ? 'APO' : 'Town',
      street1: one.poBox ? 'PO Box 12' : '1 High Street',
    };
    const asked = askedOf(
      {
        grams: one.grams,
        sides: sidesOf(one.dims),
        tracked: one.tracked,
        lithium: one.lithium ? [one.lithium] : [],
        ready: { date: one.date, minutes: 600 },
      },
      address,
    );
    expect(left(chooseService(asked, tables))).toEqual(one.answer);
  });
  test('there are 23 of them', () => {
    expect(cases.length).toBe(23);
  });
});

describe('what decides', () => {
  const two = (change: Partial<Rate>, asked: Partial<Asked> = {}) =>
    chooseService(askedOf(asked), tablesOf([rate(), rate({ service: 'b', carrier: 'B', ...change })], new Map()));
  test('the price, then the days, then the name; one alone is the only one', () => {
    expect(two({ priceMinor: 400 })).toMatchObject({
      chosen: { service: 'b' },
      rule: 'cost',
      among: null,
      stuck: null,
    });
    expect(why(two({ priceMinor: 400 }))).toEqual({ b: 'taken', a: 'cost 100' });
    expect(two({ daysMax: 1 })).toMatchObject({ chosen: { service: 'b' }, rule: 'days' });
    expect(two({ daysMax: null, daysMin: null })).toMatchObject({ chosen: { service: 'a' }, rule: 'days' });
    expect(two({ daysMax: null, daysMin: 2 })).toMatchObject({ chosen: { service: 'a' }, rule: 'name' });
    expect(two({ countries: ['FR'] })).toMatchObject({ chosen: { service: 'a' }, rule: 'only' });
  });
  test('what the merchant prefers, by service or carrier, and before it what the customer asked for', () => {
    expect(two({ priceMinor: 900 }, { preferred: ['x', 'B'] })).toMatchObject({
      chosen: { service: 'b' },
      rule: 'preference',
    });
    expect(why(two({ priceMinor: 900 }, { preferred: ['b'] }))).toEqual({ b: 'taken', a: 'preference -400' });
    expect(two({ priceMinor: 900 }, { preferred: ['a'], wish: 'b' })).toMatchObject({
      chosen: { service: 'b' },
      rule: 'wish',
    });
    expect(two({ priceMinor: 900 }, { wish: 'a' })).toMatchObject({ chosen: { service: 'a' }, rule: 'wish' });
  });
  test('the headline names the rule that a cheaper one breaks', () => {
    expect(two({ priceMinor: 100, tracked: false })).toMatchObject({ chosen: { service: 'a' }, among: 'not-tracked' });
    expect(two({ priceMinor: 600, tracked: false })).toMatchObject({ among: null });
    expect(two({ priceMinor: 100, tracked: false }, { carriers: ['A'] })).toMatchObject({ among: null });
    const three = [
      rate(),
      rate({ service: 'b', priceMinor: 100, tracked: false }),
      rate({ service: 'c', priceMinor: 50, daysMax: 9 }),
    ];
    expect(chooseService(askedOf({ arriveBy: '2026-12-03' }), tablesOf(three, new Map()))).toMatchObject({
      among: 'arrives-late',
    });
    expect(chooseService(askedOf({ arriveBy: '2026-12-03' }), tablesOf(three.toReversed(), new Map()))).toMatchObject({
      among: 'arrives-late',
    });
    const other = [rate(), rate({ service: 'b', priceMinor: 100, tracked: false, currency: 'EUR' })];
    expect(chooseService(askedOf(), tablesOf(other, new Map()))).toMatchObject({ among: null });
    const dear = [
      rate(),
      rate({ service: 'b', priceMinor: 50, tracked: false }),
      rate({ service: 'c', priceMinor: 60, daysMax: 9 }),
    ];
    expect(chooseService(askedOf({ arriveBy: '2026-12-03' }), tablesOf(dear, new Map()))).toMatchObject({
      among: 'not-tracked',
    });
  });
  test('prices in several currencies are never compared: the merchant’s counts, and without one nothing is chosen', () => {
    expect(two({ currency: 'EUR', priceMinor: 1 })).toMatchObject({ chosen: null, stuck: 'currencies', rule: null });
    expect(why(two({ currency: 'EUR', priceMinor: 1 }))).toEqual({ a: 'not-compared', b: 'not-compared' });
    expect(two({ currency: 'EUR', priceMinor: 1 }, { currency: 'USD' })).toMatchObject({ stuck: 'currencies' });
    const own = two({ currency: 'EUR', priceMinor: 1 }, { currency: 'GBP' });
    expect(why(own)).toEqual({ a: 'taken', b: 'other-currency' });
    expect(two({ currency: 'EUR', countries: ['FR'] }, { currency: 'EUR' })).toMatchObject({
      chosen: { service: 'a' },
    });
  });
  test('nobody left: which rule alone is in the way, the cheapest first', () => {
    const rows = [
      rate({ service: 'dear', priceMinor: 900, tracked: false }),
      rate({ service: 'cheap', priceMinor: 300, daysMax: 20 }),
      rate({ service: 'twice', priceMinor: 100, daysMax: 20, tracked: false }),
      rate({ service: 'late', priceMinor: 400, daysMax: 20 }),
      rate({ service: 'euro', priceMinor: 1, tracked: false, currency: 'EUR' }),
      rate({ service: 'light', maxGrams: 100 }),
      rate({ service: 'away', countries: ['FR'] }),
    ];
    const choice = chooseService(askedOf({ arriveBy: '2026-12-03' }), tablesOf(rows, new Map()));
    expect(choice).toMatchObject({ chosen: null, rule: null, stuck: 'nothing-left' });
    expect(choice.helps.map(({ rule, service }) => `${rule} ${service}`)).toEqual([
      'not-tracked euro',
      'arrives-late cheap',
      'too-heavy light',
    ]);
    expect(why(choice)).toMatchObject({ twice: 'not-tracked arrives-late', away: 'no-zone' });
    expect(chooseService(askedOf(), tablesOf([], new Map()))).toMatchObject({ stuck: 'no-services', verdicts: [] });
    const light = [rate({ maxGrams: 100 }), rate({ service: 'b', maxGrams: 50 })];
    expect(chooseService(askedOf(), tablesOf(light, new Map())).helps).toMatchObject([
      { rule: 'too-heavy', service: 'a' },
    ]);
  });
});

describe('what a service refuses', () => {
  const ask = (asked: Partial<Asked>, service = {}, address = {}, change: Partial<Rate> = {}) =>
    why(
      chooseService(
        askedOf(asked, address),
        tablesOf([rate(change)], new Map([['a', { ...plainService('a', 'A'), ...service }]])),
      ),
    ).a;
  test('its own limits: sides, girth, weight, goods and places', () => {
    const sides = { sides: [3_000, 2_000, 1_000] } as const;
    expect(ask(sides, { maxSideMm: 299 })).toBe('too-long');
    expect(ask(sides, { maxSideMm: 300, maxSecondMm: 200, maxThirdMm: 100, maxLengthGirthMm: 900 })).toBe('taken');
    expect(ask(sides, { maxSecondMm: 199, maxThirdMm: 99, maxLengthGirthMm: 899 })).toBe(
      'too-wide too-thick too-much-girth',
    );
    expect(ask({ sides: null }, { maxSideMm: 1 })).toBe('taken');
    expect(ask({ grams: 2_001 })).toBe('too-heavy');
    expect(ask(sides, {}, {}, { maxLengthMm: 299 })).toBe('too-long');
    expect(ask({}, {}, { street1: 'Postfach 12' })).toBe('po-box');
    expect(ask({}, {}, { street1: 'Box 12' })).toBe('taken');
    expect(ask({}, {}, { country: 'FR' })).toBe('no-zone');
    expect(ask({}, {}, { postcode: '' }, { postcodes: ['M*'] })).toBe('unreadable-postcode');
    expect(ask({ lithium: ['UN3481', 'UN3091'] }, { lithium: ['UN3481'] })).toBe('lithium');
    expect(ask({ lithium: ['UN3481'] }, { lithium: ['UN3481'] })).toBe('taken');
    expect(ask({ limitedQuantities: true })).toBe('limited-quantities');
    expect(ask({ limitedQuantities: true }, { limitedQuantities: true })).toBe('taken');
  });
  test('what is asked of the way: a signature, insurance, a carrier, a date', () => {
    expect(ask({ signature: true })).toBe('no-signature');
    expect(ask({ signature: true }, { signature: true })).toBe('taken');
    expect(ask({ carriers: ['B'] })).toBe('carrier-not-accepted');
    expect(ask({ carriers: ['A'] })).toBe('taken');
    const value = { minor: 10_000, currency: 'GBP' };
    expect(ask({ value, insured: true })).toBe('not-insured');
    expect(ask({ value, insured: false })).toBe('taken');
    expect(ask({ value, insured: true }, { insuredToMinor: 10_000, currency: 'GBP' })).toBe('taken');
    expect(ask({ value, insured: true }, { insuredToMinor: 9_999, currency: 'GBP' })).toBe('not-insured');
    expect(ask({ value, insured: true }, { insuredToMinor: 99_999, currency: 'EUR' })).toBe('not-insured');
    expect(ask({ value }, { valueToMinor: 9_999, currency: 'GBP' })).toBe('too-valuable');
    expect(ask({ value }, { valueToMinor: 10_000, currency: 'GBP' })).toBe('taken');
    expect(ask({ arriveBy: '2026-12-01' })).toBe('arrives-late');
    expect(ask({ arriveBy: '2026-12-02' })).toBe('taken');
    expect(ask({ arriveBy: '2026-12-02' }, {}, {}, { daysMin: null, daysMax: null })).toBe('no-days');
  });
  test('a person passes what was wished, and never what the carrier refuses', () => {
    expect(
      (['not-tracked', 'arrives-late', 'carrier-not-accepted', 'not-insured', 'other-currency'] as const).every(
        mayBePassed,
      ),
    ).toBe(true);
    expect((['lithium', 'too-heavy', 'po-box', 'military', 'no-zone'] as const).some(mayBePassed)).toBe(false);
  });
});

describe('a price', () => {
  const priceOf = (service: object, asked: Partial<Asked> = {}, address = {}) => {
    const own = { ...plainService('a', 'A'), currency: 'GBP', ...service };
    return chooseService(askedOf(asked, address), tablesOf([rate({ perKgMinor: 101 })], new Map([['a', own]])))
      .verdicts[0]?.priced;
  };
  const charge = (change: object) => ({
    surcharges: [
      {
        name: 'x',
        amountMinor: 0,
        permille: 0,
        place: 'any' as const,
        overMm: 0,
        overGrams: 0,
        validFrom: null,
        validTo: null,
        ...change,
      },
    ],
  });
  test('counts begun kilograms, or the steps of the service, and rounds up', () => {
    expect(priceOf({})?.priceMinor).toBe(601);
    expect(priceOf({}, { grams: 1_001 })?.priceMinor).toBe(702);
    expect(priceOf({ stepGrams: 500 }, { grams: 1_001 })?.priceMinor).toBe(652);
  });
  test('has its surcharges in it, on their days, at their places, from their limits on', () => {
    expect(priceOf(charge({ permille: 65 }))).toMatchObject({
      priceMinor: 641,
      surcharges: [{ name: 'x', minor: 40 }],
    });
    expect(priceOf(charge({ amountMinor: 85, validFrom: '2026-11-30', validTo: '2026-11-30' }))?.priceMinor).toBe(686);
    expect(priceOf(charge({ amountMinor: 85, validFrom: '2026-12-01' }))?.priceMinor).toBe(601);
    expect(priceOf(charge({ amountMinor: 85, validTo: '2026-11-29' }))?.priceMinor).toBe(601);
    expect(priceOf(charge({ amountMinor: 85, place: 'remote' }))?.priceMinor).toBe(601);
    expect(priceOf(charge({ amountMinor: 85, place: 'remote' }), {}, { postcode: 'IV27 4AA' })?.priceMinor).toBe(686);
    expect(priceOf(charge({ amountMinor: 85, place: 'island' }), {}, { postcode: 'BT7 1NN' })?.priceMinor).toBe(686);
    expect(priceOf(charge({ amountMinor: 85, overMm: 300 }))?.priceMinor).toBe(601);
    expect(priceOf(charge({ amountMinor: 85, overMm: 299 }))?.priceMinor).toBe(686);
    expect(priceOf(charge({ amountMinor: 85, overMm: 299 }), { sides: null })?.priceMinor).toBe(601);
    expect(priceOf(charge({ amountMinor: 85, overGrams: 900 }))?.priceMinor).toBe(601);
    expect(priceOf(charge({ amountMinor: 85, overGrams: 899 }))?.priceMinor).toBe(686);
  });
  test('is none where a surcharge is in another currency', () => {
    const own = { ...plainService('a', 'A'), currency: 'EUR' as const, ...charge({ amountMinor: 1 }) };
    expect(why(chooseService(askedOf(), tablesOf([rate()], new Map([['a', own]]))))).toEqual({ a: 'other-currency' });
  });
  test('of a carrier’s own answer counts in place of its list, with the service’s own refusals', () => {
    const quote = {
      service: 'a',
      carrier: 'A',
      priceMinor: 123,
      currency: 'GBP',
      daysMin: 1,
      daysMax: 1,
      tracked: true,
    };
    const choice = chooseService(
      askedOf(
        { quotes: [quote, { ...quote, service: 'new', priceMinor: 99, daysMin: null, daysMax: null }] },
        { street1: 'PO Box 1' },
      ),
      tablesOf([rate()], new Map()),
    );
    expect(why(choice)).toEqual({ new: 'taken', a: 'cost 24' });
    expect(choice.chosen?.priced).toMatchObject({
      row: null,
      promised: { handOver: '2026-11-30', earliest: null, latest: null },
    });
    const strict = chooseService(
      askedOf({ quotes: [quote], lithium: ['UN3480'] }),
      tablesOf([rate()], new Map([['a', plainService('a', 'Z')]])),
    );
    expect(strict.verdicts).toMatchObject([{ carrier: 'A', reasons: [{ type: 'lithium' }] }]);
  });
  test('a service without a carrier of its own has that of its prices', () => {
    const choice = chooseService(
      askedOf({ carriers: ['A'] }),
      tablesOf([rate()], new Map([['a', plainService('a', '')]])),
    );
    expect(choice.chosen).toMatchObject({ carrier: 'A' });
  });
});

describe('carton and service together', () => {
  const packed = (carton: string, costMinor: number | null, grams = 900, currency: string | null = 'GBP') => ({
    ...{ carton, costMinor, currency, grams, sides: sidesOf([300, 200, 100]) },
  });
  const steps = [rate({ maxGrams: 1_000, priceMinor: 300 }), rate({ maxGrams: 5_000, priceMinor: 500 })];
  const names = (...given: Parameters<typeof chooseServicePacked>) =>
    chooseServicePacked(...given).map(({ packed: { carton }, totalMinor }) => [carton, totalMinor]);
  test('the sum decides: a dearer carton is the cheaper parcel where its postage is', () => {
    expect(names([packed('heavy', 20, 1_100), packed('light', 60)], askedOf(), tablesOf(steps, new Map()))).toEqual([
      ['light', 360],
      ['heavy', 520],
    ]);
  });
  test('postage alone counts where cartons have no price in its currency; one without a service stands last', () => {
    expect(names([packed('a', 20), packed('b', null)], askedOf(), tablesOf(steps, new Map()))).toEqual([
      ['a', 300],
      ['b', 300],
    ]);
    expect(names([packed('a', 900, 900, 'EUR'), packed('b', 1)], askedOf(), tablesOf(steps, new Map()))).toEqual([
      ['a', 300],
      ['b', 300],
    ]);
    expect(
      names([packed('a', 1, 9_000), packed('b', 1), packed('c', 1, 9_000)], askedOf(), tablesOf(steps, new Map())),
    ).toEqual([
      ['b', 301],
      ['a', null],
      ['c', null],
    ]);
  });
  test('the merchant’s preference comes before the sum; currencies are not compared; five are tried', () => {
    const rows = [...steps, rate({ service: 'p', maxGrams: 1_000, priceMinor: 900 })];
    expect(
      names([packed('heavy', 1, 1_100), packed('light', 1)], askedOf({ preferred: ['p'] }), tablesOf(rows, new Map())),
    ).toEqual([
      ['light', 901],
      ['heavy', 501],
    ]);
    const mixed = [
      rate({ maxGrams: 1_000, priceMinor: 900 }),
      rate({ service: 'e', currency: 'EUR', priceMinor: 1, maxLengthMm: 10 }),
      rate({ service: 'f', maxGrams: 5_000, currency: 'EUR', priceMinor: 1, postcodes: [] }),
    ];
    const cartons = [packed('a', 1), { ...packed('b', 1, 3_000) }];
    expect(names(cartons, askedOf({ currency: 'GBP' }), tablesOf(mixed, new Map()))).toEqual([
      ['a', 900],
      ['b', 1],
    ]);
    const many = Array.from({ length: 7 }, (_, at) => packed(`c${at}`, at));
    expect(names(many, askedOf(), tablesOf(steps, new Map()))).toHaveLength(5);
    expect(names([], askedOf(), tablesOf(steps, new Map()))).toEqual([]);
  });
});

test('services.csv decides: the made-up ones ban what they ban', () => {
  expect(madeUpServices().get('post-ga')).toMatchObject({ poBox: true, military: true, lithium: ['UN3481', 'UN3091'] });
  expect(servicesIn('service,po_box\nx,yes\n').get('x')).toMatchObject({ poBox: true, military: false });
  expect(madeUpRates()).toHaveLength(18);
});
