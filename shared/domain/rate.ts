import { z } from 'zod';
import { Minor } from './bounds.ts';
import { Currency } from './money.ts';

/** A service's code: the merchant's name for it, the same in rates.csv and services.csv. */
export const ServiceCode = z.string().min(1).max(80);
export type ServiceCode = z.infer<typeof ServiceCode>;

const Days = z.number().int().min(0).max(365);

/**
 * One row of a carrier's price list: what a parcel of at most `maxGrams` costs to a zone. `countries`: ISO 3166-1 alpha-2 codes, `*` for everywhere, `-GB` for all but;
 * empty means everywhere. `postcodes`: exact codes, prefixes `BT*`, ranges `AB31-AB38` with both ends in; empty means all. The price is `priceMinor` and `perKgMinor` for
 * each begun step of a kilogram; null limits and dates are none, and `validTo` is its last day. Source: contracts, rates.csv; shipping facts, 3.2.
 */
export const Rate = z.object({
  service: ServiceCode,
  carrier: z.string().max(80),
  countries: z.array(z.string().min(1).max(3)).max(300),
  postcodes: z.array(z.string().min(1).max(24)).max(2_000),
  maxGrams: z.number().int().min(1).max(1_000_000_000).nullable(),
  maxLengthMm: z.number().int().min(1).max(1_000_000).nullable(),
  priceMinor: Minor.min(0),
  perKgMinor: Minor.min(0),
  currency: Currency,
  daysMin: Days.nullable(),
  daysMax: Days.nullable(),
  tracked: z.boolean(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
});
export type Rate = z.infer<typeof Rate>;

/** A key is not longer than this: a database's index takes no more. */
const LONGEST_KEY = 200;

/** What makes two rows the same price: a later one replaces the former. Long lists of postcodes are told apart by a number that is made of them. */
export function rateKeyOf(rate: Rate): string {
  const { carrier, service, countries, postcodes, maxGrams, maxLengthMm, validFrom } = rate;
  const key = [carrier, service, countries, postcodes, maxGrams, maxLengthMm, validFrom].join('|');
  if (key.length <= LONGEST_KEY) return key;
  const parts = [carrier, service, numberOf(key), maxGrams, maxLengthMm, validFrom];
  return parts.join('|');
}

/** A text as 16 hexadecimal digits (FNV-1a, twice). */
function numberOf(text: string): string {
  const hash = (seed: number): string => {
    let value = seed;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x0100_0193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c_9dc5) + hash(0x01d3_7a6b);
}
