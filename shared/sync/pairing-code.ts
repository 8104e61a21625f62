/** The letters of pairing codes, without those that are taken for each other. Source: Crockford's Base32. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The letters of the secret: 40 random bits for a quarter of an hour, behind a limit of tries. */
export const CODE_LENGTH = 8;

/** The letters of the certificate's mark: 60 bits, too many to make another certificate that has them. */
export const MARK_LENGTH = 12;

/**
 * A pairing code as it is read: the secret, and the mark of the store's own certificate, empty where stations trust the
 * store's certificate anyway.
 */
export interface PairingCode {
  readonly secret: string;
  readonly mark: string;
}

/** Reads a code as people write it: any case, with hyphens and blanks, O for 0 and I or L for 1. Undefined: it is none. */
export function readPairingCode(text: string): PairingCode | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const whole = plain.length === CODE_LENGTH || plain.length === CODE_LENGTH + MARK_LENGTH;
  if (!whole || [...plain].some((letter) => !CODE_ALPHABET.includes(letter))) return undefined;
  return { secret: plain.slice(0, CODE_LENGTH), mark: plain.slice(CODE_LENGTH) };
}

/** The mark of a certificate: the first 60 bits of the SHA-256 of its DER form, five bits a letter. `digest` is hex. */
export function markOf(digest: string): string {
  const bits = BigInt(`0x${digest.slice(0, 16)}`);
  return Array.from(
    { length: MARK_LENGTH },
    (_, at) => CODE_ALPHABET[Number((bits >> BigInt(64 - 5 * (at + 1))) & 31n)],
  ).join('');
}
