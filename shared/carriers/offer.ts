import { type CarrierService, plainService } from '#shared/domain/index.ts';
import type { Asked, Quote } from './asked.ts';
import { bansOf, type DropReason } from './bans.ts';
import { billedGrams, weightRuleOn } from './billed-weight.ts';
import type { Holidays } from './holidays.ts';
import type { PostcodeKeys } from './postcode.ts';
import { type Promised, promise } from './promise.ts';
import { dateNumber, type ServiceZones } from './rate-index.ts';
import { type DueSurcharge, surchargesOn } from './surcharges.ts';

/** What a service would cost, and when it arrives. `priceMinor` has the surcharges in it. `row`: the price list's; null: a carrier's own answer. */
export interface Priced {
  readonly priceMinor: number;
  readonly currency: string;
  readonly surcharges: readonly DueSurcharge[];
  readonly billedGrams: number;
  readonly daysMin: number | null;
  readonly daysMax: number | null;
  readonly promised: Promised;
  readonly row: number | null;
}

/** A service for a parcel: its price where it has one, and all that speaks against it. */
export interface Offer {
  readonly service: string;
  readonly carrier: string;
  readonly priced: Priced | null;
  readonly reasons: readonly DropReason[];
}

/** What the offers of one parcel have in common, made once. `today`: the date as a number. */
export interface Asking {
  readonly asked: Asked;
  readonly keys: PostcodeKeys;
  readonly services: ReadonlyMap<string, CarrierService>;
  readonly holidays: Holidays;
  readonly today: number;
}

/** What is asked, with what all services look up. */
export const askingOf = (
  asked: Asked,
  keys: PostcodeKeys,
  services: ReadonlyMap<string, CarrierService>,
  holidays: Holidays,
): Asking => ({ ...{ asked, keys, services, holidays }, today: dateNumber(asked.ready.date) });

/** The offer of a price list. */
export function offerOf(zones: ServiceZones, asking: Asking): Offer {
  const { asked, keys, services, today } = asking;
  const service = services.get(zones.service) ?? plainService(zones.service, zones.carrier);
  const carrier = service.carrier === '' ? zones.carrier : service.carrier;
  const own = carrier === service.carrier ? service : { ...service, carrier };
  const billed = billedGrams(weightRuleOn(service, asked.ready.date), asked.grams, asked.sides);
  const found = zones.find(keys, today, billed, asked.sides?.[0] ?? 0);
  const bans = bansOf(own, asked);
  const offer = { service: zones.service, carrier };
  if (found.type === 'too-heavy')
    return { ...offer, priced: null, reasons: [...bans, { type: 'too-heavy', grams: billed, most: found.mostGrams }] };
  if (found.type === 'too-long') {
    const mm = Number(asked.sides?.[0]) / 10;
    return { ...offer, priced: null, reasons: [...bans, { type: 'too-long', mm, most: found.mostTenthMm / 10 }] };
  }
  if (found.type !== 'break') return { ...offer, priced: null, reasons: [...bans, { type: found.type }] };
  const { priceMinor, perKgMinor, currency, daysMin, daysMax, tracked, row } = found.found;
  const steps = Math.ceil(billed / own.stepGrams) * own.stepGrams;
  const base = { minor: priceMinor + Math.ceil((perKgMinor * steps) / 1_000), currency };
  return priced({ ...offer, own, base, days: { min: daysMin, max: daysMax }, tracked, row, billed, bans }, asking);
}

/** The offer of somebody else's price. What the price list of the service says does not count. */
export function offerOfQuote(quote: Quote, asking: Asking): Offer {
  const own = { ...(asking.services.get(quote.service) ?? anyService(quote)), carrier: quote.carrier, surcharges: [] };
  return priced(
    {
      ...{ service: quote.service, carrier: quote.carrier, own },
      base: { minor: quote.priceMinor, currency: quote.currency },
      days: { min: quote.daysMin, max: quote.daysMax },
      ...{
        tracked: quote.tracked,
        row: null,
        billed: Math.max(1, asking.asked.grams),
        bans: bansOf(own, asking.asked),
      },
    },
    asking,
  );
}

/** A carrier that gives a price for this very address has looked at it. Goods that it must be told of are another matter. */
const anyService = ({ service, carrier }: Quote): CarrierService => ({
  ...plainService(service, carrier),
  ...{ poBox: true, military: true },
});

interface Base {
  readonly service: string;
  readonly carrier: string;
  readonly own: CarrierService;
  readonly base: { readonly minor: number; readonly currency: string };
  readonly days: { readonly min: number | null; readonly max: number | null };
  readonly tracked: boolean;
  readonly row: number | null;
  readonly billed: number;
  readonly bans: readonly DropReason[];
}

function priced(of: Base, { asked, holidays }: Asking): Offer {
  const { service, carrier, own, base, days, row, billed } = of;
  const promised = promise(own, days, asked.ready, asked.origin, asked.place, holidays);
  const surcharges = surchargesOn(own, base, asked, promised.handOver);
  const reasons: DropReason[] = [...of.bans];
  if (asked.tracked && !of.tracked) reasons.push({ type: 'not-tracked' });
  if (asked.arriveBy !== null && promised.latest === null) reasons.push({ type: 'no-days' });
  else if (asked.arriveBy !== null && promised.latest !== null && promised.latest > asked.arriveBy)
    reasons.push({ type: 'arrives-late', arrives: promised.latest, by: asked.arriveBy });
  if (!surcharges)
    return {
      service,
      carrier,
      priced: null,
      reasons: [...reasons, { type: 'other-currency', currency: base.currency }],
    };
  const priceMinor = surcharges.reduce((sum, { minor }) => sum + minor, base.minor);
  const facts = { priceMinor, currency: base.currency, surcharges, billedGrams: billed, promised, row };
  return { service, carrier, priced: { ...facts, daysMin: days.min, daysMax: days.max }, reasons };
}
