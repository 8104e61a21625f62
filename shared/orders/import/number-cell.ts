/** How a file writes its numbers and dates, as its own cells show it. Null: nothing in it says so. */
export interface FileStyle {
  /** The mark before the decimals. */
  readonly decimal: '.' | ',';
  /** False: nobody said so, it is only what files with this separator usually have. */
  readonly decimalSure: boolean;
  /** Whether `05/04/2026` is in April; null where no date of the file tells. */
  readonly dayFirst: boolean | null;
}

/** A file that says nothing of itself. */
export const PLAIN_STYLE: FileStyle = { decimal: '.', decimalSure: false, dayFirst: null };

/** A number as its cell has it: in plain decimal writing, or one of two that it may be, or none. */
export type NumberReading =
  | { readonly type: 'number'; readonly plain: string }
  | { readonly type: 'ambiguous' }
  | { readonly type: 'none' };

const NONE: NumberReading = { type: 'none' };

/** Grouped as in Europe and America (1.234.567), or in India (12,34,567). */
const GROUPED = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/;

/** Digits of other scripts that spreadsheets write, and their marks. */
function inLatinDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', '')
    .replace(/[\u2212\u2010-\u2014]/g, '-')
    .trim();
}

/** The sign, wherever a spreadsheet puts it: `-12`, `12-`, `(12)`; and the number without it. */
function signed(text: string): readonly [string, string] {
  const bare = /^\((.*)\)$/.exec(text)?.[1] ?? text.replace(/^-|-$/, '');
  return [bare === text ? '' : '-', bare.replace(/^\+/, '').trim()];
}

/**
 * Reads a number as people and spreadsheets write it: with decimal comma or point, thousands in groups (also by spaces
 * and apostrophes), the minus before, behind or as brackets. `1.234` alone may be two numbers: then the file's style
 * decides, and where nothing says it (`decimalSure`) and `strict` is asked for, it is ambiguous.
 */
export function readNumber(text: string, style: FileStyle, strict = false): NumberReading {
  const [sign, written] = signed(inLatinDigits(text));
  const number = (digits: string): NumberReading => ({ type: 'number', plain: `${sign}${digits}` });
  // Only whole groups are thousands: "12 34" is two numbers.
  const grouped = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(written) ? written.replace(/[ '’]/g, '') : written;
  if (!/^\d[\d.,]*$/.test(grouped) || !/\d$/.test(grouped)) return NONE;
  const marks = grouped.replace(/\d/g, '');
  if (marks === '') return number(grouped);
  const last = marks.at(-1) as '.' | ',';
  const [head = '', tail = ''] = splitAtLast(grouped, last);
  if (new Set(marks).size === 2) {
    // The last mark is the decimal one, and stands once; the other makes groups.
    if (marks.indexOf(last) !== marks.length - 1 || !GROUPED.test(head)) return NONE;
    return number(`${head.replace(/[.,]/g, '')}.${tail}`);
  }
  if (marks.length > 1) return GROUPED.test(grouped) ? number(grouped.replace(/[.,]/g, '')) : NONE;
  if (tail.length !== 3 || head.length > 3 || head === '0') return number(`${head}.${tail}`);
  if (strict && !style.decimalSure) return { type: 'ambiguous' };
  return number(last === style.decimal ? `${head}.${tail}` : `${head}${tail}`);
}

/** The decimal mark that a number certainly has; undefined where it has none, or may be a group of thousands. */
export function decimalMarkOf(text: string): '.' | ',' | undefined {
  const [, written] = signed(inLatinDigits(text));
  const marks = written.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last !== '.' && last !== ',') return undefined;
  const [head = '', tail = ''] = splitAtLast(written, last);
  if (!/^\d+$/.test(tail)) return undefined;
  if (new Set(marks).size === 2) return marks.indexOf(last) === marks.length - 1 ? last : undefined;
  // Several of one mark are groups of thousands, so the other one is for decimals.
  if (marks.length > 1) return last === '.' ? ',' : '.';
  return tail.length !== 3 || head.length > 3 || head === '0' ? last : undefined;
}

const splitAtLast = (text: string, mark: string): readonly [string, string] => {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
};

/** Currency signs that stand for one currency only. A `$` or `¥` alone may be several. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '₫': 'VND',
  '₴': 'UAH',
  '₱': 'PHP',
  '฿': 'THB',
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  MX$: 'MXN',
  R$: 'BRL',
  ZŁ: 'PLN',
  KČ: 'CZK',
};

/** An amount taken apart: the number as it is written, and the currency that the cell itself names. */
export function splitAmount(text: string): { readonly number: string; readonly currency: string | null } {
  const words = text
    .normalize('NFKC')
    .replace(/[\d.,'’()+\-\u2212\u0660-\u066c\u06f0-\u06f9\s]/gu, '')
    .toUpperCase();
  const number = text
    .normalize('NFKC')
    .replace(/\p{Sc}|\p{L}+\.?/gu, ' ')
    .trim();
  const currency = /^[A-Z]{3}$/.test(words) ? words : (SIGNS[words] ?? null);
  // Words that are no currency leave the cell as it is: it is then no number.
  const known = words === '' || currency !== null || /^(?:\p{Sc}|KR|FR|SFR|RS|RP|RM|LEI|FT|ЛВ)$/u.test(words);
  return { number: known ? number : text, currency };
}
