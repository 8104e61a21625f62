import { formatAddress } from 'localized-address-format';
import type { Address } from '#shared/domain/index.ts';

/** Countries whose post wants city and state in capitals and no comma between them. Source: USPS Publication 28. */
const CAPITALS: ReadonlySet<string> = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP']);

/** All lines of an address, as they stand on a label: name, company, streets, place. Empty ones are left out. */
export function addressLines(address: Address): readonly string[] {
  const { name, company, street1, street2 } = address;
  return [name, company, street1, street2, ...placeLines(address)].filter((line) => line.trim() !== '');
}

/**
 * City, region and postcode in the order of their own country: `10969 Berlin`, `CHICAGO IL 60614`, `London` and below it
 * `NW1 6XE`. What a country's format has no place for is not lost, but for a region where there is a city. Source: Google's
 * address metadata, by localized-address-format.
 */
function placeLines({ city, region, postcode, country }: Address): readonly string[] {
  const latin = !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(city + region);
  const code = withoutCountry(postcode, country);
  const formatted = formatAddress(
    { postalCountry: country, locality: city, administrativeArea: region, postalCode: code },
    latin ? 'latin' : 'local',
  ).filter((line) => line.trim() !== '');
  const lines = CAPITALS.has(country)
    ? formatted.map((line) => line.replace(/, (?=\S+(?: \d|$))/, ' ').toUpperCase())
    : formatted;
  const lost = (text: string): boolean =>
    text.trim() !== '' && !lines.some((line) => line.toUpperCase().includes(text.trim().toUpperCase()));
  return [
    ...(latin && lost(city) ? [city] : []),
    ...lines,
    // Large before small, where the letters are theirs.
    ...(!latin && lost(city) ? [city] : []),
    ...(lost(code) ? [code] : []),
    ...(city === '' && lost(region) ? [region] : []),
  ];
}

/** Some countries' formats bring the letters before the postcode themselves. */
const withoutCountry = (postcode: string, country: string): string =>
  postcode.trim().replace(new RegExp(`^(?:${country})[- ]?(?=\\d)`, 'i'), '');
