/** True for text that a label printer's own font cannot draw: anything beyond printable Latin-1. */
export const needsDrawing = (text: string): boolean => !/^[\u0020-\u007e\u00a0-\u00ff]*$/.test(text);

/**
 * How wide a text is at most in the printer's scalable font, in heights of that font. A table of classes, rounded up:
 * a label that is a little too narrow is fine, one that runs off the edge is not.
 */
export function widthInHeights(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[ilj.,:;'|!()[\]]/.test(character)) width += 0.33;
    else if (/[mwMW@%&]/.test(character)) width += 0.92;
    else if (/[A-Z0-9À-Þ#$+=<>~]/.test(character)) width += 0.68;
    else width += 0.58;
  }
  return width;
}

/** Breaks a text into lines that are at most `widest` heights wide, at spaces where there are any. */
export function wrap(text: string, widest: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => breakWord(part, widest))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthInHeights(longer) > widest) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, widest: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthInHeights(part + character) > widest) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}
