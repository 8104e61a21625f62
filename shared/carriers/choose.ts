import type { CarrierService } from '#shared/domain/index.ts';
import type { Asked } from './asked.ts';
import type { DropReason, DropRule } from './bans.ts';
import type { Holidays } from './holidays.ts';
import { askingOf, type Offer, offerOf, offerOfQuote, type Priced } from './offer.ts';
import { postcodeKeys } from './postcode.ts';
import type { RateIndex } from './rate-index.ts';

/** What puts one service before another, in this order: the customer's wish, the merchant's preference, the price, the days, the name. `only`: no other was left. */
export type ChoiceRule = 'only' | 'wish' | 'preference' | 'cost' | 'days' | 'name';

/** An offer that may be taken. */
export type Allowed = Offer & { readonly priced: Priced };

/**
 * What became of a service. `outranked`: it may be taken, and another comes before it; `byMinor` is how much dearer it is (below 0: cheaper) · `not-compared`: its price is in one
 * of several currencies.
 */
export type Verdict = Offer &
  (
    | { readonly type: 'taken' }
    | { readonly type: 'outranked'; readonly by: ChoiceRule; readonly byMinor: number }
    | { readonly type: 'dropped' }
    | { readonly type: 'not-compared' }
  );

/** The rule that alone keeps a service from being taken. */
export interface Help {
  readonly rule: DropRule;
  readonly service: string;
  readonly priced: Priced | null;
}

/**
 * The service for a parcel, and why. `rule`: what decided between it and the next · `among`: the rule that a cheaper service breaks and nothing else ("the cheapest that is
 * tracked"); null: none does · `helps`: where nothing is left, the rules of which one alone is in the way, the cheapest first, each once · `stuck`: why nothing was chosen.
 */
export interface Choice {
  readonly chosen: Allowed | null;
  readonly rule: ChoiceRule | null;
  readonly among: DropRule | null;
  readonly verdicts: readonly Verdict[];
  readonly helps: readonly Help[];
  readonly stuck: 'nothing-left' | 'currencies' | 'no-services' | null;
}

/** All that choices are made of: price lists, services by code, and the days on which nobody delivers. */
export interface Tables {
  readonly rates: RateIndex;
  readonly services: ReadonlyMap<string, CarrierService>;
  readonly holidays: Holidays;
}

/** Chooses the service for a parcel: the same at every station, whatever the order of the rows. Source: shipping facts, 3.2 and 3.4. */
export function chooseService(asked: Asked, { rates, services, holidays }: Tables): Choice {
  const asking = askingOf(asked, postcodeKeys(asked.place.country, asked.place.postcode), services, holidays);
  const quoted = new Set(asked.quotes.map(({ service }) => service));
  const listed = rates.servicesTo(asked.place.country).filter(({ service }) => !quoted.has(service));
  const offers = [
    ...listed.map((zones) => offerOf(zones, asking)),
    ...asked.quotes.map((quote) => offerOfQuote(quote, asking)),
  ];
  const here = new Set(offers.map(({ service }) => service));
  const elsewhere = [...rates.services].flatMap(([service, carrier]): readonly Offer[] =>
    here.has(service) ? [] : [{ service, carrier, priced: null, reasons: [{ type: 'no-zone' }] }],
  );
  return decide([...offers, ...elsewhere], asked);
}

function decide(offers: readonly Offer[], asked: Asked): Choice {
  const inOrder = orderOf(asked);
  const open = offers.filter(isAllowed).toSorted((one, other) => inOrder(one, other).order);
  const currencies = new Set(open.map(({ priced }) => priced.currency));
  const own = asked.currency !== null && currencies.has(asked.currency) ? asked.currency : null;
  if (currencies.size > 1 && own === null) {
    const verdicts = [...open.map((offer): Verdict => ({ ...offer, type: 'not-compared' })), ...droppedOf(offers)];
    return { chosen: null, rule: null, among: null, verdicts, helps: [], stuck: 'currencies' };
  }
  const comparable = currencies.size > 1 ? open.filter(({ priced }) => priced.currency === own) : open;
  const foreign = currencies.size > 1 ? open.filter(({ priced }) => priced.currency !== own) : [];
  const [chosen, ...others] = comparable;
  const dropped = [
    ...foreign.map((offer) => dropped1(offer, [{ type: 'other-currency', currency: offer.priced.currency }])),
    ...droppedOf(offers),
  ];
  if (!chosen)
    return {
      ...{ chosen: null, rule: null, among: null, verdicts: dropped, helps: helpsOf(dropped) },
      stuck: offers.length === 0 ? 'no-services' : 'nothing-left',
    };
  const verdicts: Verdict[] = others.map((offer) => ({
    ...offer,
    ...{
      type: 'outranked',
      by: inOrder(chosen, offer).by,
      byMinor: offer.priced.priceMinor - chosen.priced.priceMinor,
    },
  }));
  return {
    chosen,
    rule: others[0] ? inOrder(chosen, others[0]).by : 'only',
    among: amongOf(chosen, dropped),
    verdicts: [{ ...chosen, type: 'taken' }, ...verdicts, ...dropped],
    ...{ helps: [], stuck: null },
  };
}

const isAllowed = (offer: Offer): offer is Allowed => offer.priced !== null && offer.reasons.length === 0;

const dropped1 = (offer: Offer, reasons: readonly DropReason[]): Verdict => ({ ...offer, reasons, type: 'dropped' });

const byName = (one: Offer, other: Offer): number => (one.service < other.service ? -1 : 1);

const droppedOf = (offers: readonly Offer[]): readonly Verdict[] =>
  offers
    .filter((offer) => offer.reasons.length > 0)
    .toSorted(byName)
    .map((offer) => dropped1(offer, offer.reasons));

/** How far before others the customer's wish and the merchant's preference put a service: the least comes first. */
export function preferenceOf(
  { service, carrier }: Pick<Offer, 'service' | 'carrier'>,
  { wish, preferred }: Asked,
): number {
  if (service === wish) return -1;
  const at = preferred.findIndex((one) => one === service || one === carrier);
  return at === -1 ? preferred.length : at;
}

/** Compares two offers in one currency, and says what decided. */
function orderOf(asked: Asked) {
  return (one: Allowed, other: Allowed): { readonly order: number; readonly by: ChoiceRule } => {
    const preference = preferenceOf(one, asked) - preferenceOf(other, asked);
    if (preference !== 0)
      return {
        order: preference,
        by: [one, other].some(({ service }) => service === asked.wish) ? 'wish' : 'preference',
      };
    const cost = one.priced.priceMinor - other.priced.priceMinor;
    if (cost !== 0) return { order: cost, by: 'cost' };
    const days = daysOf(one) - daysOf(other);
    if (days !== 0) return { order: days, by: 'days' };
    return { order: byName(one, other), by: 'name' };
  };
}

/** Not known is later than any day. */
const daysOf = ({ priced: { daysMax, daysMin } }: Allowed): number => daysMax ?? daysMin ?? 1_000;

/** The rule that the cheapest of the cheaper services breaks, and none else. */
function amongOf({ priced: { priceMinor, currency } }: Allowed, dropped: readonly Verdict[]): DropRule | null {
  let best: { readonly rule: DropRule; readonly priceMinor: number } | null = null;
  for (const { priced, reasons } of dropped) {
    const [only, ...more] = reasons;
    if (!priced || !only || more.length > 0 || priced.currency !== currency || priced.priceMinor >= priceMinor)
      continue;
    if (!best || priced.priceMinor < best.priceMinor) best = { rule: only.type, priceMinor: priced.priceMinor };
  }
  return best?.rule ?? null;
}

/** Rules that alone are in the way of a service. Where nobody goes there is no rule that helps. */
function helpsOf(dropped: readonly Verdict[]): readonly Help[] {
  const helps = dropped.flatMap(({ service, priced, reasons }): readonly Help[] => {
    const [only, ...more] = reasons;
    return !only || more.length > 0 || only.type === 'no-zone' ? [] : [{ rule: only.type, service, priced }];
  });
  const cost = ({ priced }: Help): string =>
    priced ? `0${priced.currency}${String(priced.priceMinor).padStart(16, '0')}` : '1';
  const sorted = helps.toSorted((one, other) => (cost(one) < cost(other) ? -1 : cost(one) > cost(other) ? 1 : 0));
  const seen = new Set<DropRule>();
  return sorted.filter(({ rule }) => !seen.has(rule) && seen.add(rule) !== undefined);
}
