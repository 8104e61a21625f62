/** A picture as one-bit dots: rows from the top, each padded to whole bytes, 1 is black, as capital hex digits. */
export interface MonoBitmap {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly dots: string;
}

/**
 * Writes dots as the ^GFA field of a label, dot for dot, without ^FO and ^FS. Undefined when the digits are not as many
 * as the size says, or none. Source: ZPL II Programming Guide, ^GF and its ASCII compression.
 */
export function writeGraphic({ widthDots, heightDots, dots }: MonoBitmap): string | undefined {
  const bytesPerRow = Math.ceil(widthDots / 8);
  const bytes = bytesPerRow * heightDots;
  if (dots.length !== bytes * 2 || !/^[0-9A-F]*$/.test(dots)) return undefined;
  return `^GFA,${bytes},${bytes},${bytesPerRow},${compress(dots, bytesPerRow * 2)}`;
}

/** ZPL's run lengths for hex data: G to Y count 1 to 19, g to z twenties; `:` repeats a row, `,` fills it with zeros. */
function compress(hex: string, digitsPerRow: number): string {
  let before = '';
  let packed = '';
  for (let at = 0; at < hex.length; at += digitsPerRow) {
    const row = hex.slice(at, at + digitsPerRow);
    if (row === before) packed += ':';
    else {
      const filled = row.replace(/0+$/, '');
      packed +=
        filled.replace(/(.)\1*/g, (run, digit: string) => count(run.length) + digit) + (filled === row ? '' : ',');
    }
    before = row;
  }
  return packed;
}

function count(length: number): string {
  let left = length;
  let letters = '';
  for (; left >= 400; left -= 400) letters += 'z';
  if (left >= 20) letters += String.fromCharCode(102 + Math.floor(left / 20));
  const rest = left % 20;
  if (rest > 0 && !(length === 1)) letters += String.fromCharCode(70 + rest);
  return letters;
}
