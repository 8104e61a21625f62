import { isAmong } from '#shared/carriers/index.ts';

/** A place as customs see it. */
export interface CustomsPlace {
  readonly country: string;
  readonly postcode: string;
}

/**
 * What a parcel crosses. `none`: neither · `vat`: within one customs area, from one VAT area to another: declared for its tax · `customs`: out of the
 * customs area.
 */
export type Crossing = 'none' | 'vat' | 'customs';

interface Areas {
  /** The areas that goods move in without customs; most places are in one, Northern Ireland is in two. */
  readonly customs: readonly string[];
  readonly vat: readonly string[];
}

/** From a day on (ISO), the members of the customs union of the European Union. Monaco is part of it by its treaty with France. Source: Regulation (EU) 952/2013, article 4. */
const EU_UNION: readonly { readonly from: string; readonly members: ReadonlySet<string> }[] = [
  {
    from: '2021-01-01',
    members: new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK'.split(' ')),
  },
];

/**
 * Places that differ from their country: those inside the customs union and outside its VAT area, those outside both, and those of other countries. `customs`,
 * `vat` name the areas; the place's own name stands for an area of its own. Sources: territorial status of EU countries, European Commission (Canaries,
 * Åland, overseas departments, Athos; Ceuta, Melilla, Helgoland, Büsingen, Livigno), Campione since 2020 by Directive (EU) 2019/475; Windsor Framework
 * (Northern Ireland); postcodes by general knowledge, 2026.
 */
const SPECIAL: readonly (Areas & { readonly country: string; readonly tokens: string })[] = [
  { country: 'ES', tokens: '35* 38*', customs: ['EU'], vat: ['Canaries'] },
  { country: 'ES', tokens: '51*', customs: ['Ceuta'], vat: ['Ceuta'] },
  { country: 'ES', tokens: '52*', customs: ['Melilla'], vat: ['Melilla'] },
  { country: 'FI', tokens: '22*', customs: ['EU'], vat: ['AX'] },
  { country: 'FR', tokens: '971*', customs: ['EU'], vat: ['GP'] },
  { country: 'FR', tokens: '972*', customs: ['EU'], vat: ['MQ'] },
  { country: 'FR', tokens: '973*', customs: ['EU'], vat: ['GF'] },
  { country: 'FR', tokens: '974*', customs: ['EU'], vat: ['RE'] },
  { country: 'FR', tokens: '976*', customs: ['EU'], vat: ['YT'] },
  { country: 'FR', tokens: '975*', customs: ['PM'], vat: ['PM'] },
  { country: 'FR', tokens: '986*', customs: ['WF'], vat: ['WF'] },
  { country: 'FR', tokens: '987*', customs: ['PF'], vat: ['PF'] },
  { country: 'FR', tokens: '988*', customs: ['NC'], vat: ['NC'] },
  { country: 'GR', tokens: '63086 63087', customs: ['EU'], vat: ['Athos'] },
  { country: 'DE', tokens: '27498', customs: ['Helgoland'], vat: ['Helgoland'] },
  { country: 'DE', tokens: '78266', customs: ['CH'], vat: ['CH'] },
  { country: 'IT', tokens: '23041', customs: ['Livigno'], vat: ['Livigno'] },
  { country: 'IT', tokens: '22061', customs: ['EU'], vat: ['Campione'] },
  { country: 'GB', tokens: 'BT*', customs: ['GB', 'EU'], vat: ['GB', 'EU'] },
  { country: 'GB', tokens: 'JE*', customs: ['GB'], vat: ['JE'] },
  { country: 'GB', tokens: 'GY*', customs: ['GB'], vat: ['GG'] },
  // Military post offices: the parcel is declared, whoever the host is. Guam, the Marianas and American Samoa are outside of the customs territory.
  { country: 'US', tokens: '340* 090-099 962-966', customs: ['US military'], vat: ['US military'] },
  { country: 'US', tokens: '008*', customs: ['VI'], vat: ['VI'] },
  { country: 'US', tokens: '96799', customs: ['AS'], vat: ['AS'] },
  { country: 'US', tokens: '969*', customs: ['GU'], vat: ['GU'] },
];

/** Codes of their own for places of another one's area. Everything else with a code of its own is an area of its own. */
const BY_CODE: Readonly<Record<string, Areas>> = {
  AX: { customs: ['EU'], vat: ['AX'] },
  GP: { customs: ['EU'], vat: ['GP'] },
  MQ: { customs: ['EU'], vat: ['MQ'] },
  GF: { customs: ['EU'], vat: ['GF'] },
  RE: { customs: ['EU'], vat: ['RE'] },
  YT: { customs: ['EU'], vat: ['YT'] },
  MF: { customs: ['EU'], vat: ['GP'] },
  IC: { customs: ['EU'], vat: ['Canaries'] },
  XI: { customs: ['GB', 'EU'], vat: ['GB', 'EU'] },
  IM: { customs: ['GB'], vat: ['GB'] },
  JE: { customs: ['GB'], vat: ['JE'] },
  GG: { customs: ['GB'], vat: ['GG'] },
  LI: { customs: ['CH'], vat: ['CH'] },
  PR: { customs: ['US'], vat: ['US'] },
};

function areasOf({ country, postcode }: CustomsPlace, on: string): Areas {
  const special = SPECIAL.find((place) => place.country === country && isAmong(country, postcode, place.tokens));
  const byCode = special ?? (Object.hasOwn(BY_CODE, country) ? BY_CODE[country] : undefined);
  if (byCode) return byCode;
  const area = isInUnion(country, on) ? 'EU' : country;
  return { customs: [area], vat: [area] };
}

const isInUnion = (country: string, on: string): boolean =>
  EU_UNION.findLast(({ from }) => from <= on)?.members.has(country) ?? false;

const meet = (one: readonly string[], other: readonly string[]): boolean => one.some((area) => other.includes(area));

/** What a parcel crosses between two places on a day (ISO). A parcel that crosses anything is declared. */
export function crossingOf(from: CustomsPlace, to: CustomsPlace, on: string): Crossing {
  const [here, there] = [areasOf(from, on), areasOf(to, on)];
  if (!meet(here.customs, there.customs)) return 'customs';
  return meet(here.vat, there.vat) ? 'none' : 'vat';
}

/** Whether goods that come from outside are cleared by the customs union of the EU there, and taxed by it: where low value consignments have rules of their own. */
export function entersUnion(from: CustomsPlace, to: CustomsPlace, on: string): boolean {
  const there = areasOf(to, on);
  return crossingOf(from, to, on) === 'customs' && there.customs.includes('EU') && there.vat.includes('EU');
}
