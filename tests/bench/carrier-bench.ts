// The choice of a service over a long price list: 50 services of 200 zones with 10 breaks each, beside a plain scan of all rows.

import {
  type Asked,
  billedGrams,
  chooseService,
  createHolidays,
  createRateIndex,
  placeOf,
  postcodeKeys,
  readToken,
  sidesOf,
  weightRuleOn,
} from '#shared/carriers/index.ts';
import { type CarrierService, plainService, type Rate } from '#shared/domain/index.ts';
import { ratesOfCard, writeRateCards } from '#shared/records/index.ts';
import { createRandom } from '#tests/kit/random.ts';
import { milliseconds, quantile } from './measure.ts';
import type { Row } from './row.ts';

const [SERVICES, ZONES, BREAKS, QUESTIONS] = [50, 200, 10, 2_000];
const MB = 1_048_576;

/** One question is asked so often, and its best time counts: other work on the machine is no part of it. */
const TRIES = 3;

const service = (at: number): CarrierService => ({
  ...plainService(`service-${String(at).padStart(2, '0')}`, `Carrier ${at % 7}`),
  weightRules: at % 2 === 0 ? [{ validFrom: null, divisor: 5_000, overCm3: 0, rounding: 'up-cm' }] : [],
});

/** Zones of five ZIP3s each over all of the country, from light to heavy. */
const ratesOf = (code: string, carrier: string, at: number): readonly Rate[] =>
  Array.from({ length: ZONES }, (_, zone) =>
    Array.from({ length: BREAKS }, (_, step): Rate => {
      const [from, to] = [zone * 5, zone * 5 + 4].map((number) => String(number).padStart(3, '0'));
      return {
        ...{
          service: code,
          carrier,
          countries: ['US'],
          postcodes: [`${from}-${to}`],
          maxGrams: 500 * 2 ** step,
          maxLengthMm: 1_200,
        },
        ...{ priceMinor: 400 + at * 7 + zone + step * 150, perKgMinor: step > 5 ? 40 : 0, currency: 'USD' },
        ...{ daysMin: 1 + (at % 3), daysMax: 2 + (at % 5), tracked: at % 4 !== 0, validFrom: null, validTo: null },
      };
    }),
  ).flat();

export async function benchCarriers(): Promise<readonly Row[]> {
  const services = new Map(Array.from({ length: SERVICES }, (_, at) => service(at)).map((one) => [one.code, one]));
  const rates = [...services.values()].flatMap(({ code, carrier }, at) => ratesOf(code, carrier, at));
  const cards = [...services.keys()].flatMap((code) =>
    writeRateCards(
      code,
      rates.filter((rate) => rate.service === code),
    ),
  );
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const read = cards.flatMap(ratesOfCard);
  const parsed = performance.now();
  const index = createRateIndex(read);
  index.servicesTo('US');
  const built = performance.now();
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / MB;
  const tables = { rates: index, services, holidays: createHolidays() };
  const random = createRandom(20_261_201);
  const times: number[] = [];
  const plain: number[] = [];
  for (let at = 0; at < QUESTIONS; at++) {
    const asked = question(
      String(random.whole(0, 99_999)).padStart(5, '0'),
      random.whole(50, 30_000),
      random.whole(50, 900),
    );
    let [best, chosen] = [Number.POSITIVE_INFINITY, ''];
    for (let turn = 0; turn < TRIES; turn++) {
      const from = performance.now();
      chosen = chooseService(asked, tables).chosen?.service ?? '';
      best = Math.min(best, performance.now() - from);
    }
    times.push(best);
    if (at % 100 > 0) continue;
    const from = performance.now();
    const other = byScan(asked, rates, services);
    plain.push(performance.now() - from);
    if (other !== chosen) throw new Error(`A plain scan says ${other}, the index ${chosen}.`);
  }
  const median = quantile(times, 0.5);
  return [
    {
      what: `the choice over ${rates.length} prices, each of ${SERVICES} services priced, dated and explained`,
      measured: `p50 ${milliseconds(median)}, p99 ${milliseconds(quantile(times, 0.99))}, max ${milliseconds(Math.max(...times))}`,
      baseline: `a plain scan of all rows: p50 ${milliseconds(quantile(plain, 0.5))}`,
      ratio: (quantile(plain, 0.5) / median).toFixed(0),
    },
    {
      what: `${cards.length} cards read, and the index of one country built of them`,
      measured: `${milliseconds(parsed - started)} and ${milliseconds(built - parsed)}`,
      baseline: `${heap.toFixed(0)} MB of heap in all`,
      ratio: '',
    },
  ];
}

const question = (postcode: string, grams: number, side: number): Asked => ({
  place: placeOf({ street1: '1 Main Street', street2: '', city: 'Town', region: '', postcode, country: 'US' }),
  ...{ grams, sides: sidesOf([side, side / 2, side / 3]), ready: { date: '2026-12-01', minutes: 600 } },
  ...{ origin: { country: 'US', region: '' }, tracked: true, signature: false, arriveBy: '2026-12-08' },
  ...{ lithium: [], limitedQuantities: false, value: null, insured: false, carriers: null },
  ...{ wish: null, preferred: [], currency: null, quotes: [] },
});

/** The cheapest tracked service in time, by looking at every row. */
function byScan(asked: Asked, rates: readonly Rate[], services: ReadonlyMap<string, CarrierService>): string {
  const keys = postcodeKeys('US', asked.place.postcode);
  const best = new Map<string, Rate>();
  for (const rate of rates) {
    const own = services.get(rate.service) as CarrierService;
    const token = readToken('US', rate.postcodes[0] ?? '');
    const value = keys.range?.value ?? -1;
    if (token.type !== 'range' || value < token.from || value > token.to) continue;
    const grams = billedGrams(weightRuleOn(own, asked.ready.date), asked.grams, asked.sides);
    if (Number(rate.maxGrams) < grams || (asked.sides?.[0] ?? 0) > Number(rate.maxLengthMm) * 10) continue;
    const before = best.get(rate.service);
    if (!before || Number(rate.maxGrams) < Number(before.maxGrams)) best.set(rate.service, rate);
  }
  const cost = (rate: Rate): number => {
    const own = services.get(rate.service) as CarrierService;
    const grams = billedGrams(weightRuleOn(own, asked.ready.date), asked.grams, asked.sides);
    return rate.priceMinor + rate.perKgMinor * Math.ceil(grams / 1_000);
  };
  const open = [...best.values()].filter(({ tracked }) => tracked);
  const sorted = open.toSorted(
    (one, other) =>
      cost(one) - cost(other) || Number(one.daysMax) - Number(other.daysMax) || (one.service < other.service ? -1 : 1),
  );
  return sorted[0]?.service ?? '';
}
