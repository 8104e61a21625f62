import type { Address, Hold, Order } from '#shared/domain/index.ts';

/** Countries whose addresses have no postcode, or where most people leave it out. Source: UPU addressing database. */
const NO_POSTCODE = new Set(
  'AE AG AO AW BB BF BI BJ BO BS BW BZ CD CF CG CI CM DJ DM ER FJ GA GD GH GM GN GQ GY HK IE JM KE KI KM KN LC ML MO MR MW NA NR PA QA RW SB SC SL SO SR ST SY TD TG TK TL TO TT TV TZ UG VC VU WS YE ZW'.split(
    ' ',
  ),
);

/** Forms of postcodes, spaces left out, for the countries that most parcels go to. Source: UPU addressing database. */
const POSTCODES: Readonly<Record<string, RegExp>> = {
  AT: /^\d{4}$/,
  AU: /^\d{4}$/,
  BE: /^\d{4}$/,
  BR: /^\d{5}-?\d{3}$/,
  CA: /^[A-Z]\d[A-Z]\d[A-Z]\d$/,
  CH: /^\d{4}$/,
  CN: /^\d{6}$/,
  CZ: /^\d{5}$/,
  DE: /^\d{5}$/,
  DK: /^\d{4}$/,
  ES: /^\d{5}$/,
  FI: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/,
  IN: /^\d{6}$/,
  IT: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
  KR: /^\d{5}$/,
  MX: /^\d{5}$/,
  NL: /^\d{4}[A-Z]{2}$/,
  NO: /^\d{4}$/,
  PL: /^\d{2}-?\d{3}$/,
  PT: /^\d{4}-?\d{3}$/,
  SE: /^\d{5}$/,
  US: /^\d{5}(?:-?\d{4})?$/,
};

/**
 * The first check of an order that comes in: may it be packed? Gives everything that is wrong, the most basic first;
 * an empty list confirms the order. `knows` says whether a SKU is an item of this warehouse.
 */
export function checkOrder(
  order: Pick<Order, 'lines' | 'currency' | 'address'>,
  knows: (sku: string) => boolean,
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
  return holds;
}

function missingAddressParts(address: Address): readonly string[] {
  const missing: string[] = [];
  for (const part of ['name', 'street1', 'city'] as const) if (address[part].trim() === '') missing.push(part);
  if (!/^[A-Z]{2}$/.test(address.country)) missing.push('country');
  const postcode = address.postcode.replaceAll(' ', '').toUpperCase();
  const form = POSTCODES[address.country];
  if (postcode === '' ? !NO_POSTCODE.has(address.country) : form !== undefined && !form.test(postcode))
    missing.push('postcode');
  return missing;
}
