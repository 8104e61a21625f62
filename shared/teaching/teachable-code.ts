import type { Gtin14, Reading } from '#shared/barcode/index.ts';
import { ItemBarcode } from '#shared/domain/index.ts';

/** A GTIN as an item's record has it: EAN and UPC by 13 digits, others by 14. */
export const codeOfGtin = (gtin: Gtin14): string => gtin.replace(/^0/, '');

/**
 * The code of a scan as an item's record has it: a GTIN by its 13 or 14 digits, else the text. Undefined for what no item can have: the number
 * of a parcel, a command, a GTIN without its check digit, what cannot be read, what is longer than 80 characters.
 */
export function teachableCode({ candidates, problem }: Pick<Reading, 'candidates' | 'problem'>): string | undefined {
  const [first] = candidates;
  if (!first || problem) return undefined;
  switch (first.type) {
    case 'gtin':
      return codeOfGtin(first.gtin);
    case 'code':
      return ItemBarcode.shape.code.safeParse(first.text.trim()).data;
    case 'part':
    case 'sscc':
    case 'unchecked':
    case 'command':
      return undefined;
  }
}
