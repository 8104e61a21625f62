import type { Rate } from '#shared/domain/index.ts';
import { readCountries } from './countries.ts';
import { dateOf, dayOf } from './plain-date.ts';
import { type PostcodeToken, postcodeDigits, readToken } from './postcode.ts';

/**
 * What is odd in a price list. None of it stops the list from being taken. `overlap`: several rows for the same step of the same zone on the same days · `gap-in-days`: no price between
 * two of them · `gap-in-postcodes`: codes between two ranges that nothing covers · `ranges-overlap`: two ranges cover some codes and neither lies in the other · `falling-price`: more
 * weight costs less · `dead-row`: it ends before it begins, or none of its places can be read · `ended`: it was valid, and is no more · `begins`: it is valid from a day to come · `no-weight-limit`: one price for any weight ·
 * `zeros-lost`: a code is shorter than those of its country · `unreadable-postcode`: no form of its country · `currencies-meet`: prices of one country in several currencies, which are
 * never compared · `two-carriers`: one service, two carriers · `zone-ends`: its places are priced like the rest of the country afterwards · `unknown-service`: services.csv lacks it.
 */
export type RateFaultType =
  | 'overlap'
  | 'gap-in-days'
  | 'gap-in-postcodes'
  | 'ranges-overlap'
  | 'falling-price'
  | 'dead-row'
  | 'ended'
  | 'begins'
  | 'no-weight-limit'
  | 'zeros-lost'
  | 'unreadable-postcode'
  | 'currencies-meet'
  | 'two-carriers'
  | 'zone-ends'
  | 'unknown-service';

/** One fault. `rows`: places in the list that was asked about, in order. `detail`: the date, the code, the country, the currencies that it is about. */
export interface RateFault {
  readonly type: RateFaultType;
  readonly service: string;
  readonly rows: readonly number[];
  readonly detail: string;
}

const FOREVER = '9999-12-31';
const fromOf = ({ validFrom }: Rate): string => validFrom ?? '';
const toOf = ({ validTo }: Rate): string => validTo ?? FOREVER;
const dayAfter = (date: string): string => dateOf(dayOf(date) + 1);

/** Finds what is odd in a price list. `today`: a plain date; empty: nothing is said of what ended or is to begin. `known`: the services of services.csv; null: none is known, and nothing is said of it. */
export function rateFaults(
  rates: readonly Rate[],
  today: string,
  known: ReadonlySet<string> | null,
): readonly RateFault[] {
  const faults: RateFault[] = [];
  const tell = (type: RateFaultType, rows: readonly number[], detail: string): void => {
    const service = rates[rows[0] as number]?.service as string;
    faults.push({ type, service, rows: rows.toSorted((one, other) => one - other), detail });
  };
  for (const [row, rate] of rates.entries()) aloneFaults(rate, today, (type, detail) => tell(type, [row], detail));
  for (const rows of groups(rates, zoneKey).values()) zoneFaults(rates, rows, tell);
  for (const [service, rows] of groups(rates, ({ service }) => service)) {
    serviceFaults(rates, rows, tell);
    if (known && !known.has(service)) tell('unknown-service', rows.slice(0, 1), service);
  }
  currencyFaults(rates, tell);
  return faults.toSorted((one, other) => (one.rows[0] as number) - (other.rows[0] as number));
}

type Tell = (type: RateFaultType, rows: readonly number[], detail: string) => void;

function groups(rates: readonly Rate[], keyOf: (rate: Rate) => string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [row, rate] of rates.entries()) {
    const key = keyOf(rate);
    const rows = found.get(key);
    if (rows) rows.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** Rows of one zone: the same places, however they are written down. */
const zoneKey = ({ service, countries, postcodes }: Rate): string =>
  JSON.stringify([service, countries.toSorted(), postcodes.toSorted()]);

function aloneFaults(rate: Rate, today: string, tell: (type: RateFaultType, detail: string) => void): void {
  if (toOf(rate) < fromOf(rate)) tell('dead-row', toOf(rate));
  else if (toOf(rate) < today) tell('ended', toOf(rate));
  else if (today !== '' && fromOf(rate) > today) tell('begins', fromOf(rate));
  if (rate.maxGrams === null && rate.perKgMinor === 0) tell('no-weight-limit', '');
  const { codes } = readCountries(rate.countries);
  // A group of countries has no codes in common: each reads them in its own way.
  for (const country of codes) {
    const tokens = rate.postcodes.map((text) => [text, readToken(country, text)] as const);
    const unreadable = tokens.filter(([, token]) => token.type === 'unreadable').map(([text]) => text);
    const lost = rate.postcodes.filter((text) => hasLostZeros(country, text));
    const odd = unreadable.filter((text) => !lost.includes(text));
    if (lost.length > 0) tell('zeros-lost', `${country}: ${lost.slice(0, 5).join(' ')}`);
    if (odd.length > 0) tell('unreadable-postcode', `${country}: ${odd.slice(0, 5).join(' ')}`);
    if (tokens.length > 0 && unreadable.length === tokens.length) tell('dead-row', country);
  }
}

/** What a spreadsheet makes of 01067 and 006-010: 1067 and 6-10. */
function hasLostZeros(country: string, text: string): boolean {
  const digits = postcodeDigits(country);
  if (digits === undefined) return false;
  const [first = '', second] = text.split('-');
  if (!/^\d+$/.test(first)) return false;
  if (second === undefined) return first.length < digits;
  return /^\d+$/.test(second) && first.length < second.length;
}

function zoneFaults(rates: readonly Rate[], rows: readonly number[], tell: Tell): void {
  const of = (row: number): Rate => rates[row] as Rate;
  const steps = new Map<string, number[]>();
  for (const row of rows) {
    const key = `${of(row).maxGrams} ${of(row).maxLengthMm}`;
    steps.set(key, [...(steps.get(key) ?? []), row]);
  }
  for (const same of steps.values()) {
    const byDay = same.toSorted((one, other) => compare(fromOf(of(one)), fromOf(of(other))) || one - other);
    for (const [at, row] of byDay.entries()) {
      const next = byDay[at + 1];
      if (next === undefined) continue;
      if (fromOf(of(next)) <= toOf(of(row))) tell('overlap', [row, next], fromOf(of(next)));
      else if (dayAfter(toOf(of(row))) < fromOf(of(next))) tell('gap-in-days', [row, next], dayAfter(toOf(of(row))));
    }
  }
  const byWeight = rows.toSorted((one, other) => limitOf(of(one)) - limitOf(of(other)) || one - other);
  for (const [at, row] of byWeight.entries()) {
    const light = of(row);
    const heavy = byWeight
      .slice(at + 1)
      .find(
        (other) => limitOf(of(other)) > limitOf(light) && meet(light, of(other)) && reach(of(other)) >= reach(light),
      );
    if (heavy === undefined || light.currency !== of(heavy).currency) continue;
    if (costOf(of(heavy), limitOf(light) + 1) < costOf(light, limitOf(light)))
      tell('falling-price', [row, heavy], String(limitOf(light)));
  }
}

const limitOf = ({ maxGrams }: Rate): number => maxGrams ?? Number.POSITIVE_INFINITY;
const reach = ({ maxLengthMm }: Rate): number => maxLengthMm ?? Number.POSITIVE_INFINITY;
const costOf = ({ priceMinor, perKgMinor }: Rate, grams: number): number =>
  priceMinor + perKgMinor * Math.ceil(grams / 1_000);
/** Whether two rows are valid on a common day. */
const meet = (one: Rate, other: Rate): boolean => fromOf(one) <= toOf(other) && fromOf(other) <= toOf(one);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

interface Range {
  readonly row: number;
  readonly text: string;
  readonly among: string;
  readonly from: number;
  readonly to: number;
}

/** Of one service in one country: its ranges beside each other, and its zones beside the whole country. */
function serviceFaults(rates: readonly Rate[], rows: readonly number[], tell: Tell): void {
  const of = (row: number): Rate => rates[row] as Rate;
  const carriers = new Map(rows.map((row) => [of(row).carrier, row]));
  if (carriers.size > 1) tell('two-carriers', [...carriers.values()], [...carriers.keys()].toSorted().join(', '));
  const countries = new Set(rows.flatMap((row) => readCountries(of(row).countries).codes));
  for (const country of countries) {
    const here = rows.filter((row) => of(row).countries.includes(country));
    const whole = here.filter((row) => of(row).postcodes.length === 0);
    const covered = rows.some((row) => of(row).postcodes.length === 0 && goesTo(of(row), country));
    const zones = new Map<string, number[]>();
    for (const row of here) {
      const key = of(row).postcodes.toSorted().join(' ');
      if (key !== '') zones.set(key, [...(zones.get(key) ?? []), row]);
    }
    for (const zone of zones.values()) {
      const end = zone
        .map((row) => toOf(of(row)))
        .toSorted()
        .at(-1) as string;
      if (end < FOREVER && whole.some((row) => toOf(of(row)) > end)) tell('zone-ends', zone.slice(0, 5), end);
    }
    rangeFaults(country, zones, covered, tell);
  }
}

function goesTo({ countries }: Rate, country: string): boolean {
  const { everywhere, codes, except } = readCountries(countries);
  return everywhere ? !except.has(country) : codes.includes(country);
}

function rangeFaults(
  country: string,
  zones: ReadonlyMap<string, readonly number[]>,
  covered: boolean,
  tell: Tell,
): void {
  const ranges = [...zones].flatMap(([texts, rows]) =>
    texts.split(' ').flatMap((text) => rangeIn(readToken(country, text), text, rows[0] as number)),
  );
  const sorted = ranges.toSorted(
    (one, other) => compare(one.among, other.among) || one.from - other.from || other.to - one.to,
  );
  // What is named one by one may fill what lies between two ranges.
  const isWhole = covered || [...zones.keys()].some((texts) => texts.split(' ').some((text) => !text.includes('-')));
  let last: Range | null = null;
  for (const range of sorted) {
    const before: Range | null = last?.among === range.among ? last : null;
    if (before && range.from <= before.to && range.to > before.to && range.from > before.from)
      tell('ranges-overlap', [before.row, range.row], `${country}: ${before.text} ${range.text}`);
    else if (before && !isWhole && isApart(before, range))
      tell('gap-in-postcodes', [before.row, range.row], `${country}: ${before.text} ${range.text}`);
    if (!before || range.to > before.to) last = range;
  }
}

const rangeIn = (token: PostcodeToken, text: string, row: number): readonly Range[] =>
  token.type === 'range' ? [{ row, text, among: token.among, from: token.from, to: token.to }] : [];

/** Codes of a country that is parted by ranges follow each other: 000-199 and 200-399. Those of a British area are parts of it by themselves. */
const isApart = (before: Range, range: Range): boolean =>
  before.among === '' && range.from > before.to + 1 && !follows(before.text, range.text);

/** Ends with letters in them leave room for digits that no code has. */
function follows(before: string, after: string): boolean {
  const [, end = ''] = before.split('-');
  const [start = ''] = after.split('-');
  return /^\d+$/.test(end) && /^\d+$/.test(start) && end.length === start.length && Number(end) + 1 === Number(start);
}

function currencyFaults(rates: readonly Rate[], tell: Tell): void {
  const met = new Map<string, Map<string, number>>();
  for (const [row, { countries, currency }] of rates.entries())
    for (const country of readCountries(countries).codes) {
      const of = met.get(country) ?? new Map<string, number>();
      met.set(country, of);
      if (!of.has(currency)) of.set(currency, row);
    }
  for (const [row, { countries, currency }] of rates.entries()) {
    const list = readCountries(countries);
    for (const [country, of] of list.everywhere ? met : [])
      if (!list.except.has(country) && !of.has(currency)) of.set(currency, row);
  }
  for (const [country, of] of met)
    if (of.size > 1) tell('currencies-meet', [...of.values()], `${country}: ${[...of.keys()].toSorted().join(', ')}`);
}
