import { numberFormat } from './kept-formats.ts';

/** A weight as the reader's language writes it, such as 1,234 g. */
export const inGrams = (language: string, grams: number): string =>
  numberFormat(language, { style: 'unit', unit: 'gram', unitDisplay: 'short' }).format(grams);
