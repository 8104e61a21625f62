import type { Brand } from '#shared/prelude/index.ts';

/** A checked GTIN in its 14-digit form, the one in which all GTINs are compared. Source: GS1 General Specifications, 3.3. */
export type Gtin14 = Brand<string, 'Gtin14'>;

/**
 * The GS1 check digit of a string of digits without it: weights 3 and 1 alternating from the right.
 * Source: GS1 General Specifications, 7.9.
 */
export function checkDigit(body: string): number {
  let sum = 0;
  for (let at = body.length - 1, weight = 3; at >= 0; at--, weight = 4 - weight)
    sum += weight * (body.charCodeAt(at) - 48);
  return (10 - (sum % 10)) % 10;
}

/** True for digits that end in their own check digit. */
export const hasCheckDigit = (digits: string): boolean =>
  checkDigit(digits.slice(0, -1)) === digits.charCodeAt(digits.length - 1) - 48;

/** Reads a GTIN-8, -12, -13 or -14 with a right check digit; undefined for anything else. */
export function parseGtin(text: string): Gtin14 | undefined {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text) || !hasCheckDigit(text)) return undefined;
  return text.padStart(14, '0') as Gtin14;
}

/**
 * Expands a UPC-E symbol to the GTIN that it stands for; undefined when it is none. Takes the 8 digits as read (number
 * system 0 or 1, six digits, check digit). Source: GS1 General Specifications, 5.2.3.4.
 */
export function expandUpcE(text: string): Gtin14 | undefined {
  if (!/^[01]\d{7}$/.test(text)) return undefined;
  const [system, a, b, c, d, e, last] = text;
  const check = text[7];
  const middle = {
    0: `${a}${b}${last}0000${c}${d}${e}`,
    1: `${a}${b}${last}0000${c}${d}${e}`,
    2: `${a}${b}${last}0000${c}${d}${e}`,
    3: `${a}${b}${c}00000${d}${e}`,
    4: `${a}${b}${c}${d}00000${e}`,
  }[Number(last)];
  return parseGtin(`${system}${middle ?? `${a}${b}${c}${d}${e}0000${last}`}${check}`);
}

/** The shortest standard form of a GTIN: 8, 12, 13 or 14 digits, as it is printed under the bars. */
export function displayGtin(gtin: Gtin14): string {
  if (gtin.startsWith('000000')) return gtin.slice(6);
  if (gtin.startsWith('00')) return gtin.slice(2);
  return gtin.startsWith('0') ? gtin.slice(1) : gtin;
}
