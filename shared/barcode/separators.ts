import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { aiAt } from './application-identifiers.ts';
import { type ElementStringFault, type ElementValues, GS, parseElementString } from './element-string.ts';
import { parseGs1Date } from './gs1-date.ts';

/** The ways in which scanners, keyboards and programs write the separator out; none of them can stand in a value. */
const SPELLED = /[<{[(](?:GS|FNC1|0?x?1D)[>}\])]|\\(?:x1d|u001d|035|F(?:NC1)?)|\^\]|\^GS|~d029|&#(?:29|x1d);|\u241d/gi;

/** Writes every spelled separator as the one character that it stands for. */
export const withSeparators = (text: string): string => text.replace(SPELLED, GS);

/** What GS1 allows in no value of text but one (`#`, in `8010`). */
const FOREIGN = /[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+/g;

/** What a value hardly ever holds although GS1 allows it: scanners are set to send one of these for the separator. */
const UNUSUAL = /[!"%&'()*+,:;<=>?_]/;

/** Identifiers that matter at a bench: what is run together with one of these is asked about. */
const TELLING = /^(?:0[0-2]|1[0-7]|21|30|37)/;

/** How a separator may end a value when it is written with characters that a value can hold. */
const WRITTEN_OUT = /(?:[_%]1D|FNC1|GS|[^A-Za-z0-9])$/i;

/** Dates of the standard that are `YYMMDD`. */
const DATES: ReadonlySet<string> = new Set(['11', '12', '13', '15', '16', '17']);

/** No more readings than a packer can choose among. */
const MOST_READINGS = 3;

/**
 * All that a GS1 text may say, the likeliest first. A sign that no value can hold is the separator where everything is right
 * then, and a fault otherwise. Where a text has no separator, the end of its last value may be something else that a scanner
 * ran together with it: then both readings are given, so that no expiry date is passed by without asking.
 * `text` has no symbology prefix and no frame; `year` is the year of the scan.
 */
export function elementReadings(text: string, year: number): Result<readonly ElementValues[], ElementStringFault> {
  const plain = parseElementString(text);
  if (plain.ok) return ok(text.includes(GS) ? [plain.value] : [plain.value, ...runTogether(text, plain.value, year)]);
  const signs = new Set(text.match(FOREIGN));
  if (text.includes(GS) || signs.size !== 1) return plain;
  // `~1` is one separator to some programs, and to others `~` is, before an identifier that begins with 1.
  const divided = [text.replace(FOREIGN, GS), text.replaceAll('~1', GS)].flatMap((plainly) => {
    const parsed = parseElementString(plainly, 'once');
    return parsed.ok && [...parsed.value].every(([ai, value]) => isRight(ai, value, year)) ? [parsed.value] : [];
  });
  return divided.length === 1 ? ok(divided) : fail({ at: text.search(FOREIGN), why: 'foreign-character' });
}

/** The readings in which the last value, which alone can be of any length, ends sooner. */
function runTogether(text: string, values: ElementValues, year: number): readonly ElementValues[] {
  const last = [...values].at(-1);
  if (!last || aiAt(last[0])?.fixed || aiAt(last[0])?.numeric) return [];
  const [ai, value] = last;
  const readings = new Map<string, ElementValues>();
  for (let at = 1; at < value.length && readings.size < MOST_READINGS - 1; at++) {
    const tail = value.slice(at);
    const head = value.slice(0, at).replace(WRITTEN_OUT, '');
    const divided = UNUSUAL.test(`${value[at - 1]}`) && TELLING.test(tail);
    if (head === '' || !(divided || isExpiry(tail, year))) continue;
    const parsed = parseElementString(`${text.slice(0, text.length - value.length)}${head}${GS}${tail}`, 'once');
    if (parsed.ok && [...parsed.value].every(([other, said]) => isRight(other, said, year)))
      readings.set(`${ai}${head}${GS}${tail}`, parsed.value);
  }
  return [...readings.values()];
}

/** Whether a text begins with a date on which goods expire, and one that goods have: some years around this one. */
function isExpiry(text: string, year: number): boolean {
  const date = /^1[57]\d{6}/.test(text) ? parseGs1Date(text.slice(2, 8), year) : undefined;
  return date !== undefined && Math.abs(Number(date.slice(0, 4)) - year) <= 12;
}

const isRight = (ai: string, value: string, year: number): boolean =>
  !DATES.has(ai) || parseGs1Date(value, year) !== undefined;
