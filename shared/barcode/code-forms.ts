import { checkDigit, type Gtin14, parseGtin } from './gtin.ts';

/** Characters that show nothing: soft hyphen, zero-width space and joiners, directions, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Hyphens that look like `-`: hyphen, non-breaking hyphen, figure dash, en dash, em dash, bar, minus, small and full width. */
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

/** Spaces that are not the plain one: no-break, thin, wide, ideographic. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/**
 * A code by its meaning and not by its bytes: composed letters, plain hyphens and spaces, nothing invisible. Two texts
 * that look the same on paper are one code.
 */
export const plainCode = (text: string): string =>
  text.normalize('NFC').replace(INVISIBLE, '').replace(HYPHENS, '-').replace(SPACES, ' ').trim();

/**
 * The GTIN of an ISBN-10, with or without its hyphens: `978`, its nine digits, a check digit of its own. Undefined where
 * the ISBN's check digit (weights 10 to 1, modulo 11) is wrong. Source: ISO 2108.
 */
export function isbnGtin(text: string): Gtin14 | undefined {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  if (!/^\d{9}[\dX]$/.test(compact)) return undefined;
  let sum = 0;
  for (let at = 0; at < 10; at++) sum += (10 - at) * (compact[at] === 'X' ? 10 : Number(compact[at]));
  if (sum % 11 !== 0) return undefined;
  const body = `978${compact.slice(0, 9)}`;
  return parseGtin(`${body}${checkDigit(body)}`);
}

/**
 * The GTIN of a magazine's ISSN, to which some scanners turn a `977`: its seven digits, variant 00, a check digit of its own.
 * Undefined where the ISSN's check digit (weights 8 to 1, modulo 11) is wrong. Source: ISO 3297.
 */
export function issnGtin(text: string): Gtin14 | undefined {
  const compact = text.replace(/^(\d{4})-/, '$1').toUpperCase();
  if (!/^\d{7}[\dX]$/.test(compact)) return undefined;
  let sum = 0;
  for (let at = 0; at < 8; at++) sum += (8 - at) * (compact[at] === 'X' ? 10 : Number(compact[at]));
  if (sum % 11 !== 0) return undefined;
  const body = `977${compact.slice(0, 7)}00`;
  return parseGtin(`${body}${checkDigit(body)}`);
}

/**
 * The GTIN that a text is when a person writes it as it is printed, in groups (`978-1-292-10176-7`, `0 12345 67890 5`);
 * also of an ISBN-10. Undefined for any other text.
 */
export function printedGtin(text: string): Gtin14 | undefined {
  return (/^\d[\d\s-]*\d$/.test(text) ? parseGtin(text.replace(/[\s-]/g, '')) : undefined) ?? isbnGtin(text);
}
