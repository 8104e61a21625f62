import { describe, expect, test } from 'vitest';
import {
  billedGrams,
  chooseService,
  createRateIndex,
  dateNumber,
  postcodeKeys,
  readCountries,
  sidesOf,
  weightRuleOn,
} from '#shared/carriers/index.ts';
import { plainService, type Rate } from '#shared/domain/index.ts';
import { createRandom } from '#tests/kit/random.ts';
import { askedOf, rate, tablesOf } from './made-up-rates.ts';

const find = (
  rates: readonly Rate[],
  country: string,
  postcode: string,
  grams = 1,
  longest = 0,
  date = '2026-11-30',
) => {
  const zones = createRateIndex(rates).servicesTo(country);
  const found = zones.map((zone) => zone.find(postcodeKeys(country, postcode), dateNumber(date), grams, longest));
  return found.map((one) => (one.type === 'break' ? one.found.priceMinor : one.type));
};

test('a list of countries: one, several, everywhere, everywhere but', () => {
  expect(readCountries(['GB'])).toMatchObject({ everywhere: false, codes: ['GB'] });
  expect(readCountries(['*', '-GB'])).toMatchObject({ everywhere: true, except: new Set(['GB']) });
  expect(readCountries(['FR', 'ES', '-ES'])).toMatchObject({ everywhere: false, codes: ['FR'] });
  expect(readCountries([])).toMatchObject({ everywhere: true });
});

describe('within a service', () => {
  const prices = (...rows: readonly Partial<Rate>[]) => rows.map((row, at) => rate({ priceMinor: at + 1, ...row }));
  test('the closest zone wins: exact, range, longer prefix, country, group, everywhere', () => {
    const rows = prices(
      { countries: ['*'] },
      { countries: ['DE', 'FR'] },
      { countries: ['DE'] },
      { countries: ['DE'], postcodes: ['1*'] },
      { countries: ['DE'], postcodes: ['10*'] },
      { countries: ['DE'], postcodes: ['10000-10999'] },
      { countries: ['DE'], postcodes: ['10100-10199'] },
      { countries: ['DE'], postcodes: ['10115'] },
    );
    const code = '10115';
    for (let left = rows.length; left > 0; left--) expect(find(rows.slice(0, left), 'DE', code)).toEqual([left]);
    expect(find(rows, 'JP', '100-0001')).toEqual([1]);
    expect(find(rows, 'FR', '75001')).toEqual([2]);
  });
  test('the rest of the world never wins at home, and a country without a list has none', () => {
    const rows = prices({ countries: ['*', '-GB'] }, { service: 'b', countries: ['FR'] });
    expect(find(rows, 'GB', 'M1 1AA')).toEqual([]);
    expect(find(rows, 'FR', '75001')).toEqual([1, 2]);
    expect(find(rows, 'IT', '00100')).toEqual([1]);
    const index = createRateIndex(rows);
    expect(index.servicesTo('IT')).toBe(index.servicesTo('IT'));
  });
  test('a token in two zones that are as close is one zone: the smallest break of both', () => {
    const rows = prices(
      { postcodes: ['BT*', 'HS*'], maxGrams: 5_000 },
      { postcodes: ['BT*'], maxGrams: 1_000 },
      { countries: ['GB', 'IE'], postcodes: ['BT*'] },
    );
    expect(find(rows, 'GB', 'BT7 1NN', 1_000)).toEqual([2]);
    expect(find(rows, 'GB', 'BT7 1NN', 1_001)).toEqual([1]);
    expect(find(rows, 'GB', 'HS1 2AA', 1_000)).toEqual([1]);
  });
  test('the smallest break that holds weight and length; equal to the bound is inside', () => {
    const rows = prices(
      { maxGrams: 1_000, maxLengthMm: 300 },
      { maxGrams: 1_000, maxLengthMm: 400 },
      { maxGrams: 5_000, maxLengthMm: 600 },
      { maxGrams: null, maxLengthMm: 500 },
    );
    expect(find(rows, 'GB', 'M1 1AA', 1_000, 3_000)).toEqual([1]);
    expect(find(rows, 'GB', 'M1 1AA', 1_000, 3_001)).toEqual([2]);
    expect(find(rows, 'GB', 'M1 1AA', 1_000, 4_001)).toEqual([3]);
    expect(find(rows, 'GB', 'M1 1AA', 5_001, 0)).toEqual([4]);
    expect(find(rows, 'GB', 'M1 1AA', 1, 6_001)).toEqual(['too-long']);
    expect(find(rows.slice(0, 3), 'GB', 'M1 1AA', 5_001)).toEqual(['too-heavy']);
  });
  test('of rows for the same step the cheaper counts, and of equal prices the same one in any order', () => {
    const same = [
      rate({ priceMinor: 1, perKgMinor: 2 }),
      rate({ priceMinor: 1, perKgMinor: 1, currency: 'USD' }),
      rate({ priceMinor: 1, perKgMinor: 1, daysMax: 3 }),
      rate({ priceMinor: 1, perKgMinor: 1, daysMin: 2 }),
      rate({ priceMinor: 1, perKgMinor: 1, tracked: false }),
      rate({ priceMinor: 1, perKgMinor: 1 }),
    ];
    for (let turn = 0; turn < same.length; turn++) {
      const rows = [...same.slice(turn), ...same.slice(0, turn)];
      const found = createRateIndex(rows).servicesTo('GB')[0]?.find(postcodeKeys('GB', 'M1 1AA'), 20_261_130, 1, 0);
      expect(found).toMatchObject({ found: { perKgMinor: 1, currency: 'GBP', daysMin: 1, daysMax: 2, tracked: true } });
    }
  });
  test('a service of several carriers has the last of them by name, in any order', () => {
    const rows = [rate({ carrier: 'B' }), rate({ carrier: 'A', maxGrams: 10 })];
    expect(createRateIndex(rows).servicesTo('GB')[0]?.carrier).toBe('B');
    expect(createRateIndex(rows.toReversed()).servicesTo('GB')[0]?.carrier).toBe('B');
    expect(createRateIndex(rows).services.get('a')).toBe(createRateIndex(rows.toReversed()).services.get('a'));
  });
  test('the first and the last day of a price are in it; a zone is there while one of its prices is', () => {
    const rows = prices(
      { validTo: '2026-11-30' },
      { validFrom: '2026-12-01', validTo: '2026-12-31' },
      { postcodes: ['BT*'], validTo: '2026-11-30' },
    );
    expect(find(rows, 'GB', 'M1 1AA', 1, 0, '2026-11-30')).toEqual([1]);
    expect(find(rows, 'GB', 'M1 1AA', 1, 0, '2026-12-01')).toEqual([2]);
    expect(find(rows, 'GB', 'M1 1AA', 1, 0, '2026-12-31')).toEqual([2]);
    expect(find(rows, 'GB', 'M1 1AA', 1, 0, '2027-01-01')).toEqual(['no-zone']);
    expect(find(rows, 'GB', 'BT7 1NN', 1, 0, '2026-11-30')).toEqual([3]);
    expect(find(rows, 'GB', 'BT7 1NN', 1, 0, '2026-12-01')).toEqual([2]);
    expect(find(prices({ maxGrams: 10, validTo: '2020-01-01' }, { maxGrams: 20 }), 'GB', 'M1 1AA', 30)).toEqual([
      'too-heavy',
    ]);
    expect(find(prices({ maxGrams: 10 }, { maxGrams: 20, validTo: '2020-01-01' }), 'GB', 'M1 1AA', 30)).toEqual([
      'too-heavy',
    ]);
  });
  test('ranges in ranges, beside each other, and codes that none covers', () => {
    const rows = prices(
      { countries: ['US'], postcodes: ['000-999'] },
      { countries: ['US'], postcodes: ['995-999', '100-102'] },
      { countries: ['US'], postcodes: ['997-997'] },
    );
    expect(find(rows, 'US', '94107')).toEqual([1]);
    expect(find(rows, 'US', '99600')).toEqual([2]);
    expect(find(rows, 'US', '99701')).toEqual([3]);
    expect(find(rows, 'US', '99801')).toEqual([2]);
    expect(find(rows.slice(1), 'US', '94107')).toEqual(['no-zone']);
    expect(find(rows.slice(1), 'US', '00501')).toEqual(['no-zone']);
    expect(find(prices({ postcodes: ['AB31-AB38'] }), 'GB', 'KW1 1AA')).toEqual(['no-zone']);
    expect(find(prices({ countries: ['US'], postcodes: ['6-10'] }), 'US', '00601')).toEqual(['no-zone']);
  });
});

describe('whatever the rows', () => {
  const TOKENS = ['AB31-AB38', 'AB*', 'BT*', 'IV27', 'IV*', 'M1', 'KW1-KW17', 'M*'];
  const CODES = ['AB33 1AA', 'AB1 1AA', 'BT7 1NN', 'IV27 4AA', 'IV2 1AA', 'M1 1AA', 'M2 1AA', 'SE1 9AA', 'KW3 2AA'];
  /** Prices that rise with the weight, as they should: some zones of some services. */
  const rowsOf = (seed: number): readonly Rate[] => {
    const random = createRandom(seed);
    return Array.from({ length: 4 }, (_, at) => `s${at}`).flatMap((service) =>
      Array.from({ length: random.whole(1, 6) }, () => random.whole(0, TOKENS.length))
        .filter((token, at, all) => all.indexOf(token) === at)
        .flatMap((token) => {
          const postcodes = token === TOKENS.length ? [] : [TOKENS[token] as string];
          let priceMinor = random.whole(100, 900);
          return [500, 1_000, 2_000, 10_000].slice(0, random.whole(1, 4)).map((maxGrams) => {
            priceMinor += random.whole(0, 200);
            return rate({
              service,
              carrier: service,
              postcodes,
              maxGrams,
              priceMinor,
              tracked: random.whole(0, 4) > 0,
              daysMax: random.whole(1, 5),
            });
          });
        }),
    );
  };
  test('the answer is the same in any order, costs never fall with weight, and each dropped service has its reasons', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const rows = rowsOf(seed);
      const random = createRandom(seed + 10_000);
      const [tables, turned] = [
        tablesOf(rows, new Map()),
        tablesOf(
          rows
            .map((row) => [random.next(), row] as const)
            .toSorted(([one], [other]) => one - other)
            .map(([, row]) => row),
          new Map(),
        ),
      ];
      const address = { postcode: random.of(CODES) };
      let last: ReadonlyMap<string, number> = new Map();
      for (const grams of [1, 500, 501, 1_500, 5_000, 10_000, 10_001]) {
        const choice = chooseService(askedOf({ grams, sides: null }, address), tables);
        const without = JSON.stringify(choice, (key, value) => (key === 'row' ? undefined : value));
        expect(
          JSON.stringify(chooseService(askedOf({ grams, sides: null }, address), turned), (key, value) =>
            key === 'row' ? undefined : value,
          ),
          `seed ${seed}`,
        ).toBe(without);
        const costs = new Map(
          choice.verdicts.flatMap(({ service, priced }) => (priced ? [[service, priced.priceMinor] as const] : [])),
        );
        for (const [service, cost] of costs)
          expect(cost, `seed ${seed}`).toBeGreaterThanOrEqual(last.get(service) ?? 0);
        last = costs;
        for (const verdict of choice.verdicts)
          expect(verdict.type === 'dropped', `seed ${seed}`).toBe(verdict.reasons.length > 0);
        const open = choice.verdicts.filter(({ type }) => type === 'taken' || type === 'outranked');
        expect(choice.chosen === null ? open.length : open[0]?.service, `seed ${seed}`).toBe(
          choice.chosen?.service ?? 0,
        );
      }
    }
  });
  test('a plain scan of all rows says the same, and prices nothing remote by a zone that is less close', () => {
    const rank = (row: Rate, postcode: string): number => {
      if (row.postcodes.length === 0) return 1;
      const [token = ''] = row.postcodes;
      const [area = '', number = ''] = (/^([A-Z]+)(\d+)/.exec(postcode) ?? []).slice(1);
      const of = /^([A-Z]+)(\d*)(?:-[A-Z]+(\d+))?/.exec(token) ?? [];
      if (of[1] !== area) return 0;
      if (token.endsWith('*')) return 2;
      if (of[3] !== undefined) return Number(of[2]) <= Number(number) && Number(number) <= Number(of[3]) ? 3 : 0;
      return of[2] === number ? 4 : 0;
    };
    for (let seed = 1; seed <= 300; seed++) {
      const rows = rowsOf(seed);
      const index = createRateIndex(rows);
      for (const postcode of CODES)
        for (const zones of index.servicesTo('GB')) {
          const ranked = rows
            .filter(({ service }) => service === zones.service)
            .map((row) => [rank(row, postcode), row] as const);
          const most = Math.max(...ranked.map(([at]) => at));
          const held =
            most === 0
              ? []
              : ranked
                  .flatMap(([at, row]) => (at === most && Number(row.maxGrams) >= 700 ? [row] : []))
                  .toSorted((one, other) => Number(one.maxGrams) - Number(other.maxGrams));
          const found = zones.find(postcodeKeys('GB', postcode), 20_261_130, 700, 0);
          expect(
            found.type === 'break' ? found.found.priceMinor : found.type,
            `seed ${seed}, ${zones.service} to ${postcode}`,
          ).toBe(held[0]?.priceMinor ?? (most === 0 ? 'no-zone' : 'too-heavy'));
        }
    }
  });
  test('billed grams never fall as a parcel grows', () => {
    const random = createRandom(7);
    const service = {
      ...plainService('x', ''),
      weightRules: [{ validFrom: null, divisor: 5_021, overCm3: 28_317, rounding: 'up-inch' as const }],
    };
    const rule = weightRuleOn(service, '2026-11-30');
    for (let round = 0; round < 1_000; round++) {
      const sides = [random.whole(10, 900), random.whole(10, 900), random.whole(10, 900)] as const;
      const grams = random.whole(1, 30_000);
      const more = billedGrams(rule, grams + 1, sidesOf([sides[0] + 1, sides[1], sides[2]]));
      expect(more).toBeGreaterThanOrEqual(billedGrams(rule, grams, sidesOf(sides)));
    }
  });
});
