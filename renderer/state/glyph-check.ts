/** Sizes at which a missing character's box and a real character cannot look the same. */
const SIZE = 32;
/** A code point that no font may ever give a glyph to. */
const NEVER = '\u{10fffe}';

/**
 * Whether every character of a text has a glyph in these fonts or in one of this computer. A character that none has is
 * drawn as the box of the first font, which is what a code point that can never be assigned looks like.
 */
export function drawsEverything(text: string, family: string): boolean {
  const box = pictureOf(NEVER, family);
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  const characters = new Set(graphemes.map(({ segment }) => segment));
  for (const segment of characters)
    if (!/^[\p{Z}\p{Cc}\p{Cf}]*$/u.test(segment) && pictureOf(segment, family) === box) return false;
  return true;
}

function pictureOf(character: string, family: string): string {
  const canvas = new OffscreenCanvas(SIZE * 2, SIZE * 2);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '';
  context.font = `500 ${SIZE}px ${family}`;
  context.fillText(character, 4, SIZE * 1.4);
  return context
    .getImageData(0, 0, SIZE * 2, SIZE * 2)
    .data.filter((_, at) => at % 4 === 3)
    .join();
}
