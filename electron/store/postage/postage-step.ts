import type { CarrierPort, CarrierTrouble, ShipmentAsked } from '#electron/carriers/carrier-port.ts';
import type { PostageRow } from './postage-row.ts';

/** What one step makes of a row. `again`: the next step waits, for the reason in `trouble`; otherwise it goes on at once until nothing is left. */
export interface Step {
  readonly change: Partial<PostageRow>;
  readonly again?: boolean;
}

/** A purchase in doubt is not asked for again before: the carrier may still be at it. */
const SETTLE_MS = 60_000;
/** One that nobody wants any more is given up only after so long: until then it may still turn out to be bought, and would be a second postage. */
const GIVE_UP_MS = 15 * 60_000;

/** Whether a row still has something to be done. */
export const isOpen = ({ state, unwanted }: Pick<PostageRow, 'state' | 'unwanted'>): boolean =>
  state === 'wanted' ||
  state === 'made' ||
  state === 'buying' ||
  state === 'bought' ||
  state === 'voiding' ||
  (state === 'ready' && unwanted === 1);

/**
 * What is to be on record before a call is made that cannot be taken back: undefined where nothing is. A purchase that breaks off is found
 * as `buying`, and read before anything else.
 */
export function intentOf({ state, unwanted }: PostageRow, now: number): Partial<PostageRow> | undefined {
  if (state === 'made' && unwanted === 0) return { state: 'buying', buyingAt: now };
  return undefined;
}

/**
 * Takes the next step of a row at its carrier. `isFresh`: the purchase was put on record just now, by this very step. Never two postages: a shipment
 * is made anew only while none of the parcel is in doubt, and bought again only as the same shipment, which the carrier knows.
 */
export async function takeStep(
  row: PostageRow,
  port: CarrierPort,
  { now, isFresh }: { readonly now: number; readonly isFresh: boolean },
): Promise<Step> {
  switch (row.state) {
    case 'wanted':
      return row.unwanted === 1 ? { change: DROPPED } : make(row, port);
    case 'made':
      return { change: DROPPED };
    case 'buying':
      return isFresh ? buy(row, port) : settle(row, port, now);
    case 'bought':
      return row.unwanted === 1 ? { change: { state: 'voiding', label: '' } } : fetch(row, port);
    case 'ready':
      return { change: { state: 'voiding', label: '' } };
    default:
      return giveBack(row, port);
  }
}

const DROPPED: Partial<PostageRow> = { state: 'dropped', asked: '', trouble: '' };

async function make({ asked, carrier, service }: PostageRow, port: CarrierPort): Promise<Step> {
  const made = await port.make(JSON.parse(asked) as ShipmentAsked);
  if (!made.ok) return stopped(made.failure);
  const { shipment, rates, words } = made.value;
  const [rate] = rates
    .filter((one) => one.carrier === carrier && one.service === service)
    .toSorted((a, b) => a.priceMinor - b.priceMinor || (a.id < b.id ? -1 : 1));
  if (!rate)
    return { change: { state: 'refused', trouble: words || `it offers no ${carrier} ${service} for this parcel` } };
  const { priceMinor, currency } = rate;
  return { change: { state: 'made', shipment, rate: rate.id, priceMinor, currency, trouble: '' } };
}

async function buy({ shipment, rate }: PostageRow, port: CarrierPort): Promise<Step> {
  const bought = await port.buy(shipment, rate);
  if (bought.ok) return { change: paid(bought.value) };
  const { type, words } = bought.failure;
  if (type === 'refused') return { change: { state: 'refused', asked: '', trouble: words } };
  // It never reached the carrier: nothing is in doubt.
  return { change: { ...(type === 'away' ? { state: 'made' as const } : {}), trouble: words }, again: true };
}

/** A purchase broke off: the carrier says whether there is postage. Where there is none after a while, the same shipment is bought. */
async function settle(row: PostageRow, port: CarrierPort, now: number): Promise<Step> {
  const read = await port.read(row.shipment);
  if (!read.ok) return { change: { trouble: read.failure.words }, again: true };
  const { postage, refund } = read.value;
  if (postage && refund !== null) return { change: { ...paid(postage), state: 'void' } };
  if (postage) return { change: paid(postage) };
  if (now - row.buyingAt < (row.unwanted === 1 ? GIVE_UP_MS : SETTLE_MS))
    return { change: { trouble: row.trouble || 'it has not said yet whether it is bought' }, again: true };
  return { change: { state: 'made', trouble: '' } };
}

const paid = (postage: {
  readonly trackingNumber: string;
  readonly priceMinor: number;
  readonly currency: string;
}): Partial<PostageRow> => ({
  state: 'bought',
  tracking: postage.trackingNumber,
  priceMinor: postage.priceMinor,
  currency: postage.currency,
  asked: '',
  trouble: '',
});

async function fetch({ shipment }: PostageRow, port: CarrierPort): Promise<Step> {
  const label = await port.label(shipment);
  if (!label.ok) return { change: { trouble: label.failure.words }, again: true };
  const { type, data } = label.value;
  const text = Buffer.from(data).toString('base64');
  return { change: { state: 'ready', labelType: type, label: text, trouble: '' } };
}

async function giveBack({ shipment }: PostageRow, port: CarrierPort): Promise<Step> {
  const refund = await port.refund(shipment);
  if (refund.ok) return { change: { state: refund.value === 'refused' ? 'not-refunded' : 'void', trouble: '' } };
  const { type, words } = refund.failure;
  if (type === 'refused') return { change: { state: 'not-refunded', trouble: words } };
  // It may have taken the wish: asked again it says the same.
  return { change: { trouble: words }, again: true };
}

const stopped = ({ type, words }: CarrierTrouble): Step =>
  type === 'refused'
    ? { change: { state: 'refused', asked: '', trouble: words } }
    : { change: { trouble: words }, again: true };
