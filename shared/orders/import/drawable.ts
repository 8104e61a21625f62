/**
 * Pictures in a text, whole: with their joiners, colours and flags. Signs that every font has (©, ®, ™, ‼, arrows) are
 * letters like others. Private and unassigned code points have no picture anywhere.
 */
const PICTURES =
  /(?:[\p{Extended_Pictographic}--[\u00a9\u00ae\u2122\u203c\u2049\u2139\u2194-\u21aa]]|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]|\p{Co}|\p{Cn}|[0-9#*]\ufe0f?\u20e3)[\u200d\ufe0e\ufe0f\u20e3\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*/gv;

/** Scripts of the fonts that ship with the program (renderer/ui/label-fonts.ts). */
const SHIPPED =
  /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]*$/u;

/** A text without what no label can show. */
export const withoutPictures = (text: string): string => text.replace(PICTURES, ' ').replace(/ {2,}/g, ' ').trim();

/** True where every letter of a text has a font that ships with the program; others need one on the bench. */
export const hasShippedFont = (text: string): boolean => SHIPPED.test(text);
