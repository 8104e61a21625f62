/** A file's text, and in which encoding it was read. `windows-1252` is a guess where nothing else fits, and is said. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** The runtime's own decoder. Strict: it throws at bytes that the encoding does not have. */
export type Decode = (bytes: Uint8Array, encoding: DecodedText['encoding'], strict: boolean) => string;

/**
 * Decodes the bytes of a text file: UTF-16 by its mark (or by its many zeros), UTF-8 where it is right throughout, else
 * the "ANSI" of western Windows, in which every byte is a letter. Bytes of no text (zeros) stay for the reader to refuse.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): DecodedText {
  const decoded = (part: Uint8Array, encoding: DecodedText['encoding']): DecodedText => ({
    text: decode(part, encoding, false),
    encoding,
  });
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  const zeros = zerosIn(bytes.subarray(0, 4_000));
  if (zeros) return decoded(bytes, zeros);
  try {
    return { text: decode(bytes, 'utf-8', true), encoding: 'utf-8' };
  } catch {
    return decoded(bytes, bytes.includes(0) ? 'utf-8' : 'windows-1252');
  }
}

/** UTF-16 without its mark: every other byte of western text is zero. */
function zerosIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const counts = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = counts;
  const most = bytes.length / 2;
  if (bytes.length < 8) return undefined;
  return odd > most * 0.7 && even === 0 ? 'utf-16le' : even > most * 0.7 && odd === 0 ? 'utf-16be' : undefined;
}
