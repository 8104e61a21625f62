import type { Address } from '#shared/domain/index.ts';
import { type PoBox, poBoxIn } from './po-box.ts';
import { covers, postcodeKeys, readToken } from './postcode.ts';

/** Postcodes of one country that carriers serve late or for more. To be edited: each carrier has its own list, and rates.csv goes by that. */
interface Area {
  readonly country: string;
  readonly kind: 'remote' | 'island';
  readonly tokens: string;
  /** When and where it was read. */
  readonly asOf: string;
}

/** Source: shipping facts, 3.3. */
const AREAS: readonly Area[] = [
  {
    ...{ country: 'GB', kind: 'remote', asOf: 'an older list of DPD, read 2026-11' },
    tokens: 'AB31-38 AB41-56 FK17-21 HS* IV* KW* PA20-78 PH15-50 ZE*',
  },
  { country: 'GB', kind: 'island', tokens: 'BT* HS* ZE* IM* JE* GY* TR21-25 KA27-28', asOf: 'general knowledge, 2026' },
  { country: 'US', kind: 'remote', tokens: '995-999 967-968 006-007 009* 008* 969*', asOf: 'general knowledge, 2026' },
  { country: 'US', kind: 'island', tokens: '967-968 006-007 009* 008* 969*', asOf: 'general knowledge, 2026' },
  { country: 'CA', kind: 'remote', tokens: 'X* Y*', asOf: 'general knowledge, 2026' },
  { country: 'ES', kind: 'island', tokens: '07* 35* 38*', asOf: 'general knowledge, 2026' },
  { country: 'ES', kind: 'remote', tokens: '35* 38* 51* 52*', asOf: 'general knowledge, 2026' },
  { country: 'FR', kind: 'island', tokens: '20* 971-976', asOf: 'general knowledge, 2026' },
  { country: 'FR', kind: 'remote', tokens: '971-976', asOf: 'general knowledge, 2026' },
  { country: 'FI', kind: 'island', tokens: '22*', asOf: 'general knowledge, 2026' },
  { country: 'DE', kind: 'island', tokens: '27498', asOf: 'general knowledge, 2026' },
];
/** Islands by their own country codes. */
const ISLANDS: ReadonlySet<string> = new Set('IM JE GG FO GL PR VI GU AX GP MQ RE YT BM'.split(' '));

/**
 * Parts of the European Union with a catch. `vat`: goods go through customs for their VAT alone · `customs`: outside of the customs union too. Greenland and
 * the Faroes are countries of their own. Source: table of the EC, postcodes by general knowledge, 2026.
 */
const CATCHES: readonly { readonly country: string; readonly catch: 'vat' | 'customs'; readonly tokens: string }[] = [
  { country: 'ES', catch: 'vat', tokens: '35* 38*' },
  { country: 'ES', catch: 'customs', tokens: '51* 52*' },
  { country: 'FI', catch: 'vat', tokens: '22*' },
  { country: 'FR', catch: 'vat', tokens: '971-976' },
  { country: 'GR', catch: 'vat', tokens: '63086 63087' },
  { country: 'DE', catch: 'customs', tokens: '27498 78266' },
  { country: 'IT', catch: 'customs', tokens: '23041' },
];

/** Whether a postcode of a country is one of a list of tokens with spaces between them, such as `35* 971-976`. */
export function isAmong(country: string, postcode: string, tokens: string): boolean {
  const keys = postcodeKeys(country, postcode);
  return tokens.split(' ').some((text) => covers(readToken(country, text), keys));
}

/** What of an address the choice of a service looks at. `isRural`: a Canadian code of the country side. */
export interface Place {
  readonly country: string;
  readonly region: string;
  readonly postcode: string;
  readonly isMilitary: boolean;
  readonly isRemote: boolean;
  readonly isIsland: boolean;
  readonly isRural: boolean;
  readonly poBox: PoBox;
  /** Inside the European Union, and yet through customs. */
  readonly catch: 'vat' | 'customs' | null;
}

/** Reads the place out of an address. */
export function placeOf(
  address: Pick<Address, 'street1' | 'street2' | 'city' | 'region' | 'postcode' | 'country'>,
): Place {
  const { country, postcode, region } = address;
  const isIn = (kind: Area['kind']) =>
    AREAS.some((area) => area.country === country && area.kind === kind && isAmong(country, postcode, area.tokens));
  return {
    ...{ country, region, postcode },
    isMilitary: country === 'US' && isMilitary(address),
    isRemote: isIn('remote'),
    isIsland: ISLANDS.has(country) || isIn('island'),
    isRural: country === 'CA' && /^\s*[A-Z]0/i.test(postcode),
    poBox: poBoxIn([address.street1, address.street2]),
    catch: CATCHES.find((one) => one.country === country && isAmong(country, postcode, one.tokens))?.catch ?? null,
  };
}

/** APO, FPO and DPO: the post alone goes there, and the host country is never named. Source: shipping facts, 3.3. */
const isMilitary = ({ city, region, postcode }: Pick<Address, 'city' | 'region' | 'postcode'>): boolean =>
  /^\s*[AFD]\.?P\.?O\.?\s*$/i.test(city) ||
  /^\s*A[AEP]\s*$/i.test(region) ||
  isAmong('US', postcode, '340* 090-099 962-966');
