import type { Order } from '#shared/domain/index.ts';
import type { Digest } from '#shared/prelude/index.ts';

/** Long enough that two addresses of one order differ in it, too short to tell an address by it. */
const LENGTH = 12;

/**
 * What a shipping label says of where its parcel goes and how, as 12 hex digits: kept with the label, so that it is seen when the
 * order says something else by the time the label is scanned. Blanks count for nothing, and what no label shows (phone, e-mail) neither.
 * Salted by the order, so that it tells nobody's address.
 */
export const destinationOf = (order: Sent, digest: Digest): string =>
  digest(JSON.stringify([order.id, ...shownOf(order)])).slice(0, LENGTH);

/** Whether the labels of two states of an order would say the same of where it goes and how. */
export const sameDestination = (one: Sent, other: Sent): boolean =>
  JSON.stringify(shownOf(one)) === JSON.stringify(shownOf(other));

type Sent = Pick<Order, 'id' | 'address' | 'service'>;

function shownOf({ address, service }: Sent): readonly string[] {
  const { name, company, street1, street2, city, region, postcode, country } = address;
  const shown = [name, company, street1, street2, city, region, postcode, country, service];
  return shown.map((text) => text.trim().replace(/\s+/g, ' '));
}
