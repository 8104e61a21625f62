const FIRST_STRONG = /\p{L}|[\u200e\u200f\u061c]/u;
const RIGHT_TO_LEFT =
  /[\u200f\u061c]|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/**
 * Whether a text runs from right to left, as Arabic and Hebrew do: its first letter decides, and digits and signs do not.
 * A text without letters runs from left to right. Source: Unicode Standard Annex #9, rules P2 and P3.
 */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(FIRST_STRONG.exec(text)?.[0] ?? '');

/** Right-to-left mark: not seen, and of the direction that it names. */
const MARK = '\u200f';

/** A part of a text that runs from right to left, made to do so by itself, even where it begins with Latin letters. */
export const keepRightToLeft = (part: string): string => (isRightToLeft(part) ? part : MARK + part);
