/**
 * Why a text is no HS code. `letters`: something else than digits · `digits`: not 6, 8 or 10 of them: a zero may have been lost, and none is ever put in its
 * place, for it would name other goods · `chapter`: no such chapter, as after zeros that were put before it.
 */
export type HsFault = 'letters' | 'digits' | 'chapter';

/**
 * Reads an HS code as people write it: points, spaces and dashes between the digits are left out; nothing is added. Chapters are 01 to 97 without 77, which
 * is kept free. Source: nomenclature of the Harmonized System, 2022.
 */
export function readHsCode(text: string): { readonly code: string } | { readonly fault: HsFault } {
  const digits = text.trim().replace(/[ .\-\u2010-\u2015\u00a0]/g, '');
  if (!/^\d+$/.test(digits)) return { fault: 'letters' };
  if (![6, 8, 10].includes(digits.length)) return { fault: 'digits' };
  const chapter = Number(digits.slice(0, 2));
  return chapter >= 1 && chapter <= 97 && chapter !== 77 ? { code: digits } : { fault: 'chapter' };
}

/** The part of a code that is the same in all countries. */
export const commonHsCode = (code: string): string => code.slice(0, 6);
