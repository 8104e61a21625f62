import type { CarrierService, Item, LithiumNumber, Order } from '#shared/domain/index.ts';
import type { AskPolicy } from '#shared/records/index.ts';
import type { Asked } from './asked.ts';
import { placeOf } from './places.ts';
import { localTimeOf } from './plain-date.ts';

/** What an order asks of the way, by the merchant's rules for its channel. `items`: what its parcel holds · `now`: when it stands ready, in epoch milliseconds. */
export function askedFor(
  order: Pick<Order, 'channel' | 'address' | 'lines' | 'currency' | 'placedAt'>,
  items: readonly Item[],
  policy: AskPolicy,
  now: number,
): Omit<Asked, 'grams' | 'sides' | 'wish'> {
  const { channel, address } = order;
  const home = listed(policy('carrier-home'));
  const [country = address.country, region = ''] = home.find((one) => /^[A-Z]{2}(?:-|$)/.test(one))?.split('-') ?? [];
  const days = policy('carrier-days', channel);
  const accepted = listed(policy('carriers-accepted', channel));
  const value = worthOf(order);
  const isFrom = (name: 'carrier-signature-from' | 'carrier-insured-from'): boolean => {
    const from = policy(name, channel);
    return from > 0 && value !== null && value.minor >= from;
  };
  return {
    place: placeOf(address),
    ready: localTimeOf(now),
    origin: { country, region },
    tracked: policy('carrier-tracked', channel),
    ...{ signature: isFrom('carrier-signature-from'), insured: isFrom('carrier-insured-from') },
    arriveBy: days > 0 ? localTimeOf(order.placedAt + days * 86_400_000).date : null,
    lithium: [...new Set(items.flatMap(({ lithium }) => (lithium ? [numberOf(lithium)] : [])))],
    limitedQuantities: items.some(({ limitedQuantity }) => limitedQuantity === true),
    value,
    carriers: accepted.length > 0 ? accepted : null,
    preferred: listed(policy('carrier-preferred')),
    currency: home.find((one) => /^[A-Z]{3}$/.test(one)) ?? null,
    quotes: [],
  };
}

const listed = (text: string): readonly string[] => text.split(/[ ,]+/).filter(Boolean);

/** `ion-in*2` is UN3481. Source: shipping facts, 3.4. */
function numberOf(lithium: string): LithiumNumber {
  const isAlone = lithium.includes('-alone');
  if (lithium.startsWith('ion')) return isAlone ? 'UN3480' : 'UN3481';
  return isAlone ? 'UN3090' : 'UN3091';
}

/** What the goods were sold for, where each line says so. */
function worthOf({ lines, currency }: Pick<Order, 'lines' | 'currency'>): Asked['value'] {
  if (currency === null || lines.some(({ unitPriceMinor }) => unitPriceMinor === null)) return null;
  return {
    minor: lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * Number(unitPriceMinor), 0),
    currency,
  };
}

/** The service that an order's own words name: by its code, its title or what customers call it. Null: none here. */
export function serviceNamed(text: string, services: ReadonlyMap<string, CarrierService>): string | null {
  const said = plain(text);
  if (said === '') return null;
  for (const { code, title, names } of services.values())
    if ([code, title, ...names].some((name) => plain(name) === said)) return code;
  return null;
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
