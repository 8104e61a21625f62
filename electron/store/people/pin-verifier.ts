import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { argon2idAsync } from '@noble/hashes/argon2.js';

/**
 * Scrypt with N = 2^14, r = 8, p = 5: one of the strengths that OWASP calls equal, with the least memory of those that
 * keep a sign-in below a fifth of a second. Both OpenSSL and Electron's BoringSSL have it; Argon2 only the first has.
 */
const SCRYPT = { log2N: 14, r: 8, p: 5 };
const LENGTH = 32;
/** Scrypt needs 128 · N · r bytes, and a little more. A file that was written over must not ask for all memory. */
const MAX_MEMORY = 256 * 1024 * 1024;

/** What PINs were kept with before verifiers named it: the store's Argon2id, and the benches' scrypt with Node's own parameters. */
export type UnnamedDerivation = 'argon2id' | 'scrypt';

type ScryptParameters = typeof SCRYPT;

/** Proves a PIN without keeping it, with its algorithm and parameters: `$scrypt$ln=14,r=8,p=5$SALT$HASH`, as in the PHC string format. */
export async function verifierOf(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${prefixOf(SCRYPT)}${salt.toString('base64url')}$${(await derive(pin, salt, SCRYPT)).toString('base64url')}`;
}

/** Whether a PIN is the one that a verifier was made of; false for a verifier that nothing here can read. */
export async function fitsVerifier(pin: string, verifier: string, unnamed: UnnamedDerivation): Promise<boolean> {
  const named = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(verifier);
  const [salt = '', hash = ''] = named ? [named[4], named[5]] : verifier.split('.');
  const wanted = Buffer.from(hash, 'base64url');
  if (wanted.length !== LENGTH) return false;
  const given = named
    ? await derive(pin, bytes(salt), { log2N: Number(named[1]), r: Number(named[2]), p: Number(named[3]) })
    : unnamed === 'argon2id'
      ? await argon2id(pin, bytes(salt))
      : await derive(pin, bytes(salt), { log2N: 14, r: 8, p: 1 });
  return timingSafeEqual(given, wanted);
}

/** False for a verifier of an earlier version, which is made anew when its PIN is there. */
export const isCurrentVerifier = (verifier: string): boolean => verifier.startsWith(prefixOf(SCRYPT));

const prefixOf = ({ log2N, r, p }: ScryptParameters): string => `$scrypt$ln=${log2N},r=${r},p=${p}$`;
const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

const derive = (pin: string, salt: Buffer, { log2N, r, p }: ScryptParameters): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(pin, salt, LENGTH, { N: 2 ** log2N, r, p, maxmem: MAX_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

/** In JavaScript, because Electron's Node has none; once for each person, who then gets a verifier of today's kind. */
const argon2id = async (pin: string, salt: Buffer): Promise<Buffer> =>
  Buffer.from(await argon2idAsync(pin, salt, { t: 2, m: 19_456, p: 1, dkLen: LENGTH }));
