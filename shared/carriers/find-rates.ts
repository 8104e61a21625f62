import type { Rate } from '#shared/domain/index.ts';
import { readCountries } from './countries.ts';
import { covers, postcodeKeys, readToken } from './postcode.ts';

/** What is looked for in a price list; empty and null: anything. `text`: a part of the service, the carrier or the places. */
export interface RateSearch {
  readonly country: string;
  readonly postcode: string;
  readonly grams: number | null;
  readonly text: string;
}

/** The places of the rows that a parcel may be priced by, or that hold the text, in their order. Which of them counts is the choice's to say. */
export function findRates(rates: readonly Rate[], { country, postcode, grams, text }: RateSearch): readonly number[] {
  const keys = country !== '' && postcode !== '' ? postcodeKeys(country, postcode) : null;
  const said = text.trim().toLowerCase();
  const goes = countriesOf();
  const found: number[] = [];
  for (const [row, rate] of rates.entries()) {
    if (grams !== null && rate.maxGrams !== null && rate.maxGrams < grams) continue;
    if (country !== '' && !goes(rate.countries, country)) continue;
    if (keys && rate.postcodes.length > 0 && !rate.postcodes.some((token) => covers(readToken(country, token), keys)))
      continue;
    if (said !== '' && !holdsText(rate, said)) continue;
    found.push(row);
  }
  return found;
}

/** Lists of countries are few: each is read once. */
function countriesOf(): (countries: readonly string[], country: string) => boolean {
  const read = new Map<string, ReturnType<typeof readCountries>>();
  return (countries, country) => {
    const key = countries.join('|');
    const list = read.get(key) ?? readCountries(countries);
    read.set(key, list);
    return list.everywhere ? !list.except.has(country) : list.codes.includes(country);
  };
}

const holdsText = ({ service, carrier, countries, postcodes }: Rate, said: string): boolean =>
  service.toLowerCase().includes(said) ||
  carrier.toLowerCase().includes(said) ||
  countries.some((one) => one.toLowerCase() === said) ||
  postcodes.some((one) => one.toLowerCase().startsWith(said));
