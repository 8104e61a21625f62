import type { Rate } from '#shared/domain/index.ts';
import { type CountryLevel, readCountries } from './countries.ts';
import { type PostcodeKeys, readToken } from './postcode.ts';

/** One step of a price list, as it is looked up. Limits that are none are infinite; dates are `20261130`. `row`: its place in the list that the index was built of. */
export interface Break {
  readonly maxGrams: number;
  readonly maxLengthTenthMm: number;
  readonly priceMinor: number;
  readonly perKgMinor: number;
  readonly currency: string;
  readonly daysMin: number | null;
  readonly daysMax: number | null;
  readonly tracked: boolean;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** What a service has for a parcel: the break that holds it in the closest zone · the limit of that zone · or no zone for the address. */
export type Found =
  | { readonly type: 'break'; readonly found: Break; readonly zone: readonly Break[] }
  | { readonly type: 'too-heavy'; readonly mostGrams: number }
  | { readonly type: 'too-long'; readonly mostTenthMm: number }
  | { readonly type: 'no-zone' }
  | { readonly type: 'unreadable-postcode' };

/** A price list of one service in one country. */
export interface ServiceZones {
  readonly service: string;
  readonly carrier: string;
  /** `keys`: of the address's postcode · `date`: `20261130` · billed grams · the longest side. */
  readonly find: (keys: PostcodeKeys, date: number, grams: number, longestTenthMm: number) => Found;
  /** Whether its zones go by postcodes. */
  readonly byPostcode: boolean;
}

/** Price lists as they are asked: by country, then by service. */
export interface RateIndex {
  /** The services that go to a country, by name. */
  readonly servicesTo: (country: string) => readonly ServiceZones[];
  /** Every service of the list, by name, with its carrier. */
  readonly services: ReadonlyMap<string, string>;
}

/** Breaks of one zone, the smallest first. Several objects, the closest list of countries first, where several name the same token. */
type Layers = readonly (readonly Break[])[];
interface Zone {
  readonly level: CountryLevel;
  readonly breaks: Break[];
}

interface Interval {
  readonly starts: readonly number[];
  /** Of each start until the next one: the narrowest first. */
  readonly layers: readonly Layers[];
}

const ALWAYS = 99_999_999;
/** `20261130` of `2026-11-30`. */
export const dateNumber = (date: string): number => Number(date.replaceAll('-', ''));

const breakOf = (rate: Rate, row: number): Break => ({
  maxGrams: rate.maxGrams ?? Number.POSITIVE_INFINITY,
  maxLengthTenthMm: rate.maxLengthMm === null ? Number.POSITIVE_INFINITY : rate.maxLengthMm * 10,
  ...{ priceMinor: rate.priceMinor, perKgMinor: rate.perKgMinor, currency: rate.currency },
  ...{ daysMin: rate.daysMin, daysMax: rate.daysMax, tracked: rate.tracked },
  from: rate.validFrom === null ? 0 : dateNumber(rate.validFrom),
  to: rate.validTo === null ? ALWAYS : dateNumber(rate.validTo),
  row,
});

/** The smallest break first. What follows makes the order the same whatever the order of the rows: nothing in it hangs on where a row stands. */
const inOrder = (one: Break, other: Break): number =>
  compare(one.maxGrams, other.maxGrams) ||
  compare(one.maxLengthTenthMm, other.maxLengthTenthMm) ||
  one.priceMinor - other.priceMinor ||
  one.perKgMinor - other.perKgMinor ||
  compare(one.currency, other.currency) ||
  Number(one.daysMax) - Number(other.daysMax) ||
  Number(one.daysMin) - Number(other.daysMin) ||
  Number(other.tracked) - Number(one.tracked);

const compare = <T extends number | string>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Builds the index: countries, then services, then zones by rank, each with its breaks in order. Within a service the closest zone wins and never the cheapest: an exact
 * code, a range (the narrowest), a prefix (the longest), a country, a group of countries, everywhere. What a country has is built when it is first asked for. Source: shipping facts, 3.2.
 */
export function createRateIndex(rates: readonly Rate[]): RateIndex {
  const named = new Map<string, Map<string, number[]>>();
  const everywhere = new Map<string, number[]>();
  const lists = rates.map(({ countries }) => readCountries(countries));
  for (const [row, { service }] of rates.entries()) {
    const { codes, everywhere: isEverywhere } = lists[row] as (typeof lists)[number];
    if (isEverywhere) add(everywhere, service, row);
    else
      for (const country of codes) {
        const services = named.get(country) ?? new Map<string, number[]>();
        named.set(country, services);
        add(services, service, row);
      }
  }
  const build = (country: string): readonly ServiceZones[] => {
    const services = new Map<string, readonly number[]>(named.get(country) ?? []);
    for (const [service, rows] of everywhere) {
      const open = rows.filter((row) => !lists[row]?.except.has(country));
      if (open.length > 0) services.set(service, [...(services.get(service) ?? []), ...open]);
    }
    return [...services]
      .toSorted(([one], [other]) => compare(one, other))
      .map(([service, rows]) =>
        zonesOf(
          country,
          service,
          rows.map((row) => ({ row, rate: rates[row] as Rate, level: levelOf(row) })),
        ),
      );
  };
  const levelOf = (row: number): CountryLevel => {
    const { everywhere: isEverywhere, codes } = lists[row] as (typeof lists)[number];
    return isEverywhere ? 1 : codes.length > 1 ? 2 : 3;
  };
  const built = new Map<string, readonly ServiceZones[]>();
  const carriers = rates.toSorted(
    (one, other) => compare(one.service, other.service) || compare(one.carrier, other.carrier),
  );
  return {
    services: new Map(carriers.map(({ service, carrier }) => [service, carrier])),
    servicesTo(country) {
      const known = built.get(country);
      if (known) return known;
      const zones = build(country);
      built.set(country, zones);
      return zones;
    },
  };
}

interface RowHere {
  readonly row: number;
  readonly rate: Rate;
  readonly level: CountryLevel;
}

function zonesOf(country: string, service: string, rows: readonly RowHere[]): ServiceZones {
  const zones = new Map<string, Zone & { readonly tokens: readonly string[] }>();
  for (const { row, rate, level } of rows) {
    const text = `${level} ${rate.postcodes.join(' ')}`;
    const zone = zones.get(text) ?? { level, breaks: [], tokens: rate.postcodes };
    zones.set(text, zone);
    zone.breaks.push(breakOf(rate, row));
  }
  const byKey = { exact: new Map<string, Zone[]>(), prefix: new Map<string, Zone[]>() };
  const ranges = new Map<string, { readonly from: number; readonly to: number; readonly zone: Zone }[]>();
  const whole: Zone[] = [];
  for (const zone of zones.values()) {
    if (zone.tokens.length === 0) whole.push(zone);
    for (const text of zone.tokens) {
      const token = readToken(country, text);
      if (token.type === 'exact' || token.type === 'prefix') add(byKey[token.type], token.key, zone);
      else if (token.type === 'range') add(ranges, token.among, { from: token.from, to: token.to, zone });
    }
  }
  const layersOf = createLayers();
  const ready = (map: ReadonlyMap<string, readonly Zone[]>) =>
    new Map([...map].map(([key, of]) => [key, layersOf(of)]));
  const [exact, prefix] = [ready(byKey.exact), ready(byKey.prefix)];
  const intervals = new Map([...ranges].map(([among, of]) => [among, intervalsOf(of, layersOf)]));
  const [all, byPostcode] = [layersOf(whole), exact.size + prefix.size + intervals.size > 0];
  return {
    service,
    carrier: rows.reduce((last, { rate }) => (rate.carrier > last ? rate.carrier : last), ''),
    byPostcode,
    find(keys, date, grams, longestTenthMm) {
      if (byPostcode && keys.exact.length === 0) return { type: 'unreadable-postcode' };
      const take = (layers: Layers | undefined): Found | null =>
        layers ? inLayers(layers, date, grams, longestTenthMm) : null;
      for (const key of exact.size > 0 ? keys.exact : []) {
        const found = take(exact.get(key));
        if (found) return found;
      }
      const interval = keys.range && intervals.get(keys.range.among);
      const within = interval && keys.range && take(intervalAt(interval, keys.range.value));
      if (within) return within;
      for (const key of prefix.size > 0 ? keys.prefixes : []) {
        const found = take(prefix.get(key));
        if (found) return found;
      }
      return take(all) ?? { type: 'no-zone' };
    },
  };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The closest of several zones first; those that are as close are one. The same zones are made into layers once. */
function createLayers(): (zones: readonly Zone[]) => Layers {
  const numbers = new Map<Zone, number>();
  const made = new Map<string, Layers>();
  const numberOf = (zone: Zone): number => {
    const number = numbers.get(zone) ?? numbers.size;
    numbers.set(zone, number);
    return number;
  };
  return (zones) => {
    const key = zones.map(numberOf).join();
    const known = made.get(key);
    if (known) return known;
    const layers = ([3, 2, 1] as const).flatMap((level) => {
      const breaks = zones.filter((zone) => zone.level === level).flatMap((zone) => zone.breaks);
      return breaks.length > 0 ? [breaks.toSorted(inOrder)] : [];
    });
    made.set(key, layers);
    return layers;
  };
}

/** Cuts ranges at their ends, so that one search finds all that lie over a code: the narrowest first. */
function intervalsOf(
  ranges: readonly { readonly from: number; readonly to: number; readonly zone: Zone }[],
  layersOf: (zones: readonly Zone[]) => Layers,
): Interval {
  const starts = [...new Set(ranges.flatMap(({ from, to }) => [from, to + 1]))].toSorted((one, other) => one - other);
  const sorted = ranges.toSorted((one, other) => one.from - other.from);
  let [open, begun]: [typeof sorted, number] = [[], 0];
  const layers = starts.map((start) => {
    open = open.filter(({ to }) => start <= to);
    for (; begun < sorted.length && (sorted[begun] as (typeof sorted)[number]).from <= start; begun++)
      open.push(sorted[begun] as (typeof sorted)[number]);
    const over = open;
    const widths = [...new Set(over.map(({ from, to }) => to - from))].toSorted((one, other) => one - other);
    return widths.flatMap((width) =>
      layersOf(over.filter(({ from, to }) => to - from === width).map(({ zone }) => zone)),
    );
  });
  return { starts, layers };
}

/** The last start that is not after the value. */
function intervalAt({ starts, layers }: Interval, value: number): Layers | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return layers[low - 1];
}

/** The first layer that holds on the date decides, also where it does not hold the parcel: a closer zone is never passed over for a cheaper one. */
function inLayers(layers: Layers, date: number, grams: number, longestTenthMm: number): Found | null {
  for (const breaks of layers) {
    const found = inZone(breaks, date, grams, longestTenthMm);
    if (found) return found;
  }
  return null;
}

function inZone(breaks: readonly Break[], date: number, grams: number, longestTenthMm: number): Found | null {
  let [low, high] = [0, breaks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle] as Break).maxGrams < grams) low = middle + 1;
    else high = middle;
  }
  let mostTenthMm = 0;
  for (let at = low; at < breaks.length; at++) {
    const one = breaks[at] as Break;
    if (!holdsOn(one, date)) continue;
    if (one.maxLengthTenthMm >= longestTenthMm) return { type: 'break', found: one, zone: breaks };
    mostTenthMm = Math.max(mostTenthMm, one.maxLengthTenthMm);
  }
  if (mostTenthMm > 0) return { type: 'too-long', mostTenthMm };
  for (let at = low - 1; at >= 0; at--) {
    const one = breaks[at] as Break;
    if (holdsOn(one, date)) return { type: 'too-heavy', mostGrams: one.maxGrams };
  }
  return null;
}

const holdsOn = ({ from, to }: Break, date: number): boolean => from <= date && date <= to;
