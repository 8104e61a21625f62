/** A raw code for the eye: control characters as pictures, and never longer than a banner can hold. */
export function printable(raw: string): string {
  const shown = Array.from(raw.slice(0, 60), (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 ? String.fromCodePoint(0x2400 + code) : character;
  }).join('');
  return raw.length > 60 ? `${shown}…` : shown;
}
