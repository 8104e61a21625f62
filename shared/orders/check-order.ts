import {
  type CustomsFacts,
  type CustomsFinding,
  customsFindings,
  customsWarnings,
  isNamelessAbroad,
} from '#shared/customs/index.ts';
import type { Address, Hold, Order } from '#shared/domain/index.ts';
import { needsPostcode, postcodeFits } from './postcode.ts';

/** Countries whose addresses need no city: their districts, regions or postcodes say it. Source: as for postcodes. */
const NO_CITY: ReadonlySet<string> = new Set('AE AG CO GI HK ID JP KY MO NR SG SM VG'.split(' '));

/**
 * The first check of an order that comes in: may it be packed? Gives everything that is wrong, the most basic first;
 * an empty list confirms the order. `knows` says whether a SKU is an item of this warehouse; `customs`: what it is judged by where
 * orders without customs data are held, undefined where they are not.
 */
export function checkOrder(
  order: CheckedOrder,
  knows: (sku: string) => boolean,
  customs?: CustomsFacts | undefined,
): readonly Hold[] {
  const holds: Hold[] = [];
  if (order.lines.length === 0) holds.push({ reason: 'no-lines', detail: '' });
  for (const line of order.lines) {
    const skus = line.components?.map((component) => component.sku) ?? [line.sku];
    for (const sku of skus) if (!knows(sku)) holds.push({ reason: 'unknown-item', detail: sku });
    if (!(line.quantity > 0)) holds.push({ reason: 'bad-quantity', detail: `${line.sku}: ${line.quantity}` });
    if (line.unitPriceMinor !== null && (line.unitPriceMinor < 0 || order.currency === null))
      holds.push({ reason: 'bad-price', detail: line.sku });
  }
  const missing = missingAddressParts(order.address);
  if (missing.length > 0) holds.push({ reason: 'address-incomplete', detail: missing.join(', ') });
  if (customs && !missing.includes('country')) holds.push(...customsHolds(order, customs));
  return holds;
}

/** What of an order the check looks at. */
export type CheckedOrder = Pick<Order, 'lines' | 'currency' | 'address' | 'customs'>;

/** What customs would not take, each item by itself with the columns that mend it; and a receiver that is nobody. */
function customsHolds(order: CheckedOrder, facts: CustomsFacts): readonly Hold[] {
  const nameless = isNamelessAbroad(order, facts);
  return [
    ...(nameless ? [{ reason: 'address-incomplete' as const, detail: 'name' }] : []),
    ...byItem(customsFindings(order, facts)),
  ];
}

/** What is odd or missing for customs, for whoever is told of it and not held: what would hold the order, and descriptions with a word that says nothing. */
export const customsDoubts = (order: CheckedOrder, facts: CustomsFacts): readonly Hold[] => [
  ...customsHolds(order, facts),
  ...byItem(customsWarnings(order, facts)),
];

/** One hold an item: `MUG: hs_code, customs_description (gift)`. */
function byItem(findings: readonly CustomsFinding[]): readonly Hold[] {
  return [...new Set(findings.map(({ sku }) => sku))].map((sku) => {
    const own = findings.filter((finding) => finding.sku === sku);
    const fields = own.map(({ field, term }) => (term === '' ? field : `${field} (${term})`));
    return { reason: 'customs-data', detail: `${sku}: ${fields.join(', ')}` };
  });
}

/** What an address lacks by its own country's rules. */
function missingAddressParts(address: Address): readonly string[] {
  const { country, postcode } = address;
  const empty = (part: 'name' | 'company' | 'street1' | 'city') => address[part].trim() === '';
  const missing: string[] = [];
  if (empty('name') && empty('company')) missing.push('name');
  if (empty('street1')) missing.push('street1');
  if (empty('city') && !NO_CITY.has(country)) missing.push('city');
  if (!/^[A-Z]{2}$/.test(country)) missing.push('country');
  const given = /[\p{L}\p{N}]/u.test(postcode);
  // Where the country is not known nobody can say that its addresses need no postcode.
  const needed = needsPostcode(country) || missing.includes('country');
  if (needed && (given ? !postcodeFits(country, postcode) : true)) missing.push('postcode');
  return missing;
}
