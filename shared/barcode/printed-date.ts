import { parseGs1Date } from './gs1-date.ts';

/**
 * Reads a date as it is printed on goods or typed from them, as an ISO date: `2027-03-31`, `20270331`, `31.03.2027`, `270331` as GS1 has it,
 * `2027-03` and `03.2027` for the last day of a month. Undefined where there is no such day, and where day and month could be either
 * (`03/04/2027`): nobody guesses when goods expire. `year`: that of the scan, for years of two digits.
 */
export function readPrintedDate(text: string, year: number): string | undefined {
  const plain = text.trim();
  const [, y, m, d] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(plain) ?? [];
  if (y && m && d) return within(y, m, d, year);
  const [, day, month, at] = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(plain) ?? [];
  if (day && month && at) return within(at, month, day, year);
  const [, whole, ofIt] = /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ?? [];
  if (whole && ofIt) return within(whole, ofIt, '00', year);
  const [, first, then] = /^(\d{1,2})[./](\d{4})$/.exec(plain) ?? [];
  if (first && then) return within(then, first, '00', year);
  return parseGs1Date(plain, year);
}

/** A day of which each part is a text of digits; one with four digits of a year must lie within 50 years, as goods do. */
function within(y: string, m: string, d: string, year: number): string | undefined {
  const [month, day] = [m.padStart(2, '0'), d.padStart(2, '0')];
  const date = parseGs1Date(`${y.slice(-2)}${month}${day}`, year);
  return date !== undefined && (y.length === 2 || date.startsWith(y)) ? date : undefined;
}
