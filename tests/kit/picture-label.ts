// Reads back what the picture languages say, with no code of the product: the dots that would be black.

/** A bitmap as a printer of the language would print it, with the size of the label in dots. */
export interface PrintedPicture {
  readonly bytesPerRow: number;
  readonly heightDots: number;
  readonly isBlack: (x: number, y: number) => boolean;
}

const FORMS = {
  tspl: /^SIZE [\d.]+ mm,[\d.]+ mm\r\nGAP 3 mm,0 mm\r\nDIRECTION 0\r\nREFERENCE 0,0\r\nCLS\r\nBITMAP 0,0,(\d+),(\d+),0,/,
  epl2: /^\nN\nq\d+\nQ\d+,\d+\nGW0,0,(\d+),(\d+),/,
} as const;
const ENDS = { tspl: '\r\nPRINT 1,1\r\n', epl2: '\nP1\n' } as const;

export function readPictureLabel(language: 'tspl' | 'epl2', label: Uint8Array): PrintedPicture {
  const bytes = Buffer.from(label);
  const head = FORMS[language].exec(bytes.toString('latin1'));
  if (!head) throw new Error('the head of the label is not as expected');
  const [bytesPerRow, heightDots] = [Number(head[1]), Number(head[2])];
  const data = bytes.subarray(head[0].length, head[0].length + bytesPerRow * heightDots);
  const rest = bytes.subarray(head[0].length + data.length).toString('latin1');
  if (rest !== ENDS[language]) throw new Error(`after the dots comes ${JSON.stringify(rest)}`);
  return {
    bytesPerRow,
    heightDots,
    // In both languages a bit of 0 is a black dot.
    isBlack: (x, y) => (((data[y * bytesPerRow + (x >> 3)] ?? 0xff) >> (7 - (x & 7))) & 1) === 0,
  };
}
