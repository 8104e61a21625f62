// Ed25519 (RFC 8032) of keys as hex digits: a secret and a public key of 32 bytes, a signature of 64.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { VerifySeal } from '#shared/proof/index.ts';

/** What stands before the bytes of a secret key in PKCS #8, and of a public one in SPKI (RFC 8410). */
const SECRET_HEAD = '302e020100300506032b657004220420';
const PUBLIC_HEAD = '302a300506032b6570032100';

const secretKey = (secret: string): ReturnType<typeof createPrivateKey> =>
  createPrivateKey({ key: Buffer.from(`${SECRET_HEAD}${secret}`, 'hex'), format: 'der', type: 'pkcs8' });

/** The public key of a secret one. */
export const publicKeyOf = (secret: string): string =>
  createPublicKey(secretKey(secret)).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

/** Signs the UTF-8 bytes of a text. */
export const signText = (secret: string, text: string): string =>
  sign(null, Buffer.from(text), secretKey(secret)).toString('hex');

export const verifySeal: VerifySeal = (key, text, signature) => {
  try {
    const known = createPublicKey({ key: Buffer.from(`${PUBLIC_HEAD}${key}`, 'hex'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), known, Buffer.from(signature, 'hex'));
  } catch {
    // 32 bytes that are no point of the curve are nobody's key.
    return false;
  }
};
