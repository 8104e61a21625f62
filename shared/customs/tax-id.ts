/** Numbers that tell customs who somebody is. */
export type TaxIdKind = 'CPF' | 'CNPJ' | 'RUT' | 'PCCC' | 'IOSS' | 'VOEC' | 'EORI';

const weigh = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (text.charCodeAt(at) - 48), 0);

/** The check digit of Brazil's numbers: 11 less the rest, 0 for a rest of 0 and 1. */
const brazilDigit = (text: string, weights: readonly number[]): string => {
  const rest = weigh(text, weights) % 11;
  return String(rest < 2 ? 0 : 11 - rest);
};

const CNPJ_WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

const isCpf = (text: string): boolean => {
  if (!/^\d{11}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const first = brazilDigit(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return text.endsWith(first + brazilDigit(text, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
};

/** Since July 2026 new ones have letters too: each counts as its place in ASCII less 48. */
const isCnpj = (text: string): boolean =>
  /^[0-9A-Z]{12}\d{2}$/.test(text) &&
  !/^(\d)\1+$/.test(text) &&
  text.endsWith(brazilDigit(text, CNPJ_WEIGHTS.slice(1)) + brazilDigit(text, CNPJ_WEIGHTS));

const isRut = (text: string): boolean => {
  const [, body, said] = /^(\d{7,8})([0-9K])$/.exec(text) ?? [];
  if (body === undefined) return false;
  const sum = [...body].reverse().reduce((total, digit, at) => total + Number(digit) * (2 + (at % 6)), 0);
  const rest = 11 - (sum % 11);
  return said === (rest === 11 ? '0' : rest === 10 ? 'K' : String(rest));
};

/** A number without what people write between its signs: points, dashes, spaces, slashes. */
export const plainTaxId = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** How each kind is made. Sources: Receita Federal (CPF, CNPJ), SII Chile (RUT), Korea Customs Service (PCCC: P and 12 digits), Directive (EU) 2017/2455 (IOSS), Norwegian Tax Administration (VOEC: 7 digits), Regulation (EU) 952/2013 (EORI). */
const KINDS: Readonly<Record<TaxIdKind, (plain: string) => boolean>> = {
  CPF: isCpf,
  CNPJ: isCnpj,
  RUT: isRut,
  PCCC: (plain) => /^P\d{12}$/.test(plain),
  IOSS: (plain) => /^IM\d{10}$/.test(plain),
  VOEC: (plain) => /^(?:VOEC)?\d{7}$/.test(plain),
  EORI: (plain) => /^[A-Z]{2}[0-9A-Z]{1,15}$/.test(plain),
};

/** Whether a number is one of its kind, with its check digits where it has any. */
export const isTaxId = (kind: TaxIdKind, text: string): boolean => KINDS[kind](plainTaxId(text));

/** Which numbers receivers of a country have that customs there ask for; elsewhere any number is taken as it is. Source: shipping facts, 4; marketplace's own API (CPF, RUT, PCCC). */
const RECEIVERS: Readonly<Record<string, readonly TaxIdKind[]>> = {
  BR: ['CPF', 'CNPJ'],
  CL: ['RUT'],
  KR: ['PCCC'],
};

/** Of which kind a receiver's number is; `odd`: of none that its country knows; `any`: its country has no kind here. A passport's number is odd nowhere that takes one. */
export function receiverTaxId(country: string, text: string): TaxIdKind | 'odd' | 'any' {
  const kinds = RECEIVERS[country];
  return kinds ? (kinds.find((kind) => isTaxId(kind, text)) ?? 'odd') : 'any';
}

/** What a number by which import tax is paid already is: of the EU, of Norway, or neither. */
export function importTaxKind(text: string): 'IOSS' | 'VOEC' | undefined {
  if (isTaxId('IOSS', text)) return 'IOSS';
  return isTaxId('VOEC', text) ? 'VOEC' : undefined;
}
