import { displayGtin, isbnGtin, parseGtin, plainCode } from '#shared/barcode/index.ts';

/** A barcode cell's text as it is kept: the codes that it stands for, and what was odd (`read-as`: mended). */
export interface CodeReading {
  readonly codes: readonly string[];
  readonly oddity: 'read-as' | 'scientific' | 'placeholder' | 'check-digit' | null;
}

/** What people and spreadsheets write where there is no code. */
const PLACEHOLDERS =
  /^(?:#(?:n\/?a|ref!?|value!?|name\??|null!?|num!?|div\/0!?|nv|wert!?|bezug!?)|n\.?\/?a\.?|nil|null|none|no|tbd|tba|unknown|undefined|nan|missing|does not apply|not applicable|not available|no barcode|no upc|no ean|nicht zutreffend|keine?|no aplica(?:ble)?|non applicable|non applicabile|ne s'applique pas|exempt|gtin exempt|[-–—.?_*x]+|0+)$/i;

/** A number that a spreadsheet wrote with an exponent: `9.78129E+12`. */
const SCIENTIFIC = /^(\d)[.,](\d+)e\+?(\d{1,2})$/i;

/**
 * Reads one barcode as files have it. Where only one reading is right it is mended: a spreadsheet's decimal or exponent
 * that lost no digit, a lost leading zero, an ISBN with hyphens, an ISBN-10. Codes that no scanner can deliver are left out.
 * An ISBN-10 and digits without their zero may be a merchant's own codes as well: both are kept.
 */
export function readCode(cell: string): CodeReading {
  const text = plainCode(cell);
  if (PLACEHOLDERS.test(text)) return { codes: [], oddity: text === '' ? null : 'placeholder' };
  const [, first, rest = '', power = '0'] = SCIENTIFIC.exec(text) ?? [];
  if (first !== undefined) {
    // All digits are there only when none was rounded away; then the check digit says whether it is so.
    const digits = `${first}${rest}`;
    const whole = digits.length === Number(power) + 1 ? digits : '';
    return parseGtin(whole) ? { codes: [whole], oddity: 'read-as' } : { codes: [], oddity: 'scientific' };
  }
  // Stars stand around a Code 39, and in no GTIN.
  const digits = text.replace(/^\*+|\*+$/g, '').replace(/[\s-]/g, '');
  const decimal = /^(\d{7,14})[.,]0+$/.exec(text)?.[1];
  if (decimal !== undefined) {
    const { codes } = readCode(decimal);
    return { codes, oddity: 'read-as' };
  }
  if (parseGtin(digits)) return { codes: [digits], oddity: digits === cell ? null : 'read-as' };
  const isbn = isbnGtin(text);
  if (isbn) return { codes: [displayGtin(isbn), text], oddity: 'read-as' };
  const zeros = withLostZeros(text);
  if (zeros !== undefined) return { codes: [zeros, text], oddity: 'read-as' };
  if (/^(?:\d{8}|\d{12,14})$/.test(digits)) return { codes: [digits], oddity: 'check-digit' };
  return { codes: text === '' ? [] : [text], oddity: text === cell ? null : 'read-as' };
}

/** Digits whose leading zeros a spreadsheet took away; one way only gives a right check digit. */
function withLostZeros(text: string): string | undefined {
  if (/^\d{7}$/.test(text)) return parseGtin(`0${text}`) ? `0${text}` : undefined;
  if (!/^\d{9,11}$/.test(text)) return undefined;
  const upc = text.padStart(12, '0');
  return parseGtin(upc) ? upc : undefined;
}

/**
 * The barcodes of a cell. They are divided by `|`; where there is none, by commas, semicolons or spaces too, but only if
 * every part is a GTIN by itself.
 */
export function splitCodes(cell: string): readonly string[] {
  const parts = (by: string | RegExp): string[] =>
    cell
      .split(by)
      .map((part) => part.trim())
      .filter(Boolean);
  if (cell.includes('|')) return parts('|');
  const listed = parts(/[,;\s]+/);
  return listed.length > 1 && listed.every((part) => parseGtin(part)) ? listed : parts('|');
}
