// The worked price list of the tests: read by the program's own import.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { planImport } from '#electron/store/import/import-plan.ts';
import { parseFile } from '#electron/store/import/parse-file.ts';
import { type Asked, createHolidays, createRateIndex, placeOf, type Tables } from '#shared/carriers/index.ts';
import type { CarrierService, Rate } from '#shared/domain/index.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/rates');
export const fixture = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** The records that a file brings, as the import plans them. */
export function planned<Value>(name: string, text: string): readonly Value[] {
  const file = parseFile(name, text);
  if (!file.ok) throw new Error(JSON.stringify(file.failure));
  const plan = planImport(file.value);
  if (plan.problems.length > 0) throw new Error(JSON.stringify(plan.problems));
  return plan.records.map(({ value }) => value as Value);
}

export const madeUpRates = (): readonly Rate[] => planned<Rate>('rates.csv', fixture('rates.csv'));
export const servicesIn = (text: string): ReadonlyMap<string, CarrierService> =>
  new Map(planned<CarrierService>('services.csv', text).map((service) => [service.code, service]));
export const madeUpServices = (): ReadonlyMap<string, CarrierService> => servicesIn(fixture('services.csv'));

/** The made-up tables, or those of other rows. */
export const tablesOf = (rates = madeUpRates(), services = madeUpServices(), holidays = ''): Tables => ({
  ...{ rates: createRateIndex(rates), services, holidays: createHolidays(holidays) },
});

const NOWHERE = { street1: '1 High Street', street2: '', city: 'Town', region: '', postcode: 'M1 1AA', country: 'GB' };

/** A parcel of 900 g to Manchester, that has to be tracked. */
export const askedOf = (change: Partial<Asked> = {}, address: Partial<typeof NOWHERE> = {}): Asked => ({
  place: placeOf({ ...NOWHERE, ...address }),
  ...{ grams: 900, sides: [3_000, 2_000, 1_000], ready: { date: '2026-11-30', minutes: 600 } },
  ...{ origin: { country: 'GB', region: '' }, tracked: true, signature: false, arriveBy: null },
  ...{ lithium: [], limitedQuantities: false, value: null, insured: false, carriers: null },
  ...{ wish: null, preferred: [], currency: null, quotes: [] },
  ...change,
});

/** A row of a price list: a flat price to Britain, up to 2 kg. */
export const rate = (change: Partial<Rate> = {}): Rate => ({
  ...{ service: 'a', carrier: 'A', countries: ['GB'], postcodes: [], maxGrams: 2_000, maxLengthMm: null },
  ...{ priceMinor: 500, perKgMinor: 0, currency: 'GBP', daysMin: 1, daysMax: 2, tracked: true },
  ...{ validFrom: null, validTo: null, ...change },
});
