/** A text with its control characters as pictures, so that a separator or a line end can be seen. */
export const withPictures = (text: string): string =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 ? String.fromCodePoint(0x2400 + code) : code === 127 ? '\u2421' : character;
  }).join('');
