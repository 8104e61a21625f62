/** Large enough that a missing character's box and a real character do not look the same. */
const SIZE = 32;
/** A code point that no font may ever give a glyph to. */
const NEVER = '\u{10fffe}';

/**
 * Tells whether every character of a text has a glyph in these fonts or in one of this computer. A character that none
 * has is drawn as the box of the first font, which is what a code point that can never be assigned looks like.
 * Each character is looked at once.
 */
export function createGlyphCheck(): (text: string, family: string) => boolean {
  const canvas = new OffscreenCanvas(SIZE * 2, SIZE * 2);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const pictures = new Map<string, Uint8ClampedArray>();
  const known = new Map<string, boolean>();

  function pictureOf(character: string, family: string): Uint8ClampedArray {
    if (!context) throw new Error('This browser draws no text.');
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.font = `500 ${SIZE}px ${family}`;
    context.fillText(character, 4, SIZE * 1.4);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  }
  function isDrawn(character: string, family: string): boolean {
    const box = pictures.get(family) ?? pictureOf(NEVER, family);
    pictures.set(family, box);
    return pictureOf(character, family).some((value, at) => value !== box[at]);
  }

  return (text, family) => {
    for (const { segment } of segmenter.segment(text)) {
      // Spaces and direction marks have nothing to draw.
      if (/^[\p{Z}\p{Cc}\p{Cf}]*$/u.test(segment)) continue;
      const key = `${family}\n${segment}`;
      const drawn = known.get(key) ?? isDrawn(segment, family);
      known.set(key, drawn);
      if (!drawn) return false;
    }
    return true;
  };
}
