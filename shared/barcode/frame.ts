import { parseGtin } from './gtin.ts';
import { withSeparators } from './separators.ts';

/** A text without what a scanner sends around it. */
export interface Framed {
  readonly text: string;
  /** The AIM symbology identifier, from the scanner or from the front of the text. */
  readonly symbology: string | null;
  /** A separator stood at an end, as FNC1 in the first place does. */
  readonly framed: boolean;
}

/** White space, and the STX, ETX and EOT of serial lines. */
const isBlank = (code: number): boolean => [2, 3, 4, 9, 10, 13, 32, 0xa0].includes(code);
/** FS, GS, RS and US. */
const isSeparator = (code: number): boolean => code >= 0x1c && code <= 0x1f;

/** AIM identifiers, more than one where both the scanner and its base station add theirs. */
const AIM_IDS = /^(?:\][A-Za-z][0-9A-Za-z])+/;

/**
 * Takes off what scanners send around a code: blanks, serial framing, symbology identifiers, separators at the ends.
 * Separators that are spelled out are written as the character; `text` is as scanned where none stands between its values.
 */
export function takeFrame(raw: string, aimId: string | null): Framed {
  const trimmed = trimEnds(raw);
  const prefix = AIM_IDS.exec(trimmed)?.[0] ?? '';
  const whole = withSeparators(trimmed.slice(prefix.length));
  const text = trimEnds(whole);
  const first = raw.charCodeAt(raw.search(/[^\t\n\r ]|$/));
  return {
    text,
    symbology: aimId ?? (prefix === '' ? null : prefix.slice(0, 3)),
    framed: isSeparator(first) || text !== whole,
  };
}

function trimEnds(text: string): string {
  const outer = (at: number): boolean => isBlank(text.charCodeAt(at)) || isSeparator(text.charCodeAt(at));
  let start = 0;
  let end = text.length;
  while (start < end && outer(start)) start++;
  while (end > start && outer(end - 1)) end--;
  return text.slice(start, end);
}

/**
 * The number of a book or a magazine without its add-on of two or five digits: behind an AIM identifier of its own, a blank
 * or a plus, or at once. The latter only where no longer number is meant, and the symbology allows it (`]E3` says it).
 */
export function withoutAddOn(text: string, symbology: string | null): string {
  const said = /^(\d{8}|\d{12,13})(?:\]E[12]|[ +])(?:\d{2}|\d{5})$/.exec(text)?.[1];
  if (said) return said;
  const added = symbology === null || symbology === ']E0' || symbology === ']E3';
  const main = added ? /^(\d{12,13})(?:\d{2}|\d{5})$/.exec(text)?.[1] : undefined;
  return main && !parseGtin(text) && parseGtin(main) ? main : text;
}

const CODE_39 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

/** Whether a text ends in the check character that Code 39 may have. Source: ISO/IEC 16388, annex A. */
export function hasMod43(text: string): boolean {
  const values = [...text].map((character) => CODE_39.indexOf(character));
  const check = values.pop();
  return values.length > 0 && !values.includes(-1) && values.reduce((sum, value) => sum + value, 0) % 43 === check;
}
