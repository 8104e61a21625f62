import { isRightToLeft, keepRightToLeft } from './direction.ts';

/** True for text that a label printer's own font cannot draw: anything beyond printable Latin-1. */
export const needsDrawing = (text: string): boolean => !/^[\u0020-\u007e\u00a0-\u00ff]*$/.test(text);

/** The place that a text has on a label, and how large its letters may and must be, in dots. */
export interface Room {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly largestDots: number;
  readonly smallestDots: number;
}

/** Lines that fit: the height of their letters, the step from line to line, and for each which given line it is part of. */
export interface FittedText {
  readonly sizeDots: number;
  readonly stepDots: number;
  readonly lines: readonly { readonly text: string; readonly of: number }[];
}

/**
 * Sets lines as large as a room allows. Lines stay whole down to six tenths of the largest size; only then are they wrapped where
 * their script allows it. Of several lines, a word that is wider than its place is broken rather than that all letters become
 * smaller than that; a single one is set smaller first. Undefined when not even the smallest size fits.
 */
export function fitLines(lines: readonly string[], room: Room): FittedText | undefined {
  const comfortable = Math.max(room.smallestDots, Math.round(room.largestDots * 0.6));
  type Attempt = readonly [smallestDots: number, wrapped: (line: string, widest: number) => readonly string[]];
  const broken = (line: string, widest: number) => wrapWords(breakWords(line, widest), widest);
  const attempts: readonly Attempt[] = [
    [comfortable, (line) => [line]],
    [lines.length > 1 ? comfortable : room.smallestDots, wrapWords],
    [comfortable, broken],
    [room.smallestDots, wrapWords],
    [room.smallestDots, broken],
  ];
  for (const [smallestDots, wrapped] of attempts)
    for (let sizeDots = room.largestDots; sizeDots >= smallestDots; sizeDots--) {
      const widest = room.widthDots / sizeDots;
      const fitted = lines.flatMap((line, of) => {
        const parts = wrapped(line, widest);
        const keep = parts.length > 1 && isRightToLeft(line) ? keepRightToLeft : (part: string) => part;
        return parts.map((part) => ({ text: keep(part), of }));
      });
      const stepDots = Math.round(sizeDots * LINE_STEP);
      const fits = (fitted.length - 1) * stepDots + sizeDots <= room.heightDots;
      if (fits && fitted.every(({ text }) => widthInHeights(text) <= widest))
        return { sizeDots, stepDots, lines: fitted };
    }
  return undefined;
}

const LINE_STEP = 1.2;

/**
 * How wide a text is at most in the printer's scalable font, in heights of that font. A table of classes, rounded up:
 * a text that is a little too narrow is fine, one that runs off its place is not. Drawn scripts are estimated by the
 * same table, and shrunk by who draws them where that is too little. Source: measured, CG Triumvirate Bold Condensed.
 */
export function widthInHeights(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Texts are measured at every size that is tried, so each character is looked up once. */
const known = new Map<string, number>();

function widthOf(character: string): number {
  const width = known.get(character) ?? WIDTHS.find(([, characters]) => characters.test(character))?.[0] ?? OTHER_WIDTH;
  known.set(character, width);
  return width;
}

const OTHER_WIDTH = 0.64;
const WIDTHS: readonly (readonly [width: number, characters: RegExp])[] = [
  // Marks stand above and below their letters; direction marks are not seen at all.
  [0, /[\p{M}\p{Cf}]/u],
  [0.52, /[a-eghknopqsu-vx-z0-9JEFLTZ#$*+<=>?^_~ß-åç-ëñ-öø-ý]/],
  [0.31, /[ Ifijlt'|/\\:;{}Ì-Ïì-ï]/],
  [0.36, /[r!"(),.[\]`]/],
  [0.86, /[-MWm%@©®¼-¾ÆŒ]/],
  // East Asian scripts and pictures fill a square of the drawn size.
  [0.84, /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u],
  [0.72, /[w&æ]/],
];

/** Breaks a text into lines that are at most `widest` heights wide, where it may be broken. A piece that is wider stands alone. */
function wrapWords(text: string, widest: number): readonly string[] {
  const lines: { text: string; width: number }[] = [];
  for (const word of text.split(' '))
    for (const [at, piece] of piecesOf(word).entries()) {
      const added = at === 0 ? ` ${piece}` : piece;
      const last = lines.at(-1);
      const width = (last?.width ?? 0) + widthInHeights(added);
      if (last && width <= widest) {
        last.text += added;
        last.width = width;
      } else lines.push({ text: piece, width: widthInHeights(piece) });
    }
  return lines.map((line) => line.text);
}

/** Scripts that put no spaces between words. Their words are in the dictionary of the segmenter. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What never begins a line: closing signs, marks of length and repetition, small kana. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．,.:;：；！？!?ー々ゝヽぁぃぅぇぉっゃゅょァィゥェォッャュョ\-－‐–]/u;
/** What never ends one. */
const OPENING = /[\p{Ps}\p{Pi}〒#№\-－‐–]$/u;

/** The pieces between which a word of such a script may be broken; any other is one piece. */
function piecesOf(word: string): readonly string[] {
  if (!UNSPACED.test(word)) return [word];
  const pieces: string[] = [];
  for (const segment of segments(word, 'word')) {
    const before = pieces.at(-1);
    const together =
      before !== undefined &&
      (CLOSING.test(segment) || OPENING.test(before) || !(UNSPACED.test(segment) || UNSPACED.test(before.slice(-1))));
    if (together) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}

const SEGMENTERS = {
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('en', { granularity: 'grapheme' }),
} as const;

const segments = (text: string, granularity: keyof typeof SEGMENTERS): readonly string[] =>
  Array.from(SEGMENTERS[granularity].segment(text), ({ segment }) => segment);

/** Puts spaces into words that are wider than `widest` heights; never between a letter and its marks. */
function breakWords(text: string, widest: number): string {
  const words = piecesOf(text);
  const pieces = words.flatMap((word) => (widthInHeights(word) > widest ? segments(word, 'grapheme') : [word]));
  let broken = '';
  let wordWidth = 0;
  for (const piece of words.length > 1 ? pieces : segments(text, 'grapheme')) {
    const width = widthInHeights(piece);
    if (piece === ' ') wordWidth = 0;
    else if (wordWidth > 0 && wordWidth + width > widest) {
      broken += ' ';
      wordWidth = width;
    } else wordWidth += width;
    broken += piece;
  }
  return broken;
}
