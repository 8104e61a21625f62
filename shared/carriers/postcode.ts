// Postcodes as carriers part a country by them. A code is compared by its country's form, never as text: PA6 7LN does not begin with PA67.

/** A postcode as it is compared. `exact` and `prefixes`: keys that a token may have, the longest first; `range`: where it lies among ranges. Empty: it has no form of its country. */
export interface PostcodeKeys {
  readonly exact: readonly string[];
  readonly prefixes: readonly string[];
  readonly range: { readonly among: string; readonly value: number } | null;
}

/** What a token of a price list covers. `from`, `to`: both ends are in. */
export type PostcodeToken =
  | { readonly type: 'exact' | 'prefix'; readonly key: string }
  | { readonly type: 'range'; readonly among: string; readonly from: number; readonly to: number }
  | { readonly type: 'unreadable' };

const UNREADABLE: PostcodeToken = { type: 'unreadable' };
/** Of an address whose postcode has no form of its country: whoever prices by postcodes cannot price it. */
const NO_KEYS: PostcodeKeys = { exact: [], prefixes: [], range: null };

/** How many digits a postcode has, where all of them are digits. A code with fewer lost its zeros in a spreadsheet. Source: UPU, as of 2026. */
const DIGITS: Readonly<Record<string, number>> = {
  ...{ AT: 4, AU: 4, BE: 4, CH: 4, DK: 4, HU: 4, LU: 4, NO: 4, NZ: 4, SI: 4, BG: 4, ZA: 4, LV: 4 },
  ...{ CZ: 5, DE: 5, EE: 5, ES: 5, FI: 5, FR: 5, GR: 5, HR: 5, IT: 5, LT: 5, MX: 5, PL: 5, SE: 5, SK: 5, TR: 5, US: 5 },
  ...{ CN: 6, IN: 6, RO: 6, RU: 6, SG: 6, JP: 7 },
};

/** How many digits a country's postcodes have; undefined where they have letters, or where it is not known. */
export const postcodeDigits = (country: string): number | undefined => DIGITS[country];

/** The keys by which an address's postcode is looked up, made once for all services. */
export function postcodeKeys(country: string, text: string): PostcodeKeys {
  const code = compact(country, text);
  if (code === '') return NO_KEYS;
  if (country === 'GB') return keysInBritain(code);
  const digits = DIGITS[country];
  // Nine digits of a ZIP are its five and what lies within.
  const bare = country === 'US' ? code.slice(0, 5) : code;
  if (digits !== undefined && !new RegExp(`^\\d{${digits}}$`).test(bare)) return NO_KEYS;
  const prefixes = Array.from(bare, (_, at) => bare.slice(0, bare.length - at));
  return { exact: [bare], prefixes, range: { among: '', value: rankOf(bare, '0') } };
}

/** Reads a token of a price list for one country. */
export function readToken(country: string, text: string): PostcodeToken {
  const isPrefix = text.endsWith('*');
  const [first = '', second, ...more] = text.split('-');
  if (more.length > 0 || text.slice(0, -1).includes('*') || (isPrefix && second !== undefined)) return UNREADABLE;
  if (second !== undefined) return rangeOf(country, compact(country, first), compact(country, second));
  const code = compact(country, isPrefix ? text.slice(0, -1) : text);
  if (code === '') return UNREADABLE;
  const type = isPrefix ? 'prefix' : 'exact';
  if (country !== 'GB') return { type, key: code };
  const parts = partsInBritain(code);
  return parts ? { type, key: keyOf(parts) } : UNREADABLE;
}

/** Whether a token of a price list covers an address's postcode. */
export function covers(token: PostcodeToken, { exact, prefixes, range }: PostcodeKeys): boolean {
  if (token.type === 'exact') return exact.includes(token.key);
  if (token.type === 'prefix') return prefixes.includes(token.key);
  return token.type === 'range' && range?.among === token.among && token.from <= range.value && range.value <= token.to;
}

function rangeOf(country: string, from: string, to: string): PostcodeToken {
  if (country === 'GB') {
    const [low, high] = [partsInBritain(from), partsInBritain(/^\d/.test(to) ? `${areaOf(from)}${to}` : to)];
    if (!low || !high || low.area !== high.area || low.rest !== '' || high.rest !== '') return UNREADABLE;
    const range = { type: 'range', among: low.area, from: Number(low.number), to: Number(high.number) } as const;
    return low.number === '' || high.number === '' || range.from > range.to ? UNREADABLE : range;
  }
  const ends = { from: rankOf(from, '0'), to: rankOf(to, 'Z') };
  if (from === '' || from.length !== to.length || ends.from > ends.to) return UNREADABLE;
  return { type: 'range', among: '', ...ends };
}

/** Capital letters and digits only, without the country's own letters before a hyphen (D-10115). A ZIP keeps its nine digits. */
function compact(country: string, text: string): string {
  const plain = text.normalize('NFKC').toUpperCase().trim();
  const own = /^([A-Z]{1,3})-(?=\d)/.exec(plain)?.[1];
  const bare = own !== undefined && country.startsWith(own.slice(0, 1)) ? plain.slice(own.length) : plain;
  const code = bare.replace(/[^A-Z0-9]/g, '').slice(0, 10);
  return DIGITS[country] !== undefined && code.startsWith(country) ? code.slice(country.length) : code;
}

/** A code as a number among others of its country, filled up to ten places. */
const rankOf = (code: string, fill: '0' | 'Z'): number => Number.parseInt(code.padEnd(10, fill), 36);

/** A British code: PA67 6AA is the area PA, the number 67, and its rest, the inward code after a slash. */
interface PartsInBritain {
  readonly area: string;
  readonly number: string;
  /** The letter of a district in London, and the inward code or its beginning. */
  readonly rest: string;
}

const areaOf = (code: string): string => /^[A-Z]*/.exec(code)?.[0] as string;

function partsInBritain(code: string): PartsInBritain | null {
  const found = /^([A-Z]{1,2})(\d{0,2})([A-Z]?)(\d[A-Z]{0,2})?$/.exec(code);
  if (!found) return null;
  const [, area = '', number = '', letter = '', inward] = found;
  if (number === '' && (letter !== '' || inward !== undefined)) return null;
  return { area, number, rest: letter + (inward === undefined ? '' : `/${inward}`) };
}

/** Area and number are compared whole: `SE1` is not the beginning of `SE10`. */
const keyOf = ({ area, number, rest }: PartsInBritain): string => `${area}.${number}.${rest}`;

function keysInBritain(code: string): PostcodeKeys {
  // The inward code is the last three characters, and what is before them is the outward one; some write the latter alone.
  const [, head = code, inward] = /^(.{2,4})(\d[A-Z]{2})$/.exec(code) ?? [];
  const outward = partsInBritain(head);
  if (!outward || outward.number === '' || outward.rest.includes('/')) return NO_KEYS;
  const { area, number, rest } = outward;
  const whole =
    inward === undefined
      ? []
      : [3, 2, 1].map((many) => keyOf({ area, number, rest: `${rest}/${inward.slice(0, many)}` }));
  const prefixes = [...whole, keyOf(outward), keyOf({ area, number, rest: '' }), keyOf({ area, number: '', rest: '' })];
  return { exact: [...whole.slice(0, 1), keyOf(outward)], prefixes, range: { among: area, value: Number(number) } };
}
